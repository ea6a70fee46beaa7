"""The folder that is installed: CPython, the libraries, the program, its launchers, and the papers that go with them.

tijdwijzer.exe, tijdwijzer-cli.exe    launcher.c
runtime/                              CPython, and its library as one zip of byte code
lib/                                  the libraries and tijdwijzer itself, as byte code
policy/                               templates for group policy, and an example of a policy file
NOTICES.txt, sbom.cdx.json            what is inside, by whom, under which licence
"""

import hashlib
import shutil
import sys
from pathlib import Path

from installers.windows.bill import write_bill, write_notices
from installers.windows.bytecode import compile_in_place
from installers.windows.imports import unresolved
from installers.windows.launchers import build_launchers
from installers.windows.packages import build_packages, requirements
from installers.windows.product import BUILD, HERE, ROOT, project_version
from installers.windows.runtime import build_runtime, stamp
from installers.windows.tools import run, same_python, uv

RECIPES = ("runtime.py", "packages.py", "bytecode.py", "compiler.py", "provenance.py", "python_source.txt")
"""What the parts that rarely change are made by; with the lock file it names their folder in the build."""


def build_application(version: str) -> Path:
    """The folder of this version, ready to be packed. Raises SystemExit when something in it would be missing."""
    parts, python = _parts(), same_python()
    target = BUILD / "application" / version
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(parts, target)
    work = BUILD / "work" / version
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    _install_program(target / "lib", version, work, python)
    build_launchers(target, version, work / "launchers")
    shutil.copytree(HERE / "policy", target / "policy")
    shutil.copy(HERE.parent / "policy.example.json", target / "policy")
    missing = unresolved(target)
    if missing:
        raise SystemExit("These libraries are neither shipped nor Windows' own:\n" + "\n".join(missing))
    write_notices(target)
    write_bill(target, version)
    stamp(target)
    return target


def _parts() -> Path:
    """CPython and the libraries, built once for all versions that have the same ones."""
    recipe = hashlib.sha256(requirements().encode())
    for name in RECIPES:
        recipe.update((HERE / name).read_bytes())
    place = BUILD / "parts" / recipe.hexdigest()[:16]
    if not place.exists():
        python, unfinished = same_python(), place.with_suffix(".unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        build_runtime(unfinished / "runtime", python)
        build_packages(unfinished / "lib", python)
        unfinished.rename(place)
    return place


def _install_program(lib: Path, version: str, work: Path, python: Path) -> None:
    wheel = _wheel(version, work)
    program = work / "program"
    run([uv(), "pip", "install", "--quiet", "--no-compile-bytecode", "--no-deps", "--target", program, wheel])
    for path in program.iterdir():
        if path.name != "tijdwijzer" and path.suffix != ".dist-info":
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    for path in program.glob("*.dist-info/*"):
        if path.name not in {"METADATA", "licenses"}:
            path.unlink()
    compile_in_place(program, python, "site-packages", terse=False)
    shutil.copytree(program, lib, dirs_exist_ok=True)


def _wheel(version: str, work: Path) -> Path:
    """The wheel that everybody installs, under the version that is wanted."""
    source = work / "source"
    source.mkdir()
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    for name in ("src", "resources"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    init = source / "src" / "tijdwijzer" / "__init__.py"
    init.write_text(init.read_text(encoding="utf-8").replace(project_version(), version), encoding="utf-8")
    run([sys.executable, "-m", "hatchling", "build", "--target", "wheel", "-d", work / "wheel"], source)
    (wheel,) = (work / "wheel").glob("*.whl")
    return wheel
