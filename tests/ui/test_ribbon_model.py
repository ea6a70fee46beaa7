"""The arithmetic of the ribbon, without Qt."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tijdwijzer.domain.entries import Span
from tijdwijzer.ui.widgets.ribbon_model import (
    COARSE,
    DAY_LAYOUT,
    FINE,
    MINUTE,
    Edge,
    RibbonSegment,
    RibbonView,
    Scale,
    Side,
    blocks,
    box,
    edge_at,
    edge_limits,
    hairline,
    in_lines,
    label_lines,
    on_grid,
    runs,
    segment_at,
    snap_step,
    snapped,
    with_edge,
)

MORNING = datetime(2026, 11, 24, 8, tzinfo=UTC)
DAY = Span(MORNING, MORNING + timedelta(hours=8))
SCALE = Scale(DAY, left=100, width=960)  # two pixels a minute


def at(minutes: float) -> datetime:
    return MORNING + timedelta(minutes=minutes)


def block(start: float, end: float, entry_id: int | None = 1, **more: object) -> RibbonSegment:
    meaning = "standard_work" if entry_id is not None else "gap"
    return RibbonSegment(at(start), at(end), meaning, entry_id=entry_id, **more)  # type: ignore[arg-type]


scales = st.builds(
    Scale,
    st.integers(5 * 60, 30 * 3600).map(lambda seconds: Span(MORNING, MORNING + timedelta(seconds=seconds))),
    st.floats(0, 200),
    st.floats(50, 4000),
)
dprs = st.sampled_from([1.0, 1.25, 1.5, 1.75, 2.0, 3.0])


@st.composite
def days(draw: st.DrawFn) -> tuple[RibbonSegment, ...]:
    """A day of segments that touch or leave a hole, entries and gaps by turns."""
    segments: list[RibbonSegment] = []
    place = draw(st.integers(0, 30))
    for entry_id in range(draw(st.integers(1, 8))):
        length = draw(st.integers(1, 90))
        entry = draw(st.booleans()) or not segments or segments[-1].entry_id is None
        segments.append(block(place, place + length, entry_id if entry else None))
        place += length + (draw(st.sampled_from([0, 0, 7])))
    return tuple(segments)


@given(scales, st.integers(0, 30 * 3600))
def test_an_instant_comes_back_from_its_place(scale: Scale, seconds: int) -> None:
    moment = scale.span.start + timedelta(seconds=seconds)
    assume(moment <= scale.span.end)
    pixel = scale.span.length / scale.width
    assert abs(scale.at(scale.x(moment)) - moment) <= max(timedelta(seconds=1), pixel / 1000)


@given(scales, st.floats(-500, 5000))
def test_a_place_beyond_the_ribbon_is_its_end(scale: Scale, x: float) -> None:
    assert scale.span.start <= scale.at(x) <= scale.span.end


@given(st.integers(0, 3 * 86400), st.sampled_from([COARSE, FINE]))
def test_snapping_moves_at_most_half_a_step_and_then_stays(seconds: int, step: timedelta) -> None:
    moment = MORNING + timedelta(seconds=seconds)
    once = snapped(moment, step)
    assert abs(once - moment) <= step / 2
    assert snapped(once, step) == once
    assert once.second == 0
    assert once.minute % (step // MINUTE) == 0


def test_an_edge_is_placed_to_the_minute_when_asked_or_when_there_is_room() -> None:
    assert snap_step(SCALE, fine=False) == COARSE
    assert snap_step(SCALE, fine=True) == FINE
    assert snap_step(Scale(DAY, 0, 8 * 60 * 6), fine=False) == FINE


@given(days(), dprs, st.floats(200, 3000))
def test_boxes_lie_on_device_pixels_and_never_overlap(day: tuple[RibbonSegment, ...], dpr: float, width: float) -> None:
    scale = Scale(Span(MORNING, MORNING + timedelta(hours=16)), 0, width)
    boxes = [box(segment, scale, dpr) for segment in day]
    for left, wide in boxes:
        assert (left * dpr) == pytest.approx(round(left * dpr))
        assert (wide * dpr) == pytest.approx(round(wide * dpr))
        assert wide >= hairline(dpr)
    minute = width / (16 * 60)
    if minute * dpr >= 2 * max(1, int(dpr)) + 1:
        for (left, wide), (following, _) in pairwise(boxes):
            assert left + wide + hairline(dpr) <= following + 1e-9


@given(st.floats(0, 3000), dprs)
def test_a_line_of_one_pixel_is_whole_device_pixels(x: float, dpr: float) -> None:
    assert abs(on_grid(x, dpr) - x) <= 0.5 / dpr + 1e-9
    assert hairline(dpr) * dpr == pytest.approx(int(dpr))


@given(days(), st.floats(90, 1100))
def test_an_edge_within_reach_belongs_to_an_entry(day: tuple[RibbonSegment, ...], x: float) -> None:
    edge = edge_at(day, SCALE, x)
    if edge is not None:
        segment = day[edge.index]
        moment = segment.start if edge.side == "start" else segment.end
        assert segment.entry_id is not None
        assert abs(SCALE.x(moment) - x) <= 4


def test_of_two_edges_that_touch_the_one_under_the_pointer_is_held() -> None:
    day = (block(0, 60, 1), block(60, 120, 2))
    assert edge_at(day, SCALE, 217) == Edge(0, "end")
    assert edge_at(day, SCALE, 221) == Edge(1, "start")
    assert edge_at(day, SCALE, 240) is None


def test_a_gap_lends_its_edges_from_its_neighbours() -> None:
    day = (block(0, 60, 1), block(60, 120, None), block(120, 180, 2))
    assert edge_at(day, SCALE, 222) == Edge(0, "end")
    assert edge_at(day, SCALE, 338) == Edge(2, "start")


def test_a_narrow_segment_can_still_be_selected() -> None:
    day = (block(0, 60, 1), block(60, 63, 2), block(63, 120, 3))
    assert edge_at(day, SCALE, 223) is None
    assert edge_at(day, SCALE, 220.5) == Edge(1, "start")


def test_the_end_of_what_still_runs_cannot_be_held() -> None:
    assert edge_at((block(0, 60, 1, running=True),), SCALE, 219) is None


@given(days(), st.data())
def test_a_moved_edge_keeps_every_entry_and_their_order(day: tuple[RibbonSegment, ...], data: st.DataObject) -> None:
    entries = [index for index, segment in enumerate(day) if segment.entry_id is not None]
    side: Side = data.draw(st.sampled_from(["start", "end"]))
    edge = Edge(data.draw(st.sampled_from(entries)), side)
    limits = edge_limits(day, edge, Span(MORNING, MORNING + timedelta(hours=20)))
    assume(limits is not None)
    assert limits is not None
    to = limits.start + data.draw(st.integers(0, limits.seconds // 60)) * MINUTE
    moved = with_edge(day, edge, to)
    assert [s.entry_id for s in moved if s.entry_id is not None] == [day[i].entry_id for i in entries]
    assert all(before.end <= after.start for before, after in pairwise(moved))
    own = next(s for s in moved if s.entry_id == day[edge.index].entry_id)
    assert (own.start if side == "start" else own.end) == to


def test_a_neighbour_that_touches_moves_along() -> None:
    day = (block(0, 60, 1), block(60, 120, 2), block(130, 140, 3))
    earlier = with_edge(day, Edge(0, "end"), at(40))
    assert earlier[1].start == at(40)
    later = with_edge(day, Edge(1, "end"), at(135))
    assert later[2].start == at(135)
    assert with_edge(day, Edge(1, "end"), at(125))[2].start == at(130)


def test_a_gap_that_is_drawn_over_is_gone() -> None:
    day = (block(0, 60, 1), block(60, 80, None), block(80, 120, 2))
    assert [s.entry_id for s in with_edge(day, Edge(2, "start"), at(60))] == [1, 2]
    assert [s.entry_id for s in with_edge(day, Edge(0, "end"), at(90))] == [1, 2]


def test_an_edge_stops_a_minute_before_it_would_swallow_an_entry() -> None:
    day = (block(0, 60, 1), block(60, 80, None), block(80, 120, 2))
    assert edge_limits(day, Edge(0, "end"), DAY) == Span(at(1), at(119))
    assert edge_limits(day, Edge(2, "start"), DAY) == Span(at(1), at(119))
    assert edge_limits(day, Edge(2, "end"), DAY) == Span(at(81), DAY.end)
    assert edge_limits((block(0, 1, 1),), Edge(0, "end"), Span(at(0), at(1))) is None


def test_an_instant_belongs_to_the_segment_that_starts_there() -> None:
    day = (block(0, 60, 1), block(60, 120, 2))
    assert segment_at(day, at(60)) == 1
    assert segment_at(day, at(120)) is None


def tenths(text: str) -> float:
    """A type in which every letter is ten pixels wide."""
    return 10 * len(text)


def named(name: str, duration: str = "1:20") -> RibbonSegment:
    return RibbonSegment(at(0), at(80), "standard_work", name, duration)


@pytest.mark.parametrize(
    ("width", "height", "expected"),
    [
        (300, 56, (("Beoordelen aanvraag WW",), "1:20")),
        (200, 56, (("Beoordelen", "aanvraag WW"), "1:20")),
        (100, 56, ((), "1:20")),
        (40, 56, ((), "")),
        (10, 56, ((), "")),
        (300, 32, (("Beoordelen aanvraag WW",), "1:20")),
        (200, 32, ((), "1:20")),
        (300, 28, (("Beoordelen aanvraag WW 1:20",), "")),
        (300, 12, ((), "")),
    ],
)
def test_a_label_is_name_and_duration_or_duration_or_nothing(
    width: float, height: float, expected: tuple[tuple[str, ...], str]
) -> None:
    assert label_lines(named("Beoordelen aanvraag WW"), width, height, tenths) == expected


@given(st.lists(st.text("abc", min_size=1, max_size=12), min_size=1, max_size=6), st.floats(1, 400))
def test_lines_fit_and_keep_every_word(words: list[str], width: float) -> None:
    lines = in_lines(" ".join(words), width, tenths)
    assert all(tenths(line) <= width for line in lines)
    assert " ".join(lines).split() in (words, [])


def test_the_observed_lane_takes_room_only_when_there_is_something_in_it() -> None:
    without = RibbonView(DAY, UTC)
    seen = RibbonSegment(at(0), at(10), "observed")
    assert DAY_LAYOUT.height(RibbonView(DAY, UTC, observed=(seen,))) - DAY_LAYOUT.height(without) == 36


def seen(start: float, end: float, name: str = "Outlook") -> RibbonSegment:
    return RibbonSegment(at(start), at(end), "observed", name)


def test_what_is_too_narrow_to_tell_apart_is_one_block_without_a_name() -> None:
    flurry = [seen(10 + n / 4, 10 + (n + 1) / 4, str(n)) for n in range(40)]
    drawn = list(blocks([seen(0, 10), *flurry, seen(20, 30, "Word"), seen(40, 40.5)], SCALE, 1.0))
    assert drawn == [(100, 19, "Outlook"), (120, 19, ""), (140, 19, "Word"), (180, 1, "")]


def test_narrow_blocks_that_do_not_touch_stay_apart() -> None:
    assert list(blocks([seen(0, 1), seen(5, 6)], SCALE, 1.0)) == [(100, 1, ""), (110, 1, "")]


@given(days(), scales, dprs)
def test_blocks_cover_what_the_segments_cover(day: tuple[RibbonSegment, ...], scale: Scale, dpr: float) -> None:
    boxes = [box(segment, scale, dpr) for segment in day]
    drawn = list(blocks(day, scale, dpr))
    gap = hairline(dpr)
    ends = [on_grid(scale.x(segment.end), dpr) - gap for segment in day]  # what is narrower is drawn as a line past it
    covers = [(left - 1e-6, left + width + 1e-6) for left, width, _ in drawn]
    assert len(drawn) <= len(boxes)
    assert all(any(a <= x and end <= b for a, b in covers) for (x, _), end in zip(boxes, ends, strict=True))
    if boxes:
        assert drawn[0][0] == pytest.approx(boxes[0][0])
        assert ends[-1] - 1e-6 <= drawn[-1][0] + drawn[-1][1] <= sum(boxes[-1]) + 1e-6


@given(st.sets(st.integers(0, 30)))
def test_runs_are_the_unbroken_parts(places: set[int]) -> None:
    found = runs(sorted(places))
    assert [n for first, last in found for n in range(first, last + 1)] == sorted(places)
    assert all(later > last + 1 for (_, last), (later, _) in pairwise(found))


def test_a_segment_ends_after_it_starts() -> None:
    with pytest.raises(ValueError, match="ends after"):
        block(10, 10)
