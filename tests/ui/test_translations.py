"""No text on screen lacks its Dutch: source texts, translations and what is compiled from them say the same."""

import re
import subprocess
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pytest

from tijdwijzer.resources import resource

ROOT = Path(__file__).parents[2]
DUTCH = sorted(resource("translations").glob("*_nl.ts"))
TOOLS = Path(sysconfig.get_path("scripts"))
PLACEHOLDER = re.compile(r"\{\w*\}|%\w|%\d+")


class Text(NamedTuple):
    """A text of the source. Two with the same words can differ by what they are about."""

    context: str
    source: str
    about: str


class Translated(NamedTuple):
    text: Text
    dutch: str
    state: str


def run(tool: str, *arguments: object) -> None:
    subprocess.run([TOOLS / tool, "-silent", *map(str, arguments)], check=True, capture_output=True, timeout=100)


def read(file: Path) -> Iterator[Translated]:
    for context in ET.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            text = Text(context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
            translation = message.find("translation")
            assert translation is not None
            yield Translated(text, translation.text or "", translation.get("type", ""))


@pytest.fixture(scope="module")
def in_source(tmp_path_factory: pytest.TempPathFactory) -> set[Text]:
    """Every text in the code of the screens."""
    found = tmp_path_factory.mktemp("texts") / "found.ts"
    run("pyside6-lupdate", "-extensions", "py", ROOT / "src" / "tijdwijzer" / "ui", "-ts", found)
    return {translated.text for translated in read(found)}


@pytest.fixture(scope="module")
def dutch() -> list[Translated]:
    return [translated for file in DUTCH for translated in read(file)]


def test_there_are_texts(in_source: set[Text], dutch: list[Translated]) -> None:
    assert len(in_source) > 200
    assert Text("LookbackPage", "Earlier reflections", "") in in_source
    assert dutch


def test_every_text_has_its_dutch(in_source: set[Text], dutch: list[Translated]) -> None:
    translated = {one.text for one in dutch if one.dutch and not one.state}
    assert sorted(in_source - translated) == []


def test_no_dutch_is_left_of_texts_that_are_gone(in_source: set[Text], dutch: list[Translated]) -> None:
    assert sorted({one.text for one in dutch} - in_source) == []


def test_every_text_is_translated_once(dutch: list[Translated]) -> None:
    texts = [one.text for one in dutch]
    assert sorted({text for text in texts if texts.count(text) > 1}) == []


def test_what_is_filled_in_stands_in_the_dutch_too(dutch: list[Translated]) -> None:
    odd = [
        one for one in dutch if sorted(PLACEHOLDER.findall(one.text.source)) != sorted(PLACEHOLDER.findall(one.dutch))
    ]
    assert odd == []


@pytest.mark.parametrize("file", DUTCH, ids=lambda file: file.stem)
def test_the_compiled_file_is_up_to_date(file: Path, tmp_path: Path) -> None:
    compiled = tmp_path / "compiled.qm"
    run("pyside6-lrelease", file, "-qm", compiled)
    assert file.with_suffix(".qm").read_bytes() == compiled.read_bytes(), "make translations"
