"""The self-test of an installed program: what it says of a machine, and that it leaves nothing behind."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.command_line import CommandLine
from tijdwijzer.bootstrap import House
from tijdwijzer.selftest import imported, trials
from tijdwijzer.services.doctor import State
from tijdwijzer.services.platform import Desktop, KeyAccessError, Lack, Reason
from tijdwijzer.services.selftest import Lacking, Trial, tried
from tijdwijzer.services.usecases import UseCases
from tijdwijzer.words import WORDS


def named(error: BaseException) -> str:
    return type(error).__name__


def use(result: object) -> Callable[[], str]:
    def used() -> str:
        if isinstance(result, BaseException):
            raise result
        return str(result)

    return used


@pytest.mark.parametrize(
    ("result", "state", "code"),
    [
        ("seen", State.OK, "trial_worked"),
        (Lacking(Lack(Reason.WAYLAND)), State.WARNING, "lack_wayland"),
        (OSError("C:/Users/jose"), State.BROKEN, "trial_failed"),
    ],
)
def test_each_trial_becomes_a_check(result: object, state: State, code: str) -> None:
    (check,) = tried([Trial("chart", use(result))], named)
    assert (check.name, check.state, check.code) == ("chart", state, code)
    assert "jose" not in str(check.details)


def test_one_that_fails_does_not_keep_the_others_from_being_tried() -> None:
    checks = tried([Trial("chart", use(OSError())), Trial("jobs", use("ok"))], named)
    assert [check.state for check in checks] == [State.BROKEN, State.OK]


def test_what_works_without_a_desktop_works(tmp_path: Path) -> None:
    house = House(tmp_path / "own")
    house.desktop = Desktop.NONE
    checks = {check.name: check for check in house.self_test()}
    for name in (
        "imports",
        "database",
        "schema",
        "jobs",
        "chart",
        "documents",
        "calendar",
        "holidays",
        "sealing",
        "policy",
    ):
        assert checks[name].state is State.OK, checks[name]
    for name in ("tray", "hotkey", "foreground", "probe", "idle", "key"):
        assert checks[name].state is State.WARNING, checks[name]
    assert list((tmp_path / "own").glob("*.db")) == []


@pytest.mark.parametrize(("library", "extra"), [("uvicorn", True), ("alembic", False)])
def test_a_library_of_the_service_may_be_missing_and_no_other(
    library: str, extra: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert imported("selftest")
    module = "sharing.service.server" if extra else "storage.service.schema"
    monkeypatch.delitem(sys.modules, f"tijdwijzer.{module}", raising=False)
    monkeypatch.setitem(sys.modules, library, None)
    if extra:
        assert not imported(module)
        return
    with pytest.raises(ModuleNotFoundError, match=library):
        imported(module)


def test_every_trial_has_a_name_in_words(tmp_path: Path) -> None:
    house = House(tmp_path)
    assert {f"check.{trial.name}" for trial in trials(house, House)} - WORDS.keys() == set()


def test_the_trial_profile_is_gone_afterwards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    (database,) = (trial for trial in trials(House(tmp_path / "own"), House) if trial.name == "database")
    assert database.use().startswith("SQLCipher")
    assert [path.name for path in tmp_path.iterdir()] == ["own"]


class StaysShut:
    """A profile that has a key by the time it fails to open."""

    wiped = False

    def open(self) -> UseCases:
        raise KeyAccessError("key_damaged")

    def wipe(self) -> None:
        self.wiped = True


def test_a_trial_profile_that_does_not_open_leaves_no_key(tmp_path: Path) -> None:
    profile = StaysShut()
    (database,) = (trial for trial in trials(House(tmp_path), lambda _: profile) if trial.name == "database")
    with pytest.raises(KeyAccessError, match="key_damaged"):
        database.use()
    assert profile.wiped


def test_as_a_command(cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    found = cli("doctor", "--self-test", "--json").json
    assert {check["name"] for check in found["checks"]} >= {"imports", "database", "chart"}
    assert all(check["message"] for check in found["checks"])
