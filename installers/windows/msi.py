"""The folder as an MSI: wixl makes it, rows that wixl does not know are added, and what differs per run is evened out.

The same folder and version give the same bytes, so anybody can check a published MSI by building it again.
"""

import hashlib
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from installers.windows.harvest import file_id, fragment
from installers.windows.imports import file_version, programs
from installers.windows.launchers import CLOSER, closer
from installers.windows.product import (
    APP_USER_MODEL_ID,
    BUILD,
    HERE,
    ICON,
    NAME,
    OLDEST_BUILD,
    PROGRAM,
    UPGRADE_CODE,
    guid,
    product_code,
    windows_version,
)
from installers.windows.summary import even_out

SECURE = ("STARTWITHWINDOWS", "LANGUAGE", "POLICYFILE", "WIX_DOWNGRADE_DETECTED", "WIX_UPGRADE_DETECTED")
"""Properties that a command line may set although the installation itself runs with the system's rights."""

ENGLISH = 'LANGUAGE = "en" OR (LANGUAGE <> "nl" AND UserLanguageID <> 1043 AND UserLanguageID <> 2067)'
"""English where it was asked for, or where Windows speaks no Dutch (of the Netherlands or of Belgium)."""

ACTIONS = (
    ("KeepStart", "", 41),
    ("KeepLanguage", "", 42),
    ("KeepPolicy", "", 43),
    ("TakeStart", "GIVEN_STARTWITHWINDOWS", 51),
    ("TakeLanguage", "GIVEN_LANGUAGE", 52),
    ("TakePolicy", "GIVEN_POLICYFILE", 53),
    ("UsualStart", 'STARTWITHWINDOWS <> "0" AND STARTWITHWINDOWS <> "1"', 54),
    ("UsualLanguage", 'LANGUAGE AND LANGUAGE <> "nl" AND LANGUAGE <> "en" AND LANGUAGE <> "system"', 55),
    ("SayNewer", ENGLISH, 56),
    ("SayWindows", ENGLISH, 57),
    ("SayAdministrator", ENGLISH, 58),
    ("SayChoice", ENGLISH, 59),
    ("SayComments", ENGLISH, 60),
)
"""Action, condition, place in the sequence: round AppSearch (50) and before LaunchConditions (100). wixl cannot be
trusted with the order of several actions behind the same one."""

CONDITIONS = {
    "StartWithWindows": 'STARTWITHWINDOWS = "1"',
    "Language": 'LANGUAGE AND LANGUAGE <> "system"',
    "PolicyFile": 'POLICYFILE AND POLICYFILE <> "none"',
}
"""When the component with this name is installed."""

LOCAL_MACHINE = 2
TOLD = (
    ("StartWithWindows", r"Software\Microsoft\Windows\CurrentVersion\Run", "tijdwijzer"),
    ("Language", r"Software\Tijdwijzer", "Language"),
    ("PolicyFile", r"Software\Tijdwijzer", "PolicyFile"),
)
"""What such a component writes: component, key, value. It is taken away first, so what is told otherwise is gone."""

TRANSITIVE, BITS_64 = 64, 256
"""Attributes of a component: its condition is looked at again at each reconfiguration; it belongs to 64-bit Windows."""

PROGRAM_IN_MSI, GO_ON_ANYHOW = 2, 64
LATER, AS_SYSTEM = 1024, 2048
CLOSE_AT = 1401
"""Just behind the look at files in use, where Windows' own Restart Manager has asked already."""

CLOSE_OTHERS_AT = 1510
"""Before files are removed: what the person who installs may not close, such as a colleague's, the system may."""

PATIENCE = 20
"""Seconds that a running program has to end by itself."""


def build_msi(folder: Path, version: str) -> Path:
    """Pack the folder; answers with the MSI, unsigned."""
    work = BUILD / "work" / version
    shutil.copy(HERE / "product.wxs", work)
    shutil.copy(ICON, work / "tijdwijzer.ico")
    shutil.copy(closer(version), work / CLOSER)
    shown_as = os.path.relpath(folder, work)
    (work / "files.wxs").write_text(fragment(folder, shown_as, frozenset({PROGRAM})), encoding="utf-8")
    package_code = guid(_fingerprint(folder, work))
    msi = work / f"{NAME}-{version}-x64.msi"
    msi.unlink(missing_ok=True)
    _wixl(work, msi.name, _variables(version, shown_as))
    _msibuild(work, msi.name, list(_rows(folder)))
    even_out(msi, package_code)
    finished = BUILD / msi.name
    msi.replace(finished)
    return finished


def _fingerprint(folder: Path, work: Path) -> str:
    """Different for a different MSI: everything that goes into it, and how."""
    digest = hashlib.sha256()
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    for path in [*files, work / "product.wxs", work / "files.wxs", work / CLOSER, Path(__file__)]:
        digest.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _variables(version: str, shown_as: str) -> dict[str, str]:
    return {
        "Version": ".".join(map(str, windows_version(version))),
        "ProductCode": product_code(version),
        "UpgradeCode": UPGRADE_CODE,
        "AppUserModelId": APP_USER_MODEL_ID,
        "OldestBuild": str(OLDEST_BUILD),
        "Folder": shown_as,
        "ProgramGuid": guid("component program"),
        "InstalledGuid": guid("component installed"),
        "StartGuid": guid("component start with windows"),
        "LanguageGuid": guid("component language"),
        "PolicyGuid": guid("component policy file"),
    }


def _wixl(work: Path, name: str, variables: dict[str, str]) -> None:
    """wixl only warns of what it leaves out, so a warning is an error here."""
    source = (work / "product.wxs").read_text(encoding="utf-8")
    for key, value in variables.items():
        source = source.replace(f"$(var.{key})", value)
    unknown = re.findall(r"\$\(var\.\w+\)", source)
    if unknown:
        raise SystemExit(f"product.wxs asks for what nobody gives: {unknown}")
    (work / "product.wxs").write_text(source, encoding="utf-8")
    said = _run(work, "wixl", "-a", "x64", "-o", name, "product.wxs", "files.wxs")
    if said.strip():
        raise SystemExit(f"wixl complains:\n{said}")


def _msibuild(work: Path, name: str, rows: list[str]) -> None:
    said = _run(work, "msibuild", name, "-q", *rows)
    if said.strip():
        raise SystemExit(f"msibuild complains:\n{said}")


def _run(work: Path, *command: str) -> str:
    """Dates in the cabinet are local times, so the zone is fixed too."""
    environment = os.environ | {"TZ": "UTC", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, cwd=work, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{command[0]} failed ({done.returncode}):\n{done.stdout}{done.stderr}")
    return done.stdout + done.stderr


def _rows(folder: Path) -> Iterator[str]:
    """SQL for what wixl does not know."""
    secure = ";".join(SECURE)
    yield f"UPDATE `Property` SET `Value`='{secure}' WHERE `Property`='SecureCustomProperties'"
    for component, condition in CONDITIONS.items():
        attributes = f"`Condition`='{condition}', `Attributes`={TRANSITIVE | BITS_64 | 4}"
        yield f"UPDATE `Component` SET {attributes} WHERE `Component`='{component}'"
    for path in programs(folder):
        version, name = file_version(path), path.relative_to(folder).as_posix()
        if version:
            row = PROGRAM if name == PROGRAM else file_id(name)
            yield f"UPDATE `File` SET `Version`='{version}' WHERE `File`='{row}'"
    yield f"UPDATE `Shortcut` SET `Target`='[#{PROGRAM}]' WHERE `Shortcut`='StartMenu'"
    yield _closing("CloseRunning", PROGRAM_IN_MSI | GO_ON_ANYHOW)
    yield _closing("CloseOthers", PROGRAM_IN_MSI | GO_ON_ANYHOW | LATER | AS_SYSTEM)
    for action, condition, place in ACTIONS:
        yield _scheduled("InstallExecuteSequence", action, condition, place)
        yield _scheduled("InstallUISequence", action, condition, place)
    yield _scheduled("InstallExecuteSequence", "SayPlace", "", 1001)
    yield _scheduled("InstallExecuteSequence", "CloseRunning", "Installed OR WIX_UPGRADE_DETECTED", CLOSE_AT)
    yield _scheduled("InstallExecuteSequence", "CloseOthers", "Installed", CLOSE_OTHERS_AT)
    yield (
        "CREATE TABLE `RemoveRegistry` (`RemoveRegistry` CHAR(72) NOT NULL, `Root` SHORT NOT NULL, "
        "`Key` CHAR(255) NOT NULL LOCALIZABLE, `Name` CHAR(255) LOCALIZABLE, `Component_` CHAR(72) NOT NULL "
        "PRIMARY KEY `RemoveRegistry`)"
    )
    for component, key, value in TOLD:
        columns = "`RemoveRegistry`, `Root`, `Key`, `Name`, `Component_`"
        values = f"'Forget{component}', {LOCAL_MACHINE}, '{key}', '{value}', 'Installed'"
        yield f"INSERT INTO `RemoveRegistry` ({columns}) VALUES ({values})"
    yield (
        "CREATE TABLE `MsiShortcutProperty` (`MsiShortcutProperty` CHAR(72) NOT NULL, `Shortcut_` CHAR(72) NOT NULL, "
        "`PropertyKey` CHAR(0) NOT NULL, `PropVariantValue` CHAR(0) NOT NULL PRIMARY KEY `MsiShortcutProperty`)"
    )
    columns = "`MsiShortcutProperty`, `Shortcut_`, `PropertyKey`, `PropVariantValue`"
    values = f"'Identity', 'StartMenu', 'System.AppUserModel.ID', '{APP_USER_MODEL_ID}'"
    yield f"INSERT INTO `MsiShortcutProperty` ({columns}) VALUES ({values})"


def _closing(action: str, kind: int) -> str:
    columns = "`Action`, `Type`, `Source`, `Target`"
    values = f"'{action}', {kind}, 'Closer', '\"[INSTALLDIR].\" {PATIENCE}'"
    return f"INSERT INTO `CustomAction` ({columns}) VALUES ({values})"


def _scheduled(table: str, action: str, condition: str, place: int) -> str:
    return f"INSERT INTO `{table}` (`Action`, `Condition`, `Sequence`) VALUES ('{action}', '{condition}', {place})"
