"""The words of the privacy screen: what is kept, plainly."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication

from tijdwijzer.domain.observing import OTHER
from tijdwijzer.domain.policy import Held, Policy, Refused
from tijdwijzer.domain.settings import ADDRESS, SETTINGS, Hold
from tijdwijzer.services.appointments import Address, CalendarLook, Fetches
from tijdwijzer.services.doctor import Check
from tijdwijzer.services.exporting import Exported
from tijdwijzer.services.platform import KeyKeeping
from tijdwijzer.services.ports import StoreReport
from tijdwijzer.services.privacy import Inventory, Kept
from tijdwijzer.ui.settings.texts import setting_name, value_in_words
from tijdwijzer.words import say
from tijdwijzer.words.formats import EN_DASH, Language, clock, file_size, number, short_date, spoken_duration

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PrivacyTexts:
    """Texts in one language; `zone` is what the person's clock shows."""

    language: Language
    zone: tzinfo

    # What is kept
    def kept(self, inventory: Inventory) -> list[tuple[str, str, str, str]]:
        """Rows of: what, since when, how much, until when."""
        until, until_erased = self._until(inventory.keep_months), translate("Privacy", "until you erase it")
        never = translate("Privacy", "does not exist in this program")
        return [
            self._row(translate("Privacy", "Entries"), inventory.entries, until),
            self._row(translate("Privacy", "Intentions and notes"), inventory.reflections, until),
            self._row(translate("Privacy", "Leave days"), inventory.leave, until),
            self._row(translate("Privacy", "Settings that you changed"), inventory.settings, until_erased),
            (
                translate("Privacy", "What can be undone"),
                EN_DASH,
                translate("Privacy", "the last 200 actions"),
                until,
            ),
            self._backups(inventory.store),
            self._row(translate("Privacy", "Own rules"), inventory.rules, until_erased),
            *self._output(inventory, until, until_erased),
            *self._observed(inventory),
            *self._shared(inventory, until),
            (translate("Privacy", "Keystrokes and screen images"), EN_DASH, never, EN_DASH),
        ]

    def _output(self, inventory: Inventory, until: str, until_erased: str) -> list[tuple[str, str, str, str]]:
        return [
            self._row(translate("Privacy", "Counts of what you finished"), inventory.counts, until),
            self._row(translate("Privacy", "Own products"), inventory.products, until_erased),
            self._row(translate("Privacy", "Goals"), inventory.goals, until_erased),
            self._row(translate("Privacy", "Baseline measurements"), inventory.baselines, until_erased),
        ]

    def _observed(self, inventory: Inventory) -> list[tuple[str, str, str, str]]:
        days = inventory.observe_days
        until = translate("Privacy", "today only") if days == 1 else translate("Privacy", "at most {days} days")
        until = until.format(days=days)
        return [
            self._row(translate("Privacy", "Programs that were in front"), inventory.observed, until),
            self._row(translate("Privacy", "Signs of meetings"), inventory.meetings, until),
        ]

    def _shared(self, inventory: Inventory, until: str) -> list[tuple[str, str, str, str]]:
        until_over = translate("Privacy", "until their quarter is over")
        return [
            self._row(translate("Privacy", "Lines of what left this computer"), inventory.ledger, until),
            self._row(translate("Privacy", "Keys of taking part in sharing"), inventory.keys, until_over),
        ]

    def programs(self, seconds: Mapping[str, int]) -> list[tuple[str, str]]:
        """Rows of: which program, how long it was in front."""
        other = translate("Privacy", "other programs, not named")
        return [
            (other if app == OTHER else app, spoken_duration(timedelta(seconds=length), self.language))
            for app, length in seconds.items()
        ]

    def forgotten(self, count: int) -> str:
        """What forgetting came to."""
        if not count:
            return translate("Privacy", "There was nothing to forget.")
        text = translate("Privacy", "Forgotten for good, stretches of time: {count}.")
        return text.format(count=number(count, self.language))

    def left(self, inventory: Inventory, calendar: str, fetches: Sequence[Fetches]) -> str:
        """What has left this computer, in one sentence."""
        if inventory.ledger.count:
            return translate("Privacy", "Sealed numbers for the figures of your team. Sharing shows every one of them.")
        if inventory.shared_at:
            return translate("Privacy", "No numbers yet. You take part in sharing; you see them before they leave.")
        if ADDRESS.fullmatch(calendar) or fetches:
            return translate("Privacy", "Nothing of what is kept here.")
        return translate("Privacy", "Nothing, ever.")

    def fetched(self, shared_at: str, calendar: str, fetches: Sequence[Fetches], look: CalendarLook | None) -> str:
        """What goes over the network at all: what is sealed, and a calendar that is at an address."""
        if shared_at:
            text = translate("Privacy", "Sealed numbers go to {place}, and what is published is fetched there.")
            shared = text.format(place=shared_at)
            return " ".join([shared, *([self._calendar(calendar, fetches, look)] if calendar or fetches else [])])
        return self._calendar(calendar, fetches, look)

    def _calendar(self, calendar: str, fetches: Sequence[Fetches], look: CalendarLook | None) -> str:
        host = Address(calendar).host if ADDRESS.fullmatch(calendar) else ""
        told = [self._asked(one, look) for one in fetches]
        if not host and not told:
            return translate("Privacy", "Nothing is sent, and there is no address to fetch anything from.")
        if not host:
            return " ".join([translate("Privacy", "Now nothing is fetched from anywhere."), *told])
        text = translate(
            "Privacy",
            "While observing, your calendar is fetched from {host}; only the address that you entered goes along.",
        )
        if host not in {one.host for one in fetches}:
            told.insert(0, translate("Privacy", "That has not been done yet."))
        return " ".join([text.format(host=host), *told])

    def _asked(self, one: Fetches, look: CalendarLook | None) -> str:
        text = translate("Privacy", "Asked {host}: {count} times, last on {moment}.")
        asked = text.format(host=one.host, count=number(one.times, self.language), moment=self.moment(one.last))
        return f"{asked} {self._came_of(look)}" if look is not None and look.at == one.last else asked

    def _came_of(self, look: CalendarLook) -> str:
        if look.problem is not None:
            return say(look.problem.code, self.language, **look.problem.details)
        text = translate("Privacy", "Appointments found: {count}.")
        return text.format(count=number(look.appointments, self.language))

    def _until(self, months: int) -> str:
        if not months:
            return translate("Privacy", "until you erase it")
        return translate("Privacy", "at most {months} months").format(months=months)

    def _row(self, name: str, kept: Kept, until: str) -> tuple[str, str, str, str]:
        since = self.day(kept.since) if kept.since else EN_DASH
        return name, since, number(kept.count, self.language), until if kept.count else EN_DASH

    def _backups(self, store: StoreReport) -> tuple[str, str, str, str]:
        size = file_size(sum(backup.bytes for backup in store.backups), self.language)
        count = f"{len(store.backups)}, {size}" if store.backups else "0"
        oldest = min((backup.at for backup in store.backups), default=None)
        since = self.day(oldest.astimezone(self.zone).date()) if oldest else EN_DASH
        return translate("Privacy", "Backups"), since, count, translate("Privacy", "the last seven")

    def day(self, day: date) -> str:
        return short_date(day, self.language, year=True)

    def moment(self, moment: datetime) -> str:
        """`24 November 2026, 09:12`."""
        return f"{self.day(moment.astimezone(self.zone).date())}, {clock(moment, self.zone)}"

    # What the organisation laid down
    def in_force(self, policy: Policy) -> list[tuple[str, str, str]]:
        """Rows of: which setting, where that was laid down, and to what it is held."""
        return [self._held(held) for held in policy.held]

    def _held(self, held: Held) -> tuple[str, str, str]:
        bound = SETTINGS[held.key].hold is Hold.AT_MOST
        text = translate("Privacy", "at most {value}") if bound else translate("Privacy", "fixed: {value}")
        value = text.format(value=value_in_words(held.key, held.value, self.language))
        return setting_name(held.key), say(f"origin.{held.origin}", self.language), value

    def not_in_force(self, policy: Policy) -> list[tuple[str, str, str]]:
        """Rows of: what was laid down in vain, where, and why it does not hold."""
        return [self._refused(refused) for refused in policy.refused]

    def _refused(self, refused: Refused) -> tuple[str, str, str]:
        why = say(f"policy.{refused.why}", self.language, **refused.details)
        return refused.name, say(f"origin.{refused.origin}", self.language), why

    # Where it is
    def places(self, store: StoreReport, key: KeyKeeping | None, on_network: bool = False) -> list[tuple[str, str]]:
        """Rows of: what, and the answer."""
        encrypted = say(
            "doctor.encrypted" if store.encrypted else "doctor.not_encrypted", self.language, cipher=store.cipher
        )
        rows = [
            (translate("Privacy", "Where"), self._where(store.path, on_network)),
            (translate("Privacy", "Size"), file_size(store.bytes, self.language)),
            (translate("Privacy", "Encryption"), encrypted),
        ]
        return [*rows, (translate("Privacy", "Key"), self.key(key))] if key is not None else rows

    def _where(self, path: str, on_network: bool) -> str:
        return say("doctor.profile_on_network", self.language, path=path) if on_network else path

    def key(self, key: KeyKeeping) -> str:
        """Where the key is; plainly weaker when it is a file."""
        if key.safe:
            return say("doctor.key_in_store", self.language, store=key.store)
        return say(f"doctor.key_{key.why}", self.language)

    def backups(self, store: StoreReport) -> list[tuple[str, str]]:
        """Rows of: when, how large; the latest first."""
        latest_first = sorted(store.backups, key=lambda backup: backup.at, reverse=True)
        return [(self.moment(backup.at), file_size(backup.bytes, self.language)) for backup in latest_first]

    def restored(self, store: StoreReport) -> str:
        """What happened to a damaged database; nothing when nothing did."""
        if store.restored is not None:
            text = translate(
                "Privacy", "The database was damaged. The backup of {moment} was put back; what came after it is gone."
            )
            words = text.format(moment=self.moment(store.restored))
        elif store.set_aside is not None:
            words = translate("Privacy", "The database was damaged and there was no good backup. It began again empty.")
        else:
            return ""
        if store.set_aside is None:
            return words
        return f"{words} " + translate("Privacy", "The damaged file is kept as {name}.").format(name=store.set_aside)

    # What was done
    def exported(self, name: str, exported: Exported) -> str:
        text = translate("Privacy", "{file} holds {entries} entries, {reflections} reflections and your settings.")
        entries, reflections = (number(n, self.language) for n in (exported.entries, exported.reflections))
        return text.format(file=name, entries=entries, reflections=reflections)

    def checks(self, checks: Sequence[Check]) -> list[tuple[str, str, str]]:
        """Rows of: what was looked at, how it is, in words."""
        return [
            (
                say(f"check.{check.name}", self.language),
                say(f"state.{check.state}", self.language),
                say(f"doctor.{check.code}", self.language, **check.details).replace("`", ""),
            )
            for check in checks
        ]
