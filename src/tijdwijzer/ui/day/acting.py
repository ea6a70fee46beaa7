"""What can be done with the selection of the day view."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from tijdwijzer.domain.entries import Span, What
from tijdwijzer.domain.suggesting import Suggestion
from tijdwijzer.ui.day.presenter import DayPresenter
from tijdwijzer.ui.day.selecting import Parts, Selecting
from tijdwijzer.ui.day.view import suggestions_in


class Acting(QObject):
    """Turns wishes about the selection into actions."""

    def __init__(self, parts: Parts, selecting: Selecting, presenter: DayPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._selecting = selecting
        self._presenter = presenter
        self._connect_lanes()
        self._connect_bar()

    def _connect_lanes(self) -> None:
        ribbon, table = self._parts.ribbon, self._parts.table
        ribbon.edge_dragged.connect(self._presenter.move_edge)
        ribbon.split_at.connect(self._presenter.split)
        ribbon.edit_requested.connect(self._enter)
        ribbon.choose_requested.connect(self.choose)
        ribbon.merge_requested.connect(self.merge)
        ribbon.delete_requested.connect(self.delete)
        table.activity_requested.connect(self.choose)
        table.accept_requested.connect(self.accept)
        table.split_requested.connect(self.split_by_typing)
        table.merge_requested.connect(self.merge)
        table.delete_requested.connect(self.delete)
        table.details_requested.connect(self.describe)

    def _connect_bar(self) -> None:
        bar = self._parts.bar
        bar.likely_chosen.connect(self.apply)
        bar.accept_requested.connect(self.accept)
        bar.choose_requested.connect(self.choose)
        bar.details_requested.connect(self.describe)
        bar.split_requested.connect(self.split)
        bar.merge_requested.connect(self.merge)
        bar.delete_requested.connect(self.delete)
        self._parts.line.accept_requested.connect(self.accept_all)
        self._parts.picker.chosen.connect(self.apply)
        self._parts.details.described.connect(self._described)
        self._parts.splitter.chosen.connect(self._split_chosen)

    def accept(self) -> None:
        """Register the selected suggestions, and go on to the next one."""
        self._accept(suggestions_in(self._selecting.rows))

    def accept_all(self) -> None:
        """Register everything that is suggested."""
        self._accept(suggestions_in(self._selecting.day_rows))

    def _accept(self, suggestions: Sequence[Suggestion], what: What | None = None) -> None:
        if suggestions and self._selecting.accepting != suggestions[0].span.start:  # once, however long Enter is held
            self._selecting.go_on_after(suggestions[0].span.start)
            self._presenter.accept(suggestions, what)

    def apply(self, what: What) -> None:
        """Spend the selected time on `what`."""
        if self._selecting.mark is not None:
            self._apply_to_mark(self._selecting.mark, what)
        elif self._selecting.entry_ids:
            self._presenter.retag(self._selecting.entry_ids, what)
        elif suggested := suggestions_in(self._selecting.rows):
            self._accept(suggested, what)
        else:
            self._fill(what)

    def _fill(self, what: What) -> None:
        """Spend the selected gaps on `what`, and go on to the next thing to decide."""
        rows = self._selecting.rows
        if rows and self._selecting.accepting != rows[0].span.start:
            self._selecting.go_on_after(rows[0].span.start)
            for row in rows:
                self._presenter.fill(row.span, what)

    def take(self, place: int) -> None:
        """Spend the selected time on one of the things that are offered for it."""
        offered = self._selecting.offered
        if place < len(offered):
            self.apply(offered[place])

    def _apply_to_mark(self, span: Span, what: What) -> None:
        self._selecting.mark = None
        self._selecting.follow(span.start)
        free = not any(row.span.overlaps(span) for row in self._selecting.day_rows if not row.is_free)
        (self._presenter.fill if free else self._presenter.replace)(span, what)

    def choose(self) -> None:
        """Ask which activity the selection was."""
        span = self._selecting.mark or (self._selecting.row.span if self._selecting.row else None)
        texts, screen = self._selecting.texts, self._selecting.screen
        if texts is None or screen is None or not (span or self._selecting.rows):
            return
        title = texts.span(span) if span else self.tr("{count} lines").format(count=len(self._selecting.rows))
        self._parts.picker.ask(self._anchor(), title, screen.names, self._selecting.likely(span) if span else (), texts)

    def _enter(self) -> None:
        """Enter in the ribbon accepts what is suggested and fills a gap with the likeliest activity."""
        row = self._selecting.row
        if suggestions_in(self._selecting.rows):
            self.accept()
            return
        guesses = self._selecting.likely(row.span) if row is not None and row.is_gap else ()
        if guesses:
            self.apply(guesses[0])
        else:
            self.choose()

    def describe(self) -> None:
        """Ask for the case and note of the selected entry."""
        row, texts = self._selecting.row, self._selecting.texts
        if row is not None and row.entry is not None and texts is not None:
            self._parts.details.ask(self._anchor(), texts.heading(row), row.entry.what)

    def _described(self, what: What) -> None:
        for entry_id in self._selecting.entry_ids[:1]:
            self._presenter.describe(entry_id, what)

    def split(self) -> None:
        """Cut the selected entry where the user points in the ribbon; ask for a time where it is free."""
        row = self._selecting.row
        if row is not None and row.is_free:
            self.split_by_typing()
        elif row is not None:
            self._parts.ribbon.setFocus()
            self._parts.ribbon.set_split_mode(True)

    def split_by_typing(self) -> None:
        """Ask for the time to cut the selected row at."""
        if self._selecting.row is not None and self._selecting.texts is not None:
            self._parts.splitter.ask(self._anchor(), self._selecting.row.span, self._selecting.texts)

    def _split_chosen(self, moment: datetime) -> None:
        row = self._selecting.row
        if row is not None and row.entry_id is not None:
            self._presenter.split(row.entry_id, moment)
        elif row is not None:
            self._selecting.cut_at(moment)

    def merge(self) -> None:
        """Make one entry of two selected ones, or of the selected one and the next."""
        pair = self._selecting.pair
        if pair is not None:
            self._presenter.merge(*pair)

    def nudge_start(self, minutes: int) -> None:
        """Move the start of the selected entry."""
        row = self._selecting.row
        if row is not None and row.entry_id is not None:
            self._presenter.move_edge(row.entry_id, "start", row.span.start + timedelta(minutes=minutes))

    def delete(self) -> None:
        """Take the selected entries away."""
        if self._selecting.entry_ids:
            self._presenter.delete(self._selecting.entry_ids)

    def _anchor(self) -> QRect:
        """Where a question about the selection should appear."""
        table, bar = self._parts.table, self._parts.bar
        places = table.selected_places
        if table.hasFocus() and places:
            return table.row_rect(places[0])
        return _on_screen(bar.choose)


def _on_screen(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(widget.rect().topLeft()), widget.size())
