"""What was built, before anybody installs it."""

import json
import subprocess
import zipfile
from pathlib import Path

import pefile
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from installers.windows.__main__ import INSTALLED_GOAL, MEGABYTE, MSI_GOAL
from installers.windows.application import build_application
from installers.windows.bill import BILL, NOTICES
from installers.windows.imports import is_signed, programs, unresolved
from installers.windows.launchers import closer
from installers.windows.msi import build_msi
from installers.windows.product import BUILD, CONSOLE, EPOCH, PROGRAM
from installers.windows.runtime import LIBRARY
from installers.windows.signing import verified
from installers.windows.tests.conftest import Built

OTHER = "9.9.9"
"""A version that nothing else here is about."""

WITH_OPENSSL = ("CPython", "cryptography", "sqlcipher3")
"""Each brings its own."""

OF_THE_SERVICE = ("fastapi", "limits", "prometheus_client", "psycopg", "psycopg-binary", "starlette", "uvicorn")


def test_it_is_no_larger_than_promised(built: Built) -> None:
    installed = sum(path.stat().st_size for path in built.this.folder.rglob("*") if path.is_file())
    assert installed <= INSTALLED_GOAL * MEGABYTE
    assert built.this.msi.stat().st_size <= MSI_GOAL * MEGABYTE


def test_every_library_is_shipped_or_windows_own(built: Built) -> None:
    assert len(programs(built.this.folder)) > 50
    assert unresolved(built.this.folder) == []


def test_a_missing_library_is_noticed(built: Built, tmp_path: Path) -> None:
    runtime = built.this.folder / "runtime"
    (tmp_path / "_ctypes.pyd").write_bytes((runtime / "_ctypes.pyd").read_bytes())
    assert any("libffi-8.dll" in line for line in unresolved(tmp_path))


def test_what_is_shipped_is_byte_code_without_the_place_of_the_build(built: Built) -> None:
    files = [path for path in built.this.folder.rglob("*") if path.is_file()]
    assert not [path for path in files if path.suffix == ".py" or "__pycache__" in path.parts]
    place = str(BUILD).encode()
    assert not [path for path in files if place in path.read_bytes()]


def test_what_reaches_a_network_is_python_s_own_https_and_nothing_else(built: Built) -> None:
    names = {path.name.lower() for path in programs(built.this.folder)}
    assert names >= {"_ssl.pyd", "libssl-3.dll", "libcrypto-3.dll"}
    assert not {name for name in names if "network" in name or "websocket" in name or "webengine" in name}
    plugins = {path.parent.name for path in (built.this.folder / "lib" / "PySide6" / "plugins").rglob("*.dll")}
    assert not plugins & {"tls", "networkinformation"}
    with zipfile.ZipFile(built.this.folder / "runtime" / LIBRARY) as library:
        modules = {name.split("/")[0].removesuffix(".pyc") for name in library.namelist()}
    assert modules >= {"ssl", "http", "urllib"}
    assert not modules & {"ftplib", "imaplib", "poplib", "smtplib", "telnetlib", "nntplib", "xmlrpc", "wsgiref"}


def test_the_service_stays_outside(built: Built) -> None:
    """It runs on a server, from `tijdwijzer[server]`; a stand-in of the tests stays in the tests' own Windows."""
    lib = built.this.folder / "lib"
    assert not [name for name in OF_THE_SERVICE if list(lib.glob(f"{name}*"))]
    assert not list(built.this.folder.rglob("bcryptprimitives.dll"))


def test_the_programs_and_the_msi_are_signed(built: Built, tmp_path: Path) -> None:
    assert [path for path in programs(built.this.folder) if not is_signed(path)] == []
    ours = (built.this.folder / PROGRAM, built.this.folder / CONSOLE, closer(built.this.number))
    for file in (*ours, built.this.msi):
        assert verified(file, built.root), file
    changed = tmp_path / PROGRAM
    content = bytearray((built.this.folder / PROGRAM).read_bytes())
    content[len(content) // 2] ^= 1
    changed.write_bytes(content)
    assert not verified(changed, built.root)


def test_the_same_source_gives_the_same_bytes() -> None:
    """Without the signature, which holds the moment it was made; CPython and the libraries are built once."""
    first, second = (build_msi(build_application(OTHER), OTHER).read_bytes() for _ in range(2))
    assert first == second


def test_every_file_has_the_same_date(built: Built) -> None:
    dates = {path.stat().st_mtime for path in built.this.folder.rglob("*") if path.is_file()}
    assert dates == {EPOCH}


def test_the_program_says_who_it_is_and_fits_every_screen(built: Built) -> None:
    with pefile.PE(built.this.folder / PROGRAM) as program:
        texts = {
            key.decode(): value.decode()
            for block in program.FileInfo[0]
            if hasattr(block, "StringTable")
            for table in block.StringTable
            for key, value in table.entries.items()
        }
        kinds = {entry.id for entry in program.DIRECTORY_ENTRY_RESOURCE.entries}
    assert texts["ProductName"] == texts["FileDescription"] == "tijdwijzer"
    assert texts["ProductVersion"] == built.this.number
    assert {pefile.RESOURCE_TYPE["RT_ICON"], pefile.RESOURCE_TYPE["RT_MANIFEST"]} <= kinds
    manifest = (built.this.folder / PROGRAM).read_bytes()
    for wanted in (b"PerMonitorV2", b"longPathAware", b"<activeCodePage", b"asInvoker"):
        assert wanted in manifest


def test_the_bill_of_materials_is_valid_and_whole(built: Built) -> None:
    text = (built.this.folder / BILL).read_text(encoding="utf-8")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    bill = json.loads(text)
    names = {component["name"] for component in bill["components"]}
    assert {"CPython", "OpenSSL", "Qt", "PySide6_Essentials", "SQLAlchemy", "sqlcipher3", "pynput", "Inter"} <= names
    assert {"cryptography", "cffi"} <= names
    assert len([each for each in bill["components"] if each["name"] == "OpenSSL"]) == len(WITH_OPENSSL)
    assert all(component["licenses"] for component in bill["components"])
    assert not names & {"pytest", "mypy", "pefile", "pycparser", *OF_THE_SERVICE}


def test_the_notices_hold_the_licences_texts(built: Built) -> None:
    text = (built.this.folder / NOTICES).read_text(encoding="utf-8")
    for words in (
        "GNU LESSER GENERAL PUBLIC LICENSE",
        "EUPL",
        "SIL OPEN FONT LICENSE",
        "matplotlib",
        "SQLCipher",
        "cryptography",
    ):
        assert words in text or words.upper() in text.upper(), words


def test_the_msi_s_tables_are_as_meant(built: Built) -> None:
    """wixl drops what it does not know, so what counts is looked up in what it made."""
    components = {row[0]: row for row in _table(built.this.msi, "Component")}
    assert components["StartWithWindows"][4] == 'STARTWITHWINDOWS = "1"'
    assert all(int(row[3]) & 256 for row in components.values())
    properties = dict(row for row in _table(built.this.msi, "Property"))
    assert {"STARTWITHWINDOWS", "LANGUAGE", "POLICYFILE"} <= set(properties["SecureCustomProperties"].split(";"))
    for table in ("InstallExecuteSequence", "InstallUISequence"):
        at = {row[0]: int(row[2]) for row in _table(built.this.msi, table)}
        assert at["KeepStart"] < at["AppSearch"] < at["TakeStart"] < at["UsualStart"] < at["LaunchConditions"]
        assert at["TakeLanguage"] < at["SayNewer"] < at["LaunchConditions"]
    assert at.keys() >= {"SayNewer", "SayWindows", "SayAdministrator", "SayChoice"}
    at = {row[0]: int(row[2]) for row in _table(built.this.msi, "InstallExecuteSequence")}
    assert at["InstallValidate"] < at["CloseRunning"] < at["RemoveExistingProducts"]
    at = {row[0]: int(row[2]) for row in _table(built.this.msi, "InstallExecuteSequence")}
    assert at["InstallInitialize"] < at["CloseOthers"] < at["RemoveFiles"]
    assert at["RemoveRegistryValues"] < at["WriteRegistryValues"]
    assert len(_table(built.this.msi, "RemoveRegistry")) == 3
    (shortcut,) = _table(built.this.msi, "Shortcut")
    assert shortcut[4] == "[#tijdwijzer.exe]", "an advertised one would have Windows look at the installation each time"
    (identity,) = _table(built.this.msi, "MsiShortcutProperty")
    assert identity[2:] == ["System.AppUserModel.ID", "Tijdwijzer.Tijdwijzer"]


def _table(msi: Path, name: str) -> list[list[str]]:
    text = subprocess.run(["msiinfo", "export", msi, name], capture_output=True, text=True, check=True).stdout
    return [line.split("\t") for line in text.replace("\r", "").splitlines()[3:]]
