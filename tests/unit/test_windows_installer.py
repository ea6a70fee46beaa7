"""What the installer for Windows decides, and what it must have in common with the program."""

import marshal
import re
from pathlib import Path
from struct import pack
from typing import Any

import pytest

from installers.windows.compiler import compiled
from installers.windows.harvest import fragment
from installers.windows.msi import ACTIONS, CLOSE_AT
from installers.windows.packages import cut_description
from installers.windows.product import APP_USER_MODEL_ID, HERE, PROGRAM, UPGRADE_CODE, guid, windows_version
from installers.windows.provenance import signature_doubt
from installers.windows.signing import signer
from installers.windows.summary import FILETIME, REVISION, TEXT, _values
from tijdwijzer.system import closing_windows, program

CHAINED = "Signature verification: ok"
DIGESTS = "Current message digest    : {}\nCalculated message digest : {}\n"
BY_PSF = "\tSubject: /O=Python Software Foundation/CN=Python Software Foundation\n"
HEADER = 16
"""Bytes of a `.pyc` before the code."""

BY_OTHERS = "\tSubject: /O=Somebody/CN=Somebody\n"


@pytest.mark.parametrize("version", ["1.2", "1.2.3.4", "1.2.3b1", "256.0.0", "1.0.65536", ""])
def test_a_version_that_windows_cannot_compare_is_refused(version: str) -> None:
    with pytest.raises(SystemExit):
        windows_version(version)


def test_a_version_is_three_numbers() -> None:
    assert windows_version("0.12.345") == (0, 12, 345)


def test_ids_stay_the_same() -> None:
    """Else Windows takes the next version for another product, and leaves both."""
    assert UPGRADE_CODE == "81D2C8A6-6F0E-4C39-9A43-7C1E5B0D2F64"
    assert guid("component program") == "A1EF43D6-6BC3-5F08-BDB2-6131A39C3662"


@pytest.mark.parametrize(
    ("report", "doubt"),
    [
        (CHAINED, ""),
        (DIGESTS.format("AA", "AA") + BY_PSF, ""),
        (DIGESTS.format("AA", "BB") + BY_PSF, "changed after it was signed"),
        (DIGESTS.format("AA", "AA") + BY_OTHERS, "signed by somebody else"),
        ("No signature found\n" + BY_PSF, "not signed"),
    ],
)
def test_only_what_its_makers_signed_is_free_of_doubt(report: str, doubt: str) -> None:
    assert signature_doubt("x.dll", report).removeprefix("x.dll: ") == doubt


def test_every_file_has_a_component_of_its_own_that_stays(tmp_path: Path) -> None:
    (tmp_path / "lib" / "José & Co").mkdir(parents=True)
    for name in ("a.dll", "lib/a.dll", "lib/José & Co/b.pyc"):
        (tmp_path / name).touch()
    text = fragment(tmp_path, "../folder", frozenset({"a.dll"}))
    components = re.findall(r'Component Id="(\w+)" Guid="([\w-]+)"', text)
    assert len(set(components)) == 2
    assert 'Name="José &amp; Co"' in text
    assert 'Source="../folder/a.dll"' not in text
    assert text == fragment(tmp_path, "../folder", frozenset({"a.dll"}))


def test_moments_and_the_package_code_are_found_in_a_summary() -> None:
    header = b"\xfe\xff" + bytes(42)
    values = pack("<IIII", 12, 24, REVISION, 36) + pack("<IQ", FILETIME, 7) + pack("<II", TEXT, 4) + b"{A}\0"
    summary = header + pack("<I", 48) + pack("<II", 8 + len(values), 2) + values
    found = {key: (kind, place) for key, kind, place in _values(summary)}
    assert found[12][0] == FILETIME
    assert summary[found[12][1]] == 7
    assert summary[found[REVISION][1] + 4 :].startswith(b"{A}")


def test_what_the_command_line_gave_is_kept_before_it_is_looked_up_and_put_back_after() -> None:
    places = {action: place for action, _, place in ACTIONS}
    for name in ("Start", "Language", "Policy"):
        assert places[f"Keep{name}"] < 50 < places[f"Take{name}"] < 100
    assert places["TakeLanguage"] < min(place for action, place in places.items() if action.startswith("Say"))
    assert 1400 < CLOSE_AT < 1500


def test_half_a_signer_is_refused() -> None:
    assert signer({}) is None
    with pytest.raises(SystemExit, match="TIJDWIJZER_CERTIFICATES"):
        signer({"TIJDWIJZER_KEY": "key.pem"})


def test_the_program_and_its_installer_mean_the_same() -> None:
    closer = (HERE / "launcher" / "closer.c").read_text(encoding="utf-8")
    assert APP_USER_MODEL_ID == program.APP_ID
    assert PROGRAM == program.PROGRAM
    for name, place in zip(closing_windows.names(4711), ("Global", "Local"), strict=True):
        assert name == rf"{place}\tijdwijzer-close-4711"
        assert f'L"{place}"' in closer
    assert r"%ls\\tijdwijzer-close-%lu" in closer


LIBRARY = b'''"""What it is for.

And much more.
"""
from __future__ import annotations

def half(number):
    """Of a number.

    An even one.
    """
    assert number % 2 == 0
    return number // 2
'''


@pytest.mark.parametrize(
    ("lines", "of_module", "of_function"),
    [(0, None, None), (1, "What it is for.", "Of a number.")],
)
def test_a_library_loses_docstrings_and_nothing_else(
    lines: int, of_module: str | None, of_function: str | None
) -> None:
    """No assertions: some libraries have them decide."""
    module: dict[str, Any] = {}
    exec(marshal.loads(compiled(LIBRARY, "library.py", lines)[HEADER:]), module)
    assert (module.get("__doc__"), module["half"].__doc__) == (of_module, of_function)
    assert module["half"](4) == 2
    assert module["half"].__code__.co_firstlineno == 7
    with pytest.raises(AssertionError):
        module["half"](3)


def test_the_program_keeps_its_docstrings() -> None:
    module: dict[str, Any] = {}
    exec(marshal.loads(compiled(LIBRARY, "library.py", None)[HEADER:]), module)
    assert module["half"].__doc__.endswith("An even one.\n    ")


def test_only_what_a_package_says_of_itself_before_its_description_is_kept(tmp_path: Path) -> None:
    (tmp_path / "METADATA").write_bytes(b"Name: a\r\nVersion: 1\r\nLicense: MIT\r\n\r\nBuy me: now\r\n\r\nName: b\r\n")
    cut_description(tmp_path / "METADATA")
    assert (tmp_path / "METADATA").read_text(encoding="utf-8") == "Name: a\nVersion: 1\nLicense: MIT\n"
