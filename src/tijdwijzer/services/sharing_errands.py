"""What is to be done outside for sharing, and when."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from tijdwijzer.domain.share_periods import quarter_after, quarter_on
from tijdwijzer.services.sharing import Errands
from tijdwijzer.services.sharing_known import Known
from tijdwijzer.services.sharing_published import is_fixed

WAITING, LOOKING = timedelta(minutes=30), timedelta(hours=6)
"""How long after the last errands the next are due: while something waits to be delivered, and otherwise."""


def errands_of(now: Known) -> Errands:
    if now.local or not now.place:
        return Errands()
    due = [parcel for parcel in now.parcels if parcel.after <= now.now and now.today <= parcel.until]
    return Errands(now.place, tuple(due), tuple(dict.fromkeys(_to_look_for(now))))


def _to_look_for(now: Known) -> Iterator[tuple[str, ...]]:
    """In `Box.PUBLISHED`: the root key, this and the next quarter's agreements, rosters, and releases."""
    task = now.agreements[now.quarter].task
    this = quarter_on(now.today)
    yield (task, "root")
    for quarter in (this, quarter_after(this)):
        yield (task, "agreement", quarter)
    for quarter, own in now.memberships.items():
        if not is_fixed(now, quarter) and quarter >= min(this, now.quarter):
            yield (own.task, "roster", quarter, own.team)
    for period, part in now.periods():
        if now.today > period.days.last and period.name not in now.releases:
            yield (part.agreement.task, "release", part.membership.team, period.name)


def next_moment(now: Known) -> datetime | None:
    """When errands are due; None in `local`. What was never tried is due at its own moment."""
    if now.local or not now.place:
        return None
    last = now.carried_at
    if last is None or last > now.now:  # never, or the clock was set back
        return now.now
    alive = [parcel for parcel in now.parcels if now.today <= parcel.until]
    fresh = [parcel.after for parcel in alive if not parcel.tries]
    tried = any(parcel.tries for parcel in alive)
    return min([last + (WAITING if tried else LOOKING), *fresh])
