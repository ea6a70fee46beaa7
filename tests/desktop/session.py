"""A private desktop: a virtual screen with window manager, tray and session bus, and hands on mouse and keyboard."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Self, TypeVar

from PIL import ImageGrab
from PIL.Image import Image
from Xlib import X, Xatom
from Xlib.display import Display
from Xlib.error import XError
from Xlib.xobject.drawable import Window as XWindow

T = TypeVar("T")

TINT2 = """
rounded = 0
background_color = {taskbar} 100
panel_items = TSC
panel_size = 100% 30
panel_position = bottom center horizontal
panel_background_id = 1
taskbar_mode = single_desktop
systray_padding = 4 2 4
systray_icon_size = 22
time1_format = %H:%M
"""

PANEL = b"tint2\0Tint2\0"


class DesktopError(AssertionError):
    """The desktop did not do in time what was asked of it."""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle on the screen, in its pixels."""

    x: int
    y: int
    width: int
    height: int

    @property
    def centre(self) -> tuple[int, int]:
        return self.x + self.width // 2, self.y + self.height // 2


@dataclass(frozen=True, slots=True)
class Window:
    """A visible window as it was when it was looked up."""

    id: int
    title: str
    area: Area


class Program:
    """A process that the session started, with what it prints."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], log: Path) -> None:
        self.log = log
        with log.open("ab") as out:
            self.process = subprocess.Popen(
                list(command), env=dict(environment), stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT
            )

    @property
    def pid(self) -> int:
        return self.process.pid

    @property
    def running(self) -> bool:
        return self.process.poll() is None

    def output(self) -> str:
        return self.log.read_text(errors="replace")

    def wait(self, seconds: float = 10) -> int:
        """Its exit code, once it ended by itself."""
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            raise DesktopError(f"still running after {seconds} s:\n{self.output()}") from None

    def kill(self) -> None:
        """As a crash or a power cut would end it: at once."""
        self.process.kill()
        self.process.wait()

    def end(self) -> None:
        """Ask it to end, and insist after a while."""
        if not self.running:
            return
        self.process.terminate()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.kill()


class DesktopSession:
    """Enter it to have the desktop; leaving it ends everything that it started, the newest first.

    `home` survives the programs, so an application that is started again finds what it kept. `dpi` is what a user sets
    for the screen: 96 is 100 %, 144 is 150 %. Without a colour for the taskbar there is none, and no tray.
    """

    def __init__(self, size: tuple[int, int] = (1280, 800), dpi: int = 96, taskbar: str | None = "#303030") -> None:
        self.size = size
        self.dpi = dpi
        self.taskbar = taskbar
        self._left = ExitStack()
        self._programs: list[Program] = []
        self._watched: list[Path] = []

    def __enter__(self) -> Self:
        with ExitStack() as undo:
            # A short path: sockets live in here, and their names may not pass some 100 characters.
            self.home = Path(tempfile.mkdtemp(prefix="desktop-"))
            undo.callback(shutil.rmtree, self.home, ignore_errors=True)
            undo.callback(self._end_programs)
            self.environment = self._environment()
            self._start_screen(undo)
            self._start_bus()
            self._start_window_manager()
            if self.taskbar is not None:
                self._start_tray(self.taskbar)
            self._left = undo.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._left.close()

    # ---- programs

    def run_app(self, *arguments: str, environment: Mapping[str, str] | None = None) -> Program:
        """Start tijdwijzer as a user's session would."""
        return self.run([sys.executable, "-m", "tijdwijzer", *arguments], environment)

    def run(self, command: Sequence[str], environment: Mapping[str, str] | None = None) -> Program:
        """Start any program on this desktop; it ends with the session."""
        log = self.home / "logs" / f"{len(self._programs):02}-{Path(command[0]).name}.log"
        log.parent.mkdir(exist_ok=True)
        program = Program(command, {**self.environment, **(environment or {})}, log)
        self._programs.append(program)
        return program

    def watch(self, log: Path) -> None:
        """Count what is written to this file among the logs."""
        self._watched.append(log)

    def logs(self) -> str:
        """What every program of this session printed."""
        texts = [(program.log.name, program.output().strip()) for program in self._programs]
        texts += [(log.name, log.read_text(errors="replace").strip()) for log in self._watched if log.exists()]
        return "\n".join(f"--- {name}\n{text}" for name, text in texts if text)

    # ---- hands

    def move(self, x: int, y: int) -> None:
        self.xdotool("mousemove", str(x), str(y))  # its own --sync waits long where there is nothing to move
        self.wait_for(lambda: self._pointer() == (x, y), 5, f"the pointer at {x}, {y}")

    def click(self, x: int, y: int, button: int = 1, times: int = 1) -> None:
        """Click button 1 (left), 2 (middle) or 3 (right)."""
        self.move(x, y)
        self.xdotool("click", "--repeat", str(times), "--delay", "60", str(button))

    def drag(self, start: tuple[int, int], end: tuple[int, int], steps: int = 8) -> None:
        """Press at the start, travel in steps as a hand does, let go at the end."""
        self.move(*start)
        self.xdotool("mousedown", "1")
        for step in range(1, steps + 1):
            x = start[0] + (end[0] - start[0]) * step // steps
            y = start[1] + (end[1] - start[1]) * step // steps
            self.move(x, y)
        self.xdotool("mouseup", "1")

    def key(self, *keys: str) -> None:
        """Press keys one after the other, named as xdotool does: "Return", "ctrl+alt+t"."""
        self.xdotool("key", "--delay", "30", *keys)

    def type_text(self, text: str) -> None:
        self.xdotool("type", "--delay", "15", "--", text)

    def xdotool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments], env=self.environment, capture_output=True, text=True, timeout=20, check=False
        )
        if done.returncode != 0:
            raise DesktopError(f"xdotool {' '.join(arguments)}: {done.stderr.strip()}")
        return done.stdout

    # ---- eyes

    def windows(self, title: str = "") -> list[Window]:
        """The visible windows with this text in their title, popups included."""
        found = (self._look_at(window) for window in self._every_window())
        return [window for window in found if window is not None and title in window.title]

    def window(self, title: str, seconds: float = 10) -> Window:
        """The one visible window with this text in its title, as soon as it is there."""
        return self.wait_for(lambda: next(iter(self.windows(title)), None), seconds, f"a window {title!r}")

    def active_window(self) -> str:
        """The title of the window that has the keyboard, or an empty text."""
        active = self._property(self.display.screen().root, "_NET_ACTIVE_WINDOW")
        return self._title(self.display.create_resource_object("window", active[0])) if active and active[0] else ""

    def tray_icons(self) -> list[Area]:
        """Where the icons in the tray are."""
        panels = [window for window in self._every_window() if self._property(window, "WM_CLASS") == PANEL]
        inside = (window for panel in panels for window in self._windows_in(panel))
        embedded = [window for window in inside if self._property(window, "_XEMBED_INFO") is not None]
        return [area for area in map(self._area, embedded) if area is not None]

    def tray_icon(self, seconds: float = 15) -> Area:
        """Where the first icon in the tray is, as soon as it is there and in its place."""
        return self.wait_for(lambda: next(iter(self._settled(self.tray_icons)), None), seconds, "an icon in the tray")

    def screenshot(self, path: Path) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        ImageGrab.grab(xdisplay=self.environment["DISPLAY"]).save(path)
        return path

    def pixel(self, x: int, y: int) -> tuple[int, int, int]:
        """The colour at a place, red, green and blue from 0 to 255."""
        red, green, blue = self._grab(Area(x, y, 1, 1)).getpixel((0, 0))
        return red, green, blue

    def colours(self, area: Area) -> Counter[tuple[int, int, int]]:
        """How many pixels of this part of the screen have which colour."""
        shot = self._grab(area)
        return Counter({colour: count for count, colour in shot.getcolors(shot.width * shot.height)})

    def runs(self, area: Area, y: int) -> list[tuple[int, int, tuple[int, int, int]]]:
        """Along one line of pixels: from where to where (screen x, end excluded) the colour stays the same."""
        line = self._grab(Area(area.x, y, area.width, 1))
        pixels = [line.getpixel((x, 0)) for x in range(area.width)]
        edges = [0, *(x for x in range(1, len(pixels)) if pixels[x] != pixels[x - 1]), len(pixels)]
        return [(area.x + start, area.x + end, pixels[start]) for start, end in pairwise(edges)]

    def _grab(self, area: Area) -> Image:
        box = (area.x, area.y, area.x + area.width, area.y + area.height)
        return ImageGrab.grab(bbox=box, xdisplay=self.environment["DISPLAY"]).convert("RGB")

    def wait_for(self, look: Callable[[], T | None], seconds: float = 10, what: str = "") -> T:
        """What `look` returns, once that is true; an error with all logs when that takes longer than `seconds`."""
        deadline = time.monotonic() + seconds
        while True:
            if seen := look():
                return seen
            if time.monotonic() > deadline:
                raise DesktopError(f"not within {seconds} s: {what or look}\n{self.logs()}")
            time.sleep(0.03)

    # ---- building it

    def _environment(self) -> dict[str, str]:
        run = self.home / "run"
        run.mkdir(mode=0o700)
        return {
            **os.environ,
            "HOME": str(self.home),
            "XDG_CONFIG_HOME": str(self.home / ".config"),
            "XDG_DATA_HOME": str(self.home / ".local" / "share"),
            "XDG_STATE_HOME": str(self.home / ".local" / "state"),
            "XDG_CACHE_HOME": str(self.home / ".cache"),
            "XDG_RUNTIME_DIR": str(run),
            "XDG_CURRENT_DESKTOP": "openbox",
            "XDG_SESSION_TYPE": "x11",
            "QT_QPA_PLATFORM": "xcb",
            "NO_AT_BRIDGE": "1",
            "PYTHONUNBUFFERED": "1",
            "PYTHONFAULTHANDLER": "1",
        }

    def _start_screen(self, undo: ExitStack) -> None:
        width, height = self.size
        # -noreset: without it the window manager sometimes loses its display when the first client leaves.
        screen = ["-screen", "0", f"{width}x{height}x24", "-dpi", str(self.dpi), "-noreset", "-nolisten", "tcp"]
        server = self.run(["Xvfb", "-displayfd", "1", *screen])
        self.environment["DISPLAY"] = ":" + self._line(server, r"\d+", "the virtual screen")
        self.display = Display(self.environment["DISPLAY"])
        undo.callback(self.display.close)
        # A layout that has é and ö: for keys it lacks xdotool changes the layout while it types, and loses some.
        subprocess.run(["setxkbmap", "us", "altgr-intl"], env=self.environment, timeout=20, check=True)
        resources = self.display.intern_atom("RESOURCE_MANAGER")
        self.display.screen().root.change_property(resources, Xatom.STRING, 8, f"Xft.dpi:\t{self.dpi}\n".encode())
        self.display.sync()

    def _start_bus(self) -> None:
        bus = self.run(["dbus-daemon", "--session", "--nofork", "--print-address"])
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self._line(bus, r"unix:.+", "the session bus")

    def _start_window_manager(self) -> None:
        self.run(["openbox"])
        root = self.display.screen().root
        self.wait_for(lambda: self._property(root, "_NET_SUPPORTING_WM_CHECK"), 15, "the window manager")

    def _start_tray(self, colour: str) -> None:
        settings = self.home / "tint2rc"
        settings.write_text(TINT2.replace("{taskbar}", colour))
        self.run(["tint2", "-c", str(settings)])
        tray = self.display.intern_atom("_NET_SYSTEM_TRAY_S0")
        self.wait_for(lambda: self.display.get_selection_owner(tray) != X.NONE, 15, "the tray")

    def _line(self, program: Program, pattern: str, what: str) -> str:
        """The whole line of this form among what a program prints, warnings and all."""
        form = re.compile(rf"^({pattern})\n", re.MULTILINE)
        return self.wait_for(lambda: form.search(program.output()), 20, what)[1]

    def _end_programs(self) -> None:
        for program in reversed(self._programs):
            program.end()

    # ---- looking at the X server

    def _pointer(self) -> tuple[int, int]:
        place = self.display.screen().root.query_pointer()
        return place.root_x, place.root_y

    def _every_window(self) -> list[XWindow]:
        return self._windows_in(self.display.screen().root)

    def _windows_in(self, outer: XWindow) -> list[XWindow]:
        found: list[XWindow] = []
        level = [outer]
        while level:
            level = [child for window in level for child in self._children(window)]
            found += level
        return found

    def _children(self, window: XWindow) -> list[XWindow]:
        try:
            return window.query_tree().children
        except XError:  # it went away while we looked
            return []

    def _property(self, window: XWindow, name: str) -> Sequence[int] | bytes | None:
        try:
            found = window.get_full_property(self.display.intern_atom(name), X.AnyPropertyType)
        except XError:
            return None
        return None if found is None else found.value

    def _title(self, window: XWindow) -> str:
        value = self._property(window, "_NET_WM_NAME") or self._property(window, "WM_NAME") or b""
        return value.decode(errors="replace") if isinstance(value, bytes) else str(value)

    def _area(self, window: XWindow) -> Area | None:
        try:
            size = window.get_geometry()
            place = window.translate_coords(self.display.screen().root, 0, 0)
        except XError:
            return None
        return Area(-place.x, -place.y, size.width, size.height)

    def _look_at(self, window: XWindow) -> Window | None:
        title = self._title(window)
        try:
            visible = bool(title) and window.get_attributes().map_state == X.IsViewable
        except XError:
            return None
        area = self._area(window) if visible else None
        return None if area is None else Window(window.id, title, area)

    def _settled(self, look: Callable[[], list[Area]]) -> list[Area]:
        """What is seen twice in a row: a panel moves its icons about while it makes room."""
        first = look()
        time.sleep(0.1)
        return first if first == look() else []
