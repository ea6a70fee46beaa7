"""Reading what the screens of the day show, on the database worker, as one frozen value each."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo

from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.entries import Entry, Span, What
from tijdwijzer.domain.observing import Observed
from tijdwijzer.domain.suggesting import Suggestion
from tijdwijzer.domain.textentry import Names
from tijdwijzer.services.days import DayView
from tijdwijzer.services.usecases import UseCases


@dataclass(frozen=True, slots=True)
class Offer:
    """What was observed on a day, and what is suggested for the time that nobody registered; both are empty on a day
    of which nothing was observed, or all of it forgotten.
    """

    observed: tuple[Observed, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class DayScreen:
    """Everything that the day view shows of one day. `leave` is in minutes; `products` are names by key."""

    view: DayView
    today: date
    day_starts: time
    leave: int
    names: Names
    catalogue: Catalogue
    offer: Offer = Offer()
    products: Mapping[str, str] = field(default_factory=dict)

    @property
    def first_time(self) -> bool:
        """Whether nothing was ever registered or undone, as far as this day can tell."""
        return not (self.view.entries or self.view.undo or self.view.redo)


@dataclass(frozen=True, slots=True)
class WeekScreen:
    """The seven days of a week, Monday first; `leave` holds minutes per date."""

    days: tuple[DayView, ...]
    today: date
    day_starts: time
    leave: dict[date, int]
    catalogue: Catalogue


def load_day(cases: UseCases, day: date | None, known: Offer | None = None) -> DayScreen:
    """One day, today without one. What is `known` of its offer is not read again: it takes longest."""
    view = cases.days.day(day)
    return DayScreen(
        view=view,
        today=cases.days.today(),
        day_starts=_day_starts(cases),
        leave=cases.settings.leave().get(view.date, 0),
        names=cases.tracking.names(),
        catalogue=cases.catalogue(),
        offer=known if known is not None else load_offer(cases, view.date),
        products={product.key: product.name for product in cases.counting.products()},
    )


def load_offer(cases: UseCases, day: date) -> Offer:
    """What there is to accept on a day."""
    return Offer(cases.observing.day(day).spans, tuple(cases.suggesting.day(day)))


def load_week(cases: UseCases, day: date) -> WeekScreen:
    """The week that holds `day`."""
    return WeekScreen(
        days=tuple(cases.days.week(day)),
        today=cases.days.today(),
        day_starts=_day_starts(cases),
        leave=cases.settings.leave(),
        catalogue=cases.catalogue(),
    )


def _day_starts(cases: UseCases) -> time:
    return time.fromisoformat(cases.settings.current().text("day_starts"))


@dataclass(frozen=True, slots=True)
class Group:
    """Unassigned entries with the same text. `first` and `last` are when the earliest and the latest began."""

    text: str
    ids: tuple[int, ...]
    length: timedelta
    first: datetime
    last: datetime


@dataclass(frozen=True, slots=True)
class Unassigned:
    """Everything unassigned, grouped by text, the longest first; `can_undo` when assigning was the latest action."""

    groups: tuple[Group, ...]
    names: Names
    zone: tzinfo
    can_undo: bool
    catalogue: Catalogue


def load_unassigned(cases: UseCases) -> Unassigned:
    """What has no meaning yet."""
    now = cases.clock.now()
    today = cases.days.day(holidays=False)
    return Unassigned(
        groups=groups_of(cases.days.unassigned(), now),
        names=cases.tracking.names(),
        zone=today.zone,
        can_undo=today.undo is not None and today.undo.label == "retag",
        catalogue=cases.catalogue(),
    )


def groups_of(entries: list[Entry], now: datetime) -> tuple[Group, ...]:
    """Entries in order become groups, the longest first; a timer counts until `now`."""
    by_text: dict[str, list[Entry]] = {}
    for entry in entries:
        by_text.setdefault(entry.what.activity or "", []).append(entry)
    groups = (_group(text, found, now) for text, found in by_text.items())
    return tuple(sorted(groups, key=lambda group: (-group.length, group.text)))


def _group(text: str, entries: list[Entry], now: datetime) -> Group:
    length = sum((max((entry.end or now) - entry.start, timedelta()) for entry in entries), timedelta())
    ids = tuple(entry.id for entry in entries if entry.id is not None)
    return Group(text, ids, length, entries[0].start, entries[-1].start)


@dataclass(frozen=True, slots=True)
class Likely:
    """What a stretch was probably spent on, the likeliest first."""

    span: Span
    whats: tuple[What, ...]


def likely(cases: UseCases, span: Span) -> Likely:
    """Guess what `span` was spent on."""
    return Likely(span, tuple(cases.suggesting.likely(span)))
