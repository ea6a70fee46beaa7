"""What is inside the folder, for those who must know: a bill of materials (CycloneDX) and the licences' texts."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import PathDistribution
from pathlib import Path

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from installers.windows.imports import programs
from installers.windows.product import EPOCH, HERE, NAME, NAMESPACE, ROOT

BILL = "sbom.cdx.json"
NOTICES = "NOTICES.txt"
LICENCE_FILES = ("LICENSE*", "LICENCE*", "COPYING*", "NOTICE*")
READ_BY_PROGRAMS = {"METADATA", "entry_points.txt"}
"""Versions are looked up in the first, and APScheduler finds its own parts by the second."""

OPENSSL = re.compile(rb"OpenSSL (\d+\.\d+\.\d+) \d{1,2} [A-Z][a-z]{2} \d{4}")

RULE = "=" * 100
LGPL, GPL = HERE / "licences" / "LGPL-3.0.txt", HERE / "licences" / "GPL-3.0.txt"
APACHE = HERE / "licences" / "Apache-2.0.txt"

LICENCES = {
    "APScheduler": "MIT",
    "cycler": "BSD-3-Clause",
    "fonttools": "MIT",
    "jaraco.classes": "MIT",
    "kiwisolver": "BSD-3-Clause",
    "matplotlib": "PSF-2.0",
    "numpy": "BSD-3-Clause",
    "pynput": "LGPL-3.0-only",
    "PySide6_Essentials": "LGPL-3.0-only",
    "python-dateutil": "Apache-2.0 OR BSD-3-Clause",
    "pywin32-ctypes": "BSD-3-Clause",
    "reportlab": "BSD-3-Clause",
    "shiboken6": "LGPL-3.0-only",
    "six": "MIT",
    "sqlcipher3": "Zlib",
    "tzdata": "Apache-2.0",
    "x-wr-timezone": "LGPL-3.0-or-later",
}
"""SPDX expressions for packages that name theirs in words of their own; of several on offer the one that is used."""


@dataclass(frozen=True, slots=True)
class Part:
    """Something that is inside. `licence` is an SPDX expression; `package` says whether it comes from PyPI."""

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]
    package: bool = False


def parts(folder: Path) -> list[Part]:
    """Everything inside an assembled folder but the program itself."""
    fonts, icons = ROOT / "resources" / "fonts" / "OFL.txt", ROOT / "resources" / "icons" / "ui" / "LICENSE"
    return [
        Part("CPython", "3.13.2", "Python-2.0", (folder / "runtime" / "LICENSE.txt",)),
        *[Part("OpenSSL", version, "Apache-2.0", (APACHE,)) for version in _openssl(folder)],
        Part("Qt", "6.9.3", "LGPL-3.0-only", (LGPL, GPL)),
        Part("Inter", "4.0", "OFL-1.1", (fonts,)),
        Part("Lucide", "1.0", "ISC", (icons,)),
        *_packages(folder),
    ]


def _openssl(folder: Path) -> list[str]:
    """The version of each copy: CPython, cryptography and sqlcipher3 bring one along, the last two inside a file."""
    return sorted({found.decode() for file in programs(folder) for found in OPENSSL.findall(file.read_bytes())})


def _packages(folder: Path) -> Iterator[Part]:
    """The Python packages, from what they say of themselves. Raises SystemExit for one that names no licence."""
    for place in sorted((folder / "lib").glob("*.dist-info"), key=lambda path: path.name.lower()):
        about = PathDistribution(place).metadata
        name, version = about["Name"], about["Version"]
        licence = LICENCES.get(name) or about.get("License-Expression")
        if name == NAME:
            continue
        if not licence:
            raise SystemExit(f"{name} {version} names no licence: look it up and add it to {Path(__file__).name}")
        texts = sorted({path for kind in LICENCE_FILES for path in place.rglob(kind) if path.is_file()})
        yield Part(name, version, licence, tuple(texts), package=True)


def write_bill(folder: Path, version: str) -> None:
    """Write the bill of materials of an assembled folder into it; the same folder gives the same bytes."""
    bill = Bom(serial_number=NAMESPACE, components=[_component(part) for part in parts(folder)])
    bill.metadata.component = Component(
        name=NAME,
        version=version,
        type=ComponentType.APPLICATION,
        bom_ref=NAME,
        licenses=[LicenseFactory().make_from_string("EUPL-1.2")],
    )
    bill.register_dependency(bill.metadata.component, bill.components)
    bill.metadata.timestamp = datetime.fromtimestamp(EPOCH, tz=UTC)
    text = JsonV1Dot6(bill).output_as_string(indent=2)
    (folder / BILL).write_text(text + "\n", encoding="utf-8", newline="\n")


def _component(part: Part) -> Component:
    return Component(
        name=part.name,
        version=part.version,
        type=ComponentType.LIBRARY,
        purl=PackageURL("pypi", name=part.name.lower(), version=part.version) if part.package else None,
        bom_ref=f"{part.name}=={part.version}",
        licenses=[LicenseFactory().make_from_string(part.licence)],
    )


def write_notices(folder: Path) -> None:
    """Write every licence's text into one file, and take the single files of the packages away."""
    pieces = [_piece(Part(NAME, "", "EUPL-1.2", (ROOT / "LICENSE",))), *map(_piece, parts(folder))]
    (folder / NOTICES).write_text("\n".join(pieces), encoding="utf-8", newline="\r\n")
    for path in (folder / "lib").glob("*.dist-info/*"):
        if path.name not in READ_BY_PROGRAMS:
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def _piece(part: Part) -> str:
    texts = [text.read_text(encoding="utf-8", errors="replace") for text in part.texts]
    return "\n".join([RULE, f"{part.name} {part.version} ({part.licence})", RULE, *texts])
