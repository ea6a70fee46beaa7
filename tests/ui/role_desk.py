"""A desk for the windows of the roles: the real ones in folders, at a clock that stands still, with a cheap scrypt."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QTableWidget

from tests.team import CHEAP, Team
from tijdwijzer.services.roles import Roles
from tijdwijzer.sharing.aggregator import FolderAggregator
from tijdwijzer.sharing.folder_mailbox import FolderMailbox
from tijdwijzer.sharing.gatekeeper import FolderGatekeeper
from tijdwijzer.ui.roles.tools import RoleTools
from tijdwijzer.ui.roles.window import RoleWindow
from tijdwijzer.ui.roles.worker import AtOnce

OR, FG, A = "vijf woorden van de raad", "vijf andere van de functionaris", "een zin van de rekenrol"
TASK, TEAM = "Tijd 2026", "Vergunningen"
"""Those of `tests.team`, whose members send."""


@dataclass
class RoleDesk:
    """`team` sends as members do, over the same share as the roles."""

    folder: Path
    remembered: list[Path] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.share = self.folder / "share"
        self.share.mkdir()
        self.team = Team(self.folder, mailbox=FolderMailbox(str(self.share)))

    def roles(self) -> Roles:
        clock = self.team.clock
        return Roles(
            lambda folder: FolderGatekeeper(folder, FolderMailbox, clock, cost=CHEAP),
            lambda folder: FolderAggregator(folder, FolderMailbox, clock, cost=CHEAP),
        )

    def tools(self, name: str, worker: Any = AtOnce) -> RoleTools:
        return RoleTools(
            self.roles, "nl", self.folder / name, self.remembered.append, lambda: self.team.clock.now().date(), worker
        )


def let_go_of_windows() -> None:
    """Of all that is on them: closing alone leaves it, and every theme that is applied dresses what is left."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def fill(passphrases: Any, *typed: str) -> None:
    """Type a passphrase in every field, in both where it is typed twice."""
    for number, text in enumerate(typed):
        passphrases.fields[number].field.setText(text)
        if passphrases.again:
            passphrases.again[number].field.setText(text)


def begin(window: RoleWindow, share: Path, *typed: str) -> None:
    window.begin_page.task.setText(TASK)
    window.begin_page.place.setText(str(share))
    fill(window.begin_page.passphrases, *typed)
    window.begin_page.go.click()


def agree_to(window: RoleWindow, *typed: str) -> None:
    """Both type, and the act is done."""
    fill(window.act_page.passphrases, *typed)
    window.act_page.go.click()


def cells(table: QTableWidget) -> list[tuple[str, ...]]:
    return [
        tuple(item.text() for column in range(table.columnCount()) if (item := table.item(row, column)) is not None)
        for row in range(table.rowCount())
    ]


def said(window: RoleWindow) -> str:
    """Everything that the result of an act says."""
    page = window.act_page
    words = [page.title.text()]
    box = page._report
    for place in range(box.count()):
        item = box.itemAt(place)
        widget = item.widget() if item else None
        if isinstance(widget, QTableWidget):
            words += [" | ".join(row) for row in cells(widget)]
        elif widget is not None:
            words.append(widget.text())
    return "\n".join(words)


def save_to(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))


def typed_in(window: RoleWindow) -> list[str]:
    """What still stands in a field for a passphrase."""
    pages = (window.begin_page, window.unlock_page, window.act_page, window.others)
    secrets = [one for page in pages for one in (*page.passphrases.fields, *page.passphrases.again)]
    return [secret.text for secret in secrets if secret.text]
