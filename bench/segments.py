"""How well recurring pieces of work are found in a real log of which the truth is known (StudentRecord, Leno et al.).

Boundaries are scored by 1 - F1: a boundary is right within five seconds of a true one, each true one once. Pieces are
scored as Leno et al. do: the edit distance of each to the true piece most like it, over the length of the longer, on
average; 0 is the truth. Only the steps that both files hold at the same moment take part in that.

"Steps as logged" are program, event and field; "programs alone" is what observing keeps without labels.
"""

import csv
import re
import sys
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import groupby, pairwise
from pathlib import Path
from statistics import mean

from bench.measure import Line, median_ms
from tijdwijzer.domain.pieces import beginnings

DATA = Path(__file__).parents[2] / "shared" / "data" / "desktop"
WITHIN = timedelta(seconds=5)

Row = Mapping[str, str]
Step = Hashable


def lines() -> Iterator[Line]:
    """Both scores, with what a log tells and with what observing keeps."""
    if not DATA.is_dir():
        print(f"no UI log at {DATA}: its segmentation is not scored", file=sys.stderr)
        return
    raw = sorted(_rows("uilog_StudentRecord.csv"), key=_at)
    truth = [list(rows) for _, rows in groupby(_rows("uilog_StudentRecord_segmented.csv"), key=lambda r: r["caseID"])]
    for name, step, goal in (("steps as logged", _logged, 0.1), ("programs alone", _program, None)):
        starts = beginnings([step(row) for row in raw])
        found = [raw[start:end] for start, end in pairwise([*starts, len(raw)])]
        yield Line(f"pieces found in a UI log, {name}", len(found), f"of {len(truth)}", None)
        yield Line(f"their boundaries, {name}: 1 − F1", 1 - _f1(found, truth), "", goal)
        yield Line(f"their edit distance to the truth, {name}", _distance(found, truth), "", goal)
    steps = [_logged(row) for row in raw]
    yield Line(f"finding them in {len(steps):,} steps", median_ms(lambda: beginnings(steps)), "ms", 500)


def _rows(name: str) -> list[Row]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _at(row: Row) -> datetime:
    return datetime.fromisoformat(row["timeStamp"])


def _logged(row: Row) -> Step:
    """Program, event and field; a cell counts by its column."""
    return row["targetApp"], row["eventType"], re.sub(r"\d", "", row["target.id"]), row["target.name"]


def _program(row: Row) -> Step:
    """The clipboard is no program that is in front."""
    return "Excel" if row["targetApp"] == "OS-Clipboard" else row["targetApp"]


def _f1(found: Sequence[Sequence[Row]], truth: Sequence[Sequence[Row]]) -> float:
    """Of boundaries: the harmonic mean of precision and recall."""
    left = [_at(rows[0]) for rows in truth]
    right = 0
    for moment in (_at(rows[0]) for rows in found):
        near = min(left, key=lambda at: abs(at - moment), default=None)
        if near is not None and abs(near - moment) <= WITHIN:
            left.remove(near)
            right += 1
    return 2 * right / (len(found) + len(truth))


def _distance(found: Sequence[Sequence[Row]], truth: Sequence[Sequence[Row]]) -> float:
    both = {_moment(row) for rows in found for row in rows} & {_moment(row) for rows in truth for row in rows}
    pieces, true = (_words(rows, both) for rows in (found, truth))
    return mean(min(map(_to(piece), true)) for piece in pieces)


def _words(pieces: Sequence[Sequence[Row]], both: set[str]) -> list[list[Step]]:
    """The shared steps of each piece, but for pieces without any."""
    words = ([_name(row) for row in rows if _moment(row) in both] for rows in pieces)
    return [piece for piece in words if piece]


def _moment(row: Row) -> str:
    return row["timeStamp"]


def _name(row: Row) -> Step:
    """As both files would name it: one of them writes a copied cell as an event of the clipboard."""
    copied = row["targetApp"] == "OS-Clipboard" or row["eventType"] == "copyCell"
    return "copy" if copied else (row["targetApp"], row["eventType"], row["target.name"])


def _to(piece: list[Step]) -> Callable[[list[Step]], float]:
    return lambda other: _edits(piece, other) / max(len(piece), len(other))


def _edits(one: list[Step], other: list[Step]) -> int:
    """Levenshtein's distance."""
    row = list(range(len(other) + 1))
    for n, step in enumerate(one, 1):
        diagonal, row[0] = row[0], n
        for m, there in enumerate(other, 1):
            diagonal, row[m] = row[m], min(row[m] + 1, row[m - 1] + 1, diagonal + (step != there))
    return row[-1]
