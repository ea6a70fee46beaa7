"""Role A by its rules: it answers once, only what the gatekeeper signed, and hands over no thin cell."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.mailboxes import MemoryMailbox
from tests.team import FOR_A, QUARTER, TASK, TEAM, Team
from tijdwijzer.domain.agreement import Rhythm
from tijdwijzer.domain.canonical import read
from tijdwijzer.domain.contribution import packed, unpacked
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.messages import Closing, Refusal, Release, Root, closing_of
from tijdwijzer.services.mailbox import Box
from tijdwijzer.services.roles import Terms
from tijdwijzer.sharing import gatekeeper_publishing, sealing
from tijdwijzer.sharing.gatekeeper_closing import progress_in
from tijdwijzer.sharing.sealing import Pair, signing_pair

PLACE = (TASK, TEAM, QUARTER)


@pytest.fixture
def team(tmp_path: Path) -> Team:
    """Closed: the aggregator is to answer."""
    team = Team(tmp_path, 9).enrolled()
    team.everybody_sends((600, 300, 200))
    team.over()
    team.b.close(team.due())
    return team


def code(act: Callable[[], object]) -> str:
    with pytest.raises(DomainError) as error:
        act()
    return error.value.code


def documents(team: Team) -> dict[tuple[str, ...], bytes]:
    assert isinstance(team.mailbox, MemoryMailbox)
    return team.mailbox.documents


def closing(team: Team) -> Closing:
    return closing_of(read(documents(team)[(Box.CLOSING, *PLACE)], "closing"))


def lay(team: Team, changed: Closing, *, signed: bool = True) -> None:
    """Another closing in its place, signed by the gatekeeper itself or by nobody."""
    key = team.b._role.keys(QUARTER)["sign_b"] if signed else signing_pair().private
    documents(team)[(Box.CLOSING, *PLACE)] = replace(changed, signature=sealing.signature(changed.signed, key)).file()


def reason(team: Team) -> str:
    """What the log says of the last closing."""
    (event,) = (event for event in team.a.log() if event.code == "closing_not_agreed")
    return event.details["reason"]


def test_the_same_closing_gets_the_same_bytes(team: Team) -> None:
    team.a.answer(team.due())
    first = documents(team).pop((Box.ANSWER, *PLACE))
    team.reopen()
    team.a.answer(team.due())
    assert documents(team)[(Box.ANSWER, *PLACE)] == first
    assert [event.code for event in team.a.log()].count("answered") == 1
    assert team.a.due() == ()


def test_another_closing_of_the_period_is_refused(team: Team) -> None:
    found = closing(team)
    team.a.answer(team.due())
    answer = documents(team)[(Box.ANSWER, *PLACE)]
    lay(team, replace(found, ids=found.ids[1:]))
    assert code(lambda: team.a.answer(team.due())) == "other_closing"
    assert documents(team)[(Box.ANSWER, *PLACE)] == answer


def test_a_closing_that_the_gatekeeper_did_not_sign_uses_up_nothing(team: Team) -> None:
    found = closing(team)
    lay(team, found, signed=False)
    assert code(lambda: team.a.answer(team.due())) == "share_signature"
    lay(team, replace(found, team="Other"))
    assert code(lambda: team.a.answer(team.due())) == "share_foreign"
    assert team.a.log()[-1].code == "closing_refused"
    lay(team, found)
    assert team.a.answer(team.due()).refused == ""


@pytest.mark.parametrize(
    ("change", "refused", "said"),
    [
        (lambda one: replace(one, ids=(*one.ids[:-1], one.ids[0])), "not_agreed", "ids_twice"),
        (lambda one: replace(one, ids=one.ids[::-1]), "not_agreed", "ids_twice"),
        (lambda one: replace(one, ids=one.ids[:7]), "too_few", "too_few"),
        (lambda one: replace(one, ids=()), "too_few", "too_few"),
        (lambda one: replace(one, ids=(*one.ids, "f" * 32)), "not_agreed", "more_than_roster"),
        (lambda one: replace(one, ids=one.ids[:8]), "not_agreed", "counts_wrong"),
        (lambda one: replace(one, counts=one.counts[:-8]), "not_agreed", "counts_wrong"),
        (lambda one: raised(one, 0, 1), "not_agreed", "counts_wrong"),
        (lambda one: raised(one, 5, 10), "not_agreed", "counts_wrong"),
        (lambda one: raised(one, 1, -10), "not_agreed", "counts_wrong"),
        (lambda one: replace(one, agreement="0" * 64), "not_agreed", "agreement_other"),
    ],
)
def test_a_closing_that_is_not_right_gets_no_sums(
    team: Team, change: Callable[[Closing], Closing], refused: str, said: str
) -> None:
    lay(team, change(closing(team)))
    answered = team.a.answer(team.due())
    assert (answered.refused, answered.withheld) == (refused, ())
    assert reason(team) == said
    lay(team, closing(team))


def raised(one: Closing, position: int, by: int) -> Closing:
    counts = list(unpacked(one.counts))
    counts[position] += by
    return replace(one, counts=packed(counts))


def test_what_is_refused_is_published_as_that(team: Team) -> None:
    """The gatekeeper's own closing, of an agreement that the aggregator finds otherwise by then."""
    team.a._agreements[QUARTER] = replace(team.a._agreement(QUARTER), k=5)
    assert team.a.answer(team.due()).refused == "not_agreed"
    release = team.b.publish(team.due()).release
    assert isinstance(release, Refusal)
    assert release.refused == "not_agreed"


def test_a_raised_count_opens_no_thin_cell_to_the_lead(tmp_path: Path) -> None:
    """The residue that is documented: the gatekeeper is handed the sum, and still cannot publish it."""
    team = Team(tmp_path, 9).enrolled()
    for number, member in enumerate(team.members):
        team.send(member, (600, 300, 90 if number == 0 else 0))
    team.over()
    team.b.close(team.due())
    lay(team, raised(closing(team), 3, 2))
    found = closing(team)
    file = team.b._files.progress_file(team.due())
    progress = progress_in(file)
    assert progress is not None
    replace(progress, closing=found.file()).write(file)
    assert "rework" not in team.a.answer(team.due()).withheld
    assert team.b.publish(team.due()).why["rework"] == "dominated"


def test_what_is_missing_is_asked_for_again(team: Team) -> None:
    key = (Box.DROP, TASK, TEAM, closing(team).ids[3])
    bundle = documents(team).pop(key)
    assert code(lambda: team.a.answer(team.due())) == "bundles_missing"
    assert [due.team for due in team.a.due()] == [TEAM]
    documents(team)[key] = bundle
    assert team.a.answer(team.due()).refused == ""


@pytest.mark.parametrize(
    ("kind", "said"),
    [("not a document", "share_form"), ("other period", "share_foreign"), ("envelope", "share_sealed")],
)
def test_a_bundle_that_is_not_what_was_closed_gets_no_sums(team: Team, kind: str, said: str) -> None:
    id_ = closing(team).ids[3]
    other = replace(team.sealed(team.members[0], (1,), "2026-B11"), id=id_)
    documents(team)[(Box.DROP, TASK, TEAM, id_)] = {
        "not a document": b"{}",
        "other period": other.file(),
        "envelope": replace(other, period=QUARTER).file(),
    }[kind]
    assert team.a.answer(team.due()).refused == "not_agreed"
    assert reason(team) == said


def test_thin_cells_are_not_handed_over(tmp_path: Path) -> None:
    team = Team(tmp_path, 9).enrolled()
    for number, member in enumerate(team.members):
        team.send(member, (600, 300 if number < 3 else 0, 200 if number < 2 else 0))
    team.over()
    team.b.close(team.due())
    withheld = team.a.answer(team.due()).withheld
    assert "speed_loss" not in withheld
    assert "rework" in withheld


def test_the_root_is_pinned_and_another_is_refused(team: Team) -> None:
    assert team.a.root_fingerprint() is None
    team.a.answer(team.due())
    assert team.a.root_fingerprint() == team.b.root_fingerprint()
    other = signing_pair()
    documents(team)[(Box.PUBLISHED, TASK, "root")] = Root(TASK, other.public).file()
    whole_chain(team, other)
    (team.folder / "a" / "answers" / TEAM / f"{QUARTER}.json").unlink()
    team.reopen()
    assert code(lambda: team.a.answer(team.due())) == "root_changed"


def whole_chain(team: Team, root: Pair) -> None:
    """An agreement of somebody else, with a roster and a closing that go by it: all but the root is right."""
    key = signing_pair()
    forged = replace(team.agreement(), sign_b=key.public)
    forged = replace(forged, signature=sealing.signature(forged.signed, root.private))
    roster, closed = team.roster(), replace(closing(team), agreement=forged.hash)
    roster = replace(roster, signature=sealing.signature(roster.signed, key.private))
    closed = replace(closed, signature=sealing.signature(closed.signed, key.private))
    documents(team)[(Box.PUBLISHED, TASK, "agreement", QUARTER)] = forged.file()
    documents(team)[(Box.PUBLISHED, TASK, "roster", QUARTER, TEAM)] = roster.file()
    documents(team)[(Box.CLOSING, *PLACE)] = closed.file()


def test_an_agreement_that_the_root_did_not_sign_is_none(team: Team) -> None:
    key = (Box.PUBLISHED, TASK, "agreement", QUARTER)
    whole_chain(team, signing_pair())
    assert code(lambda: team.a.answer(team.due())) == "share_signature"
    root = team.b._role.own["root"]
    ours_not = replace(team.agreement(), key_a=sealing.sealing_pair().public)
    documents(team)[key] = replace(ours_not, signature=sealing.signature(ours_not.signed, root)).file()
    assert code(lambda: team.a.answer(team.due())) == "share_foreign"


def test_a_roster_of_somebody_else_or_of_another_team_is_none(team: Team) -> None:
    """It says how often a team shares, and how many can: neither is believed of anybody but the gatekeeper."""
    key = (Box.PUBLISHED, TASK, "roster", QUARTER, TEAM)
    more = replace(team.roster(), keys=tuple(sorted((*team.roster().keys, b"k" * 32))))
    documents(team)[key] = more.file()
    assert code(lambda: team.a.answer(team.due())) == "share_signature"
    other = replace(more, team="Other")
    sign = team.b._role.keys(QUARTER)["sign_b"]
    documents(team)[key] = replace(other, signature=sealing.signature(other.signed, sign)).file()
    assert code(lambda: team.a.answer(team.due())) == "share_foreign"


def test_too_early_or_in_another_rhythm_there_are_no_sums(tmp_path: Path) -> None:
    """Neither is left to the gatekeeper alone."""
    for number, (period, moment, said) in enumerate(
        [
            (QUARTER, datetime(2026, 12, 1, tzinfo=UTC), "too_early"),
            ("2026-B11", datetime(2027, 1, 14, tzinfo=UTC), "share_rhythm"),
        ]
    ):
        team = Team(tmp_path / str(number), 9).enrolled()
        team.clock.set(moment)
        empty = Closing(TASK, TEAM, period, team.agreement().hash, tuple(f"{n:032x}" for n in range(9)), b"")
        signed = sealing.signature(empty.signed, team.b._role.keys(QUARTER)["sign_b"])
        documents(team)[(Box.CLOSING, TASK, TEAM, period)] = replace(empty, signature=signed).file()
        assert team.a.answer(team.due(period)).refused == "not_agreed"
        assert reason(team) == said


def test_weeks_that_were_answered_are_not_answered_in_another_period(tmp_path: Path) -> None:
    team = Team(tmp_path, 15, terms=Terms("2027-Q1")).enrolled()
    block = "2027-B04"
    team.everybody_sends(period=block)
    team.b.agree(Terms("2027-Q2"), team.a.key_file("2027-Q2"))
    for member, secret in zip(team.members, team.b.codes("2027-Q2", TEAM, 8), strict=False):
        team.ask(member, secret, "2027-Q2")
    team.b.publish_roster("2027-Q2", TEAM)
    for member in team.members[:8]:
        team.send(member, (600, 300), "2027-Q2")
    team.over("2027-Q2")
    team.b.close(team.due("2027-Q2"))  # before the block, which the gatekeeper then refuses itself
    assert code(lambda: team.b.close(team.due(block))) == "share_overlap"
    file = team.folder / "a" / "answers" / TEAM / f"{block}.json"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"{}")
    assert team.a.answer(team.due("2027-Q2")).refused == "not_agreed"
    assert reason(team) == "share_overlap"


def test_noise_of_a_week_is_added_by_the_aggregator_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its own half: what the gatekeeper adds is not counted on."""
    terms = Terms(QUARTER, rhythms=(Rhythm(8, 13, 0), Rhythm(25, 1, 680)))
    team = Team(tmp_path, 25, terms=terms).enrolled()
    team.everybody_sends((1500,) * 9, "2026-W43")
    team.over("2026-W43")
    due = team.due("2026-W43")
    team.b.close(due)
    team.a.answer(due)
    monkeypatch.setattr(gatekeeper_publishing, "drawn", lambda *_: 0)
    release = team.b.publish(due).release
    assert isinstance(release, Release)
    assert set(release.minutes.values()) != {1500}


def test_keys(team: Team) -> None:
    assert code(lambda: team.a.fingerprint("2027-Q1")) == "no_keys"
    assert code(lambda: team.a.key_file("2027-B01")) == "share_period"
    assert code(lambda: team.a.unlock("not this one at all")) == "passphrase_wrong"
    team.a.unlock(FOR_A)
    assert team.a.key_file(QUARTER) == team.a.key_file(QUARTER)
    team.clock.set(datetime(2027, 2, 12, 9, tzinfo=UTC))
    assert team.a.destroy_due() == ()
    team.a.answer(team.due())
    assert [one.quarter for one in team.a.destroy_due()] == [QUARTER]
    assert code(lambda: team.a.key_file(QUARTER)) == "keys_gone"


@pytest.mark.parametrize("trouble", ["mailbox_unreachable", "mailbox_refused"])
def test_keys_are_not_kept_by_taking_the_mailbox_away(
    team: Team, monkeypatch: pytest.MonkeyPatch, trouble: str
) -> None:
    def away(*_: object) -> list[str]:
        raise DomainError(trouble, place="memory")

    team.a.answer(team.due())
    monkeypatch.setattr(team.mailbox, "names", away)
    team.clock.set(datetime(2027, 2, 12, 9, tzinfo=UTC))
    assert team.a.destroy_due() == (), "something may have to be answered"
    team.clock.set(datetime(2027, 3, 14, 9, tzinfo=UTC))
    assert [one.quarter for one in team.a.destroy_due()] == [QUARTER]
    assert not list((team.folder / "a").rglob("quarter.key"))


def test_a_lost_closing_or_a_stranger_at_the_door(team: Team) -> None:
    del documents(team)[(Box.CLOSING, *PLACE)]
    assert code(lambda: team.a.answer(team.due())) == "no_closing"
    documents(team)[(Box.CLOSING, TASK, TEAM, "notes")] = b"?"
    assert team.a.due() == ()
