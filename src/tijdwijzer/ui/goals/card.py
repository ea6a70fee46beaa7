"""One goal: what was set, how it goes or ended, and its weeks as a chart or as a table."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from tijdwijzer.domain.goals import GoalState
from tijdwijzer.services.goals import GoalView
from tijdwijzer.ui.goals.chart import GoalChart
from tijdwijzer.ui.goals.texts import GoalTexts
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.facts_table import FactsTable
from tijdwijzer.ui.widgets.labels import paragraph


class GoalCard(QFrame):
    """Shows a `GoalView`. Of a goal that ended the weeks come on demand."""

    dropped = Signal(int)
    """The number of the goal to give up."""
    reopened = Signal(int)
    week_opened = Signal(object)
    """The first day of a week to look at."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.view: GoalView | None = None
        self._table = False
        self._unfolded = False
        self.title = paragraph(level="body_strong")
        self.standing = paragraph()
        self.start = paragraph(level="caption", tone="secondary")
        self.note = paragraph(level="caption", tone="secondary")
        self.chart = GoalChart(appearance)
        self.table = FactsTable("", (self.tr("Week"), self.tr("Was"), self.tr("Line")))
        self.weeks = Button("…", kind="flat", small=True)
        self.end = Button("…", kind="flat", small=True)
        self._lay_out()
        self.chart.opened.connect(self._open)
        self.weeks.clicked.connect(self._fold)
        self.end.clicked.connect(self._end)

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(4)
        heading.addWidget(self.title, 1, Qt.AlignmentFlag.AlignVCenter)
        heading.addWidget(self.weeks, 0, Qt.AlignmentFlag.AlignTop)
        heading.addWidget(self.end, 0, Qt.AlignmentFlag.AlignTop)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 8, 8, 12)
        box.setSpacing(4)
        box.addLayout(heading)
        for part in (self.standing, self.start, self.note):
            box.addWidget(part)
        box.addSpacing(4)
        box.addWidget(self.chart)
        box.addWidget(self.table)

    # What is shown
    def show_goal(self, view: GoalView, texts: GoalTexts) -> None:
        """Show how this goal goes."""
        self.view = view
        title = texts.title(view.goal)
        self.title.setText(title)
        self.standing.setText(texts.standing(view))
        self.start.setText(f"{texts.start(view.goal)} · {texts.over(view)}")
        self.note.setText(view.goal.note)
        self.note.setVisible(bool(view.goal.note))
        self.chart.show_goal(view, texts)
        self.table.setAccessibleName(self.tr("Weeks of: {title}").format(title=title))
        self.table.show_facts(texts.rows(view))
        self._show_end(view.goal.state, title)
        self._suit()

    def _show_end(self, state: GoalState, title: str) -> None:
        dropped = state is GoalState.DROPPED
        self.end.setText(self.tr("Take up again after all") if dropped else self.tr("Drop"))
        self.end.setAccessibleName(f"{self.end.text()}: {title}")
        self.end.setVisible(state in {GoalState.OPEN, GoalState.DROPPED})

    def show_twin(self, table: bool) -> None:
        """The weeks as a table, or as a chart."""
        self._table = table
        self._suit()

    def _suit(self) -> None:
        is_open = self.view is not None and self.view.goal.state is GoalState.OPEN
        shown = is_open or self._unfolded
        self.chart.setVisible(shown and not self._table)
        self.table.setVisible(shown and self._table)
        self.weeks.setVisible(not is_open)
        self.weeks.setText(self.tr("Hide weeks") if self._unfolded else self.tr("Show weeks"))
        self.weeks.setAccessibleName(f"{self.weeks.text()}: {self.title.text()}")

    # What can be done
    def _fold(self) -> None:
        self._unfolded = not self._unfolded
        self._suit()

    def _open(self, place: int) -> None:
        if self.view is not None:
            self.week_opened.emit(self.view.steps[place].period.first)

    def _end(self) -> None:
        if self.view is not None and self.view.goal.id is not None:
            dropped = self.view.goal.state is GoalState.DROPPED
            (self.reopened if dropped else self.dropped).emit(self.view.goal.id)
