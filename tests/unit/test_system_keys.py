"""The key of the database: one per profile, in the safest place, never silently replaced."""

import os
import stat
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null
from keyring.errors import KeyringLocked

from tijdwijzer.services.platform import KeyAccessError, KeyKeeping, KeyPlace, KeyWhy
from tijdwijzer.system import secrets
from tijdwijzer.system.keystore import KeyStore, NoStoreError, StoreFailedError, is_unsafe
from tijdwijzer.system.paths import Profile, open_profile
from tijdwijzer.system.secrets import forget_key, move_to_keyring, open_key


class Store(KeyringBackend):
    """A key store in memory."""

    priority = 1
    name = "memory"

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


class LockedStore(Store):
    """Somebody dismissed the question for the password."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked("locked")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked("locked")


class ForgetfulStore(Store):
    """Says yes and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


class SilentStore(Store):
    """Does not answer until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.let_go = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.let_go.wait(30)
        return None

    set_password = get_password


class PlaintextKeyring(Store):
    """What `keyrings.alt` calls one of its own."""


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return open_profile(tmp_path / "profile")


@pytest.fixture
def silent(monkeypatch: pytest.MonkeyPatch) -> Iterator[SilentStore]:
    monkeypatch.setattr(secrets, "PATIENCE", 0.05)
    monkeypatch.setattr(secrets, "PATIENCE_AT_FIRST", 0.05)
    store = SilentStore()
    yield store
    store.let_go.set()


IN_STORE = KeyKeeping(KeyPlace.STORE, "memory", True, KeyWhy.SAFE)


# ---- in the key store


def test_the_key_is_made_once_and_kept_in_the_store(profile: Profile) -> None:
    store = Store()
    key, keeping = open_key(profile, store)
    assert len(key) == 32
    assert keeping == IN_STORE
    assert open_key(profile, store) == (key, keeping)
    assert list(store.kept.values()) == [key.hex()]
    assert not profile.key_file.exists()


def test_two_profiles_have_two_keys_in_one_store(tmp_path: Path) -> None:
    store = Store()
    first, second = (open_key(open_profile(tmp_path / name), store)[0] for name in ("a", "b"))
    assert first != second


def test_the_key_is_not_in_the_profile_when_it_is_in_the_store(profile: Profile) -> None:
    key, _ = open_key(profile, Store())
    texts = [path.read_bytes() for path in profile.directory.rglob("*") if path.is_file()]
    assert not any(key in text or key.hex().encode() in text for text in texts)


def test_a_moved_profile_still_finds_its_key(profile: Profile, tmp_path: Path) -> None:
    store = Store()
    key, _ = open_key(profile, store)
    profile.directory.rename(tmp_path / "elsewhere")
    assert open_key(open_profile(tmp_path / "elsewhere"), store)[0] == key


# ---- in a file


@pytest.mark.parametrize(
    ("store", "why"),
    [
        (fail.Keyring(), KeyWhy.NO_STORE),
        (null.Keyring(), KeyWhy.NO_STORE),
        (PlaintextKeyring(), KeyWhy.NO_STORE),
        (LockedStore(), KeyWhy.STORE_UNAVAILABLE),
        (ForgetfulStore(), KeyWhy.STORE_UNAVAILABLE),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, KeyringBackend) else str(value),
)
def test_without_a_safe_store_the_key_is_in_a_file_and_that_is_said(
    profile: Profile, store: KeyringBackend, why: KeyWhy
) -> None:
    key, keeping = open_key(profile, store)
    assert keeping == KeyKeeping(KeyPlace.FILE, "", False, why)
    assert open_key(profile, store) == (key, KeyKeeping(KeyPlace.FILE, "", False, KeyWhy.KEPT_IN_FILE))


def test_the_platforms_store_is_used_unless_the_environment_names_another(profile: Profile) -> None:
    assert open_key(profile)[1].why is KeyWhy.NO_STORE  # the tests' environment names the one that always fails


def test_a_store_that_does_not_answer_is_not_waited_for(profile: Profile, silent: SilentStore) -> None:
    assert open_key(profile, silent)[1].why is KeyWhy.STORE_UNAVAILABLE


def test_a_key_file_is_read_without_asking_the_store(profile: Profile) -> None:
    key, _ = open_key(profile, fail.Keyring())
    assert open_key(profile, LockedStore())[0] == key


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps permissions elsewhere")
def test_only_the_owner_can_read_the_file_and_that_is_mended(profile: Profile) -> None:
    open_key(profile, fail.Keyring())
    assert stat.S_IMODE(profile.key_file.stat().st_mode) == 0o600
    profile.key_file.chmod(0o644)
    assert open_key(profile)[1].repaired
    assert stat.S_IMODE(profile.key_file.stat().st_mode) == 0o600
    assert not open_key(profile)[1].repaired


def test_a_first_start_that_was_cut_off_begins_again(profile: Profile) -> None:
    profile.key_file.with_name("key.new").write_text("half of a k")
    key, _ = open_key(profile, fail.Keyring())
    assert open_key(profile, fail.Keyring())[0] == key


def test_two_first_starts_at_once_make_one_key(profile: Profile) -> None:
    together, keys = threading.Barrier(4), []

    def start() -> None:
        together.wait()
        keys.append(open_key(profile, fail.Keyring())[0])

    threads = [threading.Thread(target=start) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(keys) == 4
    assert len(set(keys)) == 1


# ---- when it is gone


def code_of(error: pytest.ExceptionInfo[KeyAccessError]) -> str:
    return error.value.code


def test_no_second_key_is_made_while_there_is_a_database(profile: Profile) -> None:
    profile.database.touch()
    with pytest.raises(KeyAccessError) as error:
        open_key(profile, Store())
    assert code_of(error) == "key_missing"
    assert not profile.key_file.exists()


def test_no_second_key_is_made_while_there_is_a_backup(profile: Profile) -> None:
    (profile.backups / "one").touch()
    with pytest.raises(KeyAccessError) as error:
        open_key(profile, Store())
    assert code_of(error) == "key_missing"


def test_a_store_that_lost_the_key_of_a_database_is_an_error(profile: Profile) -> None:
    store = Store()
    open_key(profile, store)
    profile.database.touch()
    store.kept.clear()
    with pytest.raises(KeyAccessError) as error:
        open_key(profile, store)
    assert code_of(error) == "key_missing"


def test_a_store_that_lost_the_key_of_nothing_gets_a_new_one(profile: Profile) -> None:
    store = Store()
    lost, _ = open_key(profile, store)
    store.kept.clear()
    key, keeping = open_key(profile, store)
    assert key != lost
    assert keeping == IN_STORE


@pytest.mark.parametrize("store", [LockedStore(), fail.Keyring()])
def test_a_locked_store_is_no_lost_key(profile: Profile, store: KeyringBackend) -> None:
    open_key(profile, Store())
    with pytest.raises(KeyAccessError) as error:
        open_key(profile, store)
    assert code_of(error) == "key_store_unavailable"


def test_a_silent_store_is_no_lost_key(profile: Profile, silent: SilentStore) -> None:
    open_key(profile, Store())
    with pytest.raises(KeyAccessError) as error:
        open_key(profile, silent)
    assert code_of(error) == "key_store_unavailable"


@pytest.mark.parametrize("rubbish", [b"", b"not a key", b"ab" * 31, b"\xff\xfe"])
def test_a_damaged_key_file_is_an_error(profile: Profile, rubbish: bytes) -> None:
    profile.key_file.write_bytes(rubbish)
    with pytest.raises(KeyAccessError) as error:
        open_key(profile, Store())
    assert code_of(error) == "key_damaged"


# ---- moving and forgetting


def test_the_key_moves_to_a_store_that_came_later(profile: Profile) -> None:
    key, _ = open_key(profile, fail.Keyring())
    store = Store()
    assert move_to_keyring(profile, store) == IN_STORE
    assert not profile.key_file.exists()
    assert open_key(profile, store) == (key, IN_STORE)
    assert move_to_keyring(profile, store) == IN_STORE


def test_a_move_that_fails_leaves_the_key_where_it_was(profile: Profile) -> None:
    key, _ = open_key(profile, fail.Keyring())
    with pytest.raises(KeyAccessError):
        move_to_keyring(profile, LockedStore())
    assert open_key(profile, LockedStore())[0] == key


def test_a_move_that_was_cut_off_is_finished_at_the_next_start(profile: Profile) -> None:
    key, _ = open_key(profile, fail.Keyring())
    left = profile.key_file.read_text()
    store = Store()
    move_to_keyring(profile, store)
    profile.key_file.write_text(left)
    assert open_key(profile, store) == (key, IN_STORE)
    assert not profile.key_file.exists()


# ---- where a file is forbidden


def test_where_a_file_is_forbidden_the_key_is_made_in_the_store(profile: Profile) -> None:
    store = Store()
    key, keeping = open_key(profile, store, only_store=True)
    assert keeping == IN_STORE
    assert open_key(profile, store, only_store=True) == (key, keeping)


@pytest.mark.parametrize("store", [fail.Keyring(), LockedStore(), ForgetfulStore()])
def test_where_a_file_is_forbidden_a_first_start_without_a_store_leaves_nothing(
    profile: Profile, store: KeyringBackend
) -> None:
    with pytest.raises(KeyAccessError, match="key_store_required"):
        open_key(profile, store, only_store=True)
    assert not profile.key_file.exists()


def test_where_a_file_is_forbidden_the_key_moves_out_of_it(profile: Profile) -> None:
    key, _ = open_key(profile, fail.Keyring())
    store = Store()
    assert open_key(profile, store, only_store=True) == (key, IN_STORE)
    assert not profile.key_file.exists()
    assert open_key(profile, store) == (key, IN_STORE)


def test_where_a_file_is_forbidden_and_no_store_takes_it_the_key_stays_and_does_not_open(profile: Profile) -> None:
    key, _ = open_key(profile, fail.Keyring())
    with pytest.raises(KeyAccessError, match="key_file_forbidden"):
        open_key(profile, fail.Keyring(), only_store=True)
    assert profile.key_file.read_text() == key.hex()


@pytest.mark.parametrize("store", [Store(), fail.Keyring()])
def test_a_forgotten_key_is_nowhere(profile: Profile, store: KeyringBackend) -> None:
    key, _ = open_key(profile, store)
    forget_key(profile, store)
    assert not getattr(store, "kept", None)
    assert not profile.key_file.exists()
    assert open_key(profile, store)[0] != key


def test_forgetting_what_is_gone_is_no_error(profile: Profile) -> None:
    store = Store()
    open_key(profile, store)
    store.kept.clear()
    forget_key(profile, store)
    forget_key(profile, store)


# ---- the store itself


def test_what_keeps_plain_text_or_nothing_is_unsafe() -> None:
    alternative = type("EncryptedKeyring", (Store,), {"__module__": "keyrings.alt.file"})
    unsafe = [fail.Keyring(), null.Keyring(), chainer.ChainerBackend(), PlaintextKeyring(), alternative()]
    assert all(is_unsafe(backend) for backend in unsafe)
    assert not is_unsafe(Store())


def test_an_unsafe_store_is_refused() -> None:
    with pytest.raises(NoStoreError):
        KeyStore(1, PlaintextKeyring())


def test_windows_does_not_send_the_key_along_with_a_roaming_profile() -> None:
    store = Store()
    store.persist = "enterprise"
    KeyStore(1, store)
    assert store.persist == "local machine"


def test_the_words_of_a_stores_failure_are_not_repeated() -> None:
    class Talkative(Store):
        def get_password(self, service: str, username: str) -> str | None:
            raise RuntimeError("the password is hunter2")

    with pytest.raises(StoreFailedError) as error:
        KeyStore(1, Talkative()).get("x")
    assert "hunter2" not in str(error.value)
