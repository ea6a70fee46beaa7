"""Output beside the statistician's real log: however a made-up count of it comes in, the figures are the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random
from shutil import copytree

import pytest

from tests.command_line import CommandLine
from tijdwijzer.bootstrap import House
from tijdwijzer.domain.counts import Tally

ROOT = Path(__file__).parents[2]
LOG = ROOT.parent / "shared" / "data" / "timereg" / "bls_slimtimer_2014-2016.csv"
MAP = ROOT / "resources" / "import-maps" / "slimtimer.toml"
FIRST, LAST = "2014-08-01", "2016-12-30"
PRODUCTS = "key,name,standard_minutes,valid_from\nindex,Index,45,\nindex,Index,40.5,2015-07-01\nreview,Review,90,\n"

pytestmark = [
    pytest.mark.real,
    pytest.mark.skipif(not LOG.is_file(), reason="the real log (../shared/data) is not there"),
]


@dataclass(frozen=True, slots=True)
class Finished:
    """A made-up case: whether it was right the first time, and whether it came back."""

    day: date
    product: str
    right: bool
    returned: bool


def made_up(days: list[date]) -> Iterator[Finished]:
    random = Random(20140801)
    for day in days:
        for product in ("index", "review"):
            for _ in range(random.randrange(6)):
                returned = random.random() < 0.1
                yield Finished(day, product, not returned and random.random() < 0.9, returned)


def per_day(cases: list[Finished]) -> dict[tuple[date, str], Tally]:
    found: dict[tuple[date, str], Tally] = {}
    for one in cases:
        place = (one.day, one.product)
        found[place] = found.get(place, Tally()) + Tally(1, int(one.right), int(one.returned))
    return found


@pytest.fixture
def cli(tmp_path: Path) -> CommandLine:
    """The log, at the end of its last year, and two products."""
    made = CommandLine(tmp_path / "time", datetime(2016, 12, 31, 12, tzinfo=UTC), "en")
    made.do("settings", "keep_months", "0")
    made.do("import", "csv", str(LOG), "--map", str(MAP), "--zone", "America/New_York")
    products = tmp_path / "products.csv"
    products.write_text(PRODUCTS)
    made.do("products", "import", str(products))
    return made


def twin(cli: CommandLine, name: str) -> CommandLine:
    """Another profile with the same in it."""
    return CommandLine(copytree(cli.profile, cli.profile.with_name(name)), cli.clock.now(), "en")


def figures(cli: CommandLine) -> object:
    return cli.do("output", "--from", FIRST, "--to", LAST, "--json").json


def count_by_hand(cli: CommandLine, tallies: dict[tuple[date, str], Tally]) -> None:
    """What `count` does, once per day and product, with the profile opened once."""
    house = House(cli.profile, "en", cli.clock)
    try:
        counting = house.open().counting
        for (day, product), tally in tallies.items():
            counting.count(product, tally.finished, tally.right, tally.returned, day)
    finally:
        house.close()


def import_(cli: CommandLine, name: str, header: str, rows: Iterator[str]) -> None:
    path = cli.profile.with_name(name)
    path.write_text(header + "".join(rows))
    cli.do("products", "import", str(path))


def test_by_hand_by_day_and_by_case_give_the_same_figures(cli: CommandLine) -> None:
    time = cli.do("report", "--from", FIRST, "--to", LAST, "--by", "day", "--format", "json").json
    cases = list(made_up([date.fromisoformat(row["key"]) for row in time["rows"]]))
    tallies = per_day(cases)
    by_hand, by_day, by_case = (twin(cli, name) for name in ("hand", "days", "cases"))
    count_by_hand(by_hand, tallies)
    import_(
        by_day,
        "days.csv",
        "date,product,finished,first_time_right,returned\n",
        (f"{day},{key},{one.finished},{one.right},{one.returned}\n" for (day, key), one in tallies.items()),
    )
    import_(
        by_case,
        "cases.csv",
        "case,product,date,right,returned\n",
        (f"C{n},{one.product},{one.day},{int(one.right)},{int(one.returned)}\n" for n, one in enumerate(cases)),
    )
    found = figures(by_hand)
    assert found == figures(by_day) == figures(by_case)
    assert_worked_out(found, cases)


def assert_worked_out(found: object, cases: list[Finished]) -> None:
    """The figures, from the cases themselves."""
    assert isinstance(found, dict)
    minutes = sum(_minutes(one) for one in cases)
    assert len(cases) > 2000
    assert found["earned_hours"] == pytest.approx(minutes / 60)
    assert found["first_time_right_share"] == pytest.approx(sum(one.right for one in cases) / len(cases))
    assert found["paid_hours"] > 3000
    assert found["productivity"] == pytest.approx(minutes / 60 / found["paid_hours"])


def _minutes(one: Finished) -> float:
    if one.product == "review":
        return 90
    return 40.5 if one.day >= date(2015, 7, 1) else 45
