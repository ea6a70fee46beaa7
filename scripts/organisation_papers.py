"""Make the papers of an organisation with the terms of the factory, and the table of what is stored in docs/privacy.md.

Run it after a setting, a table, a message or a text of them changed; a test fails until then.
"""

import sys
from pathlib import Path

from tijdwijzer.domain.holdings import HOLDINGS
from tijdwijzer.output.briefs import Briefs as Written
from tijdwijzer.resources import resource
from tijdwijzer.services.brief_facts import kept_details
from tijdwijzer.services.briefs import Brief, Briefs
from tijdwijzer.services.watching import load_lists
from tijdwijzer.words import say

ROOT = Path(__file__).parents[1]
PAPERS = ROOT / "docs" / "stukken"
PAGE = ROOT / "docs" / "privacy.md"
BEGIN, END = "<!-- begin: make papers -->", "<!-- end: make papers -->"


def briefs() -> Briefs:
    lists = load_lists(resource("observing.toml"))
    return Briefs(resource("stukken"), len(lists.never), len(lists.browsers))


def files() -> dict[Path, str]:
    """What each file should hold."""
    drawn = briefs()
    papers = {PAPERS / f"{brief}.html": Written().html(drawn.text(brief)).decode() for brief in Brief}
    return {**papers, PAGE: with_table(PAGE.read_text(encoding="utf-8"))}


def with_table(page: str) -> str:
    """Raises ValueError when the page has no place for it."""
    before, _, rest = page.partition(BEGIN)
    _, mark, after = rest.partition(END)
    if not mark:
        raise ValueError("no place for the table")
    return f"{before}{BEGIN}\n{table()}{END}{after}"


def table() -> str:
    rows = [("what", "since", "until"), ("---",) * 3]
    details = kept_details()
    for one in HOLDINGS:
        what, since, until = (say(f"holding.{one.key}{part}", "en", **details) for part in ("", ".since", ".until"))
        rows.append((what, since, until))
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def main() -> int:
    for path, text in files().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        print(path.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
