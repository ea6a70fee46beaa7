"""Bad weather for a real observer, a real worker and a real database: it says so, recovers, and loses nothing."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from tests.contracts.platform_fakes import FakeSteadyClock
from tests.fake_probe import FakeProbe
from tijdwijzer.bootstrap import House
from tijdwijzer.capture.sampler import Sampler
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, Span, What
from tijdwijzer.domain.redaction import Sighting
from tijdwijzer.services.observing import ObservedDay
from tijdwijzer.services.platform import ProbeError, SessionEvent
from tijdwijzer.services.usecases import UseCases
from tijdwijzer.storage import connection
from tijdwijzer.storage.store import SqlStore
from tijdwijzer.ui.bridge import Bridge
from tijdwijzer.ui.observing import LiveObserving
from tijdwijzer.ui.tasks import Tasks
from tijdwijzer.ui.tray import texts


class Looked(FakeProbe):
    """Says when a look is over, however it went."""

    def __init__(self) -> None:
        super().__init__()
        self.over = Event()

    def sighting(self, titles: Callable[[str], bool]) -> Sighting | None:
        try:
            return super().sighting(titles)
        except ProbeError:
            self.over.set()
            raise

    def wake_when(self, idle: float) -> None:
        super().wake_when(idle)
        self.over.set()


class Desk:
    """Somebody who registered an hour, and is observed since."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.clock = FakeSteadyClock()
        self.probe = Looked()
        self.house = House(folder, "nl", self.clock)
        self.house.observer = lambda: Sampler(lambda: self.probe, self.clock)  # type: ignore[method-assign]
        self.bridge = Bridge()
        self.tasks = Tasks(lambda: self.house.open(self.bridge.receive))
        self.live = LiveObserving(self.house, self.tasks, self.bridge)
        self.refused: list[str] = []
        self.tasks.refused.connect(lambda error: self.refused.append(error.code))
        self.tasks.start()
        hour = Span(self.clock.now() - timedelta(hours=2), self.clock.now() - timedelta(hours=1))
        self.do(lambda cases: cases.tracking.fill(hour, What(Component.STANDARD_WORK)))
        self.do(lambda cases: cases.observing.switch(True))
        qtbot.waitUntil(lambda: self.live.now.sees)

    def do(self, job: Callable[[UseCases], object]) -> object:
        found: list[object] = []
        self.tasks.run(job, found.append)
        self.qtbot.waitUntil(lambda: bool(found))
        return found[0]

    def work(self, minutes: int = 1) -> None:
        """Minutes at the desk, each handed over when the screen is locked for a moment."""
        for _ in range(minutes):
            self.tell(SessionEvent.UNLOCKED)
            self.clock.advance(minutes=1)
            self.tell(SessionEvent.LOCKED)

    def tell(self, event: SessionEvent) -> None:
        self.probe.over.clear()
        self.live.tell(event)
        assert self.probe.over.wait(20)

    def says(self, text: str) -> None:
        """Wait until the tray says so."""
        self.qtbot.waitUntil(lambda: self.line.startswith(text), timeout=20_000)

    @property
    def line(self) -> str:
        day = self.clock.now() + timedelta(hours=12)
        return texts.observing(self.live.now, day, day.tzinfo, "nl")  # type: ignore[arg-type]

    @property
    def store(self) -> SqlStore:
        assert self.tasks._cases is not None
        return self.tasks._cases.store  # type: ignore[return-value]

    def has_kept(self, minutes: int) -> None:
        """Wait until so much work is kept, and see that it is no more."""
        self.qtbot.waitUntil(lambda: self._minutes() >= minutes, timeout=20_000)
        assert self._minutes() == minutes

    def _minutes(self) -> float:
        day = self.do(lambda cases: cases.observing.day())
        assert isinstance(day, ObservedDay)
        return sum(one.span.seconds for one in day.spans if one.active) / 60

    def confirmed(self) -> object:
        def entries(cases: UseCases) -> list[Entry]:
            with cases.store.unit() as unit:
                return unit.entries()

        return self.do(entries)

    def lock(self) -> connection.RawConnection:
        """Another program writes, and takes its time."""
        other = connection.connect(self.house.profile.database, self.store._place.key)
        other.execute("BEGIN IMMEDIATE")
        return other

    def end(self) -> None:
        self.live.end()
        self.tasks.stop()
        self.house.close()


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot, dutch: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.05)
    made = Desk(tmp_path / "profile", qtbot)
    yield made
    made.end()


def test_while_the_database_is_locked_nothing_is_lost(desk: Desk) -> None:
    before = desk.confirmed()
    desk.work(2)
    desk.says("Neemt waar")
    other = desk.lock()
    for number in range(6):
        desk.probe.app = f"program {number}"
        desk.work(1)
        desk.do(lambda _: None)  # the worker has tried
    desk.says("Neemt waar, maar kan het nog niet bewaren: ")
    other.execute("ROLLBACK")
    desk.work(1)
    desk.qtbot.waitUntil(lambda: desk.line == "Neemt waar")
    desk.has_kept(minutes=9)
    assert desk.confirmed() == before
    other.close()


def test_on_a_full_disk_nothing_is_lost(desk: Desk) -> None:
    before = desk.confirmed()
    desk.do(lambda cases: cases.store._raw.execute("PRAGMA max_page_count = 1"))  # type: ignore[attr-defined]
    for number in range(60):
        desk.probe.app = f"{number:0100}"
        desk.work(1)
    desk.says("Neemt waar, maar kan het nog niet bewaren: ")
    desk.do(lambda cases: cases.store._raw.execute("PRAGMA max_page_count = 1000000"))  # type: ignore[attr-defined]
    desk.work(1)
    desk.qtbot.waitUntil(lambda: desk.line == "Neemt waar", timeout=20_000)
    desk.has_kept(minutes=61)
    assert desk.confirmed() == before


def test_without_a_screen_server_it_keeps_trying_and_what_was_seen_before_is_kept(desk: Desk) -> None:
    desk.work(2)
    desk.probe.fails = ProbeError("no connection to the X server")
    desk.tell(SessionEvent.UNLOCKED)
    desk.says("Kan nu niet waarnemen; blijft het proberen")
    assert not desk.live.now.sees
    desk.probe.fails = None
    desk.clock.advance(minutes=5)
    desk.tell(SessionEvent.UNLOCKED)
    desk.says("Neemt waar")
    desk.work(2)
    desk.has_kept(minutes=4)


def test_a_pause_that_ends_while_the_database_is_locked_is_over_once_it_is_not(desk: Desk) -> None:
    desk.do(lambda cases: cases.observing.pause(15))
    desk.says("Waarnemen gepauzeerd")
    desk.clock.advance(minutes=15)
    other = desk.lock()
    desk.live.follow()
    desk.qtbot.waitUntil(desk.live._again.isActive, timeout=20_000)
    assert not desk.live.now.sees
    other.execute("ROLLBACK")
    other.close()
    desk.live._again.start(0)
    desk.says("Neemt waar")
