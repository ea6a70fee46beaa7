"""A team's release for the meeting of a month, on two pages at most: what is shown, what is not, and a question."""

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from tijdwijzer.domain.team_view import Certainty, Made, Row, scale_of
from tijdwijzer.output.ink import patch
from tijdwijzer.output.print_look import print_look
from tijdwijzer.output.team_marks import NONE, dashed, figure_tile, hole, named, percent, quiet, share_bar
from tijdwijzer.output.typeset import NOTE, QUIET, Cell, Column, Draw, Tile, Typesetter, set_twice
from tijdwijzer.services.papers import TeamPaper
from tijdwijzer.words import say
from tijdwijzer.words.formats import long_date, number, percentage_range, short_date
from tijdwijzer.words.team_sentences import (
    amount_of_hours,
    course_title,
    coverage,
    gaps,
    hours,
    no_efficiency,
    partial,
    period_name,
    period_title,
    question,
    share,
    withheld,
)

MOST_PRODUCTS = 12
"""Those that are worth most hours."""

STEP, HIGH = 11.0, 11.0
"""Of a bar in the course of the year, and how far one is from the next."""


def pack(paper: TeamPaper) -> bytes:
    """PDF."""
    view, language = paper.view, paper.edition.language
    title = say("team.paper", language, team=view.team, period=period_title(view.period, language, year=True))
    edition = paper.edition
    mark = say("team.paper_made", edition.language, day=short_date(edition.made.date(), edition.language, year=True))
    return set_twice(edition, title, lambda setter: _Pack(paper, setter).write(), mark)


class _Pack:
    def __init__(self, paper: TeamPaper, setter: Typesetter) -> None:
        self._view = paper.view
        self._catalogue = paper.edition.catalogue
        self._language = paper.edition.language
        self._setter = setter

    def write(self) -> None:
        self._begin()
        if self._view.n is not None:
            self._figures()
            self._made()
        self._meeting()
        self._course()
        self._not_shown()

    def _say(self, code: str, **details: object) -> str:
        return say(f"team.{code}", self._language, **details)

    # The beginning
    def _begin(self) -> None:
        view, language = self._view, self._language
        first, last = (long_date(day, language, year=True) for day in (view.period.days.first, view.period.days.last))
        self._setter.heading(1, self._say("title", team=view.team))
        period = period_title(view.period, language, year=True)
        self._setter.paragraph(f"{period}: {say('paper.from_to', language, first=first, last=last)}", QUIET, after=4)
        self._setter.paragraph(coverage(view, language), after=2)
        if said := partial(view, language):
            self._setter.paragraph(said, after=2)
        self._setter.space(8)
        if view.n is not None:
            self._setter.tiles(self._tiles())

    def _tiles(self) -> list[Tile]:
        view = self._view
        figures = (
            ("direct_share", view.direct_share, share),
            ("value_share", view.value_share, share),
            ("earned", view.earned_hours, amount_of_hours),
            ("efficiency", view.efficiency, share),
        )
        return [figure_tile(f"team.{code}", figure, written, self._language) for code, figure, written in figures]

    # Where time went
    def _figures(self) -> None:
        columns = (
            Column(self._say("component"), 2.2),
            Column(self._say("hours_a_week"), 1.1, "right"),
            Column(self._say("share"), 0.7, "right"),
            Column("", 2.6, ornament=True),
            Column(self._say("typical"), 0.95, "right"),
        )
        self._setter.heading(2, self._say("figures"), keep=200)
        note = self._say("bars", most=percent(scale_of(self._view.rows)))
        self._setter.paragraph(f"{note} {self._say('of_what_is_shown')}", NOTE, after=6)
        self._setter.table(columns, [self._row(row) for row in self._view.rows])

    def _row(self, row: Row) -> Sequence[Cell]:
        typical = Cell(percentage_range(row.typical.low, row.typical.high, self._language))
        if row.minutes is None:
            return (
                named(row.component, self._catalogue),
                Cell(self._say("withheld")),
                Cell(NONE),
                Cell("", hole),
                typical,
            )
        shown = NONE if row.share is None else percent(row.share)
        return (
            named(row.component, self._catalogue),
            Cell(hours(row.minutes)),
            Cell(shown),
            Cell("", share_bar(row, scale_of(self._view.rows))),
            typical,
        )

    # What got finished
    def _made(self) -> None:
        view, language = self._view, self._language
        self._setter.heading(2, self._say(f"made.{view.period.kind}"), keep=90)
        columns = (
            Column(self._say("product"), 3.0),
            Column(self._say("count"), 1.2, "right"),
            Column(self._say("standard"), 1.3, "right"),
            Column(self._say("earned_column"), 1.3, "right"),
        )
        if view.made:
            most = sorted(view.made, key=lambda one: -(one.earned_hours or 0))[:MOST_PRODUCTS]
            rows = [self._product(one) for one in view.made if one in most]
            self._setter.table(columns, rows, self._earned())
            if left := len(view.made) - len(most):
                self._setter.paragraph(self._say("more_products", count=left), NOTE, after=4)
        if why := no_efficiency(view, self._catalogue, language):
            self._setter.paragraph(why, NOTE, after=4)
        elif view.direct_hours is not None:
            direct = number(float(view.direct_hours), language)
            self._setter.paragraph(self._say("efficiency_is", direct=direct), NOTE, after=4)

    def _earned(self) -> Sequence[Cell]:
        earned = self._view.earned_hours
        total = say("paper.total", self._language)
        if earned is not None and earned.certainty is Certainty.AT_LEAST:
            total = f"{total}, {self._say('note.at_least')}"
        hours = NONE if earned is None else number(float(earned.value), self._language)
        return Cell(total), Cell(""), Cell(""), Cell(hours)

    def _product(self, one: Made) -> Sequence[Cell]:
        count = self._say("withheld") if one.count is None else number(one.count, self._language)
        earned = NONE if one.earned_hours is None else number(float(one.earned_hours), self._language)
        whole = one.standard_minutes == int(one.standard_minutes)
        standard = number(one.standard_minutes, self._language, 0 if whole else 1)
        return Cell(one.name), Cell(count), Cell(standard), Cell(earned)

    # The year
    def _course(self) -> None:
        view, language = self._view, self._language
        if len(view.periods) < 2:
            return
        ends = view.ends
        columns = (
            Column(self._say("component"), 2.2),
            *(Column(period_name(view.periods[place].period, language), 0.9, "right") for place in ends),
            Column("", 3.4, ornament=True),
        )
        self._setter.heading(2, self._say("year"), keep=200)
        self._setter.paragraph(f"{course_title(view, language)}. {self._say('full')}", NOTE, after=6)
        self._setter.table(columns, [self._course_row(row, ends) for row in view.rows])

    def _course_row(self, row: Row, ends: Sequence[int]) -> Sequence[Cell]:
        times = [self._time(row.marks[place].minutes) for place in ends]
        return named(row.component, self._catalogue), *times, Cell("", self._bars(row))

    def _time(self, minutes: int | None) -> Cell:
        return Cell(self._say("withheld") if minutes is None else hours(minutes))

    def _bars(self, row: Row) -> Draw:
        full = max((mark.minutes or 0 for mark in row.marks), default=0) or 1
        paint = print_look().paints[row.component.value]
        step = min(STEP, 210 / len(row.marks))

        def draw(pen: Canvas, x: float, y: float) -> None:
            for place, mark in enumerate(row.marks):
                left, width, last = x + place * step, step * 0.72, place == len(row.marks) - 1
                if mark.minutes is None:
                    dashed(pen, left, y - 2, width, HIGH)
                elif last:
                    patch(pen, left, y - 2, width, max(HIGH * mark.minutes / full, 1), paint)
                else:
                    quiet(pen, left, y - 2, width, max(HIGH * mark.minutes / full, 1))

        return draw

    # What is not shown, and the meeting
    def _not_shown(self) -> None:
        view, language = self._view, self._language
        said = [*withheld(view, self._catalogue, language), *gaps(view, language)]
        self._setter.heading(2, self._say("not_shown"), keep=60)
        for text in said or [self._say("all_shown")]:
            self._setter.paragraph(text, after=2)
        self._setter.heading(2, self._say("cannot"), keep=40)
        self._setter.paragraph(f"{self._say('cannot_text')} {self._say('r6')}")

    def _meeting(self) -> None:
        self._setter.heading(2, self._say("meeting"), keep=50)
        self._setter.paragraph(question(self._view, self._catalogue, self._language))
