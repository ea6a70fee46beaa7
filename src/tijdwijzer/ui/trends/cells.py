"""A chart with its heading: what it is about, and how it is now."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from tijdwijzer.domain.components import Component
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.trends import model
from tijdwijzer.ui.trends.chart import BarsChart, LineChart, PeriodChart
from tijdwijzer.ui.trends.line_painting import Note
from tijdwijzer.ui.trends.model import Bars, Line, Made
from tijdwijzer.ui.trends.shown import Shown
from tijdwijzer.ui.typography import font
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import ElidedLabel, label, paragraph
from tijdwijzer.ui.widgets.swatch import Swatch

HEADING = 28
LARGE, SMALL = (84, 200), (60, 136)
"""The least and the greatest height of a chart, in logical pixels."""


class BarsCell(QWidget):
    """A component, its share in the latest period, and a bar per period."""

    def __init__(self, component: Component, name: str, appearance: Appearance, large: bool = False) -> None:
        super().__init__()
        self.component = component
        self._narrow = not large
        self.chart = BarsChart(appearance, LARGE if large else SMALL)
        self.chart.setAccessibleName(name)
        self._name = ElidedLabel(name)
        self.current = label(level="body_strong")
        _lay_out(self, [Swatch(appearance, component.value)], self._name, self.current, self.chart)

    def show_bars(self, bars: Bars, shown: Shown) -> None:
        """Show these, one for each period of the page."""
        self.current.setText(shown.texts.share(bars.current))
        self.chart.show_bars(bars)

        def tip(place: int) -> str:
            return shown.texts.bar_tip(shown.points[place], shown.names[place], bars)

        self.chart.show_periods(shown.labels(self._narrow), tip, shown.running)

    def stress(self, on: bool) -> None:
        """The heading of the page is about this component."""
        self._name.setFont(font("body_strong" if on else "body"))


class LineCell(QWidget):
    """Output, beside the time: a dot per period. What is shown of it can be chosen."""

    chosen = Signal(object)
    """The `Made` to show."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.chart = LineChart(appearance, LARGE)
        self._name = ElidedLabel()
        self.current = label(level="body_strong")
        self.choose = Button(icon_name="chevron-down", kind="flat", small=True, name=self.tr("What to show of output"))
        self.choose.setStyleSheet("QPushButton::menu-indicator { image: none; width: 0 }")
        self.choose.setMenu(QMenu(self))
        self._nothing = paragraph(
            self.tr("Nothing was counted in this time, so there is no output to show beside it."), tone="secondary"
        )
        _lay_out(self, [], self._name, self.current, self.chart, self.choose)
        box = self.layout()
        assert box is not None
        box.addWidget(self._nothing)

    def show_line(self, made: Made | None, shown: Shown) -> None:
        """Show this of output; None says that nothing was counted."""
        for part in (self.chart, self.choose, self.current):
            part.setVisible(made is not None)
        self._nothing.setVisible(made is None)
        if made is None:
            self._name.setText(self.tr("Output"))
            return
        texts, line = shown.texts, model.line(shown.points, made)
        self._name.setText(texts.heading(made))
        self.chart.setAccessibleName(texts.heading(made))
        self.current.setText(texts.made(line.current, made))
        self.chart.show_line(line, texts.numbers(line), _note(line, shown))

        def tip(place: int) -> str:
            return texts.line_tip(shown.points[place], shown.names[place], made)

        self.chart.show_periods(shown.labels(narrow=False), tip, shown.running)
        self._offer(made, shown)

    def _offer(self, made: Made, shown: Shown) -> None:
        menu = self.choose.menu()
        menu.clear()
        for kind in model.kinds(shown.points):
            action = menu.addAction(shown.texts.heading(kind))
            action.setCheckable(True)
            action.setChecked(kind is made)
            action.triggered.connect(partial(self._choose, kind))

    def _choose(self, made: Made, _checked: bool = False) -> None:
        self.chosen.emit(made)


def _note(line: Line, shown: Shown) -> Note | None:
    """What took more than elsewhere in the period with least output."""
    found = model.standout(shown.points, line.values)
    if found is None or found.place == shown.running:
        return None
    return Note(found.place, shown.texts.standout(found, shown.labels(narrow=False)[found.place]))


def _lay_out(
    cell: QWidget, before: Sequence[QWidget], name: QWidget, current: QWidget, chart: PeriodChart, *after: QWidget
) -> None:
    head = QHBoxLayout()
    head.setContentsMargins(0, 0, 0, 0)
    head.setSpacing(6)
    for widget in before:
        head.addWidget(widget)
    head.addWidget(name, 1)
    for widget in (*after, current):
        head.addWidget(widget)
    heading = QWidget()
    heading.setFixedHeight(HEADING)
    heading.setLayout(head)
    box = QVBoxLayout(cell)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(4)
    box.addWidget(heading)
    box.addWidget(chart, 1)
