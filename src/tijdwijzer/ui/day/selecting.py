"""What is selected, the same in ribbon and table, and what can be done with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from tijdwijzer.domain.entries import Span, What
from tijdwijzer.ui.day.activity_picker import ActivityPicker
from tijdwijzer.ui.day.announcing import announce
from tijdwijzer.ui.day.drawing import ribbon_of
from tijdwijzer.ui.day.loading import DayScreen
from tijdwijzer.ui.day.mark import Mark
from tijdwijzer.ui.day.popovers import DetailsPopover, SplitPopover
from tijdwijzer.ui.day.presenter import DayPresenter
from tijdwijzer.ui.day.selection_bar import SelectionBar
from tijdwijzer.ui.day.table import DayTable
from tijdwijzer.ui.day.texts import DayTexts
from tijdwijzer.ui.day.view import Row, find_row, row_at, rows_of
from tijdwijzer.ui.widgets.ribbon import Ribbon
from tijdwijzer.ui.widgets.ribbon_model import RibbonSegment


@dataclass(frozen=True, slots=True)
class Parts:
    """The widgets that show the selection or act on it."""

    ribbon: Ribbon
    mark: Mark
    table: DayTable
    bar: SelectionBar
    picker: ActivityPicker
    details: DetailsPopover
    splitter: SplitPopover


class Selecting(QObject):
    """Keeps ribbon, table and the line between them at the same selection, and turns wishes about it into actions."""

    def __init__(self, parts: Parts, presenter: DayPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._presenter = presenter
        self._screen: DayScreen | None = None
        self._rows: tuple[Row, ...] = ()
        self._texts: DayTexts | None = None
        self._mark: Span | None = None
        self._cuts: set[datetime] = set()
        self._likely: dict[Span, Sequence[What]] = {}
        self._note: tuple[str, bool] | None = None
        self._follow: datetime | None = None
        self._connect()

    def _connect(self) -> None:
        ribbon, table, bar = self._parts.ribbon, self._parts.table, self._parts.bar
        ribbon.selected.connect(self._selected_in_ribbon)
        ribbon.edge_dragged.connect(self._presenter.move_edge)
        ribbon.span_marked.connect(self._marked)
        ribbon.split_at.connect(self._presenter.split)
        ribbon.edit_requested.connect(self._edit_segment)
        ribbon.merge_requested.connect(self.merge)
        ribbon.delete_requested.connect(self.delete)
        table.selection_changed.connect(self._selected_in_table)
        table.activity_requested.connect(self.choose)
        table.split_requested.connect(self.split_by_typing)
        table.merge_requested.connect(self.merge)
        table.delete_requested.connect(self.delete)
        bar.likely_chosen.connect(self.apply)
        bar.choose_requested.connect(self.choose)
        bar.details_requested.connect(self.describe)
        bar.split_requested.connect(self.split)
        bar.merge_requested.connect(self.merge)
        bar.delete_requested.connect(self.delete)
        bar.leave_requested.connect(self.leave)
        self._parts.picker.chosen.connect(self.apply)
        self._parts.details.described.connect(self._described)
        self._parts.splitter.chosen.connect(self._split_chosen)
        self._presenter.likely_found.connect(self._likely_found)

    # What is shown

    def show(self, screen: DayScreen, texts: DayTexts) -> None:
        """Show this day; on the same day the selection stays where it was."""
        before = self.row
        if self._screen is None or self._screen.view.date != screen.view.date:
            self._forget()
            self._cuts.clear()
            before = None
        self._screen, self._texts = screen, texts
        self._likely.clear()
        self._show_rows()
        place = find_row(self._rows, before)
        if self._follow is not None and (followed := row_at(self._rows, self._follow)) is not None:
            place, self._follow = followed, None
        self._select(place)

    def _forget(self) -> None:
        """The user is on to something else."""
        self._mark = self._note = self._follow = None

    def _show_rows(self) -> None:
        if self._screen is None or self._texts is None:
            return
        self._rows = rows_of(self._screen.view, self._cuts)
        self._parts.ribbon.set_view(ribbon_of(self._screen, self._rows, self._texts))
        self._parts.table.set_rows(self._rows, self._texts)

    def tell(self, text: str, undoable: bool = False) -> None:
        """Say what was done, or why not, until something else is selected."""
        self._note = (text, undoable)
        self._parts.bar.show_note(text, undoable)
        announce(self._parts.bar, text)

    def follow(self, moment: datetime) -> None:
        """Select the entry that begins at this moment, now or as soon as the day has been read again."""
        self._follow = moment
        place = row_at(self._rows, moment)
        if place is not None and self._rows[place].span.start == moment and not self._rows[place].is_gap:
            self._select(place)

    # The selection

    @property
    def row(self) -> Row | None:
        """The one row that is selected."""
        places = self._parts.table.selected_places
        return self._rows[places[0]] if len(places) == 1 and places[0] < len(self._rows) else None

    @property
    def rows(self) -> list[Row]:
        """The selected rows."""
        return [self._rows[place] for place in self._parts.table.selected_places if place < len(self._rows)]

    @property
    def entry_ids(self) -> list[int]:
        """The selected entries."""
        return [row.entry_id for row in self.rows if row.entry_id is not None]

    def _select(self, place: int | None) -> None:
        """Select one row, or none, everywhere."""
        self._parts.table.select([] if place is None else [place])
        self._parts.ribbon.blockSignals(True)
        self._parts.ribbon.select(place)
        self._parts.ribbon.blockSignals(False)
        self._show_selection()

    def _selected_in_ribbon(self, segment: RibbonSegment | None) -> None:
        self._forget()
        self._select(row_at(self._rows, segment.start) if segment else None)

    def _selected_in_table(self) -> None:
        places = self._parts.table.selected_places
        self._forget()
        self._parts.ribbon.blockSignals(True)
        self._parts.ribbon.select(places[0] if len(places) == 1 else None)
        self._parts.ribbon.blockSignals(False)
        self._show_selection()

    def _marked(self, start: datetime, end: datetime) -> None:
        self._forget()
        self._mark = Span(start, end)
        self._select(None)

    def _show_selection(self) -> None:
        bar, texts, row = self._parts.bar, self._texts, self.row
        if texts is None:
            return
        self._parts.mark.show_span(self._mark)
        if self._mark is not None:
            bar.show_mark(self._mark, self._guesses(self._mark), texts)
        elif row is not None and row.is_gap:
            bar.show_gap(row, self._guesses(row.span), texts)
        elif row is not None:
            bar.show_entry(row, self._next_entry(row) is not None, texts)
        elif self.rows:
            length = sum((row.span.length for row in self.rows), timedelta())
            bar.show_many(len(self.rows), texts.duration(length), self._pair() is not None)
        else:
            bar.show_nothing(self._hint())
        if self._note is not None:
            bar.show_note(*self._note)

    def _hint(self) -> str:
        if not self._rows:
            return ""
        if any(row.is_gap for row in self._rows):
            return self.tr("Select a block to change it, or a gap to fill it.")
        return self.tr("Select a block to change it. Drag an edge to move it.")

    # Guessing

    def _guesses(self, span: Span) -> Sequence[What]:
        """What is known of `span`; asked for when nothing is."""
        if span not in self._likely:
            self._likely[span] = ()
            self._presenter.ask_likely(span)
        return self._likely[span]

    def _likely_found(self, span: Span, found: Sequence[What]) -> None:
        self._likely[span] = found
        if found and span in (self._mark, self.row.span if self.row else None):
            self._show_selection()

    # Actions

    def apply(self, what: What) -> None:
        """Spend the selected time on `what`."""
        if self._mark is not None:
            self._apply_to_mark(self._mark, what)
        elif self.entry_ids:
            self._presenter.retag(self.entry_ids, what)
        else:
            for row in self.rows:
                self._presenter.fill(row.span, what)

    def _apply_to_mark(self, span: Span, what: What) -> None:
        self._mark = None
        self.follow(span.start)
        free = not any(row.span.overlaps(span) for row in self._rows if not row.is_gap)
        (self._presenter.fill if free else self._presenter.replace)(span, what)

    def choose(self) -> None:
        """Ask which activity the selection was."""
        span = self._mark or (self.row.span if self.row else None)
        texts, screen = self._texts, self._screen
        if texts is None or screen is None or not (span or self.rows):
            return
        title = texts.span(span) if span else self.tr("{count} lines").format(count=len(self.rows))
        self._parts.picker.ask(self._anchor(), title, screen.names, self._guesses(span) if span else (), texts)

    def _edit_segment(self, _segment: RibbonSegment) -> None:
        """Enter in the ribbon fills a gap with the likeliest activity."""
        row = self.row
        guesses = self._guesses(row.span) if row is not None and row.is_gap else ()
        if guesses:
            self.apply(guesses[0])
        else:
            self.choose()

    def describe(self) -> None:
        """Ask for the case and note of the selected entry."""
        row, texts = self.row, self._texts
        if row is not None and row.entry is not None and texts is not None:
            self._parts.details.ask(self._anchor(), texts.heading(row), row.entry.what)

    def _described(self, what: What) -> None:
        for entry_id in self.entry_ids[:1]:
            self._presenter.describe(entry_id, what)

    def split(self) -> None:
        """Cut the selected entry where the user points in the ribbon; ask for a time in a gap."""
        row = self.row
        if row is not None and row.is_gap:
            self.split_by_typing()
        elif row is not None:
            self._parts.ribbon.setFocus()
            self._parts.ribbon.set_split_mode(True)

    def split_by_typing(self) -> None:
        """Ask for the time to cut the selected row at."""
        if self.row is not None and self._texts is not None:
            self._parts.splitter.ask(self._anchor(), self.row.span, self._texts)

    def _split_chosen(self, moment: datetime) -> None:
        row = self.row
        if row is not None and row.entry_id is not None:
            self._presenter.split(row.entry_id, moment)
        elif row is not None:
            self._cuts.add(moment)
            self._show_rows()
            self._select(row_at(self._rows, row.span.start))

    def merge(self) -> None:
        """Make one entry of two selected ones, or of the selected one and the next."""
        pair = self._pair()
        if pair is not None:
            self._presenter.merge(*pair)

    @property
    def can_merge(self) -> bool:
        return self._pair() is not None

    def _pair(self) -> tuple[int, int] | None:
        row = self.row
        following = self._next_entry(row) if row is not None else None
        ids = [row.entry_id, following] if row is not None else self.entry_ids
        known = [entry_id for entry_id in ids if entry_id is not None]
        return (known[0], known[1]) if len(known) == 2 == len(ids) else None

    def _next_entry(self, row: Row) -> int | None:
        if row.is_gap:
            return None
        later = (other.entry_id for other in self._rows if other.span.start > row.span.start)
        return next((entry_id for entry_id in later if entry_id is not None), None)

    def nudge_start(self, minutes: int) -> None:
        """Move the start of the selected entry."""
        row = self.row
        if row is not None and row.entry_id is not None:
            self._presenter.move_edge(row.entry_id, "start", row.span.start + timedelta(minutes=minutes))

    def delete(self) -> None:
        """Take the selected entries away."""
        if self.entry_ids:
            self._presenter.delete(self.entry_ids)

    def leave(self) -> None:
        """Drop the mark, or leave this gap open and go to the next one."""
        row = self.row
        if self._mark is not None or row is None:
            self._mark = None
            self._show_selection()
            return
        later = (place for place, r in enumerate(self._rows) if r.is_gap and r.span.start > row.span.start)
        self._note = None
        self._select(next(later, None))

    def _anchor(self) -> QRect:
        """Where a question about the selection should appear."""
        table, bar = self._parts.table, self._parts.bar
        places = table.selected_places
        if table.hasFocus() and places:
            return table.row_rect(places[0])
        return _on_screen(bar.choose)


def _on_screen(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(widget.rect().topLeft()), widget.size())
