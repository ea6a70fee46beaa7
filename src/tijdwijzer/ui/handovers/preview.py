"""Exactly what would be taken along, to be read before it is written."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.event_log import Form
from tijdwijzer.services.handovers import Period, Preview
from tijdwijzer.services.usecases import UseCases
from tijdwijzer.ui.handovers.texts import HandoverTexts
from tijdwijzer.ui.tasks import Tasks
from tijdwijzer.ui.widgets.buttons import Button, Option, SegmentedButtons
from tijdwijzer.ui.widgets.labels import label, paragraph
from tijdwijzer.words import say
from tijdwijzer.words.formats import Language

SIZE = (680, 560)


class PreviewDialog(QDialog):
    """Shows the whole file in either form, and writes it where the person says."""

    def __init__(self, tasks: Tasks, period: Period, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._period = period
        self._language: Language = language
        self._texts = HandoverTexts(language)
        self._preview: Preview | None = None
        self.forms = SegmentedButtons([Option(form, form.upper()) for form in Form])
        self.forms.setAccessibleName(self.tr("Kind of file"))
        self.counted = paragraph(tone="secondary")
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(self.tr("What is in the file"))
        self.message = paragraph()
        self.write = Button(self.tr("Write the file…"), "download", kind="primary")
        self.cancel = Button(self.tr("Close"))
        self.setWindowTitle(self.tr("Take along anonymously"))
        self.resize(*SIZE)
        self._lay_out()
        self.forms.chosen.connect(self.look)
        self.write.clicked.connect(self.ask_place)
        self.cancel.clicked.connect(self.reject)
        self.forms.choose(Form.CSV)
        self.look(Form.CSV)

    def _lay_out(self) -> None:
        told = self.tr(
            "This is all that the file holds: programs, and times that count from the beginning of each day's work, on "
            "made-up dates. Not who you are or which computer, no real dates, labels or titles. Programs you seldom "
            "use are called other."
        )
        top = QHBoxLayout()
        top.addWidget(self.counted, 1)
        top.addWidget(self.forms)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.message, 1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.write)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(12)
        box.addWidget(label(self.tr("Take along anonymously"), "title"))
        box.addWidget(paragraph(told))
        box.addLayout(top)
        box.addWidget(self.text, 1)
        box.addLayout(buttons)

    def look(self, form: str) -> None:
        """Show the file in this form."""
        self.write.setEnabled(False)
        period = self._period
        self._tasks.run(partial(_preview, first=period.first, last=period.last, form=Form(form)), self._show, self._no)

    def _show(self, preview: Preview) -> None:
        self._preview = preview
        self.counted.setText(self._texts.preview(preview))
        self.text.setPlainText(preview.text)
        self.write.setEnabled(True)

    # Writing it
    def ask_place(self) -> None:
        """Ask where to, and write what is shown."""
        form = self.forms.choice or Form.CSV
        name = f"{self.tr('hand-overs')}.{form}"
        path, _ = QFileDialog.getSaveFileName(self, self.windowTitle(), name, f"{form.upper()} (*.{form})")
        if path and self._preview is not None:
            self._tasks.run(partial(_export, preview=self._preview, path=Path(path)), self._written, self._no)

    def _written(self, name: str) -> None:
        self.message.setText(self.tr("Written: {name}").format(name=name))

    def _no(self, error: DomainError) -> None:
        self.message.setText(say(error.code, self._language, **error.details))


def _preview(cases: UseCases, first: date, last: date, form: Form) -> Preview:
    return cases.handovers.preview(first, last, form)


def _export(cases: UseCases, preview: Preview, path: Path) -> str:
    cases.handovers.export(preview, path, overwrite=True)
    return path.name
