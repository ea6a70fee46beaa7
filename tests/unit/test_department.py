"""Teams together: sums of releases, of how much of the whole, and nothing that is withheld."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from tests import teams, written
from tijdwijzer.domain.agreement import COMPONENTS
from tijdwijzer.domain.components import DEFAULT_GROUPS, Component, Group
from tijdwijzer.domain.department import DepartmentView, department_of
from tijdwijzer.domain.roll_up import roll_up
from tijdwijzer.domain.team_view import Certainty, Figure, view_of
from tijdwijzer.domain.team_year import Published
from tijdwijzer.words.department_sentences import absent, coverage, covered, holes, left_out

NAMES = ("Noord", "Oost", "West", "Zuid")
DIRECT = [key for key in COMPONENTS if DEFAULT_GROUPS[Component(key)] is Group.DIRECT]
weeks = st.fixed_dictionaries({key: st.integers(0, 200).map(lambda steps: 15 * steps) for key in COMPONENTS})
parts = st.tuples(weeks, st.sets(st.sampled_from(COMPONENTS)), st.integers(8, 40))
several = st.lists(parts, min_size=1, max_size=4)


def released(team: str, minutes: dict[str, int], withheld: set[str], n: int) -> Published:
    shown = {key: value for key, value in minutes.items() if key not in withheld}
    return teams.published(teams.release(shown, n=n, team=team), headcount=n + 1)


def together(found: list[tuple[dict[str, int], set[str], int]]) -> tuple[list[Published], DepartmentView]:
    published = [released(team, *one) for team, one in zip(NAMES, found, strict=False)]
    return published, department_of(published, {}, {})


def holds(figure: Figure | None, true: Fraction) -> bool:
    if figure is None:
        return True
    match figure.certainty:
        case Certainty.EXACT:
            return figure.value == true
        case Certainty.AT_LEAST:
            return figure.value <= true
        case Certainty.AT_MOST:
            return figure.value >= true


@given(several)
def test_whatever_is_withheld_a_share_or_bound_is_true(found: list[tuple[dict[str, int], set[str], int]]) -> None:
    _, shown = together(found)
    whole = sum(n * sum(minutes.values()) for minutes, _, n in found)
    if not whole:
        return
    for figure, keys in ((shown.direct_share, DIRECT), (shown.value_share, ["standard_work"])):
        assert holds(figure, Fraction(sum(n * minutes[key] for minutes, _, n in found for key in keys), whole))
    if not any(withheld for _, withheld, _ in found):
        assert shown.direct_share is not None
        assert shown.direct_share.certainty is Certainty.EXACT


@given(several, weeks)
def test_nothing_depends_on_what_is_withheld(
    found: list[tuple[dict[str, int], set[str], int]], other: dict[str, int]
) -> None:
    changed = [
        ({key: other[key] if key in withheld else value for key, value in minutes.items()}, withheld, n)
        for minutes, withheld, n in found
    ]
    assert together(found)[1] == together(changed)[1]


@given(several)
def test_each_cell_is_the_sum_of_those_that_show_it_and_names_those_that_do_not(
    found: list[tuple[dict[str, int], set[str], int]],
) -> None:
    published, shown = together(found)
    whole = roll_up(published)
    people = sum(n for _, _, n in found)
    for row in shown.rows:
        showing = [(minutes, n) for minutes, withheld, n in found if row.component not in withheld]
        assert row.rolled == whole.minutes[row.component]
        assert row.coverage == Fraction(sum(n for _, n in showing), people)
        assert sum(row.why.values()) == len(found) - len(showing)
        assert (row.minutes is None) == (not showing)
    assert {(hole.team, hole.cell) for hole in shown.holes} == {
        (team, cell) for team, (_, withheld, _) in zip(NAMES, found, strict=False) for cell in withheld
    }
    assert shown.n == people


@given(weeks, st.sets(st.sampled_from(COMPONENTS)))
def test_one_team_is_its_own_release(minutes: dict[str, int], withheld: set[str]) -> None:
    one = released("Noord", minutes, withheld, 12)
    alone, shown = view_of([one], one.period), department_of([one], {}, {})
    assert [(row.minutes, row.share) for row in shown.rows] == [(row.minutes, row.share) for row in alone.rows]
    assert [(made.count, made.earned_hours) for made in shown.made] == [
        (made.count, made.earned_hours) for made in alone.made
    ]
    assert shown.earned_hours == alone.earned_hours


def department() -> DepartmentView:
    """A team that shows everything, one that does not, one refused, one without a release and one of another rhythm."""
    less = {key: value for key, value in teams.MINUTES.items() if key not in ("interruptions", "rework")}
    published = [
        teams.published(teams.release(team="Noord", n=16), 18),
        teams.published(teams.release(less, {"beslissing-ww": 500}, team="Oost", n=24), 24),
        teams.published(teams.refusal("2026-B11", team="West"), 15),
    ]
    return department_of(published, {"Zuid": "missing", "Bezwaar": "rhythm"}, {"Zuid": 20, "Bezwaar": 9})


def test_of_how_many_people_and_teams_it_is() -> None:
    shown = department()
    assert coverage(shown, "nl") == (
        "Gemiddelde per persoon van 40 van de 86 medewerkers, opgeteld uit de vrijgaven van 2 van de 5 teams."
    )
    assert left_out(shown, "nl").startswith("Niet alle teams: 3 van de 5 zitten er niet in.")
    assert [covered(row.coverage) for row in shown.rows if row.component in ("rework", "meetings")] == [
        "40\u00a0%",
        "100\u00a0%",
    ]
    unknown = replace(shown, members=tuple(replace(one, headcount=None) for one in shown.members))
    assert "laad ook de deelnemerslijsten" in coverage(unknown, "nl")


def test_what_is_not_in_it_is_said_with_the_reason() -> None:
    shown, catalogue = department(), written.edition().catalogue
    assert absent(shown, "nl") == [
        "Niet erin: Bezwaar (deelt over andere periodes).",
        "Niet erin: West (er deden minder dan 8 mensen mee).",
        "Niet erin: Zuid (er is geen vrijgave geladen).",
    ]
    said = holes(shown, catalogue, "nl")
    assert said[0] == "Herbewerken: niet getoond door 1 team (minder dan 3 mensen, of één met meer dan 60\u00a0%)."
    assert [text.split(":")[0] for text in said] == ["Herbewerken", "Onderbrekingen", "Herziening", "Bezwaar"]


def test_many_teams_are_not_all_named_in_a_sentence() -> None:
    one = teams.published(teams.release(team="Noord"))
    shown = department_of([one], {f"Team {number:02}": "missing" for number in range(40)}, {})
    said = absent(shown, "nl")[0]
    assert said.startswith("Niet erin: Team 00, Team 01,")
    assert "Team 05 en nog 34 (" in said


def test_with_a_team_left_out_earned_hours_are_at_least() -> None:
    one = teams.published(teams.release(team="Noord"))
    exact, less = department_of([one], {}, {}).earned_hours, department_of([one], {"Zuid": "missing"}, {}).earned_hours
    assert exact is not None
    assert less == Figure(exact.value, Certainty.AT_LEAST)


def test_refusals_alone_have_no_figure() -> None:
    shown = department_of([teams.published(teams.refusal("2026-B11", team="West"))], {}, {})
    assert all(row.minutes is None and row.share is None for row in shown.rows)
    assert (shown.direct_share, shown.value_share, shown.earned_hours) == (None, None, None)
    assert coverage(shown, "nl") == "Over Blok 11, week 41–44 is van geen enkel team iets vrijgegeven."
    assert left_out(shown, "nl") == ""
