"""What the program tells Windows about itself, and what it reads from names and numbers of Windows."""

from pathlib import PurePosixPath, PureWindowsPath

import pytest
from keyring.backends import Windows

from tijdwijzer.services.platform import Desktop, Reason
from tijdwijzer.system.closing import closing
from tijdwijzer.system.closing_windows import names
from tijdwijzer.system.keystore import SERVICE, KeyStore
from tijdwijzer.system.program import arguments, command_of, is_installed
from tijdwijzer.system.volume import is_on_network, is_share, kind_at

# ---- the program

PYTHON = PureWindowsPath(r"C:\Python313\pythonw.exe")
INSTALLED = PureWindowsPath(r"C:\Program Files\Tijdwijzer\tijdwijzer.exe")
PROFILE = PureWindowsPath(r"D:\Mijn tijd\José Čapek")


@pytest.mark.parametrize(
    ("program", "profile", "command"),
    [
        (PYTHON, None, [str(PYTHON), "-m", "tijdwijzer"]),
        (INSTALLED, None, [str(INSTALLED)]),
        (INSTALLED, PROFILE, [str(INSTALLED), "--profile", str(PROFILE)]),
    ],
)
def test_an_installed_program_knows_what_to_run(
    program: PureWindowsPath, profile: PureWindowsPath | None, command: list[str]
) -> None:
    assert command_of(program, profile) == command


def test_windows_brings_an_updated_program_back_in_its_profile() -> None:
    assert arguments(command_of(INSTALLED)) == ""
    assert arguments(command_of(INSTALLED, PROFILE)) == rf'--profile "{PROFILE}"'


@pytest.mark.parametrize(("name", "installed"), [("Tijdwijzer.EXE", True), ("python.exe", False)])
def test_only_the_installed_program_asks_to_come_back(name: str, installed: bool) -> None:
    assert is_installed(PureWindowsPath("C:/x") / name) is installed


# ---- closing


def test_an_installer_finds_the_event_by_the_process() -> None:
    assert names(4711) == (r"Global\tijdwijzer-close-4711", r"Local\tijdwijzer-close-4711")


def test_elsewhere_an_installer_does_not_ask() -> None:
    asked = closing(Desktop.X11)
    asked.start(lambda: pytest.fail("nobody can ask"))
    asked.stop()
    assert asked.lack is not None
    assert asked.lack.reason is Reason.NOT_SUPPORTED


# ---- where the profile is


@pytest.mark.parametrize(
    ("path", "share"),
    [
        (r"C:\Users\José Čapek\AppData\Local\tijdwijzer", False),
        (r"\\?\C:\Users\José Čapek\AppData\Local\tijdwijzer", False),
        (r"\\server\profielen$\José Čapek\tijdwijzer", True),
        (r"\\?\UNC\server\profielen$\jose\tijdwijzer", True),
        (r"\\wsl.localhost\Debian\home", True),
        (r"H:\tijdwijzer", False),
    ],
    ids=["local", "long", "share", "long share", "another system", "a drive, which only Windows knows"],
)
def test_a_share_is_seen_by_its_name(path: str, share: bool) -> None:
    assert is_share(path) is share


MOUNTS = """\
sysfs /sys sysfs rw,nosuid 0 0
/dev/sda2 / ext4 rw,relatime 0 0
server:/export/home /home nfs4 rw,vers=4.2 0 0
//server/data /mnt/mijn\\040data cifs rw,vers=3.1.1 0 0
/dev/sdb1 /home/local ext4 rw 0 0
systemd-1 /home/lazy autofs rw 0 0
server:/lazy /home/lazy nfs4 rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/var/lib/x", "ext4"),
        ("/home/jose/.local/share/tijdwijzer", "nfs4"),
        ("/homes/jose", "ext4"),
        ("/home/local/jose", "ext4"),
        ("/home/lazy/jose", "nfs4"),
        ("/mnt/mijn data/tijdwijzer", "cifs"),
    ],
)
def test_the_nearest_mount_says_where_a_folder_is(path: str, kind: str) -> None:
    assert kind_at(PurePosixPath(path), MOUNTS) == kind


def test_a_folder_of_this_machine_is_here(tmp_path: object) -> None:
    assert not is_on_network(tmp_path)  # type: ignore[arg-type]


# ---- the Credential Manager, through keyring's own code, over calls that are recorded

CRED_PERSIST_LOCAL_MACHINE, CRED_PERSIST_ENTERPRISE = 2, 3
CRED_MAX_CREDENTIAL_BLOB_SIZE = 5 * 512


class Error(Exception):
    """pywintypes.error"""

    def __init__(self, function: str) -> None:
        super().__init__(1168, function, "not found")
        self.winerror, self.funcname = 1168, function


class Recorded:
    """win32cred, as pywin32-ctypes has it: a blob goes in as text and comes back as UTF-16 bytes."""

    CRED_TYPE_GENERIC = 1
    CRED_PERSIST_ENTERPRISE = CRED_PERSIST_ENTERPRISE
    CRED_PERSIST_LOCAL_MACHINE = CRED_PERSIST_LOCAL_MACHINE
    error = Error

    def __init__(self) -> None:
        self.kept: dict[str, dict[str, object]] = {}

    def CredWrite(self, credential: dict[str, object], flags: int) -> None:
        assert flags == 0
        blob = str(credential["CredentialBlob"]).encode("utf-16-le")
        assert len(blob) <= CRED_MAX_CREDENTIAL_BLOB_SIZE
        self.kept[str(credential["TargetName"])] = {**credential, "CredentialBlob": blob}

    def CredRead(self, **asked: object) -> dict[str, object]:
        if asked["TargetName"] not in self.kept:
            raise Error("CredRead")
        return self.kept[str(asked["TargetName"])]

    def CredDelete(self, **asked: object) -> None:
        del self.kept[str(asked["TargetName"])]


@pytest.fixture
def manager(monkeypatch: pytest.MonkeyPatch) -> Recorded:
    recorded = Recorded()
    monkeypatch.setattr(Windows, "win32cred", recorded, raising=False)
    monkeypatch.setattr(Windows, "pywintypes", recorded, raising=False)
    return recorded


def test_a_key_stays_on_this_machine_and_does_not_roam(manager: Recorded) -> None:
    store = KeyStore(5, Windows.WinVaultKeyring())
    store.put("5f2c", "ab" * 32)
    assert {kept["Persist"] for kept in manager.kept.values()} == {CRED_PERSIST_LOCAL_MACHINE}
    assert list(manager.kept) == [SERVICE]
    assert store.get("5f2c") == "ab" * 32


def test_keys_of_several_profiles_stay_apart_and_go_one_by_one(manager: Recorded) -> None:
    store = KeyStore(5, Windows.WinVaultKeyring())
    for name in ("one", "two", "three"):
        store.put(name, name * 20)
    assert set(manager.kept) == {SERVICE, f"one@{SERVICE}", f"two@{SERVICE}"}
    assert {kept["Persist"] for kept in manager.kept.values()} == {CRED_PERSIST_LOCAL_MACHINE}
    store.forget("two")
    assert [store.get(name) for name in ("one", "two", "three")] == ["one" * 20, None, "three" * 20]
    for name in ("one", "three", "never there"):
        store.forget(name)
    assert manager.kept == {}
