"""The table twin of the ribbon: everything that can be done to a day, by keyboard and for a screen reader."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from tijdwijzer.ui.day.cells import ActivityCell, QuietCell, TimeCell
from tijdwijzer.ui.day.table_model import Column, DayTableModel
from tijdwijzer.ui.day.tables import dress_table
from tijdwijzer.ui.day.texts import DayTexts
from tijdwijzer.ui.day.view import Row
from tijdwijzer.ui.theme import Appearance

_Keys = Qt.Key
_WIDTHS = {Column.TIME: 112, Column.LENGTH: 64, Column.SOURCE: 156}
_COMPONENT_PART, _COMPONENT_LEAST = 0.42, 96
_EDIT = (_Keys.Key_F2, _Keys.Key_Return, _Keys.Key_Enter)


class DayTable(QTableView):
    """Shows rows and says what the user wants with them; it changes nothing itself."""

    selection_changed = Signal()
    """The user selected other rows."""
    activity_requested = Signal()
    """Choose an activity for the selected rows."""
    accept_requested = Signal()
    """Register the suggestions among the selected rows."""
    time_retyped = Signal(object, str)
    """A row, and the times that were typed for it."""
    delete_requested = Signal()
    split_requested = Signal()
    merge_requested = Signal()
    details_requested = Signal()
    menu_requested = Signal(object)
    """Where on the screen the menu of the selected rows should open."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("The day as a table"))
        self._quiet = False
        self._anchor: int | None = None
        self._model = DayTableModel(self)
        self.setModel(self._model)
        self._times = TimeCell(self)
        self._times.retyped.connect(self.time_retyped)
        self._dress(appearance)
        self._keys = {
            _Keys.Key_Delete: self.delete_requested.emit,
            _Keys.Key_Backspace: self.delete_requested.emit,
            _Keys.Key_S: self.split_requested.emit,
            _Keys.Key_M: self.merge_requested.emit,
            _Keys.Key_N: self.details_requested.emit,
            _Keys.Key_T: self.edit_current_time,
        }
        self._extending = {_Keys.Key_Down: 1, _Keys.Key_Up: -1}
        appearance.changed.connect(self.viewport().update)

    def _dress(self, appearance: Appearance) -> None:
        quiet = QuietCell(appearance, self)
        self.setItemDelegateForColumn(Column.TIME, self._times)
        self.setItemDelegateForColumn(Column.ACTIVITY, ActivityCell(appearance, self))
        self.setItemDelegateForColumn(Column.COMPONENT, quiet)
        self.setItemDelegateForColumn(Column.SOURCE, quiet)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setIconSize(QSize(14, 14))
        dress_table(self, _WIDTHS, Column.ACTIVITY)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The activity gets most of what the others leave."""
        rest = self.viewport().width() - sum(_WIDTHS.values())
        width = max(round(rest * _COMPONENT_PART), _COMPONENT_LEAST)
        self.horizontalHeader().resizeSection(Column.COMPONENT, width)
        super().resizeEvent(event)

    # What is shown

    def set_rows(self, rows: tuple[Row, ...], texts: DayTexts) -> None:
        """Show these rows; the cursor stays in its place."""
        row, column = self.currentIndex().row(), self.currentIndex().column()
        self._model.set_rows(rows, texts)
        if row >= 0 and rows:
            self._move_cursor(self._model.index(min(row, len(rows) - 1), column))

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._model.rows

    @property
    def current(self) -> Row | None:
        """The row under the cursor."""
        index = self.currentIndex()
        return self._model.rows[index.row()] if index.isValid() else None

    @property
    def selected(self) -> list[Row]:
        """The selected rows, in order."""
        return [self._model.rows[place] for place in self.selected_places]

    @property
    def selected_places(self) -> list[int]:
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def select(self, places: Sequence[int]) -> None:
        """Select these rows without a signal, the first of them under the cursor; none clears the selection."""
        if list(places) == self.selected_places:
            return
        column = max(self.currentIndex().column(), 0)
        self._quiet, self._anchor = True, None
        if places:
            first = self._model.index(places[0], column)
            self._move_cursor(first)
            self._select_only(places)
            self.scrollTo(first)
        else:
            self.clearSelection()
        self._quiet = False

    def extend(self, by: int) -> None:
        """Select one row more in this direction, or one less on the way back to where the selection began."""
        cursor = self.currentIndex()
        if not cursor.isValid():
            return
        anchor = cursor.row() if self._anchor is None else self._anchor
        to = min(max(cursor.row() + by, 0), len(self._model.rows) - 1)
        self._quiet = True
        self._move_cursor(self._model.index(to, cursor.column()))
        self._select_only(range(min(anchor, to), max(anchor, to) + 1))
        self.scrollTo(self.currentIndex())
        self._quiet, self._anchor = False, anchor
        self.selection_changed.emit()

    def _select_only(self, places: Iterable[int]) -> None:
        wanted = QItemSelection()
        for place in places:
            wanted.select(self._model.index(place, 0), self._model.index(place, Column.SOURCE))
        self.selectionModel().select(wanted, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _move_cursor(self, to: QModelIndex) -> None:
        """Without selecting anything."""
        self.selectionModel().setCurrentIndex(to, QItemSelectionModel.SelectionFlag.NoUpdate)

    def row_rect(self, place: int) -> QRect:
        """Where the activity of a row is on the screen; for popovers that point at it."""
        rect = self.visualRect(self._model.index(place, Column.ACTIVITY))
        return QRect(self.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def edit_time(self, place: int, text: str = "", start: int = 0, end: int = 0) -> None:
        """Open the editor of a row's time, with the refused `text` and the part of it to look at."""
        index = QPersistentModelIndex(self._model.index(place, Column.TIME))
        if not text:
            self.edit(index)
            return
        self._times.refuse(text, start, end)
        QTimer.singleShot(0, self, lambda: self.edit(index))  # the editor before it has to close first

    def edit_current_time(self) -> None:
        """Open the editor of the time under the cursor."""
        if self.current is not None and not self.current.is_free:
            self.edit_time(self.currentIndex().row())

    # Selection and keys

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if not self._quiet:
            self._anchor = None
            self.selection_changed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.rows:
            self.selectRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = _Keys(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)  # what the editor left alone
        elif plain and key in _EDIT and self.current is not None:
            self._edit_current(accept=key != _Keys.Key_F2)
        elif event.modifiers() == Qt.KeyboardModifier.ShiftModifier and key in self._extending:
            self.extend(self._extending[key])
        elif plain and key in self._keys:
            self._keys[key]()
        else:
            super().keyPressEvent(event)

    def _edit_current(self, accept: bool = True) -> None:
        """What Enter does, and F2, which accepts nothing."""
        if accept and any(row.suggestion for row in self.selected):
            self.accept_requested.emit()
        elif self.currentIndex().column() == Column.TIME and self.current is not None and not self.current.is_free:
            self.edit_current_time()
        else:
            self.activity_requested.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.indexAt(event.position().toPoint()).isValid():
            self._edit_current()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self.selected:
            return
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        where = self.row_rect(self.selected_places[0]).bottomLeft() if by_key else event.globalPos()
        self.menu_requested.emit(where)
