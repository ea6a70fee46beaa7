"""Which day an instant belongs to, and how many hours of work a day asks for.

Days partition time, also for somebody who travels: the zone of the person is a history of eras, and a day runs from
the first instant at which the local clock of that moment has reached the day's boundary to the same for the next day.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.errors import DomainError

BEGINNING = datetime(1900, 1, 1, tzinfo=UTC)
"""Nothing is registered before this; the first zone era starts here."""

_zone = lru_cache(maxsize=64)(ZoneInfo)


@dataclass(frozen=True, slots=True, order=True)
class ZoneEra:
    """From `since` (UTC) on, the person's clock shows `zone` (an IANA name)."""

    since: datetime
    zone: str


@dataclass(frozen=True, slots=True)
class Calendar:
    """The person's days: zone history, workday boundary, contract hours, holidays and leave.

    `boundary` is how long after local midnight a day begins (so that a late shift may end after midnight).
    `contract` holds minutes per weekday, Monday first. `leave` holds minutes of leave per date.
    """

    eras: tuple[ZoneEra, ...]
    boundary: timedelta = timedelta(0)
    contract: tuple[int, ...] = (480, 480, 480, 480, 480, 0, 0)
    holidays: Mapping[date, str] = field(default_factory=dict)
    leave: Mapping[date, int] = field(default_factory=dict)

    def zone_at(self, moment: datetime) -> ZoneInfo:
        """The zone that the person's clock shows at `moment`."""
        name = self.eras[0].zone
        for era in self.eras:
            if era.since <= moment:
                name = era.zone
        return _zone(name)

    def local(self, moment: datetime) -> datetime:
        """`moment` on the person's clock."""
        return moment.astimezone(self.zone_at(moment))

    def start_of(self, day: date) -> datetime:
        """The instant at which `day` begins."""
        midnight = datetime.combine(day, time())
        for position, era in enumerate(self.eras):
            begins = (midnight + self.boundary).replace(tzinfo=_zone(era.zone)).astimezone(UTC)
            if position + 1 == len(self.eras) or max(begins, era.since) < self.eras[position + 1].since:
                return max(begins, era.since)
        raise AssertionError("the last era has no end")

    def day_of(self, moment: datetime) -> date:
        """The day that `moment` belongs to."""
        day = (self.local(moment) - self.boundary).date()
        while self.start_of(day) > moment:
            day -= timedelta(days=1)
        while self.start_of(day + timedelta(days=1)) <= moment:
            day += timedelta(days=1)
        return day

    def span_of(self, day: date) -> Span:
        """The time that `day` takes: 24 hours, but 23 or 25 when the clock changes, and other when travelling.

        Raises DomainError("no_such_day") for a date that was skipped by crossing the date line.
        """
        start, end = self.start_of(day), self.start_of(day + timedelta(days=1))
        if start >= end:
            raise DomainError("no_such_day", day=day)
        return Span(start, end)

    def zone_of(self, day: date) -> ZoneInfo:
        """The zone in force at the beginning of `day`."""
        return self.zone_at(self.start_of(day))

    def at(self, day: date, clock: time, after: datetime | None = None) -> datetime:
        """The instant at which the clock shows `clock` on `day`; with `after`, the first such instant past it.

        A time before the boundary belongs to the night that ends the day. Of a time that occurs twice, the first
        counts unless `after` says otherwise. Raises DomainError("no_such_time") for a time that the clock skips.
        """
        offset = timedelta(hours=clock.hour, minutes=clock.minute, seconds=clock.second)
        date_ = day if offset >= self.boundary else day + timedelta(days=1)
        zone = self.zone_of(day)
        wall = datetime.combine(date_, clock.replace(tzinfo=None))
        moments = [wall.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1)]
        if moments[0].astimezone(zone).replace(tzinfo=None) != wall:
            raise DomainError("no_such_time", time=clock, day=date_)
        later = [moment for moment in moments if after is None or moment > after]
        return later[0] if later else moments[0]

    def contract_minutes(self, day: date) -> int:
        """Minutes of work that `day` asks for: none on a public holiday, less on a day with leave."""
        if day in self.holidays:
            return 0
        return max(0, self.contract[day.weekday()] - self.leave.get(day, 0))


def days_between(first: date, last: date) -> list[date]:
    """Every date from `first` to `last`, both included."""
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]
