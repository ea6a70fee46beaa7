"""What somebody can read in what is within reach: every number, text and byte, whatever it was wrapped in."""

import json
import re
import struct
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.mailboxes import MemoryMailbox
from tijdwijzer.domain.canonical import decoded
from tijdwijzer.services.mailbox import Box
from tijdwijzer.services.mailbox import Path as Place

RANDOM = re.compile(rb"[0-9a-f]{32,64}")
"""Numbers of contributions and hashes: any digits can be in them."""


class Remembering(MemoryMailbox):
    """Of an administrator who keeps a copy of whatever was there for a moment."""

    def __init__(self) -> None:
        super().__init__()
        self.ever: list[tuple[Box, bytes]] = []

    def put(self, box: Box, path: Place, content: bytes) -> None:
        super().put(box, path, content)
        self.ever.append((box, content))

    def all(self, *boxes: Box) -> list[bytes]:
        return [content for box, content in self.ever if box in (boxes or tuple(Box))]


def files(folder: Path) -> list[bytes]:
    """Everything in a folder, names included."""
    found = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return [*(path.read_bytes() for path in found), *(str(path.relative_to(folder)).encode() for path in found)]


def pieces(contents: Iterable[bytes]) -> Iterator[bytes]:
    """Each of them, and whatever is in it in base 64 or hexadecimal, as deep as it goes."""
    for content in contents:
        inner = list(_inside(content))
        yield RANDOM.sub(b"", _without(content, inner))
        yield from pieces(inside for _, inside in inner)


def _inside(content: bytes) -> Iterator[tuple[str, bytes]]:
    """The texts of a document (or of its lines) that hold bytes, with those."""
    for line in content.splitlines() or [content]:
        try:
            value = json.loads(line)
        except ValueError:
            continue
        for text in _texts(value):
            try:
                found = decoded(text)
            except ValueError:
                continue
            if len(found) >= 16:
                yield text, found


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from (key, *_texts(item))
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)


def _without(content: bytes, inner: Iterable[tuple[str, bytes]]) -> bytes:
    for text, _ in inner:
        content = content.replace(text.encode(), b"")
    return content


def found(numbers: Iterable[int], contents: Iterable[bytes]) -> set[int]:
    """Which of them can be read: as digits, or as a number of eight bytes of either order, or a floating one."""
    every = list(pieces(contents))
    return {number for number in numbers if any(_is_in(number, piece) for piece in every)}


def _is_in(number: int, piece: bytes) -> bool:
    digits = re.search(rb"(?<![0-9])%d(?![0-9])" % number, piece)
    packed = (
        struct.pack("<Q", number),
        struct.pack(">Q", number),
        struct.pack("<d", number),
        struct.pack(">d", number),
    )
    return bool(digits) or any(one in piece for one in packed)
