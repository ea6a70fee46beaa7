"""From the tray icon to a timer and back: the switcher, the line of text, the global keys, quitting and coming back."""

import pytest

from tests.desktop.app import STATE_COLOURS, App, NewApp
from tests.desktop.session import DesktopSession


def test_the_first_start(desktop: DesktopSession, app: App) -> None:
    app.start()
    icon = app.until_icon(None)
    welcome = app.find("Welkom bij tijdwijzer")
    desktop.click(*welcome.area.centre)
    app.close_window("Welkom bij tijdwijzer")

    switcher = app.open_switcher().area
    app.assert_on_screen(switcher)
    assert switcher.x <= icon.x <= switcher.x + switcher.width
    assert 0 <= icon.y - (switcher.y + switcher.height) <= 24
    desktop.key("1")
    app.until_icon(STATE_COLOURS["value"])
    app.until_switcher_gone()
    assert app.running() == "standard_work"
    assert [entry["source"] for entry in app.day()["entries"]] == ["timer"]


def test_a_line_of_text_starts_in_the_past_and_can_be_taken_back(desktop: DesktopSession, quiet_app: App) -> None:
    quiet_app.start()
    quiet_app.open_switcher()
    desktop.type_text("-15 overleg")
    desktop.key("Return")
    quiet_app.until_icon(STATE_COLOURS["indirect"])
    quiet_app.until_switcher_gone()
    status = quiet_app.status()
    assert status["entry"]["component"] == "meetings"
    assert status["minutes"] == pytest.approx(15, abs=1)

    quiet_app.open_switcher()
    desktop.key("ctrl+z")
    quiet_app.until_icon(None)
    assert quiet_app.day()["entries"] == []


def test_a_word_that_is_not_understood_is_pointed_at(desktop: DesktopSession, quiet_app: App) -> None:
    quiet_app.start()
    quiet_app.open_switcher()
    desktop.type_text("-15 qwxz")
    desktop.key("Return")
    field = quiet_app.desktop.wait_for(
        lambda: quiet_app.selected_text() == "qwxz" and quiet_app.focused(), 5, "the word"
    )
    assert quiet_app.text_of(field) == "-15 qwxz"
    desktop.key("Escape", "Escape")
    quiet_app.until_switcher_gone()
    assert quiet_app.day()["entries"] == []


def test_keys_from_another_program_lead_away_and_back(desktop: DesktopSession, quiet_app: App) -> None:
    quiet_app.command("start", "Beoordelen aanvraag")
    quiet_app.start()
    quiet_app.until_icon(STATE_COLOURS["value"])
    quiet_app.until_keys_work()
    other = quiet_app.focus_another_program()
    for keys, component in (("ctrl+alt+i", "interruptions"), ("ctrl+alt+s", "speed_loss")):
        quiet_app.until_it_counts()
        desktop.key(keys)
        quiet_app.until_icon(STATE_COLOURS["loss"])
        assert quiet_app.until_it_counts()["component"] == component
        desktop.key(keys)
        quiet_app.until_icon(STATE_COLOURS["value"])
    entries = quiet_app.day()["entries"]
    assert [e["component"] for e in entries] == [
        *("standard_work", "interruptions", "standard_work", "speed_loss", "standard_work")
    ]
    assert {e["activity"] for e in entries if e["component"] == "standard_work"} == {"Beoordelen aanvraag"}
    assert [before["end"] for before in entries[:-1]] == [after["start"] for after in entries[1:]]
    assert quiet_app.day()["interruptions"] == 1

    desktop.key("ctrl+alt+t")
    quiet_app.until_switcher()
    desktop.key("6")
    quiet_app.until_icon(STATE_COLOURS["indirect"])
    desktop.wait_for(lambda: desktop.active_window() == other, 5, "the keyboard back where it was")
    assert quiet_app.running() == "meetings"


def test_quit_from_the_menu_and_come_back(desktop: DesktopSession, quiet_app: App) -> None:
    quiet_app.command("add", "09:00-10:00 dossier")
    quiet_app.command("start", "overleg")
    quiet_app.start()
    quiet_app.until_icon(STATE_COLOURS["indirect"])
    before = quiet_app.lines()
    assert before[0] == ("09:00", "10:00", "standard_work")

    quiet_app.choose("Afsluiten")
    assert quiet_app.program.wait() == 0
    desktop.wait_for(lambda: not desktop.tray_icons(), 5, "an empty tray")
    assert quiet_app.lines() == before

    quiet_app.start()
    quiet_app.until_icon(STATE_COLOURS["indirect"])
    assert quiet_app.lines() == before
    assert quiet_app.status()["running"]


def test_a_command_shows_in_the_running_program(desktop: DesktopSession, quiet_app: App) -> None:
    quiet_app.start()
    quiet_app.choose("Dagbeeld")
    quiet_app.find("Welkom bij tijdwijzer")
    quiet_app.command("start", "Herstel beschikking")
    quiet_app.until_icon(STATE_COLOURS["loss"], seconds=5)
    quiet_app.open_menu()
    quiet_app.find("Herstel beschikking, 0:00", "menu item")
    desktop.key("Escape")
    quiet_app.command("add", "09:00-09:30 overleg")
    quiet_app.find("09:00 tot 09:30", "cell", seconds=5)


WORDS = {
    "nl": (
        "Gestandaardiseerd werk",
        "Directe tijd",
        "Onderbreking",
        "Afsluiten",
        "Welkom bij tijdwijzer",
        "Er loopt niets.",
    ),
    "en": ("Standardised work", "Direct time", "Interruption", "Quit", "Welcome to tijdwijzer", "Nothing is running."),
}


@pytest.mark.parametrize(("language", "other"), [("nl", "en"), ("en", "nl")])
def test_it_speaks_the_language_of_the_machine(new_app: NewApp, language: str, other: str) -> None:
    work, direct, interruption, leave, nothing, _ = WORDS[language]
    app = new_app(language=language)
    app.be_quiet()
    app.start()
    app.open_switcher(work)
    app.find(direct, "list item")
    app.find(interruption, "push button")
    app.desktop.key("Escape")
    app.until_switcher_gone(work)
    app.start()
    app.find(nothing)
    app.open_menu()
    app.find(leave, "menu item")
    said = {element.name for element in app.elements()}
    assert not said & set(WORDS[other])
    app.desktop.key("Escape")
    assert WORDS[language][-1] in app.command("status")
