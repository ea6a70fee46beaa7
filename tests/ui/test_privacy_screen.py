"""The privacy screen: honest about what is kept, and the two ways out."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from tests.ui.house import FACTS, MEETING, FakeHouse, at, span
from tijdwijzer.domain.appointments import Appointment
from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.observing import OTHER, Evidence, Observed, Seen, Sign
from tijdwijzer.domain.policy import Decree, Origin, policy_of
from tijdwijzer.domain.products import Product
from tijdwijzer.services.observing import Standing
from tijdwijzer.services.platform import KeyKeeping, KeyPlace, KeyWhy, Lack, Reason
from tijdwijzer.system.policy_file import PolicyFile
from tijdwijzer.ui.observing_now import ObservingNow
from tijdwijzer.ui.privacy.observed_block import MOST_SHOWN
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


# What was observed
@pytest.fixture
def observed(house: FakeHouse) -> FakeHouse:
    """Two hours of this morning, in three programs of which one is not to be named, and a meeting."""
    house.cases.observing.switch(True)
    spans = [("09:00", "09:50", "winword"), ("09:50", "10:00", OTHER), ("12:30", "13:15", "outlook")]
    evidence = [Evidence(span("09:00", "09:10"), Sign.CAMERA)]
    house.cases.observing.lay([Observed(span(start, end), Seen(app)) for start, end, app in spans], evidence)
    return house


@pytest.fixture
def full(observed: FakeHouse, window: PrivacyWindow) -> PrivacyWindow:
    window.go_to()
    return window


def apps(house: FakeHouse) -> list[str]:
    return [one.seen.app for one in house.cases.observing.day().spans if one.seen]


def agree(window: PrivacyWindow, button: QPushButton) -> str:
    """Press it and answer the question, which is handed back."""
    button.click()
    block = window.observed
    assert block.panel.isVisible()
    assert block.keep.hasFocus() or not window.isActiveWindow()
    question = block.question.text()
    block.sure.click()
    assert not block.panel.isVisible()
    return question


def test_what_was_observed_is_counted_with_since_and_until_when(full: PrivacyWindow) -> None:
    shown = {row[0]: row[1:] for row in rows(full.kept)}
    assert shown["Tekenen van overleg"] == ["–", "1", "hoogstens 30 dagen"]
    assert shown["Programma's die voor stonden"] == ["24 november 2026", "3", "hoogstens 30 dagen"]
    assert shown["Eigen regels"] == ["–", "0", "–"]


def test_what_was_counted_and_aimed_at_is_there_with_until_when(full: PrivacyWindow, house: FakeHouse) -> None:
    house.cases.counting.define(Product("ww", "Beslissing WW"))
    house.cases.counting.count("ww", 3)
    full.go_to()
    shown = {row[0]: row[1:] for row in rows(full.kept)}
    assert shown["Aantallen die je hebt afgerond"] == ["24 november 2026", "1", "tot jij het wist"]
    assert shown["Eigen producten"] == ["–", "1", "tot jij het wist"]
    assert [shown[name] for name in ("Doelen", "Nulmetingen")] == [["–", "0", "–"]] * 2


def test_the_programs_are_listed_with_their_time(full: PrivacyWindow) -> None:
    assert rows(full.observed.programs) == [
        ["winword", "50\u00a0minuten"],
        ["outlook", "45\u00a0minuten"],
        ["overige programma's, niet genoemd", "10\u00a0minuten"],
    ]


def test_nothing_observed_is_nothing_to_forget(window: PrivacyWindow) -> None:
    block = window.observed
    assert not block.programs.isVisible()
    assert not any(b.isEnabled() for b in (block.hour, block.today, block.everything))
    assert block.state.text() == "Waarnemen staat uit."
    assert not block.pause.isEnabled()


def test_forgetting_asks_first_and_says_that_it_is_for_good(full: PrivacyWindow, house: FakeHouse) -> None:
    full.observed.hour.click()
    assert "niet ongedaan" in full.observed.question.text()
    full.observed.keep.click()
    assert not full.observed.panel.isVisible()
    assert len(apps(house)) == 3


def test_the_last_hour_is_forgotten(full: PrivacyWindow, house: FakeHouse) -> None:
    assert agree(full, full.observed.hour).startswith("Vergeten wat het laatste uur is waargenomen?")
    assert apps(house) == ["winword", OTHER]
    assert full.message.text() == "Voorgoed vergeten, stukken tijd: 1."
    assert len(rows(full.observed.programs)) == 2


def test_today_is_forgotten(full: PrivacyWindow, house: FakeHouse) -> None:
    agree(full, full.observed.today)
    assert apps(house) == []
    assert not full.observed.programs.isVisible()


def test_a_program_is_forgotten(full: PrivacyWindow, house: FakeHouse) -> None:
    full.observed.programs.setCurrentCell(1, 0)
    assert agree(full, full.observed.program).startswith("Vergeten dat outlook ooit voor stond?")
    assert apps(house) == ["winword", OTHER]


def test_everything_observed_is_forgotten_and_what_was_registered_stays(full: PrivacyWindow, house: FakeHouse) -> None:
    registered = house.shown()
    agree(full, full.observed.everything)
    assert apps(house) == []
    assert house.cases.observing.day().evidence == ()
    assert house.shown() == registered


@pytest.mark.parametrize(
    ("key", "until"),
    [("15", "tot 13:35"), ("30", "tot 13:50"), ("60", "tot 14:20"), ("day", "voor de rest van de dag")],
)
def test_observing_can_be_paused_here(full: PrivacyWindow, house: FakeHouse, key: str, until: str) -> None:
    assert full.observed.state.text() == "Neemt waar."
    full.observed.pause.button(key).click()
    assert full.observed.state.text() == f"Waarnemen gepauzeerd {until}."
    assert house.cases.observing.state().standing is Standing.PAUSED
    full.observed.resume.click()
    assert full.observed.state.text() == "Neemt waar."
    assert not full.observed.resume.isVisible()


def test_observing_can_be_paused_without_a_mouse(full: PrivacyWindow, house: FakeHouse, qtbot: QtBot) -> None:
    button = full.observed.pause.button("30")
    assert button.accessibleName() == "Waarnemen pauzeren: 30 min"
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert house.cases.observing.state().standing is Standing.PAUSED
    qtbot.keyClick(full.observed.resume, Qt.Key.Key_Space)
    assert house.cases.observing.state().standing is Standing.ON


def test_what_an_organisation_forbids_cannot_be_paused(appearance: Appearance, qtbot: QtBot) -> None:
    house = FakeHouse(policy=policy_of([Decree(Origin.MACHINE, {"Observing": 0})]))
    window = PrivacyWindow(house.tasks, house.bridge, house.context(appearance))
    qtbot.addWidget(window)
    window.show()
    assert window.observed.state.text() == "Waarnemen is uitgezet door je organisatie."
    assert not window.observed.pause.isEnabled()


def test_many_programs_show_when_they_are_asked_for(house: FakeHouse, full: PrivacyWindow) -> None:
    spans = [(at("00:00") + timedelta(minutes=n), f"app{n:02}") for n in range(20)]
    seen = [Observed(Span(start, start + timedelta(minutes=1)), Seen(app)) for start, app in spans]
    house.cases.observing.lay(seen)
    assert len(rows(full.observed.programs)) == MOST_SHOWN
    assert full.observed.more.text() == "Alle 23 programma's tonen"
    full.observed.more.click()
    assert len(rows(full.observed.programs)) == 23


@pytest.mark.parametrize(
    ("calendar", "said"),
    [
        ("", "er is geen adres"),
        ("/home/ans/agenda.ics", "er is geen adres"),
        ("https://agenda.example.nl/geheim/basic.ics?x=1", "opgehaald bij agenda.example.nl;"),
        ("webcal://ans:geheim@agenda.example.nl:8443/basic.ics", "opgehaald bij agenda.example.nl;"),
    ],
)
def test_what_is_fetched_is_said_and_the_secret_in_its_address_is_not(
    window: PrivacyWindow, house: FakeHouse, calendar: str, said: str
) -> None:
    house.cases.settings.change("calendar", calendar)
    assert said in window.fetched.text()
    assert "geheim" not in window.fetched.text()


def look(house: FakeHouse, calendar: str, found: Sequence[Appointment] | DomainError) -> None:
    house.cases.settings.change("calendar", calendar)
    source = house.cases.appointments.source()
    assert source is not None
    house.cases.appointments.keep(source, found)


def test_what_left_this_computer_is_told_to_the_number(observed: FakeHouse, window: PrivacyWindow) -> None:
    window.go_to()
    assert window.left.text() == "Niets, nooit."
    observed.cases.settings.change("calendar", "https://agenda.example.nl/geheim.ics")
    assert window.left.text() == "Niets van wat hier wordt bewaard."
    assert window.fetched.text().endswith("Dat is nog niet gebeurd.")
    look(observed, "https://agenda.example.nl/geheim.ics", [MEETING])
    look(observed, "https://agenda.example.nl/geheim.ics", [MEETING])
    asked = "Gevraagd aan agenda.example.nl: 2 keer, het laatst op 24 november 2026, 13:20."
    assert window.fetched.text().endswith(f"{asked} Gevonden afspraken: 1.")
    observed.clock.advance(minutes=30)
    look(observed, "/home/ans/agenda.ics", [MEETING])
    assert window.left.text() == "Niets van wat hier wordt bewaard."
    assert window.fetched.text() == f"Nu wordt nergens iets opgehaald. {asked}"


def test_a_look_in_vain_is_told_with_its_reason(observed: FakeHouse, window: PrivacyWindow) -> None:
    look(observed, "https://agenda.example.nl/geheim.ics", DomainError("calendar_unreadable"))
    assert window.fetched.text().endswith(f"13:20. {say('calendar_unreadable', 'nl')}")


# What is so now
def test_it_is_told_when_nothing_can_be_seen_or_kept(full: PrivacyWindow, house: FakeHouse) -> None:
    house.observing.show(ObservingNow(Standing.ON, blind=True))
    assert full.observed.state.text() == "Kan nu niet waarnemen; blijft het proberen."
    house.observing.show(ObservingNow(Standing.ON, unkept="database_busy"))
    assert full.observed.state.text().startswith("Neemt waar, maar kan het nog niet bewaren: ")
    house.observing.show(ObservingNow(Standing.ON))
    assert full.observed.state.text() == "Neemt waar."


def test_a_machine_that_cannot_be_observed_says_so(full: PrivacyWindow, house: FakeHouse) -> None:
    house.observing.show(ObservingNow(Standing.ON, lack=Lack(Reason.WAYLAND)))
    assert full.observed.state.text() == "Kan hier niet waarnemen: Wayland laat dit niet toe."
