"""Prints goal and figure side by side; `python -m bench storage` runs one part."""

import sys
from collections.abc import Callable, Iterator

from bench import (
    closing,
    desktop,
    documents,
    observed,
    observing,
    screens,
    segments,
    service,
    storage,
    suggestions,
    trends,
)
from bench.measure import Line

PARTS: dict[str, Callable[[], Iterator[Line]]] = {
    "desktop": desktop.lines,
    "observing": observing.lines,
    "screens": screens.lines,
    "segments": segments.lines,
    "storage": storage.lines,
    "documents": documents.lines,
    "observed": observed.lines,
    "suggestions": suggestions.lines,
    "trends": trends.lines,
    "service": service.lines,
    "closing": closing.lines,
}


def main() -> None:
    """Run the parts named, all of them without a name."""
    print("| what | floor | figure | ratio | goal | |")
    print("| --- | --- | --- | --- | --- | --- |")
    for name in sys.argv[1:] or PARTS:
        for line in PARTS[name]():
            print(_shown(line), flush=True)


def _shown(line: Line) -> str:
    floor = f"{line.floor_name} {_number(line.floor)}" if line.floor else "–"
    ratio = f"{line.ratio:.2f} ×" if line.ratio else "–"
    goal = "–" if line.goal is None else f"≤ {line.goal:g} ×" if line.floor else f"≤ {line.goal:g} {line.unit}"
    verdict = {True: "met", False: "not met", None: ""}[line.met]
    return f"| {line.what} | {floor} | {_number(line.figure)} {line.unit} | {ratio} | {goal} | {verdict} |"


def _number(value: float) -> str:
    return f"{value:.4f}" if value < 0.1 else f"{value:.3f}" if value < 10 else f"{value:.1f}"


main()
