"""The first run: shown once, and everything in it has an answer already."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.house import FACTS, FakeHouse
from tijdwijzer.domain.policy import Decree, Origin, policy_of
from tijdwijzer.services.doctor import Source
from tijdwijzer.services.observing import Standing
from tijdwijzer.services.platform import Lack, Reason
from tijdwijzer.ui.firstrun.window import DONE, FirstRun
from tijdwijzer.ui.observing_now import ObservingNow
from tijdwijzer.ui.settings.fields import SwitchField
from tijdwijzer.ui.settings.hours_field import HoursField
from tijdwijzer.ui.theme import Appearance

CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@pytest.fixture
def house() -> FakeHouse:
    return FakeHouse()


@pytest.fixture
def window(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> FirstRun:
    facts = replace(FACTS, hotkeys=Source("x11", None))
    made = FirstRun(house.tasks, house.bridge, house.context(appearance, facts))
    qtbot.addWidget(made)
    made.show()
    return made


def test_begin_works_at_once_and_it_is_not_shown_again(window: FirstRun, house: FakeHouse, qtbot: QtBot) -> None:
    assert house.cases.settings.mark(DONE) is None
    assert window.begin.hasFocus()
    qtbot.keyClick(window.begin, Qt.Key.Key_Space)
    assert not window.isVisible()
    assert house.cases.settings.mark(DONE) is True


def test_closing_is_an_answer_too(window: FirstRun, house: FakeHouse) -> None:
    window.close()
    assert house.cases.settings.mark(DONE) is True


def test_what_is_answered_is_kept_at_once(window: FirstRun, house: FakeHouse, qtbot: QtBot) -> None:
    hours = window.row("contract_minutes").field
    assert isinstance(hours, HoursField)
    hours.fields[2].setText("4")
    qtbot.keyClick(hours.fields[2], Qt.Key.Key_Return)
    assert house.cases.settings.current().minutes_per_weekday()[2] == 240
    hours.fields[2].setText("vier")
    qtbot.keyClick(hours.fields[2], Qt.Key.Key_Return)
    assert window.row("contract_minutes").error.isVisible()


def test_the_keys_can_be_tried(window: FirstRun, house: FakeHouse, qtbot: QtBot) -> None:
    assert window.try_keys.placeholderText() == "Probeer hier: Ctrl+Alt+T"
    qtbot.keyClick(window.try_keys, Qt.Key.Key_T, CTRL_ALT)
    assert window.try_keys.text() == "Ctrl+Alt+T: dat is hem"
    qtbot.keyClick(window.try_keys, Qt.Key.Key_X, CTRL_ALT)
    assert window.try_keys.text() == ""
    house.cases.settings.change("hotkey_switcher", "F9")
    assert window.try_keys.placeholderText() == "Probeer hier: F9"


def test_keys_in_use_are_refused_in_words(window: FirstRun, qtbot: QtBot) -> None:
    row = window.row("hotkey_switcher")
    qtbot.keyClick(row.field, Qt.Key.Key_I, CTRL_ALT)
    assert row.error.text() == "Ctrl+Alt+I is al in gebruik voor ‘Onderbreking, en terug’."


def test_where_keys_cannot_work_there_is_nothing_to_try(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> None:
    window = FirstRun(house.tasks, house.bridge, house.context(appearance))
    qtbot.addWidget(window)
    window.show()
    assert not window.try_keys.isVisible()


# Observing


def test_observing_is_off_until_one_says_so(window: FirstRun, house: FakeHouse, qtbot: QtBot) -> None:
    row = window.row("observing")
    assert isinstance(row.field, SwitchField)
    assert row.field.isEnabled()
    assert not row.field.isChecked()
    assert house.cases.observing.state().standing is Standing.OFF
    row.field.click()
    assert house.cases.observing.state().standing is Standing.ON


def test_observing_that_an_organisation_forbids_cannot_be_chosen(appearance: Appearance, qtbot: QtBot) -> None:
    house = FakeHouse(policy=policy_of([Decree(Origin.MACHINE, {"Observing": 0})]))
    window = FirstRun(house.tasks, house.bridge, house.context(appearance))
    qtbot.addWidget(window)
    window.show()
    assert not window.row("observing").field.isEnabled()
    assert window.row("observing").explanation.text() == "Vastgezet door je organisatie."


def test_observing_that_cannot_be_is_not_offered(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> None:
    window = FirstRun(house.tasks, house.bridge, house.context(appearance))
    qtbot.addWidget(window)
    window.show()
    assert window.row("observing").field.isEnabled()
    house.observing.show(ObservingNow(lack=Lack(Reason.WAYLAND)))
    assert not window.row("observing").field.isEnabled()
    assert window.row("observing").explanation.text() == "Kan hier niet: Wayland laat dit niet toe."
