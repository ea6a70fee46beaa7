"""Goals on screen: said or chosen, followed beside their line, given up and taken up again."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QDate, QEvent, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.house import FakeHouse
from tests.ui.months import worked
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.goals import Goal, GoalState
from tijdwijzer.domain.indicators import Indicator, Measure
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.products import Product
from tijdwijzer.ui.goals.card import GoalCard
from tijdwijzer.ui.goals.draft import (
    ANY,
    SUBJECTS,
    WHOLE,
    indicator_for,
    number_of,
    of_product,
    products_for,
    subject_of,
)
from tijdwijzer.ui.goals.new_goal import NewGoal
from tijdwijzer.ui.goals.painting import APART, apart
from tijdwijzer.ui.goals.window import GoalsWindow
from tijdwijzer.ui.theme import Appearance

TODAY = date(2026, 11, 24)
BASELINE = Period(date(2026, 10, 26), date(2026, 11, 22))
REWORK = Indicator(Measure.SHARE, Component.REWORK)
Key = Qt.Key


@pytest.fixture(autouse=True)
def gone(qapp: QApplication) -> Iterator[None]:
    """A window that was closed is gone before the next test: a later theme would dress it again."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def house(qapp: object) -> FakeHouse:
    """Four weeks in which an eighth of the time went to rework."""
    made = FakeHouse(products=[Product("ww", "Beslissing WW"), Product("wia", "Beslissing WIA")])
    worked(made, date(2026, 10, 26), date(2026, 11, 23))
    return made


def opened(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> GoalsWindow:
    window = GoalsWindow(house.tasks, house.bridge, house.context(appearance))
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def window(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> GoalsWindow:
    return opened(house, appearance, qtbot)


@pytest.fixture
def followed(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> GoalsWindow:
    """A goal that was set four weeks ago, in a time that changed nothing."""
    put(house, Goal(REWORK, BASELINE, 0.15, 0.12, date(2026, 10, 26), date(2027, 1, 24), -0.2))
    return opened(house, appearance, qtbot)


def put(house: FakeHouse, goal: Goal) -> None:
    with house.store.unit() as unit:
        unit.put_goal(goal)
        unit.commit()


def goals(house: FakeHouse) -> list[Goal]:
    with house.store.unit() as unit:
        return unit.goals()


def only(window: GoalsWindow) -> GoalCard:
    (card,) = window.cards.values()
    return card


def form(window: GoalsWindow) -> NewGoal:
    assert window.form is not None
    return window.form


def typed(window: GoalsWindow, qtbot: QtBot, words: str) -> NewGoal:
    """A form in which this was typed, and understood or not."""
    window.new.click()
    found = form(window)
    qtbot.keyClicks(found.words, words)
    qtbot.waitUntil(lambda: not found._timer.isActive())
    return found


def choose(found: NewGoal, subject: str) -> None:
    field = found.fields.subject
    field.setCurrentIndex(field.findText(subject))
    field.activated.emit(field.currentIndex())


# Without any
def test_without_goals_three_examples_are_offered(window: GoalsWindow) -> None:
    assert window.empty.isVisible()
    assert not window.twin.isVisible()
    assert [button.text() for button in window.empty.examples] == [
        "doorlooptijd -30% binnen 6 maanden",
        "herbewerken -20% binnen 3 maanden",
        "administratieve lasten per dossier -15% binnen 3 maanden",
    ]


def test_an_example_is_a_goal_that_can_be_set_at_once(window: GoalsWindow, house: FakeHouse) -> None:
    window.empty.examples[1].click()
    form(window).save.click()
    (goal,) = goals(house)
    assert (goal.indicator, goal.was, goal.target, goal.by) == (REWORK, 0.125, 0.1, date(2027, 2, 24))
    assert not window.empty.isVisible()
    assert only(window).title.text() == "Herbewerken 20\u00a0% minder, uiterlijk 24 februari 2027"


# In a sentence
def test_what_is_typed_is_understood_while_one_types(window: GoalsWindow, house: FakeHouse, qtbot: QtBot) -> None:
    found = typed(window, qtbot, "herbewerken -20% binnen 3 maanden")
    assert found.understood.text() == (
        "Herbewerken 20\u00a0% minder, uiterlijk 24 februari 2027\n"
        "Van 12,5\u00a0% (26 oktober – 22 november 2026) naar 10\u00a0%"
    )
    fields = found.fields
    assert (fields.subject.currentText(), fields.product.currentText()) == ("Herbewerken", "als deel van alle tijd")
    assert (fields.kind.currentText(), fields.amount.text(), fields.unit.text()) == ("minder", "20", "%")
    assert fields.by.date() == QDate(2027, 2, 24)
    assert not goals(house)


def test_enter_sets_what_was_typed_without_waiting(window: GoalsWindow, house: FakeHouse, qtbot: QtBot) -> None:
    window.new.click()
    qtbot.keyClicks(form(window).words, "herbewerken naar 10% binnen 3 maanden")
    qtbot.keyClick(form(window).words, Key.Key_Return)
    assert [(goal.target, goal.change) for goal in goals(house)] == [(0.1, None)]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("herbewerken binnen 3 maanden", "Hoeveel het moet worden, staat er niet bij"),
        ("herbewerken -20%", "Voor wanneer, staat er niet bij"),
        ("-20% binnen 3 maanden", "Waar het over gaat, staat er niet bij."),
        ("herbewerken -20% uiterlijk 31 februari", "die dag bestaat niet"),
        ("herbewerken +20% binnen 3 maanden", "geen verbetering"),
        ("snelheidsverlies -20% binnen 3 maanden", "Het was 0"),
        ("doorlooptijd -20% binnen 3 maanden", "Van 26 oktober 2026 tot en met 22 november 2026 is er niets"),
    ],
)
def test_what_cannot_be_is_said_below_and_nothing_is_set(
    window: GoalsWindow, house: FakeHouse, qtbot: QtBot, words: str, said: str
) -> None:
    found = typed(window, qtbot, words)
    assert said in found.problem.text()
    assert said in found.words.accessibleDescription()
    found.save.click()
    assert found.isVisible()
    assert not goals(house)


def test_enter_points_at_what_is_not_understood(window: GoalsWindow, qtbot: QtBot) -> None:
    found = typed(window, qtbot, "koffiedrinken -20% binnen 3 maanden")
    assert "`koffiedrinken` begrijp ik niet" in found.problem.text()
    qtbot.keyClick(found.words, Key.Key_Return)
    assert found.words.selectedText() == "koffiedrinken"


# By choosing
def test_a_goal_that_is_chosen_is_the_sentence_too(window: GoalsWindow, house: FakeHouse, qtbot: QtBot) -> None:
    window.new.click()
    found = form(window)
    choose(found, "Herbewerken")
    qtbot.keyClicks(found.fields.amount, "20")
    found.fields.by.setDate(QDate(2027, 3, 1))
    assert found.words.text() == "Herbewerken −20 % uiterlijk 1 maart 2027"
    found.save.click()
    (goal,) = goals(house)
    assert (goal.indicator, goal.change, goal.by, goal.baseline) == (REWORK, -0.2, date(2027, 3, 1), BASELINE)


def test_an_amount_to_come_to_is_in_the_unit_of_the_measure(window: GoalsWindow, qtbot: QtBot) -> None:
    found = typed(window, qtbot, "verliezen naar 45 min binnen 3 maanden")
    assert (found.fields.kind.currentText(), found.fields.amount.text()) == ("wordt", "45")
    assert found.fields.unit.text() == "min"
    assert found.fields.draft is not None
    assert found.fields.draft.target == 45


def test_another_time_to_start_from_changes_what_it_was(window: GoalsWindow, qtbot: QtBot) -> None:
    found = typed(window, qtbot, "herbewerken -20% binnen 3 maanden")
    found.fields.first.setDate(QDate(2026, 11, 16))
    assert "(16–22 november 2026)" in found.understood.text()
    found.fields.first.setDate(QDate(2026, 11, 23))
    assert not found.understood.text()
    found.save.click()
    assert "ligt voor de eerste" in found.problem.text()
    assert found.focusWidget() is found.fields.last


def test_what_is_missing_is_said_where_it_is_missing(window: GoalsWindow, house: FakeHouse) -> None:
    window.new.click()
    found = form(window)
    found.save.click()
    assert found.problem.text() == "Kies waar het over gaat."
    found.cancel.click()
    assert not goals(house)


def test_a_component_can_be_per_product_and_a_measure_of_one(window: GoalsWindow, qtbot: QtBot) -> None:
    window.new.click()
    fields = form(window).fields
    assert not fields.product.isEnabled()
    choose(form(window), "Herbewerken")
    offered = [fields.product.itemText(place) for place in range(fields.product.count())]
    assert offered == ["als deel van alle tijd", "per dossier", "per Beslissing WIA", "per Beslissing WW"]
    choose(form(window), "Doorlooptijd")
    assert fields.product.count() == 3
    choose(form(window), "Flow")
    assert not fields.product.isEnabled()


@pytest.mark.parametrize("subject", SUBJECTS)
def test_what_is_chosen_is_an_indicator_and_back(subject: Component | Measure) -> None:
    for product in products_for(subject, ["ww"]):
        indicator = indicator_for(subject, product)
        assert (subject_of(indicator), of_product(indicator)) == (subject, product)
    assert {WHOLE, ANY} >= set(products_for(subject, []))


@pytest.mark.parametrize(
    ("text", "number"), [("12,5", 12.5), (" 20 ", 20), ("-1", None), ("nan", None), ("veel", None)]
)
def test_a_number_is_read_as_people_type_it(text: str, number: float | None) -> None:
    assert number_of(text) == number


# Following
def test_a_goal_says_what_it_is_now_and_what_the_line_asks_for(followed: GoalsWindow) -> None:
    card = only(followed)
    assert card.title.text() == "Herbewerken 20\u00a0% minder, uiterlijk 24 januari 2027"
    assert card.standing.text() == "Nu 12,5\u00a0%; de lijn vraagt 14\u00a0%: op of voorbij de lijn"
    assert card.start.text().startswith("Van 15\u00a0% (26 oktober – 22 november 2026) naar 12\u00a0%")
    assert card.chart.accessibleName().startswith("Verloop van Herbewerken 20\u00a0% minder")


def test_its_weeks_can_be_walked_through_and_opened(followed: GoalsWindow, house: FakeHouse, qtbot: QtBot) -> None:
    chart = only(followed).chart
    chart.setFocus()
    qtbot.keyClick(chart, Key.Key_Home)
    assert chart.tip(chart.place).splitlines() == [
        "week 44, 26 oktober – 1 november 2026",
        "Was: 12,5\u00a0%",
        "Lijn: 14,8\u00a0%",
    ]
    qtbot.keyClick(chart, Key.Key_Return)
    assert house.opened == [("day", {"day": date(2026, 10, 26), "week": True})]
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPointF(chart.axis.middle(1), 40).toPoint())
    assert house.opened[-1][1]["day"] == date(2026, 11, 2)


def test_a_week_to_come_has_only_a_line(followed: GoalsWindow) -> None:
    chart = only(followed).chart
    assert chart.tip(chart.count - 1).splitlines()[1:] == ["Lijn: 12\u00a0%"]
    assert chart.course is not None
    assert chart.course.values[-1] is None


def test_the_chart_has_a_table_twin(followed: GoalsWindow, qtbot: QtBot) -> None:
    card = only(followed)
    followed.twin.click()
    assert (card.chart.isVisible(), card.table.isVisible()) == (False, True)
    cells = [card.table.item(0, column).text() for column in range(3)]
    assert cells == ["week 44, 26 oktober – 1 november 2026", "12,5\u00a0%", "14,8\u00a0%"]
    assert card.table.item(card.table.rowCount() - 1, 1).text() == "–"
    qtbot.keyClick(followed, Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert card.chart.isVisible()


def test_the_chart_shows_the_two_levels_the_line_and_the_weeks(followed: GoalsWindow) -> None:
    course = only(followed).chart.course
    assert course is not None
    assert (course.was_name, course.target_name) == ("was 15\u00a0%", "wordt 12\u00a0%")
    low, high = course.bounds
    assert low < 0.12 < 0.15 < high
    image = only(followed).chart.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    assert len({image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(image.height())}) > 4


@pytest.mark.parametrize(("one", "other"), [(10.0, 12.0), (12.0, 10.0), (10.0, 10.0), (0.0, 40.0)])
def test_the_names_of_two_levels_never_cover_each_other(one: float, other: float) -> None:
    first, second = apart(one, other)
    assert abs(first - second) >= min(APART, max(abs(one - other), APART))
    assert (first <= second) is (one <= other)


# Ending
def test_a_goal_is_dropped_and_taken_up_again(followed: GoalsWindow, house: FakeHouse) -> None:
    card = only(followed)
    assert card.end.accessibleName() == "Loslaten: Herbewerken 20\u00a0% minder, uiterlijk 24 januari 2027"
    card.end.click()
    assert [goal.state for goal in goals(house)] == [GoalState.DROPPED]
    assert card.standing.text() == "Losgelaten, 24 november 2026: het was 12,5\u00a0%"
    assert card.end.text() == "Toch weer oppakken"
    assert not card.chart.isVisible()
    card.end.click()
    assert [goal.state for goal in goals(house)] == [GoalState.OPEN]
    assert card.chart.isVisible()


def test_what_ended_stays_below_with_how_it_ended(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> None:
    started, by = date(2026, 10, 26), date(2026, 11, 22)
    put(house, Goal(REWORK, BASELINE, 0.15, 0.13, started, by, None))
    put(house, Goal(REWORK, BASELINE, 0.15, 0.10, started, by, None))
    put(house, Goal(Indicator(Measure.THROUGHPUT), BASELINE, 30, 20, started, by, None))
    put(house, Goal(REWORK, BASELINE, 0.15, 0.12, started, date(2027, 1, 1), None))
    window = opened(house, appearance, qtbot)
    said = [card.standing.text() for _number, card in sorted(window.cards.items())]
    assert said[0] == "Gehaald, 22 november 2026: het was 12,5\u00a0%"
    assert said[1] == "Niet gehaald, 22 november 2026: het was 12,5\u00a0%"
    assert said[2] == "Niet te zeggen, 22 november 2026"
    assert said[3].startswith("Nu 12,5")
    cards = [card for _number, card in sorted(window.cards.items())]
    assert [card.end.isVisible() for card in cards] == [False, False, False, True]
    assert cards[3].y() < cards[0].y()
    cards[0].weeks.click()
    assert cards[0].chart.isVisible()
    assert cards[0].weeks.text() == "Weken verbergen"


def test_what_changes_elsewhere_shows(followed: GoalsWindow, house: FakeHouse) -> None:
    house.cases.goals.drop(goals(house)[0].id or 0)
    assert only(followed).end.text() == "Toch weer oppakken"


def test_a_refusal_is_said(followed: GoalsWindow, house: FakeHouse) -> None:
    only(followed).dropped.emit(99)
    assert followed.message.isVisible()
    assert followed.message.text() == "Er is geen doel 99."
