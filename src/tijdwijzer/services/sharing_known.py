"""Everything that is stored about sharing, read at once, and what follows from it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from tijdwijzer.domain.agreement import Agreement, Rhythm, agreement_of
from tijdwijzer.domain.calendar import Calendar
from tijdwijzer.domain.canonical import digest, read
from tijdwijzer.domain.ledger import Line, State, broken_at
from tijdwijzer.domain.membership import Membership, Parcel
from tijdwijzer.domain.messages import Refusal, Release, Roster, release_of, roster_of
from tijdwijzer.domain.quarters import last_deadline, overlap
from tijdwijzer.domain.share_periods import SharePeriod, period_named, periods_in, quarter_on
from tijdwijzer.domain.team_year import kept
from tijdwijzer.services.calendars import calendar_of
from tijdwijzer.services.ports import PUT_BACK, Clock, UnitOfWork
from tijdwijzer.services.sharing import Alert, AlertKind, Choice, Standing

PLACE, ROOT, AGREEMENT, ROSTER, RELEASE, HELD = "place", "root", "agreement", "roster", "release", "held"
OFFERED, FOREIGN, OTHER_ROOT = "offered", "foreign", "other_root"
"""Kinds of stored documents. OFFERED: an agreement that waits to be taken; FOREIGN: one that the known root key did not
sign; OTHER_ROOT: a root key that was published in the place of the known one.
"""

KINDS = (PLACE, ROOT, AGREEMENT, ROSTER, RELEASE, HELD, OFFERED, FOREIGN, OTHER_ROOT)

TROUBLE, CARRIED_AT = "share_trouble", "share_carried_at"
"""Marks: how the last errands went wrong, and when they were done."""


@dataclass(frozen=True, slots=True)
class Part:
    """Taking part in a quarter."""

    agreement: Agreement
    membership: Membership
    roster: Roster
    rhythm: Rhythm | None

    @property
    def periods(self) -> tuple[SharePeriod, ...]:
        return periods_in(self.agreement.quarter, self.rhythm.weeks) if self.rhythm else ()


@dataclass(frozen=True, slots=True)
class Known:
    """`allowed`, `held_root` and `place_held` are the organisation's policy. Documents are by quarter, releases by
    period.
    """

    now: datetime
    calendar: Calendar
    allowed: bool
    held_root: str
    place: str
    place_held: bool
    root: bytes
    other_root: bytes
    agreements: Mapping[str, Agreement]
    offered: Mapping[str, Agreement]
    foreign: Mapping[str, Agreement]
    rosters: Mapping[str, Roster]
    memberships: Mapping[str, Membership]
    releases: Mapping[str, Release | Refusal]
    held: frozenset[str]
    lines: tuple[Line, ...]
    begins: str
    parcels: tuple[Parcel, ...]
    trouble: str
    carried_at: datetime | None
    put_back: datetime | None

    @property
    def today(self) -> date:
        return self.calendar.day_of(self.now)

    @property
    def local(self) -> bool:
        """Whether nothing may leave: it is not allowed, not to these gatekeepers, or nothing was agreed on."""
        other = bool(self.held_root) and self.held_root != digest(self.root)
        return not self.allowed or other or not self.agreements

    @property
    def quarter(self) -> str:
        """The one that is shown: this one, or else the next, or else the last that was agreed on."""
        now = quarter_on(self.today)
        later = [quarter for quarter in self.agreements if quarter >= now]
        return min(later, default=max(self.agreements, default=now))

    @property
    def standing(self) -> Standing:
        if self.local:
            return Standing.LOCAL
        if self.quarter not in self.memberships:
            return Standing.NOT_ENROLLED
        if self.quarter not in self.rosters:
            return Standing.ASKED
        return Standing.ENROLLED if self.part(self.quarter) else Standing.LEFT_OUT

    def part(self, quarter: str) -> Part | None:
        """None as long as the own key is in no roster."""
        agreement, own = self.agreements.get(quarter), self.memberships.get(quarter)
        roster = self.rosters.get(quarter)
        if self.local or agreement is None or own is None or roster is None or own.public not in roster.keys:
            return None
        return Part(agreement, own, roster, agreement.rhythm(len(roster.keys)))

    def periods(self) -> Iterator[tuple[SharePeriod, Part]]:
        """Those that began and are not longer ago than releases are kept, newest first."""
        for quarter in sorted(self.agreements, reverse=True):
            part = self.part(quarter)
            for period in reversed(part.periods if part else ()):
                if part and period.days.first <= self.today and kept(period, self.today):
                    yield period, part

    def last(self, period: SharePeriod) -> Line | None:
        """The newest line of the highest version that was sealed for a period."""
        of_it = [line for line in self.lines if line.period == period.name]
        return _newest(of_it) if of_it else None

    def over(self, period: SharePeriod) -> bool:
        """Whether nothing can be sent any more: it is too late, the key is gone, or a week of it was published, if only
        in another period because the team's rhythm changed.
        """
        own = self.memberships.get(period.quarter)
        published = any(overlap(period, period_named(name)) for name in self.releases)
        return self.today > period.deadline or published or (own is not None and not own.private)

    def lowest_version(self, period: SharePeriod) -> int:
        """Of what is sealed next. After a backup was put back it is the moment of that, for a period of which
        something may have been sealed before: no version that was used then is as high.
        """
        back = self.put_back
        return int(back.timestamp()) if back and period.days.last <= self.calendar.day_of(back) else 1

    def unsure(self, period: SharePeriod) -> bool:
        """Whether something newer may have left than the ledger knows of."""
        last = self.last(period)
        return self.lowest_version(period) > (last.version if last else 1)

    def choice(self, period: SharePeriod) -> Choice:
        last = self.last(period)
        if last is not None:
            return Choice.WITHDRAWN if last.withdrawn else Choice.SENT
        if self.over(period):
            return Choice.TOO_LATE
        return Choice.HELD if period.name in self.held else Choice.OPEN

    def goes_on(self, quarter: str) -> bool:
        """Whether something of a quarter can still be sent, in whatever rhythm."""
        return self.today <= last_deadline(quarter)

    # Said loudly
    def alerts(self) -> Iterator[Alert]:
        broken = broken_at(self.lines, self.begins)
        if broken is not None:
            yield Alert(AlertKind.LEDGER_BROKEN, {"line": str(broken + 1)})
        if self.local:
            return
        if self.other_root:
            yield Alert(AlertKind.ROOT_CHANGED, {"fingerprint": digest(self.other_root)})
        for quarter in filter(self.goes_on, self.foreign):
            yield Alert(AlertKind.ROOT_CHANGED, {"quarter": quarter})
        for quarter, agreement in self.offered.items():
            if not self.goes_on(quarter):
                continue
            yield Alert(AlertKind.AGREEMENT_CHANGED, {"quarter": quarter})
            before = self.before(quarter)
            if before is not None and agreement.k < before.k:
                details = {"quarter": quarter, "before": str(before.k), "after": str(agreement.k)}
                yield Alert(AlertKind.K_DROPPED, details)
        yield from self._to_send_again()
        for name, release in self.releases.items():
            yield from self._about(period_named(name), release)

    def before(self, quarter: str) -> Agreement | None:
        """What an agreement of this quarter is compared with: the one of the same quarter, or the last before it."""
        earlier = [known for known in self.agreements if known <= quarter]
        return self.agreements[max(earlier)] if earlier else None

    def _to_send_again(self) -> Iterator[Alert]:
        for period, _ in self.periods():
            if self.unsure(period) and not self.over(period):
                yield Alert(AlertKind.PUT_BACK, {"period": period.name})

    def _about(self, period: SharePeriod, release: Release | Refusal) -> Iterator[Alert]:
        if isinstance(release, Refusal) or not kept(period, self.today):
            return
        roster = self.rosters.get(period.quarter)
        if roster is not None and roster.team == release.team and release.n > len(roster.keys):
            details = {"period": period.name, "n": str(release.n), "roster": str(len(roster.keys))}
            yield Alert(AlertKind.TOO_MANY, details)
        yield from self._of_own(period, release)

    def _of_own(self, period: SharePeriod, release: Release) -> Iterator[Alert]:
        """What was delivered in time and is not what was counted; what was decided too late."""
        last, in_time = self.last(period), self._in_time(period)
        counted = self.counted_instead(period)
        if last is None or last.id in release.ids:
            return
        if self.unsure(period):
            yield Alert(AlertKind.PUT_BACK, {"period": period.name})
        elif counted is not None:
            late = AlertKind.WITHDRAWAL_LATE if last.withdrawn else AlertKind.CORRECTION_LATE
            ignored = in_time is not None and in_time.version > counted.version
            yield Alert(AlertKind.NEWER_IGNORED if ignored else late, {"period": period.name, "id": counted.id})
        elif in_time is not None and not self._withdrawn_since(in_time):
            yield Alert(AlertKind.ID_MISSING, {"period": period.name, "id": in_time.id})

    def counted_instead(self, period: SharePeriod) -> Line | None:
        """What was sent before the newest, where that is in the release and the newest is not."""
        release, last = self.releases.get(period.name), self.last(period)
        if last is None or not isinstance(release, Release) or last.id in release.ids:
            return None
        return next((line for line in self.lines if line.id in release.ids), None)

    def _in_time(self, period: SharePeriod) -> Line | None:
        """The newest that is known to have been delivered before the period could be closed."""
        delivered = [line for line in self.lines if line.period == period.name and line.state is State.DELIVERED]
        in_time = [line for line in delivered if self.calendar.day_of(line.at) <= period.deadline]
        return _newest(in_time) if in_time else None

    def _withdrawn_since(self, sent: Line) -> bool:
        """Whether this, or anything newer, is a withdrawal: that it is not known to be delivered does not mean that it
        was not.
        """
        return any(line.withdrawn for line in self.lines if line.period == sent.period and line.version >= sent.version)


def _newest(lines: list[Line]) -> Line:
    highest = max(line.version for line in lines)
    return [line for line in lines if line.version == highest][-1]


def known(unit: UnitOfWork, clock: Clock) -> Known:
    settings, marks = unit.in_force(), unit.marks()
    stored = {kind: unit.shared_documents(kind) for kind in KINDS}
    agreements = _agreements(stored[AGREEMENT])
    carried_at = marks.get(CARRIED_AT)
    put_back = marks.get(PUT_BACK)
    return Known(
        now=clock.now(),
        calendar=calendar_of(unit, clock),
        allowed=settings.switch("sharing"),
        held_root=settings.text("sharing_root"),
        place=settings.text("sharing_place") or stored[PLACE].get("", b"").decode(),
        place_held=bool(settings.text("sharing_place")),
        root=stored[ROOT].get("", b""),
        other_root=stored[OTHER_ROOT].get("", b""),
        agreements=agreements,
        offered=_agreements(stored[OFFERED]),
        foreign=_agreements(stored[FOREIGN]),
        rosters={quarter: roster_of(read(content, "roster")) for quarter, content in stored[ROSTER].items()},
        memberships={
            own.quarter: own
            for own in unit.memberships()
            if own.quarter in agreements and agreements[own.quarter].task == own.task
        },
        releases={name: release_of(read(content, "release")) for name, content in stored[RELEASE].items()},
        held=frozenset(stored[HELD]),
        lines=tuple(unit.ledger()),
        begins=unit.ledger_begins(),
        parcels=tuple(unit.parcels()),
        trouble=str(marks.get(TROUBLE) or ""),
        carried_at=datetime.fromisoformat(carried_at) if isinstance(carried_at, str) else None,
        put_back=datetime.fromtimestamp(put_back, UTC) if isinstance(put_back, int) else None,
    )


def _agreements(stored: Mapping[str, bytes]) -> dict[str, Agreement]:
    return {quarter: agreement_of(read(content, "agreement")) for quarter, content in stored.items()}
