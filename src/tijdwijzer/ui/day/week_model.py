"""The week as a Qt model: a row per day."""

from datetime import UTC, datetime, time, timedelta
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from tijdwijzer.domain.entries import Span
from tijdwijzer.services.days import DayView
from tijdwijzer.ui.day.loading import WeekScreen
from tijdwijzer.ui.day.table_model import Index
from tijdwijzer.ui.day.texts import DayTexts, translate
from tijdwijzer.ui.day.view import drawn_span, now_in, rows_of, starts_at
from tijdwijzer.ui.widgets.ribbon_model import RibbonSegment, RibbonView
from tijdwijzer.words.formats import weekday

Item = Qt.ItemDataRole
_NOWHERE = QModelIndex()


class WeekColumn(IntEnum):
    """From left to right."""

    DAY = 0
    RIBBON = 1
    REGISTERED = 2
    CONTRACT = 3
    REMARK = 4


class WeekModel(QAbstractTableModel):
    """Seven days. All ribbons are drawn over the same hours of the clock, `hours` from midnight."""

    RIBBON = Item.UserRole
    """The day as a `RibbonView`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._screen: WeekScreen | None = None
        self._texts: DayTexts | None = None
        self._ribbons: tuple[RibbonView, ...] = ()
        self.hours = (8, 17)

    def show_week(self, screen: WeekScreen, texts: DayTexts) -> None:
        self.beginResetModel()
        self._screen, self._texts = screen, texts
        self.hours = hours_drawn(screen)
        self._ribbons = tuple(week_ribbon(view, self.hours) for view in screen.days)
        self.endResetModel()

    def day(self, place: int) -> DayView | None:
        """The day in this row."""
        return self._screen.days[place] if self._screen and 0 <= place < len(self._screen.days) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() or self._screen is None else len(self._screen.days)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(WeekColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Item.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Item.DisplayRole:
            return _headings()[WeekColumn(section)]
        return _alignment(WeekColumn(section)) if role == Item.TextAlignmentRole else None

    def data(self, index: Index, role: int = Item.DisplayRole) -> Any:
        view = self.day(index.row())
        if view is None or self._texts is None:
            return None
        column = WeekColumn(index.column())
        if role == Item.DisplayRole and column is not WeekColumn.RIBBON:
            return self._shown(view, column, self._texts)
        if role in (Item.AccessibleTextRole, Item.ToolTipRole):
            return self._spoken(view, column, self._texts)
        if role == Item.TextAlignmentRole:
            return _alignment(column)
        return self._ribbons[index.row()] if role == self.RIBBON else None

    def _shown(self, view: DayView, column: WeekColumn, texts: DayTexts) -> str:
        match column:
            case WeekColumn.DAY:
                return f"{weekday(view.date, texts.language)} {view.date.day}"
            case WeekColumn.REGISTERED:
                return texts.duration(registered(view)) if view.figures.tracked else ""
            case WeekColumn.CONTRACT:
                return texts.duration(timedelta(minutes=view.contract_minutes)) if view.contract_minutes else ""
            case WeekColumn.REMARK:
                return remark(view, self._screen.leave.get(view.date, 0) if self._screen else 0, texts)
            case WeekColumn.RIBBON:
                return ""

    def _spoken(self, view: DayView, column: WeekColumn, texts: DayTexts) -> str:
        if column is WeekColumn.RIBBON:
            lengths = ((c, timedelta(minutes=m)) for c, m in view.figures.minutes.items() if m)
            parts = (f"{texts.catalogue.label(c)} {texts.spoken_length(length)}" for c, length in lengths)
            return ", ".join(parts) or translate("Day", "Nothing registered")
        if column is WeekColumn.REGISTERED:
            return texts.spoken_length(registered(view))
        if column is WeekColumn.CONTRACT:
            return texts.spoken_length(timedelta(minutes=view.contract_minutes))
        return self._shown(view, column, texts)


def registered(view: DayView) -> timedelta:
    """All registered time of a day."""
    return timedelta(minutes=view.figures.tracked)


def remark(view: DayView, leave: int, texts: DayTexts) -> str:
    """The public holiday and the leave of a day, in words."""
    parts = [view.holiday or ""]
    if leave:
        parts.append(translate("Day", "leave {length}").format(length=texts.duration(timedelta(minutes=leave))))
    return " · ".join(part for part in parts if part)


def hours_drawn(screen: WeekScreen) -> tuple[int, int]:
    """The first and the last hour of the clock that every day of the week is drawn over."""
    spans = [(view, drawn_span(view, starts_at(view, screen.day_starts))) for view in screen.days]
    first = min(_clock_hours(view, span.start) for view, span in spans)
    last = max(_clock_hours(view, span.end) for view, span in spans)
    return int(first), int(-(-last // 1))


def _clock_hours(view: DayView, moment: datetime) -> float:
    """The time on the clock in hours since the midnight before the day; past 24 in the night after it."""
    local = moment.astimezone(view.zone)
    midnights = (local.date() - view.date).days
    return midnights * 24 + local.hour + local.minute / 60


def week_ribbon(view: DayView, hours: tuple[int, int]) -> RibbonView:
    """A day over these hours of its clock."""
    segments = tuple(RibbonSegment(row.span.start, row.span.end, row.meaning) for row in rows_of(view))
    ticks = tuple((_at(view, hour), str(hour % 24)) for hour in range(hours[0], hours[1] + 1))
    return RibbonView(Span(_at(view, hours[0]), _at(view, hours[1])), view.zone, segments, (), ticks, now_in(view))


def _at(view: DayView, hour: int) -> datetime:
    """The instant at which the clock shows this hour, counted from the midnight before the day."""
    day = view.date + timedelta(days=hour // 24)
    return datetime.combine(day, time(hour % 24), view.zone).astimezone(UTC)


def _headings() -> dict[WeekColumn, str]:
    return {
        WeekColumn.DAY: translate("Day", "Day"),
        WeekColumn.RIBBON: "",
        WeekColumn.REGISTERED: translate("Day", "Registered"),
        WeekColumn.CONTRACT: translate("Day", "Contract"),
        WeekColumn.REMARK: translate("Day", "Remark"),
    }


def _alignment(column: WeekColumn) -> Qt.AlignmentFlag:
    right = column in (WeekColumn.REGISTERED, WeekColumn.CONTRACT)
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
