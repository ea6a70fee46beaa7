"""The own rules: added, changed, moved, removed and tried, with the keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.house import FakeHouse, span
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import What
from tijdwijzer.domain.observing import OTHER, Observed, Seen
from tijdwijzer.domain.rules import Rule
from tijdwijzer.ui.rules.editor import RuleEditor
from tijdwijzer.ui.rules.window import RulesWindow
from tijdwijzer.ui.theme import Appearance

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # popups, offscreen

MAIL = What(Component.ADMIN_PROJECTS, "Mail en registers")
WORK = What(Component.STANDARD_WORK, "Beoordelen aanvraag")
OUTLOOK = Rule(app="outlook", what=MAIL)
OBJECTION = Rule(app="winword*", title="bezwaar", label="Bezwaar", what=WORK)
MONDAYS = Rule(weekdays=frozenset({0, 2}), hours=(540, 720), calendar="overleg", what=What(Component.MEETINGS))
Key = Qt.Key


@pytest.fixture
def house() -> FakeHouse:
    made = FakeHouse()
    made.a_day()
    made.cases.observing.switch(True)
    made.cases.observing.lay([Observed(span("09:00", "10:00"), Seen("winword"))])
    made.cases.observing.lay([Observed(span("10:00", "10:05"), Seen(OTHER))])
    put(made, OUTLOOK, OBJECTION, MONDAYS)
    return made


@pytest.fixture
def window(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> RulesWindow:
    made = RulesWindow(house.tasks, house.bridge, house.context(appearance))
    qtbot.addWidget(made)
    made.show()
    return made


def put(house: FakeHouse, *rules: Rule) -> None:
    with house.store.unit() as unit:
        unit.put_rules(rules)
        unit.commit()


def rules(house: FakeHouse) -> list[Rule]:
    with house.store.unit() as unit:
        return unit.rules()


def shown(window: RulesWindow) -> list[str]:
    return [window.list.item(row).text() for row in range(window.list.count())]


def editor_of(window: RulesWindow) -> RuleEditor:
    assert window.editor is not None
    return window.editor


def test_the_rules_are_said_in_words_and_in_order(window: RulesWindow) -> None:
    assert shown(window) == [
        "outlook → Mail en registers",
        "winword*, titel ‘bezwaar’ → Beoordelen aanvraag, label ‘Bezwaar’",
        "elk programma, afspraak ‘overleg’, ma wo, 09:00–12:00 → Vergaderingen",
    ]


def test_a_rule_is_moved_with_alt_and_the_arrows(window: RulesWindow, house: FakeHouse, qtbot: QtBot) -> None:
    window.list.setCurrentRow(2)
    qtbot.keyClick(window.list, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert rules(house) == [OUTLOOK, MONDAYS, OBJECTION]
    assert window.list.currentRow() == 1
    window.up.click()
    assert rules(house) == [MONDAYS, OUTLOOK, OBJECTION]
    assert not window.up.isEnabled()
    qtbot.keyClick(window.list, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert rules(house) == [MONDAYS, OUTLOOK, OBJECTION]
    window.down.click()
    assert rules(house) == [OUTLOOK, MONDAYS, OBJECTION]


def test_a_rule_is_removed_with_a_way_back(window: RulesWindow, house: FakeHouse, qtbot: QtBot) -> None:
    window.list.setCurrentRow(1)
    qtbot.keyClick(window.list, Key.Key_Delete)
    assert rules(house) == [OUTLOOK, MONDAYS]
    assert window.list.currentRow() == 1
    window.undo.click()
    assert rules(house) == [OUTLOOK, OBJECTION, MONDAYS]
    assert not window.undo.isVisible()


def test_a_rule_is_added_at_the_end(window: RulesWindow, house: FakeHouse, qtbot: QtBot) -> None:
    window.add.click()
    editor = editor_of(window)
    qtbot.keyClicks(editor.app, "excel")
    qtbot.keyClicks(editor.title, "planning")
    editor.days[4].click()
    editor.between.click()
    editor.picker.chosen.emit(MAIL)
    qtbot.keyClick(editor.title, Key.Key_Return)
    added = Rule(app="excel", title="planning", weekdays=frozenset({4}), hours=(480, 1020), what=MAIL)
    assert rules(house) == [OUTLOOK, OBJECTION, MONDAYS, added]
    assert window.list.currentRow() == 3
    assert not editor.isVisible()


def test_a_rule_is_changed_where_it_is_and_shows_what_it_was(
    window: RulesWindow, house: FakeHouse, qtbot: QtBot
) -> None:
    window.list.setCurrentRow(1)
    qtbot.keyClick(window.list, Key.Key_Return)
    editor = editor_of(window)
    assert (editor.app.text(), editor.title.text(), editor.label.text()) == ("winword*", "bezwaar", "Bezwaar")
    assert editor.what.text() == "Beoordelen aanvraag"
    assert editor.rule == OBJECTION
    editor.no_what.click()
    editor.save.click()
    assert rules(house) == [OUTLOOK, Rule(app="winword*", title="bezwaar", label="Bezwaar"), MONDAYS]


def test_hours_and_weekdays_survive_the_form(window: RulesWindow, house: FakeHouse) -> None:
    window.list.setCurrentRow(2)
    window.edit.click()
    assert editor_of(window).rule == MONDAYS
    editor_of(window).reject()


def test_a_rule_that_says_nothing_is_refused_in_words(window: RulesWindow, house: FakeHouse) -> None:
    window.add.click()
    editor = editor_of(window)
    editor.save.click()
    assert editor.isVisible()
    assert "regel" in editor.error.text()
    editor.reject()
    assert len(rules(house)) == 3


def test_programs_that_were_seen_are_offered(window: RulesWindow) -> None:
    window.add.click()
    completer = editor_of(window).app.completer()
    completer.setCompletionPrefix("wor")
    assert [completer.model().index(row, 0).data() for row in range(completer.model().rowCount())] == ["winword"]
    editor_of(window).reject()


def test_while_titles_are_not_looked_at_that_is_said(window: RulesWindow, house: FakeHouse) -> None:
    unread = "Naar titels wordt nu niet gekeken; dat zet je aan bij de instellingen."
    window.add.click()
    assert unread in said(editor_of(window))
    editor_of(window).reject()
    house.cases.settings.change("observe_titles", True)
    window._presenter.refresh()
    window.add.click()
    assert unread not in said(editor_of(window))
    editor_of(window).reject()


def said(editor: RuleEditor) -> list[str]:
    return [found.text() for found in editor.findChildren(QLabel)]


@pytest.mark.parametrize(
    ("app", "title", "found"),
    [
        ("outlook", "", "Bewaard: outlook, nu voorgesteld: Mail en registers."),
        ("OUTLOOK.EXE", "", "Bewaard: OUTLOOK.EXE, nu voorgesteld: Mail en registers."),
        ("winword", "Bezwaarschrift", "Bewaard: winword, label ‘Bezwaar’, nu voorgesteld: Beoordelen aanvraag."),
        ("winword", "Brief", "Bewaard: winword, geen regel zegt wat het nu is."),
        (
            "keepassxc",
            "bezwaar",
            "Bewaard: een ander programma, zonder naam of titel, geen regel zegt wat het nu is.",
        ),
    ],
)
def test_what_could_be_in_front_is_tried(window: RulesWindow, qtbot: QtBot, app: str, title: str, found: str) -> None:
    qtbot.keyClicks(window.app, app)
    qtbot.keyClicks(window.title, title)
    assert window.found.text() == found


def test_who_tries_a_title_hears_that_titles_are_not_looked_at(window: RulesWindow, qtbot: QtBot) -> None:
    assert not window.unread.isVisible()
    qtbot.keyClicks(window.title, "Bezwaar")
    assert window.unread.isVisible()
