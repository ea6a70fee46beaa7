"""Figures of a day, worked out by hand."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tijdwijzer.domain import figures
from tijdwijzer.domain.calendar import BEGINNING, Calendar, ZoneEra
from tijdwijzer.domain.components import DEFAULT_GROUPS, Component, Group
from tijdwijzer.domain.entries import Entry, Span, What

DAY = Span(datetime(2026, 6, 1, tzinfo=UTC), datetime(2026, 6, 2, tzinfo=UTC))
NOW = datetime(2026, 6, 1, 18, tzinfo=UTC)
C = Component


def entry(start: str, end: str | None, component: Component | None, activity: str | None = None) -> Entry:
    def moment(clock: str) -> datetime:
        hours, minutes = clock.split(":")
        return DAY.start + timedelta(hours=int(hours), minutes=int(minutes))

    return Entry(moment(start), moment(end) if end else None, What(component, activity))


MORNING = [
    entry("09:00", "10:30", C.STANDARD_WORK, "Beoordelen"),
    entry("10:30", "10:40", C.INTERRUPTIONS),
    entry("10:40", "12:00", C.STANDARD_WORK, "Beoordelen"),
    entry("12:30", "13:30", C.MEETINGS),
    entry("13:30", "14:00", C.REWORK),
    entry("14:00", "14:10", None, "Import"),
]


def test_a_day_worked_out_by_hand() -> None:
    day = figures.day_figures(MORNING, DAY, NOW)
    assert day.minutes[C.STANDARD_WORK] == 170
    assert (day.assigned, day.unassigned, day.tracked, day.paid) == (270, 10, 280, 280)
    assert day.direct_share == pytest.approx(210 / 270)
    assert day.value_adding_share == pytest.approx(170 / 270)
    assert day.largest_loss is C.REWORK
    assert [gap.seconds / 60 for gap in day.gaps] == [30]
    assert day.longest_block_minutes == 90
    assert day.interruptions == 1
    assert day.resume_minutes == (10.0,)
    assert not day.running


def test_a_day_without_assigned_time_has_no_shares() -> None:
    day = figures.day_figures([entry("09:00", "10:00", None)], DAY, NOW)
    assert (day.direct_share, day.value_adding_share, day.largest_loss, day.tracked) == (None, None, None, 60)


def test_an_organisation_may_move_a_component_to_the_other_group() -> None:
    groups = {**DEFAULT_GROUPS, C.MEETINGS: Group.DIRECT}
    day = figures.day_figures(MORNING, DAY, NOW, groups)
    assert day.direct_share == 1.0


def test_only_the_part_inside_the_day_counts() -> None:
    night = entry("22:00", "30:00", C.STANDARD_WORK)
    tomorrow = Span(DAY.end, DAY.end + timedelta(days=1))
    later = NOW + timedelta(days=1)
    assert figures.day_figures([night], DAY, later).tracked == 120
    assert figures.day_figures([night], tomorrow, later).tracked == 360


def test_a_running_entry_counts_until_now() -> None:
    day = figures.day_figures([entry("17:00", None, C.STANDARD_WORK)], DAY, NOW)
    assert (day.tracked, day.running) == (60, True)


def test_time_before_a_planned_entry_is_no_gap_yet() -> None:
    planned = entry("20:00", "21:00", C.MEETINGS)
    running = [entry("17:00", None, C.STANDARD_WORK), planned]
    assert figures.day_figures(running, DAY, NOW).gaps == ()
    stopped = [entry("17:00", "17:30", C.STANDARD_WORK), planned]
    assert [gap.seconds / 60 for gap in figures.day_figures(stopped, DAY, NOW).gaps] == [30]


def test_work_split_in_two_activities_is_one_block() -> None:
    parts = [entry("09:00", "09:20", C.STANDARD_WORK, "A"), entry("09:20", "09:50", C.STANDARD_WORK, "B")]
    assert figures.day_figures(parts, DAY, NOW).longest_block_minutes == 50


def test_an_interruption_after_which_something_else_came_is_not_resumed() -> None:
    parts = [
        entry("09:00", "09:20", C.STANDARD_WORK, "A"),
        entry("09:20", "09:30", C.INTERRUPTIONS),
        entry("09:30", "09:50", C.MEETINGS),
        entry("09:50", "10:00", C.STANDARD_WORK, "A"),
    ]
    assert figures.day_figures(parts, DAY, NOW).resume_minutes == (30.0,)
    assert figures.day_figures(parts[:3], DAY, NOW).resume_minutes == ()


def test_the_day_the_clock_goes_back_has_an_hour_more() -> None:
    calendar = Calendar((ZoneEra(BEGINNING, "Europe/Amsterdam"),))
    day = calendar.span_of(date(2026, 10, 25))
    whole = Entry(day.start, day.end, What(C.STANDARD_WORK))
    assert figures.day_figures([whole], day, day.end).tracked == 25 * 60


def test_the_usual_is_the_median_and_middle_half_of_twenty_days() -> None:
    old = [0.9] * 10
    recent = [n / 100 for n in range(1, 21)]
    usual = figures.usual(old + recent)
    assert usual is not None
    assert (usual.median, usual.days) == (pytest.approx(0.105), 20)
    assert (usual.band.low, usual.band.high) == (pytest.approx(0.0575), pytest.approx(0.1525))
    assert figures.usual([]) is None
    single = figures.usual([0.4])
    assert single is not None
    assert (single.band.low, single.band.high) == (0.4, 0.4)


def test_a_comparison_holds_today_own_and_typical() -> None:
    today = figures.day_figures(MORNING, DAY, NOW)
    found = figures.compare(today, [today, today])[C.REWORK]
    assert found.share == pytest.approx(30 / 270)
    assert found.usual is not None
    assert found.usual.median == pytest.approx(30 / 270)
    assert found.typical is not None
    assert (found.typical.low, found.typical.high) == (0.05, 0.10)


def test_the_usual_flow_is_of_earlier_days() -> None:
    calm = figures.day_figures([entry("09:00", "12:00", C.STANDARD_WORK)], DAY, NOW)
    broken = figures.day_figures(MORNING, DAY, NOW)
    flow = figures.usual_flow([calm, broken, broken])
    medians = [each.median for each in (flow.lost, flow.largest_gap, flow.longest_block, flow.interruptions) if each]
    assert medians == [40, 30, 90, 1]
    assert flow.resume is not None
    assert (flow.resume.median, flow.resume.days) == (10, 2)
    assert figures.usual_flow([]).interruptions is None


@given(st.lists(st.tuples(st.sampled_from([*Component, None]), st.integers(1, 120), st.booleans()), max_size=12))
def test_minutes_add_up_whatever_the_day(parts: list[tuple[Component | None, int, bool]]) -> None:
    entries, moment = [], DAY.start
    for component, length, gap in parts:
        moment += timedelta(minutes=15 if gap else 0)
        entries.append(Entry(moment, moment + timedelta(minutes=length), What(component)))
        moment += timedelta(minutes=length)
    until = Span(DAY.start, max(moment, DAY.end))
    day = figures.day_figures(entries, until, until.end)
    assert day.tracked == pytest.approx(sum(length for _, length, _ in parts))
    shares = [share for c in Component if (share := day.share(c)) is not None]
    assert not shares or sum(shares) == pytest.approx(1)
    if day.direct_share is not None and day.value_adding_share is not None:
        assert 0 <= day.value_adding_share <= day.direct_share <= 1
