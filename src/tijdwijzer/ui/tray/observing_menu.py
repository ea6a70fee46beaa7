"""The part of the menu that is about observing: on and off, pausing, and how it is."""

from functools import partial

from PySide6.QtWidgets import QMenu

from tijdwijzer.services.observing import Standing
from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.icons import icon
from tijdwijzer.ui.observing_now import ObservingNow
from tijdwijzer.ui.today import Today
from tijdwijzer.ui.tray import texts
from tijdwijzer.ui.wishes import Wishes

PAUSES = (15, 30, 60)
"""Minutes."""


class ObservingMenu(QMenu):
    """Says how observing is, and switches it on, off and into a pause."""

    def __init__(self, wishes: Wishes, context: UiContext, parent: QMenu) -> None:
        super().__init__(parent)
        self._wishes = wishes
        self._context = context
        self.setTitle(self.tr("Observing"))
        self.setIcon(icon("eye"))
        self.state = self.addAction("")
        self.state.setEnabled(False)
        self.addSeparator()
        self.switch = self.addAction(self.tr("Observe"))
        self.switch.setCheckable(True)
        self.switch.triggered.connect(self._switch)
        self.addSeparator()
        self.pauses = [self.addAction(self.tr("Pause for {count} minutes").format(count=count)) for count in PAUSES]
        for count, action in zip(PAUSES, self.pauses, strict=True):
            action.triggered.connect(partial(self._pause, count))
        self.rest = self.addAction(self.tr("Pause for the rest of the day"))
        self.rest.triggered.connect(wishes.pause_observing_today)
        self.resume = self.addAction(self.tr("End the pause"))
        self.resume.triggered.connect(wishes.resume_observing)
        self.addSeparator()
        self.handovers = self.addAction(self.tr("Hand-overs…"))
        self.handovers.triggered.connect(lambda: context.open("handovers"))

    def show_now(self, now: ObservingNow, today: Today) -> None:
        """Say how it is, and offer what can be done about it."""
        standing = now.standing
        said = texts.observing(now, today.view.span.end, today.view.zone, self._context.language)
        self.state.setText(said or self.tr("Observes nothing"))
        self.switch.setChecked(standing in (Standing.ON, Standing.PAUSED))
        self.switch.setEnabled(standing is not Standing.FORBIDDEN and (now.lack is None or self.switch.isChecked()))
        for action in (*self.pauses, self.rest):
            action.setEnabled(self.switch.isChecked())
        self.resume.setVisible(standing is Standing.PAUSED)
        self.handovers.setVisible(now.holds or self.switch.isChecked())

    def _switch(self, on: bool) -> None:
        """What is shown follows what is so, and not what was pressed."""
        self.switch.setChecked(not on)
        self._wishes.observe(on, self._explain)

    def _pause(self, minutes: int, _checked: bool = False) -> None:
        self._wishes.pause_observing(minutes)

    def _explain(self, first: bool) -> None:
        """The first time, the settings show what is looked at and what is not."""
        if first:
            self._context.open("settings", section="observing")
