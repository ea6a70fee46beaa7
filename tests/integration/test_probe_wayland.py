"""Who is there on Wayland, over a real message bus with a stand-in for GNOME's idle monitor."""

import sys
import threading
from collections.abc import Iterator

import pytest

if sys.platform != "linux":
    pytest.skip("D-Bus is on Linux", allow_module_level=True)

from tests.message_bus import Answer, Body, Service, message_bus_daemon
from tijdwijzer.capture.probe import NoProbe, probe
from tijdwijzer.capture.probe_wayland import MONITOR, MONITOR_PATH, WaylandProbe
from tijdwijzer.services.platform import Desktop, Lack, Probe, ProbeError, Reason


class IdleMonitor:
    """GNOME's: milliseconds of idle time, and who is to be told of what."""

    def __init__(self) -> None:
        self.idle = 0
        self.watches: dict[int, int | None] = {}
        """By number: after how many milliseconds, or None for the next input."""
        self._made = 0
        self._service = Service("SESSION", MONITOR, self._answer)

    def pass_idle(self, milliseconds: int) -> None:
        """The last input is so long ago now."""
        before, self.idle = self.idle, milliseconds
        for number, after in list(self.watches.items()):
            if after is None and milliseconds < before:
                del self.watches[number]
            elif after is None or not before < after <= milliseconds:
                continue
            self._service.signal(MONITOR_PATH, MONITOR, "WatchFired", number)

    def end(self) -> None:
        self._service.end()

    def _answer(self, method: str, body: Body) -> Answer:
        if method == "GetIdletime":
            return "t", (self.idle,)
        if method == "RemoveWatch":
            self.watches.pop(int(str(body[0])), None)
            return "", ()
        self._made += 1
        self.watches[self._made] = int(str(body[0])) if method == "AddIdleWatch" else None
        return "u", (self._made,)


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with message_bus_daemon() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield


@pytest.fixture
def monitor(bus: None) -> Iterator[IdleMonitor]:
    made = IdleMonitor()
    yield made
    made.end()


@pytest.fixture
def eye(monitor: IdleMonitor) -> Iterator[Probe]:
    made = probe(Desktop.WAYLAND)
    assert isinstance(made, WaylandProbe)
    yield made
    made.stop()


def told_by(eye: Probe) -> threading.Event:
    told = threading.Event()
    eye.start(told.set)
    return told


def test_nothing_in_front_is_told_and_it_says_so(eye: Probe) -> None:
    assert eye.lack == Lack(Reason.WAYLAND)
    assert eye.sighting(lambda app: True) is None


def test_idle_time_comes_in_seconds(eye: Probe, monitor: IdleMonitor) -> None:
    monitor.idle = 1500
    assert eye.idle_seconds() == 1.5


def test_it_wakes_when_nobody_is_there_any_more_and_when_somebody_is_back(eye: Probe, monitor: IdleMonitor) -> None:
    told = told_by(eye)
    for idle in (180_001, 0):
        eye.wake_when(180)
        assert len(monitor.watches) == 1
        monitor.pass_idle(idle)
        assert told.wait(10)
        told.clear()


def test_input_of_somebody_who_is_there_wakes_nobody(eye: Probe, monitor: IdleMonitor) -> None:
    told = told_by(eye)
    eye.wake_when(180)
    for idle in (1000, 0, 179_000, 0):
        monitor.pass_idle(idle)
    assert not told.wait(0.3)


def test_without_gnome_nothing_can_be_told(bus: None) -> None:
    silent = probe(Desktop.WAYLAND)
    assert isinstance(silent, NoProbe)
    assert silent.lack == Lack(Reason.WAYLAND)


def test_without_a_bus_nothing_can_be_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/to/be/found")
    assert isinstance(probe(Desktop.WAYLAND), NoProbe)


def test_a_monitor_that_went_away_is_said(bus: None) -> None:
    monitor, eye = IdleMonitor(), probe(Desktop.WAYLAND)
    assert eye.idle_seconds() == 0
    monitor.end()
    with pytest.raises(ProbeError):
        eye.idle_seconds()
    with pytest.raises(ProbeError):
        eye.wake_when(180)
    eye.stop()


def test_a_bus_that_went_away_is_told_once_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    with message_bus_daemon() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        monitor = IdleMonitor()
        eye = probe(Desktop.WAYLAND)
        eye.start(lambda: told.append("gone"))
        monitor.end()
    for thread in [thread for thread in threading.enumerate() if thread.name == "probe"]:
        thread.join(timeout=10)
    assert told == ["gone"]
    with pytest.raises(ProbeError):
        eye.idle_seconds()
    eye.stop()
    eye.stop()
