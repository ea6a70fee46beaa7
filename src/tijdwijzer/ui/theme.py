"""Applying a theme to Qt, and following what the system or the user wants."""

import re
import sys
from dataclasses import replace
from types import MappingProxyType
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from tijdwijzer.resources import resource
from tijdwijzer.ui import typography
from tijdwijzer.ui.tokens import Meaning, Theme, ThemeName, load_theme, pale

__all__ = ["Appearance", "Choice", "Meaning", "Theme", "ThemeName", "apply_theme", "load_theme", "palette"]

Choice = Literal["system", "light", "dark", "contrast"]

_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.Base: "raised",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.AlternateBase: "surface",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.BrightText: "on_accent",
    QPalette.ColorRole.PlaceholderText: "text_tertiary",
    QPalette.ColorRole.Highlight: "selected",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.LinkVisited: "link",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Light: "raised",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "line_strong",
    QPalette.ColorRole.Shadow: "line_strong",
}
_TEXT_ROLES = (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText)
_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
    "contrast": Qt.ColorScheme.Dark,
}
"""What the platform is asked for, so that title bars and native dialogs go along."""


def palette(theme: Theme) -> QPalette:
    """The theme as a Qt palette."""
    colours = QPalette()
    for role, token in _ROLES.items():
        colours.setColor(role, QColor(theme.base[token]))
    for role in _TEXT_ROLES:
        colours.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.base["text_disabled"]))
    return colours


def stylesheet(theme: Theme) -> str:
    """The application's small style sheet with the theme's colours filled in."""
    template = resource("base.qss").read_text(encoding="utf-8")
    pictures = {"check": _check_on(theme.base["accent"]), "mark": _check_on(theme.base["raised"])}
    values = {**theme.base, **pictures, "chevron": _style_icon("chevron-down")}
    return re.sub(r"@(\w+)", lambda match: values[match[1]], template)


def _check_on(background: str) -> str:
    return _style_icon("check-on-dark" if QColor(background).lightness() < 128 else "check-on-light")


def _style_icon(name: str) -> str:
    return resource("icons", "style", f"{name}.svg").as_posix()


SYSTEM_FONTS = ("QAbstractItemView", "QMenu", "QTipLabel", "QMessageBox")
"""What Windows gives fonts of its own again with every new style; setting the application's takes them back."""


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Give the whole application this theme: Fusion, font, palette, style sheet."""
    if not app.styleSheet():
        app.setStyle("Fusion")
    app.setPalette(palette(theme))
    app.setStyleSheet(stylesheet(theme))
    typography.install(app)
    ours = app.font()
    if any(_font_of(kind) != ours.families() for kind in SYSTEM_FONTS):
        app.setFont(ours)


def _font_of(kind: str) -> list[str]:
    return QApplication.font(kind).families()  # type: ignore[call-overload, no-any-return] # its types say bytes, it wants text


class Appearance(QObject):
    """The theme in use; it follows the system unless the user chose one.

    Widgets that paint hold this object and read `theme` when they do; a new theme repaints every widget.
    """

    changed = Signal()
    """For what keeps colours outside of painting, such as text formats."""

    def __init__(self, app: QApplication, choice: Choice = "system") -> None:
        super().__init__(app)
        self._app = app
        self._choice: Choice = choice
        app.styleHints().setColorScheme(_SCHEMES[choice])
        self.theme = self._wanted()
        apply_theme(app, self.theme)
        app.styleHints().colorSchemeChanged.connect(self._follow)

    def choose(self, choice: Choice) -> None:
        """Follow the system from now on, or keep to one theme."""
        self._choice = choice
        self._app.styleHints().setColorScheme(_SCHEMES[choice])
        self._follow()

    def _wanted(self) -> Theme:
        if self._choice != "system":
            return load_theme(self._choice)
        return system_theme(self._app.styleHints().colorScheme(), system_palette(self._app))

    def _follow(self) -> None:
        self.wear(self._wanted())

    def wear(self, theme: Theme) -> None:
        """Show this theme until another is chosen or the system changes."""
        if theme != self.theme:
            self.theme = theme
            apply_theme(self._app, theme)
            self.changed.emit()


def system_palette(app: QApplication) -> QPalette:
    """The palette of the platform itself, whatever the application has set."""
    ours = app.palette()
    app.setPalette(QPalette())
    theirs = app.palette()
    app.setPalette(ours)
    return theirs


def system_theme(scheme: Qt.ColorScheme, colours: QPalette) -> Theme:
    """The theme that fits the system's wish; its own neutrals stay when it runs high contrast."""
    window, text = colours.color(QPalette.ColorRole.Window), colours.color(QPalette.ColorRole.WindowText)
    dark = window.lightness() < text.lightness()
    if _high_contrast(scheme, window, text):
        return _with_system_colours(load_theme("contrast" if dark else "light"), colours)
    if scheme == Qt.ColorScheme.Unknown:
        return load_theme("dark" if dark else "light")
    return load_theme("dark" if scheme == Qt.ColorScheme.Dark else "light")


def _high_contrast(scheme: Qt.ColorScheme, window: QColor, text: QColor) -> bool:
    """Qt 6.9 has no question for it: Windows gives no colour scheme then, and elsewhere black on white is the sign."""
    on_windows = sys.platform == "win32"
    if on_windows:
        return scheme == Qt.ColorScheme.Unknown
    return {window.name(), text.name()} == {"#000000", "#ffffff"}


def _with_system_colours(theme: Theme, colours: QPalette) -> Theme:
    base = {token: colours.color(role).name() for role, token in reversed(_ROLES.items())}
    text, window = base["text"], base["window"]
    strong = dict.fromkeys(("text_secondary", "text_tertiary", "line", "line_strong", "control_edge", "now"), text)
    flat = dict.fromkeys(("surface", "raised", "sunken", "hover", "notice_fill"), window)
    merged = {**theme.base, **base, **strong, **flat, "notice_text": text, "accent": text, "on_accent": window}
    return replace(theme, base=MappingProxyType(merged), suggested=pale(theme.meaning, merged))
