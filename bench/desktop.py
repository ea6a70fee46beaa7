"""What the tray application costs: to start, in memory, and while it does nothing. Beside a bare PySide6 tray."""

import os
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from bench.measure import Line, Resting, python, resting
from bench.tray_host import TrayHost
from tijdwijzer.bootstrap import House
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import What

VALUE_COLOURS = {0x2E5692, 0x7FB0F5}
"""The tray's colour for value-adding time, on a light and on a dark taskbar."""

SETTLE_SECONDS, WATCH_SECONDS = 15, 60
CACHES = Path("/proc/sys/vm/drop_caches")


@dataclass(frozen=True, slots=True)
class Start:
    """Seconds from the start of the process to its icon and until it is usable, and CPU-seconds spent by then."""

    icon: float
    icon_cpu: float
    usable: float
    usable_cpu: float


def lines() -> Iterator[Line]:
    """All lines of this part."""
    with tempfile.TemporaryDirectory() as folder:
        profile = Path(folder, "profile")
        app = python("-m", "tijdwijzer", "--profile", str(profile))
        prepare(profile)
        bare = python(str(Path(__file__).with_name("bare_tray.py")))
        with TrayHost() as tray:
            _start(tray, app, cold=False)
            yield from _starting(tray, bare, app, "warm", cold=False)
            if os.access(CACHES, os.W_OK):
                yield from _starting(tray, bare, app, "cold", cold=True)
            yield from _resting(tray, bare, app)


def prepare(profile: Path) -> None:
    """An ordinary morning: no first run, today's backup made, a timer running."""
    house = House(profile)
    cases = house.open()
    cases.settings.put_mark("first_run_done", True)
    cases.store.back_up(cases.clock.now())
    cases.tracking.start(What(Component.STANDARD_WORK))
    cases.days.day()  # looks this year's holidays up, as the first day of a year does
    house.close()


def _starting(tray: TrayHost, bare: Sequence[str], app: Sequence[str], name: str, *, cold: bool) -> Iterator[Line]:
    times = 3 if cold else 9
    turns = [(_start(tray, bare, cold), _start(tray, app, cold)) for _ in range(times)]
    floor, figure = (_median(starts) for starts in zip(*turns, strict=True))
    yield Line(f"start to tray icon, {name}", figure.icon, "s", 1.3, floor.icon, "bare tray")
    yield Line(f"start to usable, {name}", figure.usable, "s", 3.2, floor.icon, "bare tray")
    yield Line(f"CPU to tray icon, {name}", figure.icon_cpu, "CPU-s", 1.3, floor.icon_cpu, "bare tray")
    yield Line(f"CPU to usable, {name}", figure.usable_cpu, "CPU-s", 3.2, floor.icon_cpu, "bare tray")


def _median(starts: Sequence[Start]) -> Start:
    names = ("icon", "icon_cpu", "usable", "usable_cpu")
    return Start(*(statistics.median(getattr(start, name) for start in starts) for name in names))


def _start(tray: TrayHost, command: Sequence[str], cold: bool) -> Start:
    if cold:
        os.sync()
        CACHES.write_text("1")
    began = time.perf_counter()
    with running(tray, command) as process:
        window = tray.wait_for_icon()
        icon, icon_cpu = time.perf_counter() - began, _cpu(process)
        tray.wait_for_colour(window, VALUE_COLOURS)
        return Start(icon, icon_cpu, time.perf_counter() - began, _cpu(process))


@contextmanager
def running(tray: TrayHost, command: Sequence[str]) -> Iterator[subprocess.Popen[bytes]]:
    environment = {**os.environ, "DISPLAY": tray.name, "QT_QPA_PLATFORM": "xcb"}
    environment.pop("WAYLAND_DISPLAY", None)
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(20)


def _cpu(process: subprocess.Popen[bytes]) -> float:
    times = psutil.Process(process.pid).cpu_times()
    return times.user + times.system


def _resting(tray: TrayHost, bare: Sequence[str], app: Sequence[str]) -> Iterator[Line]:
    floor, figure = _rest(tray, bare), _rest(tray, app)
    yield Line("memory idle, database open (RSS)", figure.rss, "MiB", 1.8, floor.rss, "bare tray")
    yield Line("memory idle, database open (PSS)", figure.pss, "MiB", 1.8, floor.pss, "bare tray")
    yield Line("idle CPU, a timer running", figure.cpu, "CPU-s/min", 0.005)
    yield Line("idle context switches, a timer running", figure.switches, "/min", 10)


def _rest(tray: TrayHost, command: Sequence[str]) -> Resting:
    with running(tray, command) as process:
        window = tray.wait_for_icon()
        tray.wait_for_colour(window, VALUE_COLOURS)
        time.sleep(SETTLE_SECONDS)
        return resting(process.pid, WATCH_SECONDS)
