"""Teams together in one period, from their releases only: what they come to, of how much of the whole, and what is not
in it and why (R4, R5).

A cell that a team withholds is not in the sum of that cell; which teams withhold it, and why, is known from their own
releases. Nothing here takes one figure from another.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from tijdwijzer.domain.agreement import Agreement
from tijdwijzer.domain.components import DEFAULT_GROUPS, TYPICAL, Band, Component, Group
from tijdwijzer.domain.messages import Release
from tijdwijzer.domain.roll_up import Rolled, RollUp, roll_up
from tijdwijzer.domain.share_periods import SharePeriod
from tijdwijzer.domain.team_view import Certainty, Figure, percent
from tijdwijzer.domain.team_year import Published


@dataclass(frozen=True, slots=True)
class Member:
    """A team of the department: "shown", "refused" (with `why`), "missing" where no document of the period is at hand,
    or "rhythm" where the team shares in other periods. `headcount` is None while its roster is not there.
    """

    team: str
    state: str
    why: str = ""
    n: int | None = None
    headcount: int | None = None


@dataclass(frozen=True, slots=True)
class Hole:
    """A cell that a team does not show, and why: "few" or "protects"."""

    team: str
    cell: str
    why: str


@dataclass(frozen=True, slots=True)
class Line:
    """A component over the teams that show it. `share` is a whole percent of what these teams show together, `coverage`
    the part of everybody's time that they stand for (0-1); `why` counts the reasons of those that withhold it.
    """

    component: Component
    rolled: Rolled
    share: int | None
    coverage: Fraction
    why: Mapping[str, int]

    @property
    def minutes(self) -> Fraction | None:
        """Per person and week."""
        return self.rolled.mean

    @property
    def typical(self) -> Band:
        return TYPICAL[self.component]


@dataclass(frozen=True, slots=True)
class Finished:
    """How many of a product the teams that show it finished; None where no team does."""

    key: str
    name: str
    standard_minutes: float
    rolled: Rolled
    coverage: Fraction
    why: Mapping[str, int]

    @property
    def count(self) -> int | None:
        return self.rolled.total if self.rolled.releases else None

    @property
    def earned_hours(self) -> Fraction | None:
        return None if self.count is None else self.count * Fraction(str(self.standard_minutes)) / 60


@dataclass(frozen=True, slots=True)
class DepartmentView:
    """One period of several teams. `members` are all of them, also those that are not in the figures; `holes` what the
    others withhold. Shares and earned hours are of the teams whose release is shown, and bounds where these withhold
    something.
    """

    period: SharePeriod
    agreement: Agreement
    members: tuple[Member, ...]
    rows: tuple[Line, ...]
    made: tuple[Finished, ...]
    holes: tuple[Hole, ...]
    whole: RollUp
    direct_share: Figure | None
    value_share: Figure | None
    earned_hours: Figure | None

    @property
    def shown(self) -> tuple[Member, ...]:
        """The teams whose releases are added up."""
        return tuple(one for one in self.members if one.state == "shown")

    @property
    def absent(self) -> tuple[Member, ...]:
        return tuple(one for one in self.members if one.state != "shown")

    @property
    def n(self) -> int:
        """How many people the figures are of."""
        return sum(one.n or 0 for one in self.shown)

    @property
    def headcount(self) -> int | None:
        """How many people all teams have; None while a roster is missing."""
        counts = [one.headcount for one in self.members]
        known = [one for one in counts if one is not None]
        return sum(known) if len(known) == len(counts) else None


def department_of(
    published: Sequence[Published], others: Mapping[str, str], headcounts: Mapping[str, int]
) -> DepartmentView:
    """Teams in one period, each with one document of it. `others` are the teams without: "missing" or "rhythm".

    Raises DomainError as `roll_up` does.
    """
    whole = roll_up(published)
    agreement = published[0].agreement
    releases = [one.document for one in published if isinstance(one.document, Release)]
    holes = tuple(
        Hole(one.team, cell.key, cell.why)
        for one in sorted(releases, key=lambda one: one.team)
        for cell in one.not_shown
    )
    members = [_member(one) for one in published]
    members += [Member(team, state, headcount=headcounts.get(team)) for team, state in others.items()]
    made = _made(agreement, whole, holes)
    return DepartmentView(
        period=published[0].period,
        agreement=agreement,
        members=tuple(sorted(members, key=lambda one: one.team)),
        rows=tuple(_line(component, whole, releases, holes) for component in Component),
        made=made,
        holes=holes,
        whole=whole,
        direct_share=_share(whole, holes, {one for one in Component if DEFAULT_GROUPS[one] is Group.DIRECT}),
        value_share=_share(whole, holes, {Component.STANDARD_WORK}),
        earned_hours=_earned(made, complete=whole.earned_complete and not others),
    )


def _member(one: Published) -> Member:
    if isinstance(one.document, Release):
        return Member(one.team, "shown", n=one.document.n, headcount=one.headcount)
    return Member(one.team, "refused", one.document.refused, headcount=one.headcount)


def _line(component: Component, whole: RollUp, releases: Sequence[Release], holes: Collection[Hole]) -> Line:
    rolled = whole.minutes[component]
    showing = [one for one in releases if component in one.minutes]
    beside = sum(one.n * sum(one.minutes.values()) for one in showing)
    part = sum(one.n * one.minutes[component] for one in showing)
    share = percent(Fraction(part, beside)) if beside else None
    return Line(component, rolled, share, whole.coverage(rolled), _reasons(component, holes))


def _made(agreement: Agreement, whole: RollUp, holes: Collection[Hole]) -> tuple[Finished, ...]:
    return tuple(
        Finished(
            one.key,
            one.name,
            one.standard_minutes,
            whole.counts[one.key],
            whole.coverage(whole.counts[one.key]),
            _reasons(one.key, holes),
        )
        for one in agreement.products
    )


def _reasons(cell: str, holes: Collection[Hole]) -> Mapping[str, int]:
    return dict(sorted(Counter(hole.why for hole in holes if hole.cell == cell).items()))


def _share(whole: RollUp, holes: Collection[Hole], parts: Collection[str]) -> Figure | None:
    """The part that some components are of everything, as in `team_view`: what is withheld adds to the whole, and to
    the part as well where it is one of those components.
    """
    everything = sum(one.total for one in whole.minutes.values())
    withheld = {hole.cell for hole in holes if hole.cell in whole.minutes}
    inside, outside = bool(withheld & set(parts)), bool(withheld - set(parts))
    part = sum(one.total for cell, one in whole.minutes.items() if cell in parts)
    if not everything or (inside and (outside or not part)):
        return None
    certainty = Certainty.AT_LEAST if inside else Certainty.AT_MOST if outside else Certainty.EXACT
    return Figure(Fraction(part, everything), certainty)


def _earned(made: Sequence[Finished], *, complete: bool) -> Figure | None:
    shown = [one.earned_hours for one in made if one.earned_hours is not None]
    if not shown:
        return None
    return Figure(sum(shown, Fraction(0)), Certainty.EXACT if complete else Certainty.AT_LEAST)
