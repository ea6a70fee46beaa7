"""What every unit of work does with what was observed. Both are held to the same tests."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pytest

from tijdwijzer.domain.calendar import BEGINNING
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Span, What
from tijdwijzer.domain.observing import Evidence, Observed, Seen, Sign
from tijdwijzer.domain.rules import Rule
from tijdwijzer.services.ports import Store

NOW = datetime(2026, 11, 3, 8, tzinfo=UTC)
MAIL, WORD = Seen("OUTLOOK.EXE"), Seen("WINWORD.EXE")
LETTER = Seen("WINWORD.EXE", "brief")
TODAY = date(2026, 11, 3)
YESTERDAY = date(2026, 11, 2)


def at(minutes: float) -> datetime:
    return NOW + timedelta(minutes=minutes)


def span(start: float, end: float) -> Span:
    return Span(at(start), at(end))


def observed(start: float, end: float, seen: Seen | None = MAIL, switches: int = 0) -> Observed:
    return Observed(span(start, end), seen, switches)


ALL_DAY = {YESTERDAY: span(-32 * 60, -8 * 60), TODAY: span(-8 * 60, 16 * 60)}
EVERYTHING = span(-32 * 60, 16 * 60)


def lay(store: Store, *spans: Observed, day: date = TODAY) -> None:
    with store.unit() as unit:
        unit.lay_observed(day, spans)
        unit.commit(durable=False)


def kept(store: Store, within: Span = EVERYTHING) -> list[Observed]:
    with store.unit() as unit:
        return unit.observed(within)


def seconds(store: Store, first: date = YESTERDAY, last: date = TODAY) -> dict[str, int]:
    with store.unit() as unit:
        return unit.observed_seconds(first, last)


def forget(store: Store, within: Span | None = None, app: str | None = None) -> int:
    with store.unit() as unit:
        count = unit.forget_observed(ALL_DAY, within, app)
        unit.commit()
    return count


# Laying


def test_what_was_observed_comes_back_as_it_was_laid(store: Store) -> None:
    spans = [observed(0, 5, MAIL, 2), observed(5, 6, None), observed(6, 9, LETTER), observed(20, 21, WORD)]
    lay(store, *spans)
    assert kept(store) == spans
    with store.unit() as unit:
        assert unit.observed_count() == 4
        assert unit.observed_bounds() == (at(0), at(21))


def test_nothing_was_observed_of_nothing(store: Store) -> None:
    lay(store)
    with store.unit() as unit:
        assert unit.observed(EVERYTHING) == []
        assert unit.observed_bounds() is None
        assert unit.observed_count() == 0
        assert unit.observed_seconds(YESTERDAY, TODAY) == {}
        assert unit.evidence(EVERYTHING) == []
        assert unit.forget_observed({}) == 0


def test_what_is_not_committed_was_not_observed(store: Store) -> None:
    with store.unit() as unit:
        unit.lay_observed(TODAY, [observed(0, 5)])
        assert unit.observed_seconds(TODAY, TODAY) == {"OUTLOOK.EXE": 300}
    assert kept(store) == []
    assert seconds(store) == {}


@pytest.mark.parametrize(
    ("within", "found"),
    [
        (span(-5, 0), []),
        (span(0, 1), [observed(0, 1)]),
        (span(4, 6), [observed(4, 5), observed(5, 6, WORD)]),
        (span(6, 7), [observed(6, 7, WORD)]),
        (span(9, 20), []),
        (span(20.5, 30), [observed(20.5, 21)]),
        (span(21, 30), []),
    ],
)
def test_a_look_is_cut_at_its_edges(store: Store, within: Span, found: Sequence[Observed]) -> None:
    lay(store, observed(0, 5), observed(5, 9, WORD), observed(20, 21))
    assert kept(store, within) == found


@pytest.mark.parametrize(
    ("laid", "left"),
    [
        ([observed(0, 12, WORD)], [observed(0, 12, WORD), observed(20, 30)]),
        ([observed(8, 12, WORD)], [observed(0, 8), observed(8, 12, WORD), observed(20, 30)]),
        ([observed(2, 4, WORD)], [observed(0, 2), observed(2, 4, WORD), observed(4, 10), observed(20, 30)]),
        ([observed(0, 4, WORD)], [observed(0, 4, WORD), observed(4, 10), observed(20, 30)]),
        ([observed(12, 13, WORD)], [observed(0, 10), observed(12, 13, WORD), observed(20, 30)]),
        ([observed(9, 21, None)], [observed(0, 9), observed(9, 21, None), observed(21, 30)]),
        ([observed(-5, 40, WORD)], [observed(-5, 40, WORD)]),
        ([observed(5, 6, None), observed(25, 26, None)], None),
    ],
)
def test_a_batch_takes_the_place_of_what_there_was_in_its_time(
    store: Store, laid: list[Observed], left: list[Observed] | None
) -> None:
    lay(store, observed(0, 10), observed(20, 30))
    lay(store, *laid)
    assert kept(store) == (left or [observed(0, 5), *laid, observed(26, 30)])
    assert seconds(store).get("OUTLOOK.EXE", 0) == sum(o.span.seconds for o in kept(store) if o.seen == MAIL)


def test_a_program_that_something_else_took_the_place_of_is_in_no_sum(store: Store) -> None:
    lay(store, observed(0, 10), observed(10, 12, None))
    lay(store, observed(0, 11, WORD))
    assert seconds(store) == {"WINWORD.EXE": 660}


def test_the_last_stretch_grows_and_is_counted_once(store: Store) -> None:
    for minute in range(1, 6):
        lay(store, observed(0, minute))
    assert kept(store) == [observed(0, 5)]
    assert seconds(store) == {"OUTLOOK.EXE": 300}


def test_years_far_away(store: Store) -> None:
    early = Observed(Span(BEGINNING, BEGINNING + timedelta(seconds=1)), MAIL)
    late = Observed(Span(datetime(2100, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, 0, 0, 1, tzinfo=UTC)), WORD)
    for one in (early, late):
        with store.unit() as unit:
            unit.lay_observed(one.span.start.date(), [one])
            unit.commit()
    with store.unit() as unit:
        assert unit.observed(Span(early.span.start, late.span.end)) == [early, late]
        assert unit.observed_bounds() == (early.span.start, late.span.end)


# Sums


def test_seconds_of_days_are_of_active_time_and_the_most_comes_first(store: Store) -> None:
    lay(store, observed(-10 * 60, -9 * 60, WORD), day=YESTERDAY)
    lay(store, observed(0, 5), observed(5, 7, LETTER), observed(7, 8, WORD), observed(8, 60, None))
    assert list(seconds(store).items()) == [("WINWORD.EXE", 3780), ("OUTLOOK.EXE", 300)]
    assert list(seconds(store, TODAY).items()) == [("OUTLOOK.EXE", 300), ("WINWORD.EXE", 180)]
    assert seconds(store, YESTERDAY, YESTERDAY) == {"WINWORD.EXE": 3600}
    assert seconds(store, TODAY, YESTERDAY) == {}


def test_as_many_seconds_are_in_order_of_name(store: Store) -> None:
    lay(store, observed(0, 1, Seen("b")), observed(1, 2, Seen("a")), observed(2, 3, Seen("c")))
    assert list(seconds(store)) == ["a", "b", "c"]


def test_days_that_begin_at_another_hour_are_added_up_anew(store: Store) -> None:
    lay(store, observed(-9 * 60, -8 * 60), day=YESTERDAY)
    with store.unit() as unit:
        unit.add_up_observed({TODAY: span(-8.5 * 60, 15.5 * 60)})
        unit.commit()
    assert seconds(store, YESTERDAY, YESTERDAY) == {}
    assert seconds(store, TODAY, TODAY) == {"OUTLOOK.EXE": 1800}
    assert kept(store) == [observed(-9 * 60, -8 * 60)]


# Signs of meetings

MEETING = Evidence(span(0, 60), Sign.CALENDAR, "weekstart")
CALL = Evidence(span(0, 30), Sign.MICROPHONE)
LATER = Evidence(span(90, 120), Sign.CALENDAR)


def put(store: Store, within: Span, signs: set[Sign], *evidence: Evidence) -> None:
    with store.unit() as unit:
        unit.put_evidence(within, signs, evidence)
        unit.commit()


def signs(store: Store, within: Span = EVERYTHING) -> list[Evidence]:
    with store.unit() as unit:
        return unit.evidence(within)


def test_signs_come_back_where_they_touch(store: Store) -> None:
    put(store, EVERYTHING, {Sign.CALENDAR, Sign.MICROPHONE}, MEETING, CALL, LATER)
    assert signs(store) == [MEETING, CALL, LATER]
    assert signs(store, span(30, 31)) == [MEETING]
    assert signs(store, span(60, 90)) == []


def test_signs_take_the_place_of_their_like_that_began_in_that_time(store: Store) -> None:
    put(store, EVERYTHING, set(Sign), MEETING, CALL, LATER)
    longer = Evidence(span(0, 45), Sign.MICROPHONE)
    put(store, span(0, 1), {Sign.MICROPHONE}, longer)
    assert signs(store) == [MEETING, longer, LATER]
    put(store, span(0, 90), {Sign.CALENDAR})
    assert signs(store) == [longer, LATER]
    put(store, span(100, 110), {Sign.CALENDAR})
    assert signs(store) == [longer, LATER], "it began before"
    put(store, EVERYTHING, set())
    assert signs(store) == [longer, LATER]


def test_a_sign_at_the_same_moment_is_the_same(store: Store) -> None:
    put(store, span(5, 6), {Sign.CAMERA}, MEETING)
    put(store, span(5, 6), {Sign.CAMERA}, Evidence(span(0, 50), Sign.CALENDAR))
    assert signs(store) == [Evidence(span(0, 50), Sign.CALENDAR)]


# Forgetting


def test_a_forgotten_stretch_is_cut_out(store: Store) -> None:
    lay(store, observed(0, 10, MAIL, 3), observed(10, 12, WORD), observed(12, 13, None), observed(20, 30))
    put(store, EVERYTHING, set(Sign), MEETING, LATER)
    assert forget(store, span(5, 25)) == 4
    assert kept(store) == [observed(0, 5, MAIL, 3), observed(25, 30)]
    assert seconds(store) == {"OUTLOOK.EXE": 600}
    assert signs(store) == [LATER]
    assert forget(store, span(5, 25)) == 0


def test_a_stretch_inside_another_leaves_both_ends(store: Store) -> None:
    lay(store, observed(0, 10))
    assert forget(store, span(4, 5)) == 1
    assert kept(store) == [observed(0, 4), observed(5, 10)]


def test_a_forgotten_program_was_never_there(store: Store) -> None:
    lay(store, observed(0, 10, WORD), observed(10, 12), observed(12, 13, LETTER), observed(13, 14, None))
    put(store, EVERYTHING, set(Sign), MEETING)
    assert forget(store, app="WINWORD.EXE") == 2
    assert kept(store) == [observed(10, 12), observed(13, 14, None)]
    assert seconds(store) == {"OUTLOOK.EXE": 120}
    assert signs(store) == [MEETING], "of which program it was nobody knows"
    assert forget(store, app="winword.exe") == 0


def test_a_program_is_forgotten_within_a_stretch(store: Store) -> None:
    lay(store, observed(0, 10, WORD), observed(10, 12), observed(12, 20, WORD))
    assert forget(store, span(5, 15), "WINWORD.EXE") == 2
    assert kept(store) == [observed(0, 5, WORD), observed(10, 12), observed(15, 20, WORD)]
    assert seconds(store) == {"WINWORD.EXE": 600, "OUTLOOK.EXE": 120}


def test_everything_is_forgotten_also_sums_of_days_that_were_not_given(store: Store) -> None:
    lay(store, observed(-10 * 60, -9 * 60, WORD), day=YESTERDAY)
    lay(store, observed(0, 5))
    put(store, EVERYTHING, set(Sign), MEETING)
    with store.unit() as unit:
        assert unit.forget_observed({}) == 2
        unit.commit()
    with store.unit() as unit:
        assert (unit.observed(EVERYTHING), unit.observed_count(), unit.observed_bounds()) == ([], 0, None)
        assert (unit.observed_seconds(YESTERDAY, TODAY), unit.evidence(EVERYTHING)) == ({}, [])


def test_a_forgotten_program_leaves_days_that_were_not_given(store: Store) -> None:
    lay(store, observed(0, 5), observed(5, 10, WORD))
    with store.unit() as unit:
        unit.forget_observed({}, app="WINWORD.EXE")
        unit.commit()
    assert seconds(store) == {"OUTLOOK.EXE": 300}


def test_entries_that_are_too_old_take_nothing_along_that_was_observed(store: Store) -> None:
    lay(store, observed(0, 5))
    with store.unit() as unit:
        assert unit.forget_before(at(60 * 24 * 400), date(2028, 1, 1)) == 0
        unit.commit()
    assert kept(store) == [observed(0, 5)]


def test_wiping_forgets_what_was_observed_and_own_rules(store: Store) -> None:
    lay(store, observed(0, 5))
    put(store, EVERYTHING, set(Sign), MEETING)
    with store.unit() as unit:
        unit.put_rules([Rule(app="*")])
        unit.wipe()
        assert (unit.observed(EVERYTHING), unit.evidence(EVERYTHING), unit.rules()) == ([], [], [])
        assert unit.observed_seconds(YESTERDAY, TODAY) == {}
        unit.commit()


# Rules

RULES = [
    Rule(app="WINWORD*", title="*besluit*", label="besluit", what=What(Component.STANDARD_WORK, "Besluit", "é", "Z-1")),
    Rule(calendar="overleg", weekdays=frozenset({0, 4}), hours=(1320, 60), what=What(Component.MEETINGS)),
    Rule(app="", label=""),
    Rule(what=What(None, "Project X")),
    Rule(what=What()),
    Rule(),
]


def test_rules_are_kept_in_their_order(store: Store) -> None:
    for rules in (RULES, RULES[::-1], RULES[:1], []):
        with store.unit() as unit:
            unit.put_rules(rules)
            unit.commit()
        with store.unit() as unit:
            assert unit.rules() == rules
