"""How things are measured: medians, whole processes, and what the kernel says of a running one."""

import gc
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from tijdwijzer.__main__ import ALLOCATIONS


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the result. `goal` bounds the ratio (or the figure when there is no floor); lower is better.

    No goal: a figure to know.
    """

    what: str
    figure: float
    unit: str
    goal: float | None
    floor: float | None = None
    floor_name: str = ""

    @property
    def ratio(self) -> float | None:
        return self.figure / self.floor if self.floor else None

    @property
    def met(self) -> bool | None:
        return None if self.goal is None else (self.figure if self.ratio is None else self.ratio) <= self.goal


def median_ms(job: Callable[[], object], times: int = 7) -> float:
    """Median wall time of `job` in milliseconds."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        job()
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


@contextmanager
def seldom_tidied() -> Iterator[None]:
    """As in a command, and on the worker of the window: neither looks for garbage while it makes something long."""
    usual = gc.get_threshold()
    gc.set_threshold(ALLOCATIONS)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def process_ms(command: Sequence[str], times: int = 7, environment: Mapping[str, str] | None = None) -> float:
    """Median wall time of a whole process in milliseconds."""
    full = {**os.environ, **(environment or {})}
    run = lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=full)  # noqa: E731
    return median_ms(run, times)


def python(*arguments: str) -> list[str]:
    """A command for this interpreter."""
    return [sys.executable, *arguments]


@dataclass(frozen=True, slots=True)
class Resting:
    """A process at rest: resident and proportional memory in MiB; CPU-seconds and context switches a minute."""

    rss: float
    pss: float
    cpu: float
    switches: float


def memory(pid: int) -> tuple[float, float]:
    """Resident and proportional memory of a process, in MiB."""
    info = psutil.Process(pid).memory_full_info()
    return info.rss / 2**20, info.pss / 2**20


def resting(pid: int, seconds: float) -> Resting:
    """Watch a process that should be doing nothing."""
    ran, switched = _run_times(pid), _switches(pid)
    time.sleep(seconds)
    spent, added = _growth(ran, _run_times(pid)), _growth(switched, _switches(pid))
    return Resting(*memory(pid), spent * 60 / seconds, added * 60 / seconds)


def _growth(before: Mapping[str, float], after: Mapping[str, float]) -> float:
    """What the threads that are there now have added."""
    return sum(count - before.get(thread, 0) for thread, count in after.items())


def _run_times(pid: int) -> dict[str, float]:
    """CPU-seconds so far of each living thread, in nanoseconds' resolution (a clock tick is too coarse for rest)."""
    files = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return {file.parent.name: int(file.read_text().split()[0]) / 1e9 for file in files}


def _switches(pid: int) -> dict[str, int]:
    """Context switches so far of each living thread."""
    counts = {}
    for status in Path(f"/proc/{pid}/task").glob("*/status"):
        lines = status.read_text().splitlines()
        counts[status.parent.name] = sum(int(line.split()[1]) for line in lines if "ctxt_switches" in line)
    return counts
