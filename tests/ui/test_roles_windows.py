"""What both windows do whatever the role: opening, locking, acts that are stopped, what is said when it goes wrong."""

import logging
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from threading import current_thread, main_thread
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.house import FakeHouse
from tests.ui.role_desk import agree_to, begin, cells, fill, let_go_of_windows, said, typed_in
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.share_periods import period_named
from tijdwijzer.services.roles import Turn
from tijdwijzer.ui.aggregator.window import AggregatorWindow
from tijdwijzer.ui.gatekeeper.look import Step
from tijdwijzer.ui.gatekeeper.window import GatekeeperWindow
from tijdwijzer.ui.made_up_roles import PASSPHRASE, PASSPHRASES, World, a_year
from tijdwijzer.ui.role_screens import aggregator as aggregator_screen
from tijdwijzer.ui.role_screens import gatekeeper as gatekeeper_screen
from tijdwijzer.ui.roles.tools import RoleTools
from tijdwijzer.ui.roles.window import RoleWindow
from tijdwijzer.ui.roles.worker import AtOnce, RoleWorker
from tijdwijzer.ui.theme import Appearance

TODAY = date(2026, 10, 9)
FOLDER = Path("/safe/role")


@pytest.fixture(autouse=True)
def _nothing_is_left() -> Iterator[None]:
    yield
    let_go_of_windows()


@pytest.fixture
def world() -> World:
    return a_year(TODAY)


def tools(world: World, worker: Any = AtOnce, folder: Path | None = FOLDER) -> RoleTools:
    return RoleTools(world.roles, "nl", folder, today=lambda: world.today, worker=worker)


@pytest.fixture
def locked(world: World, appearance: Appearance, qtbot: QtBot) -> GatekeeperWindow:
    made = GatekeeperWindow(tools(world))
    qtbot.addWidget(made, before_close_func=lambda window: window.act_page.clear())
    made.show()
    return made


@pytest.fixture
def window(locked: GatekeeperWindow) -> GatekeeperWindow:
    """Open."""
    fill(locked.unlock_page.passphrases, *PASSPHRASES)
    locked.unlock_page.open.click()
    return locked


# Coming in
def test_it_asks_for_a_folder_first_and_remembers_it(
    world: World, appearance: Appearance, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen: list[Path] = []
    made = GatekeeperWindow(RoleTools(world.roles, "nl", None, chosen.append, lambda: TODAY, AtOnce))
    qtbot.addWidget(made)
    made.show()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(FOLDER))
    made.folder_page.pick.click()
    made.folder_page.go.click()
    assert chosen == [FOLDER]
    assert made.unlock_page.isVisible()


def test_the_program_remembers_the_folder_of_each_role(appearance: Appearance, qtbot: QtBot, world: World) -> None:
    from dataclasses import replace

    house = FakeHouse()
    context = replace(house.context(appearance), roles=world.roles)
    for screen, title in ((gatekeeper_screen, "Poortwachter"), (aggregator_screen, "Rekenrol")):
        first = screen(house.tasks, house.bridge, context)
        assert isinstance(first, RoleWindow)
        qtbot.addWidget(first)
        first.show()
        assert first.windowTitle() == title
        assert first.folder_page.isVisible()
        first.folder_page.chosen.emit(FOLDER / title)
        qtbot.waitUntil(first.unlock_page.isVisible)
        first.close()
        again = screen(house.tasks, house.bridge, context)
        assert isinstance(again, RoleWindow)
        qtbot.addWidget(again)
        assert again.folder == FOLDER / title
        again.close()


def test_new_passphrases_are_typed_twice_and_weak_ones_refused(
    world: World, appearance: Appearance, qtbot: QtBot
) -> None:
    made = GatekeeperWindow(tools(World(TODAY)))
    qtbot.addWidget(made)
    made.show()
    page = made.begin_page
    page.task.setText("Bezwaar")
    page.place.setText("/share")
    fill(page.passphrases, *PASSPHRASES)
    page.passphrases.again[1].field.setText("iets anders dan daarnet")
    page.go.click()
    assert page.passphrases.error.text() == "FG: de twee zijn niet gelijk. Typ ze opnieuw."
    assert page.passphrases.fields[0].text == PASSPHRASES[0]
    fill(page.passphrases, PASSPHRASES[0], "kort")
    page.go.click()
    assert "Wachtwoordzin 2 is te zwak" in page.passphrases.error.text()
    assert typed_in(made) == []
    page.place.setText("nergens")
    fill(page.passphrases, *PASSPHRASES)
    page.go.click()
    assert "nergens" in page.error.text()
    begin(made, Path("/share"), *PASSPHRASES)
    assert made.agreement.isVisible()
    assert made.next.text() == "Volgende stap: maak de regeling van 2026-Q4."


def test_a_wrong_passphrase_opens_nothing_and_leaves_no_word(locked: GatekeeperWindow) -> None:
    fill(locked.unlock_page.passphrases, PASSPHRASES[0], "een heel andere zin")
    locked.unlock_page.open.click()
    assert locked.look is None
    assert locked.unlock_page.isVisible()
    assert "klopt niet" in locked.unlock_page.passphrases.error.text()
    assert typed_in(locked) == []


def test_a_passphrase_is_dotted_until_somebody_shows_it_and_undo_brings_nothing_back(
    locked: GatekeeperWindow, qtbot: QtBot
) -> None:
    secret = locked.unlock_page.passphrases.fields[0]
    assert secret.field.echoMode() is QLineEdit.EchoMode.Password
    secret.show_it.click()
    qtbot.keyClicks(secret.field, "een zin")
    assert secret.field.echoMode() is QLineEdit.EchoMode.Normal
    secret.empty()
    assert secret.field.echoMode() is QLineEdit.EchoMode.Password
    secret.show_it.click()
    secret.field.undo()
    assert secret.text == ""


def test_it_is_all_done_by_keyboard(locked: GatekeeperWindow, qtbot: QtBot) -> None:
    first, second = (secret.field for secret in locked.unlock_page.passphrases.fields)
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClicks(first, PASSPHRASES[0])
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert second.hasFocus()
    qtbot.keyClicks(second, PASSPHRASES[1])
    qtbot.keyClick(second, Qt.Key.Key_Return)
    locked.steps.setFocus()
    qtbot.keyClick(locked.steps, Qt.Key.Key_Home)
    for _ in range(list(Step).index(Step.CLOSE)):
        qtbot.keyClick(locked.steps, Qt.Key.Key_Down)
    assert locked.close_page.isVisible()
    qtbot.keyClick(locked.close_page.all, Qt.Key.Key_Space)
    first, second = (secret.field for secret in locked.act_page.passphrases.fields)
    assert first.hasFocus()
    qtbot.keyClicks(first, PASSPHRASES[0])
    qtbot.keyClick(first, Qt.Key.Key_Return)
    qtbot.keyClicks(second, PASSPHRASES[1])
    qtbot.keyClick(second, Qt.Key.Key_Return)
    assert "Gesloten: 2" in said(locked)
    assert locked.act_page.done.hasFocus()


# What is next
def test_the_next_step_is_named_and_led_to(window: GatekeeperWindow, world: World) -> None:
    assert window.next.text() == "Volgende stap: publiceren. Periodes: 1."
    window.show_step(Step.LOG)
    assert window.go_next.isVisible()
    window.go_next.click()
    assert window.publish.isVisible()
    assert not window.go_next.isVisible()
    for key in world.turns:
        world.turns[key] = Turn.NOTHING
    window.refresh()
    assert window.next.text() == "Volgende stap: publiceer de deelnemerslijsten (3), zodra men zich heeft ingeschreven."


def test_another_quarter_has_its_own_agreement(window: GatekeeperWindow) -> None:
    assert [window.quarters.itemText(n) for n in range(window.quarters.count())] == ["2026-Q3", "2026-Q4", "2027-Q1"]
    window.quarters.setCurrentText("2027-Q1")
    window.quarters.activated.emit(2)
    assert window.agreement.title.text() == "Regeling van 2027-Q1"
    assert window.agreement.making.isVisibleTo(window.agreement)
    assert not window.codes.draw.isVisibleTo(window.codes)


def test_a_chosen_period_is_closed_alone(window: GatekeeperWindow, world: World) -> None:
    window.show_step(Step.CLOSE)
    assert not window.close_page.one.isVisible()
    window.close_page.table.setCurrentCell(0, 0)
    assert window.close_page.one.text() == "Alleen Breda, 2026-Q3…"
    window.close_page.one.click()
    agree_to(window, *PASSPHRASES)
    third = period_named("2026-Q3")
    assert world.turns["Breda", third] is Turn.ANSWER
    assert world.turns["Groningen", third] is Turn.CLOSING


def test_what_was_not_taken_is_said_with_its_reason(window: GatekeeperWindow, world: World) -> None:
    world.unplaced["2026-Q4"] = {"code_unknown": 2}
    window.refresh()
    assert cells(window.rosters.table)[1][4] == "1 × deze code is niet gegeven"
    assert "2 × deze code is niet gegeven" in window.rosters.unplaced.text()


# Other passphrases
NEW = "vijf woorden van de opvolger"


def change(window: GatekeeperWindow, first: str, second: str = "") -> None:
    window.show_step(Step.PASSPHRASES)
    for place, text in enumerate((first, second)):
        window.others.passphrases.fields[place].field.setText(text)
        window.others.passphrases.again[place].field.setText(text)
    window.others.go.click()


def test_a_successor_gets_a_passphrase_of_their_own(window: GatekeeperWindow, world: World) -> None:
    change(window, NEW)
    assert typed_in(window) == []
    assert [secret.field.accessibleName() for secret in window.others.passphrases.fields] == [
        "OR-lid: nieuwe wachtwoordzin",
        "FG: nieuwe wachtwoordzin",
    ]
    agree_to(window, *PASSPHRASES)
    assert world.passphrases == (NEW, PASSPHRASES[1])
    assert "Voortaan gaat de rol open met de nieuwe wachtwoordzin" in said(window)
    assert "Vernietig de kopieën" in said(window)
    window.act_page.done.click()
    assert window.others.isVisible()
    assert typed_in(window) == []
    assert cells(window.log.table)[0][3].startswith("Er is een andere wachtwoordzin gekozen")


def test_it_takes_both_passphrases_of_now_to_change_one(window: GatekeeperWindow, world: World) -> None:
    change(window, NEW)
    agree_to(window, NEW, PASSPHRASES[1])
    assert world.passphrases == PASSPHRASES
    assert "klopt niet" in window.act_page.passphrases.error.text()
    window.act_page.cancel.click()
    assert world.passphrases == PASSPHRASES


def test_a_passphrase_of_the_other_is_not_taken_over(window: GatekeeperWindow, world: World) -> None:
    change(window, PASSPHRASES[1])
    agree_to(window, *PASSPHRASES)
    assert world.passphrases == PASSPHRASES
    assert "Er is niets veranderd" in said(window)
    assert "voor ieder een andere" in said(window)


def test_a_new_passphrase_is_looked_at_before_anybody_types_the_old_ones(window: GatekeeperWindow) -> None:
    page = window.others
    change(window, "", "kort")
    assert page.isVisible()
    assert "Wachtwoordzin 2 is te zwak" in page.passphrases.error.text()
    assert typed_in(window) == []
    page.passphrases.fields[0].field.setText(NEW)
    assert not page.go.isEnabled()
    page.passphrases.again[0].field.setText(NEW + "!")
    assert page.go.isEnabled()
    page.go.click()
    assert page.passphrases.error.text() == "OR-lid: de twee zijn niet gelijk. Typ ze opnieuw."
    change(window, NEW, NEW)
    assert "Wachtwoordzin 2 is te zwak" in page.passphrases.error.text()


def test_enter_goes_to_the_second_time_and_then_on(window: GatekeeperWindow, qtbot: QtBot) -> None:
    window.show_step(Step.PASSPHRASES)
    second, again = window.others.passphrases.fields[1].field, window.others.passphrases.again[1].field
    second.setFocus()
    qtbot.keyClicks(second, NEW)
    qtbot.keyClick(second, Qt.Key.Key_Return)
    assert again.hasFocus()
    qtbot.keyClicks(again, NEW)
    qtbot.keyClick(again, Qt.Key.Key_Return)
    assert window.act_page.isVisible()
    assert window.act_page.passphrases.fields[0].field.hasFocus()
    window.act_page.cancel.click()


def test_locking_leaves_no_new_passphrase(window: GatekeeperWindow) -> None:
    window.show_step(Step.PASSPHRASES)
    fill(window.others.passphrases, NEW, NEW + "?")
    window.lock()
    assert typed_in(window) == []


def test_the_aggregator_changes_its_own(world: World, appearance: Appearance, qtbot: QtBot) -> None:
    made = AggregatorWindow(tools(world))
    qtbot.addWidget(made, before_close_func=lambda window: window.act_page.clear())
    made.show()
    fill(made.unlock_page.passphrases, PASSPHRASE)
    made.unlock_page.open.click()
    made.show_step("passphrases")
    fill(made.others.passphrases, NEW)
    made.others.go.click()
    assert not made.act_page.eyes.isVisible()
    agree_to(made, PASSPHRASE)
    assert world.aggregator_passphrase == NEW
    assert typed_in(made) == []


# Acts
def test_cancelling_does_nothing(window: GatekeeperWindow, world: World) -> None:
    before = dict(world.turns)
    window.show_step(Step.CLOSE)
    window.close_page.all.click()
    fill(window.act_page.passphrases, *PASSPHRASES)
    window.act_page.cancel.click()
    assert world.turns == before
    assert window.close_page.isVisible()
    assert typed_in(window) == []


def many(world: World, count: int) -> None:
    third = period_named("2026-Q3")
    world.turns = {(f"Team {number:04}", third): Turn.CLOSING for number in range(count)}


def test_closing_many_teams_is_stopped_between_two_of_them(world: World, appearance: Appearance, qtbot: QtBot) -> None:
    many(world, 40)
    made = GatekeeperWindow(tools(world, RoleWorker))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(made.unlock_page.isVisible)
    fill(made.unlock_page.passphrases, *PASSPHRASES)
    made.unlock_page.open.click()
    qtbot.waitUntil(
        made.publish.isVisible if made.look and made.look.turns(Turn.PUBLISHING) else made.close_page.isVisible
    )
    made.close_page.all.click()
    seen: list[int] = []

    def stop_at_three(value: int) -> None:
        seen.append(value)
        if value == 3:
            made.act_page.stop.click()

    made.act_page.progress.valueChanged.connect(stop_at_three)
    agree_to(made, *PASSPHRASES)
    qtbot.waitUntil(made.act_page.result.isVisible, timeout=10_000)
    assert max(seen) == 3
    closed = sum(turn is Turn.ANSWER for turn in world.turns.values())
    assert closed == 4
    assert "nog te doen: 36" in said(made)
    made.close()


def test_the_role_works_on_a_thread_of_its_own(world: World, appearance: Appearance, qtbot: QtBot) -> None:
    threads: set[str] = set()
    roles = world.roles

    def looked() -> Any:
        threads.add(current_thread().name)
        assert current_thread() is not main_thread()
        return roles()

    made = GatekeeperWindow(RoleTools(looked, "nl", FOLDER, today=lambda: TODAY, worker=RoleWorker))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(made.unlock_page.isVisible)
    assert threads == {"role"}
    made.close()
    assert not made.worker._thread.is_alive()


def test_a_share_that_cannot_be_reached_ends_it_and_what_was_done_stays_done(
    window: GatekeeperWindow, world: World
) -> None:
    many(world, 5)
    window.refresh()
    window.show_step(Step.CLOSE)
    window.close_page.all.click()
    reach = world.reach
    asked = iter(range(100))

    def reached() -> None:
        if next(asked) == 2:
            world.trouble = DomainError("mailbox_unreachable", place="/share")
        reach()

    world.reach = reached
    agree_to(window, *PASSPHRASES)
    words = said(window)
    assert "/share is nu niet te bereiken" in words
    assert "nog te doen: 2" in words
    assert sum(turn is Turn.ANSWER for turn in world.turns.values()) == 2
    window.act_page.done.click()
    assert window.trouble.isVisible()
    world.trouble = None
    window.again.click()
    assert window.unlock_page.isVisible()


def test_something_unforeseen_is_said_and_no_passphrase_is_in_the_log(
    window: GatekeeperWindow, world: World, caplog: pytest.LogCaptureFixture
) -> None:
    def breaks() -> None:
        raise RuntimeError("a bug")

    window.show_step(Step.CLOSE)
    window.close_page.all.click()
    world.reach = breaks
    with caplog.at_level(logging.DEBUG):
        agree_to(window, *PASSPHRASES)
    assert "Er ging iets onverwachts mis" in said(window)
    assert "a bug" in caplog.text
    assert not any(passphrase in caplog.text for passphrase in PASSPHRASES)


# Locking
def test_it_locks_when_nobody_did_anything_and_forgets_the_keys(window: GatekeeperWindow) -> None:
    assert window.idle.timer.isActive()
    assert window.idle.timer.interval() == 15 * 60_000
    window.idle.idle.emit()
    assert window.unlock_page.isVisible()
    assert "kwartier" in window.unlock_page.why.text()
    assert window.worker._role is None
    assert not window.idle.timer.isActive()


def test_a_sign_of_life_puts_off_the_lock(window: GatekeeperWindow, qtbot: QtBot) -> None:
    window.idle.timer.setInterval(1_000_000)
    window.idle.timer.start(5)
    at = QPointF(5, 5)
    buttons = Qt.MouseButton.NoButton
    move = QMouseEvent(QEvent.Type.MouseMove, at, at, buttons, buttons, Qt.KeyboardModifier.NoModifier)
    window.idle.timer.setInterval(1_000_000)
    QApplication.sendEvent(window.windowHandle(), move)
    assert window.idle.timer.remainingTime() > 100_000


def test_what_was_asked_is_left_when_it_locks(window: GatekeeperWindow, world: World) -> None:
    before = dict(world.turns)
    window.show_step(Step.CLOSE)
    window.close_page.all.click()
    fill(window.act_page.passphrases, *PASSPHRASES)
    window.idle.idle.emit()
    assert typed_in(window) == []
    fill(window.unlock_page.passphrases, *PASSPHRASES)
    window.unlock_page.open.click()
    assert window.close_page.isVisible()
    assert world.turns == before


def test_codes_that_were_not_saved_are_still_there_after_a_lock(window: GatekeeperWindow) -> None:
    window.codes.put("Zwolle", 8)
    window.codes.draw.click()
    agree_to(window, *PASSPHRASES)
    shown = said(window)
    assert shown.count("Zwolle | ") == 8
    window.idle.idle.emit()
    assert not window.act_page.isVisible()
    fill(window.unlock_page.passphrases, *PASSPHRASES)
    window.unlock_page.open.click()
    assert window.act_page.isVisible()
    assert said(window) == shown


def test_it_does_not_lock_while_it_works(window: GatekeeperWindow) -> None:
    window.act_page.busy = True
    window.idle.idle.emit()
    assert not window.unlock_page.isVisible()
    window.act_page.busy = False


# The aggregator
@pytest.fixture
def aggregator(world: World, appearance: Appearance, qtbot: QtBot) -> AggregatorWindow:
    made = AggregatorWindow(tools(world))
    qtbot.addWidget(made)
    made.show()
    fill(made.unlock_page.passphrases, PASSPHRASE)
    made.unlock_page.open.click()
    return made


def test_the_aggregator_answers_without_a_second_passphrase(aggregator: AggregatorWindow, world: World) -> None:
    assert aggregator.answers.isVisible()
    aggregator.answers.answer.click()
    assert not aggregator.act_page.passphrases.isVisible()
    assert aggregator.act_page.go.hasFocus()
    aggregator.act_page.go.click()
    assert "Utrecht, 2026-Q3 | jouw helft van de sommen | Snelheidsverliezen" in said(aggregator)
    assert world.turns["Utrecht", period_named("2026-Q3")] is Turn.PUBLISHING


def test_the_key_of_a_coming_quarter_is_made_when_its_file_is_wanted(
    aggregator: AggregatorWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []
    file = tmp_path / "key.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (offered.append(asked[2]), (str(file), ""))[1])
    aggregator.show_step("key")
    aggregator.key.quarters.setCurrentText("2027-Q1")
    assert not aggregator.key.print.isVisible()
    aggregator.key.save.click()
    assert offered == ["sleutel-rekenrol-2027-Q1.json"]
    assert aggregator.key.print.isVisible()
    assert b"2027-Q1" in file.read_bytes()
    file = tmp_path / "nowhere" / "key.json"
    aggregator.key.save.click()
    assert aggregator.key.message.text() == "key.json kan niet worden geschreven."


def test_a_log_is_saved_as_text(window: GatekeeperWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "log.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    window.log.save.click()
    lines = file.read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(window.look.log)
    assert "De rol is begonnen." in lines[0]
    assert all("event." not in line for line in lines)


def test_it_fits_where_the_screen_is_small(window: GatekeeperWindow) -> None:
    window.resize(800, 560)
    assert window.width() == 800
    assert window.height() == 560
    for step in Step:
        window.show_step(step)
        QApplication.processEvents()
        page = window.pages[step]
        assert page.horizontalScrollBar().maximum() == 0, step


def test_a_service_asks_for_a_token(appearance: Appearance, qtbot: QtBot) -> None:
    world = World(TODAY)
    window = GatekeeperWindow(tools(world))
    qtbot.addWidget(window)
    window.show()
    page = window.begin_page
    page.place.setText("/srv/share")
    assert not page.token.isVisible()
    page.place.setText("https://tijd.example")
    assert page.token.isVisible()
    page.token.setText("T0ken-from-IT")
    page.task.setText("Bezwaar")
    for fields in (page.passphrases.fields, page.passphrases.again):
        for secret, typed in zip(fields, PASSPHRASES, strict=True):
            secret.field.setText(typed)
    page.go.click()
    assert world.task == "Bezwaar"
    assert world.tokens == ["T0ken-from-IT"]
    assert page.token.text() == ""


def test_whatever_is_not_shown_in_a_cell_has_no_words_in_it(window: GatekeeperWindow) -> None:
    """A row is as high as its words take, beside the padding."""
    window.show_step("roster")
    table = window.rosters.table
    wraps = Qt.TextFlag.TextWordWrap
    for row in range(table.rowCount()):
        for column in range(table.columnCount()):
            text = table.item(row, column).text()
            room = table.visualRect(table.model().index(row, column)).adjusted(3, 5, -16 - 3, -5)
            needs = table.fontMetrics().boundingRect(room, wraps, text)
            assert needs.height() <= room.height(), text
    header = table.horizontalHeader()
    for column in range(table.columnCount()):
        assert header.sectionSize(column) >= header.sectionSizeHint(column)
