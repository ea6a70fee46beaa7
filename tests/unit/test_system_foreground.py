"""The program in front: what is asked of Windows, and what is made of the answers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import pytest

from tijdwijzer.capture.foreground import NoForeground, foreground
from tijdwijzer.capture.foreground_windows import program_in_front
from tijdwijzer.services.platform import Desktop, Lack, Reason

WORD = r"C:\Program Files\Microsoft Office\root\Office16\WINWORD.EXE"
FRAME = r"C:\Windows\System32\ApplicationFrameHost.exe"
MAIL = r"C:\Program Files\WindowsApps\microsoft.outlookforwindows_1.2026\olk.exe"


@dataclass
class Recorded:
    """What user32 and kernel32 answered on a day."""

    window: int
    processes: Mapping[int, int] = field(default_factory=dict)
    paths: Mapping[int, str] = field(default_factory=dict)
    inside: Mapping[int, Sequence[int]] = field(default_factory=dict)

    def front(self) -> int:
        return self.window

    def process_of(self, window: int) -> int:
        return self.processes.get(window, 0)

    def children(self, window: int) -> Iterator[int]:
        return iter(self.inside.get(window, ()))

    def path_of(self, process: int) -> str | None:
        return self.paths.get(process)


@pytest.mark.parametrize(
    ("windows", "program"),
    [
        (Recorded(0x50A2C, {0x50A2C: 9120}, {9120: WORD}), "WINWORD.EXE"),
        (Recorded(0x7FFF_0005_0A2C, {0x7FFF_0005_0A2C: 9120}, {9120: WORD}), "WINWORD.EXE"),
        (Recorded(7, {7: 8}, {8: r"C:\Users\José Čapek\AppData\Local\Zaak\Zaak Żółw.exe"}), "Zaak Żółw.exe"),
        (Recorded(7, {7: 8}, {8: r"\\?\C:\very\long\zaak.exe"}), "zaak.exe"),
        (Recorded(7, {7: 8, 9: 8, 10: 11}, {8: FRAME, 11: MAIL}, {7: (9, 10)}), "olk.exe"),
        (Recorded(7, {7: 8, 9: 8}, {8: FRAME}, {7: (9, 0)}), None),
        (Recorded(7, {7: 8, 9: 11}, {8: FRAME}, {7: (9,)}), None),
        (Recorded(0), None),
        (Recorded(7), None),
        (Recorded(7, {7: 4400}), None),
    ],
    ids=[
        "usual", "a handle of 64 bits", "diacritics", "a long path", "from the Store", "a frame without its program",
        "a program from the Store that hides", "between windows", "a window that went away", "of another user",
    ],
)  # fmt: skip
def test_only_the_file_name_of_the_program_in_front_is_told(windows: Recorded, program: str | None) -> None:
    assert program_in_front(windows) == program


def test_children_without_end_are_not_followed() -> None:
    class Endless(Recorded):
        def children(self, window: int) -> Iterator[int]:
            while True:
                yield window

    assert program_in_front(Endless(7, {7: 8}, {8: FRAME})) is None


@pytest.mark.parametrize(
    ("desktop", "reason"),
    [
        (Desktop.WAYLAND, Reason.WAYLAND),
        (Desktop.NONE, Reason.NO_DISPLAY),
        (Desktop.MACOS, Reason.NOT_SUPPORTED),
    ],
)
def test_where_nobody_tells_what_is_in_front_it_is_said(desktop: Desktop, reason: Reason) -> None:
    silent = foreground(desktop)
    assert isinstance(silent, NoForeground)
    assert silent.lack == Lack(reason)
    assert silent.program() is None
