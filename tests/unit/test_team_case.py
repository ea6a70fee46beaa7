"""Taking in releases: verified from the root key down, whole or not at all, and kept for a year."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import teams, written
from tests.fakes import FakeClock, FakeStore
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.output.papers import Papers
from tijdwijzer.services import demo_team
from tijdwijzer.services.notices import SharingChanged
from tijdwijzer.services.team import Team
from tijdwijzer.sharing.sealing import is_signed, signature

DOCUMENTS = demo_team.documents(teams.TODAY, teams.SIGNING)


def noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


@dataclass
class Desk:
    """The use case over a store in memory, and what it published."""

    store: FakeStore = field(default_factory=FakeStore)
    clock: FakeClock = field(default_factory=lambda: FakeClock(noon(teams.TODAY)))
    heard: list[object] = field(default_factory=list)

    @property
    def team(self) -> Team:
        papers, edition = Papers(), written.edition()
        return Team(
            self.store.unit, self.clock, self.heard.append, is_signed, lambda _: edition, papers, lambda *_: None
        )

    def bring(self, *files: bytes) -> list[str]:
        """Answers with the codes of what was refused."""
        brought = self.team.bring(files, [str(place) for place, _ in enumerate(files)])
        assert len(brought.taken) + len(brought.refused) == len(files)
        return [one.why.code for one in brought.refused]

    def everything(self) -> dict[tuple[str, str], bytes]:
        return dict(self.store.state.documents)


@pytest.fixture
def desk() -> Desk:
    made = Desk()
    assert made.bring(*DOCUMENTS.values()) == []
    return made


@given(st.permutations(sorted(DOCUMENTS)))
@settings(max_examples=15)
def test_in_any_order_it_comes_to_the_same(order: list[str]) -> None:
    desk, straight = Desk(), Desk()
    assert desk.bring(*(DOCUMENTS[name] for name in order)) == []
    straight.bring(*DOCUMENTS.values())
    assert desk.everything() == straight.everything()
    assert desk.team.view() == straight.team.view()


def test_the_same_again_changes_nothing_and_says_nothing(desk: Desk) -> None:
    before, heard = desk.everything(), list(desk.heard)
    assert desk.bring(*DOCUMENTS.values()) == []
    assert (desk.everything(), desk.heard) == (before, heard)
    assert heard == [SharingChanged()]


def test_looking_at_an_agreement_is_not_agreeing_to_it(desk: Desk) -> None:
    """What a member shares by is kept elsewhere: nothing here can start sharing."""
    with desk.store.unit() as unit:
        for kind in ("root", "agreement", "roster", "release", "offered"):
            assert unit.shared_documents(kind) == {}


# What is refused
def changed(name: str, change: Callable[[dict[str, object]], None], key: bytes | None = None) -> bytes:
    """A document with something else in it, signed anew with `key`."""
    document = json.loads(DOCUMENTS[name])
    change(document)
    if key is None:
        return json.dumps(document).encode()
    from tijdwijzer.domain.canonical import canonical, coded

    del document["signature"]
    return json.dumps(document | {"signature": coded(signature(canonical(document), key))}).encode()


def more_rework(document: dict[str, object]) -> None:
    assert isinstance(document["minutes"], dict)
    document["minutes"]["rework"] = 165


def other_team(document: dict[str, object]) -> None:
    document["team"] = "Zuid"


def more_people(document: dict[str, object]) -> None:
    document["headcount"] = 99


def smaller_k(document: dict[str, object]) -> None:
    document["k"] = 6


STRANGER = bytes(range(32))


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("release-2026-B10.json", more_rework),
        ("release-2026-B10.json", other_team),
        ("release-2026-B06.json", other_team),
        ("roster-2026-Q4.json", more_people),
        ("agreement-2026-Q4.json", smaller_k),
    ],
)
@pytest.mark.parametrize("key", [None, STRANGER])
def test_what_was_altered_or_signed_by_another_is_refused(
    name: str, change: Callable[[dict[str, object]], None], key: bytes | None
) -> None:
    desk = Desk()
    first = [DOCUMENTS[one] for one in ("root.json", "agreement-2026-Q3.json", "agreement-2026-Q2.json")]
    rest = [] if name.startswith("agreement") else [DOCUMENTS["agreement-2026-Q4.json"]]
    desk.bring(*first, *rest)
    before = desk.everything()
    assert desk.bring(changed(name, change, key)) == ["team_signature"]
    assert desk.everything() == before


@given(st.data())
@settings(max_examples=60)
def test_no_changed_byte_of_a_release_is_taken(data: st.DataObject) -> None:
    desk = Desk()
    desk.bring(DOCUMENTS["root.json"], DOCUMENTS["agreement-2026-Q4.json"])
    content = bytearray(DOCUMENTS["release-2026-B11.json"])
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] ^= data.draw(st.integers(1, 255))
    assert len(desk.bring(bytes(content))) == 1
    assert desk.team.teams() == ()


@given(
    st.binary(max_size=200) | st.sampled_from([b"[]", b"{}", b'{"v":1}', b'{"refused":1}', b'{"minutes":{}}', b"1e999"])
)
def test_what_is_no_document_is_refused(content: bytes) -> None:
    desk = Desk()
    assert len(desk.bring(content)) == 1
    assert desk.everything() == {}


def test_without_the_key_nothing_can_be_checked() -> None:
    desk = Desk()
    assert set(desk.bring(*(one for name, one in DOCUMENTS.items() if name != "root.json"))) == {"team_no_root"}
    assert desk.everything() == {}


def test_another_key_is_refused_loudly(desk: Desk) -> None:
    other = demo_team.root(replace(teams.SIGNING, public=lambda _: bytes(31) + b"\1"))
    assert desk.bring(other.file()) == ["team_other_root"]
    assert desk.team.view().n == 16


def test_the_key_that_the_organisation_laid_down_is_the_only_one() -> None:
    desk = Desk(FakeStore(held={"sharing_root": "f" * 64}))
    assert desk.bring(DOCUMENTS["root.json"]) == ["team_other_root"]
    right = Desk(FakeStore(held={"sharing_root": demo_team.root(teams.SIGNING).fingerprint}))
    assert right.bring(DOCUMENTS["root.json"]) == []


def test_a_key_accepted_for_sharing_goes_before_one_that_was_brought(desk: Desk) -> None:
    with desk.store.unit() as unit:
        unit.put_shared_document("root", "", bytes(32))
        unit.put_shared_document("agreement", "2026-Q4", DOCUMENTS["agreement-2026-Q4.json"])
        unit.commit()
    assert desk.bring(DOCUMENTS["root.json"]) == ["team_other_root"]


def test_another_task_is_foreign(desk: Desk) -> None:
    def elsewhere(document: dict[str, object]) -> None:
        document["task"] = "Elders"

    for name in ("agreement-2026-Q4.json", "roster-2026-Q4.json", "release-2026-B11.json"):
        assert desk.bring(changed(name, elsewhere)) == ["team_task"]


def test_a_release_without_its_agreement_waits_for_it() -> None:
    desk = Desk()
    desk.bring(DOCUMENTS["root.json"])
    assert desk.bring(DOCUMENTS["release-2026-B11.json"]) == ["team_no_agreement"]
    assert desk.bring(DOCUMENTS["agreement-2026-Q4.json"], DOCUMENTS["release-2026-B11.json"]) == []


def test_a_second_version_of_anything_is_refused(desk: Desk) -> None:
    before = desk.everything()
    key = demo_team.SIGN_KEY
    assert desk.bring(changed("release-2026-B11.json", more_rework, key)) == ["team_other_release"]
    assert desk.bring(changed("roster-2026-Q4.json", more_people, key)) == ["team_other_roster"]
    assert desk.bring(changed("agreement-2026-Q4.json", smaller_k, demo_team.ROOT_KEY)) == ["team_other_agreement"]
    assert desk.everything() == before


def test_two_releases_over_the_same_weeks_are_one_too_many() -> None:
    """Without a roster the rhythm is not known: a quarter and a block in it would be taken from each other."""
    desk = Desk()
    desk.bring(DOCUMENTS["root.json"], DOCUMENTS["agreement-2026-Q3.json"], DOCUMENTS["release-2026-B10.json"])
    assert desk.bring(teams.release(period="2026-Q3").file()) == ["team_overlap"]


def test_a_rule_that_is_broken_is_named(desk: Desk) -> None:
    precise = teams.release(teams.MINUTES | {"rework": 151}, team="Zuid")
    assert desk.bring(precise.file()) == ["release_rounding"]
    assert desk.team.teams() == (demo_team.TEAM,)


def test_a_roster_that_a_release_does_not_fit_is_refused() -> None:
    desk = Desk()
    desk.bring(DOCUMENTS["root.json"], DOCUMENTS["agreement-2026-Q4.json"], DOCUMENTS["release-2026-B11.json"])
    roster = demo_team.roster("2026-Q4", teams.SIGNING)
    small = replace(roster, keys=roster.keys[:15])
    small = replace(small, signature=signature(small.signed, demo_team.SIGN_KEY))
    assert desk.bring(small.file()) == ["release_crowd"]
    assert desk.team.view().headcount is None


# Keeping
def test_a_year_is_kept(desk: Desk) -> None:
    assert len(desk.team.periods(demo_team.TEAM)) == 11
    desk.clock.set(noon(date(2027, 6, 1)))
    assert desk.team.periods(demo_team.TEAM)[0].name == "2026-B06"
    assert desk.bring(DOCUMENTS["release-2026-B01.json"]) == ["team_old"]


def test_a_member_sees_the_releases_of_the_own_team_too() -> None:
    desk = Desk()
    with desk.store.unit() as unit:
        unit.put_shared_document("root", "", demo_team.root(teams.SIGNING).key)
        unit.put_shared_document("agreement", "2026-Q4", DOCUMENTS["agreement-2026-Q4.json"])
        unit.put_shared_document("roster", "2026-Q4", DOCUMENTS["roster-2026-Q4.json"])
        unit.put_shared_document("release", "2026-B11", DOCUMENTS["release-2026-B11.json"])
        unit.commit()
    shown = desk.team.view()
    assert (shown.n, shown.headcount, shown.period.name) == (16, 18, "2026-B11")


# Looking
def refused(call: Callable[[], object]) -> str:
    with pytest.raises(DomainError) as caught:
        call()
    return caught.value.code


def test_what_can_be_asked_for(desk: Desk) -> None:
    team = desk.team
    assert team.view(period="2026-B03").n == 16
    assert team.view(period="2026-B06").refused == "too_few"
    assert refused(lambda: team.view("Zuid")) == "team_unknown"
    assert refused(lambda: team.view(period="2026-B12")) == "team_no_period"
    assert refused(Desk().team.view) == "team_nothing"
    assert refused(Desk().team.department) == "team_nothing"
    assert Desk().team.shelf().department_periods() == ()


def test_with_more_teams_one_must_be_named(desk: Desk) -> None:
    desk.bring(teams.release(team="Zuid", n=8).file())
    assert refused(desk.team.view) == "team_which"
    assert desk.team.year("Zuid").releases == 1


def test_a_department_is_all_teams_or_those_that_are_named(desk: Desk) -> None:
    desk.bring(teams.release(team="Zuid", n=8).file())
    found = desk.team.department()
    assert [(one.team, one.n, one.headcount) for one in found.members] == [(demo_team.TEAM, 16, 18), ("Zuid", 8, None)]
    assert [one.team for one in desk.team.department(["Zuid", "Zuid"]).members] == ["Zuid"]
    assert refused(lambda: desk.team.department(["Oost"])) == "team_unknown"
    assert refused(lambda: desk.team.department(period="2026-B12")) == "roll_up_nothing"


def test_a_team_without_a_release_of_the_period_is_said_to_be_absent(desk: Desk) -> None:
    """Its roster says how many it has all the same."""
    roster = demo_team.roster("2026-Q4", teams.SIGNING, "Zuid")
    quarter = teams.release(team="Oost", period="2026-Q3")
    assert desk.bring(roster.file(), teams.release(team="Zuid", period="2026-B12").file(), quarter.file()) == []
    found = desk.team.department(period="2026-B11")
    assert [(one.team, one.state, one.headcount) for one in found.members] == [
        (demo_team.TEAM, "shown", 18),
        ("Oost", "rhythm", None),
        ("Zuid", "missing", 18),
    ]
    assert [one.name for one in desk.team.shelf().department_periods()][-4:] == [
        "2026-Q3",
        "2026-B10",
        "2026-B11",
        "2026-B12",
    ]
