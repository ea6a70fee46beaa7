"""Counts of what got finished, in the database."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from sqlalchemy import Connection, bindparam, delete, insert, select
from sqlalchemy.exc import IntegrityError

from tijdwijzer.domain.counts import Count, Recount, Tally
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.periods import Period
from tijdwijzer.storage.tables import COUNT

COLUMNS = ("day", "product", "case", "finished", "right", "returned")

COUNTS = select(*(COUNT.c[name] for name in COLUMNS)).order_by(COUNT.c.day, COUNT.c.product, COUNT.c.case)
IN_PERIOD = COUNTS.where(COUNT.c.day.between(bindparam("first"), bindparam("last")))
AS_GIVEN = delete(COUNT).where(*(COUNT.c[name] == bindparam(f"old_{name}") for name in COLUMNS))


class Counts:
    """The part of a unit of work that keeps counts."""

    _connection: Connection

    def counts(self, period: Period | None = None) -> list[Count]:
        if period is None:
            return [_count(*row) for row in self._connection.execute(COUNTS).all()]
        days = {"first": period.first, "last": period.last}
        return [_count(*row) for row in self._connection.execute(IN_PERIOD, days).all()]

    def recount(self, recount: Recount) -> None:
        """Raises DomainError("stale") when what is to be removed is not there as given, or what is to be added is."""
        if recount.removed:
            given = [{f"old_{name}": value for name, value in row.items()} for row in _rows(recount.removed)]
            if self._connection.execute(AS_GIVEN, given).rowcount != len(given):
                raise DomainError("stale")
        if recount.added:
            try:
                self._connection.execute(insert(COUNT), _rows(recount.added))
            except IntegrityError as error:
                raise DomainError("stale") from error

    def forget_counts_before(self, day: date) -> int:
        """Erase counts before `day`; answers with how many there were."""
        return self._connection.execute(delete(COUNT).where(COUNT.c.day < day)).rowcount


_tally = lru_cache(maxsize=256)(Tally)
"""Of thousands of counts nearly all have one of a few tallies."""


def _count(day: date, product: str, case: str, finished: int, right: int, returned: int) -> Count:
    return Count(day, product, _tally(finished, right, returned), case)


def _rows(counts: Iterable[Count]) -> list[dict[str, object]]:
    return [
        {
            "day": one.day,
            "product": one.product,
            "case": one.case,
            "finished": one.tally.finished,
            "right": one.tally.right,
            "returned": one.tally.returned,
        }
        for one in counts
    ]
