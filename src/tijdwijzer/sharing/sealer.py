"""The cryptography that an employee needs: fits `services.sharing.Sealer`."""

from collections.abc import Callable, Sequence
from hashlib import sha256
from secrets import token_bytes

from tijdwijzer.domain.agreement import Agreement
from tijdwijzer.domain.contribution import NO_SEED, unpacked, vector
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.membership import Membership
from tijdwijzer.domain.messages import Bundle, Enrolment
from tijdwijzer.services.sharing import Opened
from tijdwijzer.sharing import sealing
from tijdwijzer.sharing.enrolling import seal_enrolment

TEST_A, TEST_B, TEST_MEMBER = (
    sha256(f"tijdwijzer/1 test key of the {role}".encode()).digest() for role in ("aggregator", "gatekeeper", "member")
)
"""Private keys of the test mode, that everybody has: what is sealed to them is secret from nobody."""

SEED_BYTES = 32

Place = tuple[str, str, str, str]


class HpkeSealer:
    """Over `sharing.sealing`. `random` gives so many bytes that nobody can guess."""

    def __init__(self, random: Callable[[int], bytes] = token_bytes) -> None:
        self._random = random

    def is_signed(self, content: bytes, signature: bytes, public: bytes) -> bool:
        return sealing.is_signed(content, signature, public)

    def new_key(self) -> tuple[bytes, bytes]:
        pair = sealing.signing_pair()
        return pair.private, pair.public

    def contribution(
        self, numbers: Sequence[int], version: int, place: Place, terms: Agreement, own: Membership
    ) -> Bundle:
        seed = self._random(SEED_BYTES)
        return sealing.seal_contribution(vector(numbers), seed, version, place, _keys(terms), _pair(own))

    def withdrawal(self, version: int, place: Place, terms: Agreement, own: Membership) -> Bundle:
        """Nobody reads the vector of one. It is random, as the aggregator's half of it is then: one that anybody can
        reckon would tell the aggregator that it withdraws.
        """
        nothing = unpacked(self._random(8 * (1 + 3 * len(terms.cells))))
        return sealing.seal_contribution(nothing, NO_SEED, version, place, _keys(terms), _pair(own))

    def enrolment(self, id: str, code: str, key_b: bytes, own: Membership) -> Enrolment:  # noqa: A002 - the protocol's
        return seal_enrolment((own.task, own.quarter, id), code, _pair(own), key_b)

    def for_test(self, numbers: Sequence[int], place: Place) -> Bundle:
        keys = sealing.sealing_public(TEST_A), sealing.sealing_public(TEST_B)
        member = sealing.Pair(TEST_MEMBER, sealing.signing_public(TEST_MEMBER))
        return sealing.seal_contribution(vector(numbers), self._random(SEED_BYTES), 1, place, keys, member)

    def open_test(self, bundle: Bundle, cells: Sequence[str]) -> Opened:
        length = 1 + 3 * len(cells)
        share = sealing.open_for_aggregator(bundle, TEST_A, length)
        for_b = sealing.open_for_gatekeeper(bundle, TEST_B)
        whole = sealing.together(share, sealing.gatekeeper_share(bundle, for_b.seed, length))
        numbers = whole[1 + len(cells) : 1 + 2 * len(cells)]
        if whole != vector(numbers) or for_b.member != sealing.signing_public(TEST_MEMBER):
            raise DomainError("share_test")
        return Opened(dict(zip(cells, numbers, strict=True)), for_b.version, 8 * length, sealing.B_LENGTH)


def _keys(terms: Agreement) -> tuple[bytes, bytes]:
    return terms.key_a, terms.key_b


def _pair(own: Membership) -> sealing.Pair:
    return sealing.Pair(own.private, own.public)
