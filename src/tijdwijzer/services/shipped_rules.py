"""Reading the file with the rules that come with the program."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import What
from tijdwijzer.domain.rules import Rule, ShippedRules, checked


def load_rules(path: Path) -> ShippedRules:
    """The rules in a file. Raises OSError, ValueError, KeyError or DomainError for a file that is not one."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    rules = checked([_rule(item) for item in data["rules"]])
    return ShippedRules(int(data["version"]), rules, tuple(map(str, data["meetings"])))


def _rule(item: Mapping[str, Any]) -> Rule:
    return Rule(app=str(item["app"]), what=What(Component(item["component"])))
