"""The sentences of a comparison: each verdict has its own, in both languages, without a number left open."""

from itertools import product

import pytest

from tests.unit.worked_days import MONDAY, TUESDAY, WEDNESDAY
from tijdwijzer.domain.comparing import Compared, Counted, Shift, Verdict
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.periods import Period, Step
from tijdwijzer.words import WORDS
from tijdwijzer.words.comparing import comparison_in_words

SHIFTS = {
    Verdict.FELL: Shift(0.1, 0.07, -0.05, -0.01, Verdict.FELL),
    Verdict.ROSE: Shift(0.4, 0.45, 0.02, 0.08, Verdict.ROSE),
    Verdict.CANNOT_TELL: Shift(0.1, 0.09, -0.03, 0.01, Verdict.CANNOT_TELL),
    Verdict.TOO_LITTLE: Shift(None, 0.1, None, None, Verdict.TOO_LITTLE),
}


PERIODS = Period(MONDAY, TUESDAY), Period(WEDNESDAY, WEDNESDAY)
EARNED = Counted.EARNED


def found(
    lost: Verdict, output: Verdict, counted: Counted = Counted.EARNED, loss: Component | None = Component.REWORK
) -> Compared:
    return Compared(*PERIODS, loss, SHIFTS[lost], SHIFTS[output], counted, Step.DAY)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(("lost", "output", "counted"), list(product(Verdict, Verdict, Counted)))
def test_every_verdict_has_words(language, lost, output, counted):
    for loss in (None, Component.REWORK):
        said = comparison_in_words(found(lost, output, counted, loss), language)
        assert 2 <= len(said) <= 3
        assert not any(sentence in WORDS or "…" in sentence or "{" in sentence for sentence in said)


def test_less_of_a_loss_and_more_output():
    assert comparison_in_words(found(Verdict.FELL, Verdict.ROSE), "nl") == [
        "Het aandeel herbewerken daalde van 10 tot 7 % van je tijd (95 %: 1 tot 5 procentpunt minder).",
        "Per betaald uur verdiende je 0,05 uur meer: van 0,40 tot 0,45 (95 %: 0,02 tot 0,08 meer).",
        (
            "Er ging minder tijd verloren en er kwam meer uit een betaald uur. Of het een door het ander komt, zeggen "
            "getallen niet."
        ),
    ]


def test_what_cannot_be_told_is_said_to_be_so():
    assert comparison_in_words(found(Verdict.FELL, Verdict.CANNOT_TELL, loss=None), "en") == [
        "The share of all losses together fell from 10 to 7 % of your time (95 %: 1 to 5 percentage points less).",
        (
            "Whether your output per paid hour changed cannot be told from these days: from 0.10 to 0.09 "
            "(95 %: from −0.03 to 0.01)."
        ),
        "Less time was lost; it cannot be seen in your output with any certainty.",
    ]


def test_small_numbers_get_the_decimals_by_which_what_is_shown_adds_up():
    small = Shift(0.0925, 0.0574, -0.062, -0.004, Verdict.FELL)
    less = Compared(*PERIODS, None, Shift(0.0004, 0.00052, -0.001, 0.002, Verdict.CANNOT_TELL), small, EARNED, Step.DAY)
    loss, output = comparison_in_words(less, "nl")
    assert "van 0,04 tot 0,05 % van je tijd (95 %: van −0,10 tot 0,20 procentpunt)" in loss
    assert output == (
        "Per betaald uur verdiende je 0,035 uur minder: van 0,092 tot 0,057 (95 %: 0,004 tot 0,062 minder)."
    )


def test_numbers_of_one_sentence_have_as_many_decimals():
    shift = Shift(0.279, 0.26, -0.034, -0.004, Verdict.FELL)
    less = Compared(*PERIODS, None, shift, SHIFTS[Verdict.ROSE], EARNED, Step.DAY)
    assert (
        "daalde van 27,9 tot 26,0 % van je tijd (95 %: 0,4 tot 3,4 procentpunt minder)"
        in comparison_in_words(less, "nl")[0]
    )


def test_a_loss_that_never_was_is_said_to_be_so():
    nothing = Shift(0.0, 0.0, 0.0, 0.0, Verdict.CANNOT_TELL)
    never = Compared(*PERIODS, Component.REWORK, nothing, SHIFTS[Verdict.CANNOT_TELL], EARNED, Step.DAY)
    assert comparison_in_words(never, "nl")[0] == (
        "Het aandeel herbewerken was in beide periodes 0 %: er is geen tijd aan geregistreerd."
    )


def test_of_what_did_not_fall_nothing_is_said_of_both_together():
    assert len(comparison_in_words(found(Verdict.ROSE, Verdict.FELL), "nl")) == 2
    assert len(comparison_in_words(found(Verdict.CANNOT_TELL, Verdict.CANNOT_TELL), "nl")) == 2
