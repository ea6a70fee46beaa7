"""The top of the trends screen: which time it is, in which steps, and the way to earlier and later."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from tijdwijzer.domain.periods import Step
from tijdwijzer.ui.widgets.buttons import Button, Option, SegmentedButtons
from tijdwijzer.ui.widgets.labels import label, paragraph

Direction = QBoxLayout.Direction
ANY_ROOM = 1 << 16
"""Before it is known how much there is."""
APART = 12
"""Between the way to other times and the choice of what is shown."""


class TrendsHeader(QWidget):
    """Says where one is and where one wants to go; it goes nowhere itself."""

    stepped = Signal(object)
    """The `Step` that is chosen."""
    turned = Signal(int)
    """-1 for the page before, 1 for the next."""
    now_requested = Signal()
    back_requested = Signal()
    twin_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = {
            Step.DAY: self.tr("Day"),
            Step.WEEK: self.tr("Week"),
            Step.MONTH: self.tr("Month"),
            Step.QUARTER: self.tr("Quarter"),
            Step.YEAR: self.tr("Year"),
        }
        self.steps = SegmentedButtons([Option(step.value, name) for step, name in names.items()])
        self.steps.setAccessibleName(self.tr("Steps"))
        for place, step in enumerate(Step, start=1):
            self.steps.button(step.value).setToolTip(f"Ctrl+{place}")
        pages = (
            Option("-1", self.tr("Earlier"), "chevron-left"),
            Option("1", self.tr("Later"), "chevron-right"),
        )
        self.pages = SegmentedButtons(pages, exclusive=False)
        self.now = Button(self.tr("Now"), kind="flat")
        self.back = Button("…", "chevron-left", kind="flat")
        self.twin = Button("…")
        self._when = label(tone="secondary")
        self._headline = paragraph(level="title")
        self._room = ANY_ROOM
        self.show_twin(table=False)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._where = QHBoxLayout()
        self._where.setSpacing(8)
        self._where.addWidget(label(self.tr("Trends"), "heading"))
        self._where.addSpacing(4)
        for widget in (self.pages, self.now, self.back):
            self._where.addWidget(widget)
        self._where.addStretch(1)
        self._how = QHBoxLayout()
        self._how.setSpacing(APART)
        self._how.addWidget(self.steps)
        self._how.addWidget(self.twin)
        self._how.addStretch()
        self._controls = QBoxLayout(Direction.LeftToRight)
        self._controls.setSpacing(8)
        self._controls.addLayout(self._where, 1)
        self._controls.addLayout(self._how)
        self._said = QBoxLayout(Direction.LeftToRight)
        self._said.addWidget(self._headline, 1)
        self._said.addWidget(self._when, 0, Qt.AlignmentFlag.AlignBottom)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addLayout(self._controls)
        box.addLayout(self._said)

    def fit(self, room: int) -> None:
        """Stand in one row where there is room: logical pixels for all of it. Else one part goes below the other."""
        self._room = room
        needed = self._where.sizeHint().width() + APART + self._how.sizeHint().width()
        direction = Direction.LeftToRight if needed <= room else Direction.TopToBottom
        self._controls.setDirection(direction)
        self._said.setDirection(direction)
        self._said.setSpacing(24 if direction is Direction.LeftToRight else 4)

    def _connect(self) -> None:
        self.steps.chosen.connect(self._step)
        self.pages.chosen.connect(self._turn)
        self.now.clicked.connect(self.now_requested)
        self.back.clicked.connect(self.back_requested)
        self.twin.clicked.connect(self.twin_requested)

    def _step(self, key: str) -> None:
        self.stepped.emit(Step(key))

    def _turn(self, key: str) -> None:
        self.turned.emit(int(key))

    def take_focus(self) -> None:
        """The keyboard begins at the step that is chosen."""
        self.steps.button(self.steps.choice or Step.WEEK.value).setFocus()

    # What is shown
    @property
    def headline(self) -> str:
        """What changed, in words."""
        return self._headline.text()

    def show_headline(self, text: str) -> None:
        self._headline.setText(text)
        self._headline.setVisible(bool(text))

    def show_place(self, step: Step, when: str, earlier: bool, later: bool) -> None:
        """Which days are shown, in which steps, and whether there is anything before and after them."""
        self.steps.choose(step.value)
        self._when.setText(when)
        self.pages.button("-1").setEnabled(earlier)
        self.pages.button("1").setEnabled(later)
        self.now.setEnabled(later)

    def show_back(self, step: Step | None) -> None:
        """Where one came from; None where one did not step in."""
        names = {
            Step.MONTH: (self.tr("Months"), self.tr("Back to months")),
            Step.QUARTER: (self.tr("Quarters"), self.tr("Back to quarters")),
            Step.YEAR: (self.tr("Years"), self.tr("Back to years")),
        }
        self.back.setVisible(step is not None)
        if step is not None:
            text, name = names[step]
            self.back.setText(text)
            self.back.setAccessibleName(name)
            self.back.setToolTip(name)
        self.fit(self._room)

    def show_twin(self, table: bool) -> None:
        """What the last button leads to: from the table to the charts, and back."""
        self.twin.setText(self.tr("As charts") if table else self.tr("As table"))
