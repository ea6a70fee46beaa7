"""The likeliest course of a stretch of work, when one program in front says little and many together say much.

Every piece of a stretch looks like something: a program with its label, for so long, with signs of a meeting. What
work of each kind looks like, what it begins and follows, and how long it goes on is counted from what was registered;
how likely each kind is in each piece follows from the whole stretch by the forward-backward algorithm of a hidden
Markov model (L. E. Baum and others, 1970; L. R. Rabiner, 1989). Beside the kinds of work there is the unknown, which
looks like everything together: where no kind of work fits better than that, nobody can tell.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from math import exp
from operator import mul

from tijdwijzer.domain.entries import What
from tijdwijzer.domain.habits import CORRECTION, HALF_LIFE, Count, leant
from tijdwijzer.domain.observing import Sign

CLASSES = (20, 60, 180, 600)
"""Seconds in front that divide glances, short and long looks: what one switches between says what one is doing."""

LEANING = 1.0
"""With so many looks a kind of work counts as much as everything together."""

ANY_LENGTH = 0.05
"""How much of a length is mere chance."""

USUAL = 20 * 60
"""How long work goes on when nothing is known of it, in seconds; it weighs as much as one time."""

DECIDED = 0.9
"""How much less likely, beside a program, is everything else than what was decided on beside it today."""

LEAST = 1e-6
"""Nothing is less likely to begin than this."""

HARDLY = 1e-4
"""What is less likely than this is not followed any further."""

NO_SIGNS: frozenset[Sign] = frozenset()

Thing = tuple[str | None, str | None, frozenset[Sign]]
"""A program with its label and signs of a meeting; no program: nobody at the machine."""

Shares = dict[What | None, float]
"""How likely each thing is, 0-1; None is the unknown. They add up to 1."""

Row = list[float]
"""The same, in the order of `Courses.states`."""


@dataclass(frozen=True, slots=True)
class Glimpse:
    """What one piece of time looks like; `lasting` is the place of its length among `CLASSES`."""

    thing: Thing
    lasting: int


@dataclass(frozen=True, slots=True)
class Episode:
    """What was registered once, from `local` on the person's clock for `seconds`, after `previous`, and how
    often it looked like what. `decided`: it was typed or corrected.
    """

    what: What
    previous: What | None
    local: datetime
    seconds: int
    glimpses: Mapping[Glimpse, int]
    decided: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """A piece of a stretch. No `glimpse`: it says nothing. `today` are the shares of what was decided on beside this
    program today.
    """

    local: datetime
    seconds: int
    glimpse: Glimpse | None = None
    today: Mapping[What, float] = field(default_factory=dict)


def glimpse(thing: Thing, seconds: int) -> Glimpse:
    """What a thing looks like that was there for so long."""
    return Glimpse(thing, sum(seconds >= edge for edge in CLASSES))


@dataclass(frozen=True, slots=True)
class Courses:
    """What was counted. Of the unknown (None) it is everything together."""

    things: Mapping[What | None, Mapping[Thing, float]]
    glimpses: Mapping[What | None, Mapping[Glimpse, float]]
    lengths: Mapping[What | None, tuple[float, float]]
    """How often, and for how many seconds in all."""
    begins: Mapping[tuple[object, ...], Mapping[What, Count]]
    _begun: dict[tuple[int, int], list[Row]] = field(default_factory=dict, repr=False, compare=False)
    _worked_out: dict[Glimpse, Row] = field(default_factory=dict, repr=False, compare=False)

    @property
    def states(self) -> tuple[What | None, ...]:
        """The unknown, and everything that was registered."""
        return (None, *self.lengths)

    def knows(self, thing: Thing) -> bool:
        """Whether it was ever there beside something that was registered."""
        return thing in self.things.get(None, {})

    def nearest(self, thing: Thing) -> Thing | None:
        """The thing, or else without its signs, as far as it is known."""
        app, label, _ = thing
        return next((one for one in (thing, (app, label, NO_SIGNS)) if self.knows(one)), None)

    def shares(self, looks: Sequence[Look], previous: What | None) -> list[Shares]:
        """How likely each thing is in each of the looks, which follow on each other, after `previous`."""
        if not looks:
            return []
        states = self.states
        rates = [self._rate(state) for state in states]
        fits = [self._fits(look, states) for look in looks]
        stays = [[exp(-look.seconds * rate) for rate in rates] for look in looks]
        begins = [self._beginning(look.local) for look in looks]
        first = states.index(previous) if previous in states else 0
        forward = [_normal(_times(begins[0][first], fits[0]))]
        for place in range(1, len(looks)):
            forward.append(_normal(_times(_arriving(forward[-1], stays[place - 1], begins[place]), fits[place])))
        found, onward = [], [1.0] * len(states)
        for place in reversed(range(len(looks))):
            found.append(dict(zip(states, _normal(_times(forward[place], onward)), strict=True)))
            if place:
                ahead = _times(onward, fits[place])
                onward = _normal(_onward(ahead, forward[place - 1], stays[place - 1], begins[place]))
        return found[::-1]

    # What is counted, as shares
    def _rate(self, state: What | None) -> float:
        """How often a second it ends."""
        times, lasted = self.lengths[state] if state else (0.0, 0.0)
        return (times + 1) / (lasted + USUAL)

    def _beginning(self, local: datetime) -> list[Row]:
        """What begins at this time of day, a row for each thing before it. What nobody knows keeps a share."""
        key = local.weekday(), local.hour
        if key not in self._begun:
            self._begun[key] = [self._begins(local, previous) for previous in self.states]
        return self._begun[key]

    def _begins(self, local: datetime, previous: What | None) -> Row:
        shares: dict[What, float] = {}
        for context in _contexts(local, previous):
            if context in self.begins:
                shares = leant(shares, self.begins[context])
        rest = max(LEAST, 1 - sum(shares.values()))
        return [max(LEAST, shares.get(state, 0.0)) if state else rest for state in self.states]

    def _fits(self, look: Look, states: Sequence[What | None]) -> Row:
        """How well a look fits to each thing, in proportion."""
        if look.glimpse is None:
            return [1.0] * len(states)
        if look.glimpse not in self._worked_out:
            self._worked_out[look.glimpse] = [self._emission(look.glimpse, state) for state in states]
        fits = self._worked_out[look.glimpse]
        if not look.today:
            return fits
        decided = [1 - DECIDED + DECIDED * look.today.get(state, 0.0) if state else 1.0 for state in states]
        return _times(fits, decided)

    def _emission(self, one: Glimpse, state: What | None) -> float:
        """How often it looks like this, leaning on everything together."""
        every, all_things = self.things[None], sum(self.things[None].values())
        things = self.things[state]
        there = (things.get(one.thing, 0.0) + LEANING * every[one.thing] / all_things) / (
            sum(things.values()) + LEANING
        )
        lasting = self.glimpses[None].get(one, 0.0) / every[one.thing]
        so_long = (self.glimpses[state].get(one, 0.0) + LEANING * lasting) / (things.get(one.thing, 0.0) + LEANING)
        return there * (so_long * (1 - ANY_LENGTH) + ANY_LENGTH / (len(CLASSES) + 1))


NOTHING = Courses({}, {}, {}, {})


def _contexts(local: datetime, previous: What | None) -> Iterable[tuple[object, ...]]:
    """When something begins, from general to specific."""
    yield ()
    if previous is not None:
        yield "after", previous
    yield "hour", local.hour
    yield "weekday", local.weekday(), local.hour // 3


def _arriving(shares: Row, stays: Row, begins: Sequence[Row]) -> Row:
    """How likely each thing is after `shares` went on for a while. What hardly was there is not left."""
    found = _times(shares, stays)
    for place, share in enumerate(shares):
        if share > HARDLY:
            leaving = share * (1 - stays[place])
            found = [one + leaving * begun for one, begun in zip(found, begins[place], strict=True)]
    return found


def _onward(ahead: Row, shares: Row, stays: Row, begins: Sequence[Row]) -> Row:
    """How well all that is ahead fits to each thing before it, of those that were there."""
    return [
        stays[place] * ahead[place] + (1 - stays[place]) * sum(map(mul, begins[place], ahead))
        if share > HARDLY
        else 0.0
        for place, share in enumerate(shares)
    ]


def _times(row: Row, other: Row) -> Row:
    return list(map(mul, row, other))


def _normal(row: Row) -> Row:
    whole = sum(row)
    return [share / whole for share in row]


def courses_of(episodes: Iterable[Episode], today: date) -> Courses:
    """Count. Earlier episodes weigh less, and what was decided today weighs most."""
    things: defaultdict[What | None, defaultdict[Thing, float]] = defaultdict(lambda: defaultdict(float))
    glimpses: defaultdict[What | None, defaultdict[Glimpse, float]] = defaultdict(lambda: defaultdict(float))
    lengths: dict[What | None, tuple[float, float]] = {}
    begins: defaultdict[tuple[object, ...], defaultdict[What, Count]] = defaultdict(lambda: defaultdict(Count))
    for episode in episodes:
        ago = max(0, (today - episode.local.date()).days)
        weight = CORRECTION if episode.decided and not ago else 0.5 ** (ago / HALF_LIFE)
        for state in (episode.what, None):
            for one, often in episode.glimpses.items():
                things[state][one.thing] += weight * often
                glimpses[state][one] += weight * often
        times, lasted = lengths.get(episode.what, (0.0, 0.0))
        lengths[episode.what] = times + weight, lasted + weight * episode.seconds
        for context in _contexts(episode.local, episode.previous):
            count = begins[context][episode.what]
            count.times += 1
            count.weight += weight
    return Courses(things, glimpses, lengths, begins)
