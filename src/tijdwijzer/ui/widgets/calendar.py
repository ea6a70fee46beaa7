"""Choosing a day: a month with ISO weeks, without colours that judge the weekend."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QWidget

from tijdwijzer.ui.icons import icon
from tijdwijzer.ui.theme import Appearance

_WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)
_BUTTONS = {"qt_calendar_prevmonth": "chevron-left", "qt_calendar_nextmonth": "chevron-right"}


class Calendar(QCalendarWidget):
    """A month in the language of its locale, from Monday to Sunday."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.setAccessibleName(self.tr("Choose a day"))
        self._name_buttons()
        self._colour()
        appearance.changed.connect(self._colour)

    def _name_buttons(self) -> None:
        names = {"qt_calendar_prevmonth": self.tr("Previous month"), "qt_calendar_nextmonth": self.tr("Next month")}
        for part, picture in _BUTTONS.items():
            button = self.findChild(QToolButton, part)
            if isinstance(button, QToolButton):
                button.setIcon(icon(picture))
                button.setAccessibleName(names[part])

    def _colour(self) -> None:
        base = self._appearance.theme.base
        quiet, plain = QTextCharFormat(), QTextCharFormat()
        quiet.setForeground(QColor(base["text_tertiary"]))
        plain.setForeground(QColor(base["text"]))
        self.setHeaderTextFormat(quiet)
        for day in Qt.DayOfWeek:
            self.setWeekdayTextFormat(day, quiet if day in _WEEKEND else plain)
