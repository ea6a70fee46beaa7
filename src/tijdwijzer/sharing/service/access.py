"""Who may do what. Members need no name and no token: what they leave is sealed, and what they read is public."""

import hashlib
import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from tijdwijzer.services.mailbox import Box


class Role(StrEnum):
    GATEKEEPER = "gatekeeper"
    AGGREGATOR = "aggregator"
    MONITORING = "monitoring"


class Deed(StrEnum):
    PUT = "put"
    READ = "read"
    REMOVE = "remove"


MAY = {
    Role.GATEKEEPER: {
        Box.DROP: {Deed.READ, Deed.REMOVE},
        Box.ENROL: {Deed.READ, Deed.REMOVE},
        Box.CLOSING: {Deed.PUT, Deed.READ},
        Box.ANSWER: {Deed.READ, Deed.REMOVE},
        Box.PUBLISHED: {Deed.PUT},
    },
    Role.AGGREGATOR: {
        Box.DROP: {Deed.READ},
        Box.CLOSING: {Deed.READ},
        Box.ANSWER: {Deed.PUT, Deed.READ},
    },
}
"""Beside what everybody may: leave bundles and enrolments, and read what is published. Nobody takes that back."""

BEARER = "bearer "


@dataclass(frozen=True, slots=True)
class Grant:
    """A token of a role, for one task (empty for monitoring). Of the token only the hash is known here."""

    role: Role
    task: str
    token_hash: str = field(repr=False)
    """SHA-256 in hexadecimal. A token is 32 random bytes, so that no slow hash is needed."""

    def may(self, deed: Deed, box: Box, task: str) -> bool:
        return task == self.task and deed in MAY.get(self.role, {}).get(box, ())


def new_token() -> tuple[str, str]:
    """A token, and its hash for the configuration."""
    token = secrets.token_urlsafe(32)
    return token, hash_of(token)


def hash_of(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def grant_of(header: str, grants: Sequence[Grant]) -> Grant | None:
    """The grant that an Authorization header has the token of. Takes as long whichever it is, or none."""
    if not header.lower().startswith(BEARER):
        return None
    given = hash_of(header[len(BEARER) :].strip())
    fitting = [grant for grant in grants if hmac.compare_digest(grant.token_hash, given)]
    return fitting[0] if fitting else None
