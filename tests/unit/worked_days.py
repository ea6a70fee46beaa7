"""Days of work and what came of it, to reckon by hand."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from tests.fakes import FakeClock, FakeStore
from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.counts import Count, Recount, Tally
from tijdwijzer.domain.entries import Entry, Span, What, instant
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.products import ALWAYS, Product, Standard
from tijdwijzer.domain.timeline import Change
from tijdwijzer.services.notices import EntriesChanged, OutputChanged
from tijdwijzer.services.trends import Trends

ZONE = ZoneInfo("Europe/Amsterdam")
WORK, REWORK, SLOW = Component.STANDARD_WORK, Component.REWORK, Component.SPEED_LOSS
ADMIN, CALL, MEETING = Component.ADMIN_PROJECTS, Component.INTERRUPTIONS, Component.MEETINGS

MONDAY, TUESDAY, WEDNESDAY, THURSDAY = (date(2026, 11, 16) + timedelta(days=n) for n in range(4))
WW = Product("ww", "Beslissing WW", standards=(Standard(ALWAYS, 90, 3),), activity="Beoordelen")
LETTER = Product("brief", "Brief", standards=(Standard(ALWAYS, 15),))


@dataclass
class Worked:
    """Put work and counts into it, and ask `trends`. It tells of each change, as use cases do."""

    products: list[Product] = field(default_factory=lambda: [WW, LETTER])
    holidays: Mapping[date, str] = field(default_factory=dict)
    clock: FakeClock = field(default_factory=lambda: FakeClock(at("18:00", date(2026, 11, 24))))
    store: FakeStore = field(default_factory=FakeStore)

    def __post_init__(self) -> None:
        self.catalogue = Catalogue(1, {})
        self.trends = Trends(
            self.store.unit, self.clock, lambda _: self.holidays, lambda: self.catalogue, lambda: list(self.products)
        )

    def work(
        self,
        day: date,
        start: str,
        end: str | None,
        component: Component | None = WORK,
        activity: str | None = None,
        case: str | None = None,
    ) -> Entry:
        """Register a stretch of a day; one that ends before it starts ends the day after."""
        begins, ends = at(start, day), at(end, day) if end else None
        if ends is not None and ends < begins:
            ends = at(end or "", day + timedelta(days=1))
        with self.store.unit() as unit:
            added = unit.apply(Change((), (Entry(begins, ends, What(component, activity, case=case)),))).added[0]
            unit.commit()
        self.trends.heard(EntriesChanged(Span(begins, ends or begins + timedelta(seconds=1))))
        return added

    def undo(self, entry: Entry) -> None:
        with self.store.unit() as unit:
            unit.apply(Change((entry,)))
            unit.commit()
        self.trends.heard(EntriesChanged(Span(entry.start, entry.end or self.clock.now())))

    def count(
        self,
        day: date,
        product: Product,
        finished: int = 1,
        right: int | None = None,
        returned: int = 0,
        case: str = "",
    ) -> Count:
        """Put in a count of a day."""
        count = Count(day, product.key, Tally(finished, finished if right is None else right, returned), case)
        self._recount(Recount(added=(count,)))
        return count

    def uncount(self, count: Count) -> None:
        self._recount(Recount(removed=(count,)))

    def _recount(self, recount: Recount) -> None:
        with self.store.unit() as unit:
            unit.apply(Change(counts=recount))
            unit.commit()
        self.trends.heard(OutputChanged(recount.days))

    def again(self) -> "Worked":
        """The same with nothing in memory yet."""
        return replace(self)


def at(wall: str, day: date) -> datetime:
    """A time on the clock of Amsterdam."""
    return instant(datetime.fromisoformat(f"{day}T{wall}").replace(tzinfo=ZONE))


def just(day: date) -> Period:
    return Period(day, day)
