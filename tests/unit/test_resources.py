"""Finding the shipped files, from the source tree and from a wheel."""

from pathlib import Path

import pytest

from tijdwijzer import resources


def test_in_the_source_tree_they_lie_at_the_top() -> None:
    assert resources.resource("tokens.json").is_file()
    assert resources.resource("icons", "app.svg").is_file()


def test_in_a_wheel_they_lie_in_the_package(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path)
    assert resources.resource("icons", "app.svg") == tmp_path / "resources" / "icons" / "app.svg"
