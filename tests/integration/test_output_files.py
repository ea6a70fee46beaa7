"""Reading products and counts: what is there comes out, and what is wrong is said with its row and column."""

import csv
import io
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from string import Formatter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.integration.output_files import ALL, CASES, DAYS, PRODUCTS, Bad
from tijdwijzer.capture.importers import outputfile
from tijdwijzer.domain import countrows, productrows
from tijdwijzer.domain.calendar import BEGINNING, Calendar, ZoneEra
from tijdwijzer.domain.counts import Tally
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.importing import FileProblem, ImportFileError
from tijdwijzer.domain.outputfiles import CountFile, ProductFile, Reading
from tijdwijzer.domain.products import ALWAYS, Product, Standard
from tijdwijzer.words import LANGUAGES, WORDS, say

FIXTURES = Path(__file__).parents[1] / "fixtures" / "output"
NOW = datetime(2026, 11, 3, 8, tzinfo=UTC)
CALENDAR = Calendar((ZoneEra(BEGINNING, "Europe/Amsterdam"),))
KNOWN = [Product("ww", "Beslissing WW"), Product("bezwaar", "Beslissing op bezwaar")]


def read(path: Path, mine: str | None = None, calendar: Calendar = CALENDAR) -> ProductFile | CountFile:
    return outputfile.read(path, Reading(calendar, NOW, mine))


def counts(path: Path, content: str | bytes, mine: str | None = None, calendar: Calendar = CALENDAR) -> CountFile:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    found = read(path, mine, calendar)
    assert isinstance(found, CountFile)
    return found


def days(found: CountFile) -> list[date]:
    return [row.day for row in found.rows]


def products(path: Path) -> list[Product]:
    found = read(path)
    assert isinstance(found, ProductFile)
    return productrows.merge(found, [], [])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "file.csv"


# What is there
@pytest.mark.parametrize("first", ["sep=;\r\n", '"sep=;"\n', "SEP=;;;\n", "\ufeffsep=;\n"])
def test_a_first_line_that_tells_excel_the_delimiter_is_no_header(file: Path, first: str) -> None:
    found = counts(file, f"{first}datum;product, of dienst;product;aantal\n2026-10-29;x,y;ww;3\n")
    assert [(row.line, row.tally.finished) for row in found.rows] == [(3, 3)]


def test_what_is_wrong_under_such_a_first_line_is_said_with_its_row(file: Path) -> None:
    with pytest.raises(ImportFileError) as caught:
        counts(file, "sep=\t\ndatum\tproduct\taantal\n2026-10-29\tww\tdrie\n")
    assert (caught.value.details["line"], caught.value.details["column"]) == (3, "aantal")


def test_a_table_and_toml_of_the_same_products_give_the_same() -> None:
    expected = [
        Product(
            "ww",
            "Beslissing WW",
            "beslissing",
            (Standard(ALWAYS, 45.0, 2.0), Standard(date(2026, 7, 1), 42.5, 2.0)),
            "Beoordelen aanvraag",
        ),
        Product("bezwaar", "Beslissing op bezwaar", "beslissing", (Standard(ALWAYS, 180.0, 5.0),)),
    ]
    assert products(FIXTURES / "producten.csv") == expected
    assert products(FIXTURES / "producten.toml") == expected


def test_hours_are_sixty_minutes_and_a_key_is_made_of_the_name(file: Path) -> None:
    file.write_text("Product,Uren,Ended\nBeslissing WW,0.75,2026-12-01\n")
    standard = Standard(ALWAYS, 45.0)
    assert products(file) == [Product("beslissing-ww", "Beslissing WW", "", (standard,), ended=date(2026, 12, 1))]


@pytest.mark.parametrize("header", ["Date,Case_Type,Finished", "DAG,Dienst,Aantal", " datum , ZAAKTYPE,afgehandeld"])
def test_columns_go_by_several_names(file: Path, header: str) -> None:
    (row,) = counts(file, f"{header}\n2026-10-29,ww,3\n").rows
    assert (row.line, row.day, row.product, row.tally) == (2, date(2026, 10, 29), "ww", Tally(3, 3, 0))


def test_columns_may_come_in_any_order_beside_others(file: Path) -> None:
    (row,) = counts(file, "burger;teruggekomen;goed;afgerond;product;datum\nAa;1;2;4;ww;29-10-2026\n").rows
    assert (row.day, row.tally) == (date(2026, 10, 29), Tally(4, 2, 1))


def test_a_case_that_came_back_was_not_right_the_first_time(file: Path) -> None:
    found = counts(file, CASES.replace(";goed", "") + "Z1;ww;2026-10-29;ja\nZ2;ww;2026-10-29;\nZ3;ww;2026-10-29;0\n")
    assert [row.tally for row in found.rows] == [Tally(1, 0, 1), Tally(1, 1, 0), Tally(1, 1, 0)]
    assert [row.case for row in found.rows] == ["Z1", "Z2", "Z3"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"])
def test_every_usual_encoding_is_read_right(file: Path, encoding: str) -> None:
    content = "datum;product;afgerond;in één keer goed\n2026-10-29;Uitkering café;3;2\n"
    (row,) = counts(file, content.encode(encoding)).rows
    assert (row.product, row.tally) == ("Uitkering café", Tally(3, 2, 0))


@pytest.mark.parametrize(
    ("word", "day"),
    [
        ("2026-10-29", 29),
        ("29-10-2026", 29),
        ("29/10/2026", 29),
        ("29.10.2026", 29),
        ("20261029", 29),
        ("2026-10-29 00:00:00", 29),
        ("2026-10-29T23:30:00+00:00", 30),
        ("29-10-2026 23:30", 29),
        ("2026-03-29 02:30", 29),
    ],
)
def test_a_moment_belongs_to_a_day_of_the_person(file: Path, word: str, day: int) -> None:
    assert [found.day for found in days(counts(file, DAYS + f"{word};ww;1;1;0\n"))] == [day]


def test_a_late_shift_belongs_to_the_day_before_but_a_bare_date_to_itself(file: Path) -> None:
    late = Calendar(CALENDAR.eras, timedelta(hours=4))
    content = DAYS + "2026-10-29 01:30;ww;1;1;0\n2026-10-29 00:00;ww;1;1;0\n2026-10-29;ww;1;1;0\n"
    assert [day.day for day in days(counts(file, content, calendar=late))] == [28, 29, 29]


# Own cases only
OTHERS = "zaak;product;datum;behandelaar\nZ1;ww;2026-10-29;Noor  de Wit\nZ2;geheim;onleesbaar;Piet\n"


def test_only_the_rows_of_oneself_are_read(file: Path) -> None:
    assert [row.case for row in counts(file, OTHERS, mine="noor de wit").rows] == ["Z1"]


def test_a_file_of_one_person_needs_no_name(file: Path) -> None:
    found = counts(file, OTHERS.replace("Piet", "NOOR DE WIT").replace("onleesbaar", "2026-10-30"))
    assert [row.case for row in found.rows] == ["Z1", "Z2"]


def test_the_names_of_others_are_not_said(file: Path) -> None:
    for mine in (None, "Kees"):
        with pytest.raises(ImportFileError) as caught:
            counts(file, OTHERS, mine)
        said = say(caught.value.code, "nl", **caught.value.details)
        assert "Piet" not in said
        assert "Wit" not in said


@pytest.mark.parametrize(
    ("content", "mine", "problem"),
    [(OTHERS, "Kees", FileProblem.NOTHING_MINE), (DAYS + "2026-10-29;ww;1;1;0\n", "Kees", FileProblem.NO_PERSON)],
)
def test_a_name_that_is_not_there_is_refused(file: Path, content: str, mine: str, problem: FileProblem) -> None:
    with pytest.raises(ImportFileError) as caught:
        counts(file, content, mine)
    assert caught.value.code == problem


# What is wrong
def brought(path: Path) -> countrows.Laid | list[Product] | DomainError:
    """What comes of a file, or why it is refused, by whoever finds out first."""
    try:
        found = read(path)
        return countrows.lay(found, KNOWN, []) if isinstance(found, CountFile) else productrows.merge(found, [], [])
    except DomainError as error:
        return error


def refusal(path: Path) -> ImportFileError:
    outcome = brought(path)
    assert isinstance(outcome, ImportFileError), outcome
    return outcome


@pytest.mark.parametrize("bad", ALL, ids=lambda bad: bad.name)
def test_a_mistake_is_said_with_its_row_and_column(tmp_path: Path, bad: Bad) -> None:
    path = tmp_path / f"file{bad.ending}"
    path.write_bytes(bad.data)
    error = refusal(path)
    assert (error.code, error.details.get("line"), error.details.get("column")) == (
        bad.problem,
        bad.line,
        bad.column or error.details.get("column"),
    )
    assert {name for _, name, _, _ in Formatter().parse(WORDS[error.code][0]) if name} <= error.details.keys()
    for language in LANGUAGES:
        said = say(error.code, language, **error.details)
        assert bad.line is None or f" {bad.line}" in said
        assert bad.column is None or str(bad.column) in said


def test_an_unknown_product_is_said_with_all_its_rows_and_the_nearest(file: Path) -> None:
    file.write_text(DAYS + "2026-10-28;Beslissing W;1;1;0\n2026-10-29;Beslissing W;1;1;0\n")
    error = refusal(file)
    assert say(error.code, "nl", **error.details) == (
        "file.csv, regel 2, kolom `product`: het product `Beslissing W` ken ik niet (ook: regel 3). "
        "Lijkt op: beslissing ww. Voeg het toe, of pas het aan."
    )


def test_an_unknown_product_that_is_named_once_and_is_like_none_is_said_without_more(file: Path) -> None:
    file.write_text(DAYS + "2026-10-28;qqq;1;1;0\n")
    error = refusal(file)
    assert say(error.code, "en", **error.details) == (
        "file.csv, row 2, column `product`: I do not know the product `qqq`. Add it, or correct it."
    )


def test_a_product_of_the_organisation_is_left_alone(file: Path) -> None:
    file.write_text(PRODUCTS + "a;A;10;;\nww;W;10;;\n")
    found = read(file)
    assert isinstance(found, ProductFile)
    shared = [Product("ww", "Beslissing WW", shared=True)]
    with pytest.raises(ImportFileError) as caught:
        productrows.merge(found, [], shared)
    assert (caught.value.code, caught.value.details["line"]) == (FileProblem.CELL_SHARED, 3)


def test_a_file_of_200_mb_is_refused_before_it_is_read(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with file.open("wb") as sparse:
        sparse.truncate(200_000_000)
    monkeypatch.setattr(Path, "open", None)
    error = refusal(file)
    assert (error.code, error.details["size"], error.details["most"]) == (FileProblem.TOO_LARGE, 200, 20)


def test_more_rows_than_anybody_finishes_are_refused(file: Path) -> None:
    file.write_text(DAYS + "2026-10-29;ww;1;1;0\n" * 100_001)
    error = refusal(file)
    assert (error.code, error.details["line"]) == (FileProblem.TOO_MANY_ROWS, 100_002)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path).code == FileProblem.FOLDER
    assert refusal(tmp_path / "none.csv").code == FileProblem.MISSING
    assert refusal(tmp_path / "none.toml").code == FileProblem.MISSING


# Whatever somebody hands over
WORDS_IN_CELLS = ["", "ww", "2026-10-29", "29-10-2026", "3/4/2026", "1", "-1", "1,5", "1.5", "ja", "nee", '"', "\0"]
CELL = st.one_of(st.sampled_from(WORDS_IN_CELLS), st.text(max_size=8))
NAMES = """datum date product zaaktype afgerond aantal goed teruggekomen zaak behandelaar naam sleutel normtijd uren
punten vanaf einde onbekend"""
NAME = st.sampled_from(NAMES.split())


@st.composite
def tables(draw: st.DrawFn) -> bytes:
    names = draw(st.lists(NAME, min_size=1, max_size=6))
    rows = draw(st.lists(st.lists(CELL, min_size=1, max_size=7), max_size=6))
    text = io.StringIO()
    writer = csv.writer(text, delimiter=draw(st.sampled_from(",;\t|")), quoting=draw(st.sampled_from([0, 1])))
    writer.writerows([names, *rows])
    return text.getvalue().encode("utf-8", "replace")


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.one_of(tables(), st.binary(max_size=300)), ending=st.sampled_from([".csv", ".toml"]))
def test_any_bytes_are_a_value_or_a_mistake_with_words(tmp_path: Path, data: bytes, ending: str) -> None:
    path = tmp_path / f"file{ending}"
    path.write_bytes(data)
    outcome = brought(path)
    if isinstance(outcome, DomainError):
        assert {name for _, name, _, _ in Formatter().parse(WORDS[outcome.code][0]) if name} <= outcome.details.keys()
    else:
        assert outcome


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    numbers=st.dictionaries(
        st.dates(date(2000, 1, 1), date(2026, 11, 3)),
        st.integers(0, 10_000).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n), st.integers(0, 10_000))),
        min_size=1,
        max_size=20,
    )
)
def test_what_is_written_is_read_back(tmp_path: Path, numbers: dict[date, tuple[int, int, int]]) -> None:
    rows = "".join(f"{day};ww;{';'.join(map(str, tally))}\n" for day, tally in numbers.items())
    found = counts(tmp_path / "file.csv", DAYS + rows)
    assert {row.day: row.tally for row in found.rows} == {day: Tally(*tally) for day, tally in numbers.items()}
