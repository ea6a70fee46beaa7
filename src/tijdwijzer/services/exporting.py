"""Everything about me in one file."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from tijdwijzer.domain.archive import Archive, to_document
from tijdwijzer.domain.calendar import BEGINNING
from tijdwijzer.domain.document import DISTANT
from tijdwijzer.domain.entries import Span
from tijdwijzer.services.ports import Clock, UnitOfWork, Units
from tijdwijzer.services.tracking import counts_until

ALWAYS = Span(BEGINNING, DISTANT)

WriteFile = Callable[[Path, str, bool], None]
"""Write a text file, whole or not at all, for its owner's eyes only; the last argument says whether it may replace one.

Raises DomainError "file_exists", "file_is_folder", "file_folder_missing" or "file_not_written".
"""


@dataclass(frozen=True, slots=True)
class Exported:
    """What went into an export."""

    entries: int
    reflections: int
    settings: int
    leave_days: int


class Exporting:
    """The use case of taking everything along."""

    def __init__(self, units: Units, clock: Clock, write: WriteFile) -> None:
        self._units = units
        self._clock = clock
        self._write = write

    def archive(self) -> Archive:
        """Everything that is stored, except the undo log and the program's own marks."""
        with self._units() as unit:
            return _everything(unit, self._clock)

    def text(self) -> str:
        """The contents of an export file."""
        return json.dumps(to_document(self.archive()), ensure_ascii=False, indent=1) + "\n"

    def to_file(self, path: Path, *, overwrite: bool = False) -> Exported:
        """Write an export. Raises DomainError, see `WriteFile`."""
        archive = self.archive()
        self._write(path, json.dumps(to_document(archive), ensure_ascii=False, indent=1) + "\n", overwrite)
        return Exported(len(archive.entries), len(archive.reflections), len(archive.settings), len(archive.leave))


def _everything(unit: UnitOfWork, clock: Clock) -> Archive:
    now = clock.now()
    return Archive(
        exported=now,
        seen=counts_until(unit, now) if unit.running() else None,
        entries=tuple(replace(entry, id=None) for entry in unit.entries()),
        settings=unit.settings(),
        leave=unit.leave(),
        zones=tuple(unit.zone_eras()),
        reflections=tuple(unit.reflections()),
        rules=tuple(unit.rules()),
        observed=tuple(unit.observed(ALWAYS)),
        evidence=tuple(unit.evidence(ALWAYS)),
        products=tuple(unit.products()),
        counts=tuple(unit.counts()),
        goals=tuple(replace(goal, id=None) for goal in unit.goals()),
        baselines=tuple(replace(baseline, id=None) for baseline in unit.baselines()),
    )
