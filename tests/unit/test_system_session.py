"""What signals and messages say about lock and sleep."""

import sys

import pytest

from tijdwijzer.services.platform import Desktop, Lack, Reason, SessionEvent, desktop_of, lack_on
from tijdwijzer.system import session_dbus, session_windows
from tijdwijzer.system.attention import NoAttention, attention
from tijdwijzer.system.attention_windows import is_busy, wants_silence
from tijdwijzer.system.session import session_events
from tijdwijzer.system.session_windows import WM_POWERBROADCAST, WM_WTSSESSION_CHANGE


@pytest.mark.parametrize(
    ("platform", "environment", "desktop"),
    [
        ("linux", {"DISPLAY": ":0"}, Desktop.X11),
        ("linux", {"DISPLAY": ":0", "XDG_SESSION_TYPE": "x11"}, Desktop.X11),
        ("linux", {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, Desktop.WAYLAND),
        ("linux", {"DISPLAY": ":0", "XDG_SESSION_TYPE": "wayland"}, Desktop.WAYLAND),
        ("linux", {"DISPLAY": ""}, Desktop.NONE),
        ("linux", {}, Desktop.NONE),
        ("win32", {}, Desktop.WINDOWS),
        ("darwin", {"DISPLAY": ":0"}, Desktop.MACOS),
    ],
)
def test_the_desktop_is_known_from_the_environment(
    platform: str, environment: dict[str, str], desktop: Desktop
) -> None:
    assert desktop_of(platform, environment) is desktop


@pytest.mark.parametrize(
    ("desktop", "reason"),
    [
        (Desktop.WAYLAND, Reason.WAYLAND),
        (Desktop.NONE, Reason.NO_DISPLAY),
        (Desktop.MACOS, Reason.NOT_SUPPORTED),
    ],
)
def test_a_desktop_without_an_adapter_says_why(desktop: Desktop, reason: Reason) -> None:
    assert lack_on(desktop).reason is reason
    silent = attention(desktop)
    assert isinstance(silent, NoAttention)
    assert silent.lack == lack_on(desktop)


@pytest.mark.parametrize(
    ("interface", "member", "body", "event"),
    [
        ("org.freedesktop.login1.Session", "Lock", (), SessionEvent.LOCKED),
        ("org.freedesktop.login1.Session", "Unlock", (), SessionEvent.UNLOCKED),
        ("org.freedesktop.login1.Session", "PauseDevice", (), None),
        ("org.freedesktop.login1.Manager", "PrepareForSleep", (True,), SessionEvent.SLEEPING),
        ("org.freedesktop.login1.Manager", "PrepareForSleep", (False,), SessionEvent.WOKE),
        ("org.freedesktop.login1.Manager", "PrepareForShutdown", (True,), None),
        ("org.freedesktop.ScreenSaver", "ActiveChanged", (True,), SessionEvent.LOCKED),
        ("org.gnome.ScreenSaver", "ActiveChanged", (False,), SessionEvent.UNLOCKED),
        ("com.example.Player", "ActiveChanged", (True,), None),
        ("com.example.Player", "PrepareForSleep", (True,), None),
        ("org.freedesktop.DBus", "NameAcquired", (":1.7",), None),
    ],
)
def test_signals_are_understood(
    interface: str, member: str, body: tuple[object, ...], event: SessionEvent | None
) -> None:
    assert session_dbus.decode(interface, member, body) is event


@pytest.mark.parametrize(
    ("message", "wparam", "event"),
    [
        (WM_WTSSESSION_CHANGE, 7, SessionEvent.LOCKED),
        (WM_WTSSESSION_CHANGE, 8, SessionEvent.UNLOCKED),
        (WM_WTSSESSION_CHANGE, 1, SessionEvent.UNLOCKED),
        (WM_WTSSESSION_CHANGE, 2, SessionEvent.LOCKED),
        (WM_WTSSESSION_CHANGE, 3, SessionEvent.UNLOCKED),
        (WM_WTSSESSION_CHANGE, 4, SessionEvent.LOCKED),
        (WM_WTSSESSION_CHANGE, 5, None),
        (WM_POWERBROADCAST, 0x4, SessionEvent.SLEEPING),
        (WM_POWERBROADCAST, 0x12, SessionEvent.WOKE),
        (WM_POWERBROADCAST, 0x7, None),
        (WM_POWERBROADCAST, 0xA, None),
        (0x0219, 7, None),
    ],
)
def test_window_messages_are_understood(message: int, wparam: int, event: SessionEvent | None) -> None:
    assert session_windows.decode(message, wparam) is event


@pytest.mark.parametrize(
    ("state", "busy"),
    [(1, True), (2, True), (3, True), (4, True), (5, False), (6, True), (7, True), (0, False), (8, False)],
)
def test_windows_notification_states_are_understood(state: int, busy: bool) -> None:
    assert is_busy(state) is busy


@pytest.mark.parametrize(
    ("status", "data", "silence"),
    [
        (0, b"\0\0\0\0", False),
        (0, b"\1\0\0\0", True),
        (0, b"\2\0\0\0", True),
        (0, b"\3\0\0\0", False),
        (0, b"\xff\xff\xff\xff", False),
        (0, b"", False),
        (0, b"\1", False),
        (-0x3FFFFFCC, b"\1\0\0\0", False),
        (-0x3FFFFFDD, b"\1\0\0\0", False),
    ],
    ids=[
        "off",
        "priority only",
        "alarms only",
        "unheard of",
        "none",
        "no data",
        "too little",
        "no such name",
        "too small",
    ],
)
def test_do_not_disturb_is_understood(status: int, data: bytes, silence: bool) -> None:
    assert wants_silence(status, data) is silence


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no bus")
def test_without_a_bus_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere/to/be/found")
    events = session_events(Desktop.X11, {})
    assert events.lack == Lack(Reason.NO_BUS, "D-Bus")
