"""Reading the catalogue file: labels, words, activities and levers in the person's language."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tijdwijzer.domain.catalogue import Activity, Catalogue
from tijdwijzer.domain.components import DEFAULT_GROUPS, Component, Group


def load_catalogue(path: Path, language: str) -> Catalogue:
    """The catalogue in `language` ("nl" or "en"). Raises OSError, ValueError or KeyError for a file that is not one."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    components = data["components"]
    return Catalogue(
        version=int(data["version"]),
        labels={component: _text(components[component.value]["label"][language]) for component in Component},
        activities=tuple(_activity(item, language) for item in data["activities"]),
        words={word: component for component in Component for word in _words(components[component.value])},
        levers={component: _text(components[component.value]["levers"][language]) for component in Component},
        groups={component: _group(component, components[component.value]) for component in Component},
    )


def read_own(path: Path, language: str) -> Catalogue | str:
    """An organisation's catalogue, or why it cannot be used: "catalogue_missing" or "catalogue_bad"."""
    try:
        return load_catalogue(path, language)
    except OSError:
        return "catalogue_missing"
    except (ValueError, KeyError, TypeError, AttributeError):
        return "catalogue_bad"


def _activity(item: Mapping[str, Any], language: str) -> Activity:
    names = {spoken: _text(name) for spoken, name in item["name"].items()}
    also = tuple(name for spoken, name in names.items() if spoken != language)
    return Activity(names[language], Component(item["component"]), also)


def _words(item: Mapping[str, Any]) -> list[str]:
    return [_text(word) for word in (*item["words"], *item["label"].values())]


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("no text")
    return value


def _group(component: Component, item: Mapping[str, Any]) -> Group:
    return Group(item.get("group", DEFAULT_GROUPS[component]))
