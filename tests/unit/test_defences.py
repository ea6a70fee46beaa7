"""The table of `make defences` is of the program as it is; whether each is noticed takes minutes, and is not here."""

import pytest

from scripts.defences import ROOT, Defence, defences

FILES: dict[str, str] = {}


def text_of(name: str) -> str:
    return FILES.setdefault(name, (ROOT / "src" / "tijdwijzer" / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("defence", defences(), ids=lambda one: one.what)
def test_every_defence_is_there_once_with_its_tests(defence: Defence) -> None:
    without = defence.taken_out(text_of(defence.file))
    compile(without, defence.file, "exec")
    assert defence.tests
    for test in defence.tests:
        file, _, name = test.partition("::")
        assert f"def {name or 'test_'}" in (ROOT / "tests" / file).read_text(encoding="utf-8")


def test_each_has_a_name_of_its_own() -> None:
    names = [one.what for one in defences()]
    assert len(names) == len(set(names))
    assert len(names) > 90
