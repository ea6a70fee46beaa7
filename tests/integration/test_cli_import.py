"""Importing from the command line: every row is accounted for, nothing is half done, nothing is doubled."""

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.command_line import CommandLine

FILES = Path(__file__).parents[1] / "fixtures" / "imports"
HEADER = "Description,Start date,Start time,End date,End time,Project,Tags\n"


@pytest.fixture(autouse=True)
def spring(cli: CommandLine) -> None:
    cli.clock.set(datetime(2026, 4, 1, 8, tzinfo=UTC))


def toggl(path: Path, *rows: tuple[str, str, str, str]) -> str:
    """A Toggl export of (day, start, end, description)."""
    lines = [f"{what},{day},{start}:00,{day},{end}:00,,\n" for day, start, end, what in rows]
    path.write_text(HEADER + "".join(lines), encoding="utf-8")
    return str(path)


def totals(result: Any) -> tuple[int, int, int, int]:
    """The four numbers, which must add up."""
    assert list(result) == ["format", "read", "imported", "duplicates", "skipped", "from", "to"]
    assert result["read"] == result["imported"] + result["duplicates"] + len(result["skipped"])
    assert all(list(skipped) == ["row", "reason"] for skipped in result["skipped"])
    return result["read"], result["imported"], result["duplicates"], len(result["skipped"])


def test_a_file_that_is_imported_twice_doubles_nothing(cli: CommandLine) -> None:
    first = cli.do("import", "toggl", str(FILES / "toggl.csv"), "--json").json
    assert totals(first) == (4, 3, 0, 1)
    assert first["skipped"] == [{"row": 5, "reason": "nonexistent_time"}]
    assert (first["format"], first["from"], first["to"]) == ("toggl", "2026-03-02", "2026-03-02")
    before = cli.exported()
    again = cli.do("import", "toggl", str(FILES / "toggl.csv"), "--json").json
    assert totals(again) == (4, 0, 3, 1)
    assert (again["from"], again["to"]) == (None, None)
    assert cli.exported() == before


def test_an_overlapping_export_brings_only_what_is_new(cli: CommandLine) -> None:
    cli.do("import", "toggl", str(FILES / "toggl.csv"))
    later = cli.do("import", "toggl", str(FILES / "toggl_later.csv"), "--json").json
    assert (later["imported"], later["duplicates"]) == (1, 2)


def test_both_files_at_once_give_the_same(cli: CommandLine, tmp_path: Path) -> None:
    files = [str(FILES / "toggl.csv"), str(FILES / "toggl_later.csv")]
    result = cli.do("import", "toggl", *files, "--json").json
    assert totals(result) == (7, 4, 2, 1)
    other = CommandLine(tmp_path / "other", cli.clock.now())
    for file in files:
        other.do("import", "toggl", file)
    assert Counter(map(str, other.exported()["entries"])) == Counter(map(str, cli.exported()["entries"]))


def test_an_import_is_one_action(cli: CommandLine) -> None:
    cli.do("import", "toggl", str(FILES / "toggl.csv"))
    full = cli.exported()
    assert cli.do("undo").out == "ongedaan gemaakt: importeren\n"
    assert cli.exported()["entries"] == []
    cli.do("redo")
    assert cli.exported() == full
    cli.do("undo")
    assert cli.do("import", "toggl", str(FILES / "toggl.csv"), "--json").json["imported"] == 3


def test_a_dry_run_keeps_nothing(cli: CommandLine) -> None:
    before = cli.exported()
    ran = cli.do("import", "toggl", str(FILES / "toggl.csv"), "--dry-run")
    assert "(alleen gekeken, niets bewaard)" in ran.out
    assert totals(cli.do("import", "toggl", str(FILES / "toggl.csv"), "--dry-run", "--json").json) == (4, 3, 0, 1)
    assert cli.exported() == before
    assert cli("undo").code == 1


def test_without_a_map_everything_is_unassigned_and_says_what_it_was(cli: CommandLine) -> None:
    ran = cli.do("import", "toggl", str(FILES / "toggl.csv"))
    assert "3 zonder onderdeel" in ran.out
    day = cli.day("2026-03-02")
    assert {entry["component"] for entry in day["entries"]} == {None}
    assert {entry["source"] for entry in day["entries"]} == {"imported"}
    assert [entry["activity"] for entry in day["entries"]] == ["Beoordelen", "Bellen met aanvrager", "Overleg"]
    assert (day["unassigned_minutes"], day["direct_share"]) == (165.5, None)


def test_a_map_says_what_becomes_what(cli: CommandLine) -> None:
    mapped = cli.do("import", "csv", str(FILES / "uren.csv"), "--map", str(FILES / "uren.toml"), "--json").json
    assert totals(mapped) == (4, 3, 0, 1)
    assert cli.shown("2026-03-02")[0] == ("09:00", "10:30", "interruptions")
    assert cli.shown("2026-03-13") == [("09:00", "09:30", "meetings")]


def test_the_later_start_wins_and_that_is_said(cli: CommandLine, tmp_path: Path) -> None:
    file = toggl(
        tmp_path / "t.csv",
        ("2026-03-02", "09:00", "11:00", "lang"),
        ("2026-03-02", "10:00", "10:30", "kort"),
        ("2026-03-02", "10:00", "10:30", "nog een"),
    )
    ran = cli.do("import", "toggl", file, "--json")
    assert [(e["start"][11:16], e["end"][11:16], e["activity"]) for e in cli.day("2026-03-02")["entries"]] == [
        ("09:00", "10:00", "lang"),
        ("10:00", "10:30", "kort"),
        ("10:30", "11:00", "lang"),
    ]
    assert ran.err == "ingekort: rij t.csv:2, 2026-03-02 09:00–11:00 werd 09:00–10:00, 10:30–11:00\n"
    assert ran.json["skipped"] == [{"row": 4, "reason": "overlapped"}]
    assert totals(cli.do("import", "toggl", file, "--json").json) == (3, 0, 2, 1)


def test_of_many_overlaps_ten_are_named_and_the_rest_counted(cli: CommandLine, tmp_path: Path) -> None:
    rows = [("2026-03-02", f"{hour:02}:{minute}", f"{hour:02}:50", "x") for hour in range(12) for minute in (10, 30)]
    file = toggl(tmp_path / "t.csv", *rows)
    told = cli.do("import", "toggl", file, "--dry-run").err.splitlines()
    assert len(told) == 11
    assert told[-1] == "en nog 2 ingekort of verplaatst; alle met --all-overlaps"
    named = cli.do("import", "toggl", file, "--dry-run", "--all-overlaps").err.splitlines()
    assert len(named) == 12
    assert named[:10] == told[:10]


def test_what_is_registered_stays(cli: CommandLine, tmp_path: Path) -> None:
    cli.do("add", "09:30-10:00 overleg", "--date", "2026-03-02")
    file = toggl(tmp_path / "t.csv", ("2026-03-02", "09:00", "10:30", "om"), ("2026-03-02", "09:40", "09:50", "onder"))
    ran = cli.do("import", "toggl", file, "--json")
    assert ran.json["skipped"] == [{"row": 3, "reason": "already_registered"}]
    assert cli.shown("2026-03-02") == [
        ("09:00", "09:30", None),
        ("09:30", "10:00", "meetings"),
        ("10:00", "10:30", None),
    ]


def test_what_is_registered_exactly_so_is_a_duplicate(cli: CommandLine, tmp_path: Path) -> None:
    """Also when it did not come by an import: typed, or from another program's file."""
    cli.do("add", "09:00-10:00 overleg", "--date", "2026-03-02")
    mapping = tmp_path / "map.toml"
    file = toggl(tmp_path / "t.csv", ("2026-03-02", "09:00", "10:00", ""))
    mapping.write_text('[[rule]]\nany = "*"\ncomponent = "meetings"\n', encoding="utf-8")
    assert totals(cli.do("import", "toggl", file, "--map", str(mapping), "--json").json) == (1, 0, 1, 0)


def test_a_running_timer_keeps_its_time(cli: CommandLine, tmp_path: Path) -> None:
    cli.do("start", "dossier", "--at", "9:30")
    file = toggl(tmp_path / "t.csv", ("2026-04-01", "09:00", "09:45", "eerder"))
    cli.do("import", "toggl", file)
    assert cli.shown() == [("09:00", "09:30", None), ("09:30", None, "standard_work")]


def test_a_period_and_the_longest_row(cli: CommandLine, tmp_path: Path) -> None:
    file = toggl(
        tmp_path / "t.csv",
        ("2026-03-01", "09:00", "10:00", "a"),
        ("2026-03-02", "09:00", "10:00", "b"),
        ("2026-03-03", "09:00", "16:00", "c"),
        ("2026-03-04", "09:00", "10:00", "d"),
    )
    result = cli.do(
        "import", "toggl", file, "--since", "2026-03-02", "--until", "2026-03-03", "--max-hours", "6,5", "--json"
    ).json
    assert [skipped["reason"] for skipped in result["skipped"]] == ["outside_period", "too_long", "outside_period"]
    assert (result["from"], result["to"]) == ("2026-03-02", "2026-03-02")


def test_a_zone_for_wall_times(cli: CommandLine, tmp_path: Path) -> None:
    file = toggl(tmp_path / "t.csv", ("2026-03-02", "09:00", "10:00", "ver weg"))
    cli.do("import", "toggl", file, "--zone", "America/New_York")
    assert cli.day("2026-03-02")["entries"][0]["start"] == "2026-03-02T15:00:00+01:00"


def test_a_file_that_fails_among_others_leaves_everything_as_it_was(cli: CommandLine, tmp_path: Path) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_text("nothing,like,it\n1,2,3\n", encoding="utf-8")
    before = cli.exported()
    ran = cli("import", "toggl", str(FILES / "toggl.csv"), str(bad))
    assert ran.code == 1
    assert "bad.csv" in ran.err
    assert ran.out == ""
    assert cli.exported() == before


def test_reasons_are_listed_with_their_rows(cli: CommandLine, tmp_path: Path) -> None:
    rows = [("2026-03-02", "09:00", "09:00", f"leeg {n}") for n in range(12)]
    err = cli.do("import", "toggl", toggl(tmp_path / "t.csv", *rows)).err
    assert err == "overgeslagen: 12 × er is geen duur (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …)\n"


@pytest.fixture
def unassigned(cli: CommandLine, tmp_path: Path) -> CommandLine:
    file = toggl(
        tmp_path / "t.csv",
        ("2026-03-02", "09:00", "10:00", "Weekoverleg team"),
        ("2026-03-03", "09:00", "10:00", "overleg keten"),
        ("2026-03-04", "09:00", "10:00", "Iets anders"),
    )
    cli.do("import", "toggl", file)
    return cli


def test_unassigned_time_is_assigned_in_bulk_as_one_action(unassigned: CommandLine) -> None:
    ran = unassigned.do("assign", "*OVERLEG*", "teamoverleg")
    assert ran.out == "2 ingedeeld als Teamoverleg (Vergaderingen), samen 2:00\n"
    report = unassigned.do("report", "--from", "2026-03-01", "--to", "2026-03-31", "--format", "json").json
    assert {row["key"]: row["entries"] for row in report["rows"]} == {"meetings": 2, "unassigned": 1}
    unassigned.do("undo")
    assert unassigned.day("2026-03-02")["unassigned_minutes"] == 60.0


def test_assigning_only_a_component_keeps_what_it_was_called(unassigned: CommandLine) -> None:
    unassigned.do("assign", "*overleg*", "vergaderingen")
    assert unassigned.day("2026-03-02")["entries"][0]["activity"] == "Weekoverleg team"


def test_assigning_in_a_period(unassigned: CommandLine) -> None:
    unassigned.do("assign", "*", "overleg", "--from", "2026-03-03", "--to", "2026-03-03")
    assert [unassigned.day(f"2026-03-0{n}")["unassigned_minutes"] for n in (2, 3, 4)] == [60.0, 0.0, 60.0]


def test_assigning_a_whole_history_at_once(cli: CommandLine, tmp_path: Path) -> None:
    days = [f"2026-0{month}-{day:02}" for month in (1, 2, 3) for day in range(1, 29)]
    cli.do("import", "toggl", toggl(tmp_path / "t.csv", *((day, "09:00", "10:00", "iets") for day in days)))
    assert "84 ingedeeld als Vergaderingen, samen 84:00" in cli.do("assign", "iets", "overleg").out
    cli.do("undo")
    assert cli.do("report", "--from", "2026-01-01", "--format", "json").json["minutes"]["meetings"] == 0.0


def test_assigning_dry(unassigned: CommandLine) -> None:
    before = unassigned.exported()
    assert "3 ingedeeld" in unassigned.do("assign", "*", "overleg", "--dry-run").out
    assert unassigned.exported() == before


def test_assigning_nothing(unassigned: CommandLine) -> None:
    ran = unassigned("assign", "zoiets", "overleg")
    assert (ran.code, ran.out) == (1, "")
