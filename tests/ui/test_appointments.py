"""The calendar is looked at beside the screen, and whatever goes wrong with it is told and harms nothing."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.house import MEETING, FakeCalendars, FakeHouse, span
from tijdwijzer.domain.appointments import Appointment
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.observing import Evidence, Sign
from tijdwijzer.services.appointments import CalendarLook
from tijdwijzer.ui.appointments import CalendarLooking


@pytest.fixture
def house() -> FakeHouse:
    made = FakeHouse()
    made.cases.observing.switch(True)
    made.cases.settings.change("calendar", "/home/jansen/agenda.ics")
    return made


@pytest.fixture
def calendars() -> FakeCalendars:
    return FakeCalendars()


@pytest.fixture
def looking(qapp: object, house: FakeHouse, calendars: FakeCalendars) -> Iterator[CalendarLooking]:
    made = CalendarLooking(house.tasks, calendars)
    yield made
    made.close()
    made.deleteLater()


def looks(qtbot: QtBot, looking: CalendarLooking, begin: Callable[[], None]) -> CalendarLook:
    with qtbot.waitSignal(looking.looked) as heard:
        begin()
    assert heard.args
    look = heard.args[0]
    assert isinstance(look, CalendarLook)
    return look


def evidence(house: FakeHouse) -> list[Evidence]:
    with house.store.unit() as unit:
        return unit.evidence(span("00:00", "23:00"))


def test_it_looks_at_once_when_it_is_wanted(qtbot: QtBot, house: FakeHouse, looking: CalendarLooking) -> None:
    look = looks(qtbot, looking, lambda: looking.look_after(True))
    assert (look.appointments, look.problem) == (1, None)
    assert evidence(house) == [Evidence(MEETING.span, Sign.CALENDAR, "weekstart")]


def test_it_looks_again_without_being_asked(
    qtbot: QtBot, calendars: FakeCalendars, looking: CalendarLooking, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tijdwijzer.ui.appointments.EVERY_MS", 1)
    again = CalendarLooking(looking._tasks, calendars)
    looks(qtbot, again, lambda: again.look_after(True))
    qtbot.waitUntil(lambda: len(calendars.sources) > 2)
    again.look_after(False)
    again.close()


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (DomainError("calendar_refused", host="x", status=404), "calendar_refused"),
        (KeyError("geheim"), "calendar_unreadable"),
    ],
)
def test_what_goes_wrong_is_told(
    qtbot: QtBot, house: FakeHouse, calendars: FakeCalendars, looking: CalendarLooking, error: Exception, code: str
) -> None:
    def fail() -> Sequence[Appointment]:
        raise error

    calendars.answer = fail
    look = looks(qtbot, looking, looking.look)
    assert look.problem is not None
    assert look.problem.code == code
    assert evidence(house) == []
    calendars.answer = lambda: [MEETING]
    assert looks(qtbot, looking, looking.look).problem is None


def test_while_nothing_is_observed_nothing_is_read(
    house: FakeHouse, calendars: FakeCalendars, looking: CalendarLooking
) -> None:
    house.cases.observing.pause(30)
    looking.look()
    assert calendars.sources == []


def test_another_calendar_is_looked_at_once_the_look_under_way_is_over(
    qtbot: QtBot, house: FakeHouse, calendars: FakeCalendars, looking: CalendarLooking
) -> None:
    answered = Event()

    def slowly() -> Sequence[Appointment]:
        assert answered.wait(20)
        return [MEETING]

    calendars.answer = slowly
    looking.look()
    qtbot.waitUntil(lambda: len(calendars.sources) == 1)
    house.cases.settings.change("calendar", "/home/jansen/werk.ics")
    looking.look()
    answered.set()
    qtbot.waitUntil(lambda: len(calendars.sources) == 2)
    assert calendars.sources[1].place == Path("/home/jansen/werk.ics")
    qtbot.waitUntil(lambda: bool(evidence(house)))
