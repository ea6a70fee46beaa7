"""The first quarter of sharing through the windows of both roles, with the real roles in folders beneath."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.team import Member, Team
from tests.ui.role_desk import (
    FG,
    OR,
    TASK,
    TEAM,
    A,
    RoleDesk,
    agree_to,
    begin,
    cells,
    fill,
    let_go_of_windows,
    said,
    save_to,
    typed_in,
)
from tijdwijzer.domain.agreement import AgreedProduct
from tijdwijzer.domain.messages import Refusal, Release
from tijdwijzer.services.roles import Turn
from tijdwijzer.sharing.sealing import signing_pair
from tijdwijzer.ui.aggregator.window import AggregatorWindow
from tijdwijzer.ui.gatekeeper.window import GatekeeperWindow
from tijdwijzer.ui.theme import Appearance

QUARTER = "2026-Q4"
PERMIT = AgreedProduct("permit", "Vergunning", 240.0)


@pytest.fixture(autouse=True)
def _nothing_is_left() -> Iterator[None]:
    yield
    let_go_of_windows()


@pytest.fixture
def desk(tmp_path: Path) -> RoleDesk:
    return RoleDesk(tmp_path)


@pytest.fixture
def gatekeeper(desk: RoleDesk, appearance: Appearance, qtbot: QtBot) -> Iterator[GatekeeperWindow]:
    made = GatekeeperWindow(desk.tools("b"))
    qtbot.addWidget(made, before_close_func=_let_go)
    made.show()
    yield made
    assert typed_in(made) == []


@pytest.fixture
def aggregator(desk: RoleDesk, appearance: Appearance, qtbot: QtBot) -> Iterator[AggregatorWindow]:
    made = AggregatorWindow(desk.tools("a"))
    qtbot.addWidget(made, before_close_func=_let_go)
    made.show()
    yield made
    assert typed_in(made) == []


def _let_go(window: object) -> None:
    window.act_page.clear()


@pytest.fixture
def key(desk: RoleDesk, aggregator: AggregatorWindow, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The aggregator has begun, and handed over its key."""
    file = desk.folder / "key.json"
    begin(aggregator, desk.share, A)
    save_to(monkeypatch, file)
    aggregator.key.save.click()
    return file


@pytest.fixture
def agreed(desk: RoleDesk, gatekeeper: GatekeeperWindow, key: Path) -> GatekeeperWindow:
    """The gatekeepers have begun, and signed an agreement."""
    begin(gatekeeper, desk.share, OR, FG)
    gatekeeper.agreement.products.put((PERMIT,))
    gatekeeper.agreement.take_key(key)
    gatekeeper.agreement.compared.setChecked(True)
    gatekeeper.agreement.sign.click()
    agree_to(gatekeeper, OR, FG)
    gatekeeper.act_page.done.click()
    return gatekeeper


def codes_of(window: GatekeeperWindow, desk: RoleDesk, monkeypatch: pytest.MonkeyPatch, people: int) -> list[str]:
    """Draw them, keep the slips, and read them off the screen."""
    window.codes.put(TEAM, people)
    window.codes.draw.click()
    agree_to(window, OR, FG)
    drawn = [line.split(" | ")[1] for line in said(window).splitlines() if line.startswith(f"{TEAM} | ")]
    save_to(monkeypatch, desk.folder / "slips.pdf")
    window.act_page.save.click()
    window.act_page.done.click()
    return drawn


def enrol(team: Team, codes: list[str]) -> None:
    team.members = [Member(signing_pair()) for _ in codes]
    for member, code in zip(team.members, codes, strict=True):
        team.ask(member, code)


@pytest.fixture
def sharing(
    desk: RoleDesk, agreed: GatekeeperWindow, monkeypatch: pytest.MonkeyPatch
) -> Callable[[int], GatekeeperWindow]:
    """So many people enrolled, on a roster that was published."""

    def made(people: int = 8) -> GatekeeperWindow:
        enrol(desk.team, codes_of(agreed, desk, monkeypatch, people))
        agreed.refresh()
        agreed.rosters.all.click()
        agree_to(agreed, OR, FG)
        agreed.act_page.done.click()
        return agreed

    return made


def test_a_quarter_from_the_keys_to_the_release(
    desk: RoleDesk,
    sharing: Callable[[int], GatekeeperWindow],
    aggregator: AggregatorWindow,
) -> None:
    window = sharing(8)
    assert cells(window.rosters.table) == [(TEAM, "8", "8", "gepubliceerd", "")]
    assert window.next.text() == "Niets te doen tot en met 13 januari 2027: daarna kan de eerste periode dicht."
    for place, member in enumerate(desk.team.members):
        desk.team.send(member, (600, 300, 200, 0, 0 if place else 500))
    stranger = Member(signing_pair())
    desk.team.send(stranger, (1, 2, 3))
    desk.team.over()

    window.refresh()
    assert window.next.text() == "Volgende stap: sluiten. Periodes: 1."
    window.go_next.click()
    window.close_page.all.click()
    agree_to(window, OR, FG)
    assert "Gesloten: 1" in said(window)
    assert f"{TEAM}, {QUARTER} | 8 | gevraagd aan de rekenrol | 1 × niet van iemand op de deelnemerslijst" in said(
        window
    )
    window.act_page.done.click()
    assert window.next.text() == "Nu is de rekenrol aan de beurt. Periodes die op antwoord wachten: 1."
    assert not window.publish.all.isVisibleTo(window.publish)

    aggregator.answers.look_again.click()
    assert aggregator.next.text() == "Volgende stap: beantwoorden. Periodes die wachten: 1."
    aggregator.answers.answer.click()
    aggregator.act_page.go.click()
    assert f"{TEAM}, {QUARTER} | jouw helft van de sommen | " in said(aggregator)
    aggregator.act_page.done.click()

    window.refresh()
    assert window.next.text() == "Volgende stap: publiceren. Periodes: 1."
    window.go_next.click()
    window.publish.all.click()
    agree_to(window, OR, FG)
    words = said(window)
    assert "Gepubliceerd: 1" in words
    assert "Onderbrekingen: te weinig mensen hebben hier iets" in words
    assert "Gestandaardiseerd werk | 45 min per persoon per week" in words
    assert isinstance(desk.team.outcome(), Release)
    window.act_page.done.click()
    assert cells(window.log.table)[0][3].startswith("Gepubliceerd")


def test_too_few_is_published_without_a_number(desk: RoleDesk, sharing: Callable[[int], GatekeeperWindow]) -> None:
    window = sharing(8)
    for member in desk.team.members[:5]:
        desk.team.send(member, (600, 300, 200))
    desk.team.over()
    window.refresh()
    window.close_page.all.click()
    agree_to(window, OR, FG)
    assert f"{TEAM}, {QUARTER} |  | te weinig mensen | " in said(window)
    outcome = desk.team.outcome()
    assert isinstance(outcome, Refusal)
    assert outcome.refused == "too_few"
    window.act_page.done.click()
    assert window.look.turns(Turn.ANSWER) == ()


def test_a_period_is_not_offered_before_its_deadline(
    desk: RoleDesk, sharing: Callable[[int], GatekeeperWindow]
) -> None:
    window = sharing(8)
    assert not window.close_page.all.isVisibleTo(window.close_page)
    assert cells(window.close_page.later)[0][3] == "tot en met 13 januari 2027"
    desk.team.over()
    window.refresh()
    due = window.look.due
    desk.team.clock.set(desk.team.clock.now() - timedelta(days=1))  # the last day to send
    window.ask(window.close_page.act(due))
    agree_to(window, OR, FG)
    assert "tot en met 2027-01-13 mag er gestuurd worden" in said(window)
    assert desk.team.outcome() is None


def test_an_answer_that_is_not_there_is_said(desk: RoleDesk, sharing: Callable[[int], GatekeeperWindow]) -> None:
    window = sharing(8)
    desk.team.everybody_sends()
    desk.team.over()
    window.refresh()
    window.close_page.all.click()
    agree_to(window, OR, FG)
    window.act_page.done.click()
    window.ask(window.publish.act(window.look.turns(Turn.ANSWER)))
    agree_to(window, OR, FG)
    assert "Er is nog geen antwoord van de rekenrol" in said(window)


def test_an_act_wants_both_passphrases_though_the_window_is_open(
    desk: RoleDesk, sharing: Callable[[int], GatekeeperWindow]
) -> None:
    window = sharing(8)
    desk.team.everybody_sends()
    desk.team.over()
    window.refresh()
    window.close_page.all.click()
    for typed in ((OR, OR), (FG, FG), (OR, "een heel andere zin hier")):
        agree_to(window, *typed)
        assert window.act_page.asking.isVisible()
        assert "De wachtwoordzin klopt niet" in window.act_page.passphrases.error.text()
        assert not any(secret.text for secret in window.act_page.passphrases.fields)
        assert [due.turn for due in window.look.due] == [Turn.CLOSING]
    fill(window.act_page.passphrases, OR)
    assert not window.act_page.go.isEnabled()
    agree_to(window, OR, FG)
    assert "Gesloten: 1" in said(window)


def test_codes_are_given_once_and_cannot_be_lost_by_closing(
    desk: RoleDesk, agreed: GatekeeperWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    agreed.codes.put(TEAM, 8)
    agreed.codes.draw.click()
    agree_to(agreed, OR, FG)
    assert not agreed.act_page.done.isEnabled()
    agreed.close()
    assert agreed.isVisible()
    assert "één keer" in agreed.act_page.saved.text()
    slips = desk.folder / "slips.pdf"
    save_to(monkeypatch, desk.folder / "gone" / "slips.pdf")
    agreed.act_page.save.click()
    assert agreed.act_page.saved.text() == "slips.pdf kan niet worden geschreven."
    assert not agreed.act_page.done.isEnabled()
    save_to(monkeypatch, slips)
    agreed.act_page.save.click()
    assert slips.read_bytes().startswith(b"%PDF")
    agreed.act_page.done.click()
    assert not agreed.codes.put(TEAM, 8)
    assert "al uitgegeven" in agreed.codes.error.text()


def test_the_slips_hold_every_code_and_no_name_of_anybody(
    desk: RoleDesk, agreed: GatekeeperWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tijdwijzer.ui.gatekeeper.slips import Slips

    codes = tuple(codes_of(agreed, desk, monkeypatch, 9))
    html = Slips(TASK, QUARTER, agreed.look.root, [("A & <B>", codes)]).html()
    assert len(set(codes)) == 9
    assert all(html.count(code) == 1 for code in codes)
    assert "A &amp; &lt;B&gt;" in html


def test_terms_below_the_floors_are_refused_before_anybody_types(agreed: GatekeeperWindow, desk: RoleDesk) -> None:
    agreed.quarter = "2027-Q1"
    agreed.refresh()
    page = agreed.agreement
    file = desk.folder / "next.json"
    aggregator = desk.roles().aggregator(desk.folder / "a")
    aggregator.unlock(A)
    file.write_bytes(aggregator.key_file("2027-Q1"))
    page.take_key(file)
    assert page.key_print.text().replace(" ", "") == aggregator.fingerprint("2027-Q1")
    assert not page.sign.isEnabled()
    page.compared.setChecked(True)
    for field, value, words in (
        ("k", 4, "minder dan 5 mensen"),
        ("k_cell", 2, "minstens 3 mensen"),
        ("dominance", 95, "hoogstens 90 %"),
    ):
        usual = page.form.fields[field].value()
        page.form.fields[field].setValue(value)
        page.sign.click()
        assert words in page.error.text()
        assert not agreed.act_page.isVisible()
        page.form.fields[field].setValue(usual)
    page.form.rhythms.boxes[4][1].setValue(10)
    page.sign.click()
    assert "vanaf 15" in page.error.text()
    page.form.rhythms.boxes[4][1].setValue(15)
    page.sign.click()
    assert agreed.act_page.isVisible()


def test_a_key_of_another_quarter_is_refused(agreed: GatekeeperWindow, key: Path) -> None:
    agreed.quarter = "2027-Q1"
    agreed.refresh()
    agreed.agreement.take_key(key)
    agreed.agreement.compared.setChecked(True)
    agreed.agreement.sign.click()
    agree_to(agreed, OR, FG)
    assert "Er is niets gepubliceerd" in said(agreed)
    assert "van een andere taak" in said(agreed)


def test_a_file_that_is_no_key_is_said(agreed: GatekeeperWindow, tmp_path: Path) -> None:
    agreed.quarter = "2027-Q1"
    agreed.refresh()
    for name, content in (("odd", b"nonsense"), ("odder", b'{"v":1}')):
        (tmp_path / name).write_bytes(content)
        agreed.agreement.take_key(tmp_path / name)
        assert agreed.agreement.error.text()
        assert not agreed.agreement.sign.isEnabled()
    agreed.agreement.take_key(tmp_path / "nowhere")
    assert agreed.agreement.error.text() == "nowhere kan niet worden gelezen."


def test_keys_are_destroyed_when_their_day_has_come(
    desk: RoleDesk, agreed: GatekeeperWindow, aggregator: AggregatorWindow
) -> None:
    assert not agreed.keys.erase.isVisibleTo(agreed.keys)
    late = agreed.look.keys[0].destroy_on + timedelta(days=40)
    desk.team.clock.set(desk.team.clock.now().replace(year=late.year, month=late.month, day=late.day))
    agreed.refresh()
    agreed.keys.erase.click()
    agree_to(agreed, OR, FG)
    assert "De sleutels zijn vernietigd" in said(agreed)
    aggregator.refresh()
    aggregator.keys.erase.click()
    aggregator.act_page.go.click()
    assert "De sleutels zijn vernietigd" in said(aggregator)
    assert isinstance(aggregator.look.today, date)


def test_a_list_of_teams_is_read_from_a_file(agreed: GatekeeperWindow, tmp_path: Path) -> None:
    file = tmp_path / "teams.csv"
    file.write_text("Team;Aantal\nArnhem;9\nBreda;12\n\n", encoding="utf-8-sig")
    agreed.codes.take_list(file)
    assert agreed.codes.listed == {"Arnhem": 9, "Breda": 12}
    file.write_text("Utrecht;9\nZwolle;veel\n", encoding="utf-8")
    agreed.codes.take_list(file)
    assert "Regel 2" in agreed.codes.error.text()
    assert not agreed.codes.put("a/b", 8)


def test_a_successor_publishes_what_who_left_had_closed(
    desk: RoleDesk, sharing: Callable[[int], GatekeeperWindow], aggregator: AggregatorWindow, qtbot: QtBot
) -> None:
    """By keyboard and mouse, with the real roles: both change their passphrases between closing and publishing."""
    window, officer, calculator = sharing(8), "een zin van de nieuwe functionaris", "een zin van wie nu rekent"
    desk.team.everybody_sends()
    desk.team.over()
    window.refresh()
    window.close_page.all.click()
    agree_to(window, OR, FG)
    window.act_page.done.click()

    window.show_step("passphrases")
    for secret in (window.others.passphrases.fields[1], window.others.passphrases.again[1]):
        qtbot.keyClicks(secret.field, officer)
    qtbot.mouseClick(window.others.go, Qt.MouseButton.LeftButton)
    for secret, typed in zip(window.act_page.passphrases.fields, (OR, FG), strict=True):
        qtbot.keyClicks(secret.field, typed)
    qtbot.keyClick(secret.field, Qt.Key.Key_Return)
    assert "Voortaan gaat de rol open met de nieuwe wachtwoordzin" in said(window)
    qtbot.mouseClick(window.act_page.done, Qt.MouseButton.LeftButton)

    aggregator.show_step("passphrases")
    fill(aggregator.others.passphrases, calculator)
    aggregator.others.go.click()
    agree_to(aggregator, A)
    aggregator.act_page.done.click()
    aggregator.answers.look_again.click()
    aggregator.answers.answer.click()
    aggregator.act_page.go.click()

    window.refresh()
    window.publish.all.click()
    agree_to(window, OR, FG)
    assert "klopt niet" in window.act_page.passphrases.error.text()
    assert desk.team.outcome() is None
    agree_to(window, OR, officer)
    assert isinstance(desk.team.outcome(), Release)
