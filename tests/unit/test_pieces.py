"""Where a recurring piece of work begins."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from tests.unit.observed_days import MORNING, observed
from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.handovers import Pieces, recurring
from tijdwijzer.domain.observing import Observed, Seen
from tijdwijzer.domain.pieces import FEWEST, beginnings


def test_a_piece_begins_where_the_work_began() -> None:
    assert beginnings("abcdabcdabcd") == [0, 4, 8]


def test_what_came_before_the_first_piece_is_in_none() -> None:
    assert beginnings("xyabcdeabcdeabcdeabcde") == [2, 7, 12, 17]


def test_a_step_more_or_less_makes_no_other_piece() -> None:
    assert beginnings("abcdeabcdeabxcdeabdeabcde") == [0, 5, 10, 16, 20]


def test_a_beginning_that_once_came_again_is_still_the_beginning() -> None:
    steps = "abcdefgh" * 20 + "abcadefgh" + "abcdefgh" * 20
    assert beginnings(steps) == [at for at, step in enumerate(steps) if step == "a"]


def test_a_step_that_is_held_on_to_begins_one_piece() -> None:
    assert beginnings("aabcaabcaabc") == [0, 4, 8]


def test_nothing_recurs_in_what_was_done_twice_or_never_again() -> None:
    assert beginnings("abcdabcd") == []
    assert beginnings("abcdefgh") == []
    assert beginnings("") == []


def test_nothing_recurs_in_disorder() -> None:
    assert beginnings("axbycxdaeyfbzgchxdiayjbkcl") == []


@given(st.text("abc", max_size=60))
def test_every_piece_begins_alike_and_after_something_else(steps: str) -> None:
    found = beginnings(steps)
    assert len({steps[at] for at in found}) <= 1
    assert all(at == 0 or steps[at - 1] != steps[at] for at in found)
    assert not found or len(found) >= FEWEST
    assert found == sorted(found)


@given(st.permutations("abcdef"), st.integers(FEWEST, 9))
def test_any_cycle_is_cut_at_its_beginning(cycle: Sequence[str], times: int) -> None:
    assert beginnings(list(cycle) * times) == [n * len(cycle) for n in range(times)]


def labelled(label: str | None) -> list[Observed]:
    parts = observed("A:60 B:60 C:180 " * 4, MORNING)
    return [Observed(Span(o.span.start, o.span.end), o.seen and Seen(o.seen.app, label)) for o in parts]


def test_pieces_are_only_looked_for_where_labels_say_what_was_done() -> None:
    assert recurring(labelled("Aanvraag")).pieces == Pieces(Seen("A", "Aanvraag"), 4, 300)
    assert recurring(labelled(None)).pieces is None
