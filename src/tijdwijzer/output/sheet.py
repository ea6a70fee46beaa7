"""A sheet to draw on that counts in logical pixels from its top left; matplotlib without pyplot."""

import io
from collections.abc import Sequence
from functools import cache

import matplotlib as mpl
from matplotlib import font_manager
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import Rectangle

from tijdwijzer.resources import resource
from tijdwijzer.services.pictures import Drawing, Look, Paint

DPI = 100
POINTS = 72 / DPI
"""Points per logical pixel."""
BODY, CAPTION = 13, 12
SWATCH = 11
ELLIPSIS = "…"

HATCHES = {
    "bdiag": "////",
    "fdiag": "\\\\\\\\",
    "cross": "xxxx",
    "horizontal": "----",
    "horizontal_wide": "--",
    "vertical": "||||",
    "dots": "....",
}


@cache
def _family() -> str:
    """Inter from the shipped files, once."""
    names = []
    for path in sorted(resource("fonts").glob("Inter*.?tf")):
        font_manager.fontManager.addfont(str(path))
        names.append(FontProperties(fname=str(path)).get_name())
    return names[0] if names else "sans-serif"


@cache
def _font(size: int, weight: int) -> FontProperties:
    return FontProperties(family=_family(), size=size * POINTS, weight=weight)


class Sheet:
    """One picture in the making, in the colours and at the scale of `look`; `height` in logical pixels."""

    def __init__(self, look: Look, height: int) -> None:
        self.look = look
        self.width = look.width
        self.height = height
        self._figure = Figure(figsize=(look.width / DPI, height / DPI), dpi=DPI * look.scale)
        self._axes = self._figure.add_axes((0, 0, 1, 1))
        self._axes.set_xlim(0, look.width)
        self._axes.set_ylim(height, 0)
        self._axes.axis("off")

    def drawing(self) -> Drawing:
        """What was drawn, on a transparent background."""
        buffer = io.BytesIO()
        with mpl.rc_context({"hatch.linewidth": 0.7}):
            self._figure.savefig(buffer, format="png", transparent=True)
        return Drawing(buffer.getvalue(), self.width, self.height)

    def colour(self, name: str) -> str:
        """A colour of the theme, or `name` itself when it is none."""
        return self.look.colours.get(name, name)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        colour: str = "text",
        *,
        ha: str = "left",
        size: int = BODY,
        strong: bool = False,
    ) -> None:
        """One line of plain text, its middle at `y`."""
        font = _font(size, 600 if strong else 400)
        self._axes.text(
            x, y - 1, text, color=self.colour(colour), ha=ha, va="center_baseline", font=font, parse_math=False
        )

    def text_width(self, text: str, *, size: int = BODY, strong: bool = False) -> float:
        """How wide a line of text is, in logical pixels."""
        face = font_manager.get_font(font_manager.findfont(_font(size, 600 if strong else 400)))
        face.set_size(size, 72)
        face.set_text(text)
        return face.get_width_height()[0] / 64

    def fitted(self, text: str, room: float, *, strong: bool = False) -> str:
        """`text`, or its beginning with an ellipsis where it is wider than `room`."""
        if self.text_width(text, strong=strong) <= room:
            return text
        while text and self.text_width(text + ELLIPSIS, strong=strong) > room:
            text = text[:-1]
        return text.rstrip() + ELLIPSIS

    def grid_line(self, xs: Sequence[float], ys: Sequence[float]) -> None:
        """A quiet line of the scale; where the theme's lines are as strong as its text, it is half there."""
        strong = self.colour("line") == self.colour("text")
        self.line(xs, ys, "line", alpha=0.45 if strong else 1.0)

    def line(
        self,
        xs: Sequence[float],
        ys: Sequence[float],
        colour: str,
        width: float = 1.0,
        *,
        dashed: bool = False,
        alpha: float = 1.0,
    ) -> None:
        """A line through points; `width` in logical pixels."""
        self._axes.plot(
            xs,
            ys,
            color=self.colour(colour),
            alpha=alpha,
            linewidth=width * POINTS,
            linestyle=(0, (4, 3)) if dashed else "-",
            solid_capstyle="butt",
            solid_joinstyle="round",
            zorder=2,
        )

    def dot(self, x: float, y: float, fill: str, edge: str = "", diameter: float = 10.5) -> None:
        """A dot with a ring of the background around it, so that it stands free of what it lies on."""
        ring = self.colour("surface")
        self._mark(x, y, diameter + 3, ring, ring, 4)
        self._mark(x, y, diameter, self.colour(fill), self.colour(edge or fill), 5)

    def _mark(self, x: float, y: float, diameter: float, fill: str, edge: str, order: int) -> None:
        self._axes.plot(
            [x],
            [y],
            marker="o",
            markersize=diameter * POINTS,
            markerfacecolor=fill,
            markeredgecolor=edge,
            markeredgewidth=POINTS,
            zorder=order,
        )

    def block(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle without an edge."""
        fill = self.colour(colour)
        self._axes.add_patch(Rectangle((x, y), width, height, facecolor=fill, linewidth=0, zorder=1))

    def swatch(self, x: float, y: float, paint: Paint) -> None:
        """The square that stands for a component, its top left at (x, y)."""
        for fill, edge, hatch in (
            (paint.fill, paint.texture_line, HATCHES.get(paint.texture)),
            ("none", paint.edge, None),
        ):
            place = (x + 0.5, y + 0.5)
            square = Rectangle(place, SWATCH, SWATCH, fc=fill, ec=edge, linewidth=POINTS, hatch=hatch)
            self._axes.add_patch(square)
