"""The small windows that ask one thing: a case and note, the time to split at, a day."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSpinBox, QTableView, QVBoxLayout, QWidget

from tijdwijzer.domain.entries import Span, What
from tijdwijzer.ui.day.texts import DayTexts
from tijdwijzer.ui.day.view import moment_in
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.calendar import Calendar
from tijdwijzer.ui.widgets.labels import ElidedLabel, label
from tijdwijzer.ui.widgets.popover import Popover
from tijdwijzer.words.formats import Language


class DetailsPopover(Popover):
    """Asks for the case and the note of an entry."""

    described = Signal(object)
    """The `What` with the case and note that were typed."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent=parent)
        self._what = What()
        self._title = ElidedLabel(level="body_strong")
        self.case, self.note = QLineEdit(), QLineEdit()
        save = Button(self.tr("Save"), kind="primary", small=True)
        save.clicked.connect(self._save)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setSpacing(8)
        grid.addWidget(self._title, 0, 0, 1, 2)
        for place, (name, field) in enumerate(((self.tr("&Case"), self.case), (self.tr("&Note"), self.note)), start=1):
            caption = label(name, tone="secondary")
            caption.setBuddy(field)
            field.setAccessibleName(name.replace("&", ""))
            field.returnPressed.connect(self._save)
            grid.addWidget(caption, place, 0)
            grid.addWidget(field, place, 1)
        grid.addWidget(save, 3, 1, Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(380)

    def ask(self, anchor: QRect, title: str, what: What) -> None:
        """Open beside `anchor` (on the screen) for what is registered as `what`."""
        self._what = what
        self._title.setText(title)
        self.setAccessibleName(title)
        self.case.setText(what.case or "")
        self.note.setText(what.note or "")
        self.show_beside(anchor)
        self.note.setFocus()

    def _save(self) -> None:
        case, note = self.case.text().strip(), self.note.text().strip()
        self.close()
        self.described.emit(What(self._what.component, self._what.activity, note or None, case or None))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        _close_on_escape(self, event)


class SplitPopover(Popover):
    """Asks at which time to split."""

    chosen = Signal(object)
    """The instant."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent=parent)
        self._span: Span | None = None
        self._texts: DayTexts | None = None
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Time to split at"))
        caption = label(self.tr("Split &at"), tone="secondary")
        caption.setBuddy(self.field)
        self.mistake = label(level="caption", tone="secondary")
        split = Button(self.tr("Split"), kind="primary", small=True)
        split.clicked.connect(self._take)
        self.field.returnPressed.connect(self._take)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setSpacing(8)
        grid.addWidget(caption, 0, 0)
        grid.addWidget(self.field, 0, 1)
        grid.addWidget(split, 0, 2)
        grid.addWidget(self.mistake, 1, 0, 1, 3)
        self.setFixedWidth(320)

    def ask(self, anchor: QRect, span: Span, texts: DayTexts) -> None:
        """Open beside `anchor` (on the screen), with the middle of `span` filled in."""
        self._span, self._texts = span, texts
        middle = span.start + span.length / 2
        self.mistake.setText("")
        self.mistake.hide()
        self.field.setText(texts.clock(middle.replace(microsecond=0)))
        self.show_beside(anchor)
        self.field.setFocus()
        self.field.selectAll()

    def _take(self) -> None:
        if self._span is None or self._texts is None:
            return
        moment = moment_in(self._span, self.field.text(), self._texts.zone)
        if moment is None:
            self.mistake.setText(self.tr("Type a time within {span}.").format(span=self._texts.span(self._span)))
            self.mistake.show()
            self.adjustSize()
            self.field.selectAll()
            return
        self.close()
        self.chosen.emit(moment)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        _close_on_escape(self, event)


class DayPicker(Popover):
    """A calendar with ISO weeks."""

    picked = Signal(object)
    """The `date`."""

    def __init__(self, appearance: Appearance, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent=parent)
        self.calendar = Calendar(appearance, self)
        self.calendar.setLocale(QLocale("nl_NL" if language == "nl" else "en_GB"))
        for part, name in ((QTableView, self.tr("Days of the month")), (QSpinBox, self.tr("Year"))):
            for widget in self.calendar.findChildren(part):
                widget.setAccessibleName(name)
        today = Button(self.tr("Today"), kind="flat", small=True)
        today.clicked.connect(self._pick_today)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 12, 12, 12)
        box.setSpacing(8)
        box.addWidget(self.calendar)
        box.addWidget(today, 0, Qt.AlignmentFlag.AlignLeft)
        self._today = date.min
        self.calendar.clicked.connect(self._pick)
        self.calendar.activated.connect(self._pick)

    def ask(self, anchor: QRect, day: date, today: date) -> None:
        """Open beside `anchor` (on the screen) at `day`."""
        self._today = today
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.show_beside(anchor)
        self.calendar.setFocus()

    def _pick(self, day: QDate) -> None:
        self.close()
        self.picked.emit(date(day.year(), day.month(), day.day()))

    def _pick_today(self) -> None:
        self.close()
        self.picked.emit(self._today)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        _close_on_escape(self, event)


def _close_on_escape(popover: Popover, event: QKeyEvent) -> None:
    if event.key() == Qt.Key.Key_Escape:
        popover.close()
    else:
        event.ignore()
