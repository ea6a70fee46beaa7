"""Make what an organisation needs to lay down policy from the settings as they are declared: ADMX, ADML, JSON, a table.

Run it after a setting that policy may hold was added or changed; a test fails until then.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

from tijdwijzer.domain.policy import policy_name
from tijdwijzer.domain.settings import SETTINGS, Hold, Kind, Setting
from tijdwijzer.system.registry import POLICIES
from tijdwijzer.words import say

ROOT = Path(__file__).parents[1]
WINDOWS = ROOT / "installers" / "windows" / "policy"
EXAMPLE = ROOT / "installers" / "policy.example.json"
PAGE = ROOT / "docs" / "beleid.md"
BEGIN, END = "<!-- begin: make policy-templates -->", "<!-- end: make policy-templates -->"

LANGUAGES = {"nl-NL": "nl", "en-US": "en"}
NAMESPACE = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"
REVISION = "1.0"
CATEGORY, SUPPORTED = "Tijdwijzer", "SUPPORTED_Tijdwijzer"
LONGEST_TEXT = "1023"
EXAMPLES: dict[str, object] = {
    "language": "nl",
    "autostart": True,
    "keep_months": 24,
    "prompts_per_day": 2,
    "observe_only_listed": True,
    "observe_meetings": False,
    "calendar_address": False,
    "catalogue": "/etc/tijdwijzer/catalogue.toml",
    "sharing": False,
    "sharing_place": "https://delen.example.org",
    "sharing_root": "0123456789abcdef" * 4,
    "require_key_store": True,
}
"""Where the default would make a poor example, or may not be laid down."""

HELD = [setting for setting in SETTINGS.values() if setting.hold is not Hold.NONE]


def files() -> dict[Path, str]:
    """What each file should hold."""
    return {
        WINDOWS / "tijdwijzer.admx": written(definitions()),
        **{WINDOWS / culture / "tijdwijzer.adml": written(texts(language)) for culture, language in LANGUAGES.items()},
        EXAMPLE: json.dumps(example(), indent=2, ensure_ascii=False) + "\n",
        PAGE: with_table(PAGE.read_text(encoding="utf-8")),
    }


def written(root: ET.Element) -> str:
    ET.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def put(parent: ET.Element, tag: str, text: str | None = None, **attributes: str) -> ET.Element:
    made = ET.SubElement(parent, tag, attributes)
    made.text = text
    return made


def string(name: str) -> str:
    return f"$(string.{name})"


# ---- the definitions


def definitions() -> ET.Element:
    root = ET.Element("policyDefinitions", xmlns=NAMESPACE, revision=REVISION, schemaVersion="1.0")
    namespaces = put(root, "policyNamespaces")
    put(namespaces, "target", prefix="tijdwijzer", namespace="Tijdwijzer.Policies")
    put(namespaces, "using", prefix="windows", namespace="Microsoft.Policies.Windows")
    put(root, "resources", minRequiredRevision=REVISION)
    supported = put(put(root, "supportedOn"), "definitions")
    put(supported, "definition", name=SUPPORTED, displayName=string(SUPPORTED))
    put(put(root, "categories"), "category", name=CATEGORY, displayName=string(CATEGORY))
    policies = put(root, "policies")
    for setting in HELD:
        put_policy(policies, setting)
    return root


def put_policy(policies: ET.Element, setting: Setting) -> None:
    name = policy_name(setting.key)
    policy = put(
        policies,
        "policy",
        name=name,
        **{"class": "Both"},
        displayName=string(name),
        explainText=string(f"{name}_Explain"),
        key=POLICIES,
    )
    put(policy, "parentCategory", ref=CATEGORY)
    put(policy, "supportedOn", ref=SUPPORTED)
    if setting.kind is Kind.SWITCH:
        policy.set("valueName", name)
        put_switch(policy, setting)
    else:
        policy.set("presentation", f"$(presentation.{name})")
        put_element(put(policy, "elements"), setting)


def put_switch(policy: ET.Element, setting: Setting) -> None:
    """Where only one of the two may be laid down, the other lays down nothing."""
    for tag, number, forbidden in (("enabledValue", "1", Hold.ONLY_OFF), ("disabledValue", "0", Hold.ONLY_ON)):
        value = put(policy, tag)
        if setting.hold is forbidden:
            put(value, "delete")
        else:
            put(value, "decimal", value=number)


def put_element(elements: ET.Element, setting: Setting) -> None:
    name = policy_name(setting.key)
    common = {"id": name, "valueName": name}
    match setting.kind:
        case Kind.NUMBER:
            put(elements, "decimal", **common, required="true", minValue=str(setting.low), maxValue=str(setting.high))
        case Kind.CHOICE:
            choices = put(elements, "enum", **common, required="true")
            for choice in setting.choices:
                item = put(choices, "item", displayName=string(choice_name(setting, choice)))
                put(put(item, "value"), "string", choice)
        case Kind.KEYS:
            put(elements, "text", **common, maxLength=LONGEST_TEXT)
        case Kind.FILE | Kind.TIME | Kind.PLACE | Kind.FINGERPRINT:
            put(elements, "text", **common, required="true", maxLength=LONGEST_TEXT)
        case _:
            raise ValueError(f"no element for {setting.kind}")


def choice_name(setting: Setting, choice: str) -> str:
    return f"{policy_name(setting.key)}_{choice.capitalize()}"


# ---- the texts


def texts(language: str) -> ET.Element:
    root = ET.Element("policyDefinitionResources", xmlns=NAMESPACE, revision=REVISION, schemaVersion="1.0")
    put(root, "displayName", say("policy.product", language))
    put(root, "description", say("policy.description", language))
    resources = put(root, "resources")
    table = put(resources, "stringTable")
    for name, text in strings(language):
        put(table, "string", text, id=name)
    presentations = put(resources, "presentationTable")
    for setting in HELD:
        if setting.kind is not Kind.SWITCH:
            put_presentation(put(presentations, "presentation", id=policy_name(setting.key)), setting, language)
    return root


def strings(language: str) -> Iterator[tuple[str, str]]:
    yield CATEGORY, say("policy.product", language)
    yield SUPPORTED, say("policy.supported", language)
    for setting in HELD:
        name = policy_name(setting.key)
        yield name, capitalised(say(f"setting.{setting.key}", language))
        yield f"{name}_Explain", explained(setting, language)
        for choice in setting.choices:
            yield choice_name(setting, choice), capitalised(say(f"choice.{setting.key}.{choice}", language))


def explained(setting: Setting, language: str) -> str:
    privacy = say(f"hold.privacy.{setting.hold}", language)
    explanation = say(f"policy.explain.{setting.key}", language).replace("`", "")
    return f"{explanation}\n\nPrivacy: {privacy}."


def capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def put_presentation(presentation: ET.Element, setting: Setting, language: str) -> None:
    name, label = policy_name(setting.key), f"{capitalised(say(f'setting.{setting.key}', language))}:"
    match setting.kind:
        case Kind.NUMBER:
            shown = put(presentation, "decimalTextBox", label, refId=name, defaultValue=str(example()[setting.key]))
            shown.set("spinStep", "1")
        case Kind.CHOICE:
            put(presentation, "dropdownList", label, refId=name, noSort="true", defaultItem="0")
        case _:
            put(put(presentation, "textBox", refId=name), "label", label)


# ---- for other systems, and to read


def example() -> dict[str, object]:
    """A file in which everything is laid down, to leave out from."""
    return {setting.key: EXAMPLES.get(setting.key, setting.default) for setting in HELD}


def with_table(page: str) -> str:
    """The page with the table as it is now. Raises ValueError for a page without a place for it."""
    before, _, rest = page.partition(BEGIN)
    _, mark, after = rest.partition(END)
    if not mark:
        raise ValueError("no place for the table")
    return f"{before}{BEGIN}\n{table()}{END}{after}"


def table() -> str:
    rows = [("sleutel (JSON)", "waarde (register)", "soort", "mag zijn", "wat het doet", "privacy")]
    rows.append(("---",) * 6)
    return "".join(f"| {' | '.join(row)} |\n" for row in (*rows, *(described(setting) for setting in HELD)))


def described(setting: Setting) -> Sequence[str]:
    kind, register, allowed = KINDS[setting.kind]
    if setting.hold in (Hold.ONLY_ON, Hold.ONLY_OFF):
        allowed = "alleen aan" if setting.hold is Hold.ONLY_ON else "alleen uit"
    if setting.kind is Kind.NUMBER:
        allowed = f"{setting.low} tot en met {setting.high}"
    if setting.choices:
        allowed = ", ".join(f"`{choice}`" for choice in setting.choices)
    return (
        f"`{setting.key}`",
        f"`{policy_name(setting.key)}` ({register})",
        kind,
        allowed,
        say(f"policy.explain.{setting.key}", "nl"),
        say(f"hold.privacy.{setting.hold}", "nl"),
    )


KINDS = {
    Kind.SWITCH: ("schakelaar", "REG_DWORD 1 of 0", "aan of uit"),
    Kind.NUMBER: ("getal", "REG_DWORD", ""),
    Kind.CHOICE: ("keuze", "REG_SZ", ""),
    Kind.TIME: ("tijd", "REG_SZ", "`00:00` tot en met `23:59`"),
    Kind.KEYS: ("toetsen", "REG_SZ", "Ctrl, Alt of Win met een toets, of F1-F24; leeg: geen"),
    Kind.FILE: ("bestand", "REG_SZ", "een volledig pad"),
    Kind.PLACE: ("plaats", "REG_SZ", "een volledig pad of een https-adres"),
    Kind.FINGERPRINT: ("vingerafdruk", "REG_SZ", "64 hexadecimale cijfers, kleine letters"),
}


def main() -> int:
    for path, text in files().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        print(path.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
