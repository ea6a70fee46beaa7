"""Collect the texts of the screens into their Dutch files, compile these, and name what still lacks its Dutch.

The source texts are English. Fill in what is named, in the .ts file or with pyside6-linguist, and run this again.
"""

import subprocess
import sys
import sysconfig
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).parents[1]
UI = ROOT / "src" / "tijdwijzer" / "ui"
TRANSLATIONS = ROOT / "resources" / "translations"
TOOLS = Path(sysconfig.get_path("scripts"))
FOLDERS = {
    "aims": ("goals", "nulmeting"),
    "day": ("day", "importing"),
    "team": ("team",),
    "roles": ("aggregator", "gatekeeper", "roles"),
    "trends": ("trends",),
    "screens": ("documents", "firstrun", "handovers", "privacy", "products", "reflection", "rules", "settings"),
    "sharing": ("sharing",),
    "widgets": ("widgets",),
}
REST = "shell"
"""The file for everything that is in none of these folders."""


def sources() -> dict[str, list[Path]]:
    """What is in each file."""
    named = {"__pycache__", *(folder for folders in FOLDERS.values() for folder in folders)}
    rest = [path for path in sorted(UI.iterdir()) if path.name not in named and (path.is_dir() or path.suffix == ".py")]
    return {name: [UI / folder for folder in folders] for name, folders in FOLDERS.items()} | {REST: rest}


def run(tool: str, *arguments: object) -> None:
    subprocess.run([TOOLS / tool, "-silent", *map(str, arguments)], check=True)


def unfinished(file: Path) -> list[str]:
    messages = ET.parse(file).getroot().iter("message")
    return [m.findtext("source", "") for m in messages if m.find("translation[@type='unfinished']") is not None]


def main() -> int:
    missing = []
    for name, paths in sources().items():
        file = TRANSLATIONS / f"{name}_nl.ts"
        run("pyside6-lupdate", "-locations", "none", "-no-obsolete", "-extensions", "py", *paths, "-ts", file)
        run("pyside6-lrelease", file, "-qm", file.with_suffix(".qm"))
        missing += [f"{file.name}: {text}" for text in unfinished(file)]
    print(*missing, sep="\n", end="\n" if missing else "")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
