"""What a role that cheats comes to: refused, nothing published, the reason logged without a figure.

What test_aggregator.py already shows is not repeated; docs/privacy.md says which test shows which promise.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.cheating import CELLS, PLACE, REWORK, SIZE, USUAL, closing, code, documents, dropped, no_figures, published
from tests.reach import files
from tests.team import QUARTER, TASK, TEAM, Team
from tijdwijzer.domain.contribution import added_up, packed, unpacked
from tijdwijzer.domain.messages import Answer, Closing, Refusal, Release, Sums
from tijdwijzer.services.mailbox import Box
from tijdwijzer.sharing import sealing


@pytest.fixture
def team(tmp_path: Path) -> Team:
    """Everybody sent, and nothing is closed."""
    team = Team(tmp_path, SIZE).enrolled()
    team.everybody_sends(USUAL)
    team.over()
    return team


# The aggregator
def answers(team: Team, changes: Callable[[list[tuple[int, ...]]], list[tuple[int, ...]]]) -> Release | Refusal:
    """What comes of an answer to the true closing, over other shares than those of the closing."""
    team.b.close(team.due())
    agreement = team.agreement()
    key, length = team.a._role.keys(QUARTER)["key_a"], 1 + 3 * len(agreement.cells)
    shares = changes([sealing.open_for_aggregator(bundle, key, length) for bundle in dropped(team)])
    total = added_up(shares, length)
    m = len(agreement.cells)
    pairs = [number for cell in range(m) for number in (total[1 + m + cell], total[1 + 2 * m + cell])]
    sums = Sums(closing(team).hash, agreement.cells, packed(pairs))
    info = f"tijdwijzer/1|{TASK}|{TEAM}|{QUARTER}|answer".encode()
    sealed = sealing.seal(sums.file(), agreement.key_b, info)
    team.mailbox.put(Box.ANSWER, PLACE, Answer(*PLACE, b=sealed).file())
    return team.b.publish(team.due()).release


def test_the_true_sums_are_taken(team: Team) -> None:
    """Else the next test would say nothing."""
    assert isinstance(answers(team, lambda shares: shares), Release)


@pytest.mark.parametrize(
    "changes",
    [
        lambda shares: shares[1:],
        lambda shares: shares[:1],
        lambda shares: [*shares, shares[0]],
        lambda shares: [shares[0]] * SIZE,
        lambda shares: [],
    ],
    ids=["all but one", "one", "one twice", "one and no other", "none"],
)
def test_sums_of_others_than_who_was_closed_are_random_and_refused(
    team: Team, changes: Callable[[list[tuple[int, ...]]], list[tuple[int, ...]]]
) -> None:
    refusal = answers(team, changes)
    assert isinstance(refusal, Refusal)
    assert refusal.refused == "implausible"
    no_figures(team)
    assert not any(b"rework" in content for content in files(team.folder / "b" / "periods"))


def test_a_second_answer_changes_nothing(team: Team) -> None:
    """Not before it was read either: another one is not taken by the mailbox, and the aggregator makes none."""
    team.b.close(team.due())
    team.a.answer(team.due())
    first = documents(team)[(Box.ANSWER, *PLACE)]
    team.reopen()
    team.a.answer(team.due())
    assert documents(team)[(Box.ANSWER, *PLACE)] == first
    release = team.b.publish(team.due()).release
    documents(team)[(Box.ANSWER, *PLACE)] = b"another"
    assert code(lambda: team.b.publish(team.due())) == "done"
    assert team.outcome() == release


# The gatekeeper
def signed(team: Team, changes: Closing) -> None:
    """A closing of a gatekeeper who forgot, or pretends to have forgotten, what it did."""
    key = team.b._role.keys(changes.period[:4] + "-Q4")["sign_b"]
    place = (Box.CLOSING, changes.task, changes.team, changes.period)
    documents(team)[place] = replace(changes, signature=sealing.signature(changes.signed, key)).file()


def test_a_subset_after_the_whole_is_refused_by_the_aggregator(team: Team) -> None:
    """The difference of both would be one person: with counts that are right, and a folder that remembers nothing."""
    team.b.close(team.due())
    whole = closing(team)
    bundles = {bundle.id: bundle for bundle in dropped(team)}
    team.a.answer(team.due())
    left = bundles[whole.ids[0]]
    key = team.b._role.keys(QUARTER)["key_b"]
    mask = sealing.gatekeeper_share(left, sealing.open_for_gatekeeper(left, key).seed, 31)
    counts = [one - other for one, other in zip(unpacked(whole.counts), mask, strict=False)]
    signed(team, replace(whole, ids=whole.ids[1:], counts=packed(counts)))
    for _ in range(2):
        assert code(lambda: team.a.answer(team.due())) == "other_closing"
        team.reopen()
    assert [event.details["reason"] for event in team.a.log() if event.code == "closing_refused"] == [
        "other_closing"
    ] * 2
    no_figures(team)


def test_the_same_subset_alone_is_answered(team: Team) -> None:
    """Else the test above would say nothing: whoever is left out of it is told by the own program (test_member.py)."""
    documents(team).pop((Box.DROP, TASK, TEAM, dropped(team)[0].id))
    outcome = published(team)
    assert isinstance(outcome, Release)
    assert outcome.n == SIZE - 1


def test_an_agreement_that_came_after_what_was_sent_is_held_to_the_floors_alone(team: Team) -> None:
    """The residue that is documented: no envelope says which agreement it was sent under."""
    weaker = replace(team.agreement(), k=5, dominance=0.7)
    weaker = replace(weaker, signature=sealing.signature(weaker.signed, team.b._role.own["root"]))
    documents(team)[(Box.PUBLISHED, TASK, "agreement", QUARTER)] = weaker.file()
    (team.folder / "b" / "quarters" / QUARTER / "agreement.json").write_bytes(weaker.file())
    team.reopen()
    outcome = published(team)
    assert isinstance(outcome, Release)
    assert outcome.agreement == weaker.hash, "and no program of a member takes it (test_member.py)"


def test_who_is_named_twice_or_was_never_there_is_refused(team: Team) -> None:
    team.b.close(team.due())
    whole = closing(team)
    stranger = replace(whole, ids=tuple(sorted((*whole.ids[1:], "0" * 32))))
    signed(team, stranger)
    assert code(lambda: team.a.answer(team.due())) == "bundles_missing"
    signed(team, replace(whole, ids=(whole.ids[0], *whole.ids[:-1])))
    assert team.a.answer(team.due()).refused == "not_agreed"
    signed(team, whole)
    assert code(lambda: team.a.answer(team.due())) == "other_closing"


def test_weeks_that_were_answered_are_refused_by_the_aggregator_whatever_the_gatekeeper_says(tmp_path: Path) -> None:
    """The rhythm as well: a roster that says otherwise is another roster, which the members' programs do not take."""
    team = Team(tmp_path, 15).enrolled()
    team.everybody_sends(USUAL, "2026-B11")
    team.everybody_sends(USUAL, QUARTER)
    team.over("2026-B11")
    team.b.close(team.due("2026-B11"))
    team.a.answer(team.due("2026-B11"))
    team.over()
    ids = tuple(sorted(bundle.id for bundle in dropped(team) if bundle.period == QUARTER))
    smaller = replace(team.roster(), keys=team.roster().keys[:8])
    key = team.b._role.keys(QUARTER)["sign_b"]
    smaller = replace(smaller, signature=sealing.signature(smaller.signed, key))
    documents(team)[(Box.PUBLISHED, TASK, "roster", QUARTER, TEAM)] = smaller.file()
    signed(team, Closing(*PLACE, team.agreement().hash, ids[:8], bytes(88)))
    assert team.a.answer(team.due()).refused == "not_agreed"
    reasons = [event.details["reason"] for event in team.a.log() if event.code == "closing_not_agreed"]
    assert reasons == ["share_overlap"]


# What does not hold, as docs/privacy.md has it: these fail when it does after all, and the page is to be mended then
def test_an_aggregator_that_lies_about_its_sums_can_do_the_same(tmp_path: Path) -> None:
    """It adds what it likes to its own share, and hands over a cell of one."""
    team = Team(tmp_path, SIZE).enrolled()
    for who, member in enumerate(team.members):
        team.send(member, [600, 500, 9_137 if who == 0 else 0, *USUAL[3:]])
    team.over()
    added = [0] * (1 + 3 * CELLS)
    added[1 + CELLS + REWORK], added[1 + 2 * CELLS + REWORK] = 10_000, 25_000_000
    release = answers(team, lambda shares: [*shares, tuple(added)])
    assert isinstance(release, Release)
    assert release.minutes["rework"] == 150
