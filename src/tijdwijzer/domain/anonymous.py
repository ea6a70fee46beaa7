"""Observed work without the person: what may go along to a session about improving the process.

No user, computer, date, label or title. Days are numbered from 1, and so are the pieces of work in all (each until a
break). Times count from the beginning of the day's work, rounded to ten seconds, and are written on made-up days from
1 January 1970 on. Programs that were in front only a few times are called other, as they may say who it was.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from tijdwijzer.domain.observing import OTHER, Observed, Seen
from tijdwijzer.domain.stretches import Run, runs

FEWEST_STRETCHES = 5
"""A program that was in front less often in the period is not named."""

ROUNDED = 10
"""Seconds to which times are rounded."""

FIRST_DAY = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Event:
    """A stretch in one program: the number of its piece of work and of its day, and its made-up times."""

    case: int
    day: int
    app: str
    start: datetime
    complete: datetime


def events(days: Sequence[Sequence[Observed]]) -> list[Event]:
    """The events of days in order; those on which nobody was at work are not counted."""
    often = _often(days)
    worked = [found for day in days if (found := runs([_named(one, often) for one in day]))]
    numbered: list[Event] = []
    case = 0
    for day, found in enumerate(worked, 1):
        begin = found[0][0].span.start
        for run in found:
            case += 1
            numbered += _of_run(run, case, day, begin)
    return numbered


def _often(days: Sequence[Sequence[Observed]]) -> set[str]:
    times = Counter(stretch.app for day in days for run in runs(day) for stretch in run)
    return {app for app, count in times.items() if count >= FEWEST_STRETCHES}


def _named(one: Observed, often: set[str]) -> Observed:
    """Without its label, and without its name when it is seldom used."""
    return one if one.seen is None else replace(one, seen=Seen(one.seen.app if one.seen.app in often else OTHER))


def _of_run(run: Run, case: int, day: int, begin: datetime) -> Iterator[Event]:
    midnight = FIRST_DAY + timedelta(days=day - 1)
    for stretch in run:
        start, complete = (midnight + _rounded(at - begin) for at in (stretch.span.start, stretch.span.end))
        yield Event(case, day, stretch.app, start, complete)


def _rounded(length: timedelta) -> timedelta:
    return timedelta(seconds=round(length.total_seconds() / ROUNDED) * ROUNDED)
