"""JSON files of other tools."""

import json
from pathlib import Path

from tijdwijzer.capture.importers.text import read_text
from tijdwijzer.domain.importing import FileProblem, ImportFileError


def load_json(path: Path) -> object:
    """What the file holds. Raises ImportFileError with the line and column where it breaks off or goes wrong."""
    try:
        content: object = json.loads(read_text(path))
    except json.JSONDecodeError as error:
        where = {"line": error.lineno, "column": error.colno}
        raise ImportFileError(FileProblem.BAD_JSON, path.name, **where) from None
    except (RecursionError, ValueError):  # nested too deep, or a number of thousands of digits
        raise ImportFileError(FileProblem.BAD_JSON, path.name, line=1, column=1) from None
    return content


def text_of(value: object) -> str:
    """A text field; anything that is no text counts as empty."""
    return value.strip() if isinstance(value, str) else ""
