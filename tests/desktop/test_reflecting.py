"""The end of the day: what was typed stays, also when the window is closed halfway, and is kept with the day."""

import json

import pytest

from tests.desktop.app import App
from tests.desktop.session import DesktopSession

INTENTION, NOTE = "Eerst de oude dossiers", "Veel gebeld, één keer storing"


@pytest.fixture
def worked(quiet_app: App) -> App:
    """The program on a day with something in it."""
    quiet_app.command("add", "09:00-10:30 Beoordelen aanvraag")
    quiet_app.command("add", "10:30-10:45 storing")
    quiet_app.start()
    quiet_app.until_icon(None)
    return quiet_app


def reflections(app: App) -> list[dict[str, object]]:
    """What the export says was reflected."""
    file = app.desktop.home / "export.json"
    app.command("export", str(file), "--force")
    found: list[dict[str, object]] = json.loads(file.read_text(encoding="utf-8"))["reflections"]
    return found


def test_a_draft_is_kept_and_then_closed(desktop: DesktopSession, worked: App) -> None:
    worked.choose("Terugblik")
    worked.find("Waardetoevoegende tijd")
    worked.until_typing_in("Voornemen voor")
    desktop.type_text(INTENTION)
    desktop.key("Tab")
    worked.until_typing_in("Notitie")
    desktop.type_text(NOTE)
    note = worked.find("Notitie", "text")
    desktop.wait_for(lambda: worked.text_of(note) == NOTE, 5, "the note")
    worked.close_window("Voornemen voor")
    (draft,) = desktop.wait_for(lambda: reflections(worked), 5, "the draft")
    assert (draft["intention"], draft["note"], draft["done"]) == (INTENTION, NOTE, None)

    worked.kill()
    worked.start()
    worked.choose("Terugblik")
    field = worked.find("Voornemen voor", "text")
    desktop.wait_for(lambda: worked.text_of(field) == INTENTION, 5, "the intention of before")
    worked.click("Klaar voor vandaag", "push button")
    worked.until_gone("Voornemen voor")
    (kept,) = desktop.wait_for(lambda: [r for r in reflections(worked) if r["done"]], 5, "the reflection")
    assert (kept["day"], kept["intention"], kept["note"]) == (worked.day()["date"], INTENTION, NOTE)
