"""One-time codes: 80 random bits in Crockford's base 32, which has no letters that look like digits."""

from collections.abc import Callable

from tijdwijzer.domain.canonical import digest
from tijdwijzer.domain.contribution import PROTOCOL

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 16
GROUP = 4
MEANT = str.maketrans("OIL", "011", "- \t\r\n")
"""What is read as something else, and what is read over (Crockford)."""


def new_code(random_bytes: Callable[[int], bytes]) -> str:
    """`7K2M-0Q9D-XXXX-XXXX`."""
    bits = int.from_bytes(random_bytes(10), "big")
    signs = "".join(SIGNS[bits >> 5 * position & 31] for position in reversed(range(LENGTH)))
    return "-".join(signs[start : start + GROUP] for start in range(0, LENGTH, GROUP))


def meant(typed: str) -> str:
    """A code as it was given out, however it was typed; other text comes out as text that is no code."""
    return typed.upper().translate(MEANT)


def code_hash(task: str, quarter: str, code: str) -> str:
    """All that is kept of a code: 80 random bits cannot be guessed from it."""
    return digest(f"{PROTOCOL}|{task}|{quarter}|code|{meant(code)}".encode())
