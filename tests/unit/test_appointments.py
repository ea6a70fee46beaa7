"""The person's calendar as evidence: what is looked at, what is kept, and that titles are not."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from tests.fakes import FakeClock, FakeStore
from tijdwijzer.domain.appointments import Appointment, evidence_of
from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.observing import Evidence, Sign
from tijdwijzer.services.appointments import Address, Appointments, Fetches, Source
from tijdwijzer.services.notices import Notice, ObservedChanged
from tijdwijzer.services.observing import Observing

NINE = datetime(2026, 11, 3, 9, tzinfo=UTC)
SECRET = "Overleg over de zaak-Jansen"


def span(start: float, end: float) -> Span:
    return Span(NINE + timedelta(minutes=start), NINE + timedelta(minutes=end))


class Calendar:
    """The use case with an observing person."""

    def __init__(self, held: dict[str, object] | None = None) -> None:
        self.store, self.clock = FakeStore(held), FakeClock(NINE)
        self.heard: list[Notice] = []
        self.observing = Observing(self.store.unit, self.clock, self.heard.append)
        self.case = Appointments(self.store.unit, self.clock, self.heard.append, lambda _: self.label)
        self.observing.switch(True)

    def label(self, title: str) -> str | None:
        return "overleg" if "overleg" in title.casefold() else None

    def enter(self, place: str, **settings: object) -> None:
        with self.store.unit() as unit:
            for key, value in {"calendar": place, **settings}.items():
                unit.put_setting(key, value)
            unit.commit()

    def source(self) -> Source:
        found = self.case.source()
        assert found is not None
        return found

    def evidence(self) -> list[Evidence]:
        with self.store.unit() as unit:
            return unit.evidence(span(-10_000, 10_000))


@pytest.fixture
def calendar() -> Calendar:
    opened = Calendar()
    opened.enter("/home/jansen/agenda.ics")
    return opened


def test_a_title_is_not_kept_and_what_a_rule_makes_of_it_is(calendar: Calendar) -> None:
    look = calendar.case.keep(
        calendar.source(), [Appointment(span(0, 60), SECRET), Appointment(span(90, 100), "Fysio")]
    )
    assert look.appointments == 2
    assert calendar.evidence() == [
        Evidence(span(0, 60), Sign.CALENDAR, "overleg"),
        Evidence(span(90, 100), Sign.CALENDAR, None),
    ]
    assert "Jansen" not in repr(vars(calendar.store.state))
    assert "Jansen" not in repr(Appointment(span(0, 60), SECRET))


def test_a_look_replaces_what_was_known_of_its_days_and_of_no_others(calendar: Calendar) -> None:
    source = calendar.source()
    older = Span(source.within.start - timedelta(hours=2), source.within.start - timedelta(hours=1))
    with calendar.store.unit() as unit:
        kept = [Evidence(older, Sign.CALENDAR), Evidence(span(5, 6), Sign.MICROPHONE)]
        for one in kept:
            unit.put_evidence(one.span, {one.sign}, [one])
        unit.commit()
    calendar.case.keep(source, [Appointment(span(0, 60))])
    calendar.case.keep(source, [Appointment(span(30, 60))])
    assert sorted(calendar.evidence(), key=lambda one: one.span) == [
        *kept[:1],
        *sorted([*kept[1:], Evidence(span(30, 60), Sign.CALENDAR)], key=lambda one: one.span),
    ]
    assert calendar.heard[-1] == ObservedChanged(source.within)


def test_the_days_that_are_looked_at_are_those_that_are_kept(calendar: Calendar) -> None:
    assert calendar.source().options.since == date(2026, 10, 28)
    calendar.enter("/home/jansen/agenda.ics", observe_days=1)
    source = calendar.source()
    assert source.options.since == date(2026, 11, 3)
    assert source.within == Span(datetime(2026, 11, 2, 23, tzinfo=UTC), datetime(2026, 11, 3, 23, tzinfo=UTC))


def test_nothing_is_looked_at_unless_it_is_observing(calendar: Calendar) -> None:
    calendar.observing.pause(15)
    assert calendar.case.source() is None
    calendar.observing.resume()
    source = calendar.source()
    calendar.observing.switch(False)
    assert calendar.case.source() is None
    calendar.case.keep(source, [Appointment(span(0, 60), SECRET)])
    assert calendar.evidence() == []


def test_what_was_forgotten_does_not_come_back_with_the_next_look(calendar: Calendar) -> None:
    appointments = [Appointment(span(-120, -60), SECRET), Appointment(span(-10, 30)), Appointment(span(40, 50))]
    calendar.case.keep(calendar.source(), appointments)
    calendar.observing.forget()
    assert calendar.evidence() == []
    look = calendar.case.keep(calendar.source(), appointments)
    assert look.appointments == 3
    assert [one.span for one in calendar.evidence()] == [span(40, 50)]


def test_a_look_that_ends_in_a_pause_says_nothing_of_the_pause(calendar: Calendar) -> None:
    source = calendar.source()
    calendar.observing.pause(15)
    calendar.case.keep(source, [Appointment(span(-60, -30)), Appointment(span(5, 10))])
    assert [one.span for one in calendar.evidence()] == [span(-60, -30)]


@pytest.mark.parametrize("other", ["", "/home/jansen/werk.ics"])
def test_of_a_calendar_that_was_taken_away_meanwhile_nothing_is_kept(calendar: Calendar, other: str) -> None:
    source = calendar.source()
    calendar.enter(other)
    calendar.case.keep(source, [Appointment(span(0, 60), SECRET)])
    assert calendar.evidence() == []


def test_without_a_calendar_there_is_nothing_to_look_at(calendar: Calendar) -> None:
    calendar.enter("")
    assert calendar.case.source() is None


def test_an_organisation_can_forbid_addresses_and_leave_files() -> None:
    calendar = Calendar({"calendar_address": False})
    calendar.enter("https://agenda.example/geheim.ics")
    with pytest.raises(DomainError, match="calendar_address_forbidden"):
        calendar.case.source()
    calendar.enter("/home/jansen/agenda.ics")
    assert calendar.source().place == Path("/home/jansen/agenda.ics")


def test_what_went_wrong_is_remembered_and_what_was_known_stays(calendar: Calendar) -> None:
    assert calendar.case.last_look() is None
    calendar.case.keep(calendar.source(), [Appointment(span(0, 60))])
    calendar.case.keep(calendar.source(), DomainError("calendar_refused", host="agenda.example", status=404))
    look = calendar.case.last_look()
    assert look is not None
    assert look.problem is not None
    assert (look.at, look.problem.code, look.problem.details["status"]) == (NINE, "calendar_refused", "404")
    assert calendar.evidence() == [Evidence(span(0, 60), Sign.CALENDAR)]


def test_every_computer_that_was_asked_is_counted_and_files_are_not(calendar: Calendar) -> None:
    for place in ("https://ans:geheim@een.example/a.ics", "https://twee.example/b.ics", "/home/ans/agenda.ics"):
        calendar.enter(place)
        calendar.case.keep(calendar.source(), [])
    calendar.clock.advance(minutes=30)
    calendar.enter("webcal://een.example:8443/c.ics")
    calendar.case.keep(calendar.source(), DomainError("calendar_unreadable"))
    now = calendar.clock.now()
    asked = [Fetches("een.example", 2, now), Fetches("twee.example", 1, now - timedelta(minutes=30))]
    assert calendar.case.fetches() == asked


def test_an_address_is_in_no_repr() -> None:
    calendar = Calendar()
    calendar.enter("https://agenda.example/geheim.ics")
    source = calendar.source()
    assert source.place == Address("https://agenda.example/geheim.ics")
    assert "geheim" not in repr(source)


def test_of_two_that_begin_together_the_shorter_counts() -> None:
    both = [Appointment(span(0, 240), "Blok"), Appointment(span(0, 30), "overleg"), Appointment(span(900, 910))]
    assert evidence_of(both, span(0, 300), lambda title: title) == [Evidence(span(0, 30), Sign.CALENDAR, "overleg")]
    assert evidence_of([replace(both[0])], span(1, 300), lambda title: title) == []
