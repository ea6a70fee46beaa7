"""Which product words stand for."""

import pytest

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.product_words import find, fitting, named
from tijdwijzer.domain.products import Product

WW = Product("ww", "Beslissing WW")
SECOND = Product("ww2", "Tweede beëindiging WW")
TWIN = Product("twin", "ww")
PRODUCTS = [SECOND, WW, Product("wia-her", "Herbeoordeling WIA")]


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        ("WW", ["ww"]),
        (" beslissing  ww ", ["ww"]),
        ("beeindig", ["ww2"]),
        ("wia her", ["wia-her"]),
        ("her", ["wia-her"]),
        ("w", ["ww2", "ww", "wia-her"]),
        ("be", ["ww", "ww2"]),
        ("", ["ww2", "ww", "wia-her"]),
        ("!", []),
        ("eslissing", []),
    ],
)
def test_words_fit_a_key_a_name_or_the_beginning_of_a_word_in_one(words: str, keys: list[str]) -> None:
    assert [one.key for one in fitting(words, PRODUCTS)] == keys


def test_a_key_goes_before_a_product_that_is_called_so() -> None:
    assert find("WW", [TWIN, WW]) == WW
    assert find("twin", [TWIN, WW]) == TWIN


def test_no_words_find_nothing_and_what_is_not_found_is_said_with_what_there_is() -> None:
    assert find(" ", [WW]) is None
    with pytest.raises(DomainError, match="product_unknown") as caught:
        named("zorg", PRODUCTS)
    assert caught.value.details["known"] == tuple(one.name for one in PRODUCTS)
    with pytest.raises(DomainError, match="no_products"):
        named("zorg", [])
