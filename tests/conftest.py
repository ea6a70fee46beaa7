"""What holds for every test: a home of its own, nothing from this desktop, no network, and nothing left running."""

import gc
import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import Phase, settings

from tijdwijzer.ui.garbage import look_where_due

DESKTOP_OF_WHO_RUNS_THIS = ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XAUTHORITY", "SESSION_MANAGER")
LOOPBACK = {"127.0.0.1", "::1", "localhost"}

for name in DESKTOP_OF_WHO_RUNS_THIS:
    os.environ.pop(name, None)
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
os.environ["LC_ALL"] = os.environ["LANG"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)
os.environ["TZ"] = "Europe/Amsterdam"
if hasattr(time, "tzset"):
    time.tzset()

# Explaining a failure traces every line: the shrinking of one took 212 s with it and 19 s without.
PHASES = set(Phase) - {Phase.explain}
settings.register_profile("everyday", deadline=None, print_blob=True, phases=PHASES)
settings.register_profile("whether", deadline=None, phases=PHASES - {Phase.shrink})  # only whether one fails
settings.register_profile("thorough", deadline=None, print_blob=True, phases=PHASES, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "everyday"))

gc.disable()  # as in the program: a thread that finds a widget in its garbage ends the whole run


def refuse_the_network(event: str, arguments: tuple[object, ...]) -> None:
    if event == "socket.connect":
        host = arguments[1][0] if isinstance(arguments[1], tuple) else None
    elif event == "socket.getaddrinfo":
        host = arguments[0]
    else:
        return
    if host is not None and host not in LOOPBACK:
        raise RuntimeError(f"a test reached for the network: {host}")


sys.addaudithook(refuse_the_network)


@pytest.fixture(scope="session")
def chart_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where matplotlib keeps its list of fonts: made once per run, it takes seconds."""
    return tmp_path_factory.mktemp("matplotlib")


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, chart_cache: Path) -> Path:
    """An empty home with every place a program may look for its files, so that no test meets another or the user's."""
    home = tmp_path_factory.mktemp("home")
    places = {
        "HOME": home,
        "USERPROFILE": home,
        "APPDATA": home / "AppData" / "Roaming",
        "LOCALAPPDATA": home / "AppData" / "Local",
        "XDG_CONFIG_HOME": home / ".config",
        "XDG_DATA_HOME": home / ".local" / "share",
        "XDG_STATE_HOME": home / ".local" / "state",
        "XDG_CACHE_HOME": home / ".cache",
        "XDG_RUNTIME_DIR": home / "run",
    }
    for variable, place in places.items():
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
        monkeypatch.setenv(variable, str(place))
    monkeypatch.setenv("MPLCONFIGDIR", str(chart_cache))
    return home


@pytest.fixture(autouse=True)
def nothing_piles_up() -> Iterator[None]:
    """Garbage goes between tests, and so does a window that waits for an event loop to be deleted: what puts on a theme
    dresses every widget there is, and soon most of the time would go into that.
    """
    yield
    if (core := sys.modules.get("PySide6.QtCore")) is not None and core.QCoreApplication.instance() is not None:
        core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete.value)
    look_where_due()


@pytest.fixture(autouse=True)
def no_thread_left_running() -> Iterator[None]:
    """A thread has an owner who stops and joins it. Qt's own threads show up as dummies and are not ours to judge."""
    before = set(threading.enumerate())
    yield
    started = [thread for thread in threading.enumerate() if thread not in before]
    ours = [thread for thread in started if not isinstance(thread, threading._DummyThread)]
    for thread in ours:
        thread.join(timeout=2)
    left = [thread.name for thread in ours if thread.is_alive()]
    assert not left, f"threads left running: {left}"


@pytest.fixture(autouse=True)
def no_window_left_open() -> Iterator[None]:
    """A window that a test opens is closed by it."""
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return
    left = [widget for widget in widgets.QApplication.topLevelWidgets() if widget.isVisible()]
    names = [f"{type(widget).__name__} {widget.windowTitle()!r}" for widget in left]
    for widget in left:
        widget.close()
    assert not left, f"windows left open: {names}"
