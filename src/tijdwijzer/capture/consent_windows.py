"""Where Windows writes down who uses microphone and camera: in the person's part of the registry."""

import sys
from collections.abc import Iterator

from tijdwijzer.capture.consent import Use

assert sys.platform == "win32"

import winreg  # noqa: E402

STORE = r"Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore"
PLACES = ("", r"\NonPackaged")
"""Programs from the Store have their key in the first, all others in the second."""


def uses(device: str) -> Iterator[Use]:
    """Each program's last use of a device. A key that is not there, may not be read or goes away holds none."""
    for place in PLACES:
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, rf"{STORE}\{device}{place}") as programs:
                yield from [_use(programs, number) for number in range(winreg.QueryInfoKey(programs)[0])]
        except OSError:
            continue


def _use(programs: winreg.HKEYType, number: int) -> Use:
    with winreg.OpenKey(programs, winreg.EnumKey(programs, number)) as program:
        return Use(_time(program, "LastUsedTimeStart"), _time(program, "LastUsedTimeStop"))


def _time(program: winreg.HKEYType, name: str) -> int | None:
    try:
        value, kind = winreg.QueryValueEx(program, name)
    except OSError:
        return None
    return value if kind == winreg.REG_QWORD else None
