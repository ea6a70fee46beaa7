"""How a service is set up: a TOML file, and the environment for what is secret (docs/service.md)."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from ipaddress import ip_network
from pathlib import Path
from typing import Any, TypeVar, cast
from urllib.parse import urlsplit

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.form import DIGEST, as_name, as_text, matching, whole
from tijdwijzer.sharing.service.access import Grant, Role

T = TypeVar("T")

DATABASE, PASSWORD_FILE = "TIJDWIJZER_DATABASE", "TIJDWIJZER_DATABASE_PASSWORD_FILE"
"""Variables that go before the file."""


@dataclass(frozen=True, slots=True)
class Config:
    """`proxies` are the addresses or networks whose X-Forwarded-For is believed."""

    database: str = field(default="", repr=False)
    password: str | None = field(default=None, repr=False)
    bind: str = "127.0.0.1"
    port: int = 8460
    proxies: tuple[str, ...] = ()
    requests_per_minute: int = 300
    grants: tuple[Grant, ...] = ()


def config_in(text: str, environment: Mapping[str, str]) -> Config:
    """Raises DomainError "service_config", with the `place` in the file that is not as it must be; "service_secret"
    for a file with a password that cannot be read.
    """
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DomainError("service_config", place=str(error)) from None
    config = Config()
    for key, value in values.items():
        if key not in READERS:
            raise DomainError("service_config", place=key)
        config = _changed(config, key, value)
    for variable, key in ((DATABASE, "database"), (PASSWORD_FILE, "password_file")):
        if environment.get(variable):
            config = _changed(config, key, environment[variable])
    return config


def read_config(file: Path | None, changes: Mapping[str, object], environment: Mapping[str, str]) -> Config:
    """What `file` says (nothing without one), the environment before it, and `changes` of the command line before both.

    Raises what `config_in` raises, and "service_secret_shown" for a password on the command line.
    """
    try:
        text = "" if file is None else file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise DomainError("service_config", place=file) from None
    if urlsplit(str(changes.get("database", ""))).password:
        raise DomainError("service_secret_shown")
    return replace(config_in(text, environment), **cast("dict[str, Any]", changes))


def _changed(config: Config, key: str, value: object) -> Config:
    name, reader = READERS[key]
    try:
        changes: dict[str, Any] = {name: reader(value)}
        return replace(config, **changes)
    except (ValueError, TypeError, KeyError):
        raise DomainError("service_config", place=key) from None
    except OSError:
        raise DomainError("service_secret", file=value) from None


def _grants(value: object) -> tuple[Grant, ...]:
    return _all(value, _grant)


def _grant(value: object) -> Grant:
    if not isinstance(value, dict) or set(value) - {"role", "task", "token_sha256"}:
        raise TypeError
    role = Role(value["role"])
    task = "" if role is Role.MONITORING else as_name(value["task"])
    return Grant(role, task, matching(value["token_sha256"], DIGEST))


def _network(value: object) -> str:
    return str(ip_network(as_text(value)))


def _all(value: object, reader: Callable[[object], T]) -> tuple[T, ...]:
    if not isinstance(value, list):
        raise TypeError
    return tuple(reader(one) for one in value)


def _secret(value: object) -> str:
    return Path(as_text(value)).read_text(encoding="utf-8").strip()


READERS: Mapping[str, tuple[str, Callable[[object], object]]] = {
    "database": ("database", as_text),
    "password_file": ("password", _secret),
    "bind": ("bind", as_text),
    "port": ("port", lambda value: whole(value, 0, 65_535)),
    "proxies": ("proxies", lambda value: _all(value, _network)),
    "requests_per_minute": ("requests_per_minute", lambda value: whole(value, 1, 1_000_000)),
    "grant": ("grants", _grants),
}
"""Per key of the file: what it sets, and how it is read."""
