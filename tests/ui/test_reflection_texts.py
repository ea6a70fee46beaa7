"""What the reflection says: neutral sentences with minutes beside every share, and honest with little data."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tijdwijzer.domain import figures
from tijdwijzer.domain.components import Band, Component
from tijdwijzer.domain.entries import Entry, Span, What
from tijdwijzer.domain.figures import DayFigures, Usual, day_figures
from tijdwijzer.domain.reflection import Reflection
from tijdwijzer.resources import resource
from tijdwijzer.services.catalogue import load_catalogue
from tijdwijzer.services.days import Comparisons, DayView
from tijdwijzer.services.pictures import Legend
from tijdwijzer.ui.day.texts import DayTexts
from tijdwijzer.ui.reflection import view
from tijdwijzer.ui.reflection.block_bars import bars
from tijdwijzer.ui.reflection.loading import Lookback
from tijdwijzer.ui.reflection.pictures import component_picture, course_picture
from tijdwijzer.ui.reflection.ribbon import ribbon_of
from tijdwijzer.ui.reflection.texts import LookbackTexts
from tijdwijzer.ui.reflection.view import Interruptions, Line
from tijdwijzer.ui.tokens import load_theme

C = Component
DAY = date(2026, 11, 24)
NINE = datetime(2026, 11, 24, 8, tzinfo=UTC)


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def figures_of(*parts: tuple[Component | None, int]) -> DayFigures:
    """A day of these components one after the other, in minutes."""
    return view_of(*parts).figures


def view_of(*parts: tuple[Component | None, int], running: bool = False) -> DayView:
    entries, start = [], NINE
    for component, length in parts:
        entries.append(Entry(start, start + minutes(length), What(component), id=len(entries) + 1))
        start += minutes(length)
    if running:
        entries[-1] = Entry(entries[-1].start, None, entries[-1].what, id=99)
    day = Span(NINE.replace(hour=0) - minutes(60), NINE.replace(hour=23))
    slices = tuple(figures.slices(entries, day, start))
    said = day_figures(entries, day, start)
    return DayView(DAY, day, ZoneInfo("Europe/Amsterdam"), start, tuple(entries), slices, said, 480, None, None, None)


def lookback_of(today: DayView, earlier: list[DayFigures], intention: str = "") -> Lookback:
    days = tuple((DAY - timedelta(days=len(earlier) - n), day) for n, day in enumerate(earlier))
    compared = Comparisons(
        days,
        figures.compare(today.figures, earlier),
        figures.usual_direct(earlier),
        figures.usual_value_adding(earlier),
        figures.usual_flow(earlier),
    )
    catalogue = load_catalogue(resource("catalogue.toml"), "nl")
    return Lookback(today, compared, Reflection(DAY), intention, DAY + timedelta(days=1), DAY, catalogue)


MIXED = ((C.STANDARD_WORK, 60), (C.REWORK, 20), (C.STANDARD_WORK, 40), (C.MEETINGS, 20), (C.ADMIN_PROJECTS, 10))
USUAL_DAY = figures_of((C.STANDARD_WORK, 80), (C.REWORK, 10), (C.ADMIN_PROJECTS, 10))


@pytest.fixture
def texts(dutch: None) -> LookbackTexts:
    return LookbackTexts(load_catalogue(resource("catalogue.toml"), "nl"), "nl")


@pytest.mark.parametrize(
    ("component", "sentence"),
    [
        (C.REWORK, "Herbewerken kostte 40\u00a0minuten, 8\u00a0% van de dag"),
        (C.SPEED_LOSS, "Snelheidsverliezen kostten 40\u00a0minuten, 8\u00a0% van de dag"),
        (C.OCCUPANCY_LOSS, "Bezettingsgraadverlies kostte 40\u00a0minuten, 8\u00a0% van de dag"),
    ],
)
def test_the_largest_loss_is_named_with_its_time(texts: LookbackTexts, component: Component, sentence: str) -> None:
    assert texts.loss(Line(component, minutes(40), 0.08, None, None)) == sentence


def test_a_loss_stands_beside_the_own_weeks_and_the_typical_band(texts: LookbackTexts) -> None:
    line = Line(C.REWORK, minutes(40), 0.08, Band(0.05, 0.07), Band(0.05, 0.10))
    assert texts.loss_beside(line) == "Je laatste vier weken: 5–7\u00a0%. Gebruikelijk: 5–10\u00a0%."
    assert texts.loss_beside(Line(C.REWORK, minutes(40), 0.08, None, Band(0.05, 0.10))) == "Gebruikelijk: 5–10\u00a0%."
    assert texts.lever(line).startswith("Wat kan helpen: ")
    assert texts.loss(None) == "Geen verliezen geregistreerd"


def test_the_largest_loss_is_the_one_with_the_most_time() -> None:
    line = view.largest_loss(lookback_of(view_of(*MIXED), []))
    assert line is not None
    assert (line.component, line.length) == (C.REWORK, minutes(20))
    assert view.largest_loss(lookback_of(view_of((C.STANDARD_WORK, 60)), [])) is None


def test_the_usual_range_says_over_how_few_days_it_is(texts: LookbackTexts) -> None:
    assert texts.usual(Usual(0.8, Band(0.76, 0.83), 20)) == "jouw vier weken 76–83\u00a0%"
    assert texts.usual(Usual(0.8, Band(0.76, 0.83), 7)) == "jouw laatste 7 werkdagen 76–83\u00a0%"
    assert texts.usual(None) == ""


@pytest.mark.parametrize(("days", "compares"), [(0, False), (4, False), (5, True), (20, True)])
def test_with_few_days_nothing_is_compared_and_nothing_drawn(days: int, compares: bool) -> None:
    lookback = lookback_of(view_of(*MIXED), [USUAL_DAY] * days)
    assert view.has_course(lookback) is compares
    assert (view.direct(lookback).usual is not None) is compares
    assert any(line.usual for line in view.lines(lookback)) is compares
    picture = course_picture(lookback, load_theme("light"), "nl", "vandaag {share}", "mediaan {share}")
    assert (picture is not None) is compares


def test_the_first_day_is_said_to_be_one(texts: LookbackTexts) -> None:
    assert texts.too_few_days(0).startswith("Dit is je eerste dag.")
    assert texts.too_few_days(3).startswith("Nog geen vier weken.")


def test_blocks_are_counted_from_half_an_hour(texts: LookbackTexts) -> None:
    day = figures_of((C.STANDARD_WORK, 80), (C.REWORK, 5), (C.STANDARD_WORK, 29), (C.REWORK, 5), (C.STANDARD_WORK, 30))
    assert view.blocks(day) == (minutes(80), minutes(30))
    assert texts.blocks(view.blocks(day)) == "2 blokken van een half uur of langer, samen 1:50"
    assert texts.blocks((minutes(80),)) == "1 blok van een half uur of langer: 1:20"
    assert texts.blocks(()) == "Geen blok van een half uur of langer"


def test_interruptions_are_counted_with_the_time_to_resume(texts: LookbackTexts) -> None:
    work = (C.STANDARD_WORK, 40)
    seen = view.interruptions(figures_of(work, (C.INTERRUPTIONS, 6), work, (C.INTERRUPTIONS, 10), work))
    assert seen == Interruptions(2, minutes(16), minutes(8))
    assert texts.interruptions(seen) == "2 onderbrekingen, samen 16\u00a0minuten"
    assert texts.resumed(seen) == "Terug bij wat je deed na 8\u00a0minuten (mediaan)"
    alone = view.interruptions(figures_of((C.INTERRUPTIONS, 6)))
    assert (texts.interruptions(alone), texts.resumed(alone)) == ("1 onderbreking, 6\u00a0minuten", "")
    assert texts.interruptions(view.interruptions(figures_of(work))) == "Geen onderbrekingen geregistreerd"


def test_own_medians_stand_beside_what_broke_the_day_up(texts: LookbackTexts) -> None:
    calm = figures_of((C.STANDARD_WORK, 90))
    broken = figures_of((C.STANDARD_WORK, 40), (C.INTERRUPTIONS, 6), (C.STANDARD_WORK, 30))
    said = texts.usual_flow(figures.usual_flow([calm, broken]))
    assert said == "Jouw mediaan: langste blok 1:05, onderbrekingen 0,5"
    assert texts.usual_flow(figures.usual_flow([])) == ""


def test_the_heading_says_how_long_and_whether_it_goes_on(texts: LookbackTexts) -> None:
    assert texts.when(view_of(*MIXED)) == "dinsdag 24 november, 2:30 gewerkt"
    assert texts.when(view_of(*MIXED, running=True)) == "dinsdag 24 november, 2:30 gewerkt tot nu toe"
    assert texts.when(view_of()) == "dinsdag 24 november"


def test_what_the_shares_leave_out_is_said(texts: LookbackTexts) -> None:
    day = view_of((C.REWORK, 30), (None, 10))
    assert texts.missing(day) == "0:10 niet toegewezen: telt niet mee in de aandelen"
    assert texts.missing(view_of(*MIXED)) == ""
    assert texts.nothing(view_of((None, 30))).startswith("Wat geregistreerd is heeft nog geen onderdeel")
    assert texts.nothing(view_of()) == "Op deze dag is niets geregistreerd."


def test_an_intention_is_for_tomorrow_or_for_the_next_workday_by_name(texts: LookbackTexts) -> None:
    assert texts.intention_for(DAY, DAY + timedelta(days=1)) == "Voornemen voor morgen"
    assert texts.intention_for(DAY, DAY + timedelta(days=3)) == "Voornemen voor vrijdag"


def test_the_picture_holds_every_component_but_standardised_work_in_two_groups() -> None:
    lookback = lookback_of(view_of(*MIXED), [USUAL_DAY] * 20)
    picture = component_picture(lookback, load_theme("light"), "nl", Legend("vandaag", "jouw weken", "gebruikelijk"))
    assert [len(group) for group in picture.groups] == [4, 4]
    assert [row.label for group in picture.groups for row in group if row.strong] == ["Herbewerken"]
    assert picture.legend.usual == "jouw weken"
    new = component_picture(lookback_of(view_of(*MIXED), []), load_theme("light"), "nl", Legend("a", "b", "c"))
    assert new.legend.usual == ""


def test_the_course_ends_at_the_day_with_the_median_beside_it() -> None:
    lookback = lookback_of(view_of(*MIXED), [USUAL_DAY] * 20)
    picture = course_picture(lookback, load_theme("light"), "nl", "vandaag {share}", "mediaan {share}")
    assert picture is not None
    median, own = picture.courses
    assert (median.label, own.label) == ("mediaan 80\u00a0%", "vandaag 67\u00a0%")
    assert own.shares == pytest.approx([0.8] * 20 + [100 / 150])
    assert picture.days[-1] == "24 november"


def test_the_ribbon_runs_from_the_first_to_the_last_moment(texts: LookbackTexts) -> None:
    ribbon = ribbon_of(view_of(*MIXED), texts)
    assert ribbon is not None
    assert ribbon.span == Span(NINE, NINE + minutes(150))
    assert ribbon.segments[0].description.startswith(DayTexts(texts.catalogue, "nl", ribbon.zone).clock(NINE))
    assert ribbon_of(view_of(), texts) is None


def test_bars_have_one_scale_and_always_fit() -> None:
    long, short = bars([minutes(80), minutes(40)], 400)
    assert (long, short) == ((0.0, 112.0), (118.0, 56.0))
    cramped = bars([minutes(80)] * 5, 200)
    assert cramped[-1][0] + cramped[-1][1] == pytest.approx(200)
    assert bars([], 200) == []
