"""Goals in words: what was set, what it is now and what the line asks for, and never whether that is good."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.goals import Goal, GoalState
from tijdwijzer.domain.indicators import Indicator, Measure
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.products import Product
from tijdwijzer.services.goals import GoalView, Step
from tijdwijzer.ui.goals.draft import ANY, WHOLE, Looked, Subject
from tijdwijzer.words import formats, say
from tijdwijzer.words.formats import EN_DASH, NO_BREAK_SPACE, Language
from tijdwijzer.words.goals import (
    MINUTES,
    RATIOS,
    amount_in_words,
    course_in_words,
    goal_in_words,
    indicator_in_words,
    state_in_words,
)

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class GoalTexts:
    """Texts in one language, with the names of one catalogue and of these products."""

    catalogue: Catalogue
    products: Sequence[Product]
    language: Language

    # What a goal is
    def about(self, indicator: Indicator) -> str:
        return indicator_in_words(indicator, self.language, self.catalogue.labels, self.products)

    def title(self, goal: Goal) -> str:
        """`Herbewerken 20 % minder, uiterlijk 26 februari 2027`."""
        if goal.change is None:
            text = translate("Goals", "{about} to {amount}, by {day}")
            amount = self.amount(goal.indicator, goal.target)
        else:
            less = translate("Goals", "{about} {amount} less, by {day}")
            text = less if goal.change < 0 else translate("Goals", "{about} {amount} more, by {day}")
            amount = say("amount.percent", self.language, value=abs(100 * goal.change))
        return text.format(about=self.about(goal.indicator), amount=_together(amount), day=self.day(goal.by))

    def typed(self, goal: Goal) -> str:
        """As somebody would type it, so that it reads back as the same goal."""
        return goal_in_words(self.about(goal.indicator), goal, self.day(goal.by), self.language)

    def start(self, goal: Goal) -> str:
        """What it went from, when that was, and what it is to be."""
        text = translate("Goals", "From {was} ({days}) to {target}")
        was, target = (self.amount(goal.indicator, value) for value in (goal.was, goal.target))
        return text.format(was=was, days=self.days(goal.baseline), target=target)

    def understood(self, looked: Looked) -> str:
        """The goal that a draft would be, or else what its indicator was."""
        if looked.goal is not None:
            return f"{self.title(looked.goal)}\n{self.start(looked.goal)}"
        if looked.was is None:
            return self.about(looked.draft.indicator)
        text = translate("Goals", "{about} was {was} ({days})")
        was, days = self.amount(looked.draft.indicator, looked.was), self.days(looked.draft.baseline)
        return text.format(about=self.about(looked.draft.indicator), was=was, days=days)

    def problem(self, error: DomainError) -> str:
        """Why it cannot be, without the examples that stand on the screen already."""
        inner = error.details.get("problem")
        cause = inner if isinstance(inner, DomainError) else error
        details = {name: self.day(one) if isinstance(one, date) else one for name, one in cause.details.items()}
        return say(cause.code, self.language, **details)

    # How it goes
    def standing(self, view: GoalView) -> str:
        """Of an open goal where it is beside its line, of another how it ended."""
        return self._now(view) if view.goal.state is GoalState.OPEN else self._ended(view.goal)

    def _now(self, view: GoalView) -> str:
        course = course_in_words(view.on_course, self.language)
        if view.now is None:
            text = translate("Goals", "Now: {course}. The line asks for {line}.")
            return text.format(course=course, line=self.amount(view.goal.indicator, view.expected))
        text = translate("Goals", "Now {now}, where the line asks for {line}: {course}")
        now, line = (self.amount(view.goal.indicator, value) for value in (view.now, view.expected))
        return text.format(now=now, line=line, course=course)

    def _ended(self, goal: Goal) -> str:
        state = _capital(state_in_words(goal, self.language))
        day = self.day(goal.ended or goal.by)
        if goal.reached is None:
            return translate("Goals", "{state}, {day}").format(state=state, day=day)
        text = translate("Goals", "{state}, {day}: it was {reached}")
        return text.format(state=state, day=day, reached=self.amount(goal.indicator, goal.reached))

    def over(self, view: GoalView) -> str:
        """The days over which `now` is reckoned."""
        return translate("Goals", "Reckoned over {days}").format(days=self.days(view.over))

    def chart(self, view: GoalView) -> str:
        """The chart as a screen reader says it."""
        text = translate("Goals", "Course of {title}. {start}. {standing}.")
        return text.format(title=self.title(view.goal), start=self.start(view.goal), standing=self.standing(view))

    def week_tip(self, view: GoalView, step: Step) -> str:
        """A week, one thing a line."""
        lines = [self.week(step.period)]
        if step.period.first <= view.over.last:
            text = translate("Goals", "Was: {value}")
            lines.append(text.format(value=self.amount(view.goal.indicator, step.value)))
        text = translate("Goals", "Line: {value}")
        return "\n".join([*lines, text.format(value=self.amount(view.goal.indicator, step.expected))])

    def rows(self, view: GoalView) -> list[tuple[str, str, str]]:
        """The chart as a table: a week, what it was, and the line."""
        return [self._row(view, step) for step in view.steps]

    def _row(self, view: GoalView, step: Step) -> tuple[str, str, str]:
        value = self.amount(view.goal.indicator, step.value) if step.value is not None else EN_DASH
        return self.week(step.period), value, self.amount(view.goal.indicator, step.expected)

    # What can be chosen
    def subject(self, subject: Subject) -> str:
        """A component or a measure."""
        measure = Measure.SHARE if isinstance(subject, Component) else subject
        return self.about(Indicator(measure, subject if isinstance(subject, Component) else None))

    def product(self, product: str, subject: Subject) -> str:
        """What stands for a product in the choice."""
        if product == WHOLE:
            part = isinstance(subject, Component)
            return translate("Goals", "as a share of all time") if part else translate("Goals", "all together")
        names = {one.key: one.name for one in self.products}
        name = say("measure.any_product", self.language) if product == ANY else names.get(product, product)
        return translate("Goals", "per {product}").format(product=name) if isinstance(subject, Component) else name

    def unit(self, measure: Measure) -> str:
        """What an amount of this measure is counted in."""
        if measure in RATIOS:
            return "%"
        if measure in MINUTES:
            return translate("Goals", "min")
        return translate("Goals", "days") if measure is Measure.THROUGHPUT else ""

    # Amounts and days
    def amount(self, indicator: Indicator, value: float | None) -> str:
        return _together(amount_in_words(indicator.measure, value, self.language))

    def day(self, day: date) -> str:
        return formats.short_date(day, self.language, year=True)

    def week(self, period: Period) -> str:
        """`week 48, 23–29 november 2026`."""
        return f"{formats.iso_week(period.first)}, {self.days(period)}"

    def days(self, period: Period) -> str:
        """`12 oktober – 8 november 2026`; what both have in common is said once."""
        first, last = period.first, period.last
        if first == last:
            return self.day(first)
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day}{EN_DASH}{self.day(last)}"
        since = formats.short_date(first, self.language, year=first.year != last.year)
        return f"{since} {EN_DASH} {self.day(last)}"


def _together(amount: str) -> str:
    """A number and its unit on one line."""
    number, space, unit = amount.partition(" ")
    return f"{number}{NO_BREAK_SPACE}{unit}" if space and number[:1].isdigit() else amount


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
