"""A period as a picture: the days of a week or two as ribbons, longer ones as a stacked bar per week, month or year."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil, floor

from reportlab.pdfgen.canvas import Canvas

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.periods import Period, Step, periods_between
from tijdwijzer.domain.totals import DayTotals, Totals, together
from tijdwijzer.output.ink import REGULAR, fill, patch, stroke, width_of
from tijdwijzer.output.print_look import print_look
from tijdwijzer.output.typeset import TEXT
from tijdwijzer.services.papers import Edition, Line, Review
from tijdwijzer.services.pictures import Paint
from tijdwijzer.words import say
from tijdwijzer.words.formats import month

PARTS = (*Component, None)
MOST_RIBBONS = 14
MOST_ROWS = 30
ROW, BAR = 20.0, 13.0
NAME, SUM = 92.0, 46.0
AXIS = 16.0
LEGEND_ROW = 14.0
SMALL = 8.5


@dataclass(frozen=True, slots=True)
class Row:
    """A day or a longer stretch of a period. `lines` are there for a day that is drawn as a ribbon."""

    name: str
    period: Period
    totals: Totals
    lines: tuple[Line, ...] = ()


def rows_of(review: Review) -> list[Row]:
    """What the picture and the table beside it have a row for; days and periods without anything are left out."""
    days = {one.day: one for one in review.days}
    step = _step(review.days)
    if step is Step.DAY:
        lines: dict[date, list[Line]] = {}
        for line in review.listing.lines:
            lines.setdefault(line.day, []).append(line)
        return [
            Row(day_name(day, review.edition), Period(day, day), one.totals, tuple(lines.get(day, ())))
            for day, one in days.items()
        ]
    found = []
    for period in periods_between(review.days[0].day, review.days[-1].day, step):
        inside = [one for one in review.days if one.day in period]
        if inside:
            found.append(Row(_name(period, step, review.edition), period, together(inside)))
    return found


def _step(days: Sequence[DayTotals]) -> Step:
    first, last = days[0].day, days[-1].day
    if (last - first).days < MOST_RIBBONS:
        return Step.DAY
    fitting = [
        step for step in (Step.WEEK, Step.MONTH, Step.QUARTER) if len(periods_between(first, last, step)) <= MOST_ROWS
    ]
    return fitting[0] if fitting else Step.YEAR


def day_name(day: date, edition: Edition) -> str:
    """ "ma 23 november"."""
    weekday = say("paper.weekdays", edition.language).split()[day.weekday()]
    return f"{weekday} {day.day} {month(day, edition.language).split()[0]}"


def _name(period: Period, step: Step, edition: Edition) -> str:
    match step:
        case Step.WEEK:
            year, number, _ = period.first.isocalendar()
            return f"week {number}, {year}"
        case Step.MONTH:
            return month(period.first, edition.language)
        case Step.QUARTER:
            return say("paper.quarter", edition.language, number=(period.first.month + 2) // 3, year=period.first.year)
        case _:
            return str(period.first.year)


class PeriodPicture:
    """The picture of these rows; `height` is what it takes."""

    def __init__(self, rows: Sequence[Row], edition: Edition) -> None:
        self._rows = rows
        self._edition = edition
        self._ribbons = any(row.lines for row in rows)
        self._shown = [part for part in PARTS if any(row.totals.seconds[part] for row in rows)]
        self._columns = 3
        self.height = ROW * len(rows) + AXIS + LEGEND_ROW * -(-len(self._shown) // self._columns) + 8

    def draw(self, pen: Canvas, x: float, y: float) -> None:
        top = y + self.height
        first, last = self.axis()
        left, width = x + NAME, TEXT - NAME - SUM
        scale = width / (last - first)
        bottom = top - ROW * len(self._rows)
        for tick in _ticks(first, last, ribbons=self._ribbons):
            self._tick(pen, left + (tick - first) * scale, bottom, top, tick)
        for number, row in enumerate(self._rows):
            base = top - ROW * (number + 1) + (ROW - BAR) / 2
            _text(pen, x, base + 3.2, row.name, "text")
            _text(pen, x + TEXT, base + 3.2, hours(row.totals.paid), "text", right=True)
            for start, end, part in self._stretches(row):
                patch(pen, left + (start - first) * scale, base, (end - start) * scale, BAR, _paint(part))
        self._legend(pen, x, bottom - AXIS - 8)

    def axis(self) -> tuple[float, float]:
        """From and to on the axis: hours of the day for ribbons, hours from nothing for bars."""
        if not self._ribbons:
            return 0.0, max(row.totals.paid for row in self._rows) / 3600 * 1.02 or 1.0
        stretches = [stretch for row in self._rows for stretch in self._stretches(row)]
        return float(floor(min(s for s, _, _ in stretches))), float(ceil(max(e for _, e, _ in stretches)))

    def _stretches(self, row: Row) -> list[tuple[float, float, Component | None]]:
        if self._ribbons:
            return [_of_day(line, row.period.first) for line in row.lines]
        found, at = [], 0.0
        for part in PARTS:
            length = row.totals.seconds[part] / 3600
            if length:
                found.append((at, at + length, part))
            at += length
        return found

    def _tick(self, pen: Canvas, x: float, bottom: float, top: float, tick: float) -> None:
        stroke(pen, "line", 0.5)
        pen.line(x, bottom, x, top)
        text = f"{int(tick) % 24}:00" if self._ribbons else f"{tick:g}"
        fill(pen, "text_secondary")
        pen.setFont(REGULAR, SMALL)
        pen.drawCentredString(x, bottom - 11, text)

    def _legend(self, pen: Canvas, x: float, y: float) -> None:
        width = TEXT / self._columns
        for number, part in enumerate(self._shown):
            left = x + width * (number % self._columns)
            base = y - LEGEND_ROW * (number // self._columns + 1) + 5
            patch(pen, left, base, 9, 9, _paint(part))
            name = self._edition.catalogue.label(part, say("unassigned", self._edition.language))
            _text(pen, left + 14, base + 1.5, name, "text_secondary")


def _of_day(line: Line, day: date) -> tuple[float, float, Component | None]:
    """Hours since the midnight of its day, as the clock shows them where it began."""
    start = line.start.hour + line.start.minute / 60 + 24 * (line.start.date() - day).days
    return start, start + line.span.seconds / 3600, line.entry.component


def _ticks(first: float, last: float, *, ribbons: bool) -> list[float]:
    steps = (1, 2, 3, 4, 6) if ribbons else (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
    step = next((one for one in steps if (last - first) / one <= 11), steps[-1])
    return [float(tick) for tick in range(int(first), int(last) + 1) if (tick - int(first) * ribbons) % step == 0]


def _paint(part: Component | None) -> Paint:
    return print_look().paints["unassigned" if part is None else part.value]


def hours(seconds: float) -> str:
    """ "7:45", rounded to the minute."""
    minutes = round(seconds / 60)
    return f"{minutes // 60}:{minutes % 60:02}"


def _text(pen: Canvas, x: float, y: float, text: str, colour: str, *, right: bool = False) -> None:
    fill(pen, colour)
    pen.setFont(REGULAR, SMALL)
    pen.drawString(x - (width_of(text, REGULAR, SMALL) if right else 0), y, text)
