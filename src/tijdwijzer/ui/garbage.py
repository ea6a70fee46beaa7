"""Looking for garbage on the main thread only."""

import gc

from PySide6.QtCore import QAbstractEventDispatcher, QObject


class Tidying(QObject):
    """Python looks for garbage on whichever thread makes the next object. A widget in it would be let go of on a thread
    that is not its own, which Qt does not survive. While one of these lives, only the main thread looks, as often as
    Python would, whenever its events are done and before it waits for others: nobody waits for it, and nothing is woken
    by it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._dispatcher: QAbstractEventDispatcher | None = None

    def begin(self) -> None:
        """Look from now on. What is there by now is there to stay, and is left alone."""
        gc.freeze()
        self._dispatcher = QAbstractEventDispatcher.instance()
        self._dispatcher.aboutToBlock.connect(self._look)

    def _look(self) -> None:
        look_as_often_as_python()

    def end(self) -> None:
        """Python looks again by itself: the other threads have ended."""
        if self._dispatcher is not None:
            self._dispatcher.aboutToBlock.disconnect(self._look)
            self._dispatcher = None
            gc.unfreeze()
        gc.enable()


def look_as_often_as_python() -> None:
    """Look in the generations of which Python's own thresholds say that it is time."""
    counted = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, threshold) in enumerate(counted) if count > threshold]
    if due:
        gc.collect(due[-1])
