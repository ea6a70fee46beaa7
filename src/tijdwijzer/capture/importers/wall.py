"""From what a clock on the wall showed to instants, also on the nights that the clock changes."""

from datetime import UTC, datetime, timedelta
from itertools import product
from zoneinfo import ZoneInfo

from tijdwijzer.domain.entries import instant


class NonexistentTimeError(Exception):
    """A wall time that the clock jumped over."""


def instants_of(moment: datetime, zone: ZoneInfo) -> list[datetime]:
    """The instants at which a clock in `zone` showed `moment`: one, or two when the clock went back, earlier first.

    A `moment` with an offset of its own is just that instant. Raises NonexistentTimeError when there is none, and
    OverflowError at the edges of the calendar.
    """
    if moment.tzinfo is not None:
        return [instant(moment)]
    moment = moment.replace(microsecond=0, fold=0)
    first = moment.replace(tzinfo=zone).utcoffset()
    second = moment.replace(tzinfo=zone, fold=1).utcoffset()
    if first is None or second is None or first < second:
        raise NonexistentTimeError
    return [(moment - offset).replace(tzinfo=UTC) for offset in ([first] if first == second else [first, second])]


def span_of(
    start: datetime, end: datetime | None, lasting: timedelta | None, zone: ZoneInfo
) -> tuple[datetime, datetime | None]:
    """The instants of a start and an end on the wall.

    Without an end it is `lasting` after the start. With both, the length decides which of two possible instants is
    meant; without a length it is the first that ends after it starts. Raises as `instants_of` does.
    """
    starts = instants_of(start, zone)
    if end is None:
        return starts[0], None if lasting is None else starts[0] + lasting
    pairs = list(product(starts, instants_of(end, zone)))
    if len(pairs) == 1:
        return pairs[0]
    if lasting is not None:
        return min(pairs, key=lambda pair: abs(pair[1] - pair[0] - lasting))
    return next((pair for pair in pairs if pair[0] < pair[1]), pairs[0])
