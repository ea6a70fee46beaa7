"""Sets a document on A4, from top to bottom: headings, paragraphs, tables and figures, each tagged for what it is."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Literal

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from tijdwijzer.output.ink import REGULAR, STRONG, fill, load_fonts, stroke, width_of
from tijdwijzer.output.tagged import TaggedCanvas
from tijdwijzer.services.papers import Edition
from tijdwijzer.words import say
from tijdwijzer.words.formats import short_date

WIDTH, HEIGHT = A4
MARGIN = 56.0
TOP, BOTTOM = 52.0, 60.0
TEXT = WIDTH - 2 * MARGIN
BODY, SMALL = 10.0, 8.5
PAD = 8.0
"""Between two columns of a table."""
INDENT = 14.0
"""Of a list."""

Draw = Callable[[Canvas, float, float], None]
"""Draws from its lower left, given that corner."""


@dataclass(frozen=True, slots=True)
class Style:
    font: str
    size: float
    leading: float
    colour: str = "text"

    @property
    def spacing(self) -> float:
        """Large letters stand closer together."""
        return -0.018 * self.size if self.size > 14 else 0.0


HEADINGS = {1: Style(STRONG, 21, 27), 2: Style(STRONG, 12.5, 17)}
PLAIN = Style(REGULAR, BODY, 14.5)
QUIET = Style(REGULAR, BODY, 14.5, "text_secondary")
NOTE = Style(REGULAR, SMALL, 12, "text_secondary")
CELL = Style(REGULAR, 9, 12)
HEAD = Style(STRONG, 8, 10.5, "text_secondary")
DAY = Style(STRONG, 9.5, 14)
TOTAL = Style(STRONG, 9, 12)
FIGURE = Style(STRONG, 17, 22)


@dataclass(frozen=True, slots=True)
class Column:
    """`part` is how much of the width it takes beside the others. `ornament`: its cells are drawn, and say nothing."""

    title: str
    part: float
    align: Literal["left", "right"] = "left"
    ornament: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """Text, with an ornament drawn `indent` points wide in front of it, or in its place when the text is empty."""

    text: str
    draw: Draw | None = None
    indent: float = 0.0


@dataclass(frozen=True, slots=True)
class Tile:
    """A figure that stands out, what it is, and a word about it."""

    label: str
    figure: str
    note: str


class Typesetter:
    """A document in the making. `pages` is how many there are, as an earlier go came to; `mark` stands on every page,
    in the place of when and for whom it was made.
    """

    def __init__(self, edition: Edition, title: str, pages: int, mark: str = "") -> None:
        load_fonts()
        self.edition = edition
        self._mark = mark
        self._pages = pages
        self.pen = TaggedCanvas(title, "nl-NL" if edition.language == "nl" else "en-GB", edition.made, REGULAR)
        self.page = 1
        self._y = HEIGHT - TOP

    def finished(self) -> bytes:
        self._footer()
        content: bytes = self.pen.finished()
        return content

    # Blocks
    def heading(self, level: int, text: str, keep: float = 80.0) -> None:
        """With room for `keep` points of what it stands above."""
        style = HEADINGS[level]
        if self._y < HEIGHT - TOP:
            self.space(16 if level == 2 else 0)
        lines = wrapped(text, style, TEXT)
        self.need(style.leading * len(lines) + keep)
        with self.pen.element(f"H{level}"):
            self._lines(lines, style)
        self.space(5)

    def paragraph(self, text: str, style: Style = PLAIN, after: float = 6.0) -> None:
        lines = wrapped(text, style, TEXT)
        with self.pen.element("P"):
            for line in lines:
                self.need(style.leading)
                self._lines([line], style)
        self.space(after)

    def items(self, texts: Sequence[str]) -> None:
        """A list, each with a bullet."""
        with self.pen.element("L"):
            for text in texts:
                self._item(wrapped(text, PLAIN, TEXT - INDENT))
        self.space(6)

    def _item(self, lines: Sequence[str]) -> None:
        with self.pen.element("LI"):
            for number, line in enumerate(lines):
                self.need(PLAIN.leading)
                self.space(PLAIN.leading)
                base = self._y + PLAIN.leading - PLAIN.size
                if number == 0:
                    with self.pen.element("Lbl"):
                        self._text(MARGIN + 2, base, "•", PLAIN)
                with self.pen.element("LBody"):
                    self._text(MARGIN + INDENT, base, line, PLAIN)
        self.space(2)

    def tiles(self, tiles: Sequence[Tile]) -> None:
        """Figures beside each other, each a paragraph."""
        width = (TEXT - PAD * (len(tiles) - 1)) / len(tiles)
        styles = ((HEAD, -2.0), (FIGURE, -2.0), (NOTE, -3.0))
        self.need(64)
        for number, tile in enumerate(tiles):
            x = MARGIN + number * (width + PAD)
            with self.pen.artifact():
                stroke(self.pen, "line_strong", 0.75)
                self.pen.line(x, self._y, x + width, self._y)
            y = self._y - 4
            with self.pen.element("P"):
                for text, (style, gap) in zip((tile.label, tile.figure, tile.note), styles, strict=True):
                    for line in wrapped(text, style, width):
                        y -= style.leading
                        self._text(x, y + gap, line, style)
        self.space(64)

    def figure(self, height: float, alt: str, draw: Draw) -> None:
        """A picture, `alt` being what it says in words."""
        self.need(height)
        self.space(height)
        with self.pen.element("Figure", alt=alt), self.pen.content():
            draw(self.pen, MARGIN, self._y)
        self.space(6)

    def table(
        self, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], total: Sequence[Cell] | None = None
    ) -> None:
        """A head, rows, and a row of totals. The head stands on each page, and is read once."""
        places = _places(columns)
        with self.pen.element("Table"):
            self._head(columns, places)
            for row in rows:
                self._table_row(columns, places, row, CELL)
            if total is not None:
                self._table_row(columns, places, total, TOTAL)
        self.space(8)

    def space(self, height: float) -> None:
        self._y -= height

    def need(self, height: float) -> bool:
        """Begin a new page where there is no room for this; answers whether it did."""
        if self._y - height >= BOTTOM:
            return False
        self._footer()
        self.pen.showPage()
        self.page += 1
        self._y = HEIGHT - TOP
        return True

    # Tables
    def _head(self, columns: Sequence[Column], places: Sequence[tuple[float, float]]) -> None:
        split = [wrapped(one.title, HEAD, right - left) for one, (left, right) in zip(columns, places, strict=True)]
        height = HEAD.leading * max(map(len, split)) + 5
        self.need(height + 2 * CELL.leading)
        with self.pen.element("TR"):
            for column, place, lines in zip(columns, places, split, strict=True):
                if column.ornament:
                    continue
                with self.pen.element("TH", scope="Column"):
                    bottom = self._y - height + 5 + HEAD.leading * (len(lines) - 1)
                    self._cell_lines(lines, place, column.align, bottom + 2, HEAD)
        self.space(height)
        self._rule("line_strong", 0.75)

    def _table_row(
        self, columns: Sequence[Column], places: Sequence[tuple[float, float]], row: Sequence[Cell], style: Style
    ) -> None:
        split = [
            wrapped(cell.text, style, right - left - cell.indent)
            for cell, (left, right) in zip(row, places, strict=True)
        ]
        height = style.leading * max(1, *map(len, split)) + 5
        if self.need(height):
            self._head_again(columns, places)
        base, heads = self._y - style.leading, next(one for one in columns if not one.ornament)
        with self.pen.element("TR"):
            for column, cell, place, lines in zip(columns, row, places, split, strict=True):
                self._ornament(cell, place[0], base)
                if column.ornament:
                    continue
                with self._cell(head=column is heads):
                    self._cell_lines(lines, (place[0] + cell.indent, place[1]), column.align, base, style)
        self.space(height)
        self._rule("line", 0.5)

    def _head_again(self, columns: Sequence[Column], places: Sequence[tuple[float, float]]) -> None:
        split = [wrapped(one.title, HEAD, right - left) for one, (left, right) in zip(columns, places, strict=True)]
        self.space(HEAD.leading * max(map(len, split)) + 5)
        with self.pen.artifact():
            for column, (left, right), lines in zip(columns, places, split, strict=True):
                for above, line in enumerate(reversed(lines)):
                    x = left if column.align == "left" else right
                    self._put(x, self._y + 7 + HEAD.leading * above, line, HEAD, column.align)
        self._rule("line_strong", 0.75)

    def _cell(self, *, head: bool) -> AbstractContextManager[None]:
        """Of a row: what it is about, or what is said of that."""
        return self.pen.element("TH", scope="Row") if head else self.pen.element("TD")

    def _ornament(self, cell: Cell, left: float, base: float) -> None:
        if cell.draw is not None:
            with self.pen.artifact():
                cell.draw(self.pen, left, base)

    def _cell_lines(
        self,
        lines: Sequence[str],
        place: tuple[float, float],
        align: Literal["left", "right"],
        base: float,
        style: Style,
    ) -> None:
        for number, line in enumerate(lines):
            x = place[0] if align == "left" else place[1]
            with self.pen.content():
                self._put(x, base - number * style.leading, line, style, align)

    def _rule(self, colour: str, width: float) -> None:
        with self.pen.artifact():
            stroke(self.pen, colour, width)
            self.pen.line(MARGIN, self._y + 1, WIDTH - MARGIN, self._y + 1)

    # Text
    def _lines(self, lines: Sequence[str], style: Style) -> None:
        for line in lines:
            self.space(style.leading)
            self._text(MARGIN, self._y + style.leading - style.size, line, style)

    def _text(self, x: float, y: float, text: str, style: Style) -> None:
        with self.pen.content():
            self._put(x, y, text, style, "left")

    def _put(self, x: float, y: float, text: str, style: Style, align: Literal["left", "right"]) -> None:
        fill(self.pen, style.colour)
        self.pen.setFont(style.font, style.size)
        left = x if align == "left" else x - _width(text, style)
        self.pen.drawString(left, y, text, charSpace=style.spacing)

    def _footer(self) -> None:
        language, made = self.edition.language, self.edition.made.astimezone(self.edition.zone)
        with self.pen.artifact():
            stroke(self.pen, "line", 0.5)
            self.pen.line(MARGIN, BOTTOM - 18, WIDTH - MARGIN, BOTTOM - 18)
            text = self._mark or say("paper.made", language, day=short_date(made.date(), language, year=True))
            self._put(MARGIN, BOTTOM - 32, text, NOTE, "left")
            number = say("paper.page", language, page=self.page, pages=self._pages)
            self._put(WIDTH - MARGIN, BOTTOM - 32, number, NOTE, "right")


def set_twice(edition: Edition, title: str, write: Callable[[Typesetter], None], mark: str = "") -> bytes:
    """The document; the first go is for how many pages there are."""
    pages = 0
    for _ in range(2):
        setter = Typesetter(edition, title, pages, mark)
        write(setter)
        content = setter.finished()
        pages = setter.page
    return content


def _places(columns: Sequence[Column]) -> list[tuple[float, float]]:
    """Where each column begins and ends."""
    room = TEXT - PAD * (len(columns) - 1)
    whole, left = sum(column.part for column in columns), MARGIN
    found = []
    for column in columns:
        right = left + room * column.part / whole
        found.append((left, right))
        left = right + PAD
    return found


def wrapped(text: str, style: Style, room: float) -> list[str]:
    """`text` in lines no wider than `room`, broken at plain blanks, and within a word only where it must be."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if _width(longer, style) <= room:
            lines[-1] = longer
            continue
        pieces = list(_pieces(word, style, room))
        lines += pieces if lines[-1] else []
        if not lines[0]:
            lines = pieces
    return lines


def _pieces(word: str, style: Style, room: float) -> Iterator[str]:
    while _width(word, style) > room and len(word) > 1:
        size = next((n for n in range(len(word) - 1, 1, -1) if _width(word[:n], style) <= room), 1)
        yield word[:size]
        word = word[size:]
    yield word


def _width(text: str, style: Style) -> float:
    return width_of(text, style.font, style.size) + style.spacing * len(text)
