"""Where policy comes from: the registry of Windows, as it was recorded, and a file."""

import sys
from pathlib import Path

import pytest

from tests.contracts.platform_fakes import FakePolicySource, FakeRegistry
from tijdwijzer.domain.policy import NO_POLICY, Decree, Origin, Policy, Refused, Why, policy_of
from tijdwijzer.system.policy import LINUX, PolicySources, of_registry, policy_source
from tijdwijzer.system.policy_file import MOST_BYTES, PolicyFile, parse_policy
from tijdwijzer.system.registry import INSTALLATION, NUMBER, POLICIES, TEXT, Hive, RegistryPolicy, decree_of, installed

EXPANDABLE, BINARY, MANY, LONG = 2, 3, 7, 11
"""REG_EXPAND_SZ, REG_BINARY, REG_MULTI_SZ and REG_QWORD."""

# ---- the registry

RECORDED = {
    "": ("", TEXT),
    "Language": ("nl", TEXT),
    "Autostart": (0, NUMBER),
    "RequireKeyStore": ("1", TEXT),
    "PromptsPerDay": (2, NUMBER),
    "KeepMonths": (24, LONG),
    "HotkeySlow": (["Ctrl+Alt+S"], MANY),
    "HotkeySwitcher": ("%KEYS%", EXPANDABLE),
    "Reminder": (b"\1", BINARY),
}


def test_recorded_values_are_read_and_what_is_of_another_type_is_refused() -> None:
    policy = policy_of([decree_of(Origin.MACHINE, RECORDED)])
    assert policy.values == {"language": "nl", "autostart": False, "require_key_store": True, "prompts_per_day": 2}
    wrong = {"KeepMonths", "HotkeySlow", "HotkeySwitcher", "Reminder"}
    assert {(refused.name, refused.why) for refused in policy.refused} == {(name, Why.TYPE) for name in wrong}


def test_the_machines_key_and_the_users_are_both_read() -> None:
    registry = FakeRegistry()
    registry.put(Hive.MACHINE, POLICIES, "Language", "nl")
    registry.put(Hive.USER, POLICIES, "Language", "en")
    registry.put(Hive.USER, POLICIES, "Reminder", 0)
    found = policy_of(RegistryPolicy(registry).read())
    assert [(held.key, held.value, held.origin) for held in found.held] == [
        ("language", "nl", Origin.MACHINE),
        ("reminder", False, Origin.USER),
    ]


def test_what_the_installer_wrote_is_text_or_nothing() -> None:
    registry = FakeRegistry()
    assert installed(registry, "Language") == ""
    registry.put(Hive.MACHINE, INSTALLATION, "Language", "en")
    registry.put(Hive.MACHINE, INSTALLATION, "PolicyFile", 7)
    assert (installed(registry, "Language"), installed(registry, "PolicyFile")) == ("en", "")


# ---- a file


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "policy.json"


def test_without_a_file_there_is_nothing(path: Path) -> None:
    assert PolicyFile(path).read() == []
    assert PolicyFile(path / "under a file that is none").read() == []


def test_a_file_is_one_object_of_settings(path: Path) -> None:
    path.write_bytes(b'\xef\xbb\xbf{"prompts_per_day": 1, "require_key_store": true}')
    assert PolicyFile(path).read() == [Decree(Origin.FILE, {"prompts_per_day": 1, "require_key_store": True})]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", Why.FILE_NOT_JSON),
        (b"{", Why.FILE_NOT_JSON),
        (b"\xff\xfe", Why.FILE_NOT_JSON),
        (b"[" * 100_000, Why.FILE_NOT_JSON),
        (b"[]", Why.FILE_NO_OBJECT),
        (b"null", Why.FILE_NO_OBJECT),
        (b'{"reminder": true, "reminder": false}', Why.FILE_TWICE),
        (b"{}" + b" " * MOST_BYTES, Why.FILE_TOO_LARGE),
    ],
)
def test_a_file_that_is_not_right_is_told_and_holds_nothing(path: Path, data: bytes, why: Why) -> None:
    path.write_bytes(data)
    policy = policy_of(PolicyFile(path).read())
    assert (policy.held, policy.refused) == ((), (Refused(str(path), Origin.FILE, why),))


def test_a_folder_in_its_place_is_told(path: Path) -> None:
    path.mkdir()
    assert policy_of(PolicyFile(path).read()).refused == (Refused(str(path), Origin.FILE, Why.FILE_UNREADABLE),)


# ---- a file that an administrator named


def under(policy_file: object, kind: int | None = None, name: str = "PolicyFile") -> Policy:
    registry = FakeRegistry()
    registry.put(Hive.MACHINE, INSTALLATION, name, policy_file, kind)
    return policy_of(of_registry(registry).read())


def test_a_file_that_is_named_holds(path: Path) -> None:
    path.write_text('{"prompts_per_day": 1}')
    for name in ("PolicyFile", "policyfile"):
        assert under(str(path), name=name).values == {"prompts_per_day": 1}


def test_a_file_that_is_named_and_not_there_is_told(path: Path) -> None:
    assert under(str(path)).refused == (Refused(str(path), Origin.FILE, Why.FILE_MISSING),)
    path.touch()
    assert under(str(path / "under")).refused[0].why in {Why.FILE_MISSING, Why.FILE_UNREADABLE}


@pytest.mark.parametrize(
    ("written", "kind"),
    [("policy.json", TEXT), (r"%ProgramData%\policy.json", EXPANDABLE), (7, NUMBER), (b"\1", BINARY), ([], MANY)],
)
def test_what_is_no_full_path_is_told(
    written: object, kind: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("policy.json").write_text('{"prompts_per_day": 1}')
    policy = under(written, kind)
    assert (policy.held, policy.refused) == ((), (Refused(str(written), Origin.FILE, Why.FILE_PATH),))


@pytest.mark.parametrize("sign", ["\ud800", "\0"])
def test_a_path_that_no_system_takes_is_told(sign: str, tmp_path: Path) -> None:
    (refused,) = under(f"{tmp_path}/{sign}").refused
    assert refused.why in {Why.FILE_UNREADABLE, Why.FILE_MISSING}


def test_without_a_name_there_is_no_file() -> None:
    assert under("") == policy_of(of_registry(FakeRegistry()).read()) == NO_POLICY


# ---- what is in it


def test_names_in_a_file_are_those_of_the_settings(path: Path) -> None:
    found = parse_policy(b'{"PromptsPerDay": 1}')
    assert isinstance(found, dict)
    assert policy_of([Decree(Origin.FILE, found)]).refused[0].why is Why.UNKNOWN


def test_several_sources_are_read_as_one() -> None:
    sources = [FakePolicySource((Decree(origin, {}),)) for origin in Origin]
    assert [decree.origin for decree in PolicySources(*sources).read()] == list(Origin)


@pytest.mark.skipif(sys.platform != "linux", reason="each platform has a place of its own")
def test_no_variable_leads_elsewhere(monkeypatch: pytest.MonkeyPatch, own_home: Path) -> None:
    for name in ("XDG_CONFIG_DIRS", "XDG_CONFIG_HOME", "TIJDWIJZER_POLICY"):
        monkeypatch.setenv(name, str(own_home))
    source = policy_source()
    assert isinstance(source, PolicyFile)
    assert source._path == LINUX
