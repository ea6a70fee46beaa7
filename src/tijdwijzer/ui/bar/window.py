"""A small bar that stays on top: what the tray icon tells, where there is no tray."""

from datetime import datetime

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from tijdwijzer.services.usecases import UseCases
from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.tasks import Tasks
from tijdwijzer.ui.today import Today
from tijdwijzer.ui.tray import texts
from tijdwijzer.ui.tray.menu import TrayMenu
from tijdwijzer.ui.tray_icon import TrayState, tray_pixmap
from tijdwijzer.ui.widgets.labels import ElidedLabel, label
from tijdwijzer.ui.widgets.popover import RADIUS, Popover
from tijdwijzer.words.formats import duration

PLACE = "bar_place"
"""Mark: [x, y] of where the person put the bar."""
SIZE = QSize(264, 40)
_ICON = 20
_MARGIN = 12
_SETTLED_MS = 500


class FloatingBar(Popover):
    """A click, Enter or Space opens the switcher; it is moved by dragging, and stays where it was put."""

    activated = Signal()

    def __init__(self, tasks: Tasks, context: UiContext) -> None:
        super().__init__(context.appearance, Qt.WindowType.Tool | Qt.WindowType.WindowStaysOnTopHint)
        self._tasks = tasks
        self._context = context
        self._menu: TrayMenu | None = None
        self._pressed: QPointF | None = None
        self._dragged = False
        self._put = QPoint()
        self.setObjectName("bar")
        self.setWindowTitle(self.tr("tijdwijzer bar"))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(SIZE)
        self._state = StateMark(context, self)
        self._name = ElidedLabel(level="body_strong", parent=self)
        self._time = label(level="body", tone="secondary", parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self._state)
        row.addWidget(self._name, 1)
        row.addWidget(self._time)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self._settle)

    # What it tells
    def show_today(self, today: Today, now: datetime, sees: bool = False, observing: str = "") -> None:
        """What the tray icon tells."""
        self._state.show_state(today.state, sees)
        self._name.setText(texts.running(today))
        self._time.setText(duration(today.elapsed(now)) if today.timer else "")
        self.setAccessibleName(texts.tooltip(today, now, observing).replace("\n", ", "))
        self.setToolTip("\n".join(filter(None, (texts.direct_time(today, now), observing))))

    def use_menu(self, menu: TrayMenu) -> None:
        self._menu = menu

    # Where it is
    def appear(self) -> None:
        """Show it where it was put, or else at the bottom right."""
        self._tasks.run(_place, self._appear_at)

    @property
    def place(self) -> QRect:
        """Where it stands."""
        return QRect(self.pos() if self._dragged else self._put, self.size())

    def _appear_at(self, place: QPoint | None) -> None:
        self._put = self._on_screen(place)
        self.move(self._put)
        self.show()
        self._settled.start()

    def _on_screen(self, place: QPoint | None) -> QPoint:
        """A place on a screen that is there now."""
        if place is not None and QGuiApplication.screenAt(QRect(place, SIZE).center()) is not None:
            return place
        available = QGuiApplication.primaryScreen().availableGeometry()
        return available.bottomRight() - QPoint(SIZE.width() + _MARGIN, SIZE.height() + _MARGIN)

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        if self._pressed is not None or self._dragged:
            self._dragged = True
            self._settled.start()

    def _settle(self) -> None:
        """Keep the place that a person chose. Where none did, stand on the chosen one: some window managers do not
        tell a new window where they put it."""
        if not self._dragged:
            return self.move(self._put)
        self._dragged = False
        self._put = self.pos()
        place = [self.x(), self.y()]
        self._tasks.run(lambda cases: cases.settings.put_mark(PLACE, place))
        return None

    # Mouse and keys
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.globalPosition()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        moved = event.globalPosition() - self._pressed
        if moved.manhattanLength() >= QApplication.startDragDistance():
            # The window manager takes over, and the button may be said to be up before the bar moves.
            self._dragged = self.windowHandle().startSystemMove()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if (event.globalPosition() - pressed).manhattanLength() < QApplication.startDragDistance():
            self.activated.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.activated.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._menu is not None:
            self._menu.popup(event.globalPos())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and self.isActiveWindow():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._context.appearance.theme.base["focus"]), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)
            painter.end()


class StateMark(QWidget):
    """The shape that the tray icon would have."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = context.appearance
        self._state = TrayState.OFF
        self._sees = False
        self.setFixedSize(_ICON, _ICON)

    def show_state(self, state: TrayState, sees: bool) -> None:
        self._state, self._sees = state, sees
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        wanted = min((20, 40), key=lambda size: abs(size - _ICON * ratio))
        dark = QColor(self._appearance.theme.base["raised"]).lightness() < 128
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(self.rect(), tray_pixmap(self._state, self._sees, dark, wanted))
        painter.end()


def _place(cases: UseCases) -> QPoint | None:
    match cases.settings.mark(PLACE):
        case [int(x), int(y)]:
            return QPoint(x, y)
        case _:
            return None
