"""The screen that brings in files."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.importing import ImportRequest
from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.importing.fields import Whose, combo
from tijdwijzer.ui.importing.looking import RECOGNISE, WHOSE, Looked, bring_in, choices, look
from tijdwijzer.ui.importing.texts import format_name, refusal, skipped_lines, told
from tijdwijzer.ui.main_thread import main_thread
from tijdwijzer.ui.tasks import Tasks
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import ElidedLabel, label, paragraph
from tijdwijzer.ui.widgets.lists import List

_Choices = tuple[tuple[str, ...], tuple[str, ...]]


class ImportWindow(QDialog):
    """Whatever is chosen, it shows at once what an import would do; only the button does it."""

    assign_requested = Signal()
    """Give meaning to what came in without one."""

    def __init__(self, tasks: Tasks, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._main = main_thread()
        self._language = context.language
        self._files: tuple[Path, ...] = ()
        self._map_file: Path | None = None
        self._looked: Looked | None = None
        self.setWindowTitle(self.tr("Import"))
        self.resize(640, 560)
        self._make_fields()
        self._lay_out()
        self._connect()
        tasks.run(choices, self._offer)

    def _make_fields(self) -> None:
        self.pick = Button(self.tr("Choose files…"), kind="primary")
        self.files = ElidedLabel(self.tr("No file chosen yet"), tone="secondary")
        self.format = combo(self.tr("Format"))
        self.zone = combo(self.tr("Time zone of the file"))
        self.pick_map = Button(self.tr("Choose a map…"), small=True)
        self.drop_map = Button(icon_name="x", small=True, kind="flat", name=self.tr("Without a map"))
        self.drop_map.hide()
        self.map = ElidedLabel(self.tr("None: what has no meaning yet can be assigned afterwards"), tone="secondary")
        self.mine = Whose()
        self.progress = QProgressBar()
        self.progress.setAccessibleName(self.tr("Progress"))
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(4)
        self.progress.hide()
        self.outcome = paragraph()
        self.reasons = List(self.tr("Skipped rows by reason"))
        self.reasons.hide()
        self.go = Button(self.tr("Import"), kind="primary")
        self.go.setEnabled(False)
        self.undo = Button(self.tr("Undo"), "undo-2")
        self.undo.hide()
        self.assign = Button(self.tr("Assign…"))
        self.assign.hide()
        self.close_button = Button(self.tr("Close"), kind="flat")

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.pick, 0, 0)
        grid.addWidget(self.files, 0, 1, 1, 2)
        for place, field in enumerate((self.format, self.zone), start=1):
            caption = label(field.accessibleName(), tone="secondary")
            caption.setBuddy(field)
            grid.addWidget(caption, place, 0)
            grid.addWidget(field, place, 1, 1, 2)
        grid.addWidget(self.pick_map, 3, 0)
        grid.addWidget(self.map, 3, 1)
        grid.addWidget(self.drop_map, 3, 2)
        grid.addWidget(self.mine.caption, 4, 0)
        grid.addWidget(self.mine, 4, 1, 1, 2)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.go, self.assign, self.undo):
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(12)
        box.addWidget(label(self.tr("Import"), level="heading"))
        box.addLayout(grid)
        box.addWidget(self.progress)
        box.addWidget(self.outcome)
        box.addWidget(self.reasons, 1)
        box.addStretch()
        box.addLayout(buttons)

    def _connect(self) -> None:
        self.pick.clicked.connect(self._ask_files)
        self.pick_map.clicked.connect(self._ask_map)
        self.drop_map.clicked.connect(self._without_map)
        self.format.activated.connect(self._look)
        self.zone.activated.connect(self._look)
        self.mine.editingFinished.connect(self._look_again)
        self.go.clicked.connect(self._import)
        self.undo.clicked.connect(self._undo)
        self.assign.clicked.connect(self._assign)
        self.close_button.clicked.connect(self.close)

    def _offer(self, choices: _Choices) -> None:
        formats, zones = choices
        for key in (RECOGNISE, *formats):
            self.format.addItem(format_name(key), key)
        self.zone.addItem(self.tr("Of this computer"), None)
        for zone in zones:
            self.zone.addItem(zone, zone)

    # Choosing

    def _ask_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Choose files"))
        if names:
            self.take_files(tuple(Path(name) for name in names))

    def take_files(self, files: tuple[Path, ...]) -> None:
        """Look at these files."""
        self._files = files
        self.mine.ask(False)
        self.files.setText(", ".join(file.name for file in files))
        self._look()

    def _ask_map(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a map"), "", "TOML (*.toml)")
        if name:
            self.take_map(Path(name))

    def take_map(self, file: Path) -> None:
        """Give the rows their meaning by this map."""
        self._map_file = file
        self.map.setText(file.name)
        self.drop_map.show()
        self._look()

    def _without_map(self) -> None:
        self._map_file = None
        self.map.setText(self.tr("None: what has no meaning yet can be assigned afterwards"))
        self.drop_map.hide()
        self._look()

    # Looking, and then importing

    def _look(self) -> None:
        if not self._files:
            return
        self._looked = None
        self.go.setEnabled(False)
        self._busy()
        request = ImportRequest(
            self.format.currentData() or RECOGNISE, self._files, self._map_file, self.zone.currentData()
        )
        job = partial(look, request=request, progress=self._report, mine=self.mine.name)
        self._tasks.run(job, self._show_look, self._refused)

    def _look_again(self) -> None:
        """Who oneself is was filled in, or changed."""
        if self._looked is None or self._looked.mine != self.mine.name:
            self._look()

    def _show_look(self, looked: Looked) -> None:
        self._looked = looked
        self._show_result(looked, done=False)
        self.go.setEnabled(looked.changes)

    def _import(self) -> None:
        if self._looked is None:
            return
        self.go.setEnabled(False)
        self._busy()
        job = partial(bring_in, looked=self._looked, progress=self._report)
        self._tasks.run(job, self._show_done, self._refused)

    def _show_done(self, looked: Looked) -> None:
        self._show_result(looked, done=True)
        self.assign.setVisible(looked.unassigned > 0)
        self.undo.setVisible(looked.can_be_undone)

    def _undo(self) -> None:
        self.undo.hide()
        self.assign.hide()
        self._tasks.run(lambda cases: cases.tracking.undo(), self._taken_back, self._refused)

    def _taken_back(self, _done: object) -> None:
        self.outcome.setText(self.tr("The import was taken back."))
        self.reasons.hide()

    def _assign(self) -> None:
        self.close()
        self.assign_requested.emit()

    def _busy(self) -> None:
        self.undo.hide()
        self.assign.hide()
        self.progress.setRange(0, 0)
        self.progress.show()

    def _report(self, done: int, of: int) -> None:
        """Called on the worker, also when this window is gone by then."""
        self._main.call(self._show_progress, done, of)

    def _show_progress(self, done: int, of: int) -> None:
        self.progress.setRange(0, of)
        self.progress.setValue(done)

    def _show_result(self, looked: Looked, done: bool) -> None:
        self.progress.hide()
        self.outcome.setText("\n".join(told(looked.result, self._language, done)))
        lines = skipped_lines(looked.result, self._language)
        self.reasons.clear()
        self.reasons.addItems(lines)
        self.reasons.setVisible(bool(lines))

    def _refused(self, error: DomainError) -> None:
        self.progress.hide()
        self.reasons.hide()
        self.outcome.setText(refusal(error, self._language))
        if error.code in WHOSE:
            self.mine.ask(True)
