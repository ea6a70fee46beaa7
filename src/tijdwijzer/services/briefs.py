"""Papers for an organisation that wants to share: a draft agreement, input for a DPIA, what employees and what the
works council should know. In Dutch. Texts are in `resources/stukken`; what is stored, what leaves, for how long and
what is published comes from the declarations that the program itself goes by.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from tijdwijzer.domain.agreement import Agreement
from tijdwijzer.services.brief_blocks import Block, Grid, Heading, Items, Paragraph
from tijdwijzer.services.brief_facts import facts, grids


class Brief(StrEnum):
    """Which paper: the name of its text, and of the file that is written."""

    AGREEMENT = "regeling"
    DPIA = "dpia"
    EMPLOYEES = "medewerkers"
    COUNCIL = "ondernemingsraad"


@dataclass(frozen=True, slots=True)
class BriefText:
    """A paper, ready to be written. `warning` stands on every page."""

    brief: Brief
    title: str
    blocks: tuple[Block, ...]
    warning: str


WARNING = "CONCEPT – laat een jurist dit nakijken en vul aan wat tussen [haken] staat"

INCLUDED = re.compile(r"\[\[(\w+)\]\]")
SEPARATOR = "|"


class Briefs:
    """The use case of drawing up papers. `folder` is that of the texts; `never` and `browsers` count what observing
    never names, and the browsers whose private windows it can know.
    """

    def __init__(self, folder: Path, never: int, browsers: int) -> None:
        self._folder = folder
        self._never = never
        self._browsers = browsers

    def text(self, brief: Brief, agreement: Agreement | None = None) -> BriefText:
        """With what `agreement` says, or else with the terms of the factory.

        Raises KeyError when a text names what is not known: an oversight that a test finds.
        """
        known = {**facts(agreement), "nooit": str(self._never), "browsers": str(self._browsers)}
        text = (self._folder / f"{brief}.md").read_text(encoding="utf-8")
        blocks = tuple(self._blocks(text, known, grids(agreement)))
        title, *rest = blocks
        if not isinstance(title, Heading) or title.level != 1:
            raise KeyError("title")
        return BriefText(brief, title.text, tuple(rest), WARNING)

    def _blocks(self, text: str, known: Mapping[str, str], tables: Mapping[str, Grid]) -> Iterator[Block]:
        for part in re.split(r"\n\s*\n", text.strip()):
            included = INCLUDED.fullmatch(part.strip())
            if included is None:
                yield from _block(part.format_map(known).splitlines())
            elif included[1] in tables:
                yield tables[included[1]]
            else:
                yield from self._blocks(self._included(included[1]), known, tables)

    def _included(self, name: str) -> str:
        file = self._folder / "delen" / f"{name}.md"
        if not file.is_file():
            raise KeyError(name)
        return file.read_text(encoding="utf-8")


def _block(lines: Sequence[str]) -> Iterator[Block]:
    """A part of a text between empty lines: a heading, items, a table or a paragraph."""
    if heading := re.fullmatch(r"(#{1,3}) (.+)", lines[0]):
        yield Heading(len(heading[1]), heading[2])
        if lines[1:]:
            yield from _block(lines[1:])
    elif lines[0].startswith("- "):
        yield Items(tuple(line.removeprefix("- ") for line in lines))
    elif lines[0].startswith(SEPARATOR):
        head, *rows = (tuple(cell.strip() for cell in line.strip(f"{SEPARATOR} ").split(SEPARATOR)) for line in lines)
        yield Grid(head, tuple(rows))
    else:
        yield Paragraph(" ".join(lines))
