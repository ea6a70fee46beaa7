"""Role A in a folder: fits `services.roles.Aggregator` (protocol `tijdwijzer/1`; docs/sharing.md).

It answers once per team and period: the answer is written down before it is put, and put again as it was. It pins the
gatekeepers' root key when it first meets it, and believes an agreement, a roster and a closing only by way of that.
"""

from dataclasses import dataclass
from pathlib import Path
from secrets import randbelow

from tijdwijzer.domain.aggregator_key import AggregatorKey, aggregator_key_of
from tijdwijzer.domain.agreement import Agreement, Rhythm, agreement_of
from tijdwijzer.domain.canonical import canonical, coded, read
from tijdwijzer.domain.contribution import PROTOCOL
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.form import as_name
from tijdwijzer.domain.messages import Answer, Closing, Root, Sums, closing_of, root_of, roster_of
from tijdwijzer.domain.noise import Below
from tijdwijzer.domain.quarters import overlap
from tijdwijzer.domain.share_periods import LENGTHS, period_named
from tijdwijzer.services.mailbox import Box
from tijdwijzer.services.ports import Clock
from tijdwijzer.services.roles import Answered, Due, Event, QuarterKeys, Turn
from tijdwijzer.sharing import sealing
from tijdwijzer.sharing.aggregator_summing import Handed, NotAgreedError, handed
from tijdwijzer.sharing.keyfile import USUAL, Cost
from tijdwijzer.sharing.role import OpenMailbox, Role
from tijdwijzer.sharing.role_folder import bytes_of, read_object, text_of, write_whole

UNHEARD = ("mailbox_unreachable", "mailbox_refused")
"""What is to be answered cannot be seen then: keys wait as if something were, but no longer, as nobody may be able to
keep them by taking the mailbox away.
"""


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as it was written down. `closing` is the hash of what it answers."""

    closing: str
    answer: bytes
    refused: str
    withheld: tuple[str, ...]

    def file(self) -> bytes:
        values = {"closing": self.closing, "answer": coded(self.answer), "refused": self.refused}
        return canonical({"v": 1, **values, "withheld": list(self.withheld)})


class FolderAggregator:
    """Raises DomainError "mailbox_unreachable" and the like wherever the mailbox is needed."""

    def __init__(
        self, folder: Path, mailbox: OpenMailbox, clock: Clock, *, below: Below = randbelow, cost: Cost = USUAL
    ) -> None:
        self.folder = folder
        self._role = Role(folder, "aggregator", mailbox, clock, cost)
        self._below = below
        self._agreements: dict[str, Agreement] = {}

    # Beginning
    def task(self) -> str | None:
        standing = self._role.standing()
        return None if standing is None else text_of(standing, "task")

    def keep_token(self, token: str) -> None:
        self._role.keep_token(token)

    def begin(self, task: str, place: str, passphrase: str) -> None:
        self._role.begin(task, place, (passphrase,), {}, "")

    def unlock(self, passphrase: str) -> None:
        self._role.unlock((passphrase,))

    def change_passphrase(self, new: str) -> None:
        self._role.change_passphrases((new,))

    def key_file(self, quarter: str) -> bytes:
        file = self._public(quarter)
        again = self._role.has_keys(quarter)
        if not again:
            self._role.make_keys(quarter, {"key_a": sealing.sealing_pair().private})
        if not file.exists():
            public = sealing.sealing_public(self._role.keys(quarter)["key_a"])
            made = AggregatorKey(self._role.task, quarter, public)
            self._role.note("key_made", again=again, quarter=quarter, fingerprint=made.fingerprint)
            write_whole(file, made.file())
        return file.read_bytes()

    def fingerprint(self, quarter: str) -> str:
        if not self._public(quarter).exists():
            raise DomainError("no_keys", quarter=quarter)
        return self._key(quarter).fingerprint

    def _public(self, quarter: str) -> Path:
        return self._role.quarter(quarter) / "key.json"

    def _key(self, quarter: str) -> AggregatorKey:
        return aggregator_key_of(read(self._public(quarter).read_bytes(), "key"))

    # The gatekeepers' root key
    def root_fingerprint(self) -> str | None:
        file = self._root_file
        return root_of(read(file.read_bytes(), "root")).fingerprint if file.exists() else None

    @property
    def _root_file(self) -> Path:
        return self.folder / "root.json"

    def _root(self) -> Root:
        """The one that was pinned, or else the one that is published, which is pinned with it."""
        published = self._published("root")
        root = root_of(read(published, "root"))
        if root.task != self._role.task:
            raise DomainError("share_foreign", what="root")
        if not self._root_file.exists():
            self._role.note("root_pinned", again=True, fingerprint=root.fingerprint)
            write_whole(self._root_file, published)
        elif self._root_file.read_bytes() != published:
            self._role.note("root_changed", fingerprint=root.fingerprint)
            raise DomainError("root_changed", fingerprint=root.fingerprint)
        return root

    def _published(self, *path: str) -> bytes:
        """Raises DomainError "not_published" (`what`)."""
        content = self._role.mailbox.get(Box.PUBLISHED, (self._role.task, *path))
        if content is None:
            raise DomainError("not_published", what=path[0])
        return content

    def _agreement(self, quarter: str) -> Agreement:
        """Signed with the root key, and with our own key in it."""
        if quarter not in self._agreements:
            root = self._root()
            agreement = agreement_of(read(self._published("agreement", quarter), "agreement"))
            if not sealing.is_signed(agreement.signed, agreement.signature, root.key):
                raise DomainError("share_signature", what="agreement")
            ours = (self._role.task, quarter, self._key(quarter).key)
            if (agreement.task, agreement.quarter, agreement.key_a) != ours:
                raise DomainError("share_foreign", what="agreement")
            self._agreements[quarter] = agreement
        return self._agreements[quarter]

    def _rhythm(self, due: Due, closing: Closing, agreement: Agreement) -> Rhythm:
        """That of the team, by its roster. Raises NotAgreedError when the period is of another, or when more are
        closed than the roster has people.
        """
        roster = roster_of(read(self._published("roster", agreement.quarter, due.team), "roster"))
        if not sealing.is_signed(roster.signed, roster.signature, agreement.sign_b):
            raise DomainError("share_signature", what="roster")
        if (roster.task, roster.team, roster.quarter) != (agreement.task, due.team, agreement.quarter):
            raise DomainError("share_foreign", what="roster")
        rhythm = agreement.rhythm(len(roster.keys))
        if rhythm is None or rhythm.weeks != LENGTHS[due.period.kind]:
            raise NotAgreedError("not_agreed", "share_rhythm")
        if len(closing.ids) > len(roster.keys):
            raise NotAgreedError("not_agreed", "more_than_roster")
        return rhythm

    # Answering
    def due(self) -> tuple[Due, ...]:
        mailbox, task = self._role.mailbox, self._role.task
        found: list[Due] = []
        for team in mailbox.names(Box.CLOSING, (task,)):
            answers = set(mailbox.names(Box.ANSWER, (task, team)))
            closings = [name for name in mailbox.names(Box.CLOSING, (task, team)) if name not in answers]
            found += [due for name in closings if (due := _due(team, name))]
        return tuple(sorted(found, key=lambda due: (due.period.deadline, due.team, due.period)))

    def answer(self, due: Due) -> Answered:
        self._role.opened()
        closing = self._closing(due)
        given = self._given(due)
        again = given is not None
        if given is None:
            given = self._decided(due, closing)
            write_whole(self._file(due), given.file(), new=True)
        elif given.closing != closing.hash:
            self._role.note("closing_refused", due.team, due.period.name, reason="other_closing")
            raise DomainError("other_closing", team=due.team, period=due.period.name)
        self._role.mailbox.put(Box.ANSWER, self._place(due), given.answer)
        code = "answer_refused" if given.refused else "answered"
        self._role.note(code, due.team, due.period.name, again=again, reason=given.refused)
        return Answered(Due(due.team, due.period, Turn.NOTHING), given.refused, given.withheld)

    def _closing(self, due: Due) -> Closing:
        content = self._role.mailbox.get(Box.CLOSING, self._place(due))
        if content is None:
            raise DomainError("no_closing", team=due.team, period=due.period.name)
        closing = closing_of(read(content, "closing"))
        if (closing.task, closing.team, closing.period) != self._place(due):
            raise self._refused(due, "share_foreign")
        agreement = self._agreement(due.period.quarter)
        if not sealing.is_signed(closing.signed, closing.signature, agreement.sign_b):
            raise self._refused(due, "share_signature")
        return closing

    def _refused(self, due: Due, reason: str) -> DomainError:
        """Nobody whom we know asked this: it is not answered, and uses up nothing."""
        self._role.note("closing_refused", due.team, due.period.name, reason=reason)
        return DomainError(reason, what="closing")

    def _decided(self, due: Due, closing: Closing) -> Given:
        agreement = self._agreement(due.period.quarter)
        private = self._role.keys(due.period.quarter)["key_a"]
        try:
            found = self._summed(due, closing, agreement, private)
        except NotAgreedError as error:
            self._role.note("closing_not_agreed", due.team, due.period.name, reason=error.reason)
            found = Handed(Sums(closing.hash, refused=error.refused), ())
        info = "|".join((PROTOCOL, *self._place(due), "answer")).encode()
        answer = Answer(*self._place(due), b=sealing.seal(found.sums.file(), agreement.key_b, info))
        return Given(closing.hash, answer.file(), found.sums.refused, found.withheld)

    def _summed(self, due: Due, closing: Closing, agreement: Agreement, private: bytes) -> Handed:
        if closing.agreement != agreement.hash:
            raise NotAgreedError("not_agreed", "agreement_other")
        if self._role.today() <= due.period.deadline:
            raise NotAgreedError("not_agreed", "too_early")
        if any(overlap(due.period, period_named(name)) for name in self._answered(due.team)):
            raise NotAgreedError("not_agreed", "share_overlap")
        rhythm = self._rhythm(due, closing, agreement)
        arrived = self._role.mailbox.everything(Box.DROP, (self._role.task, due.team))
        return handed(closing, agreement, rhythm, arrived, private, self._below)

    def _place(self, due: Due) -> tuple[str, str, str]:
        return (self._role.task, due.team, due.period.name)

    # What was answered
    def _file(self, due: Due) -> Path:
        try:
            return self.folder / "answers" / as_name(due.team) / f"{due.period.name}.json"
        except ValueError:
            raise DomainError("role_name", name=due.team) from None

    def _given(self, due: Due) -> Given | None:
        found = read_object(self._file(due))
        if found is None:
            return None
        withheld = found.get("withheld")
        if not isinstance(withheld, list):
            raise DomainError("role_damaged", file=self._file(due).name)
        return Given(text_of(found, "closing"), bytes_of(found, "answer"), text_of(found, "refused"), tuple(withheld))

    def _answered(self, team: str) -> list[str]:
        return sorted(file.stem for file in (self.folder / "answers" / team).glob("*.json"))

    # Looking after it
    def keys(self) -> tuple[QuarterKeys, ...]:
        quarters = [quarter for quarter in self._role.quarters() if self._public(quarter).exists()]
        return self._role.kept({quarter: self._key(quarter).fingerprint for quarter in quarters})

    def destroy_due(self) -> tuple[QuarterKeys, ...]:
        keys = self.keys()
        try:
            waiting = {due.period.quarter for due in self.due()}
        except DomainError as error:
            if error.code not in UNHEARD:
                raise
            waiting = {one.quarter for one in keys}
        return self._role.destroy_due(keys, lambda quarter: quarter in waiting)

    def log(self) -> tuple[Event, ...]:
        return self._role.events()


def _due(team: str, name: str) -> Due | None:
    """None for a document of another name: somebody else's."""
    try:
        return Due(team, period_named(name), Turn.ANSWER)
    except DomainError:
        return None
