"""One period: the exact numbers, how it stands, until when, and what one can do about it."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from tijdwijzer.domain.share_periods import SharePeriod
from tijdwijzer.services.sharing import PeriodLook
from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.sharing.cells_table import CellsTable
from tijdwijzer.ui.sharing.loading import offered, possible_now
from tijdwijzer.ui.sharing.texts import SharingTexts
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import label, paragraph


class PeriodCard(QFrame):
    """Shows a `PeriodLook`. Sending and correcting are the same wish: send what is above."""

    send_wanted = Signal(object)
    hold_wanted = Signal(object)
    withdraw_wanted = Signal(object)
    """Each with the `SharePeriod`."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.period: SharePeriod | None = None
        self.title = label(level="body_strong")
        self.days = label(tone="secondary")
        self.standing = paragraph()
        self.deadline = paragraph(tone="secondary")
        headings = (self.tr("What"), self.tr("Hours"), self.tr("As sent"), "")
        self.cells = CellsTable(self.tr("What is sent"), context.appearance, headings)
        self.send = Button(self.tr("Send"), kind="primary")
        self.correct = Button(self.tr("Correct"))
        self.hold = Button(self.tr("Hold back"))
        self.withdraw = Button(self.tr("Withdraw"))
        self.consequences = paragraph(level="caption", tone="secondary")
        self.setObjectName("panel")
        self._lay_out()
        self.send.clicked.connect(self._send)
        self.correct.clicked.connect(self._send)
        self.hold.clicked.connect(self._hold)
        self.withdraw.clicked.connect(self._withdraw)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.title)
        head.addWidget(self.days, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in self.buttons:
            buttons.addWidget(button)
        buttons.addStretch()
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 16)
        box.setSpacing(4)
        box.addLayout(head)
        box.addWidget(self.standing)
        box.addWidget(self.deadline)
        box.addSpacing(4)
        box.addWidget(self.cells)
        box.addSpacing(8)
        box.addLayout(buttons)
        box.addWidget(self.consequences)

    @property
    def buttons(self) -> tuple[Button, ...]:
        return (self.send, self.correct, self.hold, self.withdraw)

    def _send(self) -> None:
        self.send_wanted.emit(self.period)

    def _hold(self) -> None:
        self.hold_wanted.emit(self.period)

    def _withdraw(self) -> None:
        self.withdraw_wanted.emit(self.period)

    def show_period(self, look: PeriodLook, today: date, texts: SharingTexts) -> None:
        """Show this; the keyboard stays where it is as far as that can be."""
        self.period = look.period
        name = texts.period(look.period)
        self.title.setText(name)
        self.days.setText(texts.days(look.period))
        self.standing.setText(texts.standing(look))
        self.deadline.setText(texts.deadline(look.period, today))
        self.cells.setAccessibleName(f"{self.tr('What is sent')}: {name}")
        self.cells.show_cells(texts.cells(look.numbers.values, look.numbers.capped, look.sent))
        self.consequences.setText(texts.consequences(look))
        self._offer(look, today, name)

    def _offer(self, look: PeriodLook, today: date, name: str) -> None:
        shown, possible = offered(look, today), possible_now(look, today)
        for button, act in zip(self.buttons, ("send", "correct", "hold", "withdraw"), strict=True):
            button.setVisible(act in shown)
            button.setEnabled(act in possible)
            button.setAccessibleName(f"{button.text()}: {name}")
            button.setAccessibleDescription(self.consequences.text())
