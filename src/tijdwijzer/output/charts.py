"""Charts in the house colours: matplotlib figures to PNG bytes, without pyplot. Import this late: it costs 0.4 s."""

import io
from collections.abc import Callable, Sequence
from functools import cache

import matplotlib as mpl
from matplotlib import font_manager
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from tijdwijzer.domain.components import Band
from tijdwijzer.resources import resource
from tijdwijzer.services.pictures import (
    ComponentPicture,
    ComponentRow,
    Course,
    CoursePicture,
    Drawing,
    Look,
    Paint,
    Picture,
)

POINTS = 72 / 100
"""Points per logical pixel at 100 dots per inch."""

ROW = 30
"""Height of a row, in logical pixels."""

Scale = Callable[[float], float]
"""From a share or a position to logical pixels."""

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
        names.append(font_manager.FontProperties(fname=str(path)).get_name())
    return names[0] if names else "sans-serif"


def draw(picture: Picture, look: Look) -> Drawing:
    """Draw `picture` as a PNG with a transparent background."""
    with mpl.rc_context({"font.family": _family(), "hatch.linewidth": 0.7, "svg.fonttype": "none"}):
        match picture:
            case ComponentPicture():
                return _components(picture, look)
            case CoursePicture():
                return _course(picture, look)


def _canvas(look: Look, height: int) -> tuple[Figure, Axes]:
    """A figure whose one axes counts in logical pixels from the top left."""
    figure = Figure(figsize=(look.width / 100, height / 100), dpi=100 * look.scale)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_xlim(0, look.width)
    axes.set_ylim(height, 0)
    axes.axis("off")
    return figure, axes


def _bytes(figure: Figure, look: Look, height: int) -> Drawing:
    buffer = io.BytesIO()
    figure.savefig(buffer, format="png", transparent=True)
    return Drawing(buffer.getvalue(), look.width, height)


def _text(axes: Axes, x: float, y: float, text: str, colour: str, *, ha: str = "left", strong: bool = False) -> None:
    weight = 600 if strong else 400
    size = (13 if ha != "center" else 12) * POINTS
    axes.text(x, y - 1, text, color=colour, ha=ha, va="center_baseline", fontsize=size, fontweight=weight)


# Components today


def _top(rows: Sequence[ComponentRow]) -> float:
    """The end of the scale: a multiple of 5 % that holds everything."""
    ends = [row.share for row in rows]
    ends += [band.high for row in rows for band in (row.usual, row.typical) if band is not None]
    return max(0.15, 0.05 * -(-max(ends, default=0.0) // 0.05))


def _components(picture: ComponentPicture, look: Look) -> Drawing:
    rows = [row for group in picture.groups for row in group]
    height = ROW * len(rows) + 13 * (len(picture.groups) - 1) + 28
    figure, axes = _canvas(look, height)
    left, right, top = 0.54 * look.width, look.width - 26.0, _top(rows)

    def x(share: float) -> float:
        return left + (right - left) * share / top

    bottom = height - 26
    for tick in _ticks(top):
        axes.plot([x(tick)] * 2, [0, bottom], color=look.colours["line"], linewidth=POINTS, zorder=0)
        _text(axes, x(tick), bottom + 13, picture.axis(tick), look.colours["text_secondary"], ha="center")
    y = ROW / 2
    for number, group in enumerate(picture.groups):
        if number:
            axes.plot([0, look.width], [y - ROW / 2 + 6] * 2, color=look.colours["line"], linewidth=POINTS)
            y += 13
        for row in group:
            _component_row(axes, look, row, y, left, x)
            y += ROW
    return _bytes(figure, look, height)


def _ticks(top: float) -> list[float]:
    step = 0.05 if top <= 0.25 else 0.10 if top <= 0.5 else 0.20
    return [n * step for n in range(int(top / step + 1e-9) + 1)]


def _component_row(axes: Axes, look: Look, row: ComponentRow, y: float, left: float, x: Scale) -> None:
    _swatch(axes, 0, y - 6, row.paint)
    _text(axes, 20, y, row.label, look.colours["text"], strong=row.strong)
    _text(axes, left - 10, y, row.shown, look.colours["text"], ha="right")
    if row.typical is not None:
        _band(axes, look, row.typical, y, x)
    if row.usual is not None:
        low, high = x(row.usual.low), x(row.usual.high)
        axes.plot([low, max(high, low + 2)], [y, y], color=look.colours["text_secondary"], linewidth=2 * POINTS)
    axes.plot(
        [x(row.share)],
        [y],
        marker="o",
        markersize=12 * POINTS,
        markerfacecolor=row.paint.fill,
        markeredgecolor=look.colours["surface"],
        markeredgewidth=1.5 * POINTS,
        zorder=4,
    )
    axes.plot(
        [x(row.share)],
        [y],
        marker="o",
        markersize=10.5 * POINTS,
        markerfacecolor="none",
        markeredgecolor=row.paint.edge,
        markeredgewidth=POINTS,
        zorder=5,
    )


def _band(axes: Axes, look: Look, band: Band, y: float, x: Scale) -> None:
    low, high = x(band.low), x(band.high)
    axes.add_patch(Rectangle((low, y - 9), high - low, 18, facecolor=look.colours["sunken"], linewidth=0, zorder=1))
    for edge in (low, high):
        axes.plot([edge, edge], [y - 9, y + 9], color=look.colours["line_strong"], linewidth=POINTS, zorder=1)


def _swatch(axes: Axes, x: float, y: float, paint: Paint) -> None:
    axes.add_patch(_square(x, y, paint.fill, paint.texture_line, HATCHES.get(paint.texture)))
    axes.add_patch(_square(x, y, "none", paint.edge, None))


def _square(x: float, y: float, fill: str, line: str, hatch: str | None) -> Rectangle:
    return Rectangle((x + 0.5, y), 11, 11, facecolor=fill, edgecolor=line, linewidth=POINTS, hatch=hatch)


# Shares over weeks


def _course(picture: CoursePicture, look: Look) -> Drawing:
    height = 168
    figure, axes = _canvas(look, height)
    left, right, top, bottom = 44.0, look.width - 136.0, 12.0, height - 30.0
    count = max(len(picture.days) - 1, 1)

    def x(position: float) -> float:
        return left + (right - left) * position / count

    def y(share: float) -> float:
        return bottom - (bottom - top) * share

    for tick in (0.0, 0.25, 0.5, 0.75, 1.0):
        axes.plot([left, right], [y(tick)] * 2, color=look.colours["line"], linewidth=POINTS, zorder=0)
        if tick in (0.0, 0.5, 1.0):
            _text(axes, left - 8, y(tick), picture.axis(tick), look.colours["text_secondary"], ha="right")
    for course in picture.courses:
        _line(axes, look, course, x, y)
    for position in {0, len(picture.days) - 1} if picture.days else set():
        _text(axes, x(position), height - 12, picture.days[position], look.colours["text_secondary"], ha="center")
    _end_labels(axes, look, picture.courses, right + 10, y)
    return _bytes(figure, look, height)


def _line(axes: Axes, look: Look, course: Course, x: Scale, y: Scale) -> None:
    points = [(x(n), y(share)) for n, share in enumerate(course.shares) if share is not None]
    if not points:
        return
    xs, ys = zip(*points, strict=True)
    style = "--" if course.dashed else "-"
    axes.plot(xs, ys, color=course.colour, linewidth=1.75 * POINTS, linestyle=style, solid_joinstyle="round")
    axes.plot(
        xs[-1:],
        ys[-1:],
        marker="o",
        markersize=9 * POINTS,
        color=course.colour,
        markeredgecolor=look.colours["surface"],
        markeredgewidth=1.5 * POINTS,
        zorder=4,
    )


def _end_labels(axes: Axes, look: Look, courses: Sequence[Course], x: float, y: Scale) -> None:
    """Labels at the ends of the lines, kept one line of text apart."""
    ends = [(y(share), course) for course in courses if (share := _last(course)) is not None]
    placed = -100.0
    for wanted, course in sorted(ends, key=lambda end: end[0]):
        placed = max(wanted, placed + 17)
        _text(axes, x, placed, course.label, look.colours["text"])


def _last(course: Course) -> float | None:
    return next((share for share in reversed(course.shares) if share is not None), None)
