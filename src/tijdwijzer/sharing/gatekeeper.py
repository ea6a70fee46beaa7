"""Role B in a folder: fits `services.roles.Gatekeeper` (protocol `tijdwijzer/1`; docs/sharing.md)."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from os import urandom
from pathlib import Path
from secrets import randbelow

from tijdwijzer.domain.aggregator_key import aggregator_key_of
from tijdwijzer.domain.agreement import Agreement, agreement_of, checked
from tijdwijzer.domain.canonical import coded, decoded, read
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.messages import Root, Roster
from tijdwijzer.domain.noise import Below
from tijdwijzer.services.mailbox import Box
from tijdwijzer.services.ports import Clock
from tijdwijzer.services.roles import Closed, Due, Event, Published, QuarterKeys, TeamRoster, Terms
from tijdwijzer.sharing import sealing
from tijdwijzer.sharing.gatekeeper_folder import GatekeeperFiles
from tijdwijzer.sharing.gatekeeper_people import enrolments_of
from tijdwijzer.sharing.gatekeeper_periods import GatekeeperPeriods
from tijdwijzer.sharing.gatekeeper_publishing import agreement_on
from tijdwijzer.sharing.keyfile import USUAL, Cost
from tijdwijzer.sharing.role import OpenMailbox, Role
from tijdwijzer.sharing.role_folder import text_of


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
        self._periods = GatekeeperPeriods(self._role, self._files, below)
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
        return self._periods.due()

    def close(self, due: Due) -> Closed:
        return self._periods.close(due)

    def publish(self, due: Due) -> Published:
        return self._periods.publish(due)

    # Looking after it
    def keys(self) -> tuple[QuarterKeys, ...]:
        return self._files.quarter_keys()

    def destroy_due(self) -> tuple[QuarterKeys, ...]:
        return self._role.destroy_due(self.keys(), self._periods.undone().__contains__)

    def log(self) -> tuple[Event, ...]:
        return self._role.events()
