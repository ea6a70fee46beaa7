"""An enrolment: a member's new key and its one-time code, sealed to the gatekeeper (docs/sharing.md)."""

from dataclasses import dataclass, field

from tijdwijzer.domain.contribution import PROTOCOL
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.messages import Enrolment
from tijdwijzer.sharing.sealing import Pair, is_signed, opened, seal, signature

MOST_CODE = 64
"""Bytes; what is longer is no code."""


@dataclass(frozen=True, slots=True)
class Asked:
    """`key` is the member's, which signed `code`."""

    key: bytes
    code: str = field(repr=False)


def seal_enrolment(place: tuple[str, str, str], code: str, member: Pair, key_b: bytes) -> Enrolment:
    """`place` is task, quarter and id."""
    info = _info(*place)
    content = member.public + signature(info + code.encode(), member.private) + code.encode()
    return Enrolment(*place, b=seal(content, key_b, info))


def open_enrolment(enrolment: Enrolment, private: bytes) -> Asked:
    """Raises DomainError "share_sealed" or "share_signature"."""
    info = _info(enrolment.task, enrolment.quarter, enrolment.id)
    content = opened(enrolment.b, private, info, "enrolment")
    key, signed, code = content[:32], content[32:96], content[96:]
    try:
        text = code.decode()
    except UnicodeDecodeError:
        raise DomainError("share_sealed", what="enrolment") from None
    if not code or len(code) > MOST_CODE:
        raise DomainError("share_sealed", what="enrolment")
    if not is_signed(info + code, signed, key):
        raise DomainError("share_signature", what="enrolment")
    return Asked(key, text)


def _info(task: str, quarter: str, id: str) -> bytes:  # noqa: A002 - the protocol's name
    return f"{PROTOCOL}|{task}|{quarter}|{id}|E".encode()
