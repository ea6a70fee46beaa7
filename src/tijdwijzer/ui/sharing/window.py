"""The sharing screen: whether anything leaves this computer, what, when, and what left it."""

from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QSize, QStandardPaths, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.share_periods import SharePeriod
from tijdwijzer.services.sharing import Offer, PeriodLook, Standing
from tijdwijzer.ui.bridge import Bridge
from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.icons import app_icon
from tijdwijzer.ui.sharing import loading
from tijdwijzer.ui.sharing.alerts_block import AlertsBlock, said
from tijdwijzer.ui.sharing.foot import Foot
from tijdwijzer.ui.sharing.left_page import LeftPage
from tijdwijzer.ui.sharing.loading import SharingScreen
from tijdwijzer.ui.sharing.local_page import LocalPage
from tijdwijzer.ui.sharing.member_page import MemberPage
from tijdwijzer.ui.sharing.offer_page import OfferPage
from tijdwijzer.ui.sharing.texts import SharingTexts
from tijdwijzer.ui.tasks import Tasks
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import label, paragraph
from tijdwijzer.ui.widgets.scrolling import scrolling
from tijdwijzer.words import say

MARGIN = 32


class SharingWindow(QWidget):
    """Reads again what it shows when something changes. Files of an agreement may be dropped on it."""

    def __init__(self, tasks: Tasks, bridge: Bridge, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._context = context
        self.screen_shown: SharingScreen | None = None
        self.team = Button(self.tr("What was published…"), "users")
        self.alerts = AlertsBlock()
        self.message = paragraph(level="caption_strong")
        self.local = LocalPage()
        self.offer = OfferPage(context)
        self.member = MemberPage(context)
        self.left = LeftPage(context)
        self.foot = Foot(context)
        self.setWindowTitle(self.tr("Sharing"))
        self.setWindowIcon(app_icon())
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect(bridge)
        self._suit()
        self._refresh()

    # Laying out
    def _lay_out(self) -> None:
        content = QWidget()
        content.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        content.setAutoFillBackground(True)
        heading = QHBoxLayout()
        heading.setSpacing(8)
        heading.addWidget(label(self.tr("Sharing with the team"), "heading"), 1)
        heading.addWidget(self.team)
        self.team.setVisible("team" in self._context.screens)
        inside = QVBoxLayout(content)
        inside.setContentsMargins(MARGIN, 20, MARGIN, 24)
        inside.setSpacing(12)
        inside.addLayout(heading)
        for part in (self.alerts, self.message, self.local, self.offer, self.member, self.left):
            inside.addWidget(part)
        inside.addStretch()
        inside.addWidget(self.foot)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.area = scrolling(content)
        outer.addWidget(self.area)
        self.alerts.hide()
        self.message.hide()

    def _connect(self, bridge: Bridge) -> None:
        self.team.clicked.connect(partial(self._context.open, "team"))
        self.alerts.seen.connect(self._see)
        self.alerts.read_wanted.connect(self._read_waiting)
        self.local.load.clicked.connect(self.ask_file)
        self.offer.accepted.connect(self._accept)
        self.offer.declined.connect(self._decline)
        self.member.enrolment.wanted.connect(self._enrol)
        self.member.send_wanted.connect(self._send)
        self.member.hold_wanted.connect(self._hold)
        self.member.withdraw_wanted.connect(self._withdraw)
        self.member.agreement.load_wanted.connect(self.ask_file)
        self.member.agreement.read_wanted.connect(self._read_again)
        self.member.agreement.leave_wanted.connect(self._leave)
        self.left.ledger.export_wanted.connect(self.ask_export)
        self.left.envelope.wanted.connect(self._look_in)
        self.foot.papers_wanted.connect(self.ask_papers)
        for changed in (bridge.sharing_changed, bridge.entries_changed, bridge.output_changed):
            changed.connect(self._changed)
        bridge.settings_changed.connect(self._changed)

    def sizeHint(self) -> QSize:
        return QSize(880, min(760, self.screen().availableSize().height() - 64))

    def go_to(self, place: str = "") -> None:
        """Begin at the top, or with `place` "left" at what left this computer."""
        self._refresh()
        QTimer.singleShot(0, self._go_to_left if place == "left" else self._go_to_top)  # once it is laid out

    def _go_to_left(self) -> None:
        self.area.verticalScrollBar().setValue(self.left.y())
        self.left.ledger.lines.setFocus()

    def _go_to_top(self) -> None:
        self.area.verticalScrollBar().setValue(0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    # What is shown
    def _refresh(self) -> None:
        self._tasks.run(loading.load_screen, self._show, self._refuse)

    def _changed(self, *_where: object) -> None:
        if self.isVisible():
            self._refresh()

    def _show(self, screen: SharingScreen) -> None:
        self.screen_shown = screen
        look, texts = screen.look, self._texts(screen)
        self.local.show_allowed(screen.allowed)
        self.alerts.show_alerts(said(look.alerts, screen.seen))
        self.member.show_screen(screen, texts)
        self._order()
        self.left.show_look(look, texts)
        self._suit()

    def _texts(self, screen: SharingScreen) -> SharingTexts:
        return SharingTexts(screen.catalogue, self._context.language, screen.zone, screen.look.agreement)

    def _order(self) -> None:
        """Tab goes down the page, also over what was made later."""
        above: list[QWidget] = [self.team, *self.alerts.buttons, self.local.load]
        for before, after in pairwise(above):
            QWidget.setTabOrder(before, after)

    def _suit(self) -> None:
        """An agreement that is being read has the window to itself."""
        look = self.screen_shown.look if self.screen_shown else None
        reading = self.offer.reads
        local = look is not None and look.standing is Standing.LOCAL
        member = look is not None and not local
        self.offer.setVisible(reading)
        self.local.setVisible(local and not reading)
        self.member.setVisible(member and not reading)
        self.left.setVisible(not reading and look is not None and (member or bool(look.lines)))
        self.foot.setVisible(not reading and look is not None)

    def _say(self, words: str) -> None:
        self.message.setText(words)
        self.message.setVisible(bool(words))
        if words:
            self.area.ensureWidgetVisible(self.message)

    def _refuse(self, error: DomainError) -> None:
        self._say(say(error.code, self._context.language, **error.details).replace("`", ""))

    # The agreement
    def ask_file(self) -> None:
        """Ask which file, and read it."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Load agreement"), folder, "JSON (*.json)")
        if path:
            self.read([Path(path)])

    def read(self, paths: list[Path]) -> None:
        """Read the agreement in these files, and show what it says."""
        self._say("")
        self._tasks.run(partial(loading.read_offer, paths=paths), self.show_offer, self._refuse)

    def _read_again(self) -> None:
        self._tasks.run(loading.offer_in_force, self.show_offer, self._refuse)

    def _read_waiting(self, quarter: str) -> None:
        self._tasks.run(partial(loading.waiting_offer, quarter=quarter), self.show_offer, self._refuse)

    def show_offer(self, offer: Offer) -> None:
        """Show what an agreement says, to be accepted or not."""
        screen = self.screen_shown
        if screen is None:
            return
        texts = SharingTexts(screen.catalogue, self._context.language, screen.zone, offer.agreement)
        in_force = screen.look.agreement is not None and screen.look.agreement.hash == offer.agreement.hash
        self.offer.show_offer(offer, texts, in_force, screen.locked_place)
        self._suit()
        self.area.verticalScrollBar().setValue(0)
        self.offer.begin()

    def _accept(self, offer: Offer) -> None:
        self._tasks.run(partial(loading.accept, offer=offer), self._accepted, self._refuse)

    def _accepted(self, _nothing: None) -> None:
        self.offer.end()
        self._say(self.tr("You accepted the agreement. Nothing was sent."))
        self._refresh()
        self.member.enrolment.team.setFocus()

    def _decline(self) -> None:
        self.offer.end()
        self._suit()

    def _leave(self) -> None:
        self._tasks.run(loading.leave, self._left, self._refuse)

    def _left(self, _nothing: None) -> None:
        self._say(self.tr("You stopped sharing. From now on nothing leaves this computer."))
        self._refresh()

    # Dropping files on it
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = dropped(event)
        if paths:
            event.acceptProposedAction()
            self.read(paths)

    # Taking part
    def _enrol(self, team: str, code: str) -> None:
        self._say("")
        self._tasks.run(partial(loading.enrol, team=team, code=code), self._done, self._refuse)

    def _send(self, look: PeriodLook) -> None:
        self._tasks.run(partial(loading.send, look=look), self._done, self._refuse)

    def _hold(self, period: SharePeriod) -> None:
        self._tasks.run(partial(loading.hold, period=period), self._done, self._refuse)

    def _withdraw(self, period: SharePeriod) -> None:
        self._tasks.run(partial(loading.withdraw, period=period), self._done, self._refuse)

    def _done(self, _nothing: None) -> None:
        self._say("")
        self._refresh()

    def _see(self, key: str) -> None:
        self._tasks.run(partial(loading.see, key=key), None, self._refuse)

    # Papers
    def ask_papers(self) -> None:
        """Ask which folder, and write the drafts there."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = QFileDialog.getExistingDirectory(self, self.foot.papers.text(), documents)
        if folder:
            self.save_papers(Path(folder))

    def save_papers(self, folder: Path) -> None:
        """Write the drafts into this folder."""
        save = self._context.save_papers
        if save is not None:
            self._tasks.run(lambda _cases: save(folder), partial(self._papers_saved, folder), self._refuse)

    def _papers_saved(self, folder: Path, _nothing: None) -> None:
        words = self.tr("Drafts saved in {folder}. Have a lawyer look at them, and fill in what stands in brackets.")
        self._say(words.format(folder=folder.name))

    # What left
    def ask_export(self) -> None:
        """Ask where to, and write the list there."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = str(Path(folder) / "tijdwijzer-verzonden.jsonl")
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Export list"), name, "JSON (*.jsonl)")
        if path:
            self._tasks.run(partial(loading.export, path=Path(path)), self._exported, self._refuse)

    def _exported(self, name: str) -> None:
        self._say(self.tr("Written to {name}. Whoever has the file can read it.").format(name=name))

    def _look_in(self) -> None:
        if self.screen_shown is not None and self.screen_shown.look.periods:
            period = self.screen_shown.look.periods[0].period
            self._tasks.run(partial(loading.look_in, period=period), self._show_envelope, self._refuse)

    def _show_envelope(self, contents: loading.Contents) -> None:
        if self.screen_shown is not None:
            self.left.envelope.show_contents(contents, self._texts(self.screen_shown))


def dropped(event: QDropEvent) -> list[Path]:
    """The JSON files that are dropped; none for anything else."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() == ".json"]
