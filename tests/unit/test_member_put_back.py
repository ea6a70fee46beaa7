"""A backup that is put back, at any moment and as often as one likes: what is decided after it is what counts."""

from datetime import UTC, datetime

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.member_desk import LAST_DAY, Q4, Desk
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.ledger import State, broken_at
from tijdwijzer.services.ports import PUT_BACK
from tijdwijzer.services.sharing import AlertKind, Choice

CLOSED = datetime(2027, 1, 14, 12, tzinfo=UTC)


def put_back(desk: Desk) -> None:
    """The newest backup, as the database puts it back (`storage.recovery`)."""
    desk.store.state = desk.store.backups[-1][1].copy()
    with desk.store.unit() as unit:
        unit.put_mark(PUT_BACK, int(desk.clock.now().timestamp()))
        unit.commit()


def newest_in_the_box(desk: Desk) -> str | None:
    """What the gatekeeper takes: the highest version, of two of one version that with the smallest id."""
    versions = {id_: desk.outside.opened(id_)[0] for id_ in desk.outside.dropped()}
    return min(versions, key=lambda id_: (-versions[id_], id_), default=None)


def alerts(desk: Desk) -> list[AlertKind]:
    return [alert.kind for alert in desk.sharing.look().alerts]


def joined() -> Desk:
    desk = Desk().join()
    desk.clock.set(LAST_DAY)
    return desk


def test_the_same_numbers_are_sent_once_more_when_something_may_have_replaced_them() -> None:
    desk = joined()
    desk.sharing.send(Q4)
    desk.carry().store.back_up(desk.clock.now())
    desk.hours += 5
    desk.sharing.send(Q4)
    desk.carry().clock.advance(hours=1)
    desk.hours -= 5
    put_back(desk)
    assert desk.sharing.preview(Q4).differs
    assert alerts(desk) == [AlertKind.PUT_BACK]
    desk.sharing.send(Q4)
    assert alerts(desk) == []
    assert desk.carry().id() == newest_in_the_box(desk)
    desk.sharing.send(Q4)
    assert desk.id() == newest_in_the_box(desk), "and no more often"


def test_who_sent_nothing_more_may_miss_what_counted_and_accuses_nobody() -> None:
    desk = joined()
    desk.sharing.send(Q4)
    desk.carry().store.back_up(desk.clock.now())
    desk.sharing.withdraw(Q4)
    desk.carry()
    put_back(desk)
    desk.clock.set(CLOSED)
    assert alerts(desk) == []
    desk.outside.publish_release("2026-Q4", [], desk.outside.agreement())
    assert alerts(desk.carry()) == [AlertKind.PUT_BACK]


def test_a_period_that_began_after_it_knows_nothing_of_it() -> None:
    """A version says to the gatekeeper when a backup was put back, so it does so no longer than it must."""
    desk = Desk().join()
    desk.store.back_up(desk.clock.now())
    put_back(desk)
    desk.clock.set(LAST_DAY)
    assert alerts(desk) == []
    desk.sharing.send(Q4)
    assert desk.sharing.ledger()[-1].version == 1


class PutBack(RuleBasedStateMachine):
    """`wish` is what was decided since the last backup was put back: hours, or None to take it back."""

    def __init__(self) -> None:
        super().__init__()
        self.desk = joined()
        self.decided, self.wish = False, 0
        self.forgot = False

    @rule(hours=st.integers(0, 3))
    def send(self, hours: int) -> None:
        self.desk.hours = hours
        self.desk.sharing.send(Q4)
        self.decided, self.wish = True, hours

    @rule()
    def withdraw(self) -> None:
        try:
            self.desk.sharing.withdraw(Q4)
        except DomainError as error:
            if error.code != "share_nothing_sent":
                raise
            return
        self.decided, self.wish = True, -1

    @rule()
    def carry(self) -> None:
        self.desk.carry()

    @rule()
    def carry_and_forget(self) -> None:
        """The program ended before it noted that something was delivered."""
        self.desk.carrier.carry(self.desk.sharing.errands())

    @rule()
    def back_up(self) -> None:
        self.desk.store.back_up(self.desk.clock.now())

    @rule(minutes=st.integers(1, 600))
    def time_passes(self, minutes: int) -> None:
        if self.desk.clock.now().day < 10:
            self.desk.clock.advance(minutes=minutes)

    @precondition(lambda self: self.desk.store.backups)
    @rule()
    def put_back(self) -> None:
        self.desk.clock.advance(minutes=1)
        put_back(self.desk)
        self.decided, self.forgot = False, True

    @invariant()
    def the_chain_is_whole(self) -> None:
        assert broken_at(self.desk.sharing.ledger()) is None

    @invariant()
    def it_is_said_until_something_is_decided(self) -> None:
        assert (AlertKind.PUT_BACK in alerts(self.desk)) == (self.forgot and not self.decided)

    @invariant()
    def no_version_of_the_ledger_is_used_twice(self) -> None:
        versions = {line.id: line.version for line in self.desk.sharing.ledger()}
        assert len(set(versions.values())) == len(versions)

    def teardown(self) -> None:
        self.desk.carry()
        newest = newest_in_the_box(self.desk)
        if self.decided:
            assert newest == max(self.desk.sharing.ledger(), key=lambda line: line.version).id
            numbers = self.desk.outside.opened(newest)[1]
            assert bool(numbers) == (self.wish >= 0)
            assert self.desk.sharing.preview(Q4).choice is (Choice.SENT if self.wish >= 0 else Choice.WITHDRAWN)
        self.desk.clock.set(CLOSED)
        counted = [newest] if newest and self.desk.outside.opened(newest)[1] else []
        self.desk.outside.publish_release("2026-Q4", counted, self.desk.outside.agreement())
        self.desk.carry()
        said = set(alerts(self.desk))
        assert said <= ({AlertKind.PUT_BACK} if self.forgot and not self.decided else set())
        if self.decided and self.wish >= 0:
            states = {line.id: line.state for line in self.desk.sharing.ledger()}
            assert states[newest or ""] is State.COUNTED


TestPutBack = PutBack.TestCase
TestPutBack.settings = settings(max_examples=40, stateful_step_count=20, deadline=None)
