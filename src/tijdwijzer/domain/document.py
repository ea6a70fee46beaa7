"""Reading the parts of a document that somebody may have changed by hand, and saying where it is damaged."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from math import isfinite
from typing import TypeVar, cast
from zoneinfo import ZoneInfo

from tijdwijzer.domain.calendar import BEGINNING
from tijdwijzer.domain.entries import instant
from tijdwijzer.domain.errors import DomainError

DISTANT = datetime(2200, 1, 1, tzinfo=UTC)
"""No calendar has to work with what lies after this."""

T = TypeVar("T")
Document = dict[str, object]


class Part:
    """A JSON object somewhere in the document, which can say where it is."""

    def __init__(self, values: object, place: str) -> None:
        if not isinstance(values, dict):
            raise DomainError("archive_damaged", place=place)
        self.values: Mapping[str, object] = values
        self.place = place

    def at(self, key: str) -> str:
        return f"{self.place}.{key}" if self.place else key

    def read(self, key: str, reader: Callable[[object], T]) -> T:
        try:
            return reader(self.values.get(key))
        except (TypeError, ValueError, OverflowError):
            raise DomainError("archive_damaged", place=self.at(key)) from None

    def part(self, key: str) -> "Part":
        return Part(self.values.get(key, {}), self.at(key))

    def parts(self, key: str) -> Sequence["Part"]:
        items = self.read(key, as_list)
        return [Part(item, f"{self.at(key)}[{position}]") for position, item in enumerate(items)]

    def later_parts(self, key: str) -> Sequence["Part"]:
        """Those of a list that the first versions of the format did not have."""
        return self.parts(key) if key in self.values else ()


def said(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def day_named(part: Part, key: str) -> date:
    try:
        return date.fromisoformat(key)
    except ValueError:
        raise DomainError("archive_damaged", place=part.at(key)) from None


def as_text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def as_text_or_none(value: object) -> str | None:
    return None if value is None else as_text(value)


def as_zone(value: object) -> str:
    """A zone that this machine knows."""
    try:
        return ZoneInfo(as_text(value)).key
    except (KeyError, OSError):
        raise ValueError from None


def as_moment(value: object) -> datetime:
    moment = instant(datetime.fromisoformat(as_text(value)))
    if not BEGINNING <= moment < DISTANT:
        raise ValueError
    return moment


def as_moment_or_none(value: object) -> datetime | None:
    return None if value is None else as_moment(value)


def as_switch(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def as_minutes(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= 24 * 60:
        raise ValueError
    return value


def as_number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError
    return value


def as_hours_or_none(value: object) -> tuple[int, int] | None:
    if value is None:
        return None
    first, last = as_list(value)
    return as_number(first), as_number(last)


def as_day(value: object) -> date:
    return date.fromisoformat(as_text(value))


def as_day_or_none(value: object) -> date | None:
    return None if value is None else as_day(value)


def as_amount(value: object) -> float:
    """Any finite number."""
    if not isinstance(value, int | float) or isinstance(value, bool) or not isfinite(value):
        raise ValueError
    return float(value)


def as_amount_or_none(value: object) -> float | None:
    return None if value is None else as_amount(value)


def as_list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError
    return cast(list[object], value)
