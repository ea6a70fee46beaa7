"""What is selected, the same in ribbon and table."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QObject

from tijdwijzer.domain.entries import Span, What
from tijdwijzer.ui.day.activity_picker import ActivityPicker
from tijdwijzer.ui.day.announcing import announce
from tijdwijzer.ui.day.drawing import ribbon_of
from tijdwijzer.ui.day.likely_activities import LikelyActivities
from tijdwijzer.ui.day.loading import DayScreen
from tijdwijzer.ui.day.mark import Mark
from tijdwijzer.ui.day.popovers import DetailsPopover, SplitPopover
from tijdwijzer.ui.day.presenter import DayPresenter
from tijdwijzer.ui.day.selection_bar import SelectionBar
from tijdwijzer.ui.day.suggestion_line import SuggestionLine
from tijdwijzer.ui.day.table import DayTable
from tijdwijzer.ui.day.texts import DayTexts
from tijdwijzer.ui.day.view import Row, find_row, most_seen, next_to_decide, row_at, rows_of, suggestions_in
from tijdwijzer.ui.widgets.ribbon import Ribbon
from tijdwijzer.ui.widgets.ribbon_model import RibbonSegment


@dataclass(frozen=True, slots=True)
class Parts:
    """The widgets that show the selection or act on it."""

    ribbon: Ribbon
    mark: Mark
    table: DayTable
    bar: SelectionBar
    line: SuggestionLine
    picker: ActivityPicker
    details: DetailsPopover
    splitter: SplitPopover


class Selecting(QObject):
    """Keeps ribbon, table and the line between them at the same selection."""

    def __init__(self, parts: Parts, presenter: DayPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self.screen: DayScreen | None = None
        self.day_rows: tuple[Row, ...] = ()
        self.texts: DayTexts | None = None
        self.mark: Span | None = None
        self._cuts: set[datetime] = set()
        self._likely = LikelyActivities(presenter, self)
        self._note: tuple[str, bool] | None = None
        self._follow: datetime | None = None
        self._accepted: datetime | None = None
        self._connect(presenter)

    def _connect(self, presenter: DayPresenter) -> None:
        ribbon, table = self._parts.ribbon, self._parts.table
        ribbon.selected.connect(self._selected_in_ribbon)
        ribbon.span_marked.connect(self._marked)
        ribbon.run_extended.connect(self._extend)
        table.selection_changed.connect(self._selected_in_table)
        self._parts.bar.leave_requested.connect(self.leave)
        presenter.refused.connect(self._stay)
        self._likely.found.connect(self._likely_found)

    # What is shown

    def show(self, screen: DayScreen, texts: DayTexts) -> None:
        """Show this day; on the same day the selection stays where it was."""
        before = self.rows
        arriving = self.screen is None or self.screen.view.date != screen.view.date
        if arriving:
            self._forget()
            self._cuts.clear()
        self.screen, self.texts = screen, texts
        self._likely.forget()
        self._show_rows()
        self._select_places(self._arrived() if arriving else self._found_again(before))

    def _arrived(self) -> list[int]:
        """A day begins at the first thing to decide."""
        return [place for place in [self._next_to_decide()] if place is not None]

    def _next_to_decide(self, since: datetime | None = None) -> int | None:
        return next_to_decide(self.day_rows, self.screen.offer.observed if self.screen else (), since)

    def _found_again(self, before: Sequence[Row]) -> list[int]:
        """Where the selection is now: where it was, or where what was done leads to."""
        if self._follow is not None and (followed := row_at(self.day_rows, self._follow)) is not None:
            self._follow = None
            return [followed]
        if self._accepted is not None and (onward := self._onward(self._accepted)) is not None:
            self._accepted = None
            return [onward]
        places = {find_row(self.day_rows, row) for row in before}
        return sorted(place for place in places if place is not None)

    def _onward(self, accepted: datetime) -> int | None:
        """What is to be decided after what was, or else the entry that became of it; None while there is none yet."""
        place = row_at(self.day_rows, accepted)
        if place is None or self.day_rows[place].is_free:
            return None
        following = self._next_to_decide(accepted)
        return place if following is None else following

    def _forget(self) -> None:
        """The user is on to something else."""
        self.mark = self._note = self._follow = self._accepted = None

    def _show_rows(self) -> None:
        if self.screen is None or self.texts is None:
            return
        self.day_rows = rows_of(self.screen.view, self.screen.offer.suggestions, self._cuts)
        self._parts.ribbon.set_view(ribbon_of(self.screen, self.day_rows, self.texts))
        self._parts.table.set_rows(self.day_rows, self.texts)
        self._parts.line.show_suggestions(suggestions_in(self.day_rows), self.texts)

    def tell(self, text: str, undoable: bool = False) -> None:
        """Say what was done, or why not, until something else is selected."""
        self._note = (text, undoable)
        self._parts.bar.show_note(text, undoable)
        announce(self._parts.bar, text)

    # The selection

    @property
    def row(self) -> Row | None:
        """The one row that is selected."""
        places = self._parts.table.selected_places
        return self.day_rows[places[0]] if len(places) == 1 and places[0] < len(self.day_rows) else None

    @property
    def rows(self) -> list[Row]:
        """The selected rows."""
        return [self.day_rows[place] for place in self._parts.table.selected_places if place < len(self.day_rows)]

    @property
    def entry_ids(self) -> list[int]:
        """The selected entries."""
        return [row.entry_id for row in self.rows if row.entry_id is not None]

    @property
    def pair(self) -> tuple[int, int] | None:
        """The two entries that can be merged: those selected, or the selected one and the next."""
        row = self.row
        following = self._next_entry(row) if row is not None else None
        ids = [row.entry_id, following] if row is not None else self.entry_ids
        known = [entry_id for entry_id in ids if entry_id is not None]
        return (known[0], known[1]) if len(known) == 2 == len(ids) else None

    def _next_entry(self, row: Row) -> int | None:
        if row.is_free:
            return None
        later = (other.entry_id for other in self.day_rows if other.span.start > row.span.start)
        return next((entry_id for entry_id in later if entry_id is not None), None)

    def _select(self, place: int | None) -> None:
        """Select one row, or none, everywhere."""
        self._select_places([] if place is None else [place])

    def _select_places(self, places: Sequence[int]) -> None:
        self._parts.table.select(places)
        self._select_in_ribbon(places)

    def _select_in_ribbon(self, places: Sequence[int]) -> None:
        ribbon = self._parts.ribbon
        if len(places) > 1:
            ribbon.select_several(places)
        else:
            ribbon.blockSignals(True)
            ribbon.select(places[0] if places else None)
            ribbon.blockSignals(False)
        self._show_selection()

    def _selected_in_ribbon(self, segment: RibbonSegment | None) -> None:
        self._forget()
        self._select(row_at(self.day_rows, segment.start) if segment else None)

    def _selected_in_table(self) -> None:
        self._forget()
        self._select_in_ribbon(self._parts.table.selected_places)

    def _extend(self, by: int) -> None:
        """Shift and an arrow in the ribbon do what they do in the table."""
        self._parts.table.extend(by)
        announce(self._parts.ribbon, self._parts.bar.text)

    def _marked(self, start: datetime, end: datetime) -> None:
        self._forget()
        self.mark = Span(start, end)
        self._select(None)

    def _show_selection(self) -> None:
        bar, texts, row = self._parts.bar, self.texts, self.row
        if texts is None:
            return
        self._parts.mark.show_span(self.mark)
        if self.mark is not None:
            bar.show_mark(self.mark, self.offered, texts)
        elif row is not None and row.suggestion is not None:
            bar.show_suggestion(row, row.suggestion, self.offered, texts)
        elif row is not None and row.is_gap:
            bar.show_gap(row, self._seen_in(row.span, texts), self.offered, texts)
        elif row is not None:
            bar.show_entry(row, self.pair is not None, texts)
        elif self.rows:
            self._show_several(texts)
        else:
            bar.show_nothing(self._hint())
        if self._note is not None:
            bar.show_note(*self._note)

    def _show_several(self, texts: DayTexts) -> None:
        rows, bar = self.rows, self._parts.bar
        length = texts.duration(sum((row.span.length for row in rows), timedelta()))
        if all(row.suggestion for row in rows):
            bar.show_suggestions(len(rows), length)
        else:
            bar.show_many(len(rows), length, self.pair is not None)

    def _seen_in(self, span: Span, texts: DayTexts) -> str:
        found = most_seen(self.screen.offer.observed, span) if self.screen else None
        return texts.seen(*found) if found else ""

    def _hint(self) -> str:
        if not self.day_rows:
            return ""
        if any(row.is_gap for row in self.day_rows):
            return self.tr("Select a block to change it, or a gap to fill it.")
        return self.tr("Select a block to change it. Drag an edge to move it.")

    def likely(self, span: Span) -> Sequence[What]:
        """What `span` was probably spent on, as far as that is known already."""
        return self._likely.of(span)

    @property
    def offered(self) -> list[What]:
        """What the selected time may have been, other than is suggested; under the keys 1, 2 and 3."""
        row = self.row
        span = self.mark or (row.span if row is not None and row.is_free else None)
        suggested = row.suggestion.what if row is not None and row.suggestion is not None else None
        return [what for what in self._likely.of(span) if what != suggested] if span is not None else []

    def _likely_found(self, span: Span) -> None:
        if span in (self.mark, self.row.span if self.row else None):
            self._show_selection()

    # Going on

    def follow(self, moment: datetime) -> None:
        """Select the entry that begins at this moment, now or as soon as the day has been read again."""
        self._follow = moment
        place = row_at(self.day_rows, moment)
        if place is not None and self.day_rows[place].span.start == moment and not self.day_rows[place].is_free:
            self._select(place)

    def go_on_after(self, accepted: datetime) -> None:
        """Once the time at this moment is registered, select what is to be decided next."""
        self._accepted = accepted

    @property
    def accepting(self) -> datetime | None:
        """Where something is being accepted just now."""
        return self._accepted

    def _stay(self) -> None:
        """Nothing came of it."""
        self._accepted = None

    def cut_at(self, moment: datetime) -> None:
        """Cut the selected free time in two."""
        row = self.row
        if row is not None:
            self._cuts.add(moment)
            self._show_rows()
            self._select(row_at(self.day_rows, row.span.start))

    def leave(self) -> None:
        """Drop the mark, or leave this time open and go to the next that is free."""
        row = self.row
        if self.mark is not None or row is None:
            self.mark = None
            self._show_selection()
            return
        later = (place for place, r in enumerate(self.day_rows) if r.is_free and r.span.start > row.span.start)
        self._note = None
        self._select(next(later, None))
