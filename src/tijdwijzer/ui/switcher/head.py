"""The top of the switcher: the day so far, what runs, and for how long."""

from datetime import datetime, time

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tijdwijzer.domain.entries import Span
from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.day.drawing import segment_of
from tijdwijzer.ui.day.texts import DayTexts
from tijdwijzer.ui.day.view import SHORTEST, now_in, rows_of, starts_at
from tijdwijzer.ui.today import Today
from tijdwijzer.ui.tray.texts import running
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import ElidedLabel, label
from tijdwijzer.ui.widgets.ribbon import Ribbon
from tijdwijzer.ui.widgets.ribbon_model import MINI_LAYOUT, RibbonView
from tijdwijzer.words.formats import clock, duration


class Head(QWidget):
    """Ribbon, activity, component and elapsed time, and a button that stops."""

    stopped = Signal()

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = context.language
        self._ribbon = Ribbon(context.appearance, MINI_LAYOUT, interactive=False, parent=self)
        self.title = ElidedLabel(level="title", parent=self)
        self.under = ElidedLabel(tone="secondary", parent=self)
        self.elapsed = label(level="heading", parent=self)
        self.stop = Button(icon_name="square", kind="flat", small=True, name=self.tr("Stop (0)"), parent=self)
        self.stop.setObjectName("stop")
        self.stop.clicked.connect(self.stopped)
        self._lay_out()

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(4)
        names.addWidget(self.title)
        names.addWidget(self.under)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.setContentsMargins(0, 0, -6, 0)  # the edge of the stop button does not show, its icon does
        row.addLayout(names, 1)
        row.addWidget(self.elapsed, 0, Qt.AlignmentFlag.AlignTop)
        row.addSpacing(-8)
        row.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignTop)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 13, 16, 12)
        box.setSpacing(9)
        box.addWidget(self._ribbon)
        box.addLayout(row)

    def show_today(self, today: Today, now: datetime) -> None:
        """What runs, and the day up to now."""
        self._ribbon.set_view(mini_ribbon(today, DayTexts(today.catalogue, self._language, today.view.zone)))
        self.title.setText(running(today))
        self.under.setText(_under(today))
        self.elapsed.setText(duration(today.elapsed(now)) if today.timer else "")
        self.stop.setVisible(today.timer is not None)
        self.setAccessibleName(f"{self.title.text()}, {self.elapsed.text()}, {self.under.text()}")


def _under(today: Today) -> str:
    translate = QCoreApplication.translate
    if today.timer is None:
        return translate("Head", "Choose what you are doing now")
    since = translate("Head", "since {time}").format(time=clock(today.timer.start, today.view.zone))
    if today.timer.what.activity is None:
        return since[0].upper() + since[1:]
    return f"{today.catalogue.label(today.component)}, {since}"


def mini_ribbon(today: Today, texts: DayTexts) -> RibbonView:
    """The working day and everything registered, from edge to edge."""
    view = today.view
    rows = rows_of(view)
    starts = starts_at(view, time.fromisoformat(today.settings.text("day_starts")))
    moments = [starts, starts + (today.contract or SHORTEST), *(edge for row in rows for edge in _edges(row.span))]
    moments += [now] if (now := now_in(view)) else []
    span = Span(max(min(moments), view.span.start), min(max(moments), view.span.end))
    return RibbonView(span, view.zone, tuple(segment_of(row, texts) for row in rows), now=now)


def _edges(span: Span) -> tuple[datetime, datetime]:
    return span.start, span.end
