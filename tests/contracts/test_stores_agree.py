"""Whatever is done to both stores, in whatever order: the in-memory one and the encrypted one answer the same."""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from tests.fakes import FakeStore
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, Source, Span, What
from tijdwijzer.domain.errors import DomainError
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
keys = st.lists(st.integers(0, 20).map(lambda n: f"{n:032x}"), max_size=3)


class BothStores(RuleBasedStateMachine):
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

    def removable(self, picks: list[int]) -> tuple[Entry, ...]:
        with self.fake.unit() as unit:
            there = unit.entries()
        return tuple(dict.fromkeys(there[pick % len(there)] for pick in picks)) if there else ()

    @rule(
        picks=st.lists(st.integers(0, 30), max_size=2),
        added=st.lists(finished | timers, max_size=3),
        keep=st.booleans(),
        keys=keys,
        commit=st.booleans(),
    )
    def change(self, picks: list[int], added: list[Entry], keep: bool, keys: list[str], commit: bool) -> None:
        removed = self.removable(picks)
        if keep and removed and added:
            added[0] = replace(added[0], id=removed[0].id)

        def work(unit: UnitOfWork) -> object:
            done = unit.apply(Change(removed, tuple(added)))
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

    @rule(limit=st.integers(1, 5))
    def recent(self, limit: int) -> None:
        self.both(lambda unit: unit.recent(limit))

    @rule()
    def reopen(self) -> None:
        self.real.close()
        self.open()

    @invariant()
    def same(self) -> None:
        every_key = [f"{n:032x}" for n in range(21)]
        self.both(lambda unit: (unit.entries(), unit.undoable(), unit.redoable(), unit.known_keys(every_key)))


BothStores.TestCase.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
TestBothStores = BothStores.TestCase
