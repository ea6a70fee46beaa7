"""The employee's side of sharing: what is sent, what is held back, what left this machine."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from tijdwijzer.domain.agreement import Agreement, Rhythm
from tijdwijzer.domain.contribution import Contribution
from tijdwijzer.domain.ledger import Line, State
from tijdwijzer.domain.membership import Parcel
from tijdwijzer.domain.messages import Refusal, Release
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
    TOO_MANY = "too_many"
    AGREEMENT_CHANGED = "agreement_changed"
    K_DROPPED = "k_dropped"
    ROOT_CHANGED = "root_changed"
    LEDGER_BROKEN = "ledger_broken"


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

    @property
    def differs(self) -> bool:
        """Whether what was sent is not what it would be now: it can be corrected."""
        return self.sent is not None and dict(self.sent) != dict(self.numbers.values)


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
