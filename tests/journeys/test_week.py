"""A working week, kept by keys and typing, with what goes wrong in a week; and the weekends when the clock changes."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from tests.journeys.desk import AMSTERDAM, Desk, open_desk
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, Span, What
from tijdwijzer.domain.figures import slices
from tijdwijzer.domain.textentry import TextError
from tijdwijzer.services.days import By
from tijdwijzer.services.importing import ImportRequest

DeskAt = Callable[..., Desk]

WORK = What(Component.STANDARD_WORK, "Beoordelen aanvraag")
MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY = (date(2026, 11, day) for day in range(2, 7))


def start(desk: Desk, words: str) -> None:
    desk.use.tracking.start(desk.use.tracking.resolve(words))


def no_overlap(entries: list[Entry]) -> bool:
    ordered = sorted(entries, key=lambda entry: entry.start)
    return all(one.end is not None and one.end <= other.start for one, other in pairwise(ordered))


def spend_the_week(desk: Desk) -> None:
    """Monday to Friday, each day with its own mishap."""
    desk.comes_in(MONDAY, "08:30")
    start(desk, "beoordelen")
    desk.at(MONDAY, "10:00")
    desk.use.tracking.interrupt()
    desk.at(MONDAY, "10:12")
    desk.use.tracking.interrupt()
    desk.at(MONDAY, "12:00")
    start(desk, "lunch")
    desk.at(MONDAY, "12:30")
    start(desk, "overleg")
    desk.at(MONDAY, "14:00")
    desk.use.tracking.slow("zaaksysteem")
    desk.at(MONDAY, "14:20")
    desk.use.tracking.slow()
    desk.at(MONDAY, "17:00")
    desk.use.tracking.stop()

    desk.comes_in(TUESDAY, "08:45")
    desk.use.tracking.add("-15 mail")
    desk.at(TUESDAY, "09:30")
    start(desk, "beoordelen")
    desk.at(TUESDAY, "11:00")
    desk.crash()
    desk.at(TUESDAY, "11:05")
    desk.use.tracking.add("10:00-10:20 telefoon")
    desk.at(TUESDAY, "16:00")
    desk.use.tracking.stop()

    desk.comes_in(WEDNESDAY, "09:00")
    desk.use.tracking.add("08:00-09:00 scholing")
    start(desk, "herstel")
    desk.at(WEDNESDAY, "12:00")
    desk.leaves()
    desk.at(WEDNESDAY, "12:40")
    desk.comes_back()
    noon = desk.clock.now() - timedelta(minutes=40)
    absence = desk.use.absences.came_back(noon, desk.clock.now())
    assert absence is not None
    assert absence.resumed
    desk.use.absences.answer([(absence.span, What(Component.OFFICIAL_BREAKS, "Lunch"))])
    desk.at(WEDNESDAY, "15:00")
    desk.use.tracking.stop()

    desk.comes_in(THURSDAY, "22:00")
    start(desk, "beoordelen")
    desk.at(FRIDAY, "01:30")
    desk.use.tracking.stop()

    desk.comes_in(FRIDAY, "09:00")
    start(desk, "beoordelen")
    desk.at(FRIDAY, "15:30")
    desk.leaves()


EXPECTED = {
    MONDAY: [
        "08:30-10:00 standard_work",
        "10:00-10:12 interruptions",
        "10:12-12:00 standard_work",
        "12:00-12:30 official_breaks",
        "12:30-14:00 meetings",
        "14:00-14:20 speed_loss",
        "14:20-17:00 meetings",
    ],
    TUESDAY: [
        "08:30-09:30 admin_projects",
        "09:30-10:00 standard_work",
        "10:00-10:20 interruptions",
        "10:20-16:00 standard_work",
    ],
    WEDNESDAY: [
        "08:00-09:00 training_coaching",
        "09:00-12:00 rework",
        "12:00-12:40 official_breaks",
        "12:40-15:00 rework",
    ],
    THURSDAY: ["22:00-00:00 standard_work"],
    FRIDAY: ["00:00-01:30 standard_work", "09:00-15:29 standard_work"],
}


MONDAY_AFTER = datetime(2026, 11, 16, 8, 30, tzinfo=AMSTERDAM).astimezone(UTC)


@pytest.fixture(scope="module")
def kept_week(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile in which the week was lived, once for all tests."""
    desk = open_desk(tmp_path_factory.mktemp("week"), datetime(2026, 11, 2, 7, tzinfo=UTC))
    spend_the_week(desk)
    desk.house.close()
    return desk.house.directory


@pytest.fixture
def after_the_week(kept_week: Path, tmp_path: Path) -> Iterator[Desk]:
    """The week, then a week of holiday with the timer left running, until Monday morning."""
    shutil.copytree(kept_week, tmp_path / "profile")
    desk = open_desk(tmp_path / "profile", MONDAY_AFTER)
    yield desk
    desk.house.close()


def test_the_week_is_as_it_was_lived(after_the_week: Desk) -> None:
    assert {day: after_the_week.shown(day) for day in EXPECTED} == EXPECTED


def test_a_week_of_holiday_with_the_timer_running_invents_nothing(after_the_week: Desk) -> None:
    desk = after_the_week
    before = desk.minutes(MONDAY, date(2026, 11, 16))
    done = desk.use.tracking.start(WORK)
    assert done.forgotten is not None
    assert f"{done.forgotten:%d %H:%M}" == "06 14:29"
    assert desk.minutes(MONDAY, date(2026, 11, 16)) == before
    assert desk.minutes(date(2026, 11, 7), date(2026, 11, 15)) == 0


def test_the_program_asks_what_the_holiday_was_and_leaves_it_a_gap(after_the_week: Desk) -> None:
    desk = after_the_week
    left = desk.use.absences.left_behind()
    assert left is not None
    absence = desk.use.absences.came_back(*left)
    assert absence is not None
    assert not absence.resumed
    assert desk.use.tracking.status().entry is None
    assert desk.shown(FRIDAY) == EXPECTED[FRIDAY]


def test_everything_can_be_taken_back_and_done_again(after_the_week: Desk) -> None:
    desk = after_the_week
    desk.use.tracking.start(WORK)
    end = desk.entries()
    backward = desk.undo_all()
    assert desk.entries() == []
    assert len(backward) > 20
    assert all(no_overlap(state) for state in backward)
    forward = desk.redo_all()
    assert desk.entries() == end
    assert forward[1:] == list(reversed(backward[1:]))


def test_every_report_tells_the_same_total(after_the_week: Desk) -> None:
    days = after_the_week.use.days
    totals = {by: sum(row.minutes for row in days.report(MONDAY, date(2026, 11, 16), by).rows) for by in By}
    assert len(set(totals.values())) == 1
    assert totals[By.DAY] == sum(day.figures.tracked for day in days.week(MONDAY))


def test_a_new_machine_shows_the_same_days(after_the_week: Desk, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("move") / "alles.json"
    after_the_week.use.exporting.to_file(file)
    other = open_desk(tmp_path_factory.mktemp("other"), after_the_week.clock.now())
    other.use.importing.run(ImportRequest("tijdwijzer", (file,)))
    assert {day: other.shown(day) for day in EXPECTED} == EXPECTED
    other.house.close()


# The weekends when the clock changes


@pytest.mark.parametrize(
    ("saturday", "night", "length", "day"),
    [
        ((2026, 3, 28), 7, 23, date(2026, 3, 29)),
        ((2026, 10, 24), 9, 25, date(2026, 10, 25)),
    ],
    ids=["forward", "back"],
)
def test_a_night_shift_over_the_change_of_the_clock(
    desk_at: DeskAt, saturday: tuple[int, int, int], night: int, length: int, day: date
) -> None:
    """From 22:00 to 06:00 on the clock; by the watch an hour less in March, and an hour more in October."""
    desk = desk_at(*saturday, 22, 0)
    start(desk, "beoordelen")
    desk.at(day, "06:00")
    desk.use.tracking.stop()
    view = desk.use.days.day(day)
    assert view.span.seconds == length * 3600
    assert desk.minutes(date(*saturday), day) == night * 60
    assert view.figures.tracked == (night - 2) * 60
    assert desk.shown(day) == ["00:00-06:00 standard_work"]
    desk.undo_all()
    desk.redo_all()
    assert desk.minutes(date(*saturday), day) == night * 60


def test_the_hour_that_comes_twice_is_registered_twice(desk_at: DeskAt) -> None:
    desk = desk_at(2026, 10, 25, 1, 30)
    start(desk, "beoordelen")
    desk.until(desk.clock.now() + timedelta(hours=1))
    start(desk, "telefoon")
    desk.until(desk.clock.now() + timedelta(hours=1))
    start(desk, "overleg")
    desk.until(desk.clock.now() + timedelta(hours=1))
    desk.use.tracking.stop()
    day = desk.use.days.day(date(2026, 10, 25))
    assert [part.minutes for part in day.slices] == [60, 60, 60]
    assert desk.shown(date(2026, 10, 25)) == [
        "01:30-02:30 standard_work",
        "02:30-02:30 interruptions",
        "02:30-03:30 meetings",
    ]


def test_a_time_that_is_skipped_cannot_be_typed(desk_at: DeskAt) -> None:
    desk = desk_at(2026, 3, 29, 9, 0)
    with pytest.raises(TextError, match="no_such_time"):
        desk.use.tracking.add("02:15-02:45 overleg")
    desk.use.tracking.add("01:45-03:15 overleg")
    assert desk.use.days.day().figures.tracked == 30


def test_the_weeks_around_the_change_add_up(desk_at: DeskAt) -> None:
    """Nine to five on each weekday of the week before and after, whatever the clock did between."""
    desk = desk_at(2026, 3, 23, 8, 0)
    desk.leaves()
    days = [date(2026, 3, 23) + timedelta(days=n) for n in range(14)]
    worked = [day for day in days if day.weekday() < 5]
    for day in worked:
        desk.at(day, "09:00")
        start(desk, "beoordelen")
        desk.at(day, "17:00")
        desk.use.tracking.stop()
    report = desk.use.days.report(days[0], days[-1], By.WEEK)
    assert [(row.key, row.minutes) for row in report.rows] == [("2026-W13", 2400), ("2026-W14", 2400)]
    for day in days:
        span = desk.use.days.calendar().span_of(day)
        assert bool(slices(desk.entries(), span, desk.clock.now())) == (day in worked)


# Travelling


def test_a_day_on_a_journey_belongs_to_the_clock_it_began_with(desk_at: DeskAt) -> None:
    desk = desk_at(2026, 11, 3, 9, 0)
    start(desk, "beoordelen")
    desk.until(desk.clock.now() + timedelta(hours=2))
    desk.use.tracking.stop()
    desk.clock.shown = "America/New_York"
    desk.until(desk.clock.now() + timedelta(hours=10))
    start(desk, "overleg")
    desk.until(desk.clock.now() + timedelta(hours=1))
    desk.use.tracking.stop()
    total = desk.minutes(date(2026, 11, 1), date(2026, 11, 6))
    assert total == 180
    spans = [desk.use.days.calendar().span_of(date(2026, 11, day)) for day in range(1, 7)]
    assert all(one.end == other.start for one, other in pairwise(spans))


# A computer that fails


def test_nothing_committed_is_lost_when_the_program_dies(desk_at: DeskAt) -> None:
    desk = desk_at(2026, 11, 2, 9, 0)
    expected: list[Entry] = []
    for step in range(30):
        assert desk.entries() == expected
        desk.use.tracking.start(What(list(Component)[step % 9]))
        expected = desk.entries()
        desk.until(desk.clock.now() + timedelta(minutes=7))
        desk.crash()
    assert desk.entries() == expected
    assert len(expected) == 30


def test_a_dead_battery_invents_no_time(desk_at: DeskAt) -> None:
    desk = desk_at(2026, 11, 2, 9, 0)
    start(desk, "beoordelen")
    desk.at(MONDAY, "10:00")
    desk.leaves()
    desk.crash()
    desk.at(MONDAY, "13:00")
    left = desk.use.absences.left_behind()
    assert left is not None
    absence = desk.use.absences.came_back(*left)
    assert absence is not None
    assert (absence.span, absence.resumed) == (Span(left[0], left[1]), True)
    assert desk.minutes(MONDAY, MONDAY) == 59
    assert desk.use.tracking.status().entry is not None


def test_now_is_only_ever_the_clock(desk_at: DeskAt) -> None:
    desk = desk_at(2031, 5, 5, 9, 0)
    start(desk, "beoordelen")
    assert desk.entries()[0].start == datetime(2031, 5, 5, 7, tzinfo=desk.clock.now().tzinfo)
