"""A day at the desk in a minute: real windows of several programs, real input, a locked screen, sleep, a crash."""

import json
import subprocess
import sys
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.desktop.app import App
from tests.desktop.observed_app import IDLE_AFTER
from tests.desktop.session import DesktopSession, Program

WINDOW = """
import os, sys
from Xlib import X, display
screen = display.Display()
window = screen.screen().root.create_window(40, 40, 400, 200, 0, screen.screen().root_depth, event_mask=X.KeyPressMask)
window.set_wm_class(sys.argv[1].lower(), sys.argv[1])
window.set_wm_name(sys.argv[2])
window.map()
screen.flush()
while True:
    screen.next_event()
"""
SECRET = "Dossier Jansen 123456782"
SLEPT = 1200
DOT = (0xE8, 0xED, 0xF1)
"""On a dark taskbar."""


@dataclass(slots=True)
class Desk:
    """A person at a desk: what they did, and when, in seconds of the clock that the program sees."""

    desktop: DesktopSession
    app: App
    clock: Path
    windows: dict[str, int] = field(default_factory=dict)
    slept: float = 0
    slow: timedelta = timedelta(0)
    """The longest that this desktop took to bring a window to the front: so much is not known better."""
    program: Program | None = None
    truth: list[tuple[str | None, datetime, datetime]] = field(default_factory=list)

    def now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self.slept)

    def start(self) -> None:
        launcher = Path(__file__).with_name("observed_app.py")
        command = [sys.executable, str(launcher), str(self.app.profile), str(self.clock)]
        environment = {**self.app._environment, "PYTHONPATH": str(Path(__file__).parents[2])}
        self.program = self.desktop.run(command, environment)
        self.desktop.tray_icon()

    def kill(self) -> None:
        assert self.program is not None
        self.program.kill()

    def quit(self) -> None:
        assert self.program is not None
        self.program.end()

    def open(self, name: str, title: str) -> None:
        self.desktop.run([sys.executable, "-c", WINDOW, name, title])
        self.windows[name] = self.desktop.window(title).id

    def work(self, name: str, seconds: float) -> None:
        """Have a program in front for so long, typing."""
        asked = self.now()
        began = self.bring(name)
        self.slow = max(self.slow, began - asked)
        while (left := seconds - (self.now() - began).total_seconds()) > 0:
            self.desktop.key("a")
            time.sleep(min(1.0, left))
        self.desktop.key("a")  # who is idle from here on was there until now
        self.truth.append((name, began, self.now()))

    def bring(self, name: str) -> datetime:
        self.desktop.xdotool("windowactivate", "--sync", str(self.windows[name]))
        return self.now()

    def rest(self, seconds: float) -> None:
        """Touch nothing."""
        began = self.now()
        time.sleep(seconds)
        self.truth.append((None, began, self.now()))

    def lock(self, seconds: float) -> None:
        began = self.now()
        self._screen_saver("true")
        time.sleep(seconds)
        self._screen_saver("false")
        self.truth.append((None, began, self.now()))

    def _screen_saver(self, active: str) -> None:
        signal = ["dbus-send", "--session", "--type=signal", "/org/gnome/ScreenSaver"]
        what = ["org.gnome.ScreenSaver.ActiveChanged", f"boolean:{active}"]
        subprocess.run([*signal, *what], env=self.desktop.environment, check=True, timeout=20)

    def sleep(self, seconds: float) -> None:
        """The machine sleeps; nobody announces it."""
        self.slept += seconds
        self.clock.write_text(f"{self.slept} 0")

    def observed(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.app.command("observed", "--json"))
        return found


@pytest.fixture
def desk(desktop: DesktopSession, quiet_app: App) -> Desk:
    clock = desktop.home / "clock"
    clock.write_text("0 0")
    made = Desk(desktop, quiet_app, clock)
    for name in ("Zaaksysteem", "Mailprogramma", "Tekstverwerker"):
        made.open(name, f"{name} - {SECRET}")
    return made


def close_to(one: str, other: datetime, slow: timedelta) -> bool:
    """To the second, rounded down on either side."""
    return -timedelta(seconds=1) - slow <= datetime.fromisoformat(one) - other <= timedelta(seconds=1)


def active(day: dict[str, Any]) -> list[tuple[str, str, str]]:
    return [(span["app"], span["start"], span["end"]) for span in day["spans"] if span["active"]]


def merged(truth: list[tuple[str | None, datetime, datetime]]) -> list[tuple[str, datetime, datetime]]:
    """What ought to be seen of what was done: the same program before and after a moment elsewhere is one stretch."""
    seen: list[tuple[str, datetime, datetime]] = []
    for name, start, end in truth:
        if name is None:
            continue
        if seen and seen[-1][0] == name and (start - seen[-1][2]).total_seconds() < 3:
            seen[-1] = (name, seen[-1][1], end)
        else:
            seen.append((name, start, end))
    return seen


@pytest.mark.timeout(240)  # a minute at the desk takes one, and a busy machine is slow to start and to end
def test_what_was_done_is_what_is_seen(desk: Desk) -> None:
    desk.app.command("start", "Beoordelen aanvraag")
    desk.app.command("observe", "on")
    desk.start()
    wait_until_it_sees(desk)

    desk.work("Tekstverwerker", 5)
    desk.work("Zaaksysteem", 6)
    desk.work("Mailprogramma", 5)
    glance = desk.bring("Tekstverwerker")
    desk.desktop.wait_for(lambda: desk.now() - glance > timedelta(seconds=1.5))
    desk.work("Mailprogramma", 5)
    desk.lock(3)
    desk.work("Zaaksysteem", 5)
    desk.rest(IDLE_AFTER.total_seconds() + 3)
    desk.work("Tekstverwerker", 5)
    desk.bring("Mailprogramma")  # what was so since the last look, nobody knows after a sleep that nobody announced
    time.sleep(1)
    desk.sleep(SLEPT)
    desk.work("Zaaksysteem", 5)
    desk.lock(1)  # whatever was seen until here is handed over
    desk.work("Mailprogramma", 2)
    before = desk.observed()
    desk.kill()
    after = desk.observed()
    assert active(after) == active(before)
    done = merged(desk.truth[:-1])
    for (app, start, end), (name, began, ended) in zip(active(after)[-len(done) + 1 :], done[1:], strict=True):
        assert app == name
        assert close_to(start, began, desk.slow), (app, start, began)
        assert close_to(end, ended, desk.slow), (app, end, ended)
    assert after["idle_minutes"] * 60 == pytest.approx(IDLE_AFTER.total_seconds() + 3 + 3 + 1, abs=4)

    desk.start()
    wait_until_it_sees(desk)
    desk.work("Mailprogramma", 4)  # in front already: less than a glance of it would go with what follows
    desk.work("Tekstverwerker", 5)
    desk.quit()
    last = active(desk.observed())[-1]
    assert last[0] == "Tekstverwerker"
    assert close_to(last[1], desk.truth[-1][1], desk.slow)
    assert "Jansen" not in json.dumps(desk.observed())


def wait_until_it_sees(desk: Desk) -> None:
    """The dot on the icon says so."""
    desk.desktop.wait_for(lambda: says_so(desk), 20, "the icon's dot")


def says_so(desk: Desk) -> bool:
    """In the shape of running work nothing else has the colour of the dot."""
    return desk.desktop.colours(desk.desktop.tray_icon())[DOT] >= 3
