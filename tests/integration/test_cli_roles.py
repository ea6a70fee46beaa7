"""The roles by commands, as two people of a works council and one of the administration would do it."""

import os
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from tests.command_line import CommandLine
from tests.team import BOTH, FOR_A, Member, Team
from tijdwijzer.services.mailbox import Box
from tijdwijzer.sharing import keyfile, role
from tijdwijzer.sharing.folder_mailbox import FolderMailbox
from tijdwijzer.sharing.keyfile import Cost
from tijdwijzer.sharing.sealing import signing_pair

QUARTER, TEAM = "2026-Q4", "Vergunningen"


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Key files of a test need not withstand anybody."""
    real = keyfile.write
    monkeypatch.setattr(
        role.keyfile, "write", lambda path, secrets, words, _: real(path, secrets, words, Cost(n=2, r=1))
    )


class Works:
    """Both roles with their passphrases, and a share."""

    def __init__(self, folder: Path, language: str = "en") -> None:
        self.folder = folder
        self.share = folder / "share"
        self.share.mkdir()
        self.line = CommandLine(folder / "profile", language=language)
        self.both, self.one = [], []
        for number, (words, into) in enumerate(((BOTH[0], self.both), (BOTH[1], self.both), (FOR_A, self.one))):
            file = folder / f"words{number}"
            file.write_text(words + "\n", encoding="utf-8")
            into += ["--passphrase-file", str(file)]

    def b(self, *words: str) -> str:
        return self.line.do("gatekeeper", *words, "--folder", str(self.folder / "b"), "--yes", *self.both).out

    def a(self, *words: str) -> str:
        return self.line.do("aggregator", *words, "--folder", str(self.folder / "a"), "--yes", *self.one).out

    def begun(self) -> "Works":
        beginning = ("init", "--task", "Tijd 2026", "--place", str(self.share))
        self.b(*beginning)
        self.a(*beginning)
        self.a("key", QUARTER, "--to", str(self.folder / "key.json"))
        self.b("agree", QUARTER, "--key", str(self.folder / "key.json"))
        return self

    def team(self) -> Team:
        """The members, as they would be elsewhere."""
        return Team(self.folder, mailbox=FolderMailbox(str(self.share)), clock=self.line.clock, random=Random(1))


@pytest.fixture
def works(tmp_path: Path) -> Works:
    return Works(tmp_path)


def codes_in(text: str) -> list[str]:
    return [line.split(": ")[1] for line in text.splitlines() if line.startswith(("Code for", "Code voor"))]


def test_a_quarter_from_beginning_to_release(works: Works) -> None:
    works.begun()
    sheet = works.folder / "codes.txt"
    works.b("codes", QUARTER, TEAM, "8", "--to", str(sheet))
    codes = codes_in(sheet.read_text(encoding="utf-8"))
    assert len(set(codes)) == 8
    team = works.team()
    team.members = [Member(signing_pair()) for _ in codes]
    for member, code in zip(team.members, codes, strict=True):
        team.ask(member, code.lower().replace("0", "o"))
    works.b("roster", QUARTER)
    team.ask(Member(signing_pair()), codes[0])
    team.ask(Member(signing_pair()), "AAAA-AAAA-AAAA-AAAA")
    seen = works.b("roster", QUARTER)
    assert "8 enrolled, 8 according to HR; roster not published yet" in seen
    assert "1 × somebody else used this code already" in seen
    assert "1 × no such code was given out" in seen
    assert "roster published" in works.b("roster", QUARTER, TEAM)
    team.everybody_sends((600, 300, 240))
    assert "contributions may still be sent" in works.b("due")
    assert "Nothing waits now." in works.b("close")
    works.line.clock.advance(days=90)
    assert "closed with 8 contributions" in works.b("close")
    assert "waits for the aggregator" in works.b("due")
    answered = works.a("answer")
    assert f"{TEAM}, {QUARTER}: answered." in answered
    assert "not handed over, too few people: Meetings" in answered
    published = works.b("publish")
    assert "published for 8 people, 3 figures" in published
    assert "not shown: Meetings, because too few people have anything here" in published
    assert works.team().mailbox.names(Box.DROP, ("Tijd 2026", TEAM)) == []
    assert "Published, and what it came from was erased." in works.b("log")
    works.line.clock.advance(days=60)
    assert f"Keys of {QUARTER} destroyed." in works.b("keys")
    assert f"Keys of {QUARTER} destroyed." in works.a("keys")


def test_too_few_is_said(works: Works) -> None:
    works.begun()
    codes = codes_in(works.b("codes", QUARTER, TEAM, "8"))
    team = works.team()
    for code in codes:
        team.ask(Member(signing_pair()), code)
    works.b("roster", QUARTER, TEAM)
    works.line.clock.advance(days=90)
    assert "too few people" in works.b("close", TEAM, QUARTER)
    assert (
        works.line("gatekeeper", "close", TEAM, QUARTER, "--folder", str(works.folder / "b"), "--yes", *works.both).code
        == 1
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["gatekeeper", "close"], "No role was begun"),
        (["gatekeeper", "init"], "--task"),
        (["gatekeeper", "dance"], "dance"),
        (["aggregator", "key"], "QUARTER"),
        (["aggregator", "answer"], "No role was begun"),
        (["gatekeeper", "agree", "2026-Q4", "--key", "nowhere"], "nowhere"),
    ],
)
def test_what_cannot_be_done_is_said(works: Works, arguments: list[str], said: str) -> None:
    ran = works.line(*arguments, "--yes")
    assert ran.code == 1
    assert said in ran.err


def test_nothing_is_done_without_being_sure(works: Works) -> None:
    ran = works.line("gatekeeper", "init", "--task", "T", "--place", str(works.share), *works.both)
    assert ran.code == 1
    assert "--yes" in ran.err
    assert "Two people each choose a passphrase" in ran.out
    assert not (works.line.profile / "gatekeeper").exists()


def test_one_person_alone_opens_nothing(works: Works) -> None:
    works.begun()
    folder = ["--folder", str(works.folder / "b"), "--yes"]
    alone = works.line("gatekeeper", "codes", QUARTER, TEAM, "8", *folder, *works.both[:2])
    twice = works.line("gatekeeper", "codes", QUARTER, TEAM, "8", *folder, *works.both[:2], *works.both[:2])
    assert (alone.code, twice.code) == (1, 1)
    assert "two passphrases" in alone.err
    assert "The passphrase is wrong" in twice.err


def test_a_successor_opens_with_a_passphrase_of_their_own(works: Works) -> None:
    works.begun()
    successor, officer = works.folder / "successor", works.both[3]
    successor.write_text("vijf woorden van de opvolger\n", encoding="utf-8")
    new = ["--new-passphrase-file", str(successor), "--new-passphrase-file", officer]
    said = works.b("passphrase", *new)
    assert "Every key" in said
    assert "destroy them" in said
    folder = ["--folder", str(works.folder / "b"), "--yes"]
    before = works.line("gatekeeper", "codes", QUARTER, TEAM, "8", *folder, *works.both)
    assert "The passphrase is wrong" in before.err
    works.both[1] = str(successor)
    assert len(codes_in(works.b("codes", QUARTER, TEAM, "8"))) == 8
    assert "Another passphrase was chosen" in works.b("log")
    works.a("passphrase", "--new-passphrase-file", str(successor))
    works.one[1] = str(successor)
    assert "2027-Q1" in works.a("key", "2027-Q1")


def test_what_is_left_empty_stays_and_all_empty_is_refused(works: Works, monkeypatch: pytest.MonkeyPatch) -> None:
    works.begun()
    answers = iter(["", ""])
    monkeypatch.setattr("tijdwijzer.cli.roles.getpass", lambda _: next(answers))
    ran = works.line("gatekeeper", "passphrase", "--folder", str(works.folder / "b"), "--yes", *works.both)
    assert (ran.code, next(answers, None)) == (1, None)
    assert "Nothing would change" in ran.err
    one_file = ["--new-passphrase-file", works.both[1]]
    alone = works.line("gatekeeper", "passphrase", "--folder", str(works.folder / "b"), "--yes", *works.both, *one_file)
    assert "--new-passphrase-file twice" in alone.err
    typed = iter(["", "een zin die heel anders is", "een zin die heel anders is"])
    monkeypatch.setattr("tijdwijzer.cli.roles.getpass", lambda _: next(typed))
    works.b("passphrase")
    assert next(typed, None) is None


def test_codes_are_not_made_where_there_is_no_place_for_them(works: Works) -> None:
    works.begun()
    place = str(works.folder / "nowhere" / "codes.txt")
    arguments = ("gatekeeper", "codes", QUARTER, TEAM, "8", "--folder", str(works.folder / "b"), "--yes", *works.both)
    assert works.line(*arguments, "--to", place).code == 1
    assert len(codes_in(works.line.do(*arguments).out)) == 8


def test_terms_come_from_a_file(works: Works) -> None:
    begun = ("init", "--task", "Tijd 2026", "--place", str(works.share))
    works.b(*begun)
    works.a(*begun)
    works.a("key", QUARTER, "--to", str(works.folder / "key.json"))
    terms = works.folder / "terms.json"
    terms.write_text('{"k": 10, "products": [{"key": "permit", "name": "Vergunning", "standard_minutes": 240}]}')
    said = works.b("agree", QUARTER, "--key", str(works.folder / "key.json"), "--terms", str(terms))
    assert "At least 10 people a team, 3 a figure; 1 products" in said
    for wrong in ('{"k": "many"}', '{"x": 1}', "[]", "{", '{"products": [1]}', '{"rhythms": [{"from": 8}]}'):
        terms.write_text(wrong)
        arguments = ("agree", "2027-Q1", "--key", str(works.folder / "key.json"), "--terms", str(terms))
        ran = works.line("gatekeeper", *arguments, "--folder", str(works.folder / "b"), "--yes", *works.both)
        assert (ran.code, "terms.json" in ran.err) == (1, True)


def test_it_speaks_dutch(tmp_path: Path) -> None:
    works = Works(tmp_path, "nl")
    works.begun()
    assert "is ondertekend en gepubliceerd" in works.b("log")


@pytest.mark.parametrize("role", ["gatekeeper", "aggregator"])
def test_the_window_asks_for_no_profile(works: Works, role: str) -> None:
    works.line.do(role, "window")
    works.line.do("--lang", "nl", role, "window", "--folder", "safe")
    assert works.line.windows == [(role, None, "en"), (role, Path("safe"), "nl")]
    assert not works.line.profile.exists()
    assert "window (all of it in a window)" in works.line(role, "--help").out


def test_a_token_for_a_service_is_kept_for_the_owner_alone(works: Works) -> None:
    file = works.folder / "from IT"
    file.write_text("T0ken-of_the.gatekeeper\n", encoding="utf-8")
    beginning = ("init", "--task", "Tijd 2026", "--place", str(works.share), "--token-file", str(file))
    works.b(*beginning)
    works.a(*beginning)
    for role_ in "ba":
        kept = works.folder / role_ / "token"
        assert kept.read_bytes() == b"T0ken-of_the.gatekeeper"
        assert os.name == "nt" or kept.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("text", ["", "short", "two words here", "injected\r\nHeader: x"])
def test_what_cannot_be_a_token_is_not_kept(works: Works, text: str) -> None:
    file = works.folder / "from IT"
    file.write_text(text, encoding="utf-8")
    arguments = ("--task", "Tijd", "--place", str(works.share), "--token-file", str(file), "--yes", *works.both)
    ran = works.line("gatekeeper", "init", "--folder", str(works.folder / "b"), *arguments)
    assert (ran.code, "cannot be a token" in ran.err) == (1, True)
    assert not (works.folder / "b").exists()


def test_a_role_that_has_begun_keeps_its_token(works: Works) -> None:
    works.begun()
    file = works.folder / "from IT"
    file.write_text("another-token", encoding="utf-8")
    arguments = ("--task", "Tijd", "--place", str(works.share), "--token-file", str(file), "--yes", *works.both)
    assert works.line("gatekeeper", "init", "--folder", str(works.folder / "b"), *arguments).code == 1
    assert not (works.folder / "b" / "token").exists()


def test_keys_whose_day_has_come_are_destroyed_when_there_is_nothing_to_answer(works: Works) -> None:
    works.begun()
    works.line.clock.set(datetime(2027, 2, 12, 9, tzinfo=UTC))
    assert f"Keys of {QUARTER} destroyed." in works.a("answer")
    assert not list((works.folder / "a").rglob("quarter.key"))
