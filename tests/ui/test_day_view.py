"""What the day view makes of a day, as values."""

import itertools
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.fakes import FakeClock, FakeStore
from tests.ui.house import FakeHouse, at, span
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, Source, Span, What
from tijdwijzer.domain.textentry import names_of
from tijdwijzer.domain.timeline import Change
from tijdwijzer.services.days import DayView
from tijdwijzer.ui.day.choices import choices
from tijdwijzer.ui.day.drawing import ribbon_of
from tijdwijzer.ui.day.loading import groups_of, load_day, load_week
from tijdwijzer.ui.day.texts import DayTexts
from tijdwijzer.ui.day.view import (
    cut,
    drawn_span,
    find_row,
    hours_of,
    moment_in,
    now_in,
    row_at,
    rows_of,
    starts_at,
    sums_of,
)
from tijdwijzer.ui.day.week_model import hours_drawn, week_ribbon

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
WORK = Component.STANDARD_WORK


@pytest.fixture
def house() -> FakeHouse:
    made = FakeHouse()
    made.a_day()
    return made


def day_of(house: FakeHouse, day: date | None = None) -> DayView:
    return house.cases.days.day(day)


def put(house: FakeHouse, *entries: Entry) -> None:
    with house.store.unit() as unit:
        unit.apply(Change(added=entries))
        unit.commit()


def texts_of(house: FakeHouse) -> DayTexts:
    return DayTexts(house.cases.catalogue(), house.language, AMSTERDAM)


def test_rows_are_entries_and_the_gaps_between_them(house: FakeHouse) -> None:
    rows = rows_of(day_of(house))
    assert [row.is_gap for row in rows] == [False] * 7 + [True, False]
    assert rows[7].span == span("12:35", "13:00")
    assert rows[-1].running
    assert [row.meaning for row in rows[6:]] == ["official_breaks", "gap", "rework"]


def test_a_gap_is_cut_where_asked_and_an_entry_is_not(house: FakeHouse) -> None:
    rows = rows_of(day_of(house), cuts={at("12:45"), at("09:00"), at("12:35")})
    assert [row.span for row in rows if row.is_gap] == [span("12:35", "12:45"), span("12:45", "13:00")]


def test_cutting_at_the_edges_changes_nothing() -> None:
    whole = span("12:00", "13:00")
    assert cut(whole, [whole.start, whole.end]) == [whole]


def test_a_row_is_found_again_by_its_entry_or_else_by_its_time(house: FakeHouse) -> None:
    rows = rows_of(day_of(house))
    entry, gap = rows[1], rows[7]
    house.cases.tracking.move_start(entry.entry_id or 0, at("08:50"))
    house.cases.tracking.fill(gap.span, What(WORK))
    later = rows_of(day_of(house))
    assert later[find_row(later, entry) or 0].span.start == at("08:50")
    assert later[find_row(later, gap) or 0].entry_id is not None
    assert find_row(later, None) is None
    assert row_at(later, at("07:00")) is None


def test_an_entry_over_midnight_shows_its_part_and_says_that_it_goes_on() -> None:
    house = FakeHouse()
    put(house, Entry(at("22:00", "2026-11-23"), at("02:00"), What(WORK)))
    (today,) = rows_of(day_of(house, date(2026, 11, 24)))
    (before,) = rows_of(day_of(house, date(2026, 11, 23)))
    assert (today.span, today.starts_earlier, today.ends_later) == (span("00:00", "02:00"), True, False)
    assert (before.starts_earlier, before.ends_later) == (False, True)
    texts = texts_of(house)
    assert "22:00" in texts.remarks(today)
    assert "02:00" in texts.remarks(before)


def test_a_row_is_one_sentence_for_a_screen_reader(house: FakeHouse) -> None:
    texts, rows = texts_of(house), rows_of(day_of(house))
    house.cases.tracking.describe(rows[1].entry_id or 0, What(WORK, "Beoordelen aanvraag", "navragen", "2026-118"))
    entry, gap, running = rows_of(day_of(house))[1], rows[7], rows[8]
    said = texts.sentence(entry)
    for part in ("08:45", "10:05", "Beoordelen aanvraag", "Gestandaardiseerd werk", "1 uur", "#2026-118", "navragen"):
        assert part in said.replace("\u00a0", " ")
    assert "12:35" in texts.sentence(gap)
    assert "13:20" not in texts.sentence(running)


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        ("2026-11-23", "2026-11-29", "23–29 november 2026"),
        ("2026-11-30", "2026-12-06", "30 november – 6 december 2026"),
        ("2026-12-28", "2027-01-03", "28 december 2026 – 3 januari 2027"),
        ("2026-11-23", "2026-11-23", "23 november 2026"),
    ],
)
def test_a_period_says_no_more_than_it_needs(house: FakeHouse, first: str, last: str, shown: str) -> None:
    assert texts_of(house).period(date.fromisoformat(first), date.fromisoformat(last)) == shown


def test_the_working_day_is_drawn_and_everything_registered() -> None:
    house = FakeHouse()
    empty = day_of(house, date(2026, 11, 23))
    assert drawn_span(empty, starts_at(empty, time(8, 30))) == Span(
        at("08:15", "2026-11-23"), at("16:45", "2026-11-23")
    )
    house.registered("06:50", "19:20")
    full = day_of(house)
    assert drawn_span(full, starts_at(full, time(8, 30))) == span("06:30", "19:30")


def test_now_is_drawn_only_today(house: FakeHouse) -> None:
    house.clock.set(at("21:00"))
    today, tomorrow = day_of(house), day_of(house, date(2026, 11, 25))
    assert now_in(today) == at("21:00")
    assert drawn_span(today, starts_at(today, time(8, 30))).end == at("21:15")
    assert now_in(tomorrow) is None


def test_a_weekend_day_is_drawn_too() -> None:
    saturday = day_of(FakeHouse(), date(2026, 11, 28))
    assert drawn_span(saturday, starts_at(saturday, time(8, 30))).length == timedelta(hours=4, minutes=30)


@pytest.mark.parametrize(
    ("day", "hours"), [(date(2026, 3, 29), 22), (date(2026, 10, 25), 24), (date(2026, 11, 24), 23)]
)
def test_every_hour_that_passes_has_its_line(day: date, hours: int) -> None:
    view = day_of(FakeHouse(), day)
    ticks = hours_of(view.span, view.zone)
    assert len(ticks) == hours
    assert all(later - earlier == timedelta(hours=1) for (earlier, _), (later, _) in itertools.pairwise(ticks))
    labels = [label for _, label in ticks if label]
    assert len(labels) <= 13
    assert "12:00" in labels


def test_hours_follow_a_zone_that_is_off_by_a_half() -> None:
    kolkata = ZoneInfo("Asia/Kolkata")
    start = datetime(2026, 11, 24, 3, 10, tzinfo=UTC)  # 8:40 there
    assert [label for _, label in hours_of(Span(start, start + timedelta(hours=2)), kolkata)] == ["9:00", "10:00"]


def test_sums_name_what_they_are_of(house: FakeHouse) -> None:
    house.registered("15:00", "15:30", None, "ACME", Source.IMPORTED)
    house.cases.tracking.stop()
    sums = sums_of([day_of(house)])
    assert sums.value_adding == timedelta(minutes=80 + 38 + 61)
    assert sums.direct == timedelta(minutes=15 + 80 + 7 + 38 + 24 + 61 + 20)
    assert sums.base == sums.direct + timedelta(minutes=20)
    assert sums.value_adding_share == pytest.approx(sums.value_adding / sums.base)
    assert (sums.open, sums.unassigned) == (timedelta(minutes=25), timedelta(minutes=30))
    assert next(meaning for meaning, _ in sums.filled) == "standard_work"
    assert [meaning for meaning, _ in sums.filled][-2:] == ["unassigned", "gap"]


def test_sums_of_several_days_add_up(house: FakeHouse) -> None:
    put(house, Entry(at("09:00", "2026-11-23"), at("10:00", "2026-11-23"), What(WORK)))
    one, other = day_of(house), day_of(house, date(2026, 11, 23))
    assert sums_of([one, other]).base == sums_of([one]).base + timedelta(hours=1)


def test_a_day_without_anything_has_no_shares() -> None:
    sums = sums_of([day_of(FakeHouse())])
    assert (sums.value_adding_share, sums.direct_share, sums.filled) == (None, None, ())


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("12:45", "12:45"),
        (" 12.45 ", "12:45"),
        ("1245", "12:45"),
        ("12:35", None),
        ("13:00", None),
        ("25:00", None),
        ("kwart", None),
        ("12:4", None),
    ],
)
def test_a_time_typed_for_a_cut_lies_inside(text: str, moment: str | None) -> None:
    assert moment_in(span("12:35", "13:00"), text, AMSTERDAM) == (at(moment) if moment else None)


def test_a_time_that_occurs_twice_is_the_first_inside() -> None:
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)  # 2:30 in summer time
    second = first + timedelta(hours=1)
    assert moment_in(Span(first - timedelta(hours=1), second + timedelta(hours=1)), "2:30", AMSTERDAM) == first
    assert moment_in(Span(first + timedelta(minutes=1), second + timedelta(hours=1)), "2:30", AMSTERDAM) == second


def test_a_time_that_the_clock_skips_is_none() -> None:
    night = Span(datetime(2026, 3, 28, 23, tzinfo=UTC), datetime(2026, 3, 29, 5, tzinfo=UTC))
    assert moment_in(night, "2:30", AMSTERDAM) is None
    assert moment_in(night, "3:30", AMSTERDAM) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


def test_the_ribbon_has_a_segment_per_row(house: FakeHouse) -> None:
    screen = load_day(house.cases, None)
    rows = rows_of(screen.view)
    ribbon = ribbon_of(screen, rows, texts_of(house))
    assert [(s.start, s.end) for s in ribbon.segments] == [(r.span.start, r.span.end) for r in rows]
    assert ribbon.segments[7].entry_id is None
    assert ribbon.segments[-1].running
    assert ribbon.now == at("13:20")
    assert all(segment.description for segment in ribbon.segments)


def test_without_typing_the_likely_the_recent_and_the_components_are_offered(house: FakeHouse) -> None:
    names = house.cases.tracking.names()
    lunch = What(Component.OFFICIAL_BREAKS, "Lunch")
    offered = [choice.what for choice in choices("", names, [lunch])]
    assert offered[0] == lunch
    assert offered.count(lunch) == 1
    assert offered[-9:] == [What(component) for component in Component]


def test_typing_narrows_and_unknown_words_can_become_an_activity(house: FakeHouse) -> None:
    names = names_of(house.cases.catalogue())
    assert choices("bel", names, [])[0].what == What(WORK, "Bellen met aanvrager")
    new = choices("Bezwaar  hoorzitting", names, [])
    assert len(new) == 9
    assert all(choice.new and choice.what.activity == "Bezwaar hoorzitting" for choice in new)


def test_unassigned_time_is_grouped_by_its_text() -> None:
    entries = [
        Entry(at("09:00"), at("10:00"), What(None, "ACME"), Source.IMPORTED, 1),
        Entry(at("10:00"), at("13:00"), What(None, "Intern"), Source.IMPORTED, 2),
        Entry(at("13:00"), at("14:30"), What(None, "ACME"), Source.IMPORTED, 3),
        Entry(at("14:30"), None, What(None, None), Source.TIMER, 4),
    ]
    groups = groups_of(entries, at("15:00"))
    assert [(group.text, group.ids) for group in groups] == [("Intern", (2,)), ("ACME", (1, 3)), ("", (4,))]
    assert groups[1].length == timedelta(hours=2, minutes=30)
    assert groups[2].length == timedelta(minutes=30)


def test_the_days_of_a_week_are_drawn_over_the_same_hours_of_the_clock() -> None:
    house = FakeHouse()
    put(
        house,
        Entry(at("06:30", "2026-10-24"), at("07:30", "2026-10-24"), What(WORK)),
        Entry(at("20:00", "2026-10-25"), at("21:30", "2026-10-25"), What(WORK)),
    )
    screen = load_week(house.cases, date(2026, 10, 25))
    hours = hours_drawn(screen)
    assert hours == (6, 22)
    spans = [week_ribbon(view, hours).span for view in screen.days]
    assert {(s.start.astimezone(AMSTERDAM).hour, s.end.astimezone(AMSTERDAM).hour) for s in spans} == {(6, 22)}


def test_a_night_shift_is_drawn_on_the_day_that_it_belongs_to() -> None:
    house = FakeHouse(store=FakeStore(), clock=FakeClock(at("13:20")))
    house.cases.settings.change("day_boundary", "06:00")
    put(house, Entry(at("22:00", "2026-11-23"), at("05:00"), What(WORK)))
    screen = load_week(house.cases, date(2026, 11, 23))
    monday = screen.days[0]
    assert [row.span.length for row in rows_of(monday)] == [timedelta(hours=7)]
    assert hours_drawn(screen)[1] == 30
    assert not rows_of(screen.days[1])
