"""The simulated lead runs on the rules as coded, and what docs/privacy.md says of him is what came out."""

import math
import random
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from bench.attack import story
from bench.attack.__main__ import main
from bench.attack.lead import CELL, Knows, guess, known_of, shares, sightings
from bench.attack.population import SHIPPED, Assumptions, read, year
from bench.attack.publishing import STEP, agreement_of, laplace, periods, released
from bench.attack.rows import LEAST_RATIO, MOST_RIGHT, TABLE, simulate
from bench.attack.withheld import take
from tijdwijzer.domain import noise, releasing
from tijdwijzer.domain.agreement import COMPONENTS, Rhythm
from tijdwijzer.domain.quarters import overlap
from tijdwijzer.domain.share_periods import periods_in

ASSUMED = read(SHIPPED)
STORED = story.restored(story.STORED.read_text(encoding="utf-8"))
QUARTERS = Rhythm(8, 13, 0)


def test_the_page_holds_the_tables_of_the_stored_result() -> None:
    page = story.PAGE.read_text(encoding="utf-8")
    assert story.with_tables(page, STORED) == page, "run `make attack`"


def test_the_stored_result_is_what_comes_out_now() -> None:
    quarters = TABLE[3]
    assert quarters.rhythms == (QUARTERS,)
    now = simulate(quarters, ASSUMED)
    assert now.right == STORED.rows[3].right
    assert now.ratio == pytest.approx(STORED.rows[3].ratio)
    assert now.withheld == STORED.rows[3].withheld


def test_the_criterion_holds_for_what_happens_when_nothing_is_changed() -> None:
    assert STORED.runs == 400
    assert [release.people for release in story.USUAL] == [8, 15]
    assumed = STORED.spreads[story.SPREADS.index(STORED.spread)]
    assert all(result.right <= MOST_RIGHT and result.ratio >= LEAST_RATIO for result in assumed)


def test_what_the_protocol_found_is_found() -> None:
    """Its ±2 points and ours: both are of 400 runs."""
    for release, result in zip(TABLE, STORED.rows, strict=True):
        assert release.said is not None
        assert abs(result.right - release.said.right) <= 0.07
        assert abs(result.ratio - release.said.ratio) <= 0.05


def test_a_lead_who_sees_exact_weeks_of_steady_people_knows_them() -> None:
    """The attack is a real one: without rounding or deviations there is nothing left to guess."""
    rng = np.random.default_rng(1)
    one = year(ASSUMED, 6, rng)
    own = np.array([0.02, 0.05, 0.03, 0.12, 0.06, 0.08])
    steady = one.minutes.copy()
    steady[:, :, CELL] = np.floor(one.attendance * own)
    one = replace(one, minutes=steady)
    seen = sightings(6, released(one, Rhythm(6, 1, 0), rng, 1), 1, 0)
    found = guess(one.attendance, seen, Knows(0.001, 1e-9))
    assert found == pytest.approx(own - own.mean(), abs=0.01)


def test_a_lead_who_sees_nothing_guesses_nothing() -> None:
    one = year(ASSUMED, 8, np.random.default_rng(2))
    assert not guess(one.attendance, sightings(8, [], 15, 0), known_of([one])).any()


def test_the_releases_are_those_of_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(3)
    one = year(ASSUMED, 8, rng)
    plain = released(one, QUARTERS, rng)
    assert [len(period.figures.minutes) for period in plain] == [9, 9, 9, 9]
    monkeypatch.setattr(releasing, "dominated", lambda *_: True)
    assert all(not period.figures.minutes for period in released(one, QUARTERS, rng))


def test_minutes_add_up_to_the_time_worked() -> None:
    one = year(ASSUMED, 12, np.random.default_rng(4))
    left = one.attendance - one.minutes.sum(axis=2)
    assert left.min() >= 0
    assert left.max() <= len(COMPONENTS)
    assert (one.attendance == 0).sum(axis=0).min() >= ASSUMED.weeks_away
    assert shares(one.minutes, one.attendance).mean() == pytest.approx(ASSUMED.habits[CELL].share, rel=0.5)


@pytest.mark.parametrize(("weeks", "many"), [(13, 4), (4, 13), (1, 52)])
def test_a_year_is_cut_without_overlap(weeks: int, many: int) -> None:
    found = periods(weeks)
    assert len(found) == many
    assert [week for one in found for week in range(one.start, one.stop)] == list(range(52))


@pytest.mark.parametrize("sd", [20, 680])
def test_noise_has_the_deviation_that_was_agreed_on(sd: int) -> None:
    drawn = np.array(laplace(sd, 200_000, np.random.default_rng(5)))
    assert drawn.std() == pytest.approx(sd, rel=0.01)
    assert abs(drawn.mean()) < 0.02 * sd


def test_noise_is_that_of_the_roles() -> None:
    """Theirs is sampled exactly; the variance of a half with scale t is 1 / (cosh(1/t) − 1)."""
    deviation = 680
    exactly = math.sqrt(2 / (math.cosh(1 / noise.scale_of(deviation)) - 1))
    drawn = np.array(laplace(deviation, 200_000, np.random.default_rng(6)))
    assert exactly == pytest.approx(deviation, rel=0.005)
    assert drawn.std() == pytest.approx(exactly, rel=0.01)
    below = random.Random(7).randrange
    theirs = np.array([noise.drawn(deviation, below) + noise.drawn(deviation, below) for _ in range(4_000)])
    assert theirs.std() == pytest.approx(exactly, rel=0.1)


# Taking one release from another
@pytest.mark.parametrize("weeks", [13, 4, 1])
def test_within_a_rhythm_no_two_periods_share_a_week(weeks: int) -> None:
    every = [one for year_ in (2026, 2027) for q in range(1, 5) for one in periods_in(f"{year_}-Q{q}", weeks)]
    assert len(every) in (8, 26, 105)
    assert not any(overlap(one, other) for one, other in pairwise(sorted(every, key=lambda one: one.days.first)))


def test_a_quarter_has_one_rhythm() -> None:
    terms = agreement_of(QUARTERS)
    both = replace(terms, rhythms=(QUARTERS, Rhythm(15, 4, 0), Rhythm(25, 1, 680)))
    assert [both.rhythm(size) and both.rhythm(size).weeks for size in (7, 8, 14, 15, 25)] == [None, 13, 13, 4, 1]


def test_another_rhythm_in_the_next_quarter_would_share_a_week_and_is_seen_to() -> None:
    """Block 4 of a year begins in the first quarter and ends in the second: the roles refuse what overlaps."""
    block = next(one for one in periods_in("2026-Q1", 4) if one.name == "2026-B04")
    (quarter,) = periods_in("2026-Q2", 13)
    assert overlap(block, quarter)


def test_a_second_cell_keeps_a_lead_from_knowing_a_withheld_one_to_the_minute() -> None:
    few = replace(ASSUMED, runs=60)
    taken = take("one person", 8, QUARTERS, 1, few)
    assert taken.ratio_without < 0.1
    assert taken.ratio > 2 * taken.ratio_without


# As a program
def test_an_organisation_brings_its_own_people(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = tmp_path / "own.toml"
    own.write_text(SHIPPED.read_text(encoding="utf-8").replace("runs = 400", "runs = 2"), encoding="utf-8")
    before = story.STORED.read_bytes()
    assert main(["--assumptions", str(own)]) == 0
    assert "own.toml" in capsys.readouterr().out
    assert story.STORED.read_bytes() == before


def test_other_peoples_figures_never_go_into_our_page() -> None:
    with pytest.raises(SystemExit):
        main(["--write", "--quick"])


@pytest.mark.parametrize(
    ("old", "new"), [("[hours]", "[ours]"), ("share = 0.06", "share = 6"), ("runs = 400", "runs"), ("runs = 400", "")]
)
def test_what_is_no_set_of_assumptions_is_refused(tmp_path: Path, old: str, new: str) -> None:
    file = tmp_path / "a.toml"
    file.write_text(SHIPPED.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ValueError, match=r"a\.toml|habit"):
        read(file)


def test_the_same_seed_finds_the_same() -> None:
    few: Assumptions = replace(ASSUMED, runs=5)
    assert simulate(TABLE[5], few) == simulate(TABLE[5], few)
    assert STEP == 15
