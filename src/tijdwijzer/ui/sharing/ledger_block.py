"""What left this computer: the whole list, and of the chosen line every number and fingerprint."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tijdwijzer.domain.ledger import Line
from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.sharing.cells_table import CellsTable
from tijdwijzer.ui.sharing.texts import SharingTexts
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.facts_table import FactsTable
from tijdwijzer.ui.widgets.labels import label, paragraph


class LedgerBlock(QWidget):
    """The newest line stands on top and is chosen until another is."""

    export_wanted = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[Line] = ()
        self._texts: SharingTexts | None = None
        self.chain = paragraph(tone="secondary")
        self.lines = FactsTable(
            self.tr("What left my computer"),
            (self.tr("When"), self.tr("Period"), self.tr("State"), self.tr("Version"), self.tr("Envelope")),
        )
        self.detail = QWidget()
        self.title = label(level="body_strong")
        self.cells = CellsTable(
            self.tr("Every number of this line"),
            context.appearance,
            (self.tr("What"), self.tr("Hours"), self.tr("As sent"), ""),
        )
        self.facts = FactsTable(self.tr("Fingerprints of this line"), (self.tr("What"), self.tr("Value")))
        self.copy = Button(self.tr("Copy value"), small=True)
        self.copy_all = Button(self.tr("Copy line"), small=True)
        self.export = Button(self.tr("Export list…"), "download")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self.detail)
        inside.setContentsMargins(0, 12, 0, 0)
        inside.setSpacing(4)
        inside.addWidget(self.title)
        inside.addWidget(self.cells)
        inside.addSpacing(12)
        inside.addWidget(self.facts)
        inside.addSpacing(4)
        inside.addLayout(_in_a_row(self.copy, self.copy_all))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self.chain)
        box.addWidget(self.lines)
        box.addWidget(self.detail)
        box.addSpacing(8)
        box.addLayout(_in_a_row(self.export))

    def _connect(self) -> None:
        self.lines.currentCellChanged.connect(self._choose)
        self.facts.currentCellChanged.connect(self._offer_copy)
        self.copy.clicked.connect(self._copy)
        self.copy_all.clicked.connect(self._copy_all)
        self.export.clicked.connect(self.export_wanted)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.facts, self._copy)
        shortcut.setContext(shortcut.context().WidgetShortcut)

    def show_lines(self, lines: Sequence[Line], broken: bool, texts: SharingTexts) -> None:
        """Show these, oldest first as they come; whoever looks at an older one goes on looking at it."""
        chosen = self._chosen if self.lines.currentRow() > 0 else None
        self._lines, self._texts = tuple(reversed(lines)), texts
        self.chain.setText(texts.chain(len(lines), broken))
        self.lines.blockSignals(True)
        self.lines.show_facts([texts.line(line) for line in self._lines])
        place = self._lines.index(chosen) if chosen in self._lines else 0
        self.lines.setCurrentCell(place if self._lines else -1, 0)
        self.lines.blockSignals(False)
        for part in (self.lines, self.detail, self.export):
            part.setVisible(bool(lines))
        self._show()

    @property
    def _chosen(self) -> Line | None:
        row = self.lines.currentRow()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def _choose(self, *_places: int) -> None:
        self._show()

    def _show(self) -> None:
        line, texts = self._chosen, self._texts
        if line is None or texts is None:
            return
        self.title.setText(f"{line.period}, {texts.moment(line)}")
        self.cells.show_cells(texts.cells(line.numbers))
        self.facts.show_facts(texts.facts(line))
        self._offer_copy()

    def _offer_copy(self, *_places: int) -> None:
        self.copy.setEnabled(self.facts.currentRow() >= 0)

    def _copy(self) -> None:
        item = self.facts.item(self.facts.currentRow(), 1)
        if item is not None:
            QGuiApplication.clipboard().setText(item.text())

    def _copy_all(self) -> None:
        line, texts = self._chosen, self._texts
        if line is not None and texts is not None:
            numbers = [(texts.cell(key), texts.exact(key, value)) for key, value in line.numbers.items()]
            rows = [("", self.title.text()), *numbers, *texts.facts(line)]
            QGuiApplication.clipboard().setText("\n".join("\t".join(filter(None, row)) for row in rows))


def _in_a_row(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part)
    row.addStretch()
    return row
