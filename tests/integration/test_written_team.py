"""What the documents of a team say, that they are read in order, and that nothing goes through a withheld cell."""

import csv
import io
import json
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from pypdf import PdfReader

from tests import teams
from tests.golden import assert_golden
from tests.screen_reading import marks, numbers_in, said
from tijdwijzer.output.team_list import document, listing
from tijdwijzer.output.team_pack import pack
from tijdwijzer.output.team_workbook import workbook
from tijdwijzer.services.papers import TeamPaper
from tijdwijzer.words.formats import Language


def opened(paper: TeamPaper) -> PdfReader:
    return PdfReader(io.BytesIO(pack(paper)), strict=True)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_read_out_is_as_it_was(language: Language) -> None:
    assert_golden(f"team-{language}.txt", said(opened(teams.paper(language))))


@pytest.mark.parametrize("period", ["2026-B01", "2026-B06", "2026-B10", "2026-B11"])
def test_everything_is_read_once_and_in_order_on_two_pages_at_most(period: str) -> None:
    pdf = opened(teams.paper(period=period))
    assert marks(pdf) == numbers_in(pdf)
    assert len(pdf.pages) <= 2


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_year_of_weeks_and_a_hundred_products_take_two_pages(language: Language) -> None:
    pdf = opened(teams.full_paper(language))
    assert len(pdf.pages) == 2
    assert marks(pdf) == numbers_in(pdf)


def test_a_refused_period_says_why_and_has_no_figure() -> None:
    text = said(opened(teams.paper(period="2026-B06")))
    assert "er deden minder dan 8 mensen mee" in text
    assert "uur per week" not in text.split("Het jaar")[0]
    not_shown = text.split("Wat niet getoond is, en waarom")[1]
    assert "Over Blok 6, week 21–24 is niets vrijgegeven" in not_shown
    assert "Alles is getoond" not in text


def test_the_year_up_to_a_refused_period_stands_beside_the_refusal() -> None:
    """In every document: the figures of the periods before it."""
    paper = teams.paper(period="2026-B06")
    year = said(opened(paper)).split("Het jaar")[1]
    assert all(part in year for part in ("blok 1", "blok 5", "16:00", "16:15"))
    sheets = book(paper)
    reasons = [row[5] for row in sheets["Periode"].iter_rows(min_row=2, max_row=10, values_only=True)]
    assert reasons[0] == "er deden minder dan 8 mensen mee; laatst getoond in blok 5: 16:15"
    assert "Totaal van wat getoond is" not in cells(sheets)
    assert [row[3] is not None for row in sheets["Verloop"].iter_rows(min_row=2, values_only=True)] == [
        *[True] * 5,
        False,
    ]
    assert len(sheets.chartsheets[0]._charts) == 1
    rows = list(csv.DictReader(io.StringIO(listing(paper).decode("utf-8-sig")), delimiter=";"))
    assert sum(bool(row["minuten per week"]) for row in rows) == 9 * 5 - 2
    months = json.loads(document(paper))["periods"]
    assert [one["minutes_per_week"]["standard_work"] for one in months] == [960, 975, 960, 1005, 975, None]


# The workbook
def book(paper: TeamPaper, *, values: bool = True) -> Workbook:
    return load_workbook(io.BytesIO(workbook(paper)), data_only=values)


def cells(found: Workbook) -> str:
    lines = []
    for sheet in found.worksheets:
        lines.append(f"== {sheet.title}")
        lines += ["\t".join("" if cell is None else str(cell) for cell in row) for row in sheet.values]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_workbook_is_as_it_was(language: Language) -> None:
    assert_golden(f"team-workbook-{language}.txt", cells(book(teams.paper(language))))


def test_the_workbook_has_a_chart_and_says_what_is_withheld() -> None:
    found = book(teams.paper())
    assert [sheet.title for sheet in found.worksheets] == ["Periode", "Afgerond", "Verloop", "Niet getoond"]
    assert len(found.chartsheets[0]._charts) == 1
    reasons = [row[2] for row in found["Niet getoond"].iter_rows(min_row=2, values_only=True)]
    assert "er deden minder dan 8 mensen mee" in reasons


def test_what_formulas_come_to_is_what_they_say() -> None:
    paper = teams.paper(period="2026-B10")
    asked, come_to = book(paper, values=False), book(paper)
    hours = [row[1] for row in come_to["Periode"].iter_rows(min_row=2, max_row=10, values_only=True)]
    days: list[float] = [_days(value) for value in hours]
    for row in range(2, 11):
        assert asked["Periode"].cell(row, 3).value == f"=ROUND(B{row}/SUM(B2:B10),2)"
        share = come_to["Periode"].cell(row, 3).value
        assert share == pytest.approx(round(days[row - 2] / sum(days), 2), abs=1e-9)
    made = come_to["Afgerond"]
    for row in range(2, 5):
        assert asked["Afgerond"].cell(row, 4).value == f"=B{row}*C{row}/60"
        assert made.cell(row, 4).value == made.cell(row, 2).value * made.cell(row, 3).value / 60
    assert asked["Afgerond"].cell(8, 4).value == "=D5/D7"
    assert made.cell(8, 4).value == pytest.approx(made.cell(5, 4).value / made.cell(7, 4).value)


def _days(value: Any) -> float:
    """A length, as openpyxl reads it."""
    hours = getattr(value, "total_seconds", None)
    return hours() if hours else value.hour * 3600 + value.minute * 60


def test_a_name_that_looks_like_a_formula_is_text() -> None:
    from dataclasses import replace

    paper = teams.paper()
    made = tuple(replace(one, name="=1+1") for one in paper.view.made)
    risky = TeamPaper(paper.edition, replace(paper.view, made=made))
    assert book(risky, values=False)["Afgerond"].cell(2, 1).data_type == "s"
    assert "'=1+1" in listing(risky).decode("utf-8-sig")


# Lists
def test_the_list_has_a_line_for_each_cell_and_period() -> None:
    rows = list(csv.DictReader(io.StringIO(listing(teams.paper()).decode("utf-8-sig")), delimiter=";"))
    assert len(rows) == 9 * 11 + 3
    withheld = [row for row in rows if not row["minuten per week"] and not row["aantal"]]
    assert all(row["reden"] for row in withheld)
    assert all(not row["reden"] for row in rows if row not in withheld)


@pytest.mark.parametrize("period", ["2026-B06", "2026-B11"])
def test_the_document_for_programs_is_as_it_was(period: str) -> None:
    content = document(teams.paper("en", period))
    json.loads(content)
    assert_golden(f"team-{period}.json", content.decode())
