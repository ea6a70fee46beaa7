"""The PDF of a reflection: its structure walked as a screen reader does, its text, and its pages."""

import io
from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader
from pypdf.generic import IndirectObject

from tests import written
from tests.golden import assert_golden
from tests.screen_reading import marks, numbers_in, said, tree
from tijdwijzer.domain.periods import Period
from tijdwijzer.output.ink import load_fonts
from tijdwijzer.output.period_picture import PeriodPicture, rows_of
from tijdwijzer.output.reflection_paper import reflection
from tijdwijzer.output.typeset import PLAIN, wrapped
from tijdwijzer.services.papers import Review
from tijdwijzer.words.formats import Language

LONG = Period(date(2026, 1, 1), date(2026, 11, 29))


def opened(review: Review) -> PdfReader:
    return PdfReader(io.BytesIO(reflection(review)), strict=True)


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
        assert all(row == ["/TH", *["/TD"] * (len(kinds[0]) - 1)] for row in kinds[1:])
        assert all(cell.get_object()["/A"]["/Scope"] == "/Column" for cell in rows[0]["/K"])
        assert all(row["/K"][0].get_object()["/A"]["/Scope"] == "/Row" for row in rows[1:])


def test_value_points_are_said_where_there_are_any() -> None:
    review = written.with_points(written.review())
    points = f"Waardepunten: 70,0, {review.totals.points_per_hour:.2f} per betaald uur.".replace(".", ",", 1)
    assert points in said(opened(review)).replace("\n", " ")
    assert "Waardepunten" not in said(opened(written.review()))


def test_all_of_a_head_stands_on_each_page_of_a_long_table() -> None:
    """As many products as fill a page and more, under a head of two lines."""
    review = written.review()
    products = review.output.products * 40
    pdf = opened(replace(review, output=replace(review.output, products=products)))
    with_products = [text for page in pdf.pages if "Bezwaar" in (text := page.extract_text())]
    assert len(with_products) > 2
    assert all("Behandeltijd" in text and "(min)" in text for text in with_products)


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


def test_ribbons_lie_within_their_axis() -> None:
    review = written.review()
    first, last = PeriodPicture(rows_of(review), review.edition).axis()
    hours = [(line.start.hour, line.end.hour + line.end.minute / 60) for line in review.listing.lines]
    assert (first, last) == (8.0, 17.0)
    assert all(first <= start and end <= last for start, end in hours)


def test_a_name_without_blanks_stays_on_the_page() -> None:
    load_fonts()
    lines = wrapped("x " + "Omgevingsvergunningaanvraagbehandeling" * 6, PLAIN, 200)
    assert "".join(lines).replace("x", "", 1) == "Omgevingsvergunningaanvraagbehandeling" * 6
    assert len(lines) > 4
