"""The own rules in their order: the first that fits counts."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.observing import OTHER
from tijdwijzer.domain.redaction import Sighting, would_be_kept
from tijdwijzer.domain.rules import Rule, rule_for
from tijdwijzer.ui.bridge import Bridge
from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.day.texts import DayTexts
from tijdwijzer.ui.rules.editor import RuleEditor
from tijdwijzer.ui.rules.presenter import RulesPresenter, RulesView
from tijdwijzer.ui.rules.texts import RuleTexts
from tijdwijzer.ui.tasks import Tasks
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import label, paragraph
from tijdwijzer.ui.widgets.lists import List
from tijdwijzer.ui.widgets.typeahead import offer
from tijdwijzer.words import say

HEIGHT = 32


class RulesWindow(QDialog):
    """Enter changes a rule, Delete removes it with a way back, Alt and the arrows move it."""

    def __init__(self, tasks: Tasks, bridge: Bridge, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view: RulesView | None = None
        self._texts: RuleTexts | None = None
        self._before: Sequence[Rule] | None = None
        self._row = 0
        self._presenter = RulesPresenter(tasks, self)
        self.editor: RuleEditor | None = None
        self.setWindowTitle(self.tr("Own rules"))
        self.resize(680, 520)
        self.list = _Rules(self.tr("Own rules"))
        self.add = Button(self.tr("Add…"), kind="primary")
        self.edit = Button(self.tr("Change…"))
        self.remove = Button(self.tr("Remove"))
        self.up = Button(self.tr("Up"))
        self.down = Button(self.tr("Down"))
        self.undo = Button(self.tr("Undo"), "undo-2", kind="flat")
        self.message = paragraph(level="caption_strong")
        self.app, self.title = QLineEdit(), QLineEdit()
        self.found = paragraph(tone="secondary")
        self.unread = paragraph(
            self.tr("Titles are not looked at now; that is switched on in the settings."), "caption"
        )
        self._lay_out()
        self._connect(bridge)
        self._presenter.refresh()

    def _lay_out(self) -> None:
        words = self.tr("The first rule that fits counts, and goes before anything else that is suggested.")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.add, self.edit, self.remove, self.up, self.down):
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(self.undo)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(8)
        box.addWidget(label(self.tr("Own rules"), "heading"))
        box.addWidget(paragraph(words, tone="secondary"))
        box.addSpacing(4)
        box.addWidget(self.list, 1)
        box.addLayout(buttons)
        box.addWidget(self.message)
        box.addSpacing(8)
        box.addWidget(label(self.tr("Try"), "body_medium"))
        box.addLayout(self._trying())
        box.addWidget(self.found)
        box.addWidget(self.unread)
        self.undo.hide()
        self.message.hide()

    def _trying(self) -> QHBoxLayout:
        row, trying = QHBoxLayout(), self.tr("Try")
        row.setSpacing(8)
        for field, name in ((self.app, self.tr("Program")), (self.title, self.tr("Title of the window"))):
            field.setFixedHeight(HEIGHT)
            field.setPlaceholderText(name)
            field.setAccessibleName(f"{trying}: {name}")
            row.addWidget(field, 1 if field is self.app else 2)
        return row

    def _connect(self, bridge: Bridge) -> None:
        self._presenter.shown.connect(self._show)
        self._presenter.refused.connect(self._refuse)
        bridge.entries_changed.connect(self._presenter.refresh)
        self.list.changed.connect(self._ask_change)
        self.list.removed.connect(self._remove)
        self.list.moved.connect(self._move)
        self.list.currentRowChanged.connect(self._offer)
        self.add.clicked.connect(self._ask_new)
        self.edit.clicked.connect(self._ask_change)
        self.remove.clicked.connect(self._remove)
        self.up.clicked.connect(partial(self._move, -1))
        self.down.clicked.connect(partial(self._move, 1))
        self.undo.clicked.connect(self._undo)
        for field in (self.app, self.title):
            field.textChanged.connect(self._try)

    # What is shown
    def _show(self, view: RulesView) -> None:
        self._view = view
        self._texts = RuleTexts(self._context.language, DayTexts(view.catalogue, self._context.language, view.zone))
        self.list.clear()
        for rule in view.rules:
            self.list.addItem(self._texts.rule(rule))
            self.list.item(self.list.count() - 1).setToolTip(self._texts.rule(rule))
        self.list.setCurrentRow(min(self._row, len(view.rules) - 1))
        offer(self.app, view.apps)
        self.message.hide()
        self._offer()
        self._try()

    def _offer(self) -> None:
        row, last = self.list.currentRow(), self.list.count() - 1
        for button in (self.edit, self.remove):
            button.setEnabled(row >= 0)
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < last)

    def _refuse(self, error: DomainError) -> None:
        self.message.setText(say(error.code, self._context.language, **error.details))
        self.message.show()

    def _try(self) -> None:
        """What the rules make of a window, in memory only: nothing that is typed here is kept."""
        view, texts, app = self._view, self._texts, self.app.text().strip()
        self.unread.setVisible(view is not None and bool(self.title.text()) and not view.redaction.titles)
        if view is None or texts is None or not (app or self.title.text()):
            self.found.setText(self.tr("Type what could be in front, to see which rule fits."))
            return
        seen = would_be_kept(Sighting(app, self.title.text()), view.redaction)
        rule = rule_for(view.rules, view.now.astimezone(view.zone), seen)
        unnamed = self.tr("Kept: another program, without its name or title")
        parts = [unnamed if seen.app == OTHER else self.tr("Kept: {app}").format(app=seen.app or "–")]
        if seen.label:
            parts.append(self.tr("label “{label}”").format(label=seen.label))
        fits = self.tr("suggested now: {what}").format(what=texts.day.what(rule.what)) if rule and rule.what else ""
        self.found.setText(", ".join([*parts, fits or self.tr("no rule says what it is now")]) + ".")

    # Changing them
    @property
    def _rules(self) -> list[Rule]:
        return list(self._view.rules) if self._view else []

    def _ask_new(self) -> None:
        self._ask(Rule(), self.list.count())

    def _ask_change(self) -> None:
        if self.list.currentRow() >= 0:
            self._ask(self._rules[self.list.currentRow()], self.list.currentRow())

    def _ask(self, rule: Rule, place: int) -> None:
        if self._view is None or self._texts is None:
            return
        self.editor = RuleEditor(self._context, self._view, self._texts, rule, self)
        self.editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.editor.saved.connect(partial(self._put_at, place))
        self.editor.open()

    def _put_at(self, place: int, rule: Rule) -> None:
        rules = self._rules
        rules[place : place + 1] = [rule]
        self._put(rules, place)

    def _remove(self) -> None:
        row = self.list.currentRow()
        if row >= 0:
            rules = self._rules
            del rules[row]
            self._put(rules, row)

    def _move(self, by: int, _checked: bool = False) -> None:
        row = self.list.currentRow()
        if row >= 0 and 0 <= row + by < self.list.count():
            rules = self._rules
            rules[row], rules[row + by] = rules[row + by], rules[row]
            self._put(rules, row + by)

    def _put(self, rules: Sequence[Rule], row: int) -> None:
        self._before, self._row = self._rules, row
        self.undo.show()
        self._presenter.put(rules)

    def _undo(self) -> None:
        if self._before is not None:
            before, self._before = self._before, None
            self._presenter.put(before)
            self.undo.hide()
            self.list.setFocus()


class _Rules(List):
    """Tells what a key asks for."""

    changed = Signal()
    removed = Signal()
    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), event.modifiers() & Qt.KeyboardModifier.AltModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.changed.emit()
        elif key == Qt.Key.Key_Delete:
            self.removed.emit()
        elif alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)
