"""The desktop itself: before it says anything about tijdwijzer, its tray, mouse and keys must be real."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.desktop.session import DesktopError, DesktopSession, Program

BARE_TRAY = Path(__file__).with_name("bare_tray.py")


def start_bare_tray(desktop: DesktopSession) -> Program:
    return desktop.run([sys.executable, str(BARE_TRAY)])


def said(program: Program, word: str) -> list[str]:
    """The words after this one, on the last line that starts with it."""
    lines = [line.split()[1:] for line in program.output().splitlines() if line.split()[:1] == [word]]
    return lines[-1] if lines else []


@pytest.mark.parametrize(("dpi", "ratio"), [(96, 1.0), (144, 1.5)])
def test_the_icon_is_in_the_tray(open_desktop: Callable[..., DesktopSession], dpi: int, ratio: float) -> None:
    desktop = open_desktop(size=(1000, 600), dpi=dpi)
    program = start_bare_tray(desktop)
    icon = desktop.tray_icon()
    place = desktop.wait_for(lambda: said(program, "place"), what="the icon's own idea of its place")
    assert said(program, "available") == ["True", "ratio", str(ratio)]
    assert all(int(side) > 0 for side in place[2:])
    assert desktop.pixel(*icon.centre) == (0xFF, 0x88, 0x00)


def test_clicks_and_keys_arrive(desktop: DesktopSession) -> None:
    program = start_bare_tray(desktop)
    desktop.click(*desktop.tray_icon().centre)
    window = desktop.window("Kaal venster")
    assert said(program, "activated") == ["Trigger"]

    desktop.click(*window.area.centre)
    desktop.wait_for(lambda: desktop.active_window() == "Kaal venster", what="the keyboard in the window")
    desktop.type_text("één dossier")
    desktop.wait_for(lambda: said(program, "text") == ["één", "dossier"], what="the text")
    desktop.key("ctrl+a", "BackSpace")
    desktop.wait_for(lambda: said(program, "text") == [], what="an empty line")


def test_everything_is_gone_afterwards() -> None:
    with DesktopSession() as desktop:
        program = start_bare_tray(desktop)
        desktop.tray_icon()
    assert not program.running
    assert not desktop.home.exists()


def test_waiting_in_vain_says_what_for_and_shows_the_logs(desktop: DesktopSession) -> None:
    desktop.run([sys.executable, "-c", "print('a word from the program')"]).wait()
    with pytest.raises(DesktopError, match=r"(?s)not within 0 s: a miracle.*a word from the program"):
        desktop.wait_for(lambda: False, 0, "a miracle")
