"""The statements of a service's mailbox, each made once: making one takes longer than the database needs for it.

Their values are named as the columns are.
"""

from functools import cache

from sqlalchemy import ColumnElement, and_, bindparam, delete, exists, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import ReturningInsert

from tijdwijzer.storage.service.tables import document

PAGE = 200
"""Documents that are read at a time."""

AT = ("box", "folder", "name")


def _are(*columns: str, of: str = "") -> ColumnElement[bool]:
    return and_(*(document.c[column] == bindparam(f"{column}{of}") for column in columns))


HASH = select(document.c.hash).where(_are(*AT))
CONTENT = select(document.c.content).where(_are(*AT))
NAMES = select(document.c.name).where(_are("box", "folder"))
FOLDERS = (
    select(document.c.folder)
    .distinct()
    .where(_are("box"), document.c.folder > bindparam("after"), document.c.folder < bindparam("before"))
)
PAGE_OF = (
    select(document.c.name, document.c.content)
    .where(_are("box", "folder"), document.c.name > bindparam("after"))
    .order_by(document.c.name)
    .limit(PAGE)
)
REMOVING = delete(document).where(_are("box", "folder"), document.c.name.in_(bindparam("names", expanding=True)))


@cache
def adding(dialect: str, unless: int = 0) -> ReturningInsert[tuple[str]]:
    """Answers with the name of what was not there yet, and with nothing when something of that name was; nor when there
    is any of so many others: `box_0`, `folder_0`, `name_0`, and so on.
    """
    insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
    values = select(*(bindparam(column.name, type_=column.type) for column in document.c))
    others = [exists(select(1).select_from(document).where(_are(*AT, of=f"_{other}"))) for other in range(unless)]
    adding = insert(document)
    if others:
        adding = adding.from_select(list(document.c), values.where(*(~other for other in others)))
    return adding.on_conflict_do_nothing().returning(document.c.name)
