"""The goals screen: what one is aiming at, how it goes, and how the rest ended."""

from datetime import date
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QPalette, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.goals import GoalView
from tijdwijzer.ui.bridge import Bridge
from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.goals import loading
from tijdwijzer.ui.goals.card import GoalCard
from tijdwijzer.ui.goals.empty import NoGoals
from tijdwijzer.ui.goals.loading import GoalsScreen
from tijdwijzer.ui.goals.new_goal import NewGoal
from tijdwijzer.ui.goals.texts import GoalTexts
from tijdwijzer.ui.icons import app_icon
from tijdwijzer.ui.tasks import Tasks
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import label, paragraph
from tijdwijzer.ui.widgets.scrolling import scrolling
from tijdwijzer.words import say

MARGIN = 32
USUAL = QSize(760, 720)
SMALLEST = QSize(520, 400)


class GoalsWindow(QWidget):
    """Reads again what it shows when something changes. A card stays in its place while its goal is shown."""

    def __init__(self, tasks: Tasks, bridge: Bridge, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._context = context
        self._as_table = False
        self.screen_shown: GoalsScreen | None = None
        self.cards: dict[int, GoalCard] = {}
        self.form: NewGoal | None = None
        self.new = Button(self.tr("New goal…"), "plus", kind="primary")
        self.twin = Button("…")
        self.message = paragraph(level="caption_strong")
        self.empty = NoGoals(context.language)
        self._earlier = label(self.tr("Earlier"), "title")
        self._open, self._ended = QVBoxLayout(), QVBoxLayout()
        self.setWindowTitle(self.tr("Goals"))
        self.setWindowIcon(app_icon())
        self.setMinimumSize(SMALLEST)
        self._lay_out()
        self._connect(bridge)
        self._suit()
        self._refresh()

    def _lay_out(self) -> None:
        content = QWidget()
        content.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        content.setAutoFillBackground(True)
        heading = QHBoxLayout()
        heading.setSpacing(8)
        heading.addWidget(label(self.tr("Goals"), "heading"), 1)
        heading.addWidget(self.twin)
        heading.addWidget(self.new)
        inside = QVBoxLayout(content)
        inside.setContentsMargins(MARGIN, 20, MARGIN, 20)
        inside.setSpacing(12)
        inside.addLayout(heading)
        inside.addWidget(self.message)
        inside.addWidget(self.empty)
        for listed in (self._open, self._ended):
            listed.setSpacing(12)
        inside.addLayout(self._open)
        inside.addWidget(self._earlier)
        inside.addLayout(self._ended)
        inside.addStretch()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(scrolling(content))
        for part in (self.message, self.empty, self._earlier, self.twin):
            part.hide()

    def _connect(self, bridge: Bridge) -> None:
        self.new.clicked.connect(self._ask)
        self.empty.chosen.connect(self.ask)
        self.twin.clicked.connect(self.swap)
        QShortcut(QKeySequence("Ctrl+E"), self, self.swap)
        QShortcut(QKeySequence("Ctrl+N"), self, self._ask)
        for changed in (bridge.entries_changed, bridge.output_changed, bridge.aims_changed):
            changed.connect(self._changed)

    def sizeHint(self) -> QSize:
        return USUAL

    def go_to(self) -> None:
        """There is only one place to go to."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.new.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is shown
    def _refresh(self) -> None:
        self._tasks.run(loading.load_goals, self._show, self._refuse)

    def _changed(self, *_where: object) -> None:
        if self.isVisible():
            self._refresh()

    def _show(self, screen: GoalsScreen) -> None:
        self.screen_shown = screen
        texts = GoalTexts(screen.catalogue, screen.products, self._context.language)
        for number in self.cards.keys() - {view.goal.id for view in screen.views}:
            self.cards.pop(number).deleteLater()
        for listed, views in ((self._open, screen.open), (self._ended, screen.ended)):
            for place, view in enumerate(views):
                self._put(view, texts, listed, place)
        self.message.hide()
        self._suit()

    def _put(self, view: GoalView, texts: GoalTexts, listed: QVBoxLayout, place: int) -> None:
        number = view.goal.id or 0
        card = self.cards.get(number) or self._made(number)
        card.show_goal(view, texts)
        if listed.indexOf(card) != place:
            listed.insertWidget(place, card)

    def _made(self, number: int) -> GoalCard:
        card = self.cards[number] = GoalCard(self._context.appearance)
        card.show_twin(self._as_table)
        card.dropped.connect(self._drop)
        card.reopened.connect(self._reopen)
        card.week_opened.connect(self._open_week)
        return card

    def _suit(self) -> None:
        screen = self.screen_shown
        self.empty.setVisible(screen is not None and not screen.views)
        self._earlier.setVisible(screen is not None and bool(screen.ended) and bool(screen.open))
        self.twin.setVisible(bool(self.cards))
        self.twin.setText(self.tr("As charts") if self._as_table else self.tr("As table"))

    def swap(self) -> None:
        """From charts to tables, and back."""
        self._as_table = not self._as_table
        for card in self.cards.values():
            card.show_twin(self._as_table)
        self._suit()

    def _refuse(self, error: DomainError) -> None:
        self.message.setText(say(error.code, self._context.language, **error.details))
        self.message.show()

    # What can be done
    def _ask(self) -> None:
        self.ask("")

    def ask(self, words: str) -> NewGoal | None:
        """Let somebody set a goal, beginning with these words."""
        screen = self.screen_shown
        if screen is None:
            return None
        texts = GoalTexts(screen.catalogue, screen.products, self._context.language)
        self.form = NewGoal(self._tasks, texts, screen.today, self._context.appearance, self)
        self.form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form.open()
        self.form.say(words)
        return self.form

    def _drop(self, number: int) -> None:
        self._tasks.run(partial(loading.drop, number=number), None, self._refuse)

    def _reopen(self, number: int) -> None:
        self._tasks.run(partial(loading.reopen, number=number), None, self._refuse)

    def _open_week(self, day: date) -> None:
        self._context.open("day", day=day, week=True)
