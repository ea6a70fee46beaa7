"""What of sharing is erased in time, whether anything is still shared or not."""

from dataclasses import replace
from datetime import date

from tijdwijzer.services.ports import UnitOfWork

RELEASES = ("release", "team_release")
"""Kinds of stored documents: of the own team, and what somebody brought. The name ends in that of the period."""


def is_shared(unit: UnitOfWork) -> bool:
    """Whether there is anything that can get too old. Quick: it is asked at every start."""
    return bool(unit.memberships()) or any(unit.shared_documents(kind) for kind in RELEASES)


def let_go(unit: UnitOfWork, day: date) -> bool:
    """Erase the private keys of quarters of which nothing could be sent any more on `day`, and the releases of more
    than a year before it (R6). Answers whether there were any.
    """
    from tijdwijzer.domain.quarters import last_deadline
    from tijdwijzer.domain.share_periods import period_named
    from tijdwijzer.domain.team_year import kept

    over = [own for own in unit.memberships() if own.private and day > last_deadline(own.quarter)]
    for own in over:
        unit.put_membership(replace(own, private=b""))
    old = [
        (kind, name)
        for kind in RELEASES
        for name in unit.shared_documents(kind)
        if not kept(period_named(name.split("/")[-1]), day)
    ]
    for kind, name in old:
        unit.put_shared_document(kind, name, None)
    return bool(over or old)
