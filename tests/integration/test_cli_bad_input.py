"""What is not right is refused in words: no traceback, an exit code, and nothing changed."""

import os
from pathlib import Path

import pytest

from tests.command_line import CommandLine
from tijdwijzer.bootstrap import House
from tijdwijzer.cli import timer

BAD = [
    (1, ["start", "onzin"], "`onzin` ken ik niet"),
    (1, ["start", "wer"], "kan van alles zijn"),
    (1, ["start", " "], "Waaraan?"),
    (1, ["start", "overleg", "--at", "25:00"], "is geen tijd"),
    (1, ["start", "overleg", "--at", "straks"], "is geen tijd"),
    (1, ["start", "overleg", "--at", ""], "is geen tijd"),
    (1, ["start", "overleg", "--at", "ooit 9:00"], "`ooit` is geen dag"),
    (1, ["start", "overleg", "--at", "23:59"], "moet nog komen"),
    (1, ["start", "-15 overleg", "--at", "8:00"], "één keer"),
    (2, ["status", "--profile", ""], "bij --profile hoort nog iets"),
    (2, ["start"], "Hoe het wel kan: tijdwijzer start --help"),
    (1, ["stop"], "Er loopt niets"),
    (1, ["stop", "--at", "8:00"], "Er loopt niets"),
    (1, ["undo"], "niets om ongedaan te maken"),
    (1, ["redo"], "niets om opnieuw te doen"),
    (1, ["add", ""], "Er staat niets"),
    (1, ["add", "09:10-09:40"], "Waaraan?"),
    (1, ["add", "09:10-09:40 belen"], "`belen` ken ik niet"),
    (1, ["add", "24:30-25:00 overleg"], ""),
    (1, ["add", "09:40-09:10 overleg"], "ligt voor het begin"),
    (1, ["add", "09:00 +0 overleg"], "geen duur"),
    (1, ["add", "overleg", "--date", "gisteren"], "is een tijd nodig"),
    (1, ["add", "9:00 overleg", "--date", "gisteren"], "ook een einde nodig"),
    (1, ["add", "9:00-10:00 overleg", "--date", "31-12-2026"], "is geen dag"),
    (1, ["add", "9:00-10:00 overleg", "--date", "2026-02-30"], "is geen dag"),
    (1, ["add", "9:00-10:00 overleg", "--date", "1600-01-01"], "te ver weg"),
    (1, ["add", "02:15-02:45 overleg", "--date", "2026-03-29"], "de klok wordt dan vooruitgezet"),
    (1, ["add", "\u0000\ud800 overleg"], ""),
    (1, ["day", "gisteravond"], "is geen dag"),
    (1, ["day", "m"], "is geen dag"),
    (1, ["day", "-999999"], "te ver weg"),
    (1, ["report", "--from", "2026-02-01", "--to", "2026-01-01"], "ligt voor de eerste"),
    (1, ["report", "--by", "maand"], "wel: component, activity, day, week"),
    (1, ["report", "--format", "xml"], "wel: table, json, csv"),
    (1, ["report", "--out", "{missing}/x.csv"], "De map van x.csv bestaat niet"),
    (1, ["report", "--out", "{folder}"], "is een map"),
    (1, ["import", "excel", "{file}"], "Het formaat `excel` ken ik niet"),
    (1, ["import", "toggl", "{missing}"], "dit bestand is er niet"),
    (1, ["import", "toggl", "{folder}"], "is een map"),
    (1, ["import", "toggl", "{empty}"], "is leeg"),
    (1, ["import", "toggl", "{binary}"], "weg.bin"),
    (1, ["import", "watson", "{file}"], "iets.txt"),
    (1, ["import", "timewarrior", "{file}"], "iets.txt"),
    (1, ["import", "hamster", "{file}"], "geen bestand van hamster"),
    (1, ["import", "ics", "{file}"], "iets.txt"),
    (1, ["import", "csv", "{file}"], "--map"),
    (1, ["import", "tijdwijzer", "{file}"], "geen geldige JSON"),
    (1, ["import", "toggl", "{file}", "--map", "{missing}"], "dit bestand is er niet"),
    (1, ["import", "toggl", "{file}", "--map", "{file}"], "geen geldige TOML"),
    (1, ["import", "toggl", "{file}", "--zone", "Nergens/Hier"], "De tijdzone `Nergens/Hier` ken ik niet"),
    (1, ["import", "toggl", "{file}", "--zone", "../etc"], "ken ik niet"),
    (1, ["import", "toggl", "{file}", "--since", "ooit"], "is geen dag"),
    (1, ["import", "toggl", "{file}", "--max-hours", "veel"], "geen aantal uren"),
    (1, ["import", "toggl", "{file}", "--max-hours", "-1"], "geen aantal uren"),
    (1, ["assign", "*", "onzin"], "ken ik niet"),
    (1, ["export", "{folder}"], "is een map"),
    (1, ["export", "{missing}/x.json"], "De map van x.json bestaat niet"),
    (1, ["export", "{file}"], "--force"),
    (1, ["leave", "kerst"], "is geen dag"),
    (1, ["leave", "2026-12-24", "veel"], "geen aantal uren"),
    (1, ["leave", "2026-12-24", "25"], "0 tot en met 24 uur"),
    (1, ["leave", "2026-12-24", "-1"], "geen aantal uren"),
    (1, ["settings", "kleur"], "De instelling `kleur` bestaat niet"),
    (1, ["settings", "theme", "roze"], "past niet bij de instelling `theme`"),
    (1, ["settings", "reminder", "soms"], "past niet"),
    (1, ["settings", "prompts_per_day", "9"], "ligt tussen 0 en 3"),
    (1, ["settings", "prompts_per_day", "drie"], "past niet"),
    (1, ["settings", "contract_minutes", "480"], "past niet"),
    (1, ["settings", "zone", "Mars/Olympus"], "past niet"),
    (1, ["settings", "day_boundary", "5 uur"], "past niet"),
    (1, ["wipe"], "--yes"),
    (2, ["nonsense"], "de opdracht `nonsense` ken ik niet"),
    (2, ["start"], "er ontbreekt: WHAT"),
    (2, ["add"], "er ontbreekt: TEXT"),
    (2, ["import", "toggl"], "er ontbreekt: FILE"),
    (2, ["day", "vandaag", "morgen"], "`morgen` ken ik niet"),
    (2, ["status", "--wat"], "`--wat` ken ik niet"),
    (2, ["report", "--from"], "bij --from hoort nog iets"),
    (2, ["status", "--json=ja"], "bij --json hoort niets"),
    (2, ["--lang", "de", "status"], "--lang kan niet `de` zijn"),
]


@pytest.fixture
def places(tmp_path: Path) -> dict[str, str]:
    """Files and folders that are not what is asked for."""
    made = {"folder": tmp_path / "map", "file": tmp_path / "iets.txt", "empty": tmp_path / "leeg.csv"}
    made |= {"binary": tmp_path / "weg.bin", "missing": tmp_path / "er-niet"}
    made["folder"].mkdir()
    made["file"].write_text("dit is, wat het is\nen verder niets\n", encoding="utf-8")
    made["empty"].touch()
    made["binary"].write_bytes(bytes(range(256)) * 40)
    return {name: str(path) for name, path in made.items()}


@pytest.mark.parametrize(
    ("code", "arguments", "said"), BAD, ids=lambda value: " ".join(value) if isinstance(value, list) else ""
)
def test_bad_input(cli: CommandLine, places: dict[str, str], code: int, arguments: list[str], said: str) -> None:
    before = cli.exported()
    ran = cli(*(argument.format(**places) for argument in arguments))
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err
    assert ran.err.strip()
    assert "Traceback" not in ran.err
    assert cli.exported() == before


@pytest.mark.parametrize(("code", "arguments", "said"), BAD[2:30], ids=str)
def test_english_is_complete(
    cli: CommandLine, places: dict[str, str], code: int, arguments: list[str], said: str
) -> None:
    cli.language = "en"
    ran = cli(*(argument.format(**places) for argument in arguments))
    assert ran.code == code
    assert not any(word in ran.err.split() for word in ("geen", "niet", "een", "het", "er", "dag"))


def test_the_word_that_was_not_understood_is_pointed_at(cli: CommandLine) -> None:
    assert cli("add", "09:10-09:40 beln #7 // dit").err == (
        "  09:10-09:40 beln #7 // dit\n              ^^^^\n`beln` ken ik niet.\n"
    )


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not stop this user")
def test_a_file_that_may_not_be_read(cli: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "dicht.csv"
    file.touch(0o000)
    assert "kan niet worden gelezen" in cli("import", "toggl", str(file)).err


def test_a_profile_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "profiel").touch()
    ran = CommandLine(tmp_path / "profiel")("status")
    assert (ran.code, ran.out) == (1, "")
    assert "kan geen profiel zijn" in ran.err


def test_a_database_that_is_something_else_is_left_alone(cli: CommandLine) -> None:
    cli.do("status")
    database = cli.profile / "tijdwijzer.db"
    database.write_bytes(b"SQLite format 3\x00" + bytes(5000))
    left = database.read_bytes()
    ran = cli("start", "overleg")
    assert (ran.code, ran.out) == (1, "")
    assert "Traceback" not in ran.err
    assert database.read_bytes() == left


def test_a_missing_key(cli: CommandLine) -> None:
    cli.do("start", "overleg")
    (cli.profile / "key").unlink()
    ran = cli("status")
    assert ran.code == 1
    assert "de sleutel ontbreekt" in ran.err


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_context: object) -> int:
        raise RuntimeError("dossier van Jansen")

    monkeypatch.setitem(timer.COMMANDS, "status", fail)


def test_what_nobody_foresaw_is_one_calm_line_and_a_log_without_what_was_said(cli: CommandLine, broken: None) -> None:
    ran = cli("status")
    assert (ran.code, ran.out) == (70, "")
    assert (
        ran.err == f"Er ging iets mis. Wat, staat zonder persoonlijke gegevens in {cli.profile / 'tijdwijzer.log'}.\n"
    )
    log = (cli.profile / "tijdwijzer.log").read_text(encoding="utf-8")
    assert "RuntimeError" in log
    assert "Jansen" not in log


def test_an_interrupted_command_says_nothing(cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_house: House, _listener: object = None) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(House, "open", stop)
    ran = cli("status")
    assert (ran.code, ran.out, ran.err) == (130, "", "")
