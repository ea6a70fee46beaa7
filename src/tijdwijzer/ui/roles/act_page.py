"""One act from beginning to end: what will happen, whose passphrases, how far it is, what came of it."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.ui.roles.acts import ENDS, Act, Deed, Outcome, Report, Sheet
from tijdwijzer.ui.roles.page import Page
from tijdwijzer.ui.roles.passphrases import Passphrases
from tijdwijzer.ui.roles.table import LongTable
from tijdwijzer.ui.roles.texts import refusal
from tijdwijzer.ui.roles.worker import RoleWorker
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import label, paragraph
from tijdwijzer.words import say
from tijdwijzer.words.formats import Language

Unlock = Callable[[tuple[str, ...], Callable[[Any], None], Callable[[DomainError], None]], None]
"""Opens the role anew with passphrases, and then goes on."""


class ActPage(Page):
    """Deeds are handed to the worker one at a time: stopping is not handing over the next."""

    over = Signal()
    """Back to where it came from; something may have changed."""

    def __init__(
        self,
        worker: RoleWorker[Any],
        unlock: Unlock,
        people: Sequence[str],
        language: Language,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent=parent)
        self._worker = worker
        self._unlock = unlock
        self._language: Language = language
        self._several = len(people) > 1
        self._act: Act | None = None
        self._outcome = Outcome()
        self._stopped = False
        self._sheet: Sheet | None = None
        self.busy = False
        self.passphrases = Passphrases(people)
        self.go = Button("…", kind="primary")
        self.cancel = Button(self.tr("Cancel"))
        self.progress = QProgressBar()
        self.progress.setAccessibleName(self.tr("Progress"))
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(6)
        self.said = paragraph()
        self.stop = Button(self.tr("Stop after this one"))
        self.save = Button(self.tr("Save to print…"), "download", kind="primary")
        self.saved = paragraph(tone="secondary")
        self.done = Button(self.tr("Done"), kind="primary")
        self._lay_out_act()
        self._connect()

    def _lay_out_act(self) -> None:
        self.asking, self.working, self.result = _column(), _column(), _column()
        self._what = QVBoxLayout()
        self._what.setSpacing(8)
        asking = _box(self.asking)
        asking.addLayout(self._what)
        self.eyes = paragraph(
            self.tr(
                "Four eyes: each types their own passphrase, while the other does not look. Neither opens anything "
                "alone."
            ),
            tone="secondary",
        )
        asking.addSpacing(8)
        asking.addWidget(self.eyes)
        asking.addWidget(self.passphrases)
        asking.addSpacing(8)
        asking.addLayout(_row(self.go, self.cancel))
        working = _box(self.working)
        working.addWidget(self.said)
        working.addWidget(self.progress)
        working.addLayout(_row(self.stop))
        result = _box(self.result)
        self._report = QVBoxLayout()
        self._report.setSpacing(8)
        result.addLayout(self._report)
        result.addWidget(self.saved)
        result.addLayout(_row(self.save, self.done))
        for part in (self.asking, self.working, self.result):
            self.body.addWidget(part)
        self.body.addStretch()

    def _connect(self) -> None:
        self.passphrases.changed.connect(self._suit)
        self.passphrases.entered.connect(self._begin)
        self.go.clicked.connect(self._begin)
        self.cancel.clicked.connect(self._leave)
        self.stop.clicked.connect(self._stop)
        self.save.clicked.connect(self._ask_place)
        self.done.clicked.connect(self._leave)

    @property
    def unsaved(self) -> bool:
        """Whether it shows something that is nowhere else."""
        return self._sheet is not None

    def _show(self, shown: QWidget) -> None:
        for part in (self.asking, self.working, self.result):
            part.setVisible(part is shown)

    # What will happen
    def ask(self, act: Act) -> None:
        """Say what it will do, and wait for who must agree."""
        self._act = act
        self._outcome, self._stopped, self._sheet = Outcome(), False, None
        self.show_title(act.title)
        _empty(self._what)
        for sentence in act.what:
            self._what.addWidget(paragraph(sentence))
        self.go.setText(act.button)
        self.eyes.setVisible(act.four_eyes and self._several)
        self.passphrases.setVisible(act.four_eyes)
        self.passphrases.empty()
        self._suit()
        self._show(self.asking)
        (self.passphrases.fields[0].field if act.four_eyes else self.go).setFocus()

    def _suit(self) -> None:
        waits = self._act is not None and self._act.four_eyes and not self.passphrases.complete
        self.go.setEnabled(not waits)

    def _begin(self) -> None:
        if self._act is None or self.busy:
            return
        if not self._act.four_eyes:
            self._opened(None)
        elif (typed := self.passphrases.take()) is not None:
            self._work(self.tr("Opening with the passphrases…"), None)
            self.stop.setEnabled(False)
            self._unlock(typed, self._opened, self._not_opened)

    def _not_opened(self, error: DomainError) -> None:
        self.busy = False
        self._show(self.asking)
        self.passphrases.refuse(refusal(error, self._language), int(str(error.details.get("which", 1))) - 1)

    # Doing it
    def _work(self, words: str, done: int | None) -> None:
        self.busy = True
        self.said.setText(words)
        self.progress.setRange(0, len(self._act.deeds) if self._act and done is not None else 0)
        self.progress.setValue(done or 0)
        self._show(self.working)

    def _opened(self, _role: object) -> None:
        self.stop.setEnabled(True)
        self._next()

    def _next(self) -> None:
        act, outcome = self._act, self._outcome
        if act is None:
            return
        place = len(outcome.done) + len(outcome.refused)
        self.stop.setVisible(len(act.deeds) > 1)
        if self._stopped or place >= len(act.deeds):
            self._finish(len(act.deeds) - place)
            return
        deed = act.deeds[place]
        text = self.tr("{number} of {count}: {name}") if len(act.deeds) > 1 else "{name}…"
        self._work(text.format(number=place + 1, count=len(act.deeds), name=deed.name), place)
        self._worker.run(deed.do, partial(self._did, deed), partial(self._refused, deed))

    def _did(self, deed: Deed, result: object) -> None:
        self._outcome = Outcome([*self._outcome.done, (deed, result)], self._outcome.refused)
        self._next()

    def _refused(self, deed: Deed, error: DomainError) -> None:
        self._outcome = Outcome(self._outcome.done, [*self._outcome.refused, (deed, error)])
        self._stopped = self._stopped or error.code in ENDS
        self._next()

    def _stop(self) -> None:
        self._stopped = True
        self.stop.setEnabled(False)
        self.said.setText(self.tr("Stopping after this one…"))

    # What came of it
    def _finish(self, left: int) -> None:
        self.busy = False
        act = self._act
        if act is None:
            return
        self._outcome = Outcome(self._outcome.done, self._outcome.refused, left)
        self.show_report(act.report(self._outcome))

    def show_report(self, report: Report) -> None:
        """Show what came of it."""
        self.show_title(report.headline)
        _empty(self._report)
        for note in report.notes:
            self._report.addWidget(paragraph(note))
        for table in report.tables:
            self._report.addSpacing(4)
            self._report.addWidget(label(table.name, "body_strong"))
            made = LongTable(table.name, table.headings)
            made.show_facts(table.rows)
            self._report.addWidget(made)
        self._sheet = report.sheet
        self.save.setVisible(report.sheet is not None)
        self.saved.setText(self.tr("These are shown once: save them first.") if report.sheet else "")
        self.saved.setVisible(report.sheet is not None)
        self.done.setEnabled(report.sheet is None)
        self._show(self.result)
        (self.save if report.sheet else self.done).setFocus()

    def _ask_place(self) -> None:
        if self._sheet is None:
            return
        suffix = self._sheet.file_name.rpartition(".")[2]
        path, _ = QFileDialog.getSaveFileName(self, self.title.text(), self._sheet.file_name, f"*.{suffix}")
        if path:
            self._save(path)

    def _save(self, place: str) -> None:
        from pathlib import Path

        assert self._sheet is not None
        try:
            self._sheet.write(Path(place))
        except OSError:
            self.saved.setText(say("file_not_written", self._language, file=Path(place).name))
            return
        self.saved.setText(
            self.tr("Saved: {name}. Print it, hand out the slips, and then delete the file.").format(
                name=Path(place).name
            )
        )
        self.done.setEnabled(True)
        self.done.setFocus()

    def _leave(self) -> None:
        self.clear()
        self.over.emit()

    def clear(self) -> None:
        """Nothing that was typed or shown stays."""
        self.passphrases.empty()
        self._act, self._sheet, self._outcome = None, None, Outcome()
        for box in (self._what, self._report):
            _empty(box)


def _column() -> QWidget:
    made = QWidget()
    QVBoxLayout(made)
    return made


def _box(widget: QWidget) -> QVBoxLayout:
    box = widget.layout()
    assert isinstance(box, QVBoxLayout)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(8)
    return box


def _row(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part)
    row.addStretch()
    return row


def _empty(box: QVBoxLayout) -> None:
    while (item := box.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
