"""Goals in words: what they are about, how much, and how it ended. `domain.goal_words` reads them again."""

from collections.abc import Iterable, Mapping

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.goals import Goal, GoalState
from tijdwijzer.domain.indicators import SHARES, Indicator, Measure
from tijdwijzer.domain.products import Product
from tijdwijzer.words import say, shown

RATIOS = SHARES | {Measure.EFFICIENCY, Measure.PRODUCTIVITY}
MINUTES = frozenset({Measure.LOST, Measure.PER_PRODUCT, Measure.HANDLING})


def indicator_in_words(
    indicator: Indicator, language: str, labels: Mapping[Component, str], products: Iterable[Product]
) -> str:
    """Such as "Herbewerken", "Administratie & projecten per dossier" or "Doorlooptijd: Beslissing WW"."""
    names = {product.key: product.name for product in products}
    product = names.get(indicator.product, indicator.product) if indicator.product else None
    label = labels[indicator.component] if indicator.component else say(f"measure.{indicator.measure}", language)
    if indicator.measure is Measure.PER_PRODUCT:
        one = product or say("measure.any_product", language)
        return say("measure.per_product", language, component=label, product=one)
    return say("measure.of_product", language, measure=label, product=product) if product else label


def amount_in_words(measure: Measure, value: float | None, language: str) -> str:
    """A value with its unit, rounded to a tenth: "9,8 %", "12 min", "20 dagen"; "niet te zeggen" without one."""
    if value is None:
        return say("amount.unknown", language)
    if measure in RATIOS:
        return say("amount.percent", language, value=100 * float(value))
    if measure in MINUTES:
        return say("amount.minutes", language, value=float(value))
    if measure is Measure.THROUGHPUT:
        return say("amount.day" if round(value, 1) == 1 else "amount.days", language, value=float(value))
    return shown(float(value), language)


def change_in_words(change: float, language: str) -> str:
    """A relative change with its sign, rounded to a tenth: "−20 %"."""
    return ("−" if change < 0 else "+") + say("amount.percent", language, value=abs(100 * change))


def goal_in_words(about: str, goal: Goal, by: str, language: str) -> str:
    """A goal as it was set, such as "Herbewerken −20 % uiterlijk 1 maart 2027"; `about` is its indicator in words and
    `by` its last day.
    """
    if goal.change is not None:
        return say("goal.change", language, about=about, change=change_in_words(goal.change, language), by=by)
    target = amount_in_words(goal.indicator.measure, goal.target, language)
    return say("goal.target", language, about=about, target=target, by=by)


def state_in_words(goal: Goal, language: str) -> str:
    """How it stands; of one that ended without anything to tell by, that it cannot be told."""
    untold = goal.state is GoalState.MISSED and goal.reached is None
    return say("goal.untold" if untold else f"goal.{goal.state}", language)


def course_in_words(on_course: bool | None, language: str) -> str:
    """Whether an open goal is at its line."""
    code = {True: "goal.on_course", False: "goal.off_course", None: "goal.course_untold"}[on_course]
    return say(code, language)
