"""Opening text of unknown encoding, or saying plainly why it cannot be opened."""

import codecs
from contextlib import suppress
from pathlib import Path, PurePath
from typing import TextIO

from tijdwijzer.domain.importing import FileProblem, ImportFileError

CHUNK = 1 << 20
BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b"))


def open_text(path: Path, encoding: str | None = None) -> TextIO:
    """The file as text, line ends untouched. Without an `encoding` it is found out: by its mark, else UTF-8 when all
    of it is that, else the Windows one.

    Raises ImportFileError for a file that is missing, a folder, unreadable, empty, binary or of another encoding.
    """
    try:
        return path.open(encoding=_encoding_of(path, encoding), newline="")
    except FileNotFoundError:
        raise ImportFileError(FileProblem.MISSING, path.name) from None
    except IsADirectoryError:
        raise ImportFileError(FileProblem.FOLDER, path.name) from None
    except OSError:
        problem = FileProblem.FOLDER if path.is_dir() else FileProblem.UNREADABLE
        raise ImportFileError(problem, path.name) from None


def read_text(path: Path) -> str:
    """All of the file. Raises ImportFileError as `open_text` does."""
    with open_text(path) as file:
        return file.read()


def decoded(data: bytes, name: str) -> str:
    """The text in what was fetched from elsewhere, under the same rules. Raises ImportFileError, with `name`."""
    place = PurePath(name)
    if not data.strip():
        raise ImportFileError(FileProblem.EMPTY, place.name)
    for encoding in (_marked(data, place) or "utf-8", "cp1252"):
        with suppress(UnicodeError):
            return data.decode(encoding)
    return data.decode("latin-1")


def _encoding_of(path: Path, given: str | None) -> str:
    with path.open("rb") as file:
        head = file.read(CHUNK)
    if not head.strip():
        raise ImportFileError(FileProblem.EMPTY, path.name)
    encoding = given or _marked(head, path)
    if encoding is not None:
        if not _decodes(path, encoding):
            raise ImportFileError(FileProblem.NOT_TEXT, path.name)
        return encoding
    if _decodes(path, "utf-8"):
        return "utf-8"
    return "cp1252" if _decodes(path, "cp1252") else "latin-1"


def _marked(head: bytes, path: PurePath) -> str | None:
    """The encoding that the first bytes give away, None when they do not. Raises "import_not_text" for binary data."""
    for bom, encoding in BOMS:
        if head.startswith(bom):
            return encoding
    even, odd = head[0:4096:2].count(0), head[1:4096:2].count(0)
    if even + odd > len(head[:4096]) // 4:
        return "utf-16-le" if even < odd else "utf-16-be"
    strange = len(head) - len(head.translate(None, CONTROLS))
    if 0 in head or strange * 20 > len(head):
        raise ImportFileError(FileProblem.NOT_TEXT, path.name)
    return None


def _decodes(path: Path, encoding: str) -> bool:
    """Whether all of the file is in this encoding, without holding it in memory."""
    try:
        decoder = codecs.getincrementaldecoder(encoding)()
    except LookupError:
        raise ImportFileError(FileProblem.ENCODING, path.name, encoding=encoding) from None
    with path.open("rb") as file:
        try:
            while chunk := file.read(CHUNK):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeError:
            return False
    return True
