"""The running program killed while keys and commands come in: what was seen to be done is there afterwards."""

import json
import random
import time
from itertools import pairwise
from typing import Any

from tests.desktop.app import STATE_COLOURS, App
from tests.desktop.session import DesktopSession

ROUNDS = 3


def test_what_was_seen_survives(desktop: DesktopSession, quiet_app: App) -> None:
    chance = random.Random()
    quiet_app.command("start", "Beoordelen aanvraag")
    for number in range(ROUNDS):
        quiet_app.start()
        quiet_app.until_icon(STATE_COLOURS["value"])
        quiet_app.until_keys_work()
        quiet_app.until_it_counts()
        desktop.key("ctrl+alt+i")
        quiet_app.until_icon(STATE_COLOURS["loss"])
        quiet_app.until_it_counts()
        quiet_app.command("add", f"0{number + 1}:00 +30 scholing")
        seen = quiet_app.day()["entries"]
        assert seen[-1]["component"] == "interruptions"

        desktop.key("ctrl+alt+i")
        kill_within(quiet_app, chance.random() * 0.1)
        assert_sound(quiet_app, seen)
        if quiet_app.running() == "interruptions":
            quiet_app.command("interrupt")
            quiet_app.until_it_counts()


def kill_within(app: App, seconds: float) -> None:
    moment = time.monotonic() + seconds
    app.desktop.wait_for(lambda: time.monotonic() > moment)
    app.kill()


def assert_sound(app: App, seen: list[dict[str, Any]]) -> None:
    """All that was seen is there, the last of it ended at most, and nothing overlaps."""
    checks = json.loads(app.command("doctor", "--json"))
    assert checks["ok"], checks
    there = app.day()["entries"]
    assert there[: len(seen) - 1] == seen[:-1]
    assert {**there[len(seen) - 1], "end": None} == seen[-1]
    assert len(there) <= len(seen) + 1
    for before, after in pairwise(there):
        assert before["end"] is not None
        assert before["end"] <= after["start"]
