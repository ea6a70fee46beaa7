"""tijdwijzer on a desktop as its user has it: one profile, the program in the tray, and the commands beside it."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, Self

from tests.desktop.screen_reader import Element, Gone, Registry, ScreenReader
from tests.desktop.session import Area, DesktopError, DesktopSession, Program
from tijdwijzer.bootstrap import House
from tijdwijzer.services.usecases import UseCases

LOCALES = {"nl": "nl_NL.UTF-8", "en": "en_US.UTF-8"}
OTHER_PROGRAM = """
import sys
from PySide6.QtWidgets import QApplication, QLineEdit
app = QApplication(sys.argv)
line = QLineEdit()
line.setWindowTitle(sys.argv[1])
line.show()
app.exec()
"""
WORK = "Gestandaardiseerd werk"
STATE_COLOURS = {
    "value": (0x7F, 0xB0, 0xF5),
    "loss": (0xF2, 0xB0, 0x56),
    "indirect": (0x9B, 0xD0, 0xC6),
}
"""What fills the icon on a dark taskbar, such as that of these desktops."""

HOUR = 11
"""The clock that these tests show says eleven and some minutes, whenever they run: no midnight, no end of the day."""


def zone_where_it_is(hour: int) -> str:
    """A zone in which it is now this hour. Etc/GMT-2 is two hours ahead of Greenwich."""
    ahead = (hour - datetime.now(UTC).hour + 11) % 24 - 11
    return f"Etc/GMT{-ahead:+}" if ahead else "Etc/GMT"


class App:
    """Start it, use it by mouse and keys, and look at what it shows and keeps."""

    def __init__(self, desktop: DesktopSession, language: str = "nl", scale: float | None = None) -> None:
        self.desktop = desktop
        self.profile = desktop.home / "profile"
        self._program: Program | None = None
        self._scale = scale
        self._registry = Registry(desktop.environment["DBUS_SESSION_BUS_ADDRESS"])
        self._reader: ScreenReader | None = None
        self._environment = {
            "LANG": LOCALES[language],
            "LC_ALL": LOCALES[language],
            "TZ": zone_where_it_is(HOUR),
            "QT_LOGGING_RULES": "qt.accessibility.atspi=false",
            "AT_SPI_BUS_ADDRESS": desktop.environment["DBUS_SESSION_BUS_ADDRESS"],
        }
        if scale is not None:
            self._environment["QT_SCALE_FACTOR"] = str(scale)
        desktop.watch(self.profile / "tijdwijzer.log")

    # ---- the program

    def start(self) -> Program:
        """Start it, or start it once more while it runs."""
        program = self.desktop.run_app("--profile", str(self.profile), environment=self._environment)
        if self._program is None or not self._program.running:
            self._program = program
            self._forget_reader()
        return program

    @property
    def program(self) -> Program:
        if self._program is None:
            raise DesktopError("the program was not started")
        return self._program

    @property
    def ratio(self) -> float:
        """How many pixels of the screen make one of the program's."""
        return self._scale or self.desktop.dpi / 96

    def kill(self) -> None:
        """As a power cut would end it."""
        self.program.kill()
        self._forget_reader()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._forget_reader()
        self._registry.close()

    def _forget_reader(self) -> None:
        if self._reader is not None:
            self._reader.close()
            self._reader = None

    def be_quiet(self) -> None:
        """Settle what a journey is not about: no first questions, no reminders."""
        with self.use_cases() as use:
            use.settings.put_mark("first_run_done", True)
            use.settings.change("reminder", False)
            use.settings.change("reflection", False)

    @contextmanager
    def use_cases(self) -> Iterator[UseCases]:
        """The profile opened here, while the program does not run."""
        house = House(self.profile)
        try:
            yield house.open()
        finally:
            house.close()

    # ---- the commands

    def command(self, *arguments: str) -> str:
        """What a command prints, in the same profile."""
        done = subprocess.run(
            [sys.executable, "-m", "tijdwijzer", "--profile", str(self.profile), *arguments],
            env={**self.desktop.environment, **self._environment},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        if done.returncode != 0:
            raise DesktopError(f"tijdwijzer {' '.join(arguments)}: {done.stderr}")
        return done.stdout

    def day(self) -> dict[str, Any]:
        """Today, as `day --json` prints it."""
        found: dict[str, Any] = json.loads(self.command("day", "--json"))
        return found

    def status(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.command("status", "--json"))
        return found

    def running(self) -> str | None:
        """The component of the timer that runs."""
        entry = self.status()["entry"]
        return None if entry is None else str(entry["component"])

    def until_it_counts(self) -> dict[str, Any]:
        """The timer's entry, once it has run for a second: what is shorter was never there."""
        counts = self.desktop.wait_for(
            lambda: (now := self.status())["minutes"] > 0 and now, 10, "a second that counts"
        )
        entry: dict[str, Any] = counts["entry"]
        return entry

    def lines(self) -> list[tuple[str, str, str | None]]:
        """The day in short: from, to ("" while it runs) and component."""
        return [
            (entry["start"][11:16], (entry["end"] or "")[11:16], entry["component"]) for entry in self.day()["entries"]
        ]

    def until_lines(self, wanted: list[tuple[str, str, str | None]], seconds: float = 10) -> None:
        """Wait until the day is this."""
        seen: list[list[tuple[str, str, str | None]]] = []

        def look() -> bool:
            seen[:] = [self.lines()]
            return seen[0] == wanted

        try:
            self.desktop.wait_for(look, seconds, "the day")
        except DesktopError as late:
            raise DesktopError(f"the day is {seen[0]} and not {wanted}\n{late}") from None

    # ---- what it shows

    @property
    def reader(self) -> ScreenReader:
        if self._reader is None:
            address = self.desktop.environment["DBUS_SESSION_BUS_ADDRESS"]
            self._reader = ScreenReader(address, self._registry, self.program.pid, self.ratio)
        return self._reader

    def elements(self, within: Element | None = None) -> list[Element]:
        """Everything that it shows now."""
        try:
            return list(self.reader.elements(within))
        except Gone:
            return []

    def find(
        self, name: str, role: str = "", seconds: float = 10, within: Element | None = None, exact: bool = False
    ) -> Element:
        """The first thing on the screen whose name has this text, as soon as it is there."""

        def look() -> Element | None:
            found = (e for e in self.elements(within) if role in ("", e.role))
            return next((e for e in found if (e.name == name if exact else name in e.name)), None)

        try:
            return self.desktop.wait_for(look, seconds, f"{role or 'something'} named {name!r}")
        except DesktopError as late:
            seen = "\n".join(f"{e.role}: {e.name} {e.area}" for e in self.elements(within))
            raise DesktopError(f"{late}\nOn the screen:\n{seen}") from None

    def shows(self, name: str, role: str = "") -> bool:
        return any(name in e.name for e in self.elements() if role in ("", e.role))

    def until_gone(self, name: str, role: str = "", seconds: float = 10) -> None:
        self.desktop.wait_for(lambda: not self.shows(name, role), seconds, f"{name!r} gone")

    def click(self, name: str, role: str = "", button: int = 1, times: int = 1, exact: bool = False) -> Element:
        """Click in the middle of what has this name."""
        element = self.find(name, role, exact=exact)
        self.desktop.click(*element.area.centre, button=button, times=times)
        return element

    def until_row(self, name: str) -> None:
        """Wait until the row of this name is the selected one."""
        self.desktop.wait_for(lambda: any(name in e.name for e in self.elements() if "selected" in e.states), 10, name)

    def until_typing_in(self, name: str) -> None:
        """Wait until the field of this name has the keyboard."""
        self.desktop.wait_for(lambda: self._is_focused(name), 10, f"the keyboard in {name}")

    def _is_focused(self, name: str) -> bool:
        return any(name in e.name for e in self.elements() if "focused" in e.states)

    def focused(self) -> Element | None:
        """What has the keyboard."""
        return next((e for e in reversed(self.elements()) if "focused" in e.states), None)

    def text_of(self, element: Element) -> str:
        return self.reader.text(element)

    def selected_text(self) -> str:
        """What is selected in the field that has the keyboard."""
        field = self.focused()
        try:
            return self.reader.selected_text(field) if field else ""
        except Gone:
            return ""

    def press_until(self, keys: str, seen: Callable[[], bool]) -> None:
        """Press global keys, once more when the program does not listen yet."""
        self._until(lambda: self.desktop.key(keys), seen, f"what {keys} does")

    def _until(self, act: Callable[[], None], seen: Callable[[], bool], what: str) -> None:
        def try_once() -> bool:
            act()
            try:
                return self.desktop.wait_for(seen, 1)
            except DesktopError:
                return False

        self.desktop.wait_for(try_once, 15, what)

    def close_window(self, sign: str) -> None:
        """Alt+F4, until the window with this sign in it is gone."""
        self._until(lambda: self.desktop.key("alt+F4"), lambda: not self.shows(sign), f"{sign!r} closed")

    def window_with(self, name: str) -> Element:
        """The window that has something of this name in it."""
        windows = (e for e in self.elements() if e.depth == 0)
        return next(w for w in windows if any(name in e.name for e in self.elements(w)))

    def assert_on_screen(self, area: Area) -> None:
        """Wholly on the screen, and clear of the taskbar."""
        width, height = self.desktop.size
        taskbar = 30 if self.desktop.taskbar else 0
        assert area.x >= 0
        assert area.y >= 0
        assert area.x + area.width <= width
        assert area.y + area.height <= height - taskbar

    def focus_another_program(self) -> str:
        """Have a window of another program in front; answers with its title."""
        title = "Zaaksysteem"
        self.desktop.run([sys.executable, "-c", OTHER_PROGRAM, title])
        window = self.desktop.window(title)
        self.desktop.click(*window.area.centre)
        self.desktop.wait_for(lambda: self.desktop.active_window() == title, 10, "the keyboard in the other window")
        return title

    # ---- the switcher

    def open_switcher(self, work: str = WORK) -> Element:
        """Click the tray icon; answers with the window that opens."""
        self.desktop.click(*self.desktop.tray_icon().centre)
        return self.until_switcher(work)

    def until_switcher(self, work: str = WORK) -> Element:
        self.find(work, "list item")
        return self.window_with(work)

    def until_keys_work(self) -> None:
        """Wait until it listens to the global keys, which is a little later than everything else."""
        self.press_until("ctrl+alt+t", lambda: self.shows(WORK, "list item"))
        self.desktop.key("Escape")
        self.until_switcher_gone()

    def until_switcher_gone(self, work: str = WORK) -> None:
        self.until_gone(work, "list item")

    # ---- the tray

    def choose(self, item: str) -> None:
        """Take an item of the tray icon's menu, with the mouse."""
        self.open_menu()
        self.click(item, "menu item")

    def open_menu(self) -> None:
        """Click with the right button; once more when the program has only just shown its icon and has no menu yet."""
        place = self.desktop.tray_icon().centre
        self._until(lambda: self.desktop.click(*place, button=3), lambda: self.shows("", "popup menu"), "the menu")

    def until_icon(self, colour: tuple[int, int, int] | None, seconds: float = 15) -> Area:
        """The icon's place, once its shape is filled with this colour; None for the open ring of nothing running."""
        return self.desktop.wait_for(lambda: self._icon_with(colour), seconds, f"a tray icon in {colour}")

    def _icon_with(self, colour: tuple[int, int, int] | None) -> Area | None:
        icons = self.desktop.tray_icons()
        if not icons:
            return None
        seen = self.desktop.colours(icons[0])
        filled = {c for c in STATE_COLOURS.values() if seen.get(c, 0) >= 20}
        return icons[0] if filled == ({colour} if colour else set()) and len(seen) > 1 else None


NewApp = Callable[..., App]
"""Makes one: `new_app(language="en")`."""
