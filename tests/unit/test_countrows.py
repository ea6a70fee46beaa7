"""What a file of counts does to what is there."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tijdwijzer.domain.countrows import lay
from tijdwijzer.domain.counts import Count, Recount, Tally, total
from tijdwijzer.domain.importing import ImportFileError
from tijdwijzer.domain.outputfiles import CountFile, CountRow, Origin
from tijdwijzer.domain.products import Product

PRODUCTS = [Product("a", "Alfa"), Product("b", "Beta")]
DAY = date(2026, 11, 2)
DAYS = st.sampled_from([DAY, date(2026, 11, 3)])
KEYS = st.sampled_from(["a", "b"])


def tallies(most: int) -> st.SearchStrategy[Tally]:
    return st.integers(0, most).flatmap(
        lambda finished: st.builds(Tally, st.just(finished), st.integers(0, finished), st.integers(0, most))
    )


def rows_of(found: dict[tuple[date, str, str], Tally]) -> tuple[CountRow, ...]:
    return tuple(
        CountRow(line, day, product, tally, case)
        for line, ((day, product, case), tally) in enumerate(found.items(), start=2)
    )


def counts_of(found: dict[tuple[date, str, str], Tally]) -> list[Count]:
    return [Count(day, product, tally, case) for (day, product, case), tally in found.items() if tally]


CASES = st.dictionaries(st.tuples(DAYS, KEYS, st.sampled_from(["1", "2", "3"])), tallies(1))
NUMBERS = st.dictionaries(st.tuples(DAYS, KEYS, st.just("")), tallies(9))
THERE = st.tuples(CASES, NUMBERS).map(lambda both: counts_of(both[0] | both[1]))
FILES = st.one_of(
    CASES.map(lambda found: CountFile(Origin("f"), True, rows_of(found))),
    NUMBERS.map(lambda found: CountFile(Origin("f"), False, rows_of(found))),
)


def after(there: list[Count], recount: Recount) -> list[Count]:
    assert set(recount.removed) <= set(there)
    return [*(one for one in there if one not in recount.removed), *recount.added]


def laid(file: CountFile, there: list[Count]) -> list[Count] | None:
    """What is there after a file, None when it is refused."""
    try:
        return after(there, lay(file, PRODUCTS, there).recount)
    except ImportFileError:
        return None


@given(FILES, THERE)
def test_the_same_file_again_changes_nothing(file: CountFile, there: list[Count]) -> None:
    once = laid(file, there)
    if once is not None:
        again = lay(file, PRODUCTS, once)
        assert not again.recount
        assert (again.new, again.changed, again.replaced) == (0, 0, 0)


@given(FILES, THERE)
def test_what_a_file_did_can_be_taken_back(file: CountFile, there: list[Count]) -> None:
    once = laid(file, there)
    if once is not None:
        assert set(after(once, lay(file, PRODUCTS, there).recount.inverse)) == set(there)


@given(NUMBERS, THERE)
def test_a_day_comes_to_what_a_file_of_days_says(
    numbers: dict[tuple[date, str, str], Tally], there: list[Count]
) -> None:
    once = laid(CountFile(Origin("f"), False, rows_of(numbers)), there)
    for (day, key, _), tally in numbers.items() if once is not None else ():
        assert total(one for one in once or () if (one.day, one.product) == (day, key)) == tally


@given(CASES, THERE)
def test_beside_cases_of_a_file_no_number_without_a_case_stays(
    cases: dict[tuple[date, str, str], Tally], there: list[Count]
) -> None:
    once = laid(CountFile(Origin("f"), True, rows_of(cases)), there)
    assert once is not None
    touched = {(day, key) for day, key, _ in cases}
    named = {(key, case) for _, key, case in cases}
    assert all(one.case for one in once if (one.day, one.product) in touched)

    def of_others(counts: list[Count]) -> set[Count]:
        aside = (one for one in counts if (one.day, one.product) not in touched)
        return {one for one in aside if (one.product, one.case) not in named}

    assert of_others(once) == of_others(there)


def case(day: int, number: str, product: str = "a") -> CountRow:
    return CountRow(day, date(2026, 11, day), product, Tally(1, 1), number)


def stands(day: int, number: str, product: str = "a") -> Count:
    return Count(date(2026, 11, day), product, Tally(1, 1), number)


def test_a_case_that_was_finished_on_another_day_of_the_file_moves_there() -> None:
    file = CountFile(Origin("f"), True, (case(2, "1"), case(4, "2")))
    there = [stands(2, "2"), stands(3, "1"), stands(3, "1", "b"), stands(3, "9")]
    result = lay(file, PRODUCTS, there)
    assert set(after(there, result.recount)) == {stands(2, "1"), stands(4, "2"), stands(3, "1", "b"), stands(3, "9")}
    assert (result.new, result.changed, result.replaced) == (0, 2, 0)


def test_a_case_that_the_file_has_on_two_days_stays_on_both_and_leaves_a_third() -> None:
    file = CountFile(Origin("f"), True, (case(2, "1"), case(4, "1")))
    there = [stands(2, "1"), stands(3, "1"), stands(4, "1")]
    result = lay(file, PRODUCTS, there)
    assert result.recount == Recount((stands(3, "1"),))
    assert (result.new, result.changed) == (0, 2)


def test_a_name_that_two_products_have_is_no_product() -> None:
    twins = [Product("a", "Alfa"), Product("a2", "Alfa")]
    file = CountFile(Origin("f"), False, (CountRow(2, DAY, " alfa ", Tally(1, 1)),))
    with pytest.raises(ImportFileError) as caught:
        lay(file, twins, [])
    assert (caught.value.code, caught.value.details["keys"]) == ("import_cell_products", ["a", "a2"])
