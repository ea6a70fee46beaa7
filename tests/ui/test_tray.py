"""What the tray and the bar tell, and what their menu does."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QImage
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from tests.ui.house import FakeHouse, minutes
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import What
from tijdwijzer.resources import resource
from tijdwijzer.ui import app
from tijdwijzer.ui.bar.window import PLACE, FloatingBar
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.today import Today, load_today
from tijdwijzer.ui.tray.menu import TrayMenu
from tijdwijzer.ui.tray.message import MessagePanel
from tijdwijzer.ui.tray.offers import Offer
from tijdwijzer.ui.tray.texts import tooltip
from tijdwijzer.ui.tray.tray import Tray
from tijdwijzer.ui.tray_icon import SIZES, TrayState, tray_icon, tray_pixmap
from tijdwijzer.ui.widgets.displays import display_at
from tijdwijzer.ui.widgets.placing import place_in_corner
from tijdwijzer.ui.wishes import Wishes

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # popups, offscreen

C = Component


@pytest.fixture
def house(qapp: object) -> FakeHouse:
    made = FakeHouse()
    made.a_day()
    return made


@pytest.fixture
def menu(qtbot: QtBot, house: FakeHouse, appearance: Appearance) -> Iterator[TrayMenu]:
    wishes = Wishes(house.tasks)
    made = TrayMenu(wishes, house.context(appearance))
    wishes.setParent(made)
    made.show_today(load_today(house.cases), house.clock.now())
    yield made
    made.deleteLater()


@pytest.fixture
def bar(qtbot: QtBot, house: FakeHouse, appearance: Appearance) -> Iterator[FloatingBar]:
    made = FloatingBar(house.tasks, house.context(appearance))
    made.show_today(load_today(house.cases), house.clock.now())
    yield made
    made.close()
    made.deleteLater()


@pytest.mark.parametrize(
    ("component", "state"),
    [
        (C.STANDARD_WORK, TrayState.VALUE),
        (C.SPEED_LOSS, TrayState.LOSS),
        (C.INTERRUPTIONS, TrayState.LOSS),
        (C.MEETINGS, TrayState.INDIRECT),
        (C.OCCUPANCY_LOSS, TrayState.INDIRECT),
    ],
)
def test_the_icon_tells_which_group_runs(house: FakeHouse, component: Component, state: TrayState) -> None:
    house.cases.tracking.start(What(component))
    assert load_today(house.cases).state is state
    house.cases.tracking.stop()
    assert load_today(house.cases).state is TrayState.OFF


def test_the_tooltip_tells_activity_time_and_direct_time(house: FakeHouse, dutch: None) -> None:
    today = load_today(house.cases)
    now = house.clock.now()
    assert tooltip(today, now) == "Herstel beschikking, 0:20\ndirect 4:05 van 8:00"
    assert tooltip(today, now + minutes(70)) == "Herstel beschikking, 1:30\ndirect 5:15 van 8:00"
    house.cases.tracking.stop()
    assert tooltip(load_today(house.cases), now) == "Er loopt niets\ndirect 4:05 van 8:00"


def test_on_a_day_off_there_is_no_workday_to_compare_with(house: FakeHouse, dutch: None) -> None:
    house.cases.settings.change("contract_minutes", [0] * 7)
    assert tooltip(load_today(house.cases), house.clock.now()).endswith("\ndirect 4:05")


def test_a_name_is_never_read_as_markup(house: FakeHouse, dutch: None) -> None:
    house.cases.tracking.start(What(C.MEETINGS, "<b>Bila</b>"))
    assert "<" not in tooltip(load_today(house.cases), house.clock.now())


def texts(menu: TrayMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def action(menu: TrayMenu, text: str) -> QAction:
    return next(action for action in menu.actions() if action.text() == text)


def test_the_menu_says_what_runs_and_what_else_could(menu: TrayMenu) -> None:
    assert texts(menu)[:7] == [
        "Herstel beschikking, 0:20",
        "Lunch",
        "Bellen met aanvrager",
        "Zaaksysteem traag",
        "Onderbreking",
        "Systeem traag",
        "Stoppen",
    ]
    assert texts(menu)[-9:] == [
        "Dagbeeld",
        "Terugblik",
        "Verloop",
        "Doelen",
        "Nulmeting",
        "Delen",
        "Instellingen",
        "Privacy",
        "Afsluiten",
    ]


def test_the_menu_does_not_change_under_who_is_choosing(menu: TrayMenu, house: FakeHouse, qtbot: QtBot) -> None:
    before = texts(menu)
    menu.popup(QPoint(0, 0))
    house.cases.tracking.stop()
    menu.show_today(load_today(house.cases), house.clock.now())
    assert texts(menu) == before
    menu.hide()
    qtbot.waitUntil(lambda: texts(menu) != before)


def test_the_menu_switches_interrupts_stops_and_takes_back(menu: TrayMenu, house: FakeHouse) -> None:
    action(menu, "Bellen met aanvrager").trigger()
    assert house.entries[-1].what == What(C.STANDARD_WORK, "Bellen met aanvrager")
    house.clock.advance(minutes=1)
    menu.show_today(load_today(house.cases), house.clock.now())
    action(menu, "Onderbreking").trigger()
    house.clock.advance(minutes=1)
    menu.show_today(load_today(house.cases), house.clock.now())
    action(menu, "Onderbreking klaar").trigger()
    assert house.entries[-1].what.activity == "Bellen met aanvrager"
    house.clock.advance(minutes=1)
    action(menu, "Stoppen").trigger()
    menu.show_today(load_today(house.cases), house.clock.now())
    assert not action(menu, "Stoppen").isEnabled()
    undo = next(a for a in menu.actions() if a.text().startswith(("Undo", "Ongedaan")))
    undo.trigger()
    assert house.shown()[-1][1] is None


@pytest.mark.parametrize(
    ("text", "screen"),
    [
        ("Dagbeeld", "day"),
        ("Terugblik", "reflection"),
        ("Verloop", "trends"),
        ("Doelen", "goals"),
        ("Nulmeting", "nulmeting"),
        ("Instellingen", "settings"),
        ("Privacy", "privacy"),
    ],
)
def test_the_menu_leads_everywhere(menu: TrayMenu, house: FakeHouse, text: str, screen: str) -> None:
    action(menu, text).trigger()
    assert house.opened == [(screen, {})]


def test_the_menu_ends_the_program(qtbot: QtBot, menu: TrayMenu) -> None:
    with qtbot.waitSignal(menu.quit_wanted):
        action(menu, "Afsluiten").trigger()


def test_an_ampersand_in_a_name_is_shown(menu: TrayMenu, house: FakeHouse) -> None:
    house.cases.tracking.start(What(C.ADMIN_PROJECTS))
    menu.show_today(load_today(house.cases), house.clock.now())
    assert texts(menu)[0] == "Administratie && projecten, 0:00"


class Recorder(QSystemTrayIcon):
    """An icon that remembers what it was asked to say."""

    def __init__(self) -> None:
        super().__init__(tray_icon(TrayState.OFF, False, True))
        self.messages: list[tuple[str, str]] = []

    def showMessage(self, title: str, text: str, icon: object, ms: int) -> None:  # type: ignore[override]
        self.messages.append((title, text))


def test_a_click_on_the_icon_asks_for_the_switcher(qtbot: QtBot) -> None:
    icon = Recorder()
    tray = Tray(icon)
    with qtbot.waitSignal(tray.activated, timeout=100):
        icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    with qtbot.assertNotEmitted(tray.activated):
        icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)


def test_a_message_leads_where_it_said_it_would_once(qtbot: QtBot) -> None:
    icon, clicks = Recorder(), []
    tray = Tray(icon)
    tray.say("Titel", "Tekst", lambda: clicks.append("here"))
    icon.messageClicked.emit()
    icon.messageClicked.emit()
    assert icon.messages == [("Titel", "Tekst")]
    assert clicks == ["here"]


def test_without_a_place_for_the_icon_the_pointer_says_where(qtbot: QtBot) -> None:
    place = Tray(Recorder()).place()
    assert (place.width(), place.height()) == (1, 1)


def test_the_first_icon_is_what_would_be_painted(qapp: object) -> None:
    assert tuple(SIZES) == app.SIZES
    for size in SIZES:
        drawn = QImage(str(resource("icons", "first", f"{size}.png")))
        painted = tray_pixmap(TrayState.OFF, False, True, size).toImage()
        assert drawn.convertToFormat(painted.format()) == painted
    assert [size.width() for size in app.first_icon().availableSizes()] == list(SIZES)


# The bar


def shown_texts(bar: FloatingBar) -> str:
    return bar.accessibleName()


def test_the_bar_tells_the_same(bar: FloatingBar, house: FakeHouse) -> None:
    assert shown_texts(bar) == "Herstel beschikking, 0:20, direct 4:05 van 8:00"
    bar.appear()
    assert bar.isVisible()
    assert bar.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_the_bar_opens_the_switcher_by_key_and_click(qtbot: QtBot, bar: FloatingBar, key: Qt.Key) -> None:
    bar.appear()
    with qtbot.waitSignal(bar.activated, timeout=100):
        qtbot.keyClick(bar, key)
    with qtbot.waitSignal(bar.activated, timeout=100):
        qtbot.mouseClick(bar, Qt.MouseButton.LeftButton)


def test_a_drag_is_no_click(qtbot: QtBot, bar: FloatingBar, monkeypatch: pytest.MonkeyPatch) -> None:
    bar.appear()
    with qtbot.assertNotEmitted(bar.activated):
        qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
        qtbot.mouseMove(bar, QPoint(60, 10))
        qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(60, 10))


def test_the_bar_is_where_it_was_put(qtbot: QtBot, bar: FloatingBar, house: FakeHouse) -> None:
    house.cases.settings.put_mark(PLACE, [40, 60])
    bar.appear()
    assert (bar.x(), bar.y()) == (40, 60)
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    bar.move(90, 100)
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    qtbot.waitUntil(lambda: house.cases.settings.mark(PLACE) == [90, 100])


def test_a_bar_whose_screen_is_gone_comes_back(bar: FloatingBar, house: FakeHouse) -> None:
    house.cases.settings.put_mark(PLACE, [9000, 9000])
    bar.appear()
    assert QApplication.primaryScreen().availableGeometry().contains(bar.frameGeometry())


def test_the_bar_has_the_menu(qtbot: QtBot, bar: FloatingBar, menu: TrayMenu) -> None:
    bar.use_menu(menu)
    bar.appear()
    place = QPoint(5, 5)
    QApplication.sendEvent(bar, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, bar.mapToGlobal(place)))
    assert menu.isVisible()
    menu.close()


def test_today_is_over_at_its_end(house: FakeHouse) -> None:
    today: Today = load_today(house.cases)
    assert not today.is_over(house.clock.now())
    assert today.is_over(today.view.span.end)


# Messages


@pytest.fixture
def message(qtbot: QtBot, house: FakeHouse, appearance: Appearance) -> Iterator[MessagePanel]:
    made = MessagePanel(house.context(appearance))
    yield made
    made.close()
    made.deleteLater()


def test_a_message_of_our_own_leads_on_and_takes_no_keys(qtbot: QtBot, message: MessagePanel) -> None:
    clicks: list[str] = []
    message.say("Je registreert niets sinds 13:10.", "Klik om te kiezen.", lambda: clicks.append("here"), QRect())
    assert message.isVisible()
    assert message.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert QApplication.primaryScreen().availableGeometry().contains(message.frameGeometry())
    qtbot.mouseClick(message, Qt.MouseButton.LeftButton)
    assert clicks == ["here"]
    assert not message.isVisible()


def test_a_message_is_gone_by_itself(qtbot: QtBot, message: MessagePanel) -> None:
    message.say("Er loopt niets.", "", None, QRect())
    message._gone.setInterval(1)
    message._gone.start()
    qtbot.waitUntil(lambda: not message.isVisible())


def offering(message: MessagePanel, chosen: list[str]) -> None:
    offers = [Offer("Start Beoordelen & bellen", lambda: chosen.append("start")), Offer("Niet nu", lambda: None)]
    message.say("Je registreert niets sinds 13:10.", "", lambda: chosen.append("led on"), QRect(), offers)


def test_a_message_offers_what_can_be_done(qtbot: QtBot, message: MessagePanel) -> None:
    chosen: list[str] = []
    offering(message, chosen)
    assert [button.accessibleName() for button in message.buttons] == ["Start Beoordelen & bellen", "Niet nu"]
    assert message.accessibleDescription() == "Start Beoordelen & bellen, Niet nu"
    qtbot.mouseClick(message.buttons[0], Qt.MouseButton.LeftButton)
    assert (chosen, message.isVisible()) == (["start"], False)
    offering(message, chosen)
    qtbot.mouseClick(message.buttons[1], Qt.MouseButton.LeftButton)
    assert (chosen, message.isVisible()) == (["start"], False)


@pytest.mark.parametrize(
    ("keys", "does"),
    [
        ([Qt.Key.Key_Return], ["start"]),
        ([Qt.Key.Key_Space], ["start"]),
        ([Qt.Key.Key_Tab, Qt.Key.Key_Return], []),
        ([Qt.Key.Key_Escape], []),
    ],
)
def test_a_message_is_answered_by_keys_once_it_is_given_them(
    qtbot: QtBot, message: MessagePanel, keys: list[Qt.Key], does: list[str]
) -> None:
    chosen: list[str] = []
    offering(message, chosen)
    assert message.waits_for_keys
    message.take_keys()
    qtbot.waitUntil(message.isActiveWindow)
    assert not message.waits_for_keys
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget() or message, key)
    assert (chosen, message.isVisible()) == (does, False)


def test_a_message_is_raised_once_by_whoever_gives_it_the_keyboard(
    message: MessagePanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    raised: list[bool] = []
    offering(message, [])
    monkeypatch.setattr(message, "raise_", lambda: raised.append(True))
    message.take_keys()
    assert raised == [True]


def test_a_message_does_not_go_while_somebody_is_answering(qtbot: QtBot, message: MessagePanel) -> None:
    offering(message, [])
    message.take_keys()
    qtbot.waitUntil(message.isActiveWindow)
    message._leave()
    assert message.isVisible()
    assert message._gone.isActive()


def test_a_message_without_offers_has_no_buttons_left_from_before(message: MessagePanel) -> None:
    offering(message, [])
    high = message.height()
    message.say("Er loopt niets.", "", None, QRect())
    assert message.buttons == []
    assert message.height() < high
    assert not message.waits_for_keys


@pytest.mark.parametrize(
    "anchor", [QRect(780, 780, 22, 22), QRect(780, 2, 22, 22), QRect(520, 748, 264, 40), QRect(2, 780, 22, 22), QRect()]
)
def test_the_corner_is_clear_of_the_bar(qapp: QApplication, anchor: QRect) -> None:
    place = QRect(place_in_corner(anchor, QSize(380, 250), display_at(anchor)), QSize(380, 250))
    assert qapp.primaryScreen().availableGeometry().contains(place)
    if anchor.width() > 100:
        assert not place.intersects(anchor)
