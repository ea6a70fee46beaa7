"""What is shown of a team's releases, to its lead and to the team alike: nothing but what follows from what is shown.

A withheld cell is a hole: no figure is reckoned through one. Where something can still be said it is a bound, and says
that it is one.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Protocol

from tijdwijzer.domain.agreement import Agreement
from tijdwijzer.domain.components import DEFAULT_GROUPS, LOSSES, TYPICAL, Band, Component, Group
from tijdwijzer.domain.messages import Refusal, Release
from tijdwijzer.domain.share_periods import SharePeriod
from tijdwijzer.domain.team_year import MOST_PERIODS, Published, Slot, year_of

ASKED_ABOUT = (*LOSSES, Component.MEETINGS)
"""What the question for the team's meeting can be about: what a team has a say in, and what nobody has a right to."""


class Certainty(StrEnum):
    """How a figure relates to the true one, apart from rounding."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


@dataclass(frozen=True, slots=True)
class Figure:
    value: Fraction
    certainty: Certainty = Certainty.EXACT


class Barred(Protocol):
    """What a bar beside what is typical is drawn of."""

    @property
    def component(self) -> Component: ...
    @property
    def share(self) -> int | None: ...
    @property
    def typical(self) -> Band: ...


@dataclass(frozen=True, slots=True)
class Mark:
    """A component in one period of the year: minutes per person and week; None where it is not shown, with `why`: that
    of the cell ("few", "protects"), "refused" where the whole period is, "missing" where there is no document.
    """

    period: SharePeriod
    minutes: int | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A component. `share` is a whole percent of what is shown; `why` says why it is withheld, empty when it is not."""

    component: Component
    minutes: int | None
    share: int | None
    why: str
    marks: tuple[Mark, ...]

    @property
    def group(self) -> Group:
        return DEFAULT_GROUPS[self.component]

    @property
    def typical(self) -> Band:
        return TYPICAL[self.component]


@dataclass(frozen=True, slots=True)
class Made:
    """How many of a product the team finished; None where that is withheld, with `why`."""

    key: str
    name: str
    standard_minutes: float
    count: int | None
    why: str

    @property
    def earned_hours(self) -> Fraction | None:
        return None if self.count is None else self.count * Fraction(str(self.standard_minutes)) / 60


@dataclass(frozen=True, slots=True)
class Question:
    """For the team's meeting: what changed most over the shown periods, beyond what rounding does."""

    component: Component
    before: int
    after: int
    periods: int

    @property
    def fell(self) -> bool:
        return self.after < self.before


@dataclass(frozen=True, slots=True)
class TeamView:
    """One period of one team. `refused` says why nothing of it was published, and then there are no figures; `withheld`
    are the components that are not shown. `periods` is the year up to this period, oldest first.
    """

    team: str
    period: SharePeriod
    agreement: Agreement
    n: int | None
    headcount: int | None
    refused: str
    rows: tuple[Row, ...]
    made: tuple[Made, ...]
    periods: tuple[Slot, ...]
    direct_share: Figure | None
    value_share: Figure | None
    earned_hours: Figure | None
    direct_hours: Fraction | None
    question: Question | None

    @property
    def withheld(self) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if row.minutes is None)

    @property
    def ends(self) -> tuple[int, int]:
        """The places of the first and the last period of the year to set beside each other: of a refused period, those
        that show something, as it has no figure itself.
        """
        shown = [place for place, slot in enumerate(self.periods) if slot.state == "shown"]
        if self.n is not None or not shown:
            return 0, len(self.periods) - 1
        return shown[0], shown[-1]

    @property
    def efficiency(self) -> Figure | None:
        """Earned hours / direct hours; only where every direct cell is shown, as the hours are not known otherwise."""
        if self.earned_hours is None or not self.direct_hours:
            return None
        return Figure(self.earned_hours.value / self.direct_hours, self.earned_hours.certainty)

    @property
    def partial(self) -> bool:
        """Whether people of the team are not in it."""
        return self.n is not None and self.headcount is not None and self.n < self.headcount


def scale_of(rows: Iterable[Barred]) -> int:
    """Percents that a bar of any component but standardised work ends at: 20, or as many tens as the largest takes."""
    shares = [row.share or 0 for row in rows if row.component is not Component.STANDARD_WORK]
    return max(20, -(-max(shares, default=0) // 10) * 10)


def view_of(published: Collection[Published], period: SharePeriod, most: int | None = None) -> TeamView:
    """A period of a team, from all that is kept of that team; `most` periods of the year, all without it.

    The documents of the team hold one of the period.
    """
    by_period = {one.period: one for one in published}
    shown = by_period[period]
    slots = year_of(by_period, period)[-(most or MOST_PERIODS) :]
    release = shown.document if isinstance(shown.document, Release) else None
    rows = _rows(release, slots, by_period)
    made = _made(release, shown.agreement)
    return TeamView(
        team=shown.team,
        period=period,
        agreement=shown.agreement,
        n=None if release is None else release.n,
        headcount=shown.headcount,
        refused="" if isinstance(shown.document, Release) else shown.document.refused,
        rows=rows,
        made=made,
        periods=slots,
        direct_share=_direct_share(rows),
        value_share=_value_share(rows),
        earned_hours=_earned(made),
        direct_hours=None if release is None else _direct_hours(rows, release.n, period.weeks),
        question=_question(rows, shown.agreement.round_minutes),
    )


# Components
def _rows(
    release: Release | None, slots: Sequence[Slot], by_period: Mapping[SharePeriod, Published]
) -> tuple[Row, ...]:
    whole = sum(release.minutes.values()) if release else 0
    return tuple(_row(component, release, whole, slots, by_period) for component in Component)


def _row(
    component: Component,
    release: Release | None,
    whole: int,
    slots: Sequence[Slot],
    by_period: Mapping[SharePeriod, Published],
) -> Row:
    minutes = release.minutes.get(component) if release else None
    share = None if minutes is None or not whole else percent(Fraction(minutes, whole))
    marks = tuple(_mark(component, slot, by_period.get(slot.period)) for slot in slots)
    return Row(component, minutes, share, marks[-1].why, marks)


def _mark(component: Component, slot: Slot, published: Published | None) -> Mark:
    if published is None or isinstance(published.document, Refusal):
        return Mark(slot.period, None, slot.state)
    return Mark(slot.period, published.document.minutes.get(component), _why(published.document, component))


def _why(release: Release, cell: str) -> str:
    return next((one.why for one in release.not_shown if one.key == cell), "")


def percent(share: Fraction) -> int:
    """In whole percents, halves up. Each by itself, so that anybody can check it: together they may come to 99 or
    101.
    """
    return int(100 * share + Fraction(1, 2))


# Shares of paid time
def _value_share(rows: Sequence[Row]) -> Figure | None:
    """Standardised work / paid time: at most this, where something else is withheld."""
    return _share_of(rows, {Component.STANDARD_WORK})


def _direct_share(rows: Sequence[Row]) -> Figure | None:
    """Direct time / paid time: at most this where only indirect cells are withheld, at least where only direct are."""
    return _share_of(rows, {row.component for row in rows if row.group is Group.DIRECT})


def _share_of(rows: Sequence[Row], parts: Collection[Component]) -> Figure | None:
    """The part that some components are of everything. What is withheld adds to the whole, and to the part as well
    where it is one of those components; None where either could be, as that can be any share.
    """
    whole = sum(row.minutes or 0 for row in rows)
    inside = any(row.component in parts for row in rows if row.minutes is None)
    outside = any(row.component not in parts for row in rows if row.minutes is None)
    if not whole or (inside and (outside or len(parts) == 1)):
        return None
    certainty = Certainty.AT_LEAST if inside else Certainty.AT_MOST if outside else Certainty.EXACT
    return Figure(Fraction(sum(row.minutes or 0 for row in rows if row.component in parts), whole), certainty)


# Output
def _made(release: Release | None, agreement: Agreement) -> tuple[Made, ...]:
    if release is None:
        return ()
    return tuple(
        Made(one.key, one.name, one.standard_minutes, release.counts.get(one.key), _why(release, one.key))
        for one in agreement.products
    )


def _earned(made: Sequence[Made]) -> Figure | None:
    """Hours that what was finished is worth by its standard times (framework S5); at least, where some is withheld."""
    shown = [one.earned_hours for one in made if one.earned_hours is not None]
    if not shown:
        return None
    return Figure(sum(shown, Fraction(0)), Certainty.EXACT if len(shown) == len(made) else Certainty.AT_LEAST)


def _direct_hours(rows: Sequence[Row], n: int, weeks: int) -> Fraction | None:
    """Of everybody who took part together, over the period."""
    direct = [row.minutes for row in rows if row.group is Group.DIRECT]
    known = [minutes for minutes in direct if minutes is not None]
    return Fraction(sum(known) * n * weeks, 60) if len(known) == len(direct) else None


# For the meeting
def _question(rows: Sequence[Row], step: int) -> Question | None:
    """The largest change from the first period that shows a component to this one. Both are rounded, so that a change
    of one step may be none. Minutes are compared: shares are of what is shown, which differs from period to period.
    """
    found = [one for row in rows if row.component in ASKED_ABOUT for one in _changes(row)]
    found = [one for one in found if abs(one.after - one.before) > step]
    return max(found, key=lambda one: abs(one.after - one.before), default=None)


def _changes(row: Row) -> list[Question]:
    if row.minutes is None:
        return []
    place, first = next((place, mark.minutes) for place, mark in enumerate(row.marks) if mark.minutes is not None)
    return [Question(row.component, first, row.minutes, len(row.marks) - place)]
