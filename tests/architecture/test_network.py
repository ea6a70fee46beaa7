"""Only sharing reaches the network. The import contracts watch the modules; this watches the ways around them."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import tijdwijzer

ROOM = Path(tijdwijzer.__file__).parent
SOURCES = [path for path in sorted(ROOM.rglob("*.py")) if "sharing" not in path.relative_to(ROOM).parts]
FETCHING = {"QtNetwork", "QtNetworkAuth", "QtWebSockets", "QtWebEngineCore", "QtWebEngineWidgets", "QtHttpServer"}


def network_classes(tree: ast.AST) -> Iterator[str]:
    """What is taken from Qt's network modules, a whole module included."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module in {f"PySide6.{name}" for name in FETCHING}:
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "PySide6":
            yield from (name.name for name in node.names if name.name in FETCHING)
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names if name.name.removeprefix("PySide6.") in FETCHING)


def hidden_imports(tree: ast.AST) -> Iterator[str]:
    """Modules that are imported by a name that only shows when the program runs."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {
            "importlib.import_module",
            "import_module",
            "__import__",
        }:
            module = node.args[0]
            if isinstance(module, ast.JoinedStr):
                module = module.values[0]
            if not (isinstance(module, ast.Constant) and str(module.value).startswith("tijdwijzer.")):
                yield ast.unparse(node)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOM).as_posix())
def test_nothing_else_reaches_the_network(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert not list(network_classes(tree))
    assert not list(hidden_imports(tree))


@pytest.mark.parametrize(
    "source",
    [
        "from PySide6.QtNetwork import QNetworkAccessManager",
        "def f():\n    from PySide6 import QtNetwork",
        "import PySide6.QtWebSockets",
    ],
)
def test_qts_own_ways_out_are_seen(source: str) -> None:
    assert set(network_classes(ast.parse(source)))


def test_a_hidden_import_is_seen() -> None:
    assert list(hidden_imports(ast.parse("import importlib\nimportlib.import_module('soc' + 'ket')")))
