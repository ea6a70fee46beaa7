"""A Windows of Wine on a desktop of its own: install in it, run what was installed, look at files and registry.

What Wine 8 lacks is stood in for by small programs in its own system folder (stand_ins/), never in the product.
"""

import json
import re
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from installers.windows.product import HERE, NAME
from tests.desktop.session import DesktopSession

STAND_INS = HERE / "tests" / "stand_ins"
SETTINGS_CLASS = r"HKLM\Software\Microsoft\WindowsRuntime\ActivatableClassId\Windows.UI.ViewManagement.UISettings"
RUN = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Run"
UNINSTALL = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall"
OWN = r"HKLM\Software\Tijdwijzer"
PATIENCE = 240


@dataclass(frozen=True, slots=True)
class Ended:
    """How a program ended. Wine keeps only the lowest eight bits of an exit code."""

    code: int
    said: str


class Wine:
    """One Windows. `desktop` is where its windows appear."""

    def __init__(self, prefix: Path, desktop: DesktopSession) -> None:
        self.prefix = prefix
        self.desktop = desktop
        self._started: list[subprocess.Popen[bytes]] = []
        self.environment = desktop.environment | {
            "WINEPREFIX": str(prefix),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            # No .NET and no browser engine; no debugger that waits for somebody; no menus in the machine's own desktop.
            "WINEDLLOVERRIDES": "mscoree=d;mshtml=d;winedbg.exe=d;winemenubuilder.exe=d",
            "LANG": "nl_NL.UTF-8",
            "LC_ALL": "C.UTF-8",
        }

    # ---- setting it up and ending it

    def set_up(self) -> None:
        """A fresh Windows 10."""
        self._call(["wineboot", "-i"])
        self.wait()
        self._compile(STAND_INS / "ui_settings.c", "windows/system32/windows.ui.dll", "-shared")
        self._compile(STAND_INS / "randomness.c", "windows/system32/bcryptprimitives.dll", "-shared", "-ladvapi32")
        self._compile(STAND_INS / "window_events.c", "windows/window_events.exe", "-mwindows")
        self._compile(STAND_INS / "window_events.c", "windows/system32/window_events.dll", "-shared")
        self._compile(HERE / "tests" / "interpreter.c", "windows/interpreter.exe", "-municode")
        self.set_value(SETTINGS_CLASS, "DllPath", r"C:\windows\system32\windows.ui.dll")
        self.run("winecfg", "-v", "win10")
        self.wait()
        # Something that goes on: without it Windows itself would start anew for every command.
        self.start("notepad")
        self.desktop.window("Notepad", 60)
        self.start("window_events")

    def _compile(self, source: Path, target: str, *options: str) -> None:
        compiler = ["x86_64-w64-mingw32-gcc", "-O2", "-s", "-w"]
        subprocess.run([*compiler, "-o", self.drive / target, source, *options], check=True)

    def wait(self) -> None:
        """Until every program in it has ended and the registry is written."""
        self._call(["wineserver", "-w"])

    def end(self) -> None:
        """End every program in it."""
        self._call(["wineserver", "-k"], check=False)
        for process in self._started:
            process.communicate(timeout=PATIENCE)

    def _call(self, command: Sequence[str], check: bool = True) -> None:
        quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        subprocess.run(command, env=self.environment, check=check, timeout=PATIENCE, **quiet)

    # ---- running things

    @property
    def drive(self) -> Path:
        return self.prefix / "drive_c"

    @property
    def folder(self) -> Path:
        """Where the program is installed."""
        return self.drive / "Program Files" / NAME

    def run(self, program: str, *arguments: str, environment: Mapping[str, str] | None = None) -> Ended:
        """Run a program to its end. Its output goes through a pipe: into a file, a Windows Python would not start."""
        done = subprocess.run(
            ["wine", program, *arguments],
            env=self.environment | dict(environment or {}),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=PATIENCE,
            check=False,
        )
        return Ended(done.returncode, done.stdout.decode("utf-8", "replace"))

    def start(self, program: str, *arguments: str, stdin: int = subprocess.DEVNULL) -> "subprocess.Popen[bytes]":
        """Start a program that goes on."""
        process = subprocess.Popen(
            ["wine", program, *arguments],
            env=self.environment,
            stdin=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        self._started.append(process)
        return process

    def installed(self, program: str) -> str:
        """The Windows path of an installed program."""
        return rf"C:\Program Files\{NAME}\{program}"

    def command(self, *arguments: str) -> Ended:
        """Run a command of the installed program."""
        return self.run(self.installed("tijdwijzer-cli.exe"), *arguments)

    def json(self, *arguments: str) -> Any:
        """What a command answers with --json."""
        done = self.command(*arguments, "--json")
        try:
            return json.loads(done.said)
        except ValueError:
            raise AssertionError(f"{arguments}: {done}") from None

    def start_script(self, script: Path, *arguments: str) -> "subprocess.Popen[bytes]":
        """Start a script of ours in the CPython of the installed program, among its libraries; its input is a pipe."""
        folder = rf"C:\Program Files\{NAME}"
        return self.start("interpreter", folder, windows_path(script), *arguments, stdin=subprocess.PIPE)

    def msiexec(self, *arguments: str) -> Ended:
        """Windows Installer, without a question."""
        return self.run("msiexec", *arguments, "/qn")

    # ---- looking

    def value(self, key: str, name: str) -> str | None:
        """A registry value as text; None where there is none."""
        said = self.run("reg", "query", key, "/v", name).said
        found = re.search(rf"^\s+{re.escape(name)}\s+REG_\w+\s+(.*?)\r?$", said, re.MULTILINE | re.IGNORECASE)
        return found[1] if found else None

    def set_value(self, key: str, name: str, value: str | int) -> None:
        kind = "REG_DWORD" if isinstance(value, int) else "REG_SZ"
        done = self.run("reg", "add", key, "/v", name, "/t", kind, "/d", str(value), "/f")
        if done.code != 0:
            raise AssertionError(done.said)

    def merge(self, key: str, values: Mapping[str, str]) -> None:
        """Write values in the form of .reg files, of which there are kinds that the command `reg` does not know."""
        lines = ["Windows Registry Editor Version 5.00", "", f"[{key}]", *(f'"{k}"={v}' for k, v in values.items()), ""]
        (self.drive / "merge.reg").write_text("\r\n".join(lines), encoding="utf-16")
        if self.run("regedit", "/S", r"C:\merge.reg").code != 0:
            raise AssertionError(key)

    def remove_value(self, key: str, name: str) -> None:
        self.run("reg", "delete", key, "/v", name, "/f")

    def has_key(self, key: str) -> bool:
        return self.run("reg", "query", key).code == 0

    def uninstall_entries(self) -> int:
        """How often the program is in the list of installed programs."""
        return len(re.findall(rf"DisplayName\s+REG_SZ\s+{NAME}", self.run("reg", "query", UNINSTALL, "/s").said))

    def shortcuts(self) -> list[Path]:
        return list(self.drive.rglob(f"{NAME}.lnk"))


def windows_path(path: Path) -> str:
    """How Windows programs name a file of this machine."""
    return "Z:" + str(path).replace("/", "\\")
