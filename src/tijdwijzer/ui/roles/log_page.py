"""What was done in this role, newest first."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from tijdwijzer.services.roles import Event
from tijdwijzer.ui.roles.page import Page
from tijdwijzer.ui.roles.table import LongTable
from tijdwijzer.ui.roles.texts import event_row
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import paragraph
from tijdwijzer.words import say
from tijdwijzer.words.formats import Language


class LogPage(Page):
    """Shows the log, and writes it down as text for a report to the works council."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.show_title(self.tr("Log"))
        self.say_about(
            self.tr("Everything that was done in this role, on this computer. It holds no figure of anybody.")
        )
        self._language: Language = language
        self._rows: list[tuple[str, ...]] = []
        self.table = LongTable(self.tr("Log"), (self.tr("When"), self.tr("Team"), self.tr("Period"), self.tr("What")))
        self.save = Button(self.tr("Save as text…"), "download")
        self.message = paragraph(tone="secondary")
        self.body.addWidget(self.table)
        self.add_buttons(self.save)
        self.body.addWidget(self.message)
        self.body.addStretch()
        self.save.clicked.connect(self._ask_place)

    def show_log(self, log: tuple[Event, ...]) -> None:
        self._rows = [event_row(event, self._language) for event in reversed(log)]
        self.table.show_facts(self._rows)
        self.message.setText("" if log else self.tr("Nothing happened yet."))
        self.save.setVisible(bool(log))
        self.table.setVisible(bool(log))

    def _ask_place(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self.title.text(), self.tr("log") + ".txt", "*.txt")
        if not path:
            return
        file = Path(path)
        text = "\n".join("\t".join(row) for row in reversed(self._rows)) + "\n"
        try:
            file.write_text(text, encoding="utf-8")
        except OSError:
            self.message.setText(say("file_not_written", self._language, file=file.name))
        else:
            self.message.setText(self.tr("Saved: {name}").format(name=file.name))
