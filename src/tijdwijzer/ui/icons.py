"""The Lucide icons, drawn in the colour of a palette role and so right in every theme and at every scale."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from tijdwijzer.resources import resource

Role = QPalette.ColorRole

_CLONES: list[QIconEngine] = []
"""PySide does not hand a clone over to Qt, so it must not be collected here; Qt clones when an icon is changed."""


def icon(name: str, role: Role = Role.ButtonText) -> QIcon:
    """The icon `resources/icons/ui/<name>.svg`. Raises FileNotFoundError when there is none.

    On a button with the accent as its background, use `Role.BrightText`; in quieter text `Role.PlaceholderText`.
    """
    return QIcon(_Engine(_source(name), role))


def app_icon() -> QIcon:
    """The icon of the program itself, for windows and the task bar."""
    return QIcon(str(resource("icons", "app.svg")))


@lru_cache(maxsize=64)
def _source(name: str) -> str:
    return resource("icons", "ui", f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=256)
def _renderer(source: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))


class _Engine(QIconEngine):
    """Draws from the vector each time, in the palette of that moment."""

    def __init__(self, source: str, role: Role) -> None:
        super().__init__()
        self._source = source
        self._role = role

    def clone(self) -> QIconEngine:
        copy = _Engine(self._source, self._role)
        _CLONES.append(copy)
        return copy

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        disabled = mode == QIcon.Mode.Disabled
        group = QPalette.ColorGroup.Disabled if disabled else QPalette.ColorGroup.Active
        role = Role.ButtonText if disabled else self._role
        _renderer(self._source, QGuiApplication.palette().color(group, role).name()).render(painter, _square(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap


def _square(rect: QRect) -> QRectF:
    """The square at the left of a wider place: a button has its distance to the text in the icon's width."""
    side = min(rect.width(), rect.height())
    return QRectF(rect.x(), rect.y() + (rect.height() - side) / 2, side, side)
