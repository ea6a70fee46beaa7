"""The report of a baseline measurement: what it says, that it is read in order, and what is not in it."""

import io
from datetime import date

import pytest
from pypdf import PdfReader

from tests import written
from tests.golden import assert_golden
from tests.screen_reading import marks, numbers_in, said
from tijdwijzer.domain.periods import Period
from tijdwijzer.output.nulmeting_paper import nulmeting
from tijdwijzer.services.papers import NulmetingPaper
from tijdwijzer.words.formats import Language

FOUR_WEEKS = Period(date(2026, 11, 2), date(2026, 11, 27))


def opened(paper: NulmetingPaper) -> PdfReader:
    return PdfReader(io.BytesIO(nulmeting(paper)), strict=True)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_read_out_is_as_it_was(language: Language) -> None:
    assert_golden(f"nulmeting-{language}.txt", said(opened(written.nulmeting(FOUR_WEEKS, language))))


def test_everything_is_read_once_and_in_order() -> None:
    pdf = opened(written.nulmeting(FOUR_WEEKS))
    assert marks(pdf) == numbers_in(pdf)


def test_the_remark_stays_with_the_person() -> None:
    paper = written.nulmeting(FOUR_WEEKS)
    assert paper.view.baseline.remark
    assert not any(word in said(opened(paper)) for word in paper.view.baseline.remark.split() if len(word) > 5)
    assert paper.view.baseline.remark not in said(opened(paper))


def test_without_answers_it_says_so() -> None:
    text = said(opened(written.nulmeting(FOUR_WEEKS, felt={})))
    assert "De vragen over belemmeringen zijn nog niet beantwoord." in text
    assert "Trage systemen" not in text


def test_what_was_not_answered_has_a_dash() -> None:
    lines = said(opened(written.nulmeting(FOUR_WEEKS))).splitlines()
    assert lines[lines.index("/TH Agenda bijhouden") + 1] == "/TD –"
