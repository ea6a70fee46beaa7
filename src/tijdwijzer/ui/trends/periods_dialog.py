"""Which two periods to compare: before and after something changed."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QDateEdit, QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from tijdwijzer.domain.periods import Period
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.calendar import Calendar
from tijdwijzer.ui.widgets.labels import label, paragraph


class PeriodsDialog(QDialog):
    """Asks for two stretches of days; what cannot be is said before it is asked for."""

    chosen = Signal(object, object)
    """The `Period` before and the `Period` after."""
    halves_chosen = Signal()
    """Go back to comparing the two halves of what is shown."""

    def __init__(
        self, before: Period, after: Period, bounds: Period, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.before = self._days(before, bounds, self.tr("Before, first day"), self.tr("Before, last day"))
        self.after = self._days(after, bounds, self.tr("After, first day"), self.tr("After, last day"))
        self.compare = Button(self.tr("Compare"), kind="primary")
        self.halves = Button(self.tr("The two halves of what is shown"), kind="flat")
        self.cancel = Button(self.tr("Cancel"))
        self._wrong = paragraph(tone="secondary")
        self.setWindowTitle(self.tr("Compare two periods"))
        self._lay_out()
        self._connect()
        self._check()

    def _days(self, period: Period, bounds: Period, *names: str) -> tuple[QDateEdit, QDateEdit]:
        first, last = (
            self._day(day, bounds, name) for day, name in zip((period.first, period.last), names, strict=True)
        )
        return first, last

    def _day(self, day: date, bounds: Period, name: str) -> QDateEdit:
        field = QDateEdit()
        field.setAccessibleName(name)
        field.setLocale(QLocale())
        field.setDisplayFormat("d MMM yyyy")
        field.setCalendarPopup(True)
        field.setCalendarWidget(Calendar(self._appearance, field))
        field.setDateRange(_qdate(bounds.first), _qdate(bounds.last))
        field.setDate(_qdate(day))
        field.setMinimumWidth(144)
        return field

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(4, 1)
        for row, (name, (first, last)) in enumerate(((self.tr("Before"), self.before), (self.tr("After"), self.after))):
            grid.addWidget(label(name), row, 0)
            grid.addWidget(first, row, 1)
            grid.addWidget(label("–"), row, 2)
            grid.addWidget(last, row, 3)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.halves)
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.compare)
        told = self.tr("For instance the months before something changed in your work, and those after it.")
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(12)
        box.addWidget(label(self.tr("Compare two periods"), "title"))
        box.addWidget(paragraph(told, tone="secondary"))
        box.addLayout(grid)
        box.addWidget(self._wrong)
        box.addLayout(buttons)

    def _connect(self) -> None:
        for field in (*self.before, *self.after):
            field.dateChanged.connect(self._check)
        self.compare.clicked.connect(self._choose)
        self.halves.clicked.connect(self._choose_halves)
        self.cancel.clicked.connect(self.reject)

    def _check(self) -> None:
        wrong = self.lacking
        self._wrong.setText(wrong)
        self.compare.setEnabled(not wrong)

    @property
    def lacking(self) -> str:
        """Why these cannot be compared; nothing when they can."""
        days = [_date(field) for field in (*self.before, *self.after)]
        if days[1] < days[0] or days[3] < days[2]:
            return self.tr("A period ends on or after its first day.")
        if days[2] <= days[1]:
            return self.tr("The second period begins after the first has ended.")
        return ""

    def _choose(self) -> None:
        self.chosen.emit(_period(self.before), _period(self.after))
        self.accept()

    def _choose_halves(self) -> None:
        self.halves_chosen.emit()
        self.accept()


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _date(field: QDateEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())


def _period(fields: tuple[QDateEdit, QDateEdit]) -> Period:
    return Period(*map(_date, fields))
