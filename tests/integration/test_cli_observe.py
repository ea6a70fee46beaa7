"""Observing from the command line: on, off, a pause, an honest status, and forgetting."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from tests.command_line import TUESDAY, CommandLine
from tests.contracts.platform_fakes import FakePolicySource
from tijdwijzer.bootstrap import House
from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.observing import Observed, Seen
from tijdwijzer.domain.policy import Decree, Origin
from tijdwijzer.services.platform import Message
from tijdwijzer.system.paths import open_profile
from tijdwijzer.system.singleinstance import SingleInstance


@pytest.fixture
def app(cli: CommandLine) -> Iterator[SingleInstance]:
    """The program runs in this profile."""
    instance = SingleInstance(open_profile(cli.profile))
    assert instance.acquire()
    yield instance
    instance.release()


def observe(cli: CommandLine) -> None:
    """Two hours of mail up to now, and a letter in between."""
    house = House(cli.profile, cli.language, cli.clock)
    hours = [TUESDAY - timedelta(hours=n) for n in (2, 1, 0)]
    mail, letter = Seen("OUTLOOK.EXE"), Seen("Mijn Tekst.exe", "brief")
    house.open().observing.keep([Observed(Span(*hours[:2]), mail), Observed(Span(*hours[1:]), letter)])
    house.close()


def status(cli: CommandLine) -> dict[str, object]:
    found: dict[str, object] = cli.do("observe", "status", "--json").json
    return found


def test_it_is_off_until_it_is_switched_on(cli: CommandLine) -> None:
    assert cli.do("observe", "status").out.startswith("Waarnemen staat uit.\nEr is niets bewaard.\n")
    assert cli.do("observe", "on").out.startswith("Waarnemen staat aan.\n")
    assert status(cli)["standing"] == "on"
    assert cli.do("settings", "observing").out == "on\n"
    cli.do("observe", "off")
    assert status(cli)["standing"] == "off"


def test_it_says_that_only_a_program_that_runs_observes(cli: CommandLine) -> None:
    assert "niet open" in cli.do("observe", "on").out
    assert (status(cli)["app_runs"], status(cli)["observes"]) == (False, False)


def test_the_program_that_runs_is_told(cli: CommandLine, app: SingleInstance) -> None:
    assert cli.do("observe", "on").out == "Waarnemen staat aan.\n"
    assert app.take_requests() == {Message.CHANGED}
    assert (status(cli)["app_runs"], status(cli)["observes"]) == (True, True)
    assert app.take_requests() == frozenset(), "looking changes nothing"
    cli.do("observe", "pause", "15")
    assert app.take_requests() == {Message.CHANGED}
    assert status(cli)["observes"] is False


def test_a_pause_of_minutes_or_of_the_rest_of_the_day(cli: CommandLine) -> None:
    cli.do("observe", "on")
    assert cli.do("observe", "pause", "30").out == "Waarnemen staat op pauze tot 2026-11-03 09:30.\n"
    assert status(cli)["paused_until"] == "2026-11-03T09:30:00+01:00"
    assert cli.do("observe", "pause", "day").out == "Waarnemen staat op pauze tot 2026-11-04 00:00.\n"
    cli.do("observe", "resume")
    assert status(cli)["paused_until"] is None
    cli.clock.advance(days=1)
    assert status(cli)["standing"] == "on"


@pytest.mark.parametrize("length", ["0", "1441", "-5", "lang", "1.5", ""])
def test_a_pause_that_is_no_length_of_time(cli: CommandLine, length: str) -> None:
    cli.do("observe", "on")
    ran = cli("observe", "pause", length)
    assert (ran.code, ran.out, ran.err) == (1, "", "Een pauze duurt van 1 tot en met 1440 minuten.\n")
    assert status(cli)["standing"] == "on"


def test_there_is_nothing_to_pause_when_it_is_off(cli: CommandLine) -> None:
    ran = cli("observe", "pause", "15")
    assert ran.code == 1
    assert "staat uit" in ran.err


def test_what_a_policy_forbids_is_said_and_refused(cli: CommandLine) -> None:
    cli.policy = FakePolicySource((Decree(Origin.FILE, {"observing": False}),))
    assert cli("observe", "on").code == 1
    assert cli.do("observe", "status").out.startswith("Waarnemen is uitgezet door je organisatie.\n")
    assert status(cli)["standing"] == "forbidden"


def test_status_says_how_much_is_kept_and_since_when(cli: CommandLine) -> None:
    cli.do("observe", "on")
    observe(cli)
    lines = cli.do("observe", "status").out.splitlines()
    assert "2 waarnemingen van 2 programma's, sinds 2026-11-03" in lines
    assert "Bewaartermijn in dagen, vandaag meegerekend: 30" in lines
    found = status(cli)
    assert (found["spans"], found["programs"], found["since"], found["keep_days"]) == (2, 2, "2026-11-03", 30)


@pytest.mark.parametrize(("what", "count", "left"), [("hour", 1, 1), ("today", 2, 0), ("all", 2, 0)])
def test_a_stretch_is_forgotten(cli: CommandLine, what: str, count: int, left: int) -> None:
    cli.do("observe", "on")
    observe(cli)
    assert cli.do("observe", "forget", what).out == f"voorgoed vergeten: {count} waarnemingen\n"
    assert status(cli)["spans"] == left
    assert cli.do("observe", "forget", what).out == "voorgoed vergeten: 0 waarnemingen\n"


def test_a_program_is_forgotten_by_its_name(cli: CommandLine, app: SingleInstance) -> None:
    cli.do("observe", "on")
    observe(cli)
    app.take_requests()
    assert cli.do("observe", "forget", "mijn", "tekst.EXE").out == "voorgoed vergeten: 1 waarnemingen\n"
    assert app.take_requests() == {Message.CHANGED}
    assert status(cli)["programs"] == 1
    ran = cli("observe", "forget", "mijn tekst.exe")
    assert (ran.code, ran.err) == (1, "`mijn tekst.exe` is niet waargenomen.\n")


@pytest.mark.parametrize("name", ["outlook.exe", "OUTLOOK", "Outlook"])
def test_a_program_is_forgotten_by_what_it_is_shown_as(cli: CommandLine, name: str) -> None:
    cli.do("observe", "on")
    observe(cli)
    assert "Outlook" in cli.do("observed", TUESDAY.date().isoformat()).out
    cli.do("observe", "forget", name)
    assert "Outlook" not in cli.do("observed", TUESDAY.date().isoformat()).out


@pytest.mark.parametrize("arguments", [("maybe",), ("forget",), ()])
def test_what_is_not_asked_well_is_refused(cli: CommandLine, arguments: tuple[str, ...]) -> None:
    assert cli("observe", *arguments).code in (1, 2)


def test_names_of_programs_are_a_setting(cli: CommandLine) -> None:
    assert cli.do("settings", "observe_listed", "WINWORD.EXE, Mijn Tekst.exe").out == "WINWORD.EXE, Mijn Tekst.exe\n"
    assert cli.do("settings", "observe_listed").out == "WINWORD.EXE, Mijn Tekst.exe\n"
    assert cli.do("settings", "observe_listed", "default").out == "\n"
