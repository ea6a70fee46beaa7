"""Output beside time: products, what they are reckoned at, counts, goals and baseline measurements."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "product",
        sa.Column("key", sa.String(), primary_key=True, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("activity", sa.String(), nullable=True),
        sa.Column("ended", sa.Date(), nullable=True),
    )
    of_product = sa.ForeignKey("product.key", name="standard_product")
    op.create_table(
        "standard",
        sa.Column("product", sa.String(), of_product, primary_key=True, nullable=False),
        sa.Column("since", sa.Date(), primary_key=True, nullable=False),
        sa.Column("minutes", sa.Double(), nullable=False),
        sa.Column("points", sa.Double(), nullable=True),
    )
    _create_count()
    for name in ("goal", "baseline"):
        op.create_table(
            name,
            sa.Column("id", sa.Integer(), primary_key=True),
            sa.Column("value", sa.String(), nullable=False),
        )


def _create_count() -> None:
    op.create_table(
        "count",
        sa.Column("day", sa.Date(), primary_key=True, nullable=False),
        sa.Column("product", sa.String(), primary_key=True, nullable=False),
        sa.Column("case", sa.String(), primary_key=True, nullable=False),
        sa.Column("finished", sa.Integer(), nullable=False),
        sa.Column("right", sa.Integer(), nullable=False),
        sa.Column("returned", sa.Integer(), nullable=False),
        sqlite_with_rowid=False,
    )
