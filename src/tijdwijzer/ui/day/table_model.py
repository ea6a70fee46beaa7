"""The table twin of the ribbon, as a Qt model."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from tijdwijzer.ui.day.texts import SOURCE_ICONS, DayTexts, translate
from tijdwijzer.ui.day.view import Row
from tijdwijzer.ui.icons import icon

Index = QModelIndex | QPersistentModelIndex
Item = Qt.ItemDataRole
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """From left to right."""

    TIME = 0
    LENGTH = 1
    ACTIVITY = 2
    COMPONENT = 3
    SOURCE = 4


class DayTableModel(QAbstractTableModel):
    """Rows of a day. A refresh that keeps the same rows leaves an open cell editor alone."""

    ROW = Item.UserRole
    """The `Row` itself, for delegates."""
    REMARKS = Item.UserRole + 1
    """Case and note."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._texts: DayTexts | None = None

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._rows

    def set_rows(self, rows: tuple[Row, ...], texts: DayTexts) -> None:
        """Show these rows."""
        before = self._rows
        if texts != self._texts or [_key(row) for row in before] != [_key(row) for row in rows]:
            self.beginResetModel()
            self._rows, self._texts = rows, texts
            self.endResetModel()
            return
        self._rows = rows
        for place, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(place, 0), self.index(place, Column.SOURCE))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Item.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Item.DisplayRole:
            return _headings()[Column(section)]
        if role == Item.TextAlignmentRole:
            return _alignment(Column(section))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        editable = index.isValid() and index.column() == Column.TIME and not self._rows[index.row()].is_free
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def data(self, index: Index, role: int = Item.DisplayRole) -> Any:
        if not index.isValid() or self._texts is None:
            return None
        row, column, texts = self._rows[index.row()], Column(index.column()), self._texts
        if role == Item.DisplayRole:
            return _shown(row, column, texts)
        if role == Item.EditRole:
            return texts.typed_time(row) if column is Column.TIME else _shown(row, column, texts)
        if role == Item.AccessibleTextRole:
            return _spoken(row, column, texts)
        if role == Item.ToolTipRole:
            return texts.sentence(row)
        if role == Item.DecorationRole and column is Column.SOURCE:
            return icon(SOURCE_ICONS[row.source])
        if role == Item.TextAlignmentRole:
            return _alignment(column)
        return {self.ROW: row, self.REMARKS: texts.remarks(row)}.get(role)


def _key(row: Row) -> object:
    """What a row is about: the same while it only changes what it says or how long it takes."""
    return row.entry_id if row.entry_id is not None else (row.span.start, row.is_gap)


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column is Column.LENGTH else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _headings() -> dict[Column, str]:
    return {
        Column.TIME: translate("Day", "Time"),
        Column.LENGTH: translate("Day", "Length"),
        Column.ACTIVITY: translate("Day", "Activity"),
        Column.COMPONENT: translate("Day", "Component"),
        Column.SOURCE: translate("Day", "Origin"),
    }


def _shown(row: Row, column: Column, texts: DayTexts) -> str:
    match column:
        case Column.TIME:
            return texts.time(row)
        case Column.LENGTH:
            return texts.duration(row.span.length)
        case Column.ACTIVITY:
            return texts.name(row)
        case Column.COMPONENT:
            return texts.component(row.what)
        case Column.SOURCE:
            return texts.source(row)


def _spoken(row: Row, column: Column, texts: DayTexts) -> str:
    if column is Column.TIME:
        return texts.spoken_time(row)
    if column is Column.LENGTH:
        return texts.spoken_length(row.span.length)
    if column is Column.ACTIVITY:
        return ", ".join(part for part in (texts.name(row), texts.remarks(row)) if part)
    if column is Column.SOURCE:
        return texts.spoken_source(row)
    return _shown(row, column, texts)
