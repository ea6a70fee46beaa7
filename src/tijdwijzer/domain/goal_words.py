"""Reading a goal as people say it: `herbewerken -20% binnen 3 maanden`, `throughput time ww to 20 days by 1 march`.

    goal   = about amount until, in any order
    about  = component [per product] | measure [product]
    amount = -20% | 20% less | naar 95% | to 30 minutes
    until  = binnen 3 maanden | within six weeks | uiterlijk 1 maart 2027 | before 2027-03-01

Words are Dutch or English. What is not understood raises DomainError("goal_words") with the `text` that it is about,
and in `problem` a DomainError that says what is the matter with it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.goal_dates import UNTIL, read_until
from tijdwijzer.domain.goal_subjects import read_about
from tijdwijzer.domain.indicators import Indicator, Measure
from tijdwijzer.domain.products import Product

_MINUTES = {"": 1, "min": 1, "minuut": 1, "minuten": 1, "minute": 1, "minutes": 1} | dict.fromkeys(
    ("uur", "uren", "hour", "hours"), 60
)
_DAYS = {"": 1, "dag": 1, "dagen": 1, "day": 1, "days": 1, "week": 7, "weken": 7, "weeks": 7}
_HUNDREDTH = {"": Decimal(1), **dict.fromkeys(("%", "procent", "percent"), Decimal("0.01"))}
_UNITS: Mapping[Measure, Mapping[str, int | Decimal]] = {
    **dict.fromkeys(Measure, _HUNDREDTH),
    **dict.fromkeys((Measure.LOST, Measure.PER_PRODUCT, Measure.HANDLING), _MINUTES),
    Measure.THROUGHPUT: _DAYS,
    Measure.INTERRUPTIONS: {"": 1},
}
"""What an amount can be counted in, per measure, and how many of the measure's own unit that is."""

_LESS = "minder|lager|korter|omlaag|less|fewer|lower|shorter|down"
_MORE = "meer|hoger|langer|omhoog|more|higher|longer|up"
_NUMBER = r"(?P<number>\d{1,7}(?:[.,]\d{1,6})?)"
_HUNDREDTHS = r"(?:%|procent\b|percent\b)"
_SIGNED = re.compile(rf"(?P<sign>[-\u2212\u2013+])\s*{_NUMBER}\s*{_HUNDREDTHS}", re.IGNORECASE)
_WORDED = re.compile(rf"(?<![\d.,]){_NUMBER}\s*{_HUNDREDTHS}\s*(?:(?P<less>{_LESS})|{_MORE})\b", re.IGNORECASE)
_WORDS_OF_UNITS = "|".join(sorted({*_MINUTES, *_DAYS, "procent", "percent"} - {""}, key=len, reverse=True))
_TARGET = re.compile(
    rf"\b(?:naar|to|tot)\s+{_NUMBER}(?:\s*(?P<unit>%|(?:{_WORDS_OF_UNITS})\b))?(?![\d.,]*\d)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Said:
    """What was asked: a relative `change` or a `target` in the unit of the indicator, and the last day."""

    indicator: Indicator
    change: float | None
    target: float | None
    by: date


def read_goal(
    words: str, today: date, catalogue: Catalogue, products: Sequence[Product], product: Product | None = None
) -> Said:
    """The goal that `words` ask for, about `product` when the words name none. Raises DomainError("goal_words")."""
    try:
        until, rest = _cut(words, UNTIL, "goal_no_date")
        by = read_until(until, today)
        amount, about = _cut(rest, (_SIGNED, _WORDED, _TARGET), "goal_no_amount")
        indicator = read_about(about, catalogue, products, product)
        if amount.re is _TARGET:
            return Said(indicator, None, _target(amount, indicator.measure), by)
        return Said(indicator, _change(amount), None, by)
    except DomainError as problem:
        raise DomainError("goal_words", text=problem.details.get("text", words.strip()), problem=problem) from None


def _cut(text: str, patterns: Sequence[re.Pattern[str]], missing: str) -> tuple[re.Match[str], str]:
    """The first pattern that is found anywhere, and the text without it."""
    for pattern in patterns:
        if (found := pattern.search(text)) is not None:
            return found, f"{text[: found.start()]} {text[found.end() :]}"
    raise DomainError(missing)


def _change(amount: re.Match[str]) -> float:
    less = amount["less"] if amount.re is _WORDED else amount["sign"] != "+"
    change = _number(amount) / 100
    return float(-change if less else change)


def _target(amount: re.Match[str], measure: Measure) -> float:
    factor = _UNITS[measure].get((amount["unit"] or "").casefold())
    if factor is None:
        raise DomainError("goal_unit", text=amount.group().strip())
    return float(_number(amount) * factor)


def _number(amount: re.Match[str]) -> Decimal:
    return Decimal(amount["number"].replace(",", "."))
