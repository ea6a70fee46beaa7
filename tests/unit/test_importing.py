"""What becomes of the rows of an import: imported, duplicate or skipped, and what the map makes of them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Span, What
from tijdwijzer.domain.importing import (
    ImportMap,
    MapRule,
    Resolution,
    SkipReason,
    SourceRow,
    fingerprint,
    resolve,
)
from tijdwijzer.domain.laying import length, union

NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)
NOW = NINE + timedelta(days=30)


def at(minutes: int) -> datetime:
    return NINE + timedelta(minutes=minutes)


def span(start: int, end: int) -> Span:
    return Span(at(start), at(end))


def row(number: int, start: int | None, end: int | None, **fields: object) -> SourceRow:
    said = {
        "start": None if start is None else at(start),
        "end": None if end is None else at(end),
        "key": f"row {number}",
    }
    return SourceRow(number, **(said | fields))  # type: ignore[arg-type]


def spans(resolution: Resolution) -> dict[int, list[Span]]:
    return {placed.row.number: list(placed.spans) for placed in resolution.placed}


def reasons(resolution: Resolution) -> dict[int, tuple[SkipReason, str]]:
    return {skipped.row.number: (skipped.reason, skipped.detail) for skipped in resolution.skipped}


@st.composite
def some_rows(draw: st.DrawFn) -> list[SourceRow]:
    """Rows in any order: overlapping, repeated, backwards, endless, too long and unusable."""
    lengths = st.integers(-5, 30) | st.just(13 * 60) | st.none()
    made = []
    for number in range(draw(st.integers(0, 20))):
        start, lasting = draw(st.integers(0, 90)), draw(lengths)
        key = draw(st.sampled_from([f"row {number}", "row 1"]))
        reason = draw(st.sampled_from([None, None, None, SkipReason.BAD_TIME]))
        made.append(row(number, start, None if lasting is None else start + lasting, key=key, reason=reason))
    return made


taken_spans = st.lists(
    st.tuples(st.integers(0, 90), st.integers(1, 30)).map(lambda pair: span(pair[0], pair[0] + pair[1])), max_size=6
)


def usable(rows: Sequence[SourceRow], resolution: Resolution) -> list[Span]:
    """The time of every row that had a chance to be placed."""
    lost = {SkipReason.OVERLAPPED, SkipReason.ALREADY_REGISTERED, SkipReason.NO_ROOM}
    chosen = [placed.row for placed in resolution.placed]
    chosen += [skipped.row for skipped in resolution.skipped if skipped.reason in lost]
    return [Span(one.start, one.end) for one in chosen if one.start and one.end]


@given(some_rows(), taken_spans, st.booleans())
def test_the_numbers_add_up_and_nothing_overlaps(rows: list[SourceRow], taken: list[Span], stack: bool) -> None:
    result = resolve(rows, taken, set(), NOW, stack=stack)
    assert len(result.placed) + len(result.duplicates) + len(result.skipped) == len(rows)
    placed = sorted(one for placed in result.placed for one in placed.spans)
    assert all(one.end <= following.start for one, following in pairwise(placed))
    assert not any(one.overlaps(other) for one in placed for other in taken)
    assert all(placed.spans for placed in result.placed)


@given(some_rows(), taken_spans)
def test_all_time_that_was_free_is_imported(rows: list[SourceRow], taken: list[Span]) -> None:
    result = resolve(rows, taken, set(), NOW)
    placed = union(one for placed in result.placed for one in placed.spans)
    assert length(union([*placed, *union(taken)])) == length(union([*usable(rows, result), *taken]))


@given(some_rows(), taken_spans)
def test_stacked_rows_keep_their_length(rows: list[SourceRow], taken: list[Span]) -> None:
    result = resolve(rows, taken, set(), NOW, stack=True)
    starts = [one.start for one in rows if one.reason is None]
    for placed in result.placed:
        if starts.count(placed.row.start) > 1 and placed.row.start and placed.row.end:
            assert length(placed.spans) == placed.row.end - placed.row.start


@given(st.data(), some_rows(), taken_spans)
def test_the_order_of_the_rows_makes_no_difference_to_the_time(
    data: st.DataObject, rows: list[SourceRow], taken: list[Span]
) -> None:
    distinct = [replace(one, key=f"row {one.number}") for one in rows]
    shuffled = data.draw(st.permutations(distinct))
    first, second = resolve(distinct, taken, set(), NOW), resolve(shuffled, taken, set(), NOW)
    assert union(one for placed in first.placed for one in placed.spans) == union(
        one for placed in second.placed for one in placed.spans
    )


@given(some_rows(), taken_spans, st.booleans())
def test_the_same_import_again_adds_nothing(rows: list[SourceRow], taken: list[Span], stack: bool) -> None:
    first = resolve(rows, taken, set(), NOW, stack=stack)
    registered = [*taken, *(one for placed in first.placed for one in placed.spans)]
    known = {placed.row.key for placed in first.placed}
    again = resolve([placed.row for placed in first.placed], registered, known, NOW, stack=stack)
    assert again.placed == ()
    assert len(again.duplicates) == len(first.placed)
    assert resolve(rows, registered, known, NOW, stack=stack).placed == ()


@pytest.mark.parametrize(
    ("one", "reason"),
    [
        (row(1, None, 10), SkipReason.BAD_TIME),
        (row(1, 0, None), SkipReason.NO_END),
        (row(1, 10, 10), SkipReason.NO_LENGTH),
        (row(1, 10, 5), SkipReason.ENDS_BEFORE_START),
        (row(1, 0, 12 * 60 + 1), SkipReason.TOO_LONG),
        (row(1, 0, 45 * 24 * 60), SkipReason.TOO_LONG),
        (row(1, 30 * 24 * 60 - 5, 30 * 24 * 60 + 5), SkipReason.IN_FUTURE),
        (row(1, 0, 10, reason=SkipReason.ALL_DAY), SkipReason.ALL_DAY),
    ],
)
def test_what_cannot_be_used_says_why(one: SourceRow, reason: SkipReason) -> None:
    assert reasons(resolve([one], [], {"row 1"}, NOW)) == {1: (reason, "")}


def test_twelve_hours_is_not_too_long_and_the_limit_can_be_set() -> None:
    assert resolve([row(1, 0, 12 * 60)], [], set(), NOW).placed
    assert resolve([row(1, 0, 12 * 60 + 1)], [], set(), NOW, max_hours=13).placed


def test_what_ends_just_now_has_happened() -> None:
    assert resolve([row(1, 0, 10)], [], set(), at(10)).placed
    assert not resolve([row(1, 0, 10)], [], set(), at(9)).placed


def test_a_known_row_and_one_that_repeats_are_duplicates() -> None:
    result = resolve([row(1, 0, 10), row(2, 20, 30), row(3, 20, 30, key="row 2")], [], {"row 1"}, NOW)
    assert [one.number for one in result.duplicates] == [1, 3]
    assert spans(result) == {2: [span(20, 30)]}


def test_the_later_start_wins_from_its_start_and_the_earlier_row_keeps_the_rest() -> None:
    result = resolve([row(1, 0, 60), row(2, 20, 30)], [], set(), NOW)
    assert spans(result) == {1: [span(0, 20), span(30, 60)], 2: [span(20, 30)]}
    assert (result.trimmed, result.moved) == (1, 0)


def test_a_row_of_which_nothing_is_left_names_the_row_that_covers_it() -> None:
    result = resolve([row(7, 0, 60), row(8, 0, 60), row(9, 5, 60)], [], set(), NOW)
    assert spans(result) == {7: [span(0, 5)], 9: [span(5, 60)]}
    assert reasons(result) == {8: (SkipReason.OVERLAPPED, "7")}


def test_registered_time_is_never_overwritten() -> None:
    result = resolve([row(1, 0, 60), row(2, 100, 110)], [span(20, 30), span(90, 120)], set(), NOW)
    assert spans(result) == {1: [span(0, 20), span(30, 60)]}
    assert reasons(result) == {2: (SkipReason.ALREADY_REGISTERED, "")}
    assert result.trimmed == 1


def test_rows_that_share_a_start_are_stacked_around_rows_that_know_their_time() -> None:
    rows = [row(1, 0, 60), row(2, 0, 30), row(3, 70, 80)]
    result = resolve(rows, [], set(), NOW, stack=True)
    assert spans(result) == {1: [span(0, 60)], 2: [span(60, 70), span(80, 100)], 3: [span(70, 80)]}
    assert (result.trimmed, result.moved) == (0, 1)


def test_a_new_row_joins_the_stack_that_was_imported_before() -> None:
    """A later export of the same day: two rows are known, one is new; it goes after them instead of being lost."""
    rows = [row(1, 0, 60), row(2, 0, 30), row(3, 0, 15)]
    result = resolve(rows, [span(0, 60), span(60, 90)], {"row 1", "row 2"}, NOW, stack=True)
    assert spans(result) == {3: [span(90, 105)]}


def test_a_stack_without_room_says_so() -> None:
    result = resolve([row(1, 0, 60), row(2, 0, 60)], [], set(), at(90), stack=True)
    assert reasons(result) == {2: (SkipReason.NO_ROOM, "")}


def test_a_fingerprint_is_128_bits_and_tells_tools_and_fields_apart() -> None:
    assert len(fingerprint("toggl", "a", "b")) == 32
    assert len({fingerprint("toggl", "a", "b"), fingerprint("watson", "a", "b"), fingerprint("toggl", "ab", "")}) == 3


# The map

WORK = row(1, 0, 10, text="Review manuscript", project="GENIE BPC", tags=("Revisions", "Asap"), client="Lab", task="T1")


@pytest.mark.parametrize(
    ("rule", "matches"),
    [
        (MapRule("text", "review*"), True),
        (MapRule("text", "review"), False),
        (MapRule("text", "manu", regex=True), True),
        (MapRule("text", "^manu", regex=True), False),
        (MapRule("project", "genie ???"), True),
        (MapRule("project", "Review*"), False),
        (MapRule("tag", "ASAP"), True),
        (MapRule("tag", "^rev", regex=True), True),
        (MapRule("client", "lab"), True),
        (MapRule("task", "t1"), True),
        (MapRule("any", "t1"), True),
        (MapRule("any", "revisions"), True),
        (MapRule("any", "nothing"), False),
    ],
)
def test_a_rule_looks_at_its_field_in_any_case(rule: MapRule, matches: bool) -> None:
    assert rule.matches(WORK) is matches


def test_the_first_rule_that_matches_decides() -> None:
    rules = (
        MapRule("text", "nothing", component=Component.MEETINGS),
        MapRule("tag", "revisions", component=Component.REWORK, activity="Revisions"),
        MapRule("any", "*", component=Component.STANDARD_WORK),
    )
    assert ImportMap(rules).what(WORK) == What(Component.REWORK, "Revisions")


def test_a_rule_without_an_activity_keeps_the_text_and_one_without_a_component_assigns_nothing() -> None:
    assert ImportMap((MapRule("any", "*", component=Component.REWORK),)).what(WORK).activity == "Review manuscript"
    assert ImportMap((MapRule("any", "*", activity="Papers"),)).what(WORK) == What(None, "Papers")


def test_what_nothing_matches_is_unassigned_and_recognisable() -> None:
    assert ImportMap().what(WORK) == What(None, "Review manuscript")
    assert ImportMap().what(replace(WORK, text="")) == What(None, "GENIE BPC")
    assert ImportMap().what(row(1, 0, 10, tags=("a", "b"))) == What(None, "a, b")
    assert ImportMap().what(row(1, 0, 10)) == What(None, None)


def test_what_the_source_says_itself_counts_when_no_rule_does() -> None:
    said = replace(WORK, component=Component.MEETINGS, activity="Team", note="by phone", case="Z-1")
    assert ImportMap().what(said) == What(Component.MEETINGS, "Team", "by phone", "Z-1")
    rule = MapRule("any", "*", component=Component.REWORK)
    assert ImportMap((rule,)).what(said) == What(Component.REWORK, "Team", "by phone", "Z-1")
