"""What got finished: counts per day and product."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from tijdwijzer.domain.errors import DomainError

MOST = 10_000
"""More of one product on one day is a mistake in typing."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many were finished, how many of those right the first time, and how many earlier ones came back."""

    finished: int = 0
    right: int = 0
    returned: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.finished + other.finished, self.right + other.right, self.returned + other.returned)

    def __bool__(self) -> bool:
        return self != NONE


NONE = Tally()


@dataclass(frozen=True, slots=True)
class Count:
    """A tally of one product on one day. There is one per day, product and case.

    `case` is the local reference of the one case that was finished; "" for what was counted without. It never leaves
    this machine.
    """

    day: date
    product: str
    tally: Tally
    case: str = ""


@dataclass(frozen=True, slots=True)
class Recount:
    """What a change does to counts: those it takes away and those it puts in place. Its inverse restores exactly."""

    removed: tuple[Count, ...] = ()
    added: tuple[Count, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.removed or self.added)

    @property
    def inverse(self) -> "Recount":
        return Recount(self.added, self.removed)

    def then(self, later: "Recount") -> "Recount":
        """One that does both; what the first put in place and the second took away again leaves no trace."""
        removed = [*self.removed, *(one for one in later.removed if one not in self.added)]
        added = [*(one for one in self.added if one not in later.removed), *later.added]
        same = set(removed) & set(added)
        return Recount(tuple(o for o in removed if o not in same), tuple(o for o in added if o not in same))

    @property
    def days(self) -> frozenset[date]:
        return frozenset(one.day for one in (*self.removed, *self.added))


NO_RECOUNT = Recount()


def checked(tally: Tally) -> Tally:
    """`tally`, if it can be. Raises DomainError "count_negative", "count_too_many" or "count_right" (more right than
    finished).
    """
    numbers = (tally.finished, tally.right, tally.returned)
    if min(numbers) < 0:
        raise DomainError("count_negative")
    if max(numbers) > MOST:
        raise DomainError("count_too_many", most=MOST)
    if tally.right > tally.finished:
        raise DomainError("count_right", finished=tally.finished, right=tally.right)
    return tally


def total(counts: Iterable[Count]) -> Tally:
    return added([one.tally for one in counts])


def added(tallies: Sequence[Tally]) -> Tally:
    """What `+` comes to, in one go as there may be thousands."""
    return Tally(
        sum(one.finished for one in tallies),
        sum(one.right for one in tallies),
        sum(one.returned for one in tallies),
    )


def usual_order(counts: Iterable[Count]) -> list[str]:
    """Keys of the products that were counted, those of most days first; of equals the one counted last."""
    days = _days_by_product(counts)
    return sorted(days, key=lambda key: (len(days[key]), max(days[key])), reverse=True)


def latest_order(counts: Iterable[Count]) -> list[str]:
    """Keys of the products that were counted, the one counted last first; of equals the one of most days."""
    days = _days_by_product(counts)
    return sorted(days, key=lambda key: (max(days[key]), len(days[key])), reverse=True)


def _days_by_product(counts: Iterable[Count]) -> dict[str, set[date]]:
    days: dict[str, set[date]] = {}
    for one in counts:
        days.setdefault(one.product, set()).add(one.day)
    return days
