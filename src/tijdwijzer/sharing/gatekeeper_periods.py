"""A period of a team at the gatekeeper: what it waits for, closing it, publishing it, and erasing what it came from.

Every step writes down what it is about to do before it does it outside, so that it can be killed at any moment and done
again: what was written down is then put again, which has no effect where it arrived.
"""

from dataclasses import replace

from tijdwijzer.domain.canonical import read
from tijdwijzer.domain.contribution import PROTOCOL, packed, unpacked
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.messages import Closing, Refusal, Release, bundle_of, closing_of, release_of
from tijdwijzer.domain.noise import Below
from tijdwijzer.domain.quarters import overlap
from tijdwijzer.domain.share_periods import period_named
from tijdwijzer.services.mailbox import Box
from tijdwijzer.services.roles import Closed, Due, Published, Turn
from tijdwijzer.sharing import sealing
from tijdwijzer.sharing.gatekeeper_closing import Progress, Stage, mark, progress_in, verified
from tijdwijzer.sharing.gatekeeper_folder import GatekeeperFiles
from tijdwijzer.sharing.gatekeeper_publishing import RefusedError, answered, released, whys
from tijdwijzer.sharing.role import Role

TURNS = {Stage.CLOSING: Turn.CLOSING, Stage.PUBLISHING: Turn.PUBLISHING, Stage.DONE: Turn.NOTHING}


class GatekeeperPeriods:
    """What `services.roles.Gatekeeper` says of `due`, `close` and `publish`."""

    def __init__(self, role: Role, files: GatekeeperFiles, below: Below) -> None:
        self._role = role
        self._files = files
        self._below = below

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
        return [keys.quarter for keys in self._files.quarter_keys() if keys.destroyed is None]

    def undone(self) -> frozenset[str]:
        """Quarters of which a period is not done."""
        return frozenset(
            quarter
            for quarter in self._quarters()
            for _, _, progress in self._files.periods(quarter)
            if progress is None or progress.stage is not Stage.DONE
        )

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
        mark(file, Stage.CLOSED)
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
        return Published(replace(due, turn=Turn.NOTHING), published, progress.why or whys(published))

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
        mark(self._files.progress_file(due), Stage.DONE)

    def _erase(self, due: Due) -> None:
        """The bundles of this period, those of earlier ones that came too late, and those of any period that has a week
        of these, and will so not be closed.
        """
        over = {period for period, one in self._files.begun(due.team).items() if one.stage is Stage.DONE} | {due.period}
        mailbox, folder = self._role.mailbox, (self._role.task, due.team)
        gone = []
        for name, content in mailbox.everything(Box.DROP, folder):
            try:
                period = period_named(bundle_of(read(content, "bundle")).period)
            except DomainError:  # of another program, perhaps
                continue
            if any(overlap(period, one) for one in over):
                gone.append(name)
        mailbox.remove_all(Box.DROP, folder, gone)

    def _place(self, due: Due) -> tuple[str, str, str]:
        return (self._role.task, due.team, due.period.name)

    def _info(self, due: Due, what: str) -> bytes:
        return "|".join((PROTOCOL, *self._place(due), what)).encode()
