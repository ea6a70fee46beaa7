"""Documents of the protocol: they come back as they were written, and anything else is refused in words."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.agreements import agreement
from tijdwijzer.domain.agreement import agreement_of
from tijdwijzer.domain.canonical import coded, read
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.messages import (
    Answer,
    Bundle,
    Closing,
    Enrolment,
    NotShown,
    Refusal,
    Release,
    Root,
    Roster,
    Sums,
    answer_of,
    bundle_of,
    closing_of,
    enrolment_of,
    release_of,
    root_of,
    roster_of,
    sums_of,
)

IDS = ("00" * 16, "ff" * 16)
PLACE = ("uitkeringen", "Beoordelen Noord", "2026-Q4")


@dataclass(frozen=True)
class Kind:
    made: object
    read: Callable[[object], object]


KINDS = {
    "bundle": Kind(Bundle(*PLACE, IDS[0], b"a", b"b"), bundle_of),
    "enrolment": Kind(Enrolment("uitkeringen", "2026-Q4", IDS[0], b"b"), enrolment_of),
    "root": Kind(Root("uitkeringen", b"r" * 32), root_of),
    "roster": Kind(Roster("uitkeringen", "Noord", "2026-Q4", 9, (b"a" * 32, b"b" * 32), b"s" * 64), roster_of),
    "closing": Kind(Closing(*PLACE, "a" * 64, IDS, bytes(16), b"s" * 64), closing_of),
    "answer": Kind(Answer(*PLACE, b"box"), answer_of),
    "sums": Kind(Sums("a" * 64, ("rework",), bytes(16)), sums_of),
    "refused sums": Kind(Sums("a" * 64, refused="too_few"), sums_of),
    "release": Kind(
        Release(*PLACE, 2, IDS, {"rework": 150}, {"ww": 1_145}, (NotShown("meetings", "few"),), "a" * 64, b"s" * 64),
        release_of,
    ),
    "refusal": Kind(Refusal(*PLACE, "too_few", "a" * 64, b"s" * 64), release_of),
    "agreement": Kind(agreement(), agreement_of),
}
NAMES = st.sampled_from(sorted(KINDS))


def document(kind: Kind) -> dict[str, object]:
    found = read(kind.made.file(), "document")
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_document_comes_back_as_it_was_written(kind: Kind) -> None:
    assert kind.read(document(kind)) == kind.made


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)


@given(NAMES, st.data())
def test_a_document_with_anything_in_a_place_of_it_is_read_or_refused(name: str, data: st.DataObject) -> None:
    kind = KINDS[name]
    changed = document(kind)
    changed[data.draw(st.sampled_from(sorted(changed)))] = data.draw(ANYTHING)
    try:
        found = kind.read(changed)
    except DomainError as error:
        assert error.code.startswith(("share_", "agreement_"))  # noqa: PT017 - either is right
    else:
        assert kind.read(read(found.file(), "document")) == found


@given(NAMES, ANYTHING)
def test_anything_is_refused_with_words(name: str, value: object) -> None:
    with pytest.raises(DomainError):
        KINDS[name].read(value)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_field_too_few_or_too_many_is_refused(kind: Kind) -> None:
    whole = document(kind)
    for key in whole:
        if key != "refused":
            with pytest.raises(DomainError):
                kind.read({other: value for other, value in whole.items() if other != key})
    with pytest.raises(DomainError):
        kind.read({**whole, "extra": 1})


@pytest.mark.parametrize(
    ("name", "field", "value"),
    [
        ("roster", "keys", [coded(b"b" * 32), coded(b"a" * 32)]),
        ("roster", "keys", [coded(b"a" * 32)] * 2),
        ("roster", "keys", [coded(b"a" * 31)]),
        ("release", "ids", [IDS[0], IDS[0]]),
        ("release", "n", 3),
        ("release", "minutes", {"rework": -15}),
        ("release", "minutes", {"rework": 1.5}),
        ("sums", "shares", coded(bytes(8))),
        ("sums", "cells", ["rework", "rework"]),
        ("bundle", "id", "FF" * 16),
        ("bundle", "team", "a|b"),
        ("bundle", "team", ".."),
        ("bundle", "period", "2026-Q9"),
        ("refusal", "refused", "because"),
    ],
)
def test_what_could_mislead_is_refused(name: str, field: str, value: object) -> None:
    with pytest.raises(DomainError):
        KINDS[name].read({**document(KINDS[name]), field: value})


@pytest.mark.parametrize("kind", [KINDS["bundle"], KINDS["sums"]], ids=["bundle", "sums"])
def test_shares_are_not_in_how_a_document_shows_itself(kind: Kind) -> None:
    assert "b'" not in repr(kind.made)
    assert "x00" not in repr(kind.made)
