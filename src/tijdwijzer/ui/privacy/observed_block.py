"""What was observed, on the privacy screen: pausing it, the programs with their time, and forgetting for good."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tijdwijzer.services.observing import Standing
from tijdwijzer.ui.widgets.buttons import Button, Option, SegmentedButtons
from tijdwijzer.ui.widgets.facts_table import FactsTable
from tijdwijzer.ui.widgets.labels import label, paragraph

PAUSES = ("15", "30", "60")
REST_OF_DAY = "day"
MOST_SHOWN = 8
"""Programs; the others show when they are asked for."""


class Extent(StrEnum):
    """How much is to be forgotten."""

    HOUR = "hour"
    TODAY = "today"
    PROGRAM = "program"
    EVERYTHING = "everything"


@dataclass(frozen=True, slots=True)
class Forgetting:
    """What is to be forgotten; `app` is the program, for that extent."""

    extent: Extent
    app: str = ""


class ObservedBlock(QWidget):
    """Asks before it forgets: there is no way back."""

    pause_wanted = Signal(str)
    """Minutes, or `REST_OF_DAY`."""
    resume_wanted = Signal()
    forget_wanted = Signal(object)
    """A `Forgetting` that was agreed to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._apps: Sequence[str] = ()
        self._rows: Sequence[tuple[str, str]] = ()
        self._all = False
        self._asked: Forgetting | None = None
        self.state = paragraph(tone="secondary")
        self.pause = SegmentedButtons(
            [Option(key, self.tr("{count} min").format(count=key)) for key in PAUSES]
            + [Option(REST_OF_DAY, self.tr("rest of the day"))],
            exclusive=False,
        )
        self.resume = Button(self.tr("End the pause"))
        self.hour = Button(self.tr("Last hour"))
        self.today = Button(self.tr("Today"))
        self.everything = Button(self.tr("Everything…"))
        self.programs = FactsTable(self.tr("Programs that were in front"), (self.tr("Program"), self.tr("Time")))
        self.program = Button(self.tr("Forget this program"), small=True)
        self.more = Button("…", kind="flat", small=True)
        self.question = paragraph()
        self.sure = Button(self.tr("Forget"))
        self.keep = Button(self.tr("Do not forget"), kind="primary")
        self.panel = QFrame()
        self.panel.setObjectName("panel")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self.state)
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addLayout(_titled(self.tr("Pause observing"), self.pause, self.resume))
        columns.addLayout(_titled(self.tr("Forget"), self.hour, self.today, self.everything))
        columns.addStretch()
        box.addLayout(columns)
        asking = QVBoxLayout(self.panel)
        asking.setContentsMargins(16, 12, 16, 12)
        asking.setSpacing(8)
        asking.addWidget(self.question)
        asking.addLayout(_in_a_row(self.sure, self.keep))
        box.addWidget(self.panel)
        box.addWidget(self.programs)
        box.addLayout(_in_a_row(self.program, self.more))
        for part in (self.panel, self.resume, self.more):
            part.hide()

    def _connect(self) -> None:
        self.pause.chosen.connect(self.pause_wanted)
        self.resume.clicked.connect(self.resume_wanted)
        for button, extent in (
            (self.hour, Extent.HOUR),
            (self.today, Extent.TODAY),
            (self.everything, Extent.EVERYTHING),
        ):
            button.clicked.connect(partial(self._ask, extent))
        self.program.clicked.connect(self._ask_program)
        self.programs.currentCellChanged.connect(self._offer_program)
        self.more.clicked.connect(self._show_all)
        self.sure.clicked.connect(self._forget)
        self.keep.clicked.connect(self._leave)

    # What is shown
    def show_state(self, words: str, standing: Standing) -> None:
        """How observing is, and so whether it can be paused."""
        self.state.setText(words)
        self.pause.setEnabled(standing in (Standing.ON, Standing.PAUSED))
        self.resume.setVisible(standing is Standing.PAUSED)

    def show_programs(self, apps: Sequence[str], rows: Sequence[tuple[str, str]], kept: bool) -> None:
        """The programs, the most used first, each with its row; `kept` says whether there is anything to forget."""
        self._apps, self._rows = apps, rows
        for button in (self.hour, self.today, self.everything):
            button.setEnabled(kept)
        for part in (self.programs, self.program):
            part.setVisible(bool(rows))
        self._fill()

    def _fill(self) -> None:
        shown = self._rows if self._all else self._rows[:MOST_SHOWN]
        self.programs.show_facts(shown)
        self.more.setVisible(len(shown) < len(self._rows))
        self.more.setText(self.tr("Show all {count} programs").format(count=len(self._rows)))
        self._offer_program()

    def _show_all(self) -> None:
        self._all = True
        self._fill()
        self.programs.setFocus()

    def _offer_program(self) -> None:
        self.program.setEnabled(0 <= self.programs.currentRow() < len(self._apps))

    # Forgetting
    def _ask_program(self) -> None:
        row = self.programs.currentRow()
        self._ask(Extent.PROGRAM, app=self._apps[row], name=self._rows[row][0])

    def _ask(self, extent: Extent, _checked: bool = False, app: str = "", name: str = "") -> None:
        """In the place itself, and with the answer that changes nothing at hand."""
        self._asked = Forgetting(extent, app)
        wanted = {
            Extent.HOUR: self.tr("Forget what was observed in the last hour?"),
            Extent.TODAY: self.tr("Forget what was observed today?"),
            Extent.PROGRAM: self.tr("Forget that {program} was ever in front?"),
            Extent.EVERYTHING: self.tr("Forget everything that was observed?"),
        }[extent].format(program=name)
        for_good = self.tr("This cannot be undone. What you registered stays.")
        self.question.setText(f"{wanted} {for_good}")
        self.panel.setAccessibleName(self.question.text())
        self.keep.setAccessibleDescription(self.question.text())
        self.panel.show()
        self.keep.setFocus()

    def _forget(self) -> None:
        asked = self._asked
        self._leave()
        if asked is not None:
            self.forget_wanted.emit(asked)

    def _leave(self) -> None:
        self._asked = None
        self.panel.hide()


def _titled(title: str, *parts: QWidget) -> QVBoxLayout:
    """Whoever does not see the title hears it with every button."""
    for part in parts:
        for button in (part, *part.findChildren(QPushButton)):
            if isinstance(button, QPushButton):
                button.setAccessibleName(f"{title}: {button.text()}")
    box = QVBoxLayout()
    box.setSpacing(6)
    box.addWidget(label(title, "body_medium"))
    box.addLayout(_in_a_row(*parts))
    return box


def _in_a_row(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part)
    row.addStretch()
    return row
