"""Names that are offered while one types."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

MOST_OFFERED = 8


def offer(field: QLineEdit, names: Sequence[str]) -> None:
    """Offer those that hold the letters that were typed."""
    completer = QCompleter(QStringListModel(list(names), field), field)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setMaxVisibleItems(MOST_OFFERED)
    field.setCompleter(completer)
