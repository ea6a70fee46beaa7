"""Whether there is a tray, found out on a real X server, a real bus, and without either."""

import sys
from collections.abc import Iterator

import pytest

if sys.platform != "linux":
    pytest.skip("an X server is on Linux", allow_module_level=True)

from jeepney import message_bus
from jeepney.io.blocking import open_dbus_connection

from scripts.system_packages import install_line, missing_desktop_tools
from tests.desktop.session import DesktopSession
from tests.integration.test_system_bus import message_bus_daemon
from tijdwijzer.services.platform import Desktop, Lack, Reason
from tijdwijzer.system.tray import WATCHER, find_tray

pytestmark = pytest.mark.xdist_group("desktop")


@pytest.fixture(params=["#303030", None], ids=["taskbar", "none"])
def screen(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[DesktopSession]:
    if missing := missing_desktop_tools():
        pytest.fail(f"the virtual desktop needs: {install_line(missing)}")
    with DesktopSession(taskbar=request.param) as session:
        monkeypatch.setenv("DISPLAY", session.environment["DISPLAY"])
        yield session


def test_a_panel_on_an_x_server(screen: DesktopSession, request: pytest.FixtureRequest) -> None:
    if "taskbar" in request.node.name:
        screen.wait_for(lambda: find_tray(Desktop.X11) == "system tray", what="a tray")
    else:
        assert find_tray(Desktop.X11) == Lack(Reason.MISSING, "StatusNotifierWatcher")


def test_a_watcher_on_the_bus(monkeypatch: pytest.MonkeyPatch) -> None:
    with message_bus_daemon() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        assert isinstance(find_tray(Desktop.WAYLAND), Lack)
        with open_dbus_connection("SESSION") as connection:
            connection.send_and_get_reply(message_bus.RequestName(WATCHER))
            assert find_tray(Desktop.WAYLAND) == "StatusNotifierWatcher"


def test_without_a_screen() -> None:
    assert find_tray(Desktop.NONE) == Lack(Reason.NO_DISPLAY)
    assert isinstance(find_tray(Desktop.X11), Lack)
    assert find_tray(Desktop.WINDOWS) == "windows"
