"""From what use cases say to Qt signals on the main thread, and the passing of time for what shows it."""

from weakref import WeakSet

from PySide6.QtCore import QObject, Qt, QTime, QTimer, Signal

from tijdwijzer.domain.settings import SETTINGS
from tijdwijzer.services.notices import (
    AimsChanged,
    ChangedElsewhere,
    EntriesChanged,
    Notice,
    ObservedChanged,
    OutputChanged,
    ReflectionChanged,
    SettingsChanged,
    SharingChanged,
)
from tijdwijzer.ui.main_thread import main_thread

MINUTE_MS = 60_000
SHORTEST_MS = 30_000


class Bridge(QObject):
    """Lives on the main thread; connect its signals to bound methods and read again what you show."""

    entries_changed = Signal(object)
    """The `Span` in which entries changed, None for anywhere."""
    settings_changed = Signal(object)
    """The keys that changed, a frozenset; also "leave"."""
    reflection_changed = Signal(object)
    """The day, None for any."""
    observed_changed = Signal(object)
    """The `Span` in which what was observed changed, or what is made of it; None for anywhere."""
    output_changed = Signal(object)
    """The days, a frozenset, of which what was counted changed, or what it is reckoned at; None for anywhere."""
    aims_changed = Signal()
    """A goal or a baseline measurement changed."""
    sharing_changed = Signal()
    """Something about sharing changed."""
    minute = Signal()
    """A minute passed; only while somebody keeps time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keepers: WeakSet[QObject] = WeakSet()
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self._tick)
        self._main = main_thread()

    def receive(self, notice: Notice) -> None:
        """What the use cases publish to; on any thread."""
        self._main.call(self._tell, notice)

    def tell_everything(self) -> None:
        """Whatever is shown may be old."""
        self.entries_changed.emit(None)
        self.settings_changed.emit(frozenset({*SETTINGS, "leave"}))
        self.reflection_changed.emit(None)
        self.observed_changed.emit(None)
        self.output_changed.emit(None)
        self.aims_changed.emit()
        self.sharing_changed.emit()

    def keep_time(self, keeper: QObject, on: bool) -> None:
        """Whether `keeper` shows something that changes by the minute: say so when shown and when hidden."""
        (self._keepers.add if on else self._keepers.discard)(keeper)
        if on and not self._timer.isActive():
            self._timer.start(until_next_minute())
        elif not self._keepers:
            self._timer.stop()

    @property
    def is_keeping_time(self) -> bool:
        return self._timer.isActive()

    def _tick(self) -> None:
        if self._keepers:
            self._timer.start(until_next_minute())
            self.minute.emit()

    def _tell(self, notice: Notice) -> None:
        match notice:
            case EntriesChanged(span):
                self.entries_changed.emit(span)
            case SettingsChanged(keys):
                self.settings_changed.emit(keys)
            case ReflectionChanged(day):
                self.reflection_changed.emit(day)
            case ObservedChanged(span):
                self.observed_changed.emit(span)
            case OutputChanged(days):
                self.output_changed.emit(days)
            case AimsChanged():
                self.aims_changed.emit()
            case SharingChanged():
                self.sharing_changed.emit()
            case ChangedElsewhere():
                self.tell_everything()


def until_next_minute() -> int:
    """Milliseconds until just after the clock shows a new minute; never less than half a minute, so that a machine
    that is left alone is woken seldom."""
    left = MINUTE_MS + 500 - QTime.currentTime().msecsSinceStartOfDay() % MINUTE_MS
    return left if left >= SHORTEST_MS else left + MINUTE_MS
