"""Policy: whatever it says, it never raises and never leaves less privacy than there is without it."""

from collections.abc import Mapping
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import FakeStore
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.policy import NO_POLICY, Decree, Held, Origin, Policy, Why, policy_name, policy_of
from tijdwijzer.domain.settings import NO_LIMIT, OWN, SETTINGS, Hold, Settings, tightened
from tijdwijzer.services.settings import SettingsCase

LIKELY = st.sampled_from(["nl", "en", "0", "1", 0, 1, 3, 24, "Ctrl+Alt+T", "F9", "ctrl+alt+t", "", "/etc/c.toml", True])
HALVES = st.text(st.sampled_from("a\u00e9\ud800\udfff"), max_size=4) | st.text(max_size=12)
"""Texts that may hold half a pair of surrogates, as JSON and the registry can."""
VALUES = st.none() | st.booleans() | st.integers(-5, 130) | st.floats() | HALVES | st.binary(max_size=4)
NAMES = st.sampled_from([*SETTINGS, *map(policy_name, SETTINGS)]) | HALVES
KEYS = [key for key in SETTINGS if key.startswith("hotkey")]
CHORDS = st.sampled_from(["Ctrl+Alt+T", "Ctrl+Alt+I", "Ctrl+Alt+S", "F9", "", None])
RAW = st.dictionaries(NAMES, LIKELY | VALUES | st.lists(VALUES, max_size=7) | st.dictionaries(st.text(), VALUES))
DECREES = st.lists(st.builds(Decree, st.sampled_from(Origin), RAW), max_size=3)


def said(values: Mapping[str, object], origin: Origin = Origin.MACHINE) -> Policy:
    return policy_of([Decree(origin, values)])


def refusals(policy: Policy) -> list[tuple[str, Why]]:
    return [(refused.name, refused.why) for refused in policy.refused]


@given(DECREES)
def test_everything_that_is_said_is_in_force_or_refused_and_nothing_raises(decrees: list[Decree]) -> None:
    policy = policy_of(decrees)
    assert len(policy.held) + len(policy.refused) <= sum(len(decree.values) for decree in decrees)
    for held in policy.held:
        assert SETTINGS[held.key].hold is not Hold.NONE
        assert Settings({}, policy.values)[held.key] is not None


@given(DECREES)
def test_whatever_is_said_can_be_shown(decrees: list[Decree]) -> None:
    policy = policy_of(decrees)
    for told in (*policy.held, *policy.refused):
        assert str(told.value if isinstance(told, Held) else told.name).encode() is not None


def privacy_of(key: str, value: object) -> float:
    """Higher is more private, or calmer."""
    if SETTINGS[key].hold is Hold.AT_MOST:
        assert isinstance(value, int)
        return float("-inf") if SETTINGS[key].endless and value == NO_LIMIT else -value
    return float(value is (SETTINGS[key].hold is Hold.ONLY_ON))


TIGHTENING = [key for key, setting in SETTINGS.items() if setting.hold in (Hold.AT_MOST, Hold.ONLY_ON, Hold.ONLY_OFF)]
CHOSEN = st.dictionaries(st.sampled_from([*OWN]), LIKELY | VALUES)


@given(DECREES, CHOSEN)
def test_policy_never_leaves_less_privacy_than_the_person_chose_or_the_default(
    decrees: list[Decree], chosen: dict[str, object]
) -> None:
    free, bound = Settings(chosen), Settings(chosen, policy_of(decrees).values)
    assert all(privacy_of(key, bound[key]) >= privacy_of(key, free[key]) for key in TIGHTENING)


@given(DECREES, CHOSEN)
def test_applying_it_twice_changes_nothing(decrees: list[Decree], chosen: dict[str, object]) -> None:
    policy = policy_of(decrees)
    once = {key: Settings(chosen, policy.values)[key] for key in OWN}
    twice = {key: Settings(once, policy.values)[key] for key in OWN}
    assert once == twice
    assert policy_of([Decree(Origin.FILE, policy.values)]).values == policy.values


@given(DECREES, CHOSEN)
def test_no_two_settings_have_the_keys_that_a_policy_fixed(decrees: list[Decree], chosen: dict[str, object]) -> None:
    policy = policy_of(decrees)
    settings = Settings(chosen, policy.values)
    keys = [settings[key] for key in SETTINGS if key.startswith("hotkey")]
    fixed = [value for key, value in policy.values.items() if key.startswith("hotkey") and value]
    assert all(keys.count(value) == 1 for value in fixed)


@given(st.dictionaries(st.sampled_from(KEYS), LIKELY), st.dictionaries(st.sampled_from(KEYS), LIKELY))
def test_no_two_settings_have_the_same_keys_whatever_is_stored(
    chosen: dict[str, object], fixed: dict[str, object]
) -> None:
    settings = Settings(chosen, said(fixed, Origin.FILE).values)
    keys = [settings[key] for key in KEYS if settings[key]]
    assert len(keys) == len(set(keys))


@given(st.dictionaries(st.sampled_from(KEYS), LIKELY), st.lists(st.tuples(st.sampled_from(KEYS), CHORDS), max_size=6))
def test_what_is_chosen_under_a_policy_clashes_with_nothing_once_it_is_lifted(
    fixed: dict[str, object], changes: list[tuple[str, str | None]]
) -> None:
    store = FakeStore(said(fixed, Origin.FILE).values)
    case = SettingsCase(store.unit, lambda _: None)
    for key, keys in changes:
        with suppress(DomainError):
            case.reset(key) if keys is None else case.change(key, keys)
    store.held = {}
    assert [case.current().gave_way_to(key) for key in KEYS] == [None] * len(KEYS)


def test_without_a_word_there_is_no_policy() -> None:
    assert policy_of([]) == NO_POLICY
    assert said({}) == NO_POLICY


def test_the_machine_goes_before_the_user_and_the_user_before_a_file() -> None:
    decrees = [
        Decree(Origin.FILE, {"language": "en", "reminder": False, "prompts_per_day": 0}),
        Decree(Origin.USER, {"Language": "en", "Reminder": 1}),
        Decree(Origin.MACHINE, {"Language": "nl"}),
    ]
    assert policy_of(decrees).held == (
        Held("language", "nl", Origin.MACHINE),
        Held("prompts_per_day", 0, Origin.FILE),
        Held("reminder", True, Origin.USER),
    )


def test_where_the_stronger_source_errs_the_next_one_holds_and_the_error_is_told() -> None:
    policy = policy_of([Decree(Origin.MACHINE, {"Language": "de"}), Decree(Origin.USER, {"Language": "en"})])
    assert policy.values == {"language": "en"}
    assert refusals(policy) == [("Language", Why.VALUE)]


@pytest.mark.parametrize(
    ("name", "value", "why"),
    [
        ("Nonsense", 1, Why.UNKNOWN),
        ("prompts_per_day", 1, Why.UNKNOWN),
        ("Theme", "dark", Why.NOT_HELD),
        ("Zone", "Europe/Amsterdam", Why.NOT_HELD),
        ("PromptsPerDay", "1", Why.TYPE),
        ("PromptsPerDay", 4, Why.BOUNDS),
        ("KeepMonths", 0, Why.WEAKENS),
        ("KeepMonths", 2, Why.BOUNDS),
        ("RequireKeyStore", 0, Why.WEAKENS),
        ("RequireKeyStore", "yes", Why.TYPE),
        ("RequireKeyStore", None, Why.TYPE),
        ("Autostart", 2, Why.TYPE),
        ("HotkeySlow", "S", Why.VALUE),
        ("HotkeySlow", 7, Why.TYPE),
        ("Catalogue", "catalogue.toml", Why.VALUE),
        ("Catalogue", "C:\\x\0y", Why.VALUE),
        ("Catalogue", "/\ud800", Why.VALUE),
        ("Language", "\ud800", Why.VALUE),
    ],
)
def test_what_cannot_be_in_force_is_refused_with_the_reason(name: str, value: object, why: Why) -> None:
    policy = said({name: value})
    assert policy.held == ()
    assert refusals(policy) == [(name, why)]


@pytest.mark.parametrize("origin", Origin)
def test_a_name_that_is_no_text_is_refused_by_a_name_that_is(origin: Origin) -> None:
    assert refusals(said({"caf\xe9 \ud800": 1}, origin)) == [("caf\xe9 \\ud800", Why.UNKNOWN)]


@pytest.mark.parametrize("value", ["1", 1])
def test_a_switch_in_the_registry_is_a_number_or_a_text(value: object) -> None:
    assert said({"requirekeystore": value}).values == {"require_key_store": True}


@pytest.mark.parametrize("value", ["1", 1, "true"])
def test_a_switch_in_a_file_is_true_or_false(value: object) -> None:
    assert refusals(said({"require_key_store": value}, Origin.FILE)) == [("require_key_store", Why.TYPE)]
    assert said({"require_key_store": True}, Origin.FILE).values == {"require_key_store": True}


@pytest.mark.parametrize("path", ["/etc/tijdwijzer/catalogue.toml", r"C:\ProgramData\c.toml", r"\\server\share\c.toml"])
def test_a_catalogue_is_named_by_its_full_path(path: str) -> None:
    assert said({"Catalogue": path}).values == {"catalogue": path}


def test_two_policies_for_the_same_keys_are_both_refused() -> None:
    policy = policy_of(
        [
            Decree(Origin.MACHINE, {"HotkeySlow": "ctrl+alt+x", "HotkeySwitcher": "F9"}),
            Decree(Origin.FILE, {"hotkey_interruption": "Alt+Ctrl+X"}),
        ]
    )
    assert policy.values == {"hotkey_switcher": "F9"}
    assert sorted(refusals(policy)) == [("HotkeySlow", Why.CLASH), ("hotkey_interruption", Why.CLASH)]
    assert {refused.name: refused.details["others"] for refused in policy.refused} == {
        "HotkeySlow": ["hotkey_interruption"],
        "hotkey_interruption": ["HotkeySlow"],
    }


def test_keys_may_be_fixed_to_none_at_all() -> None:
    assert said({"HotkeySlow": "", "HotkeyInterruption": ""}).values == {"hotkey_slow": "", "hotkey_interruption": ""}


def test_the_registry_names_a_setting_in_one_word() -> None:
    assert policy_name("hotkey_switcher") == "HotkeySwitcher"
    assert len({policy_name(key).casefold() for key in SETTINGS}) == len(SETTINGS)


def test_a_bound_on_what_has_no_end() -> None:
    setting = SETTINGS["keep_months"]
    assert [tightened(setting, own, 24) for own in (0, 12, 36)] == [24, 12, 24]
