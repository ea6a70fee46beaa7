"""The papers of an organisation say what the program does: all of it, and what is in the tree is up to date."""

import re
import tomllib
from dataclasses import fields, is_dataclass, replace
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from scripts.organisation_papers import briefs, files
from tests.agreements import agreement
from tests.written import edition
from tijdwijzer.domain import holdings, messages
from tijdwijzer.domain.agreement import COMPONENTS, AgreedProduct, Rhythm
from tijdwijzer.domain.holdings import HOLDINGS
from tijdwijzer.domain.settings import SETTINGS, Hold, Kind
from tijdwijzer.output.briefs import Briefs as Written
from tijdwijzer.resources import resource
from tijdwijzer.services.brief_blocks import Grid, Heading, Items, Paragraph
from tijdwijzer.services.brief_facts import MESSAGES, facts, grids
from tijdwijzer.services.briefs import WARNING, Brief, Briefs
from tijdwijzer.storage.tables import METADATA
from tijdwijzer.words import WORDS, say

DRAWN = briefs()


def words_of(brief: Brief, **changes: object) -> str:
    """Everything that a paper says, with the agreement of the tests changed so; without changes that of the factory."""
    text = DRAWN.text(brief, agreement(**changes) if changes else None)
    found = [text.title, text.warning]
    for block in text.blocks:
        match block:
            case Heading() | Paragraph():
                found.append(block.text)
            case Items():
                found += block.texts
            case Grid():
                found += [cell for row in (block.head, *block.rows) for cell in row]
    return "\n".join(found)


# Up to date
@pytest.mark.parametrize("path", files(), ids=lambda path: path.name)
def test_what_is_in_the_tree_is_what_the_program_declares(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == files()[path], "run `make papers`"


# Nothing is left out
def test_every_table_of_the_database_is_declared_once() -> None:
    declared = [table for one in HOLDINGS for table in one.tables]
    assert len(declared) == len(set(declared))
    assert set(declared) == set(METADATA.tables), "say in domain/holdings.py what it holds, and until when"


def test_every_retention_is_declared() -> None:
    ends = {one.ends_by for one in HOLDINGS} - {""}
    kept_for = {
        key for key, one in SETTINGS.items() if one.kind is Kind.NUMBER and one.unit in {"days", "months", "years"}
    }
    assert ends == kept_for
    assert all(SETTINGS[key].hold is Hold.AT_MOST for key in ends)


def test_everything_that_is_kept_has_words() -> None:
    parts = ("", ".since", ".until")
    assert {f"holding.{one.key}{part}" for one in HOLDINGS for part in parts} - WORDS.keys() == set()


def test_everything_that_is_kept_is_said_to_employees_and_in_the_dpia() -> None:
    from tijdwijzer.services.brief_facts import kept_details

    for brief in (Brief.EMPLOYEES, Brief.DPIA):
        said = words_of(brief)
        for one in HOLDINGS:
            assert say(f"holding.{one.key}", "nl", **kept_details()) in said
            assert say(f"holding.{one.key}.until", "nl", **kept_details()) in said


def test_every_table_and_every_setting_is_named_in_the_dpia() -> None:
    said = words_of(Brief.DPIA)
    assert all(table in said for table in METADATA.tables)
    assert all(f"({key})" in said for key in SETTINGS)
    assert {f"hold.privacy.{hold}" for hold in Hold} - WORDS.keys() == set()


@pytest.mark.parametrize("brief", [Brief.AGREEMENT, Brief.DPIA, Brief.EMPLOYEES])
def test_every_cell_that_leaves_is_named(brief: Brief) -> None:
    said = words_of(brief, k=8)
    assert all(say(f"component.{key}", "nl") in said for key in COMPONENTS)
    assert "Beslissing WW" in said
    assert "Bezwaar" in said


def test_every_message_and_every_field_of_it_is_named() -> None:
    documents = {one for one in vars(messages).values() if is_dataclass(one) and hasattr(one, "file")}
    assert documents == set(MESSAGES)
    said = words_of(Brief.DPIA)
    for document in documents:
        assert say(f"document.{document.__name__.lower()}", "nl") in said
        for field in fields(document):
            assert f"{field.name}: " in said
            assert f"field.{field.name}" in WORDS or f"field.{document.__name__.lower()}.{field.name}" in WORDS


def test_the_sorts_of_programs_that_are_never_named_are_those_that_are_said() -> None:
    lists = tomllib.loads(resource("observing.toml").read_text(encoding="utf-8"))
    assert set(lists["never"]) == {"password_managers", "asking_for_a_password", "remote_sessions"}
    names = {name for group in lists["never"].values() for name in group}
    assert f"{len(names)} programma's nooit een naam" in words_of(Brief.DPIA)


# The residue
@pytest.mark.parametrize("brief", [Brief.AGREEMENT, Brief.DPIA, Brief.COUNCIL])
def test_what_is_not_solved_is_said_everywhere(brief: Brief) -> None:
    said = words_of(brief)
    residue = resource("stukken", "delen", "restrisicos.md").read_text(encoding="utf-8").format_map(facts(None))
    items = [line.removeprefix("- ") for line in residue.splitlines() if line.startswith("- ")]
    assert len(items) >= 8
    assert all(item in said for item in items)


@pytest.mark.parametrize(
    "residue",
    [
        "samen vals spelen",
        "beheerder van je computer",
        "al je collega's",
        "bewust vals telt",
        "onzin instuurt",
        "raden",
    ],
)
def test_employees_are_told_it_plainly(residue: str) -> None:
    assert residue in words_of(Brief.EMPLOYEES)


def test_the_works_council_is_told_why_it_is_asked() -> None:
    said = words_of(Brief.COUNCIL)
    assert "artikel 27 lid 1 onder k" in said
    assert "onder l" in said
    assert "toestemming van een medewerker is geen grondslag" in said


# A real agreement
def test_an_agreement_fills_them_in() -> None:
    rhythms = (Rhythm(12, 13, 0), Rhythm(30, 1, 700))
    said = words_of(Brief.AGREEMENT, k=11, k_cell=4, dominance=0.55, round_minutes=20, round_count=10, rhythms=rhythms)
    for told in (
        "uitkeringen",
        "2026-Q4",
        agreement(k=11).quarter,
        "11",
        "4",
        "55 %",
        "20 minuten",
        "30 of meer",
        "700",
    ):
        assert told in said
    assert "blok van vier weken" not in said


def test_floors_are_those_of_the_code(monkeypatch: pytest.MonkeyPatch) -> None:
    from tijdwijzer.services import brief_facts

    monkeypatch.setattr(brief_facts, "SMALLEST_K", 6)
    assert "niet lager dan 6" in words_of(Brief.COUNCIL)


@pytest.mark.parametrize("brief", list(Brief))
def test_nothing_is_left_to_fill_in_by_the_program(brief: Brief) -> None:
    for changes in ({}, {"k": 9}):
        said = words_of(brief, **changes)
        assert not re.search(r"[{}]|\[\[|…", said)
        assert not re.search(r"(holding|field|document|hold|setting|unit)\.[a-z]", said)


def test_a_text_that_names_what_is_not_known_is_an_oversight(tmp_path: Path) -> None:
    for text in ("# Titel\n\n{zomaar}", "# Titel\n\n[[zomaar]]", "Geen titel"):
        (tmp_path / "dpia.md").write_text(text, encoding="utf-8")
        with pytest.raises(KeyError):
            Briefs(tmp_path, 1, 1).text(Brief.DPIA)


def test_every_row_of_a_table_has_as_many_cells_as_its_head() -> None:
    for brief in Brief:
        for grid in (block for block in DRAWN.text(brief).blocks if isinstance(block, Grid)):
            assert {len(row) for row in grid.rows} == {len(grid.head)}
    assert all(grid.rows for grid in grids(agreement()).values())


# Written
class Outline(HTMLParser):
    """What a page is made of."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


@pytest.mark.parametrize("brief", list(Brief))
def test_the_page_can_be_read_aloud(brief: Brief) -> None:
    page = Written().html(DRAWN.text(brief)).decode()
    outline = Outline()
    outline.feed(page)
    assert dict(outline.tags)["html"]["lang"] == "nl"
    assert [tag for tag, _ in outline.tags].count("h1") == 1
    heads = [values for tag, values in outline.tags if tag == "th"]
    assert heads
    assert all(values == {"scope": "col"} for values in heads)
    assert page.index(WARNING) < page.index("<h1>")
    assert 'mso-element:header" id="h1"' in page


def test_what_an_agreement_says_is_text_and_not_markup() -> None:
    product = AgreedProduct("ww", "<script>alert(1)</script> & zo", 45)
    made = agreement(products=(product, AgreedProduct("bezwaar", "{k} [[cellen]]", 1)))
    page = Written().html(DRAWN.text(Brief.AGREEMENT, made)).decode()
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "{k} [[cellen]]" in page


@pytest.mark.parametrize("brief", list(Brief))
def test_every_page_of_the_pdf_says_that_it_is_a_draft(brief: Brief) -> None:
    text = DRAWN.text(brief)
    reader = PdfReader(BytesIO(Written().pdf(text, edition())))
    pages = [page.extract_text() for page in reader.pages]
    assert len(pages) > 1
    assert all(WARNING in page for page in pages)
    assert reader.trailer["/Root"]["/Lang"] == "nl-NL"
    assert "/StructTreeRoot" in reader.trailer["/Root"]


def test_long_headings_stay_on_the_page() -> None:
    text = replace(DRAWN.text(Brief.DPIA), title="Een titel die langer is dan een regel " * 3)
    first = PdfReader(BytesIO(Written().pdf(text, edition()))).pages[0].extract_text()
    assert " ".join(first.split()).count("Een titel die langer is dan een regel") == 3


def test_what_is_kept_is_counted_as_the_store_does() -> None:
    assert (holdings.ACTIONS_KEPT, holdings.BACKUPS_KEPT) == (200, 7)
