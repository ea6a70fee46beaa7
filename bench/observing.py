"""What observing costs beside ActivityWatch: processor, wake-ups, writing and memory, at rest and under work."""

import random
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread

from Xlib import X, Xatom, display
from Xlib.ext import xtest
from Xlib.xobject.drawable import Window

from bench.desktop import SETTLE_SECONDS, VALUE_COLOURS, prepare, running
from bench.measure import Line, Resting, python, resting
from bench.tray_host import TrayHost
from tijdwijzer.bootstrap import House

WATCH_SECONDS = 60
PEER = "ActivityWatch"
PROGRAMS = ("Zaaksysteem", "Outlook", "Word", "Excel", "Verkenner")


@dataclass(frozen=True, slots=True)
class Peer:
    """A minute of ActivityWatch 2026 (aw-qt, aw-server, two watchers), measured on the same kind of machine: its
    CPU-seconds, context switches and KiB written. None where it was not measured.
    """

    cpu: float
    switches: float | None = None
    written: float | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """What somebody does at the desk, and what observing it may cost as a share of the peer."""

    name: str
    peer: Peer
    cpu: float
    moves: float = 0
    switch_every: float | None = None
    switches: float | None = None
    written: float | None = None


AT_REST = Work("an idle desk", Peer(0.27, 2009, 413), 0.05)
WORKS = (
    Work("office work", Peer(0.47, 2492, 932), 0.02, moves=10, switch_every=24, switches=0.10, written=0.15),
    Work("busy mouse", Peer(1.05), 0.05, moves=100, switch_every=24),
    Work("flood of the mouse", Peer(2.95), 0.05, moves=1000, switch_every=24),
)


def lines() -> Iterator[Line]:
    """All lines of this part."""
    with tempfile.TemporaryDirectory() as folder, TrayHost() as tray:
        profile = Path(folder, "profile")
        prepare(profile)
        _switch_on(profile)
        app = python("-m", "tijdwijzer", "--profile", str(profile))
        with running(tray, app) as process:
            tray.wait_for_colour(tray.wait_for_icon(), VALUE_COLOURS)
            time.sleep(SETTLE_SECONDS)
            rest, written = _watched(process.pid)
            yield Line(f"observing {AT_REST.name}, CPU", rest.cpu, "CPU-s/min", AT_REST.cpu, AT_REST.peer.cpu, PEER)
            yield Line(f"observing {AT_REST.name}, context switches", rest.switches, "/min", 20)
            yield Line(f"observing {AT_REST.name}, written", written, "KiB/min", 60)
            for work in WORKS:
                with _at_work(tray.name, work):
                    yield from _lines(work, *_watched(process.pid))


def _switch_on(profile: Path) -> None:
    house = House(profile)
    house.open().observing.switch(True)
    house.close()


def _lines(work: Work, found: Resting, written: float) -> Iterator[Line]:
    name, peer = f"observing {work.name}", work.peer
    yield Line(f"{name}, CPU", found.cpu, "CPU-s/min", work.cpu, peer.cpu, PEER)
    if work.switches is not None:
        yield Line(f"{name}, context switches", found.switches, "/min", work.switches, peer.switches, PEER)
    if work.written is not None:
        yield Line(f"{name}, written", written, "KiB/min", work.written, peer.written, PEER)
        yield Line(f"{name}, memory (RSS)", found.rss, "MiB", 0.5, 185, PEER)


def _watched(pid: int) -> tuple[Resting, float]:
    """A minute of the process, with the KiB that it wrote."""
    before = _written(pid)
    found = resting(pid, WATCH_SECONDS)
    return found, (_written(pid) - before) / 1024 * 60 / WATCH_SECONDS


def _written(pid: int) -> int:
    counts = dict(line.split(": ") for line in Path(f"/proc/{pid}/io").read_text().splitlines())
    return int(counts["wchar"])


@contextmanager
def _at_work(name: str, work: Work) -> Iterator[None]:
    """Somebody at the desk, on a thread of the bench's own."""
    over = Event()
    hands = Thread(target=_work, args=(name, work, over.is_set))
    hands.start()
    try:
        yield
    finally:
        over.set()
        hands.join()


def _work(name: str, work: Work, over: Callable[[], bool]) -> None:
    screen = display.Display(name)
    windows = [_window(screen, program) for program in PROGRAMS]
    chance, began, moved, switched = random.Random(1), time.monotonic(), 0, -1
    while not over():
        passed = time.monotonic() - began
        while moved < passed * work.moves:
            xtest.fake_input(screen, X.MotionNotify, x=chance.randrange(1200), y=chance.randrange(700))
            moved += 1
        if work.switch_every and passed // work.switch_every > switched:
            switched = int(passed // work.switch_every)
            _put_in_front(screen, windows[switched % len(windows)])
        screen.sync()
        time.sleep(0.01 if work.moves > 50 else 0.05)
    screen.close()


def _window(screen: display.Display, program: str) -> Window:
    window = screen.screen().root.create_window(0, 0, 200, 100, 0, screen.screen().root_depth)
    window.set_wm_class(program.lower(), program)
    window.set_wm_name(f"{program} - een venster")
    window.map()
    return window


def _put_in_front(screen: display.Display, window: Window) -> None:
    """As a window manager says it."""
    active = screen.intern_atom("_NET_ACTIVE_WINDOW")
    screen.screen().root.change_property(active, Xatom.WINDOW, 32, [window.id])
