"""From moments to suggestions: examples first, then what must hold whatever was observed."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tijdwijzer.domain.calendar import BEGINNING, Calendar, ZoneEra
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.course import NO_SIGNS, Episode, courses_of, glimpse
from tijdwijzer.domain.entries import Entry, Span, What
from tijdwijzer.domain.gathering import SHORTEST, Day, suggest
from tijdwijzer.domain.guessing import Grounds
from tijdwijzer.domain.habits import Clue, Stretch, habits_of
from tijdwijzer.domain.observing import Evidence, Observed, Seen, Sign
from tijdwijzer.domain.rules import Rule, ShippedRules
from tijdwijzer.domain.suggesting import THRESHOLD, Because, Reason, Suggestion

AMSTERDAM = Calendar((ZoneEra(BEGINNING, "Europe/Amsterdam"),))
TODAY = date(2026, 11, 23)
MAIL, WORK = What(Component.ADMIN_PROJECTS, "Mail"), What(Component.STANDARD_WORK, "Dossier")
TEAM, MEETING = What(Component.MEETINGS, "Teamoverleg"), What(Component.MEETINGS)
SHIPPED = ShippedRules(1, (Rule(app="thunderbird", what=What(Component.ADMIN_PROJECTS)),), ("ms-teams*",))


def at(minutes: float) -> datetime:
    """Minutes past nine on a Monday morning in Amsterdam."""
    return datetime(2026, 11, 23, 8, tzinfo=UTC) + timedelta(minutes=minutes)


def span(start: float, end: float) -> Span:
    return Span(at(start), at(end))


def seen(start: float, end: float, app: str | None = "outlook", label: str | None = None) -> Observed:
    return Observed(span(start, end), Seen(app, label) if app else None)


def learnt(
    app: str | None, what: What, times: int = 10, label: str | None = None, decided: bool = False
) -> list[Stretch]:
    day = TODAY if decided else TODAY - timedelta(days=5)
    return [Stretch(Clue(app, label, 2, "afternoon"), what, day, decided)] * times


def episodes(stretches: Sequence[Stretch]) -> list[Episode]:
    """Half an hour for each of the stretches, with ten minutes of its program in front at a time."""
    return [
        Episode(
            one.what,
            None,
            datetime.combine(one.day, time(14), UTC),
            1800,
            {glimpse((one.clue.app, one.clue.label, NO_SIGNS), 600): 3},
            one.decided,
        )
        for one in stretches
    ]


HABITS = [*learnt("outlook", MAIL), *learnt("word", WORK), *learnt("excel", MAIL, 3), *learnt("excel", WORK, 3)]


def suggested(
    observed: Sequence[Observed],
    *evidence: Evidence,
    taken: Sequence[Span] = (),
    entries: Sequence[Entry] = (),
    stretches: Sequence[Stretch] = HABITS,
    own: Sequence[Rule] = (),
    until: float = 600,
) -> list[Suggestion]:
    grounds = Grounds(own, SHIPPED, habits_of(stretches, TODAY), courses_of(episodes(stretches), TODAY))
    return suggest(Day(span(-60, until), observed, evidence, entries, taken), grounds, AMSTERDAM)


def shown(suggestions: Sequence[Suggestion]) -> list[tuple[float, float, What]]:
    return [
        ((s.span.start - at(0)) / timedelta(minutes=1), (s.span.end - at(0)) / timedelta(minutes=1), s.what)
        for s in suggestions
    ]


def test_a_habit_is_suggested_with_its_reason() -> None:
    found = suggested([seen(0, 20)])
    assert shown(found) == [(0, 20, MAIL)]
    assert found[0].reason == Reason(Because.HABIT, "outlook", None, 10, 10)
    assert 0.8 < found[0].confidence < 1


def test_registered_time_is_left_alone() -> None:
    assert shown(suggested([seen(0, 60)], taken=[span(10, 20), span(50, 90)])) == [(0, 10, MAIL), (20, 50, MAIL)]


def test_what_passes_by_is_absorbed_and_what_is_short_is_left_out() -> None:
    assert shown(suggested([seen(0, 10), seen(10, 11.5, "word"), seen(11.5, 20)])) == [(0, 20, MAIL)]
    assert shown(suggested([seen(0, 2.5)])) == []


def test_an_unknown_program_stays_unknown_and_a_glance_at_it_does_not_matter() -> None:
    assert suggested([seen(0, 60, "chess")]) == []
    assert shown(suggested([seen(0, 10), seen(10, 11, "chess"), seen(11, 20)])) == [(0, 20, MAIL)]
    assert shown(suggested([seen(0, 10), seen(10, 20, "chess"), seen(20, 30)])) == [(0, 10, MAIL), (20, 30, MAIL)]


def test_what_can_be_either_stays_unknown() -> None:
    assert suggested([seen(0, 60, "excel")]) == []


def test_what_can_be_either_is_what_it_lies_among() -> None:
    assert shown(suggested([seen(0, 10, "word"), seen(10, 14, "excel"), seen(14, 20, "word")])) == [(0, 20, WORK)]


def test_what_makes_it_surer_than_its_times_is_said() -> None:
    (found,) = suggested([seen(0, 10), seen(10, 31, "excel"), seen(31, 41)])
    assert found.reason == Reason(Because.HABIT, "excel", None, 3, 6, around=True)
    assert found.confidence > 0.65
    assert not suggested([seen(0, 20)])[0].reason.around, "ten of ten times says it all"


def test_being_away_ends_a_block_also_when_it_is_short() -> None:
    assert shown(suggested([seen(0, 10), seen(10, 11, None), seen(11, 20)])) == [(0, 10, MAIL), (11, 20, MAIL)]
    assert shown(suggested([seen(0, 10), seen(15, 25)])) == [(0, 10, MAIL), (15, 25, MAIL)]


def sign(start: float, end: float, *signs: Sign, label: str | None = None) -> list[Evidence]:
    return [Evidence(span(start, end), one, label if one is Sign.CALENDAR else None) for one in signs]


def test_an_appointment_while_nobody_is_there_is_a_meeting() -> None:
    found = suggested([seen(0, 10), seen(10, 40, None), seen(40, 50)], *sign(10, 40, Sign.CALENDAR))
    assert shown(found) == [(0, 10, MAIL), (10, 40, MEETING), (40, 50, MAIL)]
    assert found[1].reason == Reason(Because.MEETING, signs=("calendar",))


def test_an_appointment_beside_other_work_says_little() -> None:
    assert shown(suggested([seen(0, 40)], *sign(0, 40, Sign.CALENDAR))) == [(0, 40, MAIL)]
    assert suggested([seen(0, 40, "chess")], *sign(0, 40, Sign.CALENDAR)) == []


def test_two_signs_are_a_meeting_whatever_is_in_front() -> None:
    found = suggested([seen(0, 20), seen(20, 40, None)], *sign(0, 40, Sign.CALENDAR, Sign.MICROPHONE, label="Team"))
    assert shown(found) == [(0, 40, MEETING)]
    assert found[0].confidence == pytest.approx(0.9)
    assert found[0].reason == Reason(Because.MEETING, label="Team", signs=("calendar", "microphone"))


def test_a_program_for_meetings_is_a_sign_beside_others_only() -> None:
    found = suggested([seen(0, 30, "ms-teams.exe")], *sign(0, 30, Sign.MICROPHONE))
    assert (found[0].what, found[0].reason.app, found[0].reason.signs) == (
        MEETING,
        "ms-teams.exe",
        ("microphone", "program"),
    )
    assert suggested([seen(0, 30, "ms-teams.exe")]) == []


def test_a_microphone_alone_may_be_a_telephone() -> None:
    assert suggested([seen(0, 30, "softphone")], *sign(0, 30, Sign.MICROPHONE)) == []


def test_a_meeting_is_what_such_meetings_were_before() -> None:
    stretches = learnt(None, TEAM, 5, "Team")
    found = suggested([], *sign(0, 60, Sign.CALENDAR, label="Team"), stretches=stretches)
    assert shown(found) == [(0, 60, TEAM)]
    assert (found[0].reason.times, found[0].reason.of) == (5, 5)


def test_an_appointment_for_the_whole_day_is_no_meeting() -> None:
    assert suggested([], *sign(0, 500, Sign.CALENDAR)) == []


def test_own_rules_come_first() -> None:
    rules = [Rule(app="outlook", title="bezwaar", what=WORK), Rule(app="chess", what=TEAM)]
    found = suggested(
        [seen(0, 10, "OUTLOOK.EXE", "bezwaar"), seen(10, 20, "outlook"), seen(20, 30, "chess")], own=rules
    )
    assert shown(found) == [(0, 10, WORK), (10, 20, MAIL), (20, 30, TEAM)]
    assert found[0].reason == Reason(Because.RULE, "OUTLOOK.EXE", "bezwaar", own=True)
    assert found[0].confidence == pytest.approx(0.95)


def test_an_own_rule_for_appointments_needs_nobody_at_the_machine() -> None:
    rules = [Rule(calendar="bila", what=TEAM)]
    found = suggested([seen(0, 30, None)], *sign(0, 30, Sign.CALENDAR, label="bila"), own=rules)
    assert shown(found) == [(0, 30, TEAM)]
    assert found[0].reason == Reason(Because.RULE, None, "bila", own=True)


def test_a_shipped_rule_gives_way_to_habits() -> None:
    assert shown(suggested([seen(0, 10, "thunderbird")])) == [(0, 10, What(Component.ADMIN_PROJECTS))]
    learned = learnt("thunderbird", WORK, 1)
    assert suggested([seen(0, 10, "thunderbird")], stretches=learned) == [], "once is not enough, but against the rule"
    assert shown(suggested([seen(0, 10, "thunderbird")], stretches=learned * 5)) == [(0, 10, WORK)]


def test_correct_one_and_the_like_follow() -> None:
    corrected = [*learnt("outlook", MAIL, 30), *learnt("outlook", WORK, 1, decided=True)]
    found = suggested([seen(0, 10)], stretches=corrected)
    assert shown(found) == [(0, 10, WORK)]
    assert found[0].reason.part == "today"


# What must hold whatever was observed
APPS = st.sampled_from(["outlook", "word", "excel", "chess", "ms-teams", "thunderbird", None])
EDGES = st.lists(st.integers(-30, 400), unique=True, max_size=24).map(sorted)


@st.composite
def spans(draw: st.DrawFn) -> list[Span]:
    """In order, without overlap, with gaps here and there."""
    return [span(*edges) for edges in pairwise(draw(EDGES)) if draw(st.integers(0, 3))]


@st.composite
def evidence(draw: st.DrawFn) -> list[Evidence]:
    start, length = draw(st.integers(-30, 300)), draw(st.integers(1, 300))
    return sign(start, start + length, draw(st.sampled_from(list(Sign))))


@given(spans(), spans(), st.lists(evidence(), max_size=3), st.data())
def test_suggestions_are_in_order_without_overlap_in_free_time_and_sure(
    observed: list[Span], taken: list[Span], signs: list[list[Evidence]], data: st.DataObject
) -> None:
    looked = [Observed(one, Seen(app) if (app := data.draw(APPS)) else None) for one in observed]
    all_signs = [one for some in signs for one in some]
    until = data.draw(st.integers(0, 400))
    found = suggested(looked, *all_signs, taken=taken, until=until)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    assert not any(one.span.overlaps(other) for one in found for other in taken)
    assert all(one.span.end <= at(until) and one.span.length >= SHORTEST for one in found)
    assert all(THRESHOLD <= one.confidence <= 1 and one.what.component for one in found)
    for one in found:
        known = [part for other in (*observed, *(e.span for e in all_signs)) if (part := other.clipped(one.span))]
        assert known, "nothing is suggested where nothing was seen"


@given(spans(), st.data())
def test_accepting_everything_leaves_nothing_to_suggest(observed: list[Span], data: st.DataObject) -> None:
    looked = [Observed(one, Seen(data.draw(APPS.filter(bool)) or "")) for one in observed]
    found = suggested(looked)
    assert not [
        one for one in suggested(looked, taken=[one.span for one in found]) if one.span in [f.span for f in found]
    ]
