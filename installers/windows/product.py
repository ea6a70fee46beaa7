"""What the product is called on Windows, and the identifiers that must stay the same for ever."""

import re
import uuid
from pathlib import Path

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
BUILD = ROOT / "build" / "windows"

NAME = "tijdwijzer"
PUBLISHER = "tijdwijzer"
PROGRAM = "tijdwijzer.exe"
CONSOLE = "tijdwijzer-cli.exe"
APP_USER_MODEL_ID = "Tijdwijzer.Tijdwijzer"
ICON = HERE / "tijdwijzer.ico"

UPGRADE_CODE = "81D2C8A6-6F0E-4C39-9A43-7C1E5B0D2F64"
"""By this Windows knows that one MSI is a newer version of another. Never change it."""

NAMESPACE = uuid.UUID("b0a7e6f4-5d7e-4b53-8d11-2c9f0e6d3a58")
"""Ids of products and components are derived from this one. Never change it."""

EPOCH = 1_767_225_600
"""The date that every file in the MSI carries (2026-01-01), so that the same source gives the same bytes."""

OLDEST_BUILD = 17_763
"""Of Windows 10: version 1809, which Qt 6.9 asks for."""


def project_version() -> str:
    """The version of the source tree."""
    text = (ROOT / "src" / "tijdwijzer" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'__version__ = "([^"]+)"', text)
    if found is None:
        raise SystemExit("src/tijdwijzer/__init__.py names no __version__")
    return found[1]


def windows_version(version: str) -> tuple[int, int, int]:
    """The three numbers that Windows Installer compares; raises SystemExit for what it could not."""
    if not re.fullmatch(r"\d{1,3}\.\d{1,3}\.\d{1,5}", version):
        raise SystemExit(f"{version}: Windows Installer needs a version of three numbers, such as 1.2.3")
    major, minor, build = (int(part) for part in version.split("."))
    if major > 255 or minor > 255 or build > 65_535:
        raise SystemExit(f"{version}: Windows Installer compares at most 255.255.65535")
    return major, minor, build


def product_code(version: str) -> str:
    """What Windows knows an installed version by."""
    return guid(f"product {version}")


def guid(text: str) -> str:
    """The same identifier for the same text, in Windows Installer's capitals."""
    return str(uuid.uuid5(NAMESPACE, text)).upper()
