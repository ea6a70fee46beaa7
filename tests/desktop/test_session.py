"""The desktop itself: before it says anything about tijdwijzer, its tray must be a real one."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.desktop.session import DesktopSession, Program

BARE_TRAY = Path(__file__).with_name("bare_tray.py")


def said(program: Program, word: str) -> list[str]:
    return next((line.split()[1:] for line in program.output().splitlines() if line.startswith(word)), [])


@pytest.mark.parametrize(("dpi", "ratio"), [(96, 1.0), (144, 1.5)])
def test_an_icon_is_in_the_tray_and_can_be_clicked(
    open_desktop: Callable[..., DesktopSession], dpi: int, ratio: float
) -> None:
    desktop = open_desktop(size=(1000, 600), dpi=dpi)
    program = desktop.run([sys.executable, str(BARE_TRAY)])
    icon = desktop.tray_icon()
    place = desktop.wait_for(lambda: said(program, "place"), what="the icon's own idea of its place")
    assert said(program, "available") == ["True", "ratio", str(ratio)]
    assert all(int(side) > 0 for side in place[2:])
    assert desktop.pixel(*icon.centre) == (0xFF, 0x88, 0x00)

    desktop.click(*icon.centre)
    assert desktop.wait_for(lambda: said(program, "activated"), what="the click") == ["Trigger"]


def test_everything_is_gone_afterwards() -> None:
    with DesktopSession() as desktop:
        program = desktop.run([sys.executable, str(BARE_TRAY)])
        desktop.tray_icon()
    assert not program.running
    assert not desktop.home.exists()
