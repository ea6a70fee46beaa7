"""Looking after a profile from the command line: settings, leave, doctor, menu, wipe, demo."""

import builtins
import io
import os
import sys
from pathlib import Path

import pytest

from tests.command_line import CommandLine
from tijdwijzer.bootstrap import House, demo_house
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.system.autostart import NoAutostart
from tijdwijzer.system.menu import NoMenu

# Settings and leave


def test_settings_are_listed_as_they_can_be_typed(cli: CommandLine) -> None:
    lines = cli.do("settings").out.splitlines()
    listed = {line.split()[0]: line for line in lines}
    assert "480 480 480 480 480 0 0" in listed["contract_minutes"]
    assert listed["reminder"].split()[1] == "on"


@pytest.mark.parametrize(
    ("key", "typed", "shown"),
    [
        ("reminder", ["uit"], "off"),
        ("reminder", ["yes"], "on"),
        ("prompts_per_day", ["1"], "1"),
        ("contract_minutes", ["480", "480", "480", "480", "240", "0", "0"], "480 480 480 480 240 0 0"),
        ("contract_minutes", ["480,480,480,480,0,0,0"], "480 480 480 480 0 0 0"),
        ("day_boundary", ["04:00"], "04:00"),
        ("zone", ["America/New_York"], "America/New_York"),
    ],
)
def test_a_setting_is_changed_and_put_back(cli: CommandLine, key: str, typed: list[str], shown: str) -> None:
    usual = cli.do("settings", key).out
    assert cli.do("settings", key, *typed).out == f"{shown}\n"
    assert cli.do("settings", key).out == f"{shown}\n"
    assert cli.do("settings", key, "default").out == usual


@pytest.mark.skipif(sys.platform != "linux", reason="by the freedesktop.org rules")
def test_starting_along_is_more_than_a_stored_wish(cli: CommandLine, own_home: Path) -> None:
    entry = own_home / ".config" / "autostart" / "tijdwijzer.desktop"
    assert cli.do("settings", "autostart", "on").out == "on\n"
    assert f"--profile {cli.profile} --autostart\n" in entry.read_text()
    assert cli.do("settings", "autostart", "default").out == "off\n"
    assert not entry.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="by the freedesktop.org rules")
def test_what_the_desktop_switched_off_reads_as_off(cli: CommandLine, own_home: Path) -> None:
    cli.do("settings", "autostart", "on")
    (own_home / ".config" / "autostart" / "tijdwijzer.desktop").unlink()
    assert cli.do("settings", "autostart").out == "off\n"


def test_where_it_cannot_start_along_nothing_is_stored(cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(House, "autostart", lambda _: NoAutostart())
    assert cli("settings", "autostart", "on").err == "Op dit systeem kan tijdwijzer niet vanzelf starten.\n"
    assert cli.exported()["settings"] == {}


def test_the_boundary_of_the_day_moves_a_late_shift(cli: CommandLine) -> None:
    cli.do("add", "00:30-02:00 dossier")
    cli.do("settings", "day_boundary", "04:00")
    assert cli.day("gisteren")["tracked_minutes"] == 90.0
    assert cli.day("vandaag")["tracked_minutes"] == 0.0


def test_leave(cli: CommandLine) -> None:
    assert cli.do("leave").out == "geen verlof\n"
    cli.do("leave", "2026-12-24", "4:30")
    assert cli.do("leave", "2026-12-23").out == "2026-12-23: 8:00\n2026-12-24: 4:30\n"
    assert cli.do("leave", "2026-12-24", "0").out == "2026-12-23: 8:00\n"


# Doctor


def test_doctor_as_json(cli: CommandLine) -> None:
    cli.do("start", "overleg")
    found = cli.do("doctor", "--json").json
    assert list(found) == ["ok", "checks"]
    assert found["ok"] is True
    assert [list(check) for check in found["checks"]] == [["name", "state", "code", "message"]] * 16
    states = {check["name"]: (check["state"], check["code"]) for check in found["checks"]}
    assert states["profile"][0] == "ok"
    assert states["encryption"] == ("ok", "encrypted")
    assert states["key"] == ("warning", "key_kept_in_file")
    assert states["database"] == ("ok", "database_intact")
    assert states["schema"] == ("ok", "schema")
    assert states["backups"] == ("ok", "backups")
    assert states["tray"] == states["hotkey"] == states["idle"] == states["observing"] == ("warning", "lack_no_display")
    assert states["holidays"] == ("ok", "holidays")


def test_doctor_says_plainly_that_a_key_in_a_file_is_weaker(cli: CommandLine) -> None:
    out = cli.do("doctor").out
    assert "zwakker: wie bij je bestanden kan, kan bij je gegevens" in out
    assert "versleuteld met SQLCipher" in out


@pytest.mark.skipif(os.name != "posix", reason="permissions of another kind")
def test_doctor_sees_a_folder_that_others_can_look_into(cli: CommandLine) -> None:
    cli.do("status")
    cli.profile.chmod(0o755)
    assert "anderen op deze computer kunnen in deze map kijken" in cli.do("doctor").out


def test_doctor_examines_a_profile_that_does_not_open(cli: CommandLine) -> None:
    cli.do("start", "overleg")
    (cli.profile / "key").unlink()
    ran = cli("doctor", "--json")
    assert ran.code == 1
    checks = {check["name"]: check for check in ran.json["checks"]}
    assert ran.json["ok"] is False
    assert (checks["database"]["state"], checks["database"]["code"]) == ("broken", "key_missing")
    assert "de sleutel ontbreekt" in checks["database"]["message"]
    assert checks["holidays"]["state"] == "ok"
    assert "kapot" in cli("doctor").out


def test_what_was_restored_is_said(cli: CommandLine) -> None:
    cli.do("start", "overleg")
    database = cli.profile / "tijdwijzer.db"
    for log in cli.profile.glob("tijdwijzer.db-*"):
        log.unlink()
    database.write_bytes(os.urandom(database.stat().st_size))
    ran = cli.do("status")
    assert "De database was beschadigd. De back-up van" in ran.err
    assert "Vergaderingen" in ran.out


# The menu of the desktop


@pytest.mark.skipif(sys.platform != "linux", reason="by the freedesktop.org rules")
def test_a_place_in_the_menu_comes_and_goes(cli: CommandLine, own_home: Path) -> None:
    entry = own_home / ".local" / "share" / "applications" / "tijdwijzer.desktop"
    for _ in range(2):
        assert cli.do("menu", "add").out == "tijdwijzer staat in het menu van je bureaublad.\n"
    assert f"--profile {cli.profile}\n" in entry.read_text()
    for _ in range(2):
        assert cli.do("menu", "remove").out == "tijdwijzer staat niet meer in het menu van je bureaublad.\n"
    assert not entry.exists()
    assert not (cli.profile / "tijdwijzer.db").exists()


def test_where_there_is_no_such_menu_it_is_said(cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(House, "menu", lambda _: NoMenu())
    for action in ("add", "remove"):
        ran = cli("menu", action)
        assert (ran.code, ran.err) == (1, "Dit kan alleen op Linux; op Windows zorgt de installatie ervoor.\n")


def test_the_menu_wants_to_know_what_to_do(cli: CommandLine) -> None:
    assert cli("menu").code == 2
    assert cli("menu", "destroy").err == "`destroy` kan niet; wel: add, remove.\n"


# Wipe


def answer(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Somebody at a terminal who types `text`."""

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(builtins, "input", lambda _: text)


def test_wipe_deletes_everything_but_what_is_not_ours(cli: CommandLine) -> None:
    cli.do("start", "overleg")
    for name in ("tijdwijzer.log", "tijdwijzer.log.1", "holidays.json"):
        (cli.profile / name).write_text("x")
    (cli.profile / "tijdwijzer-damaged-20260101.db").write_text("x")
    (cli.profile / "mine.txt").write_text("mine")
    cli.do("wipe", "--yes")
    assert [path.name for path in cli.profile.iterdir()] == ["mine.txt"]
    assert cli.exported()["entries"] == []


def test_wipe_takes_the_folder_along_when_it_is_empty(cli: CommandLine) -> None:
    cli.do("start", "overleg")
    assert cli.do("wipe", "--yes").out == "Alles is verwijderd.\n"
    assert not cli.profile.exists()


@pytest.mark.parametrize(("typed", "code"), [("ja", 0), ("yes ", 0), ("", 1), ("j", 1), ("nee", 1)])
def test_wipe_asks(cli: CommandLine, monkeypatch: pytest.MonkeyPatch, typed: str, code: int) -> None:
    cli.do("start", "overleg")
    answer(monkeypatch, typed)
    assert cli("wipe").code == code
    assert cli.profile.exists() == bool(code)


def test_wipe_works_without_the_key(cli: CommandLine) -> None:
    cli.do("start", "overleg")
    (cli.profile / "key").unlink()
    cli.do("wipe", "--yes")
    assert not cli.profile.exists()


def test_wipe_leaves_a_running_program_alone(cli: CommandLine) -> None:
    cli.do("start", "overleg")
    house = House(cli.profile)
    assert house.instance.acquire()
    ran = cli("wipe", "--yes")
    house.instance.release()
    assert ran.code == 1
    assert "Sluit hem eerst" in ran.err
    assert cli.shown()


# The app and the demo


def test_without_a_command_the_app_starts(cli: CommandLine) -> None:
    cli.do()
    assert [house.directory for house in cli.started] == [cli.profile]


def test_the_demo_is_a_profile_of_its_own(cli: CommandLine) -> None:
    out = cli.do("demo", "--build-only").out
    assert str(cli.profile) in out
    report = cli.do("report", "--from", "-90", "--to", "today", "--by", "week", "--format", "json").json
    assert len(report["rows"]) >= 12
    assert cli.started == []
    again = cli.exported()
    cli.do("demo", "--build-only")
    assert cli.exported()["entries"] == again["entries"]
    cli.do("demo")
    assert [house.directory for house in cli.started] == [cli.profile]


def test_the_demo_never_fills_a_profile_that_is_in_use(cli: CommandLine) -> None:
    cli.do("start", "overleg")
    before = cli.exported()
    ran = cli("demo", "--build-only")
    assert ran.code == 1
    assert "geen demo" in ran.err
    assert cli.exported() == before


def test_the_demo_speaks_the_language_that_is_asked(tmp_path: Path) -> None:
    house = demo_house(tmp_path / "demo", "en")
    activities = {entry.what.activity for entry in house.open().exporting.archive().entries}
    house.close()
    assert "Call with applicant" in activities


def test_a_demo_in_a_profile_in_use_raises(tmp_path: Path) -> None:
    house = House(tmp_path)
    use = house.open()
    use.tracking.add("08:00-09:00 overleg", use.days.today().replace(day=1))
    house.close()
    with pytest.raises(DomainError, match="demo_not_empty"):
        demo_house(tmp_path)
