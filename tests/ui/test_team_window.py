"""The team window: files in, a release as the team and its lead see it, and documents out."""

from collections.abc import Iterator
from datetime import UTC, datetime
from inspect import signature
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QListView, QTableView
from pytestqt.qtbot import QtBot

from tests import teams
from tests.ui.house import FakeHouse
from tijdwijzer.services import demo_team
from tijdwijzer.services.team import Form, Team
from tijdwijzer.services.team_shelf import Shelf
from tijdwijzer.ui.team.components_table import BAR, HOURS, NAME
from tijdwijzer.ui.team.department_page import COVERS, SHOWN_BY
from tijdwijzer.ui.team.picker import Teams
from tijdwijzer.ui.team.table import COURSE
from tijdwijzer.ui.team.window import TeamWindow
from tijdwijzer.ui.theme import Appearance

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # popups, offscreen

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
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def spoken(window: TeamWindow, row: int, column: int) -> str:
    item = window.team.table.item(row, column)
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
    assert window.team.table.columnSpan(4, HOURS) == 3


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
    assert window.team.shares.text().startswith("Directe tijd: niet te zeggen. Waardetoevoegend: hoogstens 57\u00a0%.")
    assert window.team.columns.made.texts == ["Beslissing WW", "1.145", "Herziening", "210", "Bezwaar", "niet getoond"]
    assert window.team.columns.figures.texts == [
        "Verdiende uren",
        "ten minste 1.029 uur",
        "Efficiëntie",
        "niet te zeggen",
    ]
    assert "Onderbrekingen niet getoond" in window.team.columns.why.text()
    assert window.team.columns.question.text().startswith("Herbewerken ging in 11 blokken van 3:15 naar 2:30")
    assert "Blok 6 ontbreekt" in window.team.columns.cannot.text()


def test_through_the_periods_by_button_and_key(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> None:
    window = opened(house, appearance, qtbot)
    earlier, later = window.header.pages.button("-1"), window.header.pages.button("1")
    assert not later.isEnabled()
    qtbot.mouseClick(earlier, Qt.MouseButton.LeftButton)
    assert window.header.pages.button("0").text() == "Blok 10, week 37–40"
    assert window.team.columns.figures.texts[3] == "65\u00a0%"
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
    assert not window.team.shares.isVisible()
    assert window.team.columns.made.texts == []
    assert spoken(window, 0, HOURS) == "laatst getoond in blok 5: 16:15"
    course = spoken(window, 0, COURSE)
    assert course.startswith("blok 1 16:00, blok 2 16:15")
    assert course.endswith("blok 5 16:15, blok 6: er deden minder dan 8 mensen mee")


def test_the_team_is_chosen_only_when_there_is_more_than_one(
    house: FakeHouse, appearance: Appearance, qtbot: QtBot
) -> None:
    window = opened(house, appearance, qtbot)
    assert not window.header.pick.isVisible()
    assert not window.header.sides.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert not window.header.picker.isVisible()
    house.cases.team.bring([teams.release(team="Zuid").file()], ["zuid"])
    assert window.header.pick.isVisible()
    window.header.team_chosen.emit("Zuid")
    assert window.header.title.text() == "Team Zuid"


MANY = ("Beoordelen Oost", "Bezwaar Zuid", "Werkgevers Zuid-Oost", "Zuid")


@pytest.fixture
def lead(house: FakeHouse) -> FakeHouse:
    """Of five teams; one of them withholds what the others show."""
    found = [teams.release(team=team, n=20) for team in MANY]
    house.cases.team.bring([one.file() for one in found], list(MANY))
    return house


def test_a_team_is_picked_by_typing(lead: FakeHouse, appearance: Appearance, qtbot: QtBot) -> None:
    """With the keyboard alone: the field has the keys, and says which team is marked."""
    window = opened(lead, appearance, qtbot)
    picker = window.header.picker
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert picker.isVisible()
    assert picker.offered == [demo_team.TEAM, *MANY]
    assert picker.field.accessibleDescription() == demo_team.TEAM
    qtbot.keyClicks(picker.field, "zu")
    assert picker.offered == ["Zuid", "Bezwaar Zuid", "Werkgevers Zuid-Oost"]
    qtbot.keyClick(picker, Qt.Key.Key_Down)
    assert picker.field.accessibleDescription() == "Bezwaar Zuid"
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert not picker.isVisible()
    assert window.header.title.text() == "Team Bezwaar Zuid"
    qtbot.mouseClick(window.header.pick, Qt.MouseButton.LeftButton)
    assert picker.field.accessibleDescription() == "Bezwaar Zuid"
    assert picker.field.text() == ""
    qtbot.keyClicks(picker.field, "xyz")
    assert picker.none.isVisible()
    assert picker.field.accessibleDescription() == "Geen team heeft een woord dat zo begint."
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert picker.isVisible()
    qtbot.keyClick(picker, Qt.Key.Key_Escape)
    assert window.header.title.text() == "Team Bezwaar Zuid"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["Ecole", "Noord-Oost 12", "Oost", "Team Éénhoorn"]),
        ("oo", ["Oost", "Noord-Oost 12"]),
        ("OOST 1", ["Noord-Oost 12"]),
        ("een", ["Team Éénhoorn"]),
        ("éc", ["Ecole"]),
        ("ord", []),
    ],
)
def test_what_is_typed_begins_a_name_or_a_word_in_it(typed: str, found: list[str]) -> None:
    assert Teams(["Ecole", "Noord-Oost 12", "Oost", "Team Éénhoorn"]).fitting(typed) == found


def test_all_teams_together_and_back_by_button_and_key(lead: FakeHouse, appearance: Appearance, qtbot: QtBot) -> None:
    window = opened(lead, appearance, qtbot)
    window.go_to("Zuid")
    qtbot.mouseClick(window.header.sides.button("department"), Qt.MouseButton.LeftButton)
    assert window.header.title.text() == "Afdeling, 5 teams"
    assert window.department.isVisible()
    assert not window.team.isVisible()
    assert window.header.coverage.text().startswith("Gemiddelde per persoon van 96 medewerkers")
    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert window.header.title.text() == "Team Zuid"
    assert window.header.sides.choice == "team"
    window.swap()
    qtbot.keyClick(window, Qt.Key.Key_PageUp)
    assert window.header.title.text() == "Afdeling, 5 teams"
    assert window.header.pages.button("0").text() == "Blok 10, week 37–40"
    assert window.header.partial.text().startswith("Niet alle teams: 4 van de 5 zitten er niet in.")
    assert "Niet erin: Beoordelen Oost, Bezwaar Zuid" in window.department.not_in_it.text()


def test_a_department_says_of_how_much_each_figure_is(lead: FakeHouse, appearance: Appearance, qtbot: QtBot) -> None:
    window = opened(lead, appearance, qtbot)
    window.go_to_department()
    assert [together(window, 4, column) for column in (HOURS, BAR, COVERS, SHOWN_BY)] == [
        "1:00",
        "3\u00a0%, gebruikelijk 1–5\u00a0%",
        "83\u00a0%",
        "4 van 5",
    ]
    assert "Onderbrekingen: niet getoond door 1 team (om een ander vak te beschermen)." in (
        window.department.not_in_it.text()
    )
    assert window.department.made.texts[:2] == ["Beslissing WW", "5.725"]
    assert window.department.figures.texts == ["Verdiende uren", "ten minste 5.385 uur"]
    window.go_to_department("2026-B06")
    assert window.header.coverage.text() == "Over Blok 6, week 21–24 is van geen enkel team iets vrijgegeven."
    assert window.department.made.texts == []
    assert together(window, 0, HOURS) == "door geen team getoond"


def together(window: TeamWindow, row: int, column: int) -> str:
    item = window.department.table.item(row, column)
    assert item is not None
    return str(item.data(Role.AccessibleTextRole))


def test_there_is_nothing_to_drill_down_into_or_to_filter_by(
    lead: FakeHouse, appearance: Appearance, qtbot: QtBot
) -> None:
    """Whole teams, all of them together, periods, files in and files out are all there is."""
    window = opened(lead, appearance, qtbot)
    header = window.header
    known = [window.bring, *window.saves.values(), header.pick]
    known += [header.pages.button(key) for key in ("-1", "0", "1")]
    known += [header.sides.button(key) for key in ("team", "department")]
    for go in (window.go_to, window.go_to_department):
        go()
        assert {button for button in window.findChildren(QAbstractButton) if button.isVisible()} == set(known)
        assert window.findChildren(QComboBox) == []
        assert window.findChildren(QLineEdit) == [header.picker.field]
        before = window.screen_shown
        for table in window.findChildren(QTableView):
            assert table.contextMenuPolicy() == Qt.ContextMenuPolicy.DefaultContextMenu
            assert table.actions() == []
            if table.isVisible():
                table.setFocus()
                table.setCurrentIndex(table.model().index(2, BAR))
                qtbot.keyClick(table, Qt.Key.Key_Return)
                qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton)
        assert window.screen_shown is before


def test_what_can_be_typed_leads_to_whole_teams_only(lead: FakeHouse, appearance: Appearance, qtbot: QtBot) -> None:
    """Whatever is typed: what is offered are names of teams that something was released of."""
    window = opened(lead, appearance, qtbot)
    window.header.ask_team()
    released = set(lead.cases.team.teams())
    for typed in ("", "b", "oost", "2026-B11", "herbewerken", "@", "*", "16"):
        window.header.picker.field.setText(typed)
        window.header.picker.field.textEdited.emit(typed)
        assert set(window.header.picker.offered) <= released


def test_nothing_can_be_asked_for_below_a_release() -> None:
    """A team and a period, and how much of the year: there is no name, day, component or case to ask by."""
    asked = {name: list(signature(getattr(Team, name)).parameters)[1:] for name in ("view", "department", "year")}
    assert asked == {"view": ["team", "period", "periods"], "department": ["teams", "period"], "year": ["team"]}
    looks = {name for whole in (Team, Shelf) for name in dir(whole) if not name.startswith("_")}
    kept = {"by_team", "department_periods", "headcounts", "of", "periods", "shelf", "teams"}
    assert looks == {*asked, *kept, "bring", "content", "write"}


@pytest.mark.parametrize("form", list(Form))
def test_what_is_shown_is_saved(
    house: FakeHouse, appearance: Appearance, qtbot: QtBot, tmp_path: Path, form: Form
) -> None:
    window = opened(house, appearance, qtbot)
    file = tmp_path / f"team.{form}"
    window.save(form, file)
    assert window.message.text() == f"Bewaard: team.{form}"
    assert house.cases.team.content(form, window.screen_shown.view) if window.screen_shown else False
    window.go_to_department()
    window.save(form, tmp_path / f"afdeling.{form}")
    assert window.message.text() == f"Bewaard: afdeling.{form}"
    assert house.cases.team.content(form, window.screen_shown.view) if window.screen_shown else False


def test_every_control_has_a_name(lead: FakeHouse, appearance: Appearance, qtbot: QtBot) -> None:
    window = opened(lead, appearance, qtbot)
    shown = [button for button in window.findChildren(QAbstractButton) if button.isVisible()]
    window.header.ask_team()
    picker = window.header.picker
    parts = (picker, picker.field, *picker.findChildren(QListView))
    for widget in (window.team.table, window.department.table, window.header.sides, *parts, *shown):
        named = QAccessible.queryAccessibleInterface(widget)
        assert named.text(QAccessible.Text.Name), widget
