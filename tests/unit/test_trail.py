"""From looks to spans: what a look vouches for, and that nothing is invented, doubled or lost by handing over."""

import itertools
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from tests.fakes import FakeClock, FakeStore
from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.observing import OTHER, Evidence, Look, Observed, Seen, Sign
from tijdwijzer.domain.trail import SURE_FOR, Trail
from tijdwijzer.services.observing import Observing

T = datetime(2026, 6, 1, 12, tzinfo=UTC)
Brief = tuple[int, int, str, int]
MICROPHONE = frozenset({Sign.MICROPHONE})


def at(seconds: float) -> datetime:
    return T + timedelta(seconds=seconds)


def look(seconds: int, app: str | None = "a", idle: float | None = 0, **others: object) -> Look:
    seen = None if app is None else Seen(app)
    return replace(Look(at(seconds), seen, None if idle is None else timedelta(seconds=idle)), **others)  # type: ignore[arg-type]


def trail_of(looks: Iterable[Look]) -> Trail:
    trail = Trail()
    for one in looks:
        trail = trail.after(one)
    return trail


def brief(spans: Iterable[Observed]) -> list[Brief]:
    def second(moment: datetime) -> int:
        return round((moment - T).total_seconds())

    return [
        (second(one.span.start), second(one.span.end), one.seen.app if one.seen else "-", one.switches) for one in spans
    ]


def runs(*looks: Look) -> list[list[Brief]]:
    return [brief(run) for run in trail_of(looks).runs]


def test_one_look_says_nothing_yet() -> None:
    assert runs(look(0)) == []


def test_a_look_holds_until_the_next() -> None:
    assert runs(look(0, "a"), look(60, "a"), look(90, "b"), look(100, "b")) == [[(0, 90, "a", 0), (90, 100, "b", 0)]]


def test_what_was_not_looked_at_is_a_hole() -> None:
    late = 60 + int(SURE_FOR.total_seconds()) + 1
    assert runs(look(0), look(60), look(late), look(late + 30)) == [[(0, 60, "a", 0), (late, late + 30, "a", 0)]]


def test_after_a_break_nothing_is_known_until_the_next_look() -> None:
    trail = trail_of([look(0), look(60)]).broken()
    assert brief(trail.after(look(90)).after(look(100)).runs[0]) == [(0, 60, "a", 0), (90, 100, "a", 0)]


def test_nobody_was_there_from_the_last_input_on() -> None:
    looks = [
        look(0),
        look(60, idle=10),
        look(120, idle=70),
        look(180, idle=130),
        look(230, idle=180),
        look(900, idle=850),
    ]
    assert runs(*looks) == [[(0, 50, "a", 0), (50, 900, "-", 0)]]


def test_the_last_input_is_known_to_the_nearest_second() -> None:
    looks = [look(0), look(60), look(120, idle=59.6), look(180, idle=119.6), look(240, idle=180.4)]
    assert runs(*looks) == [[(0, 60, "a", 0), (60, 240, "-", 0)]]
    assert runs(*looks[:-1], look(240, idle=180.6)) == [[(0, 60, "a", 0), (60, 240, "-", 0)]]
    assert runs(look(0), look(60), look(120, idle=59.4), look(180, idle=119.4), look(240, idle=180)) == [
        [(0, 61, "a", 0), (61, 240, "-", 0)]
    ]


def test_programs_that_came_in_front_by_themselves_while_nobody_was_there_are_gone_again() -> None:
    looks = [look(0), look(60, idle=0), look(120, "b", idle=60), look(180, "c", idle=120), look(240, "c", idle=180)]
    assert runs(*looks) == [[(0, 60, "a", 0), (60, 240, "-", 0)]]


def test_somebody_who_came_back_is_there_again() -> None:
    looks = [look(0), look(60, idle=0), look(120, idle=60), look(180, idle=120), look(240, idle=180)]
    assert runs(*looks, look(90_000, idle=1), look(90_030)) == [
        [(0, 60, "a", 0), (60, 90_000, "-", 0), (90_000, 90_030, "a", 0)]
    ]


def test_what_was_idle_before_the_first_look_was_not_seen() -> None:
    assert runs(look(0, idle=4000), look(60, idle=4060)) == [[(0, 60, "-", 0)]]


def test_a_lock_is_being_away_at_once() -> None:
    assert runs(look(0), look(60, idle=100, locked=True), look(3000, idle=3, locked=True), look(3005), look(3010)) == [
        [(0, 60, "a", 0), (60, 3005, "-", 0), (3005, 3010, "a", 0)]
    ]


def test_a_lock_by_itself_is_cut_back_to_the_last_input() -> None:
    looks = [look(0), look(60), look(120, idle=60), look(180, idle=120), look(240, idle=180, locked=True)]
    assert runs(*looks, look(900, locked=True)) == [[(0, 60, "a", 0), (60, 900, "-", 0)]]


def test_without_an_idle_clock_only_a_lock_says_that_nobody_is_there() -> None:
    assert runs(look(0, idle=None), look(60, idle=None), look(90, idle=None, locked=True), look(500, idle=None)) == [
        [(0, 90, "a", 0), (90, 500, "-", 0)]
    ]


def test_somebody_at_work_with_nothing_that_can_be_named_is_other() -> None:
    assert runs(look(0, None), look(60, None)) == [[(0, 60, OTHER, 0)]]


def test_when_nothing_tells_nothing_is_known() -> None:
    assert runs(look(0, None, None), look(60, None, None)) == []


def test_flicker_is_a_count_also_while_it_goes_on() -> None:
    looks = [look(0), look(60), look(61, "b"), look(62, "b")]
    assert runs(*looks) == [[(0, 62, "a", 1)]]
    assert runs(*looks, look(70, "b")) == [[(0, 61, "a", 0), (61, 70, "b", 0)]]
    assert runs(*looks, look(63), look(80)) == [[(0, 80, "a", 2)]]


def test_flicker_before_nobody_was_there_stays() -> None:
    looks = [look(0), look(60), look(61, "b"), look(63, "c"), look(120, "c", idle=57), look(180, "c", idle=117)]
    assert runs(*looks, look(243, "c", idle=180)) == [[(0, 63, "a", 1), (63, 243, "-", 0)]]


def test_of_looks_in_the_same_second_the_last_counts() -> None:
    assert runs(look(0, "a"), look(0, "b"), look(0, "c"), look(60, "c")) == [[(0, 60, "c", 0)]]


def test_a_clock_that_was_set_back_begins_a_run_of_its_own() -> None:
    looks = [look(3600), look(3660), look(90, "b"), look(120, "b")]
    assert runs(*looks) == [[(3600, 3660, "a", 0)], [(90, 120, "b", 0)]]


def test_what_was_handed_over_and_can_no_longer_change_is_left_out() -> None:
    trail = trail_of([look(0), look(60, "b"), look(120, "c"), look(180, "c")])
    rest = trail.rest().after(look(200, "c"))
    assert brief(rest.runs[0]) == [(60, 120, "b", 0), (120, 200, "c", 0)]
    assert rest.spans == trail.spans[-1:]
    assert trail.rest().evidence == ()


def test_nobody_before_and_nobody_after_a_single_touch_is_one_span_also_when_that_was_handed_over() -> None:
    trail = trail_of([look(0, locked=True), look(10), look(70, "b", idle=60), look(130, "c", idle=120)])
    found = look(190, "c", idle=180)
    assert brief(trail.after(found).runs[0]) == [(0, 190, "-", 0)]
    assert brief(trail.rest().after(found).runs[0]) == [(0, 190, "-", 0)]


def test_a_sign_lasts_as_long_as_it_is_in_use_also_while_nobody_touches_anything() -> None:
    trail = trail_of([look(0), look(60, using=MICROPHONE), look(120, idle=200, using=MICROPHONE), look(180, idle=260)])
    assert trail.evidence == (Evidence(Span(at(60), at(180)), Sign.MICROPHONE),)
    assert trail.rest().evidence == ()


def test_a_sign_does_not_last_through_a_hole() -> None:
    trail = trail_of([look(0, using=MICROPHONE), look(60, using=MICROPHONE), look(600, using=MICROPHONE)])
    assert trail.evidence == (Evidence(Span(at(0), at(60)), Sign.MICROPHONE),)
    assert trail.after(look(660, using=MICROPHONE)).evidence[-1].span == Span(at(600), at(660))


class Watching(RuleBasedStateMachine):
    """A day of looks, with sleep, locks, floods and a clock that is set; handed over now and then, and at the end."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 10_000
        self.passed = 0
        self.idle: int | None = 0
        self.trail, self.whole = Trail(), Trail()
        self.last: int | None = None
        self.looked_at: set[int] = set()
        self.seconds_looked_at = 0
        self.store, self.observing = _kept()

    @rule(seconds=st.integers(0, 120), app=st.sampled_from("abc") | st.none(), touched=st.integers(0, 300) | st.none())
    def looks(self, seconds: int, app: str | None, touched: int | None) -> None:
        self._look(seconds, app, touched)

    @rule(apps=st.text("abc", min_size=1, max_size=30), seconds=st.integers(0, 2))
    def flickers(self, apps: str, seconds: int) -> None:
        for app in apps:
            self._look(seconds, app, 0)

    @rule(seconds=st.integers(1, 60), apps=st.text("abc", min_size=1, max_size=8), handed_over=st.integers(0, 8))
    def programs_come_by_themselves(self, seconds: int, apps: str, handed_over: int) -> None:
        for n, app in enumerate(apps):
            self._look(seconds, app, 10**6)
            if n == handed_over:
                self.hands_over()

    @rule(seconds=st.integers(60, 90), times=st.integers(1, 6))
    def nobody_touches_anything(self, seconds: int, times: int) -> None:
        for _ in range(times):
            self._look(seconds, "a", 10**6)

    @rule(seconds=st.integers(0, 4000), using=st.sampled_from([frozenset(), MICROPHONE, frozenset(Sign)]))
    def locks(self, seconds: int, using: frozenset[Sign]) -> None:
        self._look(5, "a", 0, using=using)
        self._look(seconds, None, None, locked=True, using=using)

    @rule(seconds=st.integers(0, 40_000))
    def sleeps(self, seconds: int) -> None:
        self.trail, self.whole = self.trail.broken(), self.whole.broken()
        self._pass(seconds)
        self.last = None

    @rule(seconds=st.integers(-5000, 5000))
    def clock_is_set(self, seconds: int) -> None:
        self.now += seconds
        if seconds > 0:
            self.trail, self.whole = self.trail.broken(), self.whole.broken()
            self.last = None

    @rule()
    def hands_over(self) -> None:
        _keep(self.observing, self.trail)
        self.trail = self.trail.rest()

    def _pass(self, seconds: int) -> None:
        self.now += seconds
        self.passed += seconds
        self.idle = None if self.idle is None else self.idle + seconds

    def _look(self, seconds: int, app: str | None, touched: int | None, **others: object) -> None:
        """`touched` so many seconds ago, at the least; None when no clock tells."""
        self._pass(seconds)
        self.idle = touched if touched is None or self.idle is None else min(self.idle, touched)
        if self.last is not None and self.last <= self.now:
            self.looked_at.update(range(self.last, self.now))
            self.seconds_looked_at += self.now - self.last
        self.last = self.now
        one = look(self.now, app, self.idle, **others)
        self.trail, self.whole = self.trail.after(one), self.whole.after(one)

    @invariant()
    def runs_are_in_order_without_overlap(self) -> None:
        for run in self.trail.runs:
            assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(run))

    @invariant()
    def what_stays_behind_is_little(self) -> None:
        assert len(self.trail.loose) <= 4

    def teardown(self) -> None:
        _keep(self.observing, self.trail)
        once_store, once = _kept()
        _keep(once, self.whole)
        found = _all(self.store)
        assert found == _all(once_store), "it does not matter where it is handed over"
        assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(found))
        assert _signs(self.store) == _signs(once_store)
        covered = [second for one in brief(found) for second in range(one[0], one[1])]
        assert set(covered) <= self.looked_at, "nothing is invented"
        assert sum(one.span.seconds for one in found) <= self.seconds_looked_at <= self.passed


def _kept() -> tuple[FakeStore, Observing]:
    store = FakeStore()
    return store, Observing(store.unit, FakeClock(T), lambda _: None)


def _keep(observing: Observing, trail: Trail) -> None:
    for run in trail.runs:
        observing.lay(run)
    observing.lay((), trail.evidence)


def _all(store: FakeStore) -> list[Observed]:
    return [one for _, one in sorted(store.state.observed.items())]


def _signs(store: FakeStore) -> list[Evidence]:
    return [one for _, one in sorted(store.state.evidence.items())]


TestWatching = Watching.TestCase
TestWatching.settings = settings(stateful_step_count=40)
