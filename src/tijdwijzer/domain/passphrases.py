"""What a passphrase of a role has to be, and what is left of a change of them."""

import unicodedata
from collections.abc import Sequence

from tijdwijzer.domain.errors import DomainError

SHORTEST = 12
"""Characters of a passphrase."""

FEWEST = 5
"""Different ones among them."""


def typed(passphrase: str) -> str:
    """The same on every keyboard."""
    return unicodedata.normalize("NFC", passphrase)


def check(passphrases: Sequence[str]) -> None:
    """Raises DomainError "passphrase_weak" for one that can be guessed; `which` says which, from 1."""
    for which, passphrase in enumerate(passphrases, 1):
        text = typed(passphrase)
        repeats = text in {typed(other) for other in passphrases[: which - 1]}
        if len(text) < SHORTEST or len(set(text)) < FEWEST or repeats:
            raise DomainError("passphrase_weak", which=which, shortest=SHORTEST)


def changed(before: Sequence[str], new: Sequence[str]) -> tuple[str, ...]:
    """Those that hold from now on: the `new` ones, and those of before where the new one is empty.

    Raises DomainError "passphrase_same" when nothing would change, or "passphrase_weak" as `check` does.
    """
    after = tuple(one or kept for one, kept in zip(new, before, strict=True))
    if sorted(map(typed, after)) == sorted(map(typed, before)):
        raise DomainError("passphrase_same")
    check(after)
    return after
