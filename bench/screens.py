"""What the screens cost, offscreen: the ribbon beside a bare painter, the reflection, and memory after its pictures."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator

from bench.measure import Line, python

PARTS = ("ribbon", "reflection")


def lines() -> Iterator[Line]:
    """All lines of this part; each half runs in a process of its own, so that imports and caches are cold."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    for part in PARTS:
        shown = subprocess.run(
            python("-m", "bench.screens", part), check=True, stdout=subprocess.PIPE, env=environment, text=True
        ).stdout
        for row in shown.splitlines():
            yield Line(**json.loads(row))


def say(what: str, figure: float, unit: str, goal: float, floor: float | None = None, floor_name: str = "") -> None:
    """Hand a line to the process that asked."""
    row = {"what": what, "figure": figure, "unit": unit, "goal": goal, "floor": floor, "floor_name": floor_name}
    sys.stdout.write(json.dumps(row) + "\n")


if __name__ == "__main__":
    if sys.argv[1] == "ribbon":
        from bench.ribbon import measure
    else:
        from bench.reflection import measure
    measure(say)
