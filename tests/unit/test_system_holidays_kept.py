"""Holidays are looked up once, and again when what was kept is of no use."""

import json
from datetime import date
from pathlib import Path

import pytest

from tijdwijzer.system.holidays_kept import KeptHolidays

KING = {date(2026, 4, 27): "Koningsdag"}


class Library:
    """Counts how often it is asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[int, str]] = []

    def __call__(self, year: int, language: str) -> dict[date, str]:
        self.asked.append((year, language))
        return {date(year, 4, 27): "Koningsdag" if language == "nl" else "King's Day"}


def test_a_year_is_looked_up_once_also_over_restarts(tmp_path: Path) -> None:
    library = Library()
    file = tmp_path / "holidays.json"
    assert KeptHolidays(file, library)([2026], "nl") == KING
    again = KeptHolidays(file, library)
    assert again([2026], "nl") == KING
    assert again([2026], "en_US") == {date(2026, 4, 27): "King's Day"}
    assert library.asked == [(2026, "nl"), (2026, "en_US")]


@pytest.mark.parametrize("text", ["", "[]", '{"version": "0.0.0", "days": {"2026 nl": {}}}', "{", '{"version": null}'])
def test_what_is_of_no_use_is_looked_up_again(tmp_path: Path, text: str) -> None:
    file = tmp_path / "holidays.json"
    file.write_text(text)
    assert KeptHolidays(file, Library())([2026], "nl") == KING
    assert json.loads(file.read_text())["days"]["2026 nl"] == {"2026-04-27": "Koningsdag"}
