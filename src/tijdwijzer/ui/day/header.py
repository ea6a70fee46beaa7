"""The top of the day view: which day it is, the way to other days, undo and redo, the reflection."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from tijdwijzer.ui.widgets.buttons import Button, Option, SegmentedButtons
from tijdwijzer.ui.widgets.labels import ElidedLabel, label

HEIGHT = 56
_SLACK = 2  # glyphs are wider than their whole pixels


class DayHeader(QWidget):
    """Says where one is and where one wants to go; it goes nowhere itself."""

    stepped = Signal(int)
    """-1 for the day (or week) before, 1 for the next."""
    zoom_requested = Signal()
    """From the day to its week, or back."""
    pick_requested = Signal()
    undo_requested = Signal()
    redo_requested = Signal()
    reflection_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        steps = (Option("-1", "…", "chevron-left"), Option("1", "…", "chevron-right"))
        self.steps = SegmentedButtons(steps, exclusive=False)
        self.heading = label(level="heading")
        self.zoom = Button("…", kind="flat")
        self.pick = Button(self.tr("Pick a day"), "calendar", kind="flat")
        self.remark = ElidedLabel(tone="secondary")
        self.undo = ElidedButton("undo-2")
        self.redo = Button(icon_name="redo-2", name=self.tr("Nothing to redo"))
        self.more = Button(self.tr("More"), kind="flat")
        self.more.setStyleSheet("QPushButton::menu-indicator { image: none; width: 0 }")
        self.reflection = Button(self.tr("Look back"), kind="primary")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(8)
        for widget in (self.steps, self.heading, self.zoom, self.pick):
            row.addWidget(widget)
        row.addWidget(self.remark, 1)
        for widget in (self.undo, self.redo, self.more, self.reflection):
            row.addWidget(widget)

    def _connect(self) -> None:
        self.steps.chosen.connect(self._step)
        self.zoom.clicked.connect(self.zoom_requested)
        self.pick.clicked.connect(self.pick_requested)
        self.undo.clicked.connect(self.undo_requested)
        self.redo.clicked.connect(self.redo_requested)
        self.reflection.clicked.connect(self.reflection_requested)

    def _step(self, key: str) -> None:
        self.stepped.emit(int(key))

    def set_menu(self, menu: QMenu) -> None:
        """What is behind "More"."""
        self.more.setMenu(menu)

    def show_place(self, heading: str, zoom: str, zoom_name: str, remark: str, before: str, after: str) -> None:
        """Where one is. `before` and `after` say where the two arrows lead."""
        self.heading.setText(heading)
        self.zoom.setText(zoom)
        self.zoom.setAccessibleName(zoom_name)
        self.zoom.setToolTip(zoom_name)
        self.remark.setText(remark)
        for key, name in (("-1", before), ("1", after)):
            self.steps.button(key).setAccessibleName(name)
            self.steps.button(key).setToolTip(name)

    def show_undo(self, undo: str | None, redo: str | None) -> None:
        """What can be taken back and done again, in words; None when nothing can."""
        self.undo.set_whole_text(undo or self.tr("Undo"))
        self.undo.setEnabled(undo is not None)
        self.redo.setEnabled(redo is not None)
        name = redo or self.tr("Nothing to redo")
        self.redo.setAccessibleName(name)
        self.redo.setToolTip(name)


class ElidedButton(Button):
    """A button whose text may be too long; its name and tooltip always have all of it."""

    def __init__(self, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__("…", icon_name, parent=parent)
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_whole_text(self, text: str) -> None:
        """Show as much of this as fits."""
        self._whole = text
        self.setAccessibleName(text)
        self.setToolTip(text)
        self._fit()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self._whole) + self._frame() + _SLACK
        return QSize(width, super().sizeHint().height())

    def _frame(self) -> int:
        """Icon, padding and border, as the style has them."""
        return super().sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(112, self.sizeHint().width()), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(self.width() - self._frame(), 0)
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room))
