"""Small things that are kept by key or by day: settings, marks, zones, leave and reflections."""

import json
from collections.abc import Mapping
from datetime import date

from sqlalchemy import Connection, Table, delete, insert, select

from tijdwijzer.domain.calendar import ZoneEra
from tijdwijzer.domain.reflection import Reflection
from tijdwijzer.domain.settings import Settings
from tijdwijzer.storage.column_types import moment_of
from tijdwijzer.storage.prepared import Prepared
from tijdwijzer.storage.tables import LEAVE, MARK, REFLECTION, SETTING, ZONE_ERA

SETTINGS = Prepared(select(SETTING.c.key, SETTING.c.value))
MARKS = Prepared(select(MARK.c.key, MARK.c.value))
ERAS = Prepared(select(ZONE_ERA.c.since, ZONE_ERA.c.zone).order_by(ZONE_ERA.c.since))
"""Read with nearly everything, also once a minute while observing."""

LEAVES = select(LEAVE.c.day, LEAVE.c.minutes).order_by(LEAVE.c.day)
REFLECTIONS = select(
    REFLECTION.c.day, REFLECTION.c.intention, REFLECTION.c.note, REFLECTION.c.done, REFLECTION.c.skipped
).order_by(REFLECTION.c.day)


class Days:
    """The part of a unit of work that keeps everything but the timeline."""

    _connection: Connection
    _held: Mapping[str, object]

    # Settings and marks
    def settings(self) -> dict[str, object]:
        return {key: json.loads(value) for key, value in SETTINGS.rows(self._connection)}

    def in_force(self) -> Settings:
        return Settings(self.settings(), self._held)

    def put_setting(self, key: str, value: object) -> None:
        if value is None:
            self._connection.execute(delete(SETTING).where(SETTING.c.key == key))
        else:
            self._upsert(SETTING, key=key, value=json.dumps(value))

    def marks(self) -> dict[str, object]:
        return {key: json.loads(value) for key, value in MARKS.rows(self._connection)}

    def put_mark(self, key: str, value: object) -> None:
        if value is None:
            self._connection.execute(delete(MARK).where(MARK.c.key == key))
        else:
            self._upsert(MARK, key=key, value=json.dumps(value))

    # The person's calendar
    def zone_eras(self) -> list[ZoneEra]:
        return [ZoneEra(moment_of(since), zone) for since, zone in ERAS.rows(self._connection)]

    def add_zone_era(self, era: ZoneEra) -> None:
        self._upsert(ZONE_ERA, since=era.since, zone=era.zone)

    def leave(self) -> dict[date, int]:
        rows = self._connection.execute(LEAVES)
        return {row.day: row.minutes for row in rows}

    def put_leave(self, day: date, minutes: int) -> None:
        if minutes:
            self._upsert(LEAVE, day=day, minutes=minutes)
        else:
            self._connection.execute(delete(LEAVE).where(LEAVE.c.day == day))

    def _upsert(self, table: Table, **values: object) -> None:
        self._connection.execute(insert(table).prefix_with("OR REPLACE"), values)

    # Reflections
    def reflection(self, day: date) -> Reflection | None:
        row = self._connection.execute(REFLECTIONS.where(REFLECTION.c.day == day)).first()
        return Reflection(*row) if row else None

    def reflections(self) -> list[Reflection]:
        return [Reflection(*row) for row in self._connection.execute(REFLECTIONS)]

    def put_reflection(self, reflection: Reflection) -> None:
        self._upsert(
            REFLECTION,
            day=reflection.day,
            intention=reflection.intention,
            note=reflection.note,
            done=reflection.done,
            skipped=reflection.skipped,
        )

    def forget_days_before(self, day: date) -> int:
        """Erase leave and reflections before `day`; answers with how many there were."""
        older = (delete(LEAVE).where(LEAVE.c.day < day), delete(REFLECTION).where(REFLECTION.c.day < day))
        return sum(self._connection.execute(query).rowcount for query in older)
