"""Agreements and the people who take part in one, made up for tests."""

from dataclasses import replace

from hypothesis import strategies as st

from tijdwijzer.domain.agreement import COMPONENTS, AgreedProduct, Agreement, Rhythm

PRODUCTS = (AgreedProduct("ww", "Beslissing WW", 45), AgreedProduct("bezwaar", "Bezwaar", 180.5))


def agreement(**changes: object) -> Agreement:
    """The protocol's own example with two products; keys that are none."""
    cells = (*COMPONENTS, *(product.key for product in PRODUCTS))
    made = Agreement(
        task="uitkeringen",
        cells=cells,
        caps=(50_000,) * 9 + (5_000,) * 2,
        k=8,
        k_cell=3,
        dominance=0.6,
        round_minutes=15,
        round_count=5,
        rhythms=(Rhythm(8, 13, 0), Rhythm(15, 4, 0), Rhythm(25, 1, 680)),
        key_a=b"a" * 32,
        key_b=b"b" * 32,
        sign_b=b"s" * 32,
        quarter="2026-Q4",
        products=PRODUCTS,
        signature=bytes(64),
    )
    return replace(made, **changes)


def values(cap: int = 2_000) -> st.SearchStrategy[int]:
    """Of one person and cell; often nothing."""
    return st.one_of(st.just(0), st.integers(0, cap))


def people(cells: int, least: int = 8, most: int = 14) -> st.SearchStrategy[list[list[int]]]:
    """The values of everybody in a team."""
    return st.lists(st.lists(values(), min_size=cells, max_size=cells), min_size=least, max_size=most)
