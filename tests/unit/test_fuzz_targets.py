"""The targets of `make fuzz`, tried with what hypothesis makes up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fuzz.targets import DOCUMENTS, TARGETS, good
from tijdwijzer.domain.canonical import canonical


@given(st.sampled_from(sorted(TARGETS)), st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(name: str, content: bytes) -> None:
    TARGETS[name](content)


@pytest.mark.parametrize("name", sorted(good()))
def test_what_they_start_from_is_good(name: str) -> None:
    assert DOCUMENTS[name](good()[name])
    TARGETS[name](canonical(good()[name]))


@given(st.binary(min_size=2, max_size=2), st.sampled_from([b"null", b"-1", b'"x"', b"[[]]", b'{"v":1}', b"1e5"]))
def test_a_field_that_says_something_else_is_read_or_refused(which: bytes, value: bytes) -> None:
    TARGETS["fields"](which + value)
