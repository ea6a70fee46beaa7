"""Erasing what is older than it is kept."""

from datetime import date

from tijdwijzer.domain.calendar import Calendar
from tijdwijzer.domain.retention import Look, kept_from, look
from tijdwijzer.services.calendars import calendar_of
from tijdwijzer.services.notices import EntriesChanged, Notice, OutputChanged, Publish, SettingsChanged, SharingChanged
from tijdwijzer.services.ports import Clock, UnitOfWork, Units
from tijdwijzer.services.sharing_kept import is_shared, let_go

KEEP = "keep_months"
LOOKED, LOOKED_SHARED = "kept", "kept_shared"
"""Marks: the last look as [period, day], with "unsure" behind it where it is not `Look.sure`."""

MONTHS_SHARED = 12
"""The period of a look at what is kept for sharing: nobody can choose another."""


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
        """Erase for good what is older than it is kept, at most once a day; answers with how much that was. What is
        kept for sharing (`services.sharing_kept`) is not counted.

        Another period than at the last look only counts from the next day on: a slip can be mended until then. So can
        a clock that was set wrong by more than a week, for a day (`domain.retention.look`).
        """
        self._let_go_of_shared()
        with self._units() as unit:
            calendar = calendar_of(unit, self._clock)
            months, last = unit.in_force().number(KEEP), noted(unit, LOOKED)
            new, too_old_by = look(last, months, calendar.day_of(self._clock.now())) if months else (None, None)
            if new == last:
                return 0
            note(unit, LOOKED, new)
            erased = _erase(unit, calendar, kept_from(too_old_by, months)) if too_old_by else 0
            unit.commit(durable=erased > 0)
        if erased:
            self._publish(EntriesChanged())
            self._publish(OutputChanged())
            self._publish(SettingsChanged(frozenset({"leave"})))
        return erased

    def _let_go_of_shared(self) -> None:
        """A clock that was set wrong takes no key from anybody: what went by it could not be sent any more."""
        with self._units() as unit:
            if not is_shared(unit):
                return
            last, today = noted(unit, LOOKED_SHARED), calendar_of(unit, self._clock).day_of(self._clock.now())
            new, too_old_by = look(last, MONTHS_SHARED, today)
            if new == last:
                return
            note(unit, LOOKED_SHARED, new)
            erased = too_old_by is not None and let_go(unit, too_old_by)
            unit.commit(durable=erased)
        if erased:
            self._publish(SharingChanged())


def _erase(unit: UnitOfWork, calendar: Calendar, first: date) -> int:
    return unit.forget_before(calendar.start_of(first), first)


def noted(unit: UnitOfWork, mark: str) -> Look | None:
    """The last look that `note` wrote down under this name."""
    match unit.marks().get(mark):
        case [int(period), str(day), *unsure]:
            return Look(period, date.fromisoformat(day), not unsure)
        case _:
            return None


def note(unit: UnitOfWork, mark: str, new: Look | None) -> None:
    said = None if new is None else [new.period, new.day.isoformat(), *([] if new.sure else ["unsure"])]
    unit.put_mark(mark, said)
