"""The day as tray, bar and switcher show it: read once on the worker, and carried forward by the clock alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.components import Component, Group
from tijdwijzer.domain.entries import Entry, What
from tijdwijzer.domain.settings import Settings
from tijdwijzer.services.counting import Counted
from tijdwijzer.services.days import DayView
from tijdwijzer.services.tracking import Status
from tijdwijzer.services.usecases import UseCases
from tijdwijzer.ui.tray_icon import TrayState

RECENT = 3
"""How many earlier activities are offered."""


@dataclass(frozen=True, slots=True)
class Today:
    """The day at `view.now`. Its figures grow with what runs, so that nobody has to read the database every minute.

    `counted` is what can be counted, with what stands for it today; what was counted last goes first.
    """

    view: DayView
    status: Status
    recent: tuple[What, ...]
    catalogue: Catalogue
    settings: Settings
    counted: tuple[Counted, ...] = ()

    @property
    def timer(self) -> Entry | None:
        """What runs."""
        return self.status.entry

    @property
    def component(self) -> Component | None:
        """Under which component time is running."""
        return self.timer.component if self.timer else None

    def elapsed(self, now: datetime) -> timedelta:
        """How long the timer has been running."""
        return timedelta(minutes=self.status.minutes) + self._since(now)

    def minutes(self, component: Component, now: datetime) -> timedelta:
        """Time under a component today."""
        grown = self._since(now) if component is self.component else timedelta()
        return timedelta(minutes=self.view.figures.minutes[component]) + grown

    def group(self, group: Group, now: datetime) -> timedelta:
        """Direct or indirect time today."""
        members = [component for component in Component if self.catalogue.groups[component] is group]
        return sum((self.minutes(component, now) for component in members), timedelta())

    @property
    def contract(self) -> timedelta:
        """How much work today asks for."""
        return timedelta(minutes=self.view.contract_minutes)

    @property
    def state(self) -> TrayState:
        """What the icon tells."""
        if self.component is None:
            return TrayState.OFF
        if self.catalogue.groups[self.component] is Group.INDIRECT:
            return TrayState.INDIRECT
        return TrayState.VALUE if self.component is Component.STANDARD_WORK else TrayState.LOSS

    def name(self, what: What) -> str:
        """An activity, or else its component."""
        return what.activity or self.catalogue.label(what.component)

    @property
    def finished(self) -> int:
        """How many were finished today, of everything together."""
        return sum(one.tally.finished for one in self.counted)

    @property
    def products(self) -> Mapping[str, str]:
        """The names of products by key."""
        return {one.product.key: one.product.name for one in self.counted}

    def is_over(self, now: datetime) -> bool:
        """Whether another day has begun."""
        return now >= self.view.span.end

    def _since(self, now: datetime) -> timedelta:
        return max(now - self.view.now, timedelta()) if self.timer else timedelta()


def load_today(cases: UseCases, holidays: bool = True) -> Today:
    """Read it, on the worker. Without `holidays` it is there sooner, and knows of none."""
    return Today(
        view=cases.days.day(holidays=holidays),
        status=cases.tracking.status(),
        recent=tuple(cases.tracking.recent(RECENT)),
        catalogue=cases.catalogue(),
        settings=cases.settings.current(),
        counted=tuple(cases.counting.recent()),
    )
