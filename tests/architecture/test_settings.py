"""Whoever reads a setting reads what is in force: there is one way to it, so that nobody forgets the policy."""

import ast
from pathlib import Path

import tijdwijzer

SOURCE = Path(tijdwijzer.__file__).parent
BUILDERS = {
    "bootstrap.py": "what a policy says before the profile is open",
    "domain/settings.py": "what is usual",
    "storage/days.py": "what is in force",
    "ui/settings/section_page.py": "words for a row before its value is known",
}


def builds_settings(path: Path) -> bool:
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    return any(isinstance(call.func, ast.Name) and call.func.id == "Settings" for call in calls)


def test_settings_in_force_are_put_together_in_one_place() -> None:
    found = {path.relative_to(SOURCE).as_posix() for path in SOURCE.rglob("*.py") if builds_settings(path)}
    assert found == set(BUILDERS)
