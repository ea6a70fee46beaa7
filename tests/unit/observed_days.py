"""Observed days for tests: written as text, or drawn by hypothesis."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, Span, What
from tijdwijzer.domain.figures import Slice
from tijdwijzer.domain.observing import Observed, Seen

MORNING = datetime(2026, 11, 24, 8, tzinfo=UTC)
IDLE = "-"
UNSEEN = "?"


def observed(text: str, start: datetime = MORNING) -> list[Observed]:
    """`A:300 -:60 ?:10 B:20+3`: A in front for 300 s, nobody there, not observed, B with 3 switches inside."""
    spans = []
    for part in text.split():
        app, _, rest = part.partition(":")
        length, _, switches = rest.partition("+")
        end = start + timedelta(seconds=int(length))
        if app != UNSEEN:
            spans.append(Observed(Span(start, end), None if app == IDLE else Seen(app), int(switches or 0)))
        start = end
    return spans


def seconds(*moments: int, start: datetime = MORNING) -> Iterable[Span]:
    """Spans between pairs of moments, in seconds since the start."""
    at = [start + timedelta(seconds=moment) for moment in moments]
    return [Span(*pair) for pair in zip(at[::2], at[1::2], strict=True)]


def slice_of(component: Component, first: int, last: int) -> Slice:
    """Registered time between two moments."""
    (span,) = seconds(first, last)
    return Slice(span, Entry(span.start, span.end, What(component)))


parts = st.tuples(
    st.sampled_from(["A", "B", "C", "other", IDLE, UNSEEN]),
    st.one_of(st.integers(1, 200), st.integers(1, 4000)),
    st.integers(0, 3),
)
days = st.lists(parts, max_size=40).map(
    lambda found: observed(" ".join(f"{app}:{length}+{switches}" for app, length, switches in found))
)
