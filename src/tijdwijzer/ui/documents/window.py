"""The window that saves time and output of a period as a document."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDate, QSize, QUrl
from PySide6.QtGui import QDesktopServices, QPalette
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDateEdit,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.periods import Period
from tijdwijzer.services.documents import Format, Written
from tijdwijzer.services.papers import Progress
from tijdwijzer.services.usecases import UseCases
from tijdwijzer.ui.bridge import Bridge
from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.documents.choices import Choice, DocumentTexts, Preset, period_for, preset_for
from tijdwijzer.ui.icons import app_icon
from tijdwijzer.ui.main_thread import main_thread
from tijdwijzer.ui.tasks import Tasks
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.calendar import Calendar
from tijdwijzer.ui.widgets.labels import label, paragraph
from tijdwijzer.ui.widgets.scrolling import scrolling
from tijdwijzer.words import say
from tijdwijzer.words.formats import file_size

MARGIN = 24
USUAL = QSize(640, 520)
INDENT = 24
"""Of what a format is about, under its name."""


class DocumentsWindow(QWidget):
    """Asks which days and in what form, then where to; then it writes."""

    def __init__(self, tasks: Tasks, _bridge: Bridge, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._main = main_thread()
        self._context = context
        self._today: date | None = None
        self._wanted: Period | None = None
        self._folder: Path | None = None
        self.setWindowTitle(self.tr("Save as…"))
        self.setWindowIcon(app_icon())
        self._make_fields()
        self._lay_out()
        self._connect()
        tasks.run(lambda cases: cases.days.today(), self._know_today)

    def _make_fields(self) -> None:
        texts = DocumentTexts(self)
        self.presets = QComboBox()
        self.presets.setAccessibleName(self.tr("Period"))
        for preset in Preset:
            self.presets.addItem(texts.preset(preset), preset)
        self.first = self._day_field(self.tr("First day"))
        self.last = self._day_field(self.tr("Last day"))
        self.forms = QButtonGroup(self)
        self._choices = texts.choices()
        for number, choice in enumerate(self._choices):
            button = QRadioButton(choice.name)
            button.setAccessibleDescription(choice.about)
            self.forms.addButton(button, number)
        self.forms.button(0).setChecked(True)
        self.progress = QProgressBar()
        self.progress.setAccessibleName(self.tr("Progress"))
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(4)
        self.message = paragraph()
        self.save = Button(self.tr("Save…"), "download", kind="primary")
        self.show_folder = Button(self.tr("Open folder"))
        self.close_button = Button(self.tr("Close"), kind="flat")
        self._rest()

    def _day_field(self, name: str) -> QDateEdit:
        field = QDateEdit()
        field.setCalendarPopup(True)
        field.setCalendarWidget(Calendar(self._context.appearance))
        field.setDisplayFormat("d MMMM yyyy")
        field.setAccessibleName(name)
        return field

    def _lay_out(self) -> None:
        content = QWidget()
        content.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        content.setAutoFillBackground(True)
        inside = QVBoxLayout(content)
        inside.setContentsMargins(MARGIN, 20, MARGIN, 20)
        inside.setSpacing(8)
        inside.addWidget(label(self.tr("Save time and output"), "heading"))
        inside.addSpacing(8)
        inside.addWidget(label(self.tr("Which days"), "body_medium"))
        inside.addLayout(self._days())
        inside.addSpacing(12)
        inside.addWidget(label(self.tr("As what"), "body_medium"))
        for number, choice in enumerate(self._choices):
            inside.addLayout(self._form(number, choice))
        inside.addStretch()
        inside.addWidget(self.message)
        inside.addWidget(self.progress)
        inside.addLayout(self._buttons())
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(scrolling(content))

    def _days(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (self.presets, self.first, label("–", tone="secondary"), self.last):
            row.addWidget(part)
        row.addStretch()
        return row

    def _form(self, number: int, choice: Choice) -> QVBoxLayout:
        about = paragraph(choice.about, "caption", "secondary")
        about.setContentsMargins(INDENT, 0, 0, 4)
        box = QVBoxLayout()
        box.setSpacing(0)
        box.addWidget(self.forms.button(number))
        box.addWidget(about)
        return box

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.show_folder)
        row.addStretch()
        row.addWidget(self.close_button)
        row.addWidget(self.save)
        return row

    def _connect(self) -> None:
        self.presets.activated.connect(self._choose_preset)
        for field in (self.first, self.last):
            field.dateChanged.connect(self._name_period)
        self.save.clicked.connect(self.ask_place)
        self.show_folder.clicked.connect(self._open_folder)
        self.close_button.clicked.connect(self.close)

    def sizeHint(self) -> QSize:
        return USUAL

    # Which days
    def go_to(self, period: Period | None = None) -> None:
        """Offer these days, this week without them."""
        self._wanted = period
        self._offer()

    def _know_today(self, today: date) -> None:
        self._today = today
        self._offer()

    def _offer(self) -> None:
        if self._today is not None:
            self._show_period(self._wanted or period_for(Preset.THIS_WEEK, self._today))

    def _choose_preset(self) -> None:
        preset = Preset(self.presets.currentData())
        if preset is Preset.OWN or self._today is None:
            self.first.setFocus()
        else:
            self._show_period(period_for(preset, self._today))

    def _show_period(self, period: Period) -> None:
        for field, day in ((self.first, period.first), (self.last, period.last)):
            field.setDate(QDate(day.year, day.month, day.day))
        self._name_period()

    def _name_period(self) -> None:
        """The name of what the two days say; in the wrong order there is nothing to save."""
        period = self.period
        self.save.setEnabled(period is not None)
        preset = Preset.OWN if period is None or self._today is None else preset_for(period, self._today)
        self.presets.setCurrentIndex(self.presets.findData(preset))
        self.message.setText("" if period else self.tr("The last day is before the first."))

    @property
    def period(self) -> Period | None:
        """What the two days say; None in the wrong order."""
        first, last = (_day(field) for field in (self.first, self.last))
        return Period(first, last) if first <= last else None

    @property
    def choice(self) -> Choice:
        return self._choices[self.forms.checkedId()]

    # Saving
    def ask_place(self) -> None:
        """Ask where to, and write it there."""
        period, choice = self.period, self.choice
        if period is None:
            return
        path, _ = QFileDialog.getSaveFileName(self, self.windowTitle(), choice.file_for(period), f"*.{choice.suffix}")
        if path:
            self._begin()
            job = partial(_write, form=choice.form, period=period, file=Path(path), progress=self._report)
            self._tasks.run(job, self._written, self._refused)

    def _begin(self) -> None:
        self.save.setEnabled(False)
        self.show_folder.hide()
        self.message.setText(self.tr("One moment…"))
        self.progress.setRange(0, 0)
        self._keep_room(self.progress, shown=True)

    def _report(self, done: int, of: int) -> None:
        """Called on the worker, also when this window is gone by then."""
        self._main.call(self._show_progress, done, of)

    def _show_progress(self, done: int, of: int) -> None:
        self.progress.setRange(0, of)
        self.progress.setValue(done)

    def _written(self, done: Written) -> None:
        self._rest()
        self._folder = done.file.parent
        size = file_size(done.bytes, self._context.language)
        self.message.setText(self.tr("Saved: {name} ({size})").format(name=done.file.name, size=size))
        self.show_folder.show()

    def _refused(self, error: DomainError) -> None:
        self._rest()
        self.message.setText(say(error.code, self._context.language, **error.details))

    def _rest(self) -> None:
        self.save.setEnabled(True)
        self.show_folder.hide()
        self._keep_room(self.progress, shown=False)

    def _keep_room(self, widget: QWidget, *, shown: bool) -> None:
        """So that nothing moves when it comes."""
        policy = widget.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        widget.setSizePolicy(policy)
        widget.setVisible(shown)

    def _open_folder(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def _day(field: QDateEdit) -> date:
    shown = field.date()
    return date(shown.year(), shown.month(), shown.day())


def _write(cases: UseCases, form: Format, period: Period, file: Path, progress: Progress) -> Written:
    return cases.documents.write(form, period, file, overwrite=True, progress=progress)
