"""Everything the program can do, as one value: what bootstrap builds, and what a screen or a command is handed."""

from collections.abc import Callable
from dataclasses import dataclass

from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.services.absence import Absences
from tijdwijzer.services.appointments import Appointments
from tijdwijzer.services.days import Days
from tijdwijzer.services.doctor import Doctor
from tijdwijzer.services.exporting import Exporting
from tijdwijzer.services.fragmentation import Fragmenting
from tijdwijzer.services.handovers import Handovers
from tijdwijzer.services.importing import Importing
from tijdwijzer.services.notices import Notices
from tijdwijzer.services.observing import Observing
from tijdwijzer.services.ports import Clock, Store
from tijdwijzer.services.privacy import Privacy
from tijdwijzer.services.prompting import Prompting
from tijdwijzer.services.reflecting import Reflecting
from tijdwijzer.services.retention import Retention
from tijdwijzer.services.settings import SettingsCase
from tijdwijzer.services.suggesting import Suggesting
from tijdwijzer.services.tracking import Tracking
from tijdwijzer.services.watching import Watching


@dataclass(frozen=True, slots=True)
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
    importing: Importing
    exporting: Exporting
    privacy: Privacy
    retention: Retention
    observing: Observing
    watching: Watching
    suggesting: Suggesting
    appointments: Appointments
    fragmenting: Fragmenting
    handovers: Handovers
    doctor: Doctor
    store: Store
