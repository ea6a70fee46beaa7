"""Seven employees, both roles and a lead in any order: every ledger, the release and the lead's view say the same.

The employees are the real use cases over stores of their own, the roles the real ones; `test_roles_together.py` has
crashes of the roles, and `test_member_weather.py` those of an employee.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import event, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from tests.fakes import FakeClock, FakeStore
from tests.mailboxes import MemoryMailbox
from tests.team import PRODUCTS, QUARTER, TASK, TEAM, Team
from tijdwijzer.domain.agreement import Rhythm
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.counts import Tally
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.ledger import Line, State, broken_at, newest
from tijdwijzer.domain.messages import Refusal, Release
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.releasing import Sum, figures
from tijdwijzer.domain.share_periods import period_named
from tijdwijzer.domain.totals import Made, Totals
from tijdwijzer.services import team as lead
from tijdwijzer.services.mailbox import Box
from tijdwijzer.services.member import Sharing
from tijdwijzer.services.roles import Terms
from tijdwijzer.services.sharing import AlertKind, Standing
from tijdwijzer.sharing.carrier import Carrier
from tijdwijzer.sharing.sealer import HpkeSealer
from tijdwijzer.sharing.sealing import is_signed

SIZE, K = 7, 5
Q4 = period_named(QUARTER)
BEGUN, LAST_DAY = datetime(2026, 10, 1, 9, tzinfo=UTC), datetime(2027, 1, 3, 12, tzinfo=UTC)
OVER = datetime(2027, 1, 14, 12, tzinfo=UTC)
WHO = st.integers(0, SIZE - 1)
HOURS = st.lists(st.sampled_from([0, 0, 20, 100, 400]), min_size=3, max_size=3)


def nothing(*_: object) -> None:
    """Nobody listens here."""


class Employee:
    """Somebody whose time is what a test says."""

    def __init__(self, clock: FakeClock, mailbox: MemoryMailbox) -> None:
        self.store = FakeStore()
        self.hours, self.finished = [100, 20, 20], 3
        self.sharing = Sharing(self.store.unit, clock, nothing, self.totals, HpkeSealer, nothing)
        self.carrier = Carrier(lambda _: mailbox)

    def totals(self, period: Period) -> Totals:
        seconds: dict[Component | None, int] = dict.fromkeys((*Component, None), 0)
        seconds |= {component: 3600 * one for component, one in zip(Component, self.hours, strict=False)}
        return Totals(seconds, made={"permit": Made(Tally(self.finished))})

    def carry(self) -> None:
        self.sharing.carried(self.carrier.carry(self.sharing.errands()))

    @property
    def newest(self) -> list[Line]:
        return newest(self.sharing.ledger())


class Everybody(RuleBasedStateMachine):
    @initialize()
    def begin(self) -> None:
        self.folder = TemporaryDirectory()
        self.mailbox, self.clock = MemoryMailbox("/srv/share"), FakeClock(BEGUN)
        terms = Terms(QUARTER, PRODUCTS, k=K, rhythms=(Rhythm(K, 13, 0),))
        self.team = Team(Path(self.folder.name), SIZE, self.mailbox, terms, self.clock)
        agreement = self.team.begin().file()
        root = self.mailbox.get(Box.PUBLISHED, (TASK, "root"))
        self.people = [Employee(self.clock, self.mailbox) for _ in range(SIZE)]
        for one, code in zip(self.people, self.team.b.codes(QUARTER, TEAM, SIZE), strict=True):
            one.sharing.accept(one.sharing.read_offer(agreement, root, "/srv/share"))
            one.sharing.enrol(TEAM, code)
            one.carry()
        self.team.b.publish_roster(QUARTER, TEAM)
        for one in self.people:
            one.carry()
            assert one.sharing.look().standing is Standing.ENROLLED
        self.clock.set(LAST_DAY)
        self.in_time: set[str] = set()
        self.steps: list[Callable[[], object]] = [self.close, self.answer, self.publish]
        for one in self.people[: SIZE - 1]:
            one.sharing.send(Q4)
            one.carry()

    def teardown(self) -> None:
        if not hasattr(self, "people"):
            return
        try:
            self.clock.set(OVER)
            while self.steps:
                self.steps.pop(0)()
            for one in self.people:
                one.carry()
            self.all_say_the_same()
        finally:
            self.folder.cleanup()

    # Employees
    def attempt(self, act: Callable[[], None]) -> None:
        try:
            act()
        except DomainError as error:
            if error.code not in {"share_too_late", "share_nothing_sent", "share_sent"}:
                raise

    @rule(who=WHO, hours=HOURS, finished=st.integers(0, 9))
    def send(self, who: int, hours: list[int], finished: int) -> None:
        """Or correct."""
        self.people[who].hours, self.people[who].finished = hours, finished
        self.attempt(lambda: self.people[who].sharing.send(Q4))

    @rule(who=WHO)
    def withdraw(self, who: int) -> None:
        self.attempt(lambda: self.people[who].sharing.withdraw(Q4))

    @rule(who=WHO)
    def hold(self, who: int) -> None:
        self.attempt(lambda: self.people[who].sharing.hold(Q4))

    @rule(who=WHO, noted=st.booleans())
    def carry(self, who: int, noted: bool) -> None:
        one = self.people[who]
        carried = one.carrier.carry(one.sharing.errands())
        if noted:
            one.sharing.carried(carried)

    @rule()
    def carry_all(self) -> None:
        for one in self.people:
            one.carry()

    # The roles
    @rule()
    def next_step(self) -> None:
        if self.clock.now() < OVER:
            self.clock.set(OVER)
        elif self.steps:
            self.steps.pop(0)()

    def close(self) -> None:
        """What lies in the box by then is what can count."""
        self.in_time = set(self.mailbox.names(Box.DROP, (TASK, TEAM)))
        if self.team.b.close(self.team.due()).refused:
            self.steps.clear()

    def answer(self) -> None:
        self.team.a.answer(self.team.due())

    def publish(self) -> None:
        self.team.b.publish(self.team.due())

    # What must hold
    def all_say_the_same(self) -> None:
        outcome = self.team.outcome()
        assert outcome is not None
        counted = [line for one in self.people for line in one.newest if line.state is State.COUNTED]
        expected = [line for one in self.people if (line := self.last_in_time(one)) and not line.withdrawn]
        for one in self.people:
            assert broken_at(one.sharing.ledger()) is None
            states = {line.state for line in one.newest}
            assert states <= {State.COUNTED, State.NOT_COUNTED, State.EXPIRED}
            assert {alert.kind for alert in one.sharing.look().alerts} == self.too_late(one, outcome)
            assert [found.release for found in one.sharing.releases()] == [outcome]
        event("released" if isinstance(outcome, Release) else outcome.refused)
        if isinstance(outcome, Refusal):
            assert (outcome.refused, counted) == ("too_few", [])
            assert len(expected) < K
        else:
            assert sorted(line.id for line in counted) == sorted(line.id for line in expected) == list(outcome.ids)
            self.figures_are_those_of(counted, outcome)
        self.the_lead_sees(outcome)

    def too_late(self, one: Employee, outcome: Release | Refusal) -> set[AlertKind]:
        """What is said of a correction or withdrawal that was still on its way; nobody here cheats."""
        last = max(one.newest, key=lambda line: line.version, default=None)
        if last is None or not isinstance(outcome, Release) or last.id in outcome.ids:
            return set()
        earlier = any(line.id in outcome.ids for line in one.newest)
        late = AlertKind.WITHDRAWAL_LATE if last.withdrawn else AlertKind.CORRECTION_LATE
        return {late} if earlier else set()

    def last_in_time(self, one: Employee) -> Line | None:
        arrived = [line for line in one.newest if line.id in self.in_time]
        return max(arrived, key=lambda line: line.version, default=None)

    def figures_are_those_of(self, counted: list[Line], outcome: Release) -> None:
        agreement = self.team.agreement()
        columns = {cell: [line.numbers[cell] for line in counted] for cell in agreement.cells}
        sums = {
            cell: Sum(sum(column), sum(one * one for one in column))
            for cell, column in columns.items()
            if sum(one > 0 for one in column) >= agreement.k_cell
        }
        shown = figures(sums, len(counted), Q4.weeks, agreement)
        assert (shown.minutes, shown.counts, shown.not_shown) == (outcome.minutes, outcome.counts, outcome.not_shown)
        assert all(line.release == outcome.hash for line in counted)

    def the_lead_sees(self, outcome: Release | Refusal) -> None:
        """The same as the team, from the documents that are published."""
        places = (("root",), ("agreement", QUARTER), ("roster", QUARTER, TEAM), ("release", TEAM, QUARTER))
        documents = [self.mailbox.get(Box.PUBLISHED, (TASK, *place)) or b"" for place in places]
        unused: Any = nothing
        team = lead.Team(FakeStore().unit, self.clock, nothing, is_signed, unused, unused, unused)
        brought = team.bring(documents, ["root", "agreement", "roster", "release"])
        assert brought.refused == ()
        view = team.view(TEAM, QUARTER)
        seen = {row.component.value: row.minutes for row in view.rows if row.minutes is not None}
        if isinstance(outcome, Release):
            assert (view.n, view.refused, seen) == (outcome.n, "", outcome.minutes)
        else:
            assert (view.n, view.refused, seen) == (None, outcome.refused, {})


TestEverybody = Everybody.TestCase
TestEverybody.settings = settings(max_examples=8, stateful_step_count=20, deadline=None)
