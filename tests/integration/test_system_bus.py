"""Lock and sleep over real message buses, with a stand-in for logind and for the desktop's screen saver."""

import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("D-Bus is on Linux", allow_module_level=True)

from tests.message_bus import Service, message_bus_daemon
from tijdwijzer.services.platform import Desktop, KeyWhy, SessionEvent
from tijdwijzer.system.session import session_events

OURS, SOMEBODY_ELSES = "/org/freedesktop/login1/session/_31", "/org/freedesktop/login1/session/_32"


@pytest.fixture
def buses(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with message_bus_daemon() as session, message_bus_daemon() as system:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", session)
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", system)
        yield


@pytest.fixture
def logind(buses: None) -> Iterator[Service]:
    service = Service("SYSTEM", "org.freedesktop.login1", ("o", (OURS,)))
    yield service
    service.end()


@pytest.fixture
def screen_saver(buses: None) -> Iterator[Service]:
    service = Service("SESSION", "org.freedesktop.ScreenSaver", None)
    yield service
    service.end()


@pytest.fixture
def told(buses: None, logind: Service) -> Iterator["queue.SimpleQueue[SessionEvent]"]:
    """What the adapter under test tells."""
    events = session_events(Desktop.X11, os.environ)
    assert events.lack is None
    assert events.source == "session bus, system bus"
    heard: queue.SimpleQueue[SessionEvent] = queue.SimpleQueue()
    events.start(heard.put)
    yield heard
    events.stop()


def test_sleep_and_waking_are_told(told: "queue.SimpleQueue[SessionEvent]", logind: Service) -> None:
    for begins in (True, False):
        logind.signal("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", begins)
    assert [told.get(timeout=10), told.get(timeout=10)] == [SessionEvent.SLEEPING, SessionEvent.WOKE]


def test_our_own_lock_is_told_and_somebody_elses_is_not(
    told: "queue.SimpleQueue[SessionEvent]", logind: Service
) -> None:
    logind.signal(SOMEBODY_ELSES, "org.freedesktop.login1.Session", "Lock")
    logind.signal(OURS, "org.freedesktop.login1.Session", "Unlock")
    assert told.get(timeout=10) is SessionEvent.UNLOCKED
    assert told.empty()


def test_the_screen_saver_is_told(told: "queue.SimpleQueue[SessionEvent]", screen_saver: Service) -> None:
    screen_saver.signal("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", True)
    assert told.get(timeout=10) is SessionEvent.LOCKED


def test_without_logind_the_screen_saver_is_still_told(buses: None, screen_saver: Service) -> None:
    events = session_events(Desktop.X11, {})
    heard: queue.SimpleQueue[SessionEvent] = queue.SimpleQueue()
    events.start(heard.put)
    screen_saver.signal("/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", False)
    assert heard.get(timeout=10) is SessionEvent.UNLOCKED
    events.stop()


def test_a_bus_that_goes_away_ends_the_telling_quietly(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere/to/be/found")
    with message_bus_daemon() as session:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", session)
        events = session_events(Desktop.X11, {})
        events.start(lambda event: None)
    for thread in [thread for thread in threading.enumerate() if thread.name == "session bus"]:
        thread.join(timeout=10)
    events.stop()
    assert "the session bus closed" in caplog.text


FIRST_KEY = """
import sys
from pathlib import Path
from tijdwijzer.system import secrets
from tijdwijzer.system.paths import open_profile

secrets.PATIENCE_AT_FIRST = 0.5
print(secrets.open_key(open_profile(Path(sys.argv[1])))[1].why)
"""


def why_of_a_first_key(profile: Path) -> str:
    """Why a first start on these buses keeps its key where it does. A process of its own: what hangs is left behind."""
    environment = {**os.environ, "PYTHON_KEYRING_BACKEND": "keyring.backends.SecretService.Keyring"}
    command = [sys.executable, "-c", FIRST_KEY, str(profile)]
    return subprocess.run(
        command, env=environment, capture_output=True, text=True, check=True, timeout=30
    ).stdout.strip()


def test_a_key_store_that_never_answers_is_not_waited_for(buses: None, tmp_path: Path) -> None:
    silent = Service("SESSION", "org.freedesktop.secrets", None)
    assert why_of_a_first_key(tmp_path) == KeyWhy.STORE_UNAVAILABLE
    silent.end()


def test_a_session_without_a_key_store_keeps_the_key_in_a_file(buses: None, tmp_path: Path) -> None:
    assert why_of_a_first_key(tmp_path) == KeyWhy.NO_STORE
