"""Good documents with something else in one place: what gets past the first look."""

from collections.abc import Mapping

from tijdwijzer.domain.canonical import canonical, coded, read
from tijdwijzer.sharing import sealing

Document = dict[str, object]


def altered(good: Mapping[str, object], content: bytes) -> Document:
    """`good` with one field that says something else: the first byte chooses which, the rest is its JSON.

    Raises DomainError when it is none.
    """
    keys = sorted(good)
    return {**good, keys[content[0] % len(keys)]: read(content[1:], "field")}


def signed(document: Document, private: bytes) -> bytes:
    unsigned = {key: value for key, value in document.items() if key != "signature"}
    return canonical({**unsigned, "signature": coded(sealing.signature(canonical(unsigned), private))})
