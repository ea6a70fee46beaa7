"""The trends screen: time beside output over days to years, by mouse, by keyboard and as a table."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QDate, QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from tests.ui.house import FakeHouse
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.periods import Period, Step
from tijdwijzer.domain.products import ALWAYS, Product, Standard
from tijdwijzer.services.notices import EntriesChanged, OutputChanged
from tijdwijzer.services.trends import Trend
from tijdwijzer.ui.made_up_trends import MadeUpTrends
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.tokens import load_theme
from tijdwijzer.ui.trends.chart import NONE, BarsChart, PeriodChart
from tijdwijzer.ui.trends.model import Made
from tijdwijzer.ui.trends.texts import TrendTexts
from tijdwijzer.ui.trends.window import TrendsWindow

TODAY = date(2026, 11, 24)
LATEST_WEEK = Period(date(2026, 11, 23), date(2026, 11, 29))


class CountingTrends(MadeUpTrends):
    """Remembers what was asked."""

    def __init__(self, **made: bool) -> None:
        super().__init__(TODAY, **made)
        self.asked: list[tuple[Step, Period]] = []

    def trend(self, step: Step, period: Period) -> Trend:
        self.asked.append((step, period))
        return super().trend(step, period)


class NoTrends(MadeUpTrends):
    """Nothing was ever registered."""

    def __init__(self) -> None:
        super().__init__(TODAY, years=0)

    def bounds(self) -> Period | None:
        return None


@pytest.fixture
def trends() -> CountingTrends:
    return CountingTrends()


@pytest.fixture
def house(trends: CountingTrends) -> FakeHouse:
    made = FakeHouse()
    made.put_in(trends=trends)
    return made


@pytest.fixture(autouse=True)
def gone(qapp: QApplication) -> Iterator[None]:
    """A window that was closed is gone before the next test: a later theme would dress it again."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def shown(house: FakeHouse, appearance: Appearance, qtbot: QtBot, *screens: str) -> TrendsWindow:
    window = TrendsWindow(house.tasks, house.bridge, replace(house.context(appearance), screens=frozenset(screens)))
    qtbot.addWidget(window)
    window.resize(1000, 760)
    window.show()
    return window


@pytest.fixture
def window(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> TrendsWindow:
    return shown(house, appearance, qtbot)


def chart_of(window: TrendsWindow, component: Component = Component.REWORK) -> BarsChart:
    return window.page.board.cells[component].chart


def press(qtbot: QtBot, chart: PeriodChart, place: int) -> None:
    at = QPointF(chart.axis.middle(place), 20).toPoint()
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=at)


def names(window: TrendsWindow) -> list[str]:
    table = window.page.table
    found = (table.verticalHeaderItem(row) for row in range(table.rowCount()))
    return [item.text() for item in found if item is not None]


def cells(window: TrendsWindow, heading: str) -> list[str]:
    table = window.page.table
    headings = [table.horizontalHeaderItem(column).text() for column in range(table.columnCount())]  # type: ignore[union-attr]
    column = headings.index(heading)
    return [table.item(row, column).text() for row in range(table.rowCount())]  # type: ignore[union-attr]


# What is shown
def test_it_opens_with_the_weeks_up_to_now(window: TrendsWindow) -> None:
    screen = window.presenter.screen
    assert screen is not None
    assert (screen.step, screen.points[-1].period) == (Step.WEEK, LATEST_WEEK)
    assert window.header.steps.choice == Step.WEEK


def test_it_says_what_changed_most_beside_what_output_did(window: TrendsWindow) -> None:
    assert window.header.headline == "Herbewerken ging van 9 naar 7\u00a0%, en je rondde per uur meer af"


def test_the_period_that_is_not_over_is_marked_in_words(window: TrendsWindow) -> None:
    tip = chart_of(window).tip(chart_of(window).count - 1)
    assert tip.splitlines()[0] == "week 48, 23–29 november 2026, tot nu toe"


def test_a_tip_tells_time_share_usual_typical_and_what_was_finished(window: TrendsWindow) -> None:
    _, share, usual, typical, finished = chart_of(window).tip(3).splitlines()
    assert share.startswith("Herbewerken: 3:")
    assert share.endswith("\u00a0%")
    assert usual.startswith("Meestal bij jou: ")
    assert typical == "Gebruikelijk: 5–10\u00a0%"
    assert finished.startswith("Afgerond: ")


@pytest.mark.parametrize("step", Step)
def test_every_step_can_be_chosen(step: Step, window: TrendsWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.header.steps.button(step.value), Qt.MouseButton.LeftButton)
    screen = window.presenter.screen
    assert screen is not None
    assert screen.step is step
    assert TODAY in screen.points[-1].period
    assert all(chart.count == len(screen.points) for chart in window.page.board.charts())


def test_steps_have_keys(window: TrendsWindow, qtbot: QtBot) -> None:
    for place, step in enumerate(Step, start=1):
        qtbot.keyClick(window, str(place), Qt.KeyboardModifier.ControlModifier)  # type: ignore[arg-type]
        assert window.presenter.step is step


def test_the_keyboard_goes_along_with_the_step(window: TrendsWindow, qtbot: QtBot) -> None:
    steps = window.header.steps
    assert window.focusWidget() is steps.button("week")
    qtbot.keyClick(window, "3", Qt.KeyboardModifier.ControlModifier)  # type: ignore[arg-type]
    assert window.focusWidget() is steps.button("month")


def test_a_small_window_is_read_without_scrolling_sideways(window: TrendsWindow, qtbot: QtBot) -> None:
    window.resize(window.minimumSize())
    area = window.findChild(QScrollArea)
    assert area is not None
    qtbot.waitUntil(lambda: area.horizontalScrollBar().maximum() == 0)


def test_a_wider_window_shows_more_weeks(window: TrendsWindow) -> None:
    before = chart_of(window).count
    window.resize(1500, 760)
    assert chart_of(window).count > before


def test_the_component_of_the_headline_stands_out(window: TrendsWindow) -> None:
    bold = [one for one, cell in window.page.board.cells.items() if cell._name.font().bold()]
    assert bold == [Component.REWORK]


# Output
def test_without_standard_times_it_shows_what_was_finished_per_paid_hour(
    house: FakeHouse, appearance: Appearance, qtbot: QtBot
) -> None:
    house.put_in(trends=MadeUpTrends(TODAY, standards=False))
    window = shown(house, appearance, qtbot)
    assert window.page.board.output.chart.accessibleName() == "Afgerond per betaald uur"


def test_where_nothing_is_counted_it_says_so_and_shows_no_line(
    house: FakeHouse, appearance: Appearance, qtbot: QtBot
) -> None:
    house.put_in(trends=MadeUpTrends(TODAY, counted=False))
    window = shown(house, appearance, qtbot)
    output = window.page.board.output
    assert output._nothing.isVisible()
    assert not output.chart.isVisible()
    assert window.header.headline == "Herbewerken ging van 9 naar 7\u00a0%"


def test_what_is_shown_of_output_can_be_chosen_and_stays(window: TrendsWindow) -> None:
    output = window.page.board.output
    menu = output.choose.menu()
    [right] = [action for action in menu.actions() if action.text() == "In één keer goed"]
    right.trigger()
    window.presenter.choose(Step.MONTH)
    assert output.chart.accessibleName() == "In één keer goed"
    assert output.chart.line is not None
    assert output.chart.line.made is Made.RIGHT
    assert output.current.text().endswith("\u00a0%")


def test_the_week_of_the_course_has_its_word_at_the_line(window: TrendsWindow) -> None:
    note = window.page.board.output.chart.note
    assert note is not None
    assert note.text == "week 41: training & coaching 13\u00a0%"


# Opening
def test_a_click_on_a_day_opens_that_day(window: TrendsWindow, house: FakeHouse, qtbot: QtBot) -> None:
    window.presenter.choose(Step.DAY)
    press(qtbot, chart_of(window), chart_of(window).count - 1)
    assert house.opened == [("day", {"day": TODAY, "week": False})]


def test_a_click_on_a_week_opens_that_week(window: TrendsWindow, house: FakeHouse, qtbot: QtBot) -> None:
    press(qtbot, chart_of(window), chart_of(window).count - 1)
    assert house.opened == [("day", {"day": LATEST_WEEK.first, "week": True})]


def test_a_click_on_a_year_steps_in_and_there_is_a_way_back(window: TrendsWindow, qtbot: QtBot) -> None:
    window.presenter.choose(Step.YEAR)
    years = window.presenter.screen
    press(qtbot, chart_of(window), 1)
    screen = window.presenter.screen
    assert screen is not None
    assert (screen.step, screen.shown.last) == (Step.QUARTER, date(2023, 12, 31))
    assert window.header.back.isVisible()
    qtbot.mouseClick(window.header.back, Qt.MouseButton.LeftButton)
    assert window.presenter.screen == years
    assert not window.header.back.isVisible()


def test_from_years_to_a_week_by_keyboard_alone(window: TrendsWindow, house: FakeHouse, qtbot: QtBot) -> None:
    window.presenter.choose(Step.YEAR)
    chart = chart_of(window)
    chart.setFocus()
    for step in (Step.QUARTER, Step.MONTH, Step.WEEK):
        qtbot.keyClick(chart, Qt.Key.Key_End)
        qtbot.keyClick(chart, Qt.Key.Key_Return)
        assert window.presenter.step is step
    qtbot.keyClick(chart, Qt.Key.Key_End)
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert house.opened == [("day", {"day": date(2026, 11, 16), "week": True})]


# Through time
def test_earlier_and_later_lead_a_page_on_and_now_comes_back(window: TrendsWindow, qtbot: QtBot) -> None:
    latest = window.presenter.screen
    assert latest is not None
    assert not window.header.now.isEnabled()
    qtbot.mouseClick(window.header.pages.button("-1"), Qt.MouseButton.LeftButton)
    earlier = window.presenter.screen
    assert earlier is not None
    assert (latest.shown.first - earlier.shown.last).days == 1
    assert len(earlier.points) == len(latest.points)
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.mouseClick(window.header.now, Qt.MouseButton.LeftButton)
    assert window.presenter.screen == latest


def test_the_arrow_keys_go_on_beyond_the_edge_of_a_page(window: TrendsWindow, qtbot: QtBot) -> None:
    chart, before = chart_of(window), window.presenter.screen
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert before is not None
    assert window.presenter.screen is not None
    assert window.presenter.screen.shown.last < before.shown.first


def test_five_years_of_weeks_are_paged_through_to_the_first(window: TrendsWindow) -> None:
    screen, seen = window.presenter.screen, 0
    while screen is not None and screen.has_earlier:
        seen += len(screen.points)
        window.presenter.page(-1)
        screen = window.presenter.screen
    assert seen + len(screen.points if screen else ()) >= 261
    assert not window.header.pages.button("-1").isEnabled()


def test_five_years_stand_on_one_page(window: TrendsWindow) -> None:
    window.presenter.choose(Step.YEAR)
    assert [point.period.first.year for point in window.presenter.screen.points] == [2022, 2023, 2024, 2025, 2026]  # type: ignore[union-attr]


# One time axis
def test_what_is_pointed_at_in_one_chart_is_marked_in_all(window: TrendsWindow) -> None:
    chart = chart_of(window)
    at = QPointF(chart.axis.middle(4), 20)
    no = Qt.MouseButton.NoButton
    assert chart.hasMouseTracking()
    # Not QTest's: it moves the one pointer there is, and what is on top of the screen gets that.
    QApplication.sendEvent(
        chart,
        QMouseEvent(QEvent.Type.MouseMove, at, chart.mapToGlobal(at), no, no, Qt.KeyboardModifier.NoModifier),
    )
    assert {chart.place for chart in window.page.board.charts()} == {4}
    chart_of(window).leaveEvent(None)  # type: ignore[arg-type]
    assert {chart.place for chart in window.page.board.charts()} == {NONE}


def test_a_screen_reader_hears_the_period_under_the_keys(window: TrendsWindow, qtbot: QtBot) -> None:
    chart = chart_of(window)
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    found = QAccessible.queryAccessibleInterface(chart)
    assert found.text(QAccessible.Text.Name) == "Herbewerken"
    assert found.text(QAccessible.Text.Description) == ", ".join(chart.tip(0).splitlines())


def test_every_chart_has_the_name_of_what_it_shows(window: TrendsWindow) -> None:
    labels = [cell.chart.accessibleName() for cell in window.page.board.cells.values()]
    assert labels == list(window._context.catalogue().labels.values())
    assert window.page.board.output.chart.accessibleName() == "Verdiende uren per betaald uur"


# The table twin
def test_the_table_has_the_numbers_of_the_charts(window: TrendsWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.header.twin, Qt.MouseButton.LeftButton)
    texts = TrendTexts(window._context.catalogue(), "nl")
    for component, cell in window.page.board.cells.items():
        assert cell.chart.bars is not None
        shares = [text.partition(",")[0] for text in cells(window, texts.catalogue.label(component))]
        assert shares == [texts.share(share) for share in cell.chart.bars.shares]
    line = window.page.board.output.chart.line
    assert line is not None
    assert cells(window, "Verdiende uren per betaald uur") == [texts.made(v, line.made) for v in line.values]
    assert names(window)[0].startswith("week 36")
    headings = [item.text() for n in range(3) if (item := window.page.table.horizontalHeaderItem(n)) is not None]
    assert headings == ["Geregistreerd", "Gestandaardiseerd werk", "Verdiende uren per betaald uur"]


def test_the_table_is_walked_and_opened_by_keyboard(window: TrendsWindow, house: FakeHouse, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    table = window.page.table
    assert window.page.as_table
    qtbot.keyClick(table, Qt.Key.Key_Up)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert house.opened == [("day", {"day": date(2026, 11, 16), "week": True})]


def test_another_step_in_the_table_shows_in_the_table(window: TrendsWindow, qtbot: QtBot) -> None:
    window.swap()
    qtbot.keyClick(window.page.table, "5", Qt.KeyboardModifier.ControlModifier)  # type: ignore[arg-type]
    assert names(window) == ["2022", "2023", "2024", "2025", "2026, tot nu toe"]


# Live
@pytest.mark.parametrize("notice", [EntriesChanged(), OutputChanged(frozenset({TODAY}))])
def test_it_reads_again_when_something_changed(
    notice: EntriesChanged | OutputChanged, window: TrendsWindow, house: FakeHouse, trends: CountingTrends
) -> None:
    before = len(trends.asked)
    house.cases.notices.publish(notice)
    assert len(trends.asked) == before + 1


def test_a_closed_window_reads_nothing(window: TrendsWindow, house: FakeHouse, trends: CountingTrends) -> None:
    window.hide()
    before = len(trends.asked)
    house.cases.notices.publish(EntriesChanged())
    assert len(trends.asked) == before


def test_with_nothing_registered_it_says_so_and_shows_no_charts(
    house: FakeHouse, appearance: Appearance, qtbot: QtBot
) -> None:
    house.put_in(trends=NoTrends())
    window = shown(house, appearance, qtbot)
    assert window.page.message.text().startswith("Er is nog niets geregistreerd.")
    assert not window.page.board.isVisible()
    assert window.header.headline == ""


# Where it leads
def test_there_is_a_button_for_what_can_be_opened_only(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> None:
    window = shown(house, appearance, qtbot, "goals", "export")
    assert [name for name, button in window.foot.buttons.items() if button.isVisible()] == ["goals", "export"]
    qtbot.mouseClick(window.foot.buttons["goals"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(window.foot.buttons["export"], Qt.MouseButton.LeftButton)
    assert window.presenter.screen is not None
    assert house.opened == [("goals", {}), ("export", {"period": window.presenter.screen.shown})]


def test_without_anything_to_open_there_is_no_foot(window: TrendsWindow) -> None:
    assert not window.foot.isVisible()


# The look
@pytest.fixture
def worn(appearance: Appearance) -> Iterator[Appearance]:
    before = appearance.theme
    yield appearance
    appearance.wear(before)


def test_it_takes_the_colours_of_high_contrast(house: FakeHouse, worn: Appearance, qtbot: QtBot) -> None:
    window = shown(house, worn, qtbot)
    contrast = load_theme("contrast")
    fill = contrast.meaning["standard_work"].fill
    assert fill not in colours(chart_of(window, Component.STANDARD_WORK))
    worn.wear(contrast)
    found = colours(chart_of(window, Component.STANDARD_WORK))
    assert fill in found
    assert contrast.base["line_strong"] in found


def colours(chart: PeriodChart) -> set[str]:
    image = chart.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    spots = ((x, y) for x in range(0, image.width(), 2) for y in range(image.height()))
    return {image.pixelColor(x, y).name().upper() for x, y in spots}


def test_a_bar_of_twice_the_share_is_twice_as_high(window: TrendsWindow) -> None:
    chart = chart_of(window, Component.STANDARD_WORK)
    assert chart.bars is not None
    tall = max(range(chart.count), key=lambda place: chart.bars.shares[place] or 0)  # type: ignore[union-attr]
    image = chart.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    ratio, fill = chart.devicePixelRatioF(), window._context.appearance.theme.meaning["standard_work"].fill
    column = [image.pixelColor(int(chart.axis.middle(tall) * ratio), y).name().upper() for y in range(image.height())]
    share = chart.bars.shares[tall]
    assert share is not None
    expected = share / chart.bars.top * (chart.height() - 28) * ratio
    assert column.count(fill) == pytest.approx(expected, abs=2)


# Did it become output?
def compared_in(window: TrendsWindow, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: not window.presenter.is_comparing)
    return window.verdict.said


def test_it_says_whether_time_saved_became_output_of_the_two_halves(window: TrendsWindow, qtbot: QtBot) -> None:
    assert compared_in(window, qtbot).startswith("Het aandeel van alle verliezen samen daalde van 27,9 tot")
    assert window.verdict._between.text() == "31 augustus – 11 oktober 2026 naast 19 oktober – 24 november 2026"


def test_other_periods_can_be_chosen_and_the_halves_again(window: TrendsWindow, qtbot: QtBot) -> None:
    halves = compared_in(window, qtbot)
    dialog = window.ask_periods()
    assert dialog is not None
    dialog.before[0].setDate(QDate(2025, 1, 1))
    dialog.before[1].setDate(QDate(2025, 3, 31))
    qtbot.mouseClick(dialog.compare, Qt.MouseButton.LeftButton)
    assert window.verdict._between.text().startswith("1 januari – 31 maart 2025 naast ")
    dialog = window.ask_periods()
    assert dialog is not None
    assert dialog.before[0].date() == QDate(2025, 1, 1)
    qtbot.mouseClick(dialog.halves, Qt.MouseButton.LeftButton)
    assert window.verdict.said == halves


def test_periods_that_overlap_or_run_backwards_are_not_compared(window: TrendsWindow, qtbot: QtBot) -> None:
    compared_in(window, qtbot)
    dialog = window.ask_periods()
    assert dialog is not None
    assert dialog.compare.isEnabled()
    dialog.after[0].setDate(dialog.before[1].date())
    assert not dialog.compare.isEnabled()
    assert dialog.lacking == "De tweede periode begint pas als de eerste voorbij is."
    dialog.after[0].setDate(dialog.before[1].date().addDays(7))
    assert dialog.compare.isEnabled()
    dialog.after[1].setDate(dialog.before[1].date().addDays(6))
    assert not dialog.compare.isEnabled()
    dialog.reject()


def test_too_little_to_compare_is_said(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> None:
    house.put_in(trends=MadeUpTrends(TODAY, years=0))
    window = shown(house, appearance, qtbot)
    assert compared_in(window, qtbot) == "Er is hier nog te weinig om te vergelijken."


# The use cases themselves
def test_what_is_registered_and_counted_shows_at_once(appearance: Appearance, qtbot: QtBot) -> None:
    house = FakeHouse()
    house.registered("08:00", "09:00", Component.STANDARD_WORK)
    house.registered("09:00", "12:00", Component.REWORK)
    house.cases.counting.define(Product("ww", "WW-aanvraag", standards=(Standard(ALWAYS, 30.0),)))
    window = shown(house, appearance, qtbot)
    cell, output = window.page.board.cells[Component.REWORK], window.page.board.output
    assert cell.current.text() == "75\u00a0%"
    assert not output.chart.isVisible()
    house.cases.counting.count("ww", 4)
    assert output.current.text() == "0,50"
    house.registered("12:00", "13:00", Component.STANDARD_WORK)
    house.cases.notices.publish(EntriesChanged())
    assert cell.current.text() == "60\u00a0%"
    assert output.current.text() == "0,40"


# Per product
def rows_per_product(window: TrendsWindow, qtbot: QtBot) -> list[list[str]]:
    qtbot.waitUntil(lambda: not window.presenter.is_comparing)
    table = window.per_product.table
    return [
        [table.item(row, column).text() for column in range(table.columnCount())] for row in range(table.rowCount())
    ]


def test_it_says_per_product_what_came_of_the_time_that_is_shown(window: TrendsWindow, qtbot: QtBot) -> None:
    rows = rows_per_product(window, qtbot)
    assert [row[0] for row in rows] == ["Eerste aanvraag", "Bezwaar"]
    assert rows[0][6] == "46\N{NO-BREAK SPACE}min (41–52)"  # of 36, 42.75, 49.5 and 58.5: 46.1, 41.1 and 51.8
    screen, output = window.presenter.screen, window.presenter._tasks.cases.trends.output
    assert screen is not None
    totals = output(Period(screen.shown.first, TODAY)).totals
    assert rows[0][1] == str(totals.made["eerste-aanvraag"].tally.finished)
    assert window.per_product.rates.text().endswith(
        f"{totals.efficiency:.2f} per direct uur, {totals.productivity:.2f} per betaald uur".replace(".", ",")
    )


def test_amounts_per_product_stand_below_each_other(window: TrendsWindow, qtbot: QtBot) -> None:
    assert rows_per_product(window, qtbot)
    table = window.per_product.table
    right = [
        bool(one.textAlignment() & Qt.AlignmentFlag.AlignRight)
        for column in range(table.columnCount())
        for one in (table.horizontalHeaderItem(column), table.item(0, column))
    ]
    assert right == [False] * 2 + [True] * 10 + [False] * 2


def test_value_points_are_said_where_there_are_any(appearance: Appearance, qtbot: QtBot) -> None:
    house = FakeHouse()
    house.registered("08:00", "12:00", Component.STANDARD_WORK)
    house.cases.counting.define(Product("ww", "WW-aanvraag", standards=(Standard(ALWAYS, 30.0),)))
    house.cases.counting.count("ww", 2)
    window = shown(house, appearance, qtbot)
    assert rows_per_product(window, qtbot)
    assert window.per_product.points.isHidden()
    house.cases.counting.define(Product("ww", "WW-aanvraag", standards=(Standard(ALWAYS, 30.0, 2.5),)))
    qtbot.waitUntil(lambda: window.per_product.points.text() == "5,0 waardepunten, 1,25 per betaald uur")
    assert not window.per_product.points.isHidden()


def test_the_table_per_product_follows_the_page(window: TrendsWindow, qtbot: QtBot) -> None:
    before = rows_per_product(window, qtbot)
    window.presenter.page(-1)
    assert rows_per_product(window, qtbot) != before


def test_without_anything_counted_there_is_no_table_per_product(appearance: Appearance, qtbot: QtBot) -> None:
    house = FakeHouse()
    house.put_in(trends=CountingTrends(counted=False))
    window = shown(house, appearance, qtbot)
    assert rows_per_product(window, qtbot) == []
    assert window.per_product.isHidden()
