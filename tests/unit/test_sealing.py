"""What is sealed opens for whom it is meant, in its own place, and tells the aggregator nothing."""

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.agreements import values
from tijdwijzer.domain.contribution import MODULUS, NO_SEED, added_up, context, packed, unpacked, vector
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.messages import Bundle
from tijdwijzer.sharing.sealing import (
    Pair,
    gatekeeper_share,
    is_signed,
    mask,
    open_for_aggregator,
    open_for_gatekeeper,
    seal,
    seal_contribution,
    sealing_pair,
    signature,
    signing_pair,
    signing_public,
    together,
)

A, B, MEMBER = sealing_pair(), sealing_pair(), signing_pair()
PLACE = ("uitkeringen", "Beoordelen Noord", "2026-Q4", "0123456789abcdef" * 2)
VALUES = [60, 0, 15, 0, 0, 5, 0, 0, 0, 3, 0]


def sealed(
    numbers: list[int] | None = None,
    seed: bytes = b"x" * 32,
    version: int = 1,
    place: tuple[str, str, str, str] = PLACE,
) -> Bundle:
    return seal_contribution(vector(numbers or VALUES), seed, version, place, (A.public, B.public), MEMBER)


@given(st.lists(values(1_000_000), min_size=1, max_size=30), st.binary(min_size=32, max_size=32), st.integers(0, 2**63))
def test_both_shares_add_up_to_what_was_sealed(numbers: list[int], seed: bytes, version: int) -> None:
    bundle = sealed(numbers, seed, version)
    length = 1 + 3 * len(numbers)
    found = open_for_gatekeeper(bundle, B.private)
    assert (found.seed, found.member, found.version) == (seed, MEMBER.public, version)
    share = open_for_aggregator(bundle, A.private, length)
    assert together(share, gatekeeper_share(bundle, seed, length)) == vector(numbers)


@given(st.lists(st.lists(values(1_000_000), min_size=2, max_size=2), min_size=1, max_size=20), st.randoms())
def test_sums_of_shares_are_shares_of_sums(team: list[list[int]], random: Random) -> None:
    masks = [[random.getrandbits(64) for _ in range(7)] for _ in team]
    shares = [
        [(one - hidden) % MODULUS for one, hidden in zip(vector(numbers), some, strict=True)]
        for numbers, some in zip(team, masks, strict=True)
    ]
    assert together(added_up(shares, 7), added_up(masks, 7)) == added_up([vector(one) for one in team], 7)


@given(st.lists(st.integers(0, MODULUS - 1), max_size=20))
def test_integers_are_packed_in_eight_bytes_the_low_one_first(numbers: list[int]) -> None:
    assert unpacked(packed(numbers)) == tuple(numbers)
    assert packed([1, 256]) == b"\1" + bytes(7) + b"\0\1" + bytes(6)


@pytest.mark.parametrize(
    ("spoilt", "code"),
    [
        (lambda one: replace(one, task="anders"), "share_sealed"),
        (lambda one: replace(one, team="Zuid"), "share_sealed"),
        (lambda one: replace(one, period="2026-Q3"), "share_sealed"),
        (lambda one: replace(one, id="f" * 32), "share_sealed"),
        (lambda one: replace(one, a=one.b, b=one.a), "share_sealed"),
        (lambda one: replace(one, b=one.b[:-1]), "share_sealed"),
        (lambda one: replace(one, b=b""), "share_sealed"),
        (lambda one: replace(one, b=one.b[:40] + bytes([one.b[40] ^ 1]) + one.b[41:]), "share_sealed"),
        (lambda one: replace(one, a=sealed(seed=b"y" * 32).a), "share_swapped"),
    ],
    ids=["task", "team", "period", "id", "envelopes", "cut off", "empty", "one bit", "another one's share"],
)
def test_what_was_tampered_with_does_not_open(spoilt: Callable[[Bundle], Bundle], code: str) -> None:
    with pytest.raises(DomainError) as caught:
        open_for_gatekeeper(spoilt(sealed()), B.private)
    assert caught.value.code == code


def test_nobody_opens_what_is_for_the_other() -> None:
    with pytest.raises(DomainError):
        open_for_gatekeeper(sealed(), A.private)
    with pytest.raises(DomainError):
        open_for_aggregator(sealed(), B.private, 34)


def test_a_share_of_another_length_is_refused() -> None:
    with pytest.raises(DomainError):
        open_for_aggregator(sealed(), A.private, 31)


def test_nobody_can_speak_for_another_member() -> None:
    other = signing_pair()
    forged = seal_contribution(
        vector(VALUES), b"x" * 32, 2, PLACE, (A.public, B.public), Pair(other.private, MEMBER.public)
    )
    with pytest.raises(DomainError) as caught:
        open_for_gatekeeper(forged, B.private)
    assert caught.value.code == "share_signature"


def test_a_version_cannot_be_raised_without_the_member() -> None:
    bundle = sealed(version=1)
    found = open_for_gatekeeper(bundle, B.private)
    ctx = context(*PLACE)
    head = (2).to_bytes(8, "big") + sha256(bundle.a).digest()
    stale = signature(ctx + (1).to_bytes(8, "big") + head[8:], MEMBER.private)
    raised = replace(bundle, b=seal(found.seed + found.member + head + stale, B.public, ctx + b"|B"))
    with pytest.raises(DomainError) as caught:
        open_for_gatekeeper(raised, B.private)
    assert caught.value.code == "share_signature"


def test_a_signature_is_that_of_its_key_and_its_content() -> None:
    signed = signature(b"content", MEMBER.private)
    assert is_signed(b"content", signed, MEMBER.public)
    assert not is_signed(b"contents", signed, MEMBER.public)
    assert not is_signed(b"content", signed, signing_pair().public)
    assert not is_signed(b"content", b"", MEMBER.public)
    assert not is_signed(b"content", signed, b"")
    assert signing_public(MEMBER.private) == MEMBER.public


def test_a_key_that_is_none_is_refused() -> None:
    with pytest.raises(DomainError) as caught:
        seal(b"content", bytes(32), b"")
    assert caught.value.code == "share_key"


def test_the_same_twice_is_never_the_same_on_the_wire() -> None:
    assert sealed().a != sealed().a
    assert sealed().b != sealed().b


def test_every_bundle_is_of_one_length_whatever_is_in_it() -> None:
    nothing, much = sealed([0] * 11), sealed([50_000] * 11)
    withdrawn = seal_contribution([0] * 34, NO_SEED, 2, PLACE, (A.public, B.public), MEMBER)
    assert len({len(one.file()) for one in (nothing, much, withdrawn)}) == 1


def test_keys_do_not_show_themselves() -> None:
    assert repr(MEMBER.private) not in repr(MEMBER)
    assert "seed" not in repr(open_for_gatekeeper(sealed(), B.private))


def test_what_the_aggregator_sees_is_uniform() -> None:
    """Bytes and whole integers of shares of one same vector, over 4,000 seeds: chi-squared of the bytes below its
    99.99th percentile for 255 degrees of freedom (347), and no tie to what was sealed.
    """
    random = Random(7)
    numbers = vector([1_000, 0, 50_000])
    seen = [0] * 256
    high = [0] * len(numbers)
    rounds = 4_000
    for _ in range(rounds):
        hidden = mask(random.randbytes(32), context(*PLACE), len(numbers))
        share = packed([one - other for one, other in zip(numbers, hidden, strict=True)])
        for byte in share:
            seen[byte] += 1
        for position, one in enumerate(unpacked(share)):
            high[position] += one >= MODULUS // 2
    expected = rounds * 8 * len(numbers) / 256
    assert sum((count - expected) ** 2 / expected for count in seen) < 347
    assert all(abs(count - rounds / 2) < 4 * (rounds / 4) ** 0.5 for count in high)
