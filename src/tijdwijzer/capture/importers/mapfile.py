"""The map file (TOML): which column holds what, and which text, project or tag becomes which component."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from tijdwijzer.capture.importers.stamps import UNITS
from tijdwijzer.capture.importers.text import read_text
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.importing import FIELDS, FileProblem, ImportFileError, ImportMap, MapOptions, MapRule

OPTIONS: Mapping[str, type] = {
    "date_format": str,
    "datetime_format": str,
    "delimiter": str,
    "encoding": str,
    "duration_unit": str,
    "ignore_offset": bool,
    "stack": bool,
}
COLUMNS = (
    "start", "end", "date", "start_time", "end_date", "end_time", "duration",
    "text", "project", "tags", "note", "case", "client", "task", "component", "activity",
)  # fmt: skip
RULE_KEYS: Mapping[str, type] = dict.fromkeys(FIELDS, str) | {
    "regex": bool,
    "component": str,
    "activity": str,
    "skip": bool,
}
WHERE = re.compile(r"at line (\d+), column (\d+)")


def load_map(path: Path) -> ImportMap:
    """What the map file says.

    Raises ImportFileError, naming the line, key, rule or word that is wrong, and what was probably meant.
    """
    content = parse_toml(path)
    reader = _Reader(path.name)
    reader.check_keys(content, (*OPTIONS, "columns", "rule"), "top")
    options = {key: reader.value(content, key, kind, "top") for key, kind in OPTIONS.items() if key in content}
    reader.check_choices(options)
    columns = reader.value(content, "columns", dict, "top") if "columns" in content else {}
    reader.check_keys(columns, COLUMNS, "columns")
    rules = reader.value(content, "rule", list, "top") if "rule" in content else []
    return ImportMap(
        rules=tuple(reader.rule(number, rule) for number, rule in enumerate(rules, start=1)),
        columns={purpose: reader.value(columns, purpose, str, "columns") for purpose in columns},
        options=MapOptions(**options),
    )


def parse_toml(path: Path) -> dict[str, Any]:
    """What a TOML file holds. Raises ImportFileError with the line and column where it goes wrong."""
    try:
        return tomllib.loads(read_text(path))
    except tomllib.TOMLDecodeError as error:
        found = WHERE.search(str(error))
        line, column = (int(found[1]), int(found[2])) if found else (None, None)
        raise ImportFileError(FileProblem.MAP_SYNTAX, path.name, line=line, column=column) from None
    except (RecursionError, ValueError):  # nested too deep, or a number of thousands of digits
        raise ImportFileError(FileProblem.MAP_SYNTAX, path.name, line=1, column=1) from None


class _Reader:
    """Reads the parts of one map file, and names the file in what it raises."""

    def __init__(self, file: str) -> None:
        self._file = file

    def check_keys(self, table: Mapping[str, Any], known: Iterable[str], place: str) -> None:
        """`place` is "top", "columns" or the number of a rule."""
        known = tuple(known)
        for key in table:
            if key not in known:
                raise ImportFileError(
                    FileProblem.MAP_KEY, self._file, key=key, place=place, suggestion=_nearest(key, known)
                )

    def value(self, table: Mapping[str, Any], key: str, kind: type, place: str) -> Any:
        value = table[key]
        if not isinstance(value, kind):
            raise self._bad(key, place, value, KINDS[kind])
        return value

    def check_choices(self, options: Mapping[str, Any]) -> None:
        unit, delimiter = options.get("duration_unit", "hours"), options.get("delimiter", ",")
        if unit not in UNITS:
            raise self._bad("duration_unit", "top", unit, ", ".join(UNITS))
        if len(delimiter) != 1 or delimiter in '\r\n"':
            raise self._bad("delimiter", "top", delimiter, "one character")

    def rule(self, number: int, table: Any) -> MapRule:
        place = str(number)
        if not isinstance(table, dict):
            raise self._bad("rule", place, table, KINDS[dict])
        self.check_keys(table, RULE_KEYS, place)
        said = {key: self.value(table, key, RULE_KEYS[key], place) for key in table}
        fields = [field for field in FIELDS if field in said]
        if len(fields) != 1:
            raise self._bad("rule", place, ", ".join(fields), " | ".join(FIELDS))
        pattern, regex = said[fields[0]], said.get("regex", False)
        self._check_pattern(pattern, regex, place)
        component = self._component(said["component"], place) if "component" in said else None
        return MapRule(fields[0], pattern, regex, component, said.get("activity"), said.get("skip", False))

    def _check_pattern(self, pattern: str, regex: bool, place: str) -> None:
        try:
            re.compile(pattern if regex else "")
        except re.error:
            raise ImportFileError(FileProblem.MAP_PATTERN, self._file, rule=place, pattern=pattern) from None

    def _component(self, word: str, place: str) -> Component:
        try:
            return Component(word)
        except ValueError:
            raise ImportFileError(
                FileProblem.MAP_COMPONENT, self._file, rule=place, word=word, suggestion=_nearest(word, Component)
            ) from None

    def _bad(self, key: str, place: str, value: object, expected: str) -> ImportFileError:
        return ImportFileError(
            FileProblem.MAP_VALUE, self._file, key=key, place=place, value=str(value), expected=expected
        )


KINDS: Mapping[type, str] = {str: "text", bool: "true | false", dict: "table", list: "[[rule]]"}
"""How to name a kind of value to the user."""


def _nearest(word: str, known: Iterable[str]) -> str | None:
    return next(iter(get_close_matches(word.lower(), tuple(known), n=1)), None)
