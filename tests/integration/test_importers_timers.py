"""Timewarrior, Watson and Hamster."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tijdwijzer.capture.importers import hamster, read
from tijdwijzer.domain.importing import ImportFileError, ImportMap, ReadOptions, SkipReason

FIXTURES = Path(__file__).parents[1] / "fixtures" / "imports"
OPTIONS = ReadOptions(ZoneInfo("Europe/Amsterdam"), ImportMap(), datetime(2026, 11, 20, tzinfo=UTC))


def march(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, 2, hour, minute, tzinfo=UTC)


def test_timewarrior_lines_in_all_their_shapes() -> None:
    rows = read("timewarrior", FIXTURES / "2026-03.data", OPTIONS)
    assert [(row.number, row.text, row.reason) for row in rows] == [
        (1, "beoordelen", None),
        (2, 'bellen, met "spoed"', None),
        (3, "", None),
        (6, "overleg", None),
        (7, "", SkipReason.BAD_ROW),
        (8, "dertien", SkipReason.BAD_TIME),
    ]
    assert (rows[0].start, rows[0].end) == (march(8), march(9, 30))
    assert rows[1].tags == ("bellen", 'met "spoed"')
    assert rows[1].note == "terugbellen na tien"
    assert rows[3].end is None


def test_a_timewarrior_export_says_the_same_as_its_data() -> None:
    data = read("timewarrior", FIXTURES / "2026-03.data", OPTIONS)
    exported = read("timewarrior", FIXTURES / "timew_export.json", OPTIONS)
    assert [row.key for row in exported] == [data[1].key, data[0].key, data[3].key]
    assert exported[2].note == "loopt nog"


@pytest.mark.parametrize("name", ["backlog.data", "tags.data", "undo.data"])
def test_what_timewarrior_keeps_beside_its_months_holds_no_rows(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text('{"overleg":{"count":3}}')
    assert read("timewarrior", path, OPTIONS) == []


def test_watson_frames_go_by_their_own_id() -> None:
    rows = read("watson", FIXTURES / "frames", OPTIONS)
    assert [(row.project, row.tags, row.note, row.reason) for row in rows] == [
        ("aanvragen", ("beoordelen", "spoed"), "beoordelen, spoed", None),
        ("overleg", (), None, None),
        ("stuk", (), None, SkipReason.BAD_TIME),
    ]
    assert (rows[0].start, rows[0].end) == (march(8), march(9, 30))
    (logged,) = read("watson", FIXTURES / "watson_log.json", OPTIONS)
    assert (logged.start, logged.key) == (rows[0].start, rows[0].key)


Database = Callable[..., Path]

SCHEMA = """
    CREATE TABLE categories (id INTEGER PRIMARY KEY, name TEXT);
    CREATE TABLE activities (id INTEGER PRIMARY KEY, name TEXT, category_id INTEGER);
    CREATE TABLE facts (
        id INTEGER PRIMARY KEY, activity_id INTEGER, start_time TEXT, end_time TEXT, description TEXT
    );
    CREATE TABLE tags (id INTEGER PRIMARY KEY, name TEXT);
    CREATE TABLE fact_tags (fact_id INTEGER, tag_id INTEGER);
    INSERT INTO categories VALUES (1, 'Dossiers');
    INSERT INTO activities VALUES (1, 'Beoordelen', 1), (2, 'Pauze', -1);
    INSERT INTO tags VALUES (1, 'spoed'), (2, 'bellen');
    INSERT INTO facts VALUES
        (7, 1, '2026-03-02 09:00:00', '2026-03-02 10:30:00', 'na tien terugbellen'),
        (9, 2, '2026-03-02 10:30:00', '2026-03-02 10:45:00', NULL),
        (10, 1, '2026-03-02 10:45:00', NULL, NULL),
        (11, 1, '2026-03-29 02:30:00', '2026-03-29 03:30:00', NULL),
        (12, 1, 'onzin', '2026-03-29 03:30:00', NULL);
    INSERT INTO fact_tags VALUES (7, 1), (7, 2);
"""


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "hamster #1?.db"
    with closing(sqlite3.connect(path)) as made:
        made.executescript(SCHEMA)
    return path


def test_hamster_facts_are_read_from_its_database(database: Path) -> None:
    before = database.read_bytes()
    rows = read("hamster", database, OPTIONS)
    assert [(row.number, row.text, row.project, row.reason) for row in rows] == [
        (7, "Beoordelen", "Dossiers", None),
        (9, "Pauze", "", None),
        (10, "Beoordelen", "Dossiers", None),
        (11, "Beoordelen", "Dossiers", SkipReason.NONEXISTENT_TIME),
        (12, "Beoordelen", "Dossiers", SkipReason.BAD_TIME),
    ]
    assert (rows[0].start, rows[0].end) == (march(8), march(9, 30))
    assert (rows[0].tags, rows[0].note) == (("bellen", "spoed"), "na tien terugbellen")
    assert rows[2].end is None
    assert database.read_bytes() == before
    assert [path.name for path in database.parent.iterdir()] == [database.name]


def test_a_database_in_use_can_still_be_read(database: Path) -> None:
    with closing(sqlite3.connect(database)) as other:
        other.execute("SELECT * FROM facts").fetchone()
        assert len(read("hamster", database, OPTIONS)) == 5


def test_a_write_ahead_log_is_read_along(database: Path) -> None:
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode=WAL")
        other.execute("INSERT INTO facts VALUES (13, 1, '2026-03-03 09:00:00', '2026-03-03 09:30:00', NULL)")
        assert len(read("hamster", database, OPTIONS)) == 6


def test_a_locked_database_says_so(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hamster, "PATIENCE", 0.01)
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(ImportFileError) as caught:
            read("hamster", database, OPTIONS)
    assert caught.value.code == "import_file_locked"


def test_another_database_is_not_hamsters(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as made:
        made.execute("CREATE TABLE something (id INTEGER)")
    with pytest.raises(ImportFileError) as caught:
        read("hamster", path, OPTIONS)
    assert caught.value.code == "import_not_this_format"


def test_a_damaged_database_is_refused(database: Path) -> None:
    content = bytearray(database.read_bytes())
    content[100:3000] = b"\xff" * 2900
    database.write_bytes(content)
    with pytest.raises(ImportFileError):
        read("hamster", database, OPTIONS)
