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

LEFT_WHOLE = ("matplotlib/", "numpy/")
"""These make docstrings of other docstrings when they are imported, and fail when they do not find their words."""


def compiled(source: bytes, shown_as: str, *, terse: bool) -> bytes:
    """What belongs in a `.pyc`. Line numbers and assertions are those of the source."""
    tree = ast.parse(source)
    if terse:
        for node in ast.walk(tree):
            _shorten(node)
    return MAGIC_NUMBER + UNCHECKED + source_hash(source) + marshal.dumps(compile(tree, shown_as, "exec"))


def _shorten(node: ast.AST) -> None:
    """One line stays: libraries ask whether there is any, and a dataclass would write itself one at every start."""
    match node:
        case (
            ast.Module(body=[ast.Expr(ast.Constant(str(text)) as docstring), *_])
            | ast.ClassDef(body=[ast.Expr(ast.Constant(str(text)) as docstring), *_])
            | ast.FunctionDef(body=[ast.Expr(ast.Constant(str(text)) as docstring), *_])
            | ast.AsyncFunctionDef(body=[ast.Expr(ast.Constant(str(text)) as docstring), *_])
        ) if text.strip():
            docstring.value = text.strip().splitlines()[0]


def _replace(path: Path, folder: Path, shown_below: str, terse: bool) -> None:
    name = path.relative_to(folder)
    terse = terse and not name.as_posix().startswith(LEFT_WHOLE)
    code = compiled(path.read_bytes(), str(Path(shown_below, name)), terse=terse)
    path.with_suffix(".pyc").write_bytes(code)
    path.unlink()


def main(folder: str, shown_below: str, *terse: str) -> None:
    sources = sorted(Path(folder).rglob("*.py"))
    replace = partial(_replace, folder=Path(folder), shown_below=shown_below, terse=bool(terse))
    with ProcessPoolExecutor() as workers:
        list(workers.map(replace, sources, chunksize=16))


if __name__ == "__main__":
    main(*sys.argv[1:])
