"""Settings: declared once, checked always, and a stored value that no longer fits does no harm."""

import pytest

from tests.fakes import FakeStore
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.settings import OWN, SETTINGS, Hold, Settings, checked, fitting
from tijdwijzer.services.notices import Notice, SettingsChanged
from tijdwijzer.services.settings import SettingsCase


@pytest.mark.parametrize("key", SETTINGS)
def test_every_default_fits_its_own_declaration(key: str) -> None:
    assert fitting(SETTINGS[key], SETTINGS[key].default) == SETTINGS[key].default


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("nonsense", 1, "no_such_setting"),
        ("language", "de", "setting_value"),
        ("autostart", 1, "setting_value"),
        ("prompts_per_day", 4, "setting_bounds"),
        ("prompts_per_day", True, "setting_value"),
        ("keep_months", 2, "setting_bounds"),
        ("keep_months", 121, "setting_bounds"),
        ("require_key_store", True, "no_such_setting"),
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


# Under a policy
def under(**held: object) -> SettingsCase:
    return SettingsCase(FakeStore(held).unit, lambda _: None)


def test_what_is_fixed_is_in_force_and_cannot_be_changed_and_what_was_chosen_returns() -> None:
    store = FakeStore()
    case = SettingsCase(store.unit, lambda _: None)
    case.change("language", "en")
    store.held = {"language": "nl"}
    assert case.current().text("language") == "nl"
    assert case.current().is_locked("language")
    for change in (lambda: case.change("language", "en"), lambda: case.reset("language")):
        with pytest.raises(DomainError, match="locked_by_policy"):
            change()
    store.held = {}
    assert case.current().text("language") == "en"


def test_a_bound_lets_the_person_choose_lower_only() -> None:
    case = under(prompts_per_day=2)
    assert case.current().number("prompts_per_day") == 2
    assert case.current().usual("prompts_per_day") == 2
    case.change("prompts_per_day", 1)
    assert case.current().number("prompts_per_day") == 1
    with pytest.raises(DomainError, match="setting_bounds") as refused:
        case.change("prompts_per_day", 3)
    assert refused.value.details["high"] == 2
    case.reset("prompts_per_day")
    assert case.current().number("prompts_per_day") == 2


def test_without_an_end_is_longer_than_any_bound() -> None:
    case = under(keep_months=24)
    assert case.current().number("keep_months") == 24
    with pytest.raises(DomainError, match="setting_bounds"):
        case.change("keep_months", 0)
    case.change("keep_months", 12)
    assert case.current().number("keep_months") == 12


def test_keys_that_a_policy_fixes_are_gone_where_the_person_had_them() -> None:
    case = under(hotkey_slow="Ctrl+Alt+T")
    current = case.current()
    assert (current.text("hotkey_slow"), current.text("hotkey_switcher")) == ("Ctrl+Alt+T", "")
    assert current.gave_way_to("hotkey_switcher") == "hotkey_slow"
    assert current.usual("hotkey_switcher") == ""
    assert current.gave_way_to("hotkey_interruption") is None
    case.change("theme", "dark")
    with pytest.raises(DomainError, match="keys_taken"):
        case.change("hotkey_switcher", "Ctrl+Alt+T")
    case.change("hotkey_switcher", "F9")
    assert case.current().text("hotkey_switcher") == "F9"


def test_keys_that_are_somebody_elses_once_the_policy_is_lifted_are_taken_too() -> None:
    case = under(hotkey_switcher="Ctrl+Alt+B")
    for keys in ("Ctrl+Alt+T", "Ctrl+Alt+B"):
        with pytest.raises(DomainError, match="keys_taken"):
            case.change("hotkey_interruption", keys)


def test_the_default_is_taken_when_somebody_else_has_it_once_the_policy_is_lifted() -> None:
    store = FakeStore()
    case = SettingsCase(store.unit, lambda _: None)
    case.change("hotkey_switcher", "F9")
    case.change("hotkey_slow", "Ctrl+Alt+T")
    store.held = {"hotkey_interruption": "Ctrl+Alt+T"}
    with pytest.raises(DomainError, match="keys_taken"):
        case.reset("hotkey_switcher")
    store.held = {}
    assert case.current().text("hotkey_switcher") == "F9"


def test_of_keys_that_are_stored_twice_the_later_setting_has_none() -> None:
    clashing = Settings({"hotkey_switcher": "F9", "hotkey_interruption": "F9", "hotkey_slow": "f9"})
    assert [clashing[key] for key in SETTINGS if key.startswith("hotkey")] == ["F9", "", ""]
    assert clashing.gave_way_to("hotkey_slow") == "hotkey_switcher"
    assert clashing.gave_way_to("hotkey_switcher") is None


def test_what_everybody_needs_for_themselves_cannot_be_held() -> None:
    free = {key for key, setting in SETTINGS.items() if setting.hold is Hold.NONE}
    assert {"theme", "floating_bar", "zone", "day_boundary", "contract_minutes", "day_starts"} <= free
    assert all(setting.hold is not Hold.NONE for key, setting in SETTINGS.items() if key not in OWN)
