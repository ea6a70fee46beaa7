"""A sheet to draw on that counts in logical pixels from its top left; matplotlib without pyplot and without axes.

Lines, blocks and dots are gathered and drawn as one collection each: an artist for every line costs six times as much.
"""

import io
from collections.abc import Sequence
from functools import cache
from typing import Literal

import matplotlib as mpl
from matplotlib import font_manager
from matplotlib.collections import LineCollection, PathCollection, PolyCollection
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import Rectangle
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.transforms import Affine2D, IdentityTransform

from tijdwijzer.resources import resource
from tijdwijzer.services.pictures import Drawing, Look, Paint

RGBA = tuple[float, float, float, float]
Dashes = str | tuple[int, tuple[int, int]]

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
        self._pixels = Affine2D().scale(look.scale, -look.scale).translate(0, height * look.scale)
        self._lines: list[tuple[Sequence[tuple[float, float]], RGBA, float, Dashes]] = []
        self._blocks: list[tuple[Sequence[tuple[float, float]], RGBA]] = []
        self._dots: list[tuple[tuple[float, float], float, RGBA, RGBA]] = []

    def drawing(self) -> Drawing:
        """What was drawn, on a transparent background."""
        self._add_blocks()
        self._add_lines()
        self._add_dots()
        buffer = io.BytesIO()
        with mpl.rc_context({"hatch.linewidth": 0.7}):
            self._figure.savefig(buffer, format="png", transparent=True, pil_kwargs={"compress_level": 1})
        return Drawing(buffer.getvalue(), self.width, self.height)

    def colour(self, name: str) -> str:
        """A colour of the theme, or `name` itself when it is none."""
        return self.look.colours.get(name, name)

    # Text
    def text(
        self,
        x: float,
        y: float,
        text: str,
        colour: str = "text",
        *,
        ha: Literal["left", "center", "right"] = "left",
        size: int = BODY,
        strong: bool = False,
    ) -> None:
        """One line of plain text, its middle at `y`."""
        line = Text(
            x,
            y - 1,
            text,
            color=self.colour(colour),
            fontproperties=_font(size, 600 if strong else 400),
            horizontalalignment=ha,
            verticalalignment="center_baseline",
            parse_math=False,
            transform=self._pixels,
        )
        self._figure.add_artist(line)

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

    # Shapes
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
        dashes: Dashes = (0, (4, 3)) if dashed else "-"
        points = list(zip(xs, ys, strict=True))
        self._lines.append((points, to_rgba(self.colour(colour), alpha), width * POINTS, dashes))

    def dot(self, x: float, y: float, fill: str, edge: str = "", diameter: float = 10.5) -> None:
        """A dot with a ring of the background around it, so that it stands free of what it lies on."""
        ring = to_rgba(self.colour("surface"))
        self._dots.append(((x, y), diameter + 3, ring, ring))
        self._dots.append(((x, y), diameter, to_rgba(self.colour(fill)), to_rgba(self.colour(edge or fill))))

    def block(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle without an edge."""
        corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
        self._blocks.append((corners, to_rgba(self.colour(colour))))

    def swatch(self, x: float, y: float, paint: Paint) -> None:
        """The square that stands for a component, its top left at (x, y)."""
        for fill, edge, hatch in (
            (paint.fill, paint.texture_line, HATCHES.get(paint.texture)),
            ("none", paint.edge, None),
        ):
            place = (x + 0.5, y + 0.5)
            square = Rectangle(place, SWATCH, SWATCH, fc=fill, ec=edge, linewidth=POINTS, hatch=hatch)
            square.set_transform(self._pixels)
            self._figure.add_artist(square)

    # Everything of a kind at once
    def _add_blocks(self) -> None:
        corners, colours = [c for c, _ in self._blocks], [c for _, c in self._blocks]
        blocks = PolyCollection(corners, facecolors=colours, linewidths=0, transform=self._pixels, zorder=1)
        self._figure.add_artist(blocks)

    def _add_lines(self) -> None:
        lines = LineCollection(
            [points for points, _, _, _ in self._lines],
            colors=[colour for _, colour, _, _ in self._lines],
            linewidths=[width for _, _, width, _ in self._lines],
            linestyles=[dashes for _, _, _, dashes in self._lines],
            capstyle="butt",
            joinstyle="round",
            transform=self._pixels,
            zorder=2,
        )
        self._figure.add_artist(lines)

    def _add_dots(self) -> None:
        dots = PathCollection(
            [Path.unit_circle()],
            sizes=[(diameter / 2 * POINTS) ** 2 for _, diameter, _, _ in self._dots],
            offsets=[place for place, _, _, _ in self._dots],
            offset_transform=self._pixels,
            facecolors=[fill for _, _, fill, _ in self._dots],
            edgecolors=[edge for _, _, _, edge in self._dots],
            linewidths=POINTS,
            transform=IdentityTransform(),
            zorder=4,
        )
        self._figure.add_artist(dots)
