"""The probe of X11 in fair weather and bad, on a real X server with a real window manager."""

import queue
import shutil
import sys
import sysconfig
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("an X server is on Linux", allow_module_level=True)

from scripts.system_packages import install_line, missing_desktop_tools
from tests.desktop.programs import Programs
from tests.desktop.session import DesktopSession
from tijdwijzer.capture.foreground import foreground
from tijdwijzer.capture.probe import probe
from tijdwijzer.domain.redaction import Sighting
from tijdwijzer.services.platform import Desktop, Probe, ProbeError

pytestmark = pytest.mark.xdist_group("desktop")

A_WINDOW = """
from Xlib.display import Display

display = Display()
window = display.screen().root.create_window(0, 0, 200, 100, 0, display.screen().root_depth)
window.set_wm_name("van een eigen programma")
window.set_wm_class("zaak", "Zaaksysteem")
window.map()
display.sync()
while True:
    display.next_event()
"""


@pytest.fixture(scope="module")
def screen() -> Iterator[DesktopSession]:
    if missing := missing_desktop_tools():
        pytest.fail(f"the virtual desktop needs: {install_line(missing)}")
    with DesktopSession(taskbar=None) as session:
        yield session


@pytest.fixture(autouse=True)
def display(screen: DesktopSession, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", screen.environment["DISPLAY"])


@pytest.fixture
def programs(screen: DesktopSession) -> Iterator[Programs]:
    made = Programs(screen)
    yield made
    made.leave()


@pytest.fixture
def eye(display: None) -> Iterator[Probe]:
    made = probe(Desktop.X11)
    assert made.lack is None
    yield made
    made.stop()


def without_title(eye: Probe) -> Sighting | None:
    return eye.sighting(lambda app: False)


def with_title(eye: Probe) -> str | None:
    sighting = eye.sighting(lambda app: True)
    return None if sighting is None else sighting.title


@pytest.mark.parametrize(("runs", "app"), [("zaak-4.2", "zaak-4.2"), ("python3.11", "Zaaksysteem")])
def test_a_program_is_called_by_its_executable_and_what_is_interpreted_by_its_class(
    screen: DesktopSession, eye: Probe, tmp_path: Path, runs: str, app: str
) -> None:
    executable = tmp_path / "a folder" / runs
    executable.parent.mkdir()
    shutil.copy(Path(sys.executable).resolve(), executable)
    environment = {"PYTHONHOME": sys.base_prefix, "PYTHONPATH": sysconfig.get_path("purelib")}
    environment["LD_LIBRARY_PATH"] = f"{sys.base_prefix}/lib"
    program = screen.run([str(executable), "-c", A_WINDOW], environment)
    seen = screen.wait_for(lambda: without_title(eye), what="a window in front")
    assert seen.app == app
    assert foreground(Desktop.X11).program() == app
    program.end()
    screen.wait_for(lambda: without_title(eye) is None, what="nothing in front")


def test_a_title_that_changes_is_told_where_it_was_asked_for_only(eye: Probe, programs: Programs) -> None:
    window = programs.show("Zaak", "besluit 1")
    told: queue.SimpleQueue[None] = queue.SimpleQueue()
    eye.start(lambda: told.put(None))
    assert with_title(eye) == "besluit 1"
    programs.name(window, b"besluit 2")
    told.get(timeout=10)
    assert with_title(eye) == "besluit 2"
    without_title(eye)
    programs.name(window, b"besluit 3")
    with pytest.raises(queue.Empty):
        told.get(timeout=0.4)


@pytest.mark.parametrize(
    ("title", "read"),
    [
        (b"Besluit \xe2\x82\xac 5 na\xc3\xafef", "Besluit € 5 naïef"),
        (b"broken \xff\xfe\xe2\x82 title", "broken \ufffd\ufffd\ufffd title"),
        (b"nothing\x00more", "nothing\0more"),
        (b"x" * 1_000_000, "x" * 1000),
        ("😀".encode() * 250_000, "😀" * 1000),
    ],
    ids=["usual", "no UTF-8", "a NUL", "1 MB", "1 MB of long characters"],
)
def test_titles_of_every_kind_are_read_and_cut(eye: Probe, programs: Programs, title: bytes, read: str) -> None:
    window = programs.show("Zaak")
    programs.name(window, title)
    assert with_title(eye) == read


def test_a_title_from_before_unicode_is_read(eye: Probe, programs: Programs) -> None:
    window = programs.show("Zaak")
    programs.name_the_old_way(window, b"na\xefef")
    assert with_title(eye) == "naïef"


def test_windows_that_vanish_while_they_are_read_are_nothing(eye: Probe, programs: Programs) -> None:
    told = threading.Event()
    eye.start(told.set)
    window = programs.show("Zaak", "besluit")
    assert with_title(eye) == "besluit"
    gone = programs.root.create_window(0, 0, 1, 1, 0, programs.display.screen().root_depth)
    programs.close(gone)
    programs.say_active(gone.id)
    programs.display.sync()
    assert without_title(eye) is None
    assert with_title(eye) is None
    programs.say_active(0)
    programs.display.sync()
    assert without_title(eye) is None
    programs.say_active(window.id)
    programs.display.sync()
    assert with_title(eye) == "besluit"


def test_windows_that_come_and_go_while_somebody_looks_break_nothing(eye: Probe, programs: Programs) -> None:
    done = threading.Event()

    def come_and_go() -> None:
        for number in range(300):
            window = programs.root.create_window(0, 0, 1, 1, 0, programs.display.screen().root_depth)
            window.set_wm_class("flits", "Flits")
            programs.say_active(window.id)
            programs.name(window, f"title {number}".encode())
            programs.close(window)
        done.set()

    eye.start(lambda: None)
    thread = threading.Thread(target=come_and_go)
    thread.start()
    seen = set()
    while not done.is_set():
        sighting = eye.sighting(lambda app: True)
        seen.add(None if sighting is None else sighting.app)
    thread.join()
    assert seen == {None, "Flits"}


def test_a_thousand_changes_are_few_looks_and_the_last_one_is_seen(eye: Probe, programs: Programs) -> None:
    first, last = programs.show("Zaak"), programs.show("Post")
    told: queue.SimpleQueue[float] = queue.SimpleQueue()
    eye.start(lambda: told.put(time.monotonic()))
    began = time.monotonic()
    for number in range(1000):
        programs.say_active((first, last)[number % 2].id)
    programs.display.sync()
    ended = time.monotonic()
    while told.get(timeout=10) < ended:  # one of them comes after the last change
        assert without_title(eye) is not None
    seen = without_title(eye)
    assert seen is not None
    assert seen.app == "Post"
    assert told.qsize() <= (time.monotonic() - began) / 0.1 + 1


def test_it_is_stopped_in_the_middle_of_a_flood(eye: Probe, programs: Programs) -> None:
    window = programs.show("Zaak")
    eye.start(lambda: None)
    for _ in range(1000):
        programs.say_active(window.id)
    programs.display.flush()
    began = time.monotonic()
    eye.stop()
    assert time.monotonic() - began < 2
    with pytest.raises(ProbeError):
        without_title(eye)


def test_a_new_probe_sees_again_after_the_server_came_back(monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(2):
        with DesktopSession(taskbar=None) as short:
            monkeypatch.setenv("DISPLAY", short.environment["DISPLAY"])
            programs, eye = Programs(short), probe(Desktop.X11)
            told = threading.Event()
            eye.start(told.set)
            programs.show("Zaak")
            assert told.wait(10)
            seen = without_title(eye)
            assert seen is not None
            assert seen.app == "Zaak"
            programs.leave()
        with pytest.raises(ProbeError):
            eye.idle_seconds()
        eye.stop()
