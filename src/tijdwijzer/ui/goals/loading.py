"""Reading and changing what the goals screen shows, on the database worker; no Qt here."""

from dataclasses import dataclass
from datetime import date

from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.goals import Goal, GoalState
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.products import Product
from tijdwijzer.services.goals import GoalView
from tijdwijzer.services.usecases import UseCases
from tijdwijzer.ui.goals.draft import Draft, Looked


@dataclass(frozen=True, slots=True)
class GoalsScreen:
    """Every goal, and what words about goals need."""

    views: tuple[GoalView, ...]
    today: date
    catalogue: Catalogue
    products: tuple[Product, ...]

    @property
    def open(self) -> tuple[GoalView, ...]:
        return tuple(view for view in self.views if view.goal.state is GoalState.OPEN)

    @property
    def ended(self) -> tuple[GoalView, ...]:
        return tuple(view for view in self.views if view.goal.state is not GoalState.OPEN)


def load_goals(cases: UseCases) -> GoalsScreen:
    products = tuple(cases.counting.products())
    return GoalsScreen(tuple(cases.goals.views()), cases.days.today(), cases.catalogue(), products)


def drop(cases: UseCases, number: int) -> None:
    cases.goals.drop(number)


def reopen(cases: UseCases, number: int) -> None:
    cases.goals.reopen(number)


def read(cases: UseCases, words: str, baseline: Period) -> Looked:
    """The goal that words ask for. Raises DomainError("goal_words")."""
    indicator, change, target, by = cases.goals.say(words)
    return look(cases, Draft(indicator, by, change, target, baseline))


def look(cases: UseCases, draft: Draft) -> Looked:
    """What a draft starts from, and the goal that it would be."""
    was = cases.goals.suggest(draft.indicator, draft.baseline)
    try:
        goal = cases.goals.proposed(draft.indicator, draft.by, draft.change, draft.target, draft.baseline)
    except DomainError as problem:
        return Looked(draft, was, None, problem)
    return Looked(draft, was, goal, None)


def add(cases: UseCases, draft: Draft) -> Goal:
    return cases.goals.add(draft.indicator, draft.by, draft.change, draft.target, draft.baseline)
