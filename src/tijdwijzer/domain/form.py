"""Reading a document of the sharing protocol strictly: what is not as written down is refused, with its place."""

import re
import unicodedata
from collections.abc import Callable, Collection, Mapping
from typing import TypeVar

from tijdwijzer.domain.canonical import decoded
from tijdwijzer.domain.errors import DomainError

VERSION = 1
ID = re.compile(r"[0-9a-f]{32}")
DIGEST = re.compile(r"[0-9a-f]{64}")
NAME = re.compile(r"[^\W_][\w .,&()'+-]{0,63}")
RESERVED = re.compile(r"(con|prn|aux|nul|(com|lpt)[\d¹²³]) *(\..*)?", re.IGNORECASE)
"""What Windows does not let a file be called, with whatever ending; spaces before that it reads over."""

MOST = 1 << 53
"""A JSON number beyond this is another number in other programs."""

T = TypeVar("T")


class Form:
    """An object of a document. `what` names the document ("agreement"), `place` where in it this object is.

    Every reading raises DomainError "share_form" with both when the value is not as it must be.
    """

    def __init__(self, values: object, what: str, fields: Collection[str], place: str = "") -> None:
        self.what, self.place = what, place
        if not isinstance(values, dict):
            raise self._error("")
        self._values: Mapping[str, object] = values
        for key in (*(key for key in fields if key not in values), *(key for key in values if key not in fields)):
            raise self._error(key)

    def _error(self, key: str) -> DomainError:
        return DomainError("share_form", what=self.what, place=".".join(part for part in (self.place, key) if part))

    def read(self, key: str, reader: Callable[[object], T]) -> T:
        try:
            return reader(self._values[key])
        except (TypeError, ValueError):
            raise self._error(key) from None

    def version(self) -> None:
        """Raises DomainError "share_version" when a later program wrote it."""
        version = self.whole("v", 1)
        if version != VERSION:
            raise DomainError("share_version", what=self.what)

    def text(self, key: str, pattern: re.Pattern[str]) -> str:
        return self.read(key, lambda value: matching(value, pattern))

    def name(self, key: str) -> str:
        """A name that is also that of a folder, on any system."""
        return self.read(key, as_name)

    def whole(self, key: str, low: int, high: int = MOST) -> int:
        return self.read(key, lambda value: whole(value, low, high))

    def bytes(self, key: str, length: int | None = None, most: int = MOST) -> bytes:
        """In base 64; of exactly `length`."""

        def read(value: object) -> bytes:
            content = decoded(as_text(value))
            if (length is not None and len(content) != length) or len(content) > most:
                raise ValueError
            return content

        return self.read(key, read)

    def list(self, key: str, reader: Callable[[object], T], most: int) -> tuple[T, ...]:
        def read(value: object) -> tuple[T, ...]:
            if not isinstance(value, list) or len(value) > most:
                raise TypeError
            return tuple(reader(item) for item in value)

        return self.read(key, read)

    def numbers(self, key: str, low: int, high: int = MOST) -> dict[str, int]:
        """An object of whole numbers."""

        def read(value: object) -> dict[str, int]:
            if not isinstance(value, dict):
                raise TypeError
            return {as_text(name): whole(number, low, high) for name, number in value.items()}

        return self.read(key, read)

    def forms(self, key: str, fields: Collection[str], most: int) -> tuple["Form", ...]:
        items = self.list(key, lambda value: value, most)
        place = f"{self.place}.{key}" if self.place else key
        return tuple(Form(item, self.what, fields, f"{place}[{position}]") for position, item in enumerate(items))


def as_text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def matching(value: object, pattern: re.Pattern[str]) -> str:
    text = as_text(value)
    if not pattern.fullmatch(text):
        raise ValueError
    return text


def as_name(value: object) -> str:
    """Raises ValueError for what cannot be the name of a task or a team: it is part of a path and of a context."""
    text = matching(value, NAME)
    if RESERVED.fullmatch(text) or text[-1] in " ." or unicodedata.normalize("NFC", text) != text:
        raise ValueError
    return text


def whole(value: object, low: int, high: int = MOST) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
        raise ValueError
    return value


def amount(value: object) -> float:
    """A number above 0, of at most `MOST`."""
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 < value <= MOST:
        raise ValueError
    return value
