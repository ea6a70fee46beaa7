"""What is kept about the person, and the end of it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from tijdwijzer.domain.calendar import BEGINNING
from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.policy import NO_POLICY, Policy
from tijdwijzer.domain.settings import Settings
from tijdwijzer.services.calendars import calendar_of
from tijdwijzer.services.notices import (
    AimsChanged,
    EntriesChanged,
    ObservedChanged,
    OutputChanged,
    Publish,
    SettingsChanged,
    SharingChanged,
)
from tijdwijzer.services.ports import Clock, Store, StoreReport, UnitOfWork


@dataclass(frozen=True, slots=True)
class Kept:
    """How much there is of something, and since which day; `since` is None when that says nothing or there is none."""

    count: int
    since: date | None = None


NONE = Kept(0)

ALWAYS = Span(BEGINNING, datetime(2200, 1, 1, tzinfo=UTC))


@dataclass(frozen=True, slots=True)
class Inventory:
    """Everything that is stored, counted. `reflections` are the days on which something was said.

    `keep_months` says after how many months it is erased, 0 for never; `policy` what the organisation laid down.
    `observed` are stretches, `programs` the names in them, `meetings` the signs of meetings; `observe_days` says for
    how many days, today included, these are kept. `rules` and `products` are the person's own. `ledger` are the lines
    of what left, `keys` those of taking part in sharing, `shared_at` where that goes, empty when nothing leaves.
    """

    now: datetime
    today: date
    entries: Kept
    reflections: Kept
    leave: Kept
    settings: Kept
    store: StoreReport
    observed: Kept = NONE
    programs: Kept = NONE
    meetings: Kept = NONE
    rules: Kept = NONE
    products: Kept = NONE
    counts: Kept = NONE
    goals: Kept = NONE
    baselines: Kept = NONE
    ledger: Kept = NONE
    keys: Kept = NONE
    shared_at: str = ""
    keep_months: int = 0
    observe_days: int = 0
    policy: Policy = NO_POLICY


class Privacy:
    """The use cases behind "what do you know about me" and "forget it"."""

    def __init__(self, store: Store, clock: Clock, publish: Publish, policy: Policy = NO_POLICY) -> None:
        self._store = store
        self._policy = policy
        self._clock = clock
        self._publish = publish

    def inventory(self) -> Inventory:
        """What is stored at this moment."""
        now, report = self._clock.now(), self._store.report()
        with self._store.unit() as unit:
            calendar = calendar_of(unit, self._clock)
            bounds, settings = unit.bounds(), unit.in_force()
            said = [r.day for r in unit.reflections() if r.intention or r.note]
            leave = sorted(unit.leave())
            observed, counts = unit.observed_bounds(), unit.counts()
            goals, baselines, ledger = unit.goals(), unit.baselines(), unit.ledger()
            return Inventory(
                now=now,
                today=calendar.day_of(now),
                entries=Kept(unit.entry_count(), calendar.day_of(bounds[0]) if bounds else None),
                reflections=Kept(len(said), said[0] if said else None),
                leave=Kept(len(leave), leave[0] if leave else None),
                settings=Kept(len(unit.settings())),
                observed=Kept(unit.observed_count(), calendar.day_of(observed[0]) if observed else None),
                programs=Kept(len(unit.observed_seconds(date.min, date.max))),
                meetings=Kept(len(unit.evidence(ALWAYS))),
                rules=Kept(len(unit.rules())),
                products=Kept(len(unit.products())),
                counts=Kept(len(counts), counts[0].day if counts else None),
                goals=Kept(len(goals), min((goal.set_on for goal in goals), default=None)),
                baselines=Kept(len(baselines), min((one.set_on for one in baselines), default=None)),
                ledger=Kept(len(ledger), calendar.day_of(ledger[0].at) if ledger else None),
                keys=Kept(sum(bool(own.private) for own in unit.memberships())),
                shared_at=_shared_at(unit, settings),
                store=report,
                keep_months=settings.number("keep_months"),
                observe_days=settings.number("observe_days"),
                policy=self._policy,
            )

    def knows_of_sharing(self) -> bool:
        """Whether an agreement on sharing is here, or a line of what left; else there is nothing to do or import."""
        with self._store.unit() as unit:
            return bool(unit.shared_documents("agreement") or unit.ledger())

    def wipe(self) -> None:
        """Forget everything, backups included, for good; the program begins again as new."""
        with self._store.unit() as unit:
            settings = frozenset({*unit.settings(), "leave"})
        self._store.wipe()
        self._publish(EntriesChanged())
        self._publish(ObservedChanged())
        self._publish(OutputChanged())
        self._publish(AimsChanged())
        self._publish(SharingChanged())
        self._publish(SettingsChanged(settings))


def _shared_at(unit: UnitOfWork, settings: Settings) -> str:
    if not settings.switch("sharing") or not unit.shared_documents("agreement"):
        return ""
    return settings.text("sharing_place") or unit.shared_documents("place").get("", b"").decode()
