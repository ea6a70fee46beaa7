"""Is everything well? What the program stands on, looked at piece by piece."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.policy import NO_POLICY, Held, Policy, Refused
from tijdwijzer.domain.settings import SETTINGS, Hold
from tijdwijzer.services.catalogue import Unusable
from tijdwijzer.services.platform import Desktop, KeyKeeping, Lack, Reason
from tijdwijzer.services.ports import Clock, StoreReport


class State(StrEnum):
    """OK works; a warning works less well or less safely; broken needs something to be done."""

    OK = "ok"
    WARNING = "warning"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at. The words know "check.<name>" and "doctor.<code>", filled in by details."""

    name: str
    state: State
    code: str
    details: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Source:
    """Where something comes from on this machine, or why it does not come at all."""

    name: str
    lack: Lack | None


@dataclass(frozen=True, slots=True)
class WithWhom:
    """Sharing in short: `place` is empty when nothing leaves; `trouble` the code of how the last errands failed."""

    place: str = ""
    fingerprint: str = ""
    alerts: int = 0
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Machine:
    """What can be known of this machine without opening a window.

    `sharing` is None when the database does not open. `catalogue` is the organisation's, when a policy names one, and
    `catalogue_lack` why it cannot be used.
    """

    profile: str
    others_can_look: bool
    desktop: Desktop
    tray: Source
    hotkey: Source
    idle: Source
    session: Source
    observing: Source
    holidays: Mapping[int, int]
    versions: Mapping[str, str]
    running: int | None = None
    key: KeyKeeping | None = None
    on_network: bool = False
    keys_taken: tuple[str, ...] = ()
    policy: Policy = NO_POLICY
    sharing: WithWhom | None = None
    catalogue: str = ""
    catalogue_lack: Unusable | None = None


class Doctor:
    """The use case of looking whether everything is well. `report` may raise the error that keeps the store shut."""

    def __init__(self, clock: Clock, report: Callable[[], StoreReport], machine: Callable[[], Machine]) -> None:
        self._clock = clock
        self._report = report
        self._machine = machine

    def examine(self, better: Sequence[Check] = ()) -> list[Check]:
        """Every check, in a fixed order. `better` replaces those of the same name by what a screen knows first-hand."""
        report = self._looked()
        machine = self._machine()
        known = {check.name: check for check in better}
        store = self._store(report, machine)
        laid_down = [_policy(machine.policy), *_catalogue(machine), *_sharing(machine)]
        checks = [_profile(machine), *store, *_desk(machine), *laid_down, _holidays(machine), _versions(machine)]
        return [known.get(check.name, check) for check in checks]

    def _looked(self) -> StoreReport | DomainError:
        """Opening the profile also finds out how its key is kept, so it comes first."""
        try:
            return self._report()
        except DomainError as error:
            return error

    def _store(self, report: StoreReport | DomainError, machine: Machine) -> list[Check]:
        if isinstance(report, DomainError):
            return [Check("database", State.BROKEN, report.code, report.details), *_key(machine)]
        return [_encryption(report), *_key(machine), _database(report), _schema(report), self._backups(report)]

    def _backups(self, report: StoreReport) -> Check:
        if not report.backups:
            return Check("backups", State.WARNING, "no_backup")
        newest = max(backup.at for backup in report.backups)
        days = (self._clock.now() - newest).days
        details = {"count": len(report.backups), "newest": newest, "days": days}
        return Check("backups", State.OK, "backups", details)


def _profile(machine: Machine) -> Check:
    details = {"path": machine.profile}
    if machine.on_network:
        return Check("profile", State.WARNING, "profile_on_network", details)
    if machine.others_can_look:
        return Check("profile", State.WARNING, "profile_open", details)
    return Check("profile", State.OK, "profile", details)


def _encryption(report: StoreReport) -> Check:
    if not report.encrypted:
        return Check("encryption", State.BROKEN, "not_encrypted")
    return Check("encryption", State.OK, "encrypted", {"cipher": report.cipher})


def _key(machine: Machine) -> list[Check]:
    keeping = machine.key
    if keeping is None:
        return []
    if keeping.safe:
        return [Check("key", State.OK, "key_in_store", {"store": keeping.store})]
    return [Check("key", State.WARNING, f"key_{keeping.why}", {"repaired": keeping.repaired})]


def _database(report: StoreReport) -> Check:
    details = {"path": report.path, "size": report.bytes, "restored": report.restored}
    if not report.intact:
        return Check("database", State.BROKEN, "database_damaged", details)
    if report.restored is not None:
        return Check("database", State.WARNING, "database_restored", details)
    return Check("database", State.OK, "database_intact", details)


def _schema(report: StoreReport) -> Check:
    details = {"schema": report.schema, "newest": report.newest}
    if report.schema != report.newest:
        return Check("schema", State.BROKEN, "schema_differs", details)
    return Check("schema", State.OK, "schema", details)


def _desk(machine: Machine) -> list[Check]:
    return [
        _works("tray", machine.tray),
        _hotkey(machine),
        _works("idle", machine.idle),
        _works("session", machine.session),
        _works("observing", machine.observing),
        _running(machine),
    ]


def _works(name: str, source: Source) -> Check:
    if source.lack is None:
        return Check(name, State.OK, name, {"source": source.name})
    code = f"lack_{Reason(source.lack.reason)}"
    return Check(name, State.WARNING, code, {"detail": source.lack.detail})


def _hotkey(machine: Machine) -> Check:
    if machine.keys_taken:
        return Check("hotkey", State.WARNING, "hotkey_taken", {"keys": machine.keys_taken})
    return _works("hotkey", machine.hotkey)


def _running(machine: Machine) -> Check:
    if machine.running is None:
        return Check("app", State.OK, "app_not_running")
    return Check("app", State.OK, "app_running", {"process": machine.running})


def _policy(policy: Policy) -> Check:
    """What is in force, and what was refused and why."""
    details = {
        "count": len(policy.held),
        "held": [_assigned(held) for held in policy.held],
        "refused": [DomainError(f"policy.refused.{no.why}", **_refusal(no)) for no in policy.refused],
    }
    if not policy.refused:
        return Check("policy", State.OK, "policy" if policy.held else "no_policy", details)
    return Check("policy", State.WARNING, "policy_partly" if policy.held else "policy_refused", details)


def _assigned(held: Held) -> str:
    sign = "≤" if SETTINGS[held.key].hold is Hold.AT_MOST else "="
    value = ("off", "on")[held.value] if isinstance(held.value, bool) else held.value
    return f"{held.key} {sign} {value} ({held.origin})"


def _refusal(refused: Refused) -> dict[str, object]:
    return {**refused.details, "name": refused.name, "origin": refused.origin}


def _catalogue(machine: Machine) -> list[Check]:
    if not machine.catalogue:
        return []
    state = State.WARNING if machine.catalogue_lack else State.OK
    lack = machine.catalogue_lack or Unusable("catalogue")
    return [Check("catalogue", state, lack.code, {"path": machine.catalogue, "product": lack.product})]


def _sharing(machine: Machine) -> list[Check]:
    """Local, or with whom."""
    shared = machine.sharing
    if shared is None:
        return []
    if not shared.place:
        return [Check("sharing", State.OK, "sharing_local")]
    details = {"place": shared.place, "fingerprint": shared.fingerprint, "alerts": shared.alerts}
    if shared.alerts:
        return [Check("sharing", State.WARNING, "sharing_alerts", details)]
    if shared.trouble:
        trouble = DomainError(shared.trouble, place=shared.place)
        return [Check("sharing", State.WARNING, "sharing_trouble", {**details, "trouble": trouble})]
    return [Check("sharing", State.OK, "sharing_with", details)]


def _holidays(machine: Machine) -> Check:
    if not all(machine.holidays.values()):
        return Check("holidays", State.WARNING, "no_holidays")
    years = ", ".join(f"{year}: {count}" for year, count in machine.holidays.items())
    return Check("holidays", State.OK, "holidays", {"years": years})


def _versions(machine: Machine) -> Check:
    said = ", ".join(f"{name} {version}" for name, version in machine.versions.items())
    return Check("versions", State.OK, "versions", {"versions": said})
