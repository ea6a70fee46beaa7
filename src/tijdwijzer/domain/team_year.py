"""A year of what was published of a team: no more is kept or shown, and what is missing shows as missing."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from tijdwijzer.domain.agreement import Agreement
from tijdwijzer.domain.messages import Refusal, Release
from tijdwijzer.domain.share_periods import LENGTHS, SharePeriod, period_named, period_on

YEAR = timedelta(weeks=53)
"""The lead's view keeps no more (R6): an ISO year."""

MOST_PERIODS = 53
"""Of a year of weeks."""


@dataclass(frozen=True, slots=True)
class Published:
    """A verified document, with the agreement it was made under. `headcount` is what the roster of its quarter says of
    the team, None where there is no roster at hand.
    """

    document: Release | Refusal
    agreement: Agreement
    headcount: int | None = None

    @property
    def team(self) -> str:
        return self.document.team

    @property
    def period(self) -> SharePeriod:
        return period_named(self.document.period)


@dataclass(frozen=True, slots=True)
class Slot:
    """A period of the year: "shown", "refused" (with `why`) or "missing"."""

    period: SharePeriod
    state: str
    why: str = ""


def kept(period: SharePeriod, today: date) -> bool:
    """Whether a period is not longer ago than the view keeps (R6)."""
    return period.days.last > today - YEAR


def newest_first(published: Iterable[Published]) -> list[Published]:
    return sorted(published, key=lambda one: one.period.days.first, reverse=True)


def year_of(by_period: Mapping[SharePeriod, Published], period: SharePeriod) -> tuple[Slot, ...]:
    """The periods up to this one, as far back as anything is kept and no more than a year; gaps are periods too."""
    since = max(period.days.last - YEAR, min(one.days.first for one in by_period) - timedelta(days=1))
    slots = []
    at = period
    while at.days.first > since:
        slots.append(_slot(by_period.get(at), at))
        at = _before(at, by_period)
    return tuple(reversed(slots))


def _before(period: SharePeriod, known: Collection[SharePeriod]) -> SharePeriod:
    """The period before this one: as long, or where that would run into one that is known, that one."""
    day = period.days.first - timedelta(days=1)
    usual = period_on(day, LENGTHS[period.kind])
    newest = max((one for one in known if one.days.last <= day), key=lambda one: one.days.last, default=usual)
    return newest if usual.days.first <= newest.days.last else usual


def _slot(published: Published | None, period: SharePeriod) -> Slot:
    if published is None:
        return Slot(period, "missing")
    if isinstance(published.document, Refusal):
        return Slot(period, "refused", published.document.refused)
    return Slot(period, "shown")
