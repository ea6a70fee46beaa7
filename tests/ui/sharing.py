"""Taking part in sharing, for tests of screens: gatekeepers that sign what they are told, and a share in memory."""

from datetime import date, datetime
from pathlib import Path

from tests.fakes import FakeClock
from tests.sharing_outside import PLACE, TEAM, Outside
from tests.ui.house import ZONE, FakeHouse
from tests.ui.months import worked
from tijdwijzer.domain.entries import instant
from tijdwijzer.domain.policy import NO_POLICY, Policy
from tijdwijzer.domain.products import Product
from tijdwijzer.domain.share_periods import period_named
from tijdwijzer.sharing.carrier import Carrier

Q4 = period_named("2026-Q4")
"""28 September 2026 to 3 January 2027; until 13 January something can be sent."""

LAST_DAY, BEFORE = "2027-01-03", "2026-12-21"
CODE = "k7q2 m9xd-0000 1111"


def house_on(day: str, policy: Policy = NO_POLICY, wall: str = "12:00") -> FakeHouse:
    """Two weeks of work in the quarter, looked at on this day."""
    clock = FakeClock(instant(datetime.fromisoformat(f"{day}T{wall}").replace(tzinfo=ZONE)))
    made = FakeHouse(clock=clock, policy=policy, products=[Product("ww", "WW-aanvraag")])
    worked(made, date(2026, 11, 2), date(2026, 11, 13))
    return made


def files(outside: Outside, folder: Path, **changes: object) -> Path:
    """An agreement with the root key beside it, as somebody gets them."""
    (folder / "root.json").write_bytes(outside.root_file)
    agreement = folder / "agreement.json"
    agreement.write_bytes(outside.agreement(**changes).file())
    return agreement


def accept(house: FakeHouse, outside: Outside) -> None:
    sharing = house.cases.sharing
    sharing.accept(sharing.read_offer(outside.agreement().file(), outside.root_file, PLACE))


def join(house: FakeHouse, outside: Outside, size: int = 9) -> None:
    """Onto the list of the team."""
    accept(house, outside)
    house.cases.sharing.enrol(TEAM, CODE)
    outside.publish_roster(own_key(house), size=size)
    carry(house, outside)


def own_key(house: FakeHouse) -> bytes:
    with house.store.unit() as unit:
        return unit.memberships()[-1].public


def carry(house: FakeHouse, outside: Outside) -> None:
    """Do the errands, at once."""
    sharing = house.cases.sharing
    sharing.carried(Carrier(outside.open).carry(sharing.errands()))
