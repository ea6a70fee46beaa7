"""A whole machine for the shell: a profile in memory, a desktop that does as it is told, and no threads."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.contracts.platform_fakes import (
    FakeAttention,
    FakeAutostart,
    FakeClosing,
    FakeHotkeys,
    FakeIdle,
    FakeJobs,
    FakeSessionEvents,
    FakeSteadyClock,
)
from tests.sharing_outside import Outside
from tests.ui.house import FACTS, AtOnce, FakeCalendars, FakeHouse, FakeObserver, at
from tijdwijzer.services import platform
from tijdwijzer.services.notices import Publish
from tijdwijzer.services.pictures import Drawing, Look, Picture
from tijdwijzer.services.platform import Message, OnHotkey, TimeJump
from tijdwijzer.services.usecases import UseCases
from tijdwijzer.sharing.carrier import Carrier
from tijdwijzer.ui.tasks import Tasks


class FakeInstance:
    """Other starts leave their requests here."""

    def __init__(self, folder: Path, free: bool = True) -> None:
        self.requests_path = folder
        self.free = free
        self.shows = 0
        self.held = False
        self.elsewhere = False

    def is_elsewhere(self) -> bool:
        return self.elsewhere

    def acquire(self) -> bool:
        self.held = self.free
        return self.free

    def release(self) -> None:
        self.held = False

    def request_show(self) -> None:
        self.shows += 1

    def ask(self, message: Message) -> None:
        (self.requests_path / message).touch()

    def take_requests(self) -> frozenset[Message]:
        found = frozenset(message for message in Message if (self.requests_path / message).exists())
        for message in found:
            (self.requests_path / message).unlink()
        return found


class FakeTimeWatch:
    def __init__(self) -> None:
        self.jump: TimeJump | None = None

    def tick(self) -> TimeJump | None:
        jump, self.jump = self.jump, None
        return jump


class FakeMachine:
    """Fits `ui.house.House` around a `FakeHouse`."""

    desktop = platform.Desktop.X11
    key = FACTS.key
    on_network = False
    other_profile: Path | None = None

    def __init__(self, folder: Path, wall: str = "13:20") -> None:
        self.clock = FakeSteadyClock(at(wall))
        self.house = FakeHouse(clock=self.clock)
        self.instance = FakeInstance(folder)
        self.log_file = folder / "tijdwijzer.log"
        self.idle = FakeIdle()
        self.watch = FakeTimeWatch()
        self.keys: FakeHotkeys | None = None
        self.bindings: Mapping[str, str] = {}
        self.session = FakeSessionEvents()
        self.calm = FakeAttention()
        self.eyes = FakeObserver()
        self.observers = 0
        self.agenda = FakeCalendars()
        self.installer = FakeClosing()
        self.due = FakeJobs(lambda callback: callback(), self.clock.now())
        self.starts = FakeAutostart()
        self.opened = self.carriers = 0
        self.papers: list[Path] = []
        self.outside = Outside()

    @property
    def language(self) -> str:
        with self.house.store.unit() as unit:
            chosen = unit.in_force().text("language")
        return "nl" if chosen == "system" else chosen

    def open(self, listener: Publish | None = None) -> UseCases:
        self.opened += 1
        if listener is not None:
            self.house.cases.notices.listen(listener)
        return self.house.cases

    def tasks(self, build: Callable[[], UseCases]) -> Tasks:
        """What the shell gets instead of a worker."""
        return AtOnce(build())

    @contextmanager
    def log(self) -> Iterator[None]:
        yield

    def hotkeys(self, bindings: Mapping[str, str], on_press: OnHotkey) -> FakeHotkeys:
        self.bindings = bindings
        self.keys = FakeHotkeys(on_press)
        return self.keys

    def idle_clock(self) -> FakeIdle:
        return self.idle

    def time_watch(self, expected: float) -> FakeTimeWatch:
        return self.watch

    def session_events(self) -> FakeSessionEvents:
        return self.session

    def closing(self) -> FakeClosing:
        return self.installer

    def observer(self) -> FakeObserver:
        self.observers += 1
        return self.eyes

    def calendars(self) -> FakeCalendars:
        return self.agenda

    def carrier(self) -> Carrier:
        self.carriers += 1
        return Carrier(self.outside.open)

    def save_papers(self, folder: Path) -> None:
        self.papers.append(folder)

    def attention(self) -> FakeAttention:
        return self.calm

    def autostart(self) -> FakeAutostart:
        return self.starts

    def jobs(self, submit: Callable[[Callable[[], None]], None]) -> FakeJobs:
        return self.due

    def draw(self, picture: Picture, look: Look) -> Drawing:
        return self.house._draw(picture, look)

    def pass_minutes(self, minutes: float) -> None:
        """Time goes by, and what waits for its moment is told."""
        self.clock.advance(minutes=minutes)
        self.due.pass_time(minutes * 60)
