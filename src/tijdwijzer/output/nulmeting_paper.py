"""The report of a baseline measurement: what could be won back, what is felt beside what was measured, how complete it
is, and what the figures cannot say. What the person remarked stays with the person.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from reportlab.pdfgen.canvas import Canvas

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.nulmeting import SCALE, BaselineState
from tijdwijzer.domain.potential import DayCompleteness, Felt, Minutes, Potential
from tijdwijzer.output.ink import fill, patch, stroke
from tijdwijzer.output.period_picture import hours
from tijdwijzer.output.print_look import print_look
from tijdwijzer.output.typeset import NOTE, QUIET, Cell, Column, Draw, Tile, Typesetter, set_twice
from tijdwijzer.services.papers import NulmetingPaper
from tijdwijzer.words import say
from tijdwijzer.words.formats import long_date, number, percentage, percentage_range, short_date

NONE = "–"
LENGTH = 78.0
"""How long the largest potential is drawn, in points."""


def nulmeting(paper: NulmetingPaper) -> bytes:
    """PDF."""
    title = say("paper.nulmeting", paper.edition.language)
    return set_twice(paper.edition, title, lambda setter: _Nulmeting(paper, setter).write())


class _Nulmeting:
    def __init__(self, paper: NulmetingPaper, setter: Typesetter) -> None:
        self._view = paper.view
        self._edition = paper.edition
        self._language = paper.edition.language
        self._setter = setter

    def write(self) -> None:
        self._begin()
        if self._view.potentials:
            self._potential()
            self._horizons()
        self._felt()
        self._completeness()
        self._cannot_say()

    def _say(self, code: str, **details: object) -> str:
        return say(f"paper.{code}", self._language, **details)

    # The beginning
    def _begin(self) -> None:
        period = self._view.baseline.period
        first, last = (long_date(day, self._language, year=True) for day in (period.first, period.last))
        self._setter.heading(1, self._say("nulmeting"))
        self._setter.paragraph(self._say("from_to", first=first, last=last), QUIET, after=2)
        self._setter.paragraph(self._state(), QUIET, after=12)
        self._setter.tiles([self._potential_tile(), self._hidden_tile(), self._hours_tile(), self._complete_tile()])

    def _state(self) -> str:
        if self._view.baseline.state is BaselineState.STOPPED:
            return self._say("nulmeting_stopped")
        return self._say("nulmeting_over" if self._view.over else "nulmeting_runs")

    def _potential_tile(self) -> Tile:
        total = self._view.split.total
        return Tile(self._say("potential"), self._minutes(total), self._say("minutes_a_day"))

    def _hidden_tile(self) -> Tile:
        hidden = self._view.totals.hidden
        return Tile(
            self._say("all_losses"), NONE if hidden is None else self._number(hidden), self._say("minutes_a_day")
        )

    def _hours_tile(self) -> Tile:
        days = self._view.totals.worked
        note = self._say("in_day" if days == 1 else "in_days", count=days)
        return Tile(self._say("registered"), hours(self._view.totals.paid), note)

    def _complete_tile(self) -> Tile:
        days = self._view.days
        figure = self._say("of", part=sum(day.complete for day in days), whole=len(days))
        return Tile(self._say("complete_days"), figure, self._say("nine_tenths"))

    # What could be won back
    def _potential(self) -> None:
        self._setter.heading(2, self._say("winnable"), keep=140)
        self._setter.paragraph(self._say("winnable_how"), NOTE, after=8)
        columns = (
            Column(self._say("loss"), 2.55),
            Column(self._say("share"), 0.7, "right"),
            Column(self._say("typical"), 1.05, "right"),
            Column(self._say("minutes_column"), 1.15, "right"),
            Column("", 1.65, ornament=True),
            Column(self._say("horizon"), 1.45),
        )
        total = [Cell(text) for text in (self._say("total"), "", "", self._minutes(self._view.split.total), "", "")]
        self._setter.table(columns, [self._loss(one) for one in self._view.potentials], total)

    def _loss(self, one: Potential) -> Sequence[Cell]:
        horizon = one.horizon.value if one.horizon else "unmarked"
        return (
            self._named(one.component),
            Cell(percentage(one.share, self._language)),
            Cell(percentage_range(one.typical.low, one.typical.high, self._language)),
            Cell(self._minutes(Minutes(one.low, one.high))),
            Cell("", self._bar(one)),
            Cell(say(f"horizon.{horizon}", self._language)),
        )

    def _named(self, part: Component) -> Cell:
        paint = print_look().paints[part.value]
        return Cell(self._edition.catalogue.label(part), lambda pen, x, y: patch(pen, x, y - 1, 8, 8, paint), 14)

    def _bar(self, one: Potential) -> Draw:
        """Full up to the low end, outlined from there to the high one."""
        whole = max(1.0, *(potential.high for potential in self._view.potentials))
        paint = print_look().paints[one.component.value]

        def draw(pen: Canvas, x: float, y: float) -> None:
            low, high = LENGTH * one.low / whole, LENGTH * one.high / whole
            fill(pen, "sunken")
            stroke(pen, paint.edge, 0.6)
            if high > 1:
                pen.rect(x, y - 0.5, high, 8, stroke=1, fill=1)
            if low > 1:
                patch(pen, x, y - 0.5, low, 8, paint)

        return draw

    def _horizons(self) -> None:
        split = self._view.split
        parts = (("year", split.year), ("later", split.later), ("unmarked", split.unmarked))
        columns = (
            Column(self._say("horizon"), 2.2),
            Column(self._say("minutes_column"), 1.2, "right"),
            Column("", 3.6, ornament=True),
        )
        rows = [
            (Cell(say(f"horizon.{code}", self._language)), Cell(self._minutes(part)), Cell("")) for code, part in parts
        ]
        self._setter.heading(2, self._say("by_when"), keep=90)
        self._setter.table(columns, rows)

    # What is felt
    def _felt(self) -> None:
        self._setter.heading(2, self._say("felt"), keep=110)
        if not self._view.baseline.felt:
            self._setter.paragraph(self._say("nothing_felt"))
            return
        self._setter.paragraph(self._say("felt_how", low=SCALE[0], high=SCALE[-1]), NOTE, after=8)
        columns = (
            Column(self._say("obstacle"), 2.1),
            Column(self._say("felt_column"), 0.75, "right"),
            Column(self._say("shown_in"), 2.2),
            Column(self._say("measured"), 0.8, "right"),
            Column(self._say("remark_column"), 2.3),
        )
        self._setter.table(columns, [row for one in self._view.felt for row in self._obstacles(one)])

    def _obstacles(self, one: Felt) -> list[Sequence[Cell]]:
        """A row per obstacle; what was measured stands beside the first that shows in the same component."""
        share = NONE if one.share is None else percentage(one.share, self._language)
        hint = say(f"hint.{one.hint}", self._language) if one.hint else ""
        rows: list[Sequence[Cell]] = []
        for obstacle in one.obstacles:
            answer = self._view.baseline.felt.get(obstacle)
            name = Cell(say(f"obstacle.{obstacle}", self._language))
            beside = (self._named(one.component), Cell(share), Cell("" if rows else hint))
            rows.append((name, Cell(NONE if answer is None else str(answer)), *beside))
        return rows

    # How complete it is
    def _completeness(self) -> None:
        self._setter.heading(2, self._say("completeness"), keep=90)
        self._setter.paragraph(self._completeness_sentence(), after=8)
        columns = (
            Column(self._say("week"), 2.2),
            Column(self._say("complete_days"), 1.3, "right"),
            Column(self._say("registered"), 1.3, "right"),
            Column(self._say("asked"), 1.3, "right"),
        )
        if self._view.days:
            self._setter.table(columns, [self._week(monday, days) for monday, days in _weeks(self._view.days)])

    def _completeness_sentence(self) -> str:
        registered = sum(day.registered for day in self._view.days)
        asked = sum(day.asked for day in self._view.days)
        part = percentage(registered / asked, self._language) if asked else NONE
        return self._say("completeness_is", share=part, unassigned=hours(self._view.totals.seconds[None]))

    def _week(self, monday: date, days: Sequence[DayCompleteness]) -> Sequence[Cell]:
        name = self._say("week_from", week=monday.isocalendar().week, first=short_date(monday, self._language))
        complete = self._say("of", part=sum(day.complete for day in days), whole=len(days))
        lengths = (sum(day.registered for day in days), sum(day.asked for day in days))
        return (Cell(name), Cell(complete), *(Cell(hours(60 * length)) for length in lengths))

    def _cannot_say(self) -> None:
        self._setter.heading(2, self._say("cannot_say"), keep=90)
        for code in ("not_a_norm", "not_one_person", "not_the_cause", "not_registered"):
            self._setter.paragraph(self._say(code))

    def _minutes(self, found: Minutes) -> str:
        """ "12–30", rounded to whole minutes."""
        low, high = (number(one, self._language) for one in (found.low, found.high))
        return low if low == high else f"{low}–{high}"

    def _number(self, value: float) -> str:
        return number(value, self._language)


def _weeks(days: Sequence[DayCompleteness]) -> list[tuple[date, list[DayCompleteness]]]:
    found: dict[date, list[DayCompleteness]] = {}
    for day in days:
        found.setdefault(day.day - timedelta(days=day.day.weekday()), []).append(day)
    return sorted(found.items())
