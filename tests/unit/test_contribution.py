"""What a person's part comes to: whole minutes, never more than was agreed on, and what was cut off is said."""

from hypothesis import given
from hypothesis import strategies as st

from tests.agreements import agreement
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.contribution import contribution, vector
from tijdwijzer.domain.counts import Tally
from tijdwijzer.domain.totals import Made, Totals


def totals(seconds: int, finished: int) -> Totals:
    return Totals(dict.fromkeys((*Component, None), seconds), made={"ww": Made(Tally(finished)), "own": Made(Tally(7))})


@given(st.integers(0, 10_000_000), st.integers(0, 20_000))
def test_never_more_than_was_agreed_on(seconds: int, finished: int) -> None:
    terms = agreement()
    made = contribution(totals(seconds, finished), terms)
    assert tuple(made.values) == terms.cells  # own products stay here
    for cell, cap in zip(terms.cells, terms.caps, strict=True):
        true = {"ww": finished, "bezwaar": 0}.get(cell, seconds // 60)
        assert made.values[cell] == min(true, cap)
        assert (cell in made.capped) == (true > cap)


def test_the_vector_is_that_of_the_protocol() -> None:
    assert vector((0, 7, 1)) == (1, 0, 1, 1, 0, 7, 1, 0, 49, 1)
