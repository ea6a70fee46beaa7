"""Output of a period and two periods beside each other, from the command line."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.command_line import CommandLine
from tijdwijzer.bootstrap import House
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.counts import Count, Recount, Tally
from tijdwijzer.domain.entries import Entry, What
from tijdwijzer.domain.timeline import Change

KEYS = [
    "from", "to", "products", "earned_hours", "direct_hours", "paid_hours", "efficiency", "productivity",
    "first_time_right_share",
]  # fmt: skip
PRODUCT_KEYS = ["key", "finished", "first_time_right", "returned", "standard_minutes", "earned_hours"]
OCTOBER = ("--from", "2026-10-01", "--to", "2026-10-31")
BEFORE, AFTER = "2026-10-05..2026-10-11", "2026-10-12..2026-10-18"


def worked(day: int, rework: int, hours: float = 8) -> tuple[Entry, Entry]:
    """A day of October of so many hours, of which so many minutes are rework of case Z9."""
    start = datetime(2026, 10, day, 6, tzinfo=UTC)
    turn, end = start + timedelta(minutes=rework), start + timedelta(hours=hours)
    return Entry(start, turn, What(Component.REWORK, case="Z9")), Entry(turn, end, What(Component.STANDARD_WORK))


@pytest.fixture
def fortnight(cli: CommandLine) -> CommandLine:
    """Five days of 40 hours in all with 48 to 72 minutes of rework and 2 decisions; then five with 12 to 36, and 3."""
    house = House(cli.profile, clock=cli.clock)
    with house.open().store.unit() as unit:
        days = [(first + n, least + 6 * n, 7.8 + n / 10) for first, least in ((5, 48), (12, 12)) for n in range(5)]
        unit.apply(Change((), tuple(entry for one in days for entry in worked(*one))))
        unit.commit()
    house.close()
    cli.do("products", "add", "Beslissing", "--minutes", "90", "--from", "2026-01-01")
    for n in range(5):
        cli.do("count", "beslissing", "2", "--date", f"2026-10-{5 + n:02}")
        cli.do("count", "beslissing", "3", "--right", "2", "--date", f"2026-10-{12 + n:02}")
    return cli


def test_output_as_json_has_exactly_these_keys_in_this_order(fortnight: CommandLine) -> None:
    found = fortnight.do("output", *OCTOBER, "--json").json
    assert list(found) == KEYS
    assert [list(one) for one in found["products"]] == [PRODUCT_KEYS]


def test_output_as_json(fortnight: CommandLine) -> None:
    """5 x 2 + 5 x 3 = 25 decisions of 90 minutes: 37.5 hours; 5 x 2 + 5 x 2 = 20 right; 10 days of 8 hours."""
    assert fortnight.do("output", *OCTOBER, "--json").json == {
        "from": "2026-10-01",
        "to": "2026-10-31",
        "products": [
            {
                "key": "beslissing",
                "finished": 25,
                "first_time_right": 20,
                "returned": 0,
                "standard_minutes": 90.0,
                "earned_hours": 37.5,
            }
        ],
        "earned_hours": 37.5,
        "direct_hours": 80.0,
        "paid_hours": 80.0,
        "efficiency": 37.5 / 80,
        "productivity": 37.5 / 80,
        "first_time_right_share": 0.8,
    }


def test_what_would_be_divided_by_nothing_is_null(cli: CommandLine) -> None:
    found = cli.do("output", *OCTOBER, "--json").json
    assert found["products"] == []
    assert (found["earned_hours"], found["direct_hours"], found["paid_hours"]) == (0.0, 0.0, 0.0)
    assert found["efficiency"] is found["productivity"] is found["first_time_right_share"] is None


def test_before_the_first_standard_it_is_null_and_the_table_says_of_how_many(fortnight: CommandLine) -> None:
    fortnight.do("products", "add", "Brief", "--minutes", "15", "--from", "2026-11-01")
    fortnight.do("count", "brief", "4", "--date", "2026-10-05")
    found = fortnight.do("output", *OCTOBER, "--json").json["products"]
    assert [(one["key"], one["standard_minutes"], one["earned_hours"]) for one in found] == [
        ("beslissing", 90.0, 37.5), ("brief", None, 0.0),
    ]  # fmt: skip
    assert "4 × Brief werd afgerond toen dat nog geen normtijd had" in fortnight.do("output", *OCTOBER).out


def test_output_as_a_table(fortnight: CommandLine) -> None:
    assert fortnight.do("output", *OCTOBER).out.splitlines() == [
        "product     afgerond  in één keer goed  teruggekomen  normtijd  verdiend  behandeltijd",
        "Beslissing        25                20             0    90 min     37:30             –",
        "",
        "Verdiende uren            37:30",
        "Directe uren              80:00",
        "Betaalde uren             80:00",
        "Verdiend per direct uur    0,47",
        "Verdiend per betaald uur   0,47",
        "In één keer goed           80 %",
    ]


def test_today_is_what_output_is_about_by_default(fortnight: CommandLine) -> None:
    found = fortnight.do("output", "--json").json
    assert (found["from"], found["to"], found["products"]) == ("2026-11-03", "2026-11-03", [])


def test_value_points_stand_under_what_was_earned(fortnight: CommandLine) -> None:
    """25 x 3.2 points = 80, in 80 paid hours."""
    fortnight.do("products", "add", "Beslissing", "--minutes", "90", "--points", "3,2", "--from", "2026-01-01")
    assert fortnight.do("output", *OCTOBER).out.splitlines()[-2:] == [
        "Waardepunten              80,00",
        "Punten per betaald uur     1,00",
    ]


def test_comparing_says_what_fell_and_what_rose(fortnight: CommandLine) -> None:
    """Rework 300 of 2,400 minutes, then 120; 5 x 2 x 1.5 / 40 = 0.375 earned an hour, then 0.5625."""
    said = fortnight.do("compare", "--before", BEFORE, "--after", AFTER, "--loss", "rework").out.splitlines()
    assert said[0].startswith("Het aandeel herbewerken daalde van 12,5 tot 5,0 % van je tijd (95 %: ")
    assert said[1].startswith("Per betaald uur verdiende je 0,18 uur meer: van 0,38 tot 0,56 (95 %: ")
    assert said[2].startswith("Er ging minder tijd verloren en er kwam meer uit een betaald uur.")


def test_comparing_in_english(fortnight: CommandLine) -> None:
    said = fortnight.do("--lang", "en", "compare", "--before", BEFORE, "--after", AFTER).out.splitlines()
    assert said[0].startswith("The share of all losses together fell from 12.5 to 5.0 % of your time (95 %: ")
    assert said[1].startswith("You earned 0.18 hours more per paid hour: from 0.38 to 0.56 (95 %: ")


def test_comparing_as_json(fortnight: CommandLine) -> None:
    found = fortnight.do("compare", "--before", BEFORE, "--after", AFTER, "--loss", "rework", "--json").json
    assert list(found) == ["before", "after", "loss", "lost", "output", "counted", "drawn", "outcome"]
    assert (found["before"], found["loss"]) == ({"from": "2026-10-05", "to": "2026-10-11"}, "rework")
    assert (found["lost"]["before"], found["lost"]["after"], found["lost"]["verdict"]) == (0.125, 0.05, "fell")
    assert found["lost"]["low"] <= found["lost"]["difference"] <= found["lost"]["high"] < 0
    assert (found["output"]["before"], found["output"]["after"]) == (0.375, 0.5625)
    assert (found["counted"], found["drawn"], found["outcome"]) == ("earned", "day", "became_output")


def test_too_few_days_are_said_to_be_too_few(fortnight: CommandLine) -> None:
    said = fortnight.do("compare", "--before", "2026-10-05..2026-10-07", "--after", AFTER).out
    assert said.count("is niets te zeggen") == 2
    assert "minstens 5 dagen met tijd" in said


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("output", "--from", "2026-10-31", "--to", "2026-10-01"), "ligt voor de eerste"),
        (("compare", "--before", "2026-10-05", "--after", AFTER), "is geen periode"),
        (("compare", "--before", "2026-10-11..2026-10-05", "--after", AFTER), "ligt voor de eerste"),
        (("compare", "--before", BEFORE, "--after", BEFORE), "hebben dagen gemeen (van 2026-10-05 tot en met"),
        (("compare", "--before", BEFORE, "--after", AFTER, "--loss", "meetings"), "`meetings` kan niet"),
        (("output", "--from", "ooit", "--to", "2026-10-01"), "ooit"),
    ],
)
def test_what_cannot_be_asked_is_refused_in_words(cli: CommandLine, arguments: tuple[str, ...], words: str) -> None:
    ran = cli(*arguments)
    assert (ran.code, ran.out) == (1, "")
    assert words in ran.err


def test_comparing_needs_both_periods(cli: CommandLine) -> None:
    assert cli("compare", "--before", BEFORE).code == 2


def test_rework_on_a_case_shows_in_output(fortnight: CommandLine) -> None:
    """A case system's Z9, finished on the 2nd, was reworked on the days after: of 26 finished 20 were right."""
    house = House(fortnight.profile, clock=fortnight.clock)
    with house.open().store.unit() as unit:
        on = datetime(2026, 10, 2, tzinfo=UTC).date()
        unit.apply(Change(counts=Recount(added=(Count(on, "beslissing", Tally(1, 1), "Z9"),))))
        unit.commit()
    house.close()
    (product,) = fortnight.do("output", *OCTOBER, "--json").json["products"]
    assert (product["finished"], product["first_time_right"]) == (26, 20)
