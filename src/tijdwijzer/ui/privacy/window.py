"""The privacy screen: everything that is kept, where, and what left this computer. All in plain words."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, QStandardPaths, Qt
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.policy import Policy
from tijdwijzer.services.doctor import Check
from tijdwijzer.services.exporting import Exported
from tijdwijzer.services.privacy import Inventory
from tijdwijzer.ui.bridge import Bridge
from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.icons import app_icon
from tijdwijzer.ui.privacy.observed_block import ObservedBlock
from tijdwijzer.ui.privacy.presenter import PrivacyPresenter, PrivacyView
from tijdwijzer.ui.privacy.texts import PrivacyTexts
from tijdwijzer.ui.privacy.wipe_dialog import WipeDialog
from tijdwijzer.ui.tasks import Tasks
from tijdwijzer.ui.tray.texts import observing
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.facts_table import FactsTable
from tijdwijzer.ui.widgets.labels import label, paragraph
from tijdwijzer.ui.widgets.scrolling import scrolling
from tijdwijzer.words import say

MARGIN = 32
BETWEEN = 24


class PrivacyWindow(QWidget):
    """Says what is kept and lets one take it along or erase it."""

    def __init__(self, tasks: Tasks, bridge: Bridge, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._context = context
        self._texts: PrivacyTexts | None = None
        self._inventory: Inventory | None = None
        self._presenter = PrivacyPresenter(tasks, self)
        self.notice = paragraph()
        self._told = QWidget()
        self.kept = FactsTable(
            self.tr("What is kept"), (self.tr("What"), self.tr("Since"), self.tr("How much"), self.tr("Kept"))
        )
        self.left = label(level="body_strong")
        self.fetched = paragraph(tone="secondary")
        self.sharing = Button(self.tr("Sharing, and what left…"), "users")
        self.observed = ObservedBlock()
        self.places = FactsTable(self.tr("Where it is and how it is protected"), (self.tr("What"), self.tr("How")))
        self.policy = FactsTable(
            self.tr("What your organisation has set"),
            (self.tr("What"), self.tr("Set in"), self.tr("How")),
        )
        self.no_policy = paragraph(self.tr("Your organisation has set nothing."), tone="secondary")
        self.refused_policy = FactsTable(
            self.tr("What your organisation set in vain"), (self.tr("What"), self.tr("Set in"), self.tr("Why not"))
        )
        self._in_vain = paragraph(self.tr("What of it does not hold, and why:"), tone="secondary")
        self.backups = FactsTable(self.tr("Backups"), (self.tr("Made on"), self.tr("Size")))
        self.checks = FactsTable(
            self.tr("Is everything well?"), (self.tr("What"), self.tr("State"), self.tr("In words"))
        )
        self.export = Button(self.tr("Export everything…"), "download")
        self.wipe = Button(self.tr("Erase everything…"), "trash-2")
        self.examine = Button(self.tr("Look whether everything is well"))
        self.message = paragraph()
        self.setWindowTitle(self.tr("Privacy"))
        self.setWindowIcon(app_icon())
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        content = QWidget()
        content.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        content.setAutoFillBackground(True)
        self._box = QVBoxLayout(content)
        self._box.setContentsMargins(MARGIN, 20, MARGIN, 24)
        self._box.setSpacing(0)
        self._fill()
        self._box.addStretch()
        area = scrolling(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _where_it_is(self) -> QLabel:
        """One sentence on top; not the usual one where it would not be true."""
        if self._context.platform().on_network:
            return paragraph(say("said.on_network", self._context.language), level="body_strong")
        return paragraph(self.tr("Everything below is on this computer only."), tone="secondary")

    def _fill(self) -> None:
        self._put(label(self.tr("Privacy"), "heading"))
        self._put(self._where_it_is(), 2)
        panel = QFrame()
        panel.setObjectName("panel")
        QVBoxLayout(panel).addWidget(self.notice)
        below = QVBoxLayout(self._told)
        below.setContentsMargins(0, 12, 0, 0)
        below.addWidget(panel)
        self._put(self._told)
        self._section(self.tr("What has left my computer"))
        self._put(self.left, 4)
        self._put(self.fetched)
        self._box.addSpacing(8)
        self._box.addWidget(self.sharing, 0, Qt.AlignmentFlag.AlignLeft)
        self._section(self.tr("What is kept"))
        self._put(self.kept, 4)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.export, self.wipe):
            buttons.addWidget(button)
        buttons.addStretch()
        self._box.addSpacing(12)
        self._box.addLayout(buttons)
        self._put(self.message, 8)
        self._section(self.tr("What is observed"))
        self._put(self.observed, 4)
        self._section(self.tr("What your organisation has set"))
        self._in_vain.setContentsMargins(0, 12, 0, 4)
        self._put(self.no_policy, 4)
        for policed in (self.policy, self._in_vain, self.refused_policy):
            self._put(policed)
        self._section(self.tr("Where it is and how it is protected"))
        self._put(self.places, 4)
        self._section(self.tr("Backups"))
        self._put(self.backups, 4)
        self._section(self.tr("Is everything well?"))
        row = QHBoxLayout()
        row.addWidget(self.examine)
        row.addStretch()
        self._box.addSpacing(8)
        self._box.addLayout(row)
        self._put(self.checks, 8)
        for part in (self._told, self.message, self.checks):
            part.hide()

    def _section(self, heading: str) -> None:
        self._box.addSpacing(BETWEEN)
        self._box.addWidget(label(heading, "title"))

    def _put(self, part: QWidget, space: int = 0) -> None:
        self._box.addSpacing(space)
        self._box.addWidget(part)

    def _connect(self) -> None:
        presenter = self._presenter
        presenter.shown.connect(self._show)
        presenter.exported.connect(self._exported)
        presenter.examined.connect(self._examined)
        presenter.wiped.connect(self._wiped)
        presenter.refused.connect(self._refused)
        presenter.forgotten.connect(self._forgotten)
        self.observed.pause_wanted.connect(presenter.pause)
        self.observed.resume_wanted.connect(presenter.resume)
        self.observed.forget_wanted.connect(presenter.forget)
        self._bridge.settings_changed.connect(self._changed)
        self._bridge.observed_changed.connect(self._changed)
        self._context.observing.changed.connect(self._changed)
        self.sharing.clicked.connect(self._open_sharing)
        self.export.clicked.connect(self.ask_export)
        self.wipe.clicked.connect(self.ask_wipe)
        self.examine.clicked.connect(self._examine)

    def sizeHint(self) -> QSize:
        return QSize(880, min(760, self.screen().availableSize().height() - 64))

    def go_to(self) -> None:
        """Count everything again."""
        self._presenter.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._presenter.refresh()
        self._context.observing.find_out()

    def _changed(self) -> None:
        if self.isVisible():
            self._presenter.refresh()

    def _show(self, view: PrivacyView) -> None:
        inventory = self._inventory = view.inventory
        texts = self._texts = PrivacyTexts(self._context.language, view.zone)
        restored = texts.restored(inventory.store)
        self.notice.setText(restored)
        self._told.setVisible(bool(restored))
        self.kept.show_facts(texts.kept(inventory))
        facts = self._context.platform()
        self.places.show_facts(texts.places(inventory.store, facts.key, facts.on_network))
        self._show_policy(texts, inventory.policy)
        self.backups.show_facts(texts.backups(inventory.store) or [(self.tr("None yet"), "")])
        self.left.setText(texts.left(inventory, view.calendar, view.fetches))
        self.fetched.setText(texts.fetched(inventory.shared_at, view.calendar, view.fetches, view.look))
        self._show_observed(view, texts)

    def _show_observed(self, view: PrivacyView, texts: PrivacyTexts) -> None:
        """How it is wanted, as was just read, and what comes of that at this moment."""
        wanted = view.observing
        now = replace(self._context.observing.now, standing=wanted.standing, until=wanted.until)
        off = self.tr("Observing is off")
        said = observing(now, view.day_ends, view.zone, self._context.language)
        self.observed.show_state(f"{said or off}.", now.standing)
        self.observed.show_programs(
            list(view.seconds), texts.programs(view.seconds), bool(view.inventory.observed.count)
        )

    def _show_policy(self, texts: PrivacyTexts, policy: Policy) -> None:
        self.policy.show_facts(texts.in_force(policy))
        self.refused_policy.show_facts(texts.not_in_force(policy))
        self.policy.setVisible(bool(policy.held))
        self.no_policy.setVisible(not policy.held)
        for part in (self._in_vain, self.refused_policy):
            part.setVisible(bool(policy.refused))

    def _say(self, words: str) -> None:
        self.message.setText(words)
        self.message.setVisible(bool(words))

    def _refused(self, error: DomainError) -> None:
        self._busy(False)
        self._say(say(error.code, self._context.language, **error.details).replace("`", ""))

    def _busy(self, busy: bool) -> None:
        for button in (self.export, self.wipe, self.examine):
            button.setEnabled(not busy)

    def _forgotten(self, count: int) -> None:
        if self._texts is not None:
            self._say(self._texts.forgotten(count))

    def _open_sharing(self) -> None:
        self._context.open("sharing", place="left")

    # Taking it along
    def ask_export(self) -> None:
        """Ask where to, and write everything there."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        day = f"-{self._inventory.today.isoformat()}" if self._inventory else ""
        name = str(Path(folder) / f"tijdwijzer{day}.json")
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Export everything"), name, "JSON (*.json)")
        if path:
            self._busy(True)
            self._say(self.tr("Writing…"))
            self._presenter.export(Path(path))

    def _exported(self, name: str, exported: Exported) -> None:
        self._busy(False)
        readable = self.tr("Whoever has the file can read it.")
        if self._texts is not None:
            self._say(f"{self._texts.exported(name, exported)} {readable}")

    # Erasing it
    def ask_wipe(self) -> None:
        """Ask twice, and offer an export before."""
        dialog = WipeDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.export_requested.connect(self.ask_export)
        dialog.accepted.connect(self._wipe)
        dialog.open()

    def _wipe(self) -> None:
        self._busy(True)
        self._presenter.wipe()

    def _wiped(self) -> None:
        self._busy(False)
        self._say(self.tr("Everything is erased. tijdwijzer begins again as new."))
        self._bridge.tell_everything()
        self._presenter.refresh()

    # Looking
    def _examine(self) -> None:
        self._busy(True)
        self._presenter.examine()

    def _examined(self, checks: Sequence[Check]) -> None:
        self._busy(False)
        if self._texts is not None:
            self.checks.show_facts(self._texts.checks(checks))
            self.checks.show()
