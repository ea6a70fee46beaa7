"""A desk to spend days at: the real use cases over the real database, a clock that the journey moves, and an app that
notices presence as the real one does."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.fakes import FakeClock
from tijdwijzer.bootstrap import House
from tijdwijzer.domain.entries import Entry
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.days import By
from tijdwijzer.services.usecases import UseCases

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
HEARTBEAT = timedelta(minutes=1)


@dataclass
class Desk:
    """One person's profile. `at_work` is whether the app runs and somebody is there: then it says so every minute."""

    house: House
    clock: FakeClock
    at_work: bool = True

    @property
    def use(self) -> UseCases:
        return self.house.open()

    def at(self, day: date, clock: str) -> None:
        """Go on to a moment on the clock in Amsterdam, minute by minute while somebody is there."""
        hour, minute = clock.split(":")
        self.until(datetime(day.year, day.month, day.day, int(hour), int(minute), tzinfo=AMSTERDAM).astimezone(UTC))

    def until(self, moment: datetime) -> None:
        assert moment >= self.clock.now(), "a journey does not go back"
        if self.at_work:
            while self.clock.now() + HEARTBEAT < moment:
                self.clock.set(self.clock.now() + HEARTBEAT)
                self.use.tracking.seen()
        self.clock.set(moment)

    def leaves(self) -> None:
        """Nobody is there any more, or the machine is off."""
        self.at_work = False

    def comes_back(self) -> None:
        self.at_work = True

    def comes_in(self, day: date, clock: str) -> None:
        """The next thing that happens is that somebody sits down; until then the machine was off."""
        self.leaves()
        self.at(day, clock)
        self.comes_back()

    def crash(self) -> None:
        """The program is gone from one moment to the next: what is not committed is lost, nothing is closed."""
        self.house = House(self.house.profile.directory, clock=self.clock)

    def entries(self) -> list[Entry]:
        with self.use.store.unit() as unit:
            return unit.entries()

    def shown(self, day: date) -> list[str]:
        """The day's slices as lines such as "09:00-09:30 standard_work"."""
        return [
            f"{self._clock(part.span.start)}-{self._clock(part.span.end)} {part.entry.component}"
            for part in self.use.days.day(day).slices
        ]

    def _clock(self, moment: datetime) -> str:
        return f"{moment.astimezone(AMSTERDAM):%H:%M}"

    def minutes(self, first: date, last: date) -> float:
        return self.use.days.report(first, last, By.DAY).tracked

    def undo_all(self) -> list[list[Entry]]:
        """Take everything back; answers with the timeline before each step."""
        states: list[list[Entry]] = []
        while self._turn(self.use.tracking.undo, states):
            continue
        return states

    def redo_all(self) -> list[list[Entry]]:
        states: list[list[Entry]] = []
        while self._turn(self.use.tracking.redo, states):
            continue
        return states

    def _turn(self, step: Callable[[], object], states: list[list[Entry]]) -> bool:
        before = self.entries()
        try:
            step()
        except DomainError as error:
            if error.code not in {"nothing_to_undo", "nothing_to_redo"}:
                raise
            return False
        states.append(before)
        return True


def open_desk(profile: Path, now: datetime) -> Desk:
    clock = FakeClock(now)
    return Desk(House(profile, clock=clock), clock)
