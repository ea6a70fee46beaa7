"""Handling time: how long one of a product takes, by the cases that it was registered on, or by the day."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from tijdwijzer.domain.daily import Day
from tijdwijzer.domain.indicators import CaseTime
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.products import Product


def case_times(days: Sequence[Day], period: Period) -> list[CaseTime]:
    """The cases that were finished in a period, with all direct time that was ever registered on them.

    `days` are all days there are, in order. A case that was finished more than once in the period counts with the last
    time. Without registered time it is left out; with time only after it was finished it took no days.
    """
    seconds: defaultdict[str, int] = defaultdict(int)
    first: dict[str, date] = {}
    for day in days:
        for one in day.on_cases:
            if one.direct:
                seconds[one.case] += one.seconds
                first.setdefault(one.case, day.day)
    return [
        CaseTime(case, product, seconds[case] / 60, max(0, (finished - first[case]).days))
        for (case, product), finished in _finished(days, period).items()
        if case in first
    ]


def _finished(days: Iterable[Day], period: Period) -> dict[tuple[str, str], date]:
    counts = (one for day in days if day.day in period for one in day.counts)
    return {(one.case, one.product): one.day for one in counts if one.case and one.tally.finished}


def minutes_by_day(days: Iterable[Day], product: Product) -> list[float]:
    """Per day on which the product was finished and its own activity registered: direct minutes / finished."""
    activity = (product.activity or "").casefold()
    worked = ((day.on_activity.get(activity, 0), _finished_of(day, product.key)) for day in days)
    return [seconds / 60 / finished for seconds, finished in worked if seconds and finished]


def _finished_of(day: Day, product: str) -> int:
    return sum(one.tally.finished for one in day.counts if one.product == product)
