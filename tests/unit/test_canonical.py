import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tijdwijzer.domain.canonical import MOST_BYTES, canonical, coded, decoded, read
from tijdwijzer.domain.errors import DomainError

WHOLE = st.integers(-(2**53), 2**53)
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
JSON = st.recursive(
    st.none() | st.booleans() | WHOLE | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=12,
)


def test_it_is_as_the_protocol_has_it() -> None:
    assert canonical({"b": [1, 0.6], "a": "é", "B": None}) == '{"B":null,"a":"é","b":[1,0.6]}'.encode()


@given(JSON)
def test_what_was_written_is_read_and_written_the_same(value: object) -> None:
    assert read(canonical(value), "agreement") == value
    assert canonical(json.loads(json.dumps(value, indent=3))) == canonical(value)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    try:
        found: object = read(content, "bundle")
    except DomainError as error:
        found = (error.code, error.details)
    assert found == ("share_unreadable", {"what": "bundle"}) or read(canonical(found), "bundle") == found


@pytest.mark.parametrize(
    "content",
    [
        b'{"a":1,"a":2}',
        b'{"a":{"b":1,"b":1}}',
        b"NaN",
        b"[1e999]",
        b'"\\ud800"',
        b"\xff",
        b"[" * 100_000,
        b"1" * 5_000,
        b" " * (MOST_BYTES + 1),
    ],
    ids=["twice", "twice inside", "NaN", "infinite", "half a pair", "no text", "deep", "long number", "long"],
)
def test_what_could_be_read_in_two_ways_is_refused(content: bytes) -> None:
    with pytest.raises(DomainError):
        read(content, "bundle")


@given(st.binary(max_size=70))
def test_bytes_come_back(content: bytes) -> None:
    assert decoded(coded(content)) == content


@pytest.mark.parametrize("text", ["a", "YQ", "YQ==\n", "YR==", "YQ==YQ==", "é", "-_=="])
def test_bytes_are_written_in_one_way(text: str) -> None:
    with pytest.raises(ValueError, match="base 64"):
        decoded(text)


def test_what_is_too_long_is_not_even_looked_at() -> None:
    assert read(b"[" + b" " * 8 + b"]", "x", most=10) == []
    with pytest.raises(DomainError, match="share_unreadable"):
        read(b"[" + b" " * 9 + b"]", "x", most=10)
    with pytest.raises(DomainError, match="share_unreadable"):
        read(b"[" + b" " * MOST_BYTES + b"]", "x")
