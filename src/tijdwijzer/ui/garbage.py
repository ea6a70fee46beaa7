"""Looking for garbage on the main thread only."""

import gc
from time import monotonic

from PySide6.QtCore import QAbstractEventDispatcher, QObject

FULL_EVERY = 60.0
"""Seconds between two looks at everything. Python itself waits until a quarter is new, which it tells nobody."""

EVERYTHING = 2
"""The oldest generation."""


class Tidying(QObject):
    """Python looks for garbage on whichever thread makes the next object. A widget in it would be let go of on a thread
    that is not its own, which Qt does not survive. While one of these lives, only the main thread looks, about as often
    as Python would, whenever its events are done and before it waits for others: nobody waits for it, and nothing is
    woken by it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._dispatcher: QAbstractEventDispatcher | None = None
        self._full = 0.0

    def begin(self) -> None:
        """Look from now on. What is there by now is there to stay, and is left alone."""
        gc.freeze()
        self._full = monotonic()
        self._dispatcher = QAbstractEventDispatcher.instance()
        self._dispatcher.aboutToBlock.connect(self._look)

    def _look(self) -> None:
        oldest = EVERYTHING if monotonic() - self._full >= FULL_EVERY else EVERYTHING - 1
        if look_where_due(oldest) == EVERYTHING:
            self._full = monotonic()

    def end(self) -> None:
        """Python looks again by itself: the other threads have ended."""
        if self._dispatcher is not None:
            self._dispatcher.aboutToBlock.disconnect(self._look)
            self._dispatcher = None
            gc.unfreeze()
        gc.enable()


def look_where_due(oldest: int = EVERYTHING) -> int | None:
    """Look in the oldest generation up to `oldest` of which Python's own thresholds say that it is time; answers with
    which one that was.
    """
    counted = list(zip(gc.get_count(), gc.get_threshold(), strict=True))[: oldest + 1]
    due = [generation for generation, (count, threshold) in enumerate(counted) if count > threshold]
    if not due:
        return None
    gc.collect(due[-1])
    return due[-1]
