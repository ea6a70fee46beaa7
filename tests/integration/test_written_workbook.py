"""The workbook, read back by another library, and calculated anew by LibreOffice where that is installed."""

import io
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
import xlsxwriter.worksheet
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests import written
from tests.golden import assert_golden
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, What
from tijdwijzer.domain.periods import Period
from tijdwijzer.output.workbook_sheets import workbook
from tijdwijzer.services.papers import Review
from tijdwijzer.words.formats import Language

QUARTER = Period(date(2026, 10, 5), date(2026, 11, 29))
SHEETS = ["Regels", "Dagen", "Weekstaat", "Afgerond", "Per week"]
OFFICE = shutil.which("soffice")


def made(review: Review) -> bytes:
    return workbook(review, lambda _done, _of: None)


def opened(content: bytes, *, values: bool = True) -> Workbook:
    return load_workbook(io.BytesIO(content), data_only=values)


def table(sheet: Worksheet) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def one_day(*entries: Entry, period: Period = written.WEEK) -> Worksheet:
    sheet = opened(made(written.review(period, entries=entries)))["Regels"]
    assert isinstance(sheet, Worksheet)
    return sheet


def entry(start: datetime, length: timedelta, *what: str) -> Entry:
    return Entry(start, start + length, What(Component.REWORK, *what), id=1)


# What is in it
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_workbook_is_as_it_was(language: Language) -> None:
    book = opened(made(written.review(language=language)))
    shown = {name: table(book[name]) for name in book.sheetnames if isinstance(book[name], Worksheet)}
    assert_golden(f"workbook-{language}.json", json.dumps(shown, ensure_ascii=False, indent=0, default=str))


def test_the_same_again_is_the_same_file() -> None:
    assert made(written.review()) == made(written.review())


def test_a_formula_is_stored_as_xlsxwriter_would(monkeypatch: pytest.MonkeyPatch) -> None:
    ours = made(written.review())
    monkeypatch.setattr("tijdwijzer.output.workbook.Sheet", xlsxwriter.worksheet.Worksheet)
    assert made(written.review()) == ours


def test_cells_are_what_they_say() -> None:
    day, weekday, start, end, length = (
        cell for cell in next(opened(made(written.review()))["Regels"].iter_rows(2))[:5]
    )
    assert (day.value, day.number_format) == (datetime(2026, 11, 23), "dd-mm-yyyy")
    assert weekday.value == "maandag"
    assert (start.value, start.number_format) == (datetime(2026, 11, 23, 8, 30), "hh:mm")
    assert end.value > start.value
    assert (length.value, length.number_format) == (timedelta(minutes=18), "[h]:mm")


def test_heads_stay_and_rows_can_be_filtered() -> None:
    book = opened(made(written.review()))
    for name in SHEETS:
        assert book[name].freeze_panes == "A2"
    assert book["Regels"].auto_filter.ref == f"A1:K{len(written.review().listing.lines) + 1}"


def test_who_wrote_it_is_not_in_it() -> None:
    properties = opened(made(written.review())).properties
    assert (properties.creator, properties.lastModifiedBy) == (None, None)
    assert properties.created == written.MADE.replace(tzinfo=None)


def test_what_looks_like_a_formula_is_text() -> None:
    texts = ("=HYPERLINK(1)", "@SUM(1)", "-2+3")
    row = table(one_day(entry(datetime(2026, 11, 23, 8, tzinfo=UTC), timedelta(hours=1), *texts)))[1]
    assert row[6:9] == list(texts)
    formulas = opened(
        made(written.review(entries=[entry(datetime(2026, 11, 23, 8, tzinfo=UTC), timedelta(1 / 24), *texts)])),
        values=False,
    )
    assert [cell.data_type for cell in formulas["Regels"][2][6:9]] == ["s", "s", "s"]


def test_over_midnight_each_day_has_its_part() -> None:
    late = entry(datetime(2026, 11, 23, 22, tzinfo=UTC), timedelta(hours=3))
    first, second = table(one_day(late))[1:3]
    assert first[2:5] == [datetime(2026, 11, 23, 23), datetime(2026, 11, 24), timedelta(hours=1)]
    assert second[2:5] == [datetime(2026, 11, 24), datetime(2026, 11, 24, 2), timedelta(hours=2)]


def test_an_hour_that_comes_twice_lasts_two() -> None:
    sunday = Period(date(2026, 10, 25), date(2026, 10, 25))
    row = table(one_day(entry(datetime(2026, 10, 25, 0, tzinfo=UTC), timedelta(hours=2)), period=sunday))[1]
    assert row[2:5] == [datetime(2026, 10, 25, 2), datetime(2026, 10, 25, 3), timedelta(hours=2)]


def test_a_timer_that_runs_has_no_end_and_counts_until_now() -> None:
    runs = Entry(written.MADE - timedelta(minutes=30), None, What(Component.REWORK), id=1)
    row = table(one_day(runs))[1]
    assert row[3:5] == [None, timedelta(minutes=30)]


def test_the_chart_stacks_what_was_registered_with_earned_hours_as_a_line() -> None:
    with ZipFile(io.BytesIO(made(written.review(QUARTER)))) as parts:
        chart = parts.read("xl/charts/chart1.xml").decode()
        assert "xl/chartsheets/sheet1.xml" in parts.namelist()
    assert '<c:grouping val="stacked"/>' in chart
    assert chart.index("<c:barChart>") < chart.index("<c:lineChart>")
    assert chart.count("<c:ser>") == len({line.entry.component for line in written.review(QUARTER).listing.lines}) + 1


def test_without_counts_there_is_no_line_and_nothing_to_divide() -> None:
    content = made(written.review(counted=False))
    with ZipFile(io.BytesIO(content)) as parts:
        assert b"<c:lineChart>" not in parts.read("xl/charts/chart1.xml")
    labels = [row[0] for row in table(opened(content)["Afgerond"])]
    assert "Kwaliteit (in één keer goed / afgerond)" not in labels


def test_value_points_stand_below_the_shares_where_there_are_any() -> None:
    review = written.with_points(written.review())
    content = made(review)
    found = {row[0]: row[2] for row in table(opened(content)["Afgerond"]) if row[0]}
    assert found["Waardepunten"] == review.totals.points == 70.0
    assert found["Punten per betaald uur"] == pytest.approx(70.0 / review.totals.paid_hours)
    texts = dict(formulas(opened(content, values=False)["Afgerond"]))
    assert re.fullmatch(r"=C(\d+)/C(\d+)", list(texts.values())[-1])
    assert "Waardepunten" not in [row[0] for row in table(opened(made(written.review()))["Afgerond"])]


# What it comes to
def formulas(sheet: Worksheet) -> Iterator[tuple[str, str]]:
    for row in sheet.iter_rows():
        yield from ((cell.coordinate, cell.value) for cell in row if cell.data_type == "f")


def as_number(value: object) -> float:
    match value:
        case timedelta():
            return value / timedelta(days=1)
        case time():
            return (value.hour * 3600 + value.minute * 60 + value.second) / 86_400
        case float() | int():
            return value
        case _:
            return 0.0


def calculated(formula: str, sheet: Worksheet) -> float:
    """What SUM, SUBTOTAL and a division come to."""
    if found := re.fullmatch(r"=(?:SUM\(|SUBTOTAL\(109,)(\w+:\w+)\)", formula):
        return sum(as_number(cell.value) for row in sheet[found[1]] for cell in row)
    top, bottom = formula.removeprefix("=").split("/")
    return as_number(sheet[top].value) / as_number(sheet[bottom].value)


def test_what_stands_beside_a_formula_is_what_it_comes_to() -> None:
    content = made(written.review(QUARTER))
    told, asked = opened(content), opened(content, values=False)
    found = [(name, *one) for name in SHEETS for one in formulas(asked[name])]
    assert len(found) > 100
    for name, place, formula in found:
        value = as_number(told[name][place].value)
        assert value == pytest.approx(calculated(formula, told[name]), abs=1e-9), (name, place, formula)


def test_every_sheet_adds_up_to_the_same_time() -> None:
    review = written.review(QUARTER)
    book, paid = opened(made(review)), review.totals.paid
    entries, days, weeks = (table(book[name]) for name in ("Regels", "Dagen", "Per week"))
    assert as_number(entries[-1][4]) * 86_400 == pytest.approx(paid)
    assert as_number(days[-1][-2]) * 86_400 == pytest.approx(paid)
    assert sum(weeks[-1][2:-1]) * 3600 == pytest.approx(paid)
    week_totals = [row[-1] for row in table(book["Weekstaat"]) if row[0] == "Totaal"]
    assert sum(week_totals) * 3600 == pytest.approx(paid)


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed here")
def test_libreoffice_comes_to_the_same(tmp_path: Path) -> None:
    """Of a copy without our values, so that it has to calculate."""
    content = made(written.review(QUARTER))
    bare = tmp_path / "bare.xlsx"
    opened(content, values=False).save(bare)
    profile = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir"]
    subprocess.run([*command, str(tmp_path / "out"), str(bare)], check=True, capture_output=True, timeout=100)
    theirs, ours = opened((tmp_path / "out" / "bare.xlsx").read_bytes()), opened(content)
    for name in SHEETS:
        for place, formula in formulas(opened(content, values=False)[name]):
            value = as_number(theirs[name][place].value)
            assert value == pytest.approx(as_number(ours[name][place].value), abs=1e-9), (name, place, formula)
