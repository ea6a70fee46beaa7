"""What is made of what an X server answers."""

import struct
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

if sys.platform != "linux":
    pytest.skip("python-xlib is installed on Linux", allow_module_level=True)

from tijdwijzer.capture.x11_windows import class_in, name_of, title_in
from tijdwijzer.capture.xsync import counters, halves, whole


@pytest.mark.parametrize(
    ("executable", "name"),
    [
        ("firefox", "firefox"),
        ("soffice.bin", "soffice.bin"),
        ("firefox (deleted)", "firefox"),
        ("gimp-2.10", "gimp-2.10"),
        ("7z", "7z"),
        ("python3.11", None),
        ("python3.11 (deleted)", None),
        ("java", None),
        ("electron28", None),
        ("wine64-preloader", None),
        ("ssh", None),
    ],
)
def test_a_program_is_called_by_its_executable_unless_that_runs_others(executable: str, name: str | None) -> None:
    assert name_of(executable) == name


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"Navigator\0Firefox\0", "Firefox"),
        (b"zaak\0\0", "zaak"),
        (b"zaak", "zaak"),
        (b"\0\0", None),
        (b"", None),
        (b"/home/jan/zaak\0/home/jan/Zaak\0", "Zaak"),
        (b"a\0b\xff\0", "b\ufffd"),
        (b"a\0b\0c\0d", "b"),
    ],
    ids=["usual", "no class", "no end", "empty", "nothing", "a folder", "no UTF-8", "more than two"],
)
def test_the_class_of_a_window_is_a_bare_name(data: bytes, name: str | None) -> None:
    assert class_in(data) == name


@given(st.binary())
def test_every_class_is_read(data: bytes) -> None:
    name = class_in(data)
    assert name is None or (name and "/" not in name)


@given(st.text(min_size=1))
def test_the_first_thousand_characters_of_a_title_are_in_what_is_fetched_of_it(part: str) -> None:
    title = part * 1000
    assert title_in(title.encode()[:4000], "utf-8") == title[:1000]


@given(st.integers(-(2**63), 2**63 - 1))
def test_numbers_of_64_bits_come_back_from_their_halves(value: int) -> None:
    high, low = halves(value)
    assert -(2**31) <= high < 2**31
    assert 0 <= low < 2**32
    assert whole(high, low) == value


def counter(number: int, name: bytes) -> bytes:
    entry = struct.pack("=LlLH", number, 0, 4, len(name)) + name
    return entry + b"\0" * (-len(entry) % 4)


@given(st.dictionaries(st.text("ABC 12", max_size=9), st.integers(0, 2**32 - 1)))
def test_the_counters_of_a_server_are_read_with_their_filling(there: dict[str, int]) -> None:
    assert counters(b"".join(counter(number, name.encode()) for name, number in there.items())) == there
