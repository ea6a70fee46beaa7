"""The components of a team as a table: read by eye, by keyboard and by a screen reader alike."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableWidgetItem, QWidget

from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.components import DEFAULT_GROUPS, Component, Group
from tijdwijzer.domain.team_view import Row, TeamView, scale_of
from tijdwijzer.ui.team.painting import Ground, paint_course, paint_reason, paint_share
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.typography import font
from tijdwijzer.ui.widgets.facts_table import FactsTable
from tijdwijzer.ui.widgets.ribbon_model import hairline, on_grid
from tijdwijzer.ui.widgets.segment import paint_segment
from tijdwijzer.words import say
from tijdwijzer.words.formats import EN_DASH, NO_BREAK_SPACE, Language, percentage_range
from tijdwijzer.words.team_sentences import course_title, hours, last_shown, period_name, why_gap, why_withheld

NAME, HOURS, SHARE, BAR, COURSE = range(5)
NAME_WIDTH, HOURS_WIDTH, SHARE_WIDTH, COURSE_WIDTH = 224, 108, 76, 224
LAST_DIRECT = [component for component in Component if DEFAULT_GROUPS[component] is Group.DIRECT][-1]
ROW_HEIGHT, HEADER_HEIGHT = 36, 28
SWATCH = 12
ROW = Qt.ItemDataRole.UserRole
REASON = Qt.ItemDataRole.UserRole + 1
STYLE = """
QTableView, QHeaderView, QHeaderView::section { background: palette(alternate-base); }
QTableView::item { padding: 0 16px 0 0; border: 0; }
QTableView::item:focus { padding: 0 14px 0 0; }
QTableView::item:selected { background: palette(highlight); }
QHeaderView::section { padding: 0 19px 0 0; border: 0; border-bottom: 1px solid palette(dark); }
"""
_Right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TeamTable(FactsTable):
    """A row for each component. Nothing in it can be opened: there is nothing behind it."""

    def __init__(self, appearance: Appearance, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(say("team.figures", language), ("", "", "", "", ""), parent)
        self._language = language
        self.setStyleSheet(STYLE)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setFixedHeight(HEADER_HEIGHT)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(BAR, QHeaderView.ResizeMode.Stretch)
        for column, width in (
            (NAME, NAME_WIDTH),
            (HOURS, HOURS_WIDTH),
            (SHARE, SHARE_WIDTH),
            (COURSE, COURSE_WIDTH),
        ):
            header.resizeSection(column, width)
        self._delegate = _Delegate(appearance, self)
        self.setItemDelegate(self._delegate)
        appearance.changed.connect(self.viewport().update)

    def sizeHint(self) -> QSize:
        return QSize(860, HEADER_HEIGHT + ROW_HEIGHT * self.rowCount())

    def show_view(self, view: TeamView, catalogue: Catalogue) -> None:
        most = scale_of(view)
        self._delegate.most = most
        heads = (
            say("team.component", self._language),
            say("team.hours_a_week", self._language),
            say("team.share", self._language),
            say("team.beside_typical", self._language, most=f"{most}{NO_BREAK_SPACE}%"),
            course_title(view, self._language),
        )
        for column, text in enumerate(heads):
            self.setHorizontalHeaderItem(column, _head(text, right=column in (HOURS, SHARE)))
        self.clearSpans()
        self.setRowCount(len(view.rows))
        for place, row in enumerate(view.rows):
            self._put(place, row, view, catalogue)
        self.setFixedHeight(self.sizeHint().height())

    def _put(self, place: int, row: Row, view: TeamView, catalogue: Catalogue) -> None:
        typical = percentage_range(row.typical.low, row.typical.high, self._language)
        course = self._spoken_course(row, view)
        texts: tuple[tuple[int, str, str], ...]
        if row.minutes is None:
            reason = self._reason(row, view)
            self.setSpan(place, HOURS, 1, 3)
            texts = ((HOURS, "", reason), (SHARE, "", reason), (BAR, "", reason), (COURSE, "", course))
        else:
            share = EN_DASH if row.share is None else f"{row.share}{NO_BREAK_SPACE}%"
            beside = f"{share}, {say('team.typical', self._language)} {typical}"
            time = hours(row.minutes)
            texts = ((HOURS, time, time), (SHARE, share, share), (BAR, "", beside), (COURSE, "", course))
        for column, text, spoken in ((NAME, catalogue.label(row.component), ""), *texts):
            item = QTableWidgetItem(text)
            item.setData(ROW, row)
            if row.minutes is None and column == HOURS:
                item.setData(REASON, spoken)
            if spoken:
                item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
                item.setToolTip(spoken)
            if column in (HOURS, SHARE):
                item.setTextAlignment(_Right)
            self.setItem(place, column, item)

    def _reason(self, row: Row, view: TeamView) -> str:
        if view.n is None:
            return last_shown(row, self._language)
        return why_withheld(row.why, view.agreement, self._language)

    def _spoken_course(self, row: Row, view: TeamView) -> str:
        """ "blok 1 3:15, blok 2 niet getoond…, blok 6: er deden minder dan 8 mensen mee"."""
        said = []
        for mark, slot in zip(row.marks, view.periods, strict=True):
            name = period_name(slot.period, self._language)
            if mark.minutes is not None:
                said.append(f"{name} {hours(mark.minutes)}")
            elif slot.state != "shown":
                said.append(f"{name}: {why_gap(slot, view, self._language)}")
            else:
                said.append(f"{name} {say('team.withheld', self._language)}")
        return ", ".join(said)


def _head(text: str, *, right: bool) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setFont(font("caption"))
    item.setToolTip(text)
    if right:
        item.setTextAlignment(_Right)
    return item


class _Delegate(QStyledItemDelegate):
    """Paints what is not text. `most`: the percents that bars go to."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.most = 20

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        if index.column() == NAME:
            option.text = ""  # type: ignore[attr-defined]

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        row = index.data(ROW)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)  # type: ignore[attr-defined]
        ground = Ground(
            painter, rect.adjusted(0, 0, -16, 0), self._appearance.theme, painter.device().devicePixelRatioF()
        )
        reason = index.data(REASON)
        if reason:
            paint_reason(ground, reason)
        elif row.minutes is not None or index.column() in (NAME, COURSE):
            self._paint_column(ground, row, index)
        if row.component is LAST_DIRECT:
            line = hairline(ground.dpr)
            painter.fillRect(QRectF(rect.left(), rect.bottom() - line, rect.width(), line), ground.colour("line"))
        painter.restore()

    def _paint_column(self, ground: Ground, row: Row, index: QModelIndex | QPersistentModelIndex) -> None:
        painters: dict[int, Callable[[], None]] = {
            NAME: lambda: self._paint_name(ground, row, str(index.data(Qt.ItemDataRole.DisplayRole))),
            BAR: lambda: paint_share(ground, row, self.most),
            COURSE: lambda: paint_course(ground, row),
        }
        if index.column() in painters:
            painters[index.column()]()

    def _paint_name(self, ground: Ground, row: Row, name: str) -> None:
        left = on_grid(ground.rect.left(), ground.dpr)
        top = on_grid(ground.rect.center().y() - SWATCH / 2, ground.dpr)
        paint_segment(
            ground.painter, QRectF(left, top, SWATCH, SWATCH), ground.theme.meaning[row.component], ground.dpr
        )
        ground.painter.setPen(ground.colour("text"))
        ground.painter.setFont(font("body"))
        room = ground.rect.adjusted(SWATCH + 16, 0, 16, 0)
        text = ground.painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(room.width()))
        ground.painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
