"""The map file, and what it says when it is wrong."""

from pathlib import Path

import pytest

from tijdwijzer.capture.importers.mapfile import load_map
from tijdwijzer.capture.importers.productfile import read_toml
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.importing import ImportFileError, ImportMap, MapOptions, MapRule

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "resources" / "import-maps").glob("*.toml"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "map.toml"


def mistake(path: Path, content: str) -> tuple[str, dict[str, object]]:
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ImportFileError) as caught:
        load_map(path)
    details = dict(caught.value.details)
    assert details.pop("file") == "map.toml"
    return caught.value.code, details


def test_a_map_says_what_it_says(path: Path) -> None:
    path.write_text(
        "\ufeff"  # Notepad's mark
        'date_format = "DD/MM/YYYY"\nstack = true\n[columns]\nstart = "Van"\n'
        '[[rule]]\ntext = "over*"\ncomponent = "meetings"\n'
        '[[rule]]\ntag = "^x"\nregex = true\ncomponent = "rework"\nactivity = "Herstel"\n'
        '[[rule]]\nany = "prive"\nskip = true\n',
        encoding="utf-8",
    )
    assert load_map(path) == ImportMap(
        (
            MapRule("text", "over*", component=Component.MEETINGS),
            MapRule("tag", "^x", True, Component.REWORK, "Herstel"),
            MapRule("any", "prive", skip=True),
        ),
        {"start": "Van"},
        MapOptions(date_format="DD/MM/YYYY", stack=True),
    )


def test_a_mistake_in_the_toml_is_told_with_its_line(path: Path) -> None:
    assert mistake(path, "stack = true\ndelimiter = ;\n") == ("import_map_syntax", {"line": 2, "column": 13})


@pytest.mark.parametrize(
    ("content", "key", "place", "suggestion"),
    [
        ("stakc = true", "stakc", "top", "stack"),
        ('[columns]\nbegin = "x"', "begin", "columns", None),
        ('[columns]\nstart_tiem = "x"', "start_tiem", "columns", "start_time"),
        ('[[rule]]\ntext = "a"\n[[rule]]\ntext = "b"\ncomponnent = "rework"', "componnent", "2", "component"),
    ],
)
def test_an_unknown_key_is_named_with_what_was_meant(
    path: Path, content: str, key: str, place: str, suggestion: str | None
) -> None:
    assert mistake(path, content) == (
        "import_map_unknown_key",
        {"key": key, "place": place, "suggestion": suggestion},
    )


def test_an_unknown_component_is_named_with_its_rule(path: Path) -> None:
    content = '[[rule]]\ntext = "a"\ncomponent = "rework"\n[[rule]]\ntext = "b"\ncomponent = "Meeting"'
    assert mistake(path, content) == (
        "import_map_unknown_component",
        {"rule": "2", "word": "Meeting", "suggestion": "meetings"},
    )


@pytest.mark.parametrize(
    ("content", "key"),
    [
        ('stack = "yes"', "stack"),
        ("delimiter = ','\ncolumns = 3", "columns"),
        ("rule = 3", "rule"),
        ("rule = [3]", "rule"),
        ('delimiter = ";;"', "delimiter"),
        ('duration_unit = "days"', "duration_unit"),
        ('[[rule]]\ncomponent = "rework"', "rule"),
        ('[[rule]]\ntext = "a"\ntag = "b"', "rule"),
        ("[[rule]]\ntext = 3", "text"),
        ("[columns]\nstart = 3", "start"),
    ],
)
def test_a_value_of_the_wrong_kind_is_named(path: Path, content: str, key: str) -> None:
    code, details = mistake(path, content)
    assert (code, details["key"]) == ("import_map_bad_value", key)


def test_a_pattern_that_is_no_expression_is_named(path: Path) -> None:
    assert mistake(path, '[[rule]]\ntext = "("\nregex = true') == (
        "import_map_bad_pattern",
        {"rule": "1", "pattern": "("},
    )


def test_a_map_that_is_not_there(path: Path) -> None:
    with pytest.raises(ImportFileError) as caught:
        load_map(path)
    assert caught.value.code == "import_file_missing"


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_the_example_maps_are_right(example: Path) -> None:
    assert load_map(example).rules


def test_the_files_in_the_documentation_are_right(tmp_path: Path) -> None:
    blocks = (ROOT / "docs" / "import.md").read_text(encoding="utf-8").split("```toml\n")[1:]
    for number, block in enumerate(blocks):
        path = tmp_path / f"{number}.toml"
        path.write_text(block.split("```")[0], encoding="utf-8")
        assert read_toml(path).rows if block.startswith("[[products]]") else load_map(path)
    assert len(blocks) >= 5
