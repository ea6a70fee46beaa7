"""What the observer may keep: the person's settings and rules, with the programs that are never named."""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tijdwijzer.domain.redaction import Redaction
from tijdwijzer.domain.rules import Rule
from tijdwijzer.domain.settings import Settings
from tijdwijzer.services.observing import IN_USE
from tijdwijzer.services.ports import UnitOfWork, Units


@dataclass(frozen=True, slots=True)
class Lists:
    """The programs that are never named, and the marks by which each browser's private windows are known."""

    version: int
    never: frozenset[str] = frozenset()
    browsers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class Watching:
    """The use case of saying what may be kept of what is seen."""

    def __init__(self, units: Units, lists: Callable[[], Lists]) -> None:
        self._units = units
        self._lists = lists

    def redaction(self) -> Redaction:
        """What may be kept as things are set now."""
        with self._units() as unit:
            return self.redaction_in(unit)

    def redaction_in(self, unit: UnitOfWork) -> Redaction:
        """The same, inside another use case."""
        return redaction_of(unit.in_force(), self._lists(), unit.rules())


def redaction_of(settings: Settings, lists: Lists, rules: Iterable[Rule] = ()) -> Redaction:
    """What may be kept under these settings. What is in the lists stays unnamed, whatever the settings say."""
    only_listed = settings.switch("observe_only_listed")
    return Redaction(
        never=lists.never | frozenset(settings.names("observe_never")),
        browsers=lists.browsers,
        listed=settings.names("observe_listed") if only_listed else None,
        titles=settings.switch("observe_titles"),
        whole=settings.names("observe_whole_titles"),
        rules=tuple(rules),
        signs=IN_USE if settings.switch("observe_meetings") else frozenset(),
    )


def load_lists(path: Path) -> Lists:
    """The lists in a file. Raises OSError, ValueError, KeyError or TypeError for a file that is not one."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return Lists(
        version=int(data["version"]),
        never=frozenset(_text(name) for names in data["never"].values() for name in names),
        browsers={
            _text(name): tuple(map(_text, browser["marks"])) for browser in data["browser"] for name in browser["names"]
        },
    )


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("no text")
    return value
