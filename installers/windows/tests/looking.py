"""Run by the CPython of the installed program: what its probe says, at first and at every change, a line of JSON each.

looking.py IDLE PATIENCE   until its input has something or ends, and for PATIENCE seconds at most; it wakes when the
                           idle time crosses IDLE seconds
looking.py rename OLD NEW  give a window of another program another title
"""

import json
import os
import queue
import sys
import threading
import time
from contextlib import suppress

from tijdwijzer.capture.probe_windows import WindowsProbe
from tijdwijzer.winapi import BOOL, HANDLE, TEXT, function


def look(limit: float, patience: float) -> None:
    goes_on: queue.Queue[bool] = queue.Queue()
    ear = threading.Thread(target=hear, args=(goes_on,), daemon=True)
    ear.start()
    probe = WindowsProbe()
    probe.start(lambda: goes_on.put(True))
    say(probe, titles=False)
    goes_on.put(True)
    end = time.monotonic() + patience
    with suppress(queue.Empty):
        while goes_on.get(timeout=max(0, end - time.monotonic())):
            say(probe, titles=True)
            probe.wake_when(limit)
        ear.join()
    probe.stop()
    print(json.dumps({"threads": threading.active_count()}), flush=True)


def hear(goes_on: "queue.Queue[bool]") -> None:
    """Wait until it is told to end. Not by sys.stdin, which Python cannot close while a thread reads from it."""
    os.read(0, 1)
    goes_on.put(False)


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
