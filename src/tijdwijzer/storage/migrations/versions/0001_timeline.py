"""The timeline: activities, entries, the undo log, import fingerprints, settings, marks and zones."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "activity",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("component", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.UniqueConstraint("component", "name", name="activity_once"),
    )
    _create_entry()
    op.create_table(
        "action",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("undone", sa.Boolean(), nullable=False),
        sa.Column("change", sa.LargeBinary(), nullable=False),
        sa.Column("keys", sa.LargeBinary(), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "import_key",
        sa.Column("key", sa.LargeBinary(), primary_key=True, nullable=False),
        sa.CheckConstraint("length(key) = 16", name=op.f("import_key_is_16_bytes")),
        sqlite_with_rowid=False,
    )
    for name in ("setting", "mark"):
        op.create_table(
            name,
            sa.Column("key", sa.String(), primary_key=True, nullable=False),
            sa.Column("value", sa.String(), nullable=False),
        )
    op.create_table(
        "zone_era",
        sa.Column("since", sa.Integer(), primary_key=True, autoincrement=False, nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
    )


def _create_entry() -> None:
    op.create_table(
        "entry",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.Column("activity", sa.Integer(), sa.ForeignKey("activity.id", name="entry_activity"), nullable=False),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("case", sa.String(), nullable=True),
        sa.Column("source", sa.SmallInteger(), nullable=False),
        sa.CheckConstraint('"end" > start', name=op.f("entry_ends_after_start")),
        sqlite_autoincrement=True,
    )
    op.create_index("entry_start", "entry", ["start"], unique=True)
    op.create_index("entry_activity", "entry", ["activity", "start"])
    running = sa.text('"end" IS NULL')
    op.create_index("entry_running", "entry", [sa.text('("end" IS NULL)')], unique=True, sqlite_where=running)
