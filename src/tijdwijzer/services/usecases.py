"""Everything the program can do, as one value: what bootstrap builds, and what a screen or a command is handed."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.services.absence import Absences
from tijdwijzer.services.days import Days
from tijdwijzer.services.doctor import Doctor
from tijdwijzer.services.exporting import Exporting
from tijdwijzer.services.notices import Notices
from tijdwijzer.services.observing import Observing
from tijdwijzer.services.ports import Clock, Store
from tijdwijzer.services.privacy import Privacy
from tijdwijzer.services.prompting import Prompting
from tijdwijzer.services.reflecting import Reflecting
from tijdwijzer.services.retention import Retention
from tijdwijzer.services.settings import SettingsCase
from tijdwijzer.services.tracking import Tracking

if TYPE_CHECKING:
    from tijdwijzer.services.appointments import Appointments
    from tijdwijzer.services.bringing_counts import BringingCounts
    from tijdwijzer.services.counting import Counting
    from tijdwijzer.services.documents import Documents
    from tijdwijzer.services.fragmentation import Fragmenting
    from tijdwijzer.services.goals import Goals
    from tijdwijzer.services.handovers import Handovers
    from tijdwijzer.services.importing import Importing
    from tijdwijzer.services.member import Sharing
    from tijdwijzer.services.nulmeting import Nulmeting
    from tijdwijzer.services.suggesting import Suggesting
    from tijdwijzer.services.team import Team
    from tijdwijzer.services.trends import Trends
    from tijdwijzer.services.watching import Watching


class Later(Protocol):
    """Makes the use cases that a start does without, and imports them then."""

    def importing(self) -> "Importing": ...

    def watching(self) -> "Watching": ...

    def suggesting(self) -> "Suggesting": ...

    def appointments(self) -> "Appointments": ...

    def fragmenting(self) -> "Fragmenting": ...

    def handovers(self) -> "Handovers": ...

    def counting(self) -> "Counting": ...

    def bringing_counts(self) -> "BringingCounts": ...

    def trends(self) -> "Trends": ...

    def goals(self) -> "Goals": ...

    def nulmeting(self) -> "Nulmeting": ...

    def documents(self) -> "Documents": ...

    def sharing(self) -> "Sharing": ...

    def team(self) -> "Team": ...


@dataclass(frozen=True)
class UseCases:
    """The use cases over one open profile; to be used from the one thread that opened it."""

    clock: Clock
    notices: Notices
    catalogue: Callable[[], Catalogue]
    tracking: Tracking
    days: Days
    absences: Absences
    prompting: Prompting
    reflecting: Reflecting
    settings: SettingsCase
    exporting: Exporting
    privacy: Privacy
    retention: Retention
    observing: Observing
    doctor: Doctor
    store: Store
    later: Later

    @cached_property
    def importing(self) -> "Importing":
        return self.later.importing()

    @cached_property
    def watching(self) -> "Watching":
        return self.later.watching()

    @cached_property
    def suggesting(self) -> "Suggesting":
        return self.later.suggesting()

    @cached_property
    def appointments(self) -> "Appointments":
        return self.later.appointments()

    @cached_property
    def fragmenting(self) -> "Fragmenting":
        return self.later.fragmenting()

    @cached_property
    def handovers(self) -> "Handovers":
        return self.later.handovers()

    @cached_property
    def counting(self) -> "Counting":
        return self.later.counting()

    @cached_property
    def bringing_counts(self) -> "BringingCounts":
        return self.later.bringing_counts()

    @cached_property
    def trends(self) -> "Trends":
        return self.later.trends()

    @cached_property
    def goals(self) -> "Goals":
        return self.later.goals()

    @cached_property
    def nulmeting(self) -> "Nulmeting":
        return self.later.nulmeting()

    @cached_property
    def documents(self) -> "Documents":
        return self.later.documents()

    @cached_property
    def sharing(self) -> "Sharing":
        return self.later.sharing()

    @cached_property
    def team(self) -> "Team":
        return self.later.team()
