"""Entries, week sheets and calendars as files: read back by other eyes than those that wrote them."""

import csv
import io
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import icalendar
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests import written
from tests.golden import assert_golden
from tijdwijzer.capture.importers import ics
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, Source, What
from tijdwijzer.domain.importing import ImportMap, ReadOptions, SourceRow
from tijdwijzer.domain.periods import Period
from tijdwijzer.output.calendar import calendar
from tijdwijzer.output.lists import entries, week
from tijdwijzer.services.papers import Listing
from tijdwijzer.words import say
from tijdwijzer.words.formats import Language

SUNDAY = Period(date(2026, 10, 25), date(2026, 10, 25))
"""The clock is put back: it has 25 hours."""


def rows(content: bytes, delimiter: str = ";") -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=delimiter))


def seconds_of(text: str) -> float:
    return float(text.replace(",", ".")) * 3600


@pytest.mark.parametrize("language", ["nl", "en"])
def test_entries_and_week_sheet_are_as_they_were(language: Language) -> None:
    listing = written.listing(written.some_entries(), language=language)
    assert_golden(f"entries-{language}.csv", entries(listing).decode())
    assert_golden(f"week-{language}.csv", week(listing).decode())


def test_a_dutch_spreadsheet_knows_the_letters_and_the_numbers() -> None:
    content = entries(written.listing(written.some_entries()))
    assert content.startswith(b"\xef\xbb\xbf")
    assert rows(content)[1][4] == "0,30"


def test_an_english_one_has_commas_between_and_points_within() -> None:
    content = entries(written.listing(written.some_entries(), language="en"))
    assert rows(content, ",")[1][4] == "0.30"


def test_the_week_sheet_adds_up_to_what_was_registered() -> None:
    period = Period(date(2026, 11, 9), date(2026, 11, 29))
    listing = written.listing(written.some_entries(period), period)
    totals = [row[-1] for row in rows(week(listing)) if row and row[0] == "Totaal"]
    assert len(totals) == 3
    meant = sum(line.span.seconds for line in listing.lines)
    assert sum(map(seconds_of, totals)) == pytest.approx(meant, abs=3 * 18)


def test_what_a_spreadsheet_would_take_for_a_formula_is_text() -> None:
    morning = datetime(2026, 11, 23, 8, tzinfo=UTC)
    evil = Entry(morning, morning + timedelta(hours=1), What(Component.REWORK, "=1+1", "@cmd", "+31"), id=1)
    listing = written.listing([evil])
    assert rows(entries(listing))[1][6:9] == ["'=1+1", "'@cmd", "'+31"]
    assert rows(week(listing))[2][1] == "'=1+1"


def test_an_hour_that_comes_twice_is_told_apart_by_its_zone() -> None:
    start = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    twice = [Entry(start, start + timedelta(hours=1), What(), id=1)]
    twice.append(Entry(start + timedelta(hours=1), start + timedelta(hours=2), What(), id=2))
    first, second = rows(entries(written.listing(twice, SUNDAY)))[1:]
    assert (first[1], first[3], first[-1]) == ("02:30:00", "1:00:00", "Europe/Amsterdam (+02:00)")
    assert (second[1], second[3], second[-1]) == ("02:30:00", "1:00:00", "Europe/Amsterdam (+01:00)")


# Calendars
def read_back(content: bytes, folder: Path) -> list[SourceRow]:
    file = folder / "agenda.ics"
    file.write_bytes(content)
    return ics.read(file, ReadOptions(written.ZONE, ImportMap(), written.MADE))


def test_a_calendar_is_as_it_was() -> None:
    assert_golden("calendar-nl.ics", calendar(written.listing(written.some_entries())).decode())


def test_a_calendar_has_no_notes_no_cases_and_no_timer_that_runs() -> None:
    morning = datetime(2026, 11, 23, 8, tzinfo=UTC)
    done = Entry(
        morning, morning + timedelta(hours=1), What(Component.REWORK, "Bellen", "Janssen belt", "2026-77"), id=1
    )
    runs = Entry(morning + timedelta(hours=2), None, What(Component.MEETINGS, "Overleg"), id=2)
    content = calendar(written.listing([done, runs])).decode()
    assert "Bellen" in content
    assert not any(word in content for word in ("Janssen", "2026-77", "Overleg"))


def test_a_uid_stays_when_what_it_is_about_changes() -> None:
    morning = datetime(2026, 11, 23, 8, tzinfo=UTC)
    uids = [
        [line for line in calendar(written.listing([entry])).decode().splitlines() if line.startswith("UID")]
        for entry in (
            Entry(morning, morning + timedelta(hours=1), What(Component.REWORK), Source.TYPED, 7),
            Entry(morning, morning + timedelta(hours=2), What(Component.MEETINGS, "Overleg"), Source.CONFIRMED, 7),
        )
    ]
    assert uids[0] == uids[1] == ["UID:20261123T080000Z-7@tijdwijzer"]


def by_icalendar(listing: Listing) -> bytes:
    """The calendar as icalendar writes it, every line of it."""
    found = icalendar.Calendar()
    found.add("prodid", "-//tijdwijzer//tijdwijzer//NL")
    found.add("version", "2.0")
    for entry in listing.entries:
        event = icalendar.Event()
        label = listing.edition.catalogue.label(entry.component, say("unassigned", "nl"))
        event.add("uid", f"{entry.start:%Y%m%dT%H%M%SZ}-{entry.id}@tijdwijzer")
        event.add("dtstamp", listing.edition.made)
        event.add("dtstart", entry.start)
        event.add("dtend", entry.end)
        event.add("summary", entry.what.activity or label)
        event.add("categories", [label])
        found.add_component(event)
    content: bytes = found.to_ical()
    return content


ANY_NAME = st.text(st.characters(exclude_categories=("Cs",)) | st.sampled_from("\\\\N;,\r\n^é"), max_size=120)
WHATS = st.builds(What, st.sampled_from(Component) | st.none(), ANY_NAME | st.none())


LONG_ENOUGH = [What(activity=letter * length) for letter in "aé" for length in range(30, 70)]
"""From lines that are not folded to lines that are."""


@settings(deadline=None)
@example(whats=LONG_ENOUGH, first_id=1)
@given(whats=st.lists(WHATS, min_size=1, max_size=8), first_id=st.integers(1, 10**40))
def test_a_calendar_is_what_icalendar_makes_of_it(whats: list[What], first_id: int) -> None:
    start, found = datetime(2026, 11, 23, 8, tzinfo=UTC), []
    for number, what in enumerate(whats):
        found.append(Entry(start, start + timedelta(minutes=15), what, id=first_id + number))
        start += timedelta(minutes=15)
    listing = written.listing(found)
    assert calendar(listing) == by_icalendar(listing)


NAMES = st.text(st.characters(exclude_categories=("C", "Z")) | st.sampled_from(' ,;\\"'), min_size=1, max_size=90)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(lengths=st.lists(st.tuples(st.integers(1, 20_000), st.integers(0, 5_000), NAMES), min_size=1, max_size=8))
def test_our_own_importer_reads_the_same_spans(tmp_path: Path, lengths: list[tuple[int, int, str]]) -> None:
    at, found = datetime(2026, 10, 24, 20, tzinfo=UTC), []
    for number, (length, pause, name) in enumerate(lengths, 1):
        found.append(Entry(at, at + timedelta(seconds=length), What(Component.STANDARD_WORK, name), id=number))
        at += timedelta(seconds=length + pause)
    period = Period(date(2026, 10, 24), date(2026, 10, 28))
    back = read_back(calendar(written.listing(found, period)), tmp_path)
    assert [(row.start, row.end) for row in back] == [(entry.start, entry.end) for entry in found]
