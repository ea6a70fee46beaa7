"""Days and reports from the command line, to the letter."""

import csv
import io
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.command_line import CommandLine
from tijdwijzer.bootstrap import House
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, What
from tijdwijzer.domain.timeline import Change

DAY_KEYS = [
    "date", "zone", "entries", "minutes", "unassigned_minutes", "tracked_minutes", "paid_minutes", "gaps",
    "direct_share", "value_adding_share", "interruptions", "longest_block_minutes", "running",
]  # fmt: skip
ENTRY_KEYS = ["id", "start", "end", "component", "activity", "note", "case", "source"]
NINE = [component.value for component in Component]


def put(cli: CommandLine, *entries: Entry) -> None:
    """Entries that no command types, such as unassigned ones."""
    house = House(cli.profile, clock=cli.clock)
    with house.open().store.unit() as unit:
        unit.apply(Change((), entries))
        unit.commit()
    house.close()


def at(hour: int, minute: int = 0, day: int = 3) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


@pytest.fixture
def full(cli: CommandLine) -> CommandLine:
    """A day with something of everything."""
    put(
        cli,
        Entry(at(6), at(7), What(Component.STANDARD_WORK, "Beoordelen", "lastig", "77")),
        Entry(at(7), at(7, 15), What(Component.INTERRUPTIONS)),
        Entry(at(7, 15), at(7, 30), What(None, "Klantbezoek")),
        Entry(at(7, 40), at(8), What(Component.MEETINGS)),
    )
    return cli


def test_a_day_as_json_has_exactly_these_keys_in_this_order(full: CommandLine) -> None:
    day = full.day()
    assert list(day) == DAY_KEYS
    assert [list(entry) for entry in day["entries"]] == [ENTRY_KEYS] * 4
    assert list(day["minutes"]) == NINE
    assert all(isinstance(minutes, float) for minutes in day["minutes"].values())


def test_a_day_as_json(full: CommandLine) -> None:
    day = full.day()
    assert day["entries"][0] == {
        "id": 1,
        "start": "2026-11-03T07:00:00+01:00",
        "end": "2026-11-03T08:00:00+01:00",
        "component": "standard_work",
        "activity": "Beoordelen",
        "note": "lastig",
        "case": "77",
        "source": "typed",
    }
    assert day["entries"][2]["component"] is None
    minutes = dict.fromkeys(NINE, 0.0) | {"standard_work": 60.0, "interruptions": 15.0, "meetings": 20.0}
    assert day["minutes"] == minutes
    assert (day["unassigned_minutes"], day["tracked_minutes"], day["paid_minutes"]) == (15.0, 110.0, 110.0)
    assert day["gaps"] == [{"start": "2026-11-03T08:30:00+01:00", "end": "2026-11-03T08:40:00+01:00"}]
    assert (day["direct_share"], day["value_adding_share"]) == (75 / 95, 60 / 95)
    assert (day["interruptions"], day["longest_block_minutes"], day["running"]) == (1, 60.0, False)


def test_an_empty_day(cli: CommandLine) -> None:
    day = cli.day("2026-10-01")
    assert (day["date"], day["zone"], day["entries"], day["gaps"]) == ("2026-10-01", "Europe/Amsterdam", [], [])
    assert (day["direct_share"], day["value_adding_share"], day["tracked_minutes"]) == (None, None, 0.0)
    assert isinstance(day["unassigned_minutes"], float)


def test_a_day_for_people(full: CommandLine) -> None:
    assert full.do("day").out.splitlines() == [
        "dinsdag 3 november 2026 (Europe/Amsterdam)",
        "",
        "07:00–08:00  1:00  Beoordelen      Gestandaardiseerd werk  #77 // lastig",
        "08:00–08:15  0:15  Onderbrekingen  Onderbrekingen",
        "08:15–08:30  0:15  Klantbezoek     niet toegewezen",
        "08:30–08:40  0:10  (gat)",
        "08:40–09:00  0:20  Vergaderingen   Vergaderingen",
        "",
        "geregistreerd      1:50",
        "niet toegewezen    0:15",
        "direct             79 %",
        "waarde toevoegend  63 %",
        "onderbrekingen        1",
        "langste blok       1:00",
    ]


def test_what_is_planned_comes_after_a_timer_that_has_just_begun(cli: CommandLine) -> None:
    cli.do("add", "15:00-16:00 overleg")
    cli.do("start", "dossier")
    assert cli.shown() == [("09:00", None, "standard_work"), ("15:00", "16:00", "meetings")]
    assert [line[:5] for line in cli.do("day").out.splitlines()[2:4]] == ["09:00", "15:00"]


def test_signs_that_steer_a_terminal_are_not_printed(cli: CommandLine) -> None:
    put(cli, Entry(at(6), at(7), What(Component.MEETINGS, "een\x1b[31mtwee\nd", "n\x07", "z\x1b")))
    out = cli.do("day").out
    assert "\x1b" not in out
    assert "\x07" not in out
    assert "een [31mtwee d" in out


@pytest.mark.parametrize(
    ("day", "date"),
    [
        ("vandaag", "2026-11-03"),
        ("today", "2026-11-03"),
        ("gisteren", "2026-11-02"),
        ("Yesterday", "2026-11-02"),
        ("eergisteren", "2026-11-01"),
        ("morgen", "2026-11-04"),
        ("-1", "2026-11-02"),
        ("-30", "2026-10-04"),
        ("maandag", "2026-11-02"),
        ("dinsdag", "2026-11-03"),
        ("wednesday", "2026-10-28"),
        ("wo", "2026-10-28"),
        ("sun", "2026-11-01"),
        ("2025-02-28", "2025-02-28"),
    ],
)
def test_days_as_people_say_them(cli: CommandLine, day: str, date: str) -> None:
    assert cli.day(day)["date"] == date


def test_over_midnight_each_day_counts_its_part(cli: CommandLine) -> None:
    cli.clock.set(datetime(2026, 11, 3, 11, tzinfo=UTC))
    cli.do("add", "22:30-01:15 dossier", "--date", "gisteren")
    late, early = cli.day("gisteren"), cli.day("vandaag")
    assert (late["tracked_minutes"], early["tracked_minutes"]) == (90.0, 75.0)
    assert [entry["end"] for entry in late["entries"]] == ["2026-11-03T00:00:00+01:00"]
    assert [entry["start"] for entry in early["entries"]] == ["2026-11-03T00:00:00+01:00"]
    assert late["entries"][0]["id"] == early["entries"][0]["id"]
    rows = cli.do("report", "--from", "-1", "--to", "today", "--by", "day", "--format", "json").json["rows"]
    assert rows == [
        {"key": "2026-11-02", "minutes": 90.0, "entries": 1},
        {"key": "2026-11-03", "minutes": 75.0, "entries": 1},
    ]


def test_a_timer_that_runs_over_midnight(cli: CommandLine) -> None:
    cli.clock.set(datetime(2026, 11, 3, 22, 30, tzinfo=UTC))
    cli.do("start", "dossier")
    cli.clock.advance(hours=1)
    late, early = cli.day("gisteren"), cli.day("vandaag")
    assert late["entries"][0]["end"] == "2026-11-04T00:00:00+01:00"
    assert early["entries"][0]["end"] is None
    assert (late["tracked_minutes"], early["tracked_minutes"]) == (30.0, 30.0)


@pytest.mark.parametrize(
    ("day", "text", "minutes", "starts", "ends"),
    [
        ("2026-03-29", "01:30-03:30 dossier", 60, "2026-03-29T01:30:00+01:00", "2026-03-29T03:30:00+02:00"),
        ("2026-10-25", "01:30-03:30 dossier", 180, "2026-10-25T01:30:00+02:00", "2026-10-25T03:30:00+01:00"),
    ],
    ids=["forward", "back"],
)
def test_when_the_clock_changes(cli: CommandLine, day: str, text: str, minutes: float, starts: str, ends: str) -> None:
    cli.do("add", text, "--date", day)
    shown = cli.day(day)
    assert shown["tracked_minutes"] == minutes
    assert (shown["entries"][0]["start"], shown["entries"][0]["end"]) == (starts, ends)


def test_a_report_as_json_has_exactly_these_keys(full: CommandLine) -> None:
    report = full.do(
        "report", "--from", "2026-11-01", "--to", "2026-11-30", "--by", "component", "--format", "json"
    ).json
    assert list(report) == ["from", "to", "by", "rows", "minutes", "tracked_minutes"]
    assert (report["from"], report["to"], report["by"]) == ("2026-11-01", "2026-11-30", "component")
    assert report["rows"] == [
        {"key": "standard_work", "minutes": 60.0, "entries": 1},
        {"key": "interruptions", "minutes": 15.0, "entries": 1},
        {"key": "meetings", "minutes": 20.0, "entries": 1},
        {"key": "unassigned", "minutes": 15.0, "entries": 1},
    ]
    assert list(report["minutes"]) == NINE
    assert report["tracked_minutes"] == 110.0


@pytest.mark.parametrize(
    ("by", "keys"),
    [
        ("activity", ["Beoordelen", "meetings", "Klantbezoek", "interruptions"]),
        ("day", ["2026-11-03"]),
        ("week", ["2026-W45"]),
    ],
)
def test_reports_by(full: CommandLine, by: str, keys: list[str]) -> None:
    report = full.do("report", "--from", "2026-11-01", "--to", "2026-11-30", "--by", by, "--format", "json").json
    assert [row["key"] for row in report["rows"]] == keys
    assert sum(row["minutes"] for row in report["rows"]) == report["tracked_minutes"]


def test_a_report_for_people_and_for_spreadsheets(full: CommandLine) -> None:
    assert full.do("report").out.splitlines() == [
        "onderdeel               tijd  aandeel  keer",
        "Gestandaardiseerd werk  1:00     55 %     1",
        "Onderbrekingen          0:15     14 %     1",
        "Vergaderingen           0:20     18 %     1",
        "niet toegewezen         0:15     14 %     1",
        "totaal                  1:50",
    ]
    rows = list(csv.DictReader(io.StringIO(full.do("report", "--format", "csv", "--by", "activity").out)))
    assert rows[0] == {"key": "Beoordelen", "minutes": "60.0", "entries": "1"}


def test_a_formula_in_an_activity_does_not_reach_a_spreadsheet(cli: CommandLine) -> None:
    put(cli, Entry(at(6), at(7), What(Component.MEETINGS, '=HYPERLINK("x")')))
    rows = list(csv.reader(io.StringIO(cli.do("report", "--format", "csv", "--by", "activity").out)))
    assert rows[1][0] == '\'=HYPERLINK("x")'


def test_a_report_in_a_file(full: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "week.json"
    file.write_text("old")
    ran = full.do("report", "--format", "json", "--out", str(file))
    assert ran.out == ""
    assert file.read_text(encoding="utf-8") == full.do("report", "--format", "json").out
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_day_that_the_date_line_swallowed(cli: CommandLine) -> None:
    """Samoa went from 29 to 31 December 2011: a report over it works, the day itself is refused."""
    cli.do("settings", "zone", "Pacific/Apia")
    assert cli.do("report", "--from", "2011-12-28", "--to", "2012-01-02", "--format", "json").json["rows"] == []
    assert cli("day", "2011-12-30").code == 1
