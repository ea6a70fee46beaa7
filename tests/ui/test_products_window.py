"""Products: added, changed, ended, and their standard times with the earlier ones kept."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from tests.ui.house import FakeHouse
from tijdwijzer.domain.products import ALWAYS, Product, Standard
from tijdwijzer.ui.products.editor import ProductEditor, free_key
from tijdwijzer.ui.products.standard_editor import StandardEditor
from tijdwijzer.ui.products.texts import ProductTexts, number_of
from tijdwijzer.ui.products.window import ProductsWindow
from tijdwijzer.ui.theme import Appearance

TODAY = date(2026, 11, 24)
WW = Product("ww", "Beslissing WW", "stuk", (Standard(ALWAYS, 45.0),), "Beoordelen aanvraag")
SHARED = Product("bezwaar", "Bezwaar", standards=(Standard(ALWAYS, 150.0, 3.0),), shared=True)
Key = Qt.Key


@pytest.fixture
def house(qapp: object) -> FakeHouse:
    made = FakeHouse(products=[SHARED])
    made.a_day()
    made.cases.counting.define(WW)
    return made


@pytest.fixture
def window(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> Iterator[ProductsWindow]:
    made = ProductsWindow(house.tasks, house.bridge, house.context(appearance))
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def shown(window: ProductsWindow) -> list[list[str]]:
    table = window.table
    cells = [[table.item(row, column) for column in range(table.columnCount())] for row in range(table.rowCount())]
    return [[item.text() for item in row if item is not None] for row in cells]


def product(house: FakeHouse, key: str) -> Product:
    return next(one for one in house.cases.counting.products() if one.key == key)


def editor(window: ProductsWindow) -> ProductEditor:
    assert isinstance(window.form, ProductEditor)
    return window.form


def standard_editor(window: ProductsWindow) -> StandardEditor:
    assert isinstance(window.form, StandardEditor)
    return window.form


def test_every_product_is_shown_with_what_it_is_reckoned_at_now(window: ProductsWindow) -> None:
    assert shown(window) == [
        ["Beslissing WW", "stuk", "Beoordelen aanvraag", "45\u00a0min", "–"],
        ["Bezwaar", "", "", "150\u00a0min", "3"],
    ]
    assert window.focusWidget() is window.table


def test_a_product_is_added_with_its_standard_time(window: ProductsWindow, house: FakeHouse, qtbot: QtBot) -> None:
    window.add.click()
    form = editor(window)
    qtbot.keyClicks(form.name, " Herziening  WW ")
    qtbot.keyClicks(form.unit, "besluit")
    qtbot.keyClicks(form.standard.minutes, "37,5")
    qtbot.keyClicks(form.standard.points, "1.5")
    qtbot.keyClick(form.standard.points, Key.Key_Return)
    assert product(house, "herziening-ww") == Product(
        "herziening-ww", "Herziening WW", "besluit", (Standard(ALWAYS, 37.5, 1.5),)
    )
    assert window.table.product == product(house, "herziening-ww")
    assert shown(window)[2][3] == "37,5\u00a0min"


@pytest.mark.parametrize(
    ("name", "minutes", "points", "said"),
    [
        ("", "", "", "heeft een naam nodig"),
        ("Beslissing ww", "", "", "Er is al een product met deze naam."),
        ("Nieuw", "veel", "", "Minuten zijn een getal"),
        ("Nieuw", "nan", "", "Minuten zijn een getal"),
        ("Nieuw", "0", "", "De normtijd"),
        ("Nieuw", "10001", "", "De normtijd"),
        ("Nieuw", "5", "-1", "waardepunten"),
        ("Nieuw", "", "2", "vul ook de minuten in"),
    ],
)
def test_what_cannot_be_is_said_in_the_form(
    window: ProductsWindow, house: FakeHouse, name: str, minutes: str, points: str, said: str
) -> None:
    before = house.cases.counting.products()
    window.add.click()
    form = editor(window)
    form.name.setText(name)
    form.standard.minutes.setText(minutes)
    form.standard.points.setText(points)
    form.save.click()
    assert form.isVisible()
    assert said in form.error.text()
    form.cancel.click()
    assert house.cases.counting.products() == before


def test_a_product_is_changed_with_enter_and_undone(window: ProductsWindow, house: FakeHouse, qtbot: QtBot) -> None:
    qtbot.keyClick(window.table, Key.Key_Return)
    form = editor(window)
    form.name.setText("Toekenning WW")
    form.activity.clear()
    qtbot.keyClick(form.name, Key.Key_Return)
    assert (product(house, "ww").name, product(house, "ww").activity) == ("Toekenning WW", None)
    assert product(house, "ww").standards == WW.standards
    window.undo.click()
    assert product(house, "ww") == WW
    assert window.undo.isHidden()


def test_a_new_standard_time_keeps_the_earlier_ones(window: ProductsWindow, house: FakeHouse, qtbot: QtBot) -> None:
    window.standards.new.click()
    form = standard_editor(window)
    assert (form.day, form.standard.minutes.text()) == (TODAY, "45")
    form.since.setDate(QDate(2026, 12, 1))
    form.standard.minutes.setText("40")
    qtbot.keyClick(form.standard.minutes, Key.Key_Return)
    assert product(house, "ww").standards == (Standard(ALWAYS, 45.0), Standard(date(2026, 12, 1), 40.0))
    table = window.standards.table
    rows = [[item.text() for c in range(3) if (item := table.item(row, c))] for row in range(table.rowCount())]
    assert rows == [["1 december 2026", "40\u00a0min", "–"], ["altijd", "45\u00a0min", "–"]]
    assert shown(window)[0][3] == "45\u00a0min"


def test_a_standard_time_needs_minutes(window: ProductsWindow, house: FakeHouse) -> None:
    window.standards.new.click()
    form = standard_editor(window)
    form.standard.minutes.clear()
    form.save.click()
    assert form.error.text() == "Vul in hoeveel minuten er een kost."
    form.cancel.click()
    assert product(house, "ww") == WW


def test_a_mistaken_standard_time_is_removed_with_a_way_back(window: ProductsWindow, house: FakeHouse) -> None:
    house.cases.counting.define(WW.with_standard(Standard(date(2026, 12, 1), 4.0)))
    window.standards.remove.click()
    assert product(house, "ww") == WW
    window.undo.click()
    assert len(product(house, "ww").standards) == 2


def test_a_product_is_ended_and_offered_again(window: ProductsWindow, house: FakeHouse) -> None:
    house.cases.counting.define(Product("a", "Aanvraag"))
    window.table.choose("a")
    window.end.click()
    assert product(house, "a").ended == TODAY
    assert [row[0] for row in shown(window)] == ["Beslissing WW", "Bezwaar", "Aanvraag, tot 24 november 2026"]
    assert window.end.text() == "Weer aanbieden"
    window.end.click()
    assert product(house, "a").ended is None


def test_what_the_organisation_laid_down_stays(window: ProductsWindow, house: FakeHouse, qtbot: QtBot) -> None:
    window.table.choose("bezwaar")
    assert not window.change.isEnabled()
    assert not window.end.isEnabled()
    assert window.standards.new.isHidden()
    assert window.standards.remove.isHidden()
    qtbot.keyClick(window.table, Key.Key_Return)
    assert window.form is None
    name = window.table.item(1, 0)
    assert name is not None
    assert name.data(Qt.ItemDataRole.AccessibleTextRole) == "Bezwaar, vastgelegd door je organisatie"
    assert not name.icon().isNull()


def test_without_products_it_says_what_to_do(appearance: Appearance, qtbot: QtBot) -> None:
    house = FakeHouse()
    window = ProductsWindow(house.tasks, house.bridge, house.context(appearance))
    qtbot.addWidget(window)
    window.show()
    assert window._none.isVisible()
    assert window.standards.isHidden()
    assert window.focusWidget() is window.add


def test_a_long_unit_and_activity_leave_room_for_the_name(window: ProductsWindow, house: FakeHouse) -> None:
    house.cases.counting.define(Product("a", "Aanvraag", "hoofdstuk van een dossier", (), "Beoordelen na bezwaar " * 3))
    assert window.table.columnWidth(0) > 192


def test_a_product_without_a_standard_time_says_so(window: ProductsWindow, house: FakeHouse) -> None:
    house.cases.counting.define(Product("a", "Aanvraag"))
    window.table.choose("a")
    assert window.standards.none.isVisible()
    assert window.standards.table.isHidden()


def test_a_key_is_never_given_out_twice() -> None:
    assert free_key("Beslissing WW", set()) == "beslissing-ww"
    assert free_key("Beslissing WW", {"beslissing-ww", "beslissing-ww-2"}) == "beslissing-ww-3"
    assert free_key("!", {"product"}) == "product-2"
    long = "x" * 60
    assert len(free_key(long, {"x" * 40})) <= 40


def test_figures_are_written_and_read_as_people_do() -> None:
    texts = ProductTexts("nl", TODAY)
    assert [texts.figure(value) for value in (45.0, 37.5, 0.25)] == ["45", "37,5", "0,25"]
    assert [number_of(text) for text in ("", " 37,5 ", "45")] == [None, 37.5, 45.0]
    with pytest.raises(ValueError, match="inf"):
        number_of("inf")
