"""What the self-test of an installed program uses once: every library, service and window that a day would use.

It keeps to a profile of its own, which is gone afterwards, and reads nothing of the person's.
"""

import secrets
from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Protocol

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import What
from tijdwijzer.selftest_parts import bring_up_to_date, folder, look_up_christmas, read_a_calendar, seal_and_sign
from tijdwijzer.services.platform import Desktop, Lack, Reason
from tijdwijzer.services.selftest import Lacking, Trial

if TYPE_CHECKING:
    from tijdwijzer.domain.policy import Policy
    from tijdwijzer.services.pictures import Drawing, Look, Picture
    from tijdwijzer.services.platform import (
        Attention,
        Foreground,
        Hotkeys,
        IdleClock,
        Jobs,
        OnHotkey,
        Probe,
        SessionEvents,
    )
    from tijdwijzer.services.usecases import UseCases

OTHER_PLATFORMS = {
    Desktop.WINDOWS: ("_x11", "_wayland", "_linux", "_dbus", "_xdg", "_macos"),
    Desktop.MACOS: ("_x11", "_wayland", "_linux", "_dbus", "_xdg", "_windows"),
}
"""How modules end that are for another desktop than this one; on Linux those for Windows and macOS."""

OF_THE_SERVICE = {"fastapi", "limits", "prometheus_client", "psycopg", "starlette", "uvicorn"}
"""The libraries of `tijdwijzer[server]`."""

OURS = "tijdwijzer."
PATIENCE = 10.0
KEYS = "Ctrl+Alt+F12"
SQLITE = b"SQLite format 3"
PNG = b"\x89PNG"
COLOURS = {
    "text": "#17212B",
    "text_secondary": "#47545F",
    "line": "#D5DCE1",
    "line_strong": "#7F8B95",
    "hover": "#E9EEF1",
    "surface": "#FAFBFC",
}


class Profile(Protocol):
    """A profile that can be opened; `bootstrap.House` fits."""

    def open(self) -> "UseCases": ...

    def wipe(self) -> None: ...


class House(Profile, Protocol):
    """The machine's services; `bootstrap.House` fits."""

    desktop: Desktop

    @property
    def policy(self) -> "Policy": ...

    def hotkeys(self, bindings: Mapping[str, str], on_press: "OnHotkey") -> "Hotkeys": ...

    def foreground(self) -> "Foreground": ...

    def idle_clock(self) -> "IdleClock": ...

    def probe(self) -> "Probe": ...

    def session_events(self) -> "SessionEvents": ...

    def attention(self) -> "Attention": ...

    def jobs(self, submit: Callable[[Callable[[], None]], None]) -> "Jobs": ...

    def draw(self, picture: "Picture", look: "Look") -> "Drawing": ...


def trials(house: House, profile_in: Callable[[Path], Profile]) -> list[Trial]:
    """Everything that can be tried. `profile_in` makes a profile in a folder."""
    return [
        Trial("imports", partial(_import_all, house.desktop)),
        Trial("database", partial(_keep_something, profile_in)),
        Trial("schema", bring_up_to_date),
        Trial("key", _keep_a_secret),
        Trial("tray", partial(_show_an_icon, house.desktop)),
        Trial("hotkey", partial(_listen, house)),
        Trial("foreground", partial(_look_who_is_in_front, house)),
        Trial("probe", partial(_look_as_observing_does, house)),
        Trial("idle", partial(_look_how_long_idle, house)),
        Trial("session", partial(_listen_to_the_session, house)),
        Trial("attention", partial(_look_whether_busy, house)),
        Trial("jobs", partial(_wait_for_a_job, house)),
        Trial("chart", partial(_draw, house)),
        Trial("documents", partial(_write_documents, profile_in)),
        Trial("calendar", read_a_calendar),
        Trial("holidays", look_up_christmas),
        Trial("sealing", seal_and_sign),
        Trial("certificates", _count_certificates),
        Trial("policy", partial(_read_policy, house)),
    ]


def _import_all(desktop: Desktop) -> str:
    from pkgutil import walk_packages

    import tijdwijzer

    others = OTHER_PLATFORMS.get(desktop, ("_windows", "_macos"))
    names = [found.name.removeprefix(OURS) for found in walk_packages(tijdwijzer.__path__, OURS)]
    own = [name for name in names if not name.endswith((*others, "__main__")) and ".migrations." not in name]
    return f"{sum(imported(name) for name in own)}"


def imported(name: str) -> bool:
    """Whether this module of ours can be used: one of the service need not be, which is an extra. Raises ImportError
    for any other.
    """
    from importlib import import_module

    try:
        import_module(f"tijdwijzer.{name}")
    except ModuleNotFoundError as missing:
        if str(missing.name).partition(".")[0] not in OF_THE_SERVICE:
            raise
        return False
    return True


def _keep_something(profile_in: Callable[[Path], Profile]) -> str:
    with folder() as place:
        profile = profile_in(place)
        try:
            use = profile.open()
            use.tracking.start(What(Component.STANDARD_WORK))
            kept = use.days.day(use.days.today()).figures.running
            report = use.store.report(thorough=True)
            readable = Path(report.path).read_bytes().startswith(SQLITE)
        finally:
            profile.wipe()
    if not kept or not report.intact or readable:
        raise AssertionError("not kept, not whole or not encrypted")
    return report.cipher


def _keep_a_secret() -> str:
    from tijdwijzer.system.keystore import KeyStore, NoStoreError

    try:
        store = KeyStore(PATIENCE)
    except NoStoreError:
        raise Lacking(Lack(Reason.MISSING, "key store")) from None
    name, secret = f"self-test-{secrets.token_hex(4)}", secrets.token_hex(32)
    store.put(name, secret)
    store.forget(name)
    if store.get(name) is not None:
        raise AssertionError("not forgotten")
    return store.name


def _show_an_icon(desktop: Desktop) -> str:
    if desktop is Desktop.NONE:
        raise Lacking(Lack(Reason.NO_DISPLAY))
    from tijdwijzer.ui.trial import show_an_icon

    platform = show_an_icon()
    if platform is None:
        raise Lacking(Lack(Reason.MISSING, "tray"))
    return platform


def _listen(house: House) -> str:
    keys = house.hotkeys({"switcher": KEYS}, lambda _: None)
    if keys.lack is not None:
        raise Lacking(keys.lack)
    keys.start()
    keys.stop()
    return keys.source


def _look_who_is_in_front(house: House) -> str:
    foreground = house.foreground()
    if foreground.lack is not None:
        raise Lacking(foreground.lack)
    return "–" if foreground.program() is None else foreground.source


def _look_as_observing_does(house: House) -> str:
    """Nothing that is seen is told: not even the program's name."""
    probe = house.probe()
    if probe.lack is not None:
        probe.stop()
        raise Lacking(probe.lack)
    try:
        probe.start(lambda: None)
        probe.sighting(lambda _: False)
        probe.wake_when(PATIENCE)
        idle = probe.idle_seconds()
        signs = probe.using()
    finally:
        probe.stop()
    if idle is None:
        raise AssertionError("no idle time")
    return ", ".join([probe.source, *sorted(signs)])


def _look_how_long_idle(house: House) -> str:
    clock = house.idle_clock()
    try:
        if clock.lack is not None:
            raise Lacking(clock.lack)
        seconds = clock.idle_seconds()
    finally:
        clock.close()
    if seconds is None or seconds < 0:
        raise AssertionError("no answer")
    return f"{seconds:.0f} s"


def _listen_to_the_session(house: House) -> str:
    events = house.session_events()
    if events.lack is not None:
        raise Lacking(events.lack)
    events.start(lambda _: None)
    events.stop()
    return events.source


def _look_whether_busy(house: House) -> str:
    attention = house.attention()
    if attention.lack is not None:
        raise Lacking(attention.lack)
    return str(attention.busy())


def _wait_for_a_job(house: House) -> str:
    came = Event()
    jobs = house.jobs(lambda job: job())
    try:
        jobs.every("self-test", 0.1, came.set)
        if not came.wait(PATIENCE):
            raise AssertionError("a job did not come")
    finally:
        jobs.stop()
    return "APScheduler"


def _draw(house: House) -> str:
    from tijdwijzer.services.pictures import Course, CoursePicture, Look

    course = Course("direct", (0.7, None, 0.8), "#2E5692")
    drawing = house.draw(CoursePicture(("ma", "", "wo"), (course,), lambda share: f"{share:.0%}"), Look(COLOURS, 400))
    if not drawing.png.startswith(PNG):
        raise AssertionError("no picture")
    return f"PNG {drawing.width} × {drawing.height}"


def _write_documents(profile_in: Callable[[Path], Profile]) -> str:
    """Each kind of document once, of an hour of yesterday."""
    from tijdwijzer.domain.periods import Period
    from tijdwijzer.services.documents import Format

    with folder() as place:
        profile = profile_in(place)
        try:
            use = profile.open()
            day = use.days.today() - timedelta(days=1)
            use.tracking.add("10:00-11:00", day, chosen=What(Component.STANDARD_WORK))
            sizes = {form: len(use.documents.content(form, Period(day, day))) for form in Format}
        finally:
            profile.wipe()
    return ", ".join(f"{form.upper()} {size}" for form, size in sizes.items())


def _count_certificates() -> str:
    """Nothing is asked of the network."""
    from tijdwijzer.sharing.certificates import trust

    found = trust()
    if not found.authorities:
        raise Lacking(Lack(Reason.MISSING, "certificates"))
    return f"{found.library}, {found.authorities}"


def _read_policy(house: House) -> str:
    return ", ".join(held.key for held in house.policy.held) or "–"
