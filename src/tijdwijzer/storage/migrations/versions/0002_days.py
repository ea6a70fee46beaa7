"""Days: leave, and the reflection at the end of one."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "leave",
        sa.Column("day", sa.Date(), primary_key=True, nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
    )
    op.create_table(
        "reflection",
        sa.Column("day", sa.Date(), primary_key=True, nullable=False),
        sa.Column("intention", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("done", sa.Integer(), nullable=True),
        sa.Column("skipped", sa.Boolean(), nullable=False),
    )
