"""Habits: what is counted, what is likely then, and why."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tijdwijzer.domain.calendar import BEGINNING, Calendar, ZoneEra
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, Source, Span, What
from tijdwijzer.domain.habits import Clue, Stretch, Told, habits_of, part_of, stretches_of
from tijdwijzer.domain.observing import Evidence, Observed, Seen, Sign

AMSTERDAM = Calendar((ZoneEra(BEGINNING, "Europe/Amsterdam"),))
MAIL, WORK, CALL = What(Component.ADMIN_PROJECTS, "Mail"), What(Component.STANDARD_WORK), What(Component.INTERRUPTIONS)
TODAY = date(2026, 11, 23)
MONDAY = Clue("outlook", None, 0, "morning")
FRIDAY = Clue("outlook", None, 4, "afternoon")


def told(
    clue: Clue, what: What, times: int, day: date = TODAY - timedelta(days=7), decided: bool = False
) -> list[Stretch]:
    return [Stretch(clue, what, day, decided)] * times


def test_a_program_that_was_never_beside_an_entry_is_unknown() -> None:
    assert habits_of(told(MONDAY, MAIL, 5), TODAY).shares(Clue("excel", None, 0, "morning")) == {}


def test_once_says_little_and_ten_times_says_much() -> None:
    once, ten = (habits_of(told(MONDAY, MAIL, times), TODAY).shares(MONDAY)[MAIL] for times in (1, 10))
    assert once < 0.6 < 0.85 < ten < 1


def test_what_belongs_to_a_part_of_a_weekday_wins_there_and_only_there() -> None:
    habits = habits_of([*told(MONDAY, MAIL, 9), *told(MONDAY, WORK, 1), *told(FRIDAY, WORK, 9)], TODAY)
    assert max(habits.shares(MONDAY), key=habits.shares(MONDAY).__getitem__) == MAIL
    assert max(habits.shares(FRIDAY), key=habits.shares(FRIDAY).__getitem__) == WORK
    assert habits.told(MONDAY, MAIL) == Told(9, 10, None, "morning")


def test_the_narrowest_context_is_only_named_when_it_says_more() -> None:
    friday = Clue("outlook", None, 4, "morning")
    habits = habits_of([*told(MONDAY, MAIL, 9), *told(MONDAY, WORK, 1), *told(friday, WORK, 9)], TODAY)
    assert habits.told(MONDAY, MAIL) == Told(9, 10, 0, "morning")
    always = habits_of([*told(MONDAY, MAIL, 9), *told(friday, MAIL, 9)], TODAY)
    assert always.told(MONDAY, MAIL) == Told(18, 18)


def test_a_label_says_more_than_its_program() -> None:
    labelled = Clue("outlook", "Bezwaar", 0, "morning")
    habits = habits_of([*told(MONDAY, MAIL, 20), *told(labelled, WORK, 6)], TODAY)
    assert habits.shares(labelled)[WORK] > 0.6
    other = Clue("outlook", "Iets anders", 0, "morning")
    assert max(habits.shares(other), key=habits.shares(other).__getitem__) == MAIL


def test_what_came_before_counts_when_it_is_known() -> None:
    after = Clue("outlook", None, 0, "morning", CALL)
    habits = habits_of([*told(MONDAY, MAIL, 6), *told(after, WORK, 6)], TODAY)
    assert habits.shares(after)[WORK] > habits.shares(MONDAY)[WORK]


def test_lately_weighs_more_than_long_ago() -> None:
    old, new = TODAY - timedelta(days=42), TODAY - timedelta(days=1)
    shares = habits_of([*told(MONDAY, MAIL, 8, old), *told(MONDAY, WORK, 4, new)], TODAY).shares(MONDAY)
    assert shares[WORK] > shares[MAIL]


def test_one_correction_of_today_is_enough_for_the_like_and_gone_tomorrow() -> None:
    stretches = [*told(MONDAY, MAIL, 30, TODAY - timedelta(days=3)), *told(MONDAY, WORK, 1, TODAY, decided=True)]
    today, tomorrow = habits_of(stretches, TODAY), habits_of(stretches, TODAY + timedelta(days=1))
    assert today.shares(FRIDAY)[WORK] > 0.6
    assert today.told(FRIDAY, WORK) == Told(1, 1, None, "today")
    assert tomorrow.shares(MONDAY)[MAIL] > 0.6


CLUES = st.builds(
    Clue,
    st.sampled_from(["a", "b", None]),
    st.sampled_from(["x", None]),
    st.integers(0, 6),
    st.sampled_from(["morning", "evening"]),
    st.sampled_from([MAIL, None]),
)
STRETCHES = st.lists(
    st.builds(
        Stretch, CLUES, st.sampled_from([MAIL, WORK, CALL]), st.dates(TODAY - timedelta(days=60), TODAY), st.booleans()
    )
)


@given(STRETCHES, CLUES)
def test_shares_leave_room_for_the_unknown_and_reasons_can_be_counted(stretches: list[Stretch], clue: Clue) -> None:
    habits = habits_of(stretches, TODAY)
    shares = habits.shares(clue)
    assert all(0 < share < 1 for share in shares.values())
    assert sum(shares.values()) < 1
    for what in shares:
        why = habits.told(clue, what)
        assert 0 <= why.times <= why.of <= len(stretches)
        assert why.of in _sizes(stretches, clue, why)


def _sizes(stretches: list[Stretch], clue: Clue, why: Told) -> set[int]:
    """How many stretches there are of the sort, or sorts, that a reason can mean."""
    by_app = [one for one in stretches if one.clue.app == clue.app]
    like = [one for one in by_app if one.clue.label == clue.label]
    if why.part == "today":
        return {sum(one.decided and one.day == TODAY for one in like)}
    if why.part is None:
        return {len(by_app), len(like), sum(one.clue.previous == clue.previous for one in like)}
    like = [one for one in like if one.clue.part == why.part]
    return {sum(why.weekday is None or one.clue.weekday == why.weekday for one in like)}


@pytest.mark.parametrize(
    ("hour", "part"),
    [(4, "evening"), (5, "morning"), (11, "morning"), (12, "afternoon"), (17, "afternoon"), (18, "evening")],
)
def test_parts_of_a_day(hour: int, part: str) -> None:
    assert part_of(datetime(2026, 11, 23, hour, 59)) == part


# What is counted
def at(minute: int) -> datetime:
    """Minutes past nine on a Monday morning in Amsterdam."""
    return datetime(2026, 11, 23, 8, tzinfo=UTC) + timedelta(minutes=minute)


def seen(start: int, end: int, app: str = "outlook", label: str | None = None) -> Observed:
    return Observed(Span(at(start), at(end)), Seen(app, label))


def entry(start: int, end: int | None, what: What = MAIL, source: Source = Source.TIMER) -> Entry:
    return Entry(at(start), None if end is None else at(end), what, source)


def counted(entries: list[Entry], observed: list[Observed], *evidence: Evidence) -> list[Stretch]:
    return stretches_of(entries, observed, evidence, AMSTERDAM, TODAY)


def test_a_program_is_one_stretch_of_an_entry_however_often_it_was_in_front() -> None:
    found = counted([entry(0, 30)], [seen(0, 5), seen(5, 9, "word"), seen(9, 14), seen(14, 15, "excel")])
    assert [(one.clue.app, one.what) for one in found] == [("outlook", MAIL), ("word", MAIL)]
    assert found[0].clue == Clue("outlook", None, 0, "morning", None)


def test_programs_count_for_each_entry_that_they_lie_beside() -> None:
    found = counted([entry(0, 10), entry(10, 20, WORK)], [seen(-10, 17), seen(17, 30, "word", "Brief")])
    assert [(one.clue.app, one.clue.label, one.what) for one in found] == [
        ("outlook", None, MAIL),
        ("outlook", None, WORK),
        ("word", "Brief", WORK),
    ]
    assert [one.clue.previous for one in found] == [None, MAIL, MAIL]


def test_a_running_timer_unassigned_time_and_nobody_there_do_not_count() -> None:
    entries = [entry(0, 10, What(None, "ACME"), Source.IMPORTED), entry(10, 20), entry(20, None)]
    nobody = Observed(Span(at(10), at(20)), None)
    assert counted(entries, [seen(0, 10), nobody, seen(20, 30)]) == []


def test_notes_and_cases_are_left_out() -> None:
    noted = What(Component.ADMIN_PROJECTS, "Mail", note="over Jansen", case="77")
    assert [one.what for one in counted([entry(0, 10, noted)], [seen(0, 10)])] == [MAIL]


@pytest.mark.parametrize(
    ("source", "minutes", "decided"),
    [(Source.CONFIRMED, 5, True), (Source.TYPED, 5, True), (Source.TIMER, 5, False), (Source.TYPED, 4, False)],
)
def test_only_most_of_what_a_person_decided_is_decided(source: Source, minutes: int, decided: bool) -> None:
    assert [one.decided for one in counted([entry(0, 10, source=source)], [seen(0, minutes)])] == [decided]


def test_an_entry_with_the_signs_of_a_meeting_is_such_a_meeting() -> None:
    sign = Evidence(Span(at(0), at(25)), Sign.CALENDAR, "Team")
    found = counted([entry(0, 30, WORK), entry(30, 60)], [], sign)
    assert [(one.clue.app, one.clue.label, one.what) for one in found] == [(None, "Team", WORK)]
