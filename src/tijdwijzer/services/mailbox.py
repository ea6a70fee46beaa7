"""Where documents of the sharing protocol are left and found: a folder on a share, or a service (docs/sharing.md)."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Protocol


class Box(StrEnum):
    """What lies where, and how it is called there.

    DROP: bundles, `(task, team, id)`. ENROL: enrolments, `(task, quarter, id)`. CLOSING and ANSWER: between the two
    roles, `(task, team, period)`. PUBLISHED, for everybody to read: `(task, "root")`, `(task, "agreement", quarter)`,
    `(task, "roster", quarter, team)`, `(task, "release", team, period)`.
    """

    DROP = "drop"
    ENROL = "enrol"
    CLOSING = "closing"
    ANSWER = "answer"
    PUBLISHED = "published"


Path = tuple[str, ...]
"""Names that are names of files everywhere (`domain.form.as_name`)."""


class Mailbox(Protocol):
    """Every call raises DomainError "mailbox_unreachable" when nothing can be said now, and "mailbox_refused" when this
    machine or person may not; both hold `place`. Nothing is ever half there.
    """

    place: str
    """A folder or an https address, as the person entered it."""

    def put(self, box: Box, path: Path, content: bytes) -> None:
        """Leave a document. The same again has no effect; another one under its name raises DomainError
        "mailbox_taken", and nothing is changed.
        """
        ...

    def get(self, box: Box, path: Path) -> bytes | None:
        """None when there is none."""
        ...

    def names(self, box: Box, folder: Path) -> list[str]:
        """The names of documents and folders directly in a folder, in order; none when there is no such folder."""
        ...

    def everything(self, box: Box, folder: Path) -> Iterator[tuple[str, bytes]]:
        """The documents directly in a folder with their names, in order of name, each read when its turn comes."""
        ...

    def remove(self, box: Box, path: Path) -> None:
        """For good. No effect when there is none."""
        ...

    def remove_all(self, box: Box, folder: Path, names: Sequence[str]) -> None:
        """The same for many documents directly in a folder. What ends it half way leaves some of them."""
        ...
