"""Sealing, opening and signing (protocol `tijdwijzer/1`): HPKE of RFC 9180 and Ed25519, both from `cryptography`.

HPKE in base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-128-GCM, single shot: the encapsulated key and what was
encrypted follow on each other.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256, shake_128

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from tijdwijzer.domain.contribution import MODULUS, context, packed, unpacked
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.messages import Bundle

SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_128_GCM)
B_LENGTH = 32 + 32 + 40 + 64


@dataclass(frozen=True, slots=True)
class Pair:
    """Both halves of a key, 32 bytes each."""

    private: bytes = field(repr=False)
    public: bytes


def sealing_pair() -> Pair:
    """A new X25519 pair."""
    key = X25519PrivateKey.generate()
    return Pair(key.private_bytes_raw(), key.public_key().public_bytes_raw())


def signing_pair() -> Pair:
    """A new Ed25519 pair."""
    key = Ed25519PrivateKey.generate()
    return Pair(key.private_bytes_raw(), key.public_key().public_bytes_raw())


def sealing_public(private: bytes) -> bytes:
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def signing_public(private: bytes) -> bytes:
    return Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def signature(content: bytes, private: bytes) -> bytes:
    return Ed25519PrivateKey.from_private_bytes(private).sign(content)


def is_signed(content: bytes, signed: bytes, public: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signed, content)
    except (InvalidSignature, ValueError):
        return False
    return True


def seal(content: bytes, public: bytes, info: bytes) -> bytes:
    """Raises DomainError "share_key" for a public key that is none."""
    try:
        return SUITE.encrypt(content, X25519PublicKey.from_public_bytes(public), info)
    except ValueError:
        raise DomainError("share_key") from None


PrivateKey = bytes | X25519PrivateKey
"""For one envelope its 32 bytes will do; for many, `opening_key` of them spares working it out for each."""


def opening_key(private: bytes) -> X25519PrivateKey:
    return X25519PrivateKey.from_private_bytes(private)


def opened(envelope: bytes, private: PrivateKey, info: bytes, what: str) -> bytes:
    """Raises DomainError "share_sealed" when it is not for this key, or not for this context."""
    try:
        key = opening_key(private) if isinstance(private, bytes) else private
        return SUITE.decrypt(envelope, key, info)
    except (InvalidTag, ValueError):
        raise DomainError("share_sealed", what=what) from None


def mask(seed: bytes, ctx: bytes, length: int) -> tuple[int, ...]:
    """`length` integers that nobody without the seed can tell from random ones."""
    return unpacked(shake_128(seed + ctx).digest(8 * length))


@dataclass(frozen=True, slots=True)
class ForGatekeeper:
    """What the gatekeeper finds in its envelope, its signature and its tie to the other envelope checked."""

    seed: bytes = field(repr=False)
    member: bytes
    version: int


def seal_contribution(
    numbers: Sequence[int],
    seed: bytes,
    version: int,
    place: tuple[str, str, str, str],
    keys: tuple[bytes, bytes],
    member: Pair,
) -> Bundle:
    """The bundle of a vector. `place` is task, team, period and id; `keys` are those of the aggregator and of the
    gatekeeper. A seed of zeros hides nothing: the vector then must be one that says nothing.
    """
    ctx = context(*place)
    share = [number - hidden for number, hidden in zip(numbers, mask(seed, ctx, len(numbers)), strict=True)]
    for_a = seal(packed(share), keys[0], ctx + b"|A")
    head = version.to_bytes(8, "big") + sha256(for_a).digest()
    content = seed + member.public + head + signature(ctx + head, member.private)
    return Bundle(*place, a=for_a, b=seal(content, keys[1], ctx + b"|B"))


def open_for_gatekeeper(bundle: Bundle, private: PrivateKey) -> ForGatekeeper:
    """Raises DomainError: "share_sealed"; "share_swapped" when the other envelope is not the one it was sealed with;
    "share_signature" when it is not signed by the key that it names.
    """
    ctx = _context(bundle)
    content = opened(bundle.b, private, ctx + b"|B", "bundle")
    if len(content) != B_LENGTH:
        raise DomainError("share_sealed", what="bundle")
    seed, member, head, signed = content[:32], content[32:64], content[64:104], content[104:]
    if head[8:] != sha256(bundle.a).digest():
        raise DomainError("share_swapped")
    if not is_signed(ctx + head, signed, member):
        raise DomainError("share_signature", what="bundle")
    return ForGatekeeper(seed, member, int.from_bytes(head[:8], "big"))


def open_for_aggregator(bundle: Bundle, private: PrivateKey, length: int) -> tuple[int, ...]:
    """A share of a vector of that length. Raises DomainError "share_sealed"."""
    content = opened(bundle.a, private, _context(bundle) + b"|A", "bundle")
    if len(content) != 8 * length:
        raise DomainError("share_sealed", what="bundle")
    return unpacked(content)


def gatekeeper_share(bundle: Bundle, seed: bytes, length: int) -> tuple[int, ...]:
    """The other share: what was taken off the vector."""
    return mask(seed, _context(bundle), length)


def together(share: Sequence[int], other: Sequence[int]) -> tuple[int, ...]:
    """What two shares add up to, modulo 2^64."""
    return tuple((one + two) % MODULUS for one, two in zip(share, other, strict=True))


def _context(bundle: Bundle) -> bytes:
    return context(bundle.task, bundle.team, bundle.period, bundle.id)
