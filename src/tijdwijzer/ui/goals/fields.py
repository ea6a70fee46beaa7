"""The fields of a goal for who chooses it: about what, of which product, from which days, how much and by when."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QFormLayout, QHBoxLayout, QLineEdit, QWidget

from tijdwijzer.domain.goal_progress import usual_baseline
from tijdwijzer.domain.indicators import Measure
from tijdwijzer.domain.periods import Period, months_later
from tijdwijzer.ui.goals.draft import (
    SUBJECTS,
    WHOLE,
    Draft,
    Subject,
    indicator_for,
    number_of,
    of_product,
    products_for,
    subject_of,
)
from tijdwijzer.ui.goals.texts import GoalTexts
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.widgets.calendar import Calendar
from tijdwijzer.ui.widgets.labels import label
from tijdwijzer.words.goals import RATIOS

HEIGHT, DAY, NUMBER = 32, 144, 72
LESS, MORE, TO = "less", "more", "to"
MONTHS = 3
"""How far ahead the last day is until another is chosen."""


class GoalFields(QWidget):
    """Fields that hold a `Draft`, or not yet one."""

    changed = Signal()
    """Somebody chose or typed something."""

    def __init__(self, texts: GoalTexts, today: date, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._appearance = appearance
        self._filling = False
        self.subject = self._choice(self.tr("About"))
        self.product = self._choice(self.tr("Of which"))
        self.kind = self._choice(self.tr("How"))
        self.amount = QLineEdit()
        self.unit = label(tone="secondary")
        usual = usual_baseline(today)
        self.first = self._day(usual.first, self.tr("Starting from, first day"))
        self.last = self._day(usual.last, self.tr("Starting from, last day"))
        self.by = self._day(months_later(today, MONTHS), self.tr("By, the last day"))
        self._offer()
        self._lay_out()
        self._connect()

    def _choice(self, name: str) -> QComboBox:
        field = QComboBox()
        field.setAccessibleName(name)
        field.setFixedHeight(HEIGHT)
        field.setMaxVisibleItems(20)
        return field

    def _day(self, day: date, name: str) -> QDateEdit:
        field = QDateEdit(QDate(day.year, day.month, day.day))
        field.setAccessibleName(name)
        field.setLocale(QLocale())
        field.setDisplayFormat("d MMM yyyy")
        field.setCalendarPopup(True)
        field.setCalendarWidget(Calendar(self._appearance, field))
        field.setFixedSize(DAY, HEIGHT)
        return field

    def _offer(self) -> None:
        for subject in SUBJECTS:
            self.subject.addItem(self._texts.subject(subject))
        self.subject.setCurrentIndex(-1)
        self.subject.setPlaceholderText(self.tr("Choose…"))
        kinds = {LESS: self.tr("less, by"), MORE: self.tr("more, by"), TO: self.tr("to")}
        for kind, name in kinds.items():
            self.kind.addItem(name, kind)
        self.amount.setFixedSize(NUMBER, HEIGHT)
        self.amount.setAccessibleName(self.tr("How much"))
        self._offer_products()

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.addRow(self._caption(self.tr("&About"), self.subject), self.subject)
        form.addRow(self._caption(self.tr("&Of which"), self.product), self.product)
        form.addRow(self._caption(self.tr("&How much"), self.kind), _row(self.kind, self.amount, self.unit))
        form.addRow(self._caption(self.tr("&By"), self.by), _row(self.by))
        form.addRow(self._caption(self.tr("&Starting from"), self.first), _row(self.first, label("–"), self.last))

    def _caption(self, name: str, field: QWidget) -> QWidget:
        caption = label(name, tone="secondary")
        caption.setBuddy(field)
        caption.setFixedHeight(HEIGHT)
        return caption

    def _connect(self) -> None:
        self.subject.activated.connect(self._choose_subject)
        for choice in (self.product, self.kind):
            choice.activated.connect(self._tell)
        self.amount.textEdited.connect(self._tell)
        for day in (self.first, self.last, self.by):
            day.dateChanged.connect(self._tell)

    # What is chosen
    def _choose_subject(self, _place: int) -> None:
        self._offer_products()
        self._tell()

    def _offer_products(self) -> None:
        """Those that go with the subject; what was chosen stays where it can."""
        subject, chosen = self._subject, self.product.currentData()
        self.product.clear()
        for key in products_for(subject, [one.key for one in self._texts.products]) if subject else (WHOLE,):
            self.product.addItem(self._texts.product(key, subject) if subject else "", key)
        self.product.setCurrentIndex(max(self.product.findData(chosen), 0))
        self.product.setEnabled(self.product.count() > 1)

    def _tell(self, *_changed: object) -> None:
        self._suit()
        if not self._filling:
            self.changed.emit()

    def _suit(self) -> None:
        to = self.kind.currentData() == TO
        subject = self._subject
        measure = indicator_for(subject, self.product.currentData()).measure if subject else Measure.SHARE
        self.unit.setText(self._texts.unit(measure) if to else "%")

    @property
    def _subject(self) -> Subject | None:
        place = self.subject.currentIndex()  # Qt would keep a subject itself as a bare text
        return SUBJECTS[place] if place >= 0 else None

    @property
    def baseline(self) -> Period | None:
        """What it starts from; None where the last day comes before the first."""
        first, last = _date(self.first), _date(self.last)
        return Period(first, last) if first <= last else None

    @property
    def draft(self) -> Draft | None:
        """What the fields hold; None while something is missing."""
        subject, number, baseline = self._subject, number_of(self.amount.text()), self.baseline
        if subject is None or number is None or baseline is None:
            return None
        indicator = indicator_for(subject, self.product.currentData())
        kind = self.kind.currentData()
        if kind == TO:
            return Draft(indicator, _date(self.by), None, number / _shown_as(indicator.measure), baseline)
        return Draft(indicator, _date(self.by), (-number if kind == LESS else number) / 100, None, baseline)

    @property
    def lacking(self) -> tuple[str, QWidget] | None:
        """What is missing, in words, and where."""
        if self._subject is None:
            return self.tr("Choose what it is about."), self.subject
        if number_of(self.amount.text()) is None:
            return self.tr("Fill in how much; a number, such as 20 or 7.5."), self.amount
        if self.baseline is None:
            return self.tr("The last day to start from comes before the first."), self.last
        return None

    def fill(self, draft: Draft) -> None:
        """Hold this draft; nobody chose it here."""
        self._filling = True
        self.subject.setCurrentIndex(_place_of(subject_of(draft.indicator)))
        self._offer_products()
        self.product.setCurrentIndex(max(self.product.findData(of_product(draft.indicator)), 0))
        self._fill_amount(draft)
        self.by.setDate(QDate(draft.by.year, draft.by.month, draft.by.day))
        self._suit()
        self._filling = False

    def _fill_amount(self, draft: Draft) -> None:
        if draft.change is None:
            kind, value = TO, (draft.target or 0.0) * _shown_as(draft.indicator.measure)
        else:
            kind, value = (MORE if draft.change > 0 else LESS), abs(draft.change) * 100
        self.kind.setCurrentIndex(self.kind.findData(kind))
        text = f"{value:.2f}".rstrip("0").rstrip(".")
        self.amount.setText(text.replace(".", ",") if self._texts.language == "nl" else text)


def _place_of(subject: Subject) -> int:
    """Where it is offered. Interruptions are both a component and a measure, with equal keys."""
    return next(place for place, one in enumerate(SUBJECTS) if one is subject)


def _shown_as(measure: Measure) -> float:
    """By how much an amount is multiplied to be shown."""
    return 100.0 if measure in RATIOS else 1.0


def _date(field: QDateEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())


def _row(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part)
    row.addStretch()
    return row
