"""What tijdwijzer needs of the registry of Windows, and where in it its things are."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Protocol

from tijdwijzer.domain.policy import Decree, Origin

POLICIES = r"Software\Policies\Tijdwijzer"
INSTALLATION = r"Software\Tijdwijzer"
"""What the installer writes for everybody (machine), and what this user decided for this machine (user)."""
RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"

TEXT, NUMBER = 1, 4
"""REG_SZ and REG_DWORD."""


class Hive(StrEnum):
    """The half of the registry that is the machine's, and the one that is the user's."""

    MACHINE = "machine"
    USER = "user"


class Registry(Protocol):
    """Values by name under a key, each with its type; a key that is not there, or may not be read, holds none."""

    def values(self, hive: Hive, key: str) -> Mapping[str, tuple[object, int]]: ...

    def put(self, hive: Hive, key: str, name: str, value: str | int) -> None: ...

    def remove(self, hive: Hive, key: str, name: str) -> None:
        """Nothing happens when there is no such value."""
        ...


class RegistryPolicy:
    """Fits `services.platform.PolicySource`: what group policy wrote for the machine and for the user."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry

    def read(self) -> list[Decree]:
        origins = {Hive.MACHINE: Origin.MACHINE, Hive.USER: Origin.USER}
        return [decree_of(origin, self._registry.values(hive, POLICIES)) for hive, origin in origins.items()]


def decree_of(origin: Origin, values: Mapping[str, tuple[object, int]]) -> Decree:
    """What the values of a key say. Of another type than text and number they say nothing, which is refused."""
    known = {name: value if kind in (TEXT, NUMBER) else None for name, (value, kind) in values.items() if name}
    return Decree(origin, known)


def installed(registry: Registry, name: str) -> str:
    """A text that the installer wrote for everybody; empty when it did not."""
    value, kind = _written(registry, name)
    return str(value) if kind == TEXT else ""


def policy_file(registry: Registry) -> str:
    """What stands where the path of a policy file belongs, also when it is none; empty when nothing does."""
    return str(_written(registry, "PolicyFile")[0])


def _written(registry: Registry, name: str) -> tuple[object, int]:
    values = registry.values(Hive.MACHINE, INSTALLATION)
    return next((found for known, found in values.items() if known.casefold() == name.casefold()), ("", TEXT))
