"""From the bare icon to a desk: opens the house on the worker, shows what runs, and only then fetches the rest."""

import logging
from collections.abc import Callable
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMessageBox, QSystemTrayIcon

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.notices import ChangedElsewhere
from tijdwijzer.services.platform import Message
from tijdwijzer.ui.bridge import Bridge
from tijdwijzer.ui.languages import Translations
from tijdwijzer.ui.main_thread import main_thread
from tijdwijzer.ui.tasks import Tasks
from tijdwijzer.ui.tray.tray import Tray

if TYPE_CHECKING:
    from tijdwijzer.services.ports import StoreReport
    from tijdwijzer.services.usecases import UseCases
    from tijdwijzer.ui.carrying import Carrying
    from tijdwijzer.ui.desk import Desk
    from tijdwijzer.ui.house import House
    from tijdwijzer.ui.observing import LiveObserving
    from tijdwijzer.ui.theme import Appearance
    from tijdwijzer.ui.today import Today
    from tijdwijzer.words.formats import Language

log = logging.getLogger(__name__)

PAINT_FIRST_MS = 40
"""Time for the icon to be painted before the screen's thread is taken up again."""

TOLD_OF_NETWORK = "told_of_network"
"""Mark: that the profile is kept on another computer was said."""

BACK_UP_AFTER_MS = 300_000
"""The day's backup waits until the start is long over."""

CARRY_AFTER_MS = 60_000
"""What is to be delivered or looked for waits until the desk has stood for a while."""


class Shell(QObject):
    """Lives as long as the program. Makes the desk, and another when the language changes."""

    started = Signal()
    """Everything is there."""
    _broke = Signal()

    def __init__(
        self,
        app: QApplication,
        house: "House",
        icon: QSystemTrayIcon,
        tasks: "Callable[[Callable[[], UseCases]], Tasks]" = Tasks,
    ) -> None:
        super().__init__()
        self._app = app
        self._house = house
        self.bridge = Bridge(self)
        self.tasks = tasks(lambda: house.open(self.bridge.receive))
        self.tray = Tray(icon)
        self.desk: Desk | None = None
        self._today: Today | None = None
        self._appearance: Appearance | None = None
        self._observing: LiveObserving | None = None
        self._carrying: Carrying | None = None
        self._translations = Translations(app)
        self._watcher = QFileSystemWatcher(self)
        self._closing = house.closing()
        self._wanted: str | None = None
        self._ended = False
        self._connect()

    def _connect(self) -> None:
        self.tasks.opened.connect(self._opened)
        self.tasks.not_opened.connect(self._not_opened)
        self.tray.activated.connect(self._clicked)
        self.bridge.entries_changed.connect(self.read)
        self.bridge.settings_changed.connect(self.read)
        self.bridge.output_changed.connect(self.read)
        self._watcher.directoryChanged.connect(self._take_requests)
        self._broke.connect(self._admit_trouble)
        self._app.aboutToQuit.connect(self.end)

    def start(self) -> None:
        """Open the house, and hear what other starts of the program ask."""
        self._watcher.addPath(str(self._house.instance.requests_path))
        self._take_requests()
        self._closing.start(partial(main_thread().call, self._app.quit))
        self.tasks.start()

    # Opening
    def _opened(self) -> None:
        self.tasks.run(_first_look, self._show_first)

    def _show_first(self, today: "Today") -> None:
        """What runs is shown before anything else is imported."""
        self._today = today
        self._translations.use(self._language)
        self.tray.show_today(today, self._house.clock.now())
        QTimer.singleShot(PAINT_FIRST_MS, self._furnish)

    def _furnish(self) -> None:
        if self._today is None:
            return
        self.desk = self._made_desk(self._today)
        self.desk.begin()
        self.tasks.run(_begins_with, self._welcome)
        self.tasks.run(_examine, self._tell_restored)
        self._tell_of_network()
        self.read()
        QTimer.singleShot(BACK_UP_AFTER_MS, self._back_up)
        QTimer.singleShot(CARRY_AFTER_MS, self.carry)
        if self._wanted is not None:
            self.desk.open(self._wanted)
        self.started.emit()

    def _made_desk(self, today: "Today") -> "Desk":
        from tijdwijzer.ui.desk import Desk, theme_choice
        from tijdwijzer.ui.observing import LiveObserving
        from tijdwijzer.ui.theme import Appearance

        if self._appearance is None:
            self._appearance = Appearance(self._app, theme_choice(today.settings.text("theme")))
        if self._observing is None:
            self._observing = LiveObserving(self._house, self.tasks, self.bridge, self)
        appearance, language, observing = self._appearance, self._language, self._observing
        desk = Desk(self._house, self.tasks, self.bridge, self.tray, appearance, language, today, observing, self)
        desk.quit_wanted.connect(self._app.quit)
        if self._carrying is not None:
            desk.presence.woke.connect(self._carrying.wake)
            desk.alerting.look()
        return desk

    @property
    def _language(self) -> "Language":
        return "nl" if self._house.language == "nl" else "en"

    def _not_opened(self, error: DomainError) -> None:
        """Say why, and offer to try again: a key store may have been locked."""
        from tijdwijzer.words import say

        language = self._language
        self._translations.use(language)
        box = QMessageBox(QMessageBox.Icon.Warning, "tijdwijzer", say(error.code, language, **error.details))
        box.setObjectName("not_opened")
        box.setStandardButtons(QMessageBox.StandardButton.Retry | QMessageBox.StandardButton.Close)
        again = box.exec() == QMessageBox.StandardButton.Retry
        self.tasks.open() if again else self._app.quit()

    def _welcome(self, first: tuple[str, dict[str, object]] | None) -> None:
        if first is not None and self.desk is not None:
            screen, arguments = first
            self.desk.open(screen, **arguments)

    def _tell_restored(self, report: "StoreReport") -> None:
        if (report.restored or report.set_aside) and self.desk is not None:
            from tijdwijzer.words import say

            code = "said.began_again"
            if report.restored:
                code = "said.restored" if report.set_aside else "said.put_back"
            words = say(code, self._language, restored=report.restored, set_aside=report.set_aside)
            self.desk.say("tijdwijzer", words)

    def _tell_of_network(self) -> None:
        """Once per profile: afterwards the privacy screen and the examination say so."""
        house = self._house  # a folder on another computer may be slow to tell
        self.tasks.run(lambda cases: house.on_network and _not_told_yet(cases), self._warn_of_network)

    def _warn_of_network(self, due: bool) -> None:
        if due and self.desk is not None:
            from tijdwijzer.words import say

            self.desk.say("tijdwijzer", say("said.on_network", self._language))

    def carry(self) -> None:
        """From now on do what sharing asks for outside, and say what it alerts of."""
        if self._ended or self.desk is None or self._carrying is not None:
            return
        from tijdwijzer.ui.carrying import Carrying

        self._carrying = Carrying(self._house, self.tasks, self.bridge, self)
        self.desk.presence.woke.connect(self._carrying.wake)
        self.desk.alerting.look()
        self._carrying.look()

    def _back_up(self) -> None:
        if not self._ended:
            self.tasks.run(_look_after)

    # Going on
    def read(self) -> None:
        """Read the day again: something changed."""
        if self._today is not None and not self._ended:
            self.tasks.run(_look, self._show)

    def _show(self, today: "Today") -> None:
        before, self._today = self._today, today
        if self.desk is None or self._ended:
            return
        if before is not None and before.view.date != today.view.date:
            self._back_up()
        if before is not None and self.desk.context.language != self._language:
            self._speak_otherwise(today)
        else:
            self.desk.show_today(today)

    def _speak_otherwise(self, today: "Today") -> None:
        """Another language: everything is made anew, and what was open is opened again."""
        if self.desk is not None:
            was_open = self.desk.screens.names
            self.desk.close()
            self.desk.deleteLater()
            self._translations.use(self._language)
            self.desk = self._made_desk(today)
            self.desk.begin()
            for screen in was_open:
                self.desk.open(screen)

    def _clicked(self) -> None:
        """A click before the switcher is there is not lost."""
        if self.desk is None:
            self._wanted = "switcher"

    def _take_requests(self) -> None:
        """Another start asks to be shown, or a command changed something."""
        asked = self._house.instance.take_requests()
        if Message.SHOW in asked:
            self._wanted = "day"
            if self.desk is not None:
                self.desk.open("day")
        if Message.CHANGED in asked:
            self.tasks.run(_tell_of_change)

    # What nobody foresaw
    def catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """The last resort for errors in a slot: log them, say so once, and go on. Fits `sys.excepthook`."""
        if issubclass(kind, KeyboardInterrupt):
            return self._app.quit()
        log.error("unexpected error", exc_info=error.with_traceback(trace))
        self._broke.emit()
        return None

    def _admit_trouble(self) -> None:
        if self.desk is not None and not self._ended:
            self.desk.admit_trouble()

    # The end
    def end(self) -> None:
        """Save and join everything. The timer goes on: until when it counts is asked at the next start."""
        if self._ended:
            return
        self._ended = True
        self._closing.stop()
        if self.desk is not None:
            self.desk.close()
            self.tasks.run(_leave)
        if self._observing is not None:
            self._observing.end()
        if self._carrying is not None:
            self._carrying.close()
        self.tasks.stop()
        self._house.instance.release()


def _tell_of_change(cases: "UseCases") -> None:
    """Where use cases remember what they read they forget it, before a screen asks again."""
    cases.notices.publish(ChangedElsewhere())


def _first_look(cases: "UseCases") -> "Today":
    """What runs, and the day without its holidays: that is there sooner."""
    return _look(cases, holidays=False)


def _look(cases: "UseCases", holidays: bool = True) -> "Today":
    from tijdwijzer.ui.today import load_today  # on the worker, while the main thread has the icon to show

    return load_today(cases, holidays)


def _begins_with(cases: "UseCases") -> tuple[str, dict[str, object]] | None:
    """The screen that opens by itself: the welcome once, and in a demo the last day that holds something."""
    if cases.settings.mark("first_run_done") is None:
        return "firstrun", {}
    if not cases.settings.mark("demo"):
        return None
    with cases.store.unit() as unit:
        bounds = unit.bounds()
    return "day", {"day": cases.days.calendar().day_of(bounds[1])} if bounds else {}


def _examine(cases: "UseCases") -> "StoreReport":
    """Read the whole database once it does not keep anybody waiting; a damaged one is put back from a backup."""
    cases.store.check(cases.clock.now())
    return cases.store.report()


def _look_after(cases: "UseCases") -> None:
    """What is to be done once a day: erase what is older than it is kept, and then make the backup."""
    cases.retention.erase_expired()
    cases.observing.erase_expired()
    cases.store.back_up_if_due(cases.clock.now())


def _not_told_yet(cases: "UseCases") -> bool:
    """Whether this is the first time; from now on it is not."""
    due = cases.settings.mark(TOLD_OF_NETWORK) is None
    if due:
        cases.settings.put_mark(TOLD_OF_NETWORK, True)
    return due


def _leave(cases: "UseCases") -> None:
    """Somebody was here until now."""
    cases.tracking.seen()
