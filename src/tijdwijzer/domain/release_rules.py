"""Whether a release keeps to its agreement: what whoever reads one checks, whoever signed it (docs/sharing.md)."""

from math import ceil

from tijdwijzer.domain.agreement import Agreement, Rhythm
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.messages import Refusal, Release, Roster
from tijdwijzer.domain.releasing import SLACK
from tijdwijzer.domain.share_periods import LENGTHS, SharePeriod, period_named

MINUTES_OF_A_WEEK = 7 * 24 * 60


def check_release(document: Release | Refusal, agreement: Agreement, roster: Roster | None = None) -> None:
    """Raises DomainError with the rule that is broken; `roster` is that of the team and the quarter, where it is known.

    "release_agreement": it is not of this agreement. "release_quarter": its period is not of the agreement's quarter.
    "release_rhythm": such a team does not share so often. "release_few": fewer people than agreed. "release_crowd":
    more than there are on the roster. "release_cells": a cell is missing, foreign, or both shown and withheld.
    "release_alone": one cell of minutes is withheld by itself, and would follow from the rest. "release_rounding": a
    figure is more precise than agreed. "release_huge": so much cannot be.
    """
    period = period_named(document.period)
    if (document.task, document.agreement) != (agreement.task, agreement.hash):
        raise DomainError("release_agreement")
    if period.quarter != agreement.quarter:
        raise DomainError("release_quarter", period=period.name, quarter=agreement.quarter)
    rhythm = _rhythm(period, agreement, roster)
    if isinstance(document, Refusal):
        return
    _check_people(document, agreement, roster)
    _check_cells(document, agreement)
    _check_figures(document, period, agreement, rhythm)


def _rhythm(period: SharePeriod, agreement: Agreement, roster: Roster | None) -> Rhythm:
    """The one that the period is of; with a roster, the only one that such a team may have."""
    if roster is None:
        fitting = list(agreement.rhythms)
    else:
        fitting = [rhythm for rhythm in (agreement.rhythm(len(roster.keys)),) if rhythm]
    for rhythm in fitting:
        if rhythm.weeks == LENGTHS[period.kind]:
            return rhythm
    raise DomainError("release_rhythm", period=period.name)


def _check_people(release: Release, agreement: Agreement, roster: Roster | None) -> None:
    if release.n < agreement.k:
        raise DomainError("release_few", n=release.n, k=agreement.k)
    if roster is not None and release.n > len(roster.keys):
        raise DomainError("release_crowd", n=release.n, enrolled=len(roster.keys))


def _check_cells(release: Release, agreement: Agreement) -> None:
    accounted = [*release.minutes, *release.counts, *(one.key for one in release.not_shown)]
    placed = set(release.minutes) <= set(agreement.minutes_cells) and set(release.counts) <= set(agreement.count_cells)
    if not placed or sorted(accounted) != sorted(agreement.cells):
        raise DomainError("release_cells")
    if len(release.minutes) == len(agreement.minutes_cells) - 1:
        raise DomainError("release_alone")


def _check_figures(release: Release, period: SharePeriod, agreement: Agreement, rhythm: Rhythm) -> None:
    steps = [(value, agreement.round_minutes) for value in release.minutes.values()]
    steps += [(value, agreement.round_count) for value in release.counts.values()]
    if any(value % step for value, step in steps):
        raise DomainError("release_rounding")
    caps = dict(zip(agreement.cells, agreement.caps, strict=True))
    for cell, value in (*release.minutes.items(), *release.counts.items()):
        slack = ceil(SLACK * agreement.noise_of(cell, rhythm))
        most = release.n * caps[cell] + slack
        if cell in release.minutes:
            huge = value > MINUTES_OF_A_WEEK or (value - agreement.round_minutes) * release.n * period.weeks > most
        else:
            huge = value - agreement.round_count > most
        if huge:
            raise DomainError("release_huge", cell=cell)
