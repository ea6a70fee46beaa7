"""Calendar files: which events become meetings, when, and why the others do not."""

from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tijdwijzer.capture.importers import read
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import What
from tijdwijzer.domain.importing import ImportFileError, ImportMap, MapRule, ReadOptions, SkipReason, SourceRow, resolve

AGENDA = Path(__file__).parents[1] / "fixtures" / "imports" / "agenda.ics"
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def options(
    *, zone: str = "Europe/Amsterdam", since: date | None = None, until: date | None = None, now: datetime = NOW
) -> ReadOptions:
    return ReadOptions(ZoneInfo(zone), ImportMap(), now, since, until)


def calendar(folder: Path, *lines: str, head: str = "VERSION:2.0") -> Path:
    path = folder / "calendar.ics"
    path.write_bytes("\r\n".join(["BEGIN:VCALENDAR", head, *lines, "END:VCALENDAR", ""]).encode())
    return path


def event(start: str, end: str, *more: str, uid: str = "one", summary: str = "Overleg") -> list[str]:
    return ["BEGIN:VEVENT", f"UID:{uid}", f"SUMMARY:{summary}", f"DTSTART{start}", f"DTEND{end}", *more, "END:VEVENT"]


def hourly(*more: str) -> list[str]:
    return event(":20260302T090000Z", ":20260302T093000Z", *more)


def times(rows: list[SourceRow], summary: str) -> list[str]:
    """The local starts of what is busy under this title."""
    return [
        f"{row.start.astimezone(AMSTERDAM):%m-%d %H:%M}"
        for row in rows
        if row.text == summary and row.reason is None and row.start
    ]


def reasons(rows: list[SourceRow]) -> dict[str, str]:
    return {row.text: row.reason.value for row in rows if row.reason}


def test_a_series_with_exceptions_becomes_its_real_occurrences() -> None:
    """Six weeks, less an excluded, a cancelled and a moved one, and one added; the clock changes on 29 March."""
    rows = read("ics", AGENDA, options())
    assert times(rows, "Werkoverleg") == ["03-02 09:30", "03-05 14:00", "03-30 09:30", "04-06 09:30"]
    assert times(rows, "Werkoverleg (verplaatst)") == ["03-17 13:00"]
    assert rows[0].tags == ("Team", "Vast")
    assert rows[0].project == "Werk"


def test_what_is_no_meeting_is_left_out_with_the_reason() -> None:
    assert reasons(read("ics", AGENDA, options())) == {
        "Werkoverleg": "cancelled",
        "Verlof": "all_day",
        "Ter informatie": "transparent",
        "Vrij gehouden": "free",
        "Afwezig": "out_of_office",
        "Achterstevoren": "ends_before_start",
        "Kapot": "bad_event",
        "Elke seconde": "repeats_too_often",
    }


def test_the_rows_add_up_and_a_moment_has_no_length() -> None:
    rows = read("ics", AGENDA, options())
    result = resolve(rows, [], set(), NOW)
    assert len(rows) == 16
    assert len(result.placed) == 7
    assert [skipped.row.text for skipped in result.skipped if skipped.reason is SkipReason.NO_LENGTH] == ["Herinnering"]


def test_busy_events_are_meetings_unless_the_map_says_otherwise() -> None:
    (row,) = [row for row in read("ics", AGENDA, options()) if row.text == "Onder voorbehoud"]
    assert ImportMap().what(row) == What(Component.MEETINGS, "Onder voorbehoud")
    rule = MapRule("text", "onder*", component=Component.TRAINING_COACHING)
    assert ImportMap((rule,)).what(row).component is Component.TRAINING_COACHING
    assert (row.start, row.end) == (datetime(2026, 3, 3, 12, tzinfo=UTC), datetime(2026, 3, 3, 12, 45, tzinfo=UTC))


def test_floating_times_are_in_the_zone_of_the_import() -> None:
    assert times(read("ics", AGENDA, options()), "Zonder zone") == ["07-01 09:00"]
    elsewhere = read("ics", AGENDA, options(zone="America/New_York"))
    assert times(elsewhere, "Zonder zone") == ["07-01 15:00"]
    assert {row.key for row in elsewhere} == {row.key for row in read("ics", AGENDA, options())}


def test_floating_times_are_in_the_zone_that_the_calendar_names(tmp_path: Path) -> None:
    path = calendar(tmp_path, *event(":20260701T090000", ":20260701T093000"), head="X-WR-TIMEZONE:America/New_York")
    assert times(read("ics", path, options()), "Overleg") == ["07-01 15:00"]


def test_a_zone_that_does_not_exist_counts_as_none(tmp_path: Path) -> None:
    lines = event(";TZID=Middle/Earth:20260701T090000", ";TZID=Middle/Earth:20260701T093000")
    path = calendar(tmp_path, *lines, head="X-WR-TIMEZONE:Middle/Earth")
    assert times(read("ics", path, options()), "Overleg") == ["07-01 09:00"]


def zone_lines(name: str, offset: str) -> list[str]:
    standard = ["BEGIN:STANDARD", "DTSTART:16010101T000000", f"TZOFFSETFROM:{offset}", f"TZOFFSETTO:{offset}"]
    return ["BEGIN:VTIMEZONE", f"TZID:{name}", *standard, "END:STANDARD", "END:VTIMEZONE"]


def test_a_zone_that_a_file_defines_is_forgotten_with_that_file(tmp_path: Path) -> None:
    """Exchange calls every odd zone "Customized Time Zone": the one of another file must not be used."""
    lines = event(";TZID=Customized Time Zone:20260302T120000", ";TZID=Customized Time Zone:20260302T130000")
    starts = []
    for offset in ("+0500", "-0300"):
        path = calendar(tmp_path, *zone_lines("Customized Time Zone", offset), *lines)
        starts += [row.start for row in read("ics", path, options())]
    assert starts == [datetime(2026, 3, 2, 7, tzinfo=UTC), datetime(2026, 3, 2, 15, tzinfo=UTC)]


@pytest.mark.timeout(20)
@pytest.mark.parametrize("rule", ["FREQ=YEARLY;BYMONTH=19;BYDAY=1SU", "FREQ=YEARLY;INTERVAL=0", "FREQ=SECONDLY"])
def test_a_zone_that_makes_no_sense_is_passed_over(tmp_path: Path, rule: str) -> None:
    """dateutil would wait for ever, for a lock or for an occurrence."""
    zone = zone_lines("Eigen zone", "+0500")
    zone[zone.index("END:STANDARD") : zone.index("END:STANDARD")] = [f"RRULE:{rule}"]
    lines = event(";TZID=Eigen zone:20260701T090000", ";TZID=Eigen zone:20260701T093000")
    path = calendar(tmp_path, *zone, *lines, *lines)
    assert times(read("ics", path, options()), "Overleg") == ["07-01 09:00"]


def test_a_zone_named_after_a_folder_of_zones_is_a_broken_event(tmp_path: Path) -> None:
    path = calendar(tmp_path, *event(";TZID=America:20260701T090000", ";TZID=America:20260701T093000"))
    assert [row.reason for row in read("ics", path, options())] == [SkipReason.BAD_EVENT]


def test_a_floating_time_that_the_clock_jumped_over_is_skipped(tmp_path: Path) -> None:
    path = calendar(tmp_path, *event(":20260329T023000", ":20260329T033000"))
    assert reasons(read("ics", path, options())) == {"Overleg": "nonexistent_time"}


def test_what_never_ends_is_read_up_to_today_or_until(tmp_path: Path) -> None:
    path = calendar(tmp_path, *hourly("RRULE:FREQ=DAILY"))
    assert len(read("ics", path, options(now=datetime(2026, 3, 11, 1, tzinfo=UTC)))) == 10
    assert len(read("ics", path, options(until=date(2026, 3, 4)))) == 3
    assert len(read("ics", path, options(since=date(2026, 3, 4), until=date(2026, 3, 5)))) == 2


def test_what_does_not_repeat_is_read_also_when_it_is_yet_to_happen(tmp_path: Path) -> None:
    path = calendar(tmp_path, *hourly())
    rows = read("ics", path, options(now=datetime(2026, 1, 1, tzinfo=UTC)))
    assert [skipped.reason for skipped in resolve(rows, [], set(), datetime(2026, 1, 1, tzinfo=UTC)).skipped] == [
        SkipReason.IN_FUTURE
    ]


@pytest.mark.parametrize(
    ("rule", "reason"),
    [
        ("FREQ=SECONDLY", SkipReason.REPEATS_TOO_OFTEN),
        ("FREQ=MINUTELY", SkipReason.REPEATS_TOO_OFTEN),
        ("FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", SkipReason.REPEATS_TOO_OFTEN),
        ("FREQ=HOURLY;BYMINUTE=0,10,20,30,40,50", SkipReason.REPEATS_TOO_OFTEN),
        ("FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=1,2,3,4,5,6,7;BYSECOND=1,2,3,4,5,6,7", SkipReason.REPEATS_TOO_OFTEN),
        ("FREQ=DAILY;INTERVAL=0", SkipReason.BAD_EVENT),
        ("FREQ=SOMETIMES", SkipReason.BAD_EVENT),
    ],
)
def test_a_rule_without_measure_is_refused(tmp_path: Path, rule: str, reason: SkipReason) -> None:
    (row,) = read("ics", calendar(tmp_path, *hourly(f"RRULE:{rule}")), options())
    assert row.reason is reason


@pytest.mark.parametrize(
    ("rule", "occurrences"),
    [
        ("FREQ=SECONDLY;COUNT=3", 3),
        ("FREQ=MINUTELY;INTERVAL=30;UNTIL=20260302T110000Z", 5),
        ("FREQ=HOURLY;COUNT=30", 30),
        ("FREQ=DAILY;BYHOUR=9,15;COUNT=4", 4),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", 1),
    ],
)
def test_a_fine_rule_that_ends_is_read(tmp_path: Path, rule: str, occurrences: int) -> None:
    assert len(read("ics", calendar(tmp_path, *hourly(f"RRULE:{rule}")), options())) == occurrences


def test_an_occurrence_keeps_its_identity_when_it_is_moved(tmp_path: Path) -> None:
    """So that a calendar that is imported again does not bring a meeting twice."""
    series = hourly("RRULE:FREQ=DAILY;COUNT=2")
    before = read("ics", calendar(tmp_path, *series), options())
    moved = event(":20260303T140000Z", ":20260303T143000Z", "RECURRENCE-ID:20260303T090000Z")
    after = read("ics", calendar(tmp_path, *series, *moved), options())
    assert {row.key for row in before} == {row.key for row in after}
    assert len({row.key for row in after}) == 2


def test_a_change_that_cannot_be_used_does_not_bring_back_what_it_replaced(tmp_path: Path) -> None:
    series = hourly("RRULE:FREQ=DAILY;COUNT=3")
    moved = event(":20260303T140000Z", ":20260303T130000Z", "RECURRENCE-ID:20260303T090000Z")
    rows = read("ics", calendar(tmp_path, *series, *moved), options())
    assert times(rows, "Overleg") == ["03-02 10:00", "03-04 10:00"]
    assert [row.reason for row in rows if row.reason] == [SkipReason.ENDS_BEFORE_START]


def test_events_without_a_uid_are_told_apart_by_what_they_say(tmp_path: Path) -> None:
    same, later = hourly(), event(":20260302T100000Z", ":20260302T103000Z")
    lines = [line for line in [*same, *same, *later] if not line.startswith("UID")]
    rows = read("ics", calendar(tmp_path, *lines), options())
    assert [row.start and row.start.hour for row in rows] == [9, 9, 10]
    assert rows[0].key == rows[1].key != rows[2].key


@pytest.mark.parametrize(
    "wrong",
    [
        ["BEGIN:VTIMEZONE", "TZID:", "END:VTIMEZONE"],
        ["THIS IS NO LINE OF A CALENDAR"],
        ["BEGIN:VEVENT", "UID:two", "DTSTART:20260303T090000Z", "THIS IS NO LINE"],
    ],
    ids=["zone", "line", "event that does not end"],
)
def test_a_broken_part_does_not_sink_the_file(tmp_path: Path, wrong: list[str]) -> None:
    zone = zone_lines("Eigen zone", "+0500")
    lines = event(";TZID=Eigen zone:20260302T120000", ";TZID=Eigen zone:20260302T130000")
    rows = read("ics", calendar(tmp_path, *zone, *wrong, *lines), options())
    assert [row.start for row in rows if row.reason is None] == [datetime(2026, 3, 2, 7, tzinfo=UTC)]
    assert [row.reason for row in rows if row.reason] == ([SkipReason.BAD_EVENT] if "BEGIN:VEVENT" in wrong else [])


def test_a_file_that_breaks_off_tells_what_is_missing(tmp_path: Path) -> None:
    path = calendar(tmp_path, *hourly(), *event(":20260304T090000Z", ":20260304T093000Z", uid="two"))
    path.write_bytes(path.read_bytes()[:-45])
    rows = read("ics", path, options())
    assert [(row.number, row.reason) for row in rows] == [(1, None), (2, SkipReason.BAD_EVENT)]


def test_a_calendar_that_takes_events_back_registers_none(tmp_path: Path) -> None:
    assert reasons(read("ics", calendar(tmp_path, *hourly(), head="METHOD:CANCEL"), options())) == {
        "Overleg": "cancelled"
    }


def test_a_calendar_without_events_is_empty_and_other_text_is_no_calendar(tmp_path: Path) -> None:
    assert read("ics", calendar(tmp_path), options()) == []
    other = tmp_path / "other.ics"
    other.write_text("dear diary")
    with pytest.raises(ImportFileError) as caught:
        read("ics", other, options())
    assert caught.value.code == "import_not_this_format"
