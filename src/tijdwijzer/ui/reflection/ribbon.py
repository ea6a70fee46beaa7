"""The day as one picture: from the first to the last registered moment."""

from tijdwijzer.services.days import DayView
from tijdwijzer.ui.day.drawing import segment_of
from tijdwijzer.ui.day.texts import DayTexts
from tijdwijzer.ui.day.view import hours_of, rows_of
from tijdwijzer.ui.reflection.texts import LookbackTexts
from tijdwijzer.ui.reflection.view import drawn_span
from tijdwijzer.ui.widgets.ribbon_model import RibbonView


def ribbon_of(view: DayView, texts: LookbackTexts) -> RibbonView | None:
    """The ribbon of a day; None when nothing was registered."""
    span = drawn_span(view)
    if span is None:
        return None
    words = DayTexts(texts.catalogue, texts.language, view.zone)
    segments = tuple(segment_of(row, words) for row in rows_of(view))
    return RibbonView(span, view.zone, segments, (), hours_of(span, view.zone))
