"""Toggl's reports and any other csv file."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tijdwijzer.capture.importers import read
from tijdwijzer.capture.importers.mapfile import load_map
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.importing import (
    ImportFileError,
    ImportMap,
    MapOptions,
    MapRule,
    ReadOptions,
    SkipReason,
    SourceRow,
    resolve,
)

FIXTURES = Path(__file__).parents[1] / "fixtures" / "imports"
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
PLAIN = {"start": "start", "end": "end", "text": "text"}

Write = Callable[[str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def to_file(content: str) -> Path:
        path = tmp_path / "file.csv"
        path.write_text(content, encoding="utf-8")
        return path

    return to_file


def options(chart: ImportMap | None = None, zone: str = "Europe/Amsterdam") -> ReadOptions:
    return ReadOptions(ZoneInfo(zone), chart or ImportMap(), NOW)


def columns(said: dict[str, str] | None = None, **how: object) -> ReadOptions:
    return options(ImportMap(columns=said or PLAIN, options=MapOptions(**how)))  # type: ignore[arg-type]


def local(row: SourceRow) -> tuple[str, int | None]:
    """The start on the wall, and the length in minutes."""
    assert row.start is not None
    minutes = None if row.end is None else round((row.end - row.start) / timedelta(minutes=1))
    return f"{row.start.astimezone(ZoneInfo('Europe/Amsterdam')):%m-%d %H:%M}", minutes


# Toggl


def test_a_toggl_report_is_read_in_the_zone_of_the_import() -> None:
    rows = read("toggl", FIXTURES / "toggl.csv", options())
    assert [row.number for row in rows] == [2, 3, 4, 5]
    assert (rows[0].start, rows[0].end) == (
        datetime(2026, 3, 2, 8, tzinfo=UTC),
        datetime(2026, 3, 2, 9, 30, tzinfo=UTC),
    )
    assert (rows[1].text, rows[1].project, rows[1].client) == ("Bellen met aanvrager", "Aanvragen", "Afdeling")
    assert rows[1].tags == ("Bellen", "Spoed")
    assert {row.file for row in rows} == {"toggl.csv"}


def test_na_is_what_r_writes_for_nothing() -> None:
    row = read("toggl", FIXTURES / "toggl.csv", options())[2]
    assert (row.text, row.tags, row.label) == ("", (), "Overleg")


def test_a_time_that_the_clock_jumped_over_is_skipped() -> None:
    assert read("toggl", FIXTURES / "toggl.csv", options())[3].reason is SkipReason.NONEXISTENT_TIME


def test_an_overlapping_report_in_another_layout_doubles_nothing() -> None:
    """Other columns, another date format, a 12-hour clock, and tags that were tidied up in between."""
    first = read("toggl", FIXTURES / "toggl.csv", options())
    later = read("toggl", FIXTURES / "toggl_later.csv", options())
    result = resolve([*first, *later], [], set(), NOW)
    assert [row.number for row in result.duplicates] == [2, 3]
    assert [placed.row.text for placed in result.placed] == ["Beoordelen", "Bellen met aanvrager", "", "Scholing"]


def test_the_night_of_25_hours_is_settled_by_the_duration(write: Write) -> None:
    header = "Description,Start date,Start time,End date,End time,Duration\n"
    path = write(f"{header}Nacht,2026-10-25,01:00:00,2026-10-25,02:30:00,02:30:00\n")
    assert local(read("toggl", path, options())[0]) == ("10-25 01:00", 150)


def test_dates_that_can_be_read_in_two_ways_need_the_map(write: Write) -> None:
    path = write("Start date,Start time,Duration\n03/04/2026,9:00 AM,1:00\n")
    with pytest.raises(ImportFileError) as caught:
        read("toggl", path, options())
    assert caught.value.code == "import_dates_ambiguous"
    assert caught.value.details == {"file": "file.csv", "column": "Start date"}
    for layout, expected in (("DD/MM/YYYY", "04-03 09:00"), ("MM/DD/YYYY", "03-04 09:00")):
        chart = ImportMap(options=MapOptions(date_format=layout))
        assert local(read("toggl", path, options(chart))[0]) == (expected, 60)


def test_a_report_without_its_columns_is_refused(write: Write) -> None:
    with pytest.raises(ImportFileError) as caught:
        read("toggl", write("Project,Hours\nA,1\n"), options())
    assert caught.value.code == "import_missing_column"
    assert caught.value.details["column"] == "Start date"
    assert caught.value.details["found"] == ("Project", "Hours")


def test_the_map_may_name_translated_columns(write: Write) -> None:
    path = write("Omschrijving,Begindatum,Begintijd,Duur\nOverleg,2026-03-02,09:00,0:30\n")
    chart = ImportMap(
        columns={"date": "Begindatum", "start_time": "Begintijd", "duration": "Duur", "text": "Omschrijving"}
    )
    row = read("toggl", path, options(chart))[0]
    assert (row.text, *local(row)) == ("Overleg", "03-02 09:00", 30)


# Any csv file


def test_a_csv_file_by_its_map() -> None:
    chart = load_map(FIXTURES / "uren.toml")
    rows = read("csv", FIXTURES / "uren.csv", options(chart))
    assert [row.number for row in rows] == [2, 3, 5, 6]
    assert [local(row) for row in rows[:3]] == [("03-02 09:00", 90), ("03-02 22:30", 105), ("03-13 09:00", 30)]
    assert rows[3].reason is SkipReason.BAD_TIME
    first = rows[0]
    assert (first.project, first.tags, first.note, first.case) == (
        "Aanvragen",
        ("werk", "spoed"),
        "twee keer nagekeken",
        "Z-2026-17",
    )
    assert [chart.what(row).component for row in rows[:3]] == [Component.INTERRUPTIONS, None, Component.MEETINGS]


def test_without_a_map_the_columns_that_were_found_are_told() -> None:
    with pytest.raises(ImportFileError) as caught:
        read("csv", FIXTURES / "uren.csv", options())
    assert caught.value.code == "import_map_needed"
    assert caught.value.details["columns"][:3] == ("Datum", "Van", "Tot")


def test_a_column_that_is_not_there_is_named(write: Write) -> None:
    with pytest.raises(ImportFileError) as caught:
        read("csv", write("begin,end\n"), columns())
    assert caught.value.code == "import_missing_column"
    assert caught.value.details == {
        "file": "file.csv",
        "column": "start",
        "found": ("begin", "end"),
        "purpose": "start",
    }


@pytest.mark.parametrize(
    ("said", "lacking"),
    [
        ({"text": "text"}, "start"),
        ({"start": "start"}, "end"),
        ({"date": "start"}, "start_time"),
        ({"date": "start", "start_time": "text"}, "end_time"),
    ],
)
def test_columns_that_do_not_tell_the_time_are_refused(write: Write, said: dict[str, str], lacking: str) -> None:
    with pytest.raises(ImportFileError) as caught:
        read("csv", write("start,end,text\n"), columns(said))
    assert (caught.value.code, caught.value.details["purpose"]) == ("import_columns_lack", lacking)


@pytest.mark.parametrize(
    ("stamp", "expected"),
    [
        ("2026-03-02T09:00:00Z", "03-02 10:00"),
        ("2026-03-02 09:00:00+00:00", "03-02 10:00"),
        ("2026-03-02 09:00", "03-02 09:00"),
        ("2026-03-02 9:00", "03-02 09:00"),
        ("2026-03-02 9:00 AM", "03-02 09:00"),
        ("02.03.2026, 09:00", "03-02 09:00"),
    ],
)
def test_stamps_in_many_shapes(write: Write, stamp: str, expected: str) -> None:
    path = write(f'start,duration\n"{stamp}",1:00\n')
    assert local(read("csv", path, columns({"start": "start", "duration": "duration"}))[0]) == (expected, 60)


def test_a_stamp_may_say_a_wrong_offset(write: Write) -> None:
    path = write("start,end,text\n2026-03-02 09:00:00+00:00,2026-03-02 10:00:00+00:00,Werk\n")
    assert local(read("csv", path, columns(ignore_offset=True))[0]) == ("03-02 09:00", 60)


def test_stamps_in_a_format_of_their_own(write: Write) -> None:
    path = write("start|end|text\n2 Mar 2026 9h00|2 Mar 2026 10h30|Werk\nonzin|2 Mar 2026 10h30|Werk\n")
    rows = read("csv", path, columns(datetime_format="%d %b %Y %Hh%M"))
    assert local(rows[0]) == ("03-02 09:00", 90)
    assert rows[1].reason is SkipReason.BAD_TIME


def test_dates_that_nobody_can_read_ask_for_a_format(write: Write) -> None:
    with pytest.raises(ImportFileError) as caught:
        read("csv", write("start,end,text\n2 maart,3 maart,a\n,3 maart,b\n"), columns())
    assert (caught.value.code, caught.value.details["column"]) == ("import_dates_unknown", "start")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found_out(write: Write, delimiter: str) -> None:
    lines = [["start", "end", '"te,x;t"'], ["2026-03-02 09:00", "2026-03-02 10:00", "Werk"]]
    path = write("\n".join(delimiter.join(line) for line in lines))
    said = {"start": "start", "end": "end", "text": "te,x;t"}
    assert read("csv", path, columns(said))[0].text == "Werk"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "latin-1"]
)
def test_the_encoding_is_found_out(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "file.csv"
    text = "start,end,text\n2026-03-02 09:00,2026-03-02 10:00,Reünie café\n"
    path.write_bytes(text.encode(encoding))
    assert read("csv", path, columns())[0].text == "Reünie café"


def test_the_encoding_may_be_given(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes("start,end,text\n2026-03-02 09:00,2026-03-02 10:00,Čaj\n".encode("cp1250"))
    assert read("csv", path, columns(encoding="cp1250"))[0].text == "Čaj"
    for encoding, code in (("klingon", "import_unknown_encoding"), ("utf-8", "import_not_text")):
        with pytest.raises(ImportFileError) as caught:
            read("csv", path, columns(encoding=encoding))
        assert caught.value.code == code


def test_rows_keep_their_line_numbers_past_blank_lines_and_lines_in_quotes(write: Write) -> None:
    path = write(
        'start,end,text\n\n2026-03-02 09:00,2026-03-02 10:00,"two\nlines"\n2026-03-02 10:00,2026-03-02 11:00,last'
    )
    assert [row.number for row in read("csv", path, columns())] == [3, 5]


def test_a_short_line_is_a_row_that_lacks_its_time(write: Write) -> None:
    rows = read("csv", write("text,start,end\nWerk\nWerk,2026-03-02 09:00\n"), columns())
    assert [row.reason for row in rows] == [SkipReason.BAD_TIME, None]
    assert rows[1].end is None


def test_never_written_as_a_date_is_no_time(write: Write) -> None:
    rows = read(
        "csv", write("start,end,text\n2026-03-02 09:00,9999-12-31 23:59,a\n0001-01-01,1899-01-01,b\n"), columns()
    )
    assert [(row.reason, row.end) for row in rows] == [(SkipReason.BAD_TIME, None)] * 2


def test_a_cell_may_name_the_component_by_its_key(write: Write) -> None:
    path = write("start,end,text\n2026-03-02,2026-03-03,Standard work\n2026-03-02,2026-03-03,werk\n")
    rows = read("csv", path, columns({"start": "start", "end": "end", "component": "text"}))
    assert [row.component for row in rows] == [Component.STANDARD_WORK, None]


def test_a_quote_that_never_closes_is_told_with_its_line(write: Write) -> None:
    path = write("start,end,text\n2026-03-02 09:00,2026-03-02 10:00,a\n" + '2026-03-02 10:00,"' + "x" * 200_000)
    with pytest.raises(ImportFileError) as caught:
        read("csv", path, columns())
    assert (caught.value.code, caught.value.details["line"]) == ("import_bad_csv", 3)


def test_the_map_may_leave_rows_out_and_a_period_may_be_chosen(write: Write) -> None:
    path = write("start,end,text\n2026-03-02 09:00,2026-03-02 10:00,prive\n2026-03-03 00:00,2026-03-03 10:00,werk\n")
    chart = ImportMap((MapRule("text", "priv*", skip=True),), PLAIN)
    assert [row.reason for row in read("csv", path, options(chart))] == [SkipReason.LEFT_OUT, None]
    day = datetime(2026, 3, 2).date()
    period = ReadOptions(ZoneInfo("Europe/Amsterdam"), ImportMap(columns=PLAIN), NOW, since=day, until=day)
    assert [row.reason for row in read("csv", path, period)] == [None, SkipReason.OUTSIDE_PERIOD]


def test_a_first_line_that_tells_excel_the_delimiter_is_no_header(write: Write) -> None:
    file = write("sep=;\nstart;end;text\n2026-11-03 09:00;2026-11-03 10:00;post, mail\n")
    (row,) = read("csv", file, columns(PLAIN))
    assert (row.number, row.text, row.reason) == (3, "post, mail", None)
