"""A day of observing in which everything raw has a marker of its own. `test_observing_privacy.py` runs it in a process
of its own, that ends as its second argument says, and searches what it leaves behind.
"""

import faulthandler
import json
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import NoReturn

from sqlcipher3 import dbapi2

from tests.contracts.platform_fakes import FakeSteadyClock
from tests.fake_probe import FakeProbe
from tijdwijzer import bootstrap
from tijdwijzer.bootstrap import House, _Calendars
from tijdwijzer.capture import watch
from tijdwijzer.capture.sampler import Sampler
from tijdwijzer.domain import redaction
from tijdwijzer.domain.appointments import Appointment
from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.observing import Seen
from tijdwijzer.domain.redaction import Sighting
from tijdwijzer.domain.rules import Rule
from tijdwijzer.domain.trail import Trail
from tijdwijzer.services.appointments import Address, Source
from tijdwijzer.services.importing import ImportRequest
from tijdwijzer.services.platform import Batch, ProbeError, SessionEvent
from tijdwijzer.services.usecases import UseCases
from tijdwijzer.storage import connection
from tijdwijzer.system import logs

KEPT = ("WINWORD.EXE", "Bezwaarschrift", "Vergadering")
"""What is meant to be kept: a search that does not find these finds nothing."""

DAY: tuple[tuple[str, str | None], ...] = (
    ("WINWORD.EXE", "Bezwaar MERK-TITEL.docx"),
    ("/home/MERK-MAP/bin/calc", "begroting MERK-ANDERETITEL"),
    ("C:\\Users\\MERK-WINMAP\\notepad.exe", "C:\\Users\\MERK-PADINTITEL\\brief.txt"),
    ("firefox", "https://zaak.example/MERK-URL?token=1 — Mozilla Firefox"),
    ("firefox", "MERK-PRIVE — Mozilla Firefox Private Browsing"),
    ("firefox", f"{'x' * 1000}MERK-LANGPRIVE"),
    ("MERK-NOOIT.exe", "MERK-NOOITTITEL"),
    ("KeePass.exe", "MERK-KLUIS.kdbx"),
    ("mstsc.exe", "MERK-SERVER"),
    ("EXCEL.EXE", "MERK-MEGA " * 100_000),
    ("EXCEL.EXE", b"MERK-BYTES \xff\xc3\x28 bezwaar".decode("utf-8", "surrogateescape")),
    ("EXCEL.EXE", "MERK-HALF \ud83d\x00\n bezwaar"),
)


def without_encryption(name: str, key: bytes) -> connection.RawConnection:
    return dbapi2.connect(name, isolation_level=None, check_same_thread=False, uri=name.startswith("file:"))


class Probe(FakeProbe):
    """Shows one thing after another, and says when a look is over."""

    def __init__(self) -> None:
        super().__init__()
        self.looked = Event()
        self.dies: Callable[[Sighting], NoReturn] | None = None

    def sighting(self, titles: Callable[[str], bool]) -> Sighting | None:
        seen = super().sighting(titles)
        if self.dies is not None:
            self.dies(Sighting(self.app or "", self.title))
        return seen

    def wake_when(self, idle: float) -> None:
        super().wake_when(idle)
        self.looked.set()


class Watched:
    """Somebody at work, before a real observer that hands over to a real database."""

    def __init__(self, use: UseCases, clock: FakeSteadyClock) -> None:
        self.use = use
        self.clock = clock
        self.probe = Probe()
        self.sampler = Sampler(lambda: self.probe, clock)
        self.refuses = False
        self.sampler.start(use.watching.redaction(), self.deliver, lambda _: None)

    def deliver(self, batch: Batch) -> None:
        if self.refuses:
            raise RuntimeError(f"MERK-BEWAREN {batch}")
        self.use.observing.keep(batch.spans, batch.evidence)

    def front(self, app: str, title: str | None) -> None:
        """Two minutes of it."""
        self.probe.app, self.probe.title = app, title
        for event in (SessionEvent.UNLOCKED, SessionEvent.LOCKED):
            self.clock.advance(seconds=60)
            self.look(event)

    def look(self, event: SessionEvent) -> None:
        self.probe.looked.clear()
        self.sampler.tell(event)
        assert self.probe.looked.wait(20), "it did not look"

    def stumble(self, place: object, name: str, error: Callable[..., Exception]) -> None:
        """Something that sees what is raw goes wrong and tells all of it."""
        whole = getattr(place, name)

        def fails(*given: object) -> None:
            setattr(place, name, whole)
            said = " ".join(f"{one.app} {one.title}" if isinstance(one, Sighting) else repr(one) for one in given)
            raise error(f"MERK-FOUT {self.probe.app} {self.probe.title} {said}") from ValueError(self.probe.title)

        setattr(place, name, fails)
        self.sampler.tell(SessionEvent.UNLOCKED)
        self.front("WINWORD.EXE", "MERK-NAFOUT")


def prepare(use: UseCases) -> None:
    use.observing.switch(True)
    use.settings.change("observe_titles", True)
    use.suggesting.put_rules([
        Rule(title="bezwaar", label="Bezwaarschrift"),
        Rule(calendar="overleg", label="Vergadering"),
    ])  # fmt: skip


def work(desk: Watched) -> None:
    for app, title in DAY:
        desk.front(app, title)
    desk.stumble(watch, "kept", ValueError)
    desk.stumble(Trail, "after", KeyError)
    desk.stumble(desk.probe, "idle_seconds", RuntimeError)
    desk.stumble(desk.probe, "using", ProbeError)
    desk.refuses = True
    desk.front("WINWORD.EXE", "MERK-NIETBEWAARD")
    desk.refuses = False
    desk.front("WINWORD.EXE", "MERK-WELBEWAARD")


def meet(use: UseCases, clock: FakeSteadyClock) -> None:
    """Appointments with titles, a calendar whose address nobody answers, and one that is no calendar."""
    use.settings.change("calendar", "/srv/agenda.ics")
    source = use.appointments.source()
    assert source is not None
    hour = Span(clock.now(), clock.advance(hours=1))
    use.appointments.keep(source, [Appointment(hour, "Overleg MERK-AFSPRAAK")])
    address = Source(Address("https://MERK-NAAM:MERK-WACHTWOORD@127.0.0.1:9/MERK-ADRES.ics"), source.options, hour)
    try:
        _Calendars().read(address)
    except DomainError as error:
        logs.log.error("a calendar was not read", exc_info=error)  # as `ui.appointments` says it
        use.appointments.keep(address, error)


def bring_in(use: UseCases, folder: Path, clock: FakeSteadyClock) -> None:
    """What another tool saw on the day before."""
    events = [
        {
            "timestamp": f"2026-11-02T09:{minute:02}:00Z",
            "duration": 60,
            "data": {"app": app, "title": title, "url": "MERK-AWURL"},
        }
        for minute, (app, title) in enumerate(DAY)
    ]
    bucket = {"type": "currentwindow", "hostname": "MERK-MACHINE", "events": events}
    file = folder.with_name("export.json")
    file.write_text(json.dumps({"buckets": {"one": bucket}}), encoding="utf-8")
    assert use.importing.run(ImportRequest("activitywatch", (file,))).imported > 5
    file.unlink()


def die(desk: Watched, how: str) -> None:
    """In the middle of a look, with the raw title at hand."""

    class Dead(BaseException):
        pass

    def abort(_: Sighting) -> NoReturn:
        os.abort()

    def fall(seen: Sighting) -> NoReturn:
        desk.probe.looked.set()
        raise Dead(f"{seen.app} {seen.title}")

    desk.probe.dies = {"abort": abort, "thread": fall}.get(how)
    desk.probe.app, desk.probe.title = "WINWORD.EXE", "MERK-STERFT"
    desk.look(SessionEvent.UNLOCKED)
    if how == "unhandled":
        raise RuntimeError(f"MERK-STERFT {desk.probe.title}")


def break_part(name: str) -> None:
    """Show that the search finds something: let one part through."""
    if name == "redaction":
        watch.kept = lambda seen, _: Seen(seen.app, (seen.title or "")[:99].encode("ascii", "ignore").decode())
    if name == "names":
        redaction.app_name = lambda raw: raw
    if name == "log":
        logs.trail = str  # type: ignore[assignment]


def main(folder: Path, how: str, broken: str) -> None:
    faulthandler.enable()
    connection._unlocked = without_encryption
    lists = bootstrap._lists()
    bootstrap._lists = lambda: replace(lists, never=lists.never | {"MERK-NOOIT"})  # a setting would keep the name
    break_part(broken)
    clock = FakeSteadyClock()
    house = House(folder, "nl", clock)
    use = house.open()
    with house.log():
        prepare(use)
        desk = Watched(use, clock)
        work(desk)
        meet(use, clock)
        bring_in(use, folder, clock)
        use.store.back_up(clock.now())
        die(desk, how)
        desk.sampler.stop()
        house.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
