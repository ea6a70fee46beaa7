"""One stretch of observing: when it looks, what that came to, and when it hands that over. Knows no threads.

It looks when something changed, at most a few times a second; every minute at somebody who is there, so that a crash or
a lost message costs no more than that; and not at all when nobody is, where the machine tells of a return.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from tijdwijzer.domain.observing import IDLE_AFTER, Look, Seen, Sign
from tijdwijzer.domain.redaction import Redaction, kept
from tijdwijzer.domain.trail import Trail
from tijdwijzer.services.platform import Batch, OnChange, Probe, ProbeError, SessionEvent, SteadyClock

BETWEEN_LOOKS = 0.25
HEARTBEAT = 60.0
"""Between looks at somebody who is there, and between batches; the signs of a meeting are asked for as often."""
ASK_THERE = 5.0
ASK_AWAY = 30.0
"""Between looks, where the probe does not tell of changes."""
LONGEST_PAUSE = 60.0
"""Between attempts to see again, which begin a second apart."""
JUMP = 10.0
"""By so much two clocks may differ, and a look be late, before something else than work went on."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Told:
    """What happened since the step before. `redaction` is what may be kept from now on, None when it stays the same."""

    changed: bool = False
    events: tuple[SessionEvent, ...] = ()
    redaction: Redaction | None = None


class Watch:
    """Made with a probe that was not started, used on one thread, and ended there. Moments are on the steady clock."""

    def __init__(
        self,
        probe: Probe | None,
        make_probe: Callable[[], Probe],
        on_change: OnChange,
        clock: SteadyClock,
        redaction: Redaction,
        deliver: Callable[[Batch], None],
        trouble: Callable[[bool], None],
    ) -> None:
        self._probe = probe
        self._make_probe = make_probe
        self._on_change = on_change
        self._clock = clock
        self._redaction = redaction
        self._deliver = deliver
        self._trouble = trouble
        self._trail = Trail()
        self._started = False
        self._locked = False
        self._asleep = False
        self._blind = False
        self._failures = 0
        self._using: frozenset[Sign] = frozenset()
        self._asked = -HEARTBEAT
        self._wall = clock.now()
        self._looked = clock.monotonic() - BETWEEN_LOOKS
        self._next: float | None = clock.monotonic()
        self._handed_over = clock.monotonic()
        self._has_more = False

    # Stepping
    def patience(self) -> float:
        """Seconds until a change is looked at; 0 when it is at once."""
        return max(0.0, self._looked + BETWEEN_LOOKS - self._clock.monotonic())

    def step(self, told: Told) -> float | None:
        """Do what is to be done now; answers in how many seconds there is more to do, None when only something that is
        told can bring it.
        """
        self._redaction = told.redaction or self._redaction
        for event in told.events:
            self._hear(event)
        now = self._clock.monotonic()
        timely = self._next is not None and now >= self._next
        changed = (told.changed or told.redaction is not None) and not (self._asleep or self._blind)
        if timely or changed:
            self._look()
        if now - self._handed_over >= HEARTBEAT:
            self._hand_over()
        return self._wait()

    def end(self) -> None:
        """A last look, and everything is handed over."""
        if not (self._asleep or self._blind):
            self._look()
        self._hand_over()
        self._drop_probe()

    def _wait(self) -> float | None:
        moments = [] if self._next is None else [self._next]
        if self._has_more:
            moments.append(self._handed_over + HEARTBEAT)
        return max(0.0, min(moments) - self._clock.monotonic()) if moments else None

    def _hear(self, event: SessionEvent) -> None:
        if event in (SessionEvent.LOCKED, SessionEvent.UNLOCKED):
            self._locked = event is SessionEvent.LOCKED
        if event is SessionEvent.SLEEPING:
            self._fall_asleep()
        elif event is not SessionEvent.LOCKED:
            self._wake_up(event)
        elif not self._asleep:
            self._look()
            self._hand_over()

    def _wake_up(self, event: SessionEvent) -> None:
        """It woke, or somebody unlocked it. Going to sleep may not have been told."""
        if event is SessionEvent.WOKE:
            self._trail = self._trail.broken()
        self._asleep = False
        self._look()

    def _fall_asleep(self) -> None:
        """What changes from here on is the machine's doing. It may never tell that it woke."""
        if not self._asleep:
            self._look()
            self._trail = self._trail.broken()
            self._hand_over()
            self._asleep = True
            self._next = self._clock.monotonic() + HEARTBEAT

    # Looking
    def _look(self) -> None:
        """Look, whatever comes of it: what cannot be seen now is tried again after a while."""
        try:
            self._take_look()
        except ProbeError:
            self._go_blind()
        except Exception as error:  # noqa: BLE001 - whatever went wrong, it goes on; what the error says may be personal
            log.error("looking failed: %s", type(error).__qualname__)
            self._go_blind()

    def _take_look(self) -> None:
        probe = self._seeing()
        wall, now = self._clock.now(), self._clock.monotonic()
        if self._jumped(wall, now):
            self._trail = self._trail.broken()
        look = self._seen(probe, wall, now)
        self._trail = self._trail.after(look)
        self._wall, self._looked, self._asleep, self._has_more = wall, now, False, True
        probe.wake_when(IDLE_AFTER.total_seconds())
        pace = _pace(look, probe.tells)
        self._next = None if pace is None else now + pace
        self._failures = 0
        if self._blind:
            self._tell_blind(False)

    def _seeing(self) -> Probe:
        """The probe, which looks; a new one when the last one could no longer tell. Raises ProbeError."""
        if self._probe is None:
            self._probe = self._make_probe()
        if not self._started:
            if self._probe.lack is not None:
                raise ProbeError(self._probe.lack.reason)
            self._probe.start(self._on_change)
            self._started = True
        return self._probe

    def _seen(self, probe: Probe, wall: datetime, now: float) -> Look:
        """The one place where something raw is held, and only until it is redacted."""
        sighting = probe.sighting(self._redaction.wants_title)
        seen: Seen | None = None if sighting is None else kept(sighting, self._redaction)
        idle = probe.idle_seconds()
        if now - self._asked >= HEARTBEAT - 1:
            self._asked = now
            self._using = probe.using() if self._redaction.signs else frozenset()
        since = None if idle is None else timedelta(seconds=max(0.0, idle))
        return Look(wall, seen, since, self._locked, self._using & self._redaction.signs)

    def _jumped(self, wall: datetime, now: float) -> bool:
        """Whether the machine slept or its clock was set since the last look: then nothing is known of that time."""
        passed = now - self._looked
        shifted = (wall - self._wall).total_seconds() - passed
        return abs(shifted) > JUMP or (self._next is not None and now > self._next + JUMP)

    # Not seeing
    def _go_blind(self) -> None:
        self._drop_probe()
        self._trail = self._trail.broken()
        self._next = self._clock.monotonic() + min(LONGEST_PAUSE, 2.0**self._failures)
        self._failures = min(self._failures + 1, 10)
        if not self._blind:
            self._tell_blind(True)

    def _tell_blind(self, blind: bool) -> None:
        self._blind = blind
        try:
            self._trouble(blind)
        except Exception as error:  # noqa: BLE001 - whoever listens may fail; it goes on
            log.error("trouble could not be told: %s", type(error).__qualname__)

    def _drop_probe(self) -> None:
        probe, self._probe, self._started = self._probe, None, False
        try:
            if probe is not None:
                probe.stop()
        except Exception as error:  # noqa: BLE001 - it was to be left anyway
            log.error("a probe did not stop: %s", type(error).__qualname__)

    # Handing over
    def _hand_over(self) -> None:
        """Hand over what there is. What could not be taken is kept, and handed over again with what follows."""
        if not self._has_more:
            return
        self._handed_over = self._clock.monotonic()
        try:
            for batch in _batches(self._trail):
                self._deliver(batch)
        except Exception as error:  # noqa: BLE001 - what takes it may fail; nothing is lost by that
            log.error("what was observed could not be handed over: %s", type(error).__qualname__)
        else:
            self._trail, self._has_more = self._trail.rest(), False


def _batches(trail: Trail) -> list[Batch]:
    """What a trail holds, to be laid one after the other; evidence comes with the last."""
    *earlier, last = trail.runs or ((),)
    batch = Batch(last, trail.evidence)
    return [*(Batch(run) for run in earlier), *([batch] if batch != Batch() else [])]


def _pace(look: Look, tells: bool) -> float | None:
    """Seconds until the next look when nothing is told; None when only what is told matters."""
    away = look.locked or (look.idle is not None and look.idle >= IDLE_AFTER)
    if not tells:
        return ASK_AWAY if away else ASK_THERE
    return None if away and not look.using else HEARTBEAT
