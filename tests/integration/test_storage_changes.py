"""The undo log's bytes give back exactly what went in."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.counts import Count, Recount, Tally
from tijdwijzer.domain.entries import Entry, Source, What
from tijdwijzer.domain.timeline import Change
from tijdwijzer.storage import changes

moments = st.integers(-(2**31), 2**33).map(
    lambda seconds: datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
)
words = st.none() | st.text()
whats = st.builds(What, st.none() | st.sampled_from(Component), words, words, words)
entries = st.builds(
    Entry, moments, st.none() | moments, whats, st.sampled_from(Source), st.none() | st.integers(1, 2**40)
)
counts = st.builds(
    Count, st.dates(), st.text(), st.builds(Tally, *[st.integers(0, 10_000)] * 3), st.sampled_from(["", "Z-1", "é"])
)
several = st.lists(counts, max_size=4).map(tuple)
some = st.lists(entries, max_size=4).map(tuple)


@given(st.builds(Change, some, some, st.builds(Recount, several, several)))
def test_decoding_is_the_inverse_of_encoding(change: Change) -> None:
    assert changes.decode(changes.encode(change)) == change


def test_what_was_coded_before_counts_were_part_of_a_change_is_still_read() -> None:
    old = b'j[[],[[7,1793692800,null,"rework","Herstel",null,"Z-1","timer"]]]'
    what = What(Component.REWORK, "Herstel", None, "Z-1")
    timer = Entry(datetime(2026, 11, 3, 8, tzinfo=UTC), None, what, Source.TIMER, 7)
    assert changes.decode(old) == Change((), (timer,))
    assert changes.encode(Change((), (timer,))) == old


def test_a_large_change_is_packed_and_a_small_one_is_not_made_larger() -> None:
    start = datetime(2026, 11, 3, 8, tzinfo=UTC)
    one = Entry(start, None, What(Component.MEETINGS))
    many = [Entry(start + timedelta(minutes=n), None, What(Component.MEETINGS, "Overleg"), id=n) for n in range(1000)]
    assert len(changes.encode(Change((), (one,)))) < 60
    assert len(changes.encode(Change((), tuple(many)))) < 12_000
    assert changes.decode(changes.encode(Change((), tuple(many)))).added == tuple(many)
