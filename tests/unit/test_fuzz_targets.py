"""The targets of `make fuzz`, tried with what hypothesis makes up."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fuzz.roles import WAYS, works
from fuzz.targets import DOCUMENTS, TARGETS, good
from tijdwijzer.domain.canonical import canonical
from tijdwijzer.domain.messages import Release


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


@pytest.mark.parametrize("way", range(len(WAYS)))
def test_whatever_lies_in_the_mailbox_a_role_answers_or_says_why_not(way: int) -> None:
    for field in range(6):
        for value in (b"null", b'"2026-Q3"'):
            TARGETS["mailbox"](bytes([way, field]) + value)


@pytest.mark.parametrize("name", ["key_file", "offer", "fetched", "team_files"])
@given(st.binary(min_size=2, max_size=2), st.sampled_from([b"null", b"-1", b'"x"', b"[[]]", b'{"v":1}', b"1e5", b"8"]))
@settings(max_examples=25)
def test_an_altered_file_is_taken_or_refused(name: str, which: bytes, value: bytes) -> None:
    TARGETS[name](which + value)


@pytest.mark.parametrize(
    "body", [b"[" * 200_000, b'{"names": 1}', b'{"name": "a", "content": "YQ=="}\n{"documents": 1}\n', b'{"error": []}']
)
def test_whatever_a_service_answers_ends_in_words(body: bytes) -> None:
    TARGETS["service"](body)


def test_what_is_good_gets_through() -> None:
    """Else the targets would say nothing: with nothing altered the roles answer and publish."""
    team = works().at(1)
    assert team.a.answer(team.due()).refused == ""
    assert isinstance(team.b.publish(team.due()).release, Release)
    assert works().at(0).b.close(works().team.due()).taken == 8
