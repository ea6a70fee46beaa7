"""What a line of text means, and where it points when it means nothing."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tijdwijzer.domain import textentry
from tijdwijzer.domain.calendar import BEGINNING, Calendar, ZoneEra
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import What
from tijdwijzer.domain.textentry import Context, TextError
from tijdwijzer.services.catalogue import load_catalogue

CALENDAR = Calendar((ZoneEra(BEGINNING, "Europe/Amsterdam"),))
CATALOGUE = load_catalogue(Path(__file__).parents[2] / "resources" / "catalogue.toml", "nl")
NAMES = textentry.names_of(CATALOGUE, [What(Component.STANDARD_WORK, "Beoordelen herziening")])
TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 14, 20, tzinfo=UTC)
C = Component


def context(day: date = TODAY, now: datetime = NOW, anchors: tuple[datetime, ...] = ()) -> Context:
    return Context(now, day, CALENDAR, NAMES, anchors, time(8, 30))


def clock(moment: datetime | None) -> str | None:
    return moment and f"{CALENDAR.local(moment):%H:%M}"


def read(text: str, **kwargs: object) -> tuple[str | None, str | None, Component | None]:
    reading = textentry.read(text, context(**kwargs))  # type: ignore[arg-type]
    return clock(reading.start), clock(reading.end), reading.what.component


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("09:10-09:40 bellen", ("09:10", "09:40", C.STANDARD_WORK)),
        ("9:10 - 9:40 overleg", ("09:10", "09:40", C.MEETINGS)),
        ("09.10–09.40 overleg", ("09:10", "09:40", C.MEETINGS)),
        ("0910-0940 overleg", ("09:10", "09:40", C.MEETINGS)),
        ("9-10 overleg", ("09:00", "10:00", C.MEETINGS)),
        ("van 9 tot 10:30 meeting", ("09:00", "10:30", C.MEETINGS)),
        ("from 9 to 10 training", ("09:00", "10:00", C.TRAINING_COACHING)),
        ("23:00-24:00 dossier", ("23:00", "00:00", C.STANDARD_WORK)),
        ("-15 overleg", ("15:05", None, C.MEETINGS)),
        ("-1:30 dossier", ("13:50", None, C.STANDARD_WORK)),
        ("-2u dossier", ("13:20", None, C.STANDARD_WORK)),
        ("-15m lunch", ("15:05", None, C.OFFICIAL_BREAKS)),
        ("10:00 +45 scholing", ("10:00", "10:45", C.TRAINING_COACHING)),
        ("10:00 + 1:15 scholing", ("10:00", "11:15", C.TRAINING_COACHING)),
        ("tot 11:00 dossier", ("08:30", "11:00", C.STANDARD_WORK)),
        ("until 11 case", ("08:30", "11:00", C.STANDARD_WORK)),
        ("13:00 overleg", ("13:00", None, C.MEETINGS)),
        ("vanaf 13:00 overleg", ("13:00", None, C.MEETINGS)),
        ("since 13 meeting", ("13:00", None, C.MEETINGS)),
        ("standard_work", ("15:20", None, C.STANDARD_WORK)),
        ("OFFICIAL_BREAKS", ("15:20", None, C.OFFICIAL_BREAKS)),
        ("Officiele pauzes", ("15:20", None, C.OFFICIAL_BREAKS)),
        ("training & coaching", ("15:20", None, C.TRAINING_COACHING)),
        ("herst", ("15:20", None, C.REWORK)),
    ],
)
def test_what_a_line_says(text: str, expected: tuple[str, str | None, Component]) -> None:
    assert read(text) == expected


def test_an_activity_is_found_by_an_unambiguous_beginning() -> None:
    assert textentry.read("beoordelen h", context()).what == What(C.STANDARD_WORK, "Beoordelen herziening")
    assert textentry.read("bellen", context()).what == What(C.STANDARD_WORK, "Bellen met aanvrager")


def test_cases_and_a_note_stay_with_the_entry() -> None:
    what = textentry.read("09:00-10:00 bellen #2026-17 #B4 // teruggebeld om 10:00", context()).what
    assert (what.case, what.note) == ("2026-17 B4", "teruggebeld om 10:00")


def test_until_counts_from_what_ended_last_before_it() -> None:
    ended = (datetime(2026, 11, 24, 8, 45, tzinfo=UTC), datetime(2026, 11, 24, 11, 0, tzinfo=UTC))
    assert read("tot 11:00 dossier", anchors=ended) == ("09:45", "11:00", C.STANDARD_WORK)


def test_a_night_shift_runs_past_midnight() -> None:
    reading = textentry.read("22:00-06:00 dossier", context())
    assert reading.end is not None
    assert reading.end - reading.start == timedelta(hours=8)


def test_the_night_the_clock_goes_back_has_an_hour_more() -> None:
    reading = textentry.read("22:00-06:00 dossier", context(day=date(2026, 10, 24)))
    assert reading.end is not None
    assert reading.end - reading.start == timedelta(hours=9)
    twice = textentry.read("02:30-02:30 dossier", context(day=date(2026, 10, 25)))
    assert twice.end is not None
    assert twice.end - twice.start == timedelta(hours=1)


@pytest.mark.parametrize(
    ("text", "code", "word"),
    [
        ("09:10-09:40 belen xyz", "unknown_word", "belen"),
        ("bellen xyz", "unknown_word", "xyz"),
        ("09:10-09:40", "needs_name", ""),
        ("   ", "empty", "   "),
        ("16:00 overleg", "in_future", "16:00"),
        ("12:00-09:00 overleg", "ends_before_start", "09:00"),
        ("04:00-23:30 overleg", "long_span", "23:30"),
        ("tot 08:00 dossier", "nothing_before", "08:00"),
        ("beoordelen", "ambiguous", "beoordelen"),
        ("10:00 +0 overleg", "bad_length", "0"),
        ("24:30 overleg", "bad_time", "24:30"),
        ("9:75 overleg", "bad_time", "9:75"),
        ("09:10-09:70 bellen", "bad_time", "-09:70"),
        ("16:00 +1u30 bellen", "bad_time", "+1u30"),
        ("bellen & ???", "unknown_word", "???"),
    ],
)
def test_a_mistake_points_at_the_word(text: str, code: str, word: str) -> None:
    with pytest.raises(TextError) as caught:
        textentry.read(text, context())
    assert (caught.value.code, text[caught.value.start : caught.value.end]) == (code, word)


def test_a_time_that_does_not_exist_is_pointed_at() -> None:
    with pytest.raises(TextError) as caught:
        textentry.read("02:30-03:30 dossier", context(day=date(2026, 3, 29)))
    assert (caught.value.code, caught.value.start, caught.value.end) == ("no_such_time", 0, 5)


@pytest.mark.parametrize(("text", "code"), [("overleg", "needs_time"), ("-15 overleg", "needs_end")])
def test_another_day_needs_whole_times(text: str, code: str) -> None:
    with pytest.raises(TextError, match=code):
        textentry.read(text, context(day=date(2026, 11, 23)))


def test_type_ahead_puts_beginnings_first_and_names_each_meaning_once() -> None:
    found = textentry.matches("be", NAMES)
    assert found[0].shown == "Beoordelen herziening"
    assert len({name.what for name in found}) == len(found)
    assert textentry.matches("", NAMES) == []


def read_or_pointed_at(text: str, test: Context) -> None:
    error = None
    try:
        reading = textentry.read(text, test)
    except TextError as caught:
        error = caught
    if error is not None:
        assert 0 <= error.start <= error.end <= len(text)
    elif reading.end is not None:
        assert timedelta(0) < reading.end - reading.start <= textentry.LONGEST_NIGHT


@given(st.text(max_size=40))
def test_any_text_is_read_or_pointed_at(text: str) -> None:
    read_or_pointed_at(text, context())


@given(
    st.from_regex(r"[-+ 0-9:.]{1,12} ?(tot|van|u|m|overleg|#a|//)? ?(overleg)?", fullmatch=True),
    st.dates(date(2026, 3, 27), date(2026, 3, 30)) | st.dates(date(2026, 10, 23), date(2026, 10, 26)) | st.just(TODAY),
)
def test_times_in_any_shape_are_read_or_pointed_at(text: str, day: date) -> None:
    read_or_pointed_at(text, context(day=day))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("bel", "bel"),
        ("  bel ", "bel"),
        ("-15 over", "over"),
        ("09:10-09:40 bellen met #123 // teruggebeld", "bellen met"),
        ("tot 11:00", ""),
        ("-15 ", ""),
        ("#77 // alleen een zaak", ""),
        ("C# les", "C# les"),
    ],
)
def test_the_name_is_found_between_time_and_note(text: str, name: str) -> None:
    start, end = textentry.name_span(text)
    assert text[start:end] == name


def test_what_was_picked_stands_for_the_name() -> None:
    picked = What(Component.TRAINING_COACHING, "A // B")
    reading = textentry.read("-15 be #12 // kort", context(), picked)
    assert (clock(reading.start), reading.what) == ("15:05", What(picked.component, "A // B", "kort", "12"))
    assert textentry.read("-15", context(), picked).what == picked
