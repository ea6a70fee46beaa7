"""Whatever is done to both stores, in whatever order: the in-memory one and the encrypted one answer the same."""

import shutil
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from tests.fakes import FakeStore
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.counts import Count, Recount, Tally
from tijdwijzer.domain.entries import Entry, Source, Span, What
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.observing import Evidence, Observed, Seen, Sign
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.rules import Rule
from tijdwijzer.domain.timeline import Change
from tijdwijzer.services.ports import UnitOfWork
from tijdwijzer.storage.store import open_store

NOW = datetime(2026, 11, 3, 8, tzinfo=UTC)

moments = st.integers(-50, 50).map(lambda minutes: NOW + timedelta(minutes=minutes))
texts = st.none() | st.sampled_from(["", "bellen", "overleg", "één"])
whats = st.builds(What, st.none() | st.sampled_from(Component), texts, texts, texts)
finished = st.builds(
    lambda start, minutes, what, source: Entry(start, start + timedelta(minutes=minutes), what, source),
    moments,
    st.integers(1, 9),
    whats,
    st.sampled_from(Source),
)
timers = st.builds(Entry, moments, st.none(), whats, st.sampled_from(Source))
days = st.integers(0, 2).map(lambda days: NOW.date() - timedelta(days=days))
tallies = st.builds(Tally, st.integers(0, 3), st.integers(0, 3), st.integers(0, 3))
counts = st.builds(Count, days, st.sampled_from(["ww", "zw"]), tallies, st.sampled_from(["", "A", "B"]))
keys = st.lists(st.integers(0, 20).map(lambda n: f"{n:032x}"), max_size=3)


class TwoStores(RuleBasedStateMachine):
    """The same is asked of both, and they answer the same."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.open()
        self.fake = FakeStore()

    def open(self) -> None:
        self.real = open_store(self.folder / "t.db", b"k" * 32, NOW, self.folder / "backups")

    def teardown(self) -> None:
        self.real.close()
        shutil.rmtree(self.folder)

    def both(self, work: Callable[[UnitOfWork], object], *, commit: bool = True) -> None:
        answers = []
        for store in (self.fake, self.real):
            with store.unit() as unit:
                try:
                    answers.append(work(unit))
                except DomainError as error:
                    answers.append(error.code)
                if commit:
                    unit.commit()
        assert answers[0] == answers[1]

    @rule()
    def reopen(self) -> None:
        self.real.close()
        self.open()


class BothStores(TwoStores):
    def removable(self, picks: list[int]) -> tuple[Entry, ...]:
        with self.fake.unit() as unit:
            there = unit.entries()
        return tuple(dict.fromkeys(there[pick % len(there)] for pick in picks)) if there else ()

    def counted(self, picks: list[int]) -> tuple[Count, ...]:
        with self.fake.unit() as unit:
            there = unit.counts()
        return tuple(there[pick % len(there)] for pick in picks) if there else ()

    @rule(
        picks=st.lists(st.integers(0, 30), max_size=2),
        added=st.lists(finished | timers, max_size=3),
        keep=st.booleans(),
        recounted=st.lists(counts, max_size=2),
        keys=keys,
        commit=st.booleans(),
    )
    def change(
        self,
        picks: list[int],
        added: list[Entry],
        keep: bool,
        recounted: list[Count],
        keys: list[str],
        commit: bool,
    ) -> None:
        removed = self.removable(picks)
        if keep and removed and added:
            added[0] = replace(added[0], id=removed[0].id)
        recount = Recount(self.counted(picks), tuple(recounted))

        def work(unit: UnitOfWork) -> object:
            done = unit.apply(Change(removed, tuple(added), recount))
            return unit.record("change", NOW, done, keys)

        self.both(work, commit=commit)

    @rule(undo=st.booleans())
    def turn_back(self, undo: bool) -> None:
        def work(unit: UnitOfWork) -> object:
            action = unit.undoable() if undo else unit.redoable()
            if action is None:
                return None
            unit.mark_undone(action.id, undo)
            return unit.apply(action.change.inverse if undo else action.change)

        self.both(work)

    @rule(start=moments, minutes=st.integers(1, 60))
    def look(self, start: datetime, minutes: int) -> None:
        span = Span(start, start + timedelta(minutes=minutes))
        self.both(lambda unit: (unit.entries(span), unit.running(), unit.bounds(), unit.entry_count()))

    @rule(first=days, last=days)
    def look_at_counts(self, first: date, last: date) -> None:
        period = Period(min(first, last), max(first, last))
        self.both(lambda unit: (unit.counts(period), unit.entries_with_case(Component.REWORK)))

    @rule(moment=moments, day=days)
    def forget(self, moment: datetime, day: date) -> None:
        self.both(lambda unit: unit.forget_before(moment, day))

    @rule(limit=st.integers(1, 5))
    def recent(self, limit: int) -> None:
        self.both(lambda unit: unit.recent(limit))

    @invariant()
    def same(self) -> None:
        every_key = [f"{n:032x}" for n in range(21)]
        self.both(lambda unit: (unit.entries(), unit.undoable(), unit.redoable(), unit.known_keys(every_key)))
        self.both(lambda unit: unit.counts())


seen = st.none() | st.builds(Seen, st.sampled_from("abc"), st.none() | st.sampled_from(["x", "y"]))
near = st.integers(-10, 10).map(lambda minutes: NOW + timedelta(minutes=minutes))
lengths = st.integers(1, 9).map(lambda minutes: timedelta(minutes=minutes))
stretches = st.builds(lambda start, length: Span(start, start + length), near, lengths)
evidence = st.builds(Evidence, stretches, st.sampled_from(Sign), st.none() | st.just("x"))
rules = st.builds(Rule, texts, texts, what=st.none() | whats, weekdays=st.frozensets(st.integers(0, 6)))


def days_around(boundary: datetime) -> dict[date, Span]:
    """Two days, with the moments around the boundary between them."""
    starts = {(NOW + timedelta(days=n)).date(): boundary + timedelta(days=n) for n in (-1, 0)}
    return {day: Span(start, start + timedelta(days=1)) for day, start in starts.items()}


def batch(start: datetime, parts: list[tuple[timedelta, Seen | None, int, bool]]) -> list[Observed]:
    """One stretch after another; where it says so there is a gap before it."""
    spans = []
    for length, what, switches, gap in parts:
        start += timedelta(minutes=gap)
        spans.append(Observed(Span(start, start + length), what, switches))
        start += length
    return spans


class BothStoresOfWhatIsObserved(TwoStores):
    def __init__(self) -> None:
        super().__init__()
        self.days = days_around(NOW)

    @rule(
        start=near,
        parts=st.lists(st.tuples(lengths, seen, st.integers(0, 2), st.booleans()), min_size=1, max_size=4),
        commit=st.booleans(),
    )
    def lay(self, start: datetime, parts: list[tuple[timedelta, Seen | None, int, bool]], commit: bool) -> None:
        def work(unit: UnitOfWork) -> None:
            for day, within in self.days.items():
                cut = [(one, one.span.clipped(within)) for one in batch(start, parts)]
                unit.lay_observed(day, [replace(one, span=part) for one, part in cut if part is not None])

        self.both(work, commit=commit)

    @rule(within=st.none() | stretches, app=st.none() | st.sampled_from("abcd"))
    def forget(self, within: Span | None, app: str | None) -> None:
        self.both(lambda unit: unit.forget_observed(self.days, within, app))

    @rule(within=stretches, signs=st.frozensets(st.sampled_from(Sign)), found=st.lists(evidence, max_size=3))
    def notice(self, within: Span, signs: frozenset[Sign], found: list[Evidence]) -> None:
        self.both(lambda unit: unit.put_evidence(within, signs, found))

    @rule(own=st.lists(rules, max_size=3))
    def put_rules(self, own: list[Rule]) -> None:
        self.both(lambda unit: unit.put_rules(own))

    @rule(within=stretches)
    def look(self, within: Span) -> None:
        self.both(lambda unit: (unit.observed(within), unit.evidence(within)))

    @rule(boundary=near)
    def begin_days_at(self, boundary: datetime) -> None:
        self.days = days_around(boundary)
        self.both(lambda unit: unit.add_up_observed(self.days))

    @invariant()
    def same(self) -> None:
        first, last = sorted(self.days)
        ever = Span(self.days[first].start, self.days[last].end)
        self.both(lambda unit: (unit.observed(ever), unit.observed_bounds(), unit.observed_count(), unit.rules()))
        self.both(lambda unit: (list(unit.observed_seconds(first, last).items()), unit.observed_seconds(last, last)))
        self.both(lambda unit: unit.evidence(ever))
        self.no_name_without_a_stretch(ever)
        self.sums_are_of_the_stretches()

    def no_name_without_a_stretch(self, ever: Span) -> None:
        with self.fake.unit() as unit:
            seen = {one.seen for one in unit.observed(ever) if one.seen is not None}
        names = self.real._raw.execute("SELECT app, label FROM subject").fetchall()
        assert sorted(names) == sorted((one.app, one.label or "") for one in seen)

    def sums_are_of_the_stretches(self) -> None:
        with self.real.unit() as unit:
            for day, within in self.days.items():
                sums: Counter[str] = Counter()
                for one in unit.observed(within):
                    if one.seen is not None:
                        sums[one.seen.app] += one.span.seconds
                assert unit.observed_seconds(day, day) == sums


BothStoresOfWhatIsObserved.TestCase.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
TestBothStoresOfWhatIsObserved = BothStoresOfWhatIsObserved.TestCase
BothStores.TestCase.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
TestBothStores = BothStores.TestCase
