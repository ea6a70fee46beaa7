"""Sharing as JSON."""

import json
from collections.abc import Sequence

from tijdwijzer.domain.ledger import Line
from tijdwijzer.services.sharing import PeriodLook, SharingLook, TeamRelease

Document = dict[str, object]


def look_document(look: SharingLook) -> Document:
    agreement = look.agreement
    return {
        "standing": look.standing,
        "quarter": agreement.quarter if agreement else None,
        "agreement": agreement.hash if agreement else None,
        "root": look.root_fingerprint or None,
        "place": look.place or None,
        "team": look.team or None,
        "enrolled": look.enrolled,
        "headcount": look.headcount,
        "weeks": look.rhythm.weeks if look.rhythm else None,
        "periods": [period_document(one) for one in look.periods],
        "waiting": look.waiting,
        "trouble": look.last_trouble or None,
        "alerts": [{"kind": alert.kind, **alert.details} for alert in look.alerts],
    }


def period_document(look: PeriodLook) -> Document:
    days = look.period.days
    return {
        "period": look.period.name,
        "first": days.first.isoformat(),
        "last": days.last.isoformat(),
        "deadline": look.period.deadline.isoformat(),
        "numbers": dict(look.numbers.values),
        "capped": sorted(look.numbers.capped),
        "sent": None if look.sent is None else dict(look.sent),
        "choice": look.choice,
        "state": look.state,
        "complete": look.complete,
        "unsure": look.unsure,
        "earlier_counted": look.earlier_counted,
    }


def ledger_document(lines: Sequence[Line]) -> list[Document]:
    return [{**line.document(), "hash": line.hash} for line in lines]


def release_document(one: TeamRelease) -> Document:
    return {**json.loads(one.release.file()), "hash": one.release.hash}
