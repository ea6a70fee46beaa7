"""Role B by its rules: who is on a roster, whose contribution counts, what is published, and what is erased."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.mailboxes import MemoryMailbox
from tests.team import BOTH, CHEAP, FOR_A, OVER, QUARTER, TASK, TEAM, Member, Team
from tijdwijzer.domain.agreement import Rhythm
from tijdwijzer.domain.canonical import coded, read
from tijdwijzer.domain.contribution import added_up, packed
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.messages import Answer, Refusal, Release, Sums, bundle_of, closing_of
from tijdwijzer.services.mailbox import Box
from tijdwijzer.services.roles import Terms, Turn
from tijdwijzer.sharing import aggregator_summing
from tijdwijzer.sharing.aggregator import FolderAggregator
from tijdwijzer.sharing.gatekeeper_closing import progress_in
from tijdwijzer.sharing.sealing import gatekeeper_share, is_signed, open_for_gatekeeper, seal, signing_pair

CLOSING = (TASK, TEAM, QUARTER)


@pytest.fixture
def team(tmp_path: Path) -> Team:
    return Team(tmp_path).enrolled()


def code(act: object) -> str:
    with pytest.raises(DomainError) as error:
        act()
    return error.value.code


def released(team: Team, period: str = QUARTER) -> Release:
    """From what was sent to what is published."""
    team.b.close(team.due(period))
    team.a.answer(team.due(period))
    team.b.publish(team.due(period))
    release = team.outcome(period)
    assert isinstance(release, Release)
    return release


def counting(team: Team) -> list[str]:
    content = team.mailbox.get(Box.CLOSING, CLOSING)
    assert content is not None
    return list(closing_of(read(content, "closing")).ids)


# Beginning
def test_a_folder_holds_one_role(team: Team) -> None:
    assert code(lambda: team.b.begin(TASK, "memory", BOTH)) == "role_exists"


@pytest.mark.parametrize("words", [("short", BOTH[1]), (BOTH[0], BOTH[0])])
def test_weak_passphrases_begin_nothing(tmp_path: Path, words: tuple[str, str]) -> None:
    team = Team(tmp_path)
    assert code(lambda: team.b.begin(TASK, "memory", words)) == "passphrase_weak"
    assert team.b.task() is None
    assert code(lambda: team.b.begin("..", "memory", BOTH)) == "role_name"


def test_what_needs_keys_waits_for_both_passphrases(team: Team) -> None:
    team.over()
    team.b = type(team.b)(team.folder / "b", team.opened, team.clock, cost=CHEAP)
    for act in (
        lambda: team.b.codes(QUARTER, "Other", 8),
        lambda: team.b.publish_roster(QUARTER, TEAM + "2"),
        lambda: team.b.close(team.due()),
        lambda: team.b.agree(Terms("2027-Q1"), b""),
    ):
        assert code(act) in {"role_locked", "no_codes"}
    assert code(lambda: team.b.unlock((BOTH[0], BOTH[0]))) == "passphrase_wrong"
    team.b.unlock((BOTH[1], BOTH[0]))
    assert team.b.close(team.due()).refused == "too_few"


# The agreement
def test_an_agreement_is_published_once_and_signed_by_the_root(team: Team) -> None:
    agreement = team.agreement()
    assert agreement.caps[-1] == 5_000
    assert code(lambda: team.b.agree(team.terms, team.a.key_file(QUARTER))) == "agreement_exists"
    assert code(lambda: team.b.agree(Terms("2027-Q1"), team.a.key_file(QUARTER))) == "share_foreign"
    assert code(lambda: team.b.agree(Terms("2027-Q1", k=4), team.a.key_file("2027-Q1"))) == "agreement_weak"
    assert team.b.keys()[0].destroy_on == date(2027, 2, 12)
    assert len(team.b.keys()) == 1


# Enrolment
def test_one_code_makes_one_key_a_members(tmp_path: Path) -> None:
    team = Team(tmp_path)
    team.begin()
    codes = team.b.codes(QUARTER, TEAM, 3)
    one, two, three = (Member(signing_pair()) for _ in range(3))
    team.ask(one, codes[0])
    team.b.rosters(QUARTER)
    team.ask(one, codes[0].lower())  # sent again, under another id
    team.ask(two, codes[0])
    team.ask(one, codes[1])
    team.ask(three, "0000-0000-0000-0000")
    team.mailbox.put(Box.ENROL, (TASK, QUARTER, "a" * 32), b"{}")
    for _ in range(2):
        (found,) = team.b.rosters(QUARTER)
        assert (found.enrolled, found.codes, found.headcount) == (1, 3, 3)
        assert found.refused == {"code_used": 1, "key_used": 1}
        assert team.b.unplaced(QUARTER) == {"code_unknown": 1, "share_form": 1}
        team.reopen()
    assert team.b.publish_roster(QUARTER, TEAM).published
    roster = team.roster()
    assert roster.keys == (one.pair.public,)
    assert roster.headcount == 3
    assert is_signed(roster.signed, roster.signature, team.agreement().sign_b)
    assert code(lambda: team.b.publish_roster(QUARTER, TEAM)) == "roster_published"
    team.ask(two, codes[1])
    assert team.b.rosters(QUARTER)[0].refused["roster_published"] == 1
    assert team.roster() == roster
    assert [event.code for event in team.b.log()].count("enrolment_refused") == 5


def test_an_enrolment_for_elsewhere_is_refused(tmp_path: Path) -> None:
    team = Team(tmp_path)
    team.begin()
    (secret,) = team.b.codes(QUARTER, TEAM, 1)
    id_ = team.ask(Member(signing_pair()), secret)
    content = team.mailbox.get(Box.ENROL, (TASK, QUARTER, id_))
    assert content is not None
    team.mailbox.remove(Box.ENROL, (TASK, QUARTER, id_))
    team.mailbox.put(Box.ENROL, (TASK, QUARTER, "b" * 32), content)
    team.mailbox.put(Box.ENROL, (TASK, QUARTER, "c" * 32), content.replace(id_.encode(), b"c" * 32))
    assert team.b.rosters(QUARTER)[0].enrolled == 0
    assert team.b.unplaced(QUARTER) == {"share_foreign": 1, "share_sealed": 1}


def test_an_enrolment_is_not_lost_when_the_mailbox_fails_halfway(tmp_path: Path) -> None:
    team = Team(tmp_path)
    team.begin()
    for secret in team.b.codes(QUARTER, TEAM, 3):
        team.ask(Member(signing_pair()), secret)
    real, mailbox = team.mailbox.get, team.mailbox

    def fails(box: Box, path: tuple[str, ...]) -> bytes | None:
        if box is Box.ENROL and path[-1] == mailbox.names(Box.ENROL, path[:-1])[1]:
            raise DomainError("mailbox_unreachable")
        return real(box, path)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(mailbox, "get", fails)
        assert code(lambda: team.b.rosters(QUARTER)) == "mailbox_unreachable"
    assert team.b.rosters(QUARTER)[0].enrolled == 3


def test_only_hashes_of_codes_are_kept(team: Team) -> None:
    (secret, *_) = team.b.codes(QUARTER, "Other", 3)
    kept = b"".join(path.read_bytes() for path in (team.folder / "b").rglob("*") if path.is_file())
    assert secret.encode() not in kept
    assert secret.replace("-", "").encode() not in kept
    assert code(lambda: team.b.codes(QUARTER, "other", 3)) == "codes_given"
    assert code(lambda: team.b.codes(QUARTER, TEAM, 3)) == "roster_published"
    assert code(lambda: team.b.codes(QUARTER, "../x", 3)) == "role_name"
    assert code(lambda: team.b.codes(QUARTER, "X", 0)) == "headcount"


# Closing
def test_nothing_is_closed_before_the_last_day_is_over(team: Team) -> None:
    team.everybody_sends()
    team.clock.set(OVER.replace(day=13, hour=22))
    assert team.b.due()[0].turn is Turn.DEADLINE
    assert code(lambda: team.b.close(team.due())) == "too_early"
    team.clock.set(OVER.replace(day=13, hour=23))  # midnight in Amsterdam
    assert team.b.due()[0].turn is Turn.CLOSING
    assert team.b.close(team.due()).taken == 8


def test_the_newest_of_each_member_counts(team: Team) -> None:
    team.everybody_sends()
    newest = team.send(team.members[0], (60,))
    old = team.put(team.sealed(team.members[0], (1,), version=1))
    team.over()
    closed = team.b.close(team.due())
    assert (closed.taken, closed.left_out) == (8, {"replaced": 2})
    assert newest.id in counting(team)
    assert old.id not in counting(team)


def test_of_two_with_one_version_the_smallest_id_counts(team: Team) -> None:
    team.everybody_sends()
    twins = [team.put(team.sealed(team.members[0], (number,), version=9)) for number in range(1, 7)]
    team.over()
    team.b.close(team.due())
    assert {twin.id for twin in twins} & set(counting(team)) == {min(twin.id for twin in twins)}


def test_who_withdrew_does_not_count(tmp_path: Path) -> None:
    team = Team(tmp_path, 9).enrolled()
    team.everybody_sends()
    team.send(team.members[0], ())
    team.over()
    closed = team.b.close(team.due())
    assert (closed.taken, closed.left_out) == (8, {"replaced": 1, "withdrawn": 1})


def test_what_is_foreign_or_forged_does_not_count(team: Team) -> None:
    team.everybody_sends()
    honest = set(team.mailbox.names(Box.DROP, (TASK, TEAM)))
    stranger, member, other = Member(signing_pair()), team.members[0], team.members[1]
    team.put(team.sealed(stranger, (600,)))
    one, two = team.sealed(member, (5,), version=99), team.sealed(other, (6,), version=99)
    team.put(replace(one, a=two.a))
    team.put(replace(one, id="d" * 32))
    team.put(replace(one, id="e" * 32, a=one.a[:-8]))
    team.mailbox.put(Box.DROP, (TASK, TEAM, "f" * 32), one.file())
    team.mailbox.put(Box.DROP, (TASK, TEAM, "0" * 32), b"no document")
    elsewhere = team.sealed(member, (5,), team="Other", version=99)
    team.mailbox.put(Box.DROP, (TASK, TEAM, elsewhere.id), elsewhere.file())
    another = team.sealed(member, (5,), "2026-B11", version=99)
    team.mailbox.put(Box.DROP, (TASK, TEAM, another.id), replace(another, period=QUARTER).file())
    posing = Member(replace(stranger.pair, public=member.pair.public))
    team.put(team.sealed(posing, (7,), version=99))
    team.over()
    closed = team.b.close(team.due())
    assert set(counting(team)) == honest
    assert closed.left_out == {
        "not_enrolled": 1,
        "share_swapped": 1,
        "share_sealed": 2,
        "share_form": 1,
        "share_foreign": 2,
        "share_unreadable": 1,
        "share_signature": 1,
    }


def test_too_few_is_published_without_how_many_and_erased(team: Team) -> None:
    for member in team.members[:7]:
        team.send(member, (600,))
    team.over()
    closed = team.b.close(team.due())
    assert (closed.refused, closed.taken) == ("too_few", 0)
    refusal = team.outcome()
    assert isinstance(refusal, Refusal)
    assert refusal.refused == "too_few"
    assert is_signed(refusal.signed, refusal.signature, team.agreement().sign_b)
    assert team.mailbox.names(Box.DROP, (TASK, TEAM)) == []
    assert team.mailbox.names(Box.CLOSING, (TASK, TEAM)) == []
    assert team.b.due() == ()
    assert code(lambda: team.b.close(team.due())) == "done"
    assert code(lambda: team.b.publish(team.due())) == "done"


def test_a_period_is_closed_once_whatever_comes_later(team: Team) -> None:
    team.everybody_sends()
    team.over()
    team.b.close(team.due())
    before = counting(team)
    team.send(team.members[0], (9,))
    assert code(lambda: team.b.close(team.due())) == "done"
    assert counting(team) == before


def test_a_team_shares_in_its_own_rhythm_only(team: Team) -> None:
    team.over()
    assert [due.period.name for due in team.b.due()] == [QUARTER]
    assert code(lambda: team.b.close(team.due("2026-B11"))) == "share_rhythm"
    assert code(lambda: team.b.close(team.due(team="Other"))) == "no_roster"
    assert code(lambda: team.b.close(team.due("2027-Q1"))) == "no_agreement"


# Publishing
def test_a_release_is_what_the_numbers_come_to(team: Team) -> None:
    for number, member in enumerate(team.members):
        team.send(member, (1400 + number, 350, 0, 0, 0, 0, 0, 0, 0, number))
    team.over()
    release = released(team)
    assert release.minutes == {"standard_work": 105, "speed_loss": 30}  # 14 weeks: Q4 takes week 53
    assert release.counts == {"permit": 30}
    assert release.n == 8
    assert is_signed(release.signed, release.signature, team.agreement().sign_b)
    assert {one.why for one in release.not_shown} == {"few"}


def test_a_thin_and_a_dominated_cell_are_withheld_and_told_apart_for_the_gatekeeper_only(team: Team) -> None:
    for number, member in enumerate(team.members):
        team.send(member, (6000, 900, 9000 if number == 0 else 10, *[600 if number < 2 else 0], *[500] * 5, 3))
    team.over()
    team.b.close(team.due())
    answered = team.a.answer(team.due())
    assert answered.withheld == ("admin_projects",)
    published = team.b.publish(team.due())
    assert published.why == {"rework": "dominated", "admin_projects": "few"}
    assert isinstance(published.release, Release)
    assert {one.why for one in published.release.not_shown} == {"few"}


def test_what_the_gatekeeper_alone_is_told_is_not_kept(team: Team) -> None:
    for number, member in enumerate(team.members):
        team.send(member, (6000, 900, 9000 if number == 0 else 10, *[600 if number < 2 else 0], *[500] * 5, 3))
    team.send(Member(signing_pair()), (600,))
    team.over()
    assert team.b.close(team.due()).left_out == {"not_enrolled": 1}
    team.a.answer(team.due())
    team.b.publish(team.due())
    kept = b"".join(path.read_bytes() for path in (team.folder / "b" / "periods").rglob("*.json"))
    assert b"not_enrolled" not in kept
    assert b"dominated" not in kept


def test_after_a_crash_it_is_told_no_more_than_everybody_is(team: Team) -> None:
    def dies(_: str) -> None:
        raise KeyboardInterrupt

    for number, member in enumerate(team.members):
        team.send(member, (6000, 900, 9000 if number == 0 else 10, *[600 if number < 2 else 0], *[500] * 5, 3))
    team.over()
    team.b.close(team.due())
    team.a.answer(team.due())
    assert isinstance(team.mailbox, MemoryMailbox)
    team.mailbox.before = dies
    with pytest.raises(KeyboardInterrupt):
        team.b.publish(team.due())
    team.mailbox.before = lambda _: None
    team.reopen()
    assert team.b.publish(team.due()).why == {"rework": "few", "admin_projects": "few"}


def test_the_second_cell_is_withheld_with_the_only_one(team: Team) -> None:
    for number, member in enumerate(team.members):
        team.send(member, (6000, 900, 300, *[600 if number < 2 else 0], *[500] * 5, 3))
    team.over()
    team.b.close(team.due())
    team.a.answer(team.due())
    assert team.b.publish(team.due()).why == {"rework": "protects", "admin_projects": "few"}


def test_what_it_came_from_is_erased_and_what_is_of_later_stays(team: Team) -> None:
    team.everybody_sends()
    team.over()
    released(team)
    assert team.mailbox.names(Box.DROP, (TASK, TEAM)) == []
    kept = b"".join(path.read_bytes() for path in (team.folder / "b" / "periods").rglob("*.json"))
    assert b'"share":""' in kept


def test_what_is_kept_until_it_is_published_opens_with_the_passphrases_alone(team: Team) -> None:
    team.everybody_sends()
    team.over()
    team.b.close(team.due())
    key, m = team.b._role.keys(QUARTER)["key_b"], len(team.agreement().cells)
    bundles = [bundle_of(read(content, "bundle")) for _, content in team.mailbox.everything(Box.DROP, (TASK, TEAM))]
    seeds = [open_for_gatekeeper(bundle, key).seed for bundle in bundles]
    shares = [gatekeeper_share(bundle, seed, 1 + 3 * m) for bundle, seed in zip(bundles, seeds, strict=True)]
    progress = progress_in(team.b._files.progress_file(team.due()))
    assert progress is not None
    assert progress.share
    for number in added_up(shares, 1 + 3 * m)[1 + m :]:
        assert packed([number]) not in progress.share
    team.reopen()
    team.a.answer(team.due())
    assert isinstance(team.b.publish(team.due()).release, Release)


def test_nothing_is_published_without_an_answer_to_this_closing(team: Team) -> None:
    team.everybody_sends()
    team.over()
    assert code(lambda: team.b.publish(team.due())) == "no_answer"
    team.b.close(team.due())
    assert code(lambda: team.b.publish(team.due())) == "no_answer"
    info, key_b = f"tijdwijzer/1|{TASK}|{TEAM}|{QUARTER}|answer".encode(), team.agreement().key_b
    for forged in (
        b"no document",
        Answer(*CLOSING, b=seal(Sums("0" * 64, refused="too_few").file(), key_b, info)).file(),
        Answer(*CLOSING, b=seal(b"{}", team.agreement().key_b, b"elsewhere")).file(),
        Answer(TASK, "Other", QUARTER, b"x").file(),
    ):
        team.mailbox.put(Box.ANSWER, CLOSING, forged)
        assert code(lambda: team.b.publish(team.due())) == "answer_foreign"
        assert team.mailbox.get(Box.ANSWER, CLOSING) is None
    team.a.answer(team.due())
    assert isinstance(team.b.publish(team.due()).release, Release)


def test_an_answer_of_somebody_else_comes_to_nothing(team: Team) -> None:
    """It is sealed with a public key, so anybody can make one: its sums are random, and refused."""
    team.everybody_sends()
    team.over()
    team.b.close(team.due())
    content = team.mailbox.get(Box.CLOSING, CLOSING)
    assert content is not None
    sums = Sums(closing_of(read(content, "closing")).hash, ("rework",), bytes(16))
    info = f"tijdwijzer/1|{TASK}|{TEAM}|{QUARTER}|answer".encode()
    team.mailbox.put(Box.ANSWER, CLOSING, Answer(*CLOSING, b=seal(sums.file(), team.agreement().key_b, info)).file())
    published = team.b.publish(team.due())
    assert isinstance(published.release, Refusal)
    assert published.release.refused == "implausible"


@pytest.mark.parametrize("minutes", [(400_001, 5), (1 << 40, 5), (1 << 63, 5)])
def test_a_value_that_cannot_be_is_not_published(team: Team, minutes: tuple[int, ...]) -> None:
    team.everybody_sends((600, 600))
    team.send(team.members[0], minutes)
    team.over()
    team.b.close(team.due())
    team.a.answer(team.due())
    release = team.b.publish(team.due()).release
    assert isinstance(release, Refusal)
    assert release.refused == "implausible"


def test_a_week_is_published_with_noise_of_both(tmp_path: Path) -> None:
    terms = Terms(QUARTER, rhythms=(Rhythm(8, 13, 0), Rhythm(25, 1, 680)))
    team = Team(tmp_path, 25, terms=terms).enrolled()
    team.everybody_sends((1500,) * 9, "2026-W43")
    team.over("2026-W43")
    assert team.b.due()[0].period.name == "2026-W40"
    release = released(team, "2026-W43")
    assert set(release.minutes.values()) != {1500}
    assert all(abs(value - 1500) < 680 for value in release.minutes.values())


def test_noise_of_a_week_is_added_by_the_gatekeeper_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its own half: what the aggregator adds is not counted on."""
    terms = Terms(QUARTER, rhythms=(Rhythm(8, 13, 0), Rhythm(25, 1, 680)))
    team = Team(tmp_path, 25, terms=terms).enrolled()
    team.everybody_sends((1500,) * 9, "2026-W43")
    team.over("2026-W43")
    monkeypatch.setattr(aggregator_summing, "drawn", lambda *_: 0)
    assert set(released(team, "2026-W43").minutes.values()) != {1500}


# Rhythms that change
def test_no_week_is_published_twice(tmp_path: Path) -> None:
    """A block that ends in the next quarter, and that quarter as a whole, would give its other weeks away."""
    team = Team(tmp_path, 15, terms=Terms("2027-Q1")).enrolled()
    block = "2027-B04"
    team.everybody_sends(period=block)
    team.b.agree(Terms("2027-Q2"), team.a.key_file("2027-Q2"))
    codes = team.b.codes("2027-Q2", TEAM, 8)
    for member, secret in zip(team.members, codes, strict=False):
        team.ask(member, secret, "2027-Q2")
    team.b.publish_roster("2027-Q2", TEAM)
    of_the_quarter = team.send(team.members[0], (600, 300, 200), "2027-Q2")
    later = team.send(team.members[0], (600, 300, 200), "2027-B05")
    team.over("2027-Q2")
    assert "2027-Q2" in {due.period.name for due in team.b.due()}
    released(team, block)
    assert "2027-Q2" not in {due.period.name for due in team.b.due()}
    assert code(lambda: team.b.close(team.due("2027-Q2"))) == "share_overlap"
    assert team.mailbox.get(Box.DROP, (TASK, TEAM, of_the_quarter.id)) is None, "nobody will close it"
    assert team.mailbox.get(Box.DROP, (TASK, TEAM, later.id)) is not None


# Keys
def test_keys_are_destroyed_when_their_day_has_come_and_everything_is_done(team: Team) -> None:
    team.everybody_sends()
    team.over()
    released(team)
    team.clock.set(OVER.replace(month=2, day=11))
    assert team.b.destroy_due() == ()
    team.clock.set(OVER.replace(month=2, day=12))
    (gone,) = team.b.destroy_due()
    assert gone.destroyed == date(2027, 2, 12)
    assert not list((team.folder / "b").rglob("quarter.key"))
    assert team.b.destroy_due() == ()
    assert team.b.keys() == (gone,)
    team.reopen()
    assert code(lambda: team.b.codes(QUARTER, "New", 3) and team.b.publish_roster(QUARTER, "New")) == "keys_gone"
    assert team.b.due() == ()


def test_keys_wait_for_what_is_not_done_but_not_for_ever(team: Team) -> None:
    team.clock.set(OVER.replace(month=2, day=12))
    assert team.b.destroy_due() == ()
    assert team.b.log()[-1].code == "keys_kept"
    team.clock.set(OVER.replace(month=3, day=14))
    assert [keys.quarter for keys in team.b.destroy_due()] == [QUARTER]
    assert team.b.log()[-1].code == "keys_destroyed_undone"


def test_no_log_names_a_person_or_holds_a_figure(team: Team) -> None:
    team.everybody_sends()
    stranger = team.put(team.sealed(Member(signing_pair()), (12_345,)))
    team.over()
    released(team)
    for folder in ("a", "b"):
        log = (team.folder / folder / "log.jsonl").read_text()
        assert stranger.id not in log
        assert all(coded(member.pair.public) not in log for member in team.members)
        assert "600" not in re.sub("[0-9a-f]{64}", "", log)  # a fingerprint may hold any figure


def test_the_other_role_is_of_another_task(tmp_path: Path) -> None:
    team = Team(tmp_path)
    team.b.begin(TASK, "memory", BOTH)
    other = FolderAggregator(tmp_path / "other", lambda _: MemoryMailbox(), team.clock, cost=CHEAP)
    other.begin("Another", "memory", FOR_A)
    assert code(lambda: team.b.agree(team.terms, other.key_file(QUARTER))) == "share_foreign"
