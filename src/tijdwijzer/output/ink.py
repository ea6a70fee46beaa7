"""The pen of written documents: fonts, colours and the textures of the house, as vectors."""

from collections.abc import Callable
from functools import cache

from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tijdwijzer.output.print_look import print_look
from tijdwijzer.resources import resource
from tijdwijzer.services.pictures import Paint

REGULAR, STRONG = "Inter-Regular", "Inter-SemiBold"
STEP = 2.6
"""Between two lines of a texture, in points."""

_colour = cache(HexColor)


@cache
def load_fonts() -> None:
    """Inter, of which a document takes the letters that it uses. Once: ReportLab keeps them."""
    for name in (REGULAR, STRONG):
        pdfmetrics.registerFont(TTFont(name, str(resource("fonts", "print", f"{name}.ttf"))))


def width_of(text: str, font: str, size: float) -> float:
    width: float = pdfmetrics.stringWidth(text, font, size)
    return width


def fill(pen: Canvas, colour: str) -> None:
    """Fill with a colour: its name in the house, or "#RRGGBB"."""
    pen.setFillColor(_colour(print_look().base.get(colour, colour)))


def stroke(pen: Canvas, colour: str, width: float = 0.5) -> None:
    pen.setStrokeColor(_colour(print_look().base.get(colour, colour)))
    pen.setLineWidth(width)


def patch(pen: Canvas, x: float, y: float, width: float, height: float, paint: Paint) -> None:
    """A rectangle in the colour and the texture of a component, from its lower left."""
    fill(pen, paint.fill)
    pen.rect(x, y, width, height, stroke=0, fill=1)
    draw = TEXTURES.get(paint.texture)
    if draw is not None and width > 0.5:
        pen.saveState()
        clip = pen.beginPath()
        clip.rect(x, y, width, height)
        pen.clipPath(clip, stroke=0, fill=0)
        stroke(pen, paint.texture_line, 0.6)
        draw(pen, x, y, width, height)
        pen.restoreState()
    stroke(pen, paint.edge, 0.5)
    pen.setDash([1.5, 1.5] if paint.texture == "outline_dashed" else [])
    if width > 1:
        pen.rect(x + 0.25, y + 0.25, width - 0.5, height - 0.5, stroke=1, fill=0)
    pen.setDash([])


Texture = Callable[[Canvas, float, float, float, float], None]


def _rising(pen: Canvas, x: float, y: float, width: float, height: float) -> None:
    at = x - height
    while at < x + width:
        pen.line(at, y, at + height, y + height)
        at += STEP * 1.4


def _falling(pen: Canvas, x: float, y: float, width: float, height: float) -> None:
    at = x - height
    while at < x + width:
        pen.line(at, y + height, at + height, y)
        at += STEP * 1.4


def _cross(pen: Canvas, x: float, y: float, width: float, height: float) -> None:
    _rising(pen, x, y, width, height)
    _falling(pen, x, y, width, height)


def _level(step: float) -> Texture:
    def draw(pen: Canvas, x: float, y: float, width: float, height: float) -> None:
        at = y + step / 2
        while at < y + height:
            pen.line(x, at, x + width, at)
            at += step

    return draw


def _upright(pen: Canvas, x: float, y: float, width: float, height: float) -> None:
    at = x + STEP / 2
    while at < x + width:
        pen.line(at, y, at, y + height)
        at += STEP


def _dots(pen: Canvas, x: float, y: float, width: float, height: float) -> None:
    pen.setFillColor(pen._strokeColorObj)  # noqa: SLF001 - the colour that lines have
    step, row, up = STEP * 1.2, 0, y + STEP / 2
    while up < y + height:
        at = x + STEP / 2 + (row % 2) * step / 2
        while at < x + width:
            pen.circle(at, up, 0.5, stroke=0, fill=1)
            at += step
        up, row = up + step, row + 1


TEXTURES: dict[str, Texture] = {
    "bdiag": _rising,
    "fdiag": _falling,
    "cross": _cross,
    "horizontal": _level(STEP),
    "horizontal_wide": _level(STEP * 2),
    "vertical": _upright,
    "dots": _dots,
}
