"""The day as one painted ribbon that can be pointed at, dragged and worked by keyboard."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.widgets.ribbon_gestures import EdgeDrag, Gesture, Mark, begun, kept, moved, survives
from tijdwijzer.ui.widgets.ribbon_model import (
    COARSE,
    DAY_LAYOUT,
    FINE,
    Edge,
    RibbonLayout,
    RibbonSegment,
    RibbonView,
    Scale,
    Side,
    edge_at,
    edge_limits,
    runs,
    same_segment,
    segment_at,
    segments_near,
    snap_step,
    snapped,
    with_edge,
)
from tijdwijzer.ui.widgets.ribbon_paint import (
    Canvas,
    RibbonTexts,
    paint_cut,
    paint_mark,
    paint_ribbon,
    paint_ring,
    scale_of,
    segment_rect,
)
from tijdwijzer.words.formats import clock, clock_span

_Keys = Qt.Key
_Modifiers = Qt.KeyboardModifier


class Ribbon(QWidget):
    """Shows a `RibbonView` and says what the user wants with it; it changes nothing itself.

    Entry ids and instants travel as Python objects: a C int is too narrow for the one, Qt's time for the other.
    """

    selected = Signal(object)
    """The `RibbonSegment` that was selected, or None."""
    run_extended = Signal(int)
    """Select one segment more after (1) or before (-1) what is selected, or one less on the way back."""
    edge_dragged = Signal(object, str, object)
    """Entry id, "start" or "end", and the instant it should move to; once, at the end of a drag or per key."""
    span_marked = Signal(object, object)
    """Start and end of a stretch that was drawn with the mouse: in a gap, with Alt, or above or below the lane."""
    split_at = Signal(object, object)
    """Entry id and the instant to cut it at."""
    edit_requested = Signal(object)
    """Enter on the segment; None for several. So do the others."""
    choose_requested = Signal(object)
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
        self._several: Sequence[int] = ()
        self._gesture: Gesture | None = None
        self._cut: datetime | None = None
        self._splitting = False
        self.setAccessibleName(self.tr("The day as a ribbon"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(interactive)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if interactive else Qt.FocusPolicy.NoFocus)

    # What is shown

    def set_view(self, view: RibbonView) -> None:
        """Show this day. A selection stays, without a signal, on the same entry or else on what is at its start."""
        before = self.selection
        self._view = view
        if self._gesture is not None and not survives(self._gesture, view):
            self._gesture = None
        self._selected = same_segment(view, before) if before else None
        self._several = ()
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
        if index == self._selected and not self._several:
            return
        self._selected, self._several = index, ()
        self._describe()
        self.update()
        self.selected.emit(self.selection)

    def select_several(self, places: Sequence[int]) -> None:
        """Show these as selected together, without a signal."""
        self._selected, self._several = None, tuple(places)
        self._describe()
        self.update()

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
        return segment_rect(view.segments[index], self._layout, scale, self._dpr())

    def _describe(self) -> None:
        selection = self.selection
        self.setAccessibleDescription(selection.description if selection else "")
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        if selection and self.hasFocus():  # a changed description alone is not read out
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, selection.sentence))

    def _shown(self) -> tuple[RibbonView, Scale]:
        if self._view is None:
            raise RuntimeError("the ribbon has no view yet")
        return self._view, scale_of(self._view, self._layout, self.width())

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._view is None:
            return
        painter = QPainter(self)
        canvas = Canvas(
            painter, self._previewed(self._view), self._layout, self._appearance.theme, self.width(), self._dpr()
        )
        paint_ribbon(canvas, self._texts(self._view))
        if self._gesture is None or self._gesture.to is None:
            self._paint_selection(canvas)
        self._paint_gesture(canvas)
        painter.end()

    def _previewed(self, view: RibbonView) -> RibbonView:
        """The view with a held edge where it would be put down."""
        gesture = self._gesture
        if not isinstance(gesture, EdgeDrag) or gesture.to is None:
            return view
        return replace(view, segments=with_edge(view.segments, gesture.edge, gesture.to))

    def _texts(self, view: RibbonView) -> RibbonTexts:
        now = self.tr("now {time}").format(time=clock(view.now, view.zone)) if view.now else ""
        return RibbonTexts(self.tr("My day"), self.tr("Observed"), now)

    def _paint_selection(self, canvas: Canvas) -> None:
        base = self._appearance.theme.base
        for rect in self._ringed(canvas):
            paint_ring(canvas.painter, rect, base["focus"] if self.hasFocus() else base["accent"], 1)

    def _ringed(self, canvas: Canvas) -> Iterator[QRectF]:
        """What is selected, those beside each other as one; the whole lane when only the keyboard is here."""
        places = self._several if self._selected is None else (self._selected,)
        for first, last in runs(places):
            yield self.segment_rect(first).united(self.segment_rect(last))
        if not places and self.hasFocus():
            scale = canvas.scale
            yield QRectF(scale.left, self._layout.lane_top, scale.width, self._layout.lane_height)

    def _paint_gesture(self, canvas: Canvas) -> None:
        gesture = self._gesture
        if isinstance(gesture, Mark):
            if gesture.span:
                paint_mark(canvas, gesture.span)
            return
        moment = gesture.to if gesture else self._cut
        if moment is not None:
            paint_cut(canvas, moment)

    def _dpr(self) -> float:
        return self.devicePixelRatioF()

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._view is None or not self._interactive or event.button() != Qt.MouseButton.LeftButton:
            return super().mousePressEvent(event)
        x = event.position().x()
        if self._splitting:
            self._point_cut(x, event.modifiers())
            return self._split_here()
        view, scale = self._shown()
        in_lane = self._in_lane(event)
        anywhere = not in_lane or bool(event.modifiers() & _Modifiers.AltModifier)
        self._gesture = begun(view, scale, x, anywhere, _fine(event.modifiers()))
        if not isinstance(self._gesture, EdgeDrag):
            self.select(segment_at(view.segments, scale.at(x)) if in_lane else None)
        return None

    def _in_lane(self, event: QMouseEvent) -> bool:
        y = event.position().y()
        return self._layout.lane_top <= y < self._layout.lane_top + self._layout.lane_height

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._view is None or not self._interactive:
            return super().mouseMoveEvent(event)
        _, scale = self._shown()
        x = event.position().x()
        if self._splitting:
            self._point_cut(x, event.modifiers())
        elif self._gesture is None:
            self._show_cursor(event)
        else:
            self._gesture = moved(self._gesture, scale, x, _fine(event.modifiers()))
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
        if isinstance(gesture, Mark):
            if gesture.span:
                self.span_marked.emit(gesture.span.start, gesture.span.end)
        elif gesture.to is None:
            self.select(gesture.edge.index)
        else:
            self.edge_dragged.emit(gesture.entry_id, gesture.edge.side, gesture.to)
        return None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._interactive and self.selection is not None and self._in_lane(event):
            self.edit_requested.emit(self.selection)

    def leaveEvent(self, event: QEvent) -> None:
        if self._splitting and not self.hasFocus():
            self._cut = None
            self.update()
        super().leaveEvent(event)

    # Splitting

    def _middle_of_selection(self) -> datetime | None:
        selection = self.selection
        if selection is None or selection.entry_id is None:
            return None
        return snapped(selection.start + (selection.end - selection.start) / 2, FINE)

    def _point_cut(self, x: float, modifiers: Qt.KeyboardModifier) -> None:
        _, scale = self._shown()
        self._cut = snapped(scale.at(x), snap_step(scale, _fine(modifiers)))
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
        key = event.key()
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

    def _actions(self) -> dict[int, Callable[[], None]]:
        return {
            _Keys.Key_Home: lambda: self.select(0),
            _Keys.Key_End: lambda: self.select(self._last()),
            _Keys.Key_Return: lambda: self._ask(self.edit_requested),
            _Keys.Key_Enter: lambda: self._ask(self.edit_requested),
            _Keys.Key_F2: lambda: self._ask(self.choose_requested),
            _Keys.Key_Delete: lambda: self._ask(self.delete_requested),
            _Keys.Key_Backspace: lambda: self._ask(self.delete_requested),
            _Keys.Key_M: lambda: self._ask(self.merge_requested),
            _Keys.Key_S: lambda: self.set_split_mode(True),
        }

    def _ask(self, signal: SignalInstance) -> None:
        if self.selection is not None or self._several:
            signal.emit(self.selection)

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
        elif modifiers & _Modifiers.ShiftModifier and self._extends:
            self.run_extended.emit(direction)
        elif modifiers & _Modifiers.ShiftModifier:
            self._nudge_edge("end", direction * COARSE)
        elif modifiers & _Modifiers.AltModifier:
            self._nudge_edge("start", direction * COARSE)
        else:
            self.select(self._beside(direction))
        return True

    @property
    def _extends(self) -> bool:
        """Whether Shift and an arrow select more: on an entry they move its end."""
        selection = self.selection
        return bool(self._several) or (selection is not None and selection.entry_id is None)

    def _beside(self, direction: int) -> int:
        """The next segment after what is selected, or before it; the first or last of all without any."""
        places = self._several if self._selected is None else (self._selected,)
        if not places:
            return 0 if direction > 0 else self._last()
        return min(max((max(places) if direction > 0 else min(places)) + direction, 0), self._last())

    def _nudge_edge(self, side: Side, by: timedelta) -> None:
        view, _ = self._shown()
        selection = self.selection
        if self._selected is None or selection is None or selection.entry_id is None:
            return
        if selection.running and side == "end":
            return
        limits = edge_limits(view.segments, Edge(self._selected, side), view.span)
        at = selection.end if side == "end" else selection.start
        if limits and (to := kept(at + by, limits)) != at:
            self.edge_dragged.emit(selection.entry_id, side, to)

    def _nudge_cut(self, by: timedelta) -> None:
        view, _ = self._shown()
        start = self._cut or self._middle_of_selection()
        if start is not None:
            self._cut = kept(start + by, view.span)
            self.update()

    # Tooltips

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._view is not None:
            QToolTip.showText(event.globalPos(), self._tip(event), self)
            return True
        return super().event(event)

    def _tip(self, event: QHelpEvent) -> str:
        view, scale = self._shown()
        top = self._layout.observed_top
        if top is not None and event.y() >= top:
            return self._observed_tip(segments_near(view.observed, scale, event.x()), view)
        index = segment_at(view.segments, scale.at(event.x()))
        return view.segments[index].sentence if index is not None else ""

    def _observed_tip(self, near: Sequence[RibbonSegment], view: RibbonView) -> str:
        """Of many short stretches only when they were, and what was in front."""
        if len(near) < 2:
            return near[0].sentence if near else ""
        names = ", ".join(dict.fromkeys(segment.name for segment in near))
        return f"{clock_span(near[0].start, near[-1].end, view.zone)} {names}"


def _fine(modifiers: Qt.KeyboardModifier) -> bool:
    return bool(modifiers & _Modifiers.ShiftModifier)
