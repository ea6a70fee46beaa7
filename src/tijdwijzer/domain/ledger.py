"""What left this machine: lines that are only ever added, each holding the hash of the one before it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from tijdwijzer.domain.canonical import canonical, digest
from tijdwijzer.domain.document import said

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


def broken_at(lines: Sequence[Line]) -> int | None:
    """The position of the first line that does not follow on the one before it; None when all do."""
    before = BEGINNING
    for position, line in enumerate(lines):
        if line.before != before:
            return position
        before = line.hash
    return None


def newest(lines: Sequence[Line]) -> list[Line]:
    """The latest line of each contribution, in the order in which the contributions came."""
    found: dict[str, Line] = {}
    for line in lines:
        found[line.id] = line
    return list(found.values())
