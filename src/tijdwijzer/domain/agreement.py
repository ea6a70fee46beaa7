"""The agreement: what leaves a machine, how small a team may be, what may be published; signed by the gatekeepers."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from tijdwijzer.domain.canonical import canonical, coded, digest
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.form import VERSION, Form, amount, as_text, whole
from tijdwijzer.domain.products import KEY
from tijdwijzer.domain.share_periods import QUARTER

SMALLEST_K = 5
SMALLEST_K_CELL = 3
"""Of two, each would know the other's."""

MOST_DOMINANCE = 0.7
"""Below the root of a half: what two people have is then always dominated, whatever a count says."""

SMALLEST_FROM = {13: SMALLEST_K, 4: 15, 1: 25}
"""People that a rhythm takes, whatever an agreement says: with fewer the lead guesses too well (`make attack`)."""

SMALLEST_NOISE = 680
"""Standard deviation in minutes, of releases of a single week."""

SMALLEST_ROUND_MINUTES = 15
SMALLEST_ROUND_COUNT = 5
"""What is shown is rounded to these at least: it is what protects a cell that is withheld most (`make attack`)."""

MOST_CAP = 1_000_000
"""Squares of it, added up over any team, stay far below 2^63."""

MOST_PRODUCTS = 100
COMPONENTS = tuple(component.value for component in Component)
FIELDS = (
    *("v", "task", "cells", "caps", "k", "k_cell", "dominance", "round_minutes_per_week", "round_count", "rhythms"),
    *("key_a", "key_b", "sign_b", "quarter", "products", "signature"),
)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Teams of `size` or more share every so many `weeks`, with `noise` of that standard deviation in minutes."""

    size: int
    weeks: int
    noise: int


@dataclass(frozen=True, slots=True)
class AgreedProduct:
    key: str
    name: str
    standard_minutes: float


@dataclass(frozen=True, slots=True)
class Agreement:
    """As the protocol has it. `caps` hold the most per person and period for each of `cells`."""

    task: str
    cells: tuple[str, ...]
    caps: tuple[int, ...]
    k: int
    k_cell: int
    dominance: float
    round_minutes: int
    round_count: int
    rhythms: tuple[Rhythm, ...]
    key_a: bytes
    key_b: bytes
    sign_b: bytes
    quarter: str
    products: tuple[AgreedProduct, ...]
    signature: bytes = b""

    @property
    def minutes_cells(self) -> tuple[str, ...]:
        return self.cells[: len(COMPONENTS)]

    @property
    def count_cells(self) -> tuple[str, ...]:
        return self.cells[len(COMPONENTS) :]

    @property
    def signed(self) -> bytes:
        """What the gatekeepers' root key signs."""
        return canonical(self._document())

    @property
    def hash(self) -> str:
        """SHA-256 of what is signed."""
        return digest(self.signed)

    def rhythm(self, size: int) -> Rhythm | None:
        """The one of a team with so many on its roster; None for too few."""
        fitting = [rhythm for rhythm in self.rhythms if rhythm.size <= size and size >= self.k]
        return max(fitting, key=lambda rhythm: rhythm.size, default=None)

    def noise_of(self, cell: str, rhythm: Rhythm) -> float:
        """Standard deviation for a cell: that of minutes, and for products in the same proportion to their cap."""
        cap = self.caps[self.cells.index(cell)]
        return rhythm.noise * (1.0 if cell in self.minutes_cells else cap / max(self.caps[: len(COMPONENTS)]))

    def file(self) -> bytes:
        return canonical({**self._document(), "signature": coded(self.signature)})

    def _document(self) -> Mapping[str, object]:
        return {
            "v": VERSION,
            "task": self.task,
            "cells": list(self.cells),
            "caps": list(self.caps),
            "k": self.k,
            "k_cell": self.k_cell,
            "dominance": self.dominance,
            "round_minutes_per_week": self.round_minutes,
            "round_count": self.round_count,
            "rhythms": [{"from": one.size, "weeks": one.weeks, "noise": one.noise} for one in self.rhythms],
            "key_a": coded(self.key_a),
            "key_b": coded(self.key_b),
            "sign_b": coded(self.sign_b),
            "quarter": self.quarter,
            "products": [
                {"key": one.key, "name": one.name, "standard_minutes": one.standard_minutes} for one in self.products
            ],
        }


def agreement_of(document: object) -> Agreement:
    """Raises DomainError "share_form", "share_version" or "agreement_weak" (`part` of it protects too little)."""
    form = Form(document, "agreement", FIELDS)
    form.version()
    products = tuple(
        _product(one) for one in form.forms("products", ("key", "name", "standard_minutes"), MOST_PRODUCTS)
    )
    cells = form.list("cells", as_text, len(COMPONENTS) + MOST_PRODUCTS)
    agreement = Agreement(
        task=form.name("task"),
        cells=cells,
        caps=form.list("caps", lambda value: whole(value, 1, MOST_CAP), len(cells)),
        k=form.whole("k", 1, 10_000),
        k_cell=form.whole("k_cell", 1, 10_000),
        dominance=form.read("dominance", amount),
        round_minutes=form.whole("round_minutes_per_week", 1, 10_000),
        round_count=form.whole("round_count", 1, 10_000),
        rhythms=tuple(_rhythm(one) for one in form.forms("rhythms", ("from", "weeks", "noise"), 10)),
        key_a=form.bytes("key_a", 32),
        key_b=form.bytes("key_b", 32),
        sign_b=form.bytes("sign_b", 32),
        quarter=form.text("quarter", QUARTER),
        products=products,
        signature=form.bytes("signature", 64),
    )
    return checked(agreement)


def checked(agreement: Agreement) -> Agreement:
    """`agreement`, if it can be one. Raises what `agreement_of` raises."""
    keys = tuple(product.key for product in agreement.products)
    if agreement.cells != (*COMPONENTS, *keys) or len(set(agreement.cells)) != len(agreement.cells):
        raise DomainError("share_form", what="agreement", place="cells")
    if len(agreement.caps) != len(agreement.cells):
        raise DomainError("share_form", what="agreement", place="caps")
    if not agreement.rhythms or len({one.size for one in agreement.rhythms}) != len(agreement.rhythms):
        raise DomainError("share_form", what="agreement", place="rhythms")
    for part, enough in (
        ("k", agreement.k >= SMALLEST_K),
        ("k_cell", SMALLEST_K_CELL <= agreement.k_cell <= agreement.k),
        ("dominance", agreement.dominance <= MOST_DOMINANCE),
        ("round_minutes_per_week", agreement.round_minutes >= SMALLEST_ROUND_MINUTES),
        ("round_count", agreement.round_count >= SMALLEST_ROUND_COUNT),
        ("rhythms", all(_protects(one) for one in agreement.rhythms)),
    ):
        if not enough:
            raise DomainError("agreement_weak", part=part)
    return agreement


def _protects(rhythm: Rhythm) -> bool:
    return rhythm.size >= SMALLEST_FROM[rhythm.weeks] and (rhythm.weeks > 1 or rhythm.noise >= SMALLEST_NOISE)


def _rhythm(form: Form) -> Rhythm:
    return Rhythm(form.whole("from", 1, 100_000), form.read("weeks", _length), form.whole("noise", 0, 1_000_000))


def _length(value: object) -> int:
    if whole(value, 1) not in SMALLEST_FROM:
        raise ValueError
    return whole(value, 1)


PRODUCT_NAME = re.compile(r"[^\x00-\x1f\x7f]{1,120}")


def _product(form: Form) -> AgreedProduct:
    return AgreedProduct(form.text("key", KEY), form.text("name", PRODUCT_NAME), form.read("standard_minutes", amount))
