"""The likeliest course of a stretch of work, when one program in front says little and many together say much.

A course is what was done in each piece. It is the likelier, the likelier each of its pieces is, and the fewer changes
it has: found by dynamic programming (A. J. Viterbi, 1967). How sure a whole stretch is comes from pooling what its
programs say (a logarithmic opinion pool, weighed by time): the more programs, the more they say together.
"""

from collections.abc import Mapping, Sequence
from math import exp, log

from tijdwijzer.domain.entries import What

Shares = Mapping[What, float]
"""How likely each thing is, 0-1."""

CHANGE = 3.0
"""What a change of work costs, in units of a minute's log-likelihood: it has to show for minutes."""

UNKNOWN = 0.25
"""How likely it is, at any moment, that it was something that nobody can tell."""

LEAST = 0.02
"""Nothing is less likely than this: people do new things with old programs."""


def likeliest(pieces: Sequence[tuple[Shares, int]]) -> list[What | None]:
    """What was done in each piece, given what was likely in it and its seconds; None where nobody can tell."""
    different = {id(shares): shares for shares, _ in pieces}
    states: list[What | None] = [None, *dict.fromkeys(what for shares in different.values() for what in shares)]
    places = {state: place for place, state in enumerate(states)}
    gains = {key: _gains(shares, places) for key, shares in different.items()}
    scores = [0.0] * len(states)
    came_from: list[list[int]] = []
    for shares, seconds in pieces:
        best = max(range(len(states)), key=scores.__getitem__)
        changed = scores[best] - CHANGE
        came_from.append([place if score >= changed else best for place, score in enumerate(scores)])
        scores = [max(score, changed) for score in scores]
        for place, gain in gains[id(shares)]:
            scores[place] += seconds / 60 * gain
    last = max(range(len(states)), key=scores.__getitem__)
    return [states[place] for place in _backwards(came_from, last)]


def _gains(shares: Shares, places: Mapping[What | None, int]) -> list[tuple[int, float]]:
    """What a minute is worth to each state that is likelier than the least; the rest is worth nothing."""
    return [(places[state], _log(shares, state) - log(LEAST)) for state in (None, *shares)]


def _backwards(came_from: Sequence[Sequence[int]], last: int) -> list[int]:
    course: list[int] = []
    for before in reversed(came_from):
        course.append(last)
        last = before[last]
    return course[::-1]


def pooled(programs: Sequence[tuple[Shares, int]], what: What) -> float:
    """How sure it is (0-1) that a stretch with these different programs, and their seconds, was `what`.

    Of one program it is what that program says. Several that agree are surer: they count as the number of programs
    that would be as varied when all were in front for as long (the inverse of Simpson's index).
    """
    whole = sum(seconds for _, seconds in programs)
    varied = whole**2 / sum(seconds**2 for _, seconds in programs)
    logs = {
        state: varied * sum(seconds * _log_or_rest(shares, state) for shares, seconds in programs) / whole
        for state in {None, what, *(other for shares, _ in programs for other in shares)}
    }
    return 1 / sum(exp(one - logs[what]) for one in logs.values())


def _log_or_rest(shares: Shares, state: What | None) -> float:
    """Of what nobody can tell: the rest of the shares."""
    return log(max(LEAST, 1 - sum(shares.values()) if state is None else shares.get(state, 0.0)))


def _log(shares: Shares, state: What | None) -> float:
    return log(UNKNOWN if state is None else max(LEAST, shares.get(state, 0.0)))
