"""What goes along to a session about improving the process holds nothing of the person."""

import csv
import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import FakeClock, FakeStore
from tests.unit.observed_days import MORNING, days, observed
from tijdwijzer.domain.anonymous import FEWEST_STRETCHES, events
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.observing import Observed, Seen
from tijdwijzer.services.event_log import Form, text
from tijdwijzer.services.handovers import Handovers
from tijdwijzer.services.observing import Observing

XES = "{http://www.xes-standard.org/}"
TODAY = date(2026, 11, 24)
SECRET = "J. Jansen, 123456782"


def labelled(spans: list[Observed]) -> list[Observed]:
    return [replace(one, seen=replace(one.seen, label=SECRET)) if one.seen else one for one in spans]


def used(store: FakeStore | None = None) -> tuple[Handovers, dict[Path, str]]:
    store = store or FakeStore()
    clock = FakeClock(datetime(2026, 11, 24, 15, tzinfo=UTC))
    observing = Observing(store.unit, clock, lambda _: None)
    for days_ago in (8, 1, 0):
        start = MORNING - timedelta(days=days_ago, minutes=17 * days_ago)
        observing.keep(labelled(observed("A:61 B:20 " * 6 + "-:900 A:600 C:30 other:10", start)))
    written: dict[Path, str] = {}
    return Handovers(store.unit, clock, lambda path, text, _: written.update({path: text})), written


@pytest.mark.parametrize("form", Form)
def test_no_date_label_or_name_of_today_is_in_the_file(form: Form) -> None:
    use, written = used()
    preview = use.preview(TODAY - timedelta(days=30), TODAY, form)
    use.export(preview, Path("x"))
    (content,) = written.values()
    assert content == preview.text
    assert "Jansen" not in content
    assert "1234" not in content
    assert set(re.findall(r"\d{4}-\d\d-\d\d", content)) == {"1970-01-01", "1970-01-02", "1970-01-03"}
    assert "2026" not in content
    assert (preview.days, preview.cases) == (3, 6)


def test_times_count_from_the_beginning_of_the_days_work_in_tens_of_seconds() -> None:
    use, _ = used()
    rows = list(csv.DictReader(use.preview(TODAY, TODAY, Form.CSV).text.splitlines()))
    assert rows[0] == {
        "case": "1",
        "day": "1",
        "activity": "A",
        "start": "1970-01-01T00:00:00Z",
        "complete": "1970-01-01T00:01:00Z",
    }
    assert all(row[column].endswith("0Z") for row in rows for column in ("start", "complete"))


def test_a_program_that_was_seldom_in_front_is_called_other() -> None:
    spans = observed("A:60 B:20 " * FEWEST_STRETCHES + "C:60 A:60 D:60")
    assert {event.app for event in events([spans])} == {"A", "B", "other"}


def test_a_trace_has_a_name_and_a_start_and_a_complete_per_stretch() -> None:
    use, _ = used()
    preview = use.preview(TODAY - timedelta(days=30), TODAY, Form.XES)
    log = ET.fromstring(preview.text.encode())
    assert log.tag == f"{XES}log"
    traces = log.findall(f"{XES}trace")
    assert [_values(trace)["concept:name"] for trace in traces] == [str(n) for n in range(1, 7)]
    found = [_values(event) for trace in traces for event in trace.findall(f"{XES}event")]
    assert len(found) == 2 * preview.events
    assert [event["lifecycle:transition"] for event in found] == ["start", "complete"] * preview.events
    assert all(set(event) == {"concept:name", "lifecycle:transition", "time:timestamp"} for event in found)


def _values(element: ET.Element) -> dict[str, str]:
    return {part.attrib["key"]: part.attrib["value"] for part in element if "key" in part.attrib}


@given(st.text(st.characters(codec=None), min_size=1, max_size=12))
def test_any_name_of_a_program_can_be_written_and_read(name: str) -> None:
    spans = [replace(one, seen=Seen(name)) if one.seen else one for one in observed("A:60 -:300 " * FEWEST_STRETCHES)]
    written = text(events([spans]), Form.XES)
    assert len(ET.fromstring(written.encode()).findall(f".//{XES}event")) == 2 * FEWEST_STRETCHES


@given(st.lists(days, max_size=4))
def test_events_come_in_order_and_are_numbered_without_holes(found: list[list[Observed]]) -> None:
    made = events(found)
    assert all(event.start <= event.complete for event in made)
    assert sorted(made, key=lambda e: (e.case, e.start)) == made
    assert {event.case for event in made} == set(range(1, len({event.case for event in made}) + 1))
    assert {event.day for event in made} == set(range(1, len({event.day for event in made}) + 1))


def test_without_anything_observed_there_is_nothing_to_take_along() -> None:
    use, _ = used()
    with pytest.raises(DomainError) as raised:
        use.preview(date(2026, 1, 1), date(2026, 1, 2), Form.CSV)
    assert raised.value.code == "nothing_observed"


def test_a_period_knows_its_days_and_what_they_come_to_in_a_week() -> None:
    use, _ = used()
    period = use.between(TODAY - timedelta(days=30), TODAY)
    assert period.days == 3
    assert period.recurring.seconds["A"] == 3 * (6 * 61 + 600)
    assert period.per_week(60) == timedelta(seconds=100)
    with pytest.raises(DomainError):
        use.between(TODAY, TODAY - timedelta(days=1))
