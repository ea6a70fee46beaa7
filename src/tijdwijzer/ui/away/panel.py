"""The panel that asks, without taking the keyboard away, what the time away was."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from tijdwijzer.domain.entries import Span, What
from tijdwijzer.services.absence import Absence
from tijdwijzer.ui.away.answers import Answer, answers, likeliest
from tijdwijzer.ui.away.strip import SplitStrip, StripView
from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.day.texts import DayTexts
from tijdwijzer.ui.front import take_keyboard
from tijdwijzer.ui.tokens import UNASSIGNED
from tijdwijzer.ui.typography import font
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.buttons import Kind as ButtonKind
from tijdwijzer.ui.widgets.displays import display_at
from tijdwijzer.ui.widgets.labels import label, paragraph
from tijdwijzer.ui.widgets.placing import place_in_corner
from tijdwijzer.ui.widgets.popover import Popover
from tijdwijzer.words.formats import long_date, spoken_duration

WIDTH = 380
_ROOM = 116
"""For the name in a button."""
_ICONS = {"break": "coffee", "meeting": "users", "phone": "phone", "worked": "play", "usual": "clock"}


class AwayPanel(Popover):
    """Stays until it is answered or closed; closing it leaves the time empty, to be filled in the day view."""

    answered = Signal(object, object)
    """The span and the `What` that it was."""
    other_wanted = Signal(object)
    """The span that was none of these, and wants a name."""
    done = Signal()
    """There is nothing more to ask."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context.appearance, Qt.WindowType.Tool | Qt.WindowType.WindowStaysOnTopHint)
        self._context = context
        self._absence: Absence | None = None
        self._texts: DayTexts | None = None
        self._answers: list[Answer] = []
        self._likeliest: Answer | None = None
        self._buttons: list[Button] = []
        self.setObjectName("away")
        self.setWindowTitle(self.tr("Back from away"))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFixedWidth(WIDTH)
        self.title = label(level="title", parent=self)
        self.question = paragraph(tone="secondary", parent=self)
        self.strip = SplitStrip(context.appearance, self)
        self.close_button = Button(icon_name="x", kind="flat", small=True, name=self.tr("Close"), parent=self)
        self.other = Button(self.tr("Something else…"), kind="flat", small=True, parent=self)
        self.empty = Button(self.tr("Leave empty"), key="Esc", kind="flat", small=True, parent=self)
        self._grid = QGridLayout()
        self._lay_out()
        self.close_button.clicked.connect(self.leave_empty)
        self.empty.clicked.connect(self.leave_empty)
        self.other.clicked.connect(self._want_other)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 0, 0)
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        middle = QVBoxLayout()
        middle.setContentsMargins(8, 0, 6, 0)
        middle.setSpacing(0)
        middle.addWidget(self.question)
        middle.addSpacing(8)
        middle.addWidget(self.strip)
        middle.addSpacing(12)
        middle.addLayout(self._grid)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 12, 0, 0)
        foot.addWidget(self.other)
        foot.addStretch()
        foot.addWidget(self.empty)
        self._grid.setSpacing(8)
        self._box = box = QVBoxLayout(self)
        box.setContentsMargins(8, 12, 10, 8)
        box.setSpacing(0)
        for part in (head, middle, foot):
            box.addLayout(part)

    # Asking
    def ask(self, absence: Absence, texts: DayTexts, anchor: QRect, today: date) -> None:
        """Ask about this absence, at the tray."""
        self._absence, self._texts = absence, texts
        self._answers = answers(absence)
        self._likeliest = likeliest(self._answers, absence)
        self._make_buttons(self._answers)
        self._show_span(absence, texts, today)
        self._fit()
        self.show_at(place_in_corner(anchor, self.size(), display_at(anchor)))
        self.raise_()

    def _fit(self) -> None:
        """As high as its lines of text make it."""
        self._box.invalidate()
        self._box.activate()
        self.setFixedHeight(self._box.totalHeightForWidth(WIDTH))

    def _show_span(self, absence: Absence, texts: DayTexts, today: date) -> None:
        span, zone = absence.span, texts.zone
        length, start = spoken_duration(span.length, texts.language), texts.clock(span.start)
        began = span.start.astimezone(zone).date()
        if began != today:
            start = f"{long_date(began, texts.language)} {start}"
        self.title.setText(self.tr("{length} away, since {start}").format(length=length, start=start))
        self.setAccessibleName(self.title.text())
        question = self.tr("Where does this time belong? It counts nowhere yet.")
        stopped = self.tr("Nothing is running now.")
        self.question.setText(question if absence.resumed else f"{question} {stopped}")
        before = _meaning(absence.earlier) if absence.earlier else ""
        self.strip.set_view(StripView(span, zone, before, before if absence.resumed else ""))
        self._preview(self._likeliest or self._answers[0])

    def _make_buttons(self, found: Sequence[Answer]) -> None:
        for button in self._buttons:
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._made_button(answer, place) for place, answer in enumerate(found)]
        for place, button in enumerate(self._buttons):
            wide = len(found) % 2 == 1 and place == len(found) - 1
            self._grid.addWidget(button, place // 2, place % 2, 1, 2 if wide else 1)
            button.show()
        order: list[QWidget] = [self.strip, *self._buttons, self.other, self.empty, self.close_button]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _made_button(self, answer: Answer, place: int) -> Button:
        kind: ButtonKind = "primary" if answer is self._likeliest else "plain"
        name = self._name(answer)
        text = QFontMetrics(font("body_medium")).elidedText(name, Qt.TextElideMode.ElideRight, _ROOM)
        made = Button(text.replace("&", "&&"), _ICONS[answer.kind], str(place + 1), kind, parent=self)
        made.setObjectName(f"answer-{answer.kind}")
        made.setAccessibleName(name)
        made.setToolTip(name if text != name else "")
        made.clicked.connect(lambda: self._answer(answer))
        made.installEventFilter(self)
        return made

    def _name(self, answer: Answer) -> str:
        if answer.name:
            return answer.name
        names = {
            "break": self.tr("Break"),
            "meeting": self.tr("Meeting"),
            "phone": self.tr("Phone"),
            "worked": self.tr("Went on working"),
        }
        return names.get(answer.kind) or (self._texts.what(answer.what) if self._texts else "")

    def _preview(self, answer: Answer) -> None:
        """Show the first part as this answer would make it."""
        name = self._texts.what(answer.what) if answer.kind == "worked" and self._texts else self._name(answer)
        self.strip.set_answer(_meaning(answer.what), name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.FocusIn) and watched in self._buttons:
            self._preview(self._answers[self._buttons.index(watched)])
        elif event.type() == QEvent.Type.Leave and watched in self._buttons:
            self._preview(self._likeliest or self._answers[0])
        return super().eventFilter(watched, event)

    # Answering
    def _answer(self, answer: Answer) -> None:
        if self._absence is not None:
            self.answered.emit(Span(self._absence.span.start, self.strip.cut), answer.what)

    def _want_other(self) -> None:
        if self._absence is not None:
            self.other_wanted.emit(Span(self._absence.span.start, self.strip.cut))

    def answered_until(self, span: Span, today: date) -> None:
        """This part has its answer: ask about what is left, or go."""
        absence, texts = self._absence, self._texts
        if absence is None or texts is None or span.end >= absence.span.end:
            return self.leave_empty()
        rest = Span(span.end, absence.span.end)
        self._absence = replace(absence, span=rest)
        self._show_span(self._absence, texts, today)
        self._fit()
        return None

    def leave_empty(self) -> None:
        """What has no answer stays a gap."""
        self._absence = None
        self.hide()
        self.done.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._absence = None

    def take_keys(self) -> None:
        """The person asked for the panel: now it may have the keyboard."""
        take_keyboard(self)
        place = self._answers.index(self._likeliest) if self._likeliest else 0
        self._buttons[place].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = event.key() - int(Qt.Key.Key_1)
        if event.key() == Qt.Key.Key_Escape:
            self.leave_empty()
        elif 0 <= place < len(self._answers):
            self._answer(self._answers[place])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._likeliest is not None:
            self._answer(self._focused() or self._likeliest)
        else:
            super().keyPressEvent(event)

    def _focused(self) -> Answer | None:
        return next((self._answers[place] for place, button in enumerate(self._buttons) if button.hasFocus()), None)


def _meaning(what: What) -> str:
    return what.component.value if what.component else UNASSIGNED
