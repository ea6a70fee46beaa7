"""What every adapter to the machine keeps to, and its fake as well."""

import os
import queue
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.contracts.platform_fakes import (
    FakeAttention,
    FakeAutostart,
    FakeClosing,
    FakeForeground,
    FakeHotkeys,
    FakeIdle,
    FakeJobs,
    FakeMailbox,
    FakePolicySource,
    FakeRegistry,
    FakeSessionEvents,
    FakeSteadyClock,
)
from tijdwijzer.capture.foreground import NoForeground
from tijdwijzer.capture.hotkey import NoHotkeys
from tijdwijzer.capture.idle import NoIdleClock
from tijdwijzer.domain.policy import Decree, Origin, policy_of
from tijdwijzer.services.platform import (
    Attention,
    Autostart,
    Foreground,
    Hotkeys,
    IdleClock,
    Jobs,
    Lack,
    Mailbox,
    Message,
    PolicySource,
    Reason,
    SessionEvent,
    SessionEvents,
    SteadyClock,
)
from tijdwijzer.system.attention import NoAttention
from tijdwijzer.system.autostart import NoAutostart
from tijdwijzer.system.autostart_windows import RunKey
from tijdwijzer.system.autostart_xdg import DesktopEntry
from tijdwijzer.system.clock import SystemClock
from tijdwijzer.system.jobs import SchedulerJobs
from tijdwijzer.system.mailbox import FolderMailbox
from tijdwijzer.system.policy_file import PolicyFile
from tijdwijzer.system.registry import NUMBER, POLICIES, TEXT, Hive, Registry, RegistryPolicy
from tijdwijzer.system.session import NoSessionEvents
from tijdwijzer.system.session_windows import WM_WTSSESSION_CHANGE, WindowsSessionEvents

NOT_HERE = Lack(Reason.NOT_SUPPORTED)


# ---- the clock


@pytest.fixture(params=[SystemClock, FakeSteadyClock])
def clock(request: pytest.FixtureRequest) -> SteadyClock:
    return request.param()


def test_now_is_a_utc_instant_in_whole_seconds(clock: SteadyClock) -> None:
    now = clock.now()
    assert now.utcoffset() == timedelta(0)
    assert now.microsecond == 0


def test_the_zone_has_a_name_that_is_known(clock: SteadyClock) -> None:
    assert ZoneInfo(clock.zone()).key == clock.zone()


def test_the_steady_clock_does_not_go_back(clock: SteadyClock) -> None:
    readings = [clock.monotonic() for _ in range(20)]
    assert readings == sorted(readings)


# ---- idle time


@pytest.fixture(params=[FakeIdle, lambda: NoIdleClock(NOT_HERE)])
def idle(request: pytest.FixtureRequest) -> IdleClock:
    return request.param()


def test_idle_time_is_known_or_the_lack_of_it_is_said(idle: IdleClock) -> None:
    seconds = idle.idle_seconds()
    assert (seconds is None) == (idle.lack is not None)
    assert seconds is None or seconds >= 0
    assert idle.source
    idle.close()


# ---- the program in front


@pytest.mark.parametrize("front", [FakeForeground(), NoForeground(NOT_HERE)])
def test_the_program_in_front_is_a_bare_name_or_the_lack_of_it_is_said(front: Foreground) -> None:
    name = front.program()
    assert name is None or not set(name) & set("\\/:")
    assert front.source
    assert front.lack is None or name is None


# ---- hotkeys


@pytest.fixture(params=[lambda: FakeHotkeys(lambda name: None), lambda: NoHotkeys(NOT_HERE)])
def keys(request: pytest.FixtureRequest) -> Hotkeys:
    return request.param()


def test_hotkeys_stop_whether_they_were_started_or_not(keys: Hotkeys) -> None:
    keys.stop()
    keys.start()
    keys.renew()
    keys.stop()
    keys.stop()
    assert keys.taken == ()


# ---- attention


@pytest.mark.parametrize("attention", [FakeAttention(), NoAttention(NOT_HERE)])
def test_nobody_is_busy_unless_something_says_so(attention: Attention) -> None:
    assert attention.busy() is False


# ---- the session


@dataclass
class Session:
    """Session events, and how to have the machine announce a lock."""

    events: SessionEvents
    lock: Callable[[], None]


def fed_by_windows() -> Session:
    events = WindowsSessionEvents()
    return Session(events, lambda: events.receive(WM_WTSSESSION_CHANGE, 7))


def faked() -> Session:
    events = FakeSessionEvents()
    return Session(events, lambda: events.tell(SessionEvent.LOCKED))


@pytest.fixture(params=[faked, fed_by_windows])
def session(request: pytest.FixtureRequest) -> Session:
    return request.param()


def test_a_lock_is_told_between_start_and_stop_only(session: Session) -> None:
    told: list[SessionEvent] = []
    session.lock()
    session.events.start(told.append)
    session.lock()
    session.events.stop()
    session.lock()
    assert told == [SessionEvent.LOCKED]


def test_where_nobody_tells_of_the_session_it_is_said() -> None:
    events = NoSessionEvents(NOT_HERE)
    events.start(lambda event: pytest.fail("nobody can tell"))
    events.stop()
    assert events.lack == NOT_HERE


# ---- closing


def test_an_installer_is_heard_between_start_and_stop_only() -> None:
    asked: list[str] = []
    closing = FakeClosing()
    closing.ask()
    closing.start(lambda: asked.append("end"))
    closing.ask()
    closing.stop()
    closing.ask()
    assert asked == ["end"]


@pytest.mark.skipif(sys.platform != "win32", reason="events with names are on Windows only")
def test_windows_is_heard_by_its_event_and_stops_without_one() -> None:
    from tijdwijzer.system.closing_windows import WindowsClosing, names
    from tijdwijzer.winapi import BOOL, DWORD, HANDLE, TEXT, function

    asked: queue.SimpleQueue[str] = queue.SimpleQueue()
    closing = WindowsClosing()
    closing.start(lambda: asked.put("end"))
    event = function("kernel32", "OpenEventW", HANDLE, DWORD, BOOL, TEXT)(0x0002, False, names(os.getpid())[0])
    function("kernel32", "SetEvent", BOOL, HANDLE)(event)
    assert asked.get(timeout=5) == "end"
    closing.stop()
    closing.stop()
    unasked = WindowsClosing()
    unasked.start(lambda: asked.put("end"))
    unasked.stop()
    assert asked.empty()


# ---- autostart


@pytest.fixture(params=["fake", "xdg", "run key", "windows"])
def starts(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Autostart]:
    if request.param == "fake":
        yield FakeAutostart()
    elif request.param == "xdg":
        yield DesktopEntry(tmp_path / "autostart" / "tijdwijzer.desktop", ["tijdwijzer"])
    elif request.param == "run key":
        yield RunKey(["tijdwijzer"], FakeRegistry())
    elif sys.platform != "win32":
        pytest.skip("the registry is on Windows only")
    else:
        from tijdwijzer.system.registry_windows import WindowsRegistry

        key = RunKey(["tijdwijzer"], WindowsRegistry())
        yield key
        key.disable()


def test_autostart_can_be_switched_on_and_off_and_off_again(starts: Autostart) -> None:
    assert not starts.enabled()
    starts.enable()
    starts.enable()
    assert starts.enabled()
    starts.disable()
    starts.disable()
    assert not starts.enabled()


def test_where_autostart_is_not_possible_it_stays_off() -> None:
    starts = NoAutostart()
    starts.enable()
    assert not starts.enabled()
    assert starts.lack is not None


# ---- the registry


@pytest.fixture(params=["fake", "windows"])
def registry(request: pytest.FixtureRequest) -> Registry:
    if request.param == "fake":
        return FakeRegistry()
    if sys.platform != "win32":
        pytest.skip("the registry is on Windows only")
    from tijdwijzer.system.registry_windows import WindowsRegistry

    return WindowsRegistry()


def test_a_value_in_the_registry_is_put_read_and_taken_away(registry: Registry) -> None:
    key = r"Software\Tijdwijzer\Tests"
    registry.put(Hive.USER, key, "Name", "x")
    registry.put(Hive.USER, key, "Number", 1)
    assert registry.values(Hive.USER, key) == {"Name": ("x", TEXT), "Number": (1, NUMBER)}
    for name in ("Name", "Number", "never there"):
        registry.remove(Hive.USER, key, name)
    assert registry.values(Hive.USER, key) == {}
    assert registry.values(Hive.MACHINE, r"Software\Tijdwijzer\No such key") == {}


# ---- policy


def policy_in_a_file(folder: Path) -> PolicySource:
    (folder / "policy.json").write_text('{"prompts_per_day": 1}')
    return PolicyFile(folder / "policy.json")


def policy_in_the_registry(folder: Path) -> PolicySource:
    registry = FakeRegistry()
    registry.put(Hive.MACHINE, POLICIES, "PromptsPerDay", 1)
    return RegistryPolicy(registry)


def policy_that_is_made_up(folder: Path) -> PolicySource:
    return FakePolicySource((Decree(Origin.MACHINE, {"PromptsPerDay": 1}),))


@pytest.mark.parametrize("source", [policy_in_a_file, policy_in_the_registry, policy_that_is_made_up])
def test_every_source_says_what_is_laid_down_as_often_as_it_is_asked(
    source: Callable[[Path], PolicySource], tmp_path: Path
) -> None:
    asked = source(tmp_path)
    assert policy_of(asked.read()).values == {"prompts_per_day": 1}
    assert policy_of(asked.read()).values == {"prompts_per_day": 1}


# ---- the mailbox


@pytest.fixture(params=["fake", "folder"])
def mailbox(request: pytest.FixtureRequest, tmp_path: Path) -> Mailbox:
    return FakeMailbox() if request.param == "fake" else FolderMailbox(tmp_path)


def test_a_message_is_taken_once_however_often_it_was_left(mailbox: Mailbox) -> None:
    mailbox.leave(Message.SHOW)
    mailbox.leave(Message.SHOW)
    mailbox.leave(Message.CHANGED)
    assert mailbox.take() == {Message.SHOW, Message.CHANGED}
    assert mailbox.take() == frozenset()


def test_a_message_after_the_taking_is_there_the_next_time(mailbox: Mailbox) -> None:
    mailbox.leave(Message.SHOW)
    mailbox.take()
    mailbox.leave(Message.SHOW)
    assert mailbox.take() == {Message.SHOW}


# ---- jobs


class Schedule:
    """Jobs, and a way to see them run. A fake lets the time pass, the real one waits for it."""

    def __init__(self, fake: bool) -> None:
        self._ran: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._fake = FakeJobs(lambda callback: callback()) if fake else None
        self.jobs: Jobs = self._fake or SchedulerJobs(lambda callback: callback())

    def does(self, name: str) -> Callable[[], None]:
        return lambda: self._ran.put(name)

    def next(self, seconds: float) -> str | None:
        """The next that runs within `seconds`."""
        if self._fake is not None:
            self._fake.pass_time(seconds)
        try:
            return self._ran.get(timeout=0 if self._fake else seconds)
        except queue.Empty:
            return None


@pytest.fixture(params=["fake", "scheduler"])
def schedule(request: pytest.FixtureRequest) -> Iterator[Schedule]:
    made = Schedule(request.param == "fake")
    yield made
    made.jobs.stop()


def test_a_job_comes_again_and_again(schedule: Schedule) -> None:
    schedule.jobs.every("look", 0.05, schedule.does("look"))
    assert [schedule.next(5), schedule.next(5), schedule.next(5)] == ["look"] * 3


def test_a_moment_that_has_passed_comes_at_once(schedule: Schedule) -> None:
    schedule.jobs.at("reflect", datetime.now(UTC) - timedelta(days=3), schedule.does("reflect"))
    assert schedule.next(5) == "reflect"


def test_a_moment_comes_once(schedule: Schedule) -> None:
    schedule.jobs.at("reflect", datetime.now(UTC) + timedelta(seconds=0.05), schedule.does("reflect"))
    assert schedule.next(5) == "reflect"
    assert schedule.next(0.2) is None


def test_the_same_name_replaces(schedule: Schedule) -> None:
    soon = datetime.now(UTC) + timedelta(seconds=0.1)
    schedule.jobs.at("remind", soon, schedule.does("old"))
    schedule.jobs.at("remind", soon, schedule.does("new"))
    assert schedule.next(5) == "new"
    assert schedule.next(0.2) is None


def test_a_cancelled_job_does_not_come(schedule: Schedule) -> None:
    schedule.jobs.every("look", 0.1, schedule.does("look"))
    schedule.jobs.cancel("look")
    schedule.jobs.cancel("look")
    schedule.jobs.cancel("never there")
    assert schedule.next(0.3) is None


def test_nothing_comes_after_the_stop(schedule: Schedule) -> None:
    schedule.jobs.every("look", 0.05, schedule.does("look"))
    schedule.jobs.stop()
    schedule.jobs.stop()
    schedule.jobs.wake()
    assert schedule.next(0.2) is None
