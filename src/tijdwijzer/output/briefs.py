"""Writes papers of an organisation: HTML that Word and a browser open, and a tagged PDF."""

from collections.abc import Sequence
from html import escape
from math import sqrt

from tijdwijzer.output.typeset import QUIET, Cell, Column, Typesetter, set_twice
from tijdwijzer.services.brief_blocks import Block, Grid, Heading, Items, Paragraph
from tijdwijzer.services.briefs import BriefText
from tijdwijzer.services.papers import Edition

STYLE = """
@page { size: A4; margin: 25mm 22mm; @top-center { content: "CONCEPT"; } }
@page WordSection1 { size: 21cm 29.7cm; margin: 2.5cm 2.2cm; mso-header: h1; }
div.WordSection1 { page: WordSection1; }
body { font-family: Calibri, Arial, sans-serif; font-size: 11pt; line-height: 1.45; color: #1a1a1a;
  max-width: 46em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 20pt; line-height: 1.2; } h2 { font-size: 14pt; margin-top: 1.6em; }
p.concept { border: 2px solid #8a3b00; color: #6b2e00; padding: .5em .8em; font-weight: bold; }
table { border-collapse: collapse; width: 100%; margin: .6em 0 1em; }
th, td { border: 1px solid #767676; padding: .3em .5em; text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
th { background: #eef1f4; }
@media print { body { max-width: none; margin: 0; } tr { break-inside: avoid; } }
""".strip()

PAGE = """<!DOCTYPE html>
<html lang="nl" xmlns:w="urn:schemas-microsoft-com:office:word">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>CONCEPT: {title}</title>
<style>
{style}
</style>
</head>
<body>
<div class="WordSection1">
<p class="concept">{warning}</p>
<main>
<h1>{title}</h1>
{blocks}
</main>
<!--[if mso]><div style="mso-element:header" id="h1"><p class="MsoHeader">{warning}</p></div><![endif]-->
</div>
</body>
</html>
"""
"""Word takes what stands in a comment for it as the head of every page; a browser prints the one of `@page`."""


class Briefs:
    """Fits `services.briefs.WriteBriefs`."""

    def html(self, text: BriefText) -> bytes:
        blocks = "\n".join(_html(block) for block in text.blocks)
        title, warning = escape(text.title), escape(text.warning)
        return PAGE.format(title=title, style=STYLE, warning=warning, blocks=blocks).encode()

    def pdf(self, text: BriefText, edition: Edition) -> bytes:
        return set_twice(edition, f"CONCEPT: {text.title}", lambda setter: _set(setter, text), text.warning)


def _html(block: Block) -> str:
    match block:
        case Heading():
            return f"<h{block.level}>{escape(block.text)}</h{block.level}>"
        case Paragraph():
            return f"<p>{escape(block.text)}</p>"
        case Items():
            return "<ul>\n" + "\n".join(f"<li>{escape(text)}</li>" for text in block.texts) + "\n</ul>"
        case Grid():
            return _html_table(block)


def _html_table(grid: Grid) -> str:
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in grid.head)
    rows = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in grid.rows)
    body = "\n".join(f"<tr>{row}</tr>" for row in rows)
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>"


def _set(setter: Typesetter, text: BriefText) -> None:
    setter.heading(1, text.title)
    setter.paragraph(text.warning, QUIET, after=12)
    for block in text.blocks:
        match block:
            case Heading():
                setter.heading(2, block.text)
            case Paragraph():
                setter.paragraph(block.text)
            case Items():
                setter.items(block.texts)
            case Grid():
                columns = [Column(name, part) for name, part in zip(block.head, _parts(block), strict=True)]
                setter.table(columns, [[Cell(cell) for cell in row] for row in block.rows])


def _parts(grid: Grid) -> list[float]:
    """In letters: wider for columns with more to say, and never narrower than their longest word."""
    return [_letters(cells) for cells in zip(grid.head, *grid.rows, strict=True)]


def _letters(cells: Sequence[str]) -> float:
    longest_word = max(len(word) for cell in cells for word in [*cell.split(), ""])
    longest: int = max(map(len, cells))
    return max(longest_word + 2.0, 3 * sqrt(longest))
