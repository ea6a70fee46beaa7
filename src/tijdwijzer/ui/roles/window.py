"""The frame of a guided window: which folder, opening it, a list of steps with the next one named, and acts."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.ui.icons import app_icon, icon
from tijdwijzer.ui.roles.act_page import ActPage
from tijdwijzer.ui.roles.acts import Act
from tijdwijzer.ui.roles.begin_page import Beginning, BeginPage
from tijdwijzer.ui.roles.folder_page import FolderPage
from tijdwijzer.ui.roles.idle import Idle
from tijdwijzer.ui.roles.page import Page
from tijdwijzer.ui.roles.passphrase_page import PassphrasePage
from tijdwijzer.ui.roles.texts import refusal
from tijdwijzer.ui.roles.tools import RoleTools
from tijdwijzer.ui.roles.unlock_page import UnlockPage
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import paragraph
from tijdwijzer.ui.widgets.lists import List

NAVIGATION_WIDTH = 216
SIDE = "#side { border: 0; border-right: 1px solid palette(mid); border-radius: 0; background: palette(window); }"
NAVIGATION = "QListView { border: 0; border-radius: 0; padding: 12px 8px; background: palette(window); }"
USUAL = QSize(960, 720)
SMALLEST = QSize(800, 560)


class RoleWindow(QWidget):
    """What both roles share. A subclass has the pages, reads what they show on the worker, and names the next step.

    Passphrases open the role when the window opens, and after fifteen minutes in which nobody did anything.
    """

    people: tuple[str, ...] = ()
    """Who types a passphrase; one nameless person where only one does."""

    def __init__(self, tools: RoleTools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools = tools
        self.folder: Path | None = tools.folder
        self.look: Any = None
        self.worker = tools.worker()
        self.prepare()
        title, people = self.windowTitle(), self.people
        self.setWindowIcon(app_icon())
        self.setMinimumSize(SMALLEST)
        self.pages: dict[str, Page] = {}
        self.folder_page = FolderPage(title, self.about_folder())
        self.unlock_page = UnlockPage(title, people, self.about_opening())
        self.begin_page = BeginPage(title, self.about_beginning(), people, tools.language)
        self.act_page = ActPage(self.worker, self._unlock, people, tools.language)
        self.others = PassphrasePage(people, self.changed, tools.language)
        self.steps = List(self.tr("Steps"))
        self.next = paragraph(level="body_strong")
        self.go_next = Button(self.tr("Go there"), "arrow-right", kind="primary")
        self.lock_now = Button(self.tr("Lock"), "lock", kind="flat")
        self.idle = Idle(self)
        self._stack = QStackedWidget()
        self._inner = QStackedWidget()
        self._next_step = ""
        self._back_to = ""
        self._lay_out()
        self.lay_out_pages()
        self._connect()
        self.worker.start()
        self._arrive()

    # What a role says of itself
    def prepare(self) -> None:
        """Set the title of the window, and `people`."""
        raise NotImplementedError

    def lay_out_pages(self) -> None:
        """Add the pages, in order."""
        raise NotImplementedError

    def about_folder(self) -> str:
        raise NotImplementedError

    def about_opening(self) -> str:
        raise NotImplementedError

    def about_beginning(self) -> str:
        raise NotImplementedError

    def make(self, folder: Path) -> Any:
        """The role in a folder."""
        raise NotImplementedError

    def unlocked(self, role: Any, passphrases: tuple[str, ...]) -> None:
        """On the worker: open it."""
        raise NotImplementedError

    def changed(self, role: Any, passphrases: tuple[str, ...]) -> None:
        """On the worker: have it open with these from now on; an empty one stays as it was."""
        raise NotImplementedError

    def begun(self, role: Any, beginning: Beginning) -> None:
        """On the worker: make it."""
        raise NotImplementedError

    def read(self, role: Any) -> Any:
        """On the worker: everything that the pages show."""
        raise NotImplementedError

    def show_look(self, look: Any) -> None:
        """Hand it to the pages; call `name_next`."""
        raise NotImplementedError

    # Laying out
    def _lay_out(self) -> None:
        main = QWidget()
        row = QHBoxLayout(main)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = QFrame()
        column.setObjectName("side")
        column.setStyleSheet(SIDE)
        column.setFixedWidth(NAVIGATION_WIDTH)
        self.side = QVBoxLayout(column)
        self.side.setContentsMargins(0, 0, 1, 0)
        self.side.setSpacing(0)
        self.steps.setStyleSheet(NAVIGATION)
        self.steps.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.steps.setIconSize(QSize(16, 16))
        self.side.addWidget(self.steps, 1)
        row.addWidget(column)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._banner())
        right.addWidget(self._inner, 1)
        row.addLayout(right, 1)
        self._inner.addWidget(self.act_page)
        self._main = main
        self.opening = Page(self.windowTitle(), self.tr("One moment…"))
        self.opening.body.addStretch()
        self.trouble = Page(self.windowTitle())
        self._trouble_words = paragraph(level="body_medium")
        self.again = Button(self.tr("Try again"), kind="primary")
        self.other = Button(self.tr("Another folder…"), kind="flat")
        self.trouble.body.addWidget(self._trouble_words)
        self.trouble.add_buttons(self.again, self.other)
        self.trouble.body.addStretch()
        for part in (self.folder_page, self.unlock_page, self.begin_page, self.opening, self.trouble, main):
            self._stack.addWidget(part)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._stack)

    def _banner(self) -> QFrame:
        banner = QFrame()
        banner.setObjectName("panel")
        self.next.setAccessibleName(self.tr("Next step"))
        row = QHBoxLayout(banner)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(self.next, 1)
        row.addWidget(self.go_next)
        row.addWidget(self.lock_now)
        outer = QFrame()
        box = QVBoxLayout(outer)
        box.setContentsMargins(16, 12, 16, 12)
        box.addWidget(banner)
        self.banner = outer
        return outer

    def add_page(self, key: str, name: str, page: Page) -> None:
        """A step, in order."""
        item = QListWidgetItem(name)
        item.setData(Qt.ItemDataRole.UserRole, key)
        self.steps.addItem(item)
        self.pages[key] = page
        self._inner.addWidget(page)
        page.asked.connect(self.ask)

    def _connect(self) -> None:
        self.folder_page.chosen.connect(self._choose)
        self.unlock_page.entered.connect(self._open)
        self.unlock_page.elsewhere.connect(self._ask_folder)
        self.begin_page.begun.connect(self._begin)
        self.begin_page.elsewhere.connect(self._ask_folder)
        self.again.clicked.connect(self._arrive)
        self.other.clicked.connect(self._ask_folder)
        self.act_page.over.connect(self._acted)
        self.steps.currentRowChanged.connect(self._show_step)
        self.go_next.clicked.connect(self._go_next)
        self.lock_now.clicked.connect(partial(self.lock, ""))
        self.idle.idle.connect(self._idle_over)

    def sizeHint(self) -> QSize:
        return USUAL

    # Coming in
    def go_to(self, folder: Path | None = None) -> None:
        """Use this folder."""
        if folder is not None and folder != self.folder:
            self._choose(folder)

    def _ask_folder(self) -> None:
        self.folder_page.field.setText(str(self.folder or ""))
        self._stack.setCurrentWidget(self.folder_page)
        self.folder_page.field.setFocus()

    def _choose(self, folder: Path) -> None:
        self.folder = folder
        self.tools.remember(folder)
        self._arrive()

    def _arrive(self) -> None:
        """Is there a role in it already?"""
        folder = self.folder
        if folder is None:
            self._ask_folder()
            return
        self._stack.setCurrentWidget(self.opening)
        self.worker.take(lambda: self.make(folder), self._taken, self._not_arrived)

    def _taken(self, _role: object) -> None:
        self.worker.run(lambda role: role.task(), self._arrived, self._not_arrived)

    def _arrived(self, task: str | None) -> None:
        if task is None:
            self.begin_page.wait(False)
            self._stack.setCurrentWidget(self.begin_page)
            self.begin_page.task.setFocus()
        else:
            self._stack.setCurrentWidget(self.unlock_page)
            self.unlock_page.begin()

    def _not_arrived(self, error: DomainError) -> None:
        self._trouble_words.setText(refusal(error, self.tools.language))
        self._stack.setCurrentWidget(self.trouble)
        self.again.setFocus()

    def _begin(self, beginning: Beginning) -> None:
        def begin(role: Any) -> None:
            if beginning.token:
                role.keep_token(beginning.token)
            self.begun(role, beginning)

        self.worker.run(begin, self._has_begun, self.begin_page.refuse)

    def _has_begun(self, _nothing: object) -> None:
        self.begin_page.token.clear()
        self.refresh()

    def _open(self, passphrases: tuple[str, ...]) -> None:
        self._unlock(passphrases, self._opened, self._not_opened)

    def _unlock(self, passphrases: tuple[str, ...], then: Any, failed: Any) -> None:
        """A role opened anew: only who has the passphrases gets further, whatever was open before."""
        folder = self.folder
        assert folder is not None

        def opened() -> Any:
            role = self.make(folder)
            self.unlocked(role, passphrases)
            return role

        self.worker.take(opened, then, failed)

    def _opened(self, _role: object) -> None:
        self.unlock_page.wait(False)
        if self.act_page.unsaved:
            self._show_main()
            return
        self._stack.setCurrentWidget(self.opening)
        self.refresh()

    def _not_opened(self, error: DomainError) -> None:
        self.unlock_page.refuse(refusal(error, self.tools.language))

    # Being in
    def refresh(self) -> None:
        """Read everything again, and show it."""
        self.worker.run(self.read, self._show, self._not_arrived)

    def _show(self, look: Any) -> None:
        self.look = look
        self._wait(False)
        self.show_look(look)
        self._show_main()
        if self._inner.currentWidget() is self.act_page or not self._back_to:
            self.show_step(self._back_to or self._next_step or next(iter(self.pages)))

    def _show_main(self) -> None:
        self._stack.setCurrentWidget(self._main)
        self.idle.watch(True)

    def name_next(self, step: str, words: str) -> None:
        """What is the one thing to do now; no `step` when there is nothing but waiting."""
        self._next_step = step
        self.next.setText(words)
        self.go_next.setVisible(bool(step) and step != self._back_to)
        self.go_next.setAccessibleName(f"{self.go_next.text()}: {words}")

    def mark_steps(self, done: Mapping[Any, bool], waiting: Mapping[Any, int]) -> None:
        """Which steps are done, and at which ones so many things wait."""
        for row in range(self.steps.count()):
            item = self.steps.item(row)
            key = item.data(Qt.ItemDataRole.UserRole)
            name = item.data(Qt.ItemDataRole.UserRole + 1) or item.text()
            item.setData(Qt.ItemDataRole.UserRole + 1, name)
            count = waiting.get(key, 0)
            item.setText(f"{name} ({count})" if count else name)
            state = "check" if done.get(key) else "circle-dashed" if key in done else "minus"
            item.setIcon(icon(state))
            spoken = self.tr("{name}, done") if done.get(key) else "{name}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken.format(name=item.text()))

    def show_step(self, key: str) -> None:
        keys = list(self.pages)
        self._back_to = key
        self._enable(True)
        self.steps.setCurrentRow(keys.index(key))
        self.go_next.setVisible(bool(self._next_step) and self._next_step != key)
        self._inner.setCurrentWidget(self.pages[key])

    def _show_step(self, row: int) -> None:
        if row >= 0:
            self.show_step(list(self.pages)[row])

    def _go_next(self) -> None:
        if self._next_step:
            self.show_step(self._next_step)
            self.steps.setFocus()

    def _enable(self, free: bool) -> None:
        """While an act is asked for or done, nothing else is."""
        self.steps.setEnabled(free)
        self.banner.setVisible(free)

    # Acts
    def ask(self, act: Act) -> None:
        """Show an act from beginning to end."""
        self._enable(False)
        self._inner.setCurrentWidget(self.act_page)
        self.act_page.ask(act)

    def _acted(self) -> None:
        self.show_step(self._back_to)
        self._wait(True)
        self.refresh()

    def _wait(self, waits: bool) -> None:
        """While it is read what changed, what is shown is old."""
        self._inner.setEnabled(not waits)
        if waits:
            self.name_next("", self.tr("One moment…"))

    # Going out
    def _idle_over(self) -> None:
        if self.act_page.busy:
            self.idle.timer.start()
        else:
            self.lock(self.tr("Nobody did anything for fifteen minutes, so it was locked."))

    def lock(self, why: str = "") -> None:
        """Let go of the keys; whatever was asked but not done is left, what was shown once stays until it is saved."""
        self.idle.watch(False)
        self.worker.forget()
        if not self.act_page.unsaved and self._inner.currentWidget() is self.act_page:
            self.act_page.clear()
        self.others.passphrases.empty()
        self._stack.setCurrentWidget(self.unlock_page)
        self.unlock_page.begin(why)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.act_page.unsaved and not self.act_page.done.isEnabled():
            self.act_page.saved.setText(self.tr("Not saved yet. Save it first: this is shown once."))
            self.act_page.save.setFocus()
            event.ignore()
            return
        self.idle.watch(False)
        self.act_page.clear()
        self.unlock_page.passphrases.empty()
        self.begin_page.passphrases.empty()
        self.begin_page.token.clear()
        self.others.passphrases.empty()
        self.worker.stop()
        super().closeEvent(event)
