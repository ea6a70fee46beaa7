"""The part of the menu that counts what got finished."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from tijdwijzer.services.counting import Counted
from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.icons import icon
from tijdwijzer.ui.today import Today
from tijdwijzer.ui.wishes import Wishes

MOST = 8
"""So many products are offered; the others are in the reflection."""

ROOM = 280
"""Logical pixels for the name of a product."""


class CountingMenu(QMenu):
    """One more of a product, by a click; the undo of the menu takes it back."""

    def __init__(self, wishes: Wishes, context: UiContext, parent: QMenu | None = None) -> None:
        super().__init__(parent)
        self._wishes = wishes
        self._context = context
        self.setTitle(self.tr("Finished"))
        self.setIcon(icon("check"))

    def show_today(self, today: Today) -> None:
        """Offer what can be counted, with what stands today."""
        self.clear()
        for one in today.counted[:MOST]:
            self.addAction(self._offered(one)).triggered.connect(partial(self._count, one.product.key))
        if today.counted:
            self.addSeparator()
            self.addAction(self.tr("Counts of today…")).triggered.connect(lambda: self._context.open("reflection"))
        products = self.tr("Products…") if today.counted else self.tr("Count what you finish…")
        self.addAction(products).triggered.connect(lambda: self._context.open("products"))

    def _offered(self, one: Counted) -> str:
        text = self.tr("+1 {product}, today {count}") if one.tally.finished else "+1 {product}"
        name = self.fontMetrics().elidedText(one.product.name, Qt.TextElideMode.ElideRight, ROOM)
        return text.format(product=name, count=one.tally.finished).replace("&", "&&")

    def _count(self, key: str, _checked: bool = False) -> None:
        self._wishes.count(key)
