"""A chart over periods: pointed at, walked through and opened, by mouse and by keyboard."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.trends.axis import Axis
from tijdwijzer.ui.trends.line_painting import Note, paint_line
from tijdwijzer.ui.trends.model import Bars, Line
from tijdwijzer.ui.trends.painting import LABELS, TICKS, Canvas, Frame, paint_bars

_Keys = Qt.Key
MOVES = {_Keys.Key_Left: -1, _Keys.Key_Right: 1}
NONE = -1


class PeriodChart(QWidget):
    """Shows nothing yet: `BarsChart` and `LineChart` do. It says which period is pointed at and which to open."""

    pointed = Signal(int)
    """The place of a period, `NONE` when the pointer or the keyboard left."""
    opened = Signal(int)
    turned = Signal(int)
    """The keyboard went beyond the last period (1) or the first (-1)."""

    RIGHT = 0.0
    """What stays free of marks at the right, in logical pixels."""

    def __init__(self, appearance: Appearance, height: tuple[int, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._frame = Frame()
        self._tip: Callable[[int], str] = str
        self._place = NONE
        self.setMinimumHeight(height[0] + LABELS)
        self.setMaximumHeight(height[1] + LABELS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def sizeHint(self) -> QSize:
        return QSize(200, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.minimumHeight())

    # What is shown
    def show_periods(self, names: Sequence[str], tip: Callable[[int], str], running: int | None) -> None:
        """The labels of the periods, what is told of the one at a place, and which one is not over."""
        if len(names) != len(self._frame.names):
            self._place = NONE
        self._frame = Frame(tuple(names), running, self._pointed)
        self._tip = tip
        self._describe()
        self.update()

    def point(self, place: int) -> None:
        """Mark this period, as somebody points at it in a chart of this page; `NONE` for none."""
        if place != self._place:
            self._place = place
            self._describe()
            self.update()

    @property
    def place(self) -> int:
        """The period that is marked."""
        return self._place

    @property
    def count(self) -> int:
        """How many periods are shown."""
        return len(self._frame.names)

    def tip(self, place: int) -> str:
        """What is told of a period."""
        return self._tip(place)

    @property
    def _pointed(self) -> int | None:
        return self._place if self._place >= 0 else None

    @property
    def axis(self) -> Axis:
        """Where the periods lie. Needs periods."""
        return Axis(len(self._frame.names), self.width() - self.RIGHT, self.devicePixelRatioF())

    # Painting
    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._frame.names:
            return
        frame = Frame(self._frame.names, self._frame.running, self._pointed, self.hasFocus())
        painter = QPainter(self)
        theme, dpr = self._appearance.theme, self.devicePixelRatioF()
        self._paint(Canvas(painter, frame, theme, self.width(), self.height(), dpr, self.RIGHT))
        painter.end()

    def _paint(self, canvas: Canvas) -> None:
        raise NotImplementedError

    # Mouse
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.count:
            self._go(self.axis.at(event.position().x()))
            QToolTip.showText(event.globalPosition().toPoint(), self._tip(self._place), self, self.rect())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self.count and inside:
            self.opened.emit(self.axis.at(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self._go(NONE)

    # Keys
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = event.key(), self.count - 1
        if not self.count or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in MOVES:
            self._walk(MOVES[_Keys(key)])
        elif key in (_Keys.Key_Home, _Keys.Key_End):
            self._tell(0 if key == _Keys.Key_Home else last)
        elif key in (_Keys.Key_Return, _Keys.Key_Enter) and self._place >= 0:
            self.opened.emit(self._place)
        else:
            super().keyPressEvent(event)

    def _walk(self, by: int) -> None:
        place = self._place + by
        if 0 <= place < self.count:
            self._tell(place)
        else:
            self.turned.emit(by)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.count and self._place < 0:
            self._go(self.count - 1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        QToolTip.hideText()

    def _tell(self, place: int) -> None:
        """Go there and say what is there, as the mouse would."""
        self._go(place)
        QToolTip.showText(self.mapToGlobal(self._beside(place)), self._tip(place), self, self.rect())
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleDescription()))

    def _beside(self, place: int) -> QPoint:
        return QRect(int(self.axis.left(place)), 0, int(self.axis.bar), self.height() - LABELS).bottomRight()

    def _go(self, place: int) -> None:
        self.point(place)
        self.pointed.emit(place)

    def _describe(self) -> None:
        self.setAccessibleDescription(", ".join(self._tip(self._place).splitlines()) if self._place >= 0 else "")
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))


class BarsChart(PeriodChart):
    """A component, a bar per period."""

    bars: Bars | None = None

    def show_bars(self, bars: Bars) -> None:
        self.bars = bars
        self.update()

    def _paint(self, canvas: Canvas) -> None:
        if self.bars is not None:
            paint_bars(canvas, self.bars)


class LineChart(PeriodChart):
    """Output, a dot per period."""

    RIGHT = float(TICKS)
    line: Line | None = None
    note: Note | None = None
    _numbers: Sequence[str] = ()

    def show_line(self, line: Line, numbers: Sequence[str], note: Note | None = None) -> None:
        """With these numbers beside the lines of its grid, and what is said at one of its dots."""
        self.line, self._numbers, self.note = line, numbers, note
        self.update()

    def _paint(self, canvas: Canvas) -> None:
        if self.line is not None and self.line.ticks:
            paint_line(canvas, self.line, self._numbers, self.note)
