"""What an organisation lays down: from what its sources say to what is in force, and what was refused and why."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.settings import NO_LIMIT, SETTINGS, Hold, Kind, Setting, fitting


class Origin(StrEnum):
    """Who says it, the strongest first. The first two are in the registry of Windows."""

    MACHINE = "machine"
    USER = "user"
    FILE = "file"


class Why(StrEnum):
    """Why something was refused. The words know "policy.<why>"."""

    UNKNOWN = "unknown"
    TYPE = "type"
    VALUE = "value"
    BOUNDS = "bounds"
    WEAKENS = "weakens"
    NOT_HELD = "not_held"
    CLASH = "clash"
    FILE_PATH = "file_path"
    FILE_MISSING = "file_missing"
    FILE_UNREADABLE = "file_unreadable"
    FILE_TOO_LARGE = "file_too_large"
    FILE_NOT_JSON = "file_not_json"
    FILE_TWICE = "file_twice"
    FILE_NO_OBJECT = "file_no_object"


@dataclass(frozen=True, slots=True)
class Refused:
    """Something that is not in force: `name` as its source writes it, or the path of a file.

    What of a name is no text (half a pair of surrogates, which JSON and the registry let through) is escaped, so that
    it can be shown and printed.
    """

    name: str
    origin: Origin
    why: Why
    details: Mapping[str, object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", self.name.encode("utf-8", "backslashreplace").decode("utf-8"))


@dataclass(frozen=True, slots=True)
class Decree:
    """What one source says: values by the names that it writes, and what of it cannot be read."""

    origin: Origin
    values: Mapping[str, object]
    refused: tuple[Refused, ...] = ()


@dataclass(frozen=True, slots=True)
class Held:
    """A setting that is held to a value, as its `Setting.hold` says."""

    key: str
    value: object
    origin: Origin


@dataclass(frozen=True, slots=True)
class Policy:
    """What is in force, in the order of the settings, and what was refused."""

    held: tuple[Held, ...] = ()
    refused: tuple[Refused, ...] = ()

    @property
    def values(self) -> dict[str, object]:
        """What `Settings.held` takes."""
        return {held.key: held.value for held in self.held}


NO_POLICY = Policy()


def policy_name(key: str) -> str:
    """What the registry calls a setting: HotkeySwitcher for hotkey_switcher."""
    return "".join(part.capitalize() for part in key.split("_"))


_KEYS = {policy_name(key).casefold(): key for key in SETTINGS}
"""Windows does not tell capitals in names apart."""


def policy_of(decrees: Iterable[Decree]) -> Policy:
    """What is in force: of each setting the first value that may be, machine before user before file.

    Never raises: what cannot be in force is refused, and the next source, or else the safe default, holds.
    """
    held: dict[str, Held] = {}
    refused: list[Refused] = []
    for decree in sorted(decrees, key=lambda decree: list(Origin).index(decree.origin)):
        refused.extend(decree.refused)
        for found in _read(decree):
            if isinstance(found, Refused):
                refused.append(found)
            else:
                held.setdefault(found.key, found)
    clashing = _clashing(list(held.values()))
    kept = tuple(held[key] for key in SETTINGS if key in held and key not in {clash.name for clash in clashing})
    written = [Refused(_written(held[c.name]), c.origin, c.why, c.details) for c in clashing]
    return Policy(kept, (*refused, *written))


def _read(decree: Decree) -> Iterator[Held | Refused]:
    for name, value in decree.values.items():
        setting = SETTINGS.get(_key(name, decree.origin))
        if setting is None:
            yield Refused(name, decree.origin, Why.UNKNOWN)
            continue
        try:
            yield Held(setting.key, _holdable(setting, _typed(setting, value, decree.origin)), decree.origin)
        except _RefusedError as error:
            yield Refused(name, decree.origin, error.why, error.details)


def _key(name: str, origin: Origin) -> str:
    return name if origin is Origin.FILE else _KEYS.get(name.casefold(), "")


def _written(held: Held) -> str:
    return held.key if held.origin is Origin.FILE else policy_name(held.key)


class _RefusedError(Exception):
    def __init__(self, why: Why, **details: object) -> None:
        super().__init__(why)
        self.why = why
        self.details = details


def _typed(setting: Setting, value: object, origin: Origin) -> object:
    """The registry has no switches: there 1 and 0 stand for them, as a number or as text."""
    if setting.kind is Kind.SWITCH and origin is not Origin.FILE:
        if isinstance(value, bool) or value not in (0, 1, "0", "1"):
            raise _RefusedError(Why.TYPE, kind=setting.kind)
        return value in (1, "1")
    return value


def _holdable(setting: Setting, value: object) -> object:
    """`value` as the setting may be held to it. Raises _RefusedError."""
    if setting.hold is Hold.NONE:
        raise _RefusedError(Why.NOT_HELD)
    if not _is_of(setting.kind, value):
        raise _RefusedError(Why.TYPE, kind=setting.kind)
    if isinstance(value, str) and not _is_text(value):
        raise _RefusedError(Why.VALUE)
    try:
        value = fitting(setting, value)
    except DomainError as error:
        bounds = error.code == "setting_bounds"
        raise _RefusedError(Why.BOUNDS if bounds else Why.VALUE, **(error.details if bounds else {})) from None
    if _weakens(setting, value):
        raise _RefusedError(Why.WEAKENS)
    return value


def _is_of(kind: Kind, value: object) -> bool:
    match kind:
        case Kind.SWITCH:
            return isinstance(value, bool)
        case Kind.NUMBER:
            return isinstance(value, int) and not isinstance(value, bool)
        case Kind.MINUTES_PER_WEEKDAY:
            return isinstance(value, list)
        case _:
            return isinstance(value, str)


def _is_text(value: str) -> bool:
    """Whether it can be written down: half a pair of surrogates cannot."""
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _weakens(setting: Setting, value: object) -> bool:
    match setting.hold:
        case Hold.ONLY_ON:
            return value is not True
        case Hold.ONLY_OFF:
            return value is not False
        case Hold.AT_MOST:
            return setting.endless and value == NO_LIMIT
        case _:
            return False


def _clashing(held: Sequence[Held]) -> list[Refused]:
    """Settings that are to have the same keys, each with the other that wants them; all of them are refused."""
    keys = [each for each in held if SETTINGS[each.key].kind is Kind.KEYS and each.value]
    clashes = []
    for each in keys:
        others = [_written(other) for other in keys if other.key != each.key and other.value == each.value]
        if others:
            clashes.append(Refused(each.key, each.origin, Why.CLASH, {"part": each.value, "others": others}))
    return clashes
