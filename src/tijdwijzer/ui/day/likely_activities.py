"""What stretches of time were probably spent on, asked for once each."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from tijdwijzer.domain.entries import Span, What
from tijdwijzer.ui.day.presenter import DayPresenter


class LikelyActivities(QObject):
    """Remembers them for as long as the day stays as it is."""

    found = Signal(object)
    """The `Span` for which they are known now."""

    def __init__(self, presenter: DayPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._likely: dict[Span, Sequence[What]] = {}
        presenter.likely_found.connect(self._found)

    def forget(self) -> None:
        """The day changed."""
        self._likely.clear()

    def of(self, span: Span) -> Sequence[What]:
        """What is known of `span`; asked for when nothing is."""
        if span not in self._likely:
            self._likely[span] = ()
            self._presenter.ask_likely(span)
        return self._likely[span]

    def _found(self, span: Span, likely: Sequence[What]) -> None:
        self._likely[span] = likely
        if likely:
            self.found.emit(span)
