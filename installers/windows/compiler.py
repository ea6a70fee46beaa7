"""Byte code in place of source. Run by a CPython of the version that is shipped.

compiler.py FOLDER SHOWN_BELOW         SHOWN_BELOW stands for the folder in tracebacks
compiler.py FOLDER SHOWN_BELOW terse   docstrings cut to their first line, as nobody asks an installed library for more
"""

import ast
import marshal
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from importlib.util import MAGIC_NUMBER, source_hash
from pathlib import Path

UNCHECKED = (1).to_bytes(4, "little")
"""In a header: made from source with this hash, which nobody has to look for."""

DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)

LEFT_WHOLE = "numpy/_core/"
"""numpy makes the docstrings of its masked arrays of these, and does not start when it does not find its words."""

EMPTIED = ("matplotlib/", "email/")
"""They work on their own docstrings, and take one line for a mistake but none for `python -OO`."""


def compiled(source: bytes, shown_as: str, lines: int | None) -> bytes:
    """What belongs in a `.pyc`, with this many lines of each docstring, and all of them for None.

    Line numbers and assertions are those of the source.
    """
    tree = ast.parse(source)
    if lines is not None:
        for node in ast.walk(tree):
            _shorten(node, lines)
    return MAGIC_NUMBER + UNCHECKED + source_hash(source) + marshal.dumps(compile(tree, shown_as, "exec"))


def _shorten(node: ast.AST, lines: int) -> None:
    if not isinstance(node, DOCUMENTED) or (text := ast.get_docstring(node)) is None:
        return
    docstring, *others = node.body
    kept = "\n".join(text.splitlines()[:lines])
    if kept:
        docstring.value = ast.copy_location(ast.Constant(kept), docstring.value)
    else:
        node.body = others or [ast.copy_location(ast.Pass(), docstring)]


def _lines(name: str) -> int | None:
    """How many lines a docstring keeps in the file of a library. One: many ask whether there is any, and a dataclass
    without would write itself one at every start.
    """
    if name.startswith(LEFT_WHOLE):
        return None
    return 0 if name.startswith(EMPTIED) else 1


def _replace(path: Path, folder: Path, shown_below: str, terse: bool) -> None:
    name = path.relative_to(folder)
    lines = _lines(name.as_posix()) if terse else None
    code = compiled(path.read_bytes(), str(Path(shown_below, name)), lines)
    path.with_suffix(".pyc").write_bytes(code)
    path.unlink()


def main(folder: str, shown_below: str, *terse: str) -> None:
    sources = sorted(Path(folder).rglob("*.py"))
    replace = partial(_replace, folder=Path(folder), shown_below=shown_below, terse=bool(terse))
    with ProcessPoolExecutor() as workers:
        list(workers.map(replace, sources, chunksize=16))


if __name__ == "__main__":
    main(*sys.argv[1:])
