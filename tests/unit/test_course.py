"""The likeliest course: one program says little, many together say much, and work does not change by the second."""

from itertools import pairwise, product
from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.course import CHANGE, LEAST, UNKNOWN, Shares, likeliest, pooled
from tijdwijzer.domain.entries import What

A, B = What(Component.STANDARD_WORK), What(Component.ADMIN_PROJECTS)
SHARES = st.dictionaries(st.sampled_from([A, B]), st.floats(0.05, 0.49), max_size=2)
PIECES = st.lists(st.tuples(SHARES, st.integers(1, 900)), min_size=1, max_size=4)

Pieces = list[tuple[Shares, int]]


def test_what_passes_by_belongs_to_what_it_interrupts() -> None:
    assert likeliest([({A: 0.8}, 600), ({B: 0.8}, 60), ({A: 0.8}, 600)]) == [A, A, A]
    assert likeliest([({A: 0.8}, 600), ({B: 0.8}, 300), ({A: 0.8}, 600)]) == [A, B, A]


def test_a_program_that_serves_both_is_what_is_around_it() -> None:
    both: Shares = {A: 0.45, B: 0.5}
    assert likeliest([({A: 0.8}, 300), (both, 300), ({A: 0.8}, 300)]) == [A, A, A]


def test_nothing_likely_is_unknown() -> None:
    assert likeliest([({}, 60), ({A: 0.1}, 600)]) == [None, None]
    assert likeliest([]) == []


@given(PIECES)
def test_no_course_is_likelier(pieces: Pieces) -> None:
    """Against every course that there is."""

    def score(course: tuple[What | None, ...]) -> float:
        changes = sum(one != other for one, other in pairwise(course))
        said = zip(pieces, course, strict=True)
        return sum(seconds / 60 * chance(shares, what) for (shares, seconds), what in said) - CHANGE * changes

    def chance(shares: Shares, what: What | None) -> float:
        return log(UNKNOWN if what is None else max(LEAST, shares.get(what, 0)))

    best = max(score(course) for course in product([None, A, B], repeat=len(pieces)))
    assert score(tuple(likeliest(pieces))) == pytest.approx(best)


@given(PIECES)
def test_how_sure_a_stretch_is_adds_up_to_no_more_than_certainty(pieces: Pieces) -> None:
    sure = [pooled(pieces, what) for what in (A, B)]
    assert all(0 < one < 1 for one in sure)
    assert sum(sure) < 1 + 1e-9


@given(st.dictionaries(st.sampled_from([A, B]), st.floats(0.05, 0.49), min_size=1), st.integers(1, 900))
def test_one_program_is_as_sure_as_it_says(shares: Shares, seconds: int) -> None:
    what = next(iter(shares))
    assert pooled([(shares, seconds)], what) == pytest.approx(shares[what], abs=LEAST)


def test_programs_that_agree_are_surer_than_each_and_one_that_was_hardly_there_adds_little() -> None:
    first: Shares = {A: 0.6, B: 0.2}
    second: Shares = {A: 0.6, B: 0.3}
    assert pooled([(first, 60), (second, 60)], A) > 0.75
    assert pooled([(first, 600), (second, 6)], A) == pytest.approx(0.6, abs=0.03)
