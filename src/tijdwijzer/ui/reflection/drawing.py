"""Drawing pictures beside the main thread: a chart takes long, the first one very long."""

import logging
from dataclasses import dataclass
from threading import Lock, Thread

from PySide6.QtCore import QObject, Signal

from tijdwijzer.services.pictures import Draw, Drawing, Look, Picture
from tijdwijzer.ui.main_thread import main_thread

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Wish:
    """A picture that somebody wants; a later wish under the same name replaces it."""

    name: str
    picture: Picture
    look: Look


class DrawingRoom(QObject):
    """Draws what is wished for, one after the other, on a thread that ends when there is nothing left to draw.

    Whoever owns it waits for `emptied` (or calls `join`) before it lets the room go.
    """

    drawn = Signal(object, object)
    """The `Wish` and its `Drawing`; comes on the main thread."""
    emptied = Signal()
    """Nothing is being drawn any more."""

    def __init__(self, draw: Draw, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draw = draw
        self._lock = Lock()
        self._wishes: dict[str, Wish] = {}
        self._thread: Thread | None = None
        self._main = main_thread()

    # On the main thread
    @property
    def busy(self) -> bool:
        """Whether something is being drawn."""
        return self._thread is not None

    def wish(self, wish: Wish) -> None:
        """Draw this; what was wished for under its name and not begun is forgotten."""
        with self._lock:
            self._wishes[wish.name] = wish
        self._begin()

    def stop(self) -> None:
        """Begin no other picture. The one that is being drawn is finished."""
        with self._lock:
            self._wishes.clear()

    def join(self) -> None:
        """Wait until everything is drawn that was wished for."""
        while self._thread is not None:
            self._let_go()

    def _hand_over(self, wish: Wish, drawing: Drawing) -> None:
        self.drawn.emit(wish, drawing)

    def _let_go(self) -> None:
        """The thread ended, or is about to; what was wished for in that moment gets another one."""
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.join()
            self._begin()
        if not self.busy:
            self.emptied.emit()

    def _begin(self) -> None:
        if self._thread is None and self._wishes:
            self._thread = Thread(target=self._work, name="pictures")
            self._thread.start()

    # On the thread
    def _work(self) -> None:
        while (wish := self._next()) is not None:
            try:
                drawing = self._draw(wish.picture, wish.look)
            except Exception as error:
                log.error("a picture was not drawn", exc_info=error)
            else:
                self._main.call(self._hand_over, wish, drawing)
        self._main.call(self._let_go)

    def _next(self) -> Wish | None:
        with self._lock:
            return self._wishes.pop(next(iter(self._wishes))) if self._wishes else None
