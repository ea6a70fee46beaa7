"""An act of a role as the windows show it: what will happen, doing it, and what came of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tijdwijzer.domain.errors import DomainError


@dataclass(frozen=True, slots=True)
class Table:
    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Something to keep that is shown once. `write` puts it into a file."""

    file_name: str
    write: Callable[[Path], None] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Report:
    """What came of an act: a headline, sentences and tables."""

    headline: str
    notes: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()
    sheet: Sheet | None = None


@dataclass(frozen=True, slots=True)
class Deed:
    """One of the things that an act does; `name` is who or what it is about."""

    name: str
    do: Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was done, with what came of it; what was refused, and why; how many deeds were left when it was stopped."""

    done: Sequence[tuple[Deed, Any]] = ()
    refused: Sequence[tuple[Deed, DomainError]] = ()
    left: int = 0


@dataclass(frozen=True, slots=True)
class Act:
    """`what` says beforehand, in sentences, what will happen; `button` does it. `four_eyes`: passphrases are asked
    once more.
    """

    title: str
    what: tuple[str, ...]
    button: str
    deeds: tuple[Deed, ...]
    report: Callable[[Outcome], Report]
    four_eyes: bool = True


ENDS = frozenset({"mailbox_unreachable", "mailbox_refused", "role_locked", "role_trouble"})
"""What is wrong for every deed alike: going on would only say it again."""
