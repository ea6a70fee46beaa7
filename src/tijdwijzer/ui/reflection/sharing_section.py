"""The end of the reflection: exactly what will be shared, if anything is to be decided on; else that nothing is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTableWidget, QVBoxLayout, QWidget

from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.facts_table import STYLE
from tijdwijzer.ui.widgets.icon_label import IconLabel
from tijdwijzer.ui.widgets.labels import paragraph

if TYPE_CHECKING:
    from tijdwijzer.domain.share_periods import SharePeriod
    from tijdwijzer.services.sharing import PeriodLook
    from tijdwijzer.ui.sharing.loading import SharingScreen
    from tijdwijzer.ui.sharing.texts import SharingTexts

ROW_HEIGHT = 24
"""Lower than elsewhere: it is the end of a long page."""


class SharingSection(QWidget):
    """One sentence; on the last day of a period, and until it is decided on, the numbers with Send and Hold back."""

    send_wanted = Signal(object)
    hold_wanted = Signal(object)
    """Each with the `SharePeriod`."""
    open_wanted = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._due: SharePeriod | None = None
        self.title = paragraph(level="body_strong")
        self.text = paragraph(tone="secondary")
        self.numbers = QVBoxLayout()
        self.send = Button(self.tr("Send"), kind="primary", small=True)
        self.hold = Button(self.tr("Hold back"), small=True)
        self.open = Button(self.tr("Sharing…"), kind="flat", small=True)
        self.message = paragraph(level="caption_strong")
        self._choices = QWidget()
        self._lay_out()
        self.send.clicked.connect(self._send)
        self.hold.clicked.connect(self._hold)
        self.open.clicked.connect(self.open_wanted)
        self.tell("")
        self.show_nothing()

    def _lay_out(self) -> None:
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(self.title)
        said.addWidget(self.text)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(IconLabel("lock"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(said, 1)
        choices = QHBoxLayout(self._choices)
        choices.setContentsMargins(0, 8, 0, 0)
        choices.setSpacing(8)
        for button in (self.send, self.hold, self.open):
            choices.addWidget(button)
        choices.addStretch()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addLayout(row)
        box.addLayout(self.numbers)
        box.addWidget(self._choices)
        box.addWidget(self.message)

    def _send(self) -> None:
        self.send_wanted.emit(self._due)

    def _hold(self) -> None:
        self.hold_wanted.emit(self._due)

    @property
    def shows_numbers(self) -> bool:
        """Whether something is to be decided on."""
        return self._due is not None

    def show_nothing(self) -> None:
        """Nothing is to be shared today."""
        self._say(self.tr("Nothing is shared today"), self.tr("Nothing of your day leaves this computer."))

    def show_sharing(self, screen: "SharingScreen | None") -> None:
        """What is to be decided on, or what became of that; None while nothing can leave."""
        if screen is None:
            return self.show_nothing()
        from tijdwijzer.ui.sharing.loading import is_due
        from tijdwijzer.ui.sharing.texts import SharingTexts

        look = screen.look
        texts = SharingTexts(screen.catalogue, self._context.language, screen.zone, look.agreement)
        due = next((one for one in reversed(look.periods) if is_due(one, screen.today)), None)
        if due is not None:
            return self._ask(due, screen, texts)
        if look.waiting:
            said = self.tr("What you sealed before is on its way; nothing of today is added to it.")
            return self._say(self.tr("Nothing new is shared today"), said)
        return self.show_nothing()

    def _ask(self, look: "PeriodLook", screen: "SharingScreen", texts: "SharingTexts") -> None:
        from tijdwijzer.ui.sharing.cells_table import CellsTable

        name = texts.period(look.period)
        self._say(
            self.tr("{period}: exactly this, if you send it").format(period=name),
            f"{texts.days(look.period)}. {texts.deadline(look.period, screen.today)}",
        )
        self._due = look.period
        headings = (self.tr("What"), self.tr("Hours"), self.tr("Sent"))
        table = CellsTable(f"{self.tr('What is sent')}: {name}", self._context.appearance, headings)
        table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        table.setStyleSheet(STYLE.replace("16px", "8px").replace("12px", "4px"))
        table.horizontalHeader().setStretchLastSection(False)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.show_cells(texts.cells(look.numbers.values, look.numbers.capped))
        self.numbers.addWidget(table)
        self._choices.show()
        for button in (self.send, self.hold):
            button.setAccessibleName(f"{button.text()}: {name}")
            button.setAccessibleDescription(texts.consequences(look))

    def _say(self, title: str, text: str) -> None:
        self._due = None
        self.title.setText(title)
        self.text.setText(text)
        self._choices.hide()
        for table in self.findChildren(QTableWidget):
            self.numbers.removeWidget(table)
            table.hide()
            table.deleteLater()

    def tell(self, words: str) -> None:
        """What came of a wish."""
        self.message.setText(words)
        self.message.setVisible(bool(words))
