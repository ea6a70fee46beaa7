"""From what a file says got finished to a recount: what a case system says replaces what was counted by hand.

A file of cases replaces the hand count of each day and product that it names. A file of days says what a day and
product come to in all: what cases already account for is not counted once more.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from tijdwijzer.domain.counts import Count, Recount, Tally, total
from tijdwijzer.domain.importing import FileProblem
from tijdwijzer.domain.outputfiles import CountFile, CountRow
from tijdwijzer.domain.products import Product

SHOWN_ROWS = 10
"""How many further rows are named beside the first that is wrong."""

Place = tuple[date, str, str]
"""Day, key of the product, case: of these there is one count."""


@dataclass(frozen=True, slots=True)
class Laid:
    """What a file does: how many counts are new, how many become another, and how many without a case give way to
    cases (`replaced`). `keys` are the products that it names.
    """

    recount: Recount
    new: int
    changed: int
    replaced: int
    keys: frozenset[str]


def lay(file: CountFile, products: Sequence[Product], there: Sequence[Count]) -> Laid:
    """What becomes of `there`, the counts of the days of the file. Raises ImportFileError at a row and column."""
    rows = _by_place(file, _Names(file, products))
    before = {(one.day, one.product, one.case): one for one in there}
    wanted = _of_cases(rows, before) if file.of_cases else _of_days(file, rows, there)
    other = {place: tally for place, tally in wanted.items() if place not in before or before[place].tally != tally}
    removed = [before[place] for place in other if place in before]
    added = [Count(day, key, tally, case) for (day, key, case), tally in other.items() if tally]
    changed = [one for one in removed if (one.day, one.product, one.case) in rows]
    new = [one for one in added if (one.day, one.product, one.case) not in before]
    return Laid(
        recount=Recount(tuple(removed), tuple(added)),
        new=len(new),
        changed=len(changed),
        replaced=sum(not one.case for one in removed) if file.of_cases else 0,
        keys=frozenset(key for _, key, _ in rows),
    )


def _by_place(file: CountFile, names: "_Names") -> dict[Place, CountRow]:
    rows: dict[Place, CountRow] = {}
    for row in file.rows:
        place = (row.day, names.key(row), row.case)
        first = rows.setdefault(place, row)
        if first is not row and (not file.of_cases or first.tally != row.tally):
            raise file.origin.refused(
                FileProblem.CELL_TWICE, row.line, "case" if file.of_cases else "date", first=first.line
            )
    return rows


def _of_cases(rows: Mapping[Place, CountRow], before: Mapping[Place, Count]) -> dict[Place, Tally]:
    by_hand = {(day, key, "") for day, key, _ in rows}
    given_way = {place: Tally() for place in sorted(by_hand) if place in before}
    return {place: row.tally for place, row in rows.items()} | given_way


def _of_days(file: CountFile, rows: Mapping[Place, CountRow], there: Sequence[Count]) -> dict[Place, Tally]:
    cases: defaultdict[tuple[date, str], list[Count]] = defaultdict(list)
    for one in there:
        if one.case:
            cases[one.day, one.product].append(one)
    return {place: _rest(file, row, cases.get(place[:2], [])) for place, row in rows.items()}


def _rest(file: CountFile, row: CountRow, cases: Sequence[Count]) -> Tally:
    """What a row says beyond what cases account for."""
    said, known = row.tally, total(cases)
    rest = Tally(said.finished - known.finished, said.right - known.right, said.returned - known.returned)
    if min(rest.finished, rest.right, rest.returned) < 0 or rest.right > rest.finished:
        raise file.origin.refused(FileProblem.CELL_CASES, row.line, "finished", count=len(cases))
    return rest


class _Names:
    """Products by key and by name, as a file may write them: case and spaces around do not matter."""

    def __init__(self, file: CountFile, products: Sequence[Product]) -> None:
        self._file = file
        self._keys = {one.key: one.key for one in products}
        self._named: defaultdict[str, list[str]] = defaultdict(list)
        for one in products:
            self._named[_plain(one.name)].append(one.key)
        self._known: dict[str, str] = {}

    def key(self, row: CountRow) -> str:
        word = _plain(row.product)
        if word not in self._known:
            self._known[word] = self._found(word, row)
        return self._known[word]

    def _found(self, word: str, row: CountRow) -> str:
        keys = [word] if word in self._keys else self._named.get(word, [])
        if len(keys) > 1:
            raise self._refused(FileProblem.CELL_PRODUCTS, row, keys=keys)
        if not keys:
            near = self._near(word)
            problem = FileProblem.CELL_PRODUCT_NEAR if near else FileProblem.CELL_PRODUCT
            raise self._refused(problem, row, rows=self._rows(word), suggestion=near)
        return keys[0]

    def _refused(self, problem: FileProblem, row: CountRow, **details: object) -> Exception:
        return self._file.origin.refused(problem, row.line, "product", found=row.product, **details)

    def _rows(self, word: str) -> list[str]:
        """The rows that name it."""
        lines = [str(one.line) for one in self._file.rows if _plain(one.product) == word]
        return lines[:SHOWN_ROWS] + ["…"] * (len(lines) > SHOWN_ROWS)

    def _near(self, word: str) -> str | None:
        return next(iter(get_close_matches(word, [*self._named, *self._keys], n=1)), None)


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()
