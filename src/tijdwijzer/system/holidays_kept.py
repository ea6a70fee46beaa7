"""Holidays that were looked up before, kept in a small file: the library costs 17 MiB and a fifth of a second."""

import json
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from tijdwijzer import __version__
from tijdwijzer.patience import replace

LookUp = Callable[[int, str], dict[date, str]]
Kept = dict[str, dict[str, str]]


class KeptHolidays:
    """Days off by year and language. A new version of the program looks them up again, as laws change."""

    def __init__(self, file: Path, look_up: LookUp) -> None:
        self._file = file
        self._look_up = look_up
        self._known: Kept | None = None

    def __call__(self, years: Iterable[int], language: str) -> dict[date, str]:
        """The days off of these years with their names, in "nl" or "en_US"."""
        found: dict[date, str] = {}
        for year in years:
            found |= self._of_year(year, language)
        return found

    def _of_year(self, year: int, language: str) -> dict[date, str]:
        if self._known is None:
            self._known = self._read()
        key = f"{year} {language}"
        if key not in self._known:
            self._known[key] = {day.isoformat(): name for day, name in self._look_up(year, language).items()}
            self._write(self._known)
        return {date.fromisoformat(day): name for day, name in self._known[key].items()}

    def _read(self) -> Kept:
        """What was kept; nothing where the file is missing, damaged or another version's."""
        try:
            kept = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        same = isinstance(kept, dict) and kept.get("version") == __version__
        return kept["days"] if same and isinstance(kept.get("days"), dict) else {}

    def _write(self, known: Kept) -> None:
        draft = self._file.with_suffix(".new")
        draft.write_text(json.dumps({"version": __version__, "days": known}, ensure_ascii=False), encoding="utf-8")
        replace(draft, self._file)
