"""The sharing screen: from nothing leaves, over an agreement and a code, to numbers that are sent, and what left."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.sharing_outside import PLACE, TASK, TEAM, Outside
from tests.ui.house import FakeHouse
from tests.ui.sharing import BEFORE, CODE, LAST_DAY, accept, carry, files, house_on, join, own_key
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import What
from tijdwijzer.domain.ledger import State
from tijdwijzer.domain.policy import Held, Origin, Policy
from tijdwijzer.domain.timeline import Change
from tijdwijzer.services.mailbox import Box
from tijdwijzer.services.notices import EntriesChanged
from tijdwijzer.services.sharing import Alert, AlertKind, Choice, Difference, Standing
from tijdwijzer.ui.sharing import alert_texts, loading
from tijdwijzer.ui.sharing.period_card import PeriodCard
from tijdwijzer.ui.sharing.texts import fingerprint
from tijdwijzer.ui.sharing.window import SharingWindow
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.words import WORDS

Key = Qt.Key


@pytest.fixture(autouse=True)
def gone(qapp: QApplication) -> Iterator[None]:
    """A window that was closed is gone before the next test: a later theme would dress it again."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def outside() -> Outside:
    return Outside()


Open = Callable[[FakeHouse], SharingWindow]


@pytest.fixture
def opened(appearance: Appearance, qtbot: QtBot) -> Open:
    def make(house: FakeHouse) -> SharingWindow:
        window = SharingWindow(house.tasks, house.bridge, house.context(appearance))
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        return window

    return make


@pytest.fixture
def house(qapp: object) -> FakeHouse:
    return house_on(LAST_DAY)


@pytest.fixture
def window(house: FakeHouse, outside: Outside, opened: Open) -> SharingWindow:
    """Of somebody who takes part, on the last day of the quarter."""
    join(house, outside)
    return opened(house)


def card(window: SharingWindow) -> PeriodCard:
    (found,) = window.member.cards.values()
    return found


def cells(found: PeriodCard) -> dict[str, tuple[str, str, str]]:
    table = found.cells
    rows = ([table.item(row, column).text() for column in range(4)] for row in range(table.rowCount()))
    return {name: (amount, exact, note) for name, amount, exact, note in rows}


def words(widget: QWidget) -> str:
    """What can be read now, once what was put in is shown."""
    QApplication.processEvents()
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def offers(found: PeriodCard) -> dict[str, bool]:
    return {button.text(): button.isEnabled() for button in found.buttons if button.isVisible()}


# Nothing leaves
def test_without_an_agreement_it_says_that_nothing_leaves(house: FakeHouse, opened: Open) -> None:
    window = opened(house)
    assert "Er verlaat niets je computer" in words(window)
    assert not window.member.isVisible()
    assert not window.left.isVisible()
    assert window.local.load.isEnabled()


def test_where_the_organisation_forbids_it_nothing_can_be_loaded(
    opened: Open, outside: Outside, tmp_path: Path
) -> None:
    window = opened(house_on(LAST_DAY, Policy((Held("sharing", False, Origin.MACHINE),))))
    assert not window.local.load.isEnabled()
    assert "Je organisatie staat delen niet toe" in words(window)
    window.read([files(outside, tmp_path)])
    assert not window.offer.isVisible()
    assert window.message.isVisible()


# The agreement
@pytest.fixture
def reading(house: FakeHouse, outside: Outside, opened: Open, tmp_path: Path) -> SharingWindow:
    window = opened(house)
    window.read([files(outside, tmp_path)])
    return window


def test_an_agreement_is_said_in_plain_words(reading: SharingWindow, outside: Outside) -> None:
    said = words(reading.offer)
    assert "Een team van 8 of meer deelt elk kwartaal van 13 weken." in said
    assert "minder dan 8 mensen" in said
    assert "meer dan 60\u00a0%" in said
    assert fingerprint(reading.offer.print.text().replace(" ", "")) == reading.offer.print.text()
    assert reading.offer.cells.rowCount() == 10
    assert not reading.local.isVisible()


def test_nothing_is_accepted_before_the_fingerprint_is_compared_and_the_place_is_said(
    reading: SharingWindow, house: FakeHouse
) -> None:
    page = reading.offer
    page.place.setText(PLACE)
    assert not page.accept.isEnabled()
    page.place.clear()
    page.compared.click()
    assert not page.accept.isEnabled()
    assert "waar de enveloppen heen gaan" in page.why_not.text()
    page.place.setText(f" {PLACE} ")
    page.accept.click()
    look = house.cases.sharing.look()
    assert (look.standing, look.place) == (Standing.NOT_ENROLLED, PLACE)
    assert not page.isVisible()
    assert reading.member.enrolment.form.isVisible()


def test_what_is_not_accepted_changes_nothing(reading: SharingWindow, house: FakeHouse) -> None:
    reading.offer.decline.click()
    assert reading.local.isVisible()
    assert house.cases.sharing.look().standing is Standing.LOCAL


def test_a_place_that_is_none_is_said_and_the_agreement_stays(reading: SharingWindow, house: FakeHouse) -> None:
    reading.offer.compared.click()
    reading.offer.place.setText("http://onversleuteld.example")
    reading.offer.accept.click()
    assert reading.message.isVisible()
    assert reading.offer.isVisible()
    assert house.cases.sharing.look().standing is Standing.LOCAL


def test_an_agreement_among_published_documents_says_where_it_is(tmp_path: Path, outside: Outside) -> None:
    folder = tmp_path / "published" / TASK / "agreement"
    folder.mkdir(parents=True)
    file = folder / "2026-Q4.json"
    file.write_bytes(outside.agreement().file())
    (folder.parent / "root.json").write_bytes(outside.root_file)
    offer = loading.read_offer(house_on(LAST_DAY).cases, [file])
    assert offer.place == str(tmp_path)


def test_files_can_be_dropped_in_any_order(house: FakeHouse, opened: Open, outside: Outside, tmp_path: Path) -> None:
    files(outside, tmp_path)
    window, dropped = opened(house), QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("root.json", "agreement.json")])
    nothing = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPoint(9, 9).toPointF(), Qt.DropAction.CopyAction, dropped, Qt.MouseButton.LeftButton, nothing)
    window.dropEvent(event)
    assert window.offer.isVisible()


def test_the_root_key_alone_leads_to_the_agreement_beside_it(
    house: FakeHouse, opened: Open, outside: Outside, tmp_path: Path
) -> None:
    files(outside, tmp_path)
    window = opened(house)
    window.read([tmp_path / "root.json"])
    assert window.offer.isVisible()


def test_a_place_that_is_laid_down_cannot_be_changed(opened: Open, outside: Outside, tmp_path: Path) -> None:
    window = opened(house_on(LAST_DAY, Policy((Held("sharing_place", PLACE, Origin.MACHINE),))))
    window.read([files(outside, tmp_path)])
    assert window.offer.place.text() == PLACE
    assert window.offer.place.isReadOnly()
    window.offer.compared.click()
    assert "Je organisatie heeft vastgelegd" in window.offer.why_not.text()


def test_less_protection_is_said_loudly(
    window: SharingWindow, house: FakeHouse, outside: Outside, tmp_path: Path
) -> None:
    changes = {"quarter": "2027-Q1", "k": 6, "round_count": 10}
    window.read([files(outside, tmp_path, **changes)])
    said = words(window.offer.differences)
    assert "Deze regeling beschermt je minder dan de vorige\nKleinste aantal mensen waarover iets" in said
    assert "8 → 6" in said
    assert "Afronding van aantallen: 5 → 10" in said
    assert not window.offer.compared.isVisible()
    assert window.offer.accept.isEnabled()


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda folder: (folder / "agreement.json").unlink(), "import_file_unreadable"),
        (lambda folder: (folder / "agreement.json").write_text("{"), "share_unreadable"),
        (lambda folder: (folder / "agreement.json").write_text("{}"), "share_form"),
        (lambda folder: (folder / "root.json").unlink(), "share_root_missing"),
        (lambda folder: changed(folder / "agreement.json", k=9), "share_signature"),
        (lambda folder: changed(folder / "agreement.json", k=4), "agreement_weak"),
        (lambda folder: changed(folder / "agreement.json", v=2), "share_version"),
    ],
)
def test_what_is_wrong_with_a_file_is_said_in_words(
    house: FakeHouse, opened: Open, outside: Outside, tmp_path: Path, spoil: Callable[[Path], object], code: str
) -> None:
    window, file = opened(house), files(outside, tmp_path)
    spoil(tmp_path)
    window.read([file])
    assert not window.offer.isVisible()
    assert window.local.isVisible()
    assert window.message.isVisible()
    assert "share_" not in window.message.text()
    assert window.message.text().startswith(WORDS[code][0].split("{")[0])


def changed(file: Path, **values: object) -> None:
    file.write_text(json.dumps({**json.loads(file.read_text()), **values}))


# Enrolling
def test_a_code_may_be_typed_in_any_way_and_is_asked_once(
    house: FakeHouse, outside: Outside, opened: Open, qtbot: QtBot
) -> None:
    accept(house, outside)
    window = opened(house)
    block = window.member.enrolment
    assert not block.enrol.isEnabled()
    qtbot.keyClicks(block.team, TEAM)
    qtbot.keyClicks(block.code, CODE)
    qtbot.keyClick(block.code, Key.Key_Return)
    assert house.cases.sharing.look().standing is Standing.ASKED
    assert "onderweg naar de poortwachter" in block.state.text()
    assert not block.form.isVisible()
    carry(house, outside)
    assert len(outside.mailbox_names(Box.ENROL)) == 1


def test_it_says_how_many_are_enrolled(window: SharingWindow) -> None:
    said = window.member.enrolment.state.text()
    assert said == f"{TEAM}: 9 ingeschreven, 9 volgens HR. Jullie delen elk kwartaal van 13 weken."


def test_who_was_left_out_hears_it_and_can_try_again(house: FakeHouse, outside: Outside, opened: Open) -> None:
    accept(house, outside)
    house.cases.sharing.enrol(TEAM, CODE)
    outside.publish_roster()
    carry(house, outside)
    window = opened(house)
    assert "je staat er niet op: 9 ingeschreven, 9 volgens HR" in window.member.enrolment.state.text()
    assert window.member.enrolment.form.isVisible()
    assert window.member.enrolment.team.text() == TEAM
    assert not window.member.cards


# A period
def test_the_exact_numbers_are_shown_before_anything_is_sent(window: SharingWindow, house: FakeHouse) -> None:
    values = house.cases.sharing.look().periods[0].numbers.values
    shown = cells(card(window))
    hours, exact, _ = shown["Gestandaardiseerd werk"]
    minutes = values["standard_work"]
    assert minutes > 0
    assert (hours, exact) == (
        f"{minutes // 60}:{minutes % 60:02}",
        f"{minutes:,} min".replace(",", ".").replace(" ", "\u00a0"),
    )
    assert shown["WW-aanvraag"][1] == f"{values['ww']}×"
    assert len(shown) == len(values)


def test_a_number_that_is_capped_says_so(house: FakeHouse, outside: Outside, opened: Open) -> None:
    sharing, cap = house.cases.sharing, (60, *(50_000 for _ in range(8)), 5_000)
    sharing.accept(sharing.read_offer(outside.agreement(caps=cap).file(), outside.root_file, PLACE))
    sharing.enrol(TEAM, CODE)
    outside.publish_roster(own_key(house))
    carry(house, outside)
    window = opened(house)
    assert cells(card(window))["Gestandaardiseerd werk"] == (
        "1:00",
        "60\u00a0min",
        "afgetopt: je registreerde meer",
    )


def test_before_the_last_day_nothing_can_be_sent_and_it_says_why(outside: Outside, opened: Open) -> None:
    house = house_on(BEFORE)
    join(house, outside)
    window = opened(house)
    found = card(window)
    assert offers(found) == {"Verzenden": False, "Inhouden": False}
    assert found.consequences.text() == "Verzenden kan vanaf de laatste dag, zondag 3 januari."
    assert found.send.accessibleDescription() == found.consequences.text()


def test_sending_seals_and_notes_exactly_what_is_shown(
    window: SharingWindow, house: FakeHouse, outside: Outside
) -> None:
    values = dict(house.cases.sharing.look().periods[0].numbers.values)
    card(window).send.click()
    assert offers(card(window)) == {"Verbeteren": False, "Intrekken": True}
    assert "Verzegeld en onderweg" in words(card(window))
    carry(house, outside)
    version, numbers = outside.opened(outside.dropped()[0])
    assert (version, numbers) == (1, tuple(values.values()))
    assert "Bezorgd." in words(card(window))
    assert window.left.ledger.lines.rowCount() == 2


def test_a_timer_that_runs_on_adds_nothing_to_what_was_shown(window: SharingWindow, house: FakeHouse) -> None:
    house.cases.tracking.start(What(Component.MEETINGS))
    shown = dict(house.cases.sharing.look().periods[0].numbers.values)
    house.clock.advance(minutes=30)
    card(window).send.click()
    assert house.cases.sharing.ledger()[-1].numbers == shown
    assert offers(card(window)) == {"Verbeteren": True, "Intrekken": True}


def test_a_day_that_changes_can_be_corrected(window: SharingWindow, house: FakeHouse) -> None:
    card(window).send.click()
    entry = house.entries[0]
    with house.store.unit() as unit:
        unit.apply(Change(removed=(entry,)))
        unit.commit()
    house.cases.notices.publish(EntriesChanged())
    assert offers(card(window)) == {"Verbeteren": True, "Intrekken": True}
    assert any("eerder verzonden" in note for _, _, note in cells(card(window)).values())
    card(window).correct.click()
    assert [line.version for line in house.cases.sharing.ledger()][-1] == 2
    assert offers(card(window)) == {"Verbeteren": False, "Intrekken": True}


def test_what_was_sent_can_be_withdrawn_and_sent_again(window: SharingWindow, house: FakeHouse) -> None:
    card(window).send.click()
    card(window).withdraw.click()
    assert "Je hebt deze periode ingetrokken." in words(card(window))
    assert offers(card(window)) == {"Verzenden": True}
    assert not any(house.cases.sharing.ledger()[-1].numbers.values())
    card(window).send.click()
    assert house.cases.sharing.look().periods[0].choice is Choice.SENT


def test_a_period_can_be_held_back(window: SharingWindow, house: FakeHouse) -> None:
    card(window).hold.click()
    assert "Je houdt deze periode in." in words(card(window))
    assert offers(card(window)) == {"Verzenden": True}
    assert house.cases.sharing.ledger() == ()


def test_undo_is_said_not_to_reach_what_left(window: SharingWindow) -> None:
    assert "Ongedaan maken reikt niet tot wat vertrokken is" in card(window).consequences.text()
    card(window).send.click()
    assert "Ongedaan maken reikt niet tot wat vertrokken is" in card(window).consequences.text()


def test_a_period_that_is_closed_can_only_be_looked_at(
    window: SharingWindow, house: FakeHouse, outside: Outside
) -> None:
    card(window).send.click()
    carry(house, outside)
    house.clock.advance(days=11)
    outside.publish_release("2026-Q4", outside.dropped(), outside.agreement())
    carry(house, outside)
    assert not window.member.cards
    assert window.member.earlier.item(0, 0).text() == "Kwartaal 4 van 2026"
    assert window.member.earlier.item(0, 2).text() == "geteld, en ligt voorgoed vast"


def test_what_came_too_late_stayed_here(house: FakeHouse, outside: Outside, opened: Open) -> None:
    join(house, outside)
    house.clock.advance(days=11)
    window = opened(house)
    assert not window.member.cards
    assert window.member.earlier.item(0, 2).text() == "te laat, bleef hier"


def test_a_refusal_is_said_in_words(window: SharingWindow, house: FakeHouse) -> None:
    house.clock.advance(days=11)
    card(window).send.click()
    assert window.message.text().startswith(WORDS["share_too_late"][0].split("{")[0])


# What left
@pytest.fixture
def sent(window: SharingWindow, house: FakeHouse, outside: Outside) -> SharingWindow:
    card(window).send.click()
    carry(house, outside)
    return window


def test_the_ledger_has_every_number_and_fingerprint_with_the_newest_on_top(
    sent: SharingWindow, house: FakeHouse
) -> None:
    block, lines = sent.left.ledger, house.cases.sharing.ledger()
    assert [block.lines.item(row, 2).text() for row in range(2)] == ["bezorgd", "verzegeld, wacht"]
    assert block.chain.text() == "De keten is heel: 2 regels, die elk op de vorige aansluiten."
    facts = {block.facts.item(row, 0).text(): block.facts.item(row, 1).text() for row in range(block.facts.rowCount())}
    newest = lines[-1]
    assert facts["Vingerafdruk van de envelop"] == newest.bundle
    assert (facts["Sleutel van de rekenrol"], facts["Sleutel van de poortwachter"]) == (newest.key_a, newest.key_b)
    assert (facts["Ging naar"], facts["De regel ervoor"]) == (newest.path, lines[0].hash)
    assert block.cells.rowCount() == len(newest.numbers)


def test_a_fingerprint_or_a_whole_line_is_copied(sent: SharingWindow, house: FakeHouse) -> None:
    block, newest = sent.left.ledger, house.cases.sharing.ledger()[-1]
    assert not block.copy.isEnabled()
    block.facts.setCurrentCell(3, 1)
    block.copy.click()
    assert QGuiApplication.clipboard().text() == newest.bundle
    block.copy_all.click()
    copied = QGuiApplication.clipboard().text()
    assert all(one in copied for one in (newest.bundle, newest.key_a, newest.key_b, newest.hash, "WW-aanvraag"))


def test_the_ledger_is_exported(sent: SharingWindow, house: FakeHouse, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("/tmp/uit.jsonl", ""))
    sent.left.ledger.export.click()
    assert house.files[Path("/tmp/uit.jsonl")] == house.cases.sharing.ledger_text()
    assert "uit.jsonl" in sent.message.text()


def test_a_broken_chain_is_said(sent: SharingWindow, house: FakeHouse) -> None:
    first, second = house.store.state.ledger
    house.store.state.ledger = (replace(first, numbers={**first.numbers, "rework": 1}), second)
    house.bridge.sharing_changed.emit()
    assert sent.left.ledger.chain.text() == "De keten is verbroken: een regel is veranderd of weggehaald."
    assert "De lijst van wat deze computer verliet is veranderd" in words(sent.alerts)


def test_after_stopping_the_list_of_what_left_stays(sent: SharingWindow, house: FakeHouse) -> None:
    sent.member.agreement.leave.click()
    assert sent.member.agreement.panel.isVisible()
    assert sent.member.agreement.keep.hasFocus()
    sent.member.agreement.keep.click()
    assert house.cases.sharing.look().standing is Standing.ENROLLED
    sent.member.agreement.leave.click()
    sent.member.agreement.sure.click()
    assert house.cases.sharing.look().standing is Standing.LOCAL
    assert sent.local.isVisible()
    assert sent.left.ledger.lines.isVisible()
    assert not sent.member.isVisible()


def test_the_test_mode_shows_everything_that_is_in_an_envelope(sent: SharingWindow, house: FakeHouse) -> None:
    sent.left.envelope.look.click()
    values = house.cases.sharing.look().periods[0].numbers.values
    table, facts = sent.left.envelope.numbers, sent.left.envelope.facts
    assert table.rowCount() == len(values)
    assert table.item(9, 2).text() == f"{values['ww']}×"
    assert facts.item(4, 1).text() == "168 bytes"
    assert len(house.cases.sharing.ledger()) == 2, "nothing is noted"


# Alerts
def test_an_alert_stays_loud_until_it_is_seen(window: SharingWindow, house: FakeHouse, outside: Outside) -> None:
    outside.publish_agreement(outside.agreement("2027-Q1", k=6))
    carry(house, outside)
    assert "Een regeling wil over minder mensen publiceren" in words(window.alerts)
    assert len(window.alerts.buttons) == 3
    for _ in range(2):
        next(one for one in window.alerts.buttons if one.text() == "Dit heb ik gezien").click()
    assert [button.text() for button in window.alerts.buttons] == ["Lezen"]
    assert "Er is een andere regeling" in words(window.alerts), "it goes on holding"
    window.alerts.buttons[0].click()
    assert "8 → 6" in words(window.offer.differences)


def test_a_release_without_the_own_contribution_is_said(
    sent: SharingWindow, house: FakeHouse, outside: Outside
) -> None:
    house.clock.advance(days=11)
    outside.publish_release("2026-Q4", [], outside.agreement())
    carry(house, outside)
    assert "Jouw bijdrage staat niet in wat er gepubliceerd is" in words(sent.alerts)


def test_more_people_than_there_are_is_said(sent: SharingWindow, house: FakeHouse, outside: Outside) -> None:
    house.clock.advance(days=11)
    outside.publish_release("2026-Q4", outside.dropped(), outside.agreement(), others=12)
    carry(house, outside)
    assert "telt de vrijgave 13 mensen, en er zijn er 9 ingeschreven" in words(sent.alerts)


@pytest.mark.parametrize("kind", AlertKind)
def test_every_alert_has_its_words(kind: AlertKind, dutch: None) -> None:
    alert = Alert(kind, {"period": "2026-Q4"})
    assert alert_texts.title(alert)
    assert alert_texts.text(alert)
    assert alert_texts.key(alert) != alert_texts.key(replace(alert, details={"period": "2027-Q1"}))


# Around it
def test_the_team_window_is_offered_only_where_there_is_one(
    house: FakeHouse, outside: Outside, appearance: Appearance, qtbot: QtBot
) -> None:
    join(house, outside)
    context = replace(house.context(appearance), screens=frozenset({"team"}))
    window = SharingWindow(house.tasks, house.bridge, context)
    qtbot.addWidget(window)
    window.show()
    window.team.click()
    assert house.opened == [("team", {})]
    without = SharingWindow(house.tasks, house.bridge, house.context(appearance))
    qtbot.addWidget(without)
    without.show()
    assert not without.team.isVisible()


def test_the_place_that_is_away_is_said_with_what_happens_next(
    window: SharingWindow, house: FakeHouse, outside: Outside
) -> None:
    outside.mailbox.away = True
    card(window).send.click()
    carry(house, outside)
    assert "elk half uur" in window.member.agreement.trouble.text()
    assert "mailbox_" not in window.member.agreement.trouble.text()


def test_what_is_read_again_cannot_be_accepted_again(window: SharingWindow) -> None:
    window.member.agreement.read.click()
    assert window.offer.isVisible()
    assert not window.offer.accept.isVisible()
    assert window.offer.decline.text() == "Sluiten"
    window.offer.decline.click()
    assert window.member.isVisible()


# By keyboard alone
def test_by_keyboard_alone_from_loading_to_sending(
    house: FakeHouse,
    outside: Outside,
    opened: Open,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    file = files(outside, tmp_path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    window = opened(house)
    qtbot.waitUntil(window.isActiveWindow)
    go_to(qtbot, window, window.local.load)
    press(qtbot, Key.Key_Space)
    assert window.offer.compared.hasFocus()
    press(qtbot, Key.Key_Space)
    go_to(qtbot, window, window.offer.place)
    qtbot.keyClicks(window.offer.place, PLACE)
    go_to(qtbot, window, window.offer.accept)
    press(qtbot, Key.Key_Space)
    assert window.member.enrolment.team.hasFocus()
    qtbot.keyClicks(window.member.enrolment.team, TEAM)
    press(qtbot, Key.Key_Tab)
    assert window.member.enrolment.code.hasFocus()
    qtbot.keyClicks(window.member.enrolment.code, CODE)
    press(qtbot, Key.Key_Return)
    outside.publish_roster(own_key(house))
    carry(house, outside)
    go_to(qtbot, window, card(window).send)
    press(qtbot, Key.Key_Space)
    assert [line.state for line in house.cases.sharing.ledger()] == [State.READY]


def go_to(qtbot: QtBot, window: SharingWindow, control: QWidget) -> None:
    """By Tab."""
    for _ in range(40):
        if control.hasFocus():
            return
        qtbot.keyClick(window.focusWidget() or window, Key.Key_Tab)
    raise AssertionError(f"Tab does not lead there, but to {window.focusWidget()}")


def press(qtbot: QtBot, key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key)


def test_differences_are_said_with_names(dutch: None, house: FakeHouse, window: SharingWindow) -> None:
    from tijdwijzer.ui.sharing.offer_texts import difference

    screen = window.screen_shown
    assert screen is not None
    texts = window._texts(screen)
    said = [
        difference(Difference(part, before, after, weaker=True), texts)
        for part, before, after in (
            ("dominance", "0.6", "0.8"),
            ("products", "ww", ""),
            ("caps", "rework: 600", "rework: 700"),
            ("rhythms", "8: 13", "8: 13, 25: 1 ± 680"),
            ("key_a", "ab" * 32, "cd" * 32),
        )
    ]
    assert said == [
        "Grootste deel van een getal dat één persoon mag hebben: 60\u00a0% → 80\u00a0%",
        "Producten: WW-aanvraag → –",
        "Het meeste dat per getal verzonden wordt: Herbewerken 600\u00a0min → Herbewerken 700\u00a0min",
        "Hoe vaak: vanaf 8 mensen: 13 weken → vanaf 8 mensen: 13 weken; vanaf 25 mensen: 1 ± 680 weken",
        "Sleutel van de rekenrol: abab abab abab abab … → cdcd cdcd cdcd cdcd …",
    ]


def test_who_sets_it_up_finds_the_roles_and_papers_under_everything(
    appearance: Appearance, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = FakeHouse()
    opened_: list[str] = []
    saved: list[Path] = []
    context = replace(
        house.context(appearance),
        open=lambda screen, **_: opened_.append(screen),
        screens=frozenset({"gatekeeper", "aggregator"}),
        save_papers=saved.append,
    )
    window = SharingWindow(house.tasks, house.bridge, context)
    qtbot.addWidget(window)
    window.show()
    window.foot.gatekeeper.click()
    window.foot.aggregator.click()
    assert opened_ == ["gatekeeper", "aggregator"]
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    window.foot.papers.click()
    assert saved == [tmp_path]
    assert tmp_path.name in window.message.text()
