"""A team that shares, for pictures: nothing of it is stored, sealed or sent."""

from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256

from tijdwijzer.domain.agreement import COMPONENTS, AgreedProduct, Agreement, Rhythm
from tijdwijzer.domain.contribution import Contribution
from tijdwijzer.domain.ledger import Line, State
from tijdwijzer.domain.share_periods import period_named
from tijdwijzer.services.sharing import (
    Alert,
    AlertKind,
    Choice,
    Difference,
    Errands,
    Offer,
    PeriodLook,
    SharingLook,
    Standing,
)

NUMBERS = (14_280, 1_935, 2_310, 2_610, 690, 2_175, 1_560, 1_170, 480, 96, 41)
CAPS = (37_440,) * 9 + (600, 300)


def digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def agreement(k: int = 8, quarter: str = "2026-Q4") -> Agreement:
    """As a municipality might have it."""
    products = (
        AgreedProduct("beslissing", "Beslissing bijstand", 150),
        AgreedProduct("bezwaar", "Bezwaar afgehandeld", 240),
    )
    return Agreement(
        task="Gemeente Voorbeeld",
        cells=(*COMPONENTS, *(product.key for product in products)),
        caps=CAPS,
        k=k,
        k_cell=3,
        dominance=0.6,
        round_minutes=15,
        round_count=5,
        rhythms=(Rhythm(8, 13, 0), Rhythm(15, 4, 0)),
        key_a=bytes(32),
        key_b=bytes(32),
        sign_b=bytes(32),
        quarter=quarter,
        products=products,
    )


AGREEMENT = agreement()
ROOT = digest("root")
PLACE = r"\\gemeente\delen\tijdwijzer"
TEAM = "Team Inkomen"


def numbers(scale: float = 1.0) -> dict[str, int]:
    return {cell: int(value * scale) for cell, value in zip(AGREEMENT.cells, NUMBERS, strict=True)}


def line(period: str, state: State, day: int, version: int = 1, before: str = "") -> Line:
    return Line(
        at=datetime(2026, 10, day, 9, 12, tzinfo=UTC),
        agreement=AGREEMENT.hash,
        team=TEAM,
        period=period,
        numbers=numbers(0.9 + version / 100),
        withdrawn=False,
        id=digest(f"{period}{version}")[:32],
        version=version,
        bundle=digest(f"bundle{period}{version}"),
        key_a=digest("a"),
        key_b=digest("b"),
        path=f"drop/Gemeente Voorbeeld/{TEAM}/{digest(f'{period}{version}')[:32]}.json",
        state=state,
        release=digest("release") if state is State.COUNTED else "",
        before=before or "0" * 64,
    )


def lines() -> tuple[Line, ...]:
    """A quarter that was sent, corrected, delivered and counted."""
    found: list[Line] = []
    for state, day, version in (
        (State.READY, 2, 1),
        (State.DELIVERED, 3, 1),
        (State.READY, 5, 2),
        (State.DELIVERED, 6, 2),
        (State.COUNTED, 15, 2),
    ):
        found.append(line("2026-Q3", state, day, version, found[-1].hash if found else ""))
    return tuple(found)


DUE = PeriodLook(
    period_named("2026-B12"),
    Contribution({**numbers(0.31), "rework": 9_600}, frozenset({"rework"})),
    None,
    Choice.OPEN,
    None,
    complete=True,
)
COUNTED = PeriodLook(
    period_named("2026-Q3"), Contribution(numbers()), numbers(), Choice.SENT, State.COUNTED, complete=True
)
ENROLLED = SharingLook(
    Standing.ENROLLED,
    AGREEMENT,
    ROOT,
    PLACE,
    TEAM,
    enrolled=16,
    headcount=16,
    rhythm=Rhythm(15, 4, 0),
    periods=(replace(DUE, period=period_named("2026-B13"), complete=False), DUE, COUNTED),
    lines=lines(),
)
WEEKLY = replace(
    ENROLLED,
    rhythm=Rhythm(25, 1, 680),
    periods=(replace(DUE, period=period_named("2026-W47"), numbers=Contribution(numbers(0.08))),),
)
SENT = replace(
    ENROLLED,
    periods=(replace(DUE, sent=dict(numbers(0.3)), choice=Choice.SENT, state=State.DELIVERED), COUNTED),
)
ALERTED = replace(
    ENROLLED,
    alerts=(
        Alert(AlertKind.ID_MISSING, {"period": "2026-Q3"}),
        Alert(AlertKind.K_DROPPED, {"quarter": "2027-Q1", "before": "8", "after": "6"}),
        Alert(AlertKind.AGREEMENT_CHANGED, {"quarter": "2027-Q1"}),
    ),
)
OFFER = Offer(
    agreement(k=6, quarter="2027-Q1"),
    bytes(32),
    ROOT,
    PLACE,
    first=True,
    differences=(
        Difference("k", "8", "6", weaker=True),
        Difference("round_count", "5", "10", weaker=False),
        Difference("products", "beslissing", "beslissing, bezwaar", weaker=True),
    ),
)


class MadeUpSharing:
    """Answers what a screen asks, and does nothing."""

    def __init__(self, look: SharingLook) -> None:
        self._look = look

    def look(self) -> SharingLook:
        return self._look

    def errands(self) -> Errands:
        return Errands()
