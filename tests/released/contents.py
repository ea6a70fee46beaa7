"""Everything that a person kept in a database, as plain values that can be written down beside it."""

from dataclasses import asdict
from datetime import date, datetime

from tijdwijzer.services.ports import Store

KEY = bytes(range(32))
"""Of the databases in this folder only: they hold invented days."""

IMPORTED = [f"{number:032x}" for number in range(40)]


def contents(store: Store) -> object:
    with store.unit() as unit:
        undoable, redoable = unit.undoable(), unit.redoable()
        return _plain(
            {
                "entries": [asdict(entry) for entry in unit.entries()],
                "recent": [asdict(use) for use in unit.recent(100)],
                "undoable": asdict(undoable) if undoable else None,
                "redoable": asdict(redoable) if redoable else None,
                "known_keys": sorted(unit.known_keys(IMPORTED)),
                "settings": unit.settings(),
                "marks": unit.marks(),
                "zone_eras": [asdict(era) for era in unit.zone_eras()],
                "leave": {day.isoformat(): minutes for day, minutes in unit.leave().items()},
                "reflections": [asdict(reflection) for reflection in unit.reflections()],
            }
        )


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    if isinstance(value, datetime | date):
        return value.isoformat()
    return value
