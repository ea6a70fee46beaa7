"""What left this computer, and what an envelope holds."""

from PySide6.QtWidgets import QWidget

from tijdwijzer.services.sharing import AlertKind, SharingLook
from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.sharing.envelope_block import EnvelopeBlock
from tijdwijzer.ui.sharing.ledger_block import LedgerBlock
from tijdwijzer.ui.sharing.sections import column, section
from tijdwijzer.ui.sharing.texts import SharingTexts


class LeftPage(QWidget):
    """Stays when somebody stops sharing."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ledger = LedgerBlock(context)
        self.envelope = EnvelopeBlock(context)
        self._of_envelope = QWidget()
        box = column(self)
        section(box, self.tr("What left my computer"), self.ledger)
        section(column(self._of_envelope), self.tr("What is in an envelope"), self.envelope)
        box.addWidget(self._of_envelope)

    def show_look(self, look: SharingLook, texts: SharingTexts) -> None:
        broken = any(alert.kind is AlertKind.LEDGER_BROKEN for alert in look.alerts)
        self.ledger.show_lines(look.lines, broken, texts)
        self._of_envelope.setVisible(bool(look.periods))
