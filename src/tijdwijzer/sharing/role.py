"""What both roles have: a folder with a key file, keys per quarter, a log, a mailbox and the day of today."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cached_property
from pathlib import Path
from zoneinfo import ZoneInfo

from tijdwijzer.domain.canonical import canonical, digest
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.form import as_name
from tijdwijzer.domain.passphrases import changed, check
from tijdwijzer.domain.quarters import DAYS_WAITED, destroy_on
from tijdwijzer.domain.share_periods import period_named
from tijdwijzer.patience import replace as replace_file
from tijdwijzer.services.mailbox import Box, Mailbox
from tijdwijzer.services.mailbox import Path as Place
from tijdwijzer.services.ports import Clock
from tijdwijzer.services.roles import Event, QuarterKeys
from tijdwijzer.sharing import keyfile, passphrase_change
from tijdwijzer.sharing.keyfile import Cost
from tijdwijzer.sharing.role_folder import Journal, destroy, keep_names, read_object, text_of, write_whole

OpenMailbox = Callable[[str], Mailbox]
"""Raises DomainError "place" for what is neither a folder nor an address."""

TOKEN = "token"
"""The file, in the folder of a role, with what a service knows it by."""
TOKENS = re.compile(r"[\w.~+/=-]{8,512}", re.ASCII)


class Role:
    """The folder of a role: `<name>.json` (what it is of), `own.key`, `quarters/`, `log.jsonl`; `changing/` and
    `changed/` while passphrases change.
    """

    def __init__(self, folder: Path, name: str, mailbox: OpenMailbox, clock: Clock, cost: Cost) -> None:
        self.folder = folder
        self.clock = clock
        self._standing_file = folder / f"{name}.json"
        self._own_key = folder / "own.key"
        self._open_mailbox = mailbox
        self._cost = cost
        self._log = Journal(folder / "log.jsonl")
        self._passphrases: tuple[str, ...] | None = None
        self._secrets: dict[str, dict[str, bytes]] = {}

    def keep_token(self, token: str) -> None:
        """For a service. Raises DomainError "role_token" for what cannot be one, or "role_exists"."""
        if self.standing() is not None:
            raise DomainError("role_exists", folder=self.folder)
        if not TOKENS.fullmatch(token):
            raise DomainError("role_token")
        write_whole(self.folder / TOKEN, token.encode())

    # Beginning and opening
    def standing(self) -> dict[str, object] | None:
        """`task`, `place` and what else was said at the beginning; None before that."""
        return read_object(self._standing_file)

    def begun(self) -> dict[str, object]:
        """Raises DomainError "role_not_begun"."""
        standing = self.standing()
        if standing is None:
            raise DomainError("role_not_begun", folder=self.folder)
        return standing

    @property
    def task(self) -> str:
        return text_of(self.begun(), "task")

    def begin(
        self, task: str, place: str, passphrases: tuple[str, ...], secrets: Mapping[str, bytes], public: str
    ) -> None:
        """Raises DomainError "role_exists", "passphrase_weak", "role_name" or "place". A beginning that a crash ended
        is begun anew: nobody has seen its keys yet.
        """
        if self.standing() is not None:
            raise DomainError("role_exists", folder=self.folder)
        check(passphrases)
        try:
            as_name(task)
        except ValueError:
            raise DomainError("role_name", name=task) from None
        try:
            self._open_mailbox(place).names(Box.PUBLISHED, ())
        except DomainError:
            raise DomainError("place", place=place) from None
        destroy(self._own_key)
        keyfile.write(self._own_key, secrets, passphrases, self._cost)
        self.note("begun", again=True)
        write_whole(self._standing_file, canonical({"v": 1, "task": task, "place": place, "public": public}), new=True)
        self._passphrases = passphrases
        self._secrets = {"": dict(secrets)}

    def unlock(self, passphrases: tuple[str, ...]) -> None:
        self.begun()
        self._finish_change()
        self._secrets[""] = keyfile.secrets_in(self._own_key, passphrases)
        self._passphrases = passphrases

    def change_passphrases(self, new: tuple[str, ...]) -> None:
        """Seal every key under other passphrases; an empty one stays as it was. Raises DomainError "role_locked", what
        `changed` and `secrets_in` raise.
        """
        before = self.opened()
        after = changed(before, new)
        self._finish_change()
        files = [self._own_key, *(self._key_file(quarter) for quarter in self.quarters())]
        passphrase_change.seal_anew(self.folder, [file for file in files if file.exists()], before, after, self._cost)
        self._finish_change()
        self._passphrases = after

    def _finish_change(self) -> None:
        """The fingerprint tells one change from the next, so that the log has each once whatever crashes."""
        passphrase_change.finish(
            self.folder,
            lambda: self.note("passphrases_changed", again=True, fingerprint=digest(self._own_key.read_bytes())),
        )

    @property
    def own(self) -> Mapping[str, bytes]:
        """Raises DomainError "role_locked"."""
        self.opened()
        return self._secrets[""]

    def opened(self) -> tuple[str, ...]:
        """Raises DomainError "role_locked"."""
        self.begun()
        if self._passphrases is None:
            raise DomainError("role_locked")
        return self._passphrases

    @cached_property
    def mailbox(self) -> Mailbox:
        return self._open_mailbox(text_of(self.begun(), "place"))

    def today(self) -> date:
        return self.clock.now().astimezone(ZoneInfo(self.clock.zone())).date()

    # Keys of quarters
    def quarter(self, quarter: str) -> Path:
        """Its folder. Raises DomainError "share_period"."""
        if period_named(quarter).kind != "Q":
            raise DomainError("share_period", text=quarter)
        return self.folder / "quarters" / quarter

    def quarters(self) -> list[str]:
        folder = self.folder / "quarters"
        return sorted(path.name for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []

    def has_keys(self, quarter: str) -> bool:
        """Raises DomainError "keys_gone" when they were destroyed."""
        if (self.quarter(quarter) / "destroyed.json").exists():
            raise DomainError("keys_gone", quarter=quarter)
        return self._key_file(quarter).exists()

    def _key_file(self, quarter: str) -> Path:
        return self.quarter(quarter) / "quarter.key"

    def make_keys(self, quarter: str, secrets: Mapping[str, bytes]) -> None:
        """Raises DomainError "passphrase_wrong" when the passphrases were changed elsewhere meanwhile: all keys of a
        role open with the same.
        """
        keyfile.secrets_in(self._own_key, self.opened())
        keyfile.write(self._key_file(quarter), secrets, self.opened(), self._cost)

    def keys(self, quarter: str) -> Mapping[str, bytes]:
        """Raises DomainError "role_locked", "keys_gone", or "no_keys" when none were made."""
        passphrases = self.opened()
        if not self.has_keys(quarter):
            raise DomainError("no_keys", quarter=quarter)
        if quarter not in self._secrets:
            self._secrets[quarter] = keyfile.secrets_in(self._key_file(quarter), passphrases)
        return self._secrets[quarter]

    def kept(self, fingerprints: Mapping[str, str]) -> tuple[QuarterKeys, ...]:
        """The keys of these quarters, each with its fingerprint."""
        return tuple(
            QuarterKeys(quarter, fingerprint, destroy_on(quarter), self._destroyed(quarter))
            for quarter, fingerprint in sorted(fingerprints.items())
        )

    def _destroyed(self, quarter: str) -> date | None:
        found = read_object(self.quarter(quarter) / "destroyed.json")
        return None if found is None else date.fromisoformat(text_of(found, "on"))

    def destroy_due(self, kept: Iterable[QuarterKeys], undone: Callable[[str], bool]) -> tuple[QuarterKeys, ...]:
        """Destroy those whose day has come. While something of a quarter is undone they wait, as the log says, but no
        longer than `DAYS_WAITED`.
        """
        self._finish_change()
        gone = []
        today = self.today()
        for keys in kept:
            if keys.destroyed is not None or today < keys.destroy_on:
                continue
            waits = undone(keys.quarter)
            if waits and today < keys.destroy_on + timedelta(days=DAYS_WAITED):
                self.note("keys_kept", again=True, quarter=keys.quarter)
                continue
            destroy(self._key_file(keys.quarter))
            self._secrets.pop(keys.quarter, None)
            self.note("keys_destroyed_undone" if waits else "keys_destroyed", again=True, quarter=keys.quarter)
            write_whole(self.quarter(keys.quarter) / "destroyed.json", canonical({"v": 1, "on": today.isoformat()}))
            gone.append(QuarterKeys(keys.quarter, keys.fingerprint, keys.destroy_on, today))
        return tuple(gone)

    # Publishing once
    def published(
        self, path: Path, place: Place, make: Callable[[], bytes], note: Callable[[bytes, bool], None]
    ) -> None:
        """Publish a document that is made once: kept in a draft first, and under its name once it was put and the log
        says so. `note` gets the document, and whether a crash may have come after it.
        """
        draft = path.with_suffix(".draft")
        again = draft.exists()
        if not again:
            write_whole(draft, make())
        content = draft.read_bytes()
        self.mailbox.put(Box.PUBLISHED, place, content)
        note(content, again)
        replace_file(draft, path)
        keep_names(path.parent)

    # The log
    def note(self, code: str, team: str = "", period: str = "", *, again: bool = False, **details: str) -> None:
        """Add a line. `again`: after a crash, before which it may have been added already."""
        event = Event(self.clock.now(), code, team, period, details)
        if again and any(replace(one, at=event.at) == event for one in self.events()):
            return
        line = {"at": event.at.isoformat(), "code": code, "team": team, "period": period}
        self._log.add([{**line, "details": details}])

    def events(self) -> tuple[Event, ...]:
        return tuple(_event(line) for line in self._log.lines())


def _event(line: dict[str, object]) -> Event:
    details = line.get("details")
    return Event(
        datetime.fromisoformat(text_of(line, "at")),
        text_of(line, "code"),
        text_of(line, "team"),
        text_of(line, "period"),
        {str(name): str(value) for name, value in details.items()} if isinstance(details, dict) else {},
    )
