"""A day for what spans more than one: what it adds up to, and which cases its time was spent on."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from tijdwijzer.domain import figures
from tijdwijzer.domain.components import Component, Group
from tijdwijzer.domain.counts import Count
from tijdwijzer.domain.figures import Slice
from tijdwijzer.domain.totals import Totals


@dataclass(frozen=True, slots=True)
class OnCase:
    """Seconds that were registered on a case on a day. `direct`: of a component that counts as direct time."""

    case: str
    seconds: int
    direct: bool
    rework: bool


@dataclass(frozen=True, slots=True)
class Day:
    """One day on its own. `time` is without output: what a count is worth may depend on other days.

    `on_activity` are seconds of direct time by name of activity, in lower case.
    """

    day: date
    time: Totals
    counts: tuple[Count, ...] = ()
    on_cases: tuple[OnCase, ...] = ()
    on_activity: Mapping[str, int] = field(default_factory=dict)

    @property
    def reworked(self) -> set[str]:
        """The cases that were reworked."""
        return {one.case for one in self.on_cases if one.rework}

    @property
    def cases(self) -> set[str]:
        """Those by which this day may bear on what others come to: finished or reworked."""
        return {one.case for one in self.counts if one.case} | self.reworked


def day_of(
    day: date, parts: Sequence[Slice], counts: Sequence[Count], groups: Mapping[Component, Group], contract: int = 0
) -> Day:
    """A day from its entries, clipped to it and in order, and what was counted on it, `folded`.

    `contract` is in minutes.
    """
    on_cases = tuple(_on_cases(parts, groups))
    return Day(day, _time(parts, groups, contract), tuple(counts), on_cases, _on(parts, groups))


def folded(one: Count) -> Count:
    """A count with its case in lower case: what a person types and what a case system writes is one case."""
    case = one.case.casefold()
    return one if case == one.case else replace(one, case=case)


def _time(parts: Sequence[Slice], groups: Mapping[Component, Group], contract: int) -> Totals:
    seconds: dict[Component | None, int] = dict.fromkeys((*Component, None), 0)
    for part in parts:
        seconds[part.entry.component] += part.span.seconds
    blocks = [block.seconds for block in figures.blocks(parts)]
    return Totals(
        seconds,
        direct=sum(seconds[component] for component, group in groups.items() if group is Group.DIRECT),
        flow=sum(length for length in blocks if length >= figures.BLOCK_MINUTES * 60),
        longest=max(blocks, default=0),
        interruptions=figures.interruptions(parts),
        worked=int(bool(parts)),
        contract=contract,
    )


def _on_cases(parts: Sequence[Slice], groups: Mapping[Component, Group]) -> Iterator[OnCase]:
    for part in parts:
        what = part.entry.what
        if what.case is None or what.component is None:
            continue
        direct, rework = groups[what.component] is Group.DIRECT, what.component is Component.REWORK
        cases = cases_of(what.case)
        for case, seconds in zip(cases, shared(part.span.seconds, len(cases)), strict=True):
            yield OnCase(case, seconds, direct, rework)


def _on(parts: Sequence[Slice], groups: Mapping[Component, Group]) -> dict[str, int]:
    sums: defaultdict[str, int] = defaultdict(int)
    for part in parts:
        component, activity = part.entry.component, part.entry.what.activity
        if activity is not None and component is not None and groups[component] is Group.DIRECT:
            sums[activity.casefold()] += part.span.seconds
    return dict(sums)


def cases_of(text: str) -> list[str]:
    """The cases that an entry names: one, or several separated by blanks; each once, in lower case."""
    return list(dict.fromkeys(text.casefold().split()))


def shared(seconds: int, among: int) -> list[int]:
    """Whole seconds evenly among so many; what is left over goes to the first."""
    if among == 1:
        return [seconds]
    each, left = divmod(seconds, among)
    return [each + (position < left) for position in range(among)]
