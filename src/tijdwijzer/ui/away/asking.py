"""From coming back to an answer: the timer is put right at once, the question waits for the person."""

from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal

from tijdwijzer.domain.entries import Span, What
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.presence import Back
from tijdwijzer.domain.prompts import Prompt
from tijdwijzer.domain.textentry import Names
from tijdwijzer.services.absence import Absence
from tijdwijzer.services.usecases import UseCases
from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.day.texts import DayTexts
from tijdwijzer.ui.tasks import Tasks
from tijdwijzer.ui.today import Today

if TYPE_CHECKING:
    from tijdwijzer.ui.away.panel import AwayPanel
    from tijdwijzer.ui.day.activity_picker import ActivityPicker


class AwayAsking(QObject):
    """Owns the panel; opens it within the prompt budget and never over a full screen."""

    refused = Signal(object)
    """Why an answer could not be registered: a `DomainError`."""

    def __init__(
        self,
        tasks: Tasks,
        context: UiContext,
        clock: Callable[[], datetime],
        place: Callable[[], QRect],
        silent: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._context = context
        self._clock = clock
        self._place = place
        self._silent = silent
        self._today: Today | None = None
        self._span: Span | None = None

    @cached_property
    def panel(self) -> "AwayPanel":
        """Made when there is first something to ask: most of its parts are used by nothing that runs all day."""
        from tijdwijzer.ui.away.panel import AwayPanel

        made = AwayPanel(self._context)
        made.answered.connect(self._answer)
        made.other_wanted.connect(self._want_name)
        return made

    @cached_property
    def picker(self) -> "ActivityPicker":
        """For an answer that is none of the usual ones."""
        from tijdwijzer.ui.day.activity_picker import ActivityPicker

        made = ActivityPicker(self._context.appearance)
        made.chosen.connect(self._named)
        return made

    @property
    def waits_for_keys(self) -> bool:
        """Whether a question is open that does not have the keyboard."""
        return "panel" in vars(self) and self.panel.isVisible() and not self.panel.isActiveWindow()

    def show_today(self, today: Today) -> None:
        self._today = today

    def came_back(self, back: Back) -> None:
        """Somebody is there again: close the timer where it was left, and ask if that is allowed."""
        silent = self._silent()
        self._tasks.run(lambda cases: _come_back(cases, back, silent), self._ask)

    def look_behind(self, silent: bool) -> None:
        """At the start of the program: was a timer left running by a crash, a dead battery or a night?"""
        self._tasks.run(lambda cases: _look_behind(cases, silent), self._ask)

    def _ask(self, absence: Absence | None) -> None:
        if absence is not None and (words := self._texts()):
            self.panel.ask(absence, words, self._place(), self._date())
            self._tasks.run(lambda cases: cases.prompting.shown(Prompt.AWAY))

    def _texts(self) -> DayTexts | None:
        today = self._today
        return DayTexts(today.catalogue, self._context.language, today.view.zone) if today else None

    def _date(self) -> date:
        return self._clock().astimezone(self._today.view.zone if self._today else None).date()

    def _answer(self, span: Span, what: What) -> None:
        def answer(cases: UseCases) -> Span:
            cases.absences.answer([(span, what)])
            return span

        self._tasks.run(answer, self._answered, self._refuse)

    def _answered(self, span: Span) -> None:
        self.panel.answered_until(span, self._date())

    def _refuse(self, error: DomainError) -> None:
        """The time was registered otherwise in the meantime: there is nothing left to ask."""
        self.panel.leave_empty()
        self.refused.emit(error)

    # Something else
    def _want_name(self, span: Span) -> None:
        self._span = span
        self._tasks.run(lambda cases: (cases.tracking.names(), cases.suggesting.likely(span)), self._offer)

    def _offer(self, found: tuple[Names, list[What]]) -> None:
        words = self._texts()
        if words is not None and self._span is not None:
            title, other = words.span(self._span), self.panel.other
            anchor = QRect(other.mapToGlobal(other.rect().topLeft()), other.size())
            self.picker.ask(anchor, title, found[0], found[1], words)

    def _named(self, what: What) -> None:
        if self._span is not None:
            self._answer(self._span, what)

    def close(self) -> None:
        """Take the panel away; what it asked stays a gap."""
        for made in ("picker", "panel"):
            if made in vars(self):
                vars(self)[made].close()


def _come_back(cases: UseCases, back: Back, silent: bool) -> Absence | None:
    """The absence to ask about, None when there is none or when it must wait in the day view."""
    absence = cases.absences.came_back(back.since, back.at)
    return absence if absence and cases.prompting.may_ask_about_absence(silent=silent) else None


def _look_behind(cases: UseCases, silent: bool) -> Absence | None:
    left = cases.absences.left_behind()
    minutes = cases.settings.current().number("away_after_minutes")
    if left is None or (left[1] - left[0]).total_seconds() < minutes * 60:
        return None
    return _come_back(cases, Back(*left), silent)
