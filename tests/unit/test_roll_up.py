"""Adding releases up: the order does not matter, nothing is invented, and what is withheld stays withheld."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import teams
from tijdwijzer.domain.agreement import COMPONENTS
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.messages import Refusal, Release
from tijdwijzer.domain.roll_up import Rolled, roll_up
from tijdwijzer.domain.share_periods import SharePeriod
from tijdwijzer.domain.team_year import Published

AGREEMENTS = {f"2026-Q{number}": teams.agreement(f"2026-Q{number}") for number in range(1, 5)}


CELLS = AGREEMENTS["2026-Q1"].cells
steps = st.lists(st.integers(-3, 40), min_size=len(CELLS), max_size=len(CELLS))
"""Below 0: withheld."""


def released(team: str, number: int, n: int, values: list[int]) -> Published:
    """Of a block; refused without people."""
    period = SharePeriod(2026, "B", number)
    agreed = AGREEMENTS[period.quarter]
    if not n:
        return Published(Refusal(agreed.task, team, period.name, "too_few", agreed.hash), agreed)
    shown = {cell: value for cell, value in zip(agreed.cells, values, strict=True) if value >= 0}
    minutes = {cell: 15 * value for cell, value in shown.items() if cell in COMPONENTS}
    counts = {cell: 5 * value for cell, value in shown.items() if cell not in COMPONENTS}
    ids = tuple(map(str, range(n)))
    return Published(Release(agreed.task, team, period.name, n, ids, minutes, counts, (), agreed.hash), agreed)


parts = st.tuples(st.sampled_from("ABC"), st.integers(1, 11), st.sampled_from([0, 8, 9, 20]), steps)


def several() -> st.SearchStrategy[list[Published]]:
    """Of some teams, in some blocks."""
    listed = st.lists(parts, min_size=1, max_size=5, unique_by=lambda one: one[:2])
    return listed.map(lambda found: [released(*one) for one in found])


def one_by_one(published: list[Published], cell: str) -> list[tuple[int, int]]:
    """Value and weight wherever the cell is shown."""
    found = []
    for one in published:
        shown = getattr(one.document, "minutes", {}) | getattr(one.document, "counts", {})
        if cell in shown:
            found.append((shown[cell], one.document.n * one.period.weeks))
    return found


@given(several(), st.randoms(use_true_random=False))
def test_the_order_does_not_matter(published: list[Published], dice: object) -> None:
    mixed = list(published)
    dice.shuffle(mixed)
    assert roll_up(mixed) == roll_up(published)


@given(several())
def test_minutes_are_the_mean_by_people_and_weeks_and_counts_the_sum(published: list[Published]) -> None:
    found = roll_up(published)
    for cell, rolled in found.minutes.items():
        shown = one_by_one(published, cell)
        weight = sum(weight for _, weight in shown)
        assert rolled.mean == (Fraction(sum(value * by for value, by in shown), weight) if shown else None)
        if shown:
            assert min(value for value, _ in shown) <= (rolled.mean or 0) <= max(value for value, _ in shown)
    for cell, rolled in found.counts.items():
        shown = one_by_one(published, cell)
        assert (rolled.total, rolled.releases) == (sum(value for value, _ in shown), len(shown))


@given(several())
def test_coverage_says_how_much_of_the_whole_a_cell_speaks_of(published: list[Published]) -> None:
    found = roll_up(published)
    assert found.releases + found.refused == len(published)
    for cell, rolled in (found.minutes | found.counts).items():
        assert 0 <= found.coverage(rolled) <= 1
        assert (found.coverage(rolled) == 1) == (rolled.releases == found.releases > 0)
        assert rolled.releases == len(one_by_one(published, cell))


@given(several(), several())
def test_parts_that_are_rolled_up_add_up_to_the_whole(one: list[Published], other: list[Published]) -> None:
    places = {(a.team, a.period) for a in one}
    rest = [b for b in other if (b.team, b.period) not in places]
    if not rest:
        return
    first, second, whole = roll_up(one), roll_up(rest), roll_up([*one, *rest])
    for cell in whole.minutes:
        assert whole.minutes[cell] == first.minutes[cell] + second.minutes[cell]
    for cell in whole.counts:
        assert whole.counts[cell] == first.counts[cell] + second.counts[cell]
    assert whole.weight == first.weight + second.weight
    assert whole.earned_hours == first.earned_hours + second.earned_hours


def test_one_release_is_itself() -> None:
    found = roll_up([teams.published(teams.release())])
    assert {cell: rolled.mean for cell, rolled in found.minutes.items()} == teams.MINUTES
    assert {cell: rolled.total for cell, rolled in found.counts.items()} == teams.COUNTS
    assert found.earned_complete


@given(several())
def test_what_is_withheld_everywhere_stays_so(published: list[Published]) -> None:
    found = roll_up(published)
    for cell, rolled in found.minutes.items():
        assert (rolled.mean is None) == (not one_by_one(published, cell)) == (rolled == Rolled())


def test_earned_hours_are_at_least_where_anything_is_missing() -> None:
    whole = teams.published(teams.release())
    part = teams.published(teams.release(counts={"beslissing-ww": 5}, team="Zuid"))
    refused = teams.published(teams.refusal("2026-B11", team="Oost"))
    assert not roll_up([whole, part]).earned_complete
    assert not roll_up([whole, refused]).earned_complete


def test_a_long_week_53_counts_for_what_it_is() -> None:
    """2026 has 53 weeks: its last block has five."""
    usual, long = teams.release(period="2026-B12"), teams.release(teams.MINUTES | {"rework": 300}, period="2026-B13")
    found = roll_up([teams.published(usual), teams.published(long)])
    assert found.minutes["rework"].mean == Fraction(150 * 4 + 300 * 5, 9)


def refused(published: list[Published]) -> str:
    with pytest.raises(DomainError) as caught:
        roll_up(published)
    return caught.value.code


def test_what_cannot_be_added_up() -> None:
    block = teams.published(teams.release())
    assert refused([]) == "roll_up_nothing"
    assert refused([block, block]) == "roll_up_twice"
    assert refused([block, teams.published(teams.release(period="2026-Q4", team="Zuid"))]) == "roll_up_kinds"
    other = teams.release(team="Zuid")
    foreign = teams.published(type(other)("Ander", *[getattr(other, name) for name in other.__slots__[1:]]))
    assert refused([block, foreign]) == "roll_up_tasks"
