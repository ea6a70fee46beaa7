"""Goals from the command line, on a real database."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tests.command_line import CommandLine
from tijdwijzer.bootstrap import House
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.counts import Count, Recount, Tally
from tijdwijzer.domain.entries import Entry, Source, What
from tijdwijzer.domain.products import Product
from tijdwijzer.domain.timeline import Change

LAST_WEEK = date(2026, 10, 26)
SET_ON = date(2026, 11, 3)


def day_of(day: date, rework: int, case: str | None = None) -> list[Entry]:
    """Eight hours from eight, UTC, of which the first `rework` minutes are rework."""
    start = datetime.combine(day, datetime.min.time(), UTC) + timedelta(hours=8)
    turn, end = start + timedelta(minutes=rework), start + timedelta(hours=8)
    work = Entry(turn, end, What(Component.STANDARD_WORK, case=case), Source.TIMER)
    return [Entry(start, turn, What(Component.REWORK), Source.TIMER), work] if rework else [work]


def register(cli: CommandLine, entries: list[Entry], counts: tuple[Count, ...] = ()) -> None:
    house = House(cli.profile, clock=cli.clock)
    with house.open().store.unit() as unit:
        unit.apply(Change((), tuple(entries), Recount((), counts)))
        unit.commit()
    house.close()


@pytest.fixture
def reworked(cli: CommandLine) -> CommandLine:
    """Five days of eight hours with 48 minutes of rework: a tenth."""
    days = [LAST_WEEK + timedelta(days=n) for n in range(5)]
    register(cli, [entry for day in days for entry in day_of(day, 48)])
    return cli


def test_a_goal_is_said_and_echoed(reworked: CommandLine) -> None:
    ran = reworked.do("goal", "add", "herbewerken", "-20%", "binnen", "3", "maanden")
    assert ran.out.splitlines() == [
        "Doel 1: Herbewerken −20 % uiterlijk 3 februari 2027",
        "van 10 % (2026-10-05 tot en met 2026-11-01) naar 8 %",
    ]
    english = reworked.do("--lang", "en", "goal", "add", "rework −30 % within six months", "--note", "with the team")
    assert english.out.splitlines()[0] == "Goal 2: Rework −30 % by 3 May 2027"


def test_what_was_echoed_can_be_said_again(reworked: CommandLine) -> None:
    first = reworked.do("goal", "add", "herbewerken naar 7,5% voor 1 maart").out.splitlines()[0]
    again = reworked.do("goal", "add", first.partition(": ")[2]).out.splitlines()[0]
    assert again.partition(": ")[2] == first.partition(": ")[2]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["herbewerken", "-20%"], "Voor wanneer, staat er niet bij"),
        (["gezelligheid", "+20%", "binnen", "3", "maanden"], "`gezelligheid` begrijp ik niet"),
        (["herbewerken", "+20%", "binnen", "3", "maanden"], "geen verbetering"),
        (["herbewerken", "-20%", "voor", "1", "maart", "2026"], "2026-02-28 is geen dag in de toekomst"),
        (["doorlooptijd", "-20%", "binnen", "3", "maanden"], "niets om van uit te gaan"),
        (["herbewerken", "-20%", "binnen", "9", "jaar"], "meer dan vijf jaar"),
        ([], "Voor wanneer"),
    ],
)
def test_what_cannot_be_is_refused_in_words(reworked: CommandLine, words: list[str], said: str) -> None:
    ran = reworked("goal", "add", *words)
    assert (ran.code, ran.out) == (1, "")
    assert said in ran.err
    assert reworked.do("goal", "list").out == "Er zijn nog geen doelen.\n"


def test_a_goal_is_followed_week_by_week(reworked: CommandLine) -> None:
    reworked.do("goal", "add", "herbewerken -20% uiterlijk 24 november")
    weeks = {SET_ON: 48, date(2026, 11, 9): 38}
    register(reworked, [entry for day, rework in weeks.items() for entry in day_of(day, rework)])
    reworked.clock.advance(days=10)
    assert reworked.do("goal", "show", "1").out.splitlines() == [
        "Herbewerken −20 % uiterlijk 24 november 2026",
        "was    10 % (2026-10-05 – 2026-11-01)",
        "nu     9 % (2026-11-03 – 2026-11-13)",
        "lijn   9 %",
        "wordt  8 %",
        "stand  op of voorbij de lijn",
        "",
        "week vanaf  waarde   lijn",
        "2026-11-03    10 %  9,5 %  █████████████████████████████│",
        "2026-11-09   7,9 %  8,9 %  ████████████████████████   │",
    ]


def test_goals_as_json_have_exactly_these_keys(reworked: CommandLine) -> None:
    reworked.do("goal", "add", "herbewerken -20% uiterlijk 10 november", "--note", "samen")
    (goal,) = reworked.do("goal", "list", "--json").json["goals"]
    assert goal == reworked.do("goal", "show", "1", "--json").json
    weeks = goal.pop("weeks")
    assert goal == {
        "id": 1,
        "indicator": "share:rework",
        "state": "open",
        "baseline": {"from": "2026-10-05", "to": "2026-11-01"},
        "was": 0.1,
        "target": pytest.approx(0.08),
        "change": -0.2,
        "set_on": "2026-11-03",
        "by": "2026-11-10",
        "ended": None,
        "reached": None,
        "now": None,
        "expected": 0.1,
        "on_course": None,
        "note": "samen",
    }
    assert weeks == [
        {"from": "2026-11-03", "to": "2026-11-08", "value": None, "expected": pytest.approx(0.1 - 0.02 * 5 / 7)},
        {"from": "2026-11-09", "to": "2026-11-10", "value": None, "expected": pytest.approx(0.08)},
    ]


def test_goals_that_ended_stay_in_the_list(reworked: CommandLine) -> None:
    for words in (
        "herbewerken -20% uiterlijk 10 november",
        "herbewerken -30% binnen een jaar",
        "rework -10% by 20 november",
    ):
        reworked.do("goal", "add", words)
    reworked.do("goal", "drop", "2")
    register(reworked, day_of(date(2026, 11, 4), 40))
    reworked.clock.advance(days=10)
    lines = reworked.do("goal", "list").out.splitlines()
    assert [line.split("  ")[-1] for line in lines] == ["stand", "op of voorbij de lijn", "losgelaten", "niet gehaald"]
    reworked.do("goal", "reopen", "2")
    assert [goal["state"] for goal in reworked.do("goal", "list", "--json").json["goals"]] == ["open", "open", "missed"]


def test_a_goal_of_which_nothing_was_registered_cannot_be_told(reworked: CommandLine) -> None:
    reworked.do("goal", "add", "herbewerken -20% uiterlijk 10 november")
    reworked.clock.advance(days=10)
    assert reworked.do("goal", "list").out.splitlines()[1].endswith("niet te zeggen")
    assert reworked.do("goal", "show", "1", "--json").json["reached"] is None


@pytest.mark.parametrize("asked", [("show", "7"), ("drop", "7"), ("reopen", "x"), ("show",)])
def test_a_goal_that_is_not_there_is_said(cli: CommandLine, asked: tuple[str, ...]) -> None:
    ran = cli("goal", *asked)
    assert ran.code == 1
    assert "Er is geen doel" in ran.err


def test_what_ended_can_no_longer_be_dropped_or_taken_up(reworked: CommandLine) -> None:
    reworked.do("goal", "add", "herbewerken -20% uiterlijk 10 november")
    assert "weer worden opgepakt" in reworked("goal", "reopen", "1").err
    reworked.clock.advance(days=10)
    assert "loopt niet meer" in reworked("goal", "drop", "1").err


def test_a_baseline_can_be_chosen(reworked: CommandLine) -> None:
    ran = reworked.do("goal", "add", "herbewerken -20% binnen 3 maanden", "--baseline", "2026-10-26..2026-10-26")
    assert "2026-10-26 tot en met 2026-10-26" in ran.out
    assert (
        "is geen periode" in reworked("goal", "add", "herbewerken -20% binnen 3 maanden", "--baseline", "vandaag").err
    )


def test_a_goal_can_be_about_one_product(cli: CommandLine) -> None:
    house = House(cli.profile, clock=cli.clock)
    house.open().counting.define(Product("ww", "Beslissing WW"))
    house.close()
    days = [LAST_WEEK + timedelta(days=n) for n in range(5)]
    entries = [entry for n, day in enumerate(days) for entry in day_of(day, 60, f"zaak-{n}")]
    counts = tuple(Count(day, "ww", Tally(1, 1), f"zaak-{n}") for n, day in enumerate(days))
    began = day_of(LAST_WEEK - timedelta(days=10), 0, "zaak-0 zaak-1 zaak-2 zaak-3 zaak-4")
    register(cli, [*began, *entries], counts)
    first = cli.do("goal", "add", "doorlooptijd", "-30%", "binnen", "zes", "maanden", "--product", "ww").out
    assert first.splitlines()[0] == "Doel 1: Doorlooptijd: Beslissing WW −30 % uiterlijk 3 mei 2027"
    assert first.splitlines()[1].startswith("van 12 dagen ")
    second = cli.do("goal", "add", "herbewerken", "per", "beslissing", "-15%", "binnen", "drie", "maanden").out
    assert second.splitlines()[0] == "Doel 2: Herbewerken per Beslissing WW −15 % uiterlijk 3 februari 2027"
    assert second.splitlines()[1].startswith("van 60 min ")
