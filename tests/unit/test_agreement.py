from collections.abc import Mapping

import pytest

from tests.agreements import agreement
from tijdwijzer.domain.agreement import AgreedProduct, Rhythm, agreement_of
from tijdwijzer.domain.canonical import coded, read
from tijdwijzer.domain.errors import DomainError


def document(**changes: object) -> dict[str, object]:
    found = read(agreement().file(), "agreement")
    assert isinstance(found, dict)
    return {**found, **changes}


def refused(changes: Mapping[str, object]) -> tuple[str, Mapping[str, object]]:
    with pytest.raises(DomainError) as caught:
        agreement_of(document(**changes))
    return caught.value.code, caught.value.details


def test_it_comes_back_as_it_was_written() -> None:
    assert agreement_of(document()) == agreement()


def test_its_fields_are_those_of_the_protocol() -> None:
    named = "v task cells caps k k_cell dominance round_minutes_per_week round_count rhythms key_a key_b sign_b quarter"
    assert set(document()) == {*named.split(), "products", "signature"}
    assert document()["rhythms"][0] == {"from": 8, "weeks": 13, "noise": 0}


def test_its_hash_does_not_depend_on_its_signature() -> None:
    assert agreement(signature=b"x" * 64).hash == agreement().hash
    assert agreement(k=9).hash != agreement().hash


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"cells": [*agreement().cells[:10], "rework"]}, "cells"),
        ({"caps": [1]}, "caps"),
        ({"caps": [0] * 11}, "caps"),
        ({"caps": [1_000_001] * 11}, "caps"),
        ({"k": True}, "k"),
        ({"k": 8.0}, "k"),
        ({"task": "../x"}, "task"),
        ({"task": "con"}, "task"),
        ({"task": "con .x"}, "task"),
        ({"task": "COM¹"}, "task"),
        ({"task": "a|b"}, "task"),
        ({"task": "a/b"}, "task"),
        ({"task": "e\u0301"}, "task"),
        ({"quarter": "2026-Q5"}, "quarter"),
        ({"quarter": "0000-Q1"}, "quarter"),
        ({"quarter": "9999-Q4"}, "quarter"),
        ({"key_a": coded(b"short")}, "key_a"),
        ({"dominance": -1}, "dominance"),
        ({"dominance": 10**400}, "dominance"),
        ({"rhythms": []}, "rhythms"),
        ({"rhythms": [{"from": 8, "weeks": 2, "noise": 0}]}, "rhythms[0].weeks"),
        ({"rhythms": [{"from": 8, "weeks": 13}]}, "rhythms[0].noise"),
        ({"rhythms": [{"from": 8, "weeks": 13, "noise": 0}] * 2}, "rhythms"),
        ({"products": [{"key": "WW", "name": "x", "standard_minutes": 1}]}, "products[0].key"),
        ({"surprise": 1}, "surprise"),
    ],
    ids=str,
)
def test_what_is_not_as_it_must_be_is_refused_with_its_place(changes: Mapping[str, object], place: str) -> None:
    assert refused(changes) == ("share_form", {"what": "agreement", "place": place})


def test_a_later_version_is_refused_as_that() -> None:
    assert refused({"v": 2})[0] == "share_version"


@pytest.mark.parametrize(
    ("changes", "part"),
    [
        ({"k": 4}, "k"),
        ({"k_cell": 2}, "k_cell"),
        ({"k_cell": 9}, "k_cell"),
        ({"dominance": 0.95}, "dominance"),
        ({"dominance": 0.71}, "dominance"),
        ({"round_minutes_per_week": 14}, "round_minutes_per_week"),
        ({"round_count": 4}, "round_count"),
        ({"rhythms": [{"from": 14, "weeks": 4, "noise": 0}]}, "rhythms"),
        ({"rhythms": [{"from": 24, "weeks": 1, "noise": 680}]}, "rhythms"),
        ({"rhythms": [{"from": 25, "weeks": 1, "noise": 679}]}, "rhythms"),
        ({"rhythms": [{"from": 4, "weeks": 13, "noise": 0}]}, "rhythms"),
    ],
    ids=str,
)
def test_an_agreement_that_protects_too_little_is_none(changes: Mapping[str, object], part: str) -> None:
    assert refused(changes) == ("agreement_weak", {"part": part})


@pytest.mark.parametrize(("size", "weeks"), [(7, None), (8, 13), (14, 13), (15, 4), (24, 4), (25, 1), (400, 1)])
def test_larger_teams_share_more_often(size: int, weeks: int | None) -> None:
    found = agreement().rhythm(size)
    assert (found.weeks if found else None) == weeks


def test_nobody_shares_below_k_whatever_a_rhythm_says() -> None:
    assert agreement(k=10).rhythm(9) is None


def test_products_get_noise_in_the_proportion_of_their_cap() -> None:
    made, weekly = agreement(), Rhythm(25, 1, 680)
    assert made.noise_of("rework", weekly) == 680
    assert made.noise_of("ww", weekly) == 68


def test_a_product_cannot_be_called_as_a_component() -> None:
    products = [{"key": key, "name": "x", "standard_minutes": 1} for key in ("rework", "bezwaar")]
    cells = [*agreement().cells[:9], "rework", "bezwaar"]
    assert refused({"products": products, "cells": cells})[0] == "share_form"
    assert AgreedProduct("rework", "x", 1)
