"""The X server's idle clock, global hotkeys and full screen, on a real one with real keys."""

import os
import queue
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

if sys.platform != "linux":
    pytest.skip("an X server is on Linux", allow_module_level=True)

from scripts.system_packages import install_line, missing_desktop_tools
from tests.desktop.session import DesktopSession
from tijdwijzer.capture.foreground import foreground
from tijdwijzer.capture.hotkey import hotkeys
from tijdwijzer.capture.idle import idle_clock
from tijdwijzer.capture.idle_keyboard import KeyboardStamp
from tijdwijzer.services.platform import Desktop, IdleClock
from tijdwijzer.system.attention import attention

pytestmark = pytest.mark.xdist_group("desktop")

BINDINGS = {"switcher": "Ctrl+Alt+T", "interruption": "Ctrl+Alt+I", "first": "Ctrl+Shift+1", "slow": "Alt+Shift+Space"}

FULL_SCREEN = """
from Xlib import X, Xatom
from Xlib.display import Display

display = Display()
window = display.screen().root.create_window(0, 0, 200, 100, 0, display.screen().root_depth)
window.set_wm_name("a presentation")
window.set_wm_class("impress", "Impress")
full_screen = display.intern_atom("_NET_WM_STATE_FULLSCREEN")
window.change_property(display.intern_atom("_NET_WM_STATE"), Xatom.ATOM, 32, [full_screen])
window.map()
display.sync()
while True:
    display.next_event()
"""

WITHOUT_A_DISPLAY = """
from tijdwijzer.capture.hotkey import hotkeys
from tijdwijzer.capture.idle import idle_clock
from tijdwijzer.capture.probe import probe
from tijdwijzer.services.platform import Desktop
from tijdwijzer.system.attention import attention

lacking = idle_clock(Desktop.X11), hotkeys(Desktop.X11, {}, print), probe(Desktop.X11)
print(*(one.lack.reason for one in lacking), attention(Desktop.X11).busy())
"""


@pytest.fixture(scope="module")
def screen() -> Iterator[DesktopSession]:
    if missing := missing_desktop_tools():
        pytest.fail(f"the virtual desktop needs: {install_line(missing)}")
    with DesktopSession() as session:
        yield session


@pytest.fixture(autouse=True)
def display(screen: DesktopSession, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", screen.environment["DISPLAY"])


@pytest.fixture(params=[lambda: idle_clock(Desktop.X11), KeyboardStamp], ids=["server", "keyboard"])
def clock(request: pytest.FixtureRequest) -> Iterator[IdleClock]:
    made = request.param()
    assert made.lack is None
    yield made
    made.close()


def seconds(clock: IdleClock) -> float:
    idle = clock.idle_seconds()
    assert idle is not None
    return idle


def test_idle_time_grows_and_ends_with_a_key(screen: DesktopSession, clock: IdleClock) -> None:
    screen.wait_for(lambda: seconds(clock) > 0.5, what="idle time that grows")
    # Listening begins a moment after the start, so the key comes until it is heard.
    screen.wait_for(lambda: screen.key("a") or seconds(clock) < 0.3, what="idle time that ends")


def test_idle_time_ends_with_the_mouse(screen: DesktopSession) -> None:
    clock = idle_clock(Desktop.X11)
    screen.move(300, 300)
    screen.wait_for(lambda: seconds(clock) > 0.5, what="idle time that grows")
    screen.move(400, 400)
    assert seconds(clock) < 0.3
    clock.close()


class Pressed:
    """The names of the hotkeys that were pressed, in order."""

    def __init__(self, screen: DesktopSession) -> None:
        self._screen = screen
        self._names: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._keys = hotkeys(Desktop.X11, BINDINGS, self._names.put)
        assert self._keys.lack is None
        self._keys.start()

    def after(self, *keys: str) -> list[str]:
        """What these keys press, the known chord at the end left out: when that is heard, all before it was."""
        self._screen.key(*keys, "ctrl+alt+i")
        heard = []
        while not heard or heard[-1] != "interruption":
            heard.append(self._names.get(timeout=10))
        return heard[:-1]

    def begin(self) -> None:
        """Wait until it listens."""
        self._screen.wait_for(lambda: self._screen.key("ctrl+alt+t") or not self._names.empty(), what="the first chord")
        self.after()

    def end(self) -> None:
        self._keys.stop()


@pytest.fixture
def pressed(screen: DesktopSession) -> Iterator[Pressed]:
    keys = Pressed(screen)
    keys.begin()
    yield keys
    keys.end()


@pytest.mark.parametrize(
    ("keys", "names"),
    [
        (["ctrl+alt+t"], ["switcher"]),
        (["alt+ctrl+t"], ["switcher"]),
        (["ctrl+alt+t", "ctrl+alt+t"], ["switcher", "switcher"]),
        (["ctrl+shift+1"], ["first"]),
        (["shift+alt+space"], ["slow"]),
        (["alt+shift+space"], ["slow"]),
        (["t", "ctrl+t", "alt+t", "ctrl+alt+shift+t", "ctrl+alt+super+t"], []),
        (["Caps_Lock", "ctrl+alt+t", "Caps_Lock"], ["switcher"]),
        (["Num_Lock", "ctrl+alt+t", "Num_Lock"], ["switcher"]),
    ],
)
def test_chords_are_heard(pressed: Pressed, keys: list[str], names: list[str]) -> None:
    assert pressed.after(*keys) == names


def test_holding_a_chord_is_heard_once(screen: DesktopSession, pressed: Pressed) -> None:
    screen.xdotool("keydown", "ctrl", "keydown", "alt", "keydown", "t")
    repeats = time.monotonic() + 1.2  # the X server begins to repeat after 0.66 s
    screen.wait_for(lambda: time.monotonic() > repeats)
    screen.xdotool("keyup", "t", "keyup", "alt", "keyup", "ctrl")
    assert pressed.after() == ["switcher"]


@pytest.mark.parametrize("moment", ["at once", "listening"])
def test_listening_ends_without_another_key(screen: DesktopSession, moment: str) -> None:
    keys = Pressed(screen)
    if moment == "listening":
        keys.begin()
    began = time.monotonic()
    keys.end()
    assert time.monotonic() - began < 5


def test_full_screen_is_seen_while_it_lasts(screen: DesktopSession) -> None:
    asked = attention(Desktop.X11)
    assert not asked.busy()
    show = screen.run([sys.executable, "-c", FULL_SCREEN])
    screen.wait_for(asked.busy, what="a presentation")
    assert foreground(Desktop.X11).program() == "Impress"
    show.end()
    screen.wait_for(lambda: not asked.busy(), what="the end of it")


def test_a_display_that_is_not_there_is_said() -> None:
    environment = {**os.environ, "DISPLAY": ":4321"}
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_A_DISPLAY], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["no_display", "no_display", "no_display", "False"]
    assert not done.stderr


def test_listening_ends_quietly_with_the_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    with DesktopSession() as short:
        monkeypatch.setenv("DISPLAY", short.environment["DISPLAY"])
        keys = Pressed(short)
        keys.begin()
    keys.end()
    keys.end()
