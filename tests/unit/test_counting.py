"""Counting what got finished: by hand, beside what came from cases, and taken back."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

import pytest

from tests.fakes import FakeClock, FakeStore
from tijdwijzer.domain.counts import Count, Recount, Tally
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.products import Product, Standard
from tijdwijzer.domain.timeline import Change
from tijdwijzer.resources import resource
from tijdwijzer.services.catalogue import load_catalogue
from tijdwijzer.services.counting import Counting
from tijdwijzer.services.notices import Notice, OutputChanged
from tijdwijzer.services.tracking import Tracking

TODAY = date(2026, 11, 3)
BEFORE = date(2026, 11, 2)
DECISION = Product("ww", "Beslissing WW", standards=(Standard(date(2026, 1, 1), 45),))
REVISION = Product("herziening-ww", "Herziening WW")
OBJECTION = Product("bezwaar", "Bezwaar", shared=True)


@dataclass
class Desk:
    """Counting and undo over one store; `notices` is what was said."""

    shared: Sequence[Product] = ()
    store: FakeStore = field(default_factory=FakeStore)
    notices: list[Notice] = field(default_factory=list)

    def __post_init__(self) -> None:
        clock = FakeClock(datetime(2026, 11, 3, 12, tzinfo=UTC))
        catalogue = load_catalogue(resource("catalogue.toml"), "nl")
        self.counting = Counting(self.store.unit, clock, self.notices.append, lambda: self.shared)
        self.tracking = Tracking(self.store.unit, clock, self.notices.append, lambda: catalogue)

    def came_from_cases(self, *counts: Count) -> None:
        with self.store.unit() as unit:
            unit.apply(Change(counts=Recount((), counts)))
            unit.commit()

    def counts(self) -> list[Count]:
        return self.store.unit().counts()

    def tally(self, key: str, day: date = TODAY) -> Tally:
        return next(one.tally for one in self.counting.of_day(day) if one.product.key == key)


@pytest.fixture
def desk() -> Desk:
    desk = Desk([OBJECTION])
    desk.counting.define(DECISION)
    desk.counting.define(REVISION)
    desk.notices.clear()
    return desk


def refused(code: str) -> object:
    return pytest.raises(DomainError, match=f"^{code}")


# Products


def test_products_are_the_organisations_and_ones_own_by_name(desk: Desk) -> None:
    assert desk.counting.products() == [DECISION, OBJECTION, REVISION]


def test_an_own_product_gives_way_to_a_shared_one_with_its_key(desk: Desk) -> None:
    desk.shared = [Product("ww", "Toekenning", shared=True)]
    assert [one.name for one in desk.counting.products()] == ["Herziening WW", "Toekenning"]


def test_a_product_that_ended_is_not_offered_from_that_day_on_until_it_is_offered_again(desk: Desk) -> None:
    desk.counting.end("ww", TODAY)
    assert DECISION.key not in {one.key for one in desk.counting.products(TODAY)}
    assert DECISION.key in {one.key for one in desk.counting.products(BEFORE)}
    desk.counting.end("ww", None)
    assert DECISION in desk.counting.products(TODAY)


def test_defining_and_ending_say_that_output_anywhere_may_have_changed(desk: Desk) -> None:
    desk.counting.define(DECISION.with_standard(Standard(TODAY, 40)))
    desk.counting.end("ww", TODAY)
    assert desk.notices == [OutputChanged(), OutputChanged()]


def test_a_product_of_which_nothing_was_counted_is_forgotten(desk: Desk) -> None:
    desk.counting.count("ww")
    desk.notices.clear()
    with refused("product_counted"):
        desk.counting.remove("ww")
    with refused("product_unknown"):
        desk.counting.remove("nergens")
    assert desk.notices == []
    desk.counting.remove(REVISION.key)
    assert desk.counting.products() == [DECISION, OBJECTION]
    assert desk.notices == [OutputChanged()]


def test_a_shared_product_is_not_changed_here(desk: Desk) -> None:
    with refused("product_shared"):
        desk.counting.remove("bezwaar")
    with refused("product_shared"):
        desk.counting.define(Product("bezwaar", "Iets anders"))
    with refused("product_shared"):
        desk.counting.end("bezwaar", TODAY)


def test_a_product_that_cannot_be_is_not_kept(desk: Desk) -> None:
    with refused("product_key"):
        desk.counting.define(Product("Een Sleutel", "x"))
    with refused("product_unknown"):
        desk.counting.end("nergens", TODAY)
    assert len(desk.counting.products()) == 3
    assert desk.notices == []


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("ww", "ww"),
        ("WW", "ww"),
        ("beslissing ww", "ww"),
        ("besl", "ww"),
        ("Beslissing W", "ww"),
        (" herz ", "herziening-ww"),
        ("herziening-ww", "herziening-ww"),
        ("bezwaar", "bezwaar"),
    ],
)
def test_a_product_is_found_by_its_key_its_name_or_how_a_word_of_it_begins(desk: Desk, words: str, key: str) -> None:
    assert desk.counting.find(words).key == key


def test_words_that_fit_no_product_or_several_are_refused_with_what_there_is(desk: Desk) -> None:
    with refused("product_unknown") as error:
        desk.counting.find("eslissing")
    assert error.value.details == {"text": "eslissing", "known": ("Beslissing WW", "Bezwaar", "Herziening WW")}
    with refused("product_ambiguous") as error:
        desk.counting.find("be")
    assert error.value.details == {"text": "be", "found": ("Beslissing WW", "Bezwaar")}
    with refused("product_unknown"):
        desk.counting.find(" ")


# Counts


def test_counting_adds_to_what_stands_and_says_for_which_day(desk: Desk) -> None:
    assert desk.counting.count("ww").tally == Tally(1, 1)
    assert desk.counting.count("ww", 3, right=2, returned=1).tally == Tally(4, 3, 1)
    desk.counting.count("bezwaar", 2, day=BEFORE)
    assert desk.counts() == [Count(BEFORE, "bezwaar", Tally(2, 2)), Count(TODAY, "ww", Tally(4, 3, 1))]
    assert desk.notices == [OutputChanged(frozenset({day})) for day in (TODAY, TODAY, BEFORE)]


def test_what_is_taken_back_was_right_as_far_as_any_was(desk: Desk) -> None:
    desk.counting.recount("ww", TODAY, Tally(3, 1))
    assert desk.counting.count("ww", -1).tally == Tally(2, 0)
    assert desk.counting.count("ww", -1).tally == Tally(1, 0)


def test_taking_everything_back_leaves_no_count(desk: Desk) -> None:
    desk.counting.count("ww")
    desk.counting.count("ww", -1)
    assert desk.counts() == []


@pytest.mark.parametrize(
    ("code", "tally"),
    [
        ("count_negative", Tally(-1)),
        ("count_negative", Tally(0, 0, -1)),
        ("count_right", Tally(1, 2)),
        ("count_too_many", Tally(10_001)),
    ],
)
def test_a_tally_that_cannot_be_changes_nothing(desk: Desk, code: str, tally: Tally) -> None:
    with refused(code):
        desk.counting.recount("ww", TODAY, tally)
    assert desk.counts() == []
    assert desk.notices == []
    assert desk.store.unit().undoable() is None


def test_nothing_is_counted_of_what_is_unknown_or_yet_to_come(desk: Desk) -> None:
    with refused("product_unknown"):
        desk.counting.count("nergens")
    with refused("count_future"):
        desk.counting.count("ww", day=date(2026, 11, 4))


def test_a_recount_to_what_stands_is_no_action(desk: Desk) -> None:
    desk.counting.count("ww", 2)
    commits = len(desk.store.commits)
    assert desk.counting.recount("ww", TODAY, Tally(2, 2)).tally == Tally(2, 2)
    assert desk.counting.count("ww", 0).tally == Tally(2, 2)
    assert len(desk.store.commits) == commits
    assert len(desk.notices) == 1


def test_counting_is_beside_what_came_from_cases(desk: Desk) -> None:
    desk.came_from_cases(Count(TODAY, "ww", Tally(1, 1), "A"), Count(TODAY, "ww", Tally(1), "B"))
    assert desk.counting.count("ww").tally == Tally(3, 2)
    assert desk.counting.recount("ww", TODAY, Tally(4, 2)).tally == Tally(4, 2)
    assert desk.tally("ww") == Tally(4, 2)
    assert [one.tally for one in desk.counts() if not one.case] == [Tally(2, 1)]


@pytest.mark.parametrize("tally", [Tally(1, 1), Tally(2, 0), Tally(2, 2), Tally(3, 3)])
def test_what_came_from_cases_stands(desk: Desk, tally: Tally) -> None:
    desk.came_from_cases(Count(TODAY, "ww", Tally(1, 1), "A"), Count(TODAY, "ww", Tally(1), "B"))
    with refused("count_of_cases"):
        desk.counting.recount("ww", TODAY, tally)


def test_a_day_shows_what_is_offered_or_counted_by_name(desk: Desk) -> None:
    desk.counting.count("ww", 2)
    desk.counting.end("ww", BEFORE)
    desk.counting.end("herziening-ww", BEFORE)
    desk.came_from_cases(Count(TODAY, "weg", Tally(1, 1), "A"))
    assert [(one.product.name, one.tally) for one in desk.counting.of_day()] == [
        ("Beslissing WW", Tally(2, 2)),
        ("Bezwaar", Tally()),
        ("weg", Tally(1, 1)),
    ]


def test_a_count_of_a_product_that_is_not_known_any_more_can_be_changed(desk: Desk) -> None:
    desk.came_from_cases(Count(TODAY, "weg", Tally(1, 1)))
    assert desk.counting.recount("weg", TODAY, Tally()).tally == Tally()
    assert desk.counts() == []


# Undo


def test_each_count_is_one_action_that_undo_takes_back_and_redo_does_again(desk: Desk) -> None:
    desk.counting.count("ww", 2)
    desk.counting.recount("ww", TODAY, Tally(5, 4, 1))
    desk.notices.clear()
    assert desk.tracking.undo().label == "recount"
    assert desk.tally("ww") == Tally(2, 2)
    assert desk.tracking.undo().label == "count"
    assert desk.counts() == []
    desk.tracking.redo()
    desk.tracking.redo()
    assert desk.tally("ww") == Tally(5, 4, 1)
    assert desk.notices == [OutputChanged(frozenset({TODAY}))] * 4
