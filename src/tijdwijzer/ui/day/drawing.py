"""A day as the ribbon draws it."""

from functools import partial

from tijdwijzer.domain.observing import Observed
from tijdwijzer.ui.day.loading import DayScreen
from tijdwijzer.ui.day.texts import DayTexts
from tijdwijzer.ui.day.view import Row, drawn_span, hours_of, now_in, starts_at
from tijdwijzer.ui.tokens import OBSERVED
from tijdwijzer.ui.widgets.ribbon_model import RibbonSegment, RibbonView


def ribbon_of(screen: DayScreen, rows: tuple[Row, ...], texts: DayTexts) -> RibbonView:
    """The rows as segments, one for one, and what was observed below."""
    view = screen.view
    seen = [one for one in screen.offer.observed if one.seen is not None]
    others = [*(one.span for one in seen), *(one.span for one in screen.offer.suggestions)]
    span = drawn_span(view, starts_at(view, screen.day_starts), others)
    segments = tuple(segment_of(row, texts) for row in rows)
    observed = tuple(observed_segment(one, texts) for one in seen)
    return RibbonView(span, view.zone, segments, observed, hours_of(span, view.zone), now_in(view))


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
        suggested=row.suggestion is not None,
    )


def observed_segment(one: Observed, texts: DayTexts) -> RibbonSegment:
    """A program that was in front; who points at it reads the rest."""
    name = texts.program(one.seen.app) if one.seen else ""
    return RibbonSegment(one.span.start, one.span.end, OBSERVED, name, describe=partial(texts.observed, one))
