"""Reading and changing settings, leave days and the reflection of a day."""

from datetime import date

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.settings import Settings, checked
from tijdwijzer.services.notices import Publish, SettingsChanged
from tijdwijzer.services.ports import Units


class SettingsCase:
    """The use cases around settings and leave."""

    def __init__(self, units: Units, publish: Publish) -> None:
        self._units = units
        self._publish = publish

    def current(self) -> Settings:
        with self._units() as unit:
            return unit.in_force()

    def change(self, key: str, value: object) -> None:
        """Store one setting. Raises DomainError for a value that does not fit, and what `Settings.refuse` raises."""
        self._put(key, checked(key, value))

    def reset(self, key: str) -> None:
        """Back to the default, under what a policy allows. Raises what `Settings.refuse` raises."""
        self._put(key, None)

    def _put(self, key: str, value: object) -> None:
        with self._units() as unit:
            in_force = unit.in_force()
            in_force.refuse_usual(key) if value is None else in_force.refuse(key, value)
            unit.put_setting(key, value)
            unit.commit()
        self._publish(SettingsChanged(frozenset({key})))

    def leave(self) -> dict[date, int]:
        """Minutes of leave per date."""
        with self._units() as unit:
            return unit.leave()

    def put_leave(self, day: date, minutes: int) -> None:
        """Store leave in minutes; 0 removes it. Raises DomainError("bad_leave")."""
        if not 0 <= minutes <= 24 * 60:
            raise DomainError("bad_leave", day=day)
        with self._units() as unit:
            unit.put_leave(day, minutes)
            unit.commit()
        self._publish(SettingsChanged(frozenset({"leave"})))

    def mark(self, key: str) -> object:
        """A small fact of the program's own (such as "first_run_done"), None when never set."""
        with self._units() as unit:
            return unit.marks().get(key)

    def put_mark(self, key: str, value: object) -> None:
        with self._units() as unit:
            unit.put_mark(key, value)
            unit.commit(durable=False)
