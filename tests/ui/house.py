"""A house for tests of screens: the real use cases over a store in memory, a clock that stands still, tasks at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from tests.fakes import FakeClock, FakeStore
from tijdwijzer.capture.importers import outputfile
from tijdwijzer.domain.appointments import Appointment
from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, Source, Span, What, instant
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.outputfiles import CountFile, ProductFile, Reading
from tijdwijzer.domain.policy import NO_POLICY, Policy
from tijdwijzer.domain.products import Product
from tijdwijzer.domain.redaction import Redaction
from tijdwijzer.domain.timeline import Change
from tijdwijzer.domain.totals import together
from tijdwijzer.output.papers import Papers
from tijdwijzer.resources import resource
from tijdwijzer.services import appointments, doctor, pictures, platform
from tijdwijzer.services.absence import Absences
from tijdwijzer.services.appointments import Appointments
from tijdwijzer.services.bringing_counts import BringingCounts
from tijdwijzer.services.catalogue import load_catalogue
from tijdwijzer.services.counting import Counting
from tijdwijzer.services.days import Days
from tijdwijzer.services.documents import Documents
from tijdwijzer.services.exporting import Exporting
from tijdwijzer.services.fragmentation import Fragmenting
from tijdwijzer.services.goals import Goals
from tijdwijzer.services.handovers import Handovers
from tijdwijzer.services.importing import Importing
from tijdwijzer.services.member import Sharing
from tijdwijzer.services.notices import Notice, Notices
from tijdwijzer.services.nulmeting import Nulmeting
from tijdwijzer.services.observing import Observing
from tijdwijzer.services.papers import Edition
from tijdwijzer.services.privacy import Privacy
from tijdwijzer.services.prompting import Prompting
from tijdwijzer.services.reflecting import Reflecting
from tijdwijzer.services.retention import Retention
from tijdwijzer.services.settings import SettingsCase
from tijdwijzer.services.shipped_rules import load_rules
from tijdwijzer.services.suggesting import Suggesting
from tijdwijzer.services.team import Team
from tijdwijzer.services.tracking import Tracking
from tijdwijzer.services.trends import Trends
from tijdwijzer.services.usecases import UseCases
from tijdwijzer.services.watching import Lists, Watching
from tijdwijzer.sharing.sealer import HpkeSealer
from tijdwijzer.sharing.sealing import is_signed
from tijdwijzer.ui.bridge import Bridge
from tijdwijzer.ui.context import PlatformFacts, UiContext
from tijdwijzer.ui.observing_now import ObservingShown
from tijdwijzer.ui.tasks import Failed, Tasks
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.words.formats import Language

ZONE = ZoneInfo("Europe/Amsterdam")
LACK = platform.Lack(platform.Reason.NOT_SUPPORTED)


class AtOnce(Tasks):
    """Runs a job where it is asked for, and delivers before `run` returns. Nothing is caught that was not foreseen."""

    def __init__(self, cases: UseCases, parent: QObject | None = None) -> None:
        super().__init__(lambda: cases, parent)
        self.cases = cases

    def start(self) -> None:
        self.opened.emit()

    def stop(self) -> None:
        self.cases.store.close()

    def run(
        self, job: Callable[[UseCases], Any], then: Callable[[Any], None] | None = None, failed: Failed | None = None
    ) -> None:
        try:
            result = job(self.cases)
        except DomainError as error:
            (failed or self.refused.emit)(error)
        else:
            if then is not None:
                then(result)


class NoAutostart:
    lack: platform.Lack | None = LACK

    def usual(self) -> bool:
        return False

    def enabled(self) -> bool:
        return False

    def enable(self) -> None:
        raise AssertionError("no autostart here")

    def disable(self) -> None:
        raise AssertionError("no autostart here")


class NoSources:
    """No file of another program is read in a test of screens."""

    def formats(self) -> tuple[str, ...]:
        return ("toggl", "csv", "ics")

    def read(self, format_name: str, file: Path, options: object) -> Sequence[Any]:
        raise AssertionError("no files here")

    read_map = read_document = read_observed = read


@dataclass
class FakeObserver:
    """Sees nothing by itself: a test says what it hands over, and when it cannot see."""

    source: str = "fake"
    lack: platform.Lack | None = None
    redaction: Redaction | None = None
    told: list[platform.SessionEvent] = field(default_factory=list)
    left: platform.Batch | None = None
    """What it still hands over when it is stopped."""

    @property
    def looking(self) -> bool:
        return self.redaction is not None

    def start(
        self, redaction: Redaction, deliver: Callable[[platform.Batch], None], trouble: Callable[[bool], None]
    ) -> None:
        assert not self.looking
        assert self.lack is None
        self.redaction, self.deliver, self.trouble = redaction, deliver, trouble

    def tell(self, event: platform.SessionEvent) -> None:
        self.told.append(event)

    def use(self, redaction: Redaction) -> None:
        assert self.looking
        self.redaction = redaction

    def stop(self) -> None:
        was_looking, self.redaction = self.looking, None
        if was_looking and self.left is not None:
            self.deliver(self.left)


class FakeCalendars:
    """Answers what it is told to; `sources` is what was asked."""

    def __init__(self) -> None:
        self.answer: Callable[[], Sequence[Appointment]] = lambda: [MEETING]
        self.sources: list[appointments.Source] = []

    def read(self, source: appointments.Source) -> Sequence[Appointment]:
        self.sources.append(source)
        return self.answer()


class OutputFiles:
    """Fits `services.bringing_counts.OutputFiles`, with real files."""

    def read_output(self, file: Path, options: Reading) -> ProductFile | CountFile:
        return outputfile.read(file, options)


@dataclass(frozen=True)
class Made:
    """Fits `services.usecases.Later`."""

    importing: Callable[[], Importing]
    watching: Callable[[], Watching]
    suggesting: Callable[[], Suggesting]
    appointments: Callable[[], Appointments]
    fragmenting: Callable[[], Fragmenting]
    handovers: Callable[[], Handovers]
    counting: Callable[[], Counting]
    bringing_counts: Callable[[], BringingCounts]
    trends: Callable[[], Trends]
    goals: Callable[[], Goals]
    nulmeting: Callable[[], Nulmeting]
    documents: Callable[[], Documents]
    sharing: Callable[[], Sharing]
    team: Callable[[], Team]


@dataclass
class FakeHouse:
    """Make one, put time into it, hand `tasks`, `bridge` and `context(...)` to a screen, and look at `entries`.

    `opened` holds what screens asked to open; `drawn` the pictures that were asked for; `files` what was exported;
    `documents` what was written; `observing` tells screens how observing is; `products` are those of the organisation.
    """

    language: Language = "nl"
    clock: FakeClock = field(default_factory=lambda: FakeClock(at("13:20")))
    policy: Policy = NO_POLICY
    store: FakeStore = field(default_factory=FakeStore)
    opened: list[tuple[str, dict[str, object]]] = field(default_factory=list)
    drawn: list[pictures.Picture] = field(default_factory=list)
    files: dict[Path, str] = field(default_factory=dict)
    documents: dict[Path, bytes] = field(default_factory=dict)
    notices: list[Notice] = field(default_factory=list)
    products: list[Product] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.store.held = self.policy.values
        self.cases = self._cases()
        self.tasks = AtOnce(self.cases)
        self.bridge = Bridge()
        self.observing = ObservingShown()
        self.cases.notices.listen(self.notices.append)
        self.cases.notices.listen(self.bridge.receive)

    def _cases(self) -> UseCases:
        units, clock, notices = self.store.unit, self.clock, Notices()
        catalogue = load_catalogue(resource("catalogue.toml"), self.language)
        days = Days(units, clock, lambda _: {}, lambda: catalogue)
        watching = Watching(units, lambda: Lists(1, frozenset({"keepassxc"})))
        counting = Counting(units, clock, notices.publish, lambda: self.products)
        trends = self._trends(notices, catalogue, counting)  # it hears of a change before any screen does
        return UseCases(
            clock=clock,
            notices=notices,
            catalogue=lambda: catalogue,
            tracking=Tracking(units, clock, notices.publish, lambda: catalogue),
            days=days,
            absences=Absences(units, clock, notices.publish),
            prompting=Prompting(units, clock, days),
            reflecting=Reflecting(units, clock, notices.publish),
            settings=SettingsCase(units, notices.publish),
            exporting=Exporting(units, clock, self._write),
            privacy=Privacy(self.store, clock, notices.publish, self.policy),
            retention=Retention(units, clock, notices.publish),
            observing=Observing(units, clock, notices.publish),
            doctor=doctor.Doctor(clock, self.store.report, _machine),
            store=self.store,
            later=Made(
                importing=lambda: Importing(units, clock, notices.publish, NoSources(), watching),
                watching=lambda: watching,
                suggesting=lambda: Suggesting(
                    units, clock, notices.publish, lambda: load_rules(resource("rules.toml")), watching.redaction_in
                ),
                appointments=lambda: Appointments(units, clock, notices.publish, lambda _: str.casefold),
                fragmenting=lambda: Fragmenting(units, clock),
                handovers=lambda: Handovers(units, clock, self._write),
                counting=lambda: counting,
                bringing_counts=lambda: BringingCounts(
                    units, clock, notices.publish, lambda: self.products, OutputFiles()
                ),
                trends=lambda: trends,
                goals=lambda: Goals(units, clock, notices.publish, trends, lambda: catalogue, counting.products),
                nulmeting=lambda: Nulmeting(units, clock, notices.publish, lambda _: {}, trends),
                documents=lambda: Documents(
                    units,
                    clock,
                    days,
                    lambda: trends,
                    lambda: self.cases.nulmeting,
                    lambda: catalogue,
                    lambda: self.language,
                    Papers(),
                    self._write_bytes,
                ),
                sharing=lambda: Sharing(
                    units,
                    clock,
                    notices.publish,
                    lambda period: together(trends.days(period)),
                    HpkeSealer,
                    self._write,
                ),
                team=lambda: Team(
                    units,
                    clock,
                    notices.publish,
                    is_signed,
                    lambda _: Edition(self.language, clock.now(), ZONE, catalogue),
                    Papers(),
                    self._write_bytes,
                ),
            ),
        )

    def _trends(self, notices: Notices, catalogue: Catalogue, counting: Counting) -> Trends:
        trends = Trends(self.store.unit, self.clock, lambda _: {}, lambda: catalogue, counting.products)
        notices.listen(trends.heard)
        return trends

    def put_in(self, **made: object) -> None:
        """Have use cases that are made later be these, by name."""
        later = replace(self.cases.later, **{name: lambda one=one: one for name, one in made.items()})
        self.cases = self.tasks.cases = replace(self.cases, later=later)

    def _write(self, path: Path, text: str, overwrite: bool) -> None:
        if path in self.files and not overwrite:
            raise DomainError("file_exists", file=path.name)
        self.files[path] = text

    def _write_bytes(self, path: Path, content: bytes, overwrite: bool) -> None:
        if path in self.documents and not overwrite:
            raise DomainError("file_exists", file=path.name)
        self.documents[path] = content

    # For a screen
    def context(self, appearance: Appearance, facts: PlatformFacts | None = None) -> UiContext:
        return UiContext(
            language=self.language,
            appearance=appearance,
            catalogue=self.cases.catalogue,
            platform=lambda: facts or FACTS,
            observing=self.observing,
            open=self._open,
            draw=self._draw,
        )

    def _open(self, screen: str, **arguments: object) -> None:
        self.opened.append((screen, arguments))

    def _draw(self, picture: pictures.Picture, look: pictures.Look) -> pictures.Drawing:
        self.drawn.append(picture)
        return pictures.Drawing(ONE_PIXEL, look.width, pictures.height_of(picture))

    # What is in it
    @property
    def entries(self) -> list[Entry]:
        """Everything registered, in order."""
        return self.store.unit().entries()

    def shown(self) -> list[tuple[str, str | None, Component | None]]:
        """Start, end (None: running) and component of everything registered, on the clock of Amsterdam."""
        return [(local(e.start), local(e.end) if e.end else None, e.component) for e in self.entries]

    def registered(
        self,
        start: str,
        end: str | None,
        component: Component | None = Component.STANDARD_WORK,
        activity: str | None = None,
        source: Source = Source.TIMER,
    ) -> Entry:
        """Put an entry of today into the store, as if it had been there: no notice, nothing to undo."""
        new = Entry(at(start), at(end) if end else None, What(component, activity), source)
        with self.store.unit() as unit:
            added = unit.apply(Change(added=(new,))).added[0]
            unit.put_mark("last_seen", self.clock.now().timestamp())
            unit.commit()
        return added

    def a_day(self) -> None:
        """The day that the design draws, up to 13:20, with a timer that runs."""
        for start, end, component, activity in THE_DAY:
            self.registered(start, end, Component(component), activity)


def at(wall: str, day: str = "2026-11-24") -> datetime:
    """A wall-clock time of the house's today, a Tuesday, in Amsterdam."""
    return instant(datetime.fromisoformat(f"{day}T{wall}").replace(tzinfo=ZONE))


def span(start: str, end: str) -> Span:
    return Span(at(start), at(end))


def local(moment: datetime) -> str:
    """`09:05` in Amsterdam."""
    return f"{moment.astimezone(ZONE):%H:%M}"


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


MEETING = Appointment(span("09:00", "10:00"), "Weekstart")
THE_DAY = (
    ("08:30", "08:45", "admin_projects", "Mail en registers"),
    ("08:45", "10:05", "standard_work", "Beoordelen aanvraag"),
    ("10:05", "10:12", "interruptions", "Telefoon"),
    ("10:12", "10:50", "standard_work", "Beoordelen aanvraag"),
    ("10:50", "11:14", "speed_loss", "Zaaksysteem traag"),
    ("11:14", "12:15", "standard_work", "Bellen met aanvrager"),
    ("12:15", "12:35", "official_breaks", "Lunch"),
    ("13:00", None, "rework", "Herstel beschikking"),
)
ONE_PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63f8ffff3f0005fe02fe0def46b80000000049454e44ae426082"
)


def _machine() -> doctor.Machine:
    return doctor.Machine(
        profile="memory",
        others_can_look=False,
        desktop=platform.Desktop.X11,
        tray=doctor.Source("tray", None),
        hotkey=doctor.Source("none", LACK),
        idle=doctor.Source("none", LACK),
        session=doctor.Source("none", LACK),
        observing=doctor.Source("none", LACK),
        holidays={2026: 11, 2027: 11},
        versions={"tijdwijzer": "0"},
    )


FACTS = PlatformFacts(
    desktop=platform.Desktop.X11,
    tray=True,
    hotkeys=doctor.Source("none", LACK),
    hotkey_error=None,
    idle=doctor.Source("none", LACK),
    session=doctor.Source("none", LACK),
    key=platform.KeyKeeping(platform.KeyPlace.FILE, "", False, platform.KeyWhy.NO_STORE),
    autostart=NoAutostart(),
)
