"""A year of releases of a team that does not exist, signed by gatekeepers that do not: for pictures and tests.

They are verified as any others are.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import sha256

from tijdwijzer.domain.agreement import COMPONENTS, AgreedProduct, Agreement, Rhythm, checked
from tijdwijzer.domain.messages import NotShown, Refusal, Release, Root, Roster
from tijdwijzer.domain.share_periods import SharePeriod, period_on

TASK, TEAM = "Voorbeeld", "Beoordelen Noord"
ROOT_KEY, SIGN_KEY = (sha256(name).digest() for name in (b"made-up root", b"made-up gatekeeper"))
"""Private, and no secret."""

HEADCOUNT, ENROLLED = 18, 17
PEOPLE = (15, 16, 16, 15, 16, 0, 16, 17, 16, 16, 16)
"""How many took part, oldest first; in the period of 0 they were too few."""

SHARES: Mapping[str, tuple[int, ...]] = {
    "standard_work": (50, 51, 50, 52, 51, 0, 52, 52, 53, 53, 55),
    "speed_loss": (7, 7, 6, 7, 6, 0, 6, 7, 6, 6, 6),
    "rework": (10, 10, 10, 9, 10, 0, 9, 9, 9, 8, 8),
    "admin_projects": (9, 9, 10, 9, 9, 0, 9, 8, 9, 9, 9),
    "interruptions": (3, 3, 0, 3, 3, 0, 3, 3, 3, 3, 0),
    "meetings": (8, 8, 9, 8, 8, 0, 8, 8, 8, 9, 8),
    "training_coaching": (5, 5, 6, 5, 6, 0, 6, 5, 6, 6, 6),
    "official_breaks": (4, 4, 4, 4, 4, 0, 4, 4, 4, 4, 4),
    "occupancy_loss": (2, 2, 0, 2, 2, 0, 2, 2, 2, 2, 0),
}
"""Percents of a week of 32 hours; 0 where it is withheld."""

PRODUCTS = (
    AgreedProduct("beslissing-ww", "Beslissing WW", 42.0),
    AgreedProduct("herziening", "Herziening", 65.0),
    AgreedProduct("bezwaar", "Bezwaar", 240.0),
)
FINISHED: Mapping[str, tuple[int, ...]] = {
    "beslissing-ww": (1010, 1035, 1020, 1040, 1065, 0, 1080, 1095, 1100, 1120, 1145),
    "herziening": (190, 205, 200, 195, 210, 0, 205, 215, 200, 205, 210),
    "bezwaar": (15, 20, 15, 15, 20, 0, 15, 20, 15, 15, 0),
}
WEEK = 32 * 60


@dataclass(frozen=True, slots=True)
class Signing:
    """`sign` takes content and a private key, `public` a private key."""

    sign: Callable[[bytes, bytes], bytes]
    public: Callable[[bytes], bytes]


def documents(today: date, signing: Signing) -> dict[str, bytes]:
    """By file name: the root key, agreements, rosters and the releases of the last periods that can be closed."""
    periods = _periods(today)
    agreements = {quarter: agreement(quarter, signing) for quarter in sorted({one.quarter for one in periods})}
    found = {"root.json": root(signing).file()}
    for quarter, agreed in agreements.items():
        found[f"agreement-{quarter}.json"] = agreed.file()
        found[f"roster-{quarter}.json"] = roster(quarter, signing).file()
    for place, period in enumerate(periods):
        found[f"release-{period.name}.json"] = release(place, period, agreements[period.quarter], signing).file()
    return found


def _periods(today: date) -> list[SharePeriod]:
    """Blocks of four weeks, oldest first."""
    found: list[SharePeriod] = []
    period = period_on(today, 4)
    while len(found) < len(PEOPLE):
        if period.deadline < today:
            found.append(period)
        period = period_on(period.days.first - timedelta(days=1), 4)
    return found[::-1]


def root(signing: Signing) -> Root:
    return Root(TASK, signing.public(ROOT_KEY))


def agreement(quarter: str, signing: Signing) -> Agreement:
    unsigned = Agreement(
        task=TASK,
        cells=(*COMPONENTS, *(one.key for one in PRODUCTS)),
        caps=(*(60_000 for _ in COMPONENTS), *(2_000 for _ in PRODUCTS)),
        k=8,
        k_cell=3,
        dominance=0.6,
        round_minutes=15,
        round_count=5,
        rhythms=(Rhythm(8, 13, 0), Rhythm(15, 4, 0)),
        key_a=bytes(32),
        key_b=bytes(32),
        sign_b=signing.public(SIGN_KEY),
        quarter=quarter,
        products=PRODUCTS,
    )
    return replace(checked(unsigned), signature=signing.sign(unsigned.signed, ROOT_KEY))


def roster(quarter: str, signing: Signing, team: str = TEAM) -> Roster:
    keys = sorted(sha256(f"{quarter} {team} {one}".encode()).digest() for one in range(ENROLLED))
    unsigned = Roster(TASK, team, quarter, HEADCOUNT, tuple(keys))
    return replace(unsigned, signature=signing.sign(unsigned.signed, SIGN_KEY))


def release(
    place: int, period: SharePeriod, agreed: Agreement, signing: Signing, team: str = TEAM
) -> Release | Refusal:
    """That of a place in the tables above, as of this period."""
    if not PEOPLE[place]:
        refusal = Refusal(TASK, team, period.name, "too_few", agreed.hash)
        return replace(refusal, signature=signing.sign(refusal.signed, SIGN_KEY))
    minutes = {key: round(shares[place] * WEEK / 100 / 15) * 15 for key, shares in SHARES.items() if shares[place]}
    counts = {key: numbers[place] for key, numbers in FINISHED.items() if numbers[place]}
    withheld = [cell for cell in agreed.cells if cell not in minutes and cell not in counts]
    unsigned = Release(
        task=TASK,
        team=team,
        period=period.name,
        n=PEOPLE[place],
        ids=tuple(sorted(_id(period, team, one) for one in range(PEOPLE[place]))),
        minutes=minutes,
        counts=counts,
        not_shown=tuple(NotShown(cell, "protects" if cell == "interruptions" else "few") for cell in withheld),
        agreement=agreed.hash,
    )
    return replace(unsigned, signature=signing.sign(unsigned.signed, SIGN_KEY))


def _id(period: SharePeriod, team: str, number: int) -> str:
    return sha256(f"{period.name} {team} {number}".encode()).hexdigest()[:32]
