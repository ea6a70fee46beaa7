"""In-memory stand-ins for the machine, held to the same contract tests as the real adapters."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.fakes import FakeClock
from tijdwijzer.domain.observing import Sign
from tijdwijzer.domain.policy import Decree
from tijdwijzer.domain.redaction import Sighting
from tijdwijzer.services.platform import Lack, Message, OnChange, OnHotkey, OnSessionEvent, ProbeError, SessionEvent
from tijdwijzer.system.registry import NUMBER, TEXT, Hive


class FakeSteadyClock(FakeClock):
    """Both clocks move together; sleep and somebody setting the clock are told to it."""

    steady = 1000.0

    def monotonic(self) -> float:
        return self.steady

    def advance(self, **by: float) -> datetime:
        self.steady += timedelta(**by).total_seconds()
        return super().advance(**by)

    def shift(self, **by: float) -> datetime:
        """Somebody sets the machine's clock."""
        return super().advance(**by)


@dataclass
class FakeIdle:
    source: str = "fake"
    lack: Lack | None = None
    seconds: float | None = 0.0

    def idle_seconds(self) -> float | None:
        return self.seconds

    def close(self) -> None:
        self.seconds = None


@dataclass
class FakeForeground:
    source: str = "fake"
    lack: Lack | None = None
    name: str | None = "WINWORD.EXE"

    def program(self) -> str | None:
        return self.name


@dataclass
class FakeProbe:
    """A desktop in the hands of a test, whose thread also calls `on_change`. `tells` False: it has to be asked."""

    source: str = "fake"
    lack: Lack | None = None
    tells: bool = True
    front: Sighting | None = None
    idle: float | None = 0.0
    signs: frozenset[Sign] = frozenset()
    wakes_at: float | None = None
    gone: bool = False
    on_change: OnChange | None = None

    def start(self, on_change: OnChange) -> None:
        self.on_change = on_change

    def sighting(self, titles: Callable[[str], bool]) -> Sighting | None:
        self._check()
        if self.front is None or titles(self.front.app):
            return self.front
        return Sighting(self.front.app)

    def idle_seconds(self) -> float | None:
        self._check()
        return self.idle

    def wake_when(self, idle: float) -> None:
        self._check()
        self.wakes_at = idle

    def using(self) -> frozenset[Sign]:
        return self.signs

    def stop(self) -> None:
        self.on_change = None

    def show(self, app: str, title: str | None = None) -> None:
        """Something else comes in front, or has another title now."""
        self.front = Sighting(app, title)
        self._tell()

    def show_nothing(self) -> None:
        """Nothing is in front."""
        self.front = None
        self._tell()

    def pass_idle(self, seconds: float) -> None:
        """The last input is so long ago now; 0: just now."""
        before, self.idle = self.idle or 0.0, seconds
        if self.wakes_at is not None and (before > self.wakes_at) != (seconds > self.wakes_at):
            self.wakes_at = None
            self._tell()

    def break_down(self) -> None:
        """From now on it cannot tell."""
        self.gone = True
        self._tell()

    def _check(self) -> None:
        if self.gone:
            raise ProbeError("the desktop is gone")

    def _tell(self) -> None:
        if self.tells and self.on_change is not None:
            self.on_change()


@dataclass
class FakeHotkeys:
    on_press: OnHotkey
    source: str = "fake"
    lack: Lack | None = None
    listening: bool = False
    taken: tuple[str, ...] = ()
    renewed: int = 0

    def renew(self) -> None:
        self.renewed += 1

    def start(self) -> None:
        self.listening = True

    def stop(self) -> None:
        self.listening = False

    def press(self, name: str) -> None:
        if self.listening:
            self.on_press(name)


@dataclass
class FakeAttention:
    lack: Lack | None = None
    full_screen: bool = False

    def busy(self) -> bool:
        return self.full_screen


@dataclass
class FakeSessionEvents:
    source: str = "fake"
    lack: Lack | None = None
    on_event: OnSessionEvent | None = None

    def start(self, on_event: OnSessionEvent) -> None:
        self.on_event = on_event

    def stop(self) -> None:
        self.on_event = None

    def tell(self, event: SessionEvent) -> None:
        if self.on_event is not None:
            self.on_event(event)


@dataclass
class FakeAutostart:
    lack: Lack | None = None
    on: bool = False
    for_everybody: bool = False

    def usual(self) -> bool:
        return self.for_everybody

    def enabled(self) -> bool:
        return self.on

    def enable(self) -> None:
        self.on = True

    def disable(self) -> None:
        self.on = False


@dataclass
class FakePolicySource:
    decrees: tuple[Decree, ...] = ()

    def read(self) -> tuple[Decree, ...]:
        return self.decrees


class FakeRegistry:
    """The registry of a machine without Windows. Names do not tell capitals apart."""

    def __init__(self) -> None:
        self.kept: dict[tuple[Hive, str], dict[str, tuple[object, int]]] = {}

    def values(self, hive: Hive, key: str) -> dict[str, tuple[object, int]]:
        return dict(self.kept.get((hive, key.lower()), {}))

    def put(self, hive: Hive, key: str, name: str, value: object, kind: int | None = None) -> None:
        self.remove(hive, key, name)
        kind = kind or (TEXT if isinstance(value, str) else NUMBER)
        self.kept.setdefault((hive, key.lower()), {})[name] = (value, kind)

    def remove(self, hive: Hive, key: str, name: str) -> None:
        there = self.kept.get((hive, key.lower()), {})
        for known in [known for known in there if known.lower() == name.lower()]:
            del there[known]


@dataclass
class FakeClosing:
    lack: Lack | None = None
    on_asked: Callable[[], None] | None = None

    def start(self, on_asked: Callable[[], None]) -> None:
        self.on_asked = on_asked

    def stop(self) -> None:
        self.on_asked = None

    def ask(self) -> None:
        """The installer wants the program to end."""
        if self.on_asked is not None:
            self.on_asked()


@dataclass
class FakeMailbox:
    path: Path = Path("mailbox")
    left: set[Message] = field(default_factory=set)

    def leave(self, message: Message) -> None:
        self.left.add(message)

    def take(self) -> frozenset[Message]:
        taken, self.left = frozenset(self.left), set()
        return taken


@dataclass
class _Job:
    due: datetime
    callback: Callable[[], None]
    again: timedelta | None


class FakeJobs:
    """Jobs that run when the test lets time pass."""

    def __init__(self, submit: Callable[[Callable[[], None]], None], now: datetime | None = None) -> None:
        self._submit = submit
        self._now = now or datetime.now(UTC)
        self.jobs: dict[str, _Job] = {}

    def every(self, name: str, seconds: float, callback: Callable[[], None]) -> None:
        period = timedelta(seconds=seconds)
        self.jobs[name] = _Job(self._now + period, callback, period)

    def at(self, name: str, moment: datetime, callback: Callable[[], None]) -> None:
        self.jobs[name] = _Job(moment, callback, None)
        self.wake()

    def cancel(self, name: str) -> None:
        self.jobs.pop(name, None)

    def wake(self) -> None:
        for name, job in list(self.jobs.items()):
            if job.due <= self._now and self.jobs.get(name) is job:
                self._run(name, job)

    def stop(self) -> None:
        self.jobs.clear()

    def pass_time(self, seconds: float) -> None:
        self._now += timedelta(seconds=seconds)
        self.wake()

    def _run(self, name: str, job: _Job) -> None:
        if job.again is None:
            del self.jobs[name]
        else:
            job.due = self._now + job.again
        self._submit(job.callback)
