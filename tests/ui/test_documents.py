"""Saving a document: which days, as what, where to, and what came of it."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.house import FakeHouse, at
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, What
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.timeline import Change
from tijdwijzer.ui.day.window import DayWindow
from tijdwijzer.ui.documents.choices import Preset, period_for, preset_for
from tijdwijzer.ui.documents.window import DocumentsWindow
from tijdwijzer.ui.reflection.window import ReflectionWindow
from tijdwijzer.ui.theme import Appearance

TODAY = date(2026, 11, 24)
THIS_WEEK = Period(date(2026, 11, 23), date(2026, 11, 29))


@pytest.fixture
def house() -> FakeHouse:
    made = FakeHouse()
    with made.store.unit() as unit:
        unit.apply(Change((), (Entry(at("08:00"), at("09:30"), What(Component.STANDARD_WORK, "Beoordelen")),)))
        unit.commit()
    return made


@pytest.fixture
def window(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> DocumentsWindow:
    made = DocumentsWindow(house.tasks, house.bridge, house.context(appearance))
    qtbot.addWidget(made)
    made.show()
    return made


def choose_place(monkeypatch: pytest.MonkeyPatch, place: str) -> list[str]:
    """Answers the file dialog; says which name it offered."""
    offered: list[str] = []

    def ask(_parent: object, _title: str, name: str, *_: object) -> tuple[str, str]:
        offered.append(name)
        return place, ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    return offered


@pytest.mark.parametrize(
    ("preset", "period"),
    [
        (Preset.THIS_WEEK, THIS_WEEK),
        (Preset.LAST_WEEK, Period(date(2026, 11, 16), date(2026, 11, 22))),
        (Preset.LAST_MONTH, Period(date(2026, 10, 1), date(2026, 10, 31))),
        (Preset.QUARTER, Period(date(2026, 10, 1), date(2026, 12, 31))),
        (Preset.YEAR, Period(date(2026, 1, 1), date(2026, 12, 31))),
    ],
)
def test_a_name_stands_for_days_and_the_other_way_round(preset: Preset, period: Period) -> None:
    assert period_for(preset, TODAY) == period
    assert preset_for(period, TODAY) is preset


def test_it_begins_with_this_week(window: DocumentsWindow) -> None:
    assert window.period == THIS_WEEK
    assert window.presets.currentData() == Preset.THIS_WEEK


def test_a_chosen_name_moves_the_days(window: DocumentsWindow) -> None:
    window.presets.setCurrentIndex(window.presets.findData(Preset.LAST_MONTH))
    window.presets.activated.emit(window.presets.currentIndex())
    assert window.period == Period(date(2026, 10, 1), date(2026, 10, 31))


def test_days_without_a_name_say_so_and_the_wrong_order_cannot_be_saved(window: DocumentsWindow) -> None:
    window.last.setDate(QDate(2026, 11, 25))
    assert window.presets.currentData() == Preset.OWN
    window.last.setDate(QDate(2026, 11, 1))
    assert window.period is None
    assert not window.save.isEnabled()
    assert window.message.text() == "De laatste dag ligt voor de eerste."


@pytest.mark.parametrize(
    ("number", "name", "beginning"),
    [
        (0, "tijdwijzer-2026-11-23-2026-11-29.xlsx", b"PK"),
        (1, "tijdwijzer-2026-11-23-2026-11-29.pdf", b"%PDF-1.7"),
        (2, "tijdwijzer-week-2026-11-23-2026-11-29.csv", b"\xef\xbb\xbfWeek 48"),
        (3, "tijdwijzer-2026-11-23-2026-11-29.ics", b"BEGIN:VCALENDAR"),
        (4, "tijdwijzer-regels-2026-11-23-2026-11-29.csv", b"\xef\xbb\xbfDatum"),
    ],
)
def test_each_form_is_saved_where_the_person_says(
    house: FakeHouse,
    window: DocumentsWindow,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    number: int,
    name: str,
    beginning: bytes,
) -> None:
    offered = choose_place(monkeypatch, "/elders/mijn")
    window.forms.button(number).setChecked(True)
    qtbot.mouseClick(window.save, Qt.MouseButton.LeftButton)
    assert offered == [name]
    assert house.documents[Path("/elders/mijn")].startswith(beginning)
    assert window.message.text().startswith("Opgeslagen: mijn (")


def test_afterwards_the_folder_can_be_opened(window: DocumentsWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not window.show_folder.isVisible()
    choose_place(monkeypatch, "/elders/mijn.ics")
    window.forms.button(3).setChecked(True)
    window.ask_place()
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    assert window.show_folder.isVisible()
    window.show_folder.click()
    assert opened == [QUrl.fromLocalFile("/elders")]


def test_who_closes_the_file_dialog_saves_nothing(
    house: FakeHouse, window: DocumentsWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose_place(monkeypatch, "")
    window.ask_place()
    assert not house.documents
    assert window.save.isEnabled()


def test_what_cannot_be_saved_is_said_and_can_be_tried_again(
    house: FakeHouse, window: DocumentsWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose_place(monkeypatch, "/elders/leeg.pdf")
    window.go_to(Period(date(2026, 1, 1), date(2026, 1, 2)))
    window.ask_place()
    assert "niets geregistreerd" in window.message.text()
    assert window.save.isEnabled()
    assert not window.show_folder.isVisible()
    assert not house.documents


def test_day_and_reflection_lead_here_with_their_week(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> None:
    day = DayWindow(house.tasks, house.bridge, house.context(appearance))
    reflection = ReflectionWindow(house.tasks, house.bridge, house.context(appearance))
    for window in (day, reflection):
        qtbot.addWidget(window)
        window.go_to(TODAY)
    day.open_documents()
    reflection.page.save.click()
    assert house.opened == [("export", {"period": THIS_WEEK})] * 2


def test_every_field_has_a_name(window: DocumentsWindow) -> None:
    fields = (window.presets, window.first, window.last, window.progress)
    assert all(field.accessibleName() for field in fields)
    assert all(button.text() and button.accessibleDescription() for button in window.forms.buttons())
