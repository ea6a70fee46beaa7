"""The domain decides everything and knows nothing of the world: standard library only, no clock, disk or chance."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import tijdwijzer

DOMAIN = sorted((Path(tijdwijzer.__file__).parent / "domain").rglob("*.py"))
WORLDLY = {
    "atexit", "ctypes", "getpass", "glob", "io", "locale", "logging", "multiprocessing", "os", "pathlib", "platform",
    "random", "secrets", "shutil", "signal", "socket", "sqlite3", "subprocess", "tempfile", "threading", "time",
}  # fmt: skip
CLOCKS = {"now", "utcnow", "today"}


def imported(tree: ast.AST) -> Iterator[str]:
    """The top-level names of the modules that are imported anywhere in it, relative ones left out."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name.split(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module.split(".")[0]


def called(tree: ast.AST) -> Iterator[str]:
    """The names of everything that is called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


@pytest.mark.parametrize("path", DOMAIN, ids=lambda path: path.stem)
def test_the_domain_is_pure(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    modules = set(imported(tree)) - {"tijdwijzer"}
    assert modules <= sys.stdlib_module_names, "only the standard library"
    assert not modules & WORLDLY
    assert not {"open", "print", "input"} & set(called(tree))


@pytest.mark.parametrize("path", DOMAIN, ids=lambda path: path.stem)
def test_now_is_an_argument(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    asked = [
        node.func for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    ]
    clocks = [
        ast.unparse(func) for func in asked if func.attr in CLOCKS and ast.unparse(func.value) in {"datetime", "date"}
    ]
    assert not clocks
