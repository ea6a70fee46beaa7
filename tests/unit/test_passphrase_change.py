"""Other passphrases for a role: for all of its keys or none, whenever it is killed; the old ones open nothing."""

import os
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from tests.team import BOTH, FOR_A, QUARTER, TASK, Team
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.sharing.keyfile import secrets_in

NEW = ("five words of a successor", "")
AFTER = (NEW[0], BOTH[1])
NEXT = "2027-Q1"


def code(act: Callable[[], object]) -> str:
    with pytest.raises(DomainError) as error:
        act()
    return error.value.code


@pytest.fixture
def team(tmp_path: Path) -> Team:
    """With keys of two quarters."""
    made = Team(tmp_path)
    made.begin()
    made.terms = made.terms.__class__(NEXT)
    made.b.agree(made.terms, made.a.key_file(NEXT))
    return made


def keys(folder: Path, passphrases: tuple[str, ...]) -> list[dict[str, bytes]]:
    return [secrets_in(file, passphrases) for file in sorted(folder.rglob("*.key"))]


def opens(act: Callable[[], object]) -> bool:
    try:
        act()
    except DomainError as error:
        if error.code != "passphrase_wrong":
            raise
        return False
    return True


def opens_with(folder: Path, passphrases: tuple[str, ...]) -> bool:
    """All of it, or else nothing."""
    opened = [opens(partial(secrets_in, file, passphrases)) for file in sorted(folder.rglob("*.key"))]
    assert opened in ([True] * 3, [False] * 3)
    return opened[0]


def test_every_key_opens_with_the_new_passphrases_and_with_no_old_one(team: Team) -> None:
    folder = team.folder / "b"
    before, prints = keys(folder, BOTH), (team.b.root_fingerprint(), team.b.keys())
    team.b.change_passphrases(NEW)
    assert keys(folder, AFTER) == before
    assert not opens_with(folder, BOTH)
    team.reopen_locked()
    assert code(lambda: team.b.unlock(BOTH)) == "passphrase_wrong"
    team.b.unlock(AFTER)
    assert (team.b.root_fingerprint(), team.b.keys()) == prints
    assert sorted(file.name for file in folder.iterdir()) == ["gatekeeper.json", "log.jsonl", "own.key", "quarters"]


def test_the_role_goes_on_with_them(team: Team) -> None:
    team.b.change_passphrases(NEW)
    team.enrol("Vergunningen", 8, QUARTER)
    team.b.change_passphrases(("", "another one of the officer"))
    team.reopen_locked()
    team.b.unlock((AFTER[0], "another one of the officer"))
    assert [event.code for event in team.b.log()].count("passphrases_changed") == 2


def test_an_aggregator_changes_its_own(team: Team) -> None:
    team.a.change_passphrase("reckoning in the hills")
    team.reopen_locked()
    assert code(lambda: team.a.unlock(FOR_A)) == "passphrase_wrong"
    team.a.unlock("reckoning in the hills")
    assert team.a.key_file("2027-Q2")
    assert len(keys(team.folder / "a", ("reckoning in the hills",))) == 4


@pytest.mark.parametrize(
    ("new", "why"),
    [
        (("", ""), "passphrase_same"),
        (BOTH, "passphrase_same"),
        ((BOTH[1], BOTH[0]), "passphrase_same"),
        (("short", ""), "passphrase_weak"),
        ((BOTH[1], ""), "passphrase_weak"),
    ],
)
def test_what_changes_nothing_or_is_weak_is_refused(team: Team, new: tuple[str, str], why: str) -> None:
    assert code(lambda: team.b.change_passphrases(new)) == why
    assert opens_with(team.folder / "b", BOTH)
    assert "passphrases_changed" not in [event.code for event in team.b.log()]


def test_it_takes_both_to_change_one(team: Team) -> None:
    team.reopen_locked()
    assert code(lambda: team.b.change_passphrases(NEW)) == "role_locked"


def test_a_damaged_key_file_changes_nothing(team: Team) -> None:
    file = team.folder / "b" / "quarters" / NEXT / "quarter.key"
    whole = file.read_bytes()
    file.write_bytes(whole[:-9])
    assert code(lambda: team.b.change_passphrases(NEW)) == "key_file_damaged"
    file.write_bytes(whole)
    assert opens_with(team.folder / "b", BOTH)


def test_a_window_that_was_open_meanwhile_makes_no_key_under_old_passphrases(team: Team) -> None:
    other = Team(team.folder, mailbox=team.mailbox, clock=team.clock)
    team.a.change_passphrase("reckoning in the hills")
    assert code(lambda: other.a.key_file("2027-Q2")) == "passphrase_wrong"
    assert code(lambda: other.a.change_passphrase("reckoning in the woods")) == "passphrase_wrong"
    assert team.a.key_file("2027-Q2")


def test_no_log_says_what_they_are(team: Team) -> None:
    team.b.change_passphrases(NEW)
    written = (team.folder / "b" / "log.jsonl").read_text()
    assert not any(word in written for word in (*BOTH, *AFTER))


def test_the_old_key_files_are_written_over(team: Team) -> None:
    folder = team.folder / "b"
    others = []
    for number, file in enumerate(sorted(folder.rglob("*.key"))):
        others.append(team.folder / f"other name {number}")
        os.link(file, others[-1])
    team.b.change_passphrases(NEW)
    for other in others:
        assert code(lambda other=other: secrets_in(other, BOTH)) == "key_file_damaged"


class Killed(BaseException):
    """The machine stopped here."""


EFFECTS = ("open", "fsync", "link", "rename", "replace", "unlink", "rmdir", "mkdir", "write")


class Mortal:
    """Kills at one of the effects on the disk, before or after it; nothing has any effect from then on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, at: int) -> None:
        self.left = at
        self.dead = False
        for name in EFFECTS:
            monkeypatch.setattr(os, name, self._mortal(getattr(os, name)))

    def _mortal(self, act: Callable[..., object]) -> Callable[..., object]:
        def done(*given: object, **named: object) -> object:
            self._passes()
            result = act(*given, **named)
            self._passes()
            return result

        return done

    def _passes(self) -> None:
        self.left -= 1
        self.dead = self.dead or self.left < 0
        if self.dead:
            raise Killed


def test_killed_at_any_effect_all_of_it_changed_or_nothing(team: Team) -> None:
    """And whoever opens it next finds no trace of the change that was not."""
    folder = team.folder / "b"
    now, other = BOTH, AFTER
    at, changed_by_then = 0, 0
    while True:
        new = tuple("" if one == kept else one for one, kept in zip(other, now, strict=True))
        with pytest.MonkeyPatch.context() as patch:
            mortal = Mortal(patch, at)
            with suppress(Killed):
                team.b.change_passphrases((new[0], new[1]))
        team.reopen_locked()
        if opens(partial(team.b.unlock, other)):
            changed_by_then += 1
            now, other = other, now
        else:
            team.b.unlock(now)
        assert opens_with(folder, now)
        assert not {"changing", "changed"} & {file.name for file in folder.iterdir()}
        assert [event.code for event in team.b.log()].count("passphrases_changed") == changed_by_then
        if not mortal.dead:
            break
        at += 1
    assert at > 60
    assert changed_by_then > 20
    assert team.b.task() == TASK


def test_keys_that_are_destroyed_after_a_crash_stay_so(team: Team) -> None:
    """What waits to be put in place does not bring back what was destroyed meanwhile."""
    folder = team.folder / "b"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tijdwijzer.sharing.passphrase_change.destroy", _killed)
        with pytest.raises(Killed):
            team.b.change_passphrases(NEW)
    assert (folder / "changed").is_dir()
    team.reopen_locked()
    team.over(NEXT)
    team.clock.advance(hours=24 * 90)
    assert len(team.b.destroy_due()) == 2
    team.b.unlock(AFTER)
    assert [file.name for file in folder.rglob("*.key")] == ["own.key"]


def _killed(_: Path) -> None:
    raise Killed
