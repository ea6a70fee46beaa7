"""Sealing once what is to be delivered, and storing it with its line in the ledger."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from tijdwijzer.domain.agreement import Agreement
from tijdwijzer.domain.canonical import digest
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.form import as_name
from tijdwijzer.domain.holdings import SPREAD_HOURS
from tijdwijzer.domain.ledger import Line, State
from tijdwijzer.domain.membership import Membership, Parcel
from tijdwijzer.domain.share_periods import SharePeriod, period_named, quarter_on
from tijdwijzer.services.mailbox import Box
from tijdwijzer.services.ports import UnitOfWork
from tijdwijzer.services.sharing import Sealer
from tijdwijzer.services.sharing_known import ROSTER, Known, Part
from tijdwijzer.services.sharing_notes import Book, address_of

SPREAD = SPREAD_HOURS * 60 * 60
"""Seconds over which sending to a service is spread: a moment of arrival would say who is at work, and who is not."""

LEEWAY = 60 * 60
"""Seconds before the deadline in which there is still time to deliver."""

LONGEST_CODE = 64
"""Bytes."""


class Sealing:
    """`new_id` gives 16 random bytes in hexadecimal, `below` a random whole number below another."""

    def __init__(self, sealer: Callable[[], Sealer], new_id: Callable[[], str], below: Callable[[int], int]) -> None:
        self.sealer = sealer
        self.new_id = new_id
        self._below = below

    def enrol(self, unit: UnitOfWork, now: Known, team: str, code: str) -> None:
        """Asking again keeps the key, so that either code will do."""
        terms = now.agreements[_quarter_to_enrol(now)]
        if now.part(terms.quarter) is not None:
            raise DomainError("share_enrolled", quarter=terms.quarter)
        there = now.memberships.get(terms.quarter)
        if there is not None and there.team != team:
            unit.put_shared_document(ROSTER, terms.quarter, None)
        private, public = (there.private, there.public) if there and there.private else self.sealer().new_key()
        own = Membership(terms.task, terms.quarter, team, private, public, now.now)
        sealed = self.sealer().enrolment(self.new_id(), code, terms.key_b, own)
        until = max(now.today, period_named(terms.quarter).days.last)
        path = (sealed.task, sealed.quarter, sealed.id)
        unit.put_membership(own)
        unit.put_parcel(Parcel(Box.ENROL, path, sealed.file(), after=now.now, until=until))

    def seal(
        self, unit: UnitOfWork, now: Known, part: Part, period: SharePeriod, values: dict[str, int] | None
    ) -> None:
        """The next version of a period; None takes back. What was sealed before and is not delivered yet stays here."""
        last, terms, own = now.last(period), part.agreement, part.membership
        version = max(last.version + 1 if last else 1, now.lowest_version(period))
        place = terms.task, own.team, period.name, self.new_id()
        if values is None:
            bundle = self.sealer().withdrawal(version, place, terms, own)
        else:
            bundle = self.sealer().contribution([values[cell] for cell in terms.cells], version, place, terms, own)
        content, path = bundle.file(), (bundle.task, bundle.team, bundle.id)
        Book(unit, now.now).let_go(period.name)
        unit.put_parcel(Parcel(Box.DROP, path, content, self._after(now, period), period.deadline))
        unit.add_line(
            Line(
                at=now.now,
                agreement=terms.hash,
                team=own.team,
                period=period.name,
                numbers=values or dict.fromkeys(terms.cells, 0),
                withdrawn=values is None,
                id=bundle.id,
                version=version,
                bundle=digest(content),
                key_a=digest(terms.key_a),
                key_b=digest(terms.key_b),
                path=address_of(now.place, path),
                state=State.READY,
            )
        )

    def for_test(self, part: Part, period: SharePeriod, values: dict[str, int]) -> bytes:
        place = part.agreement.task, part.membership.team, period.name, self.new_id()
        return self.sealer().for_test([values[cell] for cell in part.agreement.cells], place).file()

    def _after(self, now: Known, period: SharePeriod) -> datetime:
        """The moment from which on it is delivered: at once in a folder, at random to a service."""
        if not now.place.startswith("https://"):
            return now.now
        left = int((now.calendar.start_of(period.deadline + timedelta(days=1)) - now.now).total_seconds())
        return now.now + timedelta(seconds=self._below(max(1, min(SPREAD, left - LEEWAY))))


def part_of(now: Known, period: SharePeriod) -> Part:
    """Raises DomainError: see `Sharing.send`."""
    if now.local:
        raise DomainError("share_local")
    part = now.part(period.quarter)
    if part is None:
        raise DomainError("share_not_enrolled", quarter=period.quarter)
    if part.rhythm is None:
        raise DomainError("share_too_few", size=len(part.roster.keys), k=part.agreement.k)
    if period not in part.periods:
        raise DomainError("share_rhythm", period=period.name, weeks=part.rhythm.weeks)
    return part


def refuse_closed(now: Known, period: SharePeriod) -> None:
    """Raises DomainError "share_early" or "share_too_late"."""
    if now.today < period.days.last:
        raise DomainError("share_early", period=period.name, first=period.days.last)
    refuse_over(now, period)


def refuse_over(now: Known, period: SharePeriod) -> None:
    """Raises DomainError "share_too_late"."""
    if now.over(period):
        raise DomainError("share_too_late", period=period.name, last=period.deadline)


def refuse_unfit(agreement: Agreement, values: Mapping[str, int]) -> None:
    """Raises DomainError "share_changed" for numbers that are not of this agreement."""
    caps = dict(zip(agreement.cells, agreement.caps, strict=True))
    if values.keys() != caps.keys() or any(value > caps[cell] for cell, value in values.items()):
        raise DomainError("share_changed")


def asked_for(team: str, code: str) -> tuple[str, str]:
    """As they are written down. Raises DomainError "share_team" or "share_code"."""
    try:
        name = as_name(team.strip())
    except ValueError:
        raise DomainError("share_team") from None
    if not 0 < len(code.strip().encode("utf-8", "replace")) <= LONGEST_CODE:
        raise DomainError("share_code")
    return name, code.strip()


def terms_of_test(now: Known, period: str) -> Agreement:
    """What a bundle of the test mode is read by. Raises DomainError "share_local"."""
    if now.local:
        raise DomainError("share_local")
    return now.agreements.get(period_named(period).quarter, now.agreements[now.quarter])


def _quarter_to_enrol(now: Known) -> str:
    """The first from this one on of which the own key is not published yet, or else the last."""
    quarters = sorted(quarter for quarter in now.agreements if quarter >= quarter_on(now.today))
    unknown = [quarter for quarter in quarters if now.part(quarter) is None]
    return min(unknown, default=now.quarter)
