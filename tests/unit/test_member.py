"""The employee's side of sharing, against a mailbox in memory and gatekeepers that sign what they are told."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.member_desk import LAST_DAY, Q4, Desk
from tests.sharing_outside import PLACE, TASK, TEAM, MemoryMailbox, Outside
from tijdwijzer.domain.canonical import digest
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.ledger import State
from tijdwijzer.services.mailbox import Box
from tijdwijzer.services.notices import SharingChanged
from tijdwijzer.services.sharing import AlertKind, Carried, Choice, Errands, Standing
from tijdwijzer.sharing import sealing
from tijdwijzer.sharing.carrier import Carrier


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


def test_what_was_shown_is_sealed_however_the_day_went_on(desk: Desk) -> None:
    desk.clock.set(LAST_DAY)
    shown = desk.sharing.preview(Q4).numbers.values
    desk.hours = 11
    desk.sharing.send(Q4, shown)
    assert desk.sharing.ledger()[-1].numbers == shown
    assert desk.sharing.preview(Q4).differs
    for other in (dict(shown) | {"rework": 10**9}, {"rework": 1}):
        with pytest.raises(DomainError, match="share_changed"):
            desk.sharing.send(Q4, other)


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


# What came of it


def closed(desk: Desk, *ids: str, others: int = 8, refused: str = "") -> None:
    desk.clock.set(datetime(2027, 1, 20, tzinfo=UTC))
    desk.outside.publish_release("2026-Q4", ids, desk.outside.agreement(), others, refused)
    desk.carry()


def sent(desk: Desk) -> str:
    desk.clock.set(LAST_DAY)
    desk.sharing.send(Q4)
    return desk.carry().id()


def alerts(desk: Desk) -> list[AlertKind]:
    return [alert.kind for alert in desk.sharing.look().alerts]


def test_whoever_is_in_the_release_counted(desk: Desk) -> None:
    id_ = sent(desk)
    closed(desk, id_)
    assert desk.states() == [State.READY, State.DELIVERED, State.COUNTED]
    (release,) = desk.sharing.releases()
    assert desk.sharing.ledger()[-1].release == release.release.hash
    assert alerts(desk) == []
    assert desk.sharing.preview(Q4).state is State.COUNTED


def test_whoever_is_left_out_of_the_release_is_told(desk: Desk) -> None:
    sent(desk)
    closed(desk)
    assert desk.states()[-1] is State.NOT_COUNTED
    assert alerts(desk) == [AlertKind.ID_MISSING]


def test_a_refusal_tells_nothing_of_anybody(desk: Desk) -> None:
    sent(desk)
    closed(desk, refused="too_few")
    assert desk.states()[-1] is State.NOT_COUNTED
    assert alerts(desk) == []


def test_more_contributions_than_people_is_said(desk: Desk) -> None:
    closed(desk, sent(desk), others=9)
    assert alerts(desk) == [AlertKind.TOO_MANY]


def test_a_withdrawal_that_was_in_time_is_no_missing_contribution(desk: Desk) -> None:
    sent(desk)
    desk.sharing.withdraw(Q4)
    desk.carry()
    closed(desk)
    assert alerts(desk) == []


def late(desk: Desk, decide: Callable[[], None]) -> str:
    """Decide on the last day of a share that is away until it is too late; the id of what was delivered before."""
    first = sent(desk)
    desk.clock.set(datetime(2027, 1, 13, 12, tzinfo=UTC))
    desk.outside.mailbox.away = True
    decide()
    desk.carry()
    desk.clock.set(datetime(2027, 1, 15, tzinfo=UTC))
    desk.carry()
    desk.outside.mailbox.away = False
    return first


def withdraw(desk: Desk) -> None:
    desk.sharing.withdraw(Q4)


def correct(desk: Desk) -> None:
    desk.hours += 1
    desk.sharing.send(Q4)


@pytest.mark.parametrize(
    ("decide", "kind"), [(withdraw, AlertKind.WITHDRAWAL_LATE), (correct, AlertKind.CORRECTION_LATE)]
)
def test_whoever_decided_too_late_is_told_that_an_earlier_version_counts(
    desk: Desk, decide: Callable[[Desk], None], kind: AlertKind
) -> None:
    first = late(desk, lambda: decide(desk))
    assert not desk.sharing.preview(Q4).earlier_counted
    assert alerts(desk) == [], "until it is known what was counted"
    closed(desk, first)
    (alert,) = desk.sharing.look().alerts
    assert (alert.kind, alert.details) == (kind, {"period": "2026-Q4", "id": first})
    assert desk.sharing.preview(Q4).earlier_counted


@pytest.mark.parametrize(("decide", "missing"), [(withdraw, []), (correct, [AlertKind.ID_MISSING])])
def test_what_nothing_came_of_may_be_withdrawn_after_all_but_not_corrected(
    desk: Desk, decide: Callable[[Desk], None], missing: list[AlertKind]
) -> None:
    """A withdrawal that is not known to have arrived may have; of two that are sent, one has to be in it."""
    late(desk, lambda: decide(desk))
    closed(desk)
    assert alerts(desk) == missing
    assert not desk.sharing.preview(Q4).earlier_counted


@pytest.mark.parametrize("decide", [withdraw, correct])
def test_what_was_in_time_and_ignored_is_said_loudly(desk: Desk, decide: Callable[[Desk], None]) -> None:
    first = sent(desk)
    decide(desk)
    desk.carry()
    closed(desk, first)
    (alert,) = desk.sharing.look().alerts
    assert (alert.kind, alert.details["id"]) == (AlertKind.NEWER_IGNORED, first)


def test_what_was_not_delivered_in_time_expired_and_is_not_missed(desk: Desk) -> None:
    desk.clock.set(LAST_DAY)
    desk.sharing.send(Q4)
    desk.outside.mailbox.away = True
    desk.carry()
    desk.clock.set(datetime(2027, 1, 14, tzinfo=UTC))
    desk.carry()
    assert desk.states() == [State.READY, State.EXPIRED]
    desk.outside.mailbox.away = False
    closed(desk)
    assert not desk.outside.dropped()
    assert alerts(desk) == []


def test_the_team_sees_the_release_also_when_one_sent_nothing(desk: Desk) -> None:
    closed(desk)
    assert [one.period for one in desk.sharing.releases()] == [Q4]
    assert alerts(desk) == []


def test_a_release_stays_as_it_was_first_published(desk: Desk) -> None:
    id_ = sent(desk)
    desk.clock.set(datetime(2027, 1, 20, tzinfo=UTC))
    errands = desk.sharing.errands()
    closed(desk, id_)
    first = desk.sharing.releases()
    desk.outside.publish_release("2026-Q4", [], desk.outside.agreement())
    assert desk.carry().sharing.releases() == first
    desk.sharing.carried(desk.carrier.carry(errands))
    assert desk.sharing.releases() == first, "also when it was looked for before"


def test_a_release_of_others_is_not_believed(desk: Desk) -> None:
    sent(desk)
    forged = Outside(mailbox=desk.outside.mailbox)
    forged.publish_release("2026-Q4", [], desk.outside.agreement())
    desk.clock.set(datetime(2027, 1, 20, tzinfo=UTC))
    desk.carry()
    assert desk.sharing.releases() == ()
    assert desk.sharing.look().last_trouble == "share_signature"
    desk.outside.publish_release("2026-Q4", [], desk.outside.agreement(k=9))
    assert desk.carry().sharing.look().last_trouble == "share_other_agreement"
    desk.outside.mailbox.documents[Box.PUBLISHED, (TASK, "release", TEAM, "2026-Q4")] = b"{"
    assert desk.carry().sharing.look().last_trouble == "share_unreadable"
    assert desk.states()[-1] is State.DELIVERED


def test_a_roster_of_others_is_not_believed() -> None:
    """It says who takes part, how many there are and how often is shared."""
    desk = Desk()
    agreement = desk.outside.agreement()
    desk.sharing.accept(desk.sharing.read_offer(agreement.file(), desk.outside.root_file, PLACE))
    desk.sharing.enrol(TEAM, "K7Q2-M9XD")
    Outside(mailbox=desk.outside.mailbox).publish_roster(desk.public)
    assert desk.carry().sharing.look().standing is Standing.ASKED
    assert desk.sharing.look().last_trouble == "share_signature"


@pytest.mark.parametrize("elsewhere", [{"team": "Team Zuid"}, {"period": "2026-Q3"}, {"task": "Other"}])
def test_what_is_signed_but_lies_in_anothers_place_is_not_believed(desk: Desk, elsewhere: dict[str, str]) -> None:
    sent(desk)
    desk.clock.set(datetime(2027, 1, 20, tzinfo=UTC))
    release = replace(desk.outside.publish_release("2026-Q4", [], desk.outside.agreement()), **elsewhere)
    signed = replace(release, signature=sealing.signature(release.signed, desk.outside.sign_b.private))
    desk.outside.mailbox.documents[Box.PUBLISHED, (TASK, "release", TEAM, "2026-Q4")] = signed.file()
    assert desk.carry().sharing.look().last_trouble == "share_form"
    assert desk.sharing.releases() == ()


# Agreements that change


def test_the_next_agreement_waits_until_it_is_taken(desk: Desk) -> None:
    agreed = desk.outside.agreement("2027-Q1")
    desk.outside.publish_agreement(agreed)
    desk.carry()
    assert alerts(desk) == [AlertKind.AGREEMENT_CHANGED]
    offer = desk.sharing.waiting_offer("2027-Q1")
    assert not offer.first
    assert offer.differences == ()
    desk.sharing.accept(offer)
    assert alerts(desk.carry()) == []
    desk.sharing.enrol(TEAM, "next")
    assert desk.sharing.look().standing is Standing.ENROLLED, "of this quarter"
    desk.clock.set(datetime(2027, 1, 5, tzinfo=UTC))
    assert desk.sharing.look().standing is Standing.ASKED
    desk.sharing.send(Q4)


def test_an_agreement_that_nobody_took_is_not_said_for_ever(desk: Desk) -> None:
    desk.outside.publish_agreement(desk.outside.agreement("2027-Q1", k=6))
    desk.carry().clock.set(datetime(2027, 5, 5, 12, tzinfo=UTC))
    assert alerts(desk) == [AlertKind.AGREEMENT_CHANGED, AlertKind.K_DROPPED], "a block of it can be sent until today"
    desk.clock.set(datetime(2027, 5, 6, 12, tzinfo=UTC))
    assert alerts(desk) == [], "it could not be accepted any more"


def test_a_lower_threshold_is_said_loudly(desk: Desk) -> None:
    desk.outside.publish_agreement(desk.outside.agreement("2027-Q1", k=6))
    desk.carry()
    assert alerts(desk) == [AlertKind.AGREEMENT_CHANGED, AlertKind.K_DROPPED]
    (difference,) = desk.sharing.waiting_offer("2027-Q1").differences
    assert (difference.part, difference.before, difference.after, difference.weaker) == ("k", "8", "6", True)


def test_an_agreement_under_another_root_is_said_loudly_and_refused(desk: Desk) -> None:
    forged = Outside(mailbox=desk.outside.mailbox)
    agreement = forged.agreement("2027-Q1")
    forged.publish_agreement(agreement)
    desk.outside.mailbox.documents[Box.PUBLISHED, (TASK, "root")] = forged.root_file
    desk.carry()
    assert alerts(desk) == [AlertKind.ROOT_CHANGED, AlertKind.ROOT_CHANGED]
    with pytest.raises(DomainError, match="share_no_offer"):
        desk.sharing.waiting_offer("2027-Q1")
    with pytest.raises(DomainError, match="share_signature"):
        desk.sharing.read_offer(agreement.file())
    with pytest.raises(DomainError, match="share_root_changed"):
        desk.sharing.read_offer(agreement.file(), forged.root_file)
    desk.outside.publish_agreement(desk.outside.agreement("2027-Q1"))
    del desk.outside.mailbox.documents[Box.PUBLISHED, (TASK, "root")]
    desk.outside.mailbox.documents[Box.PUBLISHED, (TASK, "root")] = desk.outside.root_file
    assert alerts(desk.carry()) == [AlertKind.AGREEMENT_CHANGED]


def test_another_agreement_for_a_quarter_in_which_something_was_sent_is_refused(desk: Desk) -> None:
    other = desk.outside.agreement(k=9)
    desk.sharing.read_offer(other.file())
    sent(desk)
    with pytest.raises(DomainError, match="share_agreement_fixed"):
        desk.sharing.read_offer(other.file())


def test_an_agreement_of_a_quarter_that_is_over_is_refused(desk: Desk) -> None:
    desk.clock.set(datetime(2027, 3, 1, tzinfo=UTC))
    with pytest.raises(DomainError, match="share_agreement_over"):
        desk.sharing.read_offer(desk.outside.agreement().file())


@pytest.mark.parametrize("place", ["relative/folder", "http://example.org", "https://user@example.org/"])
def test_where_it_is_shared_is_a_folder_or_an_encrypted_address(place: str) -> None:
    desk = Desk()
    with pytest.raises(DomainError, match="share_place"):
        desk.sharing.accept(desk.sharing.read_offer(desk.outside.agreement().file(), desk.outside.root_file, place))


def test_nothing_is_accepted_as_long_as_it_is_not_said_where_it_goes() -> None:
    desk = Desk()
    offer = desk.sharing.read_offer(desk.outside.agreement().file(), desk.outside.root_file)
    assert offer.place == ""
    with pytest.raises(DomainError, match="share_place_missing"):
        desk.sharing.accept(offer)


# What an organisation lays down


def test_an_organisation_can_forbid_it_at_any_moment(desk: Desk) -> None:
    desk.clock.set(LAST_DAY)
    desk.sharing.send(Q4)
    desk.store.held = {"sharing": False}
    assert desk.sharing.look().standing is Standing.LOCAL
    assert desk.sharing.errands().place == ""
    with pytest.raises(DomainError, match="share_local"):
        desk.sharing.send(Q4)
    with pytest.raises(DomainError, match="share_forbidden"):
        desk.sharing.read_offer(desk.outside.agreement().file())


def test_nothing_leaves_to_other_gatekeepers_than_an_organisation_lays_down_later(desk: Desk) -> None:
    desk.clock.set(LAST_DAY)
    desk.sharing.send(Q4)
    desk.store.held = {"sharing_root": "0" * 64}
    assert desk.sharing.look().standing is Standing.LOCAL
    assert desk.sharing.errands().place == ""


def test_the_ledger_says_where_it_went_when_the_organisation_moved_that_meanwhile(desk: Desk) -> None:
    desk.clock.set(LAST_DAY)
    desk.sharing.send(Q4)
    desk.store.held = {"sharing_place": "/elsewhere"}
    errands = desk.sharing.errands()
    (parcel,) = errands.parcels
    desk.sharing.carried(Carried(errands, frozenset({(Box.DROP, parcel.path)})))
    sealed, delivered = desk.sharing.ledger()
    assert sealed.path == f"{PLACE}/drop/{TASK}/{TEAM}/{sealed.id}.json"
    assert delivered.path == f"/elsewhere/drop/{TASK}/{TEAM}/{sealed.id}.json"


def test_an_organisation_can_pin_the_root_and_the_place() -> None:
    desk = Desk()
    desk.store.held = {"sharing_root": "0" * 64, "sharing_place": "https://delen.example.org"}
    agreement, root = desk.outside.agreement().file(), desk.outside.root_file
    with pytest.raises(DomainError, match="share_root_policy"):
        desk.sharing.read_offer(agreement, root)
    desk.store.held = desk.store.held | {"sharing_root": digest(desk.outside.root.public)}
    assert desk.sharing.read_offer(agreement, root, "/elsewhere").place == "https://delen.example.org"


# When there is something to do outside


def moment(desk: Desk) -> datetime:
    """From which on what waits is delivered."""
    with desk.store.unit() as unit:
        (parcel,) = unit.parcels()
    return parcel.after


def test_to_a_service_it_goes_at_a_moment_that_says_nothing_and_never_too_late() -> None:
    desk = Desk()
    desk.store.held = {"sharing_place": "https://delen.example.org"}
    desk.join()
    desk.clock.set(LAST_DAY)
    desk.sharing.send(Q4)
    assert not desk.carry().outside.dropped()
    assert moment(desk) == LAST_DAY + timedelta(hours=48, seconds=-1)
    desk.clock.set(LAST_DAY + timedelta(hours=47))
    assert not desk.carry().outside.dropped()
    assert desk.sharing.next_errands() == LAST_DAY + timedelta(hours=48, seconds=-1), "and not at the next look"
    desk.clock.advance(hours=1)
    assert desk.sharing.errands_due()
    assert len(desk.carry().outside.dropped()) == 1
    desk.clock.set(datetime(2027, 1, 13, 20, tzinfo=UTC))
    desk.hours = 11
    desk.sharing.send(Q4)
    assert moment(desk) == datetime(2027, 1, 13, 21, 59, 59, tzinfo=UTC), "an hour before the deadline at the latest"


def test_what_waits_is_tried_every_half_hour_and_otherwise_it_is_looked_four_times_a_day(desk: Desk) -> None:
    assert not desk.sharing.errands_due()
    desk.clock.advance(hours=6)
    assert desk.sharing.errands_due()
    desk.clock.set(LAST_DAY)
    desk.carry()
    desk.sharing.send(Q4)
    assert desk.sharing.errands_due(), "at once"
    desk.outside.mailbox.away = True
    desk.carry()
    assert desk.sharing.look().last_trouble == "mailbox_unreachable"
    assert not desk.sharing.errands_due()
    desk.clock.advance(minutes=30)
    assert desk.sharing.errands_due()
    desk.clock.advance(days=-20)
    assert desk.sharing.errands_due(), "the clock was set back"


# Leaving


def test_leaving_keeps_only_what_left_and_what_was_published(desk: Desk) -> None:
    closed(desk, sent(desk))
    desk.sharing.leave()
    assert desk.sharing.look().standing is Standing.LOCAL
    with desk.store.unit() as unit:
        assert unit.memberships() == []
        assert unit.parcels() == []
        assert unit.shared_documents("agreement") == {}
    assert len(desk.sharing.ledger()) == 3
    assert len(desk.sharing.releases()) == 1
    assert desk.sharing.errands().place == ""


def test_whoever_left_can_begin_anew_under_another_root(desk: Desk) -> None:
    desk.sharing.leave()
    desk.outside = Outside()
    desk.carrier = Carrier(desk.outside.open)
    assert desk.join().sharing.look().standing is Standing.ENROLLED


def test_what_was_under_way_when_one_left_is_not_denied(desk: Desk) -> None:
    desk.clock.set(LAST_DAY)
    desk.sharing.send(Q4)
    errands = desk.sharing.errands()
    desk.sharing.leave()
    desk.sharing.carried(desk.carrier.carry(errands))
    assert desk.states() == [State.READY, State.EXPIRED, State.DELIVERED]


# Keys


def test_asking_again_keeps_the_key_and_being_on_the_roster_ends_it() -> None:
    desk = Desk()
    desk.sharing.accept(desk.sharing.read_offer(desk.outside.agreement().file(), desk.outside.root_file, PLACE))
    desk.sharing.enrol(TEAM, "mistyped")
    key = desk.public
    desk.sharing.enrol(TEAM, "K7Q2")
    assert desk.public == key
    desk.carry()
    assert len(desk.outside.mailbox_names(Box.ENROL)) == 2
    desk.outside.publish_roster(key)
    desk.carry()
    with pytest.raises(DomainError, match="share_enrolled"):
        desk.sharing.enrol("Team Zuid", "K7Q2")


def test_with_a_key_that_is_gone_nothing_is_sealed(desk: Desk) -> None:
    desk.clock.set(LAST_DAY)
    with desk.store.unit() as unit:
        unit.put_membership(replace(unit.memberships()[-1], private=b""))
        unit.commit()
    with pytest.raises(DomainError, match="share_too_late"):
        desk.sharing.send(Q4)
    assert [one.period for one in desk.sharing.look().periods] == [Q4], "still to be seen"


@pytest.mark.parametrize(("team", "code"), [("", "x"), ("con", "x"), ("a/b", "x"), (TEAM, " "), (TEAM, "x" * 65)])
def test_what_is_no_team_or_no_code(desk: Desk, team: str, code: str) -> None:
    with pytest.raises(DomainError, match=r"share_(team|code)"):
        desk.sharing.enrol(team, code)


def test_a_roster_stays_as_it_was_once_one_is_on_it(desk: Desk) -> None:
    desk.outside.publish_roster(desk.public, size=20)
    path = (TASK, "roster", "2026-Q4", TEAM)
    desk.sharing.carried(desk.carrier.carry(Errands(PLACE, fetch=(path,))))
    assert desk.carry().sharing.look().enrolled == 9


def test_a_team_too_small_for_any_rhythm_shares_nothing() -> None:
    desk = Desk()
    desk.sharing.accept(desk.sharing.read_offer(desk.outside.agreement().file(), desk.outside.root_file, PLACE))
    desk.sharing.enrol(TEAM, "x")
    desk.outside.publish_roster(desk.public, size=7)
    desk.carry()
    desk.clock.set(LAST_DAY)
    with pytest.raises(DomainError, match="share_too_few"):
        desk.sharing.send(Q4)
    assert desk.sharing.look().periods == ()


def test_a_larger_team_shares_blocks_of_four_weeks() -> None:
    desk = Desk()
    desk.sharing.accept(desk.sharing.read_offer(desk.outside.agreement().file(), desk.outside.root_file, PLACE))
    desk.sharing.enrol(TEAM, "x")
    desk.outside.publish_roster(desk.public, size=15)
    desk.carry()
    assert [one.period.name for one in desk.sharing.look().periods] == ["2026-B12", "2026-B11"]
    with pytest.raises(DomainError, match="share_rhythm"):
        desk.sharing.preview(Q4)


# The ledger and the test mode


def test_the_ledger_taken_along_can_be_checked_by_anybody(desk: Desk) -> None:
    closed(desk, sent(desk))
    assert desk.sharing.export_ledger(Path("x")) == 3
    before = "0" * 64
    for text in desk.written[Path("x")].splitlines():
        assert json.loads(text)["before"] == before
        before = hashlib.sha256(text.encode()).hexdigest()
    assert desk.sharing.verify_ledger().broken_at is None


def test_a_ledger_that_was_tampered_with_is_said(desk: Desk) -> None:
    sent(desk)
    first, *rest = desk.store.state.ledger
    desk.store.state.ledger = (replace(first, numbers={"rework": 1}), *rest)
    assert desk.sharing.verify_ledger().broken_at == 2
    assert alerts(desk) == [AlertKind.LEDGER_BROKEN]


def test_everything_in_a_test_bundle_is_the_numbers(desk: Desk) -> None:
    bundle = desk.sharing.sealed_for_test(Q4)
    opened = desk.sharing.open_test(bundle)
    assert opened.numbers == desk.sharing.preview(Q4).numbers.values
    assert (opened.plain_a, opened.plain_b) == (8 * 31, 168)
    assert desk.states() == []
    desk.clock.set(LAST_DAY)
    desk.sharing.send(Q4)
    (parcel,) = desk.sharing.errands().parcels
    assert len(parcel.content) == len(bundle), "there is no more in a real one"
    with pytest.raises(DomainError, match="share_sealed"):
        desk.sharing.open_test(parcel.content)


# Carrying


class Broken(MemoryMailbox):
    def put(self, box: Box, path: tuple[str, ...], content: bytes) -> None:
        raise OSError


def test_what_a_mailbox_says_is_told_and_what_nobody_foresaw_is_raised(desk: Desk) -> None:
    desk.clock.set(LAST_DAY)
    desk.sharing.send(Q4)
    errands = desk.sharing.errands()
    (parcel,) = errands.parcels
    desk.outside.mailbox.refuses = {parcel.path}
    carried = desk.carrier.carry(errands)
    assert carried.refused == {parcel.path: "mailbox_refused"}
    assert carried.trouble == ""
    desk.outside.mailbox.away = True
    assert desk.carrier.carry(errands) == Carried(errands, trouble="mailbox_unreachable")
    with pytest.raises(OSError):  # noqa: PT011 - any
        Carrier(lambda _: Broken()).carry(errands)
