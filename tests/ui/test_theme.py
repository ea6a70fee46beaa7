"""Themes, type and icons: from the tokens to what is on screen."""

import gc
import json
import re
import subprocess
import sys
import weakref
from typing import Any

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QIcon, QImage, QPalette, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tijdwijzer.domain.components import Component
from tijdwijzer.resources import resource
from tijdwijzer.ui import tray_icon
from tijdwijzer.ui.icons import _Engine, app_icon, icon
from tijdwijzer.ui.theme import Appearance, Choice, load_theme, palette, stylesheet, system_theme
from tijdwijzer.ui.tray_icon import SIZES, TrayState, tray_pixmap
from tijdwijzer.ui.typography import TextLevel, font

THEMES = ["light", "dark", "contrast"]
TOKENS = json.loads(resource("tokens.json").read_text(encoding="utf-8"))
Scheme = Qt.ColorScheme


def two_colours(window: str, text: str) -> QPalette:
    colours = palette(load_theme("light"))
    colours.setColor(QPalette.ColorRole.Window, QColor(window))
    colours.setColor(QPalette.ColorRole.WindowText, QColor(text))
    return colours


# Tokens


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_has_every_component_and_what_has_none(name: Any) -> None:
    theme = load_theme(name)
    assert set(theme.meaning) == {*Component, "unassigned", "observed", "gap"}
    assert theme.meaning["rework"].fill == TOKENS["themes"][name]["meaning"]["rework"]["fill"]


@pytest.mark.parametrize("name", THEMES)
def test_kinds_of_time_differ_by_more_than_colour(name: Any) -> None:
    meaning = load_theme(name).meaning
    for group in {look.group for look in meaning.values()}:
        textures = [look.texture for look in meaning.values() if look.group == group]
        assert len(set(textures)) == len(textures)


def test_only_what_is_absent_is_dashed() -> None:
    meaning = load_theme("light").meaning
    assert [key for key, look in meaning.items() if look.texture == "outline_dashed"] == ["gap"]
    assert not meaning["gap"].filled
    assert meaning["unassigned"].filled


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", THEMES)
def test_what_is_suggested_is_paler_dotted_and_can_be_read(name: Any) -> None:
    theme = load_theme(name)
    assert set(theme.suggested) == set(theme.meaning)
    for key, look in theme.suggested.items():
        whole, ground = theme.meaning[key], theme.base["surface"]
        assert look.only_dotted
        assert look.texture == whole.texture
        assert contrast(look.text_on, look.fill) >= 4.5
        assert contrast(look.edge, ground) >= 3
        if key in list(Component):
            assert contrast(look.fill, ground) < contrast(whole.fill, ground)


def test_on_the_neutrals_of_the_system_a_suggestion_is_as_pale(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    theirs = system_theme(Scheme.Unknown, two_colours("#000000", "#ffffff"))
    assert theirs.suggested["rework"].text_on == theirs.base["text"]


# Applied


@pytest.mark.parametrize("name", THEMES)
def test_the_palette_and_style_sheet_have_the_theme_s_colours(qapp: QApplication, name: Any) -> None:
    theme = load_theme(name)
    colours = palette(theme)
    assert colours.color(QPalette.ColorRole.Window).name().upper() == theme.base["window"]
    disabled = colours.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    assert disabled.name().upper() == theme.base["text_disabled"]
    sheet = stylesheet(theme)
    assert "@" not in sheet
    assert theme.base["focus"] in sheet
    for path in re.findall(r'url\("([^"]+)"\)', sheet):
        assert QImage(path).width() == 16


def test_a_choice_is_applied_and_told(qapp: QApplication, appearance: Appearance, qtbot: QtBot) -> None:
    with qtbot.waitSignal(appearance.changed):
        appearance.choose("dark")
    dark = load_theme("dark")
    assert appearance.theme == dark
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == dark.base["window"]
    assert dark.base["control_edge"] in qapp.styleSheet()
    with qtbot.assertNotEmitted(appearance.changed):
        appearance.choose("dark")


@pytest.mark.parametrize(
    ("scheme", "window", "text", "expected"),
    [
        (Scheme.Dark, "#333333", "#eeeeee", "dark"),
        (Scheme.Light, "#eeeeee", "#222222", "light"),
        (Scheme.Unknown, "#222222", "#dddddd", "dark"),
        (Scheme.Unknown, "#efefef", "#000000", "light"),
    ],
)
def test_the_theme_follows_the_system(
    monkeypatch: pytest.MonkeyPatch, scheme: Qt.ColorScheme, window: str, text: str, expected: Any
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert system_theme(scheme, two_colours(window, text)) == load_theme(expected)


@pytest.mark.parametrize(
    ("platform", "scheme", "window", "text", "meaning"),
    [
        ("linux", Scheme.Dark, "#000000", "#ffffff", "contrast"),
        ("linux", Scheme.Unknown, "#ffffff", "#000000", "light"),
        ("win32", Scheme.Unknown, "#202020", "#ffffff", "contrast"),
    ],
)
def test_in_high_contrast_the_system_keeps_its_colours(
    monkeypatch: pytest.MonkeyPatch, platform: str, scheme: Qt.ColorScheme, window: str, text: str, meaning: Any
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    theme = system_theme(scheme, two_colours(window, text))
    assert theme.meaning == load_theme(meaning).meaning
    assert theme.base["window"] == window
    assert theme.base["text_secondary"] == theme.base["control_edge"] == text
    assert set(theme.base) == set(load_theme("light").base)


# Type


@pytest.mark.parametrize(
    ("level", "size", "weight"),
    [("caption", 12, 400), ("body_strong", 13, 600), ("title", 15, 600), ("figure", 32, 600)],
)
def test_text_is_set_in_inter(appearance: Appearance, level: TextLevel, size: int, weight: int) -> None:
    shown = QFontInfo(font(level))
    assert (shown.family(), shown.pixelSize(), shown.weight()) == ("Inter", size, weight)


@pytest.mark.parametrize("kind", ["QAbstractItemView", "QMenu", "QTipLabel", "QMessageBox"])
def test_a_theme_takes_back_the_fonts_that_windows_gives(appearance: Appearance, kind: str) -> None:
    QApplication.setFont(QFont("Courier"), kind)
    appearance.choose("dark" if appearance.theme.name == "light" else "light")
    assert QApplication.font(kind).families()[0] == "Inter"


def test_figures_are_equally_wide(appearance: Appearance) -> None:
    for level in ("body", "caption", "heading"):
        metrics = QFontMetricsF(font(level))
        widths = [metrics.horizontalAdvance(figure * 10) for figure in "0123456789"]
        assert max(widths) - min(widths) < 0.5, "a column of ten figures is less than half a pixel off"
    plain = QFont("Inter")
    plain.setPixelSize(13)
    metrics = QFontMetricsF(plain)
    assert metrics.horizontalAdvance("0" * 10) - metrics.horizontalAdvance("1" * 10) > 5


def test_a_font_that_a_caller_changes_is_its_own(appearance: Appearance) -> None:
    font("body").setPixelSize(40)
    assert font("body").pixelSize() == 13


def test_every_letter_that_dutch_needs_is_shipped(appearance: Appearance) -> None:
    metrics = QFontMetricsF(font("body"))
    for letter in "éëïöüèàçÉËÏĳ–−…’“”€·×\u00a0":
        assert metrics.inFontUcs4(ord(letter)), letter


# Icons


@pytest.mark.parametrize("dpr", [1.0, 1.5, 2.0])
def test_an_icon_has_the_colour_of_its_role_at_every_scale(appearance: Appearance, dpr: float) -> None:
    pixmap = icon("minus").pixmap(QSize(16, 16), dpr)
    assert pixmap.width() == 16 * dpr
    assert is_nearly(strongest(pixmap), appearance.theme.base["text"])


def test_an_icon_follows_the_theme_and_is_paler_when_disabled(appearance: Appearance) -> None:
    plus = icon("plus")
    appearance.choose("dark")
    enabled, disabled = (plus.pixmap(QSize(64, 64), 1.0, mode) for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled))
    assert is_nearly(strongest(enabled), load_theme("dark").base["text"])
    assert is_nearly(strongest(disabled), load_theme("dark").base["text_disabled"])


def strongest(pixmap: QPixmap) -> QColor:
    """The colour of the most opaque pixel."""
    image = pixmap.toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return max(pixels, key=QColor.alpha)


def is_nearly(pixel: QColor, name: str) -> bool:
    """Whether they are the same but for what rounding a translucent pixel does."""
    other = QColor(name)
    return (
        max(abs(pixel.red() - other.red()), abs(pixel.green() - other.green()), abs(pixel.blue() - other.blue())) <= 3
    )


def test_a_cloned_icon_engine_stays_alive_for_qt(appearance: Appearance) -> None:
    copy = _Engine("<svg/>", QPalette.ColorRole.Text).clone()
    alive = weakref.ref(copy)
    del copy
    gc.collect()
    assert alive() is not None


def test_an_unknown_icon_is_an_error(appearance: Appearance) -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


def test_the_program_has_an_icon(appearance: Appearance) -> None:
    assert not app_icon().pixmap(48, 48).isNull()


# The tray


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("observing", [False, True])
@pytest.mark.parametrize("state", TrayState)
def test_the_tray_icon_is_as_it_was_drawn(qapp: QApplication, state: TrayState, observing: bool, dark: bool) -> None:
    drawn = {TrayState.VALUE: "direct"}.get(state, str(state)) + ("-observing" if observing else "")
    for size in (16, 20, 24, 32):
        file = resource("icons", "tray", f"{drawn}-{size}-{'dark' if dark else 'light'}.svg")
        if not file.exists():
            assert observing
            assert state in (TrayState.PAUSED, TrayState.OFF)
            continue
        image = QIcon(str(file)).pixmap(QSize(size, size), 1.0).toImage()
        assert difference(image, tray_pixmap(state, observing, dark, size).toImage()) < 0.02


def difference(one: QImage, other: QImage) -> float:
    """The mean difference between two pictures over a grey ground, 0-1."""
    assert one.size() == other.size()
    total = 0.0
    for x in range(one.width()):
        for y in range(one.height()):
            first, second = (shade(image.pixelColor(x, y)) for image in (one, other))
            total += abs(first - second)
    return total / (one.width() * one.height())


def shade(pixel: QColor) -> float:
    return pixel.lightnessF() * pixel.alphaF() + 0.5 * (1 - pixel.alphaF())


def test_every_state_and_observing_differ_in_shape(qapp: QApplication) -> None:
    """In black and white they still differ."""
    shapes = {
        tuple(image.pixelColor(x, y).alpha() // 64 for x in range(16) for y in range(16))
        for state in TrayState
        for image in [tray_pixmap(state, False, False, 16).toImage()]
    }
    assert len(shapes) == len(TrayState)
    for state in TrayState:
        assert tray_pixmap(state, True, False, 16).toImage() != tray_pixmap(state, False, False, 16).toImage()


def test_the_tray_icon_comes_in_every_size_and_its_colours_are_the_tokens(qapp: QApplication) -> None:
    made = tray_icon.tray_icon(TrayState.VALUE, observing=False, dark_taskbar=False)
    assert {size.width() for size in made.availableSizes()} == set(SIZES)
    for name, colours in (("light", tray_icon.LIGHT), ("dark", tray_icon.DARK)):
        assert colours == {token: TOKENS["tray"][name][token] for token in colours}


def test_the_tray_icon_needs_no_widgets_and_no_files() -> None:
    program = (
        "import sys, tijdwijzer.ui.tray_icon;"
        "print(*(n for n in ('PySide6.QtWidgets', 'PySide6.QtSvg', 'tijdwijzer.resources') if n in sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.split() == []


def test_painting_needs_no_widgets() -> None:
    program = "import sys, tijdwijzer.ui.widgets.ribbon_paint; print('PySide6.QtWidgets' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


@pytest.mark.parametrize("name", THEMES)
def test_every_theme_can_be_chosen(appearance: Appearance, name: Choice) -> None:
    appearance.choose(name)
    assert appearance.theme.name == name
