"""The life of an installation, in order: install, use, upgrade while it runs, refuse, reconfigure, repair, remove.

Each test goes on where the one before ended.
"""

import filecmp
import json
import re
import subprocess
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from installers.windows.product import PROGRAM
from installers.windows.tests.conftest import Built, Version
from installers.windows.tests.probing import MICROPHONE, Looking, in_use, rename
from installers.windows.tests.wine import OWN, PATIENCE, RUN, Ended, Wine, windows_path
from tests.desktop.session import Area, DesktopError, DesktopSession

REFUSED = 1603 & 0xFF
"""ERROR_INSTALL_FAILURE, as much of it as Wine keeps."""

USED = (
    *("imports", "database", "key", "tray", "hotkey", "foreground", "idle", "probe", "session", "jobs", "chart"),
    *("certificates", "documents", "schema", "calendar", "holidays", "sealing"),
)
POLICIES = r"HKLM\Software\Policies\Tijdwijzer"
NOTEPAD, TITLE = "Untitled - Notepad", "Besluit 2026-114 – Kladblok"
NEVER = 10 * PATIENCE
TRIES = 6
DEMO = r"C:\demo"
A_DAY = 5000
"""So many pixels of standard work, at the least, when a day is drawn."""

STANDARD_WORK = (0x2E, 0x56, 0x92)
PROFILE = r"C:\users\José Čapek\tijdwijzer"


class Program:
    """The program while it runs in the tray; at most one at a time."""

    def __init__(self, wine: Wine) -> None:
        self._wine = wine
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, *arguments: str) -> None:
        self._process = self._wine.start(self._wine.installed(PROGRAM), *arguments)

    @property
    def runs(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def ended(self, seconds: float = 60) -> int | None:
        """Its exit code, once it ended by itself; None when it was never started."""
        return None if self._process is None else self._process.wait(seconds)

    def open_switcher(self) -> None:
        """By the keys that work in every program. Wine hears keys only while one of its windows has the keyboard."""
        desktop = self._wine.desktop
        day = desktop.window(" – tijdwijzer").area
        for _ in range(TRIES):
            if desktop.windows("Wisselen"):
                return
            desktop.click(day.x + day.width // 2, day.y + 10)
            desktop.key("ctrl+alt+t")
            with suppress(DesktopError):
                desktop.window("Wisselen", 5)
        raise AssertionError("the switcher did not open")


@pytest.fixture(scope="module")
def program(wine: Wine) -> Program:
    return Program(wine)


def install(wine: Wine, version: Version, *properties: str) -> Ended:
    return wine.msiexec("/i", windows_path(version.msi), *properties)


def same_tree(installed: Path, built: Path) -> list[str]:
    """What differs between two folders; empty when nothing does."""
    found = filecmp.dircmp(installed, built)
    here = [f"{installed}/{name}" for name in (*found.left_only, *found.right_only, *found.diff_files)]
    return here + [line for name in found.common_dirs for line in same_tree(installed / name, built / name)]


def test_it_installs_without_a_question(wine: Wine, built: Built) -> None:
    done = install(wine, built.this, "STARTWITHWINDOWS=0", "LANGUAGE=nl", r"POLICYFILE=C:\beleid.json")
    assert done.code == 0, done


def test_the_files_are_those_of_the_build(wine: Wine, built: Built) -> None:
    assert same_tree(wine.folder, built.this.folder) == []


def test_the_registry_is_as_declared(wine: Wine, built: Built) -> None:
    assert wine.value(OWN, "Version") == built.this.number
    assert wine.value(OWN, "Language") == "nl"
    assert wine.value(OWN, "PolicyFile") == r"C:\beleid.json"
    assert wine.value(RUN, "tijdwijzer") is None
    assert wine.value(r"HKLM\Software\Classes\AppUserModelId\Tijdwijzer.Tijdwijzer", "DisplayName") == "tijdwijzer"
    assert wine.uninstall_entries() == 1
    assert len(wine.shortcuts()) == 1


def test_it_passes_its_own_test(wine: Wine, pictures: Path) -> None:
    """With a policy file, one policy of the registry that holds and one that nobody can follow."""
    desktop = wine.desktop
    notepad = desktop.window("Notepad").area
    desktop.click(*notepad.centre)
    (wine.drive / "beleid.json").write_text(json.dumps({"reflection_at": "16:00"}), encoding="utf-8")
    wine.set_value(POLICIES, "PromptsPerDay", 1)
    wine.set_value(POLICIES, "AwayAfterMinutes", 9999)
    report = wine.json("doctor", "--self-test")
    (pictures / "self-test.json").write_text(json.dumps(report, indent=2, ensure_ascii=False), encoding="utf-8")
    states = {check["name"]: (check["state"], check["message"]) for check in report["checks"]}
    assert report["ok"], states
    for name in USED:
        assert states[name][0] == "ok", states[name]
    assert "windows" in states["foreground"][1]
    assert "windows" in states["probe"][1]
    assert re.search(r"OpenSSL 3\.\d+\.\d+ .*, [1-9]", states["certificates"][1]), states["certificates"]
    assert "prompts_per_day" in states["policy"][1]
    assert "reflection_at" in states["policy"][1]


def test_its_probe_sees_what_is_in_front_and_its_title_only_when_asked(wine: Wine, desktop: DesktopSession) -> None:
    """By the installed program's own CPython and libraries. Wine counts as input what comes to its windows."""
    wine.merge(MICROPHONE, in_use(datetime.now(UTC)))
    desktop.click(*desktop.window("Notepad").area.centre)
    looking = Looking(wine, idle=7)
    untitled = looking.line()
    assert untitled.pop("idle") < 60
    assert untitled == {"tells": True, "app": "notepad.exe", "title": None, "using": ["microphone"]}
    assert looking.line()["title"] == NOTEPAD
    desktop.key("Left")  # however long the start took, the limit is still to come
    assert looking.until(lambda line: line["idle"] >= 7)["idle"] < 9, "it was to wake soon after the limit"
    wine.merge(MICROPHONE, in_use(datetime.now(UTC), ended=True))
    desktop.key("Right")
    back = looking.until(lambda line: line["idle"] < 7)
    assert (back["app"], back["using"]) == ("notepad.exe", [])
    assert looking.end() == {"threads": 1}


def test_its_probe_is_told_of_another_title_and_another_window(wine: Wine, desktop: DesktopSession) -> None:
    """Idle time never crosses its limit here: nothing but what is told makes it look, and so find them."""
    desktop.click(*desktop.window("Notepad").area.centre)
    looking = Looking(wine, idle=NEVER)
    looking.until(lambda line: line["title"] == NOTEPAD)
    rename(wine, NOTEPAD, TITLE)
    assert looking.until(lambda line: line["title"] == TITLE)["app"] == "notepad.exe"
    rename(wine, TITLE, NOTEPAD)
    assert looking.until(lambda line: line["title"] == NOTEPAD)["app"] == "notepad.exe"
    wine.start("clock")
    assert looking.until(lambda line: line["app"] == "clock.exe")["title"] == "Clock"
    assert looking.end() == {"threads": 1}
    wine.run("taskkill", "/f", "/im", "clock.exe")


def test_policy_is_in_force_and_what_nobody_can_follow_is_said(wine: Wine) -> None:
    checks = {check["name"]: check for check in wine.json("doctor")["checks"]}
    assert checks["policy"]["state"] == "warning"
    assert "AwayAfterMinutes" in checks["policy"]["message"]
    assert wine.command("settings", "prompts_per_day").said.strip() == "1"
    refused = wine.command("settings", "reflection_at", "12:00")
    assert refused.code == 1
    assert "organisatie" in refused.said
    wine.remove_value(POLICIES, "PromptsPerDay")
    wine.remove_value(POLICIES, "AwayAfterMinutes")


def test_commands_work_in_a_profile_with_diacritics(wine: Wine) -> None:
    assert wine.command("--profile", PROFILE, "start", "dossier").code == 0
    assert wine.command("--profile", PROFILE, "slow").code == 0
    status = wine.command("--profile", PROFILE, "status", "--json")
    assert json.loads(status.said)["running"], status


def test_a_day_by_mouse_and_keys(wine: Wine, program: Program, desktop: DesktopSession, pictures: Path) -> None:
    """Look at the day, reflect on it by a click, and switch by keys that work everywhere."""
    assert wine.command("demo", "--build-only", "--profile", DEMO).code == 0
    program.start("--profile", DEMO)
    day = desktop.window(" – tijdwijzer", 60)
    desktop.wait_for(lambda: desktop.colours(day.area)[STANDARD_WORK] > A_DAY, 30, "the day's ribbon")
    desktop.screenshot(pictures / "day.png")
    desktop.click(day.area.x + day.area.width - 70, day.area.y + 28)  # "Terugblik"
    reflection = desktop.window("Terugblik", 30)
    desktop.wait_for(lambda: desktop.colours(reflection.area)[STANDARD_WORK] > A_DAY, 30, "the reflection's ribbon")
    chart = Area(reflection.area.x + 36, reflection.area.y + 400, 400, 200)
    desktop.wait_for(lambda: len(desktop.colours(chart)) > 20, 90, "the reflection's chart")
    desktop.screenshot(pictures / "reflection.png")
    desktop.key("alt+F4")
    desktop.wait_for(lambda: not desktop.windows("Terugblik"), 20, "the reflection to close")
    program.open_switcher()
    desktop.screenshot(pictures / "switcher.png")
    status = desktop.wait_for(lambda: _switched(wine, program), 120, "the switch in the database")
    assert status["entry"]["component"] == "speed_loss"


def _switched(wine: Wine, program: Program) -> dict[str, Any] | None:
    """Press a digit, and see what runs. Under Wine a new window may have the keyboard a moment after it shows, or lose
    it again.
    """
    program.open_switcher()
    wine.desktop.key("2")
    status: dict[str, Any] = wine.json("--profile", DEMO, "status")
    return status if status["running"] else None


def test_the_running_program_observes_once_it_is_told_to(wine: Wine, program: Program, desktop: DesktopSession) -> None:
    """It writes once a minute, so a program in front is there after a minute, and all that was is there after two."""
    assert program.runs
    assert wine.command("--profile", DEMO, "observe", "on").code == 0
    wine.start("clock")
    span = desktop.wait_for(lambda: _observed(wine, "clock.exe"), 180, "what was observed")
    assert span["active"]
    assert wine.command("--profile", DEMO, "observe", "off").code == 0
    wine.run("taskkill", "/f", "/im", "clock.exe")


def _observed(wine: Wine, app: str) -> dict[str, Any] | None:
    spans: list[dict[str, Any]] = wine.json("--profile", DEMO, "observed")["spans"]
    return next((span for span in spans if span["app"] == app), None)


def test_an_upgrade_closes_the_running_program_cleanly(wine: Wine, program: Program, built: Built) -> None:
    assert program.runs
    done = install(wine, built.next)
    assert done.code == 0, done
    assert program.ended() == 0


def test_the_upgrade_remembers_what_the_first_installation_was_told(wine: Wine, built: Built) -> None:
    assert same_tree(wine.folder, built.next.folder) == []
    assert wine.value(OWN, "Version") == built.next.number
    assert wine.value(OWN, "Language") == "nl"
    assert wine.value(OWN, "PolicyFile") == r"C:\beleid.json"
    assert wine.value(RUN, "tijdwijzer") is None
    assert wine.uninstall_entries() == 1


def test_the_upgrade_kept_the_profile(wine: Wine) -> None:
    assert json.loads(wine.command("--profile", PROFILE, "status", "--json").said)["running"]


def test_going_back_is_refused(wine: Wine, built: Built) -> None:
    assert install(wine, built.this).code == REFUSED
    assert wine.value(OWN, "Version") == built.next.number


def test_nonsense_is_refused(wine: Wine, built: Built) -> None:
    assert install(wine, built.next, "REINSTALL=ALL", "LANGUAGE=fr").code == REFUSED
    assert wine.value(OWN, "Language") == "nl"


def test_it_can_be_told_otherwise_later(wine: Wine, built: Built) -> None:
    done = install(wine, built.next, "REINSTALL=ALL", "STARTWITHWINDOWS=1", "LANGUAGE=en", "POLICYFILE=none")
    assert done.code == 0, done
    assert wine.value(RUN, "tijdwijzer") == '"C:\\Program Files\\tijdwijzer\\tijdwijzer.exe" --autostart'
    assert wine.value(OWN, "Language") == "en"
    assert wine.value(OWN, "PolicyFile") is None
    assert "speed losses" in wine.command("--profile", PROFILE, "status").said.lower()


def test_what_was_told_can_be_taken_back(wine: Wine, built: Built) -> None:
    done = install(wine, built.next, "REINSTALL=ALL", "STARTWITHWINDOWS=0", "LANGUAGE=system")
    assert done.code == 0, done
    assert wine.value(RUN, "tijdwijzer") is None
    assert wine.value(OWN, "Language") is None


def test_what_somebody_wrote_into_the_registry_by_hand_stops_nothing(wine: Wine, built: Built) -> None:
    wine.set_value(OWN, "StartWithWindows", 1)
    wine.set_value(OWN, "Language", "fr")
    assert install(wine, built.next, "REINSTALL=ALL").code == 0
    assert wine.value(RUN, "tijdwijzer") is not None
    wine.set_value(OWN, "StartWithWindows", 7)


def test_a_repair_brings_back_what_is_missing(wine: Wine, built: Built) -> None:
    lost = wine.folder / "lib" / "tijdwijzer" / "bootstrap.pyc"
    lost.unlink()
    assert wine.command("status").code != 0
    assert install(wine, built.next, "REINSTALL=ALL", "REINSTALLMODE=amus").code == 0
    assert same_tree(wine.folder, built.next.folder) == []
    assert wine.command("--version").code == 0


def test_removing_leaves_the_machine_as_it_was_and_the_profiles_where_they_are(
    wine: Wine, program: Program, built: Built
) -> None:
    program.start("--profile", PROFILE)
    wine.desktop.window("Wine System Tray", 60)
    done = wine.msiexec("/x", windows_path(built.next.msi))
    assert done.code == 0, done
    assert program.ended() == 0
    assert not wine.folder.exists()
    assert not wine.has_key(OWN)
    assert wine.value(RUN, "tijdwijzer") is None
    assert not wine.has_key(r"HKLM\Software\Classes\AppUserModelId\Tijdwijzer.Tijdwijzer")
    assert wine.uninstall_entries() == 0
    assert wine.shortcuts() == []
    assert (wine.drive / "users" / "José Čapek" / "tijdwijzer" / "tijdwijzer.db").exists()
