"""What one person's part in a period comes to, as numbers, and the vector of it that is split in two shares."""

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tijdwijzer.domain.agreement import Agreement
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.totals import Totals

MODULUS = 1 << 64
PROTOCOL = "tijdwijzer/1"
NO_SEED = bytes(32)
"""Says to the gatekeeper that a contribution was withdrawn."""


@dataclass(frozen=True, slots=True)
class Contribution:
    """`values` per cell of the agreement, in its order: whole minutes, and how many were finished. `capped` are the
    cells of which there was more than may be sent.
    """

    values: Mapping[str, int]
    capped: frozenset[str] = frozenset()


def contribution(totals: Totals, agreement: Agreement) -> Contribution:
    """A person's totals over a period as what is sent of them: minutes rounded down, at most what was agreed on."""
    found = {component.value: totals.seconds[component] // 60 for component in Component}
    found |= {key: totals.made[key].tally.finished if key in totals.made else 0 for key in agreement.count_cells}
    caps = dict(zip(agreement.cells, agreement.caps, strict=True))
    return Contribution(
        {cell: min(found[cell], cap) for cell, cap in caps.items()},
        frozenset(cell for cell, cap in caps.items() if found[cell] > cap),
    )


def vector(values: Sequence[int]) -> tuple[int, ...]:
    """`[1] + [x > 0] + [x] + [x²]` (protocol), for m values a tuple of 1 + 3m."""
    return (1, *(int(x > 0) for x in values), *values, *(x * x for x in values))


def context(task: str, team: str, period: str, id: str) -> bytes:  # noqa: A002 - the protocol's name
    return f"{PROTOCOL}|{task}|{team}|{period}|{id}".encode()


def packed(numbers: Sequence[int]) -> bytes:
    """Unsigned 64-bit integers, little-endian; modulo 2^64."""
    return struct.pack(f"<{len(numbers)}Q", *(number % MODULUS for number in numbers))


def unpacked(content: bytes) -> tuple[int, ...]:
    """Raises ValueError when it is no whole number of integers."""
    if len(content) % 8:
        raise ValueError("no whole number of integers")
    return struct.unpack(f"<{len(content) // 8}Q", content)


def added_up(vectors: Sequence[Sequence[int]], length: int) -> tuple[int, ...]:
    """Element by element, modulo 2^64. Every vector is of this length."""
    sums = [0] * length
    for one in vectors:
        for position, number in enumerate(one):
            sums[position] += number
    return tuple(number % MODULUS for number in sums)
