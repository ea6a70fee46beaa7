"""Taking part in sharing: everything an employee decides on, and what is to be done outside for it."""

import secrets
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cached_property
from pathlib import Path

from tijdwijzer.domain.agreement import Agreement
from tijdwijzer.domain.canonical import canonical, digest, read
from tijdwijzer.domain.contribution import Contribution, contribution
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.ledger import Line, State, broken_at
from tijdwijzer.domain.messages import bundle_of
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.share_periods import SharePeriod, period_named
from tijdwijzer.domain.totals import Totals
from tijdwijzer.services.doctor import WithWhom
from tijdwijzer.services.exporting import WriteFile
from tijdwijzer.services.notices import Publish, SharingChanged
from tijdwijzer.services.ports import Clock, Units
from tijdwijzer.services.sharing import (
    Carried,
    Choice,
    Errands,
    Offer,
    Opened,
    PeriodLook,
    Sealer,
    SharingLook,
    Standing,
    TeamRelease,
    Whole,
)
from tijdwijzer.services.sharing_errands import errands_of, next_moment
from tijdwijzer.services.sharing_known import AGREEMENT, FOREIGN, HELD, OFFERED, PLACE, ROOT, Known, Part, known
from tijdwijzer.services.sharing_notes import forget, note
from tijdwijzer.services.sharing_offers import offer_of, place_of, refuse
from tijdwijzer.services.sharing_sealing import (
    Sealing,
    asked_for,
    part_of,
    refuse_closed,
    refuse_over,
    refuse_unfit,
    terms_of_test,
)


class Sharing:
    """The use cases. `totals_of` are the person's own. `sealer` is only made when something is sealed or verified."""

    def __init__(
        self,
        units: Units,
        clock: Clock,
        publish: Publish,
        totals_of: Callable[[Period], Totals],
        sealer: Callable[[], Sealer],
        write: WriteFile,
        *,
        new_id: Callable[[], str] = lambda: secrets.token_hex(16),
        below: Callable[[int], int] = secrets.randbelow,
    ) -> None:
        self._units = units
        self._clock = clock
        self._publish = publish
        self._totals_of = totals_of
        self._make_sealer = sealer
        self._write = write
        self._sealing = Sealing(lambda: self._sealer, new_id, below)

    @cached_property
    def _sealer(self) -> Sealer:
        return self._make_sealer()

    def _known(self) -> Known:
        with self._units() as unit:
            return known(unit, self._clock)

    # Looking
    def look(self) -> SharingLook:
        now = self._known()
        if now.local:
            return SharingLook(Standing.LOCAL, lines=now.lines, alerts=tuple(now.alerts()))
        roster, part, own = now.rosters.get(now.quarter), now.part(now.quarter), now.memberships.get(now.quarter)
        return SharingLook(
            standing=now.standing,
            agreement=now.agreements[now.quarter],
            root_fingerprint=digest(now.root),
            place=now.place,
            team=own.team if own else "",
            enrolled=len(roster.keys) if roster else 0,
            headcount=roster.headcount if roster else 0,
            rhythm=part.rhythm if part else None,
            periods=tuple(self._period_look(now, period, of_it) for period, of_it in now.periods()),
            waiting=len(now.parcels),
            last_trouble=now.trouble,
            alerts=tuple(now.alerts()),
            lines=now.lines,
        )

    def with_whom(self) -> WithWhom:
        """In short, for an examination."""
        now = self._known()
        if now.local:
            return WithWhom()
        return WithWhom(now.place, digest(now.root), len(list(now.alerts())), now.trouble)

    def preview(self, period: SharePeriod) -> PeriodLook:
        """The exact numbers that would be sent now. Raises what `send` raises when it is no period of the own team."""
        now = self._known()
        return self._period_look(now, period, part_of(now, period))

    def _period_look(self, now: Known, period: SharePeriod, part: Part) -> PeriodLook:
        last = now.last(period)
        return PeriodLook(
            period=period,
            numbers=self._numbers(period, part.agreement),
            sent=None if last is None or last.withdrawn else last.numbers,
            choice=now.choice(period),
            state=last.state if last else None,
            complete=now.today >= period.days.last,
            unsure=now.unsure(period),
            earlier_counted=now.counted_instead(period) is not None,
        )

    def _numbers(self, period: SharePeriod, agreement: Agreement) -> Contribution:
        return contribution(self._totals_of(period.days), agreement)

    # Taking part
    def read_offer(self, agreement: bytes, root: bytes | None = None, place: str = "") -> Offer:
        """An agreement file, verified, beside what was agreed on before. `root` is the file with the gatekeepers' key,
        needed the first time; `place` a folder or an https address, where it was before when empty (and empty in the
        offer when it was nowhere).

        Raises DomainError: what reading a document raises; "share_forbidden", "share_root_missing",
        "share_root_changed", "share_root_policy", "share_signature", "share_agreement_over", "share_agreement_fixed"
        or "share_place".
        """
        return offer_of(self._known(), self._sealer, agreement, root, place)

    def accept(self, offer: Offer) -> None:
        """Take an agreement. Raises what `read_offer` raises, and "share_place_missing" when it is still not said where
        things go.
        """
        with self._units() as unit:
            now, agreement = known(unit, self._clock), offer.agreement
            if not now.allowed:
                raise DomainError("share_forbidden")
            if now.root not in (b"", offer.root):
                raise DomainError("share_root_changed", known=digest(now.root), brought=offer.root_fingerprint)
            if not self._sealer.is_signed(agreement.signed, agreement.signature, offer.root):
                raise DomainError("share_signature", what="agreement")
            refuse(now, agreement)
            place = place_of(now, offer.place)
            unit.put_shared_document(ROOT, "", offer.root)
            unit.put_shared_document(PLACE, "", place.encode())
            unit.put_shared_document(AGREEMENT, agreement.quarter, agreement.file())
            unit.put_shared_document(OFFERED, agreement.quarter, None)
            unit.put_shared_document(FOREIGN, agreement.quarter, None)
            unit.commit()
        self._publish(SharingChanged())

    def waiting_offer(self, quarter: str) -> Offer:
        """The agreement of a quarter that was found where documents are published, to be taken with `accept`.

        Raises DomainError("share_no_offer"), and what `read_offer` raises.
        """
        now = self._known()
        if quarter not in now.offered:
            raise DomainError("share_no_offer", quarter=quarter)
        return offer_of(now, self._sealer, now.offered[quarter].file(), None, now.place)

    def leave(self) -> None:
        """Back to local: nothing leaves any more, keys are erased, agreements and what waits are forgotten. The ledger
        and the releases of the team stay.
        """
        with self._units() as unit:
            forget(unit, self._clock.now())
            unit.commit()
        self._publish(SharingChanged())

    def enrol(self, team: str, code: str) -> None:
        """Ask to take part in a team with a one-time code: for this quarter, or the next one that is agreed on when the
        own key is known for this one. Asking again keeps the key, so that either code will do.

        Raises DomainError: "share_local", "share_team", "share_code", "share_enrolled".
        """
        name, code = asked_for(team, code)
        with self._units() as unit:
            now = known(unit, self._clock)
            if now.local:
                raise DomainError("share_local")
            self._sealing.enrol(unit, now, name, code)
            unit.commit()
        self._publish(SharingChanged())

    # Deciding on a period
    def send(self, period: SharePeriod, shown: Mapping[str, int] | None = None) -> None:
        """Seal what a person was `shown` of the period, or else what it comes to now, to be delivered; a correction
        when something was sent before. No effect when that was the same.

        Raises DomainError: "share_local", "share_not_enrolled", "share_too_few" (people in the team), "share_rhythm"
        (the team shares other periods), "share_early" (`first`: the day from which on), "share_too_late";
        "share_changed" when another agreement holds than when it was shown.
        """
        now = self._known()
        part = part_of(now, period)
        values = self._numbers(period, part.agreement).values if shown is None else dict(shown)
        with self._units() as unit:
            now = known(unit, self._clock)
            part, last = part_of(now, period), now.last(period)
            refuse_closed(now, period)
            refuse_unfit(part.agreement, values)
            same = last is not None and not last.withdrawn and last.numbers == values and not now.unsure(period)
            if same and last is not None and last.state is not State.EXPIRED:
                return
            self._sealing.seal(unit, now, part, period, dict(values))
            unit.put_shared_document(HELD, period.name, None)
            unit.commit()
        self._publish(SharingChanged())

    def hold(self, period: SharePeriod) -> None:
        """Keep a period to oneself, until it is sent after all.

        Raises DomainError: "share_sent" when something was sent that is not withdrawn, and what `send` raises.
        """
        with self._units() as unit:
            now = known(unit, self._clock)
            part_of(now, period)
            if now.choice(period) is Choice.SENT:
                raise DomainError("share_sent", period=period.name)
            refuse_over(now, period)
            unit.put_shared_document(HELD, period.name, b"")
            unit.commit()
        self._publish(SharingChanged())

    def withdraw(self, period: SharePeriod) -> None:
        """Take back what was sent, before the period is closed.

        Raises DomainError "share_nothing_sent", and what `send` raises.
        """
        with self._units() as unit:
            now = known(unit, self._clock)
            part = part_of(now, period)
            if now.choice(period) is not Choice.SENT:
                raise DomainError("share_nothing_sent", period=period.name)
            refuse_closed(now, period)
            self._sealing.seal(unit, now, part, period, None)
            unit.commit()
        self._publish(SharingChanged())

    # Outside
    def errands(self) -> Errands:
        """What is to be done outside now; nothing in `local`."""
        return errands_of(self._known())

    def errands_due(self) -> bool:
        """Whether it is time for errands."""
        now = self._known()
        moment = next_moment(now)
        return moment is not None and moment <= now.now

    def next_errands(self) -> datetime | None:
        """When errands are next due, which may be in the past; None when nothing is to be done outside."""
        return next_moment(self._known())

    def carried(self, carried: Carried) -> None:
        """Write down how errands went. The same again has no effect."""
        if not carried.errands.place:
            return
        with self._units() as unit:
            note(unit, known(unit, self._clock), carried, lambda: self._sealer)
            unit.commit()
        self._publish(SharingChanged())

    # What left, and what came of it
    def ledger(self) -> tuple[Line, ...]:
        """Oldest first."""
        return self._known().lines

    def verify_ledger(self) -> Whole:
        now = self._known()
        broken = broken_at(now.lines, now.begins)
        return Whole(len(now.lines), None if broken is None else broken + 1, now.begins)

    def ledger_text(self) -> str:
        """The ledger as JSON lines, oldest first; SHA-256 over a line is what the next one holds as `before`."""
        return "".join(canonical(line.document()).decode() + "\n" for line in self.ledger())

    def export_ledger(self, path: Path, *, overwrite: bool = False) -> int:
        """Write `ledger_text` to a file; answers with how many lines. Raises DomainError, see `WriteFile`."""
        text = self.ledger_text()
        self._write(path, text, overwrite)
        return text.count("\n")

    def releases(self) -> tuple[TeamRelease, ...]:
        """What was published of the own team, newest first."""
        found = [TeamRelease(period_named(name), one) for name, one in self._known().releases.items()]
        return tuple(sorted(found, key=lambda one: one.period.days.first, reverse=True))

    # The test mode
    def sealed_for_test(self, period: SharePeriod) -> bytes:
        """The bundle of a period as it would be sent, but sealed to keys that everybody has (docs/sharing.md). Nothing
        is stored or sent. Raises what `send` raises when it is no period of the own team.
        """
        part = part_of(self._known(), period)
        return self._sealing.for_test(part, period, dict(self._numbers(period, part.agreement).values))

    def open_test(self, content: bytes) -> Opened:
        """What is in a bundle of the test mode: everything. Raises DomainError "share_local", "share_sealed",
        "share_test", and what reading a document raises.
        """
        bundle = bundle_of(read(content, "bundle"))
        return self._sealer.open_test(bundle, terms_of_test(self._known(), bundle.period).cells)
