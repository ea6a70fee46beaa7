"""Goals: goal add, list, show, drop, reopen."""

from collections.abc import Callable, Mapping, Sequence

from tijdwijzer.cli import aim_documents, shown
from tijdwijzer.cli.context import Context
from tijdwijzer.cli.dates import read_period
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.goals import Goal, GoalState
from tijdwijzer.domain.indicators import Indicator
from tijdwijzer.services.goals import GoalView, Step
from tijdwijzer.words import say
from tijdwijzer.words.goals import (
    amount_in_words,
    course_in_words,
    goal_in_words,
    indicator_in_words,
    state_in_words,
)

BAR = 30
"""The longest bar of a week, in characters."""


def goal(context: Context) -> int:
    return ACTIONS[context.choice(context.asked.action, tuple(ACTIONS))](context)


def _add(context: Context) -> int:
    asked, use = context.asked, context.use
    indicator, change, target, by = use.goals.say(context.words(asked.words), asked.product)
    baseline = read_period(asked.baseline, use.days.today()) if asked.baseline else None
    note = context.words([asked.note]) if asked.note else ""
    new = use.goals.add(indicator, by, change, target, baseline, note)
    context.say("goal.added", number=new.id, goal=_said(new, context))
    context.say(
        "goal.from",
        was=_amount(new, new.was, context),
        target=_amount(new, new.target, context),
        first=new.baseline.first,
        last=new.baseline.last,
    )
    return 0


def _list(context: Context) -> int:
    views = context.use.goals.views()
    if context.asked.json:
        context.print_json(aim_documents.goals_document(views))
        return 0
    if not views:
        context.say("goal.none")
        return 0
    header = [say(f"goal.{name}", context.language) for name in ("number", "goal", "now", "line", "state")]
    for line in shown.table([header, *(_row(view, context) for view in views)], right=(0, 2, 3)):
        context.print(line)
    return 0


def _row(view: GoalView, context: Context) -> Sequence[str]:
    goal = view.goal
    now, expected = (_amount(goal, value, context) for value in (view.now, view.expected))
    return str(goal.id), _said(goal, context), now, expected, _standing(view, context)


def _standing(view: GoalView, context: Context) -> str:
    """Of an open goal whether it is at its line, of another how it ended."""
    if view.goal.state is GoalState.OPEN:
        return course_in_words(view.on_course, context.language)
    return state_in_words(view.goal, context.language)


def _show(context: Context) -> int:
    view = context.use.goals.view(_number(context))
    if context.asked.json:
        context.print_json(aim_documents.goal_document(view))
        return 0
    context.print(_said(view.goal, context))
    for line in [*shown.table(_facts(view, context)), "", *_weeks(view, context)]:
        context.print(line)
    return 0


def _facts(view: GoalView, context: Context) -> list[tuple[str, str]]:
    goal, baseline = view.goal, view.goal.baseline
    facts = [
        ("goal.was", f"{_amount(goal, goal.was, context)} ({baseline.first} – {baseline.last})"),
        (
            "goal.now" if goal.ended is None else "goal.reached",
            f"{_amount(goal, view.now, context)} ({view.over.first} – {view.over.last})",
        ),
        ("goal.line", _amount(goal, view.expected, context)),
        ("goal.aim", _amount(goal, goal.target, context)),
        ("goal.state", _standing(view, context)),
    ]
    facts += [("goal.note", shown.plain(goal.note))] if goal.note else []
    return [(say(code, context.language), text) for code, text in facts]


def _weeks(view: GoalView, context: Context) -> list[str]:
    """The weeks that have begun: what the indicator was as a bar, and `│` where the line is."""
    steps = [step for step in view.steps if step.period.first <= view.over.last]
    most = max(view.goal.was, *(max(step.value or 0, step.expected) for step in steps))
    header = [*(say(f"goal.{name}", context.language) for name in ("week", "value", "line")), ""]
    rows = [_week(view.goal, step, most, context) for step in steps]
    return shown.table([header, *rows], right=(1, 2))


def _week(goal: Goal, step: Step, most: float, context: Context) -> Sequence[str]:
    value = "–" if step.value is None else _amount(goal, step.value, context)
    return step.period.first.isoformat(), value, _amount(goal, step.expected, context), bar(step, most)


def bar(step: Step, most: float) -> str:
    """`█` up to the value, and `│` at the line; `most` is as wide as it gets."""
    scale = BAR / most if most else 0
    filled, line = round((step.value or 0) * scale), round(step.expected * scale)
    signs = ["█" if position < filled else " " for position in range(max(filled, line + 1))]
    signs[line] = "│"
    return "".join(signs)


def _drop(context: Context) -> int:
    number = _number(context)
    context.use.goals.drop(number)
    context.say("goal.was_dropped", number=number)
    return 0


def _reopen(context: Context) -> int:
    number = _number(context)
    context.use.goals.reopen(number)
    context.say("goal.was_reopened", number=number)
    return 0


def _number(context: Context) -> int:
    text = context.words(context.asked.words)
    if not text.isascii() or not text.isdigit():
        raise DomainError("goal_unknown", number=text or "?")
    return int(text)


# In words
def _said(goal: Goal, context: Context) -> str:
    by = shown.day_of_month(goal.by, context.language)
    return goal_in_words(_about(goal.indicator, context), goal, by, context.language)


def _about(indicator: Indicator, context: Context) -> str:
    labels, products = context.use.catalogue().labels, context.use.counting.products()
    return shown.plain(indicator_in_words(indicator, context.language, labels, products))


def _amount(goal: Goal, value: float | None, context: Context) -> str:
    return amount_in_words(goal.indicator.measure, value, context.language)


ACTIONS: Mapping[str, Callable[[Context], int]] = {
    "add": _add,
    "list": _list,
    "show": _show,
    "drop": _drop,
    "reopen": _reopen,
}

COMMANDS = {"goal": goal}
