"""The documents."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    name = sa.String(collation="C").with_variant(sa.String(), "sqlite")
    op.create_table(
        "document",
        sa.Column("box", name, primary_key=True, nullable=False),
        sa.Column("folder", name, primary_key=True, nullable=False, comment="names of folders with / between them"),
        sa.Column("name", name, primary_key=True, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False, comment="SHA-256 of content"),
    )
