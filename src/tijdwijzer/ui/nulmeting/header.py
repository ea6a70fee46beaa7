"""The top of the screen of the baseline measurement: which one, and which side of it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from tijdwijzer.ui.widgets.buttons import Button, Option, SegmentedButtons
from tijdwijzer.ui.widgets.labels import label

DAYS, SURVEY, REPORT = "days", "survey", "report"


class NulmetingHeader(QWidget):
    """Says where one wants to go; it goes nowhere itself."""

    chosen = Signal(int)
    """The place of a measurement."""
    turned = Signal(str)
    """`DAYS`, `SURVEY` or `REPORT`."""
    twin_requested = Signal()
    new_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("Which measurement"))
        self.which.setFixedHeight(32)
        sides = {DAYS: self.tr("Days"), SURVEY: self.tr("Questions"), REPORT: self.tr("Report")}
        self.sides = SegmentedButtons([Option(key, name) for key, name in sides.items()])
        self.sides.setAccessibleName(self.tr("What to show"))
        self.twin = Button("…")
        self.new = Button(self.tr("New measurement…"), "plus")
        self._lay_out()
        self.which.activated.connect(self.chosen)
        self.sides.chosen.connect(self.turned)
        self.twin.clicked.connect(self.twin_requested)
        self.new.clicked.connect(self.new_requested)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(label(self.tr("Baseline measurement"), "heading"))
        top.addStretch()
        top.addWidget(self.new)
        self._below = QWidget()
        below = QHBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(8)
        below.addWidget(self.sides)
        below.addWidget(self.which)
        below.addStretch()
        below.addWidget(self.twin)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addLayout(top)
        box.addWidget(self._below)

    def show_measurements(self, names: Sequence[str], place: int) -> None:
        """Which ones there are, and which is shown."""
        self.which.clear()
        self.which.addItems(list(names))
        self.which.setCurrentIndex(place)
        self._below.setVisible(bool(names))

    def show_side(self, side: str, latest: bool, can_start: bool, table: bool) -> None:
        """Which side is shown, whether it is of the latest one, and what the last button leads to."""
        self.sides.choose(side)
        self.sides.button(SURVEY).setEnabled(latest)
        self.twin.setVisible(side != SURVEY)
        pictures = self.tr("As bars")
        self.twin.setText(pictures if table else self.tr("As table"))
        self.new.setVisible(can_start)
