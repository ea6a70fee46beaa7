"""Run by the CPython of the installed program: what its probe says, at first and at every change, a line of JSON each.

looking.py SECONDS IDLE    for so long, waking when the idle time crosses so many seconds
looking.py rename OLD NEW  give a window of another program another title
"""

import json
import queue
import sys
import threading
import time

from tijdwijzer.capture.probe_windows import WindowsProbe
from tijdwijzer.winapi import BOOL, HANDLE, TEXT, function


def look(seconds: float, limit: float) -> None:
    changes: queue.Queue[None] = queue.Queue()
    probe = WindowsProbe()
    probe.start(lambda: changes.put(None))
    say(probe, titles=False)
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        say(probe, titles=True)
        probe.wake_when(limit)
        try:
            changes.get(timeout=left)
        except queue.Empty:
            break
    probe.stop()
    print(json.dumps({"threads": threading.active_count()}), flush=True)


def say(probe: WindowsProbe, *, titles: bool) -> None:
    seen = probe.sighting(lambda _: titles)
    line = {
        "tells": probe.tells,
        "app": seen and seen.app,
        "title": seen and seen.title,
        "idle": probe.idle_seconds(),
        "using": sorted(probe.using()),
    }
    print(json.dumps(line), flush=True)


def rename(old: str, new: str) -> None:
    window = function("user32", "FindWindowW", HANDLE, TEXT, TEXT)(None, old)
    if not window or not function("user32", "SetWindowTextW", BOOL, HANDLE, TEXT)(window, new):
        raise SystemExit(f"no window called {old}")


if __name__ == "__main__":
    if sys.argv[1] == "rename":
        rename(*sys.argv[2:])
    else:
        look(*map(float, sys.argv[1:]))
