"""Before there is a measurement: what it is, and from when until when."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QFormLayout, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from tijdwijzer.domain.periods import Period
from tijdwijzer.ui.nulmeting.texts import NulmetingTexts, next_monday
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.calendar import Calendar
from tijdwijzer.ui.widgets.labels import label, paragraph

WEEKS, FEWEST, MOST = 4, 1, 13
HEIGHT, DAY, NUMBER, WIDTH = 32, 144, 64, 560


class StartPage(QWidget):
    """Proposes four weeks from next Monday."""

    asked = Signal(object)
    """The `Period` to measure."""
    left = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: NulmetingTexts | None = None
        self.first = QDateEdit()
        self.weeks = QSpinBox()
        self.until = label(tone="secondary")
        self.error = paragraph(level="caption_strong")
        self.begin = Button(self.tr("Begin"), kind="primary")
        self.back = Button(self.tr("Back"), kind="flat")
        self._dress(appearance)
        self._lay_out()
        self.first.dateChanged.connect(self._suit)
        self.weeks.valueChanged.connect(self._suit)
        self.begin.clicked.connect(self._ask)
        self.back.clicked.connect(self.left)

    def _dress(self, appearance: Appearance) -> None:
        self.first.setLocale(QLocale())
        self.first.setDisplayFormat("ddd d MMM yyyy")
        self.first.setCalendarPopup(True)
        self.first.setCalendarWidget(Calendar(appearance, self.first))
        self.first.setFixedSize(DAY + 24, HEIGHT)
        self.first.setAccessibleName(self.tr("First day"))
        self.weeks.setRange(FEWEST, MOST)
        self.weeks.setValue(WEEKS)
        self.weeks.setFixedSize(NUMBER, HEIGHT)
        self.weeks.setAccessibleName(self.tr("How many weeks"))

    def _lay_out(self) -> None:
        what = self.tr(
            "For some weeks you register as you always do; after that you see which losses took time, beside what is "
            "typical, and what of it could be won back."
        )
        where = self.tr(
            "Everything stays on this computer: nobody else sees it, unless you hand over the report yourself."
        )
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        for name, field in ((self.tr("&First day"), self.first), (self.tr("&Weeks"), self.weeks)):
            caption = label(name, tone="secondary")
            caption.setBuddy(field)
            caption.setFixedHeight(HEIGHT)
            form.addRow(caption, field)
        form.addRow(label(), self.until)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.begin)
        buttons.addWidget(self.back)
        buttons.addStretch()
        inside = QVBoxLayout()
        inside.setSpacing(12)
        for text in (what, where):
            said = paragraph(text)
            said.setFixedWidth(WIDTH)
            inside.addWidget(said)
        inside.addSpacing(4)
        inside.addLayout(form)
        inside.addWidget(self.error)
        inside.addLayout(buttons)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 4, 0, 0)
        box.addLayout(inside)
        box.addStretch()
        box.setAlignment(inside, Qt.AlignmentFlag.AlignTop)
        self.error.hide()

    def show_proposal(self, texts: NulmetingTexts, today: date, can_leave: bool) -> None:
        """Propose a period, unless one is being chosen already."""
        if self._texts is None:
            monday = next_monday(today)
            self.first.setDate(QDate(monday.year, monday.month, monday.day))
        self._texts = texts
        self.back.setVisible(can_leave)
        self._suit()

    @property
    def period(self) -> Period:
        """What is chosen."""
        day = self.first.date()
        first = date(day.year(), day.month(), day.day())
        return Period(first, first + timedelta(weeks=self.weeks.value(), days=-1))

    def _suit(self, *_changed: object) -> None:
        if self._texts is not None:
            self.until.setText(self._texts.until(self.period))
        self.error.hide()

    def _ask(self) -> None:
        self.asked.emit(self.period)

    def refuse(self, reason: str) -> None:
        """Say why it cannot be so."""
        self.error.setText(reason)
        self.error.show()
        self.first.setFocus()
