"""What the packs of a team and of a department draw: swatches, bars beside what is typical, and holes."""

from collections.abc import Callable

from reportlab.pdfgen.canvas import Canvas

from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.team_view import Barred, Figure
from tijdwijzer.output.ink import fill, patch, stroke
from tijdwijzer.output.print_look import print_look
from tijdwijzer.output.typeset import Cell, Draw, Tile
from tijdwijzer.words import say
from tijdwijzer.words.formats import Language

NONE = "–"
LENGTH, THICK = 150.0, 8.0
"""Of a full bar beside its band, in points."""


def percent(whole: int) -> str:
    """ "8 %", that stays together."""
    return f"{whole}\u00a0%"


def named(part: Component, catalogue: Catalogue) -> Cell:
    """A component's name behind its swatch."""
    paint = print_look().paints[part.value]
    return Cell(catalogue.label(part), lambda pen, x, y: patch(pen, x, y - 1, 8, 8, paint), 14)


def figure_tile(
    code: str, figure: Figure | None, written: Callable[[Figure | None, Language], str], language: Language
) -> Tile:
    """A bound is said to be one under its figure."""
    text = NONE if figure is None else written(Figure(figure.value), language)
    note = say("team.unknown", language) if figure is None else say(f"team.note.{figure.certainty}", language)
    return Tile(say(code, language), text, note)


def share_bar(row: Barred, most: int, length: float = LENGTH) -> Draw:
    """The share before the band of what is typical, from nothing to `most` percent; to 100 for standardised work."""
    full = 100 if row.component is Component.STANDARD_WORK else most
    paint = print_look().paints[row.component.value]

    def draw(pen: Canvas, x: float, y: float) -> None:
        low, high = (length * 100 * edge / full for edge in (row.typical.low, row.typical.high))
        fill(pen, "sunken")
        pen.rect(x + low, y - 2.5, high - low, THICK + 4, stroke=0, fill=1)
        stroke(pen, "line_strong", 0.6)
        for edge in (low, high):
            pen.line(x + edge, y - 2.5, x + edge, y + THICK + 1.5)
        patch(pen, x, y - 0.5, length * (row.share or 0) / full, THICK, paint)

    return draw


def hole(pen: Canvas, x: float, y: float) -> None:
    """In a bar's place, where nothing is shown."""
    dashed(pen, x, y - 2.5, LENGTH, THICK + 4)


def dashed(pen: Canvas, x: float, y: float, width: float, height: float) -> None:
    stroke(pen, "control_edge", 0.6)
    pen.setDash([1.8, 1.8])
    pen.rect(x, y, width, height, stroke=1, fill=0)
    pen.setDash([])


def quiet(pen: Canvas, x: float, y: float, width: float, height: float) -> None:
    """A bar of an earlier period."""
    fill(pen, "line")
    stroke(pen, "line_strong", 0.5)
    pen.rect(x, y, width, height, stroke=1, fill=1)
