"""Is this CPython what the Python Software Foundation built? Every file must answer for itself.

Programs carry a signature. The standard library is listed by hash in a catalogue that is signed. The few files that
are in neither are pinned here: they were compared with CPython's own source by hand.
"""

import hashlib
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

from installers.windows.product import HERE

ROOT_CERTIFICATE = HERE / "microsoft-identity-root-2020.pem"
CATALOGUE = "DLLs/python_lib.cat"
PROGRAMS = (".exe", ".dll", ".pyd", ".cat")
DIGESTS = re.compile(r"Current message digest\s*:\s*(\w+)\s+Calculated message digest\s*:\s*(\w+)")
SIGNERS = ("Python Software Foundation", "Microsoft")

COMPARED = {
    "LICENSE.txt": "62bec384df47b0328307db41455ff6ea2559e5546b394ac69148561b21703120",
    "Lib/xml/__init__.py": "8e7bc2b8a9974751e0bf0be8e8fd3c116fb0ed2ff2e372f693a7e3659a46f8dc",
    "Lib/zipfile/__init__.py": "1b580c37e07e4760ba307302b547312f2b97be888bb3ef681e4f39e9e22c3f40",
}
"""SHA-256 of the files that no signature covers."""


def doubts(tree: Path) -> list[str]:
    """What in an unpacked CPython cannot be shown to be genuine; empty when everything can."""
    files = sorted(path for path in tree.rglob("*") if path.is_file())
    catalogue = (tree / CATALOGUE).read_bytes()
    with ThreadPoolExecutor() as pool:
        found = pool.map(lambda path: _doubt(tree, path, catalogue), files)
    return [doubt for doubt in found if doubt]


def _doubt(tree: Path, path: Path, catalogue: bytes) -> str:
    name = path.relative_to(tree).as_posix()
    if path.suffix.lower() in PROGRAMS:
        return _signature_doubt(name, path)
    content = path.read_bytes()
    if not content or COMPARED.get(name) == hashlib.sha256(content).hexdigest():
        return ""
    listed = any(hashlib.new(kind, content).digest() in catalogue for kind in ("sha1", "sha256"))
    return "" if listed else f"{name}: not in the signed catalogue"


def _signature_doubt(name: str, path: Path) -> str:
    roots = ["-CAfile", ROOT_CERTIFICATE, "-TSA-CAfile", ROOT_CERTIFICATE]
    command = ["osslsigncode", "verify", *roots, *offline(), "-in", path]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    return signature_doubt(name, said.stdout + said.stderr)


@cache
def offline() -> tuple[str, ...]:
    """What keeps osslsigncode from asking a network for revoked certificates; versions before 2.6 do not ask."""
    said = subprocess.run(["osslsigncode", "verify", "--help"], capture_output=True, text=True, check=False)
    return ("-ignore-crl",) if "-ignore-crl" in said.stdout + said.stderr else ()


def signature_doubt(name: str, report: str) -> str:
    """What a report of osslsigncode leaves to doubt.

    Some files chain to roots that Windows has and we do not pin: of those the digest and the signer's name count.
    """
    if "Signature verification: ok" in report:
        return ""
    digests = DIGESTS.search(report)
    if digests is None:
        return f"{name}: not signed"
    if digests[1] != digests[2]:
        return f"{name}: changed after it was signed"
    signed = any(signer in line for line in report.splitlines() if "Subject:" in line for signer in SIGNERS)
    return "" if signed else f"{name}: signed by somebody else"
