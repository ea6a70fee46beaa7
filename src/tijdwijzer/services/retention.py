"""Erasing what is older than it is kept."""

from datetime import date

from tijdwijzer.domain.retention import kept_from
from tijdwijzer.services.calendars import calendar_of
from tijdwijzer.services.notices import EntriesChanged, Notice, Publish, SettingsChanged
from tijdwijzer.services.ports import Clock, UnitOfWork, Units

KEEP = "keep_months"
LOOKED = "kept"
"""Mark: [months, day] of the last look, to erase once a day."""


class Retention:
    """The use case behind "kept for so many months"."""

    def __init__(self, units: Units, clock: Clock, publish: Publish) -> None:
        self._units = units
        self._clock = clock
        self._publish = publish

    def heard(self, notice: Notice) -> None:
        """Another period is looked at when it is chosen, so that it counts from the next day on. Fits `Publish`."""
        if isinstance(notice, SettingsChanged) and KEEP in notice.keys:
            self.erase_expired()

    def erase_expired(self) -> int:
        """Erase for good what is older than it is kept, at most once a day; answers with how much that was.

        Another period than at the last look only counts from the next day on: a slip can be mended until then.
        """
        with self._units() as unit:
            calendar = calendar_of(unit, self._clock)
            today = calendar.day_of(self._clock.now())
            months = unit.in_force().number(KEEP)
            if not _is_due(unit, months, today):
                return 0
            first = kept_from(today, months)
            erased = unit.forget_before(calendar.start_of(first), first)
            unit.commit(durable=erased > 0)
        if erased:
            self._publish(EntriesChanged())
            self._publish(SettingsChanged(frozenset({"leave"})))
        return erased


def _is_due(unit: UnitOfWork, months: int, today: date) -> bool:
    """Whether to erase now; notes that it was looked at, which the caller commits."""
    before, now = unit.marks().get(LOOKED), [months, today.isoformat()] if months else None
    if before == now:
        return False
    unit.put_mark(LOOKED, now)
    if now is not None and isinstance(before, list) and before[0] == months:
        return True
    unit.commit(durable=False)
    return False
