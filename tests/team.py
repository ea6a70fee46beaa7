"""A team that shares: members as small as they can be, both roles, and the mailbox between them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from tests.fakes import FakeClock
from tests.mailboxes import MemoryMailbox
from tijdwijzer.domain.agreement import AgreedProduct, Agreement
from tijdwijzer.domain.canonical import read
from tijdwijzer.domain.contribution import NO_SEED, vector
from tijdwijzer.domain.messages import Bundle, Refusal, Release, Roster, release_of, roster_of
from tijdwijzer.domain.share_periods import period_named
from tijdwijzer.services.mailbox import Box, Mailbox
from tijdwijzer.services.roles import Due, Terms, Turn
from tijdwijzer.sharing.aggregator import FolderAggregator
from tijdwijzer.sharing.enrolling import seal_enrolment
from tijdwijzer.sharing.gatekeeper import FolderGatekeeper
from tijdwijzer.sharing.keyfile import Cost
from tijdwijzer.sharing.sealing import Pair, seal_contribution, signing_pair

CHEAP = Cost(n=16)
TASK, TEAM, QUARTER = "Tijd 2026", "Vergunningen", "2026-Q4"
BOTH = ("correct horse battery", "staple of the council")
FOR_A = "reckoning by the river"
PRODUCTS = (AgreedProduct("permit", "Vergunning", 240.0),)
OVER = datetime(2027, 1, 14, 9, tzinfo=UTC)
"""The day after the last one to send anything of 2026-Q4."""


@dataclass
class Member:
    """Somebody with a key; `version` is that of the last contribution."""

    pair: Pair
    version: int = 0


@dataclass
class Team:
    """Ready to send when it is made by `enrolled`."""

    folder: Path
    size: int = 8
    mailbox: Mailbox = field(default_factory=MemoryMailbox)
    terms: Terms = field(default_factory=lambda: Terms(QUARTER, PRODUCTS))
    clock: FakeClock = field(default_factory=lambda: FakeClock(datetime(2026, 10, 1, 9, tzinfo=UTC)))
    random: Random = field(default_factory=lambda: Random(6))
    members: list[Member] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.reopen()

    def reopen(self) -> None:
        """Both roles as after a new start of the program, opened."""
        self.reopen_locked()
        if self.b.task():
            self.b.unlock(BOTH)
        if self.a.task():
            self.a.unlock(FOR_A)

    def reopen_locked(self) -> None:
        self.b = FolderGatekeeper(self.folder / "b", self.opened, self.clock, below=self.random.randrange, cost=CHEAP)
        self.a = FolderAggregator(self.folder / "a", self.opened, self.clock, below=self.random.randrange, cost=CHEAP)

    def opened(self, place: str) -> Mailbox:
        return self.mailbox

    def begin(self) -> Agreement:
        self.b.begin(TASK, "memory", BOTH)
        self.a.begin(TASK, "memory", FOR_A)
        return self.b.agree(self.terms, self.a.key_file(self.terms.quarter))

    def enrolled(self) -> "Team":
        self.begin()
        self.enrol(TEAM, self.size)
        return self

    def enrol(self, team: str, size: int, quarter: str = "") -> None:
        quarter = quarter or self.terms.quarter
        codes = self.b.codes(quarter, team, size)
        self.members = [Member(signing_pair()) for _ in codes]
        for member, code in zip(self.members, codes, strict=True):
            self.ask(member, code, quarter)
        self.b.publish_roster(quarter, team)

    def ask(self, member: Member, code: str, quarter: str = QUARTER) -> str:
        """Send an enrolment; answers with its id."""
        id_ = self.random.randbytes(16).hex()
        enrolment = seal_enrolment((TASK, quarter, id_), code, member.pair, self.agreement(quarter).key_b)
        self.mailbox.put(Box.ENROL, (TASK, quarter, id_), enrolment.file())
        return id_

    def agreement(self, quarter: str = "") -> Agreement:
        agreement = self.b.agreement(quarter or self.terms.quarter)
        assert agreement is not None
        return agreement

    def sealed(
        self,
        member: Member,
        minutes: Sequence[int],
        period: str = QUARTER,
        team: str = TEAM,
        version: int | None = None,
    ) -> Bundle:
        """A contribution: minutes of the first components, 0 of the others. None of them withdraws."""
        agreement = self.agreement(period_named(period).quarter)
        values = [*minutes, *[0] * (len(agreement.cells) - len(minutes))]
        numbers = vector(values) if minutes else (0,) * (1 + 3 * len(values))
        seed = self.random.randbytes(32) if minutes else NO_SEED
        member.version = member.version + 1 if version is None else version
        place = (TASK, team, period, self.random.randbytes(16).hex())
        keys = (agreement.key_a, agreement.key_b)
        return seal_contribution(numbers, seed, member.version, place, keys, member.pair)

    def put(self, bundle: Bundle) -> Bundle:
        self.mailbox.put(Box.DROP, (bundle.task, bundle.team, bundle.id), bundle.file())
        return bundle

    def send(self, member: Member, minutes: Sequence[int], period: str = QUARTER) -> Bundle:
        return self.put(self.sealed(member, minutes, period))

    def everybody_sends(self, minutes: Sequence[int] = (600, 300, 200), period: str = QUARTER) -> None:
        for member in self.members:
            self.send(member, minutes, period)

    def due(self, period: str = QUARTER, team: str = TEAM) -> Due:
        return Due(team, period_named(period), Turn.CLOSING)

    def over(self, period: str = QUARTER) -> None:
        """The deadline has passed."""
        self.clock.set(datetime.combine(period_named(period).deadline, OVER.timetz()) + timedelta(days=1))

    def outcome(self, period: str = QUARTER, team: str = TEAM) -> Release | Refusal | None:
        """What was published."""
        content = self.mailbox.get(Box.PUBLISHED, (TASK, "release", team, period))
        return None if content is None else release_of(read(content, "release"))

    def roster(self, team: str = TEAM, quarter: str = QUARTER) -> Roster:
        content = self.mailbox.get(Box.PUBLISHED, (TASK, "roster", quarter, team))
        assert content is not None
        return roster_of(read(content, "roster"))
