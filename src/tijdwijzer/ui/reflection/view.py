"""What the reflection shows of a day: figures per component, blocks, interruptions, the stretch drawn; no Qt here."""

from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from tijdwijzer.domain.components import Band, Component
from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.figures import BLOCK_MINUTES, Comparison, DayFigures, Usual
from tijdwijzer.services.days import DayView
from tijdwijzer.ui.reflection.loading import Lookback

FEWEST_DAYS = 5
"""Own usual figures are shown from this many earlier days on: one or two days are no habit."""


@dataclass(frozen=True, slots=True)
class Line:
    """A component of the day: `share` 0-1 of the assigned time; usual and typical where there are any."""

    component: Component
    length: timedelta
    share: float
    usual: Band | None
    typical: Band | None


@dataclass(frozen=True, slots=True)
class Share:
    """One of the two large figures: `share` is None on a day without assigned time."""

    share: float | None
    length: timedelta
    usual: Usual | None


@dataclass(frozen=True, slots=True)
class Interruptions:
    """How many, how long together, and the median time until the earlier activity was back (None: it never was)."""

    count: int
    length: timedelta
    resumed_after: timedelta | None


def known(usual: Usual | None) -> Usual | None:
    """The own usual, when enough days stand behind it."""
    return usual if usual is not None and usual.days >= FEWEST_DAYS else None


def has_course(lookback: Lookback) -> bool:
    """Whether there are enough days to show a course and to compare with."""
    return len(lookback.compared.earlier) >= FEWEST_DAYS


def direct(lookback: Lookback) -> Share:
    """The direct share."""
    figures = lookback.view.figures
    return Share(figures.direct_share, timedelta(minutes=figures.direct), known(lookback.compared.direct))


def value_adding(lookback: Lookback) -> Share:
    """The value-adding share."""
    figures = lookback.view.figures
    length = timedelta(minutes=figures.minutes[Component.STANDARD_WORK])
    return Share(figures.value_adding_share, length, known(lookback.compared.value_adding))


def lines(lookback: Lookback) -> tuple[Line, ...]:
    """The nine components in the order of the framework."""
    figures = lookback.view.figures
    return tuple(_line(c, figures, lookback.compared.components[c]) for c in Component)


def _line(component: Component, figures: DayFigures, compared: Comparison) -> Line:
    usual = known(compared.usual)
    return Line(
        component,
        timedelta(minutes=figures.minutes[component]),
        compared.share or 0.0,
        usual.band if usual else None,
        compared.typical,
    )


def largest_loss(lookback: Lookback) -> Line | None:
    """The loss that took the most time."""
    component = lookback.view.figures.largest_loss
    return next((line for line in lines(lookback) if line.component is component), None)


def blocks(figures: DayFigures) -> tuple[timedelta, ...]:
    """The lengths of the uninterrupted blocks that are long enough to name, in the order of the day."""
    return tuple(block.length for block in figures.blocks if block.seconds >= BLOCK_MINUTES * 60)


def interruptions(figures: DayFigures) -> Interruptions:
    """The interruptions of the day."""
    resumed = median(figures.resume_minutes) if figures.resume_minutes else None
    return Interruptions(
        figures.interruptions,
        timedelta(minutes=figures.minutes[Component.INTERRUPTIONS]),
        timedelta(minutes=resumed) if resumed is not None else None,
    )


def open_time(figures: DayFigures) -> timedelta:
    """The gaps of the day together."""
    return sum((gap.length for gap in figures.gaps), timedelta())


def drawn_span(view: DayView) -> Span | None:
    """From the first to the last registered moment; None on a day without any."""
    if not view.slices:
        return None
    return Span(view.slices[0].span.start, view.slices[-1].span.end)


def course(lookback: Lookback) -> tuple[tuple[date, float | None], ...]:
    """The value-adding share of the last four weeks and of the day itself, oldest first."""
    earlier = [(day, figures.value_adding_share) for day, figures in lookback.compared.earlier]
    return (*earlier, (lookback.view.date, lookback.view.figures.value_adding_share))
