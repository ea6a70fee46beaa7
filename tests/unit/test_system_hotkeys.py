"""Hotkeys per platform: which codes are which keys, and where there are none."""

from types import SimpleNamespace
from typing import ClassVar

import pytest

from tijdwijzer.capture import hotkey_windows, hotkey_x11
from tijdwijzer.capture.hotkey import NoHotkeys, hotkeys
from tijdwijzer.capture.hotkey_windows import WindowsHotkeys
from tijdwijzer.domain.chords import KEYS, parse_bindings, parse_chord
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

    made: ClassVar[list["Hook"]] = []

    def __init__(self, look: object) -> None:
        self.look = look
        self.alive = False
        self.made.append(self)

    def is_alive(self) -> bool:
        return self.alive

    def start(self) -> None:
        self.alive = True

    def stop(self) -> None:
        self.alive = False

    def wait(self) -> None:
        """It is ready at once."""

    join = wait

    def suppress_event(self) -> None:
        raise Swallowed


@pytest.fixture
def pressed() -> list[str]:
    return []


@pytest.fixture
def windows(pressed: list[str]) -> WindowsHotkeys:
    return WindowsHotkeys(parse_bindings({"switcher": "Ctrl+Alt+T"}), pressed.append, Hook, lambda *_: 0)


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


# ---- beside other programs on Windows


@pytest.mark.parametrize(
    ("chord", "modifiers", "code"),
    [
        ("Ctrl+Alt+T", 0x3, 0x54),
        ("Ctrl+Shift+1", 0x6, 0x31),
        ("Win+Space", 0x8, 0x20),
        ("F24", 0, 0x87),
        ("Pause", 0, 0x13),
    ],
)
def test_a_chord_as_windows_registers_it(chord: str, modifiers: int, code: int) -> None:
    assert hotkey_windows.registration(parse_chord(chord)) == (modifiers, code)


class Others:
    """Other programs that have registered codes; answers as RegisterHotKey does."""

    def __init__(self, *codes: int, error: int = 1409) -> None:
        self.codes = set(codes)
        self.error = error

    def __call__(self, modifiers: int, code: int) -> int:
        return self.error if code in self.codes else 0


BOTH = parse_bindings({"switcher": "Ctrl+Alt+T", "interruption": "Ctrl+Alt+I"})


def test_keys_of_another_program_are_left_to_it_and_the_others_work(pressed: list[str]) -> None:
    keys = WindowsHotkeys(BOTH, pressed.append, Hook, Others(T))
    assert keys.taken == ("switcher",)
    type_on(keys, (DOWN, CTRL), (DOWN, ALT), (DOWN, T), (UP, T))
    with pytest.raises(Swallowed):
        type_on(keys, (DOWN, ord("I")))
    assert pressed == ["interruption"]


def test_a_chord_that_windows_cannot_try_is_listened_for(pressed: list[str]) -> None:
    assert WindowsHotkeys(BOTH, pressed.append, Hook, Others(T, error=1459)).taken == ()


def test_coming_back_hooks_in_again_and_looks_again_who_has_the_keys(pressed: list[str]) -> None:
    others = Others(T)
    keys = WindowsHotkeys(BOTH, pressed.append, Hook, others)
    keys.renew()
    assert not Hook.made[-1].alive, "what never listened does not begin by itself"
    keys.start()
    first = Hook.made[-1]
    others.codes.clear()
    keys.renew()
    assert (first.alive, Hook.made[-1].alive) == (False, True)
    assert keys.taken == ()
    with pytest.raises(Swallowed):
        type_on(keys, (DOWN, CTRL), (DOWN, ALT), (DOWN, T))
    keys.stop()
    keys.renew()
    assert not Hook.made[-1].alive


def test_altgr_is_no_ctrl_alt(windows: WindowsHotkeys, pressed: list[str]) -> None:
    """Windows sends a Ctrl of its own before AltGr."""
    type_on(windows, (DOWN, CTRL), (DOWN, 0xA5), (DOWN, T), (UP, T))
    assert pressed == []


def test_keys_that_another_program_sends_count(windows: WindowsHotkeys, pressed: list[str]) -> None:
    injected = SimpleNamespace(vkCode=T, flags=0x10)
    type_on(windows, (DOWN, CTRL), (DOWN, ALT))
    with pytest.raises(Swallowed):
        windows.filter(DOWN, injected)
    assert pressed == ["switcher"]


def test_with_nothing_to_listen_for_there_is_no_hook() -> None:
    """Who leaves every key empty has nothing that looks at keys, and may say so."""
    made: list[object] = []
    keys = WindowsHotkeys({}, lambda _: None, made.append, lambda *_: 0)
    keys.start()
    keys.renew()
    keys.stop()
    assert made == []


def test_keys_that_become_free_are_listened_for() -> None:
    others = Others(T)
    keys = WindowsHotkeys(parse_bindings({"switcher": "Ctrl+Alt+T"}), lambda _: None, Hook, others)
    keys.start()
    assert keys.taken == ("switcher",)
    others.codes.clear()
    keys.renew()
    assert keys.taken == ()
    keys.stop()
