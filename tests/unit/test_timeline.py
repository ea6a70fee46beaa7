"""The timeline algebra: examples first, then what must hold whatever happens."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tijdwijzer.domain import timeline
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, Source, Span, What, instant
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.timeline import Change

MIDNIGHT = datetime(2026, 3, 28, 23, 0, tzinfo=UTC)
WORK = What(Component.STANDARD_WORK, "Beoordelen aanvraag")
CALL = What(Component.INTERRUPTIONS, "Telefoon")
SLOW = What(Component.SPEED_LOSS)
MEETING = What(Component.MEETINGS)


def at(clock: str) -> datetime:
    hours, minutes = clock.split(":")
    return MIDNIGHT + timedelta(hours=int(hours), minutes=int(minutes))


def span(start: str, end: str) -> Span:
    return Span(at(start), at(end))


def entry(start: str, end: str | None, what: What = WORK, id: int = 1) -> Entry:
    return Entry(at(start), at(end) if end else None, what, id=id)


def shown(entries: tuple[Entry, ...]) -> list[tuple[str, str | None, Component | None]]:
    def clock(moment: datetime | None) -> str | None:
        if moment is None:
            return None
        minutes = (moment - MIDNIGHT).total_seconds() / 60
        return f"{int(minutes // 60):02}:{int(minutes % 60):02}"

    return [(clock(e.start) or "", clock(e.end), e.component) for e in entries]


def after(entries: list[Entry], change: Change) -> list[tuple[str, str | None, Component | None]]:
    return shown(timeline.apply(entries, change))


W, C, M, S = Component.STANDARD_WORK, Component.INTERRUPTIONS, Component.MEETINGS, Component.SPEED_LOSS


def test_starting_closes_what_ran() -> None:
    change = timeline.start([entry("09:00", None)], at("10:00"), at("10:00"), MEETING)
    assert after([entry("09:00", None)], change) == [("09:00", "10:00", W), ("10:00", None, M)]


def test_starting_earlier_replaces_what_was_registered_since() -> None:
    day = [entry("09:00", "09:50"), entry("09:50", "09:55", CALL, 2), entry("09:55", None, WORK, 3)]
    change = timeline.start(day, at("09:45"), at("10:00"), MEETING)
    assert after(day, change) == [("09:00", "09:45", W), ("09:45", None, M)]
    assert {e.id for e in change.dropped} == {2, 3}


def test_starting_inside_a_planned_entry_ends_that_entry() -> None:
    day = [entry("10:00", "12:00", MEETING)]
    change = timeline.start(day, at("11:00"), at("11:00"), WORK)
    assert after(day, change) == [("10:00", "11:00", M), ("11:00", None, W)]


def test_a_timer_does_not_run_past_the_next_entry() -> None:
    day = [entry("09:00", None), entry("13:00", "14:00", MEETING, 2)]
    assert timeline.span_of(day[0], day, at("15:00")) == span("09:00", "13:00")
    assert after(day, timeline.settle(day, at("15:00"))) == [("09:00", "13:00", W), ("13:00", "14:00", M)]
    assert not timeline.settle(day, at("12:00"))


def test_starting_in_the_same_second_leaves_no_empty_entry() -> None:
    day = [entry("09:00", None)]
    assert after(day, timeline.start(day, at("09:00"), at("09:00"), MEETING)) == [("09:00", None, M)]


def test_starting_in_the_future_is_refused() -> None:
    with pytest.raises(DomainError, match="in_future"):
        timeline.start([], at("10:01"), at("10:00"), WORK)


@pytest.mark.parametrize(("moment", "code"), [("08:59", "before_start"), ("10:01", "in_future")])
def test_stopping_at_an_impossible_time_is_refused(moment: str, code: str) -> None:
    with pytest.raises(DomainError, match=code):
        timeline.stop([entry("09:00", None)], at(moment), at("10:00"))


def test_stopping_when_nothing_runs_is_refused() -> None:
    with pytest.raises(DomainError, match="not_running"):
        timeline.stop([entry("09:00", "10:00")], at("11:00"), at("11:00"))


def test_placing_in_the_middle_splits_and_keeps_both_ends() -> None:
    day = [entry("09:00", "12:00")]
    change = timeline.place(day, Entry(at("10:00"), at("10:30"), MEETING), at("13:00"))
    assert after(day, change) == [("09:00", "10:00", W), ("10:00", "10:30", M), ("10:30", "12:00", W)]
    assert [e.id for e in change.added if e.what == WORK] == [1, None]


def test_placing_over_a_timer_lets_it_run_on() -> None:
    day = [entry("09:00", None)]
    change = timeline.place(day, Entry(at("10:00"), at("10:30"), MEETING), at("11:00"))
    assert after(day, change) == [("09:00", "10:00", W), ("10:00", "10:30", M), ("10:30", None, W)]


def test_placing_up_to_now_lets_the_timer_run_on() -> None:
    day = [entry("09:00", None)]
    change = timeline.place(day, Entry(at("10:00"), at("11:00"), MEETING), at("11:00"))
    assert after(day, change)[-1] == ("11:00", None, W)


def test_placing_later_today_leaves_the_timer_alone() -> None:
    day = [entry("09:00", None)]
    change = timeline.place(day, Entry(at("13:00"), at("14:00"), MEETING), at("11:00"))
    assert after(day, change) == [("09:00", None, W), ("13:00", "14:00", M)]


def test_placing_before_an_entry_that_the_timer_has_reached_does_not_start_it_again() -> None:
    day = [entry("09:00", None), entry("10:00", "10:30", MEETING, 2)]
    change = timeline.place(day, Entry(at("09:30"), at("10:00"), CALL), at("11:00"))
    assert after(day, change) == [("09:00", "09:30", W), ("09:30", "10:00", C), ("10:00", "10:30", M)]


@pytest.mark.parametrize("begin", ["07:59", "08:00"])
def test_placing_over_the_start_of_a_timer_of_this_second_replaces_it(begin: str) -> None:
    day = press([], "08:00", CALL)
    change = timeline.place(day, Entry(at(begin), at("08:30"), MEETING), at("08:00"))
    assert after(day, change) == [(begin, "08:30", M)]


def test_placing_more_than_a_day_is_refused() -> None:
    with pytest.raises(DomainError, match="too_long"):
        timeline.place([], Entry(at("09:00"), at("34:00"), WORK), at("40:00"))


def test_an_edge_takes_a_touching_neighbour_along() -> None:
    day = [entry("09:00", "10:00"), entry("10:00", "11:00", MEETING, 2)]
    assert after(day, timeline.move_end(day, 1, at("10:15"), at("12:00"))) == [
        ("09:00", "10:15", W),
        ("10:15", "11:00", M),
    ]
    assert after(day, timeline.move_start(day, 2, at("09:30"), at("12:00"))) == [
        ("09:00", "09:30", W),
        ("09:30", "11:00", M),
    ]


def test_an_edge_at_a_gap_moves_alone_and_trims_what_it_reaches() -> None:
    day = [entry("09:00", "10:00"), entry("10:30", "11:00", MEETING, 2)]
    assert after(day, timeline.move_end(day, 1, at("10:15"), at("12:00")))[1] == ("10:30", "11:00", M)
    assert after(day, timeline.move_end(day, 1, at("10:45"), at("12:00")))[1] == ("10:45", "11:00", M)


def test_an_edge_never_pushes_a_timer_into_the_future() -> None:
    day = [entry("09:00", "10:00"), entry("10:00", None, MEETING, 2)]
    with pytest.raises(DomainError, match="edge_past_entry"):
        timeline.move_end(day, 1, at("11:01"), at("11:00"))


@pytest.mark.parametrize("to", ["11:00", "11:30", "09:00", "08:00"])
def test_an_edge_never_swallows_an_entry(to: str) -> None:
    day = [entry("09:00", "10:00"), entry("10:00", "11:00", MEETING, 2)]
    with pytest.raises(DomainError, match="edge_past_entry"):
        timeline.move_end(day, 1, at(to), at("12:00"))


@pytest.mark.parametrize("to", ["10:30", "10:45", "12:00"])
def test_an_edge_never_pushes_a_timer_past_the_entry_that_it_has_reached(to: str) -> None:
    day = [entry("09:00", "10:00"), entry("10:00", None, CALL, 2), entry("10:30", "11:00", MEETING, 3)]
    with pytest.raises(DomainError, match="edge_past_entry"):
        timeline.move_end(day, 1, at(to), at("12:00"))


def test_split_and_merge_are_each_others_inverse() -> None:
    day = [entry("09:00", "11:00")]
    split = timeline.apply(day, timeline.split(day, 1, at("10:00"), at("12:00")))
    halves = [replace(e, id=e.id or 2) for e in split]
    assert shown(timeline.apply(halves, timeline.merge(halves, 1, 2))) == shown(tuple(day))


def test_merging_fills_the_gap_between() -> None:
    day = [entry("09:00", "10:00"), entry("10:30", "11:00", MEETING, 2)]
    assert after(day, timeline.merge(day, 2, 1)) == [("09:00", "11:00", W)]


def test_merging_over_another_entry_is_refused() -> None:
    day = [entry("09:00", "10:00"), entry("10:00", "10:30", CALL, 2), entry("10:30", "11:00", WORK, 3)]
    with pytest.raises(DomainError, match="not_adjacent"):
        timeline.merge(day, 1, 3)


def test_filling_takes_only_free_time() -> None:
    day = [entry("09:00", "10:00"), entry("10:30", None, MEETING, 2)]
    assert after(day, timeline.fill(day, span("10:00", "10:30"), CALL, at("12:00")))[1] == ("10:00", "10:30", C)
    with pytest.raises(DomainError, match="not_free"):
        timeline.fill(day, span("10:00", "10:31"), CALL, at("12:00"))


@pytest.mark.parametrize(("begin", "end"), [("08:00", "08:01"), ("07:59", "08:01")])
def test_filling_neither_doubles_nor_loses_a_timer_that_starts_this_second(begin: str, end: str) -> None:
    day = press([], "08:00", CALL)
    with pytest.raises(DomainError, match="not_free"):
        timeline.fill(day, span(begin, end), WORK, at("08:00"))


def test_filling_up_to_a_timer_that_starts_this_second_leaves_it_alone() -> None:
    day = press([], "08:00", CALL)
    change = timeline.fill(day, span("07:30", "08:00"), WORK, at("08:00"))
    assert after(day, change) == [("07:30", "08:00", W), ("08:00", None, C)]


def test_retag_keeps_times_notes_and_cases() -> None:
    day = [entry("09:00", "10:00", What(W, "Beoordelen", "kort", "123"))]
    (new,) = timeline.retag(day, [1], MEETING).added
    assert (new.start, new.end, new.what) == (at("09:00"), at("10:00"), What(M, None, "kort", "123"))


def test_unassigned_time_that_gets_a_component_keeps_its_text_as_the_activity() -> None:
    day = [entry("09:00", "10:00", What(None, "Misc")), entry("10:00", "11:00", What(None, "Div"), 2)]
    assert [e.what for e in timeline.retag(day, [1, 2], MEETING).added] == [What(M, "Misc"), What(M, "Div")]
    assert timeline.retag(day, [1], WORK).added[0].what == WORK


def test_retagging_an_entry_that_is_gone_is_refused() -> None:
    with pytest.raises(DomainError, match="no_such_entry"):
        timeline.retag([entry("09:00", "10:00")], [1, 2], MEETING)


def press(entries: list[Entry], moment: str, what: What) -> list[Entry]:
    changed = timeline.apply(entries, timeline.detour(entries, at(moment), what))
    return [replace(e, id=position) for position, e in enumerate(changed, 1)]


def test_the_interruption_key_returns_to_exactly_where_one_was() -> None:
    work = replace(WORK, note="bezwaar", case="2026-17")
    day = press([entry("09:00", None, work)], "09:30", What(C))
    day = press(day, "09:36", What(C))
    assert shown(tuple(day)) == [("09:00", "09:30", W), ("09:30", "09:36", C), ("09:36", None, W)]
    assert day[2].what == work


def test_detours_nest_and_unwind_one_level_at_a_time() -> None:
    day = [entry("09:00", None)]
    for moment, what in [("09:10", SLOW), ("09:20", What(C)), ("09:30", What(C)), ("09:40", SLOW)]:
        day = press(day, moment, what)
    assert [e.component for e in day] == [W, S, C, S, W]
    assert day[-1].running


def test_an_interruption_out_of_nothing_stops_when_it_is_over() -> None:
    day = press(press([], "09:00", What(C)), "09:05", What(C))
    assert shown(tuple(day)) == [("09:00", "09:05", C)]


def test_a_change_and_its_inverse_say_nothing() -> None:
    day = [entry("09:00", "12:00")]
    change = timeline.place(day, Entry(at("10:00"), at("10:30"), MEETING), at("13:00"))
    assert not change.then(change.inverse)


def test_a_stale_change_is_refused() -> None:
    with pytest.raises(DomainError, match="stale"):
        timeline.apply([], Change((entry("09:00", "10:00"),)))


def test_an_instant_needs_a_zone_and_loses_its_fraction() -> None:
    with pytest.raises(ValueError, match="zone"):
        instant(datetime(2026, 1, 1))
    assert instant(datetime(2026, 1, 1, 12, 0, 0, 999_999, tzinfo=UTC)) == datetime(2026, 1, 1, 12, tzinfo=UTC)


# Whatever happens

MINUTES = st.integers(0, 36 * 60)
WHATS = st.sampled_from([WORK, CALL, SLOW, MEETING, What(), What(Component.REWORK, "Herstel", "noot", "1")])


class TimelineMachine(RuleBasedStateMachine):
    """Any mixture of operations, from March 28 to 30: midnight twice, and the night the clock changes."""

    @initialize()
    def empty(self) -> None:
        self.now = at("08:00")
        self.entries: tuple[Entry, ...] = ()
        self.done: list[tuple[tuple[Entry, ...], Change]] = []
        self.last_id = 0

    def moment(self, minutes: int) -> datetime:
        return MIDNIGHT + timedelta(minutes=minutes)

    def covered(self) -> set[datetime]:
        minutes = set()
        for each in self.entries:
            part = timeline.span_of(each, self.entries, self.now)
            if part is not None:
                minutes |= {part.start + timedelta(minutes=n) for n in range(part.seconds // 60)}
        return minutes

    def do(self, change: Change) -> None:
        numbered = []
        for each in change.added:
            self.last_id += 1
            numbered.append(each if each.id is not None else replace(each, id=1000 + self.last_id))
        change = Change(change.removed, tuple(numbered))
        self.done.append((self.entries, change))
        self.entries = timeline.apply(self.entries, change)

    def attempt(self, operation: "st.DataObject | object", *args: object) -> bool:
        try:
            change = operation(self.entries, *args)  # type: ignore[operator]
        except DomainError:
            return False
        self.do(change)
        return True

    @rule(minutes=st.integers(1, 180))
    def time_passes(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    @rule(back=st.integers(0, 120), what=WHATS)
    def start(self, back: int, what: What) -> None:
        begin = self.now - timedelta(minutes=back)
        if self.attempt(timeline.start, begin, self.now, what):
            timer = timeline.running(self.entries)
            assert timer is not None
            assert (timer.start, timer.what) == (begin, what)

    @rule(back=st.integers(0, 30))
    def stop(self, back: int) -> None:
        if self.attempt(timeline.stop, self.now - timedelta(minutes=back), self.now):
            assert timeline.running(self.entries) is None

    @rule(what=st.sampled_from([What(C), SLOW]))
    def detour(self, what: What) -> None:
        self.attempt(timeline.detour, self.now, what)

    @rule(start=MINUTES, length=st.integers(1, 300), what=WHATS)
    def place(self, start: int, length: int, what: What) -> None:
        part = Span(self.moment(start), self.moment(start + length))
        before = self.covered()
        self.do(timeline.place(self.entries, Entry(part.start, part.end, what), self.now))
        own = {part.start + timedelta(minutes=n) for n in range(length)}
        assert before | own == self.covered()

    @rule(start=MINUTES, length=st.integers(1, 60), what=WHATS)
    def fill(self, start: int, length: int, what: What) -> None:
        before = self.covered()
        part = Span(self.moment(start), self.moment(start + length))
        if self.attempt(timeline.fill, part, what, self.now):
            assert len(self.covered()) == len(before) + length

    @precondition(lambda self: self.entries)
    @rule(data=st.data(), to=MINUTES, first=st.booleans())
    def move(self, data: st.DataObject, to: int, first: bool) -> None:
        each = data.draw(st.sampled_from(self.entries))
        count = len(self.entries)
        if self.attempt(timeline.move_start if first else timeline.move_end, each.id, self.moment(to), self.now):
            assert len(self.entries) == count

    @precondition(lambda self: self.entries)
    @rule(data=st.data(), cut=MINUTES)
    def split(self, data: st.DataObject, cut: int) -> None:
        each = data.draw(st.sampled_from(self.entries))
        before = self.covered()
        if self.attempt(timeline.split, each.id, self.moment(cut), self.now):
            assert self.covered() == before

    @precondition(lambda self: len(self.entries) > 1)
    @rule(data=st.data())
    def merge(self, data: st.DataObject) -> None:
        first = data.draw(st.integers(0, len(self.entries) - 2))
        before = self.covered()
        if self.attempt(timeline.merge, self.entries[first].id, self.entries[first + 1].id):
            assert self.covered() >= before

    @precondition(lambda self: self.entries)
    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        each = data.draw(st.sampled_from(self.entries))
        self.attempt(timeline.delete, [each.id])

    @rule()
    def settle(self) -> None:
        before = self.covered()
        self.do(timeline.settle(self.entries, self.now))
        assert self.covered() == before

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        before, change = self.done.pop()
        self.entries = timeline.apply(self.entries, change.inverse)
        assert self.entries == before

    @precondition(lambda self: self.done)
    @rule()
    def undo_and_redo(self) -> None:
        _, change = self.done[-1]
        assert timeline.apply(timeline.apply(self.entries, change.inverse), change) == self.entries

    @invariant()
    def nothing_overlaps_and_one_timer_runs(self) -> None:
        spans = [timeline.span_of(e, self.entries, self.now) for e in self.entries]
        known = [part for part in spans if part is not None]
        assert all(left.end <= right.start for left, right in pairwise(known))
        assert len({e.start for e in self.entries}) == len(self.entries)
        assert sum(e.running for e in self.entries) <= 1
        assert all(e.start <= self.now for e in self.entries if e.running)
        assert len({e.id for e in self.entries}) == len(self.entries)


TestTimelineMachine = TimelineMachine.TestCase


@given(st.lists(st.tuples(st.integers(0, 600), st.integers(1, 90)), max_size=12))
def test_gaps_and_spans_fill_the_day_together(placed: list[tuple[int, int]]) -> None:
    entries: tuple[Entry, ...] = ()
    for start, length in placed:
        new = Entry(MIDNIGHT + timedelta(minutes=start), MIDNIGHT + timedelta(minutes=start + length), WORK)
        entries = timeline.apply(entries, timeline.place(entries, new, MIDNIGHT + timedelta(days=1)))
    spans = [part for e in entries if (part := timeline.span_of(e, entries, MIDNIGHT)) is not None]
    free = timeline.gaps(spans)
    if spans:
        whole = Span(spans[0].start, spans[-1].end)
        assert sum(s.seconds for s in spans) + sum(g.seconds for g in free) == whole.seconds


def test_sources_are_kept_apart() -> None:
    assert [s.value for s in Source] == ["typed", "timer", "imported", "suggested", "confirmed"]
