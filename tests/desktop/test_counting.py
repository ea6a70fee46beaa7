"""What gets finished: named once, counted in passing, looked back on beside the time, and kept whatever happens."""

import pytest

from tests.desktop.app import App
from tests.desktop.screen_reader import Element
from tests.desktop.session import DesktopSession

PRODUCT = "Beslissing WW"


def has_counted(app: App, finished: int) -> bool:
    """Whether so many of the product were finished today, as `count` says it."""
    return f": {finished} afgerond" in app.command("count")


def until_counted(app: App, finished: int) -> None:
    app.desktop.wait_for(lambda: has_counted(app, finished), 10, f"{finished} finished")


def choose_finished(app: App, item: str) -> None:
    """Take an item of the part of the menu that counts."""
    app.choose("Afgerond")
    app.click(item, "menu item")


def until_chosen(app: App, step: str) -> None:
    app.desktop.wait_for(lambda: "checked" in app.find(step, exact=True).states, 10, f"{step} chosen")


def last_bar(chart: Element) -> tuple[int, int]:
    """A place within the bar of the latest period."""
    return chart.area.x + chart.area.width - 4, chart.area.y + chart.area.height // 2


@pytest.fixture
def worked(quiet_app: App) -> App:
    """The program on a day with an hour of work, and nothing that can be counted yet."""
    quiet_app.command("add", "09:00-10:00 Beoordelen aanvraag")
    quiet_app.start()
    quiet_app.until_icon(None)
    return quiet_app


@pytest.fixture
def counting(quiet_app: App) -> App:
    """The program with a product."""
    quiet_app.command("products", "add", PRODUCT, "--unit", "beschikking", "--minutes", "45")
    quiet_app.command("add", "09:00-10:00 Beoordelen aanvraag")
    quiet_app.start()
    quiet_app.until_icon(None)
    return quiet_app


def test_a_product_is_named_by_keyboard_and_counted_in_passing(desktop: DesktopSession, worked: App) -> None:
    choose_finished(worked, "Tel wat je afrondt…")
    worked.until_typing_in("Toevoegen…")
    desktop.key("space")
    worked.until_typing_in("Naam")
    for text in (PRODUCT, "beschikking", "", "45"):
        if text:
            desktop.type_text(text)
        desktop.key("Tab")
    desktop.key("Return")
    worked.find(PRODUCT, "cell")
    worked.find("45 min", "cell")
    worked.close_window("Toevoegen…")

    choose_finished(worked, f"+1 {PRODUCT}")
    worked.find(f"{PRODUCT}: 1 vandaag")
    worked.open_switcher()
    desktop.type_text("+2 besl")
    worked.find(f"{PRODUCT}: 3 vandaag")
    desktop.key("Return")
    worked.until_switcher_gone()
    until_counted(worked, 3)

    worked.open_switcher()
    desktop.key("ctrl+z")
    until_counted(worked, 1)
    worked.choose("Afgerond")
    worked.find(f"+1 {PRODUCT}, vandaag 1", "menu item")


def test_a_count_is_stepped_in_the_reflection_and_a_bar_opens_its_day(desktop: DesktopSession, counting: App) -> None:
    counting.choose("Terugblik")
    desktop.click(*counting.find(PRODUCT, "spin box").area.centre)
    desktop.key("Up", "Up")
    until_counted(counting, 2)
    counting.find("1:30 verdiend in 1:00 directe tijd")
    counting.close_window("Voornemen voor")

    counting.choose("Verloop")
    until_chosen(counting, "Week")
    desktop.key("ctrl+3")
    until_chosen(counting, "Maand")
    desktop.key("ctrl+1")
    until_chosen(counting, "Dag")
    desktop.click(*last_bar(counting.find("Gestandaardiseerd werk", "filler", exact=True)))
    counting.find("09:00 tot 10:00", "cell")


def test_what_was_counted_is_there_after_quitting_and_after_a_crash(desktop: DesktopSession, counting: App) -> None:
    choose_finished(counting, f"+1 {PRODUCT}")
    counting.find(f"{PRODUCT}: 1 vandaag")
    counting.choose("Afsluiten")
    assert counting.program.wait() == 0
    counting.start()
    choose_finished(counting, f"+1 {PRODUCT}, vandaag 1")
    counting.find(f"{PRODUCT}: 2 vandaag")
    counting.kill()
    assert has_counted(counting, 2)
    counting.start()
    counting.choose("Afgerond")
    counting.find(f"+1 {PRODUCT}, vandaag 2", "menu item")
    desktop.key("Escape")
