"""A release that breaks a rule is refused, also when the right key signed it."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import teams
from tijdwijzer.domain.agreement import COMPONENTS, Rhythm
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.messages import NotShown, Release
from tijdwijzer.domain.release_rules import check_release
from tijdwijzer.domain.releasing import Sum, figures
from tijdwijzer.services import demo_team

ROSTER = demo_team.roster("2026-Q4", teams.SIGNING)


def broken(release: Release) -> str:
    with pytest.raises(DomainError) as caught:
        check_release(release, teams.agreement(), ROSTER)
    return caught.value.code


def test_a_release_and_a_refusal_are_right() -> None:
    check_release(teams.release(), teams.agreement(), ROSTER)
    check_release(teams.release(), teams.agreement())
    check_release(teams.refusal("2026-B11"), teams.agreement(), ROSTER)


def without(*keys: str) -> dict[str, int]:
    return {key: value for key, value in teams.MINUTES.items() if key not in keys}


BREAKING: dict[str, tuple[str, Callable[[Release], Release]]] = {
    "another task": ("release_agreement", lambda one: replace(one, task="Ander")),
    "another agreement": ("release_agreement", lambda one: replace(one, agreement="0" * 64)),
    "another quarter": ("release_quarter", lambda one: replace(one, period="2026-B02")),
    "a quarter of a team that shares blocks": ("release_rhythm", lambda one: replace(one, period="2026-Q4")),
    "a week": ("release_rhythm", lambda one: replace(one, period="2026-W43")),
    "too few": ("release_few", lambda _: teams.release(n=7)),
    "more than enrolled": ("release_crowd", lambda _: teams.release(n=18)),
    "a cell missing": ("release_cells", lambda one: replace(one, minutes=without("rework"))),
    "shown and withheld": ("release_cells", lambda one: replace(one, not_shown=(NotShown("rework", "few"),))),
    "a foreign cell": ("release_cells", lambda one: replace(one, counts={**one.counts, "other": 5})),
    "withheld twice": (
        "release_cells",
        lambda _: replace(teams.release(without("rework", "meetings")), not_shown=2 * (NotShown("rework", "few"),)),
    ),
    "minutes among counts": (
        "release_cells",
        lambda one: replace(one, minutes=without("rework"), counts={**one.counts, "rework": 150}),
    ),
    "withheld by itself": ("release_alone", lambda _: teams.release(without("rework"))),
    "minutes too precise": ("release_rounding", lambda _: teams.release(teams.MINUTES | {"rework": 151})),
    "counts too precise": ("release_rounding", lambda _: teams.release(counts=teams.COUNTS | {"bezwaar": 14})),
    "more than a week": ("release_huge", lambda _: teams.release(teams.MINUTES | {"rework": 10_095})),
    "more than the caps": ("release_huge", lambda _: teams.release(counts=teams.COUNTS | {"bezwaar": 32_010})),
}


@pytest.mark.parametrize("what", BREAKING)
def test_each_rule_has_its_own_words(what: str) -> None:
    code, breaking = BREAKING[what]
    assert broken(breaking(teams.release())) == code


def test_a_rhythm_is_that_of_the_size_of_the_roster() -> None:
    """With a roster there is one rhythm; without one, any of the agreement."""
    small = replace(ROSTER, keys=ROSTER.keys[:9])
    quarter = teams.release(period="2026-Q4", n=9)
    check_release(quarter, teams.agreement(), small)
    with pytest.raises(DomainError, match="release_rhythm"):
        check_release(teams.release(n=9), teams.agreement(), small)
    check_release(quarter, teams.agreement())


cells = st.dictionaries(
    st.sampled_from((*COMPONENTS, *teams.COUNTS)),
    st.lists(st.integers(0, 2000), min_size=8, max_size=16).map(
        lambda values: Sum(sum(values), sum(v * v for v in values))
    ),
)


@given(cells, st.sampled_from([0, 680]))
def test_what_the_release_rules_make_is_right(sums: dict[str, Sum], noise: int) -> None:
    rhythms = (Rhythm(8, 13, 0), Rhythm(15, 4, noise))
    agreed = replace(teams.agreement(), rhythms=rhythms)
    made = figures(sums, 16, 4, agreed)
    release = replace(teams.release(agreed=agreed), minutes=made.minutes, counts=made.counts, not_shown=made.not_shown)
    check_release(release, agreed, ROSTER)
