"""Each component's share today beside the own usual and the typical band, as dots on one scale."""

from collections.abc import Callable, Iterable

from tijdwijzer.output.sheet import CAPTION, SWATCH, Sheet
from tijdwijzer.services.pictures import (
    AXIS,
    GROUP_GAP,
    LEGEND,
    ROW,
    ComponentPicture,
    ComponentRow,
    Drawing,
    Legend,
    Look,
    height_of,
)

Scale = Callable[[float], float]
"""From a share to logical pixels."""

NAME = SWATCH + 9.0
"""Where the name of a component begins."""
SHARES = 56.0
"""Room for the share in figures, between the name and the scale."""
BAND_HEIGHT = 18


def draw_components(picture: ComponentPicture, look: Look) -> Drawing:
    """The picture as PNG."""
    sheet = Sheet(look, height_of(picture))
    left, right = round(0.54 * look.width), look.width - 26
    top = scale_end(row for group in picture.groups for row in group)

    def x(share: float) -> float:
        return left + (right - left) * share / top

    legend_height = sheet.height - height_of(ComponentPicture(picture.groups, picture.axis))
    bottom = sheet.height - AXIS - legend_height
    for tick in ticks(top):
        sheet.grid_line([x(tick)] * 2, [0, bottom])
        sheet.text(x(tick), bottom + 14, picture.axis(tick), "text_secondary", ha="center", size=CAPTION)
    y = 0
    for number, group in enumerate(picture.groups):
        if number:
            sheet.block(0, y + GROUP_GAP // 2, look.width, 1, "line")
            y += GROUP_GAP
        for row in group:
            _row(sheet, row, y + ROW / 2, left, x)
            y += ROW
    if legend_height:
        _legend(sheet, picture.legend, sheet.height - LEGEND / 2)
    return sheet.drawing()


def scale_end(rows: Iterable[ComponentRow]) -> float:
    """Where the scale ends: the multiple of 5 % that holds everything, at least 15 %."""
    ends = [end for row in rows for end in (row.share, *(b.high for b in (row.usual, row.typical) if b is not None))]
    return max(0.15, 0.05 * -(-max(ends, default=0.0) // 0.05))


def ticks(end: float) -> list[float]:
    """The shares that get a line: no more than about six."""
    step = 0.05 if end <= 0.25 else 0.10 if end <= 0.5 else 0.20
    return [n * step for n in range(int(end / step + 1e-9) + 1)]


def _row(sheet: Sheet, row: ComponentRow, y: float, left: float, x: Scale) -> None:
    sheet.swatch(0, y - (SWATCH + 1) / 2, row.paint)
    name = sheet.fitted(row.label, left - SHARES - NAME, strong=row.strong)
    sheet.text(NAME, y, name, strong=row.strong)
    sheet.text(left - 10, y, row.shown, ha="right")
    if row.typical is not None:
        _band(sheet, x(row.typical.low), x(row.typical.high), y)
    if row.usual is not None:
        _usual(sheet, x(row.usual.low), x(row.usual.high), y)
    sheet.dot(x(row.share), y, row.paint.fill, row.paint.edge)


def _band(sheet: Sheet, low: float, high: float, y: float) -> None:
    sheet.block(low, y - BAND_HEIGHT / 2, high - low, BAND_HEIGHT, "hover")
    for edge in (low, high):
        sheet.line([edge, edge], [y - BAND_HEIGHT / 2, y + BAND_HEIGHT / 2], "line_strong")


def _usual(sheet: Sheet, low: float, high: float, y: float) -> None:
    sheet.line([low, max(high, low + 3)], [y, y], "text_secondary", 2)


def _legend(sheet: Sheet, legend: Legend, y: float) -> None:
    x = 0.0
    for text, mark in ((legend.today, _today_mark), (legend.usual, _usual_mark), (legend.typical, _typical_mark)):
        if not text:
            continue
        x += mark(sheet, x, y) + 6
        sheet.text(x, y, text, "text_secondary", size=CAPTION)
        x += sheet.text_width(text, size=CAPTION) + 20


def _today_mark(sheet: Sheet, x: float, y: float) -> float:
    sheet.dot(x + 7, y, "text_secondary")
    return 14


def _usual_mark(sheet: Sheet, x: float, y: float) -> float:
    _usual(sheet, x, x + 16, y)
    return 16


def _typical_mark(sheet: Sheet, x: float, y: float) -> float:
    sheet.block(x + 0.5, y - 6, 16, 12, "hover")
    for edge in (x + 0.5, x + 16.5):
        sheet.line([edge, edge], [y - 6, y + 6], "line_strong")
    return 17
