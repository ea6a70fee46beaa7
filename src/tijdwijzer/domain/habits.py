"""Habits: what was registered beside a program before, counted.

Every time that a program was in front within an entry is one stretch. Stretches are counted in contexts that go from
general (the program) to specific (the program with its label, on this part of this weekday); what is known of a
general context is leaned on as far as little is known of the specific one (interpolated back-off, after Jelinek and
Mercer). Nothing is trained or kept: the counts are made anew from what is stored, and forgotten with it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from tijdwijzer.domain.calendar import Calendar
from tijdwijzer.domain.entries import Entry, Source, Span, What
from tijdwijzer.domain.observing import Evidence, Observed, Seen

HALF_LIFE = 14
"""After so many days a stretch counts half."""

DOUBT = 0.7
"""How many stretches the unknown weighs: of one stretch alone nobody can tell yet."""

LEANING = 3.0
"""With so many stretches a context counts as much as the more general one before it."""

CORRECTION = 10.0
"""How many stretches one weighs, on the same day, that the person decided upon: enough for the like to follow."""

WORTH = timedelta(minutes=2)
"""In front for less than this within an entry is no stretch, but passing by."""

ENOUGH = 3
"""From so many stretches on a context is worth naming as a reason."""

TODAY = "today"
PARTS = ((5, "morning"), (12, "afternoon"), (18, "evening"))
"""The parts of a day, by the hour at which they begin; the evening lasts until the morning."""

Context = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Clue:
    """What is known of a stretch besides what it was spent on. No `app`: a meeting, known by its signs.

    `weekday` (0 is Monday) and `part` of the day are those of its beginning on the person's clock. `previous` is what
    was registered last before it that day.
    """

    app: str | None
    label: str | None
    weekday: int
    part: str
    previous: What | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """One time that a clue was there within an entry. `decided`: most of an entry that was typed or corrected."""

    clue: Clue
    what: What
    day: date
    decided: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """Why a clue means something: it did `times` of `of` times in the context that says most; `weekday` and `part` are
    given when that is a narrower one, and `part` is "today" for what was decided today.
    """

    times: int
    of: int
    weekday: int | None = None
    part: str | None = None


@dataclass(slots=True)
class Count:
    """How often, and how much that weighs by now."""

    times: int = 0
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Habits:
    """What was counted per context. What a clue means is worked out once."""

    counts: Mapping[Context, Mapping[What, Count]]
    _worked_out: dict[Clue, dict[What, float]] = field(default_factory=dict, repr=False, compare=False)

    def shares(self, clue: Clue) -> Mapping[What, float]:
        """How likely each thing is (0-1) when `clue` is there; empty for a program that was never beside an entry.

        They add up to less than 1: the rest is what nobody knows.
        """
        if clue not in self._worked_out:
            shares: dict[What, float] = {}
            for context in self._known(clue):
                shares = leant(shares, self.counts[context])
            self._worked_out[clue] = shares
        return self._worked_out[clue]

    def today(self, clue: Clue) -> Mapping[What, float]:
        """What was decided on today beside this program, as shares; empty when nothing was."""
        counted = self.counts.get((TODAY, clue.app, clue.label), {})
        total = sum(count.weight for count in counted.values())
        return {what: count.weight / total for what, count in counted.items()}

    def told(self, clue: Clue, what: What) -> Told:
        """Why `clue` means `what`. Of two contexts that say the same, the more general one is named."""
        known = self._known(clue)
        told = {context: self._times(context, what) for context in known}
        worth = [context for context in known if context[0] == TODAY or told[context][1] >= ENOUGH] or known[:1]
        if not worth:
            return Told(0, 0)
        best = max(worth, key=lambda context: (context[0] == TODAY, told[context][0] / (told[context][1] + 1)))
        weekday = clue.weekday if best[0] == "weekday" else None
        part = TODAY if best[0] == TODAY else clue.part if best[0] in {"part", "weekday"} else None
        return Told(*told[best], weekday, part)

    def _known(self, clue: Clue) -> list[Context]:
        return [context for context in _contexts(clue) if context in self.counts]

    def _times(self, context: Context, what: What) -> tuple[int, int]:
        counted = self.counts[context]
        return counted[what].times if what in counted else 0, sum(count.times for count in counted.values())


def _contexts(clue: Clue) -> Iterator[Context]:
    """From general to specific."""
    seen = (clue.app, clue.label)
    yield "app", clue.app
    yield "label", *seen
    yield "part", *seen, clue.part
    yield "weekday", *seen, clue.part, clue.weekday
    if clue.previous is not None:
        yield "previous", *seen, clue.previous
    yield TODAY, *seen


def leant(general: Mapping[What, float], counted: Mapping[What, Count]) -> dict[What, float]:
    """The shares of a context, leaning on those of the more general one before it. They add up to less than 1: the
    rest is what nobody knows.
    """
    total = sum(count.weight for count in counted.values())
    own = total / (total + LEANING) if general else 1.0
    shares = {what: (1 - own) * share for what, share in general.items()}
    for what, count in counted.items():
        shares[what] = shares.get(what, 0.0) + own * count.weight / (total + DOUBT)
    return shares


def habits_of(stretches: Iterable[Stretch], today: date) -> Habits:
    """Count. Earlier stretches weigh less; what was decided today weighs most, and once more by itself."""
    counts: defaultdict[Context, defaultdict[What, Count]] = defaultdict(lambda: defaultdict(Count))
    for stretch in stretches:
        decided = stretch.decided and stretch.day == today
        weight = CORRECTION if decided else 0.5 ** (max(0, (today - stretch.day).days) / HALF_LIFE)
        for context in _contexts(stretch.clue):
            if decided or context[0] != TODAY:
                count = counts[context][stretch.what]
                count.times += 1
                count.weight += weight
    return Habits({context: dict(counted) for context, counted in counts.items()})


# From entries and what was observed beside them
def clue_of(local: datetime, seen: Seen | None, label: str | None, previous: What | None) -> Clue:
    """The clue of a stretch that began at `local`; without `seen` it is a meeting with the label of its appointment."""
    if seen is None:
        return Clue(None, label, local.weekday(), part_of(local), previous)
    return Clue(seen.app, seen.label, local.weekday(), part_of(local), previous)


def part_of(local: datetime) -> str:
    """ "morning", "afternoon" or "evening"."""
    return next((part for hour, part in reversed(PARTS) if local.hour >= hour), PARTS[-1][1])


def stretches_of(
    entries: Sequence[Entry], observed: Sequence[Observed], evidence: Sequence[Evidence], calendar: Calendar, day: date
) -> list[Stretch]:
    """What can be counted of one day. Entries and spans are in order and each without overlap.

    A running timer and time without a component do not count.
    """
    found: list[Stretch] = []
    previous: What | None = None
    rest = list(reversed(observed))
    for entry in entries:
        if entry.end is None or entry.component is None:
            continue
        what, span = What(entry.component, entry.what.activity), Span(entry.start, entry.end)
        lasting = _lasting(_within(rest, span)) | _meeting(evidence, span)
        for (seen, label), (began, length) in lasting.items():
            if length >= WORTH:
                clue = clue_of(calendar.local(began), seen, label, previous)
                decided = entry.source in {Source.TYPED, Source.CONFIRMED} and 2 * length >= span.length
                found.append(Stretch(clue, what, day, decided))
        previous = what
    return found


Lasting = dict[tuple[Seen | None, str | None], tuple[datetime, timedelta]]
"""Per thing that was there: since when, and for how long in all."""


def _within(rest: list[Observed], span: Span) -> Iterator[tuple[Seen, Span]]:
    """What was in front within `span`. `rest` has the last first; what has passed by is taken off it."""
    while rest and rest[-1].span.end <= span.start:
        rest.pop()
    for one in reversed(rest):
        if one.span.start >= span.end:
            return
        if one.seen is not None and (part := one.span.clipped(span)) is not None:
            yield one.seen, part


def _lasting(parts: Iterable[tuple[Seen, Span]]) -> Lasting:
    found: Lasting = {}
    for seen, part in parts:
        began, length = found.get((seen, None), (part.start, timedelta(0)))
        found[seen, None] = began, length + part.length
    return found


def _meeting(evidence: Sequence[Evidence], span: Span) -> Lasting:
    """The meeting that an entry was by its signs, when they cover at least half of it."""
    parts = [(one, part) for one in evidence if (part := one.span.clipped(span)) is not None]
    longest = max((part.length for _, part in parts), default=timedelta(0))
    if 2 * longest < span.length:
        return {}
    label = next((one.label for one, _ in parts if one.label), None)
    return {(None, label): (span.start, longest)}
