"""Reminders and the end-of-day moment, under the prompt budget. What was shown is stored, so sleep loses nothing."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from tijdwijzer.domain import prompts
from tijdwijzer.domain.calendar import Calendar
from tijdwijzer.domain.prompts import Prompt, Shown
from tijdwijzer.domain.settings import Settings
from tijdwijzer.services.calendars import calendar_of
from tijdwijzer.services.days import Days, DayView
from tijdwijzer.services.ports import Clock, UnitOfWork, Units

SHOWN = "prompts_shown"
"""Mark: [day, [[prompt, seconds], ...]] of the prompts shown on the last day that had any."""


@dataclass(frozen=True, slots=True)
class Due:
    """A prompt that may be shown now; `since` is when registering stopped, for a reminder."""

    prompt: Prompt
    since: datetime | None = None


class Prompting:
    """The use cases that decide whether to speak up."""

    def __init__(self, units: Units, clock: Clock, days: Days) -> None:
        self._units = units
        self._clock = clock
        self._days = days

    def due(self, *, silent: bool) -> Due | None:
        """The prompt to show now, if any. The caller shows it and then says so with `shown`."""
        with self._units() as unit:
            settings, calendar = unit.in_force(), calendar_of(unit, self._clock)
            now = self._clock.now()
            today = calendar.day_of(now)
            before = _shown(unit, today)
            closed = unit.reflection(today)
        day = self._days.day(today)
        for due in _candidates(settings, calendar, day, bool(closed and (closed.done or closed.skipped))):
            if prompts.may_prompt(due.prompt, now, before, settings.number("prompts_per_day"), silent=silent):
                return due
        return None

    def may_ask_about_absence(self, *, silent: bool) -> bool:
        """Whether the panel may open on coming back; otherwise the gap simply waits in the day view."""
        return self._may(Prompt.AWAY, silent=silent)

    def _may(self, prompt: Prompt, *, silent: bool) -> bool:
        with self._units() as unit:
            now = self._clock.now()
            before = _shown(unit, calendar_of(unit, self._clock).day_of(now))
            budget = unit.in_force().number("prompts_per_day")
        return prompts.may_prompt(prompt, now, before, budget, silent=silent)

    def may_tell_of_sharing(self, *, silent: bool) -> bool:
        """Whether a message may tell that something about sharing asks for attention; otherwise that waits."""
        return self._may(Prompt.SHARING, silent=silent)

    def shown(self, prompt: Prompt) -> None:
        """Count a prompt that was shown."""
        with self._units() as unit:
            now = self._clock.now()
            today = calendar_of(unit, self._clock).day_of(now)
            kept = [[s.prompt.value, s.at.timestamp()] for s in [*_shown(unit, today), Shown(prompt, now)]]
            unit.put_mark(SHOWN, [today.isoformat(), kept])
            unit.commit(durable=False)

    def next_moment(self) -> datetime:
        """When to look again: the end-of-day moment, or the moment a reminder would be due, whichever comes first."""
        with self._units() as unit:
            settings, calendar = unit.in_force(), calendar_of(unit, self._clock)
            now = self._clock.now()
        today = calendar.day_of(now)
        moments = [_at(calendar, settings, today, "reflection_at")]
        after = timedelta(minutes=settings.number("reminder_after_minutes"))
        moments.append(max(now, _at(calendar, settings, today, "day_starts")) + after)
        tomorrow = calendar.start_of(today + timedelta(days=1))
        return min((moment for moment in moments if moment > now), default=tomorrow)


def _at(calendar: Calendar, settings: Settings, day: date, key: str) -> datetime:
    return calendar.at(day, time.fromisoformat(settings.text(key)))


def _candidates(settings: Settings, calendar: Calendar, day: DayView, closed: bool) -> list[Due]:
    found = []
    at = _at(calendar, settings, day.date, "reflection_at")
    if settings.switch("reflection") and prompts.reflection_due(day.now, at, day.figures.tracked, closed):
        found.append(Due(Prompt.REFLECTION))
    since = prompts.not_registering_since(
        day.now,
        _at(calendar, settings, day.date, "day_starts"),
        day.contract_minutes,
        day.slices[-1].span.end if day.slices else None,
        day.figures.running,
        timedelta(minutes=settings.number("reminder_after_minutes")),
    )
    if settings.switch("reminder") and since is not None:
        found.append(Due(Prompt.NOT_REGISTERING, since))
    return found


def _shown(unit: UnitOfWork, today: date) -> list[Shown]:
    match unit.marks().get(SHOWN):
        case [str(day), list(items)] if day == today.isoformat():
            return [Shown(Prompt(prompt), datetime.fromtimestamp(at, tz=UTC)) for prompt, at in items]
        case _:
            return []
