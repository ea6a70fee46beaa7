"""The PDF of a reflection: its structure walked as a screen reader does, its text, and its pages."""

import io
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, IndirectObject

from tests import written
from tests.golden import assert_golden
from tijdwijzer.domain.periods import Period
from tijdwijzer.output.reflection_paper import reflection
from tijdwijzer.services.papers import Review
from tijdwijzer.words.formats import Language

LONG = Period(date(2026, 1, 1), date(2026, 11, 29))


def opened(review: Review) -> PdfReader:
    return PdfReader(io.BytesIO(reflection(review)), strict=True)


def elements(node: Any) -> Iterator[DictionaryObject]:
    """The elements under a node, in reading order."""
    for kid in node.get("/K", []):
        one = kid.get_object()
        if "/S" in one:
            yield one
            yield from elements(one)


def tree(pdf: PdfReader) -> list[DictionaryObject]:
    root = pdf.trailer["/Root"]["/StructTreeRoot"]
    document = root["/K"].get_object()
    assert document["/S"] == "/Document"
    return list(elements(document))


def pieces(pdf: PdfReader) -> dict[tuple[int, int], str]:
    """The text of every piece of content by page and number, as the content streams have it."""
    found: dict[tuple[int, int], str] = {}
    for number, page in enumerate(pdf.pages):
        current: list[int] = []

        def before(operator: bytes, operands: Any, _cm: Any, _tm: Any, current: list[int] = current) -> None:
            if operator == b"BDC":
                current.append(operands[1]["/MCID"])
            elif operator == b"BMC":
                current.append(-1)
            elif operator == b"EMC":
                current.pop()

        def text(said: str, *_: Any, number: int = number, current: list[int] = current) -> None:
            if said.strip():
                assert current, f"{said!r} is neither content nor an artifact"
                found[number, current[-1]] = found.get((number, current[-1]), "") + said.strip("\n")

        page.extract_text(visitor_operand_before=before, visitor_text=text)
        assert not current
    return found


def marks(pdf: PdfReader) -> list[tuple[int, int]]:
    """What the tree refers to, in reading order."""
    pages = {page.indirect_reference.idnum: number for number, page in enumerate(pdf.pages) if page.indirect_reference}
    found = []
    for one in tree(pdf):
        for kid in one["/K"]:
            mark = kid.get_object()
            if mark.get("/Type") == "/MCR":
                found.append((pages[mark.raw_get("/Pg").idnum], mark["/MCID"]))
    return found


def numbers_in(pdf: PdfReader) -> list[tuple[int, int]]:
    """Every number of content on the pages, in the order of drawing."""
    found = []
    for number, page in enumerate(pdf.pages):
        content = page.get_contents()
        assert content is not None
        found += [(number, int(mark)) for mark in re.findall(rb"/MCID (\d+)", content.get_data())]
    return found


def said(pdf: PdfReader) -> str:
    """What a screen reader reads: an element a line, pieces of one parted by |."""
    texts, pages = pieces(pdf), {p.indirect_reference.idnum: n for n, p in enumerate(pdf.pages) if p.indirect_reference}
    lines = []
    for one in tree(pdf):
        own = [kid.get_object() for kid in one["/K"]]
        read = [texts.get((pages[m.raw_get("/Pg").idnum], m["/MCID"]), "") for m in own if m.get("/Type") == "/MCR"]
        lines.append(f"{one['/S']} {one.get('/Alt') or '|'.join(read)}".rstrip())
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_read_out_is_as_it_was(language: Language) -> None:
    assert_golden(f"reflection-{language}.txt", said(opened(written.review(language=language))))


def test_the_same_again_is_the_same_file() -> None:
    assert reflection(written.review()) == reflection(written.review())


@pytest.mark.parametrize("review", [written.review(), written.review(LONG), written.review(counted=False)])
def test_everything_that_is_drawn_is_read_once_and_in_order(review: Review) -> None:
    pdf = opened(review)
    assert marks(pdf) == numbers_in(pdf)
    assert len(pdf.pages) > 1


def test_the_parent_tree_leads_back_to_each_element() -> None:
    pdf = opened(written.review(LONG))
    numbers = pdf.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    for position, page in enumerate(pdf.pages):
        assert page["/StructParents"] == numbers[2 * position] == position
        owners = numbers[2 * position + 1]
        mine = [mark for mark in numbers_in(pdf) if mark[0] == position]
        assert len(owners) == len(mine)
        for (_, number), owner in zip(mine, owners, strict=True):
            assert isinstance(owner, IndirectObject)
            assert number in [kid.get_object().get("/MCID") for kid in owner.get_object()["/K"]]


def test_it_says_that_it_is_tagged_in_which_language_and_what_it_is_called() -> None:
    pdf = opened(written.review())
    root = pdf.trailer["/Root"]
    assert (root["/MarkInfo"]["/Marked"].value, root["/Lang"]) == (True, "nl-NL")
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert pdf.metadata is not None
    assert pdf.metadata.title == "Terugblik op week 48 van 2026"
    assert not pdf.metadata.author
    assert pdf.metadata.creation_date == written.MADE


def test_headings_come_in_order_and_pictures_say_what_they_show() -> None:
    found = tree(opened(written.review()))
    kinds = [str(one["/S"]) for one in found]
    assert kinds.count("/H1") == 1
    assert [kind for kind in kinds if kind.startswith("/H")] == ["/H1", *["/H2"] * 5]
    pictures = [one for one in found if one["/S"] == "/Figure"]
    assert pictures
    assert all(len(one["/Alt"]) > 40 for one in pictures)


def test_tables_are_rows_of_cells_under_heads() -> None:
    tables = [one for one in tree(opened(written.review(LONG))) if one["/S"] == "/Table"]
    assert len(tables) == 3
    for one in tables:
        rows = [kid.get_object() for kid in one["/K"]]
        assert {row["/S"] for row in rows} == {"/TR"}
        kinds = [[cell.get_object()["/S"] for cell in row["/K"]] for row in rows]
        assert set(kinds[0]) == {"/TH"}
        assert all(set(row) == {"/TD"} and len(row) == len(kinds[0]) for row in kinds[1:])
        assert all(cell.get_object()["/A"]["/Scope"] == "/Column" for cell in rows[0]["/K"])


def test_only_letters_of_inter_are_in_it_and_each_can_be_copied() -> None:
    fonts = {
        font["/BaseFont"]: "/ToUnicode" in font
        for page in opened(written.review()).pages
        for font in (one.get_object() for one in page["/Resources"]["/Font"].values())
    }
    assert fonts
    assert all("Inter" in name and mapped for name, mapped in fonts.items())


def test_five_years_fit_on_a_few_pages() -> None:
    pdf = opened(written.review(Period(date(2021, 11, 29), date(2026, 11, 29))))
    assert len(pdf.pages) <= 3
    assert "4e kwartaal 2026" in pdf.pages[0].extract_text()


def test_a_name_without_blanks_stays_on_the_page() -> None:
    from tijdwijzer.output.ink import load_fonts
    from tijdwijzer.output.typeset import PLAIN, wrapped

    load_fonts()
    lines = wrapped("x " + "Omgevingsvergunningaanvraagbehandeling" * 6, PLAIN, 200)
    assert "".join(lines).replace("x", "", 1) == "Omgevingsvergunningaanvraagbehandeling" * 6
    assert len(lines) > 4
