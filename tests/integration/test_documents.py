"""Documents of a real profile: by the use case and by the command line, whole or not at all."""

import csv
import io
import json
import os
import stat
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from tests.command_line import CommandLine
from tijdwijzer.bootstrap import House
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.periods import Period
from tijdwijzer.services.documents import Format

WEEK = ("--from", "2026-11-02", "--to", "2026-11-08")
PERIOD = Period(date(2026, 11, 2), date(2026, 11, 8))


@pytest.fixture
def cli(tmp_path: Path) -> CommandLine:
    """Monday a day of work over midnight, Tuesday a timer that runs."""
    cli = CommandLine(tmp_path / "profile")
    for text in ("09:00-12:00 beoordelen #77 // lang gesprek", "13:00-14:30 overleg", "23:00-23:59 herbewerken"):
        assert cli("add", text, "--date", "2026-11-02").code == 0
    cli.clock.set(datetime(2026, 11, 3, 9, tzinfo=UTC))
    assert cli("start", "mail", "--at", "09:30").code == 0
    return cli


def written(cli: CommandLine, form: str, file: Path) -> bytes:
    ran = cli("report", *WEEK, "--format", form, "--out", str(file))
    assert (ran.code, ran.out) == (0, ""), ran.err
    return file.read_bytes()


def test_a_workbook_has_what_was_registered(cli: CommandLine, tmp_path: Path) -> None:
    book = load_workbook(io.BytesIO(written(cli, "xlsx", tmp_path / "week.xlsx")), data_only=True)
    rows = [[cell.value for cell in row] for row in book["Regels"].iter_rows(2)]
    assert [row[4] for row in rows[:-1]] == [timedelta(minutes=n) for n in (180, 90, 59, 30)]
    assert rows[0][7:9] == ["lang gesprek", "77"]
    assert rows[-1][4] == timedelta(minutes=359)


def test_the_totals_are_those_of_the_report(cli: CommandLine, tmp_path: Path) -> None:
    tracked = cli("report", *WEEK, "--format", "json").json["tracked_minutes"]
    sheet = list(csv.reader(io.StringIO(written(cli, "week", tmp_path / "w.csv").decode("utf-8-sig")), delimiter=";"))
    assert float(sheet[-1][-1].replace(",", ".")) * 60 == pytest.approx(tracked, abs=0.3)
    rows = list(csv.reader(io.StringIO(written(cli, "entries", tmp_path / "e.csv").decode("utf-8-sig")), delimiter=";"))
    hours = [row[3].split(":") for row in rows[1:]]
    assert sum(int(h) * 60 + int(m) + int(s) / 60 for h, m, s in hours) == pytest.approx(tracked)


def test_a_reflection_and_a_calendar_are_written_too(cli: CommandLine, tmp_path: Path) -> None:
    pdf = PdfReader(io.BytesIO(written(cli, "pdf", tmp_path / "w.pdf")))
    assert "Terugblik op week 45 van 2026" in pdf.pages[0].extract_text()
    assert written(cli, "ics", tmp_path / "w.ics").count(b"BEGIN:VEVENT") == 3


@pytest.mark.skipif(os.name != "posix", reason="modes of files are POSIX's")
def test_it_is_for_its_owners_eyes_only(cli: CommandLine, tmp_path: Path) -> None:
    written(cli, "xlsx", tmp_path / "week.xlsx")
    assert stat.S_IMODE((tmp_path / "week.xlsx").stat().st_mode) == 0o600


def test_a_period_without_time_gives_no_document(cli: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "none.xlsx"
    ran = cli("report", "--from", "2026-01-01", "--to", "2026-01-31", "--format", "xlsx", "--out", str(file))
    assert ran.code == 1
    assert "Van 2026-01-01 tot en met 2026-01-31 is niets geregistreerd" in ran.err
    assert not file.exists()


def test_the_wrong_order_is_refused(cli: CommandLine) -> None:
    assert cli("report", "--from", "2026-11-08", "--to", "2026-11-02", "--format", "pdf").code == 1


def test_a_folder_that_is_not_there_is_said(cli: CommandLine, tmp_path: Path) -> None:
    ran = cli("report", *WEEK, "--format", "pdf", "--out", str(tmp_path / "nowhere" / "w.pdf"))
    assert (ran.code, list(tmp_path.glob("nowhere*"))) == (1, [])


def command(cli: CommandLine, form: str) -> list[str]:
    program = [sys.executable, "-m", "tijdwijzer", "--profile", str(cli.profile), "--lang", "en"]
    return [*program, "report", *WEEK, "--format", form]


@pytest.mark.skipif(os.name != "posix", reason="a terminal is made with a pty")
def test_a_terminal_is_spared_bytes(cli: CommandLine) -> None:
    import pty

    _, terminal = pty.openpty()
    ran = subprocess.run(command(cli, "xlsx"), stdout=terminal, stderr=subprocess.PIPE, text=True, check=False)
    assert (ran.returncode, ran.stderr.strip()) == (1, "A terminal cannot show xlsx. Write it to a file with --out.")


def test_without_a_file_it_goes_to_the_standard_output(cli: CommandLine) -> None:
    out = subprocess.run(command(cli, "ics"), check=True, stdout=subprocess.PIPE).stdout
    assert out.startswith(b"BEGIN:VCALENDAR\r\n")
    assert b"SUMMARY" in out


# The use case
@pytest.fixture
def house(cli: CommandLine) -> House:
    return House(cli.profile, "nl", cli.clock)


def test_what_is_there_is_only_replaced_when_that_is_wanted(house: House, tmp_path: Path) -> None:
    file, documents = tmp_path / "w.csv", house.open().documents
    file.write_text("mine")
    with pytest.raises(DomainError, match="file_exists"):
        documents.write(Format.WEEK, PERIOD, file)
    assert file.read_text() == "mine"
    done = documents.write(Format.WEEK, PERIOD, file, overwrite=True)
    assert (done.file, done.bytes) == (file, file.stat().st_size)
    house.close()


def test_json_is_that_of_the_report(house: House, cli: CommandLine) -> None:
    document = json.loads(house.open().documents.content(Format.JSON, PERIOD))
    assert document == cli("report", *WEEK, "--format", "json").json
    house.close()


def test_a_workbook_tells_how_far_it_is(house: House) -> None:
    heard: list[tuple[int, int]] = []
    house.open().documents.content(Format.XLSX, PERIOD, lambda done, of: heard.append((done, of)))
    assert heard == [(0, 4), (4, 4)]
    house.close()


def test_a_measurement_that_is_not_there_has_no_report(house: House, tmp_path: Path) -> None:
    with pytest.raises(DomainError, match="nulmeting_none"):
        house.open().documents.write_nulmeting(99, tmp_path / "n.pdf")
    house.close()


def test_ones_own_weeks_are_the_workdays_before(house: House, cli: CommandLine, tmp_path: Path) -> None:
    """Of the Monday alone the usual is nothing; of the Tuesday it is the Monday."""
    documents = house.open().documents

    def page(day: date) -> str:
        content = documents.content(Format.PDF, Period(day, day))
        return PdfReader(io.BytesIO(content)).pages[0].extract_text()

    assert "in jouw weken" not in page(date(2026, 11, 2))
    assert "in jouw weken 73 %" in page(date(2026, 11, 3)).replace("\xa0", " ")
    house.close()
