"""The two roles that only together can say what a team's time comes to. Each lives in a folder of its own, on the
machine of whoever has it: keys under a passphrase, a log, what is under way. Adapters in `sharing` fit these.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from tijdwijzer.domain.agreement import AgreedProduct, Agreement, Rhythm
from tijdwijzer.domain.messages import Refusal, Release
from tijdwijzer.domain.share_periods import SharePeriod

DEFAULT_RHYTHMS = (Rhythm(8, 13, 0), Rhythm(15, 4, 0))


@dataclass(frozen=True, slots=True)
class Terms:
    """What an agreement says, before there are keys: defaults are those of the protocol. `cap_minutes` and `cap_count`
    are the most per person, cell and period.
    """

    quarter: str
    products: tuple[AgreedProduct, ...] = ()
    k: int = 8
    k_cell: int = 3
    dominance: float = 0.6
    round_minutes: int = 15
    round_count: int = 5
    rhythms: tuple[Rhythm, ...] = DEFAULT_RHYTHMS
    cap_minutes: int = 50_000
    cap_count: int = 5_000


class Turn(StrEnum):
    """What a period of a team waits for."""

    DEADLINE = "deadline"
    CLOSING = "closing"
    ANSWER = "answer"
    PUBLISHING = "publishing"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Due:
    team: str
    period: SharePeriod
    turn: Turn


@dataclass(frozen=True, slots=True)
class Event:
    """A line of a role's log: what happened, never a figure of anybody. The words know `code` as "event.<code>", and a
    `reason` among the details as "left_out.<reason>", "enrolment.<reason>" or "refused.<reason>".
    """

    at: datetime
    code: str
    team: str = ""
    period: str = ""
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TeamRoster:
    """`refused`: enrolments that were not taken, by reason (a code), and how many."""

    team: str
    headcount: int
    enrolled: int
    codes: int
    published: bool
    refused: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class QuarterKeys:
    """The keys of one quarter. `destroy_on` is when they are destroyed; `destroyed` when they were."""

    quarter: str
    fingerprint: str
    destroy_on: date
    destroyed: date | None = None


@dataclass(frozen=True, slots=True)
class Closed:
    """A period that was closed. `refused` is "too_few" when it ended there; `taken` how many contributions count,
    `left_out` how many do not, by reason (a code): both for the gatekeeper's eyes only.
    """

    due: Due
    refused: str
    taken: int
    left_out: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Published:
    """What was published. `why` says of each cell that is not shown "few", "dominated" or "protects": the first two
    are told apart for the gatekeeper only.
    """

    due: Due
    release: Release | Refusal
    why: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer that was given. `refused` is why there were no sums (a code), empty when there were. `withheld` are the
    cells with too few people.
    """

    due: Due
    refused: str
    withheld: Sequence[str] = ()


class Gatekeeper(Protocol):
    """Role B. What needs keys raises DomainError "role_locked" before `unlock`. Passphrases are two, of two people:
    neither opens anything alone.
    """

    folder: Path

    def task(self) -> str | None:
        """None when this folder is not a gatekeeper's yet."""
        ...

    def root_fingerprint(self) -> str | None: ...

    def keep_token(self, token: str) -> None:
        """What a service knows this role by, kept in its folder; before `begin`. Raises DomainError "role_token" or
        "role_exists".
        """
        ...

    def begin(self, task: str, place: str, passphrases: tuple[str, str]) -> None:
        """Make the root key. Raises DomainError "role_exists", "passphrase_weak" (`which`: 1 or 2) or "place"."""
        ...

    def unlock(self, passphrases: tuple[str, str]) -> None:
        """Raises DomainError "passphrase_wrong"."""
        ...

    def change_passphrases(self, new: tuple[str, str]) -> None:
        """Every key opens with these from now on, all or none; an empty one stays as it was. Copies of the folder that
        were made before still open with the old ones. Raises DomainError "passphrase_same", "passphrase_weak" (`which`)
        or "passphrase_wrong" when they were changed elsewhere meanwhile.
        """
        ...

    def agreement(self, quarter: str) -> Agreement | None: ...

    def agree(self, terms: Terms, key_a: bytes) -> Agreement:
        """Make the keys of a quarter, sign its agreement and publish it with the root. `key_a` is the aggregator's key
        file of that quarter (`Aggregator.key_file`). Raises DomainError "agreement_exists", what `agreement.checked`
        raises, or "share_foreign" for a key of another task or quarter.
        """
        ...

    def codes(self, quarter: str, team: str, headcount: int) -> tuple[str, ...]:
        """New one-time codes for a team, as many as it has people. Shown once: only hashes are kept. Raises DomainError
        "codes_given" when this quarter's were given out, or "roster_published".
        """
        ...

    def rosters(self, quarter: str) -> tuple[TeamRoster, ...]:
        """How enrolment stands, with what came in since."""
        ...

    def unplaced(self, quarter: str) -> Mapping[str, int]:
        """Enrolments that were not taken and belong to no team, by reason (a code), and how many."""
        ...

    def publish_roster(self, quarter: str, team: str, *, looked: bool = False) -> TeamRoster:
        """Sign and publish who takes part: once a quarter, who enrols later takes part in the next. `looked`: what came
        in was taken just before this, by `rosters`, so that of many teams not each looks at everybody's enrolments.
        """
        ...

    def due(self) -> tuple[Due, ...]:
        """Every period of every team that is not done, the most urgent first."""
        ...

    def close(self, due: Due) -> Closed:
        """Verify, keep the newest of each member, and ask the aggregator. Raises DomainError "too_early", "done"."""
        ...

    def publish(self, due: Due) -> Published:
        """Open the answer, apply the rules, sign, publish, and erase. Raises DomainError "no_answer", "done"."""
        ...

    def keys(self) -> tuple[QuarterKeys, ...]: ...

    def destroy_due(self) -> tuple[QuarterKeys, ...]:
        """Destroy the keys whose day has come; answers with those. While a period of the quarter is not done they are
        kept for thirty days more, which the log says.
        """
        ...

    def log(self) -> tuple[Event, ...]: ...


class Aggregator(Protocol):
    """Role A."""

    folder: Path

    def task(self) -> str | None: ...

    def keep_token(self, token: str) -> None: ...

    def begin(self, task: str, place: str, passphrase: str) -> None: ...

    def unlock(self, passphrase: str) -> None: ...

    def change_passphrase(self, new: str) -> None:
        """As `Gatekeeper.change_passphrases`."""
        ...

    def key_file(self, quarter: str) -> bytes:
        """The public key of a quarter, to be handed to the gatekeeper; the pair is made when there is none yet."""
        ...

    def fingerprint(self, quarter: str) -> str:
        """Of that key: to be compared by voice."""
        ...

    def root_fingerprint(self) -> str | None:
        """Of the gatekeepers' root key, pinned when it was first met: to be compared by voice. None before that."""
        ...

    def due(self) -> tuple[Due, ...]:
        """Closings that wait for an answer."""
        ...

    def answer(self, due: Due) -> Answered:
        """Check, open, add up and hand over, once. The same closing again gives the same answer."""
        ...

    def keys(self) -> tuple[QuarterKeys, ...]: ...

    def destroy_due(self) -> tuple[QuarterKeys, ...]: ...

    def log(self) -> tuple[Event, ...]: ...


@dataclass(frozen=True, slots=True)
class Roles:
    """Opens a role in its folder."""

    gatekeeper: Callable[[Path], Gatekeeper]
    aggregator: Callable[[Path], Aggregator]
