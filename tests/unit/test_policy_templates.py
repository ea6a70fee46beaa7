"""What an administrator is handed: up to date, whole, and of one mind with what the program reads."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from scripts.policy_templates import BEGIN, EXAMPLE, HELD, LANGUAGES, WINDOWS, definitions, files, texts, with_table
from tijdwijzer.domain.policy import Origin, policy_name, policy_of
from tijdwijzer.domain.settings import SETTINGS, Hold, Kind
from tijdwijzer.system.policy_file import PolicyFile
from tijdwijzer.system.registry import NUMBER, POLICIES, TEXT, decree_of
from tijdwijzer.words import WORDS

ADMX = definitions()
REFERENCE = re.compile(r"\$\((string|presentation)\.(\w+)\)")
SPACE = "{http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions}"


def policies() -> list[ET.Element]:
    return list(ADMX.iter("policy"))


@pytest.mark.parametrize("path", files(), ids=lambda path: path.name)
def test_what_is_in_the_tree_is_what_the_settings_say(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == files()[path], "run `make policy-templates`"


@pytest.mark.parametrize("path", [WINDOWS / "tijdwijzer.admx", *(WINDOWS / c / "tijdwijzer.adml" for c in LANGUAGES)])
def test_the_files_are_xml_in_the_namespace_of_group_policy(path: Path) -> None:
    assert all(element.tag.startswith(SPACE) for element in ET.parse(path).getroot().iter())


def test_every_setting_that_may_be_held_has_a_policy_and_no_other() -> None:
    assert [policy.get("name") for policy in policies()] == [policy_name(setting.key) for setting in HELD]
    assert {setting.key for setting in HELD} == {k for k, s in SETTINGS.items() if s.hold is not Hold.NONE}


def test_names_are_unique() -> None:
    for tag, attribute in (("policy", "name"), ("category", "name"), ("definition", "name")):
        names = [element.get(attribute) for element in ADMX.iter(tag)]
        assert len(names) == len(set(names))
    elements = [element.get("id") for elements in ADMX.iter("elements") for element in elements]
    assert len(elements) == len(set(elements))


@pytest.mark.parametrize("language", LANGUAGES.values())
def test_every_reference_resolves_and_nothing_is_left_over(language: str) -> None:
    adml = texts(language)
    referred = {match.groups() for e in ADMX.iter() for text in e.attrib.values() for match in REFERENCE.finditer(text)}
    there = [("string", string.get("id")) for string in adml.iter("string")]
    there += [("presentation", presentation.get("id")) for presentation in adml.iter("presentation")]
    assert set(there) == referred
    assert len(there) == len(set(there))
    assert all(string.text and "{" not in string.text for string in adml.iter("string"))


@pytest.mark.parametrize("language", LANGUAGES.values())
def test_every_presentation_shows_the_elements_of_its_policy(language: str) -> None:
    shown = {p.get("id"): [control.get("refId") for control in p] for p in texts(language).iter("presentation")}
    for policy in policies():
        elements = [element.get("id") for element in policy.findall("elements/*")]
        assert shown.get(str(policy.get("name")), []) == elements


def test_categories_and_support_are_defined() -> None:
    assert {e.get("ref") for e in ADMX.iter("parentCategory")} == {e.get("name") for e in ADMX.iter("category")}
    supported = {e.get("ref") for policy in policies() for e in policy.findall("supportedOn")}
    assert supported == {e.get("name") for e in ADMX.iter("definition")}


def written_by(policy: ET.Element) -> list[tuple[object, int]]:
    """The values that group policy can write for a policy, at its edges."""
    values: list[tuple[object, int]] = []
    for state in ("enabledValue", "disabledValue"):
        values += [(int(str(e.get("value"))), NUMBER) for e in policy.findall(f"{state}/decimal")]
    for decimal in policy.findall("elements/decimal"):
        values += [(int(str(decimal.get(edge))), NUMBER) for edge in ("minValue", "maxValue")]
    values += [(string.text, TEXT) for string in policy.findall("elements/enum/item/value/string")]
    if policy.find("elements/text") is not None:
        typed = {
            "Catalogue": "/x.toml",
            "ReflectionAt": "16:00",
            "SharingPlace": "/srv/delen",
            "SharingRoot": "0a" * 32,
        }
        values.append((typed.get(str(policy.get("name")), "Ctrl+Alt+F9"), TEXT))
    return values


@pytest.mark.parametrize("policy", policies(), ids=lambda policy: policy.get("name"))
def test_the_program_obeys_whatever_group_policy_can_write(policy: ET.Element) -> None:
    assert policy.get("key") == POLICIES
    names = {policy.get("valueName"), *(element.get("valueName") for element in policy.findall("elements/*"))} - {None}
    assert names == {policy.get("name")}
    assert written_by(policy)
    for value in written_by(policy):
        found = policy_of([decree_of(Origin.MACHINE, {str(policy.get("name")): value})])
        assert (len(found.held), found.refused) == (1, ())


def test_what_may_only_be_tightened_cannot_be_loosened_in_the_editor() -> None:
    policy = next(policy for policy in policies() if policy.get("name") == "RequireKeyStore")
    assert policy.find("disabledValue/delete") is not None
    assert policy.find("enabledValue/decimal") is not None


def test_the_example_is_obeyed_whole() -> None:
    found = policy_of(PolicyFile(EXAMPLE).read())
    assert found.refused == ()
    assert found.values == json.loads(EXAMPLE.read_text(encoding="utf-8"))
    assert set(found.values) == {setting.key for setting in HELD}


def test_a_page_without_a_place_for_the_table_is_an_error() -> None:
    with pytest.raises(ValueError, match="no place"):
        with_table(f"nothing {BEGIN} here")


def test_what_may_be_held_is_explained_in_both_languages() -> None:
    needed = {f"policy.explain.{setting.key}" for setting in HELD}
    needed |= {f"hold.privacy.{hold}" for hold in Hold if hold is not Hold.NONE}
    needed |= {f"origin.{origin}" for origin in Origin}
    needed |= {f"choice.{s.key}.{choice}" for s in HELD if s.kind is Kind.CHOICE for choice in s.choices}
    assert needed - WORDS.keys() == set()
