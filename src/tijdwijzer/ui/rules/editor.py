"""One rule: what has to be so, and what it is then."""

from PySide6.QtCore import QPoint, QRect, Qt, QTime, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from tijdwijzer.domain.entries import What
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.rules import Rule, checked
from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.day.activity_picker import ActivityPicker
from tijdwijzer.ui.rules.presenter import RulesView
from tijdwijzer.ui.rules.texts import RuleTexts, short_day
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import label, paragraph
from tijdwijzer.ui.widgets.typeahead import offer
from tijdwijzer.words import say

WIDTH, HEIGHT = 600, 32
CLOCK = "HH:mm"
WORKDAY = (8 * 60, 17 * 60)
"""The hours that are offered first."""


class RuleEditor(QDialog):
    """Empty fields fit everything. Enter saves, Escape leaves it as it was."""

    saved = Signal(object)
    """The `Rule`."""

    def __init__(self, context: UiContext, view: RulesView, texts: RuleTexts, rule: Rule, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._view = view
        self._texts = texts
        self._what = rule.what
        self.setWindowTitle(self.tr("Own rule"))
        self.setFixedWidth(WIDTH)
        self.app = self._line(rule.app, self.tr("any program"))
        offer(self.app, view.apps)
        self.title = self._line(rule.title, self.tr("any title"))
        self.calendar = self._line(rule.calendar, self.tr("whether there is an appointment or not"))
        self.days = [self._day(day, rule) for day in range(7)]
        self.between = QCheckBox(self.tr("Only between"))
        first, until = rule.hours or WORKDAY
        self.first, self.until = self._time(first, self.tr("From")), self._time(until, self.tr("Until"))
        self.what = Button("…")
        self.no_what = Button(icon_name="x", kind="flat", small=True, name=self.tr("No activity"))
        self.label = self._line(rule.label, self.tr("what is kept in the place of a title"))
        self.error = paragraph(level="caption_strong")
        self.save = Button(self.tr("Save"), kind="primary")
        self.cancel = Button(self.tr("Cancel"))
        self.picker = ActivityPicker(context.appearance, self)
        self.between.setFixedHeight(HEIGHT)
        self.between.setChecked(rule.hours is not None)
        self._lay_out()
        self._connect()
        self._show_what()

    # Fields
    def _line(self, text: str | None, placeholder: str) -> QLineEdit:
        field = QLineEdit(text or "")
        field.setFixedHeight(HEIGHT)
        field.setPlaceholderText(placeholder)
        return field

    def _day(self, day: int, rule: Rule) -> QCheckBox:
        box = QCheckBox(short_day(day, self._context.language))
        box.setChecked(day in rule.weekdays)
        box.setFixedHeight(HEIGHT)
        return box

    def _time(self, minutes: int, name: str) -> QTimeEdit:
        field = QTimeEdit(QTime(minutes // 60 % 24, minutes % 60))
        field.setAccessibleName(name)
        field.setDisplayFormat(CLOCK)
        field.setFixedHeight(HEIGHT)
        return field

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for name, field in (
            (self.tr("&Program"), self.app),
            (self.tr("&Title holds"), self.title),
            (self.tr("A&ppointment holds"), self.calendar),
        ):
            form.addRow(_caption(name, field), field)
        if not self._view.redaction.titles:
            unread = self.tr("Titles are not looked at now; that is switched on in the settings.")
            form.insertRow(2, "", paragraph(unread, "caption", "secondary"))
        form.addRow(_caption(self.tr("Only on"), self.days[0]), _row(*self.days))
        form.addRow(_caption(self.tr("Hours"), self.between), _row(self.between, self.first, label("–"), self.until))
        form.addRow(_caption(self.tr("Is &then"), self.what), _row(self.what, self.no_what))
        form.addRow(_caption(self.tr("&Label"), self.label), self.label)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(12)
        box.addWidget(label(self.tr("When all of this is so"), "title"))
        box.addLayout(form)
        box.addWidget(self.error)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        box.addLayout(buttons)
        self.error.hide()
        self.save.setDefault(True)

    def _connect(self) -> None:
        self.what.clicked.connect(self._ask_what)
        self.no_what.clicked.connect(self._take_no_what)
        self.picker.chosen.connect(self._take_what)
        self.between.toggled.connect(self._suit_hours)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.reject)
        self._suit_hours(self.between.isChecked())
        self.app.setFocus()

    def _suit_hours(self, on: bool) -> None:
        for field in (self.first, self.until):
            field.setEnabled(on)

    # What it is then
    def _ask_what(self) -> None:
        anchor = QRect(self.what.mapToGlobal(QPoint(0, 0)), self.what.size())
        self.picker.ask(anchor, self.tr("What it is then"), self._view.names, (), self._texts.day)

    def _take_what(self, what: What) -> None:
        self._what = what
        self._show_what()
        self.what.setFocus()

    def _take_no_what(self) -> None:
        self._what = None
        self._show_what()
        self.what.setFocus()

    def _show_what(self) -> None:
        name = self._texts.day.what(self._what) if self._what else self.tr("Choose an activity…")
        self.what.setText(name.replace("&", "&&"))
        self.no_what.setVisible(self._what is not None)

    # The rule
    @property
    def rule(self) -> Rule:
        """What the fields say."""
        hours = (_minutes(self.first), _minutes(self.until)) if self.between.isChecked() else None
        return Rule(
            app=self.app.text().strip() or None,
            title=self.title.text().strip() or None,
            calendar=self.calendar.text().strip() or None,
            weekdays=frozenset(day for day, box in enumerate(self.days) if box.isChecked()),
            hours=hours,
            label=self.label.text().strip() or None,
            what=self._what,
        )

    def _save(self) -> None:
        try:
            (rule,) = checked([self.rule])
        except DomainError as error:
            self.error.setText(say(error.code, self._context.language, **error.details))
            self.error.show()
            return
        self.saved.emit(rule)
        self.accept()


def _minutes(field: QTimeEdit) -> int:
    return field.time().hour() * 60 + field.time().minute()


def _caption(name: str, field: QWidget) -> QLabel:
    caption = label(name, tone="secondary")
    caption.setBuddy(field)
    caption.setFixedHeight(HEIGHT)
    if not field.accessibleName():
        field.setAccessibleName(name.replace("&", ""))
    return caption


def _row(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.setSizeConstraint(QLayout.SizeConstraint.SetDefaultConstraint)
    for part in parts:
        row.addWidget(part)
    row.addStretch()
    return row
