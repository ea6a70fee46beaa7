"""The task-mining screen: what recurs, as bars that are a table, and what is taken along read first."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.house import FakeHouse, at
from tests.unit.observed_days import observed
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, What
from tijdwijzer.domain.timeline import Change
from tijdwijzer.ui.handovers.bars_table import BAR, SHARE, BarsTable
from tijdwijzer.ui.handovers.preview import PreviewDialog
from tijdwijzer.ui.handovers.window import HandoversWindow
from tijdwijzer.ui.theme import Appearance

WORK = "Zaak:1200 " + "Excel:30 Zaak:30 " * 10 + "-:900 " + "Zaak:300 Word:60 Mail:60 -:300 " * 4


@pytest.fixture
def house() -> FakeHouse:
    made = FakeHouse()
    for days_ago in (0, 10):
        made.cases.observing.lay(observed(WORK, at("08:00") - timedelta(days=days_ago)))
    waiting = Entry(at("08:00"), at("08:10"), What(Component.SPEED_LOSS))
    with made.store.unit() as unit:
        unit.apply(Change((), (waiting,)))
        unit.commit()
    return made


@pytest.fixture
def window(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> HandoversWindow:
    made = HandoversWindow(house.tasks, house.bridge, house.context(appearance))
    qtbot.addWidget(made)
    made.show()
    return made


def rows(table: BarsTable) -> list[tuple[str, ...]]:
    return [
        tuple(item.text() for column in (0, 2, 3) if (item := table.item(row, column)) is not None)
        for row in range(table.rowCount())
    ]


def test_it_shows_programs_and_what_recurs_with_the_time_of_a_week(window: HandoversWindow) -> None:
    assert rows(window.programs)[0] == ("Zaak", "3:45", "")
    assert rows(window.loops) == [("Excel ⇄ Zaak", "0:50", "2")]
    assert rows(window.waited) == [("Zaak", "0:25", "")]
    assert rows(window.routines) == [("Zaak → Word → Mail", "2:20", "8")]
    assert ("Zaak → Word", "0:20", "8") in rows(window.handovers)


def test_the_longest_bar_is_whole_and_every_bar_has_its_time_in_words(window: HandoversWindow) -> None:
    table = window.programs
    items = [item for row in range(table.rowCount()) if (item := table.item(row, BAR)) is not None]
    shares = [item.data(SHARE) for item in items]
    assert shares[0] == 1
    assert shares == sorted(shares, reverse=True)
    assert [item.data(Qt.ItemDataRole.AccessibleTextRole) for item in items] == [row[1] for row in rows(table)]


def test_a_shorter_period_leaves_out_what_was_before_it(window: HandoversWindow, qtbot: QtBot) -> None:
    assert "2 dagen" in window._when.text()
    qtbot.mouseClick(window.back.button("7"), Qt.MouseButton.LeftButton)
    assert "1 dag " in window._when.text()
    assert rows(window.loops) == [("Excel ⇄ Zaak", "0:50", "1")]


def test_what_is_forgotten_is_gone_from_the_screen(window: HandoversWindow, house: FakeHouse) -> None:
    house.cases.observing.forget()
    assert not window.take.isEnabled()
    assert window._nothing.isVisible()
    assert not any(section.isVisible() for _, section in window._sections)


def test_what_is_written_is_what_was_read(
    window: HandoversWindow, house: FakeHouse, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = window.preview()
    assert dialog is not None
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("taken.xes", ""))
    qtbot.mouseClick(dialog.forms.button("xes"), Qt.MouseButton.LeftButton)
    dialog.ask_place()
    assert house.files == {Path("taken.xes"): dialog.text.toPlainText()}
    assert "<trace>" in dialog.text.toPlainText()
    assert dialog.message.text() == "Opgeslagen: taken.xes"
    dialog.close()


def test_closing_the_dialog_for_a_place_writes_nothing(
    window: HandoversWindow, house: FakeHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = window.preview()
    assert isinstance(dialog, PreviewDialog)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    dialog.ask_place()
    assert house.files == {}
    dialog.close()
