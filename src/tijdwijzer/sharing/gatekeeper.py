"""Role B in a folder: fits `services.roles.Gatekeeper` (protocol `tijdwijzer/1`; docs/sharing.md).

Every step writes down what it is about to do before it does it outside, so that it can be killed at any moment and done
again: what was written down is then put again, which has no effect where it arrived.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from os import urandom
from pathlib import Path
from secrets import randbelow

from tijdwijzer.domain.aggregator_key import aggregator_key_of
from tijdwijzer.domain.agreement import Agreement, agreement_of, checked
from tijdwijzer.domain.canonical import coded, decoded, digest, read
from tijdwijzer.domain.contribution import PROTOCOL, packed, unpacked
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.messages import (
    Closing,
    Refusal,
    Release,
    Root,
    Roster,
    bundle_of,
    closing_of,
    release_of,
)
from tijdwijzer.domain.noise import Below
from tijdwijzer.domain.quarters import overlap
from tijdwijzer.domain.share_periods import period_named
from tijdwijzer.services.mailbox import Box
from tijdwijzer.services.ports import Clock
from tijdwijzer.services.roles import Closed, Due, Event, Published, QuarterKeys, TeamRoster, Terms, Turn
from tijdwijzer.sharing import sealing
from tijdwijzer.sharing.gatekeeper_closing import Progress, Stage, progress_in, verified
from tijdwijzer.sharing.gatekeeper_folder import GatekeeperFiles
from tijdwijzer.sharing.gatekeeper_people import enrolments_of
from tijdwijzer.sharing.gatekeeper_publishing import RefusedError, agreement_on, answered, released
from tijdwijzer.sharing.keyfile import USUAL, Cost
from tijdwijzer.sharing.role import OpenMailbox, Role
from tijdwijzer.sharing.role_folder import text_of

TURNS = {Stage.CLOSING: Turn.CLOSING, Stage.PUBLISHING: Turn.PUBLISHING, Stage.DONE: Turn.NOTHING}


class FolderGatekeeper:
    """Raises DomainError "mailbox_unreachable" and the like wherever the mailbox is needed."""

    def __init__(
        self,
        folder: Path,
        mailbox: OpenMailbox,
        clock: Clock,
        *,
        below: Below = randbelow,
        random_bytes: Callable[[int], bytes] = urandom,
        cost: Cost = USUAL,
    ) -> None:
        self.folder = folder
        self._role = Role(folder, "gatekeeper", mailbox, clock, cost)
        self._files = GatekeeperFiles(self._role)
        self._below = below
        self._random_bytes = random_bytes

    # Beginning
    def task(self) -> str | None:
        standing = self._role.standing()
        return None if standing is None else text_of(standing, "task")

    def root_fingerprint(self) -> str | None:
        return None if self._role.standing() is None else self._root().fingerprint

    def _root(self) -> Root:
        return Root(self._role.task, decoded(text_of(self._role.begun(), "public")))

    def keep_token(self, token: str) -> None:
        self._role.keep_token(token)

    def begin(self, task: str, place: str, passphrases: tuple[str, str]) -> None:
        root = sealing.signing_pair()
        self._role.begin(task, place, passphrases, {"root": root.private}, coded(root.public))

    def unlock(self, passphrases: tuple[str, str]) -> None:
        self._role.unlock(passphrases)

    def change_passphrases(self, new: tuple[str, str]) -> None:
        self._role.change_passphrases(new)

    # The agreement
    def agreement(self, quarter: str) -> Agreement | None:
        return self._files.agreement(quarter)

    def agree(self, terms: Terms, key_a: bytes) -> Agreement:
        self._role.opened()
        quarter, root = terms.quarter, self._root()
        file = self._files.agreement_file(quarter)
        if file.exists():
            raise DomainError("agreement_exists", quarter=quarter)
        of_a = aggregator_key_of(read(key_a, "key"))
        if (of_a.task, of_a.quarter) != (root.task, quarter):
            raise DomainError("share_foreign", what="key")
        checked(agreement_on(root.task, terms, of_a.key, bytes(32), bytes(32)))  # before any key is made
        self._role.mailbox.put(Box.PUBLISHED, (root.task, "root"), root.file())

        def note(content: bytes, again: bool) -> None:
            made = agreement_of(read(content, "agreement"))
            self._role.note("agreed", again=again, quarter=quarter, fingerprint=made.hash)

        place = (root.task, "agreement", quarter)
        self._role.published(file, place, lambda: self._signed(terms, of_a.key).file(), note)
        return self._files.agreed(quarter)

    def _signed(self, terms: Terms, key_a: bytes) -> Agreement:
        if not self._role.has_keys(terms.quarter):
            key_b, sign_b = sealing.sealing_pair(), sealing.signing_pair()
            self._role.make_keys(terms.quarter, {"key_b": key_b.private, "sign_b": sign_b.private})
        keys = self._role.keys(terms.quarter)
        public = sealing.sealing_public(keys["key_b"]), sealing.signing_public(keys["sign_b"])
        made = agreement_on(self._role.task, terms, key_a, *public)
        signed = replace(made, signature=sealing.signature(made.signed, self._role.own["root"]))
        return agreement_of(read(signed.file(), "agreement"))

    # People
    def codes(self, quarter: str, team: str, headcount: int) -> tuple[str, ...]:
        self._role.opened()
        people = self._files.people(quarter)
        people.check_new(team, headcount)
        self._role.note("codes_given", team, quarter=quarter)
        return people.give_codes(team, headcount, self._random_bytes)

    def rosters(self, quarter: str) -> tuple[TeamRoster, ...]:
        self._take_enrolments(quarter)
        return self._files.people(quarter).standing()

    def unplaced(self, quarter: str) -> Mapping[str, int]:
        return dict(self._files.people(quarter).enrolled().refused.get("", {}))

    def _take_enrolments(self, quarter: str) -> None:
        people, mailbox, place = self._files.people(quarter), self._role.mailbox, (self._role.task, quarter)
        seen = people.enrolled().seen
        new = [name for name in mailbox.names(Box.ENROL, place) if name not in seen]
        if not new:
            return
        found = enrolments_of(mailbox, place, new, in_one_go=len(new) > len(seen))

        def note(reason: str) -> None:
            self._role.note("enrolment_refused", quarter=quarter, reason=reason)

        people.take(found, self._role.keys(quarter)["key_b"], note)

    def publish_roster(self, quarter: str, team: str, *, looked: bool = False) -> TeamRoster:
        people = self._files.people(quarter)
        if people.roster(team) is not None:
            raise DomainError("roster_published", team=team)
        keys, standing = self._role.keys(quarter), people.standing_of(team, published=False)
        if not looked and standing.enrolled < standing.codes:
            self._take_enrolments(quarter)

        def made() -> bytes:
            roster = Roster(self._role.task, team, quarter, people.team(team).headcount, people.members(team))
            return replace(roster, signature=sealing.signature(roster.signed, keys["sign_b"])).file()

        def note(_: bytes, again: bool) -> None:
            self._role.note("roster_published", team, again=again, quarter=quarter)

        self._role.published(people.file(team), (self._role.task, "roster", quarter, team), made, note)
        return people.standing_of(team, published=True)

    # Periods
    def due(self) -> tuple[Due, ...]:
        found = [
            Due(team, period, self._turn(team, period.name, period.deadline < self._role.today(), progress))
            for quarter in self._quarters()
            for team, period, progress in self._files.periods(quarter)
            if progress is None or progress.stage is not Stage.DONE
        ]
        return tuple(sorted(found, key=lambda due: (due.period.deadline, due.team, due.period)))

    def _quarters(self) -> list[str]:
        """Those that have an agreement, and keys that were not destroyed."""
        self._role.begun()
        return [keys.quarter for keys in self.keys() if keys.destroyed is None]

    def _turn(self, team: str, period: str, over: bool, progress: Progress | None) -> Turn:
        if progress is None:
            return Turn.CLOSING if over else Turn.DEADLINE
        if progress.stage is Stage.CLOSED:
            answers = self._role.mailbox.names(Box.ANSWER, (self._role.task, team))
            return Turn.PUBLISHING if period in answers else Turn.ANSWER
        return TURNS[progress.stage]

    def close(self, due: Due) -> Closed:
        file = self._files.progress_file(due)
        progress = progress_in(file)
        again = progress is not None
        if progress is None:
            progress = self._closing(due)
            progress.write(file, new=True)
        elif progress.stage is not Stage.CLOSING and not progress.ended_at_once:
            raise DomainError("done", team=due.team, period=due.period.name)
        if progress.stage is Stage.PUBLISHING:
            self._finish(due, progress, again=again)
            return Closed(replace(due, turn=Turn.NOTHING), "too_few", 0, progress.left_out)
        self._role.mailbox.put(Box.CLOSING, self._place(due), progress.closing)
        self._role.note("closed", due.team, due.period.name, again=again)
        replace(progress, stage=Stage.CLOSED).write(file)
        taken = len(closing_of(read(progress.closing, "closing")).ids)
        return Closed(replace(due, turn=Turn.ANSWER), "", taken, progress.left_out)

    def _closing(self, due: Due) -> Progress:
        agreement, roster, _ = self._files.expected(due)
        if self._role.today() <= due.period.deadline:
            raise DomainError("too_early", team=due.team, period=due.period.name, deadline=due.period.deadline)
        keys = self._role.keys(due.period.quarter)
        arrived = self._role.mailbox.everything(Box.DROP, (roster.task, due.team))
        found = verified(arrived, due.period.name, roster, agreement, keys["key_b"])
        if len(found.ids) < agreement.k:
            refusal = Refusal(*self._place(due), "too_few", agreement.hash)
            return Progress(Stage.PUBLISHING, left_out=found.left_out, published=self._signed_file(due, refusal))
        counts = packed(found.share[: 1 + len(agreement.cells)])
        closing = Closing(roster.task, due.team, due.period.name, agreement.hash, found.ids, counts)
        closing = replace(closing, signature=sealing.signature(closing.signed, keys["sign_b"]))
        share = sealing.seal(packed(found.share), agreement.key_b, self._info(due, "share"))
        return Progress(Stage.CLOSING, closing.file(), share, found.left_out)

    def publish(self, due: Due) -> Published:
        progress = progress_in(self._files.progress_file(due))
        if progress is None:
            raise DomainError("no_answer", team=due.team, period=due.period.name)
        if progress.stage is Stage.DONE:
            raise DomainError("done", team=due.team, period=due.period.name)
        again = progress.stage is Stage.PUBLISHING
        if not again:
            progress = self._answered(due, progress)
            progress.write(self._files.progress_file(due))
        self._finish(due, progress, again=again)
        published = release_of(read(progress.published, "release"))
        return Published(replace(due, turn=Turn.NOTHING), published, progress.why)

    def _answered(self, due: Due, progress: Progress) -> Progress:
        """What is to be published, from the aggregator's answer."""
        agreement, _, rhythm = self._files.expected(due)
        keys = self._role.keys(due.period.quarter)
        content = self._role.mailbox.get(Box.ANSWER, self._place(due))
        if content is None:
            raise DomainError("no_answer", team=due.team, period=due.period.name)
        closing = closing_of(read(progress.closing, "closing"))
        try:
            sums = answered(content, closing, keys["key_b"], self._info(due, "answer"))
        except DomainError as error:
            self._role.mailbox.remove(Box.ANSWER, self._place(due))
            self._role.note("answer_foreign", due.team, due.period.name, reason=error.code)
            raise DomainError("answer_foreign", team=due.team, period=due.period.name) from None
        share = unpacked(sealing.opened(progress.share, keys["key_b"], self._info(due, "share"), "share"))
        release: Release | Refusal
        try:
            release, why = released(closing, sums, share, agreement, rhythm, self._below)
        except RefusedError as error:
            release, why = Refusal(*self._place(due), error.reason, agreement.hash), {}
        document = self._signed_file(due, release)
        return Progress(Stage.PUBLISHING, progress.closing, b"", progress.left_out, document, why)

    def _signed_file(self, due: Due, document: Release | Refusal) -> bytes:
        sign = self._role.keys(due.period.quarter)["sign_b"]
        return replace(document, signature=sealing.signature(document.signed, sign)).file()

    def _finish(self, due: Due, progress: Progress, *, again: bool) -> None:
        """Put what was decided, and erase what it was made from."""
        task, team, period = self._place(due)
        self._role.mailbox.put(Box.PUBLISHED, (task, "release", team, period), progress.published)
        published = release_of(read(progress.published, "release"))
        if isinstance(published, Refusal):
            self._role.note("refused", team, period, again=again, reason=published.refused)
        else:
            self._role.note("published", team, period, again=again)
        self._erase(due)
        replace(progress, stage=Stage.DONE).write(self._files.progress_file(due))

    def _erase(self, due: Due) -> None:
        """The bundles of this period, those of earlier ones that came too late, and those of any period that has a week
        of these, and will so not be closed.
        """
        over = {period for period, one in self._files.begun(due.team).items() if one.stage is Stage.DONE} | {due.period}
        mailbox, folder = self._role.mailbox, (self._role.task, due.team)
        for name, content in mailbox.everything(Box.DROP, folder):
            try:
                period = period_named(bundle_of(read(content, "bundle")).period)
            except DomainError:  # of another program, perhaps
                continue
            if any(overlap(period, one) for one in over):
                mailbox.remove(Box.DROP, (*folder, name))

    def _place(self, due: Due) -> tuple[str, str, str]:
        return (self._role.task, due.team, due.period.name)

    def _info(self, due: Due, what: str) -> bytes:
        return "|".join((PROTOCOL, *self._place(due), what)).encode()

    # Looking after it
    def keys(self) -> tuple[QuarterKeys, ...]:
        agreements = {quarter: self._files.agreement(quarter) for quarter in self._role.quarters()}
        return self._role.kept({quarter: digest(one.key_b) for quarter, one in agreements.items() if one is not None})

    def destroy_due(self) -> tuple[QuarterKeys, ...]:
        undone = Counter(
            quarter
            for quarter in self._quarters()
            for _, _, progress in self._files.periods(quarter)
            if progress is None or progress.stage is not Stage.DONE
        )
        return self._role.destroy_due(self.keys(), lambda quarter: undone[quarter] > 0)

    def log(self) -> tuple[Event, ...]:
        return self._role.events()
