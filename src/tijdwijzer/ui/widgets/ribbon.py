"""The day as one painted ribbon that can be pointed at, dragged and worked by keyboard."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from tijdwijzer.domain.entries import Span
from tijdwijzer.ui.formats import clock
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.tokens import GAP
from tijdwijzer.ui.widgets.ribbon_model import (
    COARSE,
    DAY_LAYOUT,
    FINE,
    LINE_HEIGHT,
    Edge,
    RibbonLayout,
    RibbonSegment,
    RibbonView,
    Scale,
    Side,
    edge_at,
    edge_limits,
    segment_at,
    snap_step,
    snapped,
    with_edge,
)
from tijdwijzer.ui.widgets.ribbon_paint import (
    RibbonTexts,
    paint_flag,
    paint_ribbon,
    paint_ring,
    scale_of,
    segment_rect,
    text_width,
)
from tijdwijzer.ui.widgets.segment import RADIUS

_DRAG_STARTS_AFTER = 3.0
_Keys = Qt.Key
_Modifiers = Qt.KeyboardModifier


@dataclass(frozen=True, slots=True)
class _EdgeDrag:
    edge: Edge
    limits: Span
    pressed_x: float
    to: datetime | None = None


@dataclass(frozen=True, slots=True)
class _Mark:
    within: Span
    anchor: datetime
    pressed_x: float
    to: datetime | None = None

    @property
    def span(self) -> Span | None:
        if self.to is None or self.to == self.anchor:
            return None
        return Span(min(self.anchor, self.to), max(self.anchor, self.to))


class Ribbon(QWidget):
    """Shows a `RibbonView` and says what the user wants with it; it changes nothing itself.

    Entry ids and instants travel as Python objects: a C int is too narrow for the one, Qt's time for the other.
    """

    selected = Signal(object)
    """The `RibbonSegment` that was selected, or None."""
    edge_dragged = Signal(object, str, object)
    """Entry id, "start" or "end", and the instant it should move to; once, at the end of a drag or per key."""
    span_marked = Signal(object, object)
    """Start and end of a stretch that was drawn with the mouse."""
    split_at = Signal(object, object)
    """Entry id and the instant to cut it at."""
    edit_requested = Signal(object)
    merge_requested = Signal(object)
    """The segment to merge with the next one."""
    delete_requested = Signal(object)
    split_mode_changed = Signal(bool)

    def __init__(
        self,
        appearance: Appearance,
        layout: RibbonLayout = DAY_LAYOUT,
        interactive: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._layout = layout
        self._interactive = interactive
        self._view: RibbonView | None = None
        self._selected: int | None = None
        self._gesture: _EdgeDrag | _Mark | None = None
        self._cut: datetime | None = None
        self._splitting = False
        self.setAccessibleName(self.tr("The day as a ribbon"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(interactive)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if interactive else Qt.FocusPolicy.NoFocus)

    # What is shown

    def set_view(self, view: RibbonView) -> None:
        """Show this day. A selection stays on the same entry, or else on what is now at its start."""
        before = self.selection
        self._view = view
        self._gesture = None
        self._selected = _same_segment(view, before) if before else None
        self.setFixedHeight(self._layout.height(view))
        self._describe()
        self.update()

    @property
    def view(self) -> RibbonView | None:
        return self._view

    @property
    def selection(self) -> RibbonSegment | None:
        """The selected segment."""
        if self._view is None or self._selected is None:
            return None
        return self._view.segments[self._selected]

    def select(self, index: int | None) -> None:
        """Select the segment at this place in the view, or none."""
        if index == self._selected:
            return
        self._selected = index
        self._describe()
        self.update()
        self.selected.emit(self.selection)

    def set_split_mode(self, on: bool) -> None:
        """While on, a cut line follows the pointer or the arrow keys, and a click or Enter cuts."""
        if on == self._splitting:
            return
        self._splitting = on
        self._cut = self._middle_of_selection() if on else None
        self.setCursor(Qt.CursorShape.SplitHCursor if on else Qt.CursorShape.ArrowCursor)
        self.update()
        self.split_mode_changed.emit(on)

    def sizeHint(self) -> QSize:
        return QSize(480, self._layout.height(self._view) if self._view else self._layout.lane_height)

    def segment_rect(self, index: int) -> QRectF:
        """Where the segment at this place is drawn; for popovers that point at it. Needs a view."""
        view, scale = self._shown()
        return segment_rect(view.segments[index], self._layout, scale, self.devicePixelRatioF())

    def _describe(self) -> None:
        selection = self.selection
        self.setAccessibleDescription(selection.description if selection else "")
        change = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(change)

    def _shown(self) -> tuple[RibbonView, Scale]:
        if self._view is None:
            raise RuntimeError("the ribbon has no view yet")
        return self._view, scale_of(self._view, self._layout, self.width())

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._view is None:
            return
        view, scale = self._shown()
        if isinstance(self._gesture, _EdgeDrag) and self._gesture.to is not None:
            view = replace(view, segments=with_edge(view.segments, self._gesture.edge, self._gesture.to))
        painter = QPainter(self)
        paint_ribbon(
            painter, view, self._layout, self._appearance.theme, self.width(), self.devicePixelRatioF(), self._texts()
        )
        if self._gesture is None or self._gesture.to is None:
            self._paint_selection(painter, view, scale)
        self._paint_gesture(painter, scale)
        painter.end()

    def _texts(self) -> RibbonTexts:
        view = self._view
        if view is None or self._layout.labels_top is None:
            return RibbonTexts()
        now = self.tr("now {time}").format(time=clock(view.now, view.zone)) if view.now else ""
        return RibbonTexts(self.tr("My day"), self.tr("Observed"), now)

    def _paint_selection(self, painter: QPainter, view: RibbonView, scale: Scale) -> None:
        base = self._appearance.theme.base
        colour = base["focus"] if self.hasFocus() else base["accent"]
        if self._selected is not None:
            rect = segment_rect(view.segments[self._selected], self._layout, scale, self.devicePixelRatioF())
            paint_ring(painter, rect, colour, RADIUS, 1)
        elif self.hasFocus():
            lane = QRectF(scale.left, self._layout.lane_top, scale.width, self._layout.lane_height)
            paint_ring(painter, lane, colour, RADIUS, 1)

    def _paint_gesture(self, painter: QPainter, scale: Scale) -> None:
        theme = self._appearance.theme
        if isinstance(self._gesture, _Mark) and (span := self._gesture.span):
            left, right = scale.x(span.start), scale.x(span.end)
            rect = QRectF(left, self._layout.lane_top, right - left, self._layout.lane_height)
            painter.fillRect(rect, _veil(theme.base["selected"]))
            paint_ring(painter, rect, theme.base["accent"], RADIUS, -2)
            self._paint_flag(painter, (left + right) / 2, f"{self._clock(span.start)}–{self._clock(span.end)}")
        elif isinstance(self._gesture, _EdgeDrag) and self._gesture.to is not None:
            self._paint_cut(painter, scale, self._gesture.to)
        elif self._splitting and self._cut is not None:
            self._paint_cut(painter, scale, self._cut)

    def _paint_cut(self, painter: QPainter, scale: Scale, moment: datetime) -> None:
        x = round(scale.x(moment))
        line = QRectF(x - 1, self._layout.lane_top - 4, 2, self._layout.lane_height + 8)
        painter.fillRect(line, QColor(self._appearance.theme.base["accent"]))
        self._paint_flag(painter, x, self._clock(moment))

    def _paint_flag(self, painter: QPainter, x: float, text: str) -> None:
        half = text_width(text, False) / 2 + 6
        x = min(max(x, half), self.width() - half)
        top = self._layout.labels_top if self._layout.grid_top is not None else self._layout.lane_top
        paint_flag(painter, QRectF(x - half, top or 0, 2 * half, LINE_HEIGHT), text, self._appearance.theme)

    def _clock(self, moment: datetime) -> str:
        view, _ = self._shown()
        return clock(moment, view.zone)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._view is None or not self._interactive or event.button() != Qt.MouseButton.LeftButton:
            return super().mousePressEvent(event)
        x = event.position().x()
        if self._splitting:
            self._point_cut(x, event.modifiers())
            return self._split_here()
        self._gesture = self._gesture_at(x, event.modifiers())
        if not isinstance(self._gesture, _EdgeDrag):
            view, scale = self._shown()
            self.select(segment_at(view.segments, scale.at(x)) if self._in_lane(event) else None)
        return None

    def _in_lane(self, event: QMouseEvent) -> bool:
        y = event.position().y()
        return self._layout.lane_top <= y < self._layout.lane_top + self._layout.lane_height

    def _gesture_at(self, x: float, modifiers: Qt.KeyboardModifier) -> _EdgeDrag | _Mark | None:
        view, scale = self._shown()
        moment = scale.at(x)
        if modifiers & _Modifiers.AltModifier:
            return _Mark(view.span, self._snap(moment, modifiers), x)
        edge = edge_at(view.segments, scale, x)
        if edge is not None:
            limits = edge_limits(view.segments, edge, view.span)
            return _EdgeDrag(edge, limits, x) if limits else None
        index = segment_at(view.segments, moment)
        if index is not None and view.segments[index].meaning == GAP:
            gap = Span(view.segments[index].start, view.segments[index].end)
            return _Mark(gap, _within(self._snap(moment, modifiers), gap), x)
        return None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._view is None or not self._interactive:
            return super().mouseMoveEvent(event)
        x, gesture = event.position().x(), self._gesture
        if self._splitting:
            self._point_cut(x, event.modifiers())
        elif gesture is None:
            self._show_cursor(event)
        elif gesture.to is not None or abs(x - gesture.pressed_x) > _DRAG_STARTS_AFTER:
            _, scale = self._shown()
            within = gesture.limits if isinstance(gesture, _EdgeDrag) else gesture.within
            self._gesture = replace(gesture, to=_within(self._snap(scale.at(x), event.modifiers()), within))
            self.update()
        return None

    def _show_cursor(self, event: QMouseEvent) -> None:
        view, scale = self._shown()
        held = self._in_lane(event) and edge_at(view.segments, scale, event.position().x())
        self.setCursor(Qt.CursorShape.SizeHorCursor if held else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        gesture, self._gesture = self._gesture, None
        if gesture is None or event.button() != Qt.MouseButton.LeftButton:
            return super().mouseReleaseEvent(event)
        self.update()
        if isinstance(gesture, _Mark):
            if gesture.span:
                self.span_marked.emit(gesture.span.start, gesture.span.end)
        elif gesture.to is None:
            self.select(gesture.edge.index)
        else:
            view, _ = self._shown()
            self.edge_dragged.emit(view.segments[gesture.edge.index].entry_id, gesture.edge.side, gesture.to)
        return None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._interactive and self.selection is not None and self._in_lane(event):
            self.edit_requested.emit(self.selection)

    def leaveEvent(self, event: QEvent) -> None:
        if self._splitting and not self.hasFocus():
            self._cut = None
            self.update()
        super().leaveEvent(event)

    def _snap(self, moment: datetime, modifiers: Qt.KeyboardModifier) -> datetime:
        _, scale = self._shown()
        return snapped(moment, snap_step(scale, bool(modifiers & _Modifiers.ShiftModifier)))

    # Splitting

    def _middle_of_selection(self) -> datetime | None:
        selection = self.selection
        if selection is None or selection.entry_id is None:
            return None
        return snapped(selection.start + (selection.end - selection.start) / 2, FINE)

    def _point_cut(self, x: float, modifiers: Qt.KeyboardModifier) -> None:
        _, scale = self._shown()
        self._cut = self._snap(scale.at(x), modifiers)
        self.update()

    def _split_here(self) -> None:
        view, _ = self._shown()
        index = segment_at(view.segments, self._cut) if self._cut else None
        if index is None or self._cut is None:
            return
        segment, moment = view.segments[index], self._cut
        if segment.entry_id is not None and segment.start < moment:
            self.set_split_mode(False)
            self.split_at.emit(segment.entry_id, moment)

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._view is None or not self._view.segments or not self._act(event):
            super().keyPressEvent(event)

    def _act(self, event: QKeyEvent) -> bool:
        """Do what the key asks; False when it means nothing here."""
        key = _Keys(event.key())
        if key == _Keys.Key_Escape:
            return self._give_up()
        if key in (_Keys.Key_Left, _Keys.Key_Right):
            return self._step(1 if key == _Keys.Key_Right else -1, event.modifiers())
        if key in (_Keys.Key_Return, _Keys.Key_Enter) and self._splitting:
            self._split_here()
            return True
        action = self._actions().get(key)
        if action is None or event.modifiers() & ~_Modifiers.KeypadModifier:
            return False
        action()
        return True

    def _actions(self) -> dict[Qt.Key, Callable[[], None]]:
        edit = self._about(self.edit_requested.emit)
        delete = self._about(self.delete_requested.emit)
        return {
            _Keys.Key_Home: lambda: self.select(0),
            _Keys.Key_End: lambda: self.select(self._last()),
            _Keys.Key_Return: edit,
            _Keys.Key_Enter: edit,
            _Keys.Key_Delete: delete,
            _Keys.Key_Backspace: delete,
            _Keys.Key_M: self._about(self.merge_requested.emit),
            _Keys.Key_S: lambda: self.set_split_mode(True),
        }

    def _about(self, say: Callable[[RibbonSegment], None]) -> Callable[[], None]:
        def act() -> None:
            if self.selection is not None:
                say(self.selection)

        return act

    def _last(self) -> int:
        view, _ = self._shown()
        return len(view.segments) - 1

    def _give_up(self) -> bool:
        """Drop what is going on; False when nothing was."""
        if self._gesture is not None:
            self._gesture = None
            self.update()
            return True
        if self._splitting:
            self.set_split_mode(False)
            return True
        return False

    def _step(self, direction: int, modifiers: Qt.KeyboardModifier) -> bool:
        if self._splitting:
            self._nudge_cut(direction * (FINE if modifiers & _Modifiers.ShiftModifier else COARSE))
        elif modifiers & _Modifiers.ShiftModifier:
            self._nudge_edge("end", direction * COARSE)
        elif modifiers & _Modifiers.AltModifier:
            self._nudge_edge("start", direction * COARSE)
        elif self._selected is None:
            self.select(0 if direction > 0 else self._last())
        else:
            self.select(min(max(self._selected + direction, 0), self._last()))
        return True

    def _nudge_edge(self, side: Side, by: timedelta) -> None:
        view, _ = self._shown()
        selection = self.selection
        if self._selected is None or selection is None or selection.entry_id is None:
            return
        if selection.running and side == "end":
            return
        limits = edge_limits(view.segments, Edge(self._selected, side), view.span)
        at = selection.end if side == "end" else selection.start
        if limits and (to := _within(at + by, limits)) != at:
            self.edge_dragged.emit(selection.entry_id, side, to)

    def _nudge_cut(self, by: timedelta) -> None:
        view, _ = self._shown()
        start = self._cut or self._middle_of_selection()
        if start is not None:
            self._cut = _within(start + by, view.span)
            self.update()

    # Focus and tooltips

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._view is not None:
            QToolTip.showText(event.globalPos(), self._tip(event), self)
            return True
        return super().event(event)

    def _tip(self, event: QHelpEvent) -> str:
        view, scale = self._shown()
        top = self._layout.observed_top
        below = top is not None and event.y() >= top
        segments = view.observed if below else view.segments
        index = segment_at(segments, scale.at(event.x()))
        return segments[index].description if index is not None else ""


def _same_segment(view: RibbonView, before: RibbonSegment) -> int | None:
    for index, segment in enumerate(view.segments):
        if before.entry_id is not None and segment.entry_id == before.entry_id:
            return index
    return segment_at(view.segments, before.start)


def _within(moment: datetime, span: Span) -> datetime:
    return min(max(moment, span.start), span.end)


def _veil(colour: str) -> QColor:
    veil = QColor(colour)
    veil.setAlphaF(0.7)
    return veil
