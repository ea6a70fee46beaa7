"""Leave days: a list to which days are added, and from which they are taken with a way back."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from tijdwijzer.ui.settings.hours import parse_hours, shown_hours
from tijdwijzer.ui.settings.loading import SettingsView
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.calendar import Calendar
from tijdwijzer.ui.widgets.labels import label, paragraph
from tijdwijzer.words.formats import Language, duration, long_date


class LeaveBlock(QWidget):
    """Shows leave per day, and says which is wanted or no longer wanted."""

    wanted = Signal(object, int)
    """The `date` and the minutes of leave; 0 takes it away."""

    def __init__(self, appearance: Appearance, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language: Language = language
        self._contract: tuple[int, ...] = ()
        self._removed: tuple[date, int] | None = None
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setCalendarWidget(Calendar(appearance))
        self.day.setDisplayFormat("d MMMM yyyy")
        self.day.setAccessibleName(self.tr("Day of leave"))
        self.hours = QLineEdit()
        self.hours.setFixedWidth(72)
        self.hours.setAccessibleName(self.tr("Hours of leave"))
        self.add = Button(self.tr("Add"))
        self.error = paragraph(level="caption_strong")
        self.undo = Button("…", "undo-2", kind="flat", small=True)
        self._rows = QGridLayout()
        self._lay_out()
        self.day.dateChanged.connect(self._suggest)
        self.add.clicked.connect(self._add)
        self.hours.returnPressed.connect(self._add)
        self.undo.clicked.connect(self._bring_back)

    def _lay_out(self) -> None:
        adding = QHBoxLayout()
        adding.setSpacing(8)
        for part in (self.day, self.hours, self.add):
            adding.addWidget(part)
        adding.addStretch()
        self._rows.setHorizontalSpacing(8)
        self._rows.setVerticalSpacing(0)
        self._rows.setColumnStretch(1, 1)
        self._rows.setColumnMinimumWidth(0, 216)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 10, 0, 10)
        box.setSpacing(2)
        box.addWidget(label(self.tr("Leave"), "body_medium"))
        box.addWidget(
            paragraph(self.tr("Leave counts as hours that the day does not ask for."), "caption", "secondary")
        )
        box.addSpacing(6)
        box.addLayout(self._rows)
        box.addLayout(adding)
        box.addWidget(self.error)
        box.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignLeft)
        self.error.hide()
        self.undo.hide()

    def show_leave(self, view: SettingsView) -> None:
        """Show the days; a new one starts at tomorrow with that day's hours."""
        first = not self._contract
        self._contract = view.contract
        self._show_rows(view.leave)
        if first:
            self.day.setDate(QDate(view.today.year, view.today.month, view.today.day).addDays(1))
            self._suggest()

    def _show_rows(self, leave: Mapping[date, int]) -> None:
        while self._rows.count():
            self._rows.takeAt(0).widget().deleteLater()
        for row, (day, minutes) in enumerate(sorted(leave.items())):
            name = long_date(day, self._language, year=True)
            remove = Button(
                icon_name="x", kind="flat", small=True, name=self.tr("Remove leave on {day}").format(day=name)
            )
            remove.clicked.connect(partial(self._remove, day, minutes))
            self._rows.addWidget(label(name), row, 0)
            self._rows.addWidget(label(duration(timedelta(minutes=minutes))), row, 1)
            self._rows.addWidget(remove, row, 2)

    def _suggest(self) -> None:
        """The hours that the chosen day asks for."""
        minutes = self._contract[self.day.date().dayOfWeek() - 1] if self._contract else 0
        self.hours.setText(shown_hours(minutes))

    def _add(self) -> None:
        try:
            minutes = parse_hours(self.hours.text())
        except ValueError:
            minutes = 0
        if minutes == 0:
            self._refuse(self.tr("Hours such as 8:00 or 7.5, at most 24."))
            return
        self._refuse("")
        self.undo.hide()
        day = self.day.date()
        self.wanted.emit(date(day.year(), day.month(), day.day()), minutes)

    def _refuse(self, words: str) -> None:
        self.error.setText(words)
        self.error.setVisible(bool(words))

    def _remove(self, day: date, minutes: int, _checked: bool = False) -> None:
        self._removed = (day, minutes)
        text = self.tr("Undo: leave on {day} removed")
        self.undo.setText(text.format(day=long_date(day, self._language)))
        self.undo.show()
        self.wanted.emit(day, 0)
        self.undo.setFocus()

    def _bring_back(self) -> None:
        self.undo.hide()
        if self._removed is not None:
            self.wanted.emit(*self._removed)
        self.day.setFocus()
