"""What days say of each other through the cases they name: which count came back for rework, and whose rework it is."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from tijdwijzer.domain.counts import Count, Tally, added
from tijdwijzer.domain.daily import Day
from tijdwijzer.domain.products import Product
from tijdwijzer.domain.totals import Made, Totals


@dataclass(slots=True)
class Casework:
    """Per case, the counts by which it was finished and the days with rework on it; made of the days put into it."""

    _finished: defaultdict[str, set[tuple[date, str]]] = field(default_factory=lambda: defaultdict(set))
    _reworked: defaultdict[str, set[date]] = field(default_factory=lambda: defaultdict(set))

    def swap(self, old: Day | None, new: Day) -> None:
        """Put a day in the place of what was put in for it before."""
        for case, finish in _finishes(old):
            self._finished[case].discard(finish)
        for case, finish in _finishes(new):
            self._finished[case].add(finish)
        for case in old.reworked if old else ():
            self._reworked[case].discard(new.day)
        for case in new.reworked:
            self._reworked[case].add(new.day)

    def days_of(self, cases: Iterable[str]) -> set[date]:
        """The days on which one of these cases was finished or reworked."""
        finished = {day for case in cases for day, _ in self._finished.get(case, ())}
        return finished | {day for case in cases for day in self._reworked.get(case, ())}

    def finish_of(self, case: str, reworked: date) -> tuple[date, str] | None:
        """The count (day and product) that rework on a day is about: the last one before that day, or else that of the
        day itself, as a count does not say at what time. None when the case was not finished by then.
        """
        by_then = sorted(one for one in self._finished.get(case, ()) if one[0] <= reworked)
        before = [one for one in by_then if one[0] < reworked]
        return next(reversed(before or by_then), None)

    def tally_of(self, count: Count) -> Tally:
        """What a count says; none of it was right the first time when there is rework that is about it."""
        days = self._reworked.get(count.case) if count.case else None
        if not days:
            return count.tally
        came_back = any(self.finish_of(count.case, day) == (count.day, count.product) for day in days)
        return replace(count.tally, right=0) if came_back else count.tally


def _finishes(day: Day | None) -> Iterator[tuple[str, tuple[date, str]]]:
    counts = day.counts if day else ()
    return ((one.case, (one.day, one.product)) for one in counts if one.case and one.tally.finished)


def with_output(day: Day, products: Mapping[str, Product], casework: Casework) -> Totals:
    """The time of a day with what was made: earned with the standard of that day, and rework with its product."""
    tallies: dict[str, list[Tally]] = {}
    for count in day.counts:
        tallies.setdefault(count.product, []).append(casework.tally_of(count))
    made = {key: _worth(added(some), products.get(key), day.day) for key, some in tallies.items()}
    for one in day.on_cases:
        finish = casework.finish_of(one.case, day.day) if one.rework else None
        if finish is not None:
            made[finish[1]] = made.get(finish[1], Made()) + Made(rework=one.seconds)
    return replace(day.time, made=made)


def _worth(tally: Tally, product: Product | None, day: date) -> Made:
    standard = product.standard_on(day) if product else None
    if standard is None:
        return Made(tally, bare=tally.finished)
    return Made(tally, tally.finished * standard.minutes, tally.finished * (standard.points or 0.0))
