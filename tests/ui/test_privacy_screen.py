"""The privacy screen: honest about what is kept, and the two ways out."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QTableWidget
from pytestqt.qtbot import QtBot

from tests.ui.house import FACTS, FakeHouse
from tijdwijzer.domain.policy import Decree, Origin, policy_of
from tijdwijzer.services.platform import KeyKeeping, KeyPlace, KeyWhy
from tijdwijzer.system.policy_file import PolicyFile
from tijdwijzer.ui.privacy.window import PrivacyWindow
from tijdwijzer.ui.privacy.wipe_dialog import WipeDialog
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.words import say


@pytest.fixture
def house() -> FakeHouse:
    made = FakeHouse()
    made.a_day()
    made.cases.reflecting.finish(made.cases.days.today(), "Voornemen", "")
    made.store.back_up(made.clock.now() - timedelta(days=1))
    return made


@pytest.fixture
def window(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> PrivacyWindow:
    made = PrivacyWindow(house.tasks, house.bridge, house.context(appearance))
    qtbot.addWidget(made)
    made.show()
    return made


def rows(table: QTableWidget) -> list[list[str]]:
    columns = range(table.columnCount())
    return [[table.item(row, column).text() for column in columns] for row in range(table.rowCount())]


def test_what_is_kept_is_counted_in_words(window: PrivacyWindow) -> None:
    shown = {row[0]: row[1:] for row in rows(window.kept)}
    assert shown["Registraties"] == ["24 november 2026", "8", "tot jij het wist"]
    assert shown["Voornemens en notities"] == ["24 november 2026", "1", "tot jij het wist"]
    assert shown["Verlofdagen"] == ["–", "0", "–"]
    assert shown["Toetsaanslagen en schermbeelden"][1] == "bestaat niet in dit programma"
    assert shown["Back-ups"][0] == "23 november 2026"


# What the organisation laid down
def test_without_policy_that_is_said(window: PrivacyWindow) -> None:
    assert window.no_policy.isVisible()
    assert window.no_policy.text() == "Je organisatie heeft niets vastgelegd."
    assert not window.policy.isVisible()
    assert not window.refused_policy.isVisible()


def test_a_file_that_was_named_and_is_not_there_is_said(appearance: Appearance, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "policy.json"
    house = FakeHouse(policy=policy_of(PolicyFile(path, named=True).read()))
    house.a_day()
    window = PrivacyWindow(house.tasks, house.bridge, house.context(appearance))
    qtbot.addWidget(window)
    window.show()
    assert rows(window.refused_policy) == [[str(path), "bestand", "het bestand is er niet, of is niet te bereiken"]]


def test_what_holds_and_what_does_not_is_listed_with_where_it_was_laid_down(
    appearance: Appearance, qtbot: QtBot
) -> None:
    laid_down = [
        Decree(Origin.MACHINE, {"Language": "nl", "KeepMonths": 24, "RequireKeyStore": 1, "HotkeySlow": "F9"}),
        Decree(Origin.FILE, {"prompts_per_day": 5, "theme": "dark"}),
    ]
    house = FakeHouse(policy=policy_of(laid_down))
    house.a_day()
    window = PrivacyWindow(house.tasks, house.bridge, house.context(appearance))
    qtbot.addWidget(window)
    window.show()
    assert not window.no_policy.isVisible()
    assert rows(window.policy) == [
        ["Taal", "deze computer", "vastgezet: Nederlands"],
        ["Bewaar wat je registreert", "deze computer", "hoogstens 24\u00a0maanden"],
        ["Systeem traag, en terug", "deze computer", "vastgezet: F9"],
        ["Sleutel alleen in de sleutelbos", "deze computer", "vastgezet: Aan"],
    ]
    assert rows(window.refused_policy) == [
        ["prompts_per_day", "bestand", "dat moet tussen 0 en 3 liggen"],
        ["theme", "bestand", "dat kiest ieder voor zich"],
    ]
    assert {row[0]: row[3] for row in rows(window.kept)}["Registraties"] == "hoogstens 24 maanden"


def test_a_key_in_a_file_is_said_to_be_weaker(window: PrivacyWindow) -> None:
    assert "zwakker" in {row[0]: row[1] for row in rows(window.places)}["Sleutel"]


def test_a_key_in_the_key_store_is_named(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> None:
    safe = KeyKeeping(KeyPlace.STORE, "Windows", True, KeyWhy.SAFE)
    window = PrivacyWindow(house.tasks, house.bridge, house.context(appearance, replace(FACTS, key=safe)))
    qtbot.addWidget(window)
    window.show()
    assert "Windows" in {row[0]: row[1] for row in rows(window.places)}["Sleutel"]


def test_a_restored_backup_is_told(
    house: FakeHouse, appearance: Appearance, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    damaged = replace(house.store.report(), restored=house.clock.now(), set_aside="tijdwijzer-damaged-1.db")
    monkeypatch.setattr(house.store, "report", lambda thorough=False: damaged)
    window = PrivacyWindow(house.tasks, house.bridge, house.context(appearance))
    qtbot.addWidget(window)
    window.show()
    assert window.notice.isVisible()
    assert "24 november 2026, 13:20" in window.notice.text()
    assert "tijdwijzer-damaged-1.db" in window.notice.text()


def test_nothing_is_told_when_nothing_happened(window: PrivacyWindow) -> None:
    assert not window.notice.isVisible()
    assert not window.message.isVisible()


def test_everything_can_be_taken_along(
    window: PrivacyWindow, house: FakeHouse, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked = []

    def choose(*arguments: str) -> tuple[str, str]:
        asked.append(Path(arguments[2]).name)
        return str(tmp_path / "mijn.json"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    window.export.click()
    assert asked == ["tijdwijzer-2026-11-24.json"]
    assert "Beoordelen aanvraag" in house.files[tmp_path / "mijn.json"]
    assert window.message.text().startswith("In mijn.json staan 8 registraties, 1 terugblikken")
    assert window.export.isEnabled()


def test_no_file_chosen_is_no_export(window: PrivacyWindow, house: FakeHouse, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    window.export.click()
    assert house.files == {}


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_everything_is_erased_after_the_word_only(window: PrivacyWindow, house: FakeHouse, qtbot: QtBot) -> None:
    told: list[object] = []
    house.bridge.reflection_changed.connect(told.append)
    window.wipe.click()
    dialog = window.findChild(WipeDialog)
    assert isinstance(dialog, WipeDialog)
    assert not dialog.wipe.isEnabled()
    qtbot.keyClicks(dialog.typed, "wiss")
    assert not dialog.wipe.isEnabled()
    qtbot.keyClicks(dialog.typed, "en ")
    dialog.wipe.click()
    assert house.entries == []
    assert {row[0]: row[2] for row in rows(window.kept)}["Registraties"] == "0"
    assert window.message.text().startswith("Alles is gewist.")
    assert told == [None]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_nothing_is_erased_when_one_thinks_better_of_it(
    window: PrivacyWindow, house: FakeHouse, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "eerst.json"), ""))
    window.wipe.click()
    dialog = window.findChild(WipeDialog)
    assert isinstance(dialog, WipeDialog)
    dialog.export.click()
    dialog.cancel.click()
    assert len(house.entries) == 8
    assert list(house.files) == [tmp_path / "eerst.json"]


def test_one_can_look_whether_everything_is_well(window: PrivacyWindow) -> None:
    assert not window.checks.isVisible()
    window.examine.click()
    assert window.checks.isVisible()
    said = {row[0]: row[1:] for row in rows(window.checks)}
    assert said["Back-ups"][0] == "in orde"
    assert said["Sneltoets"] == ["let op", "kan op dit systeem niet"]
    assert window.examine.isEnabled()


def test_a_profile_on_another_computer_is_said_where_it_is(
    qtbot: QtBot, house: FakeHouse, appearance: Appearance
) -> None:
    window = PrivacyWindow(house.tasks, house.bridge, house.context(appearance, replace(FACTS, on_network=True)))
    qtbot.addWidget(window)
    window.show()
    assert "op een andere computer" in {row[0]: row[1] for row in rows(window.places)}["Waar"]
    said = {label.text() for label in window.findChildren(QLabel)}
    assert say("said.on_network", "nl") in said
    assert "Alles hieronder staat alleen op deze computer." not in said
