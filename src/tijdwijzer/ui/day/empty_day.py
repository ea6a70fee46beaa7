"""A day without anything yet: calm words, and the ways to begin."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tijdwijzer.ui.day.activity_picker import ActivityPicker
from tijdwijzer.ui.day.loading import DayScreen
from tijdwijzer.ui.day.texts import DayTexts
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import label, paragraph


class EmptyDay(QWidget):
    """Stands where the table will be."""

    started = Signal(object)
    """The `What` to start now."""
    import_requested = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._screen: DayScreen | None = None
        self._texts: DayTexts | None = None
        self.picker = ActivityPicker(appearance, self)
        self.picker.chosen.connect(self.started)
        self._heading = label(level="title")
        self._words = paragraph(tone="secondary")
        self._words.setMaximumWidth(520)
        self.begin = Button(self.tr("Choose what you are doing…"), "play", kind="primary")
        self.bring = Button(self.tr("Import…"), kind="flat")
        self.begin.clicked.connect(self._ask)
        self.bring.clicked.connect(self.import_requested)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.begin)
        buttons.addWidget(self.bring)
        buttons.addStretch()
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 24, 24, 12)
        box.setSpacing(8)
        box.addWidget(self._heading)
        box.addWidget(self._words, 0, Qt.AlignmentFlag.AlignTop)
        box.addSpacing(8)
        box.addLayout(buttons)
        box.addStretch()

    def show_day(self, screen: DayScreen, texts: DayTexts) -> None:
        """Say what can be done with this empty day."""
        self._screen, self._texts = screen, texts
        today = screen.view.date == screen.today
        self._heading.setText(self._heading_for(screen, today))
        self._words.setText(self._words_for(screen, today))
        self.begin.setVisible(today)
        self.bring.setVisible(screen.first_time)

    def _heading_for(self, screen: DayScreen, today: bool) -> str:
        if today and screen.first_time:
            return self.tr("Welcome to tijdwijzer")
        if screen.view.holiday:
            return screen.view.holiday
        return self.tr("Nothing registered yet") if today else self.tr("Nothing registered on this day")

    def _words_for(self, screen: DayScreen, today: bool) -> str:
        if today and screen.first_time:
            return self.tr(
                "Choose what you are doing now and time starts to run; one key or click when you switch to something "
                "else. Or type below what you have done already, such as 09:10-09:40 phone. Everything stays on this "
                "computer."
            )
        if today:
            return self.tr("Type below what you did, such as 09:10-09:40 phone, or choose what you are doing now.")
        return self.tr("Type below what you did, such as 09:10-09:40 phone.")

    def _ask(self) -> None:
        if self._screen is not None and self._texts is not None:
            place = QRect(self.begin.mapToGlobal(self.begin.rect().topLeft()), self.begin.size())
            self.picker.ask(place, self.tr("What are you doing now?"), self._screen.names, (), self._texts)
