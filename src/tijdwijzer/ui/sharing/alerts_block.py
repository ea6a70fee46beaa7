"""What is said loudly, above everything else, for as long as it holds."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from tijdwijzer.services.sharing import Alert, AlertKind
from tijdwijzer.ui.sharing import alert_texts
from tijdwijzer.ui.sharing.clearing import clear
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.icon_label import IconLabel
from tijdwijzer.ui.widgets.labels import label, paragraph

TOP = Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class Said:
    """An alert with its words."""

    key: str
    title: str
    text: str
    seen: bool
    quarter: str = ""
    """Of the agreement that waits to be read, where the alert is about one."""


def said(alerts: Sequence[Alert], seen: Collection[str]) -> list[Said]:
    """Every alert in words, those that nobody saw yet first."""
    return sorted((_said(one, seen) for one in alerts), key=lambda one: one.seen)


def _said(alert: Alert, seen: Collection[str]) -> Said:
    key = alert_texts.key(alert)
    quarter = alert.details.get("quarter", "") if alert.kind is AlertKind.AGREEMENT_CHANGED else ""
    return Said(key, alert_texts.title(alert), alert_texts.text(alert), key in seen, quarter)


class AlertsBlock(QWidget):
    """A panel per alert."""

    seen = Signal(str)
    """The key of an alert that the person saw."""
    read_wanted = Signal(str)
    """The quarter of the agreement that waits to be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[Button] = []
        self._shown: Sequence[Said] = ()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)

    def show_alerts(self, alerts: Sequence[Said]) -> None:
        """Show these; nothing moves when they are the same."""
        if alerts == self._shown:
            return
        self._shown = alerts
        self.buttons = []
        clear(self._box)
        for one in alerts:
            self._box.addWidget(self._panel(one))
        self.setVisible(bool(alerts))

    def _panel(self, one: Said) -> QFrame:
        panel = QFrame()
        panel.setObjectName("panel")
        panel.setAccessibleName(f"{one.title} {one.text}")
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(label(one.title, "body_strong"))
        words.addWidget(paragraph(one.text, tone="secondary"))
        row = QHBoxLayout(panel)
        row.setContentsMargins(16, 12, 12, 12)
        row.setSpacing(12)
        row.addWidget(IconLabel("triangle-alert"), 0, TOP)
        row.addLayout(words, 1)
        if one.quarter:
            row.addWidget(self._button(self.tr("Read it"), one, partial(self._read, one.quarter)), 0, TOP)
        if not one.seen:
            row.addWidget(self._button(self.tr("I have seen this"), one, partial(self._see, one.key)), 0, TOP)
        return panel

    def _read(self, quarter: str) -> None:
        self.read_wanted.emit(quarter)

    def _see(self, key: str) -> None:
        self.seen.emit(key)

    def _button(self, text: str, one: Said, act: Callable[[], None]) -> Button:
        button = Button(text, small=True)
        button.setAccessibleName(f"{text}: {one.title}")
        button.clicked.connect(lambda _checked: act())
        self.buttons.append(button)
        return button
