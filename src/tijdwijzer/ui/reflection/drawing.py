"""Drawing pictures beside the main thread: a chart takes long, the first one very long."""

import logging
from dataclasses import dataclass
from threading import Lock, Thread

from PySide6.QtCore import QObject, Signal

from tijdwijzer.services.pictures import Draw, Look, Picture

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Wish:
    """A picture that somebody wants; a later wish under the same name replaces it."""

    name: str
    picture: Picture
    look: Look


class DrawingRoom(QObject):
    """Draws what is wished for, one after the other, on a thread that ends when there is nothing left to draw.

    It has no parent: while it draws, its thread keeps it. `drawn` comes on the main thread.
    """

    drawn = Signal(object, object)
    """The `Wish` and its `Drawing`."""

    def __init__(self, draw: Draw) -> None:
        super().__init__()
        self._draw = draw
        self._lock = Lock()
        self._wishes: dict[str, Wish] = {}
        self._thread: Thread | None = None

    def wish(self, wish: Wish) -> None:
        """Draw this; what was wished for under its name and not begun is forgotten."""
        with self._lock:
            self._wishes[wish.name] = wish
            if self._thread is None:
                self._thread = Thread(target=self._work, name="pictures")
                self._thread.start()

    def stop(self) -> None:
        """Begin no other picture. The one that is being drawn is finished."""
        with self._lock:
            self._wishes.clear()

    def join(self) -> None:
        """Wait until nothing is being drawn."""
        thread = self._thread
        if thread is not None:
            thread.join()

    def _work(self) -> None:
        while (wish := self._next()) is not None:
            try:
                drawing = self._draw(wish.picture, wish.look)
            except Exception as error:
                log.error("a picture was not drawn", exc_info=error)
            else:
                self.drawn.emit(wish, drawing)

    def _next(self) -> Wish | None:
        with self._lock:
            if not self._wishes:
                self._thread = None
                return None
            return self._wishes.pop(next(iter(self._wishes)))
