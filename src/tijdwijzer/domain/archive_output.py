"""Products, counts, goals and baseline measurements as parts of an export's document."""

from collections.abc import Callable, Iterable
from datetime import date

from tijdwijzer.domain import counts, products
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.counts import Count, Tally
from tijdwijzer.domain.document import (
    Document,
    Part,
    T,
    as_amount,
    as_amount_or_none,
    as_day,
    as_day_or_none,
    as_number,
    as_text,
    as_text_or_none,
)
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.goals import Goal, GoalState
from tijdwijzer.domain.indicators import indicator_of
from tijdwijzer.domain.nulmeting import SCALE, Baseline, BaselineState, Horizon, Obstacle
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.products import Product, Standard


def product_document(product: Product) -> Document:
    return {
        "key": product.key,
        "name": product.name,
        "unit": product.unit,
        "activity": product.activity,
        "ended": _said(product.ended),
        "standards": [
            {"since": _said(one.since), "minutes": one.minutes, "points": one.points} for one in product.standards
        ],
    }


def product_of(part: Part) -> Product:
    product = Product(
        key=part.read("key", as_text),
        name=part.read("name", as_text),
        unit=part.read("unit", as_text),
        activity=part.read("activity", as_text_or_none),
        ended=part.read("ended", as_day_or_none),
    )
    for one in part.parts("standards"):
        product = product.with_standard(_standard(one))
    return _allowed(part, lambda: products.checked(product))


def _standard(part: Part) -> Standard:
    return Standard(part.read("since", as_day), part.read("minutes", as_amount), part.read("points", as_amount_or_none))


def count_document(count: Count) -> Document:
    return {
        "day": _said(count.day),
        "product": count.product,
        "case": count.case,
        "finished": count.tally.finished,
        "right": count.tally.right,
        "returned": count.tally.returned,
    }


def counts_of(parts: Iterable[Part]) -> tuple[Count, ...]:
    """One per day, product and case."""
    found: dict[tuple[date, str, str], Count] = {}
    for part in parts:
        count = _count(part)
        if found.setdefault((count.day, count.product, count.case), count) is not count:
            raise DomainError("archive_damaged", place=part.place)
    return tuple(found.values())


def _count(part: Part) -> Count:
    numbers = [part.read(key, as_number) for key in ("finished", "right", "returned")]
    tally = _allowed(part, lambda: counts.checked(Tally(*numbers)))
    return Count(part.read("day", as_day), part.read("product", _key), tally, part.read("case", as_text))


def goal_document(goal: Goal) -> Document:
    return {
        "indicator": goal.indicator.code,
        "baseline": _period_document(goal.baseline),
        "was": goal.was,
        "target": goal.target,
        "change": goal.change,
        "set_on": _said(goal.set_on),
        "by": _said(goal.by),
        "state": goal.state.value,
        "ended": _said(goal.ended),
        "reached": goal.reached,
        "note": goal.note,
    }


def goal_of(part: Part) -> Goal:
    return Goal(
        indicator=part.read("indicator", lambda value: _allowed(part, lambda: indicator_of(as_text(value)))),
        baseline=_period(part.part("baseline")),
        was=part.read("was", as_amount),
        target=part.read("target", as_amount),
        change=part.read("change", as_amount_or_none),
        set_on=part.read("set_on", as_day),
        by=part.read("by", as_day),
        state=part.read("state", lambda value: GoalState(as_text(value))),
        ended=part.read("ended", as_day_or_none),
        reached=part.read("reached", as_amount_or_none),
        note=part.read("note", as_text),
    )


def baseline_document(baseline: Baseline) -> Document:
    return {
        **_period_document(baseline.period),
        "set_on": _said(baseline.set_on),
        "state": baseline.state.value,
        "felt": {obstacle.value: score for obstacle, score in baseline.felt.items()},
        "remark": baseline.remark,
        "horizons": {component.value: horizon.value for component, horizon in baseline.horizons.items()},
    }


def baseline_of(part: Part) -> Baseline:
    felt, horizons = part.part("felt"), part.part("horizons")
    return Baseline(
        period=_period(part),
        set_on=part.read("set_on", as_day),
        state=part.read("state", lambda value: BaselineState(as_text(value))),
        felt={_member(felt, key, Obstacle): felt.read(key, _score) for key in felt.values},
        remark=part.read("remark", as_text),
        horizons={
            _member(horizons, key, Component): horizons.read(key, lambda value: Horizon(as_text(value)))
            for key in horizons.values
        },
    )


def _period_document(period: Period) -> Document:
    return {"first": _said(period.first), "last": _said(period.last)}


def _period(part: Part) -> Period:
    first = part.read("first", as_day)
    return part.read("last", lambda value: Period(first, as_day(value)))


def _said(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _allowed(part: Part, make: Callable[[], T]) -> T:
    """What `make` makes, if the domain allows it."""
    try:
        return make()
    except DomainError:
        raise DomainError("archive_damaged", place=part.place) from None


def _member(part: Part, key: str, kind: Callable[[str], T]) -> T:
    try:
        return kind(key)
    except ValueError:
        raise DomainError("archive_damaged", place=part.at(key)) from None


def _score(value: object) -> int:
    score = as_number(value)
    if score not in SCALE:
        raise ValueError
    return score


def _key(value: object) -> str:
    if not products.KEY.fullmatch(as_text(value)):
        raise ValueError
    return as_text(value)
