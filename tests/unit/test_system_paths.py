"""Where a profile is, and who may look into it."""

import os
from pathlib import Path

import pytest

from tijdwijzer.system.paths import open_profile

needs_permissions = pytest.mark.skipif(os.name == "nt", reason="Windows keeps permissions elsewhere")


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


@needs_permissions
def test_a_new_profile_is_for_its_owner_only(tmp_path: Path) -> None:
    profile = open_profile(tmp_path / "mine")
    assert mode(profile.directory) == mode(profile.backups) == mode(profile.mailbox) == 0o700


@needs_permissions
def test_a_folder_that_was_there_keeps_its_permissions(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    assert mode(open_profile(tmp_path).directory) == 0o755


def test_the_usual_profile_is_in_the_persons_home(own_home: Path) -> None:
    directory = open_profile().directory
    assert directory.is_relative_to(own_home)
    assert directory.name == "tijdwijzer"


def test_a_profile_has_one_place_whatever_the_program_is_started_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert open_profile(Path("mine")).directory == tmp_path / "mine"


def test_data_is_a_database_or_a_backup(tmp_path: Path) -> None:
    profile = open_profile(tmp_path)
    assert not profile.holds_data()
    (profile.backups / "tijdwijzer-1.db").touch()
    assert profile.holds_data()
    (profile.backups / "tijdwijzer-1.db").unlink()
    profile.database.touch()
    assert profile.holds_data()
