"""Build the MSI: `python -m installers.windows [VERSION]`, which is what `make msi` does."""

import sys
import time
from collections.abc import Sequence
from pathlib import Path

from installers.windows.application import build_application
from installers.windows.imports import is_signed, programs
from installers.windows.launchers import closer
from installers.windows.msi import build_msi
from installers.windows.product import ROOT, product_code, project_version
from installers.windows.runtime import stamp
from installers.windows.signing import Signer, sign, signer

MEGABYTE = 1_000_000
INSTALLED_GOAL, MSI_GOAL = 140, 60
"""In megabytes."""


def build(version: str, by: Signer | None) -> tuple[Path, Path]:
    """Make this version's folder and MSI, signed when there is a signer; says what it made and how long it took."""
    began = time.monotonic()
    folder = build_application(version)
    if by is not None:
        # Also what its makers left unsigned: a company that allows programs by their publisher allows all of it then.
        unsigned = [path for path in programs(folder) if not is_signed(path)]
        for path in [*unsigned, closer(version)]:
            sign(path, by)
        stamp(folder)
    msi = build_msi(folder, version)
    if by is not None:
        sign(msi, by)
    files = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    print(f"{msi.relative_to(ROOT)}, {'signed' if by else 'not signed'}, in {time.monotonic() - began:.0f} s")
    print(f"  product code {{{product_code(version)}}}")
    print(f"  installed {sum(files) / MEGABYTE:.1f} MB in {len(files):,} files (goal {INSTALLED_GOAL} MB)")
    print(f"  MSI {msi.stat().st_size / MEGABYTE:.1f} MB (goal {MSI_GOAL} MB)")
    return folder, msi


def main(arguments: Sequence[str]) -> int:
    build(arguments[0] if arguments else project_version(), signer())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
