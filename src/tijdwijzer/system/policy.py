"""Where an organisation's policy is found on this platform."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tijdwijzer.domain.policy import Decree
from tijdwijzer.services.platform import PolicySource
from tijdwijzer.system.policy_file import PolicyFile

if TYPE_CHECKING:
    from tijdwijzer.system.registry import Registry

LINUX = Path("/etc/tijdwijzer/policy.json")
MACOS = Path("/Library/Application Support/tijdwijzer/policy.json")


class PolicySources:
    """Several as one."""

    def __init__(self, *sources: PolicySource) -> None:
        self._sources = sources

    def read(self) -> list[Decree]:
        return [decree for source in self._sources for decree in source.read()]


def policy_source() -> PolicySource:
    """What an administrator can write and the person cannot; no variable or argument leads elsewhere."""
    found: PolicySource
    if sys.platform == "win32":
        from tijdwijzer.system.registry_windows import WindowsRegistry

        found = of_registry(WindowsRegistry())
    elif sys.platform == "darwin":
        found = PolicyFile(MACOS)
    else:
        found = PolicyFile(LINUX)
    return found


def of_registry(registry: "Registry") -> PolicySources:
    """What group policy wrote, and the file that the installer was given."""
    from tijdwijzer.system.registry import RegistryPolicy, policy_file

    path = policy_file(registry)
    return PolicySources(RegistryPolicy(registry), *([PolicyFile(Path(path), named=True)] if path else []))
