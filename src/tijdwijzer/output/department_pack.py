"""Teams together for a meeting: what their releases come to, of how much of the whole, and what is not in it."""

from collections.abc import Sequence

from tijdwijzer.domain.department import DepartmentView, Finished, Line
from tijdwijzer.domain.team_view import scale_of
from tijdwijzer.output.team_marks import NONE, figure_tile, named, percent, share_bar
from tijdwijzer.output.typeset import NOTE, QUIET, Cell, Column, Tile, Typesetter, set_twice
from tijdwijzer.services.papers import DepartmentPaper
from tijdwijzer.words import say
from tijdwijzer.words.department_sentences import (
    absent,
    coverage,
    covered,
    holes,
    left_out,
    shown_by,
    title,
    why_absent,
)
from tijdwijzer.words.formats import long_date, number, percentage_range, short_date
from tijdwijzer.words.team_sentences import amount_of_hours, hours, period_title, share

BAR = 96.0
"""Points."""


def pack(paper: DepartmentPaper) -> bytes:
    """PDF."""
    edition, language = paper.edition, paper.edition.language
    heading = say("department.paper", language, period=period_title(paper.view.period, language, year=True))
    mark = say("department.paper_made", language, day=short_date(edition.made.date(), language, year=True))
    return set_twice(edition, heading, lambda setter: _Pack(paper, setter).write(), mark)


class _Pack:
    def __init__(self, paper: DepartmentPaper, setter: Typesetter) -> None:
        self._view: DepartmentView = paper.view
        self._catalogue = paper.edition.catalogue
        self._language = paper.edition.language
        self._setter = setter

    def write(self) -> None:
        self._begin()
        if self._view.shown:
            self._figures()
            self._made()
        self._not_in_it()
        self._teams()
        self._setter.heading(2, self._say("team.cannot"), keep=40)
        self._setter.paragraph(f"{self._say('team.cannot_text')} {self._say('department.only_releases')}")

    def _say(self, code: str, **details: object) -> str:
        return say(code, self._language, **details)

    def _begin(self) -> None:
        view, language = self._view, self._language
        first, last = (long_date(day, language, year=True) for day in (view.period.days.first, view.period.days.last))
        self._setter.heading(1, title(view, language))
        period = period_title(view.period, language, year=True)
        self._setter.paragraph(f"{period}: {self._say('paper.from_to', first=first, last=last)}", QUIET, after=4)
        for said in (coverage(view, language), left_out(view, language)):
            if said:
                self._setter.paragraph(said, after=2)
        self._setter.space(8)
        if view.shown:
            self._setter.tiles(self._tiles())

    def _tiles(self) -> list[Tile]:
        view, language = self._view, self._language
        return [
            figure_tile("team.direct_share", view.direct_share, share, language),
            figure_tile("team.value_share", view.value_share, share, language),
            figure_tile("team.earned", view.earned_hours, amount_of_hours, language),
        ]

    def _figures(self) -> None:
        columns = (
            Column(self._say("team.component"), 2.6),
            Column(self._say("team.hours_a_week"), 0.85, "right"),
            Column(self._say("team.share"), 0.7, "right"),
            Column("", 1.65, ornament=True),
            Column(self._say("team.typical"), 0.95, "right"),
            *self._cover_columns(),
        )
        self._setter.heading(2, self._say("team.figures"), keep=200)
        note = self._say("team.bars", most=percent(scale_of(self._view.rows)))
        self._setter.paragraph(f"{note} {self._say('department.covers_text')}", NOTE, after=6)
        self._setter.table(columns, [self._row(row) for row in self._view.rows])

    def _cover_columns(self) -> tuple[Column, Column]:
        return (
            Column(self._say("department.covers"), 0.75, "right"),
            Column(self._say("department.shown_by"), 0.9, "right"),
        )

    def _row(self, row: Line) -> Sequence[Cell]:
        typical = Cell(percentage_range(row.typical.low, row.typical.high, self._language))
        name = named(row.component, self._catalogue)
        if row.minutes is None:
            return name, Cell(self._say("team.withheld")), Cell(NONE), Cell(""), typical, *self._cover(row)
        shown = NONE if row.share is None else percent(row.share)
        bar = Cell("", share_bar(row, scale_of(self._view.rows), BAR))
        return name, Cell(hours(row.minutes)), Cell(shown), bar, typical, *self._cover(row)

    def _cover(self, cell: Line | Finished) -> tuple[Cell, Cell]:
        return Cell(covered(cell.coverage)), Cell(shown_by(cell, self._view, self._language))

    def _made(self) -> None:
        view = self._view
        if not view.made:
            return
        columns = (
            Column(self._say("team.product"), 3.0),
            Column(self._say("team.count"), 1.0, "right"),
            Column(self._say("team.standard"), 1.2, "right"),
            Column(self._say("team.earned_column"), 1.2, "right"),
            *self._cover_columns(),
        )
        self._setter.heading(2, self._say(f"team.made.{view.period.kind}"), keep=90)
        self._setter.table(columns, [self._product(one) for one in view.made])

    def _product(self, one: Finished) -> Sequence[Cell]:
        count = self._say("team.withheld") if one.count is None else number(one.count, self._language)
        earned = NONE if one.earned_hours is None else number(float(one.earned_hours), self._language)
        whole = one.standard_minutes == int(one.standard_minutes)
        standard = number(one.standard_minutes, self._language, 0 if whole else 1)
        return Cell(one.name), Cell(count), Cell(standard), Cell(earned), *self._cover(one)

    def _not_in_it(self) -> None:
        view, language = self._view, self._language
        said = [*absent(view, language), *holes(view, self._catalogue, language)]
        self._setter.heading(2, self._say("department.not_in_it"), keep=60)
        for text in said or [self._say("department.everything")]:
            self._setter.paragraph(text, after=2)

    def _teams(self) -> None:
        columns = (
            Column(self._say("department.team"), 2.4),
            Column(self._say("team.people"), 0.9, "right"),
            Column(self._say("team.headcount"), 0.9, "right"),
            Column(self._say("team.reason"), 3.0),
        )
        self._setter.heading(2, self._say("paper.sheet.department_teams"), keep=90)
        self._setter.table(
            columns,
            [
                (
                    Cell(one.team),
                    Cell(NONE if one.n is None else str(one.n)),
                    Cell(NONE if one.headcount is None else str(one.headcount)),
                    Cell(why_absent(one, self._view.agreement, self._language)),
                )
                for one in self._view.members
            ],
        )
