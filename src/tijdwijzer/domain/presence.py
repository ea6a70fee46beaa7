"""Whether somebody is there, from what the machine says now and then: idle time, lock, sleep."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.laying import union

SEAM = timedelta(minutes=2)
"""Signs of a meeting are asked for, and kept, once a minute: so much before and after them is theirs as well."""


@dataclass(frozen=True, slots=True)
class Look:
    """One look at the machine. `idle` is the time since the last input, None where no clock tells.

    `slept` is for how long the machine stood still just before this look (sleep, hibernation, a dead battery).
    """

    now: datetime
    idle: timedelta | None
    locked: bool = False
    slept: timedelta = timedelta(0)


@dataclass(frozen=True, slots=True)
class Away:
    """Nobody has been there since `since`."""

    since: datetime


@dataclass(frozen=True, slots=True)
class Back:
    """Somebody came back at `at` after having been away since `since`."""

    since: datetime
    at: datetime


def look(away: Away | None, look: Look, after: timedelta) -> tuple[Away | None, Back | None]:
    """The new state, and the return when somebody came back.

    Away begins at the last input once nothing was touched for `after`, at once when the screen is locked, and when the
    machine stood still for `after`. The earliest sign counts: no time is invented.
    """
    idle = look.idle or timedelta(0)
    if away is None and look.slept >= after:
        away = Away(look.now - look.slept - idle)
    if look.locked or idle >= after:
        return away or Away(look.now - idle), None
    if away is None:
        return None, None
    return None, Back(away.since, max(away.since, look.now - idle))


def there_until(since: datetime, at: datetime, signs: Iterable[Span]) -> datetime:
    """Until when somebody who touched nothing from `since` to `at` was there all the same: `signs` is when they were in
    a meeting. `since` when they were in none, `at` when all the time.
    """
    until = since
    for sign in union(signs):
        if sign.start - SEAM <= until < sign.end:
            until = min(sign.end, at)
    return at if until > since and at - until <= SEAM else until
