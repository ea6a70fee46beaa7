"""What was observed, from the command line."""

import csv
from datetime import timedelta
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.command_line import TUESDAY, CommandLine
from tests.unit.observed_days import observed
from tijdwijzer.bootstrap import House
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, Span, What
from tijdwijzer.domain.observing import Observed, Seen
from tijdwijzer.domain.timeline import Change

TEXT = "Zaak:1800+1 Excel:20 Zaak:30 Excel:20 Zaak:30 -:600 other:30 Word:3000"


@pytest.fixture
def seen(cli: CommandLine) -> CommandLine:
    """Two days of work, seen until the clock of the test."""
    house = House(cli.profile, clock=cli.clock)
    use = house.open()
    for days_ago in (1, 0):
        start = TUESDAY - timedelta(hours=3, days=days_ago)
        use.observing.lay(observed(TEXT, start))
    labelled = Observed(Span(TUESDAY - timedelta(minutes=30), TUESDAY), Seen("Outlook", "Mail"))
    use.observing.lay([labelled])
    waiting = Entry(TUESDAY - timedelta(hours=3), TUESDAY - timedelta(hours=2, minutes=50), What(Component.SPEED_LOSS))
    with use.store.unit() as unit:
        unit.apply(Change((), (waiting,)))
        unit.commit()
    house.close()
    return cli


def test_a_day_as_json_is_exactly_this(seen: CommandLine) -> None:
    day = seen.do("observed", "--json").json
    assert list(day) == ["date", "spans", "active_minutes", "idle_minutes", "switches_per_hour", "focus_minutes"]
    assert day["date"] == "2026-11-03"
    assert day["spans"][0] == {
        "start": "2026-11-03T06:00:00+01:00",
        "end": "2026-11-03T06:30:00+01:00",
        "app": "Zaak",
        "label": None,
        "active": True,
    }
    assert [span["app"] for span in day["spans"]] == [
        "Zaak",
        "Excel",
        "Zaak",
        "Excel",
        "Zaak",
        None,
        "other",
        "Word",
        "Outlook",
    ]
    assert day["spans"][-1]["label"] == "Mail"
    assert [span["active"] for span in day["spans"]].count(False) == 1
    assert day["active_minutes"] == pytest.approx((1800 + 20 + 30 + 20 + 30 + 30 + 3000 + 1800) / 60)
    assert day["idle_minutes"] == 10
    assert day["switches_per_hour"] == pytest.approx((1 + 4 + 1) / (day["active_minutes"] / 60))
    assert day["focus_minutes"] == 30 + 50 + 30


def test_a_day_of_which_nothing_was_seen(cli: CommandLine) -> None:
    day = cli.do("observed", "--json").json
    assert day["spans"] == []
    assert day["active_minutes"] == 0
    assert (day["switches_per_hour"], day["focus_minutes"]) == (0, 0)
    assert "niets waargenomen" in cli.do("observed").out


def test_a_day_as_a_table(seen: CommandLine) -> None:
    lines = seen.do("observed").out.splitlines()
    assert lines[0] == "dinsdag 3 november 2026 (Europe/Amsterdam)"
    assert [line.split() for line in lines[2:4]] == [
        ["06:00:00–06:30:00", "0:30:00", "Zaak"],
        ["06:30:00–06:30:20", "0:00:20", "Excel"],
    ]
    assert ["06:31:40–06:41:40", "0:10:00", "(niemand)"] in [line.split() for line in lines]
    assert ["08:30:00–09:00:00", "0:30:00", "Outlook", "Mail"] in [line.split() for line in lines]
    assert lines[-1].split() == ["in", "één", "programma,", "vanaf", "25", "minuten", "1:50"]


def test_hand_overs_as_tables(seen: CommandLine) -> None:
    out = seen.do("handovers").out
    assert out.startswith("2026-10-07 tot en met 2026-11-03, 2 dagen waargenomen")
    assert "Zaak → Excel" in out
    assert "In beeld tijdens snelheidsverlies" in out
    assert [line.split()[-2:] for line in out.splitlines() if line.startswith("Excel ⇄ Zaak")] == [["2", "×"]]


def test_the_file_holds_what_was_shown_and_nothing_else(seen: CommandLine, tmp_path: Path) -> None:
    shown = seen.do("handovers", "--csv", "-", "--from", "2026-11-01").out
    file = tmp_path / "out.csv"
    seen.do("handovers", "--csv", str(file), "--from", "2026-11-01", "--yes")
    assert file.read_text(encoding="utf-8") == shown
    rows = list(csv.DictReader(shown.splitlines()))
    assert {row["activity"] for row in rows} == {"Zaak", "other"}
    assert "Mail" not in shown
    assert "2026" not in shown


def test_xes_is_xml_with_a_trace_per_piece_of_work(seen: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "out.xes"
    seen.do("handovers", "--xes", str(file), "--yes")
    log = ET.parse(file).getroot()
    assert len([child for child in log if child.tag.endswith("}trace")]) == 5
    assert seen("handovers", "--xes", str(file), "--yes").code == 1
    seen.do("handovers", "--xes", str(file), "--yes", "--force")


def test_nothing_is_written_before_it_is_agreed_to(
    seen: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "out.csv"
    assert seen("handovers", "--csv", str(file)).code == 1
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    for typed, code in (("nee", 1), ("ja", 0)):
        monkeypatch.setattr("builtins.input", lambda _, typed=typed: typed)
        assert seen("handovers", "--csv", str(file)).code == code
        assert file.exists() == (code == 0)


def test_nothing_observed_is_said(cli: CommandLine) -> None:
    for arguments in ([], ["--csv", "-"]):
        ran = cli("handovers", *arguments)
        assert (ran.code, ran.err) == (1, "In deze periode is niets waargenomen.\n")


def test_a_day_that_is_no_day_is_refused(cli: CommandLine) -> None:
    assert cli("observed", "ooit").code == 1
    assert cli("handovers", "--from", "2026-11-03", "--to", "2026-11-01").code == 1
