"""What is observed: stretches, the names in them, sums per day, signs of meetings; and own rules."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "subject",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("app", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.UniqueConstraint("app", "label", name="subject_once"),
    )
    op.create_table(
        "observed",
        sa.Column("start", sa.Integer(), primary_key=True, autoincrement=False, nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("subject", sa.Integer(), nullable=True),
        sa.Column("switches", sa.Integer(), nullable=False),
    )
    op.create_table(
        "observed_day",
        sa.Column("subject", sa.Integer(), primary_key=True, nullable=False),
        sa.Column("day", sa.Date(), primary_key=True, nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "evidence",
        sa.Column("start", sa.Integer(), primary_key=True, autoincrement=False, nullable=False),
        sa.Column("sign", sa.String(), primary_key=True, nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(), nullable=True),
    )
    op.create_table(
        "rule",
        sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False, nullable=False),
        sa.Column("value", sa.String(), nullable=False),
    )
