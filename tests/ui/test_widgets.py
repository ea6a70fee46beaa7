"""The widgets that screens share."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCalendarWidget, QSpinBox, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.tokens import load_theme
from tijdwijzer.ui.widgets.buttons import Button, KeyCap, Option, SegmentedButtons
from tijdwijzer.ui.widgets.calendar import Calendar
from tijdwijzer.ui.widgets.labels import ElidedLabel, label
from tijdwijzer.ui.widgets.lists import List
from tijdwijzer.ui.widgets.popover import Popover
from tijdwijzer.ui.widgets.share_bar import HEIGHT, ShareBar, ShareView, paint_shares
from tijdwijzer.ui.widgets.stepper import Stepper
from tijdwijzer.ui.widgets.swatch import Swatch

LEFT = Qt.MouseButton.LeftButton
SHARES = ShareView(
    (
        ("standard_work", timedelta(minutes=240)),
        ("rework", timedelta(minutes=60)),
        ("meetings", timedelta(minutes=60)),
        ("gap", timedelta(minutes=60)),
    ),
    value_adding=timedelta(minutes=240),
    direct=timedelta(minutes=300),
    whole=timedelta(minutes=480),
    description="4 uur waardetoevoegend",
)


# Buttons


def test_a_button_makes_room_for_its_key(appearance: Appearance, qtbot: QtBot) -> None:
    plain, keyed = Button("Pauze"), Button("Pauze", key="Enter")
    qtbot.addWidget(plain)
    qtbot.addWidget(keyed)
    keyed.show()
    cap = keyed.findChild(KeyCap)
    assert isinstance(cap, KeyCap)
    assert cap.text() == "Enter"
    assert keyed.width() >= plain.sizeHint().width() + cap.width() + 8
    with qtbot.waitSignal(keyed.clicked):
        QTest.mouseClick(keyed, LEFT, pos=cap.geometry().center())


def test_a_button_without_text_is_a_named_square(appearance: Appearance, qtbot: QtBot) -> None:
    button = Button(icon_name="undo-2", name="Ongedaan maken")
    qtbot.addWidget(button)
    button.show()
    assert button.accessibleName() == button.toolTip() == "Ongedaan maken"
    assert button.sizeHint() == QSize(32, 32)


@pytest.mark.parametrize(("small", "height"), [(False, 32), (True, 28)])
def test_buttons_keep_their_size_when_focused(appearance: Appearance, qtbot: QtBot, small: bool, height: int) -> None:
    button = Button("Splitsen", "scissors", small=small)
    qtbot.addWidget(button)
    button.show()
    before = button.sizeHint()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    assert before.height() == height
    assert button.sizeHint() == before


def test_focus_shows_in_the_colour_that_means_nothing_else(appearance: Appearance, qtbot: QtBot) -> None:
    button = Button("30 min")
    qtbot.addWidget(button)
    button.show()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    assert button.grab().toImage().pixelColor(button.width() // 2, 1).name().upper() == appearance.theme.base["focus"]


def test_one_of_the_segments_is_chosen(appearance: Appearance, qtbot: QtBot) -> None:
    row = SegmentedButtons([Option("week", "Week"), Option("month", "Maand"), Option("quarter", "Kwartaal")])
    qtbot.addWidget(row)
    row.show()
    assert row.choice is None
    with qtbot.assertNotEmitted(row.chosen):
        row.choose("week")
    with qtbot.waitSignal(row.chosen) as heard:
        QTest.mouseClick(row.button("quarter"), LEFT)
    assert heard.args == ["quarter"]
    assert row.choice == "quarter"
    with pytest.raises(ValueError, match="year"):
        row.choose("year")


def test_segments_that_act_do_not_stay_down(appearance: Appearance, qtbot: QtBot) -> None:
    row = SegmentedButtons(
        [Option("p", "Vorige dag", "chevron-left"), Option("n", "Volgende dag", "chevron-right")], False
    )
    qtbot.addWidget(row)
    row.show()
    with qtbot.waitSignal(row.chosen) as heard:
        QTest.mouseClick(row.button("n"), LEFT)
    assert heard.args == ["n"]
    assert row.choice is None
    assert row.button("p").accessibleName() == "Vorige dag"


# A count


def test_a_stepper_counts_by_button_and_by_key(appearance: Appearance, qtbot: QtBot) -> None:
    stepper = Stepper("Beslissing WW", 1, maximum=3)
    qtbot.addWidget(stepper)
    stepper.show()
    counts: list[int] = []
    stepper.changed.connect(counts.append)
    fewer, more = stepper.findChildren(Button)
    count = stepper.findChild(QSpinBox)
    assert isinstance(count, QSpinBox)
    for press in (more, more, more, fewer):
        QTest.mouseClick(press, LEFT)
    QTest.keyClick(count, Qt.Key.Key_Down)
    assert counts == [2, 3, 2, 1]
    stepper.set_value(0)
    assert (stepper.value, counts[-1]) == (0, 1)
    assert count.accessibleName() == "Beslissing WW"
    assert all("Beslissing WW" in button.accessibleName() for button in (fewer, more))


# Text


def test_what_a_user_typed_is_not_markup(appearance: Appearance, qtbot: QtBot) -> None:
    made = label("<b>dossier</b>")
    qtbot.addWidget(made)
    assert made.textFormat() == Qt.TextFormat.PlainText


def test_text_that_does_not_fit_is_whole_in_the_tooltip(appearance: Appearance, qtbot: QtBot) -> None:
    made = ElidedLabel("Beoordelen aanvraag WW")
    qtbot.addWidget(made)
    made.resize(400, 20)
    made.show()
    assert made.toolTip() == ""
    made.resize(60, 20)
    assert made.toolTip() == made.text() == "Beoordelen aanvraag WW"
    assert made.minimumSizeHint().width() < 30


# Colour


def test_a_swatch_follows_the_theme(appearance: Appearance, qtbot: QtBot) -> None:
    swatch = Swatch(appearance, "standard_work")
    qtbot.addWidget(swatch)
    swatch.show()
    assert swatch.grab().toImage().pixelColor(6, 6).name().upper() == load_theme("light").meaning["standard_work"].fill
    appearance.choose("dark")
    swatch.set_meaning("meetings")
    assert swatch.grab().toImage().pixelColor(6, 6).name().upper() == load_theme("dark").meaning["meetings"].fill


@pytest.mark.parametrize("dpr", [1.0, 1.5, 2.0])
def test_the_brackets_span_what_they_name(appearance: Appearance, dpr: float) -> None:
    image = QImage(round(480 * dpr), round(HEIGHT * dpr), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(dpr)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    paint_shares(painter, SHARES, appearance.theme, 480, dpr)
    painter.end()
    line = appearance.theme.base["line_strong"]

    def right_end(y: int) -> float:
        drawn = [x for x in range(image.width()) if image.pixelColor(x, y).name().upper() == line]
        assert drawn[0] == 0
        return (drawn[-1] + 1) / dpr

    assert right_end(0) == pytest.approx(240, abs=1)
    assert right_end(image.height() - 1) == pytest.approx(300, abs=1)
    middle = round(HEIGHT / 2 * dpr)
    assert image.pixelColor(round(200 * dpr), middle).name().upper() == appearance.theme.meaning["standard_work"].fill
    assert image.pixelColor(round(470 * dpr), middle).name().upper() == line


def test_the_share_bar_says_the_same_in_words(appearance: Appearance, qtbot: QtBot) -> None:
    bar = ShareBar(appearance)
    qtbot.addWidget(bar)
    bar.grab()
    bar.set_view(SHARES)
    bar.grab()
    assert bar.accessibleName()
    assert bar.accessibleDescription() == "4 uur waardetoevoegend"


# The popover


def test_a_popover_has_round_corners_and_a_border(appearance: Appearance, qtbot: QtBot) -> None:
    popover = Popover(appearance, Qt.WindowType.Tool)
    qtbot.addWidget(popover)
    popover.resize(100, 60)
    image = popover.grab().toImage()
    assert image.pixelColor(50, 0).name().upper() == appearance.theme.base["line_strong"]
    assert image.pixelColor(50, 30).name().upper() == appearance.theme.base["raised"]
    assert not popover.mask().contains(QPoint(0, 0))
    assert popover.mask().contains(QPoint(50, 0))


# Choosing a day, and lists


def test_a_month_starts_on_monday_counts_weeks_and_judges_no_day(appearance: Appearance, qtbot: QtBot) -> None:
    month = Calendar(appearance)
    qtbot.addWidget(month)
    month.show()
    assert month.firstDayOfWeek() == Qt.DayOfWeek.Monday
    assert month.verticalHeaderFormat() == QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers
    colours = {month.weekdayTextFormat(day).foreground().color().name().upper() for day in Qt.DayOfWeek}
    assert colours == {appearance.theme.base["text"], appearance.theme.base["text_tertiary"]}
    shown = [button for button in month.findChildren(QToolButton) if button.isVisible()]
    assert all(button.accessibleName() or button.text() for button in shown)
    appearance.choose("dark")
    monday = month.weekdayTextFormat(Qt.DayOfWeek.Monday).foreground().color().name().upper()
    assert monday == load_theme("dark").base["text"]


def test_rows_of_a_list_have_their_height_inside_a_window_too(appearance: Appearance, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    rows = List("Reden")
    rows.addItems(["Telefoon", "Collega"])
    QVBoxLayout(window).addWidget(rows)
    window.show()
    assert rows.visualItemRect(rows.item(1)).top() == 32
    assert rows.accessibleName() == "Reden"
