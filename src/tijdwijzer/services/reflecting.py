"""The end of the day: one intention, one note, kept with the day."""

from datetime import date

from tijdwijzer.domain.reflection import Reflection
from tijdwijzer.services.notices import Publish, ReflectionChanged
from tijdwijzer.services.ports import Clock, Units


class Reflecting:
    """The use cases of the reflection."""

    def __init__(self, units: Units, clock: Clock, publish: Publish) -> None:
        self._units = units
        self._clock = clock
        self._publish = publish

    def of(self, day: date) -> Reflection:
        """The reflection on `day`, an empty draft when there is none."""
        with self._units() as unit:
            return unit.reflection(day) or Reflection(day)

    def earlier(self) -> list[Reflection]:
        """All reflections that say something, latest first."""
        with self._units() as unit:
            return [r for r in reversed(unit.reflections()) if r.intention or r.note]

    def latest_intention(self, before: date) -> str:
        """The intention set on the last day before `before`: what today was to be about."""
        return next((r.intention for r in self.earlier() if r.day < before and r.intention), "")

    def keep_draft(self, day: date, intention: str, note: str) -> None:
        """Keep what was typed, so that closing the window loses nothing."""
        self._put(Reflection(day, intention.strip(), note.strip(), self.of(day).done))

    def finish(self, day: date, intention: str, note: str) -> None:
        """Close the day."""
        self._put(Reflection(day, intention.strip(), note.strip(), self._clock.now()))

    def skip(self, day: date) -> None:
        """Pass the day over; what was typed stays."""
        kept = self.of(day)
        self._put(Reflection(day, kept.intention, kept.note, kept.done, skipped=True))

    def _put(self, reflection: Reflection) -> None:
        with self._units() as unit:
            unit.put_reflection(reflection)
            unit.commit()
        self._publish(ReflectionChanged(reflection.day))
