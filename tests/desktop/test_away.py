"""A crash, and 23 minutes later somebody is back: the panel asks, and nothing counts before it is answered."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.desktop.app import STATE_COLOURS, App
from tests.desktop.screen_reader import Element
from tests.desktop.session import DesktopSession
from tijdwijzer.services.tracking import PRESENCE

AWAY = timedelta(minutes=23)


@pytest.fixture
def crashed(desktop: DesktopSession, quiet_app: App) -> App:
    """The program that crashed 23 minutes ago, during work."""
    quiet_app.command("start", "-60 Beoordelen aanvraag")
    quiet_app.start()
    quiet_app.until_icon(STATE_COLOURS["value"])
    quiet_app.kill()
    with quiet_app.use_cases() as use, use.store.unit() as unit:
        unit.put_mark(PRESENCE, (use.clock.now() - AWAY).timestamp())
        unit.commit()
    return quiet_app


@pytest.fixture
def asked(crashed: App) -> App:
    """The same, started again and asking."""
    crashed.start()
    crashed.find("23 minuten weg, vanaf ")
    return crashed


def take_keys(app: App) -> None:
    """The switcher's key leads to the question that waits."""
    app.press_until("ctrl+alt+t", lambda: (e := app.focused()) is not None and e.name == "Pauze")


def is_back_by(app: App, slider: Element, steps: int) -> bool:
    value, most = app.reader.value(slider)
    return value == most - steps


def minutes(entry: dict[str, Any]) -> int:
    length = datetime.fromisoformat(entry["end"]) - datetime.fromisoformat(entry["start"])
    return round(length.total_seconds() / 60)


def test_the_time_counts_nowhere_until_it_is_answered(desktop: DesktopSession, asked: App) -> None:
    asked.assert_on_screen(asked.window_with("23 minuten weg").area)
    asked.until_it_counts()
    before = asked.day()
    assert [e["component"] for e in before["entries"]] == ["standard_work", "standard_work"]
    assert before["tracked_minutes"] == pytest.approx(37, abs=1)
    assert len(before["gaps"]) == 1

    take_keys(asked)
    desktop.key("1")
    asked.until_gone("23 minuten weg")
    after = asked.day()
    work, pause, going_on = after["entries"]
    assert (pause["component"], pause["source"]) == ("official_breaks", "confirmed")
    assert minutes(pause) == 23
    assert (work["end"], pause["end"]) == (pause["start"], going_on["start"])
    assert going_on["activity"] == "Beoordelen aanvraag"
    assert after["running"]
    assert after["gaps"] == []
    assert asked.until_icon(STATE_COLOURS["value"])


def test_splitting_it_by_keyboard(desktop: DesktopSession, asked: App) -> None:
    take_keys(asked)
    desktop.key("shift+Tab")
    desktop.key(*["Left"] * 8)
    slider = asked.find("Waar de tijd gesplitst wordt", "slider")
    desktop.wait_for(lambda: is_back_by(asked, slider, 8), 5, "eight steps less")
    desktop.key("1")
    asked.until_gone("23 minuten weg")
    asked.find(" minuten weg, vanaf ")
    desktop.key("2")
    asked.until_gone("minuten weg")
    work, pause, meeting, going_on = asked.day()["entries"]
    assert (pause["component"], meeting["component"]) == ("official_breaks", "meetings")
    assert minutes(pause) == pytest.approx(15.5, abs=1)
    assert meeting["start"].endswith(":00" + meeting["start"][19:])
    assert work["end"] == pause["start"]
    assert (pause["end"], meeting["end"]) == (meeting["start"], going_on["start"])


def test_leaving_it_empty(desktop: DesktopSession, asked: App) -> None:
    asked.click("Laat leeg", "push button")
    asked.until_gone("23 minuten weg")
    asked.until_it_counts()
    after = asked.day()
    assert [e["component"] for e in after["entries"]] == ["standard_work", "standard_work"]
    assert len(after["gaps"]) == 1


def test_it_takes_no_keys_from_the_program_in_front(desktop: DesktopSession, crashed: App) -> None:
    other = crashed.focus_another_program()
    crashed.start()
    crashed.find("23 minuten weg, vanaf ")
    desktop.type_text("123")
    assert desktop.active_window() == other
    assert crashed.shows("23 minuten weg, vanaf ")
    assert [e["component"] for e in crashed.day()["entries"]] == ["standard_work", "standard_work"]
