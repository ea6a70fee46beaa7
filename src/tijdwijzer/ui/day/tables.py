"""How every table here looks and behaves."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

ROW_HEIGHT = 32
_ALIGNED = "QTableView::item { padding: 0 9px }"
"""Fusion adds three pixels of its own to a cell; with these the text stands under its heading."""


def dress_table(table: QTableView, widths: Mapping[Any, int], stretched: int, row_height: int = ROW_HEIGHT) -> None:
    """Whole rows are selected, nothing is edited unasked, Tab leaves the table; columns have these widths."""
    table.setStyleSheet(_ALIGNED)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(row_height)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionsClickable(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
    for column, width in widths.items():
        header.resizeSection(column, width)
