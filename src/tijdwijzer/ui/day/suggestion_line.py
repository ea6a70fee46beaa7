"""The line above the table that says how much is suggested, with the button that accepts all of it."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tijdwijzer.domain.suggesting import Suggestion
from tijdwijzer.ui.day.texts import DayTexts
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.icon_label import IconLabel
from tijdwijzer.ui.widgets.labels import ElidedLabel


class SuggestionLine(QWidget):
    """Is only there while something is suggested."""

    accept_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.accept = Button(self.tr("Accept all"), key=self.tr("Ctrl+Enter"), small=True)
        self.accept.clicked.connect(self.accept_requested)
        self._words = ElidedLabel(parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel("circle-dashed"))
        row.addWidget(self._words, 1)
        row.addWidget(self.accept)
        self.hide()

    @property
    def text(self) -> str:
        """What stands there."""
        return self._words.text()

    def show_suggestions(self, suggestions: Sequence[Suggestion], texts: DayTexts) -> None:
        """Say how many there are and how long they are together."""
        length = texts.duration(sum((s.span.length for s in suggestions), timedelta()))
        one = self.tr("1 suggestion, {length}")
        many = self.tr("{count} suggestions, {length} together")
        words = one if len(suggestions) == 1 else many
        self._words.setText(words.format(count=len(suggestions), length=length))
        self.setVisible(bool(suggestions))
