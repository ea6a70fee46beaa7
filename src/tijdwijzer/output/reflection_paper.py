"""The reflection of a week, or of any period, as a document: what it looked like, beside one's own weeks and what is
typical, what was finished, and what the person wrote. It names; it does not judge.
"""

from reportlab.pdfgen.canvas import Canvas

from tijdwijzer.domain.components import LOSSES, TYPICAL, Band, Component
from tijdwijzer.domain.figures import BLOCK_MINUTES, Usual
from tijdwijzer.domain.periods import Step, period_of
from tijdwijzer.domain.totals import Totals
from tijdwijzer.output.ink import fill, patch, stroke
from tijdwijzer.output.period_picture import PARTS, PeriodPicture, day_name, hours, rows_of
from tijdwijzer.output.print_look import print_look
from tijdwijzer.output.typeset import DAY, NOTE, QUIET, Cell, Column, Draw, Tile, Typesetter, set_twice
from tijdwijzer.services.papers import Review
from tijdwijzer.services.trends import ProductOutput
from tijdwijzer.words import say
from tijdwijzer.words.formats import long_date, number, percentage, percentage_range

NONE = "–"
SCALE = 100.0
"""How long a share of the largest component is drawn, in points."""


DAY_COLUMNS = (
    ("period", 1.5),
    ("registered", 1.15),
    ("direct_short", 0.65),
    ("value_adding", 1.45),
    ("losses", 0.85),
    ("longest_block", 1.05),
    ("interruptions", 1.25),
)
FINISHED_COLUMNS = (
    ("product", 1.9),
    ("finished", 0.85),
    ("right", 0.95),
    ("returned", 1.25),
    ("standard", 0.8),
    ("earned", 0.9),
    ("handling", 1.0),
)
"""With how much of the width each takes beside the others."""


def reflection(review: Review) -> bytes:
    """PDF."""
    return set_twice(review.edition, _title(review), lambda setter: _Reflection(review, setter).write())


def _title(review: Review) -> str:
    period, language = review.listing.period, review.edition.language
    if period_of(period.first, Step.WEEK) == period:
        year, week, _ = period.first.isocalendar()
        return say("paper.reflection_week", language, week=week, year=year)
    return say("paper.reflection", language)


class _Reflection:
    def __init__(self, review: Review, setter: Typesetter) -> None:
        self._review = review
        self._setter = setter
        self._language = review.edition.language
        self._totals = review.totals
        self._rows = rows_of(review)

    def write(self) -> None:
        self._begin()
        self._picture()
        self._components()
        self._stands_out()
        if self._review.output.products:
            self._finished()
        if self._review.reflections:
            self._words()
        self._setter.space(10)
        self._setter.paragraph(self._say("how_reckoned"), NOTE)

    def _say(self, code: str, **details: object) -> str:
        return say(f"paper.{code}", self._language, **details)

    # The beginning
    def _begin(self) -> None:
        period = self._review.listing.period
        first, last = (long_date(day, self._language, year=True) for day in (period.first, period.last))
        self._setter.heading(1, _title(self._review))
        text = first if period.length == 1 else self._say("from_to", first=first, last=last)
        self._setter.paragraph(text, QUIET, after=12)
        self._setter.tiles([self._hours_tile(), self._direct_tile(), self._value_tile(), self._block_tile()])

    def _hours_tile(self) -> Tile:
        days = self._totals.worked
        note = self._say("in_days" if days != 1 else "in_day", count=days)
        return Tile(self._say("registered"), hours(self._totals.paid), note)

    def _direct_tile(self) -> Tile:
        usual = self._review.usual.direct
        return Tile(self._say("direct"), self._share(self._totals.direct_share), self._own(usual))

    def _value_tile(self) -> Tile:
        usual = self._review.usual.components[Component.STANDARD_WORK]
        return Tile(self._say("value_adding"), self._share(self._totals.value_adding_share), self._own(usual))

    def _block_tile(self) -> Tile:
        flow = self._totals.flow_share
        note = "" if flow is None else self._say("in_blocks", share=self._share(flow))
        return Tile(self._say("longest_block"), hours(self._totals.longest), note)

    def _own(self, usual: Usual | None) -> str:
        return "" if usual is None else self._say("your_weeks_are", range=self._range(usual.band))

    def _share(self, share: float | None) -> str:
        return NONE if share is None else percentage(share, self._language)

    def _range(self, band: Band) -> str:
        return percentage_range(band.low, band.high, self._language)

    # The period
    def _picture(self) -> None:
        picture = PeriodPicture(self._rows, self._review.edition)
        self._setter.heading(2, self._say("picture"), keep=min(picture.height, 400))
        self._setter.figure(picture.height, self._alt(), picture.draw)
        self._setter.space(4)
        columns = [
            Column(self._say(name), part, "right" if place else "left")
            for place, (name, part) in enumerate(DAY_COLUMNS)
        ]
        total = self._figures(self._say("total"), self._totals)
        self._setter.table(columns, [self._figures(row.name, row.totals) for row in self._rows], total)

    def _alt(self) -> str:
        parts = sorted(
            (part for part in PARTS if self._totals.seconds[part]), key=lambda part: -self._totals.seconds[part]
        )
        named = ", ".join(f"{self._name(part)} {hours(self._totals.seconds[part])}" for part in parts[:3])
        return self._say("picture_alt", count=len(self._rows), parts=named)

    def _figures(self, name: str, totals: Totals) -> list[Cell]:
        shares = (self._share(totals.direct_share), self._share(totals.value_adding_share))
        block = hours(totals.longest) if totals.longest else NONE
        texts = (name, hours(totals.paid), *shares, hours(totals.lost), block, str(totals.interruptions))
        return [Cell(text) for text in texts]

    def _name(self, part: Component | None) -> str:
        return self._review.edition.catalogue.label(part, say("unassigned", self._language))

    # The components
    def _components(self) -> None:
        self._setter.heading(2, self._say("components"), keep=120)
        self._setter.paragraph(self._say("bars"), NOTE, after=8)
        columns = (
            Column(self._say("component"), 2.5),
            Column(self._say("time"), 0.7, "right"),
            Column(self._say("share"), 0.7, "right"),
            Column("", 1.7, ornament=True),
            Column(self._say("your_weeks"), 1.0, "right"),
            Column(self._say("typical"), 1.0, "right"),
        )
        rows = [self._component(part) for part in Component]
        if self._totals.seconds[None]:
            rows.append([self._named(None), Cell(hours(self._totals.seconds[None])), *[Cell("")] * 4])
        self._setter.table(columns, rows)

    def _component(self, part: Component) -> list[Cell]:
        usual, share = self._review.usual.components[part], self._totals.share(part)
        return [
            self._named(part),
            Cell(hours(self._totals.seconds[part])),
            Cell(self._share(share)),
            Cell("", self._bar(part, share or 0.0, usual)),
            Cell(NONE if usual is None else self._range(usual.band)),
            Cell(self._range(TYPICAL[part])),
        ]

    def _named(self, part: Component | None) -> Cell:
        paint = print_look().paints["unassigned" if part is None else part.value]
        return Cell(self._name(part), lambda pen, x, y: patch(pen, x, y - 1, 8, 8, paint), 14)

    def _bar(self, part: Component, share: float, usual: Usual | None) -> Draw:
        whole = max(0.25, *(self._totals.share(one) or 0.0 for one in Component))
        paint, typical = print_look().paints[part.value], TYPICAL[part]

        def length(of: float) -> float:
            return SCALE * min(of, whole) / whole

        def draw(pen: Canvas, x: float, y: float) -> None:
            low, high = length(typical.low), length(typical.high)
            fill(pen, "sunken")
            pen.rect(x + low, y - 2.5, high - low, 12, stroke=0, fill=1)
            if share:
                patch(pen, x, y, max(1.5, length(share)), 7, paint)
            if usual is not None:
                stroke(pen, "text", 1.2)
                pen.line(x + length(usual.median), y - 2.5, x + length(usual.median), y + 9.5)

        return draw

    # What stands out
    def _stands_out(self) -> None:
        self._setter.heading(2, self._say("stands_out"), keep=50)
        loss = max(LOSSES, key=lambda part: self._totals.seconds[part])
        if self._totals.seconds[loss]:
            self._setter.paragraph(self._loss(loss))
        if self._totals.longest:
            flow = self._share(self._totals.flow_share)
            longest = hours(self._totals.longest)
            self._setter.paragraph(self._say("blocks", flow=flow, minutes=BLOCK_MINUTES, longest=longest))
        self._setter.paragraph(self._say("interrupted", count=self._totals.interruptions))

    def _loss(self, loss: Component) -> str:
        usual = self._review.usual.components[loss]
        text = self._say(
            "largest_loss",
            component=self._name(loss),
            time=hours(self._totals.seconds[loss]),
            share=self._share(self._totals.share(loss)),
            typical=self._range(TYPICAL[loss]),
        )
        return text if usual is None else f"{text} {self._say('loss_usual', range=self._range(usual.band))}"

    # What was finished
    def _finished(self) -> None:
        self._setter.heading(2, self._say("finished"), keep=80)
        columns = [
            Column(self._say(name), part, "right" if place else "left")
            for place, (name, part) in enumerate(FINISHED_COLUMNS)
        ]
        output = self._review.output
        total = self._totals.tally
        sums = (total.finished, total.right, total.returned)
        bottom = [self._say("total"), *map(str, sums), "", self._number(self._totals.earned_hours), ""]
        self._setter.table(columns, [self._product(one) for one in output.products], [Cell(text) for text in bottom])
        self._setter.paragraph(self._earned())
        if self._totals.points:
            self._setter.paragraph(self._points())
        bare = sum(one.bare for one in output.products)
        if bare:
            self._setter.paragraph(self._say("without_standard", count=bare), NOTE)

    def _product(self, one: ProductOutput) -> list[Cell]:
        usual = one.handling and one.handling.minutes
        standard = NONE if one.standard_minutes is None else self._number(one.standard_minutes)
        counts = (str(one.finished), str(one.right), str(one.returned))
        handling = self._number(usual.median) if usual else NONE
        return [Cell(text) for text in (one.product.name, *counts, standard, self._number(one.earned_hours), handling)]

    def _earned(self) -> str:
        totals = self._totals
        return self._say(
            "earned_sentence",
            earned=self._number(totals.earned_hours),
            direct=self._number(totals.direct_hours),
            paid=self._number(totals.paid_hours),
            efficiency=self._share(totals.efficiency),
            productivity=self._share(totals.productivity),
            quality=self._share(totals.first_time_right_share),
        )

    def _points(self) -> str:
        points, per_hour = self._totals.points, self._totals.points_per_hour or 0.0
        return self._say("points_sentence", points=self._number(points), per_hour=number(per_hour, self._language, 2))

    def _number(self, value: float) -> str:
        return number(value, self._language, 1)

    # What the person wrote
    def _words(self) -> None:
        self._setter.heading(2, self._say("words"), keep=60)
        for one in self._review.reflections:
            parts = [("intention", one.intention), ("wrote", one.note)]
            texts = [self._say(code, text=text.strip()) for code, text in parts if text.strip()]
            self._setter.need(40)
            self._setter.paragraph(day_name(one.day, self._review.edition), DAY, after=0)
            for text in texts:
                self._setter.paragraph(text, after=2)
            self._setter.space(6)
