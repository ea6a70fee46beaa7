"""The demo is repeatable, believable and a valid timeline."""

from datetime import UTC, datetime
from itertools import pairwise
from statistics import mean

import pytest

from tijdwijzer.domain import figures
from tijdwijzer.domain.calendar import BEGINNING, Calendar, ZoneEra
from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.observing import Sign
from tijdwijzer.services.demo import ZONE, demo

NOW = datetime(2026, 11, 24, 14, 20, tzinfo=UTC)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_twelve_weeks_without_overlap_and_with_a_timer(language: str) -> None:
    content = demo(NOW, language)
    assert content == demo(NOW, language)
    assert all(left.end is not None and left.end <= right.start for left, right in pairwise(content.entries))
    assert content.entries[-1].running
    assert len({entry.start.date() for entry in content.entries}) > 50


def test_shares_are_like_those_of_a_real_office() -> None:
    content = demo(NOW, "nl")
    calendar = Calendar((ZoneEra(BEGINNING, ZONE),))
    days = {calendar.day_of(entry.start) for entry in content.entries}
    shares = []
    for day in days:
        span = calendar.span_of(day)
        inside = [entry for entry in content.entries if span.start <= entry.start < span.end]
        shares.append(figures.day_figures(inside, span, NOW).value_adding_share or 0)
    assert 0.45 < mean(shares) < 0.75


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_was_observed_fits_and_holds_more_than_was_registered_today(language: str) -> None:
    content = demo(NOW, language)
    spans = [one.span for one in content.seeing.spans]
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert spans[-1].end == NOW
    assert len({span.start.date() for span in spans}) > 15
    today = NOW.replace(hour=0, minute=0)
    registered = [Span(e.start, e.end or NOW) for e in content.entries if e.start > today]
    bare = [span for span in spans if span.start > today and not any(span.overlaps(one) for one in registered)]
    assert 60 * 60 < sum(span.seconds for span in bare) < 120 * 60
    assert [one.sign for one in content.seeing.evidence if one.span.start > today] == [Sign.CALENDAR]
