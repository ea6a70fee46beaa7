"""Reading and changing what the screen of the baseline measurement shows, on the database worker; no Qt here."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.nulmeting import Baseline, Horizon, Obstacle
from tijdwijzer.domain.periods import Period
from tijdwijzer.services.nulmeting import NulmetingView, RunningDay
from tijdwijzer.services.usecases import UseCases


@dataclass(frozen=True, slots=True)
class NulmetingScreen:
    """Every measurement, the latest first. `running` is where the one that runs is; None when none does, or it has yet
    to begin.
    """

    views: tuple[NulmetingView, ...]
    running: RunningDay | None
    today: date
    catalogue: Catalogue

    @property
    def can_start(self) -> bool:
        """One at a time."""
        return all(view.over for view in self.views)

    def is_latest(self, view: NulmetingView) -> bool:
        """Whether this is the one that answers and marks go to."""
        return view is self.views[0]


def load_nulmeting(cases: UseCases) -> NulmetingScreen:
    return NulmetingScreen(
        tuple(cases.nulmeting.views()), cases.nulmeting.today(), cases.days.today(), cases.catalogue()
    )


def start(cases: UseCases, period: Period) -> Baseline:
    return cases.nulmeting.start(period)


def stop(cases: UseCases) -> None:
    cases.nulmeting.stop()


def answer(cases: UseCases, felt: Mapping[Obstacle, int], remark: str | None = None) -> None:
    cases.nulmeting.answer(felt, remark)


def mark(cases: UseCases, component: Component, horizon: Horizon | None) -> None:
    cases.nulmeting.mark(component, horizon)


def save(cases: UseCases, number: int, file: Path) -> str:
    """Write the report; who chose the file was asked about one that is there."""
    return cases.documents.write_nulmeting(number, file, overwrite=True).file.name
