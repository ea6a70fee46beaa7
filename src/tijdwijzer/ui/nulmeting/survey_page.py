"""What is felt to be in the way: nine obstacles on a scale of five, and one remark for oneself."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPlainTextEdit, QRadioButton, QVBoxLayout, QWidget

from tijdwijzer.domain.nulmeting import SCALE, Baseline, Obstacle
from tijdwijzer.ui.widgets.labels import label, paragraph
from tijdwijzer.words import say
from tijdwijzer.words.formats import Language

KEEP_AFTER_MS = 800
COLUMN, CIRCLE, ROW, REMARK, WIDTH = 96, 18, 32, 72, 640


class SurveyPage(QWidget):
    """Every answer is handed on at once; the remark as soon as nobody types, and when the page goes away."""

    answered = Signal(object, int)
    """The `Obstacle` and how much it is felt."""
    remarked = Signal(str)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language: Language = language
        self._shown: int | None = None
        self._filling = self._unkept = False
        self.answers = paragraph(level="caption", tone="secondary")
        self.groups = {obstacle: self._scale(obstacle) for obstacle in Obstacle}
        self.remark = QPlainTextEdit()
        self._timer = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self._timer.timeout.connect(self.keep)
        self._lay_out()
        self.remark.textChanged.connect(self._typed)

    def _scale(self, obstacle: Obstacle) -> QButtonGroup:
        group = QButtonGroup(self)
        ends = {SCALE[0]: self.tr("never in the way"), SCALE[-1]: self.tr("every day")}
        for answer in SCALE:
            button = QRadioButton()
            button.setFixedWidth(CIRCLE)
            said = f"{answer}, {ends[answer]}" if answer in ends else str(answer)
            button.setAccessibleName(f"{say(f'obstacle.{obstacle}', self._language)}: {said}")
            button.setToolTip(said)
            group.addButton(button, answer)
        group.idToggled.connect(partial(self._answer, obstacle))
        return group

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 4, 0, 0)
        box.setSpacing(8)
        box.addWidget(label(self.tr("How much is it in your way?"), "title"))
        box.addWidget(paragraph(self.tr("Answer what you want to; each answer is kept at once."), tone="secondary"))
        box.addLayout(self._grid())
        box.addWidget(self.answers)
        box.addSpacing(8)
        caption = label(self.tr("A &remark, for you alone"))
        caption.setBuddy(self.remark)
        box.addWidget(caption)
        self.remark.setAccessibleName(self.tr("A remark, for you alone"))
        self.remark.setTabChangesFocus(True)
        self.remark.setFixedHeight(REMARK)
        self.remark.setMaximumWidth(WIDTH)
        box.addWidget(self.remark)
        told = self.tr(
            "It stays on this computer and is in no report. Only an export of everything about yourself holds it."
        )
        box.addWidget(paragraph(told, "caption", "secondary"))
        box.addStretch()

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(0)
        for column, name in ((1, self.tr("never in the way")), (5, self.tr("every day"))):
            end = label(name, "caption", "secondary")
            grid.addWidget(end, 0, column, Qt.AlignmentFlag.AlignHCenter)
        for column, answer in enumerate(SCALE, start=1):
            grid.addWidget(label(str(answer), "caption", "secondary"), 1, column, Qt.AlignmentFlag.AlignHCenter)
            grid.setColumnMinimumWidth(column, COLUMN)
        for row, (obstacle, group) in enumerate(self.groups.items(), start=2):
            grid.addWidget(label(say(f"obstacle.{obstacle}", self._language)), row, 0)
            grid.setRowMinimumHeight(row, ROW)
            for column, answer in enumerate(SCALE, start=1):
                grid.addWidget(group.button(answer), row, column, Qt.AlignmentFlag.AlignHCenter)
        grid.setColumnMinimumWidth(0, 208)
        grid.setColumnStretch(6, 1)
        return grid

    # What is shown
    def show_baseline(self, baseline: Baseline, answers: str) -> None:
        """Show what was answered. What stands in the remark stays while it is the same measurement."""
        self._filling = True
        self.answers.setText(answers)
        for obstacle, answer in baseline.felt.items():
            self.groups[obstacle].button(answer).setChecked(True)
        if baseline.id != self._shown:
            self._clear(baseline)
            self.remark.setPlainText(baseline.remark)
            self._shown = baseline.id
        self._filling = False

    def _clear(self, baseline: Baseline) -> None:
        for obstacle in self.groups.keys() - baseline.felt.keys():
            group = self.groups[obstacle]
            group.setExclusive(False)
            for button in group.buttons():
                button.setChecked(False)
            group.setExclusive(True)

    # What is answered
    def _answer(self, obstacle: Obstacle, answer: int, chosen: bool) -> None:
        if chosen and not self._filling:
            self.answered.emit(obstacle, answer)

    def _typed(self) -> None:
        if not self._filling:
            self._unkept = True
            self._timer.start()

    def keep(self) -> None:
        """Hand the remark on, if it was not yet."""
        self._timer.stop()
        if self._unkept:
            self._unkept = False
            self.remarked.emit(self.remark.toPlainText())
