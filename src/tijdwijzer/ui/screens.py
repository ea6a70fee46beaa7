"""The windows of the program: opened when first asked for, brought to the front after that."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from tijdwijzer.ui.bridge import Bridge
from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.front import take_keyboard
from tijdwijzer.ui.tasks import Tasks

FRAME = QSize(16, 40)
"""What a window manager puts around a window, about."""

Make = Callable[[Tasks, Bridge, UiContext], QWidget]


def _day() -> Make:
    from tijdwijzer.ui.day.window import DayWindow

    return DayWindow


def _reflection() -> Make:
    from tijdwijzer.ui.reflection.window import ReflectionWindow

    return ReflectionWindow


def _trends() -> Make:
    from tijdwijzer.ui.trends.window import TrendsWindow

    return TrendsWindow


def _goals() -> Make:
    from tijdwijzer.ui.goals.window import GoalsWindow

    return GoalsWindow


def _nulmeting() -> Make:
    from tijdwijzer.ui.nulmeting.window import NulmetingWindow

    return NulmetingWindow


def _handovers() -> Make:
    from tijdwijzer.ui.handovers.window import HandoversWindow

    return HandoversWindow


def _team() -> Make:
    from tijdwijzer.ui.team.window import TeamWindow

    return TeamWindow


def _products() -> Make:
    from tijdwijzer.ui.products.window import ProductsWindow

    return ProductsWindow


def _export() -> Make:
    from tijdwijzer.ui.documents.window import DocumentsWindow

    return DocumentsWindow


def _sharing() -> Make:
    from tijdwijzer.ui.sharing.window import SharingWindow

    return SharingWindow


def _settings() -> Make:
    from tijdwijzer.ui.settings.window import SettingsWindow

    return SettingsWindow


def _privacy() -> Make:
    from tijdwijzer.ui.privacy.window import PrivacyWindow

    return PrivacyWindow


def _first_run() -> Make:
    from tijdwijzer.ui.firstrun.window import FirstRun

    return FirstRun


def _gatekeeper() -> Make:
    from tijdwijzer.ui.role_screens import gatekeeper

    return gatekeeper


def _aggregator() -> Make:
    from tijdwijzer.ui.role_screens import aggregator

    return aggregator


SCREENS: dict[str, Callable[[], Make]] = {
    "day": _day,
    "reflection": _reflection,
    "trends": _trends,
    "goals": _goals,
    "nulmeting": _nulmeting,
    "handovers": _handovers,
    "team": _team,
    "products": _products,
    "export": _export,
    "sharing": _sharing,
    "settings": _settings,
    "privacy": _privacy,
    "firstrun": _first_run,
    "gatekeeper": _gatekeeper,
    "aggregator": _aggregator,
}
"""Imported late: most days see only one or two of them."""


class Screens(QObject):
    """Holds the windows that are open. A closed one is gone, and is made anew the next time."""

    def __init__(self, tasks: Tasks, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._bridge = bridge
        self._windows: dict[str, QWidget] = {}

    def open(self, name: str, context: UiContext, **arguments: object) -> QWidget:
        """Show this screen, at what the arguments say; they are those of its `go_to`."""
        window = self._windows[name] if name in self.names else self._make(name, context)
        if arguments:
            window.go_to(**arguments)  # type: ignore[attr-defined]
        window.show()
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        take_keyboard(window)
        return window

    def _make(self, name: str, context: UiContext) -> QWidget:
        window = SCREENS[name]()(self._tasks, self._bridge, context)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.resize(_fitting(window))
        window.destroyed.connect(self._forget_closed, Qt.ConnectionType.QueuedConnection)
        self._windows[name] = window
        return window

    @property
    def names(self) -> list[str]:
        """Which screens are open; a closed one lives on for a moment."""
        return [name for name, window in self._windows.items() if isValid(window) and window.isVisible()]

    def _forget_closed(self) -> None:
        self._windows = {name: window for name, window in self._windows.items() if isValid(window)}

    def close_all(self) -> None:
        """Close every window; what was typed in one is kept by that window."""
        for name in self.names:
            self._windows[name].close()


def _fitting(window: QWidget) -> QSize:
    """The size it wants, as far as the screen has room for it. Qt by itself would give it two thirds of the screen."""
    wanted = window.size() if window.testAttribute(Qt.WidgetAttribute.WA_Resized) else window.sizeHint()
    return wanted.boundedTo(window.screen().availableSize() - FRAME)
