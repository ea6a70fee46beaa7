"""What becomes of contributions, noted in the ledger: delivered, expired, counted or not; and what was published."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from tijdwijzer.domain.agreement import Agreement, agreement_of
from tijdwijzer.domain.canonical import read
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.ledger import Line, State
from tijdwijzer.domain.messages import Refusal, Release, release_of, root_of, roster_of
from tijdwijzer.domain.share_periods import period_named, periods_in, quarter_on
from tijdwijzer.services.mailbox import Box
from tijdwijzer.services.ports import UnitOfWork
from tijdwijzer.services.sharing import Carried, Sealer
from tijdwijzer.services.sharing_known import (
    AGREEMENT,
    CARRIED_AT,
    FOREIGN,
    OFFERED,
    OTHER_ROOT,
    RELEASE,
    ROSTER,
    TROUBLE,
    Known,
)

MakeSealer = Callable[[], Sealer]


class Book:
    """The ledger, with the newest line of each contribution at hand."""

    def __init__(self, unit: UnitOfWork, now: datetime) -> None:
        self._unit = unit
        self._now = now
        self.latest: dict[str, Line] = {line.id: line for line in unit.ledger()}

    def turn(self, id: str, state: State, release: str = "") -> None:  # noqa: A002 - the protocol's name
        """Add a line that says so, unless the newest already does."""
        line = self.latest[id]
        if (line.state, line.release) != (state, release):
            turned = replace(line, at=self._now, state=state, release=release)
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
    trouble = _published(unit, known, carried, sealer)
    for name, content in unit.shared_documents(RELEASE).items():
        _settle(book, name, release_of(read(content, "release")))
    expire(unit, book, known)
    _let_go_of_keys(unit, known)
    unit.put_mark(TROUBLE, carried.trouble or next(iter(carried.refused.values()), "") or trouble or None)
    unit.put_mark(CARRIED_AT, known.now.isoformat())


def _delivered(unit: UnitOfWork, book: Book, carried: Carried) -> None:
    """Also what was replaced, withdrawn or given up since the errand was handed out: it did leave."""
    for box, path in carried.delivered:
        unit.remove_parcel(box, path)
        line = book.latest.get(path[-1]) if box is Box.DROP else None
        if line is not None and not line.release:
            book.turn(line.id, State.DELIVERED)
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


def _let_go_of_keys(unit: UnitOfWork, known: Known) -> None:
    """The private key of a quarter of which nothing can be sent any more."""
    for own in unit.memberships():
        deadlines = [period.deadline for weeks in (13, 4, 1) for period in periods_in(own.quarter, weeks)]
        if own.private and known.today > max(deadlines):
            unit.put_membership(replace(own, private=b""))


# What was published
def _published(unit: UnitOfWork, known: Known, carried: Carried, sealer: MakeSealer) -> str:
    """Keep what is true of it; answers with the code of the first that is not, empty when all are."""
    trouble = ""
    for path, content in carried.found.items():
        try:
            _keep(unit, known, path, content, sealer)
        except DomainError as error:
            trouble = trouble or error.code
    return trouble


def _keep(unit: UnitOfWork, known: Known, path: Sequence[str], content: bytes, sealer: MakeSealer) -> None:
    """Raises DomainError for what is not well formed, not signed, or of another place than where it lay."""
    if known.local:
        return
    match tuple(path):
        case (task, "root"):
            root = root_of(read(content, "root"))
            _expect((root.task,), (task,), "root")
            unit.put_shared_document(OTHER_ROOT, "", None if root.key == known.root else root.key)
        case (task, "agreement", quarter):
            agreement = agreement_of(read(content, "agreement"))
            _expect((agreement.task, agreement.quarter), (task, quarter), "agreement")
            _keep_agreement(unit, known, agreement, sealer)
        case (_, "roster", quarter, _):
            roster, terms = roster_of(read(content, "roster")), known.agreements[quarter]
            _expect((roster.task, "roster", roster.quarter, roster.team), path, "roster")
            _signed(sealer, roster.signed, roster.signature, terms, "roster")
            if not is_fixed(known, quarter):
                unit.put_shared_document(ROSTER, quarter, content)
        case (_, "release", _, name):
            release, terms = release_of(read(content, "release")), known.agreements[period_named(name).quarter]
            _expect((release.task, "release", release.team, release.period), path, "release")
            _signed(sealer, release.signed, release.signature, terms, "release")
            if release.agreement != terms.hash:
                raise DomainError("share_other_agreement", period=name)
            if name not in known.releases:
                unit.put_shared_document(RELEASE, name, content)


def _expect(said: Sequence[str], place: Sequence[str], what: str) -> None:
    if tuple(said) != tuple(place):
        raise DomainError("share_form", what=what, place="task")


def _signed(sealer: MakeSealer, content: bytes, signature: bytes, terms: Agreement, what: str) -> None:
    if not sealer().is_signed(content, signature, terms.sign_b):
        raise DomainError("share_signature", what=what)


def _keep_agreement(unit: UnitOfWork, known: Known, agreement: Agreement, sealer: MakeSealer) -> None:
    """One that is new waits until it is taken."""
    quarter = agreement.quarter
    there = unit.shared_documents(AGREEMENT).get(quarter)
    is_new = there is None or agreement_of(read(there, "agreement")).hash != agreement.hash
    is_ours = sealer().is_signed(agreement.signed, agreement.signature, known.root)
    unit.put_shared_document(OFFERED, quarter, agreement.file() if is_new and is_ours else None)
    unit.put_shared_document(FOREIGN, quarter, None if is_ours else agreement.file())


def is_fixed(known: Known, quarter: str) -> bool:
    """Whether a roster stays as it is: the rhythm goes by its size when the quarter began."""
    return known.part(quarter) is not None and quarter <= quarter_on(known.today)
