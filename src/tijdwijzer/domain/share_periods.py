"""The periods in which time is shared: quarters of 13 ISO weeks, blocks of four, single weeks."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.periods import Period

DAYS_TO_SEND = 10
"""After a period ended."""

LENGTHS = {"Q": 13, "B": 4, "W": 1}
"""Weeks; the last quarter and the last block of a year take its week 53 along."""

KINDS = {13: ("Q", 4), 4: ("B", 13), 1: ("W", 53)}
"""Per number of weeks: the kind, and how many of them a year has at most."""

NAME = re.compile(r"([0-9]{4})-(?:(Q)([1-4])|(B)(0[1-9]|1[0-3])|(W)(0[1-9]|[1-4][0-9]|5[0-3]))")
QUARTER = re.compile(r"[0-9]{4}-Q[1-4]")


@dataclass(frozen=True, slots=True, order=True)
class SharePeriod:
    """`kind` is "Q", "B" or "W"; `year` is an ISO year."""

    year: int
    kind: str
    number: int

    @property
    def name(self) -> str:
        """`2026-Q4`, `2026-B11`, `2026-W43`."""
        return f"{self.year:04}-{self.kind}{self.number if self.kind == 'Q' else f'{self.number:02}'}"

    @property
    def first_week(self) -> int:
        return (self.number - 1) * LENGTHS[self.kind] + 1

    @property
    def weeks(self) -> int:
        """How many: one more than usual where week 53 is taken along."""
        usual = LENGTHS[self.kind]
        takes_all = self.kind != "W" and self.first_week + usual - 1 == 52
        return weeks_in(self.year) - self.first_week + 1 if takes_all else usual

    @property
    def days(self) -> Period:
        first = date.fromisocalendar(self.year, self.first_week, 1)
        return Period(first, first + timedelta(days=7 * self.weeks - 1))

    @property
    def deadline(self) -> date:
        """The last day on which something can be sent."""
        return self.days.last + timedelta(days=DAYS_TO_SEND)

    @property
    def quarter(self) -> str:
        """The quarter that its first week lies in: that roster and those keys are used."""
        return quarter_of(self.year, self.first_week)


def weeks_in(year: int) -> int:
    """ISO weeks of a year: 52 or 53."""
    return date(year, 12, 28).isocalendar().week


def quarter_of(year: int, week: int) -> str:
    return f"{year:04}-Q{min((week - 1) // 13 + 1, 4)}"


def quarter_on(day: date) -> str:
    year, week, _ = day.isocalendar()
    return quarter_of(year, week)


def quarter_after(quarter: str) -> str:
    """Raises DomainError "share_period"."""
    return quarter_on(period_named(quarter).days.last + timedelta(days=1))


def period_on(day: date, weeks: int) -> SharePeriod:
    """The period of so many weeks (13, 4 or 1) that holds `day`."""
    year, week, _ = day.isocalendar()
    kind, most = KINDS[weeks]
    return SharePeriod(year, kind, min((week - 1) // weeks + 1, most))


def periods_in(quarter: str, weeks: int) -> tuple[SharePeriod, ...]:
    """The periods of so many weeks (13, 4 or 1) that belong to a quarter, in order."""
    year = int(quarter[:4])
    kind, most = KINDS[weeks]
    every = [SharePeriod(year, kind, number) for number in range(1, min(most, weeks_in(year)) + 1)]
    return tuple(period for period in every if period.quarter == quarter)


def period_named(text: str) -> SharePeriod:
    """Raises DomainError "share_period"."""
    found = NAME.fullmatch(text)
    if found is None:
        raise DomainError("share_period", text=text[:20])
    year, *rest = (part for part in found.groups() if part)
    period = SharePeriod(int(year), rest[0], int(rest[1]))
    if not 2000 <= period.year <= 2200 or (period.kind == "W" and period.number > weeks_in(period.year)):
        raise DomainError("share_period", text=text)
    return period
