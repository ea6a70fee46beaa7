"""What the day view shows of a day: rows, the stretch that is drawn, its hours and its sums; no Qt here."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta, tzinfo
from itertools import pairwise

from tijdwijzer.domain.components import Component, Group
from tijdwijzer.domain.entries import Entry, Source, Span, What
from tijdwijzer.domain.figures import open_time
from tijdwijzer.domain.observing import Observed
from tijdwijzer.domain.suggesting import Suggestion
from tijdwijzer.services.days import DayView
from tijdwijzer.ui.tokens import GAP, UNASSIGNED
from tijdwijzer.words.formats import hour

MARGIN = timedelta(minutes=15)
"""How much is drawn before and after the working day."""
SHORTEST = timedelta(hours=4)
"""What is drawn at least, also of a day without contract hours."""
QUARTER = timedelta(minutes=15)
WORTH_ASKING = timedelta(minutes=3)
"""An open stretch in which less than this was observed is passed over."""
MOST_HOURS = 14
"""More hours than this get a grid line but no label each."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table and one block of the ribbon: an entry clipped to the day, what is suggested for time that
    is free, or a gap between those.
    """

    span: Span
    entry: Entry | None = None
    suggestion: Suggestion | None = None

    @property
    def is_free(self) -> bool:
        """Whether nobody registered it yet."""
        return self.entry is None

    @property
    def is_gap(self) -> bool:
        """Whether it is free and nothing is suggested either."""
        return self.entry is None and self.suggestion is None

    @property
    def what(self) -> What | None:
        if self.entry is not None:
            return self.entry.what
        return self.suggestion.what if self.suggestion is not None else None

    @property
    def source(self) -> Source | None:
        """Where it came from, or would."""
        if self.entry is not None:
            return self.entry.source
        return Source.SUGGESTED if self.suggestion is not None else None

    @property
    def running(self) -> bool:
        return self.entry is not None and self.entry.running

    @property
    def entry_id(self) -> int | None:
        return self.entry.id if self.entry else None

    @property
    def meaning(self) -> str:
        """How it is drawn: a component key, `unassigned` or `gap`."""
        if self.what is None:
            return GAP
        return self.what.component.value if self.what.component else UNASSIGNED

    @property
    def starts_earlier(self) -> bool:
        """Whether its entry began before the day did."""
        return self.entry is not None and self.entry.start < self.span.start

    @property
    def ends_later(self) -> bool:
        """Whether its entry goes on after the day."""
        return self.entry is not None and self.entry.end is not None and self.entry.end > self.span.end


def rows_of(view: DayView, suggestions: Sequence[Suggestion] = (), cuts: Collection[datetime] = ()) -> tuple[Row, ...]:
    """The day in order: entries, suggestions, and the gaps between them; what is free is cut where the user asked."""
    rows = [Row(part.span, part.entry) for part in view.slices]
    rows += [Row(piece, suggestion=replace(s, span=piece)) for s in suggestions for piece in cut(s.span, cuts)]
    filled = sorted(row.span for row in rows)
    rows += [Row(piece) for gap in open_time(filled, view.now) for piece in cut(gap, cuts)]
    return tuple(sorted(rows, key=lambda row: row.span.start))


def cut(span: Span, cuts: Iterable[datetime]) -> list[Span]:
    """The span in pieces."""
    edges = [span.start, *sorted(c for c in set(cuts) if span.start < c < span.end), span.end]
    return [Span(start, end) for start, end in pairwise(edges)]


def find_row(rows: Sequence[Row], before: Row | None) -> int | None:
    """Where the row of before is now: the same entry, else what now lies at its start."""
    if before is None:
        return None
    for place, row in enumerate(rows):
        if before.entry_id is not None and row.entry_id == before.entry_id:
            return place
    return row_at(rows, before.span.start)


def row_at(rows: Sequence[Row], moment: datetime) -> int | None:
    """The row that holds this instant."""
    return next((place for place, row in enumerate(rows) if row.span.start <= moment < row.span.end), None)


def suggestions_in(rows: Iterable[Row]) -> list[Suggestion]:
    """What these rows suggest."""
    return [row.suggestion for row in rows if row.suggestion is not None]


def next_to_decide(rows: Sequence[Row], observed: Sequence[Observed], since: datetime | None = None) -> int | None:
    """The first row that is only suggested, or open with something observed in it for long enough to ask, of those
    that start at `since` or later.
    """
    asked = (place for place, row in enumerate(rows) if row.suggestion is not None or _is_open(row, observed))
    return next((place for place in asked if since is None or rows[place].span.start >= since), None)


def _is_open(row: Row, observed: Sequence[Observed]) -> bool:
    parts = (part for one in observed if row.is_gap and (part := one.span.clipped(row.span)) is not None)
    return sum((part.length for part in parts), timedelta()) >= WORTH_ASKING


def drawn_span(view: DayView, starts: datetime, others: Iterable[Span] = ()) -> Span:
    """The part of the day that is drawn: the working day, everything registered and `others`, with a margin around.

    `starts` is when the working day usually starts.
    """
    worked = max(timedelta(minutes=view.contract_minutes), SHORTEST)
    moments = [starts, starts + worked]
    spans = [*(part.span for part in view.slices), *others]
    moments += [edge for span in spans for edge in (span.start, span.end)]
    if view.span.start <= view.now < view.span.end:
        moments.append(view.now)
    first, last = _quarter(min(moments) - MARGIN), _quarter(max(moments) + MARGIN)
    return Span(max(first, view.span.start), min(last, view.span.end))


def _quarter(moment: datetime) -> datetime:
    """The last quarter of an hour up to `moment`."""
    return moment - timedelta(minutes=moment.minute % 15, seconds=moment.second)


def hours_of(span: Span, zone: tzinfo) -> tuple[tuple[datetime, str], ...]:
    """The whole hours on the clock inside `span` with their labels: each hour that passes, so also 23 or 25 of them."""
    moment = _quarter(span.start)
    hours = []
    while moment < span.end:
        if moment > span.start and moment.astimezone(zone).minute == 0:
            hours.append(moment)
        moment += QUARTER
    every = 1 if len(hours) <= MOST_HOURS else 2
    return tuple((m, hour(m, zone) if m.astimezone(zone).hour % every == 0 else "") for m in hours)


def now_in(view: DayView) -> datetime | None:
    """The present, when the day shown is today."""
    return view.now if view.span.start <= view.now < view.span.end else None


@dataclass(frozen=True, slots=True)
class Sums:
    """The sums beside the table. Shares are 0-1 of `base`, the time with a meaning.

    `filled` are pairs of a meaning and a length in the order of the bar, the unassigned and the open time last.
    """

    value_adding_share: float | None
    direct_share: float | None
    value_adding: timedelta
    direct: timedelta
    base: timedelta
    open: timedelta
    unassigned: timedelta
    filled: tuple[tuple[str, timedelta], ...]


def sums_of(views: Sequence[DayView]) -> Sums:
    """The sums of a day, or of several together."""
    minutes = {c: sum(view.figures.minutes[c] for view in views) for c in Component}
    unassigned = timedelta(minutes=sum(view.figures.unassigned for view in views))
    direct = sum(view.figures.direct for view in views)
    assigned = sum(minutes.values())
    open_time = sum((gap.length for view in views for gap in view.figures.gaps), timedelta())
    parts = [(c.value, timedelta(minutes=minutes[c])) for c in _in_order(views)]
    parts += [(UNASSIGNED, unassigned), (GAP, open_time)]
    return Sums(
        value_adding_share=minutes[Component.STANDARD_WORK] / assigned if assigned else None,
        direct_share=direct / assigned if assigned else None,
        value_adding=timedelta(minutes=minutes[Component.STANDARD_WORK]),
        direct=timedelta(minutes=direct),
        base=timedelta(minutes=assigned),
        open=open_time,
        unassigned=unassigned,
        filled=tuple((meaning, length) for meaning, length in parts if length),
    )


def _in_order(views: Sequence[DayView]) -> list[Component]:
    """What adds value first, then the other direct time, then the rest."""
    groups = views[0].figures.groups
    return sorted(Component, key=lambda c: (c is not Component.STANDARD_WORK, groups[c] is not Group.DIRECT))


def most_seen(observed: Iterable[Observed], span: Span) -> tuple[str, timedelta] | None:
    """The program that was in front longest within `span`, and how long; None when nothing was."""
    lengths: dict[str, timedelta] = {}
    for one in observed:
        if one.seen is not None and (part := one.span.clipped(span)) is not None:
            lengths[one.seen.app] = lengths.get(one.seen.app, timedelta()) + part.length
    return max(lengths.items(), key=lambda pair: pair[1], default=None)


def starts_at(view: DayView, day_starts: time) -> datetime:
    """When the working day usually starts, on this day's clock."""
    wall = datetime.combine(view.date, day_starts, view.zone)
    moment = wall.astimezone(view.span.start.tzinfo)
    return moment if view.span.start <= moment < view.span.end else view.span.start


def moment_in(span: Span, text: str, zone: tzinfo) -> datetime | None:
    """The first instant inside `span`, past its start, at which the clock shows `text`: `9:10`, `9.10` or `910`."""
    found = re.fullmatch(r"\s*(\d{1,2})(?:[:.]?([0-5]\d))?\s*", text)
    if found is None or int(found[1]) > 23:
        return None
    clock = time(int(found[1]), int(found[2] or 0))
    dates = {edge.astimezone(zone).date() for edge in (span.start, span.end)}
    walls = [datetime.combine(day, clock.replace(fold=fold), zone) for day in dates for fold in (0, 1)]
    moments = sorted(wall.astimezone(UTC) for wall in walls)
    shown = (moment for moment in moments if moment.astimezone(zone).time() == clock)  # not skipped by the clock
    return next((moment for moment in shown if span.start < moment < span.end), None)
