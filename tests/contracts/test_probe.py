"""What every probe keeps to, the fake one and a real one on a virtual screen."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Protocol

import pytest

from tests.contracts.platform_fakes import FakeProbe
from tijdwijzer.capture.probe import NoProbe, probe
from tijdwijzer.services.platform import Desktop, Lack, Probe, ProbeError, Reason

pytestmark = pytest.mark.xdist_group("desktop")

PATIENCE = 10.0


def never(_app: str) -> bool:
    return False


def always(_app: str) -> bool:
    return True


class Machine(Protocol):
    """A machine with a probe, and a person at it."""

    probe: Probe

    def show(self, app: str, title: str) -> None: ...

    def touch(self) -> None:
        """Give some input."""
        ...

    def leave_alone(self, seconds: float) -> None:
        """Give no input until it has been idle for so long."""
        ...

    def break_down(self) -> None:
        """The desktop ends."""
        ...


class FakeMachine:
    def __init__(self) -> None:
        self.probe = FakeProbe()
        self.show, self.break_down = self.probe.show, self.probe.break_down

    def touch(self) -> None:
        self.probe.pass_idle(0)

    def leave_alone(self, seconds: float) -> None:
        self.probe.pass_idle(seconds)


class X11Machine:
    def __init__(self, left: ExitStack) -> None:
        from tests.desktop.programs import Programs
        from tests.desktop.session import DesktopSession

        self._desktop = ExitStack()
        left.enter_context(self._desktop)
        self.screen = self._desktop.enter_context(DesktopSession(taskbar=None))
        patched = left.enter_context(pytest.MonkeyPatch.context())
        patched.setenv("DISPLAY", self.screen.environment["DISPLAY"])
        self._programs = Programs(self.screen)
        self._desktop.callback(self._programs.leave)
        self.probe = probe(Desktop.X11)
        left.callback(self.probe.stop)

    def show(self, app: str, title: str) -> None:
        self._programs.show(app, title)

    def touch(self) -> None:
        self.screen.key("a")

    def leave_alone(self, seconds: float) -> None:
        self.screen.wait_for(lambda: (self.probe.idle_seconds() or 0) > seconds, what="idle time")

    def break_down(self) -> None:
        self._desktop.close()


@pytest.fixture(params=["fake", "x11"])
def machine(request: pytest.FixtureRequest) -> Iterator[Machine]:
    if request.param == "fake":
        yield FakeMachine()
        return
    if sys.platform != "linux":
        pytest.skip("an X server is on Linux")
    from scripts.system_packages import install_line, missing_desktop_tools

    if missing := missing_desktop_tools():
        pytest.fail(f"the virtual desktop needs: {install_line(missing)}")
    with ExitStack() as left:
        yield X11Machine(left)


class Told(threading.Event):
    """Whether `on_change` was called since the last time somebody waited for it."""

    def within(self, seconds: float) -> bool:
        came = self.wait(seconds)
        self.clear()
        return came


def until(told: Told, look: Callable[[], bool]) -> bool:
    """Whether, told of changes, one gets to see this."""
    while not look():
        if not told.within(PATIENCE):
            return False
    return True


def test_what_comes_in_front_is_told_and_seen_without_a_title(machine: Machine) -> None:
    told = Told()
    machine.probe.start(told.set)
    for app in ("Zaak", "Post", "Zaak"):
        machine.show(app, "marker 4711")

        def seen(app: str = app) -> bool:
            sighting = machine.probe.sighting(never)
            return sighting is not None and (sighting.app, sighting.title) == (app, None)

        assert until(told, seen)
    machine.probe.stop()


def test_a_title_is_read_of_the_program_it_is_asked_of_only(machine: Machine) -> None:
    machine.show("Zaak", "besluit 4711")
    sighting = machine.probe.sighting(lambda app: app == "Zaak")
    assert sighting is not None
    assert sighting.title == "besluit 4711"
    assert "4711" not in repr(sighting)
    other = machine.probe.sighting(lambda app: app != "Zaak")
    assert other is not None
    assert other.title is None


def test_it_wakes_once_when_nobody_is_there_any_more_and_once_when_somebody_is_back(machine: Machine) -> None:
    told = Told()
    machine.probe.start(told.set)
    machine.touch()
    told.within(0.3)
    for _ in range(2):
        machine.probe.wake_when(0.4)
        machine.leave_alone(0.5)
        assert told.within(PATIENCE)
        assert (machine.probe.idle_seconds() or 0) > 0.4
        machine.touch()
        assert not told.within(0.3), "told twice"
        machine.leave_alone(0.5)
        machine.probe.wake_when(0.4)
        machine.touch()
        assert told.within(PATIENCE)
    machine.probe.stop()


def test_nothing_is_told_after_the_stop(machine: Machine) -> None:
    told = Told()
    machine.probe.start(told.set)
    machine.probe.stop()
    machine.probe.stop()
    machine.show("Zaak", "")
    assert not told.within(0.3)


def test_a_desktop_that_ended_is_told_once_and_every_question_says_so(machine: Machine) -> None:
    told = Told()
    machine.probe.start(told.set)
    machine.show("Zaak", "besluit 4711")
    assert until(told, lambda: machine.probe.sighting(always) is not None)
    told.within(0.3)
    machine.break_down()
    assert told.within(PATIENCE)
    assert not told.within(0.3), "told twice"
    for question in (
        lambda: machine.probe.sighting(always),
        machine.probe.idle_seconds,
        lambda: machine.probe.wake_when(180),
    ):
        with pytest.raises(ProbeError) as raised:
            question()
        assert "4711" not in str(raised.value)
    machine.probe.stop()


@pytest.mark.parametrize("use", ["unstarted", "started"])
def test_it_can_be_stopped(machine: Machine, use: str) -> None:
    if use == "started":
        machine.probe.start(lambda: None)
    machine.probe.stop()


def test_where_nobody_tells_what_is_in_front_it_is_said() -> None:
    silent = probe(Desktop.NONE)
    assert isinstance(silent, NoProbe)
    assert silent.lack == Lack(Reason.NO_DISPLAY)
    assert not silent.tells
    silent.start(lambda: pytest.fail("nobody can tell"))
    silent.wake_when(1)
    assert (silent.sighting(always), silent.idle_seconds(), silent.using()) == (None, None, frozenset())
    silent.stop()
