"""One employee with everything around: a store and a mailbox in memory, gatekeepers that sign what a test says."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from tests.fakes import FakeClock, FakeStore
from tests.sharing_outside import PLACE, TEAM, Outside
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.counts import Tally
from tijdwijzer.domain.ledger import State
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.share_periods import period_named
from tijdwijzer.domain.totals import Made, Totals
from tijdwijzer.services.member import Sharing
from tijdwijzer.services.notices import Notice
from tijdwijzer.sharing.carrier import Carrier
from tijdwijzer.sharing.sealer import HpkeSealer

Q4 = period_named("2026-Q4")
"""28 September 2026 to 3 January 2027."""

LAST_DAY = datetime(2027, 1, 3, 12, tzinfo=UTC)


@dataclass
class Desk:
    """One employee with everything around."""

    clock: FakeClock = field(default_factory=lambda: FakeClock(datetime(2026, 11, 3, 8, tzinfo=UTC)))
    store: FakeStore = field(default_factory=FakeStore)
    outside: Outside = field(default_factory=Outside)
    heard: list[Notice] = field(default_factory=list)
    written: dict[Path, str] = field(default_factory=dict)
    hours: int = 10
    finished: int = 7

    def __post_init__(self) -> None:
        self.sharing = Sharing(
            self.store.unit, self.clock, self.heard.append, self.totals, HpkeSealer, self.write, below=lambda n: n - 1
        )
        self.carrier = Carrier(self.outside.open)

    def totals(self, period: Period) -> Totals:
        seconds = dict.fromkeys((*Component, None), 0) | {Component.REWORK: self.hours * 3600 + 59}
        return Totals(seconds, made={"ww": Made(Tally(self.finished)), "own": Made(Tally(3))})

    def write(self, path: Path, text: str, overwrite: bool) -> None:
        self.written[path] = text

    def join(self) -> "Desk":
        agreement = self.outside.agreement()
        self.sharing.accept(self.sharing.read_offer(agreement.file(), self.outside.root_file, PLACE))
        self.sharing.enrol(TEAM, "K7Q2-M9XD")
        self.outside.publish_roster(self.public)
        return self.carry()

    @property
    def public(self) -> bytes:
        with self.store.unit() as unit:
            return unit.memberships()[-1].public

    def carry(self) -> "Desk":
        self.sharing.carried(self.carrier.carry(self.sharing.errands()))
        return self

    def states(self) -> list[State]:
        return [line.state for line in self.sharing.ledger()]

    def id(self) -> str:
        return self.sharing.ledger()[-1].id
