"""Entering leave for one day."""

from datetime import date

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTimeEdit, QVBoxLayout, QWidget

from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import label, paragraph
from tijdwijzer.words.formats import Language, long_date


class LeaveDialog(QDialog):
    """Asks how many hours of leave there are on a day; none takes the leave away."""

    entered = Signal(object, int)
    """The `date` and the minutes."""

    def __init__(self, day: date, minutes: int, contract: int, language: Language, parent: QWidget) -> None:
        """`contract` is what the day asks for without leave, in minutes."""
        super().__init__(parent)
        self._day, self._contract = day, contract
        title = self.tr("Leave on {day}").format(day=long_date(day, language))
        self.setWindowTitle(title)
        self.hours = QTimeEdit(QTime(minutes // 60, minutes % 60))
        self.hours.setDisplayFormat("H:mm")
        self.hours.setAccessibleName(self.tr("Hours of leave"))
        caption = label(self.tr("&Hours"), tone="secondary")
        caption.setBuddy(self.hours)
        self.whole = Button(self.tr("Whole day"), small=True)
        self.whole.setEnabled(contract > 0)
        self.whole.clicked.connect(self._fill_whole)
        self.save = Button(self.tr("Save"), kind="primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        cancel = Button(self.tr("Cancel"), kind="flat")
        cancel.clicked.connect(self.reject)
        asked = QHBoxLayout()
        asked.setSpacing(8)
        for widget in (caption, self.hours, self.whole):
            asked.addWidget(widget)
        asked.addStretch()
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self.save)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(12)
        box.addWidget(label(title, level="title"))
        box.addWidget(paragraph(self.tr("Leave counts as hours that the day does not ask for."), tone="secondary"))
        box.addLayout(asked)
        box.addSpacing(4)
        box.addLayout(buttons)

    def _fill_whole(self) -> None:
        self.hours.setTime(QTime(self._contract // 60, self._contract % 60))

    def _save(self) -> None:
        time = self.hours.time()
        self.accept()
        self.entered.emit(self._day, time.hour() * 60 + time.minute())
