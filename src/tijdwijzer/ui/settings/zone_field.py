"""Choosing a time zone by typing a part of its name."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

SYSTEM = "system"


class ZoneField(QLineEdit):
    """One of many names; while one types, those that hold the letters are offered."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = SYSTEM
        self._system = self.tr("Like this computer")
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(8)
        completer.activated.connect(self._choose)
        self.setCompleter(completer)
        self.editingFinished.connect(self._finish)

    def offer(self, zones: Sequence[str]) -> None:
        """The names that can be chosen from."""
        self._names.setStringList([self._system, *(_shown(zone) for zone in zones)])

    def show_value(self, value: object) -> None:
        self._value = str(value)
        self.setText(self._system if value == SYSTEM else _shown(self._value))

    def _finish(self) -> None:
        self._choose(self.text())

    def _choose(self, text: str) -> None:
        """The name that was typed, in any case; what is none is left to be refused."""
        names = {name.lower(): name for name in self._names.stringList()}
        name = names.get(text.strip().lower(), text.strip())
        value = SYSTEM if name in (self._system, "") else name.replace(" ", "_")
        if value != self._value:
            self._value = value
            self.chosen.emit(value)


def _shown(zone: str) -> str:
    return zone.replace("_", " ")
