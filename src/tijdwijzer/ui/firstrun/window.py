"""What one may want to set before the first day; every answer can be left out."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.settings import SETTINGS
from tijdwijzer.services.observing import OBSERVING
from tijdwijzer.services.platform import Lack
from tijdwijzer.services.usecases import UseCases
from tijdwijzer.ui.bridge import Bridge
from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.firstrun.try_keys import TryKeys
from tijdwijzer.ui.icons import app_icon
from tijdwijzer.ui.settings import texts
from tijdwijzer.ui.settings.hours_field import HoursField
from tijdwijzer.ui.settings.loading import SettingsView
from tijdwijzer.ui.settings.presenter import SettingsPresenter
from tijdwijzer.ui.settings.row import SettingRow
from tijdwijzer.ui.settings.section_page import make_row, show_setting
from tijdwijzer.ui.tasks import Tasks
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import label, paragraph, separator
from tijdwijzer.ui.widgets.scrolling import scrolling
from tijdwijzer.words import say

DONE = "first_run_done"
"""Mark: the first run was shown; it is not shown again."""
KEYS = "hotkey_switcher"
ASKED = ("language", "contract_minutes", "day_boundary", KEYS, OBSERVING)
MARGIN = 32
WIDTH, FOOTER = 660, 61


class FirstRun(QWidget):
    """Asks five things that have an answer already."""

    def __init__(self, tasks: Tasks, bridge: Bridge, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._context = context
        self._presenter = SettingsPresenter(tasks, context.platform().autostart, self)
        self.rows = {key: make_row(SETTINGS[key], context.language) for key in ASKED}
        self.try_keys = TryKeys()
        self.begin = Button(self.tr("Begin"), kind="primary")
        self.setWindowTitle("tijdwijzer")
        self.setWindowIcon(app_icon())
        self._lay_out()
        self._connect(bridge)

    def _lay_out(self) -> None:
        self._content = QWidget()
        self._content.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self._content.setAutoFillBackground(True)
        self._fill(QVBoxLayout(self._content))
        area = scrolling(self._content)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(area, 1)
        box.addWidget(separator())
        box.addLayout(self._leaving())

    def _fill(self, box: QVBoxLayout) -> None:
        box.setContentsMargins(MARGIN, 24, MARGIN - 8, 16)
        box.setSpacing(0)
        box.addWidget(label(self.tr("Welcome to tijdwijzer"), "heading"))
        box.addSpacing(4)
        welcome = self.tr("See where your day goes. Everything stays on this computer, and you can begin at once.")
        box.addWidget(paragraph(welcome, tone="secondary"))
        box.addSpacing(12)
        for key in ASKED[: ASKED.index(KEYS)]:
            box.addWidget(self.rows[key])
            box.addWidget(separator())
        box.addWidget(self.rows[KEYS])
        box.addLayout(self._trying())
        box.addSpacing(12)
        box.addWidget(separator())
        box.addWidget(self.rows[OBSERVING])
        box.addStretch()

    def _trying(self) -> QHBoxLayout:
        """The place to try the keys, or why there is nothing to try."""
        lack = self._context.platform().hotkeys.lack
        row = QHBoxLayout()
        if lack is not None:
            row.addWidget(paragraph(self._not_here(lack), "caption_strong"))
            return row
        row.addWidget(self.try_keys)
        row.addStretch()
        self.try_keys.setFixedWidth(280)
        return row

    def _not_here(self, lack: Lack) -> str:
        reason = say(f"doctor.lack_{lack.reason}", self._context.language, detail=lack.detail)
        return self.tr("Not possible here: {reason}.").format(reason=reason)

    def _leaving(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(MARGIN, 14, MARGIN, 14)
        row.addWidget(
            paragraph(self.tr("All of this can be changed later, in the settings."), "caption", "secondary"), 1
        )
        row.addWidget(self.begin)
        return row

    def _connect(self, bridge: Bridge) -> None:
        presenter = self._presenter
        for row in self.rows.values():
            row.chosen.connect(presenter.change)
            row.reset_requested.connect(presenter.reset)
            if isinstance(row.field, HoursField):
                row.field.refused.connect(self._refuse_hours)
        presenter.shown.connect(self._show)
        presenter.refused.connect(self._refuse)
        self.begin.clicked.connect(self._begin)
        bridge.settings_changed.connect(self._changed)
        self._context.observing.changed.connect(self._changed)

    def sizeHint(self) -> QSize:
        wanted = self._content.sizeHint().height() + FOOTER
        return QSize(WIDTH, min(wanted, self.screen().availableSize().height() - 64))

    def row(self, key: str) -> SettingRow:
        """The row of a setting. Raises KeyError for one that is not asked."""
        return self.rows[key]

    def go_to(self) -> None:
        """Read the settings."""
        self._presenter.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._presenter.refresh()
        self._context.observing.find_out()
        self.begin.setFocus()

    def _changed(self) -> None:
        if self.isVisible():
            self._presenter.refresh()

    def _show(self, view: SettingsView) -> None:
        for row in self.rows.values():
            show_setting(row, view, self._context.language)
        if (lack := self._context.observing.now.lack) is not None:
            self.rows[OBSERVING].lock(self._not_here(lack))
        self.try_keys.show_keys(view.settings.text(KEYS))

    def _refuse(self, key: str, error: DomainError) -> None:
        self.rows[key].refuse(texts.refusal(key, error, self._context.language))

    def _refuse_hours(self, day: str) -> None:
        self.rows["contract_minutes"].refuse(texts.no_hours(day))

    # Leaving
    def _begin(self) -> None:
        self.window().close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """However one leaves: it was shown."""
        self._tasks.run(_done)
        super().closeEvent(event)


def _done(cases: UseCases) -> None:
    cases.settings.put_mark(DONE, True)
