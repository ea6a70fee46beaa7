"""What got finished is counted in seconds: in the reflection, in the menu, and in the switcher."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu, QSpinBox
from pytestqt.qtbot import QtBot

from tests.ui.house import FakeHouse
from tijdwijzer.domain.counts import MOST, Count, Recount, Tally
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.products import ALWAYS, Product, Standard
from tijdwijzer.domain.timeline import Change
from tijdwijzer.domain.totals import DayTotals, Made, Totals
from tijdwijzer.services.counting import Counted
from tijdwijzer.ui.reflection.finished import with_finished
from tijdwijzer.ui.reflection.finished_presenter import KEEP_AFTER_MS
from tijdwijzer.ui.reflection.finished_row import FinishedRow
from tijdwijzer.ui.reflection.finished_section import FIRST
from tijdwijzer.ui.reflection.window import ReflectionWindow
from tijdwijzer.ui.switcher.window import Switcher
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.today import load_today
from tijdwijzer.ui.tray.menu import TrayMenu
from tijdwijzer.ui.wishes import Wishes

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # popups, offscreen

TODAY = date(2026, 11, 24)
YESTERDAY = TODAY - timedelta(days=1)
WW = Product("ww", "Beslissing WW", "stuk", (Standard(ALWAYS, 60.0),))
REVIEW = Product("herziening", "Herziening", "stuk")
Key = Qt.Key


class FakeTrends:
    """Answers with what it was told of a day."""

    def __init__(self) -> None:
        self.totals: dict[date, Totals] = {}

    def days(self, period: Period) -> list[DayTotals]:
        days = [period.first + timedelta(days=n) for n in range(period.length)]
        return [DayTotals(day, self.totals.get(day, Totals())) for day in days]


@pytest.fixture
def trends() -> FakeTrends:
    return FakeTrends()


@pytest.fixture
def house(qapp: object, trends: FakeTrends) -> FakeHouse:
    made = FakeHouse()
    made.a_day()
    made.put_in(trends=trends)
    for product in (WW, REVIEW):
        made.cases.counting.define(product)
    return made


@pytest.fixture
def window(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> Iterator[ReflectionWindow]:
    made = ReflectionWindow(house.tasks, house.bridge, house.context(appearance))
    qtbot.addWidget(made)
    made.show()
    yield made
    made.hide()


def tally(house: FakeHouse, key: str, day: date = TODAY) -> Tally:
    return next(one.tally for one in house.cases.counting.of_day(day) if one.product.key == key)


def row(window: ReflectionWindow, key: str) -> FinishedRow:
    return window.page.finished.rows[key]


def count_of(made: FinishedRow) -> QSpinBox:
    found = made.finished.findChild(QSpinBox)
    assert isinstance(found, QSpinBox)
    return found


def kept(window: ReflectionWindow, qtbot: QtBot) -> None:
    """Nobody counts on."""
    qtbot.wait(0)
    window._counting.keep()


# The reflection


def test_presses_in_a_row_are_one_count_and_one_undo(window: ReflectionWindow, house: FakeHouse, qtbot: QtBot) -> None:
    with qtbot.waitSignal(house.bridge.output_changed, timeout=KEEP_AFTER_MS + 5000):
        for _ in range(3):
            qtbot.keyClick(count_of(row(window, "ww")), Key.Key_Up)
        assert tally(house, "ww") == Tally()
    assert tally(house, "ww") == Tally(3, 3)
    assert window.page.finished.undo.accessibleName() == "Ongedaan: +3 Beslissing WW"
    window.page.finished.undo.click()
    assert tally(house, "ww") == Tally()
    assert row(window, "ww").finished.value == 0
    assert window.page.finished.undo.isHidden()


def test_a_typed_number_counts_too(window: ReflectionWindow, house: FakeHouse, qtbot: QtBot) -> None:
    count = count_of(row(window, "herziening"))
    count.selectAll()
    qtbot.keyClicks(count, "12")
    window.close()
    assert tally(house, "herziening") == Tally(12, 12)


def test_what_came_back_is_said_behind_a_button(window: ReflectionWindow, house: FakeHouse, qtbot: QtBot) -> None:
    made = row(window, "ww")
    assert made.right.isHidden()
    made.finished.changed.emit(6)
    qtbot.keyClick(made.more, Key.Key_Space)
    assert made.right.isVisible()
    made.right.changed.emit(5)
    made.returned.changed.emit(1)
    window._counting.keep()
    assert tally(house, "ww") == Tally(6, 5, 1)
    qtbot.keyClick(made.more, Key.Key_Space)
    assert made._said.isVisible()
    assert made._said.text() == "5 in één keer goed, 1 teruggekomen"


@pytest.mark.parametrize(
    ("before", "finished", "after"),
    [
        (Tally(), 2, Tally(2, 2)),
        (Tally(6, 5, 1), 7, Tally(7, 6, 1)),
        (Tally(6, 5, 1), 5, Tally(5, 4, 1)),
        (Tally(6, 0), 5, Tally(5, 0)),
        (Tally(6, 6), 0, Tally()),
    ],
)
def test_what_comes_on_was_right_the_first_time(before: Tally, finished: int, after: Tally) -> None:
    assert with_finished(before, finished) == after


def test_no_more_are_right_than_were_finished(window: ReflectionWindow) -> None:
    made = row(window, "ww")
    made.show_tally(Tally(2, 2))
    stepper = made.right.findChild(QSpinBox)
    assert isinstance(stepper, QSpinBox)
    assert stepper.maximum() == 2


def test_yesterday_is_counted_on_yesterday(window: ReflectionWindow, house: FakeHouse) -> None:
    window.go_to(YESTERDAY)
    row(window, "ww").finished.changed.emit(4)
    window.go_to(TODAY)
    assert tally(house, "ww", YESTERDAY) == Tally(4, 4)
    assert tally(house, "ww") == Tally()
    assert row(window, "ww").finished.value == 0


def test_what_is_usually_counted_goes_first_and_rows_keep_their_place(
    window: ReflectionWindow, house: FakeHouse
) -> None:
    assert list(window.page.finished.rows) == ["ww", "herziening"]
    house.cases.counting.count("herziening", day=YESTERDAY)
    assert list(window.page.finished.rows) == ["ww", "herziening"]
    window.go_to(YESTERDAY)
    window.go_to(TODAY)
    assert list(window.page.finished.rows) == ["herziening", "ww"]


def test_what_is_seldom_counted_comes_on_demand(window: ReflectionWindow, house: FakeHouse) -> None:
    for number in range(FIRST):
        house.cases.counting.define(Product(f"p{number}", f"Product {number}"))
    section = window.page.finished
    hidden = [key for key, made in section.rows.items() if made.isHidden()]
    assert len(hidden) == 2
    assert section.more.text() == "Nog 2 producten"
    section.more.click()
    assert not [key for key, made in section.rows.items() if made.isHidden()]
    assert section.more.isHidden()


def test_what_came_from_cases_stays_counted(window: ReflectionWindow, house: FakeHouse) -> None:
    with house.store.unit() as unit:
        unit.apply(Change(counts=Recount((), (Count(TODAY, "ww", Tally(2, 2), "77"),))))
        unit.commit()
    window._counting.refresh()
    row(window, "ww").finished.changed.emit(1)
    window._counting.keep()
    assert window.page.finished.message.isVisible()
    assert "2" in window.page.finished.message.text()
    assert row(window, "ww").finished.value == 2
    assert tally(house, "ww") == Tally(2, 2)


def test_a_count_that_cannot_be_is_told_also_when_the_window_is_gone(
    window: ReflectionWindow, house: FakeHouse, qtbot: QtBot
) -> None:
    refused: list[DomainError] = []
    house.tasks.refused.connect(refused.append)
    row(window, "ww").changed.emit("ww", Tally(1, 2))
    window.close()
    assert [error.code for error in refused] == ["count_right"]


def test_without_products_one_line_leads_to_them(appearance: Appearance, qtbot: QtBot, trends: FakeTrends) -> None:
    house = FakeHouse()
    house.put_in(trends=trends)
    window = ReflectionWindow(house.tasks, house.bridge, house.context(appearance))
    qtbot.addWidget(window)
    window.show()
    section = window.page.finished
    assert section.none.isVisible()
    assert section.products.isHidden()
    section.none.click()
    assert house.opened == [("products", {})]


def test_what_was_earned_stands_beside_the_direct_time(
    window: ReflectionWindow, house: FakeHouse, trends: FakeTrends
) -> None:
    def worked(hours: float, earned: float, bare: int = 0) -> Totals:
        return Totals(direct=int(hours * 3600), made={"ww": Made(Tally(6, 6), earned * 60, bare=bare)})

    trends.totals = {TODAY: worked(6.4, 6.2)}
    window._counting.refresh()
    assert window.page.figures.earned.text() == "6:12 verdiend in 6:24 directe tijd, 97\u00a0%"
    trends.totals |= {TODAY - timedelta(days=n): worked(6, 6) for n in range(1, 7)}
    trends.totals |= {TODAY - timedelta(days=n): worked(6, 0) for n in range(7, 12)}
    trends.totals[TODAY] = worked(6.4, 6.2, bare=1)
    window._counting.refresh()
    assert window.page.figures.earned.text() == (
        "6:12 verdiend in 6:24 directe tijd, 97\u00a0%; jouw laatste 6 werkdagen 100\u00a0%; "
        "1 zonder normtijd niet meegeteld"
    )
    trends.totals = {TODAY: worked(6.4, 0)}
    window._counting.refresh()
    assert window.page.figures.earned.isHidden()


def test_the_wheel_is_for_the_page_and_not_for_a_count(window: ReflectionWindow) -> None:
    count = count_of(row(window, "ww"))
    at = QPointF(count.rect().center())
    turned = QWheelEvent(
        at,
        QPointF(count.mapToGlobal(count.rect().center())),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(count, turned)
    assert count.value() == 0


def test_every_count_has_a_name_for_a_screen_reader(window: ReflectionWindow) -> None:
    made = row(window, "ww")
    names = [made.finished, made.right, made.returned]
    spoken = [found.accessibleName() for part in names if (found := part.findChild(QSpinBox)) is not None]
    assert spoken == ["Beslissing WW", "Beslissing WW: in één keer goed", "Beslissing WW: teruggekomen"]
    assert made.more.accessibleName() == "Beslissing WW: in één keer goed en teruggekomen"


def test_tab_goes_down_the_rows_and_on(window: ReflectionWindow, qtbot: QtBot) -> None:
    row(window, "ww").more.click()
    section, first = window.page.finished, row(window, "ww")
    section.products.setFocus()
    stops = []
    for _ in range(7):
        qtbot.keyClick(window.focusWidget() or window, Key.Key_Tab)
        stops.append(window.focusWidget())
    steppers = [part.count for part in (first.right, first.returned)]
    second = row(window, "herziening")
    assert stops[:6] == [count_of(first), first.more, *steppers, count_of(second), second.more]
    assert stops[6] is window.page.words.intention


# The menu


@pytest.fixture
def menu(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> Iterator[TrayMenu]:
    wishes = Wishes(house.tasks)
    made = TrayMenu(wishes, house.context(appearance))
    wishes.setParent(made)
    made.show_today(load_today(house.cases), house.clock.now())
    house.bridge.output_changed.connect(lambda: made.show_today(load_today(house.cases), house.clock.now()))
    yield made
    made.deleteLater()


def counting(menu: TrayMenu) -> QMenu:
    return next(m for action in menu.actions() if isinstance(m := action.menu(), QMenu) and action.text() == "Afgerond")


def offered(menu: TrayMenu) -> list[str]:
    return [action.text() for action in counting(menu).actions() if not action.isSeparator()]


def test_the_menu_counts_one_more_and_undo_takes_it_back(menu: TrayMenu, house: FakeHouse) -> None:
    assert offered(menu)[:2] == ["+1 Beslissing WW", "+1 Herziening"]
    counting(menu).actions()[1].trigger()
    counting(menu).actions()[0].trigger()
    assert tally(house, "herziening") == Tally(2, 2)
    assert offered(menu)[:2] == ["+1 Herziening, vandaag 2", "+1 Beslissing WW"]
    undo = next(action for action in menu.actions() if action.text() == "Ongedaan: +1 Herziening")
    undo.trigger()
    assert tally(house, "herziening") == Tally(1, 1)


def test_the_menu_leads_to_counts_and_products(menu: TrayMenu, house: FakeHouse) -> None:
    assert offered(menu)[2:] == ["Aantallen van vandaag…", "Producten…"]
    for action in counting(menu).actions()[-2:]:
        action.trigger()
    assert [screen for screen, _ in house.opened] == ["reflection", "products"]


def test_without_products_the_menu_leads_to_them(
    house: FakeHouse, appearance: Appearance, qtbot: QtBot, menu: TrayMenu
) -> None:
    menu.show_today(replace(load_today(house.cases), counted=()), house.clock.now())
    assert offered(menu) == ["Tel wat je afrondt…"]


def test_a_count_from_the_menu_is_told(house: FakeHouse, qtbot: QtBot) -> None:
    wishes = Wishes(house.tasks)
    told: list[Counted] = []
    wishes.counted.connect(told.append)
    wishes.count("ww")
    assert [(one.product.name, one.tally.finished) for one in told] == [("Beslissing WW", 1)]
    refused: list[DomainError] = []
    wishes.refused.connect(refused.append)
    wishes.count("ww", MOST)
    assert [error.code for error in refused] == ["count_too_many"]


# The switcher


@pytest.fixture
def switcher(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> Iterator[Switcher]:
    wishes = Wishes(house.tasks)
    made = Switcher(house.tasks, house.bridge, house.context(appearance), wishes, house.clock.now)
    wishes.setParent(made)
    made.show_today(load_today(house.cases))
    house.bridge.output_changed.connect(lambda: made.show_today(load_today(house.cases)))
    made.ask(QRect(700, 778, 22, 22))
    yield made
    made.close()
    made.deleteLater()


def type_in(qtbot: QtBot, switcher: Switcher, text: str) -> None:
    for sign in text:
        qtbot.keyClicks(switcher.focusWidget() or switcher, sign)


def names(switcher: Switcher) -> Sequence[str]:
    return [made.name for made in switcher.list.rows]


def test_a_line_with_a_plus_counts_and_is_gone(qtbot: QtBot, switcher: Switcher, house: FakeHouse) -> None:
    before = house.entries
    type_in(qtbot, switcher, "/+2 ww")
    assert names(switcher) == ["Beslissing WW"]
    assert switcher.hint.text() == "Beslissing WW: 2 vandaag"
    qtbot.keyClick(switcher.focusWidget() or switcher, Key.Key_Return)
    assert tally(house, "ww") == Tally(2, 2)
    assert not switcher.isVisible()
    assert house.entries == before


def test_a_long_name_leaves_room_for_the_key_of_undo(switcher: Switcher, house: FakeHouse) -> None:
    name = "Beslissing op bezwaar na heroverweging in de keten met meerdere partijen"
    house.cases.counting.define(Product("lang", name))
    house.cases.counting.count("lang")
    switcher.show_today(load_today(house.cases))
    assert switcher.undo.text().endswith("…")
    assert switcher.undo.accessibleName() == f"Ongedaan: +1 {name}"


def test_what_follows_a_plus_says_how_many(qtbot: QtBot, switcher: Switcher, house: FakeHouse) -> None:
    type_in(qtbot, switcher, "+2 ww")
    assert switcher.field.text() == "+2 ww"
    assert switcher.hint.text() == "Beslissing WW: 2 vandaag"


def test_plus_offers_what_can_be_counted(qtbot: QtBot, switcher: Switcher, house: FakeHouse) -> None:
    house.cases.counting.count("herziening")
    type_in(qtbot, switcher, "+")
    assert switcher.field.text() == "+1 "
    assert [(made.cap, made.name, made.aside) for made in switcher.list.rows] == [
        ("+1", "Herziening", "vandaag 1"),
        ("+1", "Beslissing WW", "vandaag 0"),
    ]
    qtbot.keyClick(switcher.field, Key.Key_Down)
    assert switcher.hint.text() == "Beslissing WW: 1 vandaag"
    qtbot.keyClick(switcher.field, Key.Key_Tab)
    assert switcher.field.text() == "+1 Beslissing WW "
    qtbot.keyClick(switcher.field, Key.Key_Return)
    assert tally(house, "ww") == Tally(1, 1)


def test_a_product_nobody_knows_is_pointed_at(qtbot: QtBot, switcher: Switcher, house: FakeHouse) -> None:
    type_in(qtbot, switcher, "/+1 bezwaar")
    assert switcher.hint.text().startswith("`bezwaar` ken ik niet als product.")
    qtbot.keyClick(switcher.field, Key.Key_Return)
    assert switcher.isVisible()
    assert switcher.field.selectedText() == "bezwaar"


def test_the_last_row_leads_to_counting(qtbot: QtBot, switcher: Switcher, house: FakeHouse) -> None:
    assert names(switcher)[-2:] == ["Afgerond", "Tel wat je afrondt"]
    house.cases.counting.count("ww", 3)
    assert names(switcher)[-1] == "Beslissing WW\u00a03"
    assert switcher.list.rows[-2].aside == "vandaag 3"
    qtbot.keyClick(switcher.list, Key.Key_End)
    qtbot.keyClick(switcher.list, Key.Key_Return)
    assert switcher.field.text() == "+1 "


def test_the_menu_is_no_wider_for_a_long_name(menu: TrayMenu, house: FakeHouse) -> None:
    house.cases.counting.define(Product("lang", "Beslissing op bezwaar na heroverweging in de keten met partijen"))
    house.cases.counting.count("lang", 3)
    assert offered(menu)[0].startswith("+1 Beslissing op bezwaar")
    assert offered(menu)[0].endswith("…, vandaag 3")


def test_without_products_the_switcher_is_as_it_was(switcher: Switcher, house: FakeHouse) -> None:
    switcher.show_today(replace(load_today(house.cases), counted=()))
    assert "Afgerond" not in names(switcher)
