"""What the tests of rooms together share."""

from pathlib import Path

import pytest

from tests.command_line import CommandLine


@pytest.fixture
def cli(tmp_path: Path) -> CommandLine:
    """The command line in an empty profile, on a Tuesday at nine."""
    return CommandLine(tmp_path / "profile")
