"""A picture that is drawn elsewhere: its place is there at once, the picture when it is ready."""

from PySide6.QtCore import QByteArray, QEvent, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tijdwijzer.services.pictures import Drawing, Look, Picture, height_of
from tijdwijzer.ui.reflection.drawing import DrawingRoom, Wish
from tijdwijzer.ui.theme import Appearance


class PictureView(QWidget):
    """Shows one picture of a fixed width; drawn again when the scale of the screen changes.

    Its accessible description says in words what it shows.
    """

    def __init__(
        self, name: str, width: int, room: DrawingRoom, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._width = width
        self._room = room
        self._appearance = appearance
        self._picture: Picture | None = None
        self._wish: Wish | None = None
        self._image: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedWidth(width)
        room.drawn.connect(self._take)

    def show_picture(self, picture: Picture, description: str) -> None:
        """Show this; until it is drawn, what was there stays, or its place is kept empty."""
        self._picture = picture
        self.setAccessibleDescription(description)
        self.setFixedHeight(height_of(picture))
        self._ask()

    @property
    def is_drawn(self) -> bool:
        """Whether what is wanted is what is shown."""
        return self._wish is None and self._image is not None

    def sizeHint(self) -> QSize:
        return QSize(self._width, height_of(self._picture) if self._picture else 0)

    def _ask(self) -> None:
        if self._picture is not None:
            look = Look(self._appearance.theme.base, self._width, self.devicePixelRatioF())
            self._wish = Wish(self._name, self._picture, look)
            self._room.wish(self._wish)

    def _take(self, wish: Wish, drawing: Drawing) -> None:
        if wish is not self._wish:
            return
        self._wish = None
        image = QImage.fromData(QByteArray(drawing.png))
        image.setDevicePixelRatio(wish.look.scale)
        self._image = image
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._ask()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._image is not None:
            painter.drawImage(0, 0, self._image)
        painter.end()
