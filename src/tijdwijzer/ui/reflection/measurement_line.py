"""While a baseline measurement runs: where it is, in one line that opens it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.services.nulmeting import RunningDay
from tijdwijzer.services.usecases import UseCases
from tijdwijzer.ui.nulmeting.texts import NulmetingTexts
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import label
from tijdwijzer.words.formats import Language


class MeasurementLine(QWidget):
    """Hidden while none runs. It only tells: nothing is asked."""

    opened = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language: Language = language
        self.said = label(tone="secondary")
        self.button = Button(icon_name="arrow-right", kind="flat", small=True, name=self.tr("Open the measurement"))
        self.button.clicked.connect(self.opened)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.said)
        row.addWidget(self.button)
        row.addStretch()
        self.hide()

    def show_running(self, found: tuple[RunningDay | None, Catalogue]) -> None:
        """Show where it is."""
        running, catalogue = found
        if running is not None:
            self.said.setText(NulmetingTexts(catalogue, self._language).line(running))
        self.setVisible(running is not None)


def load_running(cases: UseCases) -> tuple[RunningDay | None, Catalogue]:
    return cases.nulmeting.today(), cases.catalogue()
