"""The figures of a team from the command line, on a real database."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests import teams
from tests.command_line import CommandLine
from tijdwijzer.services import demo_team

FOLDER = demo_team.documents(teams.TODAY, teams.SIGNING)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """As the gatekeeper publishes it."""
    made = tmp_path / "published"
    made.mkdir()
    for name, content in FOLDER.items():
        (made / name).write_bytes(content)
    return made


@pytest.fixture
def lead(cli: CommandLine, folder: Path) -> CommandLine:
    cli.clock.set(datetime(2026, 11, 26, 9, tzinfo=UTC))
    cli.do("team", "import", str(folder))
    return cli


def test_a_folder_is_loaded_and_the_key_is_shown(cli: CommandLine, folder: Path) -> None:
    cli.clock.set(datetime(2026, 11, 26, 9, tzinfo=UTC))
    ran = cli.do("team", "import", str(folder))
    lines = ran.out.splitlines()
    assert len(lines) == len(FOLDER)
    assert demo_team.root(teams.SIGNING).fingerprint in lines[0]
    again = cli.do("team", "import", str(folder))
    assert all(line.endswith("was al geladen.") for line in again.out.splitlines())


def test_what_is_refused_says_why_and_the_rest_is_taken(cli: CommandLine, folder: Path, tmp_path: Path) -> None:
    cli.clock.set(datetime(2026, 11, 26, 9, tzinfo=UTC))
    altered = folder / "release-2026-B11.json"
    altered.write_bytes(altered.read_bytes().replace(b'"rework":150', b'"rework":165'))
    (folder / "boodschappen.json").write_text("[]")
    ran = cli("team", "import", str(folder))
    assert ran.code == 1
    assert "release-2026-B11.json: De handtekening klopt niet" in ran.err
    assert "boodschappen.json: Dit is geen vrijgave" in ran.err
    assert "Blok 10" in cli.do("team", "report").out


def test_what_cannot_be_read(cli: CommandLine, tmp_path: Path) -> None:
    assert "Daar zijn geen bestanden" in cli("team", "import", str(tmp_path)).err
    assert "kan niet worden gelezen" in cli("team", "import", str(tmp_path / "weg.json")).err
    assert "Er is nog geen vrijgave geladen" in cli("team", "report").err


def test_the_report_as_a_table(lead: CommandLine) -> None:
    said = lead.do("team", "report").out
    assert "Gemiddelde per persoon van 16 van de 18 medewerkers, afgerond op een kwartier." in said
    assert "Niet het hele team: 2 van de 18" in said
    assert "Directe tijd      niet te zeggen" in said
    assert "Waardetoevoegend  hoogstens 57\u00a0%" in said
    assert "Blok 6 ontbreekt: er deden minder dan 8 mensen mee." in said
    english = lead.do("--lang", "en", "team", "report", "--period", "2026-B10").out
    assert "Efficiency    65\u00a0%" in english


def test_the_table_has_the_year_beside_a_refusal_too(lead: CommandLine) -> None:
    refused = lead.do("team", "report", "--period", "2026-B06").out
    assert "Over Blok 6, week 21–24 is niets vrijgegeven: er deden minder dan 8 mensen mee." in refused
    lines = refused.splitlines()
    head = lines.index("Het jaar, uur per week, blok 1 tot en met 6")
    assert lines[head + 2].split() == [
        "2026-B01",
        "16:00",
        "2:15",
        "3:15",
        "3:00",
        "1:00",
        "2:30",
        "1:30",
        "1:15",
        "0:45",
    ]
    assert lines[head + 7].endswith("–  er deden minder dan 8 mensen mee")
    assert lines[head + 8].startswith("1 Gestandaardiseerd werk, 2 Snelheidsverliezen")
    shown = lead.do("team", "report", "--periods", "3").out.splitlines()
    assert [line.split()[0] for line in shown if line.startswith("2026-")] == ["2026-B09", "2026-B10", "2026-B11"]
    assert "Het jaar" not in lead.do("team", "report", "--periods", "1").out


def test_the_report_as_a_document(lead: CommandLine, tmp_path: Path) -> None:
    found = json.loads(_bytes(lead, tmp_path, "json"))
    assert (found["period"], found["n"], found["headcount"]) == ("2026-B11", 16, 18)
    assert found["efficiency"] is None
    assert _bytes(lead, tmp_path, "pdf").startswith(b"%PDF")
    assert _bytes(lead, tmp_path, "xlsx").startswith(b"PK")
    assert len(_bytes(lead, tmp_path, "csv", "--periods", "2").splitlines()) == 1 + 9 * 2 + 3


def _bytes(lead: CommandLine, folder: Path, form: str, *more: str) -> bytes:
    file = folder / f"team.{form}"
    lead.do("team", "report", "--format", form, "--to", str(file), *more)
    return file.read_bytes()


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("report", "--team", "Zuid"), "Van team Zuid is niets geladen"),
        (("report", "--period", "2026-B12"), "over 2026-B12 niets geladen"),
        (("report", "--periods", "0"), "geen aantal periodes"),
        (("report", "--periods", "99"), "geen aantal periodes"),
        (("report", "--format", "docx"), "docx"),
        (("department", "Zuid"), "Van team Zuid is niets geladen"),
        (("drill",), "drill"),
    ],
)
def test_what_is_misunderstood_is_said(lead: CommandLine, arguments: tuple[str, ...], why: str) -> None:
    ran = lead("team", *arguments)
    assert ran.code == 1
    assert why in ran.err
    assert ran.out == ""


def test_a_department_adds_releases_up_and_says_what_it_covers(lead: CommandLine, tmp_path: Path) -> None:
    south = tmp_path / "south.json"
    south.write_bytes(teams.release(team="Zuid", n=24).file())
    lead.do("team", "import", str(south))
    said = lead.do("team", "department").out
    assert said.startswith("Afdeling, 2 teams: Blok 11 van 2026, week 41–44")
    interruptions = next(line for line in said.splitlines() if line.startswith("Onderbrekingen  "))
    assert interruptions.split()[1:] == ["1:00", "3", "%", "1–5", "%", "60", "%", "1", "van", "2"]
    assert "Onderbrekingen: niet getoond door 1 team (om een ander vak te beschermen)." in said
    found = json.loads(lead.do("team", "department", "--format", "json").out)
    rework = next(one for one in found["components"] if one["key"] == "rework")
    interruptions = next(one for one in found["components"] if one["key"] == "interruptions")
    assert (rework["minutes_per_week"], rework["coverage"]) == (150, 1)
    assert (interruptions["minutes_per_week"], interruptions["coverage"], interruptions["releases"]) == (60, 0.6, 1)
    assert found["earned_hours"]["is"] == "at_least"
    assert [(one["team"], one["state"], one["n"]) for one in found["members"]] == [
        ("Beoordelen Noord", "shown", 16),
        ("Zuid", "shown", 24),
    ]


@pytest.mark.parametrize(
    ("form", "begin"), [("pdf", b"%PDF"), ("xlsx", b"PK"), ("csv", b"\xef\xbb\xbf"), ("json", b"{")]
)
def test_a_department_as_a_document(lead: CommandLine, tmp_path: Path, form: str, begin: bytes) -> None:
    file = tmp_path / f"department.{form}"
    ran = lead.do("team", "department", "--period", "2026-B10", "--format", form, "--to", str(file))
    assert str(file) in ran.err
    assert file.read_bytes().startswith(begin)


def test_a_department_of_which_nothing_was_released(lead: CommandLine) -> None:
    said = lead.do("team", "department", "--period", "2026-B06").out
    assert "Over Blok 6, week 21–24 is van geen enkel team iets vrijgegeven." in said
    assert "Niet erin: Beoordelen Noord (er deden minder dan 8 mensen mee)." in said
    assert "Onderdeel" not in said
