"""Reading desktop entries as a desktop does."""

import re

QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"|([^ ]+)')
KEY = re.compile(r"[A-Za-z0-9-]+(\[\w+\])?")


def read_back(line: str) -> list[str]:
    """What a desktop makes of an Exec value: undo the string escapes, split by the quoting rules, undo %%."""
    text = line.replace("\\\\", "\\")
    parts = [plain or re.sub(r"\\(.)", r"\1", quoted) for quoted, plain in QUOTED.findall(text)]
    return [part.replace("%%", "%") for part in parts]


def read_entry(text: str) -> dict[str, str]:
    """The lines of an entry by their keys; an AssertionError for what the specification does not allow."""
    first, *lines = text.splitlines()
    assert first == "[Desktop Entry]"
    assert text.endswith("\n")
    pairs = [tuple(line.split("=", 1)) for line in lines]
    entry = dict(pairs)
    assert len(entry) == len(pairs)
    assert all(KEY.fullmatch(key) for key in entry)
    assert entry["Type"] == "Application"
    assert entry["Name"]
    assert all(entry[key] in {"true", "false"} for key in entry.keys() & {"Terminal", "StartupNotify"})
    assert entry.get("Categories", ";").endswith(";")
    assert all(key.split("[")[0] in entry for key in entry)
    return entry
