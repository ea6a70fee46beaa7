"""A control per kind of setting. Each shows a value and says in `chosen` what the user chose."""

from collections.abc import Sequence

from PySide6.QtCore import QTime, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox, QTimeEdit, QWidget

from tijdwijzer.domain.settings import NO_LIMIT, Setting
from tijdwijzer.ui.settings import texts

CLOCK = "HH:mm"
WIDTH, HEIGHT = 216, 32


class SwitchField(QCheckBox):
    """On or off."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(self.tr("On"))
        self.clicked.connect(self._tell)

    def show_value(self, value: object) -> None:
        self.setChecked(value is True)

    def _tell(self, on: bool) -> None:
        self.chosen.emit(on)


class NumberField(QSpinBox):
    """A whole number within bounds, with its unit. Above the highest of an endless one comes "no limit"."""

    chosen = Signal(object)

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setting = setting
        self._unit = texts.unit(setting.unit)
        self._no_limit: int | None = None
        self.setKeyboardTracking(False)
        self.allow(setting.high, setting.endless)
        self.valueChanged.connect(self._tell)

    def allow(self, high: int, endless: bool) -> None:
        """What can be chosen: up to `high`, and with `endless` also no limit."""
        self.blockSignals(True)
        self._no_limit = high + 1 if endless else None
        self.setRange(self._setting.low, high + 1 if endless else high)
        self._suit_unit()
        self.blockSignals(False)

    def show_value(self, value: object) -> None:
        number = value if isinstance(value, int) else 0
        self.blockSignals(True)
        self.setValue(self._no_limit if self._no_limit is not None and number == NO_LIMIT else number)
        self._suit_unit()
        self.blockSignals(False)

    def textFromValue(self, value: int) -> str:
        return texts.no_limit() if value == self._no_limit else super().textFromValue(value)

    def _suit_unit(self) -> None:
        """There is no unit behind words."""
        self.setSuffix(f"\u00a0{self._unit}" if self._unit and self.value() != self._no_limit else "")

    def _tell(self, value: int) -> None:
        self._suit_unit()
        self.chosen.emit(NO_LIMIT if value == self._no_limit else value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the page must not change what it passes."""
        event.ignore()


class ChoiceField(QComboBox):
    """One of a few."""

    chosen = Signal(object)

    def __init__(self, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """`choices` are pairs of a value and its name."""
        super().__init__(parent)
        for value, name in choices:
            self.addItem(name, value)
        self.activated.connect(self._tell)

    def show_value(self, value: object) -> None:
        self.setCurrentIndex(self.findData(value))

    def _tell(self, place: int) -> None:
        self.chosen.emit(self.itemData(place))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the page must not change what it passes."""
        event.ignore()


class TimeField(QTimeEdit):
    """A time on the clock."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDisplayFormat(CLOCK)
        self.setKeyboardTracking(False)
        self.timeChanged.connect(self._tell)

    def show_value(self, value: object) -> None:
        self.blockSignals(True)
        self.setTime(QTime.fromString(str(value), CLOCK))
        self.blockSignals(False)

    def _tell(self, time: QTime) -> None:
        self.chosen.emit(time.toString(CLOCK))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the page must not change what it passes."""
        event.ignore()
