"""Whatever somebody hands over, the answer is rows or one clear mistake."""

import random
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tijdwijzer.capture.importers import FORMATS, read
from tijdwijzer.domain.importing import FileProblem, ImportFileError, ImportMap, ReadOptions, SourceRow, resolve

FIXTURES = Path(__file__).parents[1] / "fixtures" / "imports"
NOW = datetime(2026, 11, 20, tzinfo=UTC)
COLUMNS = {"start": "start", "end": "end", "duration": "duration", "text": "text"}
OPTIONS = ReadOptions(ZoneInfo("Europe/Amsterdam"), ImportMap(columns=COLUMNS), NOW)
REAL = {
    "toggl": "toggl.csv",
    "timewarrior": "2026-03.data",
    "watson": "frames",
    "csv": "uren.csv",
    "ics": "agenda.ics",
}

each_format = pytest.mark.parametrize("format_name", list(FORMATS))


def problem(format_name: str, path: Path) -> str:
    with pytest.raises(ImportFileError) as caught:
        read(format_name, path, OPTIONS)
    assert caught.value.details["file"] == path.name
    assert str(caught.value) == caught.value.code
    return caught.value.code


@each_format
def test_a_file_that_is_not_there(tmp_path: Path, format_name: str) -> None:
    assert problem(format_name, tmp_path / "gone") == FileProblem.MISSING


@each_format
def test_a_folder(tmp_path: Path, format_name: str) -> None:
    assert problem(format_name, tmp_path) == FileProblem.FOLDER


@each_format
@pytest.mark.parametrize("content", [b"", b"\n  \n"], ids=["empty", "blank"])
def test_an_empty_file(tmp_path: Path, format_name: str, content: bytes) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    assert problem(format_name, path) in {FileProblem.EMPTY, FileProblem.NOT_THIS}


@each_format
def test_binary_garbage(tmp_path: Path, format_name: str) -> None:
    path = tmp_path / "file"
    path.write_bytes(random.Random(7).randbytes(5000))
    assert problem(format_name, path) in {FileProblem.NOT_TEXT, FileProblem.NOT_THIS}


@each_format
def test_text_of_another_kind(tmp_path: Path, format_name: str) -> None:
    path = tmp_path / "file"
    path.write_text("Dear diary,\ntoday I did nothing.\n")
    assert problem(format_name, path) in {FileProblem.COLUMN, FileProblem.NOT_THIS, FileProblem.BAD_JSON}


@pytest.mark.parametrize("format_name", ["timewarrior", "watson"])
def test_json_that_breaks_off_is_told_with_its_place(tmp_path: Path, format_name: str) -> None:
    path = tmp_path / "file"
    path.write_text('[\n  {"start": "20260302T080000Z",\n')
    with pytest.raises(ImportFileError) as caught:
        read(format_name, path, OPTIONS)
    assert (caught.value.code, caught.value.details["line"]) == ("import_bad_json", 3)


@pytest.mark.parametrize("content", ["{}", '"text"', "[1, 2]", "[" * 100_000, "[" + "9" * 5000 + "]"])
@pytest.mark.parametrize("format_name", ["timewarrior", "watson"])
def test_json_of_another_shape_is_refused_or_skipped(tmp_path: Path, format_name: str, content: str) -> None:
    path = tmp_path / "file"
    path.write_text(content)
    assert all(row.reason for row in rows_or_none(format_name, path))


def test_a_format_that_is_not_known(tmp_path: Path) -> None:
    with pytest.raises(ImportFileError) as caught:
        read("punchcard", tmp_path / "file", OPTIONS)
    assert caught.value.code == "import_unknown_format"
    assert "toggl" in caught.value.details["known"]


def rows_or_none(format_name: str, path: Path) -> list[SourceRow]:
    try:
        return read(format_name, path, OPTIONS)
    except ImportFileError:
        return []


@pytest.mark.parametrize("format_name", list(REAL))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(data=st.data())
def test_a_damaged_file_never_breaks_the_import(tmp_path: Path, format_name: str, data: st.DataObject) -> None:
    """Bytes cut away, doubled or overwritten anywhere: every row still ends somewhere."""
    content = bytearray((FIXTURES / REAL[format_name]).read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content) - 1))
        size = data.draw(st.integers(0, 30))
        content[at : at + size] = data.draw(st.binary(max_size=10) | st.just(content[at : at + size] * 2))
    path = tmp_path / "file"
    path.write_bytes(content)
    rows = rows_or_none(format_name, path)
    result = resolve(rows, [], set(), NOW)
    assert len(result.placed) + len(result.duplicates) + len(result.skipped) == len(rows)
