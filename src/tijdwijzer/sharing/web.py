"""How documents are addressed in a service (docs/sharing.md): what its two ends must agree on."""

from collections.abc import Sequence
from urllib.parse import quote, urlencode

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.form import as_name
from tijdwijzer.services.mailbox import Box, Path

SEGMENTS = {
    Box.DROP: "bundles",
    Box.ENROL: "enrolments",
    Box.CLOSING: "closings",
    Box.ANSWER: "answers",
    Box.PUBLISHED: "published",
}

LEFT_BY_ID = (Box.DROP, Box.ENROL)
"""Whoever leaves something here says the id alone: the rest is in the document."""


def document_at(box: Box, path: Path) -> str:
    return f"/v1/{SEGMENTS[box]}/{_joined(path)}"


def left_at(box: Box, path: Path) -> str:
    """Where a document is put."""
    return document_at(box, path[-1:] if box in LEFT_BY_ID else path)


def folder_at(box: Box, path: Path, names: Sequence[str] = ()) -> str:
    """The slash at the end makes it a folder; or of that these documents alone."""
    folder = f"{document_at(box, path).rstrip('/')}/"
    return f"{folder}?{urlencode([('name', _name(name)) for name in names])}" if names else folder


def _joined(path: Path) -> str:
    return "/".join(quote(_name(name), safe="") for name in path)


def _name(text: str) -> str:
    """Raises DomainError "mailbox_name" for what could not be a name elsewhere."""
    try:
        return as_name(text)
    except ValueError:
        raise DomainError("mailbox_name") from None
