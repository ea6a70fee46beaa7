"""Files that somebody else holds for a moment."""

import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from tijdwijzer import patience
from tijdwijzer.patience import WAITS, is_held, patiently, remove, replace
from tijdwijzer.storage import connection


class Refused(PermissionError):
    """What Python raises on Windows; its `winerror` cannot be set elsewhere."""

    def __init__(self, code: int | None) -> None:
        super().__init__(13, "refused")
        self.winerror = code


class Door:
    """Refuses so many times, and then opens."""

    def __init__(self, refusals: int, error: Callable[[], Exception]) -> None:
        self.left = refusals
        self.error = error

    def __call__(self) -> str:
        self.left -= 1
        if self.left >= 0:
            raise self.error()
        return "open"


@pytest.mark.parametrize("code", [5, 32, 33, None])
def test_what_a_scanner_holds_is_tried_again_with_growing_waits(code: int | None) -> None:
    slept: list[float] = []
    assert patiently(Door(3, lambda: Refused(code)), sleep=slept.append) == "open"
    assert slept == list(WAITS[:3])
    assert slept == sorted(slept)


def test_patience_ends_within_two_seconds_with_what_was_the_matter() -> None:
    slept: list[float] = []
    with pytest.raises(Refused):
        patiently(Door(99, lambda: Refused(32)), sleep=slept.append)
    assert slept == list(WAITS)
    assert sum(slept) < 2


@pytest.mark.parametrize("error", [FileNotFoundError(2, "gone"), Refused(112), sqlite3.Error("no file")])
def test_what_will_not_pass_is_raised_at_once(error: Exception) -> None:
    assert not is_held(error)
    with pytest.raises(type(error)):
        patiently(Door(1, lambda: error), sleep=lambda _: pytest.fail("waited for nothing"))


def test_moving_and_deleting_have_patience(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draft, place = tmp_path / "José Čapek.new", tmp_path / "José Čapek"
    draft.write_text("new")
    slept: list[float] = []
    for name, act in (
        ("replace", lambda: replace(draft, place, slept.append)),
        ("unlink", lambda: remove(place, slept.append)),
    ):
        real, door = getattr(Path, name), Door(2, lambda: Refused(5))

        def held_for_a_moment(
            path: Path, *args: object, _real: object = real, _door: Door = door, **named: object
        ) -> None:
            _door()
            _real(path, *args, **named)  # type: ignore[operator] # a method of Path, taken by its name

        with monkeypatch.context() as context:
            context.setattr(Path, name, held_for_a_moment)
            act()
    assert slept == [*WAITS[:2], *WAITS[:2]]
    assert list(tmp_path.iterdir()) == []
    patience.remove(place)


def test_a_database_that_cannot_be_opened_for_a_moment_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slept: list[float] = []
    door = Door(2, lambda: dbapi2.OperationalError("unable to open database file"))
    real = connection._unlocked

    def held(name: str, key: bytes) -> object:
        try:
            door()
        except dbapi2.OperationalError as error:
            error.sqlite_errorcode = 14
            raise
        return real(name, key)

    monkeypatch.setattr(connection, "_unlocked", held)
    connection.connect(tmp_path / "José Čapek.db", bytes(32), slept.append).close()
    assert slept == list(WAITS[:2])


@pytest.mark.skipif(sys.platform == "win32", reason="there it may pass")
def test_elsewhere_a_refusal_is_final() -> None:
    assert not is_held(PermissionError(13, "not yours"))
