"""Hours as people type them; no Qt here."""

import re

from tijdwijzer.words.formats import Language, number

_CLOCK = re.compile(r"(\d{1,2}):([0-5]?\d)")
_DECIMAL = re.compile(r"\d{1,2}([.,]\d{1,2})?")
DAY = 24 * 60


def parse_hours(text: str) -> int:
    """Minutes from `8:00`, `7,5`, `7.5` or `8`; nothing typed is none.

    Raises ValueError for anything else, and past 24 hours.
    """
    text = text.strip().removesuffix("uur").removesuffix("u").removesuffix("h").strip()
    if not text:
        return 0
    if found := _CLOCK.fullmatch(text):
        minutes = int(found[1]) * 60 + int(found[2])
    elif _DECIMAL.fullmatch(text):
        minutes = round(float(text.replace(",", ".")) * 60)
    else:
        raise ValueError("no hours")
    if minutes > DAY:
        raise ValueError("more than a day")
    return minutes


def shown_hours(minutes: int) -> str:
    """`8:00`; empty for none."""
    return f"{minutes // 60}:{minutes % 60:02}" if minutes else ""


def hours_in_words(minutes: int, language: Language) -> str:
    """Hours with a decimal comma or point, `37,5`."""
    return number(minutes / 60, language, 0 if minutes % 60 == 0 else 2 if minutes % 6 else 1)
