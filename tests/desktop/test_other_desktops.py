"""Other desktops than the usual one: dark and light taskbars, 150 and 200 %, no tray at all."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from tests.desktop.app import App
from tests.desktop.session import Area, DesktopSession
from tijdwijzer.ui.tray_icon import DARK, LIGHT


@pytest.fixture
def open_app(open_desktop: Callable[..., DesktopSession]) -> Iterator[Callable[..., App]]:
    """A desktop of its own with the program of somebody who wants no reminders: `open_app(scale=1.5, dpi=144)`."""
    with ExitStack() as opened:

        def make(scale: float | None = None, **wanted: object) -> App:
            app = opened.enter_context(App(open_desktop(**wanted), scale=scale))
            app.be_quiet()
            return app

        yield make


def rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


@pytest.mark.parametrize(("taskbar", "colours"), [("#303030", DARK), ("#eceff1", LIGHT)])
def test_the_icon_stands_out_from_its_taskbar(
    open_app: Callable[..., App], taskbar: str, colours: dict[str, str]
) -> None:
    app = open_app(taskbar=taskbar)
    app.start()
    icon = app.desktop.tray_icon()
    ring = rgb(colours["ink"])
    app.desktop.wait_for(lambda: leans_to(app.desktop, icon, ring, rgb(taskbar)), 10, "a ring that can be seen")
    app.command("start", "overleg")
    filled = rgb(colours["indirect"])
    app.desktop.wait_for(lambda: app.desktop.colours(icon)[filled] > 40, 10, f"an icon filled with {filled}")


def leans_to(desktop: DesktopSession, icon: Area, ink: tuple[int, int, int], ground: tuple[int, int, int]) -> bool:
    """Whether what is drawn on the ground is drawn in this ink: the furthest from the ground is on the ink's side."""
    seen = desktop.colours(icon)
    lightest, darkest = max(seen, key=sum), min(seen, key=sum)
    if sum(ink) > sum(ground):
        return sum(lightest) - sum(ground) > 150 > sum(ground) - sum(darkest)
    return sum(ground) - sum(darkest) > 150 > sum(lightest) - sum(ground)


@pytest.mark.parametrize(
    "wanted",
    [
        {"size": (1920, 1080), "dpi": 144},
        {"size": (1920, 1080), "scale": 1.5},
        {"size": (1920, 1080), "dpi": 192},
        {"size": (1366, 768), "dpi": 96},
    ],
    ids=lambda wanted: " ".join(map(str, wanted.values())),
)
def test_everything_fits_on_the_screen(open_app: Callable[..., App], wanted: dict[str, object]) -> None:
    app = open_app(**wanted)
    app.command("settings", "theme", "dark")
    app.command("add", "09:00-10:00 Beoordelen aanvraag")
    app.start()
    app.until_icon(None)
    app.assert_on_screen(app.open_switcher().area)
    app.desktop.key("Escape")
    app.until_switcher_gone()
    for screen, sign in (
        ("Dagbeeld", "De dag als tabel"),
        ("Terugblik", "Waardetoevoegende tijd"),
        ("Instellingen", "Uiterlijk"),
        ("Privacy", "Wat bewaard is"),
    ):
        app.choose(screen)
        app.find(sign)
        app.assert_on_screen(app.window_with(sign).area)
        app.close_window(sign)


@pytest.fixture
def bar(open_app: Callable[..., App]) -> App:
    """The program where there is no tray, with its bar where it believes that it is."""
    app = open_app(taskbar=None)
    app.start()
    app.find("Er loopt niets", "label")
    app.desktop.wait_for(lambda: app.window_with("Er loopt niets").area == place_of(app), 10, "the bar at rest")
    return app


def place_of(bar: App) -> Area:
    return bar.desktop.window("tijdwijzer-balk").area


def test_without_a_tray_a_bar_takes_its_place(bar: App) -> None:
    assert bar.desktop.tray_icons() == []
    place = place_of(bar)
    bar.assert_on_screen(place)

    bar.desktop.click(*place.centre)
    bar.assert_on_screen(bar.until_switcher().area)
    bar.desktop.key("1")
    bar.find("Gestandaardiseerd werk", "label")
    bar.until_switcher_gone()
    assert bar.running() == "standard_work"

    bar.desktop.key("Return")
    bar.until_switcher()
    bar.desktop.key("6")
    bar.find("Vergaderingen", "label")
    assert bar.running() == "meetings"

    bar.desktop.click(*place.centre, button=3)
    bar.click("Stoppen", "menu item")
    bar.find("Er loopt niets", "label")
    assert bar.running() is None


def test_the_bar_stays_where_it_was_put(bar: App) -> None:
    bar.desktop.drag(place_of(bar).centre, (300, 130))
    bar.desktop.wait_for(lambda: bar_is_kept_where_it_is(bar), 10, "its place kept")
    moved = place_of(bar)
    assert moved.x < 300 < moved.x + moved.width

    bar.kill()
    bar.start()
    bar.desktop.wait_for(lambda: place_of(bar) == moved, 10, "the bar where it was put")
    bar.until_keys_work()
    bar.desktop.key("ctrl+alt+t")
    switcher = bar.until_switcher().area
    assert abs(switcher.centre[0] - moved.centre[0]) <= 2
    assert switcher.y == moved.y + moved.height + 8


def bar_is_kept_where_it_is(bar: App) -> bool:
    place = place_of(bar)
    with bar.use_cases() as use:
        return use.settings.mark("bar_place") == [place.x, place.y]
