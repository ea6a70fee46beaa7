"""What the demo's time brought: products, counts that fit its entries, goals and measurements, generated and seeded."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from tijdwijzer.domain.calendar import Calendar
from tijdwijzer.domain.components import LOSSES, Component
from tijdwijzer.domain.counts import Count, Tally
from tijdwijzer.domain.entries import Entry
from tijdwijzer.domain.goals import Goal, GoalState
from tijdwijzer.domain.indicators import Indicator, Measure
from tijdwijzer.domain.nulmeting import Baseline, Horizon, Obstacle
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.products import ALWAYS, Product, Standard

DECISION, REVISION, OBJECTION = "beslissing-ww", "herziening", "bezwaar"

NAMES = {
    "nl": {DECISION: "Beslissing WW", REVISION: "Herziening", OBJECTION: "Bezwaar", "unit": "beschikking"},
    "en": {DECISION: "Benefit decision", REVISION: "Revision", OBJECTION: "Objection", "unit": "decision"},
}

MADE_BY = {"assess": DECISION, "call": DECISION, "review": REVISION, "decide": OBJECTION}
"""Which product an activity of the demo works on."""

TAKES = {DECISION: (35, 95, 50), REVISION: (45, 110, 65), OBJECTION: (90, 240, 150)}
"""Minutes that one takes: at least, at most, mostly."""

REMARKS = {
    "nl": "De meeste tijd gaat zitten in bijlagen die ontbreken.",
    "en": "Most time goes into attachments that are missing.",
}

FELT = (4, 3, 5, 2, 2, 1, 4, 2, 3)
"""How much each obstacle is felt, in order."""


@dataclass(frozen=True, slots=True)
class Made:
    """What there is beside the demo's time."""

    products: tuple[Product, ...] = ()
    counts: tuple[Count, ...] = ()
    goals: tuple[Goal, ...] = ()
    baselines: tuple[Baseline, ...] = ()


@dataclass
class _Case:
    """What is being worked on. `reference` is None for what is counted by hand."""

    needs: float
    reference: str | None
    spent: float = 0.0


@dataclass
class _Desk:
    """The cases of the demo as they are worked on; decisions come from the case system, the rest is counted by hand."""

    dice: random.Random
    number: int = 4100
    open: dict[str, _Case] = field(default_factory=dict)
    finished: list[tuple[date, str]] = field(default_factory=list)
    tallies: dict[tuple[date, str, str], Tally] = field(default_factory=dict)

    def work(self, entry: Entry, product: str, day: date) -> Entry:
        """Spend an entry on the current case of a product, which may be finished with it."""
        case = self.open.get(product) or self._begin(product, day)
        case.spent += _seconds(entry) / 60
        if case.spent >= case.needs:
            self._finish(product, case, day)
        return replace(entry, what=replace(entry.what, case=case.reference))

    def _begin(self, product: str, day: date) -> _Case:
        self.number += self.dice.randint(1, 9)
        reference = f"{day.year}-{self.number}" if product == DECISION else None
        self.open[product] = _Case(self.dice.triangular(*TAKES[product]), reference)
        return self.open[product]

    def _finish(self, product: str, case: _Case, day: date) -> None:
        del self.open[product]
        if case.reference:
            self.finished.append((day, case.reference))
        right = bool(case.reference) or self.dice.random() < 0.9
        self.count(day, product, case.reference, Tally(1, int(right)))

    def repair(self, entry: Entry, day: date) -> Entry:
        """Rework, now and then with the case that came back: one of the last weeks."""
        recent = [case for on, case in self.finished if timedelta() < day - on < timedelta(days=15)]
        if not recent or self.dice.random() < 0.6:
            return entry
        case = self.dice.choice(recent)
        self.count(day, DECISION, case, Tally(returned=1))
        return replace(entry, what=replace(entry.what, case=case))

    def count(self, day: date, product: str, case: str | None, tally: Tally) -> None:
        key = day, product, case or ""
        self.tallies[key] = self.tallies.get(key, Tally()) + tally


def made(
    entries: Sequence[Entry], names: dict[str, str], language: str, calendar: Calendar, seed: int
) -> tuple[list[Entry], Made]:
    """The entries with the cases that they were spent on, and what came of them."""
    desk = _Desk(random.Random(seed))
    activities = {name: key for key, name in names.items()}
    worked = []
    for entry in entries:
        key, day = activities[entry.what.activity or ""], calendar.day_of(entry.start)
        if key in MADE_BY:
            entry = desk.work(entry, MADE_BY[key], day)  # noqa: PLW2901 - the same, with its case
        elif key == "repair":
            entry = desk.repair(entry, day)  # noqa: PLW2901
        worked.append(entry)
    counts = tuple(Count(day, product, tally, case) for (day, product, case), tally in sorted(desk.tallies.items()))
    days = [(calendar.day_of(entry.start), entry) for entry in entries if entry.end]
    aims = _goals(days), _baselines(days[0][0], days[-1][0], language)
    return worked, Made(_products(names, language, days[0][0]), counts, *aims)


def _products(names: dict[str, str], language: str, first: date) -> tuple[Product, ...]:
    """Three of them; what a decision is reckoned at was lowered half-way."""
    say = NAMES[language]
    lowered = (Standard(ALWAYS, 75), Standard(first + timedelta(weeks=6), 70))
    return (
        Product(DECISION, say[DECISION], say["unit"], lowered, names["assess"]),
        Product(REVISION, say[REVISION], say["unit"], (Standard(ALWAYS, 90),), names["review"]),
        Product(OBJECTION, say[OBJECTION], say["unit"], (Standard(ALWAYS, 180),), names["decide"]),
    )


# What is aimed at


def _goals(days: Sequence[tuple[date, Entry]]) -> tuple[Goal, ...]:
    """Two of the first weeks, of which one came true and one did not, and one that is still open."""
    first, last = days[0][0], days[-1][0]
    monday = first + timedelta(days=-first.weekday() % 7)
    before, after = _weeks(monday, 4), _weeks(monday + timedelta(weeks=4), 4)
    shares = {loss: (_share(days, loss, before), _share(days, loss, after)) for loss in LOSSES}
    falling = sorted((loss for loss in LOSSES if shares[loss][0]), key=lambda loss: shares[loss][1] / shares[loss][0])
    fallen, risen = falling[0], falling[-1]
    open_one = next(loss for loss in (Component.REWORK, *falling) if loss not in (fallen, risen))
    recent = _weeks(last - timedelta(days=last.weekday(), weeks=6), 4)
    return (
        _closed(fallen, before, after, *shares[fallen], change=-0.1),
        _closed(risen, before, after, *shares[risen], change=-0.1),
        _goal(open_one, recent, _share(days, open_one, recent), -0.2, recent.last + timedelta(days=92)),
    )


def _closed(loss: Component, before: Period, after: Period, was: float, reached: float, change: float) -> Goal:
    """A goal whose time is over, as it was closed the day after."""
    goal = _goal(loss, before, was, change, after.last)
    state = GoalState.DONE if reached <= goal.target else GoalState.MISSED
    return replace(goal, state=state, ended=after.last, reached=reached)


def _goal(loss: Component, baseline: Period, was: float, change: float, by: date) -> Goal:
    set_on = baseline.last + timedelta(days=1)
    return Goal(Indicator(Measure.SHARE, loss), baseline, was, was * (1 + change), set_on, by, change)


def _share(days: Iterable[tuple[date, Entry]], component: Component, period: Period) -> float:
    """The share of a component in the time of a period, 0-1."""
    inside = [entry for day, entry in days if day in period]
    whole = sum(_seconds(entry) for entry in inside)
    return sum(_seconds(entry) for entry in inside if entry.component is component) / whole if whole else 0.0


def _seconds(entry: Entry) -> float:
    return (entry.end - entry.start).total_seconds() if entry.end else 0.0


def _weeks(monday: date, count: int) -> Period:
    return Period(monday, monday + timedelta(days=7 * count - 1))


def _baselines(first: date, last: date, language: str) -> tuple[Baseline, ...]:
    """One of three weeks that is over, with everything answered, and one that runs."""
    monday = first + timedelta(days=-first.weekday() % 7)
    horizons = {
        Component.REWORK: Horizon.YEAR,
        Component.INTERRUPTIONS: Horizon.YEAR,
        Component.SPEED_LOSS: Horizon.LATER,
    }
    felt = dict(zip(Obstacle, FELT, strict=True))
    over = Baseline(_weeks(monday, 3), monday, felt=felt, remark=REMARKS[language], horizons=horizons)
    began = last - timedelta(days=last.weekday(), weeks=1)
    return over, Baseline(_weeks(began, 4), began)
