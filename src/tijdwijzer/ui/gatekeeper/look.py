"""Everything that the gatekeepers' window shows, read at once, and which one thing is to be done next; no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tijdwijzer.domain.agreement import Agreement
from tijdwijzer.domain.share_periods import quarter_after, quarter_on
from tijdwijzer.services.roles import Due, Event, Gatekeeper, QuarterKeys, TeamRoster, Turn
from tijdwijzer.ui.roles.keys_page import expired


class Step(StrEnum):
    BEGIN = "begin"
    AGREEMENT = "agreement"
    CODES = "codes"
    ROSTER = "roster"
    CLOSE = "close"
    PUBLISH = "publish"
    KEYS = "keys"
    PASSPHRASES = "passphrases"
    LOG = "log"


@dataclass(frozen=True, slots=True)
class Look:
    """`quarter` is the one that agreement, codes and rosters are of."""

    today: date
    task: str
    root: str
    quarter: str
    quarters: tuple[str, ...]
    agreement: Agreement | None
    rosters: tuple[TeamRoster, ...]
    unplaced: Mapping[str, int]
    due: tuple[Due, ...]
    keys: tuple[QuarterKeys, ...]
    log: tuple[Event, ...]

    def turns(self, turn: Turn) -> tuple[Due, ...]:
        return tuple(due for due in self.due if due.turn is turn)

    @property
    def unpublished(self) -> tuple[TeamRoster, ...]:
        return tuple(roster for roster in self.rosters if not roster.published)


@dataclass(frozen=True, slots=True)
class Next:
    """`step` is None when there is nothing but waiting; `count` is how many things wait there."""

    step: Step | None
    count: int = 0


def read(role: Gatekeeper, quarter: str, today: date) -> Look:
    """Raises DomainError "role_locked" or what a mailbox raises."""
    keys = role.keys()
    now = quarter_on(today)
    agreement = role.agreement(quarter)
    return Look(
        today=today,
        task=role.task() or "",
        root=role.root_fingerprint() or "",
        quarter=quarter,
        quarters=tuple(sorted({now, quarter_after(now), quarter, *(one.quarter for one in keys)})),
        agreement=agreement,
        rosters=role.rosters(quarter) if agreement else (),
        unplaced=role.unplaced(quarter) if agreement else {},
        due=role.due(),
        keys=keys,
        log=role.log(),
    )


def next_step(look: Look) -> Next:
    """What others wait for comes first."""
    for step, count in (
        (Step.PUBLISH, len(look.turns(Turn.PUBLISHING))),
        (Step.CLOSE, len(look.turns(Turn.CLOSING))),
        (Step.AGREEMENT, int(look.agreement is None)),
        (Step.CODES, int(not look.rosters)),
        (Step.ROSTER, len(look.unpublished)),
        (Step.KEYS, len(expired(look.keys, look.today))),
    ):
        if count:
            return Next(step, count)
    return Next(None)
