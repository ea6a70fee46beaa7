"""What is taken at the door: documents that are well formed, where they belong, and in time."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol, TypeVar

from tijdwijzer.domain.agreement import agreement_of
from tijdwijzer.domain.canonical import MOST_BYTES, read
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.messages import (
    Bundle,
    Enrolment,
    Release,
    answer_of,
    bundle_of,
    closing_of,
    enrolment_of,
    release_of,
    root_of,
    roster_of,
)
from tijdwijzer.domain.share_periods import period_named
from tijdwijzer.services.mailbox import Box, Mailbox, Path

MOST = {Box.DROP: 16_384, Box.ENROL: 4_096}
"""Bytes of a document; any other may have `MOST_BYTES`."""

MOST_KNOWN = 100_000

T = TypeVar("T")


class Shelf(Mailbox, Protocol):
    """The mailbox that is served."""

    def add(self, box: Box, path: Path, content: bytes) -> bool:
        """As `put`; answers whether it was not there yet."""
        ...

    def add_unless(self, box: Box, path: Path, content: bytes, others: Collection[tuple[Box, Path]]) -> bool:
        """Add a document in one step, when there is none of `others` and nothing of its name; whether that was so."""
        ...

    def check(self) -> None:
        """Raises DomainError "mailbox_unreachable" when it cannot be used now."""
        ...


class Refused(Exception):
    """What was asked is not done: `why` is one of the words of docs/sharing.md, `status` that of HTTP."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(status, why)
        self.status, self.why = status, why


def most(box: Box) -> int:
    return MOST.get(box, MOST_BYTES)


@dataclass(slots=True)
class Door:
    """Where members leave documents: of `tasks`, and in those for what the gatekeeper published."""

    shelf: Shelf
    tasks: Collection[str]
    today: Callable[[], date]
    _known: set[Path] = field(default_factory=set)
    """What is published; it stays so."""

    def bundle(self, name: str, content: bytes) -> bool:
        """Take a bundle; answers whether it was new. Raises Refused, and what the shelf raises."""
        bundle = _read(content, "bundle", bundle_of)
        if bundle.id != name:
            raise Refused(422, "other_id")
        path = (bundle.task, bundle.team, bundle.id)
        self._of_task(bundle.task)
        period = period_named(bundle.period)
        if not self._published(bundle.task, "roster", period.quarter, bundle.team):
            raise Refused(403, "unknown_team")
        if self.today() < period.days.first:
            raise Refused(403, "early")
        at = (bundle.task, bundle.team, bundle.period)
        ended = ((Box.CLOSING, at), (Box.PUBLISHED, (at[0], "release", *at[1:])))
        if self.shelf.add_unless(Box.DROP, path, content, ended):
            return True
        if self.shelf.get(Box.DROP, path) == content:
            return False
        if (counted := self._counted(bundle)) is None:
            return self.shelf.add(Box.DROP, path, content)
        if not counted:
            raise Refused(410, "late")
        return False

    def enrolment(self, name: str, content: bytes) -> bool:
        """Take an enrolment; the same holds."""
        enrolment: Enrolment = _read(content, "enrolment", enrolment_of)
        if enrolment.id != name:
            raise Refused(422, "other_id")
        self._of_task(enrolment.task)
        if not self._published(enrolment.task, "agreement", enrolment.quarter):
            raise Refused(403, "unknown_quarter")
        return self.shelf.add(Box.ENROL, (enrolment.task, enrolment.quarter, enrolment.id), content)

    def _of_task(self, task: str) -> None:
        if task not in self.tasks:
            raise Refused(403, "unknown_task")

    def _published(self, *path: str) -> bool:
        if path in self._known:
            return True
        if self.shelf.get(Box.PUBLISHED, path) is None:
            return False
        if len(self._known) < MOST_KNOWN:
            self._known.add(path)
        return True

    def _counted(self, bundle: Bundle) -> bool | None:
        """None as long as the period is not closed; whether the bundle counts in it after that. A member that did not
        hear of its delivery may so deliver again, long after the bundles were erased.
        """
        at = (bundle.task, bundle.team, bundle.period)
        if (found := self.shelf.get(Box.CLOSING, at)) is not None:
            return bundle.id in closing_of(read(found, "closing")).ids
        task, *rest = at
        if (found := self.shelf.get(Box.PUBLISHED, (task, "release", *rest))) is not None:
            release = release_of(read(found, "release"))
            return isinstance(release, Release) and bundle.id in release.ids
        return None


def check_place(box: Box, path: Path, content: bytes) -> None:
    """Raises Refused when what a role leaves is not well formed, or does not belong at `path`."""
    if _place_of(box, path, content) != path:
        raise Refused(422, "other_place")


def _place_of(box: Box, path: Path, content: bytes) -> Path:
    match box, path:
        case Box.CLOSING, _:
            closing = _read(content, "closing", closing_of)
            return closing.task, closing.team, closing.period
        case Box.ANSWER, _:
            answer = _read(content, "answer", answer_of)
            return answer.task, answer.team, answer.period
        case Box.PUBLISHED, (_, "root"):
            return _read(content, "root", root_of).task, "root"
        case Box.PUBLISHED, (_, "agreement", _):
            agreement = _read(content, "agreement", agreement_of)
            return agreement.task, "agreement", agreement.quarter
        case Box.PUBLISHED, (_, "roster", _, _):
            roster = _read(content, "roster", roster_of)
            return roster.task, "roster", roster.quarter, roster.team
        case Box.PUBLISHED, (_, "release", _, _):
            release = _read(content, "release", release_of)
            return release.task, "release", release.team, release.period
    raise Refused(404, "not_found")


def _read(content: bytes, what: str, reader: Callable[[object], T]) -> T:
    try:
        return reader(read(content, what))
    except DomainError:
        raise Refused(422, "malformed") from None
