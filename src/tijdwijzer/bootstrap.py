"""The only file that knows every room: builds the adapters and use cases of one profile and hands them out.

Everything is imported and opened when it is first asked for, so that a start pays only for what it uses.
"""

import builtins
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date
from functools import cache, cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.settings import Settings
from tijdwijzer.resources import resource
from tijdwijzer.services.notices import SettingsChanged
from tijdwijzer.services.platform import Desktop, KeyKeeping, Lack, Message, OnHotkey, desktop_of
from tijdwijzer.system.clock import SystemClock
from tijdwijzer.system.language import machine_language
from tijdwijzer.system.paths import Profile, open_profile
from tijdwijzer.system.singleinstance import SingleInstance

if TYPE_CHECKING:
    from tijdwijzer.domain.agreement import Agreement
    from tijdwijzer.domain.appointments import Appointment, Label
    from tijdwijzer.domain.catalogue import Catalogue
    from tijdwijzer.domain.elsewhere import ForeignEvent
    from tijdwijzer.domain.importing import ImportMap, ReadOptions, SourceRow
    from tijdwijzer.domain.observing import Seen
    from tijdwijzer.domain.outputfiles import CountFile, ProductFile
    from tijdwijzer.domain.outputfiles import Reading as OutputReading
    from tijdwijzer.domain.policy import Policy
    from tijdwijzer.domain.products import Product
    from tijdwijzer.domain.redaction import Sighting
    from tijdwijzer.domain.rules import ShippedRules
    from tijdwijzer.services.appointments import Appointments, Calendars
    from tijdwijzer.services.appointments import Source as CalendarSource
    from tijdwijzer.services.briefs import Brief
    from tijdwijzer.services.bringing_counts import BringingCounts
    from tijdwijzer.services.catalogue import Unusable
    from tijdwijzer.services.counting import Counting
    from tijdwijzer.services.doctor import Check, Doctor, Machine, Source
    from tijdwijzer.services.documents import Documents, WriteBytes
    from tijdwijzer.services.exporting import WriteFile
    from tijdwijzer.services.fragmentation import Fragmenting
    from tijdwijzer.services.goals import Goals
    from tijdwijzer.services.handovers import Handovers
    from tijdwijzer.services.importing import Importing
    from tijdwijzer.services.mailbox import Mailbox
    from tijdwijzer.services.member import Sharing
    from tijdwijzer.services.notices import Notice, Notices, Publish
    from tijdwijzer.services.nulmeting import Nulmeting
    from tijdwijzer.services.papers import Edition
    from tijdwijzer.services.pictures import Drawing, Look, Picture
    from tijdwijzer.services.platform import (
        Attention,
        Autostart,
        Closing,
        Foreground,
        Hotkeys,
        IdleClock,
        Jobs,
        Menu,
        Observer,
        PolicySource,
        Probe,
        SessionEvents,
        SteadyClock,
    )
    from tijdwijzer.services.ports import Clock, Store, StoreReport, UnitOfWork, Units
    from tijdwijzer.services.roles import Roles
    from tijdwijzer.services.sharing import Sealer
    from tijdwijzer.services.suggesting import Suggesting
    from tijdwijzer.services.team import Team
    from tijdwijzer.services.trends import Trends
    from tijdwijzer.services.usecases import UseCases
    from tijdwijzer.services.watching import Lists, Watching
    from tijdwijzer.sharing.carrier import Carrier
    from tijdwijzer.system.holidays_kept import KeptHolidays
    from tijdwijzer.system.timejump import TimeWatch
    from tijdwijzer.words.formats import Language

DEMO = "demo"
"""Mark: this profile is a demo."""


class House:
    """One profile and the machine it is used on."""

    def __init__(
        self,
        directory: Path | None = None,
        language: str | None = None,
        clock: "SteadyClock | None" = None,
        policy: "PolicySource | None" = None,
        *,
        made_up: bool = False,
    ) -> None:
        """`directory` instead of the person's own profile; `language` ("nl" or "en") whatever the settings say;
        `policy` instead of what is laid down on this machine. `made_up`: nobody's data, which any key may lock.
        """
        self.profile: Profile = open_profile(directory)
        self.desktop: Desktop = desktop_of(sys.platform, os.environ)
        self.clock: SteadyClock = clock or SystemClock()
        self.instance = SingleInstance(self.profile)
        self._own = directory is None
        self._wanted = language
        self._policy_source = policy
        self._made_up = made_up
        self._languages: _Languages | None = None
        self._use_cases: UseCases | None = None
        self.key: KeyKeeping | None = None

    @property
    def directory(self) -> Path:
        return self.profile.directory

    @property
    def other_profile(self) -> Path | None:
        """The folder, when it is not the person's own profile."""
        return None if self._own else self.profile.directory

    @cached_property
    def on_network(self) -> bool:
        """Whether the profile is kept on another computer."""
        from tijdwijzer.system.volume import is_on_network

        return is_on_network(self.profile.directory)

    @property
    def log_file(self) -> Path:
        return self.profile.log

    @property
    def language(self) -> str:
        """ "nl" or "en": what was asked for, or the setting once the profile is open, or what the machine speaks."""
        return self._languages.language if self._languages else self._wanted or _spoken(self._held)

    @cached_property
    def policy(self) -> "Policy":
        """What the organisation laid down, read once."""
        from tijdwijzer.domain.policy import policy_of
        from tijdwijzer.system.policy import policy_source

        return policy_of((self._policy_source or policy_source()).read())

    @property
    def _held(self) -> Settings:
        """The settings as far as they are known before the profile is open."""
        return Settings({}, self.policy.values)

    # The use cases
    def open(self, listener: "Publish | None" = None) -> "UseCases":
        """The use cases, to be used on the thread that opened them. `listener` hears every notice.

        Raises StoreError or KeyAccessError, and leaves everything as it is then.
        """
        if self._use_cases is None:
            self._use_cases = self._built()
        if listener is not None:
            self._use_cases.notices.listen(listener)
        return self._use_cases

    def close(self) -> None:
        """Close the database, if it is open."""
        if self._use_cases is not None:
            self._use_cases.store.close()
            self._use_cases = None

    def _built(self) -> "UseCases":
        from tijdwijzer.services.absence import Absences
        from tijdwijzer.services.days import Days
        from tijdwijzer.services.exporting import Exporting
        from tijdwijzer.services.notices import Notices
        from tijdwijzer.services.observing import Observing
        from tijdwijzer.services.privacy import Privacy
        from tijdwijzer.services.prompting import Prompting
        from tijdwijzer.services.reflecting import Reflecting
        from tijdwijzer.services.retention import Retention
        from tijdwijzer.services.settings import SettingsCase
        from tijdwijzer.services.tracking import Tracking
        from tijdwijzer.services.usecases import UseCases
        from tijdwijzer.system.holidays_kept import KeptHolidays

        clock, store, notices = self.clock, self._store(), Notices()
        units, publish = store.unit, notices.publish
        kept_holidays = KeptHolidays(self.profile.holidays, _days_off)
        self._languages = _Languages(units, self._wanted, kept_holidays, self._held.text("catalogue"))
        notices.listen(self._languages.heard)
        catalogue = self._languages.catalogue
        retention = Retention(units, clock, publish)
        notices.listen(retention.heard)
        observing = Observing(units, clock, publish)
        notices.listen(observing.heard)
        days = Days(units, clock, self._languages.holidays, catalogue)
        return UseCases(
            clock=clock,
            notices=notices,
            catalogue=catalogue,
            tracking=Tracking(units, clock, publish, catalogue),
            days=days,
            absences=Absences(units, clock, publish),
            prompting=Prompting(units, clock, days),
            reflecting=Reflecting(units, clock, publish),
            settings=SettingsCase(units, publish),
            exporting=Exporting(units, clock, self.write),
            privacy=Privacy(store, clock, publish, self.policy),
            retention=retention,
            observing=observing,
            doctor=self._doctor(lambda: store.report(thorough=True)),
            store=store,
            later=_Later(units, clock, notices, self.write, self.write_bytes, self._languages),
        )

    def _store(self) -> "Store":
        from tijdwijzer.storage.store import open_store
        from tijdwijzer.system.secrets import open_key

        key, self.key = open_key(self.profile, only_store=self.requires_key_store)
        return open_store(self.profile.database, key, self.clock.now(), self.profile.backups, self.policy.values)

    @property
    def requires_key_store(self) -> bool:
        """Whether the organisation forbids a key in a file here."""
        return self._held.switch("require_key_store") and not self._made_up

    # Looking after it
    def doctor(self) -> "Doctor":
        """The examination, also of a profile whose database does not open."""
        return self._doctor(self._report)

    def _doctor(self, report: "Callable[[], StoreReport]") -> "Doctor":
        from tijdwijzer.services.doctor import Doctor

        return Doctor(self.clock, report, self._machine)

    def _report(self) -> "StoreReport":
        return self.open().store.report(thorough=True)

    def _machine(self) -> "Machine":
        from tijdwijzer.services.doctor import Machine, Source
        from tijdwijzer.system.tray import find_tray

        year, bindings = self.clock.now().year, self._bindings()
        keys = self.hotkeys(bindings, lambda _: None)
        return Machine(
            profile=str(self.profile.directory),
            others_can_look=os.name == "posix" and bool(self.profile.directory.stat().st_mode & 0o077),
            desktop=self.desktop,
            tray=_found(find_tray(self.desktop)),
            hotkey=Source(self.desktop, keys.lack),
            idle=self._idle(),
            session=self._session(),
            observing=self._probe(),
            holidays={y: len(_days_off(y, "nl")) for y in (year, year + 1)},
            versions=_versions(),
            running=self.instance.holder(),
            on_network=self.on_network,
            keys_taken=tuple(bindings[name] for name in keys.taken),
            key=self.key,
            policy=self.policy,
            sharing=self._use_cases.sharing.with_whom() if self._use_cases else None,
            catalogue=self._held.text("catalogue"),
            catalogue_lack=self._catalogue_lack(),
        )

    def _catalogue_lack(self) -> "Unusable | None":
        """Why the organisation's catalogue cannot be used; None when it can, or there is none."""
        from tijdwijzer.services.catalogue import Unusable, read_own

        path = self._held.text("catalogue")
        found = read_own(Path(path), self.language) if path else None
        return found if isinstance(found, Unusable) else None

    def _bindings(self) -> dict[str, str]:
        """The keys of the settings, or those that a new profile has. Made up of them, nothing listens yet."""
        use = self._use_cases
        settings = use.settings.current() if use else self._held
        keys = {name: settings.text(f"hotkey_{name}") for name in ("switcher", "interruption", "slow")}
        return {name: text for name, text in keys.items() if text}

    def _idle(self) -> "Source":
        from tijdwijzer.services.doctor import Source

        clock = self.idle_clock()
        clock.close()
        return Source(clock.source, clock.lack)

    def _probe(self) -> "Source":
        from tijdwijzer.services.doctor import Source

        opened = self.probe()
        opened.stop()
        return Source(opened.source, opened.lack)

    def _session(self) -> "Source":
        from tijdwijzer.services.doctor import Source

        events = self.session_events()
        events.stop()
        return Source(events.source, events.lack)

    def self_test(self) -> "list[Check]":
        """Use every part once, apart from this profile."""
        from tijdwijzer.selftest import trials
        from tijdwijzer.services.selftest import tried
        from tijdwijzer.system.logs import trail

        return tried(trials(self, House), trail)

    def wipe(self) -> None:
        """Destroy the key and delete everything of the profile. Raises DomainError("app_is_running")."""
        from tijdwijzer.system.erasing import erase

        if not self.instance.acquire():
            raise DomainError("app_is_running")
        self.close()
        self.instance.release()
        erase(self.profile)

    def write(self, path: Path, text: str, overwrite: bool) -> None:
        """Write a text file for the person, as `services.exporting.WriteFile` says."""
        from tijdwijzer.output.files import write_text

        write_text(path, text, overwrite)

    def write_bytes(self, path: Path, content: bytes, overwrite: bool) -> None:
        """Write any file for the person, as `services.documents.WriteBytes` says."""
        from tijdwijzer.output.files import write_bytes

        write_bytes(path, content, overwrite)

    def papers(self, brief: "Brief", agreement: "Agreement | None" = None) -> dict[str, bytes]:
        """A paper of an organisation, by the name of its file: as HTML and as PDF."""
        from zoneinfo import ZoneInfo

        from tijdwijzer.output.briefs import Briefs as Written
        from tijdwijzer.services.briefs import Briefs
        from tijdwijzer.services.catalogue import load_catalogue
        from tijdwijzer.services.papers import Edition

        lists = _lists()
        text = Briefs(resource("stukken"), len(lists.never), len(lists.browsers)).text(brief, agreement)
        edition = Edition("nl", self.clock.now(), ZoneInfo("UTC"), load_catalogue(resource("catalogue.toml"), "nl"))
        return {f"{brief}.html": Written().html(text), f"{brief}.pdf": Written().pdf(text, edition)}

    def save_papers(self, folder: Path) -> None:
        """Every paper of an organisation, with the terms of the factory. Raises DomainError where a file exists."""
        from tijdwijzer.services.briefs import Brief

        for brief in Brief:
            for name, content in self.papers(brief).items():
                self.write_bytes(folder / name, content, overwrite=False)

    def log(self) -> AbstractContextManager[None]:
        """Inside it, the program logs to the profile."""
        from tijdwijzer.system.logs import log_to

        return log_to(self.profile.log)

    def tell_app(self) -> None:
        """Let the running program know that something changed, if it runs."""
        self.instance.mailbox.leave(Message.CHANGED)

    def app_runs(self) -> bool:
        """Whether a program runs in this profile: only that one observes."""
        return self.instance.holder() is not None

    # A service for others
    def serve(self, config: Path | None, changes: Mapping[str, object], warn: Callable[[], None]) -> None:
        """Serve a database's mailbox over HTTP until it is told to stop. `config` is a file, which `changes` go before;
        `warn` is called when the database is only good for a trial. Raises DomainError for what is not as it must be.
        """
        try:
            from tijdwijzer.sharing.service.server import serve
        except ModuleNotFoundError as error:
            raise DomainError("service_missing", module=error.name) from None
        from tijdwijzer.sharing.service.config import read_config
        from tijdwijzer.storage.service.mailbox import DatabaseMailbox

        found = read_config(config, changes, os.environ)
        mailbox = DatabaseMailbox(found.database, found.password)
        try:
            if mailbox.is_trial:
                warn()
            mailbox.open()
            serve(mailbox, found, self.clock)
        finally:
            mailbox.close()

    def service_token(self) -> tuple[str, str]:
        """A new token of a role, and the hash of it that the service's configuration holds."""
        from tijdwijzer.sharing.service.access import new_token

        return new_token()

    # The machine
    def hotkeys(self, bindings: Mapping[str, str], on_press: OnHotkey) -> "Hotkeys":
        """Keys that work everywhere. Imports a listener: ask off the main thread. Raises DomainError for no chord."""
        from tijdwijzer.capture.hotkey import hotkeys

        return hotkeys(self.desktop, bindings, on_press)

    def idle_clock(self) -> "IdleClock":
        from tijdwijzer.capture.idle import idle_clock

        return idle_clock(self.desktop)

    def foreground(self) -> "Foreground":
        """What tells which program is in front."""
        from tijdwijzer.capture.foreground import foreground

        return foreground(self.desktop)

    def probe(self) -> "Probe":
        """What looks at what is in front; connects already, so ask off the main thread."""
        from tijdwijzer.capture.probe import probe

        return probe(self.desktop)

    def observer(self) -> "Observer":
        """What observes this machine; connects already, so ask off the main thread."""
        from tijdwijzer.capture.sampler import Sampler

        return Sampler(self.probe, self.clock)

    def time_watch(self, expected: float) -> "TimeWatch":
        """Sees sleep and a clock that was set, between ticks that come `expected` seconds apart."""
        from tijdwijzer.system.timejump import TimeWatch

        return TimeWatch(self.clock, expected)

    def session_events(self) -> "SessionEvents":
        """What tells of lock and sleep; connects already, so ask off the main thread."""
        from tijdwijzer.system.session import session_events

        return session_events(self.desktop, os.environ)

    def attention(self) -> "Attention":
        from tijdwijzer.system.attention import attention

        return attention(self.desktop)

    def autostart(self) -> "Autostart":
        """Starting this profile together with the desktop."""
        from tijdwijzer.system.autostart import autostart
        from tijdwijzer.system.program import start_command

        return autostart([*start_command(self.other_profile), "--autostart"])

    def starts_along(self) -> bool:
        """Whether a start together with the desktop is wanted, by the organisation or else by the person."""
        from tijdwijzer.services.starting import is_wanted

        return is_wanted(self.autostart(), self._held)

    def menu(self) -> "Menu":
        """A place for this profile in the menu of the desktop."""
        from tijdwijzer.system.menu import menu
        from tijdwijzer.system.program import start_command

        return menu(start_command(self.other_profile))

    def closing(self) -> "Closing":
        """Being asked to end by an installer."""
        from tijdwijzer.system.closing import closing

        return closing(self.desktop)

    def calendars(self) -> "Calendars":
        """Reading the person's calendar, from a file or an address."""
        return _Calendars()

    @property
    def roles(self) -> "Roles":
        """The two roles of sharing, each in a folder of its own."""
        return roles_with(self.clock)

    def carrier(self) -> "Carrier":
        """What does errands for sharing: beside the thread of the database, as a share or a network takes its time."""
        from tijdwijzer.sharing.carrier import Carrier
        from tijdwijzer.sharing.places import open_mailbox

        return Carrier(open_mailbox)

    def jobs(self, submit: Callable[[Callable[[], None]], None]) -> "Jobs":
        """Callbacks at a moment, handed to `submit`."""
        from tijdwijzer.system.jobs import SchedulerJobs

        return SchedulerJobs(submit)

    def draw(self, picture: "Picture", look: "Look") -> "Drawing":
        """A chart as a picture; the first costs matplotlib's import."""
        from tijdwijzer.output.charts import draw

        return draw(picture, look)


def demo_house(directory: Path | None = None, language: str | None = None, clock: "SteadyClock | None" = None) -> House:
    """A profile with made-up weeks, in `directory` or a new temporary folder. Raises DomainError("demo_not_empty").

    Its key is in a file, also where an organisation forbids that: its data is nobody's, and a key in the key store
    would stay there when the folder goes.
    """
    from tempfile import mkdtemp

    from tijdwijzer.services import demo
    from tijdwijzer.system.keyfile import KEY_BYTES, write_private

    house = House(directory or Path(mkdtemp(prefix="tijdwijzer-demo-")), language, clock, made_up=True)
    if not house.profile.holds_data():
        write_private(house.profile.key_file, os.urandom(KEY_BYTES).hex())
    use = house.open()
    try:
        if use.settings.mark(DEMO) is None:
            with use.store.unit() as unit:
                if unit.entry_count():
                    raise DomainError("demo_not_empty", place=house.directory)
            content = demo.demo(use.clock.now(), house.language)
            demo.fill(use.store.unit, content)
            use.observing.lay(content.seeing.spans, content.seeing.evidence)
            _bring_made_up_team(use)
            use.settings.put_mark(DEMO, True)
            use.settings.put_mark("first_run_done", True)
    finally:
        house.close()
    return house


def _bring_made_up_team(use: "UseCases") -> None:
    from tijdwijzer.services.demo_team import Signing, documents
    from tijdwijzer.sharing.sealing import signature, signing_public

    made = documents(use.days.today(), Signing(signature, signing_public))
    use.team.bring(tuple(made.values()), tuple(made))


def start_app(house: House, *, quietly: bool = False) -> int:
    """Run the application in a profile; answers with its exit code. `quietly`: one that runs already stays as it is.

    PySide6 wraps the import statement, for features that we do not use; the wrapper reads the source of every module
    imported afterwards and makes lazy packages load all they have. So the plain statement is put back.
    """
    plain = builtins.__import__
    from tijdwijzer.ui.app import run

    builtins.__import__ = plain
    if house.desktop is Desktop.WINDOWS:
        from tijdwijzer.system.program import introduce

        introduce(house.other_profile)
    return run(house, quietly=quietly)


def start_role(role: str, folder: Path | None, language: str) -> int:
    """Show the window of a "gatekeeper" or "aggregator" by itself, without a profile; answers with the exit code."""
    plain = builtins.__import__
    from tijdwijzer.ui.role_window import run as run_role
    from tijdwijzer.ui.roles.tools import RoleTools

    builtins.__import__ = plain

    return run_role(role, RoleTools(lambda: roles_with(SystemClock()), "nl" if language == "nl" else "en", folder))


def draw_screens(folder: Path, quick: bool) -> int:
    """Draw every screen (`quick`: a few) of a made-up day into `folder` and say which; answers with the exit code."""
    from shutil import rmtree
    from tempfile import gettempdir

    from tijdwijzer.services.demo import PICTURED, ZONE
    from tijdwijzer.system.clock import StillClock
    from tijdwijzer.ui import shots
    from tijdwijzer.words.formats import Language

    languages: tuple[Language, ...] = ("nl",) if quick else ("nl", "en")
    places = {language: Path(gettempdir()) / f"tijdwijzer-pictures-{language}" for language in languages}
    for place in places.values():
        rmtree(place, ignore_errors=True)
    clock = StillClock(PICTURED, ZONE)
    houses = {language: demo_house(place, language, clock) for language, place in places.items()}
    for file in shots.draw_screens(houses, folder, quick):
        sys.stdout.write(f"{file}\n")
    for house in houses.values():
        house.close()
        rmtree(house.directory)
    return 0


class _Languages:
    """What depends on the language that the settings ask for. Read when the profile opens, and when it changes."""

    def __init__(self, units: "Units", wanted: str | None, holidays: "KeptHolidays", own_catalogue: str) -> None:
        self._units = units
        self._own_catalogue = own_catalogue
        self._wanted = wanted
        self._kept_holidays = holidays
        self._catalogues: dict[str, Catalogue] = {}
        self.language = self._read()

    def _read(self) -> str:
        if self._wanted:
            return self._wanted
        with self._units() as unit:
            return _spoken(unit.in_force())

    def heard(self, notice: "Notice") -> None:
        if isinstance(notice, SettingsChanged) and "language" in notice.keys:
            self.language = self._read()

    def catalogue(self) -> "Catalogue":
        if self.language not in self._catalogues:
            self._catalogues[self.language] = self._loaded()
        return self._catalogues[self.language]

    def _loaded(self) -> "Catalogue":
        """The organisation's where it has one that can be used (`doctor` says so when it cannot), or our own."""
        from tijdwijzer.services.catalogue import Unusable, load_catalogue, read_own

        own = read_own(Path(self._own_catalogue), self.language) if self._own_catalogue else None
        if own is None or isinstance(own, Unusable):
            return load_catalogue(resource("catalogue.toml"), self.language)
        return own

    def holidays(self, years: Iterable[int]) -> Mapping[date, str]:
        return self._kept_holidays(years, self.language)


class _Later:
    """The use cases that a start does without: fits `services.usecases.Later`."""

    def __init__(
        self,
        units: "Units",
        clock: "Clock",
        notices: "Notices",
        write: "WriteFile",
        write_bytes: "WriteBytes",
        languages: _Languages,
    ) -> None:
        self._units = units
        self._clock = clock
        self._notices = notices
        self._publish = notices.publish
        self._write = write
        self._write_bytes = write_bytes
        self._languages = languages

    def importing(self) -> "Importing":
        from tijdwijzer.services.importing import Importing

        return Importing(self._units, self._clock, self._publish, _Files(), self.watching())

    def watching(self) -> "Watching":
        from tijdwijzer.services.watching import Watching

        return Watching(self._units, _lists)

    def suggesting(self) -> "Suggesting":
        from tijdwijzer.services.suggesting import Suggesting

        return Suggesting(
            self._units, self._clock, self._publish, _shipped_rules, lambda unit: self.watching().redaction_in(unit)
        )

    def appointments(self) -> "Appointments":
        from tijdwijzer.services.appointments import Appointments

        return Appointments(self._units, self._clock, self._publish, _appointment_label)

    def fragmenting(self) -> "Fragmenting":
        from tijdwijzer.services.fragmentation import Fragmenting

        return Fragmenting(self._units, self._clock)

    def handovers(self) -> "Handovers":
        from tijdwijzer.services.handovers import Handovers

        return Handovers(self._units, self._clock, self._write)

    def counting(self) -> "Counting":
        return self._counting

    @cached_property
    def _counting(self) -> "Counting":
        from tijdwijzer.services.counting import Counting

        return Counting(self._units, self._clock, self._publish, self._shared)

    def _shared(self) -> "Sequence[Product]":
        return self._languages.catalogue().products

    def bringing_counts(self) -> "BringingCounts":
        from tijdwijzer.services.bringing_counts import BringingCounts

        return BringingCounts(self._units, self._clock, self._publish, self._shared, _Files())

    def trends(self) -> "Trends":
        return self._trends

    @cached_property
    def _trends(self) -> "Trends":
        """One, because it remembers what days add up to."""
        from tijdwijzer.services.trends import Trends

        languages = self._languages
        trends = Trends(self._units, self._clock, languages.holidays, languages.catalogue, self._counting.products)
        self._notices.listen(trends.heard)
        return trends

    def goals(self) -> "Goals":
        from tijdwijzer.services.goals import Goals

        catalogue, products = self._languages.catalogue, self._counting.products
        return Goals(self._units, self._clock, self._publish, self._trends, catalogue, products)

    def nulmeting(self) -> "Nulmeting":
        from tijdwijzer.services.nulmeting import Nulmeting

        return Nulmeting(self._units, self._clock, self._publish, self._languages.holidays, self._trends)

    def documents(self) -> "Documents":
        from tijdwijzer.output.papers import Papers
        from tijdwijzer.services.days import Days
        from tijdwijzer.services.documents import Documents

        languages = self._languages
        days = Days(self._units, self._clock, languages.holidays, languages.catalogue)
        return Documents(
            self._units,
            self._clock,
            days,
            self.trends,
            self.nulmeting,
            languages.catalogue,
            lambda: "nl" if languages.language == "nl" else "en",
            Papers(),
            self._write_bytes,
        )

    def sharing(self) -> "Sharing":
        from tijdwijzer.domain.totals import together
        from tijdwijzer.services.member import Sharing

        trends = self._trends
        return Sharing(
            self._units, self._clock, self._publish, lambda period: together(trends.days(period)), _sealer, self._write
        )

    def team(self) -> "Team":
        from tijdwijzer.output.papers import Papers
        from tijdwijzer.services.team import Team
        from tijdwijzer.sharing.sealing import is_signed

        return Team(self._units, self._clock, self._publish, is_signed, self._edition, Papers(), self._write_bytes)

    def _edition(self, unit: "UnitOfWork") -> "Edition":
        from tijdwijzer.services.calendars import calendar_of
        from tijdwijzer.services.papers import Edition

        now = self._clock.now()
        zone = calendar_of(unit, self._clock).zone_at(now)
        language: Language = "nl" if self._languages.language == "nl" else "en"
        return Edition(language, now, zone, self._languages.catalogue())


def _sealer() -> "Sealer":
    """Imports the cryptography."""
    from tijdwijzer.sharing.sealer import HpkeSealer

    return HpkeSealer()


class _Files:
    """Reading files to import: fits `services.importing.Sources` and `services.bringing_counts.OutputFiles`."""

    def formats(self) -> tuple[str, ...]:
        from tijdwijzer.capture.importers import FORMATS

        return tuple(FORMATS)

    def read(self, format_name: str, file: Path, options: "ReadOptions") -> "Sequence[SourceRow]":
        from tijdwijzer.capture.importers import read

        return read(format_name, file, options)

    def read_observed(self, file: Path, keep: "Callable[[Sighting], Seen]") -> "Sequence[ForeignEvent]":
        from tijdwijzer.capture.importers import activitywatch

        return activitywatch.read(file, keep)

    def read_output(self, file: Path, options: "OutputReading") -> "ProductFile | CountFile":
        from tijdwijzer.capture.importers import outputfile

        return outputfile.read(file, options)

    def read_map(self, file: Path) -> "ImportMap":
        from tijdwijzer.capture.importers.mapfile import load_map

        return load_map(file)

    def read_document(self, file: Path) -> object:
        from tijdwijzer.capture.importers.structured import load_json

        return load_json(file)


@cache
def _lists() -> "Lists":
    from tijdwijzer.services.watching import load_lists

    return load_lists(resource("observing.toml"))


@cache
def _shipped_rules() -> "ShippedRules":
    from tijdwijzer.services.shipped_rules import load_rules

    return load_rules(resource("rules.toml"))


def _appointment_label(unit: "UnitOfWork") -> "Label":
    """What the person's own rules make of the title of an appointment."""
    from tijdwijzer.domain.rules import calendar_label_of

    return partial(calendar_label_of, unit.rules())


class _Calendars:
    """Reading a calendar: fits `services.appointments.Calendars`."""

    def read(self, source: "CalendarSource") -> "Sequence[Appointment]":
        from tijdwijzer.capture.appointments import in_data, in_file

        if isinstance(source.place, Path):
            return in_file(source.place, source.options)
        from tijdwijzer.sharing.address import fetch, host_of

        address = source.place.text
        return in_data(fetch(address), host_of(address), source.options)


def roles_with(clock: "Clock") -> "Roles":
    """The two roles of sharing, by this clock."""
    from functools import partial

    from tijdwijzer.services.roles import Roles
    from tijdwijzer.sharing.aggregator import FolderAggregator
    from tijdwijzer.sharing.gatekeeper import FolderGatekeeper

    return Roles(
        lambda folder: FolderGatekeeper(folder, partial(_mailbox_of_role, folder), clock),
        lambda folder: FolderAggregator(folder, partial(_mailbox_of_role, folder), clock),
    )


DATABASES = ("postgresql+psycopg:", "sqlite:")
"""How the place of a role begins that works on a service's database itself."""


def _mailbox_of_role(folder: Path, place: str) -> "Mailbox":
    """As members reach it, or a service's database. A role at a service has the token for it in a file in its folder.

    Raises DomainError "place".
    """
    if not place.startswith(DATABASES):
        from tijdwijzer.sharing.places import open_mailbox
        from tijdwijzer.sharing.role import TOKEN

        token = folder / TOKEN
        return open_mailbox(place, token.read_text(encoding="utf-8").strip() if token.exists() else None)
    from tijdwijzer.storage.service.mailbox import DatabaseMailbox

    return DatabaseMailbox(place)


def _spoken(settings: Settings) -> str:
    """ "nl" or "en"."""
    language = settings.text("language")
    return machine_language(os.environ) if language == "system" else language


def _found(tray: str | Lack) -> "Source":
    from tijdwijzer.services.doctor import Source

    return Source("", tray) if isinstance(tray, Lack) else Source(tray, None)


def _days_off(year: int, language: str) -> dict[date, str]:
    from tijdwijzer.system.holidays_nl import days_off

    return days_off([year], language="nl" if language == "nl" else "en_US")


def _versions() -> dict[str, str]:
    """What runs here, by name."""
    from importlib.metadata import version

    from tijdwijzer import __version__

    packages = ("pyside6-essentials", "sqlalchemy", "sqlcipher3", "keyring", "holidays")
    own = {"python": sys.version.split()[0], "tijdwijzer": __version__}
    return own | {name: version(name) for name in packages}
