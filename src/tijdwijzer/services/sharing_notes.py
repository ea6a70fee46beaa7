"""What becomes of contributions, noted in the ledger: delivered, expired, counted or not; and what was published."""

from dataclasses import replace
from datetime import datetime

from tijdwijzer.domain.canonical import read
from tijdwijzer.domain.ledger import Line, State
from tijdwijzer.domain.messages import Refusal, Release, release_of
from tijdwijzer.services.mailbox import Box
from tijdwijzer.services.ports import UnitOfWork
from tijdwijzer.services.sharing import Carried
from tijdwijzer.services.sharing_known import (
    CARRIED_AT,
    KINDS,
    RELEASE,
    TROUBLE,
    Known,
)
from tijdwijzer.services.sharing_published import MakeSealer, keep_published


def address_of(place: str, path: tuple[str, ...]) -> str:
    """Where a bundle goes, as it is written in the ledger."""
    if place.startswith("https://"):
        return f"{place.rstrip('/')}/v1/bundles/{path[-1]}"
    return "/".join((place.rstrip("/\\"), "drop", *path[:-1], f"{path[-1]}.json"))


class Book:
    """The ledger, with the newest line of each contribution at hand."""

    def __init__(self, unit: UnitOfWork, now: datetime) -> None:
        self._unit = unit
        self._now = now
        self.latest: dict[str, Line] = {line.id: line for line in unit.ledger()}

    def turn(self, id: str, state: State, release: str = "", path: str = "") -> None:  # noqa: A002 - the protocol's
        """Add a line that says so, unless the newest already does. `path` is where it went, if that is known."""
        line = self.latest[id]
        if (line.state, line.release) != (state, release):
            turned = replace(line, at=self._now, state=state, release=release, path=path or line.path)
            self.latest[id] = self._unit.add_line(turned)

    def let_go(self, period: str) -> None:
        """What waits to be delivered for a period is not needed any more."""
        for parcel in self._unit.parcels():
            line = self.latest.get(parcel.path[-1])
            if parcel.box == Box.DROP and line is not None and line.period == period:
                self._unit.remove_parcel(parcel.box, parcel.path)
                if line.state is State.READY:
                    self.turn(line.id, State.NOT_COUNTED)


def note(unit: UnitOfWork, known: Known, carried: Carried, sealer: MakeSealer) -> None:
    """Write down how errands went. The same twice has no effect but the moment."""
    book = Book(unit, known.now)
    _delivered(unit, book, carried)
    trouble = keep_published(unit, known, carried, sealer)
    for name, content in unit.shared_documents(RELEASE).items():
        _settle(book, name, release_of(read(content, "release")))
    expire(unit, book, known)
    unit.put_mark(TROUBLE, carried.trouble or next(iter(carried.refused.values()), "") or trouble or None)
    unit.put_mark(CARRIED_AT, known.now.isoformat())


def _delivered(unit: UnitOfWork, book: Book, carried: Carried) -> None:
    """Also what was replaced, withdrawn or given up since the errand was handed out: it did leave."""
    for box, path in carried.delivered:
        unit.remove_parcel(box, path)
        line = book.latest.get(path[-1]) if box is Box.DROP else None
        if line is not None and not line.release:
            book.turn(line.id, State.DELIVERED, path=address_of(carried.errands.place, path))
    tried = {(parcel.box, parcel.path) for parcel in carried.errands.parcels}
    for parcel in unit.parcels():
        if (parcel.box, parcel.path) in tried:
            unit.put_parcel(replace(parcel, tries=parcel.tries + 1))


def _settle(book: Book, period: str, release: Release | Refusal) -> None:
    """What a release says of the contributions to it. One that expired may still be in it: then it did arrive."""
    for line in [line for line in book.latest.values() if line.period == period and line.team == release.team]:
        if isinstance(release, Release) and line.id in release.ids:
            book.turn(line.id, State.COUNTED, release.hash)
        elif line.state is not State.EXPIRED:
            book.turn(line.id, State.NOT_COUNTED, release.hash)
    book.let_go(period)


def expire(unit: UnitOfWork, book: Book, known: Known) -> None:
    """Let go of what can not be delivered any more."""
    for parcel in unit.parcels():
        if known.today > parcel.until:
            unit.remove_parcel(parcel.box, parcel.path)
            line = book.latest.get(parcel.path[-1]) if parcel.box == Box.DROP else None
            if line is not None and line.state is State.READY:
                book.turn(line.id, State.EXPIRED)


def forget(unit: UnitOfWork, now: datetime) -> None:
    """Everything about sharing but what left and what was published of the team; keys are erased."""
    book = Book(unit, now)
    for parcel in unit.parcels():
        unit.remove_parcel(parcel.box, parcel.path)
    for line in [line for line in book.latest.values() if line.state is State.READY]:
        book.turn(line.id, State.EXPIRED)
    for own in unit.memberships():
        unit.remove_membership(own.task, own.quarter)
    for kind in set(KINDS) - {RELEASE}:
        for name in unit.shared_documents(kind):
            unit.put_shared_document(kind, name, None)
    unit.put_mark(TROUBLE, None)
    unit.put_mark(CARRIED_AT, None)
