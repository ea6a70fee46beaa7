"""The probe on Windows: what is asked of Windows and what is made of it, with recorded windows and a recorded loop."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from queue import Queue
from threading import Event
from typing import Self

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tijdwijzer.capture.consent import Use, booted, signs
from tijdwijzer.capture.listener_windows import CAME_TO_FRONT, LATE, RETURN, WAS_RENAMED, IdleWatch, Listener
from tijdwijzer.capture.loop_windows import QUIT, TIMER, Hear
from tijdwijzer.capture.probe_windows import TRIES, WindowsProbe, whole
from tijdwijzer.domain.observing import Sign
from tijdwijzer.domain.redaction import Sighting
from tijdwijzer.services.platform import ProbeError

WORD = r"C:\Program Files\Microsoft Office\root\Office16\WINWORD.EXE"
FRAME = r"C:\Windows\System32\ApplicationFrameHost.exe"
CALCULATOR = r"C:\Program Files\WindowsApps\Microsoft.WindowsCalculator_11\CalculatorApp.exe"
TITLE = "Besluit 2026-114 De Vries.docx - Word"
MINUTES_3 = 180.0


@dataclass
class Recorded:
    """What user32 and kernel32 answer; `asked` are the windows whose titles were, and after each comes `once_read`."""

    window: int = 7
    processes: dict[int, int] = field(default_factory=lambda: {7: 70})
    paths: Mapping[int, str] = field(default_factory=lambda: {70: WORD})
    inside: dict[int, Sequence[int]] = field(default_factory=dict)
    titles: dict[int, str] = field(default_factory=lambda: {7: TITLE})
    asked: list[int] = field(default_factory=list)
    once_read: Callable[[], None] = lambda: None

    def front(self) -> int:
        return self.window

    def process_of(self, window: int) -> int:
        return self.processes.get(window, 0)

    def children(self, window: int) -> Iterator[int]:
        return iter(self.inside.get(window, ()))

    def path_of(self, process: int) -> str | None:
        return self.paths.get(process)

    def title_of(self, window: int) -> str:
        self.asked.append(window)
        title = self.titles.get(window, "")
        self.once_read()
        return title


class RecordedLoop:
    """A message loop without Windows: hooks and timers are kept, and the test makes them go off."""

    def __init__(self, grants: bool = True) -> None:
        self.hooks: dict[int, tuple[int, int, Hear]] = {}
        self.timers: dict[int, float] = {}
        self.slowness = 0.0
        self._grants = grants
        self._messages: Queue[tuple[int, int, int] | Callable[[], object]] = Queue()
        self._numbers = iter(range(1, 1000))

    def open(self) -> None:
        assert self._messages.empty()

    def wait(self) -> tuple[int, int, int] | None:
        while callable(message := self._messages.get()):
            message()
        return None if message[0] == QUIT else message

    def post(self, message: int, first: int = 0, second: int = 0) -> None:
        self._messages.put((message, int(first), int(second)))

    def hook(self, event: int, process: int, hear: Hear) -> int:
        time.sleep(self.slowness)
        if not self._grants:
            return 0
        number = next(self._numbers)
        self.hooks[number] = (event, process, hear)
        return number

    def unhook(self, hook: int) -> None:
        del self.hooks[hook]

    def timer(self, seconds: float, timer: int = 0) -> int:
        number = timer or next(self._numbers)
        self.timers[number] = seconds
        return number

    def end_timer(self, timer: int) -> None:
        del self.timers[timer]

    def happens(self, event: int, window: int, thing: int = 0, child: int = 0) -> None:
        """Windows tells who listens now of an event, once the thread waits."""
        hearing = [hear for wanted, _, hear in list(self.hooks.values()) if wanted == event]
        self._messages.put(lambda: [hear(window, thing, child) for hear in hearing])

    def go_off(self) -> None:
        """The one timer there is goes off."""
        (number,) = self.timers
        self.post(TIMER, number)

    def settle(self) -> None:
        """Until all that was posted is done."""
        done = Event()
        self._messages.put(done.set)
        assert done.wait(10)

    def followed(self) -> list[int]:
        """The processes whose windows are heard getting another title."""
        return [process for event, process, _ in self.hooks.values() if event == WAS_RENAMED]


class Desk:
    """A probe on a machine that the test moves."""

    def __init__(self, windows: Recorded | None = None, grants: bool = True) -> None:
        self.windows = windows or Recorded()
        self.loop = RecordedLoop(grants)
        self.idle: float | None = 0.0
        self.changes = 0
        self.uses: dict[str, list[Use]] = {}
        listener = Listener(self.loop, lambda: self.idle)
        self.probe = WindowsProbe(
            self.windows, listener, lambda: self.idle, lambda device: self.uses.get(device, []), lambda: 3600.0
        )

    def __enter__(self) -> Self:
        self.probe.start(self.changed)
        return self

    def __exit__(self, *_: object) -> None:
        self.probe.stop()

    def changed(self) -> None:
        self.changes += 1

    def settled(self) -> int:
        """How often a change was told so far."""
        self.loop.settle()
        return self.changes


@pytest.fixture
def desk() -> Iterator[Desk]:
    with Desk() as desk:
        yield desk


def always(_: str) -> bool:
    return True


def never(_: str) -> bool:
    return False


# What is in front


def test_the_title_is_not_read_unless_it_is_asked_for(desk: Desk) -> None:
    assert desk.probe.sighting(never) == Sighting("WINWORD.EXE")
    assert desk.windows.asked == []
    assert desk.probe.sighting(lambda app: app == "WINWORD.EXE") == Sighting("WINWORD.EXE", TITLE)


def test_a_program_from_the_store_is_named_and_its_frame_has_its_title(desk: Desk) -> None:
    desk.windows.processes = {7: 70, 8: 80}
    desk.windows.paths = {70: FRAME, 80: CALCULATOR}
    desk.windows.inside = {7: [8]}
    desk.windows.titles = {7: "Rekenmachine"}
    assert desk.probe.sighting(always) == Sighting("CalculatorApp.exe", "Rekenmachine")


@pytest.mark.parametrize(
    "windows",
    [
        Recorded(0),
        Recorded(9),
        Recorded(paths={}),
        Recorded(paths={70: r"C:\Windows\SystemApps\Microsoft.LockApp_cw5n1h2txyewy\LockApp.exe"}),
        Recorded(paths={70: r"C:\Windows\System32\LogonUI.exe"}),
    ],
    ids=["a desktop that cannot be read", "a window that went away", "of another user", "locked", "signing in"],
)
def test_nothing_in_front_is_told_as_that(windows: Recorded) -> None:
    with Desk(windows) as desk:
        assert desk.probe.sighting(always) is None
    assert windows.asked == []


def test_a_window_without_a_title_or_that_vanished_while_it_was_read_has_none(desk: Desk) -> None:
    desk.windows.titles = {}
    assert desk.probe.sighting(always) == Sighting("WINWORD.EXE")


@given(st.text(max_size=40))
def test_a_whole_title_stays_as_it_is(title: str) -> None:
    assert whole(title) == title


def test_half_a_character_becomes_a_mark() -> None:
    assert whole("dossier \ud83d") == "dossier �"
    assert whole("dossier \ud83d\ude00") == "dossier 😀"


# Changes


def test_another_window_in_front_is_told(desk: Desk) -> None:
    desk.loop.happens(CAME_TO_FRONT, 9)
    assert desk.settled() == 1


def test_titles_are_followed_only_where_they_are_read(desk: Desk) -> None:
    desk.probe.sighting(never)
    assert desk.settled() == 0
    assert desk.loop.followed() == []
    desk.probe.sighting(always)
    desk.settled()
    assert desk.loop.followed() == [70]
    desk.windows.window, desk.windows.processes = 9, {9: 90}
    desk.windows.paths = {90: WORD}
    desk.probe.sighting(always)
    desk.settled()
    assert desk.loop.followed() == [90]
    desk.probe.sighting(never)
    desk.settled()
    assert desk.loop.followed() == []


def test_only_the_title_of_the_window_in_front_is_listened_to(desk: Desk) -> None:
    desk.probe.sighting(always)
    for window, thing, child in [(8, 0, 0), (7, -4, 0), (7, 0, 12), (7, 0, 0)]:
        desk.loop.happens(WAS_RENAMED, window, thing, child)
    assert desk.settled() == 1


def test_a_title_that_changes_as_soon_as_it_was_read_is_told(desk: Desk) -> None:
    desk.loop.slowness = 0.05
    desk.windows.once_read = lambda: desk.loop.happens(WAS_RENAMED, 7)
    assert desk.probe.sighting(always) == Sighting("WINWORD.EXE", TITLE)
    assert desk.settled() == 1


def test_a_frame_that_waits_for_its_program_is_looked_at_again_and_not_for_ever(desk: Desk) -> None:
    desk.windows.paths = {70: FRAME}
    for looked in range(1, TRIES + 1):
        assert desk.probe.sighting(never) is None
        desk.settled()
        desk.loop.go_off()
        assert desk.settled() == looked
    assert desk.probe.sighting(never) is None
    desk.settled()
    assert desk.loop.timers == {}
    desk.windows.processes[9], desk.windows.window = 70, 9
    desk.probe.sighting(never)
    desk.settled()
    assert len(desk.loop.timers) == 1
    desk.probe.stop()
    assert desk.loop.timers == {}


# Idle


def test_it_wakes_once_when_nobody_is_there_any_more(desk: Desk) -> None:
    desk.idle = 10.0
    desk.probe.idle_seconds()
    desk.probe.wake_when(MINUTES_3)
    assert desk.settled() == 0
    assert list(desk.loop.timers.values()) == [170.0 + LATE]
    desk.idle = 100.0  # somebody touched a key in between
    desk.loop.go_off()
    assert desk.settled() == 0
    assert list(desk.loop.timers.values()) == [80.0 + LATE]
    desk.idle = 180.01
    desk.loop.go_off()
    assert desk.settled() == 1
    assert desk.loop.timers == {}


def test_it_wakes_once_when_somebody_is_back(desk: Desk) -> None:
    desk.idle = 500.0
    desk.probe.idle_seconds()
    desk.probe.wake_when(MINUTES_3)
    assert desk.settled() == 0
    assert list(desk.loop.timers.values()) == [RETURN]
    desk.idle = 2.0
    desk.loop.go_off()
    assert desk.settled() == 1
    assert desk.loop.timers == {}


def test_what_crosses_between_the_look_and_the_watch_is_told_at_once(desk: Desk) -> None:
    desk.idle = 179.9
    desk.probe.idle_seconds()
    desk.idle = 180.1
    desk.probe.wake_when(MINUTES_3)
    assert desk.settled() == 1
    assert desk.loop.timers == {}


def test_watching_again_puts_off_and_does_not_add(desk: Desk) -> None:
    for idle in (0.0, 5.0, 7.0):
        desk.idle = idle
        desk.probe.idle_seconds()
        desk.probe.wake_when(MINUTES_3)
    desk.settled()
    assert list(desk.loop.timers.values()) == [173.0 + LATE]


def test_a_clock_that_does_not_tell_is_asked_again(desk: Desk) -> None:
    desk.idle = None
    assert desk.probe.idle_seconds() is None
    desk.probe.wake_when(MINUTES_3)
    assert desk.settled() == 0
    assert list(desk.loop.timers.values()) == [RETURN]


@given(limit=st.floats(1, 3600), idle=st.floats(0, 7200))
def test_the_next_look_is_never_before_it_can_have_crossed_and_finds_it_then(limit: float, idle: float) -> None:
    watch = IdleWatch(limit, away=idle >= limit)
    assert not watch.crossed(idle)
    if not watch.away:
        assert watch.crossed(idle + watch.next_look(idle))
        assert not watch.crossed(idle + (limit - idle) / 2)


# Beginning and ending


def test_after_the_end_nothing_is_left_and_it_can_begin_again(desk: Desk) -> None:
    desk.probe.sighting(always)
    desk.probe.wake_when(MINUTES_3)
    desk.probe.stop()
    assert desk.loop.hooks == {}
    assert desk.loop.timers == {}
    desk.probe.stop()
    with pytest.raises(ProbeError, match="not started"):
        desk.probe.wake_when(MINUTES_3)
    desk.probe.start(desk.changed)
    desk.probe.sighting(always)
    desk.settled()
    assert desk.loop.followed() == [70]


def test_where_windows_grants_no_hook_it_says_that_it_has_to_be_asked() -> None:
    with Desk(grants=False) as desk:
        assert desk.probe.tells is False
        assert desk.probe.sighting(always) == Sighting("WINWORD.EXE", TITLE)


# Microphone and camera

BOOTED = booted(1_795_651_200.0, 3600.0)
LONG_AGO, TODAY = 132_000_000_000_000_000, BOOTED + 10_000_000


def test_the_moment_of_the_start_is_counted_as_windows_does() -> None:
    assert booted(0.0, 0.0) == 116_444_736_000_000_000
    assert booted(10.0, 4.0) == 116_444_736_060_000_000


@pytest.mark.parametrize(
    ("uses", "going_on"),
    [
        ([], False),
        ([Use(None, None)], False),
        ([Use(TODAY, TODAY + 5)], False),
        ([Use(TODAY, 0)], True),
        ([Use(0, 0)], False),
        ([Use(LONG_AGO, 0)], False),
        ([Use(TODAY, None)], False),
        ([Use(None, 0)], False),
        ([Use(TODAY, TODAY + 5), Use(TODAY, 0)], True),
    ],
    ids=[
        "nobody",
        "never",
        "ended",
        "now",
        "never either",
        "ended by a crash",
        "unwritten end",
        "no start",
        "a second",
    ],
)
def test_a_use_goes_on_until_its_end_is_written(uses: list[Use], going_on: bool) -> None:
    asked = {"microphone": uses}
    assert signs(lambda device: asked.get(device, []), BOOTED) == ({Sign.MICROPHONE} if going_on else set())


def test_the_probe_tells_what_is_in_use_since_the_machine_runs(desk: Desk) -> None:
    assert desk.probe.using() == frozenset()
    desk.uses["webcam"] = [Use(2**62, 0)]
    desk.uses["microphone"] = [Use(LONG_AGO, 0)]
    assert desk.probe.using() == {Sign.CAMERA}
