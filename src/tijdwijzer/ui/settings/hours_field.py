"""Contract hours, one field per weekday."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from tijdwijzer.ui.settings.hours import hours_in_words, parse_hours, shown_hours
from tijdwijzer.ui.widgets.labels import label
from tijdwijzer.words.formats import Language, weekday

MONDAY = date(2026, 11, 23)
"""Any Monday, to name the days by."""
FIELD_WIDTH = 56


class HoursField(QWidget):
    """Seven fields, Monday first, and their sum."""

    chosen = Signal(object)
    refused = Signal(str)
    """What was typed is no length of a day; the name of the day."""

    def __init__(self, name: str, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language: Language = language
        self._value: list[int] = [0] * 7
        self._days = [weekday(MONDAY + timedelta(days=n), language) for n in range(7)]
        self.fields = [self._field(name, day) for day in self._days]
        self._sum = label(tone="secondary")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 6, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        for place, (day, field) in enumerate(zip(self._days, self.fields, strict=True)):
            grid.addWidget(label(day[:2], "caption", "secondary"), 0, place, Qt.AlignmentFlag.AlignHCenter)
            grid.addWidget(field, 1, place)
        grid.addWidget(self._sum, 1, 7)
        grid.setColumnStretch(8, 1)
        self.setFocusProxy(self.fields[0])

    def _field(self, name: str, day: str) -> QLineEdit:
        field = QLineEdit()
        field.setFixedWidth(FIELD_WIDTH)
        field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        field.setPlaceholderText("–")
        field.setAccessibleName(f"{name}, {day}")
        field.editingFinished.connect(self._finish)
        return field

    def show_value(self, value: object) -> None:
        """Minutes per weekday, Monday first."""
        self._value = list(value) if isinstance(value, list) else [0] * 7
        for field, minutes in zip(self.fields, self._value, strict=True):
            field.setText(shown_hours(minutes))
        text = self.tr("{hours} hours a week")
        self._sum.setText(text.format(hours=hours_in_words(sum(self._value), self._language)))

    def _finish(self) -> None:
        minutes = []
        for day, field in zip(self._days, self.fields, strict=True):
            try:
                minutes.append(parse_hours(field.text()))
            except ValueError:
                self.refused.emit(day)
                return
        if minutes != self._value:
            self.chosen.emit(minutes)
        else:
            self.show_value(minutes)
