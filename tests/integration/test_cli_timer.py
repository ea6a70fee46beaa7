"""The timer from the command line."""

from pathlib import Path

import pytest

from tests.command_line import CommandLine


def test_a_morning(cli: CommandLine) -> None:
    assert cli.do("start", "bellen", "met", "aanvrager").out == (
        "09:00 begonnen: Bellen met aanvrager (Gestandaardiseerd werk)\n"
    )
    cli.clock.advance(minutes=20)
    assert "gestopt: Bellen met aanvrager (Gestandaardiseerd werk), 0:20" in cli.do("interrupt").out
    cli.clock.advance(minutes=5)
    cli.do("interrupt")
    cli.clock.advance(minutes=5)
    cli.do("slow", "zaaksysteem", "hangt")
    cli.clock.advance(minutes=5)
    cli.do("slow")
    cli.clock.advance(minutes=5)
    cli.do("stop")
    assert cli.shown() == [
        ("09:00", "09:20", "standard_work"),
        ("09:20", "09:25", "interruptions"),
        ("09:25", "09:30", "standard_work"),
        ("09:30", "09:35", "speed_loss"),
        ("09:35", "09:40", "standard_work"),
    ]
    assert cli.day()["entries"][3]["activity"] == "zaaksysteem hangt"


def test_it_runs_from_the_first_second(cli: CommandLine) -> None:
    cli.do("start", "dossier")
    day = cli.day()
    assert day["running"] is True
    assert [(entry["start"], entry["end"]) for entry in day["entries"]] == [("2026-11-03T09:00:00+01:00", None)]
    assert day["tracked_minutes"] == 0.0


def test_status_says_what_runs_since_when_and_the_direct_time_of_today(cli: CommandLine) -> None:
    cli.do("add", "07:00-08:00 overleg")
    cli.do("start", "dossier", "--at", "8:30")
    assert cli.do("status").out == (
        "Gestandaardiseerd werk, sinds 08:30 (0:30)\nvandaag 1:30 geregistreerd, 0:30 direct\n"
    )
    status = cli.do("status", "--json").json
    assert status == {
        "running": True,
        "entry": {
            "id": status["entry"]["id"],
            "start": "2026-11-03T08:30:00+01:00",
            "end": None,
            "component": "standard_work",
            "activity": None,
            "note": None,
            "case": None,
            "source": "timer",
        },
        "minutes": 30.0,
        "direct_minutes": 30.0,
        "tracked_minutes": 90.0,
        "zone": "Europe/Amsterdam",
    }


def test_status_when_nothing_runs(cli: CommandLine) -> None:
    assert cli.do("status").out.startswith("Er loopt niets.\n")
    assert cli.do("status", "--json").json["entry"] is None


@pytest.mark.parametrize("at", ["8:15", "08:15", "8.15", "0815", "vandaag 8:15", "2026-11-03 08:15"])
def test_start_at(cli: CommandLine, at: str) -> None:
    cli.do("start", "overleg", "--at", at)
    assert cli.shown() == [("08:15", None, "meetings")]


def test_stop_at(cli: CommandLine) -> None:
    cli.do("start", "overleg", "--at", "8:00")
    assert cli.do("stop", "--at", "8:45").out == "08:45 gestopt: Vergaderingen, 0:45\n"
    assert cli.shown() == [("08:00", "08:45", "meetings")]


@pytest.mark.parametrize(
    "arguments",
    [["-15 overleg"], ["-15", "overleg"], ["-15m", "overleg"], ["-0:15 overleg"]],
    ids=" ".join,
)
@pytest.mark.parametrize("command", ["start", "add"])
def test_text_that_looks_like_an_option(cli: CommandLine, command: str, arguments: list[str]) -> None:
    cli.do(command, *arguments)
    assert cli.shown() == [("08:45", None, "meetings")]


def test_add_says_what_it_took_the_place_of(cli: CommandLine) -> None:
    cli.do("add", "07:00-09:00 dossier // aanvraag", "--date", "gisteren")
    cli.do("add", "09:00-09:30 telefoon", "--date", "gisteren")
    ran = cli.do("add", "08:00-10:00 overleg", "--date", "gisteren")
    assert ran.out == "08:00–10:00 toegevoegd: Vergaderingen\n"
    assert ran.err == (
        "ingekort: 07:00–09:00 Gestandaardiseerd werk werd 07:00–08:00\n"
        "vervangen: 09:00–09:30 Telefoon (Onderbrekingen)\n"
    )


def test_add_in_the_middle_says_both_that_are_left(cli: CommandLine) -> None:
    cli.do("add", "07:00-09:00 dossier")
    assert cli.do("add", "07:30-08:00 overleg").err == (
        "ingekort: 07:00–09:00 Gestandaardiseerd werk werd 07:00–07:30, 08:00–09:00\n"
    )


def test_a_note_and_a_case(cli: CommandLine) -> None:
    cli.do("add", "08:00-08:30 bellen #2026-123 #77 // over de bijlage")
    entry = cli.day()["entries"][0]
    assert (entry["activity"], entry["case"], entry["note"]) == (
        "Bellen met aanvrager",
        "2026-123 77",
        "over de bijlage",
    )
    assert "#2026-123 #77 // over de bijlage" in cli.do("day").out


def test_bytes_that_are_no_text_do_no_harm(cli: CommandLine) -> None:
    cli.do("add", "08:00-08:30 overleg // caf\udce9")
    assert cli.day()["entries"][0]["note"] == "caf?"


def test_undo_and_redo_name_what_they_did(cli: CommandLine) -> None:
    cli.do("start", "dossier")
    cli.do("add", "08:00-08:30 overleg")
    assert cli.do("undo").out == "ongedaan gemaakt: toevoegen\n"
    assert cli.do("undo").out == "ongedaan gemaakt: starten\n"
    assert cli("undo").code == 1
    assert cli.do("redo").out == "opnieuw gedaan: starten\n"
    cli.do("redo")
    assert cli("redo").err == "Er is niets om opnieuw te doen.\n"
    assert cli.shown() == [("08:00", "08:30", "meetings"), ("09:00", None, "standard_work")]


def test_a_forgotten_timer_is_said_on_the_standard_error(cli: CommandLine) -> None:
    cli.do("start", "dossier")
    cli.clock.advance(days=6)
    ran = cli.do("start", "overleg")
    assert "De timer was vergeten" in ran.err
    assert "2026-11-03 09:00" in ran.err
    assert cli.do("report", "--from", "2026-11-01", "--to", "2026-11-30", "--format", "json").json["rows"] == []


def test_who_says_when_it_stopped_is_believed(cli: CommandLine) -> None:
    cli.do("start", "dossier")
    cli.clock.advance(hours=23)
    cli.do("stop", "--at", "gisteren 17:00")
    assert cli.shown("gisteren") == [("09:00", "17:00", "standard_work")]


def test_a_time_that_is_to_come_asks_for_the_day(cli: CommandLine) -> None:
    ran = cli("start", "dossier", "--at", "17:00")
    assert ran.code == 1
    assert "gisteren 17:00" in ran.err


def test_the_language_can_be_asked_for_and_set(cli: CommandLine) -> None:
    assert cli.do("--lang", "en", "status").out.startswith("Nothing is running.\n")
    assert cli.do("status", "--lang", "en").out.startswith("Nothing is running.\n")
    other = CommandLine(cli.profile, language="")
    other.do("settings", "language", "en")
    assert other.do("start", "bellen").out == "09:00 started: Call with applicant (Standardised work)\n"


def test_the_running_app_is_told_of_changes_only(cli: CommandLine, tmp_path: Path) -> None:
    message = cli.profile / "mailbox" / "changed"
    cli.do("status")
    cli.do("day")
    assert not message.exists()
    cli.do("start", "dossier")
    assert message.exists()
    message.unlink()
    assert cli("start", "onzin").code == 1
    assert not message.exists()
    cli.do("settings", "theme", "dark")
    assert message.exists()


def test_the_first_change_of_a_day_makes_a_backup(cli: CommandLine) -> None:
    cli.do("status")
    assert list((cli.profile / "backups").iterdir()) == []
    for _ in range(3):
        cli.do("start", "dossier")
    assert len(list((cli.profile / "backups").iterdir())) == 1
    cli.clock.advance(days=1)
    cli.do("start", "dossier")
    assert len(list((cli.profile / "backups").iterdir())) == 2
