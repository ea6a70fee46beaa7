"""What the simulated lead finds out, as tables: beside the protocol's figures and criterion, and what is withheld."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from bench.attack.population import Assumptions
from bench.attack.publishing import STEP
from bench.attack.rows import BOTH, CELL, LEAST_RATIO, MOST_RIGHT, TABLE, Release, Result, simulate, spread, steadier
from bench.attack.withheld import CASES, Taken, take
from tijdwijzer.domain.agreement import Rhythm

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "privacy.md"
STORED = Path(__file__).with_name("result.json")
BEGIN, END = "<!-- begin: make attack -->", "<!-- end: make attack -->"

PRECISE = 5
"""Times as many runs for what happens when nothing is changed: a result of 400 runs is ±2 points."""

SPREADS = (0.3, 0.4, 0.5, 0.6)
"""Of one person's weeks of rework: the lower, the more alike they are and the better they can be told apart."""

USUAL = tuple(release for release in TABLE if release.usual)
STEPS = (STEP, 1)


@dataclass(frozen=True, slots=True)
class Story:
    """`rows` as in `TABLE`; `both` of `BOTH`; `spreads` per spread and usual release; `taken` per usual release, case
    of a withheld cell and rounding.
    """

    runs: int
    spread: float
    rows: tuple[Result, ...]
    both: Result
    spreads: tuple[tuple[Result, ...], ...]
    taken: tuple[Taken, ...]


def told(assumed: Assumptions) -> Story:
    """All simulations."""
    precise = replace(assumed, runs=assumed.runs * PRECISE)
    return Story(
        assumed.runs,
        assumed.habits[CELL].over_time,
        tuple(simulate(release, assumed) for release in TABLE),
        simulate(BOTH, assumed),
        tuple(tuple(simulate(one, steadier(precise, over_time)) for one in USUAL) for over_time in SPREADS),
        tuple(take(case, one.people, one.rhythms[0], step, assumed) for one, case, step in _cases()),
    )


def _cases() -> list[tuple[Release, str, int]]:
    return [(one, case, step) for one in USUAL for case in CASES for step in STEPS]


# Kept
def stored(story: Story) -> str:
    return json.dumps(asdict(story), indent=1) + "\n"


def restored(text: str) -> Story:
    found = json.loads(text)
    return Story(
        found["runs"],
        found["spread"],
        tuple(Result(**one) for one in found["rows"]),
        Result(**found["both"]),
        tuple(tuple(Result(**one) for one in row) for row in found["spreads"]),
        tuple(Taken(**one) for one in found["taken"]),
    )


def with_tables(page: str, story: Story) -> str:
    """Raises ValueError when the page has no place for them."""
    before, _, rest = page.partition(BEGIN)
    _, mark, after = rest.partition(END)
    if not mark:
        raise ValueError("no place for the tables")
    return f"{before}{BEGIN}\n{tables(story)}{END}{after}"


# Shown
def tables(story: Story) -> str:
    return "\n".join((_rows(story), _spreads(story), _taken(story)))


def _rows(story: Story) -> str:
    head = (
        *("n", "release", "best guess right (chance)", "the protocol says", "error ratio", "the protocol says"),
        *("error of the released figure", "the protocol says", "within the criterion", "cells withheld"),
    )
    body = [_row(release, result, story.runs) for release, result in zip(TABLE, story.rows, strict=True)]
    both = story.both
    name = "blocks of 4 weeks and quarters too: refused"
    last = ("15", name, _guess(both, 15), "–", f"{both.ratio:.2f}", "–", *_rest(both, story.runs, "–"))
    return _table(head, [*body, last])


def _row(release: Release, result: Result, runs: int) -> Sequence[str]:
    said = release.said
    assert said is not None
    name, people = _name(release), str(release.people)
    if release.usual:
        name, people = f"**{name}**", f"**{people}**"
    guesses = (_guess(result, release.people), f"{100 * said.right:.0f} %")
    return (people, name, *guesses, f"{result.ratio:.2f}", f"{said.ratio:.2f}", *_rest(result, runs, said.error))


def _rest(result: Result, runs: int, said: str) -> Sequence[str]:
    """One standard error of the limit or nearer, so many runs cannot tell."""
    close = abs(result.right - MOST_RIGHT) <= spread(result.right, runs) and result.ratio >= LEAST_RATIO
    verdict = "on the limit" if close else "yes" if result.holds else "no"
    return f"{100 * result.error:.0f} %", said, verdict, f"{100 * result.withheld:.1f} %"


def _guess(result: Result, people: int) -> str:
    return f"{100 * result.right:.0f} % ({100 / people:.0f})"


def _name(release: Release) -> str:
    if not release.rhythms:
        return "exact weeks, as any other tool would publish"
    rhythm: Rhythm = release.rhythms[0]
    weeks = "1 week" if rhythm.weeks == 1 else f"{rhythm.weeks} weeks"
    how = f"rounded, noise sd {rhythm.noise}" if rhythm.noise else "rounded to 15 min"
    return f"{weeks}, {how}" + ("" if release.allowed else ": refused")


def _spreads(story: Story) -> str:
    names = [f"{one.people} people, {one.rhythms[0].weeks} weeks" for one in USUAL]
    head = ("spread of one person's weeks", *(f"{name}: {what}" for name in names for what in ("right", "ratio")))
    body = [
        (
            f"{over_time:g}" + (" (assumed)" if over_time == story.spread else ""),
            *(text for one in row for text in _short(one)),
        )
        for over_time, row in zip(SPREADS, story.spreads, strict=True)
    ]
    return _table(head, body)


def _short(result: Result) -> tuple[str, str]:
    right, ratio = f"{100 * result.right:.1f} %", f"{result.ratio:.3f}"
    return right + _mark(result.right <= MOST_RIGHT), ratio + _mark(result.ratio >= LEAST_RATIO)


def _mark(holds: bool) -> str:
    return "" if holds else " (not met)"


def _taken(story: Story) -> str:
    head = (
        *("n", "release", "withheld because", "error ratio, no second cell withheld", "as the rules have it"),
        *("half of the guesses are off by less than, no second cell", "as the rules have it"),
    )
    body = [
        (
            str(one.people),
            f"{one.rhythms[0].weeks} weeks, rounded to {step} min",
            {"two people": "two people have any of it", "one person": "one person has most of it"}[case],
            f"{taken.ratio_without:.2f}",
            f"{taken.ratio:.2f}",
            f"{taken.error_without:.1f} min",
            f"{taken.error:.1f} min",
        )
        for (one, case, step), taken in zip(_cases(), story.taken, strict=True)
    ]
    return _table(head, body)


def _table(head: Sequence[str], body: Sequence[Sequence[str]]) -> str:
    return "".join(f"| {' | '.join(row)} |\n" for row in (head, ("---",) * len(head), *body))
