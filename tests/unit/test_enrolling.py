"""An enrolment opens for its place only, and is asked for by whoever has the key; what an employee seals is new."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.agreements import agreement
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.membership import Membership
from tijdwijzer.domain.messages import Enrolment
from tijdwijzer.sharing.enrolling import open_enrolment, seal_enrolment
from tijdwijzer.sharing.sealer import HpkeSealer
from tijdwijzer.sharing.sealing import open_for_gatekeeper, sealing_pair, signing_pair

KEY_A, KEY_B = sealing_pair(), sealing_pair()
MEMBER = signing_pair()
PLACE = ("Tijd", "2026-Q4", "0" * 32)


def refused(enrolment: Enrolment) -> str:
    with pytest.raises(DomainError) as error:
        open_enrolment(enrolment, KEY_B.private)
    return error.value.code


def test_the_key_and_the_code_come_out() -> None:
    asked = open_enrolment(seal_enrolment(PLACE, "K7Q2", MEMBER, KEY_B.public), KEY_B.private)
    assert (asked.key, asked.code) == (MEMBER.public, "K7Q2")


def test_nobody_enrols_a_key_that_is_somebody_elses() -> None:
    forged = replace(signing_pair(), public=MEMBER.public)
    assert refused(seal_enrolment(PLACE, "K7Q2", forged, KEY_B.public)) == "share_signature"


@pytest.mark.parametrize("elsewhere", [{"task": "Other"}, {"quarter": "2027-Q1"}, {"id": "1" * 32}])
def test_it_opens_for_its_place_only(elsewhere: dict[str, str]) -> None:
    sealed = seal_enrolment(PLACE, "K7Q2", MEMBER, KEY_B.public)
    assert refused(replace(sealed, **elsewhere)) == "share_sealed"


@pytest.mark.parametrize("code", ["", "K" * 65])
def test_what_is_no_code_is_refused(code: str) -> None:
    assert refused(seal_enrolment(PLACE, code, MEMBER, KEY_B.public)) == "share_sealed"


def test_every_contribution_is_hidden_by_a_seed_of_its_own() -> None:
    terms = agreement(key_a=KEY_A.public, key_b=KEY_B.public)
    now = datetime(2027, 1, 3, tzinfo=UTC)
    own = Membership(terms.task, terms.quarter, "Noord", MEMBER.private, MEMBER.public, now)
    place = (terms.task, "Noord", terms.quarter, "0" * 32)
    bundles = [HpkeSealer().contribution([1] * len(terms.cells), 1, place, terms, own) for _ in range(5)]
    seeds = [open_for_gatekeeper(bundle, KEY_B.private).seed for bundle in bundles]
    assert len(set(seeds)) == 5
    assert all(len(set(seed)) > 8 for seed in seeds)
