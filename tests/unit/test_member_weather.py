"""Whatever happens in whatever order: nothing leaves twice, nothing is lost, and the ledger says what there was."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.fakes import FakeStore, FakeUnitOfWork
from tests.member_desk import LAST_DAY, Q4, Desk
from tests.sharing_outside import TASK, TEAM
from tijdwijzer.domain.canonical import digest
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.ledger import State, broken_at
from tijdwijzer.domain.messages import Release
from tijdwijzer.services.mailbox import Box
from tijdwijzer.services.sharing import AlertKind, Carried, Choice

CLOSED = datetime(2027, 1, 14, 12, tzinfo=UTC)
"""After the deadline."""


class KilledError(Exception):
    """The program ended here."""


class MortalUnit(FakeUnitOfWork):
    """Ends the program before or after what is done becomes permanent."""

    def commit(self, *, durable: bool = True) -> None:
        store = self._store
        assert isinstance(store, MortalStore)
        if store.dies == "before":
            raise KilledError
        super().commit(durable=durable)
        if store.dies == "after":
            raise KilledError


class MortalStore(FakeStore):
    dies = ""

    def unit(self) -> FakeUnitOfWork:
        return MortalUnit(self)


class Member(RuleBasedStateMachine):
    """One period of one employee. `wish` is what the person last decided: a number of hours, None to take it back."""

    def __init__(self) -> None:
        super().__init__()
        self.store = MortalStore()
        self.desk = Desk(store=self.store).join()
        self.desk.clock.set(LAST_DAY)
        self.wish: int | None = None
        self.decided = False
        self.released: Release | None = None
        self.cheated = False
        self.sealed: dict[str, tuple[int, int | None]] = {}

    # What the person does
    def attempt(self, act: Callable[[], None], dies: str) -> bool:
        """Whether it was done; the program may end at the commit."""
        self.store.dies = dies
        try:
            act()
        except KilledError:
            return dies == "after"
        except DomainError as error:
            if error.code not in {"share_too_late", "share_nothing_sent", "share_sent"}:
                raise
            return False
        finally:
            self.store.dies = ""
        return True

    @property
    def over(self) -> bool:
        return self.desk.clock.now() >= CLOSED - timedelta(hours=13) or self.desk.sharing.releases() != ()

    @rule(hours=st.integers(0, 3), dies=st.sampled_from(["", "before", "after"]))
    def send(self, hours: int, dies: str) -> None:
        self.desk.hours = hours
        over = self.over
        if self.attempt(lambda: self.desk.sharing.send(Q4), dies):
            assert not over
            self.wish, self.decided = hours, True
            self.note_sealed()

    @rule(dies=st.sampled_from(["", "before", "after"]))
    def withdraw(self, dies: str) -> None:
        possible = self.decided and self.wish is not None and not self.over
        done = self.attempt(lambda: self.desk.sharing.withdraw(Q4), dies)
        assert done == (possible and dies != "before")
        if done:
            self.wish = None
            self.note_sealed()

    @rule()
    def hold(self) -> None:
        if self.attempt(lambda: self.desk.sharing.hold(Q4), ""):
            assert self.wish is None

    def note_sealed(self) -> None:
        last = max(self.desk.sharing.ledger(), key=lambda line: line.version)
        self.sealed.setdefault(last.id, (last.version, self.wish))

    # What happens around
    @rule(away=st.booleans())
    def weather(self, away: bool) -> None:
        self.desk.outside.mailbox.away = away

    @rule(refuses=st.booleans())
    def full_share(self, refuses: bool) -> None:
        paths = {parcel.path for parcel in self.desk.sharing.errands().parcels}
        self.desk.outside.mailbox.refuses = paths if refuses else set()

    @rule(hours=st.sampled_from([1, 30, 24 * 7]))
    def time_passes(self, hours: int) -> None:
        self.desk.clock.advance(hours=hours)

    @rule(noted=st.sampled_from(["once", "twice", "never", "killed before", "killed after"]))
    def carry(self, noted: str) -> None:
        carried = self.desk.carrier.carry(self.desk.sharing.errands())
        if noted != "never":
            self.note(carried, noted.removeprefix("killed").strip() if noted.startswith("killed") else "")
        if noted == "twice":
            self.note(carried, "")

    def note(self, carried: Carried, dies: str) -> None:
        self.attempt(lambda: self.desk.sharing.carried(carried), dies)

    @rule(hours=st.integers(4, 6), late=st.booleans())
    def decide_while_it_is_carried(self, hours: int, late: bool) -> None:
        errands = self.desk.sharing.errands()
        carried = None if late else self.desk.carrier.carry(errands)
        self.send(hours, "")
        self.note(carried or self.desk.carrier.carry(errands), "")

    # What the gatekeepers do
    def in_the_box(self) -> dict[str, int]:
        return {id_: self.desk.outside.opened(id_)[0] for id_ in self.desk.outside.dropped()}

    @precondition(lambda self: self.released is None and self.desk.clock.now() >= CLOSED)
    @rule(cheat=st.booleans())
    def close(self, cheat: bool) -> None:
        box = self.in_the_box()
        newest = max(box, key=lambda id_: box[id_], default=None)
        own = [newest] if newest and self.desk.outside.opened(newest)[1] and not cheat else []
        self.cheated = bool(cheat and newest and self.desk.outside.opened(newest)[1])
        released = self.desk.outside.publish_release("2026-Q4", own, self.desk.outside.agreement())
        assert isinstance(released, Release)
        self.released = released

    # What must hold
    @invariant()
    def the_chain_is_whole(self) -> None:
        assert broken_at(self.desk.sharing.ledger()) is None

    @invariant()
    def whatever_left_is_in_the_ledger_byte_for_byte(self) -> None:
        lines = {line.id: line for line in self.desk.sharing.ledger()}
        for id_ in self.desk.outside.dropped():
            content = self.desk.outside.mailbox.documents[Box.DROP, (TASK, TEAM, id_)]
            assert digest(content) == lines[id_].bundle
            version, numbers = self.desk.outside.opened(id_)
            assert version == lines[id_].version
            assert numbers == (() if lines[id_].withdrawn else tuple(lines[id_].numbers.values()))

    @invariant()
    def every_version_is_sealed_once(self) -> None:
        versions = [line.version for line in {line.id: line for line in self.desk.sharing.ledger()}.values()]
        assert sorted(versions) == list(range(1, len(versions) + 1))

    @invariant()
    def what_waits_is_what_is_ready(self) -> None:
        newest = {line.id: line.state for line in self.desk.sharing.ledger()}
        with self.store.unit() as unit:
            waiting = {parcel.path[-1] for parcel in unit.parcels()}
        assert waiting == {id_ for id_, state in newest.items() if state is State.READY}

    @invariant()
    def what_is_said_to_be_delivered_is_there(self) -> None:
        newest = {line.id: line.state for line in self.desk.sharing.ledger()}
        there = set(self.desk.outside.dropped())
        assert {id_ for id_, state in newest.items() if state in (State.DELIVERED, State.COUNTED)} <= there

    @invariant()
    def the_screen_says_what_was_decided(self) -> None:
        choice = self.desk.sharing.preview(Q4).choice
        if self.decided:
            assert choice is (Choice.WITHDRAWN if self.wish is None else Choice.SENT)
        else:
            assert choice in {Choice.OPEN, Choice.HELD, Choice.TOO_LATE}

    def teardown(self) -> None:
        """Once everything works again, what was decided last is what counts; or it is said that it was too late."""
        self.desk.outside.mailbox.away, self.desk.outside.mailbox.refuses = False, set()
        self.desk.carry()
        box = self.in_the_box()
        lines = self.desk.sharing.ledger()
        last = max(lines, key=lambda line: line.version, default=None)
        if last is not None and not self.over:
            assert max(box, key=lambda id_: box[id_]) == last.id
        newest = {line.id: line for line in lines}
        if self.released is not None:
            for line in newest.values():
                counted = line.id in self.released.ids
                assert line.state is not State.READY
                assert line.state is not State.DELIVERED
                assert (line.state is State.COUNTED) == counted
            self.what_is_said_of_it(self.released)

    def what_is_said_of_it(self, released: Release) -> None:
        lines = self.desk.sharing.ledger()
        versions = {line.id: line.version for line in lines}
        deadline = CLOSED - timedelta(hours=13)
        arrived = {line.version for line in lines if line.state is State.DELIVERED and line.at < deadline}
        withdrawn = {line.version for line in lines if line.withdrawn}
        counted = max((versions[id_] for id_ in released.ids if id_ in versions), default=0)
        last, in_time = max(versions.values(), default=0), max(arrived, default=0)
        if 0 < counted < last:
            late = AlertKind.WITHDRAWAL_LATE if last in withdrawn else AlertKind.CORRECTION_LATE
            expected = {AlertKind.NEWER_IGNORED if in_time > counted else late}
        elif counted == 0 and in_time and in_time > max(withdrawn, default=0):
            expected = {AlertKind.ID_MISSING}
        else:
            expected = set()
        said = {alert.kind for alert in self.desk.sharing.look().alerts}
        assert said == expected
        if said & {AlertKind.ID_MISSING, AlertKind.NEWER_IGNORED}:
            assert self.cheated or in_time not in self.in_the_box().values()


TestMember = Member.TestCase
TestMember.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
