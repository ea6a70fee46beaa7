"""What the system has to have, and that PostgreSQL's programs are found where Debian puts them: off the path."""

from pathlib import Path

import pytest

from scripts import system_packages


def test_a_program_off_the_path_is_found_among_postgresql_s(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path / "nowhere"))
    monkeypatch.setattr(system_packages, "DATABASE_PROGRAMS", [])
    assert system_packages.missing_tools(system_packages.DATABASE_TOOLS) == ["postgresql"]
    (tmp_path / "initdb").touch(0o755)
    monkeypatch.setattr(system_packages, "DATABASE_PROGRAMS", [str(tmp_path)])
    assert system_packages.missing_tools(system_packages.DATABASE_TOOLS) == []


def test_while_postgresql_is_installed_it_makes_no_cluster(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_packages, "NO_CLUSTER", tmp_path / "createcluster.d" / "own.conf")
    with system_packages.no_cluster([]):
        assert system_packages.NO_CLUSTER.read_text(encoding="utf-8") == "create_main_cluster = off\n"
    assert not system_packages.NO_CLUSTER.exists()
