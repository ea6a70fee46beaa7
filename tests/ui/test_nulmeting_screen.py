"""The baseline measurement on screen: begun, followed, answered, marked, read and saved."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QEvent, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.house import FakeHouse
from tests.ui.months import worked
from tijdwijzer.domain.components import LOSSES, Component
from tijdwijzer.domain.nulmeting import Baseline, BaselineState, Horizon, Obstacle
from tijdwijzer.domain.periods import Period
from tijdwijzer.ui.nulmeting.header import DAYS, REPORT, SURVEY
from tijdwijzer.ui.nulmeting.texts import next_monday
from tijdwijzer.ui.nulmeting.window import NulmetingWindow
from tijdwijzer.ui.reflection.window import ReflectionWindow
from tijdwijzer.ui.theme import Appearance

TODAY = date(2026, 11, 24)
MONDAY = date(2026, 11, 30)
RUNNING = Period(date(2026, 11, 16), date(2026, 12, 13))
EARLIER = Period(date(2026, 10, 5), date(2026, 10, 25))
Key = Qt.Key


@pytest.fixture(autouse=True)
def gone(qapp: QApplication) -> Iterator[None]:
    """A window that was closed is gone before the next test: a later theme would dress it again."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def house(qapp: object) -> FakeHouse:
    """Weeks in which an eighth of the time went to rework, and a day that has just begun."""
    made = FakeHouse()
    worked(made, EARLIER.first, date(2026, 11, 23))
    made.registered("08:30", "12:30", Component.STANDARD_WORK)
    return made


def put(house: FakeHouse, baseline: Baseline) -> None:
    with house.store.unit() as unit:
        unit.put_baseline(baseline)
        unit.commit()


def kept(house: FakeHouse) -> Baseline:
    """The latest."""
    with house.store.unit() as unit:
        return unit.baselines()[-1]


def opened(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> NulmetingWindow:
    window = NulmetingWindow(house.tasks, house.bridge, house.context(appearance))
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def window(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> NulmetingWindow:
    """Without any measurement."""
    return opened(house, appearance, qtbot)


@pytest.fixture
def running(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> NulmetingWindow:
    """One that runs, and one before it that is over."""
    put(house, Baseline(EARLIER, EARLIER.first, felt={Obstacle.REWORK: 2}, horizons={Component.REWORK: Horizon.LATER}))
    put(house, Baseline(RUNNING, RUNNING.first))
    return opened(house, appearance, qtbot)


def shown(window: NulmetingWindow) -> list[str]:
    """Which sides can be seen; "start" where one begins."""
    found = [side for side, page in window.sides.items() if page.isVisible()]
    return (["start"] if window.start.isVisible() else []) + found


def cells(table: object, row: int) -> list[str]:
    return [table.item(row, column).text() for column in range(table.columnCount())]  # type: ignore[attr-defined]


# Beginning
def test_four_weeks_from_next_monday_are_proposed(window: NulmetingWindow) -> None:
    assert shown(window) == ["start"]
    assert window.start.period == Period(MONDAY, MONDAY + timedelta(days=27))
    assert window.start.until.text() == "tot en met zondag 27 december 2026"
    assert not window.header.new.isVisible()


@pytest.mark.parametrize("day", [TODAY + timedelta(days=n) for n in range(8)])
def test_the_next_monday_is_never_today(day: date) -> None:
    found = next_monday(day)
    assert found.weekday() == 0
    assert 1 <= (found - day).days <= 7


def test_a_measurement_is_begun(window: NulmetingWindow, house: FakeHouse) -> None:
    window.start.weeks.setValue(2)
    window.start.begin.click()
    assert kept(house).period == Period(MONDAY, MONDAY + timedelta(days=13))
    assert shown(window) == [DAYS]
    assert window.days.where.text() == "Begint op maandag 30 november"
    assert window.days.complete.text() == "Er is nog geen werkdag voorbij."


def test_the_first_day_is_one_day(window: NulmetingWindow, house: FakeHouse) -> None:
    house.cases.nulmeting.start(Period(TODAY, MONDAY))
    assert window.days.complete.text() == "0 van 1 werkdag tot nu toe is compleet."


def test_what_cannot_be_measured_is_said_at_the_fields(window: NulmetingWindow) -> None:
    window.start.first.setDate(QDate(2026, 11, 23))
    window.start.begin.click()
    assert window.start.error.text() == "Een nulmeting begint vandaag of later."
    assert window.start.error.isVisible()
    window.start.first.setDate(QDate(2026, 11, 24))
    assert not window.start.error.isVisible()


# While it runs
def test_it_says_where_it_is_and_how_complete(running: NulmetingWindow) -> None:
    assert shown(running) == [DAYS]
    assert running.days.where.text() == "Dag 7 van 20"
    assert running.days.today.text() == "Vandaag 4:00 van 8:00 ingevuld"
    assert running.days.complete.text() == "6 van 7 werkdagen tot nu toe zijn compleet."


def test_a_day_of_the_strip_opens_that_day(running: NulmetingWindow, house: FakeHouse, qtbot: QtBot) -> None:
    strip = running.days.strip
    assert strip.count == 20
    strip.setFocus()
    qtbot.keyClick(strip, Key.Key_Home)
    assert strip.tip(0).splitlines() == ["maandag 16 november", "8:00 van 8:00 ingevuld", "compleet"]
    qtbot.keyClick(strip, Key.Key_Return)
    assert house.opened == [("day", {"day": date(2026, 11, 16)})]
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPointF(strip.axis.middle(6), 30).toPoint())
    assert house.opened[-1] == ("day", {"day": TODAY})
    qtbot.keyClick(strip, Key.Key_End)
    assert strip.tip(strip.place) == "Komt nog"
    qtbot.keyClick(strip, Key.Key_Return)
    assert len(house.opened) == 2


def test_the_strip_fills_a_day_as_far_as_it_is_filled_in(running: NulmetingWindow, appearance: Appearance) -> None:
    strip = running.days.strip
    image = strip.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    scale = image.width() / strip.width()
    base = appearance.theme.base

    def colour(place: int, y: int) -> str:
        return image.pixelColor(int(strip.axis.middle(place) * scale), int(y * scale)).name().upper()

    assert colour(0, 12) == colour(0, 50) == base["line_strong"]
    assert colour(6, 50) == base["text_secondary"]
    assert colour(6, 12) == colour(19, 50)
    assert colour(19, 50) not in {base["line_strong"], base["text_secondary"]}


def test_the_days_have_a_table_twin(running: NulmetingWindow, house: FakeHouse, qtbot: QtBot) -> None:
    running.header.twin.click()
    table = running.days.table
    assert (table.isVisible(), running.days.strip.isVisible()) == (True, False)
    assert cells(table, 0) == ["maandag 16 november", "8:00", "8:00", "compleet"]
    assert cells(table, 6)[3] == "nog niet compleet"
    table.setCurrentCell(1, 0)
    qtbot.keyClick(table, Key.Key_Return)
    assert house.opened == [("day", {"day": date(2026, 11, 17)})]
    qtbot.keyClick(running, Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert running.days.strip.isVisible()


def test_stopping_is_asked_twice(running: NulmetingWindow, house: FakeHouse) -> None:
    running.days.stop.click()
    assert running.days.focusWidget() is running.days.go_on
    running.days.go_on.click()
    assert kept(house).state is BaselineState.OPEN
    assert running.days.stop.isVisible()
    running.days.stop.click()
    running.days.sure.click()
    assert (kept(house).state, kept(house).period.last) == (BaselineState.STOPPED, TODAY)
    assert running.header.new.isVisible()
    assert shown(running) == [REPORT]


def test_the_next_one_is_begun_when_none_runs(running: NulmetingWindow, house: FakeHouse) -> None:
    house.cases.nulmeting.stop()
    running.header.new.click()
    assert shown(running) == ["start"]
    running.start.back.click()
    assert shown(running) == [REPORT]
    running.header.new.click()
    running.start.begin.click()
    assert kept(house).period.first == MONDAY
    assert shown(running) == [DAYS]


# What is felt
def test_an_answer_is_kept_at_once(running: NulmetingWindow, house: FakeHouse, qtbot: QtBot) -> None:
    running.header.sides.button(SURVEY).click()
    assert shown(running) == [SURVEY]
    button = running.survey.groups[Obstacle.WAITING].button(4)
    assert button.accessibleName() == "Wachten op anderen: 4"
    button.setFocus()
    qtbot.keyClick(button, Key.Key_Space)
    assert kept(house).felt == {Obstacle.WAITING: 4}
    assert running.survey.answers.text() == "Vragen beantwoord: 1 van 9"
    qtbot.keyClick(button, Key.Key_Right)
    assert kept(house).felt == {Obstacle.WAITING: 5}


def test_the_ends_of_the_scale_are_named_for_a_screen_reader(running: NulmetingWindow) -> None:
    group = running.survey.groups[Obstacle.MEETINGS]
    assert group.button(1).accessibleName() == "Vergaderingen: 1, nooit in de weg"
    assert group.button(5).accessibleName() == "Vergaderingen: 5, elke dag"


def test_the_remark_is_kept_when_the_window_is_closed(running: NulmetingWindow, house: FakeHouse, qtbot: QtBot) -> None:
    running.turn(SURVEY)
    qtbot.keyClicks(running.survey.remark, "Bijlagen ontbreken")
    assert kept(house).remark == ""
    running.close()
    assert kept(house).remark == "Bijlagen ontbreken"


def test_the_remark_is_kept_when_nobody_types_and_on_another_side(
    running: NulmetingWindow, house: FakeHouse, qtbot: QtBot
) -> None:
    running.turn(SURVEY)
    qtbot.keyClicks(running.survey.remark, "een")
    qtbot.waitUntil(lambda: kept(house).remark == "een")
    qtbot.keyClicks(running.survey.remark, " twee")
    running.turn(REPORT)
    assert kept(house).remark == "een twee"


def test_what_is_answered_while_one_types_leaves_the_words_alone(
    running: NulmetingWindow, house: FakeHouse, qtbot: QtBot
) -> None:
    running.turn(SURVEY)
    qtbot.keyClicks(running.survey.remark, "half")
    house.cases.nulmeting.answer({Obstacle.REWORK: 3})
    assert running.survey.remark.toPlainText() == "half"
    assert running.survey.groups[Obstacle.REWORK].checkedId() == 3


# The report
def test_the_report_shows_minutes_beside_what_is_typical(running: NulmetingWindow) -> None:
    running.turn(REPORT)
    losses = running.report.losses
    assert losses.names[Component.REWORK].text() == "Herbewerken"
    # 6 x 60 of 6 x 480 + 240 minutes in 7 days: 11,5 % of 446 minutes, where 5-10 % is typical
    assert losses.minutes[Component.REWORK].text() == "7–29\u00a0min"
    assert losses.bars[Component.REWORK].accessibleDescription() == (
        "51\u00a0min per werkdag, waar 22–45\u00a0min gebruikelijk is; 7–29\u00a0min valt terug te winnen"
    )
    assert losses.minutes[Component.INTERRUPTIONS].text() == "0\u00a0min"


def test_a_loss_is_marked_and_counted_to_that_time(running: NulmetingWindow, house: FakeHouse) -> None:
    running.turn(REPORT)
    button = running.report.losses.horizons[Component.REWORK].button(Horizon.YEAR)
    assert button.accessibleName() == "Herbewerken: Binnen een jaar"
    button.click()
    assert kept(house).horizons == {Component.REWORK: Horizon.YEAR}
    sums = {name.text(): amount.text() for name, amount in running.report.sums}
    assert sums == {
        "Binnen een jaar": "7–29\u00a0min",
        "Later": "0\u00a0min",
        "Nog niet gekozen": "0\u00a0min",
        "Samen": "7–29\u00a0min",
    }
    running.report.losses.horizons[Component.REWORK].button("none").click()
    assert kept(house).horizons == {}


def test_the_losses_have_a_table_twin(running: NulmetingWindow) -> None:
    running.turn(REPORT)
    running.header.twin.click()
    table = running.report.losses.table
    assert table.isVisible()
    assert table.rowCount() == len(LOSSES)
    assert cells(table, 1) == ["Herbewerken", "12\u00a0%", "5–10\u00a0%", "7–29\u00a0min", "nog niet gekozen"]


def test_what_is_felt_stands_beside_what_was_measured(running: NulmetingWindow, house: FakeHouse) -> None:
    house.cases.nulmeting.answer({Obstacle.REWORK: 1, Obstacle.MEETINGS: 5})
    running.turn(REPORT)
    rows = {cells(running.report.felt, row)[0]: cells(running.report.felt, row)[1:] for row in range(6)}
    assert rows["Herbewerken"] == ["1", "12\u00a0%", "Weinig gevoeld, meer tijd geregistreerd dan gebruikelijk"]
    assert rows["Vergaderingen"] == ["5", "0\u00a0%", "Sterk gevoeld, weinig tijd geregistreerd"]


def test_it_says_what_the_figures_do_not(running: NulmetingWindow, house: FakeHouse) -> None:
    house.registered("12:30", "13:00", None)
    house.bridge.entries_changed.emit(None)
    running.turn(REPORT)
    said = running.report.limits.text()
    assert "niet waarom" in said
    assert "Niet meegerekend: 0:30 aan tijd zonder onderdeel." in said
    assert "Niet compleet: 1 van 7 dagen." in said


def test_an_earlier_report_can_be_read_but_not_changed(running: NulmetingWindow) -> None:
    running.header.which.setCurrentIndex(1)
    running.header.which.activated.emit(1)
    assert shown(running) == [REPORT]
    assert running.report.measured.text().startswith("5–25 oktober 2026.")
    losses = running.report.losses
    assert not losses.horizons[Component.REWORK].isVisible()
    assert losses.said[Component.REWORK].text() == "later"
    assert not running.header.sides.button(SURVEY).isEnabled()


def test_without_registered_time_the_report_says_so(appearance: Appearance, qtbot: QtBot) -> None:
    house = FakeHouse()
    put(house, Baseline(RUNNING, RUNNING.first))
    window = opened(house, appearance, qtbot)
    window.turn(REPORT)
    assert window.report.nothing.text().startswith("Er is nog geen tijd met een onderdeel")
    assert not window.report.save.isVisible()


def test_the_report_is_saved_as_pdf(
    running: NulmetingWindow, house: FakeHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = Path("/somewhere/nulmeting.pdf")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(file), ""))
    running.turn(REPORT)
    running.report.save.click()
    assert house.documents[file].startswith(b"%PDF")
    assert running.report.message.text() == "Opgeslagen: nulmeting.pdf"


def test_it_opens_at_the_side_that_is_asked_for(running: NulmetingWindow) -> None:
    running.go_to(SURVEY)
    assert shown(running) == [SURVEY]


# In the reflection
def reflection(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> ReflectionWindow:
    window = ReflectionWindow(house.tasks, house.bridge, house.context(appearance))
    qtbot.addWidget(window)
    window.show()
    return window


def test_the_reflection_says_in_a_line_where_it_is(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> None:
    put(house, Baseline(RUNNING, RUNNING.first))
    window = reflection(house, appearance, qtbot)
    line = window.page.measurement
    assert line.isVisible()
    assert line.said.text() == "Nulmeting: dag 7 van 20; vandaag 4:00 van 8:00 ingevuld"
    line.button.click()
    assert house.opened == [("nulmeting", {})]
    house.cases.nulmeting.stop()
    assert not line.isVisible()


def test_the_reflection_is_silent_without_one_and_on_another_day(
    house: FakeHouse, appearance: Appearance, qtbot: QtBot
) -> None:
    window = reflection(house, appearance, qtbot)
    assert not window.page.measurement.isVisible()
    house.cases.nulmeting.start(Period(TODAY, MONDAY))
    assert window.page.measurement.isVisible()
    window.go_to(date(2026, 11, 23))
    assert not window.page.measurement.isVisible()
