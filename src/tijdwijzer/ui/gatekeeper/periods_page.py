"""Periods that wait for something of this role: a table, and one button for all of them or for the chosen one."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from tijdwijzer.services.roles import Due
from tijdwijzer.ui.roles.acts import Act, Deed
from tijdwijzer.ui.roles.page import Page
from tijdwijzer.ui.roles.table import LongTable
from tijdwijzer.ui.roles.texts import days, due_name
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import label, paragraph
from tijdwijzer.words.formats import Language, short_date


class PeriodsPage(Page):
    """What is ready, and below it what is waited for. A subclass says what is done with them."""

    def __init__(self, title: str, about: str, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(title, about, parent)
        self.language: Language = language
        self.ready: tuple[Due, ...] = ()
        headings = (self.tr("Team"), self.tr("Period"), self.tr("Days"), self.tr("Sending ended"))
        self.table = LongTable(self.tr("Ready"), headings)
        self.nothing = paragraph(level="body_medium")
        self.all = Button("…", kind="primary")
        self.one = Button("…")
        self._later_title = label("", "body_strong")
        self.later = LongTable(
            self.tr("Not yet"), (self.tr("Team"), self.tr("Period"), self.tr("Days"), self.tr("Waits for"))
        )
        for part in (self.nothing, self.table):
            self.body.addWidget(part)
        self.add_buttons(self.all, self.one)
        self.body.addSpacing(8)
        self.body.addWidget(self._later_title)
        self.body.addWidget(self.later)
        self.body.addStretch()
        self.all.clicked.connect(self._ask_all)
        self.one.clicked.connect(self._ask_one)
        self.table.currentCellChanged.connect(self._suit)

    # What a subclass says
    def words_all(self, count: int) -> str:
        raise NotImplementedError

    def words_one(self, name: str) -> str:
        raise NotImplementedError

    def act(self, due: Sequence[Due]) -> Act:
        raise NotImplementedError

    def waits_for(self, _due: Due) -> str:
        raise NotImplementedError

    # What is shown
    def show_periods(self, ready: tuple[Due, ...], later: tuple[Due, ...], nothing: str, later_title: str) -> None:
        self.ready = ready
        self.table.show_facts(
            [(due.team, due.period.name, days(due.period, self.language), self._date(due)) for due in ready]
        )
        self.table.setVisible(bool(ready))
        self.nothing.setText(nothing)
        self.nothing.setVisible(not ready)
        self.later.show_facts(
            [(due.team, due.period.name, days(due.period, self.language), self.waits_for(due)) for due in later]
        )
        self._later_title.setText(later_title)
        for part in (self._later_title, self.later):
            part.setVisible(bool(later))
        self._suit()

    def _date(self, due: Due) -> str:
        return short_date(due.period.deadline, self.language, year=True)

    @property
    def _chosen(self) -> Due | None:
        row = self.table.currentRow()
        return self.ready[row] if 0 <= row < len(self.ready) else None

    def _suit(self, *_: object) -> None:
        self.all.setVisible(bool(self.ready))
        self.all.setText(self.words_all(len(self.ready)))
        chosen = self._chosen
        self.one.setVisible(chosen is not None and len(self.ready) > 1)
        if chosen is not None:
            self.one.setText(self.words_one(due_name(chosen)))

    def _ask_all(self) -> None:
        if self.ready:
            self.asked.emit(self.act(self.ready))

    def _ask_one(self) -> None:
        if self._chosen is not None:
            self.asked.emit(self.act((self._chosen,)))


def deeds(due: Sequence[Due], do: Callable[[Any, Due], Any]) -> tuple[Deed, ...]:
    return tuple(Deed(due_name(one), partial(_do, do=do, due=one)) for one in due)


def _do(role: Any, do: Callable[[Any, Due], Any], due: Due) -> Any:
    return do(role, due)
