"""Everything around the tray icon, in one language: menu, switcher, bar, away panel, reminders, keys and windows."""

from functools import partial
from typing import TYPE_CHECKING, cast, get_args

from PySide6.QtCore import QObject, QRect, QTimer, Signal

from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.prompts import Prompt
from tijdwijzer.domain.settings import Settings
from tijdwijzer.services.counting import Counted
from tijdwijzer.services.doctor import Source
from tijdwijzer.services.platform import Attention, Desktop, Lack, Reason, SessionEvent, SessionEvents
from tijdwijzer.services.prompting import Due
from tijdwijzer.services.starting import obey_policy
from tijdwijzer.ui.alerting import Alerting
from tijdwijzer.ui.away.asking import AwayAsking
from tijdwijzer.ui.bridge import Bridge
from tijdwijzer.ui.context import PlatformFacts, UiContext
from tijdwijzer.ui.global_keys import GlobalKeys
from tijdwijzer.ui.house import House
from tijdwijzer.ui.observing import LiveObserving
from tijdwijzer.ui.presence import Presence
from tijdwijzer.ui.reminding import Reminding
from tijdwijzer.ui.screens import SCREENS, Screens
from tijdwijzer.ui.tasks import Tasks
from tijdwijzer.ui.theme import Appearance, Choice
from tijdwijzer.ui.today import Today
from tijdwijzer.ui.tray import texts
from tijdwijzer.ui.tray.menu import TrayMenu
from tijdwijzer.ui.tray.offers import Offer
from tijdwijzer.ui.tray.tray import Tray
from tijdwijzer.ui.wishes import Wishes
from tijdwijzer.words import say
from tijdwijzer.words.formats import Language, clock

if TYPE_CHECKING:
    from tijdwijzer.services.platform import WindowSessionEvents
    from tijdwijzer.services.sharing import Alert
    from tijdwijzer.ui.bar.window import FloatingBar
    from tijdwijzer.ui.switcher.window import Switcher
    from tijdwijzer.ui.tray.message import MessagePanel
    from tijdwijzer.ui.window_messages import WindowMessages

NOT_YET = Source("", Lack(Reason.MISSING))
BAR_AFTER_MS = 4_000
"""At log-in the tray may come a little later than the program."""


class Desk(QObject):
    """Made once the database is open; made anew when the language changes."""

    quit_wanted = Signal()

    def __init__(
        self,
        house: House,
        tasks: Tasks,
        bridge: Bridge,
        tray: Tray,
        appearance: Appearance,
        language: Language,
        today: Today,
        observing: LiveObserving,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._house = house
        self._tasks = tasks
        self._bridge = bridge
        self._tray = tray
        self._today = today
        self._observing = observing
        self._was_running: bool | None = None
        self._attention: Attention | None = None
        self._session: SessionEvents | None = None
        self._messages: WindowMessages | None = None
        self._autostart = house.autostart()
        self.presence = Presence(house.clock, house.idle_clock, house.time_watch, self)
        self.reminding = Reminding(tasks, house.jobs, self._is_silent, self)
        self.alerting = Alerting(tasks, self._is_silent, self)
        self.keys = GlobalKeys(tasks, house.hotkeys, self)
        screens = frozenset(SCREENS)
        self.context = UiContext(
            language,
            appearance,
            self._catalogue,
            self.facts,
            observing,
            self.open,
            house.draw,
            screens,
            lambda: house.roles,
            house.save_papers,
        )
        self.wishes = Wishes(tasks, self)
        self.screens = Screens(tasks, bridge, self)
        self.menu = TrayMenu(self.wishes, self.context)
        self._switcher: Switcher | None = None
        self._bar: FloatingBar | None = None
        self._message: MessagePanel | None = None
        self.asking = AwayAsking(tasks, self.context, house.clock.now, self.place, self._is_silent, self)
        self._bar_timer = QTimer(self, singleShot=True, interval=BAR_AFTER_MS)
        self._connect()

    def _connect(self) -> None:
        self._bar_timer.timeout.connect(self.show_bar)
        self._tray.use_menu(self.menu)
        self._tray.activated.connect(self.toggle_switcher)
        self.menu.quit_wanted.connect(self.quit_wanted)
        for source in (self._tasks, self.wishes, self.asking):
            source.refused.connect(self._refuse)
        self.wishes.counted.connect(self._tell_counted)
        self._tasks.trouble.connect(self.admit_trouble)
        self.presence.came_back.connect(self.asking.came_back)
        self.presence.seen.connect(self._seen)
        self.presence.woke.connect(self.reminding.wake)
        self.presence.woke.connect(self.keys.renew)
        self.presence.woke.connect(self._observing.wake)
        self._observing.changed.connect(self._show_now)
        self.presence.unlocked.connect(self.keys.renew)
        self.reminding.looked.connect(self.keys.renew)
        self.reminding.due.connect(self._prompt)
        self.reminding.looked.connect(self._began_anew)
        self.reminding.looked.connect(self.alerting.look_again)
        self.alerting.due.connect(self._alert)
        self.alerting.found.connect(self._show_alerts)
        self._bridge.sharing_changed.connect(self.alerting.look)
        self.context.appearance.changed.connect(self._show_now)
        self.keys.pressed.connect(self._key_pressed)
        self._bridge.minute.connect(self._minute)

    def begin(self) -> None:
        """Look after the day from now on."""
        self.asking.show_today(self._today)
        self.asking.look_behind(self._is_silent())
        self.show_today(self._today)
        self.keys.listen(self._today.settings)
        self._observing.follow()
        if self._house.other_profile is None:
            self._tasks.run(lambda cases: obey_policy(self._autostart, cases.settings))
        self._tasks.run(lambda _: self._house.session_events(), self._listen_to_session)
        self._bar_timer.start()

    # What is shown
    def show_today(self, today: Today) -> None:
        """What was registered or set changed."""
        before, self._today = self._today, today
        running = today.timer is not None
        self._show_now()
        if self._switcher is not None:
            self._switcher.show_today(today)
        self.asking.show_today(today)
        self.presence.look_after(running, today.settings.number("away_after_minutes"))
        self._bridge.keep_time(self, running or self._bar_shows)
        if today.settings != before.settings:
            self._use_settings(today.settings)
        if running is not self._was_running or today.settings != before.settings:
            self._was_running = running
            self.reminding.plan()

    def _began_anew(self) -> bool:
        """Whether another day has begun; then everything is read again."""
        over = self._today.is_over(self._house.clock.now())
        if over:
            self._bridge.entries_changed.emit(None)
        return over

    def _show_now(self) -> None:
        """Also when observing changed, or the theme: swatches have another colour then, and maybe the taskbar."""
        today, now, observing = self._today, self._house.clock.now(), self._observing.now
        self._tray.show_today(today, now, observing.sees, self._observing_said)
        self.menu.show_today(today, now, observing)
        if self._bar is not None:
            self._bar.show_today(today, now, observing.sees, self._observing_said)

    @property
    def _observing_said(self) -> str:
        day = self._today.view
        return texts.observing(self._observing.now, day.span.end, day.zone, self.context.language)

    def _minute(self) -> None:
        """Nothing is read for this: what runs is carried forward by the clock."""
        now = self._house.clock.now()
        if self._began_anew():
            return
        self._tray.tell_time(self._today, now, self._observing_said)
        self.menu.tell_time(self._today, now)
        if self._bar is not None and self._bar.isVisible():
            self._bar.show_today(self._today, now, self._observing.now.sees, self._observing_said)
            self.show_bar()

    @property
    def switcher(self) -> "Switcher":
        """Made at the first click: until then nobody needs its memory."""
        if self._switcher is None:
            from tijdwijzer.ui.switcher.window import Switcher

            self._switcher = Switcher(self._tasks, self._bridge, self.context, self.wishes, self._house.clock.now)
            self._switcher.show_today(self._today)
        return self._switcher

    @property
    def bar(self) -> "FloatingBar":
        """Made where it is first wanted."""
        if self._bar is None:
            from tijdwijzer.ui.bar.window import FloatingBar

            self._bar = FloatingBar(self._tasks, self.context)
            self._bar.use_menu(self.menu)
            self._bar.activated.connect(self.toggle_switcher)
            self._show_now()
        return self._bar

    @property
    def _bar_shows(self) -> bool:
        return self._bar is not None and self._bar.isVisible()

    def show_bar(self) -> None:
        """The bar stands in for a tray, also while there is none yet; beside one it shows only when it is wanted."""
        wanted = not self._tray.available or self._today.settings.text("floating_bar") == "always"
        if wanted and not self._bar_shows:
            self.bar.appear()
            self._bridge.keep_time(self, True)
        elif not wanted and self._bar is not None:
            self._bar.hide()

    def _catalogue(self) -> Catalogue:
        return self._today.catalogue

    def facts(self) -> PlatformFacts:
        """What works on this machine, as far as is known by now."""
        hotkeys, idle, session = self.keys.hotkeys, self.presence.idle, self._session
        return PlatformFacts(
            desktop=self._house.desktop,
            tray=self._tray.available,
            hotkeys=Source(hotkeys.source, hotkeys.lack) if hotkeys else NOT_YET,
            hotkey_error=self.keys.error,
            idle=Source(idle.source, idle.lack) if idle else NOT_YET,
            session=Source(session.source, session.lack) if session else NOT_YET,
            key=self._house.key,
            keys_taken=hotkeys.taken if hotkeys else (),
            on_network=self._house.on_network,
            autostart=self._autostart,
        )

    # Opening
    def open(self, screen: str, **arguments: object) -> None:
        """Open a screen by its name; the switcher is one too."""
        if screen == "switcher":
            self.show_switcher()
        else:
            self.screens.open(screen, self.context, **arguments)

    def place(self) -> QRect:
        """Where the switcher and the away panel belong: at the bar when that stands in for the tray."""
        return self.bar.place if self._bar_shows else self._tray.place()

    def toggle_switcher(self) -> None:
        if self.switcher.isVisible():
            self.switcher.hide()
        else:
            self.show_switcher()

    def show_switcher(self) -> None:
        self.switcher.ask(self.place())

    def _key_pressed(self, name: str) -> None:
        """The switcher's key first leads to a question that waits."""
        if name == "interruption":
            self.wishes.interrupt()
        elif name == "slow":
            self.wishes.slow()
        elif self.asking.waits_for_keys:
            self.asking.panel.take_keys()
        elif self._message is not None and self._message.waits_for_keys:
            self._message.take_keys()
        else:
            self.toggle_switcher()

    # Being there
    def _seen(self) -> None:
        self._tasks.run(lambda cases: cases.tracking.seen())

    def _listen_to_session(self, events: SessionEvents) -> None:
        self._session = events
        events.start(self._tell)
        if self._house.desktop is Desktop.WINDOWS:
            from tijdwijzer.ui.window_messages import WindowMessages

            self._messages = WindowMessages(cast("WindowSessionEvents", events))

    def _tell(self, event: SessionEvent) -> None:
        """On the thread that listens to the session."""
        self._observing.tell(event)
        self.presence.tell(event)

    def _is_silent(self) -> bool:
        """Whether the person is in full screen or wants no messages."""
        self._attention = self._attention or self._house.attention()
        return self._attention.busy()

    def _use_settings(self, settings: Settings) -> None:
        self.context.appearance.choose(theme_choice(settings.text("theme")))
        self.keys.listen(settings)
        self.show_bar()

    # Speaking
    def _prompt(self, due: Due) -> None:
        if due.prompt is Prompt.REFLECTION:
            title, text = self.tr("The day in one picture"), self.tr("Click to look back; three minutes, or later.")
            self._offer(title, text, "reflection", [Offer(self.tr("Look back"), partial(self.open, "reflection"))])
        elif due.since is not None:
            since = clock(due.since, self._today.view.zone)
            text = self.tr("Nothing is being registered since {time}.").format(time=since)
            self._offer(text, self.tr("Click to choose what you are doing."), "switcher", self._likely())

    def _alert(self, alert: "Alert") -> None:
        """About sharing; the screen has the whole story."""
        from tijdwijzer.ui.sharing import alert_texts

        look = Offer(self.tr("Look"), partial(self.open, "sharing"))
        self._offer(alert_texts.title(alert), self.tr("Click to read what it means."), "sharing", [look])

    def _show_alerts(self, count: int) -> None:
        self.menu.show_alerts(count)
        self._show_now()

    def _likely(self) -> "list[Offer]":
        """Going on with what came last is the likeliest."""
        return [
            Offer(self.tr("Start {name}").format(name=self._today.name(what)), partial(self.wishes.start, what))
            for what in self._today.recent[:1]
        ]

    def _offer(self, title: str, text: str, screen: str, offers: "list[Offer]") -> None:
        """Ask by a message of our own with buttons, where the desktop's has none."""
        if self._house.desktop is Desktop.WINDOWS or not self._tray.says:
            not_now = Offer(self.tr("Not now"), lambda: None)
            self.message.say(title, text, partial(self.open, screen), self.place(), [*offers, not_now])
        else:
            self.say(title, text, screen)

    def _refuse(self, error: DomainError) -> None:
        self.say(say(error.code, self.context.language, **error.details))

    def _tell_counted(self, counted: Counted) -> None:
        """A menu is gone after the click: without a word nobody knows whether it counted."""
        self.say(texts.counted(counted.product.name, counted.tally.finished))

    def admit_trouble(self) -> None:
        """Something went wrong that nobody foresaw; the log has it."""
        self.say(say("unknown", self.context.language, log=self._house.log_file.name))

    def say(self, title: str, text: str = "", screen: str = "") -> None:
        """A quiet message; a click on it opens a screen."""
        lead_on = partial(self.open, screen) if screen else None
        if self._tray.says:
            self._tray.say(title, text, lead_on)
        else:
            self.message.say(title, text, lead_on, self.place())

    @property
    def message(self) -> "MessagePanel":
        """Made where it is first needed."""
        if self._message is None:
            from tijdwijzer.ui.tray.message import MessagePanel

            self._message = MessagePanel(self.context)
        return self._message

    def close(self) -> None:
        """Stop listening and take every window away."""
        self._bar_timer.stop()
        self.keys.stop()
        self.presence.close()
        self.reminding.stop()
        if self._messages is not None:
            self._messages.close()
        if self._session is not None:
            self._session.stop()
        self._bridge.keep_time(self, False)
        self.screens.close_all()
        self.asking.close()
        for window in (self._switcher, self._bar, self._message):
            if window is not None:
                window.close()


def theme_choice(wanted: str) -> Choice:
    """The theme that the settings ask for, as far as it is known here."""
    return next((choice for choice in get_args(Choice) if choice == wanted), "system")
