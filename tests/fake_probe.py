"""A probe that shows what a test puts in front of it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from tijdwijzer.domain.observing import Sign
from tijdwijzer.domain.redaction import Sighting
from tijdwijzer.services.platform import Lack, OnChange


@dataclass
class FakeProbe:
    """Counts how often it was looked through; `fails` is raised instead of an answer."""

    app: str | None = "WINWORD.EXE"
    title: str | None = None
    idle: float | None = 0.0
    signs: frozenset[Sign] = frozenset()
    fails: Exception | None = None
    source: str = "fake"
    lack: Lack | None = None
    tells: bool = True
    looks: int = 0
    asked_for_signs: int = 0
    waits_for: float | None = None
    running: bool = False
    on_change: OnChange = field(default=lambda: None)

    def start(self, on_change: OnChange) -> None:
        self.running, self.on_change = True, on_change

    def sighting(self, titles: Callable[[str], bool]) -> Sighting | None:
        assert self.running
        self.looks += 1
        if self.fails is not None:
            raise self.fails
        if self.app is None:
            return None
        return Sighting(self.app, self.title if titles(self.app) else None)

    def idle_seconds(self) -> float | None:
        return self.idle

    def wake_when(self, idle: float) -> None:
        self.waits_for = idle

    def using(self) -> frozenset[Sign]:
        self.asked_for_signs += 1
        return self.signs

    def stop(self) -> None:
        self.running = False
