from collections.abc import Sequence
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.agreements import agreement, people
from tijdwijzer.domain.agreement import Rhythm
from tijdwijzer.domain.releasing import Sum, dominated, enough, figures, plausible, rounded

AGREED = agreement()
QUARTERLY = Rhythm(8, 13, 0)
TEAM = people(len(AGREED.cells))


def sums_of(team: Sequence[Sequence[int]]) -> dict[str, Sum]:
    """Of the cells that an honest aggregator hands over."""
    columns = dict(zip(AGREED.cells, zip(*team, strict=True), strict=True))
    counts = {cell: sum(x > 0 for x in column) for cell, column in columns.items()}
    return {cell: Sum(sum(columns[cell]), sum(x * x for x in columns[cell])) for cell in enough(counts, AGREED)}


@given(TEAM)
def test_honest_sums_are_plausible(team: list[list[int]]) -> None:
    assert plausible(sums_of(team), len(team), AGREED, QUARTERLY)


@given(st.integers(0, 2**64 - 1), st.sampled_from(AGREED.cells))
def test_a_share_that_does_not_belong_is_not(other: int, cell: str) -> None:
    sums = {one: Sum(8 * 100, 8 * 100**2) for one in AGREED.cells}
    wrong = (sums[cell].total + other) % 2**64
    assume(wrong**2 > 8 * sums[cell].squares)
    assert not plausible({**sums, cell: Sum(wrong, sums[cell].squares)}, 8, AGREED, QUARTERLY)


@pytest.mark.parametrize(
    "impossible",
    [
        Sum(-1, 1),
        Sum(8 * 50_000 + 1, 8 * 50_000**2),
        Sum(100, 8 * 50_000**2 + 1),
        Sum(100, 1_249),
    ],
    ids=["below nothing", "above the caps", "squares above the caps", "squares too small for the sum"],
)
def test_sums_that_eight_people_cannot_have(impossible: Sum) -> None:
    assert not plausible({"rework": impossible}, 8, AGREED, QUARTERLY)
    assert plausible({"rework": Sum(100, 1_250)}, 8, AGREED, QUARTERLY)


@given(TEAM)
def test_every_cell_is_shown_or_said_to_be_withheld(team: list[list[int]]) -> None:
    found = figures(sums_of(team), len(team), 13, AGREED)
    assert [*found.minutes, *found.counts, *(one.key for one in found.not_shown)].__len__() == len(AGREED.cells)
    assert {*found.minutes, *found.counts, *(one.key for one in found.not_shown)} == set(AGREED.cells)


@given(TEAM)
def test_nothing_is_shown_of_fewer_than_three_or_of_one_who_has_most(team: list[list[int]]) -> None:
    found = figures(sums_of(team), len(team), 13, AGREED)
    for cell in (*found.minutes, *found.counts):
        column = [one[AGREED.cells.index(cell)] for one in team]
        assert sum(x > 0 for x in column) >= AGREED.k_cell
        assert max(column) <= Fraction(6, 10) * sum(column)


@given(TEAM)
def test_no_minutes_are_withheld_alone(team: list[list[int]]) -> None:
    found = figures(sums_of(team), len(team), 13, AGREED)
    withheld = [one for one in found.not_shown if one.key in AGREED.minutes_cells]
    assert len(withheld) != 1
    protecting = [one for one in withheld if one.why == "protects"]
    assert len(protecting) <= 1
    if protecting:
        assert len(withheld) == 2


def test_the_smallest_that_is_shown_protects_the_one_that_is_not() -> None:
    sums = {cell: Sum(8 * minutes, 8 * minutes**2) for minutes, cell in enumerate(AGREED.cells, start=100)}
    del sums["meetings"]
    found = figures(sums, 8, 13, AGREED)
    assert {one.key: one.why for one in found.not_shown} == {"standard_work": "protects", "meetings": "few"}


def test_a_cell_that_nobody_has_leaves_the_only_other_one_without_a_second() -> None:
    """The residue that is documented: the protocol withholds a second one when exactly one is withheld."""
    sums = {cell: Sum(8 * 100, 8 * 100**2) for cell in AGREED.cells if cell != "rework"}  # which nobody has
    sums["meetings"] = Sum(1_000, 900**2)
    assert {one.key: one.why for one in figures(sums, 8, 13, AGREED).not_shown} == {"rework": "few", "meetings": "few"}


def test_a_product_that_is_withheld_needs_no_protection() -> None:
    sums = {cell: Sum(8 * 100, 8 * 100**2) for cell in AGREED.cells if cell != "ww"}
    assert [one.key for one in figures(sums, 8, 13, AGREED).not_shown] == ["ww"]


def test_why_does_not_tell_too_few_from_one_who_has_most() -> None:
    sums = {cell: Sum(8 * 100, 8 * 100**2) for cell in AGREED.cells}
    sums["rework"] = Sum(1_000, 900**2 + 2 * 50**2)
    del sums["meetings"]
    assert {one.why for one in figures(sums, 8, 13, AGREED).not_shown} == {"few"}


@given(st.lists(st.integers(0, 2_000), min_size=1, max_size=12))
def test_what_is_not_dominated_proves_that_nobody_has_more(column: list[int]) -> None:
    one = Sum(sum(column), sum(x * x for x in column))
    if not dominated(one, 0.6):
        assert max(column) <= Fraction(6, 10) * sum(column)


@given(st.integers(1, 2_000), st.integers(0, 2_000))
def test_two_people_are_always_dominated(one: int, other: int) -> None:
    """So a count that somebody cheated up to three shows nothing of one or two."""
    assert dominated(Sum(one + other, one**2 + other**2), 0.6)


@given(st.integers(0, 10**7), st.integers(1, 1_000), st.sampled_from((5, 15)))
def test_rounding_is_to_the_nearest(total: int, among: int, step: int) -> None:
    found = rounded(total, among, step)
    assert found % step == 0
    assert abs(Fraction(total, among) - found) <= Fraction(step, 2)
    assert rounded(-total, among, step) == 0 or total == 0


def test_halves_are_rounded_up() -> None:
    assert [rounded(total, 2, 15) for total in (14, 15, 16, 45)] == [0, 15, 15, 30]
