"""Suggestions for tests of the day view: those that a test put forward, where the real ones would have to be learnt."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from tests.ui.house import FakeHouse, span
from tijdwijzer.domain import timeline
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Source, What
from tijdwijzer.domain.observing import Observed, Seen
from tijdwijzer.domain.suggesting import Because, Reason, Suggestion
from tijdwijzer.domain.timeline import Change
from tijdwijzer.services.notices import EntriesChanged
from tijdwijzer.services.tracking import Done

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


class PutForward:
    """Stands in for `Suggesting`: suggests what was put forward, as far as it is free. `reads` counts how often."""

    def __init__(self, house: FakeHouse, suggestions: Sequence[Suggestion]) -> None:
        self._house = house
        self.suggestions = suggestions
        self.reads = 0

    def day(self, day: date | None = None) -> list[Suggestion]:
        self.reads += 1
        view = self._house.cases.days.day(day)
        taken = [part.span for part in view.slices]
        return [
            s for s in self.suggestions if s.span.overlaps(view.span) and not any(t.overlaps(s.span) for t in taken)
        ]

    def accept(self, suggestions: Sequence[Suggestion], what: What | None = None) -> Done:
        now, change = self._house.clock.now(), Change()
        with self._house.store.unit() as unit:
            for one in suggestions:
                entries = timeline.apply(unit.entries(), change)
                change = change.then(timeline.fill(entries, one.span, what or one.what, now, Source.SUGGESTED))
            change = unit.apply(change)
            unit.record("accept", now, change)
            unit.commit()
        self._house.cases.notices.publish(EntriesChanged())
        return Done("accept", change)


def put_forward(house: FakeHouse, *suggestions: Suggestion) -> PutForward:
    """Let the house suggest these."""
    made: Any = PutForward(house, suggestions)
    house.cases = house.tasks.cases = replace(house.cases, suggesting=made)
    return made
