"""Reading an agreement before it is taken: whose it is, and what it says otherwise."""

from tijdwijzer.domain.agreement import Agreement, agreement_of
from tijdwijzer.domain.canonical import digest, read
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.messages import root_of
from tijdwijzer.domain.settings import SETTINGS, fitting
from tijdwijzer.domain.share_periods import periods_in
from tijdwijzer.services.agreement_changes import differences
from tijdwijzer.services.sharing import Offer, Sealer
from tijdwijzer.services.sharing_known import Known


def offer_of(known: Known, sealer: Sealer, agreement: bytes, root: bytes | None, place: str) -> Offer:
    """Raises what `Sharing.read_offer` raises."""
    if not known.allowed:
        raise DomainError("share_forbidden")
    read_agreement = agreement_of(read(agreement, "agreement"))
    key = _root(known, read_agreement, root)
    if not sealer.is_signed(read_agreement.signed, read_agreement.signature, key):
        raise DomainError("share_signature", what="agreement")
    refuse(known, read_agreement)
    before = known.before(read_agreement.quarter)
    return Offer(
        agreement=read_agreement,
        root=key,
        root_fingerprint=digest(key),
        place=place_of(known, place) if place or known.place else "",
        first=not known.root,
        differences=differences(before, read_agreement) if before else (),
    )


def refuse(known: Known, agreement: Agreement) -> None:
    """Raises DomainError: "share_agreement_over" when nothing of its quarter can be sent any more;
    "share_agreement_fixed" when something of it was sealed under another one.
    """
    periods = [*periods_in(agreement.quarter, 13), *periods_in(agreement.quarter, 4), *periods_in(agreement.quarter, 1)]
    if known.today > max(period.deadline for period in periods):
        raise DomainError("share_agreement_over", quarter=agreement.quarter)
    sealed = {line.agreement for line in known.lines if line.period in {period.name for period in periods}}
    there = known.agreements.get(agreement.quarter)
    if there is not None and there.hash != agreement.hash and there.hash in sealed:
        raise DomainError("share_agreement_fixed", quarter=agreement.quarter)


def _root(known: Known, agreement: Agreement, file: bytes | None) -> bytes:
    """The key that must have signed: the known one, or the first that is brought."""
    brought = root_of(read(file, "root")) if file is not None else None
    if brought is not None and brought.task != agreement.task:
        raise DomainError("share_form", what="root", place="task")
    key = known.root or (brought.key if brought else b"")
    if not key:
        raise DomainError("share_root_missing")
    if brought is not None and brought.key != key:
        raise DomainError("share_root_changed", known=digest(key), brought=brought.fingerprint)
    if known.held_root and digest(key) != known.held_root:
        raise DomainError("share_root_policy", known=known.held_root, brought=digest(key))
    return key


def place_of(known: Known, place: str) -> str:
    """Where the organisation says, or else the person, or else where it was before.

    Raises DomainError "share_place_missing" or "share_place".
    """
    wanted = known.place if known.place and (known.place_held or not place) else place.strip()
    if not wanted:
        raise DomainError("share_place_missing")
    try:
        fitting(SETTINGS["sharing_place"], wanted)
    except DomainError:
        raise DomainError("share_place", place=wanted[:200]) from None
    return wanted
