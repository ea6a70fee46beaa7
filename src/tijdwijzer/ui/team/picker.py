"""Choosing a team by typing the beginning of its name, or of a word in it."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from tijdwijzer.domain.textentry import normal
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.widgets.labels import label
from tijdwijzer.ui.widgets.picker import ROW_HEIGHT, Picker

_PADDING = 12


class Teams:
    """Names of teams, to be found by what is typed of them; no Qt here."""

    def __init__(self, names: Sequence[str] = ()) -> None:
        self._names = [(f" {normal(name)}", name) for name in names]

    def fitting(self, typed: str) -> list[str]:
        """Those that begin with it, then those with a word that does; all of them before anything is typed."""
        wanted = f" {normal(typed)}"
        found = [(not text.startswith(wanted), name) for text, name in self._names if wanted in text]
        return [name for _, name in sorted(found, key=lambda one: one[0])] if wanted.strip() else self._all()

    def _all(self) -> list[str]:
        return [name for _, name in self._names]


class TeamPicker(Picker):
    """Of the teams that something was released of. What is chosen is a whole team: there is nothing below it."""

    chosen = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        model = QStringListModel()
        super().__init__(appearance, model, _TeamCell(appearance), parent)
        self._names = model
        self._teams = Teams()
        self._shown = ""
        self.nothing = self.tr("No team has a word that begins so.")
        self.none = label(self.nothing, tone="secondary", parent=self._list)
        self.none.move(_PADDING, 0)
        self.none.setFixedHeight(ROW_HEIGHT)
        self.name_parts(self.tr("Team"), self.tr("Type the beginning of a team's name"), self.tr("Teams that fit"))
        self.taken.connect(lambda place: self.chosen.emit(self.offered[place]))

    def ask(self, anchor: QRect, names: Sequence[str], shown: str) -> None:
        """Open beside `anchor` (on the screen), with the team that is `shown` marked."""
        self._teams, self._shown = Teams(names), shown
        self.open_beside(anchor, self.tr("Which team? ({count})").format(count=len(names)))

    @property
    def offered(self) -> list[str]:
        """What the list shows now."""
        return self._names.stringList()

    def narrow(self, typed: str) -> int:
        found = self._teams.fitting(typed)
        self._names.setStringList(found)
        self.none.setVisible(not found)
        return found.index(self._shown) if not typed.strip() and self._shown in found else 0


class _TeamCell(QStyledItemDelegate):
    """A name in one line."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect, base = option.rect, self._appearance.theme.base  # type: ignore[attr-defined]
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            painter.fillRect(rect, QColor(base["selected"]))
        place = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        painter.setPen(QColor(base["text"]))
        text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideMiddle, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
