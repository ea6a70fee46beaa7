"""A new goal: said in a sentence or chosen in fields. Both hold the same goal, and below stands what it would be."""

from datetime import date
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.goals import Goal
from tijdwijzer.domain.periods import Period
from tijdwijzer.services.usecases import UseCases
from tijdwijzer.ui.goals.draft import Draft, Looked
from tijdwijzer.ui.goals.empty import EXAMPLES
from tijdwijzer.ui.goals.fields import GoalFields
from tijdwijzer.ui.goals.loading import add, look, read
from tijdwijzer.ui.goals.texts import GoalTexts
from tijdwijzer.ui.tasks import Tasks
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import label, paragraph, separator

READ_AFTER_MS = 250
"""Nobody wants to be told what is missing after every letter."""
WIDTH, HEIGHT, OUTCOME = 560, 32, 76


class NewGoal(QDialog):
    """Enter sets the goal, or goes to what is not understood."""

    def __init__(
        self, tasks: Tasks, texts: GoalTexts, today: date, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._texts = texts
        self._looked: Looked | None = None
        self._draft: Draft | None = None
        self._unclear = ""
        self._hurry = False
        self.words = QLineEdit()
        self.fields = GoalFields(texts, today, appearance)
        self.understood = paragraph()
        self.problem = paragraph(level="caption_strong")
        self.save = Button(self.tr("Set this goal"), kind="primary")
        self.cancel = Button(self.tr("Cancel"))
        self._timer = QTimer(self, singleShot=True, interval=READ_AFTER_MS)
        self.setWindowTitle(self.tr("New goal"))
        self.setFixedWidth(WIDTH)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.words.setFixedHeight(HEIGHT)
        self.words.setMaxLength(200)
        self.words.setAccessibleName(self.tr("In a sentence"))
        self.words.setPlaceholderText(EXAMPLES[self._texts.language][1])
        self.save.setDefault(True)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(12)
        box.addWidget(label(self.tr("New goal"), "title"))
        caption = label(self.tr("&In a sentence, as you would say it"), tone="secondary")
        caption.setBuddy(self.words)
        sentence = QVBoxLayout()
        sentence.setSpacing(4)
        sentence.addWidget(caption)
        sentence.addWidget(self.words)
        box.addLayout(sentence)
        box.addWidget(label(self.tr("Or choose; both hold the same goal"), tone="secondary"))
        box.addWidget(self.fields)
        box.addWidget(separator())
        box.addWidget(self._outcome())
        box.addLayout(self._buttons())

    def _outcome(self) -> QWidget:
        """What is understood and what is not; it keeps its height, so that nothing jumps while one types."""
        outcome = QFrame()
        outcome.setMinimumHeight(OUTCOME)
        box = QVBoxLayout(outcome)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self.understood)
        box.addWidget(self.problem)
        box.addStretch()
        return outcome

    def _buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        return buttons

    def _connect(self) -> None:
        self.words.textEdited.connect(self._typed)
        self._timer.timeout.connect(self._read)
        self.fields.changed.connect(self._chosen)
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._save)

    def say(self, words: str) -> None:
        """Begin with this sentence."""
        self.words.setText(words)
        self.words.setFocus()
        if words:
            self._read()

    # A sentence
    def _typed(self, _text: str) -> None:
        self._draft = self._looked = None
        self._timer.start()

    def _read(self) -> None:
        self._timer.stop()
        words, baseline = self.words.text(), self.fields.baseline
        if not words.strip() or baseline is None:
            return self._show_nothing()
        self._tasks.run(partial(_read_words, words=words, baseline=baseline), self._heard, self._not_heard)
        return None

    def _heard(self, answer: tuple[str, Looked]) -> None:
        words, looked = answer
        if words == self.words.text():
            self.fields.fill(looked.draft)
            self._draft = looked.draft
            self._show(looked)

    def _not_heard(self, error: DomainError) -> None:
        self._looked, self._hurry = None, False
        self._unclear = str(error.details.get("text", ""))
        self._refuse(error)

    # The fields
    def _chosen(self) -> None:
        self._timer.stop()
        self._draft = draft = self.fields.draft
        self._unclear = ""
        if draft is None:
            self._show_nothing()
        else:
            self._tasks.run(partial(look, draft=draft), self._seen, self._refuse)

    def _seen(self, looked: Looked) -> None:
        if looked.draft == self._draft:
            if looked.goal is not None:
                self.words.setText(self._texts.typed(looked.goal))
            self._show(looked)

    # What it would be
    def _show(self, looked: Looked) -> None:
        self._looked, self._unclear = looked, ""
        self._tell(self._texts.understood(looked))
        self._say_problem("" if looked.problem is None else self._texts.problem(looked.problem))
        if self._hurry:
            self._save()

    def _show_nothing(self) -> None:
        self._looked = None
        self._tell("")
        self._say_problem("")

    def _refuse(self, error: DomainError) -> None:
        self._tell("")
        self._say_problem(self._texts.problem(error))

    def _tell(self, text: str) -> None:
        self.understood.setText(text)
        self.understood.setVisible(bool(text))

    def _say_problem(self, text: str) -> None:
        self.problem.setText(text)
        self.words.setAccessibleDescription(text or self.understood.text())

    # Setting it
    def _save(self) -> None:
        if self._timer.isActive():
            self._hurry = True
            return self._read()
        self._hurry = False
        if self._looked is None or self._looked.goal is None:
            return self._point()
        self._tasks.run(partial(add, draft=self._looked.draft), self._added, self._refuse)
        return None

    def _added(self, _goal: Goal) -> None:
        self.accept()

    def _point(self) -> None:
        """Go to what is missing or not understood."""
        start = self.words.text().find(self._unclear) if self._unclear else -1
        lacking = self.fields.lacking
        if start >= 0:
            self.words.setFocus()
            self.words.setSelection(start, len(self._unclear))
        elif lacking is not None and not self.problem.text():
            self._say_problem(lacking[0])
            (lacking[1] if self.words.text() else self.words).setFocus()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.problem.text()))


def _read_words(cases: UseCases, words: str, baseline: Period) -> tuple[str, Looked]:
    return words, read(cases, words, baseline)
