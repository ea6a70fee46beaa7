"""Sharing a team's figures: what left, what waits to be delivered, taking part, and what was published."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "ledger",
        sa.Column("position", sa.Integer(), primary_key=True),
        sa.Column("value", sa.String(), nullable=False),
    )
    op.create_table(
        "parcel",
        sa.Column("box", sa.String(), primary_key=True, nullable=False),
        sa.Column("path", sa.String(), primary_key=True, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("after", sa.Integer(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
    )
    op.create_table(
        "membership",
        sa.Column("task", sa.String(), primary_key=True, nullable=False),
        sa.Column("quarter", sa.String(), primary_key=True, nullable=False),
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("private", sa.LargeBinary(), nullable=False),
        sa.Column("public", sa.LargeBinary(), nullable=False),
        sa.Column("asked", sa.Integer(), nullable=False),
    )
    op.create_table(
        "shared_document",
        sa.Column("kind", sa.String(), primary_key=True, nullable=False),
        sa.Column("name", sa.String(), primary_key=True, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
    )
