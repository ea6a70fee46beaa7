"""The occurrences of events, within bounds: some calendars repeat for ever, and some every second."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from math import prod
from typing import Any
from zoneinfo import ZoneInfo

from tijdwijzer.domain.calendar import BEGINNING
from tijdwijzer.domain.importing import ReadOptions

MOST = 20_000
"""More occurrences than this (every day of 54 years) is no meeting."""

END = datetime(2200, 1, 1, tzinfo=UTC)
"""Events that do not repeat are taken up to here, also when they have not happened yet."""

NUMBER = "X-TIJDWIJZER-NUMBER"
"""Carries the number of an event over to its occurrences."""

PER_DAY = {"SECONDLY": 86_400, "MINUTELY": 1_440, "HOURLY": 24}
FINER = ("BYHOUR", "BYMINUTE", "BYSECOND")


class TooOftenError(Exception):
    """An event repeats more often than can be meant."""


def start_and_end(event: Any) -> tuple[date, date]:
    """When an event starts and ends, as it says; at once when it says only when it starts.

    Raises one of `calendar_text.BROKEN` when that cannot be read.
    """
    start = event["DTSTART"].dt
    if "DTEND" in event:
        return start, event["DTEND"].dt
    return start, start + event["DURATION"].dt if "DURATION" in event else start


def occurrences(
    events: Iterable[tuple[int, Any]], own_zone: ZoneInfo | None, options: ReadOptions
) -> list[tuple[int, Any]]:
    """The occurrences of events that share a UID, each with the number of the event that it comes from.

    What repeats does so until the end of `options.until`, or of the day of `options.now`. `own_zone` is the zone that
    the calendar as a whole is kept in. Raises TooOftenError, or one of `calendar_text.BROKEN`.
    """
    import icalendar
    import recurring_ical_events

    calendar = icalendar.Calendar()
    if own_zone is not None:
        calendar.add("X-WR-TIMEZONE", own_zone.key)
    first, last = _window(options)
    repeats = False
    for number, event in events:
        event[NUMBER] = number
        calendar.add_component(event)
        for rule in _rules(event):
            _check(rule, event["DTSTART"].dt, last)
            repeats = True
    found = recurring_ical_events.of(calendar).between(first, last if repeats else END)
    if len(found) > MOST:
        raise TooOftenError
    return [(occurrence[NUMBER], occurrence) for occurrence in found]


def _window(options: ReadOptions) -> tuple[datetime, datetime]:
    until = options.until or options.now.astimezone(options.zone).date()
    last = datetime.combine(until + timedelta(days=1), time(), options.zone).astimezone(UTC)
    if options.since is None:
        return BEGINNING, last
    return datetime.combine(options.since, time(), options.zone).astimezone(UTC), last


def _rules(event: Any) -> list[Any]:
    rules = event.get("RRULE", [])
    return rules if isinstance(rules, list) else [rules]


def _check(rule: Any, start: date, last: datetime) -> None:
    """Refuse a rule that would take for ever. Raises TooOftenError, or ValueError for an interval of nothing."""
    interval = int(_first(rule, "INTERVAL", 1))
    if interval < 1:
        raise ValueError("a rule needs an interval")
    frequency = str(_first(rule, "FREQ", "")).upper()
    finer = prod(len(rule.get(part, [0])) for part in FINER)
    if frequency not in PER_DAY and finer == 1:
        return
    if frequency in ("SECONDLY", "MINUTELY") and any(key.upper().startswith("BY") for key in rule):
        # Every second or minute would be tried, for ever when none fits.
        raise TooOftenError
    end = min(last.date(), _day(_first(rule, "UNTIL", last)))
    most = ((end - _day(start)).days + 1) * PER_DAY.get(frequency, interval) / interval * finer
    if min(most, int(_first(rule, "COUNT", MOST + 1))) > MOST:
        raise TooOftenError


def _first(rule: Any, part: str, default: Any) -> Any:
    values = rule.get(part, default)
    return values[0] if isinstance(values, list) else values


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
