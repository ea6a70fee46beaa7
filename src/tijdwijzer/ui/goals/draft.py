"""A goal while it is being set: what it is about, how much, by when and from what; no Qt here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.goal_subjects import OF_PRODUCTS
from tijdwijzer.domain.goals import Goal
from tijdwijzer.domain.indicators import Indicator, Measure
from tijdwijzer.domain.periods import Period

Subject = Component | Measure

SUBJECTS: Sequence[Subject] = (
    *Component,
    *(measure for measure in Measure if measure not in {Measure.SHARE, Measure.PER_PRODUCT}),
)
"""What a goal can be about, as it is offered: components first, then the other measures."""

WHOLE, ANY = "", "*"
"""In the place of a product: all time, or one of any product."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What `Goals.add` takes."""

    indicator: Indicator
    by: date
    change: float | None
    target: float | None
    baseline: Period


@dataclass(frozen=True, slots=True)
class Looked:
    """A draft, what its indicator was over its baseline, and the goal that it would be; without one `problem` says
    why not.
    """

    draft: Draft
    was: float | None
    goal: Goal | None
    problem: DomainError | None


def subject_of(indicator: Indicator) -> Subject:
    """What it is about, of whatever product."""
    return indicator.component or indicator.measure


def of_product(indicator: Indicator) -> str:
    """The key of its product, `ANY` or `WHOLE`."""
    if indicator.product is not None:
        return indicator.product
    return ANY if indicator.measure is Measure.PER_PRODUCT else WHOLE


def products_for(subject: Subject, keys: Sequence[str]) -> Sequence[str]:
    """What can be chosen as the product of a subject, all time first."""
    if isinstance(subject, Component):
        return (WHOLE, ANY, *keys)
    return (WHOLE, *keys) if subject in OF_PRODUCTS else (WHOLE,)


def indicator_for(subject: Subject, product: str) -> Indicator:
    """The inverse of `subject_of` and `of_product`."""
    key = None if product in {WHOLE, ANY} else product
    if not isinstance(subject, Component):
        return Indicator(subject, product=key)
    return Indicator(Measure.SHARE if product == WHOLE else Measure.PER_PRODUCT, subject, key)


def number_of(text: str) -> float | None:
    """A number as people type it, `12,5` or `12.5`; None for what is none, or less than nothing."""
    try:
        value = float(text.strip().replace(",", "."))
    except ValueError:
        return None
    return value if 0 <= value < float("inf") else None
