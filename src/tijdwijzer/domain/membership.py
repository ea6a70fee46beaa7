"""Taking part in a team's sharing: one key a quarter, and what waits to be delivered."""

from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Membership:
    """Of one quarter. `private` is an Ed25519 key that never leaves this machine; the code is not kept."""

    task: str
    quarter: str
    team: str
    private: bytes = field(repr=False)
    public: bytes
    asked: datetime


@dataclass(frozen=True, slots=True)
class Parcel:
    """A sealed document on its way: stored before it is delivered, so that what is sent again is the same.

    `box` and `path` are where it goes (`services.mailbox`); not before `after`, and not after the day `until`.
    `tries` is how often delivering it failed; once it arrived it is not kept.
    """

    box: str
    path: tuple[str, ...]
    content: bytes = field(repr=False)
    after: datetime
    until: date
    tries: int = 0
