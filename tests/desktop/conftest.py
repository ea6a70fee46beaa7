"""The desktop that the journeys run on."""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from scripts.system_packages import install_line, missing_desktop_tools

if sys.platform == "linux":
    from tests.desktop.app import App, NewApp
    from tests.desktop.session import DesktopSession
else:
    collect_ignore_glob = ["test_*.py"]

HERE = Path(__file__).parent
PICTURES = HERE.parents[1] / "build" / "desktop"
OPEN = pytest.StashKey[list["DesktopSession"]]()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Journeys share the machine's attention badly: one after the other, on one worker."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.desktop)
            item.add_marker(pytest.mark.xdist_group("desktop"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """A journey that fails leaves a picture of the screen and what the programs said."""
    report = yield
    if report.failed:
        for number, session in enumerate(item.stash.get(OPEN, [])):
            report.sections += [("The screen", picture_of(session, f"{item.name}-{number}"))]
            report.sections += [("What the programs said", session.logs())]
    return report


def picture_of(session: "DesktopSession", name: str) -> str:
    try:
        return str(session.screenshot(PICTURES / f"{name}.png"))
    except OSError as gone:
        return f"no picture: {gone}"


@pytest.fixture
def open_desktop(request: pytest.FixtureRequest) -> Iterator[Callable[..., "DesktopSession"]]:
    """Opens a desktop: `open_desktop(size=(1920, 1080), dpi=144, taskbar=None)`. All are gone when the test ends."""
    if sys.platform != "linux":
        pytest.skip("the virtual desktop is an X server: Linux only")
    if missing := missing_desktop_tools():
        pytest.fail(f"the virtual desktop needs: {install_line(missing)}")
    sessions: list[DesktopSession] = []
    request.node.stash[OPEN] = sessions
    with ExitStack() as opened:

        def open_one(
            size: tuple[int, int] = (1280, 800), dpi: int = 96, taskbar: str | None = "#303030"
        ) -> DesktopSession:
            sessions.append(opened.enter_context(DesktopSession(size, dpi, taskbar)))
            return sessions[-1]

        yield open_one


@pytest.fixture
def desktop(open_desktop: Callable[..., "DesktopSession"]) -> "DesktopSession":
    """A desktop of 1280 by 800 at 100 %."""
    return open_desktop()


@pytest.fixture
def new_app(desktop: "DesktopSession") -> Iterator["NewApp"]:
    """Makes the program as its user has it, in a profile of its own: `new_app(language="en")`."""
    with ExitStack() as opened:
        yield lambda **wanted: opened.enter_context(App(desktop, **wanted))


@pytest.fixture
def app(new_app: "NewApp") -> "App":
    """The program before its first start."""
    return new_app()


@pytest.fixture
def quiet_app(app: "App") -> "App":
    """The program of somebody who has seen the first run and wants no reminders."""
    app.be_quiet()
    return app
