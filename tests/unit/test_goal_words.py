"""What people say of a goal, read and written: in both languages, and never a crash."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.aims import WIA, WW
from tijdwijzer.cli.shown import day_of_month
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.goal_subjects import OF_PRODUCTS
from tijdwijzer.domain.goal_words import Said, read_goal
from tijdwijzer.domain.goals import Goal
from tijdwijzer.domain.indicators import SHARES, Indicator, Measure
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.products import Product
from tijdwijzer.resources import resource
from tijdwijzer.services.catalogue import load_catalogue
from tijdwijzer.words import LANGUAGES
from tijdwijzer.words.goals import goal_in_words, indicator_in_words

TODAY = date(2026, 11, 30)
CATALOGUES = {language: load_catalogue(resource("catalogue.toml"), language) for language in LANGUAGES}
PRODUCTS = [WW, WIA, Product("bijstand", "Beslissing bijstand")]
REWORK = Indicator(Measure.SHARE, Component.REWORK)
ADMIN_PER_WW = Indicator(Measure.PER_PRODUCT, Component.ADMIN_PROJECTS, "ww")
ADMIN_PER_CASE = Indicator(Measure.PER_PRODUCT, Component.ADMIN_PROJECTS)
WW_THROUGHPUT = Indicator(Measure.THROUGHPUT, None, "ww")
THREE_MONTHS = date(2027, 2, 28)


def read(words: str, product: Product | None = None, today: date = TODAY) -> Said:
    return read_goal(words, today, CATALOGUES["nl"], PRODUCTS, product)


def refused(words: str, product: Product | None = None) -> tuple[str, str]:
    """What is the matter with it, and what it is about."""
    with pytest.raises(DomainError) as caught:
        read(words, product)
    assert caught.value.code == "goal_words"
    problem = caught.value.details["problem"]
    assert isinstance(problem, DomainError)
    return problem.code, str(caught.value.details["text"])


@pytest.mark.parametrize(
    ("words", "indicator", "change", "by"),
    [
        ("doorlooptijd ww -30% binnen zes maanden", WW_THROUGHPUT, -0.3, date(2027, 5, 30)),
        ("throughput time of ww −30 % within six months", WW_THROUGHPUT, -0.3, date(2027, 5, 30)),
        ("herbewerken -20% binnen 3 maanden", REWORK, -0.2, THREE_MONTHS),
        ("rework −20 % within three months", REWORK, -0.2, THREE_MONTHS),
        ("administratieve lasten per dossier -15% binnen drie maanden", ADMIN_PER_CASE, -0.15, THREE_MONTHS),
        ("administrative burden per file -15% within three months", ADMIN_PER_CASE, -0.15, THREE_MONTHS),
    ],
)  # fmt: skip
def test_the_three_examples_of_the_article_can_be_said(
    words: str, indicator: Indicator, change: float, by: date
) -> None:
    assert read(words) == Said(indicator, change, None, by)


@pytest.mark.parametrize(
    ("about", "indicator"),
    [
        ("Herbewerken", REWORK),
        ("correctie", REWORK),
        ("herbew", REWORK),
        ("Administratie & projecten", Indicator(Measure.SHARE, Component.ADMIN_PROJECTS)),
        ("occupancy_loss", Indicator(Measure.SHARE, Component.OCCUPANCY_LOSS)),
        ("administratie per ww", ADMIN_PER_WW),
        ("administratie ww", ADMIN_PER_WW),
        ("mijn administratie per beslissing ww", ADMIN_PER_WW),
        ("admin per file", ADMIN_PER_CASE),
        ("verborgen fabriek", Indicator(Measure.LOST)),
        ("verliezen per dag", Indicator(Measure.LOST)),
        ("first-time-right", Indicator(Measure.RIGHT)),
        ("in één keer goed WIA", Indicator(Measure.RIGHT, None, "wia")),
        ("kwaliteit van de herbeoordeling", Indicator(Measure.RIGHT, None, "wia")),
        ("wia quality", Indicator(Measure.RIGHT, None, "wia")),
        ("efficientie", Indicator(Measure.EFFICIENCY)),
        ("productiviteit", Indicator(Measure.PRODUCTIVITY)),
        ("flow", Indicator(Measure.FLOW)),
        ("directe tijd", Indicator(Measure.DIRECT)),
        ("onderbrekingen", Indicator(Measure.SHARE, Component.INTERRUPTIONS)),
        ("onderbrekingen per dag", Indicator(Measure.INTERRUPTIONS)),
        ("number of interruptions", Indicator(Measure.INTERRUPTIONS)),
        ("behandeltijd bijstand", Indicator(Measure.HANDLING, None, "bijstand")),
        ("doorlooptijd per dossier", Indicator(Measure.THROUGHPUT)),
    ],
)
def test_a_goal_can_be_about_any_component_or_measure(about: str, indicator: Indicator) -> None:
    assert read(f"{about} -10% binnen 3 maanden").indicator == indicator
    assert read(f"binnen 3 maanden -10%: {about}").indicator == indicator


@pytest.mark.parametrize(
    ("amount", "change", "target"),
    [
        ("-20%", -0.2, None),
        ("−12,5 %", -0.125, None),
        ("+5 procent", 0.05, None),
        ("20% minder", -0.2, None),
        ("20 percent less", -0.2, None),
        ("10% meer", 0.1, None),
        ("10% korter", -0.1, None),
        ("naar 95 %", None, 0.95),
        ("to 7.5%", None, 0.075),
        ("naar 0,05", None, 0.05),
    ],
)
def test_an_amount_is_a_change_or_a_target(amount: str, change: float | None, target: float | None) -> None:
    said = read(f"herbewerken {amount} binnen 3 maanden")
    assert (said.change, said.target) == (change, target)


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("verliezen naar 45 min", 45),
        ("verliezen naar 1,5 uur per dag", 90),
        ("administratie naar 12 minuten per ww", 12),
        ("behandeltijd ww naar 2 hours", 120),
        ("doorlooptijd ww naar 20 dagen", 20),
        ("throughput time ww to 3 weeks", 21),
        ("onderbrekingen naar 4 per dag", 4),
        ("efficiëntie naar 90%", 0.9),
    ],
)
def test_a_target_is_in_the_unit_of_its_measure(words: str, target: float) -> None:
    assert read(f"{words} binnen een jaar").target == target


@pytest.mark.parametrize(
    ("until", "by"),
    [
        ("binnen 2 weken", date(2026, 12, 14)),
        ("within ten days", date(2026, 12, 10)),
        ("binnen een maand", date(2026, 12, 30)),
        ("in 3 maanden", THREE_MONTHS),
        ("binnen een kwartaal", THREE_MONTHS),
        ("binnen een half jaar", date(2027, 5, 30)),
        ("within half a year", date(2027, 5, 30)),
        ("binnen twaalf maanden", date(2027, 11, 30)),
        ("uiterlijk 1 maart 2027", date(2027, 3, 1)),
        ("by 1 March 2027", date(2027, 3, 1)),
        ("by March 1st, 2027", date(2027, 3, 1)),
        ("by 2027-03-01", date(2027, 3, 1)),
        ("uiterlijk op 01-03-2027", date(2027, 3, 1)),
        ("t/m 1/3/2027", date(2027, 3, 1)),
        ("uiterlijk 1 mrt", date(2027, 3, 1)),
        ("voor 1 maart 2027", date(2027, 2, 28)),
        ("vóór 1 maart", date(2027, 2, 28)),
        ("before 1 March 2028", date(2028, 2, 29)),
        ("uiterlijk 30 november", date(2027, 11, 30)),
        ("uiterlijk 1 december", date(2026, 12, 1)),
        ("uiterlijk 29 februari", date(2028, 2, 29)),
    ],
)
def test_the_last_day_is_a_while_from_now_or_a_date(until: str, by: date) -> None:
    assert read(f"herbewerken -20% {until}").by == by


@pytest.mark.parametrize(
    ("words", "problem", "about"),
    [
        ("", "goal_no_date", ""),
        ("herbewerken -20%", "goal_no_date", "herbewerken -20%"),
        ("herbewerken binnen 3 maanden", "goal_no_amount", "herbewerken binnen 3 maanden"),
        ("herbewerken 20% binnen 3 maanden", "goal_no_amount", "herbewerken 20% binnen 3 maanden"),
        ("-20% binnen 3 maanden", "goal_no_indicator", "-20% binnen 3 maanden"),
        ("gezelligheid +20% binnen 3 maanden", "goal_not_understood", "gezelligheid"),
        ("doorlooptijd zorg -20% binnen 3 maanden", "goal_not_understood", "zorg"),
        ("doorlooptijd beslissing -20% binnen 3 maanden", "product_ambiguous", "beslissing"),
        ("verliezen ww -20% binnen 3 maanden", "goal_not_per_product", "verliezen ww -20% binnen 3 maanden"),
        ("doorlooptijd naar 95% binnen 3 maanden", "goal_unit", "naar 95%"),
        ("herbewerken naar 20 dagen binnen 3 maanden", "goal_unit", "naar 20 dagen"),
        ("herbewerken -20% uiterlijk 30 februari 2027", "goal_bad_date", "uiterlijk 30 februari 2027"),
        ("herbewerken -20% voor 31 april", "goal_bad_date", "voor 31 april"),
        ("herbewerken -20% uiterlijk 31-02-2027", "goal_bad_date", "uiterlijk 31-02-2027"),
    ],
)
def test_what_is_not_understood_is_named(words: str, problem: str, about: str) -> None:
    assert refused(words) == (problem, about)


def test_a_product_may_stand_beside_the_words() -> None:
    assert read("doorlooptijd -30% binnen 6 maanden", WW).indicator == WW_THROUGHPUT
    assert read("administratie -15% binnen 3 maanden", WW).indicator == ADMIN_PER_WW
    assert read("administratie per ww -15% binnen 3 maanden", WW).indicator == ADMIN_PER_WW
    assert refused("flow +10% binnen 3 maanden", WW)[0] == "goal_not_per_product"
    assert refused("doorlooptijd wia -30% binnen 6 maanden", WW)[0] == "product_ambiguous"


def outcome(words: str, today: date = TODAY) -> str:
    """ "said", or the code of the error."""
    try:
        return "said" if read(words, today=today).by else ""
    except DomainError as error:
        return error.code


@given(st.text(max_size=60))
def test_no_text_is_too_odd(words: str) -> None:
    assert outcome(words) in {"said", "goal_words"}


DAYS = st.dates(date(2020, 1, 1), date(2100, 1, 1))
PARTS = st.sampled_from(
    (
        "herbewerken", "ww", "per", "-20%", "naar", "20", "dagen", "binnen", "drie", "maanden", "999 jaar", "voor",
        "31", "april", "0000-00-00", "uiterlijk", "9999-12-31", "by", "march", "29 feb", "%", "½", "²", "in", "één",
        "keer", "goed", "-", ",",
    )
)  # fmt: skip


@given(st.lists(PARTS, max_size=12).map(" ".join), DAYS)
def test_no_order_of_words_is_too_odd(words: str, today: date) -> None:
    assert outcome(words, today) in {"said", "goal_words"}


@st.composite
def indicators(draw: st.DrawFn) -> Indicator:
    measure = draw(st.sampled_from(Measure))
    component = draw(st.sampled_from(Component)) if measure in {Measure.SHARE, Measure.PER_PRODUCT} else None
    product = draw(st.sampled_from([None, "ww", "wia", "bijstand"])) if measure in OF_PRODUCTS else None
    return Indicator(measure, component, product)


def tenths(low: int, high: int) -> st.SearchStrategy[Decimal]:
    return st.integers(low, high).map(lambda number: Decimal(number) / 10)


@given(
    indicators(),
    tenths(-1000, 10_000),
    tenths(0, 1000),
    st.booleans(),
    DAYS,
    st.integers(1, 1800),
    st.sampled_from(LANGUAGES),
)
def test_what_is_written_is_read_the_same(
    indicator: Indicator, percent: Decimal, amount: Decimal, relative: bool, today: date, days: int, language: str
) -> None:
    by = today + timedelta(days=days)
    ratio = indicator.measure in SHARES | {Measure.EFFICIENCY, Measure.PRODUCTIVITY}
    change = float(percent / 100) if relative else None
    target = None if relative else float(amount / 100 if ratio else amount)
    goal = Goal(indicator, Period(today, today), 1.0, target or 0.0, today, by, change)
    catalogue = CATALOGUES[language]
    about = indicator_in_words(indicator, language, catalogue.labels, PRODUCTS)
    written = goal_in_words(about, goal, day_of_month(by, language), language)
    assert read_goal(written, today, catalogue, PRODUCTS) == Said(indicator, change, target, by), written
