"""The end of the reflection: exactly what will be shared, when something is to be decided on, and nothing else."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.sharing_outside import Outside
from tests.ui.house import FakeHouse
from tests.ui.sharing import BEFORE, LAST_DAY, carry, house_on, join
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import What
from tijdwijzer.services.sharing import Choice
from tijdwijzer.services.usecases import UseCases
from tijdwijzer.ui.reflection.sharing_section import SharingSection
from tijdwijzer.ui.reflection.window import ReflectionWindow
from tijdwijzer.ui.sharing.cells_table import CellsTable
from tijdwijzer.ui.theme import Appearance

NOTHING = "Vandaag wordt niets gedeeld"
Open = Callable[[FakeHouse], ReflectionWindow]


@pytest.fixture(autouse=True)
def gone(qapp: QApplication) -> Iterator[None]:
    """A window that was closed is gone before the next test: a later theme would dress it again."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def outside() -> Outside:
    return Outside()


@pytest.fixture
def opened(appearance: Appearance, qtbot: QtBot) -> Open:
    def make(house: FakeHouse) -> ReflectionWindow:
        window = ReflectionWindow(house.tasks, house.bridge, house.context(appearance))
        qtbot.addWidget(window)
        window.show()
        QApplication.processEvents()
        return window

    return make


def section(window: ReflectionWindow) -> SharingSection:
    return window.page.sharing


def numbers(window: ReflectionWindow) -> list[str]:
    """As they are sent."""
    QApplication.processEvents()
    tables = [one for one in section(window).findChildren(CellsTable) if one.isVisible()]
    return [table.item(row, 2).text() for table in tables for row in range(table.rowCount())]


def asks(window: ReflectionWindow) -> bool:
    QApplication.processEvents()
    return section(window).send.isVisible()


def test_in_local_mode_it_says_that_nothing_is_shared(opened: Open) -> None:
    window = opened(house_on(LAST_DAY))
    assert section(window).title.text() == NOTHING
    assert not asks(window)


def test_before_the_last_day_nothing_is_asked(opened: Open, outside: Outside) -> None:
    house = house_on(BEFORE)
    join(house, outside)
    window = opened(house)
    assert section(window).title.text() == NOTHING
    assert not asks(window)


@pytest.mark.parametrize("day", [LAST_DAY, "2027-01-08", "2027-01-13"])
def test_from_the_last_day_to_the_deadline_it_shows_exactly_what_will_be_shared(
    opened: Open, outside: Outside, day: str
) -> None:
    house = house_on("2026-12-21")
    join(house, outside)
    house.clock.set(house_on(day).clock.now())
    window = opened(house)
    assert asks(window)
    assert section(window).title.text() == "Kwartaal 4 van 2026: precies dit, als je het verzendt"
    values = house.cases.sharing.look().periods[-1].numbers.values
    assert len(numbers(window)) == len(values)
    assert f"{values['rework']}\u00a0min" in numbers(window)


def test_after_the_deadline_nothing_is_asked(opened: Open, outside: Outside) -> None:
    house = house_on(LAST_DAY)
    join(house, outside)
    house.clock.advance(days=11)
    assert not asks(opened(house))


def test_another_day_is_not_asked_about(opened: Open, outside: Outside) -> None:
    house = house_on(LAST_DAY)
    join(house, outside)
    window = opened(house)
    window.go_to(date(2026, 11, 12))
    assert not asks(window)
    assert section(window).title.text() == NOTHING


def test_sent_from_here_it_is_sealed_and_not_asked_again(opened: Open, outside: Outside) -> None:
    house = house_on(LAST_DAY)
    join(house, outside)
    window = opened(house)
    section(window).send.click()
    assert house.cases.sharing.look().periods[0].choice is Choice.SENT
    assert not asks(window)
    assert numbers(window) == []
    assert section(window).title.text() == "Vandaag wordt niets nieuws gedeeld"
    assert section(window).message.text().startswith("Verzegeld.")
    carry(house, outside)
    assert section(window).title.text() == NOTHING


def test_what_is_sent_from_here_is_exactly_what_stands_here(opened: Open, outside: Outside) -> None:
    house = house_on(LAST_DAY)
    join(house, outside)
    house.cases.tracking.start(What(Component.MEETINGS))
    shown = dict(house.cases.sharing.look().periods[0].numbers.values)
    window = opened(house)
    house.clock.advance(minutes=30)
    section(window).send.click()
    assert house.cases.sharing.ledger()[-1].numbers == shown


def test_held_back_from_here_nothing_leaves(opened: Open, outside: Outside) -> None:
    house = house_on(LAST_DAY)
    join(house, outside)
    window = opened(house)
    section(window).hold.click()
    assert house.cases.sharing.look().periods[0].choice is Choice.HELD
    assert not asks(window)
    assert house.cases.sharing.ledger() == ()


def test_a_refusal_is_said_in_words(opened: Open, outside: Outside) -> None:
    house = house_on(LAST_DAY)
    join(house, outside)
    window = opened(house)
    house.clock.advance(days=11)
    section(window).send.click()
    assert section(window).message.isVisible()
    assert "share_" not in section(window).message.text()


def test_it_is_read_after_the_day_is_shown(opened: Open, outside: Outside, monkeypatch: pytest.MonkeyPatch) -> None:
    house = house_on(LAST_DAY)
    join(house, outside)
    asked: list[str] = []
    run = house.tasks.run

    def noted(job: Callable[[UseCases], object], *rest: object) -> None:
        asked.append(getattr(job, "__name__", str(getattr(job, "func", ""))))
        run(job, *rest)

    monkeypatch.setattr(house.tasks, "run", noted)
    window = opened(house)
    assert window.page.lookback is not None
    before = asked[: asked.index("load_for_reflection")]
    assert any("load_finished" in one for one in before), "after all that the day itself is made of"
