"""The end-of-day reflection that is kept with the day."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Reflection:
    """One intention and one note; `done` is when the day was closed, None for a draft, `skipped` when passed over."""

    day: date
    intention: str = ""
    note: str = ""
    done: datetime | None = None
    skipped: bool = False
