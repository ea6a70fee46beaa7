"""Everything that the aggregator's window shows, read at once, and what is to be done next; no Qt."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tijdwijzer.domain.share_periods import quarter_after, quarter_on
from tijdwijzer.services.roles import Aggregator, Due, Event, QuarterKeys
from tijdwijzer.ui.roles.keys_page import expired


class Step(StrEnum):
    BEGIN = "begin"
    KEY = "key"
    ANSWER = "answer"
    KEYS = "keys"
    PASSPHRASES = "passphrases"
    LOG = "log"


@dataclass(frozen=True, slots=True)
class Look:
    today: date
    task: str
    due: tuple[Due, ...]
    keys: tuple[QuarterKeys, ...]
    log: tuple[Event, ...]
    root: str = ""
    """Fingerprint of the gatekeepers' root key; empty before it was met."""

    @property
    def quarter(self) -> str:
        """The one of today."""
        return quarter_on(self.today)

    @property
    def quarters(self) -> tuple[str, ...]:
        """For which a key file can be wanted."""
        return self.quarter, quarter_after(self.quarter)

    def print_of(self, quarter: str) -> str:
        """The fingerprint of a quarter's key; empty when there is none yet."""
        return next((one.fingerprint for one in self.keys if one.quarter == quarter), "")


def read(role: Aggregator, today: date) -> Look:
    return Look(today, role.task() or "", role.due(), role.keys(), role.log(), role.root_fingerprint() or "")


def next_step(look: Look) -> tuple[Step | None, int]:
    """And how many things wait there."""
    for step, count in (
        (Step.ANSWER, len(look.due)),
        (Step.KEY, int(not look.print_of(look.quarter))),
        (Step.KEYS, len(expired(look.keys, look.today))),
    ):
        if count:
            return step, count
    return None, 0
