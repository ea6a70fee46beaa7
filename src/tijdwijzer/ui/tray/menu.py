"""The menu of the tray and the bar."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QIcon
from PySide6.QtWidgets import QMenu

from tijdwijzer.domain.entries import What
from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.day.texts import DayTexts
from tijdwijzer.ui.day.undo_text import undo_name
from tijdwijzer.ui.icons import icon
from tijdwijzer.ui.observing_now import ObservingNow
from tijdwijzer.ui.today import Today
from tijdwijzer.ui.tokens import UNASSIGNED
from tijdwijzer.ui.tray import texts
from tijdwijzer.ui.tray.counting_menu import CountingMenu
from tijdwijzer.ui.tray.observing_menu import ObservingMenu
from tijdwijzer.ui.widgets.swatch import swatch_pixmap
from tijdwijzer.ui.wishes import Wishes


class TrayMenu(QMenu):
    """What runs, what else could, and the way to every screen. Filled again whenever the day changed, but not under the
    pointer of who is choosing.
    """

    quit_wanted = Signal()

    def __init__(self, wishes: Wishes, context: UiContext) -> None:
        super().__init__()
        self._wishes = wishes
        self._context = context
        self._counting = CountingMenu(wishes, context, self)
        self._observing = ObservingMenu(wishes, context, self)
        self._shown: Callable[[], None] | None = None
        self._alerts = 0
        # Later, as what was chosen is told only once the menu is hidden.
        self.aboutToHide.connect(self._catch_up, Qt.ConnectionType.QueuedConnection)
        self.setAccessibleName(self.tr("Menu of tijdwijzer"))

    def show_today(self, today: Today, now: datetime, observing: ObservingNow | None = None) -> None:
        """Say what can be done now."""
        self._shown = partial(self._fill, today, now, observing)
        if not self.isVisible():
            self._catch_up()

    def show_alerts(self, count: int) -> None:
        """Whether anything about sharing was not seen yet; shows at the next filling."""
        self._alerts = count

    def _catch_up(self) -> None:
        fill, self._shown = self._shown, None
        if fill is not None:
            fill()

    def _fill(self, today: Today, now: datetime, observing: ObservingNow | None) -> None:
        self.clear()
        self._headline = self._add(texts.headline(today, now), self._open("switcher"), "clock")
        self.setDefaultAction(self._headline)
        if self._alerts:
            self._add(self.tr("Sharing asks for your attention…"), self._open("sharing"), "triangle-alert")
        for what in today.recent:
            self._switch_to(what, today)
        self.addSeparator()
        self._add(texts.interruption(today), self._wishes.interrupt, "phone")
        self._add(texts.slow(today), self._wishes.slow, "hourglass")
        self._add(self.tr("Stop"), self._wishes.stop, "square").setEnabled(today.timer is not None)
        if (undo := today.view.undo) is not None:
            words = DayTexts(today.catalogue, self._context.language, today.view.zone, today.products)
            self._add(undo_name(undo, today.view.span, words), self._wishes.undo, "undo-2")
        self.addSeparator()
        self._counting.show_today(today)
        self.addMenu(self._counting)
        self._observing.show_now(observing or ObservingNow(), today)
        self.addMenu(self._observing)
        self.addSeparator()
        self._add(self.tr("Day view"), self._open("day"), "calendar")
        self._add(self.tr("Reflection"), self._open("reflection"), "message-circle")
        self._add(self.tr("Trends"), self._open("trends"), "chart-column")
        self._add(self.tr("Goals"), self._open("goals"), "arrow-right")
        self._add(self.tr("Baseline measurement"), self._open("nulmeting"), "circle-dashed")
        self._add(self.tr("Sharing"), self._open("sharing"), "users")
        self._add(self.tr("Settings"), self._open("settings"), "settings")
        self._add(self.tr("Privacy"), self._open("privacy"), "shield")
        self.addSeparator()
        self.addAction(self.tr("Quit")).triggered.connect(self.quit_wanted)

    def tell_time(self, today: Today, now: datetime) -> None:
        """Only the time went on."""
        self._headline.setText(_plain(texts.headline(today, now)))

    def _switch_to(self, what: What, today: Today) -> None:
        component = what.component.value if what.component else UNASSIGNED
        meaning = self._context.appearance.theme.meaning[component]
        action = self._add(today.name(what), lambda: self._wishes.start(what))
        action.setIcon(QIcon(swatch_pixmap(meaning, _sharpest())))

    def _add(self, text: str, act: Callable[[], object], icon_name: str = "") -> QAction:
        action = self.addAction(_plain(text))
        action.triggered.connect(act)
        if icon_name:
            action.setIcon(icon(icon_name))
        return action

    def _open(self, screen: str) -> Callable[[], None]:
        return lambda: self._context.open(screen)


def _plain(text: str) -> str:
    """Without an ampersand that would mark a shortcut."""
    return text.replace("&", "&&")


def _sharpest() -> float:
    """The menu may open on any screen, and does not know on which yet."""
    return max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
