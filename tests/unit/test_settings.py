"""Settings: declared once, checked always, and a stored value that no longer fits does no harm."""

import pytest

from tests.fakes import FakeStore
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.settings import SETTINGS, Settings, checked
from tijdwijzer.services.notices import Notice, SettingsChanged
from tijdwijzer.services.settings import SettingsCase


@pytest.mark.parametrize("key", SETTINGS)
def test_every_default_fits_its_own_declaration(key: str) -> None:
    assert checked(key, SETTINGS[key].default) == SETTINGS[key].default


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("nonsense", 1, "no_such_setting"),
        ("language", "de", "setting_value"),
        ("autostart", 1, "setting_value"),
        ("prompts_per_day", 4, "setting_bounds"),
        ("prompts_per_day", True, "setting_value"),
        ("day_boundary", "25:00", "setting_value"),
        ("day_boundary", "4:00", "setting_value"),
        ("zone", "Europe/Atlantis", "setting_value"),
        ("zone", "../../etc/passwd", "setting_value"),
        ("hotkey_slow", "S", "keys_plain"),
        ("hotkey_slow", "Ctrl+Banana", "keys_unknown"),
        ("contract_minutes", [480] * 6, "setting_value"),
        ("contract_minutes", [480] * 6 + [1441], "setting_value"),
    ],
)
def test_what_does_not_fit_is_refused(key: str, value: object, code: str) -> None:
    with pytest.raises(DomainError, match=code):
        checked(key, value)


def test_a_stored_value_that_no_longer_fits_gives_way_to_the_default() -> None:
    settings = Settings({"prompts_per_day": 99, "language": "nl"})
    assert (settings.number("prompts_per_day"), settings.text("language")) == (3, "nl")


def test_keys_are_kept_in_one_spelling_and_may_be_none() -> None:
    assert checked("hotkey_slow", "alt+control+s") == "Ctrl+Alt+S"
    assert checked("hotkey_slow", "") == ""


@pytest.fixture
def heard() -> list[Notice]:
    return []


@pytest.fixture
def case(heard: list[Notice]) -> SettingsCase:
    return SettingsCase(FakeStore().unit, heard.append)


def test_a_change_is_kept_and_told_and_can_be_taken_back(case: SettingsCase, heard: list[Notice]) -> None:
    case.change("prompts_per_day", 1)
    assert case.current().number("prompts_per_day") == 1
    case.reset("prompts_per_day")
    assert case.current().number("prompts_per_day") == 3
    assert heard == [SettingsChanged(frozenset({"prompts_per_day"}))] * 2


def test_two_settings_never_have_the_same_keys(case: SettingsCase, heard: list[Notice]) -> None:
    with pytest.raises(DomainError, match="keys_taken"):
        case.change("hotkey_slow", "Ctrl+Alt+T")
    case.change("hotkey_switcher", "F9")
    case.change("hotkey_slow", "Ctrl+Alt+T")
    with pytest.raises(DomainError, match="keys_taken"):
        case.reset("hotkey_switcher")
    assert case.current().text("hotkey_switcher") == "F9"
    assert len(heard) == 2
