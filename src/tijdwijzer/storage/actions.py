"""The undo log, and the fingerprints of what was imported."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from tijdwijzer.domain.entries import instant
from tijdwijzer.domain.holdings import ACTIONS_KEPT
from tijdwijzer.domain.timeline import Change
from tijdwijzer.services.ports import Action
from tijdwijzer.storage import changes
from tijdwijzer.storage.tables import ACTION, IMPORT_KEY

KEY_BYTES = 16
AT_ONCE = 10_000
"""Values in one query: fewer than SQLite allows."""


class ActionLog:
    """The part of a unit of work that remembers what was done."""

    _connection: Connection

    def record(self, label: str, at: datetime, change: Change, import_keys: Sequence[str] = ()) -> Action:
        known = self.known_keys(import_keys)
        keys = tuple(key for key in dict.fromkeys(import_keys) if key not in known)
        self._connection.execute(delete(ACTION).where(ACTION.c.undone))
        row = {
            "at": at,
            "label": label,
            "undone": False,
            "change": changes.encode(change),
            "fingerprints": b"".join(map(bytes.fromhex, keys)),
        }
        number = self._connection.execute(insert(ACTION).returning(ACTION.c.id), row).scalar_one()
        self._know(keys)
        newest = select(ACTION.c.id).order_by(ACTION.c.id.desc()).limit(ACTIONS_KEPT)
        self._connection.execute(delete(ACTION).where(ACTION.c.id.not_in(newest)))
        return Action(number, instant(at), label, change, keys)

    def undoable(self) -> Action | None:
        return self._first(~ACTION.c.undone, ACTION.c.id.desc())

    def redoable(self) -> Action | None:
        return self._first(ACTION.c.undone.is_(True), ACTION.c.id.asc())

    def _first(self, which: ColumnElement[bool], order: ColumnElement[int]) -> Action | None:
        row = self._connection.execute(select(ACTION).where(which).order_by(order).limit(1)).first()
        if row is None:
            return None
        return Action(row.id, row.at, row.label, changes.decode(row.change), _keys(row.fingerprints), row.undone)

    def mark_undone(self, action_id: int, undone: bool) -> None:
        flag = update(ACTION).where(ACTION.c.id == action_id).values(undone=undone).returning(ACTION.c.fingerprints)
        keys = _keys(self._connection.execute(flag).scalar_one())
        if undone:
            self._forget(keys)
        else:
            self._know(keys)

    def forget_actions_until(self, moment: datetime, day: date) -> int:
        """Erase the actions that hold an entry that ended by `moment`, or a count before `day`; answers with how many.

        What they imported is still known, so that the same file does not bring it back.
        """
        rows = self._connection.execute(select(ACTION.c.id, ACTION.c.change)).all()
        old = [number for number, change in rows if _reaches(changes.decode(change), moment, day)]
        self._connection.execute(delete(ACTION).where(ACTION.c.id.in_(old)))
        return len(old)

    def known_keys(self, keys: Collection[str]) -> set[str]:
        known: set[str] = set()
        for part in _parts(keys):
            found = self._connection.scalars(select(IMPORT_KEY.c.key).where(IMPORT_KEY.c.key.in_(part)))
            known.update(key.hex() for key in found)
        return known

    def _know(self, keys: Sequence[str]) -> None:
        if keys:
            rows = [{"key": bytes.fromhex(key)} for key in keys]
            self._connection.execute(insert(IMPORT_KEY).prefix_with("OR IGNORE"), rows)

    def _forget(self, keys: Sequence[str]) -> None:
        for part in _parts(keys):
            self._connection.execute(delete(IMPORT_KEY).where(IMPORT_KEY.c.key.in_(part)))


def _reaches(change: Change, moment: datetime, day: date) -> bool:
    ends = [entry.end for entry in (*change.removed, *change.added)]
    return any(end is not None and end <= moment for end in ends) or any(one < day for one in change.counts.days)


def _keys(blob: bytes) -> tuple[str, ...]:
    return tuple(blob[at : at + KEY_BYTES].hex() for at in range(0, len(blob), KEY_BYTES))


def _parts(keys: Collection[str]) -> Iterator[list[bytes]]:
    coded = [bytes.fromhex(key) for key in keys]
    return (coded[at : at + AT_ONCE] for at in range(0, len(coded), AT_ONCE))
