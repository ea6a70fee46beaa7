"""What is kept about the person, and the end of it."""

from dataclasses import dataclass
from datetime import date, datetime

from tijdwijzer.domain.policy import NO_POLICY, Policy
from tijdwijzer.services.calendars import calendar_of
from tijdwijzer.services.notices import EntriesChanged, Publish, SettingsChanged
from tijdwijzer.services.ports import Clock, Store, StoreReport


@dataclass(frozen=True, slots=True)
class Kept:
    """How much there is of something, and since which day; `since` is None when that says nothing or there is none."""

    count: int
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Inventory:
    """Everything that is stored, counted. `reflections` are the days on which something was said.

    `keep_months` says after how many months it is erased, 0 for never, and `observe_days` for how many days what was
    observed is kept; `policy` what the organisation laid down.
    """

    now: datetime
    today: date
    entries: Kept
    reflections: Kept
    leave: Kept
    settings: Kept
    observed: Kept
    rules: Kept
    store: StoreReport
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
            bounds, observed = unit.bounds(), unit.observed_bounds()
            settings = unit.in_force()
            said = [r.day for r in unit.reflections() if r.intention or r.note]
            leave = sorted(unit.leave())
            return Inventory(
                now=now,
                today=calendar.day_of(now),
                entries=Kept(unit.entry_count(), calendar.day_of(bounds[0]) if bounds else None),
                reflections=Kept(len(said), said[0] if said else None),
                leave=Kept(len(leave), leave[0] if leave else None),
                settings=Kept(len(unit.settings())),
                observed=Kept(unit.observed_count(), calendar.day_of(observed[0]) if observed else None),
                rules=Kept(len(unit.rules())),
                store=report,
                keep_months=settings.number("keep_months"),
                observe_days=settings.number("observe_days"),
                policy=self._policy,
            )

    def wipe(self) -> None:
        """Forget everything, backups included, for good; the program begins again as new."""
        with self._store.unit() as unit:
            settings = frozenset({*unit.settings(), "leave"})
        self._store.wipe()
        self._publish(EntriesChanged())
        self._publish(SettingsChanged(settings))
