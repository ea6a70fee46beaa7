"""The employee's side of sharing, against a mailbox in memory and gatekeepers that sign what they are told."""

from datetime import UTC, datetime

import pytest

from tests.member_desk import LAST_DAY, Q4, Desk
from tests.sharing_outside import PLACE, TASK, TEAM
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.ledger import State
from tijdwijzer.services.notices import SharingChanged
from tijdwijzer.services.sharing import Choice, Standing


@pytest.fixture
def desk() -> Desk:
    return Desk().join()


# Joining


def test_without_an_agreement_nothing_leaves() -> None:
    desk = Desk()
    assert desk.sharing.look().standing is Standing.LOCAL
    assert desk.sharing.errands().place == ""
    assert desk.sharing.next_errands() is None
    with pytest.raises(DomainError, match="share_local"):
        desk.sharing.send(Q4)
    with pytest.raises(DomainError, match="share_local"):
        desk.sharing.enrol(TEAM, "x")


def test_from_an_agreement_to_a_place_on_the_roster() -> None:
    desk = Desk()
    offer = desk.sharing.read_offer(desk.outside.agreement().file(), desk.outside.root_file, PLACE)
    assert offer.first
    assert not offer.differences
    assert desk.sharing.look().standing is Standing.LOCAL, "reading is not taking"
    desk.sharing.accept(offer)
    assert desk.sharing.look().standing is Standing.NOT_ENROLLED
    desk.sharing.enrol(f" {TEAM} ", " K7Q2 ")
    assert desk.sharing.look().standing is Standing.ASKED
    desk.outside.publish_roster()
    assert desk.carry().sharing.look().standing is Standing.LEFT_OUT
    desk.outside.publish_roster(desk.public)
    look = desk.carry().sharing.look()
    assert (look.standing, look.enrolled, look.headcount, look.team) == (Standing.ENROLLED, 9, 9, TEAM)
    assert look.rhythm is not None
    assert look.rhythm.weeks == 13
    assert [one.period for one in look.periods] == [Q4]
    assert desk.heard[-1] == SharingChanged()


# Sending


def test_what_is_sent_is_exactly_what_is_shown(desk: Desk) -> None:
    desk.clock.set(LAST_DAY)
    look = desk.sharing.preview(Q4)
    assert look.numbers.values == dict.fromkeys(desk.outside.agreement().cells, 0) | {"rework": 600, "ww": 7}
    assert look.complete
    desk.sharing.send(Q4)
    desk.carry()
    (id_,) = desk.outside.dropped()
    version, numbers = desk.outside.opened(id_)
    assert (version, dict(zip(desk.outside.agreement().cells, numbers, strict=True))) == (1, dict(look.numbers.values))
    line = desk.sharing.ledger()[-1]
    assert (line.id, line.state, line.numbers, line.team) == (id_, State.DELIVERED, look.numbers.values, TEAM)
    assert line.path == f"{PLACE}/drop/{TASK}/{TEAM}/{id_}.json"


def test_the_same_again_has_no_effect(desk: Desk) -> None:
    desk.clock.set(LAST_DAY)
    desk.sharing.send(Q4)
    desk.sharing.send(Q4)
    desk.carry().sharing.send(Q4)
    assert desk.states() == [State.READY, State.DELIVERED]


def test_a_correction_replaces_what_did_not_leave_yet(desk: Desk) -> None:
    desk.clock.set(LAST_DAY)
    desk.sharing.send(Q4)
    desk.hours = 11
    assert desk.sharing.preview(Q4).differs
    desk.sharing.send(Q4)
    desk.carry()
    (id_,) = desk.outside.dropped()
    assert desk.outside.opened(id_)[0] == 2
    assert desk.states() == [State.READY, State.NOT_COUNTED, State.READY, State.DELIVERED]


def test_a_withdrawal_says_so_without_any_number(desk: Desk) -> None:
    desk.clock.set(LAST_DAY)
    desk.sharing.send(Q4)
    desk.carry().sharing.withdraw(Q4)
    desk.carry()
    assert desk.outside.opened(desk.id()) == (2, ())
    look = desk.sharing.preview(Q4)
    assert (look.choice, look.sent) == (Choice.WITHDRAWN, None)
    with pytest.raises(DomainError, match="share_nothing_sent"):
        desk.sharing.withdraw(Q4)


def test_when_something_can_be_sent(desk: Desk) -> None:
    desk.clock.set(datetime(2027, 1, 2, 12, tzinfo=UTC))
    with pytest.raises(DomainError, match="share_early"):
        desk.sharing.send(Q4)
    desk.clock.set(datetime(2027, 1, 13, 22, 59, tzinfo=UTC))
    desk.sharing.send(Q4)
    desk.clock.set(datetime(2027, 1, 13, 23, 1, tzinfo=UTC))
    for act in (desk.sharing.send, desk.sharing.withdraw):
        with pytest.raises(DomainError, match="share_too_late"):
            act(Q4)


def test_what_is_held_is_not_sent_until_it_is(desk: Desk) -> None:
    desk.clock.set(LAST_DAY)
    desk.sharing.hold(Q4)
    assert desk.sharing.preview(Q4).choice is Choice.HELD
    assert not desk.carry().outside.dropped()
    desk.sharing.send(Q4)
    assert desk.sharing.preview(Q4).choice is Choice.SENT
    with pytest.raises(DomainError, match="share_sent"):
        desk.sharing.hold(Q4)
