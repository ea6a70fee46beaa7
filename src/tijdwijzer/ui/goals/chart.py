"""The weeks of a goal as a chart that one can point at and walk through."""

from PySide6.QtWidgets import QWidget

from tijdwijzer.services.goals import GoalView
from tijdwijzer.ui.goals.painting import LEVELS, Course, paint_course
from tijdwijzer.ui.goals.texts import GoalTexts, translate
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.trends.chart import PeriodChart
from tijdwijzer.ui.trends.painting import Canvas
from tijdwijzer.words import formats

HEIGHT = (112, 112)


class GoalChart(PeriodChart):
    """Shows a goal; opening a week is for who shows it."""

    RIGHT = float(LEVELS)
    course: Course | None = None

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, HEIGHT, parent)

    def show_goal(self, view: GoalView, texts: GoalTexts) -> None:
        """Show how it goes."""
        self.course = course_of(view, texts)
        self.setAccessibleName(texts.chart(view))
        names = [formats.short_date(step.period.first, texts.language) for step in view.steps]
        names[-1] = formats.short_date(view.goal.by, texts.language)
        running = running_of(view)
        if running is not None:
            names[running] = translate("Goals", "today")
        self.show_periods(names, lambda place: texts.week_tip(view, view.steps[place]), running)

    def _paint(self, canvas: Canvas) -> None:
        if self.course is not None:
            paint_course(canvas, self.course)


def course_of(view: GoalView, texts: GoalTexts) -> Course:
    """What is drawn of a goal."""
    goal = view.goal
    was, target = (texts.amount(goal.indicator, value) for value in (goal.was, goal.target))
    return Course(
        was=goal.was,
        target=goal.target,
        values=tuple(step.value for step in view.steps),
        expected=tuple(step.expected for step in view.steps),
        was_name=translate("Goals", "was {amount}").format(amount=was),
        target_name=translate("Goals", "is to be {amount}").format(amount=target),
    )


def running_of(view: GoalView) -> int | None:
    """The place of the week that holds today; None of a goal that ended."""
    if view.goal.ended is not None:
        return None
    return next((place for place, step in enumerate(view.steps) if view.over.last in step.period), None)
