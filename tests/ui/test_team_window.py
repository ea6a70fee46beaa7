"""The team window: files in, a release as the team and its lead see it, and documents out."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from tests import teams
from tests.ui.house import FakeHouse
from tijdwijzer.services import demo_team
from tijdwijzer.services.team import Form
from tijdwijzer.ui.team.table import BAR, COURSE, HOURS, NAME
from tijdwijzer.ui.team.window import TeamWindow
from tijdwijzer.ui.theme import Appearance

DOCUMENTS = demo_team.documents(teams.TODAY, teams.SIGNING)
Role = Qt.ItemDataRole


@pytest.fixture(autouse=True)
def gone(qapp: QApplication) -> Iterator[None]:
    """A window that was closed is gone before the next test: a later theme would dress it again."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def empty(qapp: object) -> FakeHouse:
    house = FakeHouse()
    house.clock.set(datetime(2026, 11, 26, 9, tzinfo=UTC))
    return house


@pytest.fixture
def house(empty: FakeHouse) -> FakeHouse:
    empty.cases.team.bring(tuple(DOCUMENTS.values()), tuple(DOCUMENTS))
    return empty


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, content in DOCUMENTS.items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def opened(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> TeamWindow:
    window = TeamWindow(house.tasks, house.bridge, house.context(appearance))
    qtbot.addWidget(window)
    window.resize(1000, 820)
    window.show()
    return window


def spoken(window: TeamWindow, row: int, column: int) -> str:
    item = window.table.item(row, column)
    assert item is not None
    return str(item.data(Role.AccessibleTextRole) or item.text())


def test_without_releases_it_says_how_to_get_them(empty: FakeHouse, appearance: Appearance, qtbot: QtBot) -> None:
    window = opened(empty, appearance, qtbot)
    assert window.empty.isVisible()
    assert not window.shown.isVisible()
    assert window.bring.isVisible()
    assert not any(button.isVisible() for button in window.saves.values())


def test_files_are_taken_and_shown(empty: FakeHouse, folder: Path, appearance: Appearance, qtbot: QtBot) -> None:
    window = opened(empty, appearance, qtbot)
    (folder / "release-2026-B10.json").write_text("[]")
    window.take([folder])
    assert window.header.title.text() == "Team Beoordelen Noord"
    said = window.message.text()
    assert "Geladen: 19 nieuw" in said
    assert demo_team.root(teams.SIGNING).fingerprint in said
    assert "release-2026-B10.json: Dit is geen vrijgave" in said
    window.take([folder / "weg.json"])
    assert window.message.text() == "weg.json kan niet worden gelezen."


def test_a_folder_can_be_dropped(empty: FakeHouse, folder: Path, appearance: Appearance, qtbot: QtBot) -> None:
    window = opened(empty, appearance, qtbot)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    where, buttons, none = QPointF(9, 9), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(where.toPoint(), Qt.DropAction.CopyAction, data, buttons, none)
    window.dragEnterEvent(entering)
    assert entering.isAccepted()
    window.dropEvent(QDropEvent(where, Qt.DropAction.CopyAction, data, buttons, none))
    assert window.shown.isVisible()


def test_a_row_is_read_with_what_it_shows(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> None:
    window = opened(house, appearance, qtbot)
    assert [spoken(window, 2, column) for column in (NAME, HOURS, BAR)] == [
        "Herbewerken",
        "2:30",
        "8\u00a0%, gebruikelijk 5–10\u00a0%",
    ]
    course = spoken(window, 2, COURSE)
    assert course.startswith("blok 1 3:15, blok 2 3:15")
    assert "blok 6: er deden minder dan 8 mensen mee" in course
    assert course.endswith("blok 11 2:30")
    assert spoken(window, 4, HOURS) == "niet getoond, om een ander vak te beschermen"
    assert window.table.columnSpan(4, HOURS) == 3


def test_it_says_loudly_that_people_are_not_in_it(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> None:
    window = opened(house, appearance, qtbot)
    assert window.header.notice.isVisible()
    assert "2 van de 18 zitten er niet in" in window.header.partial.text()
    everybody = demo_team.HEADCOUNT
    full = teams.release(team="Zuid", n=everybody - 2)
    house.cases.team.bring([full.file()], ["zuid"])
    window.go_to("Zuid")
    assert not window.header.notice.isVisible()
    assert "Hoeveel het team er telt is niet bekend" in window.header.coverage.text()


def test_shares_output_and_the_question(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> None:
    window = opened(house, appearance, qtbot)
    assert window.shares.text().startswith("Directe tijd: niet te zeggen. Waardetoevoegend: hoogstens 57\u00a0%.")
    assert window.columns.made.texts == ["Beslissing WW", "1.145", "Herziening", "210", "Bezwaar", "niet getoond"]
    assert window.columns.figures.texts == ["Verdiende uren", "ten minste 1.029 uur", "Efficiëntie", "niet te zeggen"]
    assert "Onderbrekingen niet getoond" in window.columns.why.text()
    assert window.columns.question.text().startswith("Herbewerken ging in 11 blokken van 3:15 naar 2:30")
    assert "Blok 6 ontbreekt" in window.columns.cannot.text()


def test_through_the_periods_by_button_and_key(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> None:
    window = opened(house, appearance, qtbot)
    earlier, later = window.header.pages.button("-1"), window.header.pages.button("1")
    assert not later.isEnabled()
    qtbot.mouseClick(earlier, Qt.MouseButton.LeftButton)
    assert window.header.pages.button("0").text() == "Blok 10, week 37–40"
    assert window.columns.figures.texts[3] == "65\u00a0%"
    for _ in range(20):
        window.header.turned.emit(-1)
    assert window.header.pages.button("0").text() == "Blok 1, week 1–4"
    assert not earlier.isEnabled()
    qtbot.mouseClick(window.header.pages.button("0"), Qt.MouseButton.LeftButton)
    assert window.header.pages.button("0").text() == "Blok 11, week 41–44"


def test_a_refused_period_has_no_figures_and_the_year_up_to_it(
    house: FakeHouse, appearance: Appearance, qtbot: QtBot
) -> None:
    window = opened(house, appearance, qtbot)
    window.go_to(period="2026-B06")
    assert "er deden minder dan 8 mensen mee" in window.header.coverage.text()
    assert not window.shares.isVisible()
    assert window.columns.made.texts == []
    assert spoken(window, 0, HOURS) == "laatst getoond in blok 5: 16:15"
    course = spoken(window, 0, COURSE)
    assert course.startswith("blok 1 16:00, blok 2 16:15")
    assert course.endswith("blok 5 16:15, blok 6: er deden minder dan 8 mensen mee")


def test_the_team_is_chosen_only_when_there_is_more_than_one(
    house: FakeHouse, appearance: Appearance, qtbot: QtBot
) -> None:
    window = opened(house, appearance, qtbot)
    assert not window.header.teams.isVisible()
    house.cases.team.bring([teams.release(team="Zuid").file()], ["zuid"])
    assert window.header.teams.isVisible()
    window.header.team_chosen.emit("Zuid")
    assert window.header.title.text() == "Team Zuid"


def test_there_is_nothing_to_drill_down_into_or_to_filter_by(
    house: FakeHouse, appearance: Appearance, qtbot: QtBot
) -> None:
    """Teams, periods, files in and files out are all there is."""
    window = opened(house, appearance, qtbot)
    shown = [button for button in window.findChildren(QAbstractButton) if button.isVisible()]
    known = [window.bring, *window.saves.values(), *(window.header.pages.button(key) for key in ("-1", "0", "1"))]
    assert set(shown) == set(known)
    assert window.findChildren(QComboBox) == [window.header.teams]
    assert not window.header.teams.isEditable()
    assert window.findChildren(QLineEdit) == []
    before = window.header.coverage.text()
    window.table.setFocus()
    window.table.setCurrentCell(2, BAR)
    qtbot.keyClick(window.table, Qt.Key.Key_Return)
    assert window.header.coverage.text() == before


@pytest.mark.parametrize("form", [Form.PDF, Form.XLSX, Form.CSV])
def test_what_is_shown_is_saved(
    house: FakeHouse, appearance: Appearance, qtbot: QtBot, tmp_path: Path, form: Form
) -> None:
    window = opened(house, appearance, qtbot)
    file = tmp_path / f"team.{form}"
    window.save(form, file)
    assert window.message.text() == f"Bewaard: team.{form}"
    assert house.cases.team.content(form, window.screen_shown.view) if window.screen_shown else False


def test_every_control_has_a_name(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> None:
    window = opened(house, appearance, qtbot)
    shown = [button for button in window.findChildren(QAbstractButton) if button.isVisible()]
    for widget in (window.table, window.header.teams, *shown):
        named = QAccessible.queryAccessibleInterface(widget)
        assert named.text(QAccessible.Text.Name), widget
