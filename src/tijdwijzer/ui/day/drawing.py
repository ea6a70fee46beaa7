"""A day as the ribbon draws it."""

from tijdwijzer.ui.day.loading import DayScreen
from tijdwijzer.ui.day.texts import DayTexts
from tijdwijzer.ui.day.view import Row, drawn_span, hours_of, now_in, starts_at
from tijdwijzer.ui.widgets.ribbon_model import RibbonSegment, RibbonView


def ribbon_of(screen: DayScreen, rows: tuple[Row, ...], texts: DayTexts) -> RibbonView:
    """The rows as segments, one for one."""
    view = screen.view
    span = drawn_span(view, starts_at(view, screen.day_starts))
    segments = tuple(segment_of(row, texts) for row in rows)
    return RibbonView(span, view.zone, segments, (), hours_of(span, view.zone), now_in(view))


def segment_of(row: Row, texts: DayTexts) -> RibbonSegment:
    """One row as a segment; of a gap only the length is written in it."""
    return RibbonSegment(
        start=row.span.start,
        end=row.span.end,
        meaning=row.meaning,
        name="" if row.is_gap else texts.name(row),
        duration=texts.duration(row.span.length),
        description=texts.sentence(row),
        entry_id=row.entry_id,
        running=row.running,
    )
