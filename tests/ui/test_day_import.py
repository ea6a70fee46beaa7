"""The screen that brings in files."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.ui.house import FakeHouse, at
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.counts import total
from tijdwijzer.domain.importing import (
    FileProblem,
    ImportFileError,
    ImportMap,
    MapRule,
    ReadOptions,
    Skipped,
    SkipReason,
    SourceRow,
)
from tijdwijzer.services.importing import Importing, ImportRequest
from tijdwijzer.ui.importing.looking import RECOGNISE, candidates, look, reasons
from tijdwijzer.ui.importing.window import ImportWindow
from tijdwijzer.ui.theme import Appearance

Left = Qt.MouseButton.LeftButton
FORMATS = ("toggl", "timewarrior", "watson", "hamster", "csv", "ics", "activitywatch", "tijdwijzer")


@dataclass
class Sources:
    """Files that are only names: what is in them, and how they were read."""

    rows: dict[str, list[SourceRow]] = field(default_factory=dict)
    read_as: list[tuple[str, str, str]] = field(default_factory=list)
    refused: ImportFileError | None = None

    def formats(self) -> tuple[str, ...]:
        return FORMATS[:-2]

    def read(self, format_name: str, file: Path, options: ReadOptions) -> Sequence[SourceRow]:
        self.read_as.append((format_name, file.name, str(options.zone)))
        if format_name == "toggl":
            raise ImportFileError(FileProblem.NOT_THIS, file.name, format="toggl")
        if self.refused or file.parent != Path():
            raise self.refused or ImportFileError(FileProblem.MAP_NEEDED, file.name, columns=())
        return self.rows[file.name]

    def read_observed(self, file: Path, keep: object) -> Sequence[Any]:
        raise ImportFileError(FileProblem.NOT_THIS, file.name, format="activitywatch")

    def read_map(self, file: Path) -> ImportMap:
        return ImportMap((MapRule("text", "Overleg*", component=Component.MEETINGS),))

    def read_document(self, file: Path) -> Any:
        raise ImportFileError(FileProblem.BAD_JSON, file.name, line=1, column=1)


ROWS = [
    SourceRow(2, at("09:00"), at("10:00"), "Overleg team", key="a" * 32),
    SourceRow(3, at("10:00"), at("11:00"), "ACME", key="b" * 32),
    SourceRow(4, reason=SkipReason.NO_END),
    SourceRow(9, reason=SkipReason.NO_END),
]


@pytest.fixture
def sources() -> Sources:
    return Sources({"uren.csv": ROWS})


@pytest.fixture
def house(sources: Sources) -> FakeHouse:
    made = FakeHouse()
    importing = Importing(made.store.unit, made.clock, made.cases.notices.publish, sources, made.cases.watching)
    made.put_in(importing=importing)
    return made


@pytest.fixture
def window(house: FakeHouse, appearance: Appearance) -> Iterator[ImportWindow]:
    made = ImportWindow(house.tasks, house.context(appearance))
    made.show()
    yield made
    made.close()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize(
    ("name", "formats"),
    [
        ("Toggl.CSV", ("toggl", "csv")),
        ("mijn.json", ("tijdwijzer", "activitywatch", "timewarrior", "watson")),
        ("agenda.ics", ("ics",)),
        ("hamster.db", ("hamster",)),
        ("frames", ("watson",)),
        ("iets.xyz", FORMATS),
    ],
)
def test_the_ending_says_what_a_file_may_be(name: str, formats: tuple[str, ...]) -> None:
    assert candidates([Path(name)], FORMATS) == formats


def test_choosing_a_file_shows_what_an_import_would_do(
    window: ImportWindow, house: FakeHouse, sources: Sources
) -> None:
    assert not window.go.isEnabled()
    window.take_files((Path("uren.csv"),))
    assert [name for name, *_ in sources.read_as] == ["toggl", "csv"]
    assert house.entries == []
    assert window.go.isEnabled()
    numbers = [line.rsplit(" ", 1)[-1] for line in window.outcome.text().splitlines()[:4]]
    assert numbers == ["4", "2", "0", "2"]
    assert window.reasons.count() == 1
    assert "4, 9" in window.reasons.item(0).text()


def test_a_detail_is_named_when_it_holds_for_all() -> None:
    one, other = (Skipped(SourceRow(number), SkipReason.OVERLAPPED, detail) for number, detail in ((3, "5"), (4, "9")))
    assert [reason.detail for reason in reasons([one])] == ["5"]
    assert [reason.detail for reason in reasons([one, one, other])] == [""]


def test_the_button_imports_and_the_import_can_be_taken_back(window: ImportWindow, house: FakeHouse) -> None:
    window.take_files((Path("uren.csv"),))
    QTest.mouseClick(window.go, Left)
    assert house.shown() == [("09:00", "10:00", None), ("10:00", "11:00", None)]
    assert not window.go.isEnabled()
    QTest.mouseClick(window.undo, Left)
    assert house.entries == []


def test_importing_again_doubles_nothing(window: ImportWindow, house: FakeHouse) -> None:
    window.take_files((Path("uren.csv"),))
    QTest.mouseClick(window.go, Left)
    window.take_files((Path("uren.csv"),))
    assert not window.go.isEnabled()
    assert len(house.entries) == 2


def test_a_map_gives_rows_their_meaning(
    window: ImportWindow, house: FakeHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/elders/mijn.toml", ""))
    window.take_files((Path("uren.csv"),))
    QTest.mouseClick(window.pick_map, Left)
    assert window.map.text() == "mijn.toml"
    QTest.mouseClick(window.go, Left)
    assert [entry.component for entry in house.entries] == [Component.MEETINGS, None]
    assert window.assign.isVisible()


def test_a_map_can_be_dropped_again(window: ImportWindow, house: FakeHouse) -> None:
    window.take_files((Path("uren.csv"),))
    window.take_map(Path("mijn.toml"))
    QTest.mouseClick(window.drop_map, Left)
    QTest.mouseClick(window.go, Left)
    assert [entry.component for entry in house.entries] == [None, None]


def test_times_are_read_in_the_zone_that_was_chosen(window: ImportWindow, sources: Sources) -> None:
    window.zone.setCurrentIndex(window.zone.findData("America/New_York"))
    window.take_files((Path("uren.csv"),))
    assert sources.read_as[-1][2] == "America/New_York"


def test_a_file_of_no_known_kind_is_refused_in_words(window: ImportWindow, house: FakeHouse) -> None:
    window.format.setCurrentIndex(window.format.findData("tijdwijzer"))
    window.take_files((Path("uren.csv"),))
    assert "uren.csv" in window.outcome.text()
    assert not window.go.isEnabled()
    assert not window.progress.isVisible()


def test_what_has_no_meaning_leads_to_assigning_it(window: ImportWindow) -> None:
    asked: list[bool] = []
    window.assign_requested.connect(lambda: asked.append(True))
    window.take_files((Path("uren.csv"),))
    QTest.mouseClick(window.go, Left)
    QTest.mouseClick(window.assign, Left)
    assert asked == [True]
    assert not window.isVisible()


# Products and counts

OUTPUT = Path(__file__).parents[1] / "fixtures" / "output"


def stored(house: FakeHouse) -> tuple[int, int]:
    """How many products there are, and how many finished."""
    with house.store.unit() as unit:
        return len(unit.products()), total(unit.counts()).finished


@pytest.fixture
def stocked(window: ImportWindow) -> ImportWindow:
    """With products, which are imported by the window itself."""
    window.take_files((OUTPUT / "producten.toml",))
    assert window.outcome.text().splitlines()[:2] == ["Producten: 2", "Komt erbij: 2"]
    QTest.mouseClick(window.go, Left)
    assert window.undo.isHidden()
    return window


def test_products_are_recognised_and_kept(stocked: ImportWindow, house: FakeHouse) -> None:
    assert stored(house) == (2, 0)
    stocked.take_files((OUTPUT / "producten.toml",))
    assert not stocked.go.isEnabled()


@pytest.mark.parametrize(("name", "rows"), [("aantallen.csv", "3"), ("zaken.csv", "6")])
def test_counts_are_recognised_by_their_columns(stocked: ImportWindow, house: FakeHouse, name: str, rows: str) -> None:
    stocked.take_files((OUTPUT / name,))
    assert stocked.outcome.text().splitlines() == [
        f"Regels gelezen: {rows}",
        f"Komt erbij: {rows}",
        "Wordt gewijzigd: 0",
        "Was er al: 0",
        "29 oktober 2026 – 30 oktober 2026",
        "Beslissing op bezwaar, Beslissing WW",
    ]
    assert stored(house) == (2, 0)
    QTest.mouseClick(stocked.go, Left)
    assert stored(house) == (2, 6)
    QTest.mouseClick(stocked.undo, Left)
    assert stored(house) == (2, 0)


def test_a_table_of_several_people_asks_who_one_is(stocked: ImportWindow, house: FakeHouse, tmp_path: Path) -> None:
    mixed = (OUTPUT / "zaken.csv").read_text() + "Z-7;Beslissing WW;30-10-2026 17:00;nee;Piet;Gg\n"
    (tmp_path / "mixed.csv").write_text(mixed)
    assert not stocked.mine.isVisible()
    stocked.take_files((tmp_path / "mixed.csv",))
    assert not stocked.go.isEnabled()
    assert "meer dan één persoon" in stocked.outcome.text()
    QTest.keyClicks(stocked.mine, "Kees")
    QTest.keyClick(stocked.mine, Qt.Key.Key_Return)
    assert "`Kees` nergens" in stocked.outcome.text()
    stocked.mine.clear()
    QTest.keyClicks(stocked.mine, "noor de wit")
    QTest.keyClick(stocked.mine, Qt.Key.Key_Return)
    QTest.mouseClick(stocked.go, Left)
    assert stored(house) == (2, 6)
    stocked.take_files((OUTPUT / "zaken.csv",))
    assert not stocked.mine.isVisible()


def test_a_mistake_in_counts_is_said_with_its_row(stocked: ImportWindow, tmp_path: Path) -> None:
    (tmp_path / "bad.csv").write_text("datum;product;afgerond\n2026-10-29;ww;-1\n")
    stocked.take_files((tmp_path / "bad.csv",))
    assert stocked.outcome.text() == "bad.csv, regel 2, kolom `afgerond`: `-1` is minder dan nul; dat kan niet."
    assert not stocked.go.isEnabled()


def test_a_table_of_something_else_still_asks_for_a_map(sources: Sources, house: FakeHouse, tmp_path: Path) -> None:
    (tmp_path / "uren.csv").write_text("datum;van;tot\n2026-10-29;09:00;10:00\n")
    refused = ImportFileError(FileProblem.MAP_NEEDED, "uren.csv", columns=())
    sources.refused = refused
    with pytest.raises(ImportFileError) as caught:
        look(house.cases, ImportRequest(RECOGNISE, (tmp_path / "uren.csv",)), lambda *_: None)
    assert caught.value is refused
