"""What was published, as it was found outside: kept when it is true, refused when it is not."""

from collections.abc import Callable, Sequence

from tijdwijzer.domain.agreement import Agreement, agreement_of
from tijdwijzer.domain.canonical import read
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.messages import release_of, root_of, roster_of
from tijdwijzer.domain.share_periods import period_named, quarter_on
from tijdwijzer.services.ports import UnitOfWork
from tijdwijzer.services.sharing import Carried, Sealer
from tijdwijzer.services.sharing_known import AGREEMENT, FOREIGN, OFFERED, OTHER_ROOT, RELEASE, ROSTER, Known

MakeSealer = Callable[[], Sealer]


def keep_published(unit: UnitOfWork, known: Known, carried: Carried, sealer: MakeSealer) -> str:
    """Keep what is true of it; answers with the code of the first that is not, empty when all are."""
    if known.local:
        return ""
    trouble = ""
    for path, content in carried.found.items():
        try:
            _keep(unit, known, path, content, sealer)
        except DomainError as error:
            trouble = trouble or error.code
    return trouble


def _keep(unit: UnitOfWork, known: Known, path: Sequence[str], content: bytes, sealer: MakeSealer) -> None:
    """Raises DomainError for what is not well formed, not signed, or of another place than where it lay."""
    match tuple(path):
        case (_, "root"):
            root = root_of(read(content, "root"))
            _expect((root.task, "root"), path, "root")
            unit.put_shared_document(OTHER_ROOT, "", None if root.key == known.root else root.key)
        case (_, "agreement", _):
            agreement = agreement_of(read(content, "agreement"))
            _expect((agreement.task, "agreement", agreement.quarter), path, "agreement")
            _keep_agreement(unit, known, agreement, sealer)
        case (_, "roster", _, _):
            _keep_roster(unit, known, path, content, sealer)
        case (_, "release", _, _):
            _keep_release(unit, known, path, content, sealer)


def _keep_agreement(unit: UnitOfWork, known: Known, agreement: Agreement, sealer: MakeSealer) -> None:
    """One that is new waits until it is taken."""
    quarter = agreement.quarter
    there = unit.shared_documents(AGREEMENT).get(quarter)
    is_new = there is None or agreement_of(read(there, "agreement")).hash != agreement.hash
    is_ours = sealer().is_signed(agreement.signed, agreement.signature, known.root)
    unit.put_shared_document(OFFERED, quarter, agreement.file() if is_new and is_ours else None)
    unit.put_shared_document(FOREIGN, quarter, None if is_ours else agreement.file())


def _keep_roster(unit: UnitOfWork, known: Known, path: Sequence[str], content: bytes, sealer: MakeSealer) -> None:
    """Not one of a team or an agreement from before the person chose another."""
    roster = roster_of(read(content, "roster"))
    _expect((roster.task, "roster", roster.quarter, roster.team), path, "roster")
    terms, own = known.agreements.get(roster.quarter), known.memberships.get(roster.quarter)
    if terms is not None and own is not None and own.team == roster.team:
        _signed(sealer, roster.signed, roster.signature, terms, "roster")
        if not is_fixed(known, roster.quarter):
            unit.put_shared_document(ROSTER, roster.quarter, content)


def _keep_release(unit: UnitOfWork, known: Known, path: Sequence[str], content: bytes, sealer: MakeSealer) -> None:
    """Once: what was released stays as it is."""
    release = release_of(read(content, "release"))
    _expect((release.task, "release", release.team, release.period), path, "release")
    terms = known.agreements.get(period_named(release.period).quarter)
    if terms is not None:
        _signed(sealer, release.signed, release.signature, terms, "release")
        if release.agreement != terms.hash:
            raise DomainError("share_other_agreement", period=release.period)
        if release.period not in known.releases:
            unit.put_shared_document(RELEASE, release.period, content)


def _expect(said: Sequence[str], path: Sequence[str], what: str) -> None:
    if tuple(said) != tuple(path):
        raise DomainError("share_form", what=what, place="task")


def _signed(sealer: MakeSealer, content: bytes, signature: bytes, terms: Agreement, what: str) -> None:
    if not sealer().is_signed(content, signature, terms.sign_b):
        raise DomainError("share_signature", what=what)


def is_fixed(known: Known, quarter: str) -> bool:
    """Whether a roster stays as it is: the rhythm goes by its size when the quarter began."""
    return known.part(quarter) is not None and quarter <= quarter_on(known.today)
