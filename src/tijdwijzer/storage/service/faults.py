"""What can be wrong with a service's database, in the words of a mailbox."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from tijdwijzer.domain.errors import DomainError

NOT_ALLOWED = ("28", "42501")
"""Beginnings of SQLSTATE: the login was refused; the privilege is lacking."""

log = logging.getLogger(__name__)


@contextmanager
def translated(place: str) -> Iterator[None]:
    """Raise DomainError "mailbox_unreachable" or "mailbox_refused" for what the database raises inside."""
    try:
        yield
    except SQLAlchemyError as fault:
        code = _code(fault)
        if code is None:
            raise
        log.warning("database: %s, %s", code, _kind(fault))
        raise DomainError(code, place=place) from fault


def _code(fault: SQLAlchemyError) -> str | None:
    if isinstance(fault, DBAPIError) and _state(fault).startswith(NOT_ALLOWED):
        return "mailbox_refused"
    lost = isinstance(fault, DBAPIError) and fault.connection_invalidated
    return "mailbox_unreachable" if lost or isinstance(fault, OperationalError | PoolTimeout) else None


def _state(fault: DBAPIError) -> str:
    return getattr(fault.orig, "sqlstate", None) or ""


def _kind(fault: SQLAlchemyError) -> str:
    """What it was, without any value of a statement."""
    original = fault.orig if isinstance(fault, DBAPIError) else fault
    return type(original).__name__
