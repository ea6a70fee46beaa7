"""Unassigned time by its text, as a Qt model."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from tijdwijzer.ui.day.loading import Group
from tijdwijzer.ui.day.table_model import Index
from tijdwijzer.ui.day.texts import DayTexts, translate

Item = Qt.ItemDataRole
_NOWHERE = QModelIndex()


class GroupColumn(IntEnum):
    """From left to right."""

    TEXT = 0
    COUNT = 1
    LENGTH = 2
    PERIOD = 3


class GroupModel(QAbstractTableModel):
    """A row per text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.groups: tuple[Group, ...] = ()
        self._texts: DayTexts | None = None

    def show_groups(self, groups: tuple[Group, ...], texts: DayTexts) -> None:
        self.beginResetModel()
        self.groups, self._texts = groups, texts
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.groups)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(GroupColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Item.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Item.DisplayRole:
            return _headings()[GroupColumn(section)]
        return _alignment(GroupColumn(section)) if role == Item.TextAlignmentRole else None

    def data(self, index: Index, role: int = Item.DisplayRole) -> Any:
        if not index.isValid() or self._texts is None:
            return None
        group, column = self.groups[index.row()], GroupColumn(index.column())
        if role == Item.DisplayRole:
            return _shown(group, column, self._texts)
        if role == Item.AccessibleTextRole:
            spoken = column is GroupColumn.LENGTH
            return self._texts.spoken_length(group.length) if spoken else _shown(group, column, self._texts)
        return _alignment(column) if role == Item.TextAlignmentRole else None


def _headings() -> dict[GroupColumn, str]:
    return {
        GroupColumn.TEXT: translate("Day", "Text"),
        GroupColumn.COUNT: translate("Day", "Lines"),
        GroupColumn.LENGTH: translate("Day", "Time together"),
        GroupColumn.PERIOD: translate("Day", "Period"),
    }


def _alignment(column: GroupColumn) -> Qt.AlignmentFlag:
    right = column in (GroupColumn.COUNT, GroupColumn.LENGTH)
    return (Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter


def _shown(group: Group, column: GroupColumn, texts: DayTexts) -> str:
    match column:
        case GroupColumn.TEXT:
            return group.text or translate("Day", "Without text")
        case GroupColumn.COUNT:
            return str(len(group.ids))
        case GroupColumn.LENGTH:
            return texts.duration(group.length)
        case GroupColumn.PERIOD:
            first, last = (moment.astimezone(texts.zone).date() for moment in (group.first, group.last))
            return texts.period(first, last)
