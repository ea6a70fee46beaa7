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

LEAST_LOG = log(LEAST)


def likeliest(pieces: Sequence[tuple[Shares, int]]) -> list[What | None]:
    """What was done in each piece, given what was likely in it and its seconds; None where nobody can tell."""
    states: list[What | None] = [None, *dict.fromkeys(what for shares, _ in pieces for what in shares)]
    scores = dict.fromkeys(states, 0.0)
    came_from: list[dict[What | None, What | None]] = []
    for shares, seconds in pieces:
        best = max(states, key=lambda state: scores[state])
        changed = scores[best] - CHANGE
        came_from.append({state: state if scores[state] >= changed else best for state in states})
        least = seconds / 60 * LEAST_LOG
        scores = {state: max(score, changed) + least for state, score in scores.items()}
        scores |= {state: scores[state] + seconds / 60 * (_log(shares, state) - LEAST_LOG) for state in (None, *shares)}
    return _backwards(came_from, max(states, key=lambda state: scores[state]))


def _backwards(came_from: Sequence[Mapping[What | None, What | None]], last: What | None) -> list[What | None]:
    course: list[What | None] = []
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
