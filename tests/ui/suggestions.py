"""Suggestions for tests of the day view: those that a test put forward, where the real ones would have to be learnt."""

from collections.abc import Sequence
from datetime import date

from tests.ui.house import FakeHouse, span
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import What
from tijdwijzer.domain.observing import Observed, Seen
from tijdwijzer.domain.rules import ShippedRules
from tijdwijzer.domain.suggesting import Because, Reason, Suggestion
from tijdwijzer.services.suggesting import Suggesting

MAIL = What(Component.ADMIN_PROJECTS, "Mail en registers")
WORK = What(Component.STANDARD_WORK, "Beoordelen aanvraag")
TALK = What(Component.MEETINGS, "Teamoverleg")


def suggestion(
    start: str, end: str, what: What = WORK, confidence: float = 0.9, app: str = "Zaaksysteem"
) -> Suggestion:
    """What is suggested for a stretch of the house's today."""
    return Suggestion(span(start, end), what, confidence, Reason(Because.HABIT, app=app, times=9, of=10))


def observed(start: str, end: str, app: str | None = "Outlook", label: str | None = None) -> Observed:
    return Observed(span(start, end), Seen(app, label) if app else None)


class PutForward(Suggesting):
    """Suggests what was put forward, as far as it is free; accepts as always. `reads` counts how often it was asked."""

    def __init__(self, house: FakeHouse, suggestions: Sequence[Suggestion]) -> None:
        super().__init__(
            house.store.unit,
            house.clock,
            house.cases.notices.publish,
            lambda: ShippedRules(1),
            house.cases.watching.redaction_in,
        )
        self._days = house.cases.days
        self._suggestions = suggestions
        self.reads = 0

    def day(self, day: date | None = None) -> list[Suggestion]:
        self.reads += 1
        view = self._days.day(day)
        taken = [part.span for part in view.slices]
        inside = (s for s in self._suggestions if s.span.overlaps(view.span))
        return [s for s in inside if not any(span.overlaps(s.span) for span in taken)]


def put_forward(house: FakeHouse, *suggestions: Suggestion) -> PutForward:
    """Let the house suggest these."""
    made = PutForward(house, suggestions)
    house.put_in(suggesting=made)
    return made
