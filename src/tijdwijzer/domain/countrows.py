"""From what a file says got finished to a recount: what a case system says replaces what was counted by hand.

A file of cases replaces the hand count of each day and product that it names, and says of its cases on which of its
days they were finished. A file of days says what a day and product come to in all: what cases already account for is
not counted once more.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from tijdwijzer.domain.counts import Count, Recount, Tally, total
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.importing import FileProblem
from tijdwijzer.domain.outputfiles import CountFile, CountRow
from tijdwijzer.domain.products import Product

SHOWN_ROWS = 10
"""How many further rows are named beside the first that is wrong."""

Place = tuple[date, str, str]
"""Day, key of the product, case: of these there is one count."""


@dataclass(frozen=True, slots=True)
class Laid:
    """What a file does: how many of its rows say something new, how many change what stood (a case that moves to
    another day too), and how many counts without a case give way to cases (`replaced`). `keys` are the products that it
    names.
    """

    recount: Recount
    new: int
    changed: int
    replaced: int
    keys: frozenset[str]


def lay(file: CountFile, products: Sequence[Product], there: Sequence[Count]) -> Laid:
    """What becomes of `there`, the counts from the first day of the file to its last. Raises ImportFileError at a row
    and column.
    """
    rows = _by_place(file, _Names(file, products))
    before = {(one.day, one.product, one.case): one for one in there}
    moved = _moved(rows, before)
    wanted = moved | (_of_cases(rows, before) if file.of_cases else _of_days(file, rows, there))
    other = {place: tally for place, tally in wanted.items() if place not in before or before[place].tally != tally}
    removed = [before[place] for place in other if place in before]
    added = [Count(day, key, tally, case) for (day, key, case), tally in other.items() if tally]
    cases_moved = {place[1:] for place in moved}
    changed = {place for place in rows if place[1:] in cases_moved or (place in other and place in before)}
    new = [place for place in rows if place in other and place not in changed and other[place]]
    return Laid(
        recount=Recount(tuple(removed), tuple(added)),
        new=len(new),
        changed=len(changed),
        replaced=sum(not one.case for one in removed) if file.of_cases else 0,
        keys=frozenset(key for _, key, _ in rows),
    )


def _moved(rows: Mapping[Place, CountRow], before: Mapping[Place, Count]) -> dict[Place, Tally]:
    """Where a case of the file stood on another of its days: nothing is left there."""
    cases = {place[1:] for place in rows if place[2]}
    return {place: Tally() for place in before if place[1:] in cases and place not in rows}


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
            raise self._refused(FileProblem.CELL_PRODUCT, row, also=self._also(word, row), near=self._near(word))
        return keys[0]

    def _refused(self, problem: FileProblem, row: CountRow, **details: object) -> Exception:
        return self._file.origin.refused(problem, row.line, "product", found=row.product, **details)

    def _also(self, word: str, first: CountRow) -> DomainError | str:
        """The further rows that name it, to be put into words."""
        lines = [str(one.line) for one in self._file.rows if _plain(one.product) == word and one is not first]
        shown = lines[:SHOWN_ROWS] + ["…"] * (len(lines) > SHOWN_ROWS)
        return DomainError("import_also_rows", rows=shown) if lines else ""

    def _near(self, word: str) -> DomainError | str:
        """What was probably meant, to be put into words."""
        near = get_close_matches(word, [*self._named, *self._keys], n=1)
        return DomainError("import_near_product", name=near[0]) if near else ""


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()
