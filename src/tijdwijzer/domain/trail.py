"""From looks at the machine to what is kept of them.

What a look shows is taken to be so until the next look, and for no longer than it can be vouched for:

- A look that comes later than SURE_FOR after one that saw somebody there says nothing about the time in between, and
  neither does one after `broken` (the machine slept, its clock was put forward, nothing could be seen).
- Nobody was there from the last input on, once there was none for IDLE_AFTER; behind a locked screen from the lock on.
- A clock that was set back begins a new run of spans, which takes the place of what it overlaps when it is laid.

Where runs are handed over in between does not matter: laid one after the other they come to the same.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from tijdwijzer.domain.entries import Span, instant
from tijdwijzer.domain.observing import IDLE_AFTER, OTHER, Evidence, Look, Observed, Seen, Sign
from tijdwijzer.domain.smoothing import Smoother

SURE_FOR = timedelta(seconds=90)
"""Somebody who is there is looked at every minute; what was not looked at for this long, nobody knows."""

Run = tuple[Observed, ...]
"""Spans in order and without overlap."""


@dataclass(frozen=True, slots=True)
class Trail:
    """What looks came to so far, less what was handed over and can no longer change.

    `open` is the stretch that the last look belongs to; `loose` and `front` are what is not smoothed yet. Idle time
    does not reach back before `fixed`: there was input then, or nobody looked. `signs` are the signs of a meeting that
    are in use, each with its beginning; `ended` and `over` are the runs, and the evidence, that nothing is added to.
    """

    spans: Run = ()
    loose: Run = ()
    front: Seen | None = None
    open: Observed | None = None
    last: Look | None = None
    sure: bool = False
    fixed: datetime | None = None
    signs: tuple[tuple[Sign, datetime], ...] = ()
    ended: tuple[Run, ...] = ()
    over: tuple[Evidence, ...] = ()

    # What there is to keep
    @property
    def runs(self) -> tuple[Run, ...]:
        """To be laid one after the other, each in the place of all that it overlaps."""
        return tuple(run for run in (*self.ended, self._run()) if run)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The signs that were in use since the last time, as far as is known by now."""
        return (*self.over, *(self._evidence(self.signs, self.last.at) if self.last else ()))

    def rest(self) -> "Trail":
        """The trail once all that was handed over, less what ends before `fixed` and can no longer change. The last
        span stays, since it may grow; and so does what reaches `fixed`: idle time goes on there, when what follows on
        it turns out to be idle time too.
        """
        done = [one for one in self.spans[:-1] if self.fixed and one.span.end < self.fixed]
        return replace(self, spans=self.spans[len(done) :], ended=(), over=())

    # Going on
    def after(self, look: Look) -> "Trail":
        """The trail with one look more."""
        last = self.last
        if last is not None and look.at < last.at:
            return _begun(_set_back(self.broken()), look)
        if last is None or not self.sure:
            return _begun(self, look)
        if look.at - last.at > SURE_FOR and not _nobody_there(last):
            return _begun(self.broken(), look)
        lasted = self._lasted(look.at)
        fixed = max(lasted.fixed or look.at, _last_input(look))
        following = _cut_back(lasted, fixed, look.at) if _is_idle(look) else lasted
        signs, over = self._signs(look.using, look.at, look.at - last.at <= SURE_FOR)
        return replace(following, last=look, fixed=fixed, signs=signs, over=over)

    def broken(self) -> "Trail":
        """Nothing is known from the last look on, until there is another."""
        if self.last is None or not self.sure:
            return self
        over = (*self.over, *self._evidence(self.signs, self.last.at))
        return replace(self, spans=self._run(), loose=(), open=None, sure=False, signs=(), over=over)

    # Spans
    def _run(self) -> Run:
        smoother = Smoother(self.spans, self.loose, self.front)
        if self.open is not None:
            smoother.add(self.open)
        smoother.settle()
        return tuple(smoother.spans)

    def _lasted(self, until: datetime) -> "Trail":
        """What the last look saw, lasted until then."""
        stretch = _stretch(self.last, until) if self.last else None
        if stretch is None:
            return self
        if self.open is not None and self.open.seen == stretch.seen and self.open.span.end == stretch.span.start:
            return replace(self, open=replace(self.open, span=Span(self.open.span.start, until)))
        smoother = Smoother(self.spans, self.loose, self.front)
        if self.open is not None:
            smoother.add(self.open)
        return replace(
            self, spans=tuple(smoother.spans), loose=tuple(smoother.loose), front=smoother.front, open=stretch
        )

    # Signs of a meeting
    def _signs(
        self, using: Iterable[Sign], at: datetime, sure: bool
    ) -> tuple[tuple[tuple[Sign, datetime], ...], tuple[Evidence, ...]]:
        """The signs in use now, and the evidence that nothing is added to, when the look before vouches until `at`."""
        since = dict(self.signs)
        going_on = {sign: since[sign] for sign in using if sign in since} if sure else {}
        gone = [(sign, start) for sign, start in self.signs if sign not in going_on]
        until = at if sure or self.last is None else self.last.at
        signs = tuple((sign, going_on.get(sign, at)) for sign in sorted(using))
        return signs, (*self.over, *self._evidence(gone, until))

    @staticmethod
    def _evidence(signs: Iterable[tuple[Sign, datetime]], until: datetime) -> list[Evidence]:
        return [Evidence(Span(start, until), sign) for sign, start in signs if start < until]


def _begun(trail: Trail, look: Look) -> Trail:
    """The first look, or the first after a break: it says nothing about the time before it."""
    signs = tuple((sign, look.at) for sign in sorted(look.using))
    return replace(trail, last=look, sure=True, fixed=look.at, signs=signs)


def _set_back(trail: Trail) -> Trail:
    """The clock was set back: what there is, is a run of its own."""
    return replace(trail, spans=(), front=None, ended=(*trail.ended, trail.spans))


def _cut_back(trail: Trail, since: datetime, until: datetime) -> Trail:
    """Nobody was there from `since` on."""
    if since >= until:
        return trail
    smoother = Smoother(_before(trail.spans, since), _before(trail.loose, since), trail.front)
    for left in _before([trail.open] if trail.open else [], since):
        smoother.add(left)
    smoother.settle()
    idle = Observed(Span(since, until), None)
    return replace(trail, spans=tuple(smoother.spans), loose=(), front=smoother.front, open=idle)


def _is_idle(look: Look) -> bool:
    return look.idle is not None and look.idle >= IDLE_AFTER


def _nobody_there(look: Look) -> bool:
    return look.locked or _is_idle(look)


def _last_input(look: Look) -> datetime:
    """When somebody last touched the machine; the moment of the look where no clock tells. Rounded to the nearest
    second: the moment of a look was rounded down, so that rounding down again would be too early more often than not.
    """
    return instant(look.at - look.idle + timedelta(seconds=0.5)) if look.idle is not None else look.at


def _stretch(look: Look, until: datetime) -> Observed | None:
    """What a look says about the time after it. Somebody at work with nothing in front that can be told is "other";
    where no idle clock tells either, nothing is known.
    """
    if until <= look.at:
        return None
    if _nobody_there(look):
        return Observed(Span(look.at, until), None)
    if look.seen is None and look.idle is None:
        return None
    return Observed(Span(look.at, until), look.seen or Seen(OTHER))


def _before(observed: Iterable[Observed], moment: datetime) -> list[Observed]:
    """What is left of them before `moment`."""
    return [
        one if one.span.end <= moment else replace(one, span=Span(one.span.start, moment))
        for one in observed
        if one.span.start < moment
    ]
