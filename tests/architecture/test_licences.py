"""Everything that ships with tijdwijzer has a licence that lets it: LGPL may be linked to, GPL and AGPL may not."""

import re
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

# Read in the package's own licence file, for it says nothing in its metadata.
STATED_NOWHERE = {"sqlcipher3": "Zlib"}
STRONG_COPYLEFT = re.compile(r"\b(A?GPL|GNU (Affero )?General Public)", re.IGNORECASE)


def shipped() -> dict[str, Distribution]:
    """What tijdwijzer needs to run on this platform, by name, with what that needs in turn."""
    found: dict[str, Distribution] = {}
    waiting = ["tijdwijzer"]
    while waiting:
        name = canonicalize_name(waiting.pop())
        if name not in found:
            found[name] = distribution(name)
            waiting += needs(found[name])
    return found


def needs(package: Distribution) -> Iterator[str]:
    for line in package.requires or []:
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield requirement.name


def offered(package: Distribution) -> list[str]:
    """The licences to choose from, as the package states them: an expression, classifiers, or a word of its own."""
    stated = package.metadata.get("License-Expression") or package.metadata.get("License") or ""
    classifiers = [line for line in package.metadata.get_all("Classifier") or [] if line.startswith("License ::")]
    if classifiers and "License-Expression" not in package.metadata:
        return classifiers
    first_line = stated.partition("\n")[0] or STATED_NOWHERE.get(canonicalize_name(package.name), "")
    return re.split(r"\s+OR\s+", first_line)


def may_ship(licences: list[str]) -> bool:
    return any(licence and not STRONG_COPYLEFT.search(licence) for licence in licences)


@pytest.mark.parametrize("name", sorted(shipped()))
def test_the_licence_lets_it_ship(name: str) -> None:
    licences = offered(shipped()[name])
    assert may_ship(licences), licences


@pytest.mark.parametrize(
    ("licences", "fine"),
    [
        (["MIT"], True),
        (["LGPL-3.0-only", "GPL-2.0-only", "GPL-3.0-only"], True),
        (["License :: OSI Approved :: GNU Lesser General Public License v3 (LGPLv3)"], True),
        (["GPL-3.0-or-later"], False),
        (["License :: OSI Approved :: GNU Affero General Public License v3"], False),
        (["AGPL-3.0 AND MIT"], False),
        ([""], False),
    ],
)
def test_what_counts_as_fine(licences: list[str], fine: bool) -> None:
    assert may_ship(licences) is fine
