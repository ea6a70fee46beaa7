"""The one way in which a document is written down to be signed or hashed, and read when somebody else wrote it."""

import json
from base64 import b64decode, b64encode
from hashlib import sha256

from tijdwijzer.domain.errors import DomainError

MOST_BYTES = 1_000_000
"""No document of the protocol comes near to this, not even a roster or a release of a thousand people."""


def canonical(value: object) -> bytes:
    """UTF-8, keys in order of their code points, no spaces (protocol `tijdwijzer/1`)."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.encode()


def digest(content: bytes) -> str:
    """SHA-256 in lower-case hexadecimal."""
    return sha256(content).hexdigest()


def read(content: bytes, what: str, most: int = MOST_BYTES) -> object:
    """What a JSON document of somebody else holds; no key twice, no number that is none.

    Raises DomainError "share_unreadable", with `what` it was to be.
    """
    if len(content) > most:
        raise DomainError("share_unreadable", what=what)
    try:
        value: object = json.loads(content.decode(), object_pairs_hook=_once, parse_constant=_refuse)
        canonical(value)  # what cannot be written down again, such as half a surrogate pair, cannot be signed either
    except (ValueError, RecursionError):
        raise DomainError("share_unreadable", what=what) from None
    return value


def coded(content: bytes) -> str:
    """In base 64, as the protocol writes bytes."""
    return b64encode(content).decode()


def decoded(text: str) -> bytes:
    """Raises ValueError for anything that `coded` would not have written."""
    try:
        content = b64decode(text, validate=True)
    except ValueError:
        raise ValueError("no base 64") from None
    if coded(content) != text:
        raise ValueError("base 64 with more in it")
    return content


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key comes twice")
    return found


def _refuse(name: str) -> object:
    raise ValueError(name)
