"""`make attack`, or `python -m bench.attack [--assumptions FILE] [--quick] [--write]`: a minute on two cores.

`--write` stores the result beside this file and renews its tables in docs/privacy.md; only with our own assumptions.
"""

import argparse
import sys
import time
from dataclasses import replace
from pathlib import Path

from bench.attack.population import SHIPPED, read
from bench.attack.story import PAGE, STORED, stored, tables, told, with_tables

QUICK = 20


def main(arguments: list[str]) -> int:
    asked = _parsed(arguments)
    assumed = read(asked.assumptions)
    if asked.quick:
        assumed = replace(assumed, runs=QUICK)
    began = time.perf_counter()
    story = told(assumed)
    print(tables(story))
    print(f"{assumed.runs} runs, {time.perf_counter() - began:.0f} seconds, assumptions: {asked.assumptions.name}")
    if asked.write:
        STORED.write_text(stored(story), encoding="utf-8")
        PAGE.write_text(with_tables(PAGE.read_text(encoding="utf-8"), story), encoding="utf-8")
    return 0


def _parsed(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.attack", description=__doc__)
    parser.add_argument("--assumptions", type=Path, default=SHIPPED)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args(arguments)
    if asked.write and (asked.quick or asked.assumptions != SHIPPED):
        parser.error("--write goes with our own assumptions and all runs")
    return asked


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
