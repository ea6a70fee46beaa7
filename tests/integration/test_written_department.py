"""What the documents of a department say, that they are read in order, and that they say what is not in them."""

import csv
import io
import json

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from tests import teams, written
from tests.golden import assert_golden
from tests.screen_reading import marks, numbers_in, said
from tijdwijzer.domain.department import DepartmentView, department_of
from tijdwijzer.output.department_list import document, listing
from tijdwijzer.output.department_pack import pack
from tijdwijzer.output.department_workbook import workbook
from tijdwijzer.services.papers import DepartmentPaper
from tijdwijzer.words.formats import Language

HIDDEN = ("interruptions", "rework")


def view() -> DepartmentView:
    """A team that shows everything, one that does not, one refused, one without a release and one of another rhythm."""
    less = {key: value for key, value in teams.MINUTES.items() if key not in HIDDEN}
    published = [
        teams.published(teams.release(team="Noord", n=16), 18),
        teams.published(teams.release(less, {"beslissing-ww": 500}, team="=Oost", n=24), 24),
        teams.published(teams.refusal("2026-B11", team="West"), 15),
    ]
    return department_of(published, {"Zuid": "missing", "Bezwaar": "rhythm"}, {"Zuid": 20})


def paper(language: Language = "nl") -> DepartmentPaper:
    return DepartmentPaper(written.edition(language), view())


def opened(of: DepartmentPaper) -> PdfReader:
    return PdfReader(io.BytesIO(pack(of)), strict=True)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_pack_is_read_once_in_order_and_as_it_was(language: Language) -> None:
    pdf = opened(paper(language))
    assert marks(pdf) == numbers_in(pdf)
    assert len(pdf.pages) <= 2
    assert_golden(f"department-{language}.txt", said(pdf))


def test_a_department_of_forty_teams_of_which_none_released_anything() -> None:
    published = [teams.published(teams.refusal("2026-B11", team=f"Team {number:02}")) for number in range(40)]
    pdf = opened(DepartmentPaper(written.edition(), department_of(published, {}, {})))
    text = said(pdf)
    assert marks(pdf) == numbers_in(pdf)
    assert "is van geen enkel team iets vrijgegeven" in text
    assert "Team 39" in text
    assert "Waar de tijd heen ging" not in text


def test_the_workbook_says_of_each_cell_of_how_much_it_is() -> None:
    found = load_workbook(io.BytesIO(workbook(paper())), data_only=True)
    assert [sheet.title for sheet in found.worksheets] == ["Periode", "Afgerond", "Teams", "Niet getoond"]
    rework = next(row for row in found["Periode"].iter_rows(values_only=True) if row[0] == "Herbewerken")
    assert rework[5:] == (0.4, 1, "minder dan 3 mensen, of één met meer dan 60\u00a0%")
    made = load_workbook(io.BytesIO(workbook(paper())))["Afgerond"]
    assert made.cell(2, 4).value == "=B2*C2/60"
    names = found["Teams"]
    assert [[cell.value for cell in row] for row in names.iter_rows(min_row=2)] == [
        ["=Oost", 24, 24, ""],
        ["Bezwaar", None, None, "deelt over andere periodes"],
        ["Noord", 16, 18, ""],
        ["West", None, 15, "er deden minder dan 8 mensen mee"],
        ["Zuid", None, 20, "er is geen vrijgave geladen"],
    ]
    assert load_workbook(io.BytesIO(workbook(paper())))["Teams"].cell(2, 1).data_type == "s"
    withheld = {(row[0], row[1]) for row in found["Niet getoond"].iter_rows(min_row=2, values_only=True)}
    assert {("=Oost", "Herbewerken"), ("=Oost", "Bezwaar"), ("West", "")} <= withheld


def test_the_list_has_a_line_for_each_cell_and_each_reason() -> None:
    rows = list(csv.DictReader(io.StringIO(listing(paper()).decode("utf-8-sig")), delimiter=";"))
    together = [row for row in rows if not row["team"]]
    assert len(together) == 9 + 3
    rework = next(row for row in together if row["wat"] == "Herbewerken")
    assert (rework["minuten per week"], rework["dekking"], rework["teams die het tonen"]) == ("150", "40", "1")
    reasons = [row for row in rows if row["team"]]
    assert all(row["reden"] and not row["minuten per week"] and not row["aantal"] for row in reasons)
    assert {row["team"] for row in reasons} == {"'=Oost", "Bezwaar", "West", "Zuid"}
    assert len(reasons) == 3 + len(HIDDEN) + 2


def test_the_document_for_programs_is_as_it_was() -> None:
    content = document(paper("en"))
    found = json.loads(content)
    assert [(one["team"], one["key"]) for one in found["withheld"]] == [
        ("=Oost", cell) for cell in ("rework", "interruptions", "herziening", "bezwaar")
    ]
    assert_golden("department-2026-B11.json", content.decode())
