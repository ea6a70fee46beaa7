"""What got finished on the day: a row per product to count in, those usually counted first."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tijdwijzer.domain.counts import Tally
from tijdwijzer.services.counting import Counted
from tijdwijzer.ui.reflection.finished import FinishedDay
from tijdwijzer.ui.reflection.finished_row import FinishedRow
from tijdwijzer.ui.reflection.finished_texts import FinishedTexts
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import label, paragraph

FIRST = 5
"""So many products are shown; the rest that was not counted comes on demand."""


class FinishedSection(QWidget):
    """Shows a `FinishedDay`. Rows keep their place while the same day is shown."""

    counted = Signal(str, object)
    """The key of a product and its `Tally`."""
    undo_requested = Signal()
    products_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day: date | None = None
        self._all = False
        self.rows: dict[str, FinishedRow] = {}
        self.undo = Button(icon_name="undo-2", kind="flat", small=True, name=self.tr("Undo"))
        self.products = Button(self.tr("Products…"), kind="flat", small=True)
        self.none = Button(self.tr("Count what you finish: …"), kind="flat", small=True)
        self.more = Button("…", kind="flat", small=True)
        self.message = paragraph(level="caption_strong")
        self._listed = QVBoxLayout()
        self._lay_out()
        self.undo.clicked.connect(self.undo_requested)
        self.products.clicked.connect(self.products_requested)
        self.none.clicked.connect(self.products_requested)
        self.more.clicked.connect(self._show_rest)

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(4)
        heading.addWidget(label(self.tr("Finished"), "body_strong"), 1)
        heading.addWidget(self.undo)
        heading.addWidget(self.products)
        self._listed.setSpacing(4)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addLayout(heading)
        box.addLayout(self._listed)
        for part in (self.more, self.none):
            box.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(self.message)
        box.addSpacing(18)
        self._keep_place_of(self.undo)
        self.message.hide()

    def _keep_place_of(self, button: Button) -> None:
        policy = button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        button.setSizePolicy(policy)

    def show_day(self, day: FinishedDay, texts: FinishedTexts, said: Callable[[Counted], Tally]) -> None:
        """Show what got finished; `said` is what the person says of a product."""
        if day.date != self._day:
            self._day, self._all = day.date, False
            self._forget_rows()
        for one in day.counted:
            self._row(one, texts).show_tally(said(one))
        self._drop({one.product.key for one in day.counted})
        self._order()
        self._suit()
        self.message.hide()
        undo = texts.undo(day)
        self.undo.setVisible(bool(undo))
        self.undo.setToolTip(undo)
        self.undo.setAccessibleName(undo)

    def refuse(self, reason: str) -> None:
        """Say why a count cannot be so."""
        self.message.setText(reason)
        self.message.show()

    # Rows
    def _row(self, one: Counted, texts: FinishedTexts) -> FinishedRow:
        row = self.rows.get(one.product.key)
        if row is None or row.product != one.product:
            row = FinishedRow(one.product, texts)
            row.changed.connect(self._changed)
            self._put(row)
        return row

    def _put(self, row: FinishedRow) -> None:
        """In the place of the row that the product had, or else last."""
        before = self.rows.get(row.product.key)
        self.rows[row.product.key] = row
        if before is None:
            self._listed.addWidget(row)
        else:
            self._listed.replaceWidget(before, row)
            before.deleteLater()

    def _drop(self, kept: set[str]) -> None:
        for key in self.rows.keys() - kept:
            self.rows.pop(key).deleteLater()

    def _order(self) -> None:
        """Tab goes down the rows, and on to what stands below them."""
        stops = [self.products, *(stop for row in self.rows.values() for stop in row.stops), self.more, self.none]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _forget_rows(self) -> None:
        self._drop(set())

    def _changed(self, key: str, tally: Tally) -> None:
        self.message.hide()
        self.counted.emit(key, tally)

    def _suit(self) -> None:
        """A few products, those that were counted, and the others on demand."""
        rows = list(self.rows.values())
        rest = [] if self._all else [row for row in rows[FIRST:] if not row.tally]
        for row in rows:
            row.setVisible(row not in rest)
        self.more.setText(self.tr("{count} more products").format(count=len(rest)))
        self.more.setVisible(bool(rest))
        self.none.setVisible(not rows)
        self.products.setVisible(bool(rows))

    def _show_rest(self) -> None:
        self._all = True
        hidden = [row for row in self.rows.values() if row.isHidden()]
        self._suit()
        if hidden:
            hidden[0].finished.count.setFocus(Qt.FocusReason.OtherFocusReason)
