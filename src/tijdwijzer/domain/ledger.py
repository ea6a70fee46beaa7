"""What left this machine: lines that are only ever added, each holding the hash of the one before it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from tijdwijzer.domain.canonical import canonical, digest
from tijdwijzer.domain.document import Part, as_moment, as_number, as_switch, as_text, said

BEGINNING = "0" * 64
"""What the first line holds in the place of a hash."""


class State(StrEnum):
    """Of a contribution that was sealed. `READY`: waits to be delivered."""

    READY = "ready"
    DELIVERED = "delivered"
    COUNTED = "counted"
    NOT_COUNTED = "not_counted"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Line:
    """One state of one contribution. `numbers` are exactly those that were sealed, by cell; all zero when it takes an
    earlier one back (`withdrawn`). `bundle`, `release` and `before` are SHA-256 hashes; `key_a` and `key_b` the
    fingerprints of the keys it was sealed to; `path` is where it went.
    """

    at: datetime
    agreement: str
    team: str
    period: str
    numbers: Mapping[str, int]
    withdrawn: bool
    id: str
    version: int
    bundle: str
    key_a: str
    key_b: str
    path: str
    state: State
    release: str = ""
    before: str = BEGINNING

    @property
    def hash(self) -> str:
        return digest(canonical(self.document()))

    def document(self) -> dict[str, object]:
        """As it is stored, hashed and exported."""
        return {
            "at": said(self.at),
            "agreement": self.agreement,
            "team": self.team,
            "period": self.period,
            "numbers": dict(self.numbers),
            "withdrawn": self.withdrawn,
            "id": self.id,
            "version": self.version,
            "bundle": self.bundle,
            "key_a": self.key_a,
            "key_b": self.key_b,
            "path": self.path,
            "state": self.state.value,
            "release": self.release,
            "before": self.before,
        }


def line_of(document: object) -> Line:
    """What `Line.document` wrote. Raises DomainError("archive_damaged")."""
    part = Part(document, "")
    numbers = part.part("numbers")
    return Line(
        at=part.read("at", as_moment),
        agreement=part.read("agreement", as_text),
        team=part.read("team", as_text),
        period=part.read("period", as_text),
        numbers={cell: numbers.read(cell, as_number) for cell in numbers.values},
        withdrawn=part.read("withdrawn", as_switch),
        id=part.read("id", as_text),
        version=part.read("version", as_number),
        bundle=part.read("bundle", as_text),
        key_a=part.read("key_a", as_text),
        key_b=part.read("key_b", as_text),
        path=part.read("path", as_text),
        state=part.read("state", lambda value: State(as_text(value))),
        release=part.read("release", as_text),
        before=part.read("before", as_text),
    )


def broken_at(lines: Sequence[Line], begins: str = "") -> int | None:
    """The position of the first line that does not follow on the one before it; None when all do. `begins` is the hash
    of the last line that was erased because it was older than it is kept, empty when none was.
    """
    before = begins or BEGINNING
    for position, line in enumerate(lines):
        if line.before != before:
            return position
        before = line.hash
    return None


def following(line: Line, lines: Sequence[Line], begins: str = "") -> Line:
    """`line` as it follows on these."""
    return replace(line, before=lines[-1].hash if lines else begins or BEGINNING)


def begins_after(lines: Sequence[Line], moment: datetime) -> tuple[int, str]:
    """How many lines at the front are from before `moment`, and the hash that the first of the others follows on.

    Only a front is taken off, so that what is left is still one chain, which says where it begins.
    """
    old = next((position for position, line in enumerate(lines) if line.at >= moment), len(lines))
    return old, lines[old - 1].hash if old else BEGINNING


def newest(lines: Sequence[Line]) -> list[Line]:
    """The latest line of each contribution, in the order in which the contributions came."""
    found: dict[str, Line] = {}
    for line in lines:
        found[line.id] = line
    return list(found.values())
