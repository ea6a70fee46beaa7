"""The programs that the build runs, and where they are when they are not on the path."""

import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from installers.windows.product import BUILD, ROOT

PYTHON = "3.13"


def run(command: Sequence[str | Path], cwd: Path | None = None) -> str:
    """What the command prints. Raises SystemExit with that, when it fails."""
    done = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{Path(command[0]).name} failed ({done.returncode}):\n{done.stdout}{done.stderr}")
    return done.stdout


def uv() -> Path:
    """The package installer that the Makefile set up."""
    found = shutil.which("uv")
    return Path(found) if found else ROOT / ".tools" / "bin" / "uv"


def same_python() -> Path:
    """A CPython on this machine of the version that is shipped: byte code is made by it.

    uv installs one where there is none; raises SystemExit where that is not possible either.
    """
    found = next((path for path in _pythons() if _runs(path)), None)
    if found is None:
        run([uv(), "python", "install", "--install-dir", BUILD / "python", "--no-bin", PYTHON])
        found = next((path for path in _pythons() if _runs(path)), None)
    if found is None:
        raise SystemExit(f"the byte code is made by CPython {PYTHON}, and there is none on this machine")
    return found


def _pythons() -> Iterator[Path]:
    on_path = shutil.which(f"python{PYTHON}")
    if on_path:
        yield Path(on_path)
    # pyenv hides a version behind a name that does not run until somebody chooses it.
    yield from sorted((Path.home() / ".pyenv" / "versions").glob(f"{PYTHON}.*/bin/python"))
    yield from sorted((BUILD / "python").glob(f"cpython-{PYTHON}*/bin/python{PYTHON}"))


def _runs(python: Path) -> bool:
    wanted = f"import sys; sys.exit(sys.version_info[:2] != tuple(map(int, '{PYTHON}'.split('.'))))"
    return subprocess.run([python, "-c", wanted], capture_output=True, check=False).returncode == 0
