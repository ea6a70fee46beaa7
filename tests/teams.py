"""Releases of teams that do not exist, for tests: verified as any others are."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache

from tests import written
from tijdwijzer.domain.agreement import COMPONENTS, AgreedProduct, Agreement
from tijdwijzer.domain.messages import NotShown, Refusal, Release
from tijdwijzer.domain.share_periods import SharePeriod, period_named
from tijdwijzer.domain.team_view import view_of
from tijdwijzer.domain.team_year import Published
from tijdwijzer.services import demo_team
from tijdwijzer.services.demo_team import Signing
from tijdwijzer.services.papers import TeamPaper
from tijdwijzer.sharing.sealing import signature, signing_public
from tijdwijzer.words.formats import Language

SIGNING = Signing(signature, signing_public)
TODAY = date(2026, 11, 26)
B11 = period_named("2026-B11")
MINUTES = dict(zip(COMPONENTS, (1050, 120, 150, 180, 60, 150, 120, 75, 45), strict=True))
COUNTS = {"beslissing-ww": 1145, "herziening": 210, "bezwaar": 15}


@cache
def agreement(quarter: str = "2026-Q4") -> Agreement:
    return demo_team.agreement(quarter, SIGNING)


def signed(document: Release | Refusal) -> Release | Refusal:
    return replace(document, signature=signature(document.signed, demo_team.SIGN_KEY))


def release(
    minutes: Mapping[str, int] = MINUTES,
    counts: Mapping[str, int] = COUNTS,
    *,
    n: int = 16,
    period: str = "2026-B11",
    team: str = demo_team.TEAM,
    agreed: Agreement | None = None,
) -> Release:
    """What is not in `minutes` and `counts` is withheld."""
    agreed = agreed or agreement(period_named(period).quarter)
    ids = tuple(f"{number:032x}" for number in range(n))
    left = tuple(NotShown(cell, "few") for cell in agreed.cells if cell not in minutes and cell not in counts)
    made = Release(agreed.task, team, period, n, ids, minutes, counts, left, agreed.hash)
    return replace(made, signature=signature(made.signed, demo_team.SIGN_KEY))


def refusal(period: str = "2026-B10", why: str = "too_few", team: str = demo_team.TEAM) -> Refusal:
    agreed = agreement(period_named(period).quarter)
    made = Refusal(agreed.task, team, period, why, agreed.hash)
    return replace(made, signature=signature(made.signed, demo_team.SIGN_KEY))


def published(document: Release | Refusal, headcount: int | None = 18, agreed: Agreement | None = None) -> Published:
    return Published(document, agreed or agreement(period_named(document.period).quarter), headcount)


def year() -> list[Published]:
    """What the demo shows: eleven blocks, of which one was refused."""
    found = []
    for place in range(len(demo_team.PEOPLE)):
        period = SharePeriod(2026, "B", place + 1)
        agreed = agreement(period.quarter)
        found.append(Published(demo_team.release(place, period, agreed, SIGNING), agreed, demo_team.HEADCOUNT))
    return found


def paper(language: Language = "nl", period: str = "2026-B11") -> TeamPaper:
    return TeamPaper(written.edition(language), view_of(year(), period_named(period)))


def full_paper(language: Language = "nl") -> TeamPaper:
    """As much as can be: a hundred products and a year of weeks, half of them refused."""
    products = tuple(
        AgreedProduct(f"product-{n}", f"Een product met een lange naam, nummer {n}", 10.0 + n) for n in range(100)
    )
    base = agreement()
    keys = tuple(one.key for one in products)
    agreed = replace(base, products=products, cells=(*COMPONENTS, *keys), caps=(*base.caps[:9], *(2000 for _ in keys)))
    found = []
    for number in range(1, 53):
        name = f"2026-W{number:02}"
        shown = release(
            {key: value for key, value in MINUTES.items() if key not in ("rework", "meetings")},
            {key: 5 * n for n, key in enumerate(keys) if n % 3},
            period=name,
            n=25,
            agreed=agreed,
        )
        refused = Refusal(agreed.task, demo_team.TEAM, name, ("too_few", "implausible")[number % 4 // 2], agreed.hash)
        found.append(Published(refused if number % 2 else shown, agreed, 30))
    return TeamPaper(written.edition(language), view_of(found, period_named("2026-W52")))
