"""The one table of a service.

What is not in it is left out on purpose: no address, and no moment of arrival, not even the day. Bundles that arrive
at the same moments every quarter are those of one person; no dump or backup may be able to say so.
"""

from sqlalchemy import Column, LargeBinary, MetaData, String, Table

metadata = MetaData()

NAME = String(collation="C").with_variant(String(), "sqlite")
"""In order of code points, in any locale, as `Mailbox` promises."""

document = Table(
    "document",
    metadata,
    Column("box", NAME, primary_key=True),
    Column("folder", NAME, primary_key=True, comment="names of folders with / between them"),
    Column("name", NAME, primary_key=True),
    Column("content", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False, comment="SHA-256 of content"),
)
"""A folder, such as the drop of a team, lies together in the primary key: one range of it, read in order."""
