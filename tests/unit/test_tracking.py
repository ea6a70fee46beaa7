"""Registering time, over a store in memory: one action at a time, each of them undoable, no time invented."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.fakes import FakeClock, FakeStore
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, Source, Span, What
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.observing import Evidence, Sign
from tijdwijzer.services.absence import Absence, Absences
from tijdwijzer.services.catalogue import load_catalogue
from tijdwijzer.services.days import By, Days
from tijdwijzer.services.notices import EntriesChanged, Notice
from tijdwijzer.services.tracking import Tracking

CATALOGUE = load_catalogue(Path(__file__).parents[2] / "resources" / "catalogue.toml", "nl")
WORK = What(Component.STANDARD_WORK, "Beoordelen aanvraag")
MEETING = What(Component.MEETINGS)


class Desk:
    """A clock, a store, and the use cases over them."""

    def __init__(self) -> None:
        self.clock = FakeClock(datetime(2026, 11, 3, 8, tzinfo=UTC))
        self.store = FakeStore()
        self.notices: list[Notice] = []
        self.tracking = Tracking(self.store.unit, self.clock, self.notices.append, lambda: CATALOGUE)
        self.absences = Absences(self.store.unit, self.clock, self.notices.append)
        self.days = Days(self.store.unit, self.clock, lambda _: {}, lambda: CATALOGUE)

    def signs(self, sign: Sign, minutes_ago: int, until: int = 0) -> None:
        now = self.clock.now()
        span = Span(now - timedelta(minutes=minutes_ago), now - timedelta(minutes=until))
        with self.store.unit() as unit:
            unit.put_evidence(span, {sign}, [Evidence(span, sign)])
            unit.commit()

    def back_after(self, minutes: int) -> Absence | None:
        return self.absences.came_back(self.clock.now() - timedelta(minutes=minutes), self.clock.now())

    def entries(self) -> list[Entry]:
        with self.store.unit() as unit:
            return unit.entries()

    def shown(self) -> list[tuple[str, str | None, Component | None]]:
        return [(f"{e.start:%H:%M}", f"{e.end:%H:%M}" if e.end else None, e.component) for e in self.entries()]


@pytest.fixture
def desk() -> Desk:
    return Desk()


C = Component


def test_a_morning_by_key(desk: Desk) -> None:
    desk.tracking.start(WORK)
    desk.clock.advance(minutes=30)
    desk.tracking.interrupt()
    desk.clock.advance(minutes=5)
    desk.tracking.interrupt()
    desk.clock.advance(minutes=25)
    desk.tracking.slow("Zaaksysteem traag")
    desk.clock.advance(minutes=10)
    desk.tracking.slow()
    desk.clock.advance(minutes=10)
    desk.tracking.stop()
    assert desk.shown() == [
        ("08:00", "08:30", C.STANDARD_WORK),
        ("08:30", "08:35", C.INTERRUPTIONS),
        ("08:35", "09:00", C.STANDARD_WORK),
        ("09:00", "09:10", C.SPEED_LOSS),
        ("09:10", "09:20", C.STANDARD_WORK),
    ]


def test_every_action_can_be_undone_and_done_again_exactly(desk: Desk) -> None:
    states = [desk.entries()]
    steps = [
        lambda: desk.tracking.add("08:00-10:00 dossier"),
        lambda: desk.tracking.add("09:00-09:30 overleg"),
        lambda: desk.tracking.split(desk.entries()[0].id or 0, desk.entries()[0].start + timedelta(minutes=20)),
        lambda: desk.tracking.delete([desk.entries()[1].id or 0]),
        lambda: desk.tracking.start(WORK),
    ]
    desk.clock.advance(hours=3)
    for step in steps:
        step()
        states.append(desk.entries())
    for expected in reversed(states[:-1]):
        desk.tracking.undo()
        assert desk.entries() == expected
    for expected in states[1:]:
        desk.tracking.redo()
        assert desk.entries() == expected
    with pytest.raises(DomainError, match="nothing_to_redo"):
        desk.tracking.redo()


def test_a_new_action_ends_what_could_be_redone(desk: Desk) -> None:
    desk.tracking.start(WORK)
    desk.tracking.undo()
    desk.tracking.start(MEETING)
    with pytest.raises(DomainError, match="nothing_to_redo"):
        desk.tracking.redo()


def test_what_was_replaced_is_named(desk: Desk) -> None:
    desk.tracking.add("08:00-08:20 overleg", None)
    done = desk.tracking.add("07:00-09:00 dossier")
    assert [e.component for e in done.change.dropped] == [C.MEETINGS]
    assert isinstance(desk.notices[-1], EntriesChanged)


def test_a_failed_action_leaves_everything_as_it_was(desk: Desk) -> None:
    desk.tracking.start(WORK)
    before = desk.entries()
    with pytest.raises(DomainError):
        desk.tracking.add("08:00-09:00 onzin")
    with pytest.raises(DomainError, match="before_start"):
        desk.tracking.stop(desk.clock.now() - timedelta(hours=1))
    assert desk.entries() == before


def test_a_week_away_with_the_timer_running_invents_no_time(desk: Desk) -> None:
    desk.tracking.start(WORK)
    desk.clock.advance(hours=2)
    desk.tracking.seen()
    desk.clock.advance(days=7)
    assert desk.tracking.status().minutes == 120
    done = desk.tracking.stop()
    assert done.forgotten == datetime(2026, 11, 3, 10, tzinfo=UTC)
    assert desk.shown() == [("08:00", "10:00", C.STANDARD_WORK)]


def test_starting_after_a_forgotten_timer_is_two_actions(desk: Desk) -> None:
    desk.tracking.start(WORK)
    desk.clock.advance(hours=1)
    desk.tracking.seen()
    desk.clock.advance(days=2)
    desk.tracking.start(MEETING)
    assert [(e.component, e.running) for e in desk.entries()] == [(C.STANDARD_WORK, False), (C.MEETINGS, True)]
    desk.tracking.undo()
    assert desk.shown() == [("08:00", "09:00", C.STANDARD_WORK)]


def test_deleting_what_a_timer_had_reached_does_not_let_it_run_on(desk: Desk) -> None:
    desk.tracking.start(WORK)
    desk.tracking.add("10:00-10:30 overleg")
    desk.clock.advance(hours=4)
    meeting = desk.entries()[1]
    desk.tracking.delete([meeting.id or 0])
    assert desk.shown() == [("08:00", "09:00", C.STANDARD_WORK)]
    desk.tracking.undo()
    assert [e.running for e in desk.entries()] == [True, False]


def test_stopping_a_timer_that_has_reached_the_next_entry_ends_it_there(desk: Desk) -> None:
    desk.tracking.start(WORK)
    desk.tracking.add("10:00-10:30 overleg")
    desk.clock.advance(hours=4)
    desk.tracking.stop()
    assert desk.shown()[0] == ("08:00", "09:00", C.STANDARD_WORK)


def test_a_short_day_without_being_seen_still_counts(desk: Desk) -> None:
    desk.tracking.start(WORK)
    desk.clock.advance(hours=9)
    desk.tracking.stop()
    assert desk.shown() == [("08:00", "17:00", C.STANDARD_WORK)]


def test_coming_back_leaves_a_gap_and_runs_on(desk: Desk) -> None:
    desk.tracking.start(WORK)
    desk.clock.advance(minutes=60)
    since = desk.clock.now() - timedelta(minutes=23)
    absence = desk.absences.came_back(since, desk.clock.now())
    assert absence is not None
    assert (absence.span, absence.earlier, absence.resumed) == (Span(since, desk.clock.now()), WORK, True)
    assert desk.shown() == [("08:00", "08:37", C.STANDARD_WORK), ("09:00", None, C.STANDARD_WORK)]
    cut = since + timedelta(minutes=15)
    desk.absences.answer([(Span(since, cut), What(C.OFFICIAL_BREAKS)), (Span(cut, absence.span.end), MEETING)])
    assert [(e.component, e.source) for e in desk.entries()[1:3]] == [
        (C.OFFICIAL_BREAKS, Source.CONFIRMED),
        (C.MEETINGS, Source.CONFIRMED),
    ]
    desk.tracking.undo()
    desk.tracking.undo()
    assert desk.shown() == [("08:00", None, C.STANDARD_WORK)]


@pytest.mark.parametrize(
    ("what", "sign"),
    [(MEETING, Sign.CALENDAR), (MEETING, Sign.MICROPHONE), (WORK, Sign.MICROPHONE), (WORK, Sign.CAMERA)],
)
def test_who_is_in_a_meeting_is_not_away(desk: Desk, what: What, sign: Sign) -> None:
    desk.tracking.start(what)
    desk.clock.advance(minutes=60)
    desk.signs(sign, 40)
    assert desk.back_after(23) is None
    assert desk.shown() == [("08:00", None, what.component)]
    assert desk.absences.left_behind() is None, "somebody was there just now"


def test_after_a_meeting_one_can_still_be_away(desk: Desk) -> None:
    desk.tracking.start(MEETING)
    desk.clock.advance(minutes=60)
    desk.signs(Sign.CALENDAR, 40, until=15)
    absence = desk.back_after(23)
    assert absence is not None
    assert absence.span.length == timedelta(minutes=15)
    assert desk.shown() == [("08:00", "08:45", C.MEETINGS), ("09:00", None, C.MEETINGS)]


def test_an_appointment_beside_other_work_is_asked_about_as_a_meeting(desk: Desk) -> None:
    desk.tracking.start(WORK)
    desk.clock.advance(minutes=60)
    desk.signs(Sign.CALENDAR, 30, until=5)
    absence = desk.back_after(23)
    assert absence is not None
    assert (absence.span.length, absence.usual) == (timedelta(minutes=23), MEETING)
    assert desk.shown() == [("08:00", "08:37", C.STANDARD_WORK), ("09:00", None, C.STANDARD_WORK)]


@pytest.mark.parametrize(
    ("usual", "meant"),
    [
        (What(C.OFFICIAL_BREAKS, "Lunch"), What(C.OFFICIAL_BREAKS, "Lunch")),
        (What(C.MEETINGS, "Teamoverleg"), What(C.MEETINGS, "Teamoverleg")),
        (What(C.INTERRUPTIONS), MEETING),
    ],
)
def test_an_appointment_does_not_take_the_place_of_a_usual_break(desk: Desk, usual: What, meant: What) -> None:
    for _ in range(2):
        desk.tracking.start(WORK)
        desk.clock.advance(hours=4)
        absence = desk.back_after(25)
        assert absence is not None
        desk.absences.answer([(absence.span, usual)])
        desk.tracking.stop()
        desk.clock.advance(hours=20)
    desk.tracking.start(WORK)
    desk.clock.advance(hours=4)
    desk.signs(Sign.CALENDAR, 30)
    absence = desk.back_after(25)
    assert absence is not None
    assert absence.usual == meant


def test_a_meeting_of_a_moment_is_not_what_an_absence_was(desk: Desk) -> None:
    desk.tracking.start(WORK)
    desk.clock.advance(minutes=60)
    desk.signs(Sign.CALENDAR, 30, until=15)
    absence = desk.back_after(23)
    assert absence is not None
    assert absence.usual is None


def test_a_microphone_that_is_always_open_keeps_no_timer_going(desk: Desk) -> None:
    desk.tracking.start(WORK)
    desk.clock.advance(minutes=300)
    desk.signs(Sign.MICROPHONE, 290)
    assert desk.back_after(23) is not None


def test_a_night_away_does_not_start_the_timer_again(desk: Desk) -> None:
    desk.tracking.start(WORK)
    desk.clock.advance(hours=9)
    desk.tracking.seen()
    left = desk.clock.now()
    desk.clock.advance(hours=15)
    assert desk.absences.left_behind() == (left, desk.clock.now())
    absence = desk.absences.came_back(left, desk.clock.now())
    assert absence is not None
    assert not absence.resumed
    assert desk.shown() == [("08:00", "17:00", C.STANDARD_WORK)]


def test_being_away_without_a_timer_asks_nothing(desk: Desk) -> None:
    assert desk.absences.came_back(desk.clock.now() - timedelta(minutes=20), desk.clock.now()) is None
    assert desk.absences.left_behind() is None


def test_the_usual_lunch_is_learnt(desk: Desk) -> None:
    lunch = What(C.OFFICIAL_BREAKS, "Lunch")
    absence = None
    for _ in range(3):
        desk.tracking.start(WORK)
        desk.clock.advance(hours=4)
        since = desk.clock.now() - timedelta(minutes=25)
        absence = desk.absences.came_back(since, desk.clock.now())
        assert absence is not None
        desk.absences.answer([(absence.span, lunch)])
        desk.tracking.stop()
        desk.clock.advance(hours=20)
    assert absence is not None
    assert absence.usual == lunch


def test_a_report_adds_up_over_midnight_and_by_every_key(desk: Desk) -> None:
    desk.clock.advance(days=3)
    first = desk.days.today() - timedelta(days=3)
    desk.tracking.add("22:00-06:00 dossier", first)
    desk.tracking.add("10:00-10:30 overleg", first + timedelta(days=1))
    last = first + timedelta(days=1)
    by_day = desk.days.report(first, last, By.DAY)
    assert [(row.key, row.minutes, row.entries) for row in by_day.rows] == [
        (first.isoformat(), 120, 1),
        (last.isoformat(), 390, 2),
    ]
    for by in By:
        report = desk.days.report(first, last, by)
        assert sum(row.minutes for row in report.rows) == report.tracked == 510
    components = desk.days.report(first, last, By.COMPONENT).rows
    assert [(row.key, row.entries) for row in components] == [("standard_work", 1), ("meetings", 1)]


def test_a_report_backwards_is_refused(desk: Desk) -> None:
    today = desk.days.today()
    with pytest.raises(DomainError, match="report_order"):
        desk.days.report(today, today - timedelta(days=1), By.DAY)


def test_an_action_remembers_the_zone_it_was_taken_in(desk: Desk) -> None:
    desk.tracking.add("08:00-08:30 overleg")
    desk.clock.shown = "America/New_York"
    desk.clock.advance(days=2)
    desk.tracking.start(WORK)
    assert desk.shown()[0][0] == "07:00"
    first = desk.days.today() - timedelta(days=2)
    assert desk.days.day(first).zone.key == "Europe/Amsterdam"
    assert desk.days.day(desk.days.today() + timedelta(days=1)).zone.key == "America/New_York"


def test_travelling_gives_the_day_the_zone_it_began_in(desk: Desk) -> None:
    desk.tracking.seen()
    desk.clock.shown = "America/New_York"
    desk.clock.advance(hours=4)
    desk.tracking.seen()
    tomorrow = desk.days.today() + timedelta(days=1)
    assert desk.days.day().zone.key == "Europe/Amsterdam"
    assert desk.days.day(tomorrow).zone.key == "America/New_York"
    assert desk.days.day().span.seconds == 30 * 3600


def test_a_rehearsal_says_what_would_happen_and_does_nothing(desk: Desk) -> None:
    desk.tracking.add("08:30-09:00 telefoon")
    desk.clock.advance(hours=3)
    before = desk.entries()
    rehearsal = desk.tracking.rehearse("08:00-10:00 overleg")
    assert rehearsal.change.dropped == tuple(before)
    assert rehearsal.reading.what == MEETING
    assert desk.entries() == before
    picked = What(Component.MEETINGS, "Bila")
    assert desk.tracking.rehearse("-15 b", chosen=picked).reading.what == picked
    desk.tracking.add("-15 b", chosen=picked)
    assert desk.entries()[-1].what == picked


def test_recent_activities_leave_out_what_runs(desk: Desk) -> None:
    for what in (WORK, MEETING, What(Component.REWORK, "Herstel"), WORK, What(Component.MEETINGS, "Bila")):
        desk.tracking.start(what)
        desk.clock.advance(minutes=5)
    assert [what.activity for what in desk.tracking.recent(3)] == ["Beoordelen aanvraag", "Herstel"]
    desk.tracking.stop()
    assert [what.activity for what in desk.tracking.recent(2)] == ["Bila", "Beoordelen aanvraag"]
