"""The ribbon's second lane and what is only suggested: drawn, pointed at, and selected in a run."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from tests.ui.test_ribbon import SEGMENTS, VIEW, Said, at, colour, drag, painted, place, ribbon, said
from tijdwijzer.ui.tokens import load_theme
from tijdwijzer.ui.widgets.ribbon import Ribbon
from tijdwijzer.ui.widgets.ribbon_model import DAY_LAYOUT, RibbonSegment

__all__ = ["ribbon", "said"]

Key, Shift = Qt.Key, Qt.KeyboardModifier.ShiftModifier
LANE = (DAY_LAYOUT.observed_top or 0) + DAY_LAYOUT.observed_height // 2
OBSERVED = (
    RibbonSegment(at(0), at(90), "observed", "Outlook", description="Outlook, anderhalf uur"),
    *(RibbonSegment(at(90 + n), at(91 + n), "observed", ("Word", "Excel")[n % 2]) for n in range(30)),
    RibbonSegment(at(200), at(300), "observed", "Teams", description="Teams"),
)
SUGGESTED = RibbonSegment(at(120), at(180), "rework", "Herstel", "1:00", "Herstel, een voorstel", suggested=True)
OFFERED = replace(VIEW, segments=(SEGMENTS[0], SUGGESTED, *SEGMENTS[2:]), observed=OBSERVED)


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
@pytest.mark.parametrize("dpr", [1.0, 1.5, 2.0])
def test_what_was_observed_is_drawn_below_on_the_same_axis(qapp: object, name: Any, dpr: float) -> None:
    theme = load_theme(name)
    image = painted(theme, dpr, OFFERED)
    look = theme.meaning["observed"]
    assert colour(image, place(70).x(), LANE + 9) == look.fill
    assert colour(image, place(105).x() + 0.5, LANE + 9) == look.fill  # thirty short spans are one block
    assert colour(image, place(150).x(), LANE) == theme.base["surface"]  # nobody was there
    assert colour(image, place(210).x(), LANE + 9) == look.fill


def test_the_edge_of_what_was_observed_is_dotted(qapp: object) -> None:
    theme = load_theme("light")
    image = painted(theme, 1.0, OFFERED)
    top = [colour(image, place(0).x() + x, DAY_LAYOUT.observed_top or 0) for x in range(10, 160)]
    assert len(set(top)) > 1
    assert max(top.count(one) for one in set(top)) < 100


def test_a_program_is_named_where_there_is_room(qapp: object) -> None:
    theme = load_theme("light")
    image = painted(theme, 2.0, OFFERED)
    ink = theme.meaning["observed"].text_on

    def written(first: int, last: int) -> bool:
        columns = range(place(first).x() * 2 + 8, place(last).x() * 2 - 8)
        rows = range((LANE - 6) * 2, (LANE + 6) * 2)
        return any(image.pixelColor(x, y).name().upper() == ink for x in columns for y in rows)

    assert written(0, 90)
    assert not written(92, 118)


def test_the_tooltip_says_what_was_in_front(ribbon: Ribbon, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, _widget: told.append(text))
    ribbon.set_view(OFFERED)
    for minutes, y in ((95, LANE), (150, LANE), (250, LANE), (150, place(150).y())):
        point = QPoint(place(minutes).x() + 1, y)
        QApplication.sendEvent(ribbon, QHelpEvent(QEvent.Type.ToolTip, point, ribbon.mapToGlobal(point)))
    assert told == ["09:34–09:37 Word, Excel", "", "Teams", "Herstel, een voorstel"]


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_a_suggestion_is_pale_and_its_edge_is_dotted(qapp: object, name: Any) -> None:
    theme = load_theme(name)
    image = painted(theme, 1.0, OFFERED)
    look = theme.suggested["rework"]
    lane = range(DAY_LAYOUT.lane_top + 2, DAY_LAYOUT.lane_top + DAY_LAYOUT.lane_height - 4)
    inside = {colour(image, place(121).x() + x, y) for x in range(100) for y in lane}
    assert {look.fill, look.text_on} <= inside
    assert theme.meaning["rework"].fill not in inside
    top = {colour(image, place(120).x() + x, DAY_LAYOUT.lane_top) for x in range(10, 100)}
    assert len(top) > 1


def test_a_stretch_of_a_suggestion_can_be_marked(ribbon: Ribbon, said: Said) -> None:
    ribbon.set_view(OFFERED)
    drag(ribbon, 134, 151)
    assert said == [("span_marked", at(135), at(150))]


def test_shift_and_an_arrow_on_free_time_ask_for_more_of_it(ribbon: Ribbon, said: Said) -> None:
    asked: list[int] = []
    ribbon.run_extended.connect(asked.append)
    ribbon.set_view(OFFERED)
    ribbon.select(1)
    QTest.keyClick(ribbon, Key.Key_Right, Shift)
    ribbon.select_several([1, 2])
    QTest.keyClick(ribbon, Key.Key_Left, Shift)
    assert asked == [1, -1]
    assert said == []


def test_what_is_selected_together_has_one_ring(ribbon: Ribbon) -> None:
    ribbon.select_several([1, 2])
    shown = ribbon.grab().toImage()
    focus = load_theme("light").base["focus"]
    above = DAY_LAYOUT.lane_top - 2
    assert [shown.pixelColor(place(m).x(), above).name().upper() == focus for m in (60, 150, 180, 250, 330)] == [
        False, True, True, True, False,
    ]  # fmt: skip
    assert ribbon.selection is None


def test_the_arrows_go_on_from_the_ends_of_a_run(ribbon: Ribbon) -> None:
    ribbon.select_several([1, 2])
    QTest.keyClick(ribbon, Key.Key_Right)
    assert ribbon.selection == SEGMENTS[3]
    ribbon.select_several([1, 2])
    QTest.keyClick(ribbon, Key.Key_Left)
    assert ribbon.selection == SEGMENTS[0]


def test_enter_and_f2_speak_for_a_run_too(ribbon: Ribbon, said: Said) -> None:
    chosen: list[object] = []
    ribbon.choose_requested.connect(chosen.append)
    ribbon.select_several([1, 2])
    QTest.keyClick(ribbon, Key.Key_Return)
    QTest.keyClick(ribbon, Key.Key_F2)
    assert said == [("edit_requested", None)]
    assert chosen == [None]
    ribbon.select(2)
    assert ribbon.selection == SEGMENTS[2]
