"""A line that begins with a plus is about what got finished."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tijdwijzer.domain.counts import MOST, Count, Tally, latest_order, usual_order
from tijdwijzer.domain.counttext import CountLine, count_in, fitting, is_count, read_count
from tijdwijzer.domain.products import Product
from tijdwijzer.domain.textentry import TextError

WW = Product("beslissing-ww", "Beslissing WW")
REVIEW = Product("herziening", "Herziening")
WIA = Product("wia", "Beslissing WIA")
THIRD = Product("derde", "3e verzoek")
PRODUCTS = (REVIEW, WW, WIA, THIRD)


@pytest.mark.parametrize(
    ("text", "product", "finished"),
    [
        ("+1 herziening", REVIEW, 1),
        ("  + 2   ww ", WW, 2),
        ("+her", REVIEW, 1),
        ("+ Beslissing  WIA", WIA, 1),
        ("+12 beslissing-ww", WW, 12),
        ("+1 wia", WIA, 1),
        ("+3e verzoek", THIRD, 1),
        ("+2 3e", THIRD, 2),
        (f"+{MOST} ww", WW, MOST),
    ],
)
def test_a_number_and_a_name_count(text: str, product: Product, finished: int) -> None:
    assert is_count(text)
    assert read_count(text, PRODUCTS) == CountLine(product, finished)


@pytest.mark.parametrize(
    ("text", "code", "pointed_at"),
    [
        ("+0 ww", "bad_count", "0"),
        (f"+{MOST + 1} ww", "count_too_many", str(MOST + 1)),
        ("+99999999999 ww", "count_too_many", "99999999999"),
        ("+1", "needs_product", ""),
        ("+", "needs_product", ""),
        ("+2 bezwaar", "product_unknown", "bezwaar"),
        ("+2 beslissing w", "product_ambiguous", "beslissing w"),
        ("+ !", "product_unknown", "!"),
    ],
)
def test_what_is_not_understood_is_pointed_at(text: str, code: str, pointed_at: str) -> None:
    with pytest.raises(TextError) as caught:
        read_count(text, PRODUCTS)
    error = caught.value
    assert (error.code, text[error.start : error.end]) == (code, pointed_at)


def test_without_products_there_is_nothing_to_count() -> None:
    with pytest.raises(TextError, match="no_products"):
        read_count("+1 ww", ())


def test_what_was_picked_is_what_the_name_stands_for() -> None:
    assert read_count("+2 beslissing", PRODUCTS, WIA.key) == CountLine(WIA, 2)
    assert read_count("+2", PRODUCTS, WIA.key) == CountLine(WIA, 2)


def test_time_is_no_count() -> None:
    assert not is_count("10:00 +45 scholing")
    assert not is_count("-15 overleg")


def test_the_beginning_of_a_name_goes_before_that_of_a_word() -> None:
    other = Product("w", "WW-uitkering")
    assert fitting("+1 ww", (WW, other)) == [other, WW]
    assert fitting("+1 ", PRODUCTS) == list(PRODUCTS)
    assert fitting("+1 bes", PRODUCTS) == [WW, WIA]
    assert fitting("+1 eslissing", PRODUCTS) == []
    assert count_in("+7 ") == 7


@given(st.integers(1, MOST), st.sampled_from(PRODUCTS), st.sampled_from(["", " ", "  "]))
def test_whatever_is_written_out_is_read_back(finished: int, product: Product, space: str) -> None:
    assert read_count(f"{space}+{space}{finished} {product.name}", PRODUCTS) == CountLine(product, finished)


@given(st.text())
def test_any_text_counts_or_says_where_it_does_not(text: str) -> None:
    line = f"+{text}"
    read = understood(line)
    if isinstance(read, TextError):
        assert 0 <= read.start <= read.end <= len(line)
    else:
        assert read.product in PRODUCTS
        assert 1 <= read.finished <= MOST


def understood(line: str) -> CountLine | TextError:
    try:
        return read_count(line, PRODUCTS)
    except TextError as error:
        return error


COUNTS = [
    Count(date(2026, 11, day), key, Tally(1, 1)) for day, key in ((2, "a"), (3, "a"), (3, "b"), (4, "c"), (4, "c"))
]


def test_what_is_counted_on_most_days_is_usual() -> None:
    assert usual_order(COUNTS) == ["a", "c", "b"]


def test_what_was_counted_last_is_recent() -> None:
    assert latest_order(COUNTS) == ["c", "a", "b"]
