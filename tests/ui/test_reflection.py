"""The reflection on screen: read at once, kept as typed, drawn beside the main thread."""

import threading
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.house import FakeHouse, at
from tests.unit.observed_days import observed
from tijdwijzer.domain.reflection import Reflection
from tijdwijzer.services.pictures import ComponentPicture, Drawing, Look, Picture, height_of
from tijdwijzer.ui.reflection.window import ReflectionWindow
from tijdwijzer.ui.theme import Appearance

TODAY = date(2026, 11, 24)


@pytest.fixture
def house() -> FakeHouse:
    made = FakeHouse()
    made.a_day()
    return made


@pytest.fixture
def window(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> ReflectionWindow:
    made = ReflectionWindow(house.tasks, house.bridge, house.context(appearance))
    qtbot.addWidget(made)
    made.show()
    drawn(made)
    return made


def drawn(window: ReflectionWindow) -> None:
    """Wait until every picture is there."""
    window._room.join()
    QApplication.processEvents()


def kept(house: FakeHouse, day: date = TODAY) -> Reflection:
    return house.cases.reflecting.of(day)


def test_it_opens_on_today_with_ribbon_shares_loss_and_picture(window: ReflectionWindow, house: FakeHouse) -> None:
    page = window.page
    assert page.ribbon.isVisible()
    assert page.figures.direct.accessibleDescription() == "Directe tijd: 92\u00a0%, 4\u00a0uur en 5\u00a0minuten"
    assert page.figures.loss.text() == "Snelheidsverliezen kostten 24\u00a0minuten, 9\u00a0% van de dag"
    assert page.figures.picture.is_drawn
    assert [type(picture) for picture in house.drawn] == [ComponentPicture]
    assert page.words.intention.hasFocus()


def test_what_is_typed_is_kept_by_itself(window: ReflectionWindow, house: FakeHouse, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window._presenter.kept, timeout=3000):
        qtbot.keyClicks(window.page.words.intention, "Eerst de oudste")
        qtbot.keyClicks(window.page.words.note, "Rustig")
    assert kept(house) == Reflection(TODAY, "Eerst de oudste", "Rustig")


def test_closing_keeps_what_was_typed_a_moment_ago(window: ReflectionWindow, house: FakeHouse, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.page.words.intention, "Geen mail")
    window.page.later.click()
    assert not window.isVisible()
    assert kept(house) == Reflection(TODAY, "Geen mail")


def test_done_closes_the_day(window: ReflectionWindow, house: FakeHouse, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.page.words.note, "Klaar")
    qtbot.keyClick(window.page.words.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert kept(house) == Reflection(TODAY, "", "Klaar", done=house.clock.now())
    assert not window.isVisible()


def test_a_day_that_was_closed_says_so(window: ReflectionWindow, house: FakeHouse) -> None:
    assert window.page._closed.text() == ""
    house.cases.reflecting.finish(TODAY, "", "")
    window.go_to()
    assert window.page._closed.text() == "Afgesloten om 13:20"
    house.cases.reflecting.skip(TODAY - timedelta(days=1))
    window.go_to(TODAY - timedelta(days=1))
    assert window.page._closed.text() == "Overgeslagen"


def test_skipping_keeps_the_words(window: ReflectionWindow, house: FakeHouse, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.page.words.intention, "Later")
    window.page.skip.click()
    assert kept(house) == Reflection(TODAY, "Later", skipped=True)


def test_the_day_can_be_adjusted_first(window: ReflectionWindow, house: FakeHouse) -> None:
    window.page.to_day.click()
    assert house.opened == [("day", {"day": TODAY})]


def test_a_small_window_is_read_without_scrolling_sideways(window: ReflectionWindow, qtbot: QtBot) -> None:
    window.resize(720, 500)
    qtbot.waitUntil(lambda: window.page._area.horizontalScrollBar().maximum() == 0)
    assert window.page.column.y() > window.page.figures.geometry().bottom()


def test_it_leads_to_the_trend_up_to_its_day(window: ReflectionWindow, house: FakeHouse) -> None:
    window.go_to(TODAY - timedelta(days=1))
    window.page.trends.click()
    assert house.opened == [("trends", {"day": TODAY - timedelta(days=1)})]
    assert window.isVisible()


def test_figures_follow_the_day_and_words_stay(window: ReflectionWindow, house: FakeHouse, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.page.words.intention, "Blijft")
    house.clock.advance(minutes=30)
    house.bridge.tell_everything()
    drawn(window)
    assert window.page.words.intention.text() == "Blijft"
    assert window.page.figures.loss.text().startswith("Herbewerken kostte 50\u00a0minuten")


def test_an_earlier_day_has_its_own_words_and_no_tomorrow(window: ReflectionWindow, house: FakeHouse) -> None:
    monday = date(2026, 11, 23)
    house.cases.reflecting.keep_draft(monday, "Van gisteren", "")
    window.go_to(day=monday)
    page = window.page
    assert page.words.intention.text() == "Van gisteren"
    assert not page.later.isVisible()
    assert not page.ribbon.isVisible()
    assert page.finish.text() == "Klaar met deze dag"


def test_yesterdays_intention_stands_on_top(window: ReflectionWindow, house: FakeHouse) -> None:
    house.cases.reflecting.finish(date(2026, 11, 23), "Voor elf uur geen mail", "")
    window.go_to()
    assert window.page._intended.text() == "Je voornemen voor vandaag: Voor elf uur geen mail"


def test_the_table_twin_takes_the_same_room(window: ReflectionWindow) -> None:
    figures = window.page.figures
    height = figures.height()
    figures.swap.click()
    assert figures.table.isVisible()
    assert figures.table.hasFocus()
    assert (figures.table.rowCount(), figures.height()) == (9, height)
    assert figures.table.item(2, 0).text() == "Herbewerken"
    figures.swap.click()
    assert figures.picture.isVisible()


def test_a_new_theme_draws_the_pictures_anew(
    window: ReflectionWindow, house: FakeHouse, appearance: Appearance
) -> None:
    appearance.choose("dark")
    drawn(window)
    colours = [picture.groups[0][0].paint.fill for picture in house.drawn if isinstance(picture, ComponentPicture)]
    assert colours == ["#935F1A", "#FDC588"]


def test_another_scale_draws_the_pictures_anew(window: ReflectionWindow, house: FakeHouse) -> None:
    QApplication.sendEvent(window.page.figures.picture, QEvent(QEvent.Type.DevicePixelRatioChange))
    drawn(window)
    assert len(house.drawn) == 2


def test_earlier_reflections_are_read_one_by_one(window: ReflectionWindow, house: FakeHouse) -> None:
    for back, intention in ((1, "Gisteren"), (2, "Eergisteren")):
        house.cases.reflecting.finish(TODAY - timedelta(days=back), intention, "Een notitie")
    window.page.earlier.click()
    earlier = window.earlier
    assert [earlier.days.item(row, 1).text() for row in range(2)] == ["Gisteren", "Eergisteren"]
    assert earlier._intention.text() == "Gisteren"
    assert not earlier.steps.button("1").isEnabled()
    earlier.steps.button("-1").click()
    assert earlier._intention.text() == "Eergisteren"
    earlier.open.click()
    assert window.page.isVisible()
    assert window._presenter.day == TODAY - timedelta(days=2)


def test_without_earlier_reflections_that_is_said(window: ReflectionWindow) -> None:
    window.page.earlier.click()
    assert window.earlier._none.isVisible()
    assert not window.earlier.days.isVisible()
    window.earlier.back.click()
    assert window.page.isVisible()


def test_a_picture_is_drawn_beside_the_main_thread_and_its_place_is_there_at_once(
    house: FakeHouse, appearance: Appearance, qtbot: QtBot
) -> None:
    free, threads = threading.Event(), []

    def slow(picture: Picture, look: Look) -> Drawing:
        threads.append(threading.current_thread())
        free.wait(10)
        return house._draw(picture, look)

    window = ReflectionWindow(house.tasks, house.bridge, replace(house.context(appearance), draw=slow))
    qtbot.addWidget(window)
    window.show()
    picture = window.page.figures.picture
    height = picture.height()
    assert not picture.is_drawn
    assert height == height_of(picture._picture)
    free.set()
    drawn(window)
    assert picture.is_drawn
    assert picture.height() == height
    assert threading.main_thread() not in threads


def test_a_window_that_is_closed_while_it_draws_waits_unseen(
    house: FakeHouse, appearance: Appearance, qtbot: QtBot
) -> None:
    free = threading.Event()

    def slow(picture: Picture, look: Look) -> Drawing:
        free.wait(10)
        return house._draw(picture, look)

    window = ReflectionWindow(house.tasks, house.bridge, replace(house.context(appearance), draw=slow))
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.show()
    window.close()
    assert not window.isVisible()
    with qtbot.waitSignal(window.destroyed, timeout=3000):
        free.set()


def test_a_picture_that_cannot_be_drawn_leaves_the_rest(
    house: FakeHouse, appearance: Appearance, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(picture: Picture, look: Look) -> Drawing:
        raise OSError("no font")

    window = ReflectionWindow(house.tasks, house.bridge, replace(house.context(appearance), draw=broken))
    qtbot.addWidget(window)
    window.show()
    drawn(window)
    assert window.page.ribbon.isVisible()
    assert "a picture was not drawn" in caplog.text


# What was observed


def observe(house: FakeHouse, text: str, days_ago: int = 0) -> None:
    house.cases.observing.lay(observed(text, at("08:30") - timedelta(days=days_ago)))


def test_without_anything_observed_there_is_no_fragmentation(window: ReflectionWindow) -> None:
    assert not window.page.fragmentation.isVisible()


def test_fragmentation_stands_beside_ones_own_weeks(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> None:
    for days_ago in range(1, 7):
        observe(house, "Zaak:3000 Mail:600 Zaak:600", days_ago)
    observe(house, "Zaak:3000 Mail:120 Zaak:600 Mail:30")
    window = ReflectionWindow(house.tasks, house.bridge, house.context(appearance))
    qtbot.addWidget(window)
    window.show()
    drawn(window)
    section = window.page.fragmentation
    assert section.isVisible()
    rows = [
        tuple(item.text() for column in range(3) if (item := section.table.item(row, column)) is not None)
        for row in range(section.table.rowCount())
    ]
    assert rows[:4] == [
        ("Wisselingen per uur", "3", "2"),
        ("Langste blok", "0:50", "0:50"),
        ("Blokken vanaf 25 minuten", "0:50", "0:50"),
        ("Even weg en terug", "1 (en 1 geregistreerd)", "0"),
    ]
    assert "half uur tot twee uur" in section.bar.accessibleDescription()
    qtbot.mouseClick(section.handovers, Qt.MouseButton.LeftButton)
    assert house.opened[-1] == ("handovers", {})


def test_of_too_little_nothing_is_said(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> None:
    observe(house, "Zaak:600 Mail:60")
    window = ReflectionWindow(house.tasks, house.bridge, house.context(appearance))
    qtbot.addWidget(window)
    window.show()
    drawn(window)
    section = window.page.fragmentation
    assert section._observed.text() == "0:11 waargenomen: te weinig om iets over te zeggen"
    assert not section.table.isVisible()
