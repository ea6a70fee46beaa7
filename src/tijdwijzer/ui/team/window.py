"""The team window: a release as the team and its lead see it, at the same moment and with the same words."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QPalette, QShortcut, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from tijdwijzer.domain.department import DepartmentView
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.team import Brought, Form
from tijdwijzer.ui.bridge import Bridge
from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.icons import app_icon
from tijdwijzer.ui.tasks import Tasks
from tijdwijzer.ui.team import loading
from tijdwijzer.ui.team.department_page import DepartmentPage
from tijdwijzer.ui.team.header import ALL, ONE, TeamHeader
from tijdwijzer.ui.team.loading import TeamScreen
from tijdwijzer.ui.team.team_page import TeamPage
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import label, paragraph, separator
from tijdwijzer.ui.widgets.scrolling import scrolling
from tijdwijzer.words import say

MARGIN = 32
USUAL = QSize(1000, 800)
SMALLEST = QSize(860, 400)
FOOT = 60
FORMS = (Form.PDF, Form.XLSX, Form.CSV, Form.JSON)


class TeamWindow(QWidget):
    """Reads again what it shows when something changes. Files come in by the button, or are dropped anywhere on it."""

    def __init__(self, tasks: Tasks, bridge: Bridge, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._context = context
        self._team: str | None = None
        self._period: str | None = None
        self._side = ONE
        self._asked = False
        self.screen_shown: TeamScreen | None = None
        self.header = TeamHeader(context.appearance, context.language)
        self.team = TeamPage(context.appearance, context.language)
        self.department = DepartmentPage(context.appearance, context.language)
        self.message = paragraph(level="body_medium")
        self.bring = Button(self.tr("Load releases…"), "upload")
        self.saves = {form: Button(self._name(form), "download") for form in FORMS}
        self.empty = self._made_empty()
        self.shown = QWidget()
        self.setWindowTitle(say("team.window", context.language))
        self.setWindowIcon(app_icon())
        self.setMinimumSize(SMALLEST)
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect(bridge)
        self._suit()

    def _name(self, form: Form) -> str:
        names = {
            Form.PDF: self.tr("For the meeting (PDF)…"),
            Form.XLSX: self.tr("Workbook…"),
            Form.CSV: "CSV…",
            Form.JSON: "JSON…",
        }
        return names[form]

    def _made_empty(self) -> QWidget:
        """How one gets releases."""
        told = (
            self.tr("Here you see where a team's time goes: only what the gatekeeper published, never one person."),
            self.tr(
                "Ask the gatekeeper (works council and data protection officer) for the folder “published”. It holds "
                "the key (root.json), the agreements, the rosters and the releases. Drop that folder here, or load "
                "the files with the button below."
            ),
            self.tr("A signature is checked on everything; what was altered or belongs elsewhere is refused."),
        )
        empty = QWidget()
        box = QVBoxLayout(empty)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(label(say("team.window", self._context.language), "heading"))
        box.addSpacing(4)
        for text in told:
            box.addWidget(paragraph(text, tone="secondary"))
        empty.setMaximumWidth(640)
        return empty

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self.shown)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.header)
        inside.addSpacing(12)
        inside.addWidget(self.team)
        inside.addWidget(self.department)
        content = QWidget()
        content.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        content.setAutoFillBackground(True)
        page = QVBoxLayout(content)
        page.setContentsMargins(MARGIN, 20, MARGIN, 20)
        page.setSpacing(12)
        page.addWidget(self.message)
        page.addWidget(self.empty)
        page.addWidget(self.shown)
        page.addStretch()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(scrolling(content), 1)
        box.addWidget(separator())
        box.addWidget(self._foot())
        self.message.hide()

    def _foot(self) -> QWidget:
        foot = QWidget()
        foot.setFixedHeight(FOOT)
        row = QHBoxLayout(foot)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(8)
        row.addWidget(self.bring)
        row.addStretch()
        for button in reversed(self.saves.values()):
            row.addWidget(button)
        return foot

    def _connect(self, bridge: Bridge) -> None:
        self.header.turned.connect(self._turn)
        self.header.team_chosen.connect(self.go_to)
        self.header.side_chosen.connect(self.go_aside)
        self.bring.clicked.connect(self._ask_files)
        for form, button in self.saves.items():
            button.clicked.connect(partial(self._ask_place, form))
        for key, by in (("Alt+Left", -1), ("PgUp", -1), ("Alt+Right", 1), ("PgDown", 1), ("Ctrl+T", 0)):
            QShortcut(QKeySequence(key), self, partial(self._turn, by))
        QShortcut(QKeySequence("Ctrl+L"), self, self.header.ask_team)
        QShortcut(QKeySequence("Ctrl+E"), self, self.swap)
        bridge.sharing_changed.connect(self._changed)

    def sizeHint(self) -> QSize:
        return USUAL

    # Going places
    def go_to(self, team: str | None = None, period: str | None = None) -> None:
        """Show a period of a team: the newest without one, of the team that is shown without one."""
        self._side, self._team, self._period = ONE, team or self._team, period
        self._refresh()

    def go_to_department(self, period: str | None = None) -> None:
        """Show all teams together in a period: the newest without one."""
        self._side, self._period = ALL, period
        self._refresh()

    def go_aside(self, side: str) -> None:
        """Show `ONE` team or `ALL` of them, in the same period where there is something of it."""
        shown = None if self.screen_shown is None else self.screen_shown.view.period.name
        if side == ALL:
            self.go_to_department(shown)
        else:
            self.go_to(period=shown)

    def swap(self) -> None:
        """From one team to all of them, and back."""
        screen = self.screen_shown
        if screen is not None and len(screen.teams) > 1:
            self.go_aside(ONE if isinstance(screen.view, DepartmentView) else ALL)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._asked:
            self._refresh()

    def _turn(self, by: int) -> None:
        screen = self.screen_shown
        if screen is None:
            return
        place = screen.place + by if by else len(screen.periods) - 1
        if not 0 <= place < len(screen.periods):
            return
        if isinstance(screen.view, DepartmentView):
            self.go_to_department(screen.periods[place].name)
        else:
            self.go_to(screen.view.team, screen.periods[place].name)

    # What is shown
    def _refresh(self) -> None:
        self._asked = True
        one = partial(loading.load, team=self._team, period=self._period)
        job = one if self._side == ONE else partial(loading.load_department, period=self._period)
        self._tasks.run(job, self.show_screen, self._refuse)

    def _changed(self) -> None:
        if self.isVisible():
            self._refresh()

    def show_screen(self, screen: TeamScreen | None) -> None:
        """Show this; None says how one gets releases."""
        self.screen_shown = screen
        if screen is not None:
            self.header.show_screen(screen)
            together = isinstance(screen.view, DepartmentView)
            if isinstance(screen.view, DepartmentView):
                self.department.show_view(screen.view, screen.catalogue)
            else:
                self.team.show_view(screen.view, screen.catalogue)
            self.team.setVisible(not together)
            self.department.setVisible(together)
        self._suit()

    def _suit(self) -> None:
        some = self.screen_shown is not None
        self.empty.setVisible(not some)
        self.shown.setVisible(some)
        for button in self.saves.values():
            button.setVisible(some)

    def _say(self, text: str) -> None:
        self.message.setText(text)
        self.message.setVisible(bool(text))

    def _refuse(self, error: DomainError) -> None:
        self._say(say(error.code, self._context.language, **error.details))

    # Files in
    def _ask_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self.bring.text(), "", "JSON (*.json)")
        if names:
            self.take([Path(name) for name in names])

    def take(self, places: Sequence[Path]) -> None:
        """Take in files and folders."""
        self._tasks.run(partial(loading.bring, places=places), self._brought, self._refuse)

    def _brought(self, brought: Brought) -> None:
        language = self._context.language
        new = sum(one.new for one in brought.taken)
        said = [self.tr("Loaded: {new} new, {known} known already.").format(new=new, known=len(brought.taken) - new)]
        for one in brought.taken:
            if one.new and one.fingerprint:
                details = {"file": one.file, "name": one.name, "fingerprint": one.fingerprint}
                said.append(say("team.took.root", language, **details))
        said += [say("team.not_taken", language, file=one.file, why=one.why) for one in brought.refused]
        self._say("\n".join(said))
        self._refresh()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        places = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if places:
            event.acceptProposedAction()
            self.take(places)

    # Files out
    def _ask_place(self, form: Form, _checked: bool = False) -> None:
        screen = self.screen_shown
        if screen is None:
            return
        view = screen.view
        whose = say("department.name", self._context.language) if isinstance(view, DepartmentView) else view.team
        name = f"{whose} {view.period.name}.{form}"
        path, _ = QFileDialog.getSaveFileName(self, self.saves[form].text(), name, f"*.{form}")
        if path:
            self.save(form, Path(path))

    def save(self, form: Form, file: Path) -> None:
        """Write what is shown into a file."""
        screen = self.screen_shown
        if screen is not None:
            job = partial(loading.write, form=form, view=screen.view, file=file)
            self._tasks.run(job, self._saved, self._refuse)

    def _saved(self, file: Path) -> None:
        self._say(self.tr("Saved: {name}").format(name=file.name))
