"""A small count with a button on either side."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QSpinBox, QWidget

from tijdwijzer.ui.typography import font
from tijdwijzer.ui.widgets.buttons import Button

_HEIGHT = 28


class Stepper(QWidget):
    """Counts `name` from zero: by the buttons, by the arrow keys, or by typing the number."""

    changed = Signal(int)
    """The count, whenever the user changes it."""

    def __init__(self, name: str, value: int = 0, maximum: int = 999, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = self._made_count(name, value, maximum)
        fewer = self._made_button("minus", "first", self.tr("{name}: one fewer").format(name=name))
        more = self._made_button("plus", "last", self.tr("{name}: one more").format(name=name))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for widget in (fewer, self._count, more):
            row.addWidget(widget)
        self.setFocusProxy(self._count)
        fewer.clicked.connect(self._count.stepDown)
        more.clicked.connect(self._count.stepUp)
        self._count.valueChanged.connect(self.changed)

    @property
    def value(self) -> int:
        return self._count.value()

    def set_value(self, value: int) -> None:
        """Show this count, without a signal."""
        self._count.blockSignals(True)
        self._count.setValue(value)
        self._count.blockSignals(False)

    def set_maximum(self, maximum: int) -> None:
        """Count no further than this, without a signal."""
        self._count.blockSignals(True)
        self._count.setMaximum(maximum)
        self._count.blockSignals(False)

    def _made_count(self, name: str, value: int, maximum: int) -> QSpinBox:
        count = _Count(self)
        count.setObjectName("stepper")
        count.setFont(font("body_strong"))
        count.setAccessibleName(name)
        count.setRange(0, maximum)
        count.setValue(value)
        count.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        count.setFixedSize(36, _HEIGHT)
        return count

    def _made_button(self, icon_name: str, place: str, name: str) -> Button:
        button = Button(icon_name=icon_name, small=True, name=name, parent=self)
        button.setProperty("place", place)
        button.setFixedSize(_HEIGHT, _HEIGHT)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys do the same in the count
        return button


class _Count(QSpinBox):
    """Leaves the wheel to the page: who scrolls past a count does not mean to change it."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
