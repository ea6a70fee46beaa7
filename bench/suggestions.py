"""How good suggestions are on days that were held back: how much of them was right, and how much they leave unknown."""

import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path

from bench.measure import Line, median_ms
from bench.office import OfficeDay, busy_days, days
from tijdwijzer.bootstrap import House
from tijdwijzer.domain.calendar import BEGINNING, Calendar, ZoneEra
from tijdwijzer.domain.course import courses_of
from tijdwijzer.domain.entries import Entry, Span, What
from tijdwijzer.domain.episodes import episodes_of
from tijdwijzer.domain.gathering import Day, suggest
from tijdwijzer.domain.guessing import Grounds
from tijdwijzer.domain.habits import habits_of, stretches_of
from tijdwijzer.domain.rules import ShippedRules
from tijdwijzer.domain.suggesting import Suggestion
from tijdwijzer.domain.timeline import Change
from tijdwijzer.system.clock import SystemClock

CALENDAR = Calendar((ZoneEra(BEGINNING, "Europe/Amsterdam"),))
LEARNT, HELD_BACK = 20, 5
PEOPLE = range(101, 109)
"""Other people than those on whom anything was tried out."""

SHIPPED = ShippedRules(0, meetings=("ms-teams",))

Learn = Callable[[Sequence[OfficeDay], OfficeDay], Grounds]


@dataclass(frozen=True, slots=True)
class Score:
    """Seconds observed on days held back: in all, suggested, and suggested rightly. `blocks` are confidence and whether
    most of the block was right.
    """

    worked: int
    suggested: int
    right: int
    blocks: tuple[tuple[float, bool], ...]

    @property
    def accuracy(self) -> float:
        return self.right / self.suggested

    @property
    def coverage(self) -> float:
        return self.suggested / self.worked

    @property
    def miscalibration(self) -> float:
        """Mean distance between confidence and share that was right, over tenths of confidence, weighed by size."""
        off = 0.0
        for tenth in range(10):
            inside = [(sure, right) for sure, right in self.blocks if int(min(sure, 0.999) * 10) == tenth]
            off += abs(sum(sure for sure, _ in inside) - sum(right for _, right in inside))
        return off / len(self.blocks)


def lines() -> Iterator[Line]:
    """All lines of this part."""
    score = scored(counted, PEOPLE)
    yield Line("suggested time that was wrong, days held back", 1 - score.accuracy, "of 1", 0.15)
    yield Line("time observed that got no suggestion", 1 - score.coverage, "of 1", 0.15)
    yield Line("confidence off from the share that was right", score.miscalibration, "of 1", 0.05)
    yield from _speed()


def _speed() -> Iterator[Line]:
    """A day's suggestions with thirty days of a thousand spans each."""
    with tempfile.TemporaryDirectory() as folder:
        house = House(Path(folder, "profile"), clock=_Evening())
        use = house.open()
        for made in busy_days(30):
            use.observing.lay(made.observed)
            with use.store.unit() as unit:
                unit.apply(Change((), tuple(made.entries)))
                unit.commit()
        yield Line("suggestions of a day, first time", median_ms(use.suggesting.day, 1), "ms", 1000)
        yield Line("suggestions of a day, after that", median_ms(use.suggesting.day), "ms", 150)
        house.close()


class _Evening(SystemClock):
    """The evening of the last made-up day."""

    def now(self) -> datetime:
        return datetime.combine(busy_days(30)[-1].day, time(19), UTC)


def counted(before: Sequence[OfficeDay], today: OfficeDay) -> Grounds:
    """Our own way to learn."""
    stretches = [s for d in before for s in stretches_of(d.entries, d.observed, d.evidence, CALENDAR, d.day)]
    episodes = [b for d in before for b in episodes_of(d.entries, d.observed, d.evidence, CALENDAR)]
    return Grounds((), SHIPPED, habits_of(stretches, today.day), courses_of(episodes, today.day))


def scored(learn: Learn, seeds: Iterable[int], held_back: int = HELD_BACK) -> Score:
    """Suggest every day held back as a whole, from what was registered on the days before it."""
    found = [_day_score(learn, office, n) for office in _offices(seeds, held_back) for n in range(LEARNT, len(office))]
    return Score(
        sum(score.worked for score in found),
        sum(score.suggested for score in found),
        sum(score.right for score in found),
        tuple(block for score in found for block in score.blocks),
    )


def _offices(seeds: Iterable[int], held_back: int) -> Iterator[list[OfficeDay]]:
    for seed in seeds:
        yield days(LEARNT + held_back, seed)


def _day_score(learn: Learn, office: Sequence[OfficeDay], position: int) -> Score:
    today = office[position]
    within = Span(today.truth[0].start, today.observed[-1].span.end)
    day = Day(within, today.observed, today.evidence, (), ())
    return _compared(today, suggest(day, learn(office[:position], today), CALENDAR))


def _compared(day: OfficeDay, suggestions: Sequence[Suggestion]) -> Score:
    worked = sum(one.span.seconds for one in day.observed)
    rights = [(one, _agreed(one, day.truth)) for one in suggestions]
    blocks = tuple((one.confidence, 2 * right > one.span.seconds) for one, right in rights)
    return Score(worked, sum(one.span.seconds for one in suggestions), sum(right for _, right in rights), blocks)


def _agreed(suggestion: Suggestion, truth: Sequence[Entry]) -> int:
    """Seconds of a suggestion that were what it says; one without an activity only says a component."""
    spans = [Span(entry.start, entry.end) for entry in truth if entry.end and _says(suggestion.what, entry.what)]
    return sum(part.seconds for span in spans if (part := suggestion.span.clipped(span)) is not None)


def _says(said: What, what: What) -> bool:
    return said.component is what.component and said.activity in (None, what.activity)
