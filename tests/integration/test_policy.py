"""An organisation's policy in a whole profile: obeyed by every reader, and said wherever somebody looks."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.command_line import TUESDAY, CommandLine
from tests.contracts.platform_fakes import FakePolicySource
from tests.fakes import FakeClock
from tijdwijzer.bootstrap import House, demo_house
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import What
from tijdwijzer.domain.policy import Decree, Origin
from tijdwijzer.domain.products import ALWAYS, Product, Standard
from tijdwijzer.resources import resource
from tijdwijzer.services.doctor import Check, State
from tijdwijzer.services.platform import KeyAccessError
from tijdwijzer.system.policy_file import PolicyFile
from tijdwijzer.words import say

Make = Callable[..., House]


def laid_down(**values: object) -> FakePolicySource:
    return FakePolicySource((Decree(Origin.FILE, values),))


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    """A house in the same profile each time, under these policies."""
    made: list[House] = []

    def make(**values: object) -> House:
        made.append(House(tmp_path / "profile", clock=FakeClock(TUESDAY), policy=laid_down(**values)))
        return made[-1]

    yield make
    for house in made:
        house.close()


def checks(house: House, name: str) -> list[Check]:
    return [check for check in house.doctor().examine() if check.name == name]


def test_a_fixed_language_is_spoken_before_and_after_the_profile_opens(make: Make) -> None:
    house = make(language="en")
    assert house.language == "en"
    assert house.open().catalogue().label(Component.MEETINGS) == "Meetings"
    assert house.language == "en"


def test_when_it_is_lifted_what_the_person_chose_returns(make: Make) -> None:
    house = make()
    house.open().settings.change("prompts_per_day", 2)
    house.close()
    house = make(prompts_per_day=1)
    assert house.open().settings.current().number("prompts_per_day") == 1
    house.close()
    assert make().open().settings.current().number("prompts_per_day") == 2


def test_prompts_keep_within_the_bound(make: Make) -> None:
    use = make(prompts_per_day=0).open()
    assert not use.prompting.may_ask_about_absence(silent=False)


# The key
def test_without_a_key_store_a_new_profile_is_refused_and_leaves_no_key(make: Make, tmp_path: Path) -> None:
    with pytest.raises(KeyAccessError, match="key_store_required"):
        make(require_key_store=True).open()
    assert {path.name for path in (tmp_path / "profile").iterdir()} <= {"backups", "mailbox", "key.lock"}


def test_a_key_in_a_file_that_cannot_move_keeps_the_profile_shut_and_whole(make: Make) -> None:
    house = make()
    house.open().tracking.start(What(Component.MEETINGS))
    house.close()
    with pytest.raises(KeyAccessError, match="key_file_forbidden"):
        make(require_key_store=True).open()
    assert make().open().tracking.status().entry is not None


def test_a_demo_needs_no_key_store_until_it_is_used_as_a_profile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: Make
) -> None:
    monkeypatch.setattr("tijdwijzer.system.policy.LINUX", tmp_path / "policy.json")
    monkeypatch.setattr("tijdwijzer.system.policy.MACOS", tmp_path / "policy.json")
    (tmp_path / "policy.json").write_text('{"require_key_store": true}')
    for _ in range(2):
        house = demo_house(tmp_path / "profile")
        assert house.policy.values == {"require_key_store": True}
        assert (house.profile.key_file.exists(), house.profile.key_name.exists()) == (True, False)
    with pytest.raises(KeyAccessError, match="key_file_forbidden"):
        make(require_key_store=True).open()


# The catalogue
def own_catalogue(folder: Path, text: str | None = None) -> str:
    path = folder / "catalogue.toml"
    ours = resource("catalogue.toml").read_text(encoding="utf-8")
    path.write_text(ours.replace('"Vergaderingen"', '"Overleggen"') if text is None else text, encoding="utf-8")
    return str(path)


def test_the_catalogue_of_the_organisation_is_used(make: Make, tmp_path: Path) -> None:
    house = make(catalogue=own_catalogue(tmp_path))
    assert house.open().catalogue().label(Component.MEETINGS) == "Overleggen"
    assert [(check.state, check.code) for check in checks(house, "catalogue")] == [(State.OK, "catalogue")]


@pytest.mark.parametrize("text", ["", "nonsense", "version = 1\ncomponents = []\nactivities = []", "components = 1"])
def test_a_bad_catalogue_is_told_and_ours_holds(make: Make, tmp_path: Path, text: str) -> None:
    house = make(catalogue=own_catalogue(tmp_path, text))
    assert house.open().catalogue().label(Component.MEETINGS) == "Vergaderingen"
    assert [(check.state, check.code) for check in checks(house, "catalogue")] == [(State.WARNING, "catalogue_bad")]


def test_a_label_that_is_no_text_makes_a_bad_catalogue(make: Make, tmp_path: Path) -> None:
    ours = resource("catalogue.toml").read_text(encoding="utf-8")
    house = make(catalogue=own_catalogue(tmp_path, ours.replace('"Vergaderingen"', "7")))
    assert house.open().catalogue().label(Component.MEETINGS) == "Vergaderingen"
    assert checks(house, "catalogue")[0].code == "catalogue_bad"


def test_a_catalogue_that_is_not_there_is_told_and_ours_holds(make: Make, tmp_path: Path) -> None:
    house = make(catalogue=str(tmp_path / "none.toml"))
    assert house.open().catalogue().label(Component.MEETINGS) == "Vergaderingen"
    assert checks(house, "catalogue")[0].code == "catalogue_missing"


PRODUCT = """
[[products]]
key = "ww"
name = { nl = "Beslissing WW", en = "Decision" }
unit = { nl = "beslissing", en = "decision" }
activity = "Beoordelen aanvraag"
ended = 2030-01-01
standards = [{ minutes = 45, points = 2 }, { from = 2026-07-01, minutes = 42.5 }]
"""


def with_products(folder: Path, text: str) -> str:
    return own_catalogue(folder, resource("catalogue.toml").read_text(encoding="utf-8") + text)


def test_the_catalogue_of_the_organisation_may_hold_products(make: Make, tmp_path: Path) -> None:
    house = make(catalogue=with_products(tmp_path, PRODUCT), language="en")
    (product,) = house.open().counting.products()
    standards = (Standard(ALWAYS, 45.0, 2.0), Standard(date(2026, 7, 1), 42.5))
    assert product == Product(
        "ww", "Decision", "decision", standards, "Beoordelen aanvraag", shared=True, ended=date(2030, 1, 1)
    )
    assert [(check.state, check.code) for check in checks(house, "catalogue")] == [(State.OK, "catalogue")]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('key = "ww"', 'key = "W W"'),
        ('key = "ww"', ""),
        ("minutes = 45", "minutes = 0"),
        ("minutes = 45", 'minutes = "45"'),
        ("minutes = 45", "minutes = true"),
        ("minutes = 45", "normtijd = 45"),
        ("points = 2", "points = -2"),
        ("from = 2026-07-01", 'from = "2026-07-01"'),
        ("ended = 2030-01-01", "ended = 2030-01-01T00:00:00Z"),
        ('nl = "Beslissing WW", ', ""),
        ("standards = [{", "standards = [1, {"),
        ("standards =", "standard ="),
        ("ended =", '[[products]]\nkey = "ww"\nname = "W"\nended ='),
    ],
)
def test_a_product_that_is_not_right_makes_a_bad_catalogue_and_is_named(
    make: Make, tmp_path: Path, right: str, wrong: str
) -> None:
    assert right in PRODUCT
    house = make(catalogue=with_products(tmp_path, PRODUCT.replace(right, wrong)), language="nl")
    assert house.open().counting.products() == []
    (check,) = checks(house, "catalogue")
    assert check.code == "catalogue_product"
    key = {'key = "W W"': "W W", "": "1"}.get(wrong, "ww") if right.startswith("key") else "ww"
    assert check.details["product"] == key


# Keys
def test_keys_that_are_stored_twice_break_nothing(make: Make) -> None:
    house = make()
    use = house.open()
    with use.store.unit() as unit:
        unit.put_setting("hotkey_slow", "Ctrl+Alt+T")
        unit.commit()
    house.hotkeys(house._bindings(), lambda _: None)
    assert checks(house, "hotkey") != []
    assert house._bindings() == {"switcher": "Ctrl+Alt+T", "interruption": "Ctrl+Alt+I"}


# Where it is said
def test_doctor_lists_what_holds_and_warns_of_what_does_not(make: Make) -> None:
    house = make(language="nl", prompts_per_day=1, keep_months=0, nonsense=3)
    (found,) = checks(house, "policy")
    assert (found.state, found.code, found.details["count"]) == (State.WARNING, "policy_partly", 2)
    assert found.details["held"] == ["language = nl (file)", "prompts_per_day ≤ 1 (file)"]
    assert say(f"doctor.{found.code}", "en", **found.details).endswith(
        "; keep_months (file) does not hold: that would leave less privacy than there is without policy,"
        " nonsense (file) does not hold: I do not know that setting"
    )


@pytest.mark.parametrize(
    ("values", "state", "code"),
    [
        ({}, State.OK, "no_policy"),
        ({"language": "nl"}, State.OK, "policy"),
        ({"language": "de"}, State.WARNING, "policy_refused"),
    ],
)
def test_doctor_says_how_the_policy_is(make: Make, values: dict[str, object], state: State, code: str) -> None:
    assert [(check.state, check.code) for check in checks(make(**values), "policy")] == [(state, code)]


def test_doctor_tells_of_a_file_that_was_named_and_is_not_there(tmp_path: Path) -> None:
    cli = CommandLine(tmp_path / "profile")
    cli.policy = PolicyFile(tmp_path / "policy.json", named=True)
    missing = "policy.json (file) geldt niet: het bestand is er niet, of is niet te bereiken"
    assert missing in cli.do("doctor").out


def test_doctor_prints_what_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "policy.json").write_text(r'{"\ud800": 1, "catalogue": "/\ud800"}')
    cli = CommandLine(tmp_path / "profile")
    cli.policy = PolicyFile(tmp_path / "policy.json")
    out = cli.do("doctor").out.encode().decode()
    assert r"\ud800 (file) geldt niet: die instelling ken ik niet" in out
    assert "catalogue (file) geldt niet: die waarde past niet" in out


def test_the_inventory_says_what_holds(make: Make) -> None:
    found = make(keep_months=24).open().privacy.inventory()
    assert (found.keep_months, found.policy.values) == (24, {"keep_months": 24})


def test_the_command_line_marks_what_is_set_and_refuses_to_change_it(tmp_path: Path) -> None:
    cli = CommandLine(tmp_path / "profile")
    cli.policy = laid_down(reminder=False, prompts_per_day=1, require_key_store=False, catalogue="/x.toml", theme=3)
    lines = {line.split()[0]: line for line in cli.do("settings").out.splitlines()}
    assert lines["reminder"].endswith("[vastgezet door je organisatie]")
    assert lines["prompts_per_day"].endswith("[hoogstens 1 van je organisatie]")
    assert "[" not in lines["theme"]
    assert "/x.toml" in lines["catalogue"]
    assert "require_key_store" not in lines
    ran = cli("settings", "reminder", "on")
    assert (ran.code, ran.err) == (1, "`reminder` is vastgezet door je organisatie.\n")
    ran = cli("settings", "prompts_per_day", "3")
    assert (ran.code, ran.err) == (1, "`prompts_per_day` ligt tussen 0 en 1.\n")
    assert cli.do("settings", "prompts_per_day", "0").out == "0\n"
    assert cli("settings", "catalogue", "/y.toml").code == 1
    out = cli.do("doctor").out
    assert "3 vastgelegd: prompts_per_day ≤ 1 (file), reminder = off (file), catalogue = /x.toml (file)" in out
    assert "require_key_store (file) geldt niet: dat zou minder privacy geven dan zonder beleid" in out
    assert "theme (file) geldt niet: dat kiest ieder voor zich" in out


def test_what_is_too_old_goes_after_the_first_change_of_a_day(tmp_path: Path) -> None:
    cli = CommandLine(tmp_path / "profile")
    cli.policy = laid_down(keep_months=3)
    cli.do("add", "08:00-08:30 overleg")
    cli.clock.advance(days=100)
    assert len(cli.exported()["entries"]) == 1
    cli.do("add", "08:00-08:30 overleg")
    cli.clock.advance(days=2)
    cli.do("add", "08:00-08:30 overleg")
    assert [entry["start"][:10] for entry in cli.exported()["entries"]] == ["2027-02-11", "2027-02-13"]


def test_what_a_person_chose_to_keep_counts_from_the_next_day(tmp_path: Path) -> None:
    cli = CommandLine(tmp_path / "profile")
    cli.do("add", "08:00-08:30 overleg")
    cli.clock.advance(days=200)
    assert cli.do("settings", "keep_months", "3").out == "3\n"
    cli.do("add", "08:00-08:30 overleg")
    assert len(cli.exported()["entries"]) == 2
    cli.clock.advance(days=1)
    cli.do("add", "08:00-08:30 overleg")
    assert [entry["start"][:10] for entry in cli.exported()["entries"]] == ["2027-05-22", "2027-05-23"]


def test_what_only_an_organisation_sets_is_not_the_persons_however_it_was_stored(make: Make) -> None:
    use = make().open()
    with use.store.unit() as unit:
        unit.put_setting("require_key_store", True)
        unit.put_setting("catalogue", "/x.toml")
        unit.commit()
    current = use.settings.current()
    assert (current.switch("require_key_store"), current.text("catalogue")) == (False, "")
