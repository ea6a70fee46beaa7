"""The day view by mouse and by keyboard: split, drag, fill and take all of it back."""

import json

import pytest

from tests.desktop.app import App
from tests.desktop.screen_reader import Element
from tests.desktop.session import DesktopSession
from tijdwijzer.resources import resource

BEFORE = [("09:00", "10:00", "standard_work"), ("10:30", "11:00", "meetings")]
RIBBON = "De dag als lint"
LANE_TOP, LANE_HEIGHT = 36, 56
"""Where the blocks are in the ribbon, in pixels from its top."""


class Ribbon:
    """The blocks as they are painted: a place for each moment, found from a block of which the times are known."""

    def __init__(self, desktop: DesktopSession, element: Element) -> None:
        self._desktop = desktop
        self.area = element.area
        self.middle = element.area.y + LANE_TOP + LANE_HEIGHT // 2
        left, right = self.blocks("standard_work")[0]
        self._hour = right + 1 - left
        self._nine = left

    def blocks(self, component: str) -> list[tuple[int, int]]:
        """From where to where blocks of this colour reach, along their upper rim where no text stands."""
        fill = colour_of(component)
        runs = self._desktop.runs(self.area, self.area.y + LANE_TOP + 4)
        return [(start, end) for start, end, seen in runs if seen == fill and end - start > 4]

    def at(self, hour: int, minute: int) -> tuple[int, int]:
        return self._nine + round((hour - 9 + minute / 60) * self._hour), self.middle


def colour_of(component: str) -> tuple[int, int, int]:
    """What fills it in the light theme."""
    tokens = json.loads(resource("tokens.json").read_text(encoding="utf-8"))
    fill: str = tokens["themes"]["light"]["meaning"][component]["fill"]
    return int(fill[1:3], 16), int(fill[3:5], 16), int(fill[5:7], 16)


@pytest.fixture
def day_view(quiet_app: App) -> App:
    """Today with an hour of work, half an hour of nothing and half an hour of talking, opened by a second start."""
    quiet_app.command("add", "09:00-10:00 Beoordelen aanvraag")
    quiet_app.command("add", "10:30-11:00 overleg")
    first = quiet_app.start()
    quiet_app.until_icon(None)
    assert quiet_app.start().wait() == 0
    quiet_app.find("De dag als tabel", "table")
    quiet_app.find("09:00 tot 10:00", "cell")
    assert first.running
    return quiet_app


def test_a_second_start_shows_the_first(desktop: DesktopSession, day_view: App) -> None:
    """One instance: the second start ended, and the window is the first's."""
    assert "– tijdwijzer" in desktop.active_window()
    assert len(desktop.tray_icons()) == 1
    day_view.close_window("De dag als tabel")
    assert day_view.start().wait() == 0
    day_view.find("De dag als tabel", "table")
    assert len(desktop.tray_icons()) == 1


def test_by_mouse(desktop: DesktopSession, day_view: App) -> None:
    ribbon = Ribbon(desktop, day_view.find(RIBBON))

    desktop.click(*ribbon.at(9, 30))
    day_view.click("Splitsen", "push button", exact=True)
    desktop.click(*ribbon.at(9, 20))
    split = [("09:00", "09:20", "standard_work"), ("09:20", "10:00", "standard_work"), BEFORE[1]]
    day_view.until_lines(split)

    desktop.drag(ribbon.at(10, 0), ribbon.at(10, 15))
    dragged = [split[0], ("09:20", "10:15", "standard_work"), split[2]]
    day_view.until_lines(dragged)

    desktop.click(*ribbon.at(10, 22))
    day_view.find("10:15–10:30")
    day_view.click("Anders…", "push button")
    desktop.type_text("mail en reg")
    desktop.key("Return")
    filled = [*dragged[:2], ("10:15", "10:30", "admin_projects"), dragged[2]]
    day_view.until_lines(filled)

    for lines in (dragged, split, BEFORE):
        day_view.click("Ongedaan: ", "push button")
        day_view.until_lines(lines)
    for lines in (split, dragged, filled):
        day_view.click("Opnieuw: ", "push button")
        day_view.until_lines(lines)


def test_by_keyboard(desktop: DesktopSession, day_view: App) -> None:
    assert "focused" in day_view.find("De dag als tabel", "table").states
    desktop.key("t")
    desktop.type_text("9:10-9:50")
    desktop.key("Return")
    retimed = [("09:10", "09:50", "standard_work"), BEFORE[1]]
    day_view.until_lines(retimed)

    desktop.key("Down")
    day_view.until_row("Nog niet ingevuld")
    desktop.key("Return")
    day_view.find("Activiteit of onderdeel", "text")
    desktop.type_text("telef")
    desktop.key("Return")
    filled = [retimed[0], ("09:50", "10:30", "interruptions"), BEFORE[1]]
    day_view.until_lines(filled)

    day_view.until_row("Telefoon")
    desktop.key("Delete")
    day_view.until_lines(retimed)
    for lines in (filled, retimed, BEFORE):
        desktop.key("ctrl+z")
        day_view.until_lines(lines)


def test_typing_a_line(desktop: DesktopSession, day_view: App) -> None:
    desktop.key("slash")
    desktop.wait_for(lambda: (field := day_view.focused()) and field.role == "text", 5, "the cursor in the line")
    desktop.type_text("10:00 +20 scholing")
    day_view.find("10:00–10:20 Training & coaching, 0:20")
    desktop.key("Return")
    day_view.until_lines([BEFORE[0], ("10:00", "10:20", "training_coaching"), BEFORE[1]])
