"""The settings screen: every declared setting has its control, works at once, and says what cannot be."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.house import FACTS, MEETING, FakeHouse, span
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.observing import OTHER, Observed, Seen
from tijdwijzer.domain.policy import Decree, Origin, policy_of
from tijdwijzer.domain.settings import OWN, SETTINGS, Kind, Section
from tijdwijzer.services.doctor import Source
from tijdwijzer.services.observing import Standing
from tijdwijzer.services.platform import Lack, Reason
from tijdwijzer.ui.context import PlatformFacts
from tijdwijzer.ui.observing_now import ObservingNow
from tijdwijzer.ui.rules.window import RulesWindow
from tijdwijzer.ui.settings.calendar_field import CalendarField
from tijdwijzer.ui.settings.fields import ChoiceField, NumberField, SwitchField, TimeField
from tijdwijzer.ui.settings.hours import hours_in_words, parse_hours, shown_hours
from tijdwijzer.ui.settings.hours_field import HoursField
from tijdwijzer.ui.settings.keys_field import KeysField
from tijdwijzer.ui.settings.names_field import NamesField
from tijdwijzer.ui.settings.window import SettingsWindow
from tijdwijzer.ui.settings.zone_field import ZoneField
from tijdwijzer.ui.theme import Appearance

Make = Callable[[PlatformFacts], SettingsWindow]


class Autostart:
    """One that works, and remembers."""

    lack: Lack | None = None

    def __init__(self) -> None:
        self.on = False
        self.for_everybody = False

    def usual(self) -> bool:
        return self.for_everybody

    def enabled(self) -> bool:
        return self.on

    def enable(self) -> None:
        self.on = True

    def disable(self) -> None:
        self.on = False


@pytest.fixture
def house() -> FakeHouse:
    return FakeHouse()


@pytest.fixture
def autostart() -> Autostart:
    return Autostart()


@pytest.fixture
def facts(autostart: Autostart) -> PlatformFacts:
    return replace(FACTS, hotkeys=Source("x11", None), autostart=autostart)


@pytest.fixture
def make(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> Make:
    def make(facts: PlatformFacts) -> SettingsWindow:
        made = SettingsWindow(house.tasks, house.bridge, house.context(appearance, facts))
        qtbot.addWidget(made)
        made.show()
        return made

    return make


@pytest.fixture
def window(make: Make, facts: PlatformFacts) -> SettingsWindow:
    return make(facts)


def field(window: SettingsWindow, key: str, kind: type[QWidget]) -> QWidget:
    """The control of a setting, on the page that shows it."""
    window.go_to(SETTINGS[key].section)
    found = window.row(key).field
    assert isinstance(found, kind)
    return found


def value(house: FakeHouse, key: str) -> object:
    return house.cases.settings.current()[key]


def test_every_declared_setting_has_a_control_with_a_name(window: SettingsWindow) -> None:
    shown = [row for page in window.pages.values() for row in page.rows.values()]
    assert {row.key for row in shown} == set(OWN)
    assert all(row.field.accessibleName() and row.explanation.text() for row in shown)
    assert window.sections.count() == len(Section)


def test_the_values_in_force_are_shown(house: FakeHouse, make: Make, facts: PlatformFacts) -> None:
    house.cases.settings.change("reflection_at", "15:30")
    house.cases.settings.change("zone", "America/New_York")
    window = make(facts)
    assert field(window, "reflection_at", TimeField).text() == "15:30"
    assert field(window, "zone", ZoneField).text() == "America/New York"
    assert field(window, "prompts_per_day", NumberField).value() == 3


def test_a_number_works_at_once_and_goes_back_to_its_default(window: SettingsWindow, house: FakeHouse) -> None:
    spin = field(window, "prompts_per_day", NumberField)
    assert not window.row("prompts_per_day").reset.isVisible()
    spin.stepDown()
    assert value(house, "prompts_per_day") == 2
    window.row("prompts_per_day").reset.click()
    assert value(house, "prompts_per_day") == 3
    assert spin.value() == 3
    assert not window.row("prompts_per_day").reset.isVisible()


def test_a_choice_and_a_switch(window: SettingsWindow, house: FakeHouse) -> None:
    box = field(window, "theme", ChoiceField)
    assert isinstance(box, QComboBox)
    assert [box.itemText(n) for n in range(4)] == ["Zoals deze computer", "Licht", "Donker", "Hoog contrast"]
    box.setCurrentIndex(2)
    box.activated.emit(2)
    field(window, "reminder", SwitchField).click()
    assert (value(house, "theme"), value(house, "reminder")) == ("dark", False)


def test_a_time_is_typed(window: SettingsWindow, house: FakeHouse, qtbot: QtBot) -> None:
    edit = field(window, "reflection_at", TimeField)
    edit.setFocus()
    edit.setSelectedSection(TimeField.Section.HourSection)
    qtbot.keyClicks(edit, "15")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert value(house, "reflection_at") == "15:45"


def test_hours_are_typed_with_comma_or_clock(window: SettingsWindow, house: FakeHouse, qtbot: QtBot) -> None:
    hours = field(window, "contract_minutes", HoursField)
    assert isinstance(hours, HoursField)
    for day, text in ((0, "7,5"), (4, "4:15")):
        hours.fields[day].setText(text)
        qtbot.keyClick(hours.fields[day], Qt.Key.Key_Return)
    assert value(house, "contract_minutes") == [450, 480, 480, 480, 255, 0, 0]
    assert hours.fields[0].text() == "7:30"


def test_what_is_no_length_of_a_day_is_said_beside_it(window: SettingsWindow, house: FakeHouse, qtbot: QtBot) -> None:
    hours = field(window, "contract_minutes", HoursField)
    assert isinstance(hours, HoursField)
    hours.fields[1].setText("acht")
    qtbot.keyClick(hours.fields[1], Qt.Key.Key_Return)
    assert window.row("contract_minutes").error.text() == "dinsdag: uren zoals 8:00 of 7,5, hoogstens 24."
    assert window.row("contract_minutes").error.isVisible()
    assert value(house, "contract_minutes") == SETTINGS["contract_minutes"].default


def test_a_zone_is_found_by_a_part_of_its_name(window: SettingsWindow, house: FakeHouse, qtbot: QtBot) -> None:
    zone = field(window, "zone", ZoneField)
    assert isinstance(zone, QLineEdit)
    zone.completer().setCompletionPrefix("lisb")
    assert zone.completer().currentCompletion() == "Europe/Lisbon"
    zone.setText("europe/lisbon")
    qtbot.keyClick(zone, Qt.Key.Key_Return)
    assert value(house, "zone") == "Europe/Lisbon"
    zone.setText("Atlantis")
    qtbot.keyClick(zone, Qt.Key.Key_Return)
    assert window.row("zone").error.text().startswith("Die tijdzone ken ik niet.")
    assert value(house, "zone") == "Europe/Lisbon"


# Keys
def test_keys_are_chosen_by_pressing_them(window: SettingsWindow, house: FakeHouse, qtbot: QtBot) -> None:
    keys = field(window, "hotkey_slow", KeysField)
    qtbot.keyClick(keys, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert value(house, "hotkey_slow") == "Ctrl+Shift+W"
    qtbot.keyClick(keys, Qt.Key.Key_F9)
    assert value(house, "hotkey_slow") == "F9"
    qtbot.keyClick(keys, Qt.Key.Key_Backspace)
    assert value(house, "hotkey_slow") == ""


def test_a_key_that_is_taken_or_plain_is_refused_in_words(
    window: SettingsWindow, house: FakeHouse, qtbot: QtBot
) -> None:
    keys, error = field(window, "hotkey_slow", KeysField), window.row("hotkey_slow").error
    qtbot.keyClick(keys, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    assert error.text() == "Ctrl+Alt+T is al in gebruik voor ‘Wisselen van activiteit’."
    qtbot.keyClick(keys, Qt.Key.Key_K)
    assert error.text() == "K typ je ook gewoon; kies er Ctrl, Alt of Win bij."
    assert (value(house, "hotkey_slow"), keys.text()) == ("Ctrl+Alt+S", "Ctrl+Alt+S")


def test_tab_leaves_the_field_of_keys(window: SettingsWindow, qtbot: QtBot) -> None:
    keys = field(window, "hotkey_switcher", KeysField)
    keys.setFocus()
    qtbot.keyClick(keys, Qt.Key.Key_Tab)
    assert not keys.hasFocus()


def test_why_keys_cannot_work_is_said(make: Make, facts: PlatformFacts) -> None:
    window = make(replace(facts, hotkeys=Source("none", Lack(Reason.WAYLAND, "…"))))
    window.go_to(Section.KEYS)
    notice = window.pages[Section.KEYS]._notice
    assert notice.isVisible()
    assert "Wayland" in notice.text()


# Starting along
def test_starting_along_is_arranged_with_the_desktop(window: SettingsWindow, autostart: Autostart) -> None:
    field(window, "autostart", SwitchField).click()
    assert autostart.on
    window.row("autostart").reset.click()
    assert not autostart.on


def test_what_the_desktop_does_is_shown_whatever_the_setting_says(
    make: Make, facts: PlatformFacts, autostart: Autostart
) -> None:
    autostart.on = True
    assert field(make(facts), "autostart", SwitchField).isChecked()


def test_where_it_cannot_start_along_the_control_is_locked_with_the_reason(make: Make) -> None:
    window = make(FACTS)
    assert not field(window, "autostart", SwitchField).isEnabled()
    assert window.row("autostart").explanation.text().startswith("Kan hier niet: ")


# Under a policy
def under(house: FakeHouse, **values: object) -> None:
    house.store.held = values


def test_what_is_fixed_is_locked_and_says_by_whom(house: FakeHouse, make: Make, facts: PlatformFacts) -> None:
    under(house, reminder=False, hotkey_switcher="F9")
    window = make(facts)
    for key in ("reminder", "hotkey_switcher"):
        assert not window.row(key).field.isEnabled()
        assert window.row(key).explanation.text() == "Vastgezet door je organisatie."
        assert window.row(key).field.accessibleDescription() == "Vastgezet door je organisatie."
        window.go_to(SETTINGS[key].section)
        assert window.row(key)._lock.isVisible()
        assert not window.row(key).reset.isVisible()
    assert field(window, "hotkey_switcher", KeysField).text() == "F9"
    assert window.row("reflection").field.isEnabled()


def test_a_bounded_number_cannot_be_chosen_higher_and_says_so(
    house: FakeHouse, make: Make, facts: PlatformFacts
) -> None:
    under(house, prompts_per_day=1, keep_months=24)
    window = make(facts)
    prompts, keep = field(window, "prompts_per_day", NumberField), field(window, "keep_months", NumberField)
    assert (prompts.maximum(), keep.maximum()) == (1, 24)
    assert (prompts.text(), keep.text()) == ("1", "24\u00a0maanden")
    explanation = window.row("prompts_per_day").explanation.text()
    assert explanation.endswith("Van 0 tot 1. Meer staat je organisatie niet toe.")
    assert not window.row("keep_months").reset.isVisible()
    keep.stepDown()
    assert value(house, "keep_months") == 23
    window.row("keep_months").reset.click()
    assert value(house, "keep_months") == 24


def test_keys_that_the_organisation_took_are_said_to_be_gone(
    house: FakeHouse, make: Make, facts: PlatformFacts, qtbot: QtBot
) -> None:
    under(house, hotkey_slow="Ctrl+Alt+T")
    window = make(facts)
    keys = field(window, "hotkey_switcher", KeysField)
    said = window.row("hotkey_switcher").explanation
    assert keys.text() == ""
    gone = "Je organisatie gebruikt Ctrl+Alt+T voor ‘Systeem traag, en terug’: kies andere toetsen."
    assert said.text().endswith(gone)
    qtbot.keyClick(keys, Qt.Key.Key_F9)
    assert value(house, "hotkey_switcher") == "F9"
    assert said.text() == "Opent de wisselaar vanuit elk programma."


def test_keys_that_are_stored_twice_are_said_to_be_gone(house: FakeHouse, make: Make, facts: PlatformFacts) -> None:
    with house.store.unit() as unit:
        unit.put_setting("hotkey_slow", "Ctrl+Alt+T")
        unit.commit()
    window = make(facts)
    said = window.row("hotkey_slow").explanation.text()
    assert said.endswith("Ctrl+Alt+T is al voor ‘Wisselen van activiteit’: kies andere toetsen.")


def test_a_change_that_a_policy_forbids_is_refused_in_words(house: FakeHouse, make: Make, facts: PlatformFacts) -> None:
    window = make(facts)
    under(house, reminder=True)
    field(window, "reminder", SwitchField).click()
    assert window.row("reminder").error.text() == "reminder is vastgezet door je organisatie."


def test_what_is_kept_without_an_end_is_said_in_words(window: SettingsWindow, house: FakeHouse, qtbot: QtBot) -> None:
    keep = field(window, "keep_months", NumberField)
    assert keep.text() == "tot jij het wist"
    keep.stepUp()
    assert value(house, "keep_months") == 0
    keep.stepDown()
    assert (value(house, "keep_months"), keep.text()) == (120, "120\u00a0maanden")
    keep.selectAll()
    qtbot.keyClicks(keep, "24")
    qtbot.keyClick(keep, Qt.Key.Key_Return)
    assert value(house, "keep_months") == 24
    window.row("keep_months").reset.click()
    assert (value(house, "keep_months"), keep.text()) == (0, "tot jij het wist")
    keep.selectAll()
    qtbot.keyClicks(keep, "36")
    qtbot.keyClick(keep, Qt.Key.Key_Return)
    assert value(house, "keep_months") == 36


def test_what_an_installer_starts_for_everybody_is_the_usual(
    make: Make, facts: PlatformFacts, autostart: Autostart
) -> None:
    autostart.for_everybody = autostart.on = True
    window = make(facts)
    assert not window.row("autostart").reset.isVisible()
    field(window, "autostart", SwitchField).click()
    assert not autostart.on
    window.row("autostart").reset.click()
    assert autostart.on


# Leave
def test_leave_is_added_removed_and_brought_back(window: SettingsWindow, house: FakeHouse) -> None:
    window.go_to(Section.WORKDAY)
    leave = window.leave
    leave.day.setDate(QDate(2026, 12, 24))
    assert leave.hours.text() == "8:00"
    leave.hours.setText("4")
    leave.add.click()
    assert house.cases.settings.leave() == {date(2026, 12, 24): 240}
    leave._remove(date(2026, 12, 24), 240)
    assert house.cases.settings.leave() == {}
    assert leave.undo.text() == "Ongedaan maken: verlof op donderdag 24 december verwijderd"
    leave.undo.click()
    assert house.cases.settings.leave() == {date(2026, 12, 24): 240}


def test_leave_needs_hours(window: SettingsWindow, house: FakeHouse) -> None:
    window.go_to(Section.WORKDAY)
    window.leave.hours.setText("veel")
    window.leave.add.click()
    assert window.leave.error.isVisible()
    assert house.cases.settings.leave() == {}


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("8:00", 480), ("7,5", 450), ("7.25", 435), ("8", 480), ("8 uur", 480), ("", 0), ("0:45", 45), ("24", 1440)],
)
def test_hours_are_read(text: str, minutes: int) -> None:
    assert parse_hours(text) == minutes


@pytest.mark.parametrize("text", ["acht", "25", "7:60", "-1", "8:00:00", "1e1"])
def test_other_text_is_no_hours(text: str) -> None:
    with pytest.raises(ValueError, match=r"hours|day"):
        parse_hours(text)


def test_hours_are_shown() -> None:
    assert (shown_hours(450), shown_hours(0)) == ("7:30", "")
    assert [hours_in_words(m, "nl") for m in (2400, 2250, 2265)] == ["40", "37,5", "37,75"]


def test_every_kind_of_setting_is_covered() -> None:
    assert {setting.kind for setting in OWN.values()} == set(Kind) - {Kind.FILE, Kind.PLACE, Kind.FINGERPRINT}


def test_keys_that_another_program_has_are_named(make: Make, facts: PlatformFacts) -> None:
    window = make(replace(facts, keys_taken=("switcher", "slow")))
    notice = window.pages[Section.KEYS]._notice.text()
    assert notice.startswith("Een ander programma heeft de toetsen van “Wisselen van activiteit”, “")


# Observing


def names_field(window: SettingsWindow, key: str) -> NamesField:
    field = window.row(key).field
    assert isinstance(field, NamesField)
    return field


def test_observing_is_switched_on_and_off_here(window: SettingsWindow, house: FakeHouse) -> None:
    window.go_to("observing")
    field = window.row("observing").field
    assert isinstance(field, SwitchField)
    field.click()
    assert house.cases.observing.state().standing is Standing.ON
    house.cases.observing.pause(15)
    field.click()
    field.click()
    assert house.cases.observing.state().standing is Standing.ON


def test_names_of_programs_are_added_and_taken_off_by_key(
    window: SettingsWindow, house: FakeHouse, qtbot: QtBot
) -> None:
    window.go_to("observing")
    field = names_field(window, "observe_never")
    for name in ("whatsapp", " Spotify ", "WhatsApp", ""):
        qtbot.keyClicks(field.typed, name)
        qtbot.keyClick(field.typed, Qt.Key.Key_Return)
    assert house.cases.settings.current().names("observe_never") == ("whatsapp", "Spotify")
    assert field.typed.text() == ""
    field.list.setCurrentRow(0)
    qtbot.keyClick(field.list, Qt.Key.Key_Delete)
    assert house.cases.settings.current().names("observe_never") == ("Spotify",)
    field.list.setCurrentRow(0)
    field.remove.click()
    assert house.cases.settings.current().names("observe_never") == ()
    assert not field.list.isVisible()


def test_programs_that_were_seen_are_offered(window: SettingsWindow, house: FakeHouse) -> None:
    house.cases.observing.switch(True)
    house.cases.observing.lay([Observed(span("09:00", "10:00"), Seen("winword"))])
    house.cases.observing.lay([Observed(span("10:00", "10:05"), Seen(OTHER))])
    window._presenter.refresh()
    completer = names_field(window, "observe_never").typed.completer()
    completer.setCompletionPrefix("WORD")
    assert completer.completionCount() == 1
    assert completer.currentCompletion() == "winword"
    completer.setCompletionPrefix("")
    assert completer.completionCount() == 1


def test_what_has_no_effect_is_left_out(window: SettingsWindow, house: FakeHouse) -> None:
    window.go_to("observing")
    assert not window.row("observe_listed").isVisible()
    assert not window.row("observe_whole_titles").isVisible()
    house.cases.settings.change("observe_only_listed", True)
    house.cases.settings.change("observe_titles", True)
    assert window.row("observe_listed").isVisible()
    assert window.row("observe_whole_titles").isVisible()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("https://agenda.example.nl/a.ics", True), ("http://agenda.example.nl/a.ics", False), ("/home/ans/a.ics", True)],
)
def test_a_calendar_is_pasted(window: SettingsWindow, house: FakeHouse, qtbot: QtBot, typed: str, kept: bool) -> None:
    window.go_to("observing")
    row = window.row("calendar")
    assert isinstance(row.field, CalendarField)
    row.field.typed.setText(typed)
    qtbot.keyClick(row.field.typed, Qt.Key.Key_Return)
    assert house.cases.settings.current().text("calendar") == (typed if kept else "")
    assert row.error.isVisible() is not kept


def test_a_calendar_is_chosen_as_a_file(
    window: SettingsWindow, house: FakeHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.go_to("observing")
    field = window.row("calendar").field
    assert isinstance(field, CalendarField)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/home/ans/a.ics", ""))
    field.choose.click()
    assert house.cases.settings.current().text("calendar") == "/home/ans/a.ics"
    field.typed.clear()
    field.typed.editingFinished.emit()
    assert house.cases.settings.current().text("calendar") == ""


def test_observing_that_an_organisation_forbids_is_locked(appearance: Appearance, qtbot: QtBot) -> None:
    house = FakeHouse(policy=policy_of([Decree(Origin.MACHINE, {"Observing": 0, "ObserveDays": 7})]))
    window = SettingsWindow(house.tasks, house.bridge, house.context(appearance))
    qtbot.addWidget(window)
    window.show()
    window.go_to("observing")
    assert not window.row("observing").field.isEnabled()
    assert window.row("observing").explanation.text() == "Vastgezet door je organisatie."
    days = window.row("observe_days").field
    assert isinstance(days, NumberField)
    assert days.maximum() == 7


def test_a_machine_that_cannot_be_observed_says_why(window: SettingsWindow, house: FakeHouse) -> None:
    house.observing.show(ObservingNow(lack=Lack(Reason.WAYLAND)))
    assert window.pages[Section.OBSERVING]._notice.text() == "Kan hier niet: Wayland laat dit niet toe."


def test_the_own_rules_open_here(window: SettingsWindow) -> None:
    window.go_to("observing")
    window.rules.open.click()
    opened = window.findChild(RulesWindow)
    assert opened is not None
    assert opened.isVisible()
    opened.close()


def test_how_the_look_at_the_calendar_went_is_said(window: SettingsWindow, house: FakeHouse) -> None:
    window.go_to("observing")
    house.cases.observing.switch(True)
    house.cases.settings.change("calendar", "/home/jansen/agenda.ics")
    source = house.cases.appointments.source()
    assert source is not None
    house.cases.appointments.keep(source, [MEETING])
    assert window.row("calendar").explanation.text().endswith("Gekeken om 13:20. Gevonden afspraken: 1.")
    house.cases.appointments.keep(source, DomainError("import_file_missing", file="agenda.ics"))
    assert "Om 13:20 tevergeefs gekeken: " in window.row("calendar").explanation.text()
    assert "agenda.ics" in window.row("calendar").explanation.text()


def test_what_is_kept_every_minute_is_read_for_the_section_that_shows_it(
    window: SettingsWindow, house: FakeHouse
) -> None:
    shown: list[object] = []
    window._presenter.shown.connect(shown.append)
    house.bridge.observed_changed.emit(None)
    assert shown == []
    window.go_to("observing")
    house.bridge.observed_changed.emit(None)
    assert len(shown) == 2


def test_an_address_that_is_being_typed_stays(window: SettingsWindow, house: FakeHouse, qtbot: QtBot) -> None:
    field = window.row("calendar").field
    assert isinstance(field, CalendarField)
    qtbot.keyClicks(field.typed, "https://agenda")
    window._presenter.refresh()
    assert field.typed.text() == "https://agenda"
    house.cases.settings.change("calendar", "/home/ans/agenda.ics")
    assert field.typed.text() == "/home/ans/agenda.ics"
