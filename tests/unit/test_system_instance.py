"""One program per profile, and how the others reach it."""

from pathlib import Path

import pytest

from tijdwijzer.services.platform import Message
from tijdwijzer.system import singleinstance
from tijdwijzer.system.filelock import FileLock
from tijdwijzer.system.loginsession import screen_of
from tijdwijzer.system.mailbox import FolderMailbox
from tijdwijzer.system.paths import Profile, open_profile
from tijdwijzer.system.singleinstance import SingleInstance


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return open_profile(tmp_path)


def test_the_second_is_not_the_one(profile: Profile) -> None:
    first, second = SingleInstance(profile), SingleInstance(profile)
    assert first.acquire()
    assert not second.acquire()
    first.release()
    assert second.acquire()
    second.release()


def test_profiles_do_not_stand_in_each_others_way(tmp_path: Path) -> None:
    one, other = (SingleInstance(open_profile(tmp_path / name)) for name in "ab")
    assert one.acquire()
    assert other.acquire()
    one.release()
    other.release()


def test_acquiring_twice_is_no_harm(profile: Profile) -> None:
    instance = SingleInstance(profile)
    assert instance.acquire()
    assert instance.acquire()
    instance.release()
    instance.release()


def test_the_first_hears_that_it_is_to_show_itself(profile: Profile) -> None:
    first, second = SingleInstance(profile), SingleInstance(profile)
    first.acquire()
    assert not second.acquire()
    second.request_show()
    assert first.take_requests() == {Message.SHOW}
    first.release()


def test_what_was_asked_of_an_earlier_program_is_forgotten(profile: Profile) -> None:
    FolderMailbox(profile.mailbox).leave(Message.SHOW)
    instance = SingleInstance(profile)
    instance.acquire()
    assert instance.take_requests() == frozenset()
    instance.release()


def test_who_runs_is_known_while_it_runs(profile: Profile) -> None:
    import os

    instance, other = SingleInstance(profile), SingleInstance(profile)
    assert other.holder() is None
    instance.acquire()
    assert other.holder() == os.getpid()
    instance.release()
    assert other.holder() is None


@pytest.mark.parametrize(
    ("holder", "ours", "elsewhere"),
    [("1", "2", True), ("1", "1", False), (":0", ":10", True), ("", "2", False), (":0", "", False)],
    ids=["at the desk and from afar", "the same", "two displays", "a holder that left no session", "none of our own"],
)
def test_whether_the_other_is_in_another_session_is_known(
    profile: Profile, monkeypatch: pytest.MonkeyPatch, holder: str, ours: str, elsewhere: bool
) -> None:
    first, second = SingleInstance(profile), SingleInstance(profile)
    monkeypatch.setattr(singleinstance, "login_session", lambda: holder)
    assert not first.is_elsewhere()
    first.acquire()
    monkeypatch.setattr(singleinstance, "login_session", lambda: ours)
    assert second.is_elsewhere() is elsewhere
    first.release()
    assert not second.is_elsewhere()


@pytest.mark.parametrize(
    ("environment", "screen"),
    [
        ({"DISPLAY": ":0"}, ":0"),
        ({"DISPLAY": ":0.0"}, ":0"),
        ({"DISPLAY": "localhost:10.0"}, "localhost:10"),
        ({"DISPLAY": "desk.example:1"}, "desk.example:1"),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "wayland-0"),
        ({}, ""),
    ],
)
def test_the_screen_tells_sessions_apart(environment: dict[str, str], screen: str) -> None:
    assert screen_of(environment) == screen


def test_looking_at_a_lock_does_not_take_it(tmp_path: Path) -> None:
    lock = FileLock(tmp_path / "lock")
    assert lock.acquire(text="here")
    lock.release()
    assert lock.is_free()
    assert FileLock(tmp_path / "lock").is_free()


def test_other_files_in_the_mailbox_are_left_alone(profile: Profile) -> None:
    stranger = profile.mailbox / "shopping list"
    stranger.touch()
    assert FolderMailbox(profile.mailbox).take() == frozenset()
    assert stranger.exists()
