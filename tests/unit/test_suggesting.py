"""Suggesting over a store in memory: what is suggested, accepted, corrected, undone, and forgotten with the rest."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tests.fakes import FakeClock, FakeStore
from tests.unit.test_tracking import CATALOGUE
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, Source, Span, What
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.observing import OTHER, Observed, Seen
from tijdwijzer.domain.rules import Rule, ShippedRules
from tijdwijzer.domain.suggesting import Because, Suggestion
from tijdwijzer.services.days import By, Days
from tijdwijzer.services.notices import EntriesChanged, Notice, ObservedChanged
from tijdwijzer.services.observing import Observing
from tijdwijzer.services.suggesting import Suggesting
from tijdwijzer.services.tracking import Tracking
from tijdwijzer.services.watching import Lists, Watching

MAIL, WORK = What(Component.ADMIN_PROJECTS, "Mail"), What(Component.STANDARD_WORK, "Dossier")
SHIPPED = ShippedRules(1, (Rule(app="thunderbird", what=What(Component.ADMIN_PROJECTS)),))
LISTS = Lists(1, frozenset({"keepassxc"}), {"firefox": ("Private Browsing",)})
TODAY = date(2026, 11, 24)


def at(hour: int, minute: int = 0, day: int = 24) -> datetime:
    return datetime(2026, 11, day, hour - 1, minute, tzinfo=UTC)  # Amsterdam is an hour ahead


class Desk:
    """A clock, a store, and the use cases over them, at four in the afternoon."""

    def __init__(self) -> None:
        self.clock = FakeClock(at(16))
        self.store = FakeStore()
        self.notices: list[Notice] = []
        publish = self.notices.append
        self.tracking = Tracking(self.store.unit, self.clock, publish, lambda: CATALOGUE)
        self.observing = Observing(self.store.unit, self.clock, publish)
        self.days = Days(self.store.unit, self.clock, lambda _: {}, lambda: CATALOGUE)
        watching = Watching(self.store.unit, lambda: LISTS)
        self.suggesting = Suggesting(self.store.unit, self.clock, publish, lambda: SHIPPED, watching.redaction_in)

    def observe(self, app: str, start: datetime, end: datetime) -> None:
        self.observing.lay([Observed(Span(start, end), Seen(app))])

    def teach(self, app: str, what: What, hour: int = 9) -> None:
        """The same hour on each of the five days before."""
        for day in range(19, 24):
            self.observe(app, at(hour, day=day), at(hour + 1, day=day))
            self.tracking.fill(Span(at(hour, day=day), at(hour + 1, day=day)), what)

    def entries(self) -> list[Entry]:
        with self.store.unit() as unit:
            return [entry for entry in unit.entries() if entry.start >= at(1)]


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def taught(desk: Desk) -> Desk:
    """Mail is known, and three hours of it were observed today."""
    desk.teach("outlook", MAIL)
    for hour in (9, 11, 13):
        desk.observe("outlook", at(hour), at(hour + 1))
    return desk


def times(suggestions: list[Suggestion]) -> list[tuple[int, What]]:
    return [(one.span.start.hour + 1, one.what) for one in suggestions]


def test_without_anything_observed_nothing_is_suggested(desk: Desk) -> None:
    desk.tracking.fill(Span(at(9), at(10)), MAIL)
    assert desk.suggesting.day() == []
    assert desk.suggesting.day(TODAY + timedelta(days=3)) == []


def test_the_unregistered_time_of_today_is_suggested(taught: Desk) -> None:
    taught.tracking.fill(Span(at(11), at(12)), MAIL, Source.TIMER)
    assert times(taught.suggesting.day()) == [(9, MAIL), (13, MAIL)]


def test_what_is_typed_over_a_program_is_a_correction_too(taught: Desk) -> None:
    taught.tracking.fill(Span(at(11), at(12)), WORK)
    assert times(taught.suggesting.day()) == [(9, WORK), (13, WORK)]


def test_the_running_timer_is_left_alone(taught: Desk) -> None:
    taught.tracking.start(WORK, at(12, 30))
    assert times(taught.suggesting.day()) == [(9, MAIL), (11, MAIL)]


def test_what_is_still_to_come_is_not_suggested(taught: Desk) -> None:
    taught.clock.set(at(11, 30))
    assert taught.suggesting.day()[-1].span == Span(at(11), at(11, 30))


def test_an_earlier_day_is_suggested_by_what_is_known_since(desk: Desk) -> None:
    desk.observe("outlook", at(14, day=10), at(15, day=10))
    desk.teach("outlook", MAIL)
    assert times(desk.suggesting.day(date(2026, 11, 10))) == [(14, MAIL)]


# Accepting
def test_accepting_is_one_action_that_can_be_undone(taught: Desk) -> None:
    taught.store.commits.clear()
    done = taught.suggesting.accept(taught.suggesting.day())
    assert taught.store.commits == [True]
    assert done.label == "accept"
    assert [(e.start, e.end, e.what, e.source) for e in taught.entries()] == [
        (at(hour), at(hour + 1), MAIL, Source.SUGGESTED) for hour in (9, 11, 13)
    ]
    assert taught.notices[-1] == EntriesChanged(Span(at(9), at(14)))
    assert taught.suggesting.day() == []
    assert taught.tracking.undo().label == "accept"
    assert taught.entries() == []
    assert len(taught.suggesting.day()) == 3
    taught.tracking.redo()
    assert len(taught.entries()) == 3


def test_what_was_registered_meanwhile_stays_and_the_rest_is_filled(taught: Desk) -> None:
    stale = taught.suggesting.day()
    taught.tracking.fill(Span(at(9, 20), at(9, 30)), WORK)
    taught.suggesting.accept(stale[:1])
    assert [(e.start, e.end, e.what) for e in taught.entries()] == [
        (at(9), at(9, 20), MAIL),
        (at(9, 20), at(9, 30), WORK),
        (at(9, 30), at(10), MAIL),
    ]


def test_of_what_is_taken_altogether_nothing_is_registered(taught: Desk) -> None:
    stale = taught.suggesting.day()
    taught.suggesting.accept(stale)
    for again in (stale, stale[:1], []):
        with pytest.raises(DomainError, match="not_free"):
            taught.suggesting.accept(again)
    assert len(taught.entries()) == 3


def test_suggestions_that_overlap_do_not_count_twice(taught: Desk) -> None:
    first = taught.suggesting.day()[0]
    taught.suggesting.accept([first, first])
    assert [(e.start, e.end) for e in taught.entries()] == [(at(9), at(10))]


def test_a_day_is_accepted_as_far_as_it_is_sure(taught: Desk) -> None:
    taught.observe("thunderbird", at(14), at(15))
    assert taught.suggesting.accept_day(TODAY, 0.999) is None
    done = taught.suggesting.accept_day(TODAY, 0.75)
    assert done is not None
    assert [entry.what for entry in done.change.added] == [MAIL] * 3
    assert taught.suggesting.accept_day() is not None
    assert taught.entries()[-1].what == What(Component.ADMIN_PROJECTS)
    assert taught.suggesting.accept_day() is None


def test_accepting_changes_nothing_of_a_forgotten_timer(taught: Desk) -> None:
    taught.clock.set(at(17, day=23))
    taught.tracking.start(WORK)
    taught.clock.set(at(16))
    taught.suggesting.accept(taught.suggesting.day())
    done = taught.tracking.stop()
    assert done.forgotten == at(17, day=23)


def test_nothing_is_accepted_that_is_still_to_come(taught: Desk) -> None:
    stale = taught.suggesting.day()
    taught.clock.set(at(11, 30))
    taught.suggesting.accept(stale)
    assert [(e.start, e.end) for e in taught.entries()] == [(at(9), at(10)), (at(11), at(11, 30))]


# Correcting
def test_correct_one_and_the_like_follow(taught: Desk) -> None:
    first, *_ = taught.suggesting.day()
    taught.suggesting.accept([first], WORK)
    assert [(e.what, e.source) for e in taught.entries()] == [(WORK, Source.CONFIRMED)]
    found = taught.suggesting.day()
    assert times(found) == [(11, WORK), (13, WORK)]
    assert found[0].reason.part == "today"
    taught.tracking.undo()
    assert times(taught.suggesting.day()) == [(9, MAIL), (11, MAIL), (13, MAIL)]


def test_correcting_what_was_accepted_counts_as_well(taught: Desk) -> None:
    done = taught.suggesting.accept(taught.suggesting.day()[:1])
    taught.tracking.retag([entry.id for entry in done.change.added if entry.id], WORK)
    assert [(e.what, e.source) for e in taught.entries()] == [(WORK, Source.CONFIRMED)]
    assert times(taught.suggesting.day()) == [(11, WORK), (13, WORK)]


def test_a_note_on_what_was_accepted_is_no_correction(taught: Desk) -> None:
    done = taught.suggesting.accept(taught.suggesting.day()[:1])
    taught.tracking.retag([entry.id for entry in done.change.added if entry.id], MAIL)
    assert [e.source for e in taught.entries()] == [Source.SUGGESTED]


def test_what_was_typed_counts_as_soon_as_a_program_is_known_beside_it(taught: Desk) -> None:
    taught.tracking.fill(Span(at(14), at(15)), WORK)
    assert times(taught.suggesting.day())[0] == (9, MAIL)
    taught.observe("outlook", at(14), at(15))
    assert times(taught.suggesting.day())[0] == (9, WORK)


# Forgetting
def test_what_is_forgotten_teaches_nothing_any_more(taught: Desk) -> None:
    assert taught.suggesting.day()
    taught.observing.forget(Span(at(1, day=1), at(1)))
    assert taught.suggesting.day() == []


def test_what_another_process_forgot_teaches_nothing_either(taught: Desk) -> None:
    taught.teach("winword", WORK, hour=14)
    assert taught.suggesting.day()
    Observing(taught.store.unit, taught.clock, lambda _: None).forget_app("outlook")
    taught.observe("outlook", at(9), at(10))
    assert taught.suggesting.day() == []


def test_changed_entries_of_earlier_days_are_counted_anew(taught: Desk) -> None:
    assert times(taught.suggesting.day())[0] == (9, MAIL)
    with taught.store.unit() as unit:
        earlier = [entry.id for entry in unit.entries() if entry.id]
    taught.tracking.retag(earlier, WORK)
    assert times(taught.suggesting.day())[0] == (9, WORK)


# Rules
def test_own_rules_are_kept_and_followed(desk: Desk) -> None:
    rules = [Rule(app="chess", what=WORK)]
    desk.suggesting.put_rules(rules)
    assert desk.suggesting.rules() == rules
    assert desk.notices == [ObservedChanged()]
    desk.observe("CHESS.EXE", at(9), at(10))
    found = desk.suggesting.day()
    assert times(found) == [(9, WORK)]
    assert (found[0].reason.because, found[0].reason.own) == (Because.RULE, True)


def test_rules_that_can_not_be_kept_change_nothing(desk: Desk) -> None:
    desk.suggesting.put_rules([Rule(app="chess", what=WORK)])
    with pytest.raises(DomainError, match="empty_rule"):
        desk.suggesting.put_rules([Rule()])
    assert desk.suggesting.rules() == [Rule(app="chess", what=WORK)]


@pytest.mark.parametrize(
    ("text", "app", "label", "what"),
    [
        ("winword: Bezwaar van Jansen", "winword", "bezwaar", WORK),
        ("Bezwaar van Jansen", "", None, None),
        ("RE: urgent: bezwaar", "RE", None, None),
        ("spoed: morgen", "", "spoed", None),
        ("FW: spoed", "FW", "spoed", None),
        ("winword: brief", "winword", None, None),
        ("thunderbird", "thunderbird", None, What(Component.ADMIN_PROJECTS)),
        ("outlook", "outlook", None, MAIL),
    ],
)
def test_a_text_is_tried_as_program_and_title(
    taught: Desk, text: str, app: str, label: str | None, what: What | None
) -> None:
    taught.suggesting.put_rules([Rule(app="winword", title="bezwaar", what=WORK), Rule(title="spoed", label="spoed")])
    tried = taught.suggesting.test(text)
    assert (tried.seen.app, tried.seen.label, tried.what) == (app, label, what)
    assert (tried.reason is None) == (what is None)


@pytest.mark.parametrize(
    "text",
    ["KeePassXC: spoed", "keepassxc.exe: spoed", "keepassxc", "firefox: spoed — Mozilla Firefox Private Browsing"],
)
def test_what_is_never_named_is_not_named_when_it_is_tried(taught: Desk, text: str) -> None:
    taught.suggesting.put_rules([Rule(title="spoed", label="spoed", what=WORK)])
    tried = taught.suggesting.test(text)
    assert (tried.seen, tried.named, tried.what) == (Seen(OTHER), False, None)


def test_what_is_not_listed_is_not_named_when_it_is_tried(taught: Desk) -> None:
    taught.suggesting.put_rules([Rule(app="winword", title="spoed", label="spoed", what=WORK)])
    with taught.store.unit() as unit:
        unit.put_setting("observe_only_listed", True)
        unit.put_setting("observe_listed", ["outlook"])
        unit.commit()
    assert taught.suggesting.test("winword: spoed").seen == Seen(OTHER)
    assert taught.suggesting.test("outlook: spoed").seen == Seen("outlook")


def test_who_tries_a_title_hears_that_titles_are_not_read(taught: Desk) -> None:
    assert taught.suggesting.test("winword: spoed").unread
    assert not taught.suggesting.test("outlook").unread
    with taught.store.unit() as unit:
        unit.put_setting("observe_titles", True)
        unit.commit()
    assert not taught.suggesting.test("winword: spoed").unread


def test_a_report_tells_where_time_came_from(taught: Desk) -> None:
    taught.suggesting.accept(taught.suggesting.day()[:1])
    taught.tracking.fill(Span(at(11), at(11, 30)), WORK)
    report = taught.days.report(TODAY, TODAY, By.SOURCE)
    assert [(row.key, row.minutes, row.entries) for row in report.rows] == [("suggested", 60, 1), ("typed", 30, 1)]
