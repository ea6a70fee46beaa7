"""The employee's side of sharing: what is sent, what is held back, what left this machine."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from tijdwijzer.domain.agreement import Agreement, Rhythm
from tijdwijzer.domain.contribution import Contribution
from tijdwijzer.domain.ledger import Line, State
from tijdwijzer.domain.membership import Membership, Parcel
from tijdwijzer.domain.messages import Bundle, Enrolment, Refusal, Release
from tijdwijzer.domain.share_periods import SharePeriod
from tijdwijzer.services.mailbox import Box


class Standing(StrEnum):
    """How somebody stands to sharing this quarter."""

    LOCAL = "local"
    """No agreement: nothing leaves."""
    NOT_ENROLLED = "not_enrolled"
    ASKED = "asked"
    """The code was sent; the roster is not published yet."""
    LEFT_OUT = "left_out"
    """The roster is published, and the own key is not in it."""
    ENROLLED = "enrolled"


class AlertKind(StrEnum):
    """What is said loudly (protocol)."""

    ID_MISSING = "id_missing"
    CORRECTION_LATE = "correction_late"
    WITHDRAWAL_LATE = "withdrawal_late"
    NEWER_IGNORED = "newer_ignored"
    """A correction or withdrawal was delivered in time, and what was sent before it was counted all the same."""
    TOO_MANY = "too_many"
    AGREEMENT_CHANGED = "agreement_changed"
    K_DROPPED = "k_dropped"
    ROOT_CHANGED = "root_changed"
    LEDGER_BROKEN = "ledger_broken"
    PUT_BACK = "put_back"
    """What was sent last of a period may be gone from the ledger: a backup was put back since."""


@dataclass(frozen=True, slots=True)
class Alert:
    kind: AlertKind
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that a new agreement says otherwise. `weaker`: it protects less than before."""

    part: str
    before: str
    after: str
    weaker: bool


@dataclass(frozen=True, slots=True)
class Offer:
    """An agreement as it was read and verified, before the person takes it. `first`: its root key was not known yet."""

    agreement: Agreement
    root: bytes
    root_fingerprint: str
    place: str
    first: bool
    differences: tuple[Difference, ...]


class Choice(StrEnum):
    """What became of a period so far."""

    OPEN = "open"
    HELD = "held"
    SENT = "sent"
    WITHDRAWN = "withdrawn"
    TOO_LATE = "too_late"


@dataclass(frozen=True, slots=True)
class PeriodLook:
    """A period that somebody can still decide on, or just could. `numbers` are what would be sent now, `sent` what was
    sealed last; `complete` when its last day is over or under way. `state` is that of the last line of the ledger.
    """

    period: SharePeriod
    numbers: Contribution
    sent: Mapping[str, int] | None
    choice: Choice
    state: State | None
    complete: bool
    unsure: bool = False
    """Whether something may have been sent that is not known here, as a backup was put back."""
    earlier_counted: bool = False
    """Whether what was sent before the last correction or withdrawal is what was counted."""

    @property
    def differs(self) -> bool:
        """Whether what was sent is not what it would be now, or may not be: it can be corrected."""
        return self.sent is not None and (self.unsure or dict(self.sent) != dict(self.numbers.values))


@dataclass(frozen=True, slots=True)
class SharingLook:
    """Everything that a screen shows of it."""

    standing: Standing
    agreement: Agreement | None = None
    root_fingerprint: str = ""
    place: str = ""
    team: str = ""
    enrolled: int = 0
    headcount: int = 0
    rhythm: Rhythm | None = None
    periods: tuple[PeriodLook, ...] = ()
    """Newest first: the one under way, and those whose deadline has not passed or passed within the last year."""
    waiting: int = 0
    """Parcels that are not delivered."""
    last_trouble: str = ""
    """Code of the error with which the last delivery failed, empty when it did not."""
    alerts: tuple[Alert, ...] = ()
    lines: tuple[Line, ...] = ()
    """The ledger, oldest first."""


@dataclass(frozen=True, slots=True)
class Errands:
    """What is to be done outside now: parcels to deliver, and published documents to look for. Nothing when `place` is
    empty. `fetch` are paths in `Box.PUBLISHED`.
    """

    place: str = ""
    parcels: tuple[Parcel, ...] = ()
    fetch: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Carried:
    """How errands went. `trouble` is the code of the error that ended them, empty when none did."""

    errands: Errands
    delivered: frozenset[tuple[Box, tuple[str, ...]]] = frozenset()
    refused: Mapping[tuple[str, ...], str] = field(default_factory=dict)
    found: Mapping[tuple[str, ...], bytes] = field(default_factory=dict)
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class TeamRelease:
    """A release of the own team as it was published, verified."""

    period: SharePeriod
    release: Release | Refusal


@dataclass(frozen=True, slots=True)
class Whole:
    """A ledger as it was checked: how many lines, and which (from 1) is the first that does not follow on the one
    before it. `begins` is the hash of the last line that was erased because it was older than it is kept.
    """

    lines: int
    broken_at: int | None
    begins: str


@dataclass(frozen=True, slots=True)
class Opened:
    """Everything that is in a bundle which was sealed to the published test keys. `plain_a` and `plain_b` are the
    lengths of what was sealed, in bytes: there is room for nothing else.
    """

    numbers: Mapping[str, int]
    version: int
    plain_a: int
    plain_b: int


class Carrier(Protocol):
    """Does errands, on a thread of its own."""

    def carry(self, errands: Errands) -> Carried:
        """How it went. What a mailbox says is in it; anything else is raised."""
        ...


class Sealer(Protocol):
    """The cryptography that an employee needs. Heavy: what makes one is only called when there is an agreement."""

    def is_signed(self, content: bytes, signature: bytes, public: bytes) -> bool: ...

    def new_key(self) -> tuple[bytes, bytes]:
        """A private key to sign with, and its public half."""
        ...

    def contribution(
        self, numbers: Sequence[int], version: int, place: tuple[str, str, str, str], terms: Agreement, own: Membership
    ) -> Bundle:
        """`numbers` by cell, sealed; `place` is task, team, period and id."""
        ...

    def withdrawal(
        self, version: int, place: tuple[str, str, str, str], terms: Agreement, own: Membership
    ) -> Bundle: ...

    def enrolment(self, id: str, code: str, key_b: bytes, own: Membership) -> Enrolment:  # noqa: A002 - the protocol's
        """A code and the own public key, sealed to the gatekeeper."""
        ...

    def for_test(self, numbers: Sequence[int], place: tuple[str, str, str, str]) -> Bundle:
        """A contribution, sealed to keys that everybody has."""
        ...

    def open_test(self, bundle: Bundle, cells: Sequence[str]) -> Opened:
        """Raises DomainError "share_sealed" when it is not sealed to the test keys, "share_test" when there is anything
        in it but these numbers.
        """
        ...
