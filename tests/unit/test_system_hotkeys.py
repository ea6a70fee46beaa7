"""Hotkeys per platform: which codes are which keys, and where there are none."""

from types import SimpleNamespace

import pytest

from tijdwijzer.capture import hotkey_windows, hotkey_x11
from tijdwijzer.capture.hotkey import NoHotkeys, hotkeys
from tijdwijzer.capture.hotkey_windows import WindowsHotkeys
from tijdwijzer.domain.chords import KEYS, parse_bindings
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.platform import Desktop, Lack, Reason

DOWN, UP = 0x0104, 0x0105
CTRL, ALT, T = 0xA2, 0xA4, ord("T")


@pytest.mark.parametrize(
    ("desktop", "reason"),
    [
        (Desktop.WAYLAND, Reason.WAYLAND),
        (Desktop.NONE, Reason.NO_DISPLAY),
        (Desktop.MACOS, Reason.NOT_SUPPORTED),
    ],
)
def test_without_hotkeys_it_is_said(desktop: Desktop, reason: Reason) -> None:
    keys = hotkeys(desktop, {"switcher": "Ctrl+Alt+T"}, lambda name: None)
    assert isinstance(keys, NoHotkeys)
    assert keys.lack == Lack(reason)


def test_what_is_no_chord_is_an_error_everywhere() -> None:
    with pytest.raises(DomainError):
        hotkeys(Desktop.NONE, {"switcher": "Ctrl+Banana"}, lambda name: None)


def test_every_key_that_may_be_bound_has_a_code_on_windows() -> None:
    codes = hotkey_windows.codes_for(set(KEYS))
    assert sorted(codes.keys.values()) == sorted(KEYS)


@pytest.mark.parametrize(("key", "code"), [("T", 0x54), ("0", 0x30), ("F1", 0x70), ("F24", 0x87), ("Space", 0x20)])
def test_windows_codes(key: str, code: int) -> None:
    assert hotkey_windows.codes_for({key}).keys == {code: key}


@pytest.mark.parametrize(
    ("key", "code"), [("T", 0x74), ("0", 0x30), ("F1", 0xFFBE), ("F24", 0xFFD5), ("Space", 0x20), ("Pause", 0xFF13)]
)
def test_x11_keysyms(key: str, code: int) -> None:
    assert hotkey_x11.keysym(key) == code


def test_a_key_on_x11_is_all_that_it_gives_with_shift_and_alt_gr() -> None:
    keyboard = {0x31: [0x31, 0x21, 0xB9]}
    assert hotkey_x11.codes_for(["1"], keyboard.__getitem__).keys == {0x31: "1", 0x21: "1", 0xB9: "1"}


class Swallowed(Exception):
    """What pynput raises for a key that no program is to get."""


class Hook:
    """Stands in for pynput's listener."""

    def __init__(self, look: object) -> None:
        self.look = look

    def suppress_event(self) -> None:
        raise Swallowed


@pytest.fixture
def pressed() -> list[str]:
    return []


@pytest.fixture
def windows(pressed: list[str]) -> WindowsHotkeys:
    return WindowsHotkeys(parse_bindings({"switcher": "Ctrl+Alt+T"}), pressed.append, Hook)


def type_on(keys: WindowsHotkeys, *events: tuple[int, int]) -> None:
    for message, code in events:
        assert keys.filter(message, SimpleNamespace(vkCode=code)) is False


def test_windows_swallows_the_chord_also_while_it_is_held(windows: WindowsHotkeys, pressed: list[str]) -> None:
    type_on(windows, (DOWN, CTRL), (DOWN, ALT))
    for _ in range(3):
        with pytest.raises(Swallowed):
            type_on(windows, (DOWN, T))
    assert pressed == ["switcher"]


def test_windows_lets_everything_else_pass(windows: WindowsHotkeys, pressed: list[str]) -> None:
    type_on(windows, (DOWN, T), (UP, T), (DOWN, CTRL), (DOWN, T), (UP, T), (UP, CTRL), (0x0108, T))
    assert pressed == []
