"""The observer: when it looks, what it hands over, and that it goes on whatever happens."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from threading import Event, current_thread

import pytest

from tests.contracts.platform_fakes import FakeSteadyClock
from tests.fake_probe import FakeProbe
from tijdwijzer.capture.sampler import Sampler
from tijdwijzer.capture.watch import ASK_AWAY, ASK_THERE, BETWEEN_LOOKS, HEARTBEAT, LONGEST_PAUSE, Told, Watch
from tijdwijzer.domain.observing import OTHER, Observed, Seen, Sign
from tijdwijzer.domain.redaction import Redaction
from tijdwijzer.services.platform import Batch, Lack, ProbeError, Reason, SessionEvent
from tijdwijzer.system.clock import SystemClock

CHANGED = Told(changed=True)
MARKER = "Zaak-Jansen-4711"
Brief = tuple[int, int, str]


@dataclass
class Desk:
    """A watch with a machine that does as the test says."""

    redaction: Redaction = field(default_factory=Redaction)
    probe: FakeProbe = field(default_factory=FakeProbe)
    others: list[FakeProbe] = field(default_factory=list)
    batches: list[Batch] = field(default_factory=list)
    troubles: list[bool] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.clock = FakeSteadyClock()
        self.began: datetime = self.clock.now()
        self.watch = Watch(
            self.probe,
            self._next_probe,
            lambda: None,
            self.clock,
            self.redaction,
            self.batches.append,
            self.troubles.append,
        )
        self.wait = self.watch.step(Told())

    def _next_probe(self) -> FakeProbe:
        self.probe = self.others.pop(0)
        return self.probe

    def front(self, app: str | None) -> None:
        self.probe.app = app
        self.wait = self.watch.step(CHANGED)

    def tell(self, event: SessionEvent) -> None:
        self.wait = self.watch.step(Told(events=(event,)))

    def passes(self, seconds: float, idle: bool = False) -> None:
        """Time goes by, and the watch steps when it asked for it."""
        while seconds > 0:
            part = seconds if self.wait is None else min(seconds, self.wait)
            self._advance(part, idle)
            seconds -= part
            if self.wait is not None and (part or not self.wait):
                self.wait = self.wait - part
                if self.wait <= 0:
                    self.wait = self.watch.step(Told())

    def _advance(self, seconds: float, idle: bool) -> None:
        self.clock.advance(seconds=seconds)
        if self.probe.idle is not None:
            self.probe.idle = self.probe.idle + seconds if idle else 0.0

    @property
    def spans(self) -> list[Brief]:
        """Everything that was handed over, as it is once each batch took the place of what it overlaps."""
        laid: list[Observed] = []
        for batch in self.batches:
            if batch.spans:
                laid = [one for one in laid if one.span.end <= batch.spans[0].span.start]
                laid += batch.spans
        return [
            (self._second(one.span.start), self._second(one.span.end), one.seen.app if one.seen else "-")
            for one in laid
        ]

    def _second(self, moment: datetime) -> int:
        return round((moment - self.began).total_seconds())


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_it_looks_when_something_changes(desk: Desk) -> None:
    desk.passes(10)
    desk.front("EXCEL.EXE")
    desk.passes(30)
    desk.watch.end()
    assert desk.spans == [(0, 10, "WINWORD.EXE"), (10, 40, "EXCEL.EXE")]
    assert desk.probe.waits_for == 180


def test_it_looks_every_minute_at_somebody_who_is_there_and_hands_over_as_often(desk: Desk) -> None:
    desk.passes(10 * HEARTBEAT)
    assert desk.probe.looks == 11
    assert len(desk.batches) == 10
    assert desk.spans == [(0, 600, "WINWORD.EXE")]


def test_a_flood_is_handed_over_once_a_minute(desk: Desk) -> None:
    for number in range(2 * 60 * 4):
        desk.front(f"p{number % 3}")
        desk.passes(0.25)
    assert len(desk.batches) <= 2


def test_it_does_nothing_while_nobody_is_there(desk: Desk) -> None:
    desk.passes(200, idle=True)
    looks = desk.probe.looks
    desk.passes(7 * 3600, idle=True)
    assert desk.wait is None
    assert desk.probe.looks <= looks + 1
    assert desk.spans == [(0, 180, "-")]


def test_idle_time_is_handed_over_within_the_minute_and_goes_on_until_somebody_is_back(desk: Desk) -> None:
    desk.passes(60)
    desk.passes(180, idle=True)
    desk.watch.step(CHANGED)
    desk.passes(3600, idle=True)
    desk.probe.idle = 0
    desk.front("WINWORD.EXE")
    desk.passes(60)
    assert desk.spans == [(0, 60, "WINWORD.EXE"), (60, 3840, "-"), (3840, 3900, "WINWORD.EXE")]


def test_a_probe_that_does_not_tell_is_asked(desk: Desk) -> None:
    desk = Desk(probe=FakeProbe(tells=False))
    desk.passes(60)
    assert desk.probe.looks == 1 + 60 / ASK_THERE
    desk.passes(170, idle=True)
    before = desk.probe.looks
    desk.passes(600, idle=True)
    assert desk.probe.looks <= before + 600 / ASK_AWAY + 2


def test_a_lock_is_being_away_and_is_handed_over_at_once(desk: Desk) -> None:
    desk.passes(30)
    desk.tell(SessionEvent.LOCKED)
    assert desk.spans == [(0, 30, "WINWORD.EXE")]
    desk.passes(3600)
    desk.tell(SessionEvent.UNLOCKED)
    desk.passes(60)
    assert desk.spans == [(0, 30, "WINWORD.EXE"), (30, 3630, "-"), (3630, 3690, "WINWORD.EXE")]


def test_sleep_is_a_hole_whatever_happens_on_the_way_to_it(desk: Desk) -> None:
    desk.passes(30)
    desk.tell(SessionEvent.SLEEPING)
    desk.clock.advance(seconds=1)
    desk.tell(SessionEvent.LOCKED)
    desk.front("LockApp.exe")
    desk.clock.advance(hours=8)
    desk.tell(SessionEvent.WOKE)
    desk.clock.advance(seconds=20)
    desk.tell(SessionEvent.UNLOCKED)
    desk.front("WINWORD.EXE")
    desk.passes(60)
    desk.watch.end()
    hours = 8 * 3600
    assert desk.spans == [
        (0, 30, "WINWORD.EXE"), (hours + 31, hours + 51, "-"), (hours + 51, hours + 111, "WINWORD.EXE")
    ]  # fmt: skip


def test_sleep_that_nobody_told_of_is_a_hole(desk: Desk) -> None:
    desk.passes(30)
    desk.clock.advance(hours=8)
    desk.wait = desk.watch.step(Told())
    desk.passes(60)
    assert desk.spans == [(8 * 3600 + 30, 8 * 3600 + 90, "WINWORD.EXE")]


def test_waking_that_nobody_told_of_is_noticed_within_a_minute(desk: Desk) -> None:
    desk.tell(SessionEvent.SLEEPING)
    desk.passes(HEARTBEAT)
    before = desk.probe.looks
    desk.passes(HEARTBEAT)
    assert desk.probe.looks == before + 1


def test_a_clock_put_forward_makes_a_hole_also_while_nobody_is_there(desk: Desk) -> None:
    desk.passes(240, idle=True)
    desk.clock.shift(hours=1)
    desk.probe.idle = 0
    desk.front("EXCEL.EXE")
    desk.passes(60)
    assert desk.spans[-1] == (3840, 3900, "EXCEL.EXE")
    assert desk.spans[-2][1] <= 240


def test_a_clock_set_back_overwrites(desk: Desk) -> None:
    desk.passes(3600)
    desk.clock.shift(hours=-1)
    desk.front("EXCEL.EXE")
    desk.passes(120)
    found = [one for batch in desk.batches[-2:] for one in batch.spans]
    assert {one.seen for one in found} == {Seen("EXCEL.EXE")}
    assert all(one.span.end <= desk.clock.now() for one in found)


def test_signs_of_a_meeting_are_asked_for_once_a_minute_and_only_when_wanted() -> None:
    wanted = Desk(Redaction(signs=frozenset({Sign.MICROPHONE})), FakeProbe(signs=frozenset(Sign)))
    for _ in range(120):
        wanted.front("TEAMS.EXE")
        wanted.passes(1)
    wanted.passes(1200, idle=True)
    assert wanted.probe.asked_for_signs <= 24
    found = [one for batch in wanted.batches for one in batch.evidence]
    assert {one.sign for one in found} == {Sign.MICROPHONE}
    assert found[-1].span.start == wanted.began
    assert found[-1].span.seconds >= 1200, "also while nobody touches anything"
    unwanted = Desk(probe=FakeProbe(signs=frozenset(Sign)))
    unwanted.passes(300)
    assert unwanted.probe.asked_for_signs == 0


def test_what_may_be_kept_changes_at_once(desk: Desk) -> None:
    desk.passes(30)
    desk.wait = desk.watch.step(Told(redaction=Redaction(never=("winword",))))
    desk.passes(30)
    desk.watch.end()
    assert desk.spans == [(0, 30, "WINWORD.EXE"), (30, 60, OTHER)]


@pytest.mark.parametrize("error", [ProbeError("gone"), UnicodeDecodeError("utf-8", MARKER.encode(), 0, 1, MARKER)])
def test_what_cannot_be_seen_is_told_once_and_tried_again_ever_more_slowly(
    desk: Desk, error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    desk.passes(60)
    first = desk.probe
    desk.others = [FakeProbe(fails=error) for _ in range(8)] + [FakeProbe(lack=Lack(Reason.NO_DISPLAY)), FakeProbe()]
    first.fails = error
    with caplog.at_level(logging.INFO):
        desk.front("EXCEL.EXE")
        assert desk.troubles == [True]
        assert not first.running
        desk.passes(120)
        assert 4 <= 10 - len(desk.others) <= 7
        desk.passes(6 * LONGEST_PAUSE)
    assert desk.troubles == [True, False]
    assert desk.probe.running
    desk.passes(60)
    assert desk.spans[0] == (0, 60, "WINWORD.EXE"), "nothing is lost, and nothing was seen since"
    assert desk.spans[1][0] > 180
    assert MARKER not in caplog.text


def test_a_batch_that_is_not_taken_comes_again_with_the_next(caplog: pytest.LogCaptureFixture) -> None:
    desk, refused = Desk(), [True]

    def deliver(batch: Batch) -> None:
        if refused:
            refused.pop()
            raise OSError(MARKER)
        desk.batches.append(batch)

    desk.watch._deliver = deliver
    desk.front("EXCEL.EXE")
    desk.passes(120)
    assert desk.spans == [(0, 120, "EXCEL.EXE")]
    assert MARKER not in caplog.text


def test_who_listens_to_trouble_may_fail(desk: Desk) -> None:
    def fail(_: bool) -> None:
        raise RuntimeError

    desk.watch._trouble = fail
    desk.probe.fails, desk.others = ProbeError("gone"), [FakeProbe()]
    desk.front("EXCEL.EXE")
    desk.passes(60)
    assert desk.probe.running


def test_nothing_raw_is_held_or_handed_over() -> None:
    desk = Desk(Redaction(titles=True), FakeProbe(title=MARKER * 80_000))
    desk.passes(120)
    assert MARKER not in repr(desk.batches)
    held = {name: value for name, value in vars(desk.watch).items() if name not in ("_probe", "_make_probe")}
    assert MARKER not in repr(held)


# With a thread


@pytest.fixture
def sampler() -> Iterator[Sampler]:
    probe = FakeProbe()
    made = Sampler(lambda: probe, SystemClock())
    yield made
    made.stop()


def test_on_a_thread_of_its_own_a_flood_is_looked_at_a_few_times_a_second(sampler: Sampler) -> None:
    probe: FakeProbe = sampler._first  # type: ignore[assignment]
    looked, threads = Event(), set()
    sighting = probe.sighting

    def look(titles: object) -> object:
        threads.add(current_thread().name)
        looked.set()
        return sighting(titles)  # type: ignore[arg-type]

    probe.sighting = look  # type: ignore[method-assign, assignment]
    sampler.start(Redaction(), lambda _: None, lambda _: None)
    assert looked.wait(5)
    for number in range(1000):
        probe.app = f"p{number}"
        probe.on_change()
    looked.clear()
    assert looked.wait(5), "the last state is never missed"
    sampler.stop()
    assert threads == {"observer"}
    assert probe.looks <= 4 + 1 / BETWEEN_LOOKS
    assert not probe.running


def test_it_can_be_started_again_and_stopped_twice(sampler: Sampler) -> None:
    for _ in range(2):
        started = Event()
        sampler.start(Redaction(), lambda _: None, lambda _: None)
        sampler.use(Redaction())
        sampler.tell(SessionEvent.LOCKED)
        started.set()
        sampler.stop()
    sampler.stop()


def test_stopping_lets_go_of_a_probe_that_was_never_used(sampler: Sampler) -> None:
    probe = sampler._first
    assert isinstance(probe, FakeProbe)
    probe.running = True
    sampler.stop()
    assert not probe.running


def test_with_a_lack_it_does_not_start() -> None:
    made = Sampler(lambda: FakeProbe(lack=Lack(Reason.NO_DISPLAY)), SystemClock())
    assert made.lack == Lack(Reason.NO_DISPLAY)
    made.start(Redaction(), lambda _: None, lambda _: None)
    made.stop()
