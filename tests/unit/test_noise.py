"""Noise: exactly the distribution it should be, in whole numbers, with half of the variance for each role."""

from collections import Counter
from itertools import product
from math import cosh, exp, sqrt
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tijdwijzer.domain.noise import drawn, laplace, scale_of


def variance(scale: int) -> float:
    """Of the discrete Laplace distribution with that scale."""
    return 1 / (cosh(1 / scale) - 1)


@given(st.floats(0.01, 1_000_000))
def test_two_roles_reach_the_variance_and_no_smaller_scale_does(deviation: float) -> None:
    scale = scale_of(deviation)
    assert 2 * (2 * scale**2 - 1 / 6) >= deviation**2 * (1 - 1e-9)
    assert scale == 1 or 2 * (2 * (scale - 1) ** 2 - 1 / 6) < deviation**2


def test_the_noise_of_a_week_is_what_the_protocol_asks_for() -> None:
    assert 680 <= sqrt(2 * variance(scale_of(680))) < 683


def test_no_deviation_asks_for_no_randomness() -> None:
    def never(_: int) -> int:
        raise AssertionError

    assert drawn(0, never) == 0


@pytest.mark.parametrize("scale", [1, 2, 5])
def test_every_outcome_has_its_own_chance(scale: int) -> None:
    """Within six standard deviations of what it should be, also 0, which is easily drawn twice as often."""
    random, size = Random(scale), 40_000
    found = Counter(laplace(scale, random.randrange) for _ in range(size))
    none = (1 - exp(-1 / scale)) / (1 + exp(-1 / scale))
    for outcome in range(-6, 7):
        chance = none * exp(-abs(outcome) / scale)
        assert abs(found[outcome] - size * chance) < 6 * sqrt(size * chance * (1 - chance))


@given(st.integers(1, 400), st.integers())
def test_its_spread_is_that_of_its_scale(scale: int, seed: int) -> None:
    random = Random(seed)
    sample = [laplace(scale, random.randrange) for _ in range(400)]
    mean, of_squares = sum(sample) / 400, sum(one * one for one in sample) / 400
    deviation = sqrt(variance(scale))
    assert abs(mean) < 7 * deviation / 20
    assert of_squares < 3 * variance(scale)
    assert of_squares > variance(scale) / 3


def test_the_same_randomness_gives_the_same_noise() -> None:
    for scale, seed in product((1, 7, 341), range(5)):
        assert laplace(scale, Random(seed).randrange) == laplace(scale, Random(seed).randrange)
