"""What a gap was probably spent on."""

from datetime import UTC, datetime, timedelta

from tijdwijzer.domain.calendar import BEGINNING, Calendar, ZoneEra
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, Span, What
from tijdwijzer.domain.likely import likely

AMSTERDAM = Calendar((ZoneEra(BEGINNING, "Europe/Amsterdam"),))
LUNCH = What(Component.OFFICIAL_BREAKS, "Lunch")
CALLS = What(Component.STANDARD_WORK, "Bellen met aanvrager")
MAIL = What(Component.ADMIN_PROJECTS, "Mail")


def on(day: int, start: str, end: str, what: What) -> Entry:
    return Entry(at(day, start), at(day, end), what)


def at(day: int, clock: str) -> datetime:
    hours, minutes = map(int, clock.split(":"))
    return datetime(2026, 11, day, hours - 1, minutes, tzinfo=UTC)  # Amsterdam is an hour ahead


def gap(start: str, end: str) -> Span:
    return Span(at(24, start), at(24, end))


def test_what_is_mostly_done_at_this_hour_comes_first() -> None:
    earlier = [
        on(20, "09:00", "12:30", CALLS),
        on(20, "12:30", "13:00", LUNCH),
        on(23, "12:00", "12:40", MAIL),
        on(23, "12:40", "13:00", LUNCH),
    ]
    assert likely(earlier, AMSTERDAM, gap("12:35", "13:00")) == [LUNCH, MAIL, CALLS]


def test_without_a_habit_the_latest_activity_comes_first() -> None:
    earlier = [on(20, "09:00", "10:00", MAIL), on(23, "09:00", "10:00", CALLS)]
    assert likely(earlier, AMSTERDAM, gap("15:00", "15:30")) == [CALLS, MAIL]


def test_notes_cases_and_unassigned_time_are_left_out() -> None:
    noted = What(Component.STANDARD_WORK, "Bellen met aanvrager", note="teruggebeld", case="77")
    earlier = [on(20, "12:30", "13:00", noted), on(23, "12:30", "13:00", What(None, "ACME"))]
    assert likely(earlier, AMSTERDAM, gap("12:35", "13:00")) == [CALLS]


def test_the_hour_is_that_of_the_clock_on_both_sides_of_a_clock_change() -> None:
    summer = datetime(2026, 10, 23, 10, 30, tzinfo=UTC)  # 12:30 in Amsterdam
    entries = [
        Entry(summer, summer + timedelta(minutes=30), LUNCH),
        Entry(summer + timedelta(hours=1), summer + timedelta(hours=1, minutes=20), CALLS),
    ]
    winter = datetime(2026, 10, 26, 11, 30, tzinfo=UTC)  # 12:30 there too
    assert likely(entries, AMSTERDAM, Span(winter, winter + timedelta(minutes=25)))[0] == LUNCH


def test_at_most_so_many() -> None:
    earlier = [on(20, f"{hour:02}:00", f"{hour:02}:30", What(Component.MEETINGS, str(hour))) for hour in range(8, 14)]
    assert len(likely(earlier, AMSTERDAM, gap("09:00", "09:10"), limit=2)) == 2
