"""Reading and changing what the sharing screen shows, on the database worker; no Qt here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from tijdwijzer.domain.canonical import MOST_BYTES, read
from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.ledger import State
from tijdwijzer.domain.messages import Bundle, bundle_of
from tijdwijzer.domain.share_periods import SharePeriod
from tijdwijzer.services.notices import SharingChanged
from tijdwijzer.services.sharing import Choice, Offer, Opened, PeriodLook, SharingLook
from tijdwijzer.services.usecases import UseCases

ROOT_FILE = "root.json"
SEEN = "sharing_alerts_seen"
"""Mark: the keys of the alerts that the person saw."""


@dataclass(frozen=True, slots=True)
class SharingScreen:
    """How sharing stands, and what words about it need. `seen` are the keys of alerts; `allowed` and `locked_place` are
    what the organisation has laid down.
    """

    look: SharingLook
    catalogue: Catalogue
    zone: ZoneInfo
    today: date
    seen: frozenset[str]
    allowed: bool = True
    locked_place: bool = False


@dataclass(frozen=True, slots=True)
class Contents:
    """A test envelope, and everything that was taken out of it."""

    bundle: Bundle
    opened: Opened


def load_screen(cases: UseCases) -> SharingScreen:
    settings = cases.settings.current()
    return SharingScreen(
        cases.sharing.look(),
        cases.catalogue(),
        cases.days.calendar().zone_at(cases.clock.now()),
        cases.days.today(),
        seen(cases),
        allowed=settings.switch("sharing"),
        locked_place=settings.is_locked("sharing_place"),
    )


def offered(look: PeriodLook, today: date) -> tuple[str, ...]:
    """What fits how a period stands: send, correct, hold, withdraw; whether it can be done already or not."""
    if today > look.period.deadline or look.state in (State.COUNTED, State.NOT_COUNTED):
        return ()
    if look.choice is Choice.SENT and look.state is State.EXPIRED:
        return ("send",)
    return {
        Choice.OPEN: ("send", "hold"),
        Choice.HELD: ("send",),
        Choice.SENT: ("correct", "withdraw"),
        Choice.WITHDRAWN: ("send",),
        Choice.TOO_LATE: (),
    }[look.choice]


def possible_now(look: PeriodLook, today: date) -> tuple[str, ...]:
    """What of that can be done now."""
    if not look.complete:
        return ()
    return tuple(act for act in offered(look, today) if act != "correct" or look.differs)


def is_due(look: PeriodLook, today: date) -> bool:
    """Whether a period waits for the person's word: on its last day and until the deadline."""
    return look.choice is Choice.OPEN and look.complete and look.period.days.last <= today <= look.period.deadline


def seen(cases: UseCases) -> frozenset[str]:
    found = cases.settings.mark(SEEN)
    return frozenset(str(one) for one in found) if isinstance(found, list) else frozenset()


def see(cases: UseCases, key: str) -> None:
    """The person saw this alert."""
    cases.settings.put_mark(SEEN, sorted(seen(cases) | {key}))
    cases.notices.publish(SharingChanged())


def send(cases: UseCases, period: SharePeriod) -> None:
    cases.sharing.send(period)


def hold(cases: UseCases, period: SharePeriod) -> None:
    cases.sharing.hold(period)


def withdraw(cases: UseCases, period: SharePeriod) -> None:
    cases.sharing.withdraw(period)


# The agreement


def read_offer(cases: UseCases, paths: Sequence[Path]) -> Offer:
    """What the agreement among these files says. Raises DomainError "import_file_unreadable", and what
    `Sharing.read_offer` raises.
    """
    named = [path for path in paths if path.name.lower() != ROOT_FILE]
    agreement = named[0] if named else paths[0].with_name("agreement.json")
    root = next((path for path in (*paths, *_beside(agreement)) if _is_root(path)), None)
    return cases.sharing.read_offer(_content(agreement), _content(root) if root else None, place_of(agreement))


def _beside(agreement: Path) -> tuple[Path, ...]:
    """Where the file with the root key may lie: in the same folder, or one up, as among published documents."""
    return agreement.with_name(ROOT_FILE), agreement.parent.parent / ROOT_FILE


def _is_root(path: Path) -> bool:
    return path.name.lower() == ROOT_FILE and path.is_file()


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError:
        raise DomainError("import_file_unreadable", file=path.name) from None


def place_of(agreement: Path) -> str:
    """The folder that everything goes to, where an agreement was found in its place there (docs/sharing.md); empty
    where it lies anywhere else.
    """
    folders = agreement.parents
    published = len(folders) > 3 and folders[0].name == "agreement" and folders[2].name == "published"
    return str(folders[3]) if published else ""


def waiting_offer(cases: UseCases, quarter: str) -> Offer:
    """The agreement of that quarter that was found outside, and waits to be read."""
    return cases.sharing.waiting_offer(quarter)


def offer_in_force(cases: UseCases) -> Offer:
    """The agreement that was accepted, to be read again. Raises DomainError "share_local"."""
    look = cases.sharing.look()
    if look.agreement is None:
        raise DomainError("share_local")
    return Offer(look.agreement, b"", look.root_fingerprint, look.place, False, ())


def accept(cases: UseCases, offer: Offer) -> None:
    cases.sharing.accept(offer)


def leave(cases: UseCases) -> None:
    cases.sharing.leave()


def enrol(cases: UseCases, team: str, code: str) -> None:
    cases.sharing.enrol(team, code)


def export(cases: UseCases, path: Path) -> str:
    """The name of the file that was written."""
    cases.sharing.export_ledger(path, overwrite=True)
    return path.name


def look_in(cases: UseCases, period: SharePeriod) -> Contents:
    content = cases.sharing.sealed_for_test(period)
    return Contents(bundle_of(read(content, "bundle")), cases.sharing.open_test(content))
