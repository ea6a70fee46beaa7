"""Everything that a person kept in a database, as plain values that can be written down beside it."""

from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from tijdwijzer.services.ports import Action, Store

KEY = bytes(range(32))
"""Of the databases in this folder only: they hold invented days."""

IMPORTED = [f"{number:032x}" for number in range(40)]


def contents(store: Store) -> dict[str, object]:
    with store.unit() as unit:
        undoable, redoable = unit.undoable(), unit.redoable()
        kept: dict[str, object] = {
            "entries": [asdict(entry) for entry in unit.entries()],
            "recent": [asdict(use) for use in unit.recent(100)],
            "undoable": _action(undoable),
            "redoable": _action(redoable),
            "known_keys": sorted(unit.known_keys(IMPORTED)),
            "settings": unit.settings(),
            "marks": unit.marks(),
            "zone_eras": [asdict(era) for era in unit.zone_eras()],
            "leave": {day.isoformat(): minutes for day, minutes in unit.leave().items()},
            "reflections": [asdict(reflection) for reflection in unit.reflections()],
            "products": [asdict(product) for product in unit.products()],
            "counts": [asdict(count) for count in unit.counts()],
            "goals": [asdict(goal) for goal in unit.goals()],
            "baselines": [asdict(baseline) for baseline in unit.baselines()],
        }
        return {key: _plain(value) for key, value in kept.items()}


def _action(action: Action | None) -> dict[str, Any] | None:
    """Without counts where there are none: what is written down of the first release does not name them."""
    fields = asdict(action) if action else None
    if action and fields and not action.change.counts:
        del fields["change"]["counts"]
    return fields


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    if isinstance(value, datetime | date):
        return value.isoformat()
    return value
