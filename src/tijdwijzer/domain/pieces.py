"""Pieces of work that recur: where one begins, found from what is done alone.

Work that is done case by case goes through much the same steps every time. So the log is cut before every occurrence
of one step, for each step in turn, and the cut is kept whose neighbouring pieces are most alike. Any step of a cycle
cuts about as well as another; of these the one that comes first is taken, as who starts to look sees a beginning.
(After V. Leno et al., Identifying candidate routines for robotic process automation from unsegmented UI logs, 2020,
who find the beginning in the flow graph; this is a shorter way.)
"""

from collections import Counter
from collections.abc import Hashable, Sequence
from itertools import pairwise
from statistics import mean

FEWEST = 3
"""Pieces: what was done twice does not recur yet."""

ALIKE = 0.5
"""Neighbouring pieces are at least this much alike (0-1), or the work is not done piece by piece."""

ABOUT = 0.05
"""Cuts whose pieces are alike to within this are as good as one another."""


def beginnings(steps: Sequence[Hashable]) -> list[int]:
    """The positions at which a piece begins, in order; none when nothing recurs."""
    cuts = {step: _occurrences(steps, step) for step in dict.fromkeys(steps)}
    scored = {step: _likeness(steps, starts) for step, starts in cuts.items() if len(starts) >= FEWEST}
    best = max(scored.values(), default=0.0)
    if best < ALIKE:
        return []
    return next(cuts[step] for step, score in scored.items() if score >= best - ABOUT)


def _occurrences(steps: Sequence[Hashable], step: Hashable) -> list[int]:
    """Where `step` comes after another one."""
    return [at for at, here in enumerate(steps) if here == step and (at == 0 or steps[at - 1] != step)]


def _likeness(steps: Sequence[Hashable], starts: Sequence[int]) -> float:
    """How much neighbouring pieces have in common, on average: 1 when all are the same."""
    parts = [Counter(pairwise(steps[start : end + 1])) for start, end in pairwise([*starts, len(steps)])]
    return mean(_common(one, other) for one, other in pairwise(parts))


def _common(one: Counter[tuple[Hashable, Hashable]], other: Counter[tuple[Hashable, Hashable]]) -> float:
    """Dice's coefficient of the steps from one thing to the next."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0
