"""A small count with a button on either side."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QSpinBox, QWidget

from tijdwijzer.ui.typography import font
from tijdwijzer.ui.widgets.buttons import Button

_HEIGHT = 28


class Stepper(QWidget):
    """Counts `name` from zero: by the buttons, by the arrow keys, or by typing the number.

    The keyboard goes to `count`. It is no focus proxy: Tab would come by twice, here and there.
    """

    changed = Signal(int)
    """The count, whenever the user changes it."""

    def __init__(self, name: str, value: int = 0, maximum: int = 999, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = self._made_count(name, value, maximum)
        fewer = self._made_button("minus", "first", self.tr("{name}: one fewer").format(name=name))
        more = self._made_button("plus", "last", self.tr("{name}: one more").format(name=name))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for widget in (fewer, self.count, more):
            row.addWidget(widget)
        fewer.clicked.connect(self.count.stepDown)
        more.clicked.connect(self.count.stepUp)
        self.count.valueChanged.connect(self.changed)

    @property
    def value(self) -> int:
        return self.count.value()

    def set_value(self, value: int) -> None:
        """Show this count, without a signal."""
        self.count.blockSignals(True)
        self.count.setValue(value)
        self.count.blockSignals(False)

    def set_maximum(self, maximum: int) -> None:
        """Count no further than this, without a signal."""
        self.count.blockSignals(True)
        self.count.setMaximum(maximum)
        self.count.blockSignals(False)

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
