"""The likeliest course: one program says little, many together say much, and work does not change by the second."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise, product
from math import exp, prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.course import NO_SIGNS, NOTHING, USUAL, Courses, Episode, Look, Shares, courses_of, glimpse
from tijdwijzer.domain.entries import What

A, B = What(Component.STANDARD_WORK), What(Component.ADMIN_PROJECTS)
TODAY = date(2026, 11, 24)
MORNING = datetime(2026, 11, 24, 9, tzinfo=UTC)


def episode(what: What, apps: str, days: int = 1, decided: bool = False, seconds: int = 1800) -> Episode:
    """Each of the letters is a program, in front for minutes."""
    looks = {glimpse((app, None, NO_SIGNS), 120): apps.count(app) for app in apps}
    return Episode(what, None, MORNING - timedelta(days=days), seconds, looks, decided)


KNOWN = [*[episode(A, "wwww")] * 5, *[episode(A, "wwe")] * 3, *[episode(B, "oooe")] * 5]


def looks(text: str, seconds: int = 120) -> list[Look]:
    """One for each letter; a dot says nothing."""
    return [Look(MORNING, seconds, None if app == "." else glimpse((app, None, NO_SIGNS), seconds)) for app in text]


def best(text: str, episodes: list[Episode] = KNOWN, seconds: int = 120) -> list[What | None]:
    found = courses_of(episodes, TODAY).shares(looks(text, seconds), None)
    return [max(shares, key=lambda what: shares[what]) for shares in found]


def test_a_program_that_serves_both_is_what_is_around_it() -> None:
    assert best("wwewww") == [A] * 6
    assert best("ooeooo") == [B] * 6


def test_what_says_nothing_is_what_is_around_it() -> None:
    assert best("ww.ww") == [A] * 5


def test_work_changes_when_it_shows_for_long_enough() -> None:
    assert best("wwwwoooo", seconds=300) == [A] * 4 + [B] * 4


def test_of_nothing_nothing_follows() -> None:
    assert NOTHING.shares([], None) == []
    assert NOTHING.shares(looks("."), None) == [{None: 1.0}]
    assert not NOTHING.knows(("w", None, NO_SIGNS))


def test_a_thing_is_known_again_without_its_signs_only() -> None:
    courses = courses_of(KNOWN, TODAY)
    assert courses.nearest(("w", None, frozenset({"calendar"}))) == ("w", None, NO_SIGNS)  # type: ignore[arg-type]
    assert courses.nearest(("w", "label", NO_SIGNS)) is None


def test_how_long_one_looks_at_a_program_tells_work_apart() -> None:
    short, long = (glimpse(("w", None, NO_SIGNS), seconds) for seconds in (30, 900))
    episodes = [
        Episode(what, None, MORNING - timedelta(days=1), 1800, {one: 9}) for what, one in ((A, short), (B, long))
    ] * 5
    courses = courses_of(episodes, TODAY)
    assert courses.shares([Look(MORNING, 30, short)] * 3, None)[0][A] > 0.9
    assert courses.shares([Look(MORNING, 900, long)], None)[0][B] > 0.7


def test_once_is_no_habit_unless_it_was_decided_today() -> None:
    once, today = ([*[episode(A, "w")] * 5, episode(B, "w", 0, decided)] for decided in (False, True))
    assert best("w", once) == [A]
    assert best("w", today) == [B]


def test_what_was_decided_beside_a_program_today_counts_for_it_alone() -> None:
    courses = courses_of([*[episode(A, "wo")] * 5, *[episode(B, "wo")] * 4], TODAY)
    plain = glimpse(("w", None, NO_SIGNS), 120)
    (without,), (decided,) = (courses.shares([Look(MORNING, 120, plain, said)], None) for said in ({}, {B: 1.0}))
    assert without[A] > without[B]
    assert decided[B] > 0.7


@given(st.text("weo.", min_size=1, max_size=4), st.integers(1, 900))
def test_shares_are_those_of_all_courses_together(text: str, seconds: int) -> None:
    """Against every course that there is."""
    courses, seen = courses_of(KNOWN, TODAY), looks(text, seconds)
    found = courses.shares(seen, None)
    weights = {course: _likelihood(courses, seen, course) for course in product((None, A, B), repeat=len(seen))}
    whole = sum(weights.values())
    for place, shares in enumerate(found):
        for state, share in shares.items():
            expected = sum(weight for course, weight in weights.items() if course[place] == state) / whole
            assert share == pytest.approx(expected, abs=0.002)


def _likelihood(courses: Courses, seen: list[Look], course: tuple[What | None, ...]) -> float:
    """Of one course: how it begins, changes, and looks."""
    return prod(
        (
            _begins(courses, None)[course[0]],
            *(_change(courses, look.seconds, *pair) for look, pair in zip(seen, pairwise(course), strict=False)),
            *(_looks_like(courses, look, state) for look, state in zip(seen, course, strict=True)),
        )
    )


def _change(courses: Courses, seconds: int, before: What | None, after: What | None) -> float:
    times, lasted = courses.lengths[before] if before else (0.0, 0.0)
    stays = exp(-seconds * (times + 1) / (lasted + USUAL))
    return stays * (before == after) + (1 - stays) * _begins(courses, before)[after]


def _begins(courses: Courses, previous: What | None) -> Shares:
    return courses.shares([Look(MORNING, 60)], previous)[0]


def _looks_like(courses: Courses, look: Look, state: What | None) -> float:
    """In proportion: what one look alone makes of what begins."""
    return courses.shares([look], None)[0][state] / _begins(courses, None)[state]
