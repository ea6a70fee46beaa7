"""A department of teams that do not exist, for pictures: nothing of it is stored or signed."""

from collections.abc import Mapping

from tijdwijzer.domain.department import DepartmentView, department_of
from tijdwijzer.domain.messages import NotShown, Refusal, Release
from tijdwijzer.domain.share_periods import SharePeriod
from tijdwijzer.domain.team_year import Published
from tijdwijzer.services import demo_team
from tijdwijzer.services.demo_team import Signing

TEAMS: Mapping[str, tuple[int, int]] = {
    "Beoordelen Noord": (16, 18),
    "Beoordelen Oost": (17, 17),
    "Beoordelen West": (19, 21),
    "Beoordelen Zuid": (15, 16),
    "Bezwaar": (22, 24),
    "Handhaving": (15, 19),
    "Herzieningen": (0, 16),
    "Intake": (18, 18),
    "Werkgeverszaken": (0, 12),
}
"""Of each how many took part, and how many it has; those without took part too few, or share by the quarter."""

BY_QUARTER = "Werkgeverszaken"


def department(period: SharePeriod) -> DepartmentView:
    """In a period."""
    agreement = demo_team.agreement(period.quarter, Signing(lambda *_: bytes(64), lambda _: bytes(32)))
    published = []
    for place, (team, (n, headcount)) in enumerate(TEAMS.items()):
        if team == BY_QUARTER:
            continue
        if not n:
            published.append(
                Published(Refusal(agreement.task, team, period.name, "too_few", agreement.hash), agreement, headcount)
            )
            continue
        minutes, counts = _figures(place)
        left = tuple(
            NotShown(cell, "protects" if cell == "interruptions" else "few")
            for cell in agreement.cells
            if cell not in minutes and cell not in counts
        )
        ids = tuple(map(str, range(n)))
        made = Release(agreement.task, team, period.name, n, ids, minutes, counts, left, agreement.hash)
        published.append(Published(made, agreement, headcount))
    return department_of(published, {BY_QUARTER: "rhythm"}, {BY_QUARTER: TEAMS[BY_QUARTER][1]})


def _figures(place: int) -> tuple[dict[str, int], dict[str, int]]:
    """A little other than those of the made-up team; two of them withhold something."""
    column = 10 if place in (0, 3) else 9
    minutes = {
        key: round((shares[column] + (place + row) % 3 - 1) * demo_team.WEEK / 100 / 15) * 15
        for row, (key, shares) in enumerate(demo_team.SHARES.items())
        if shares[column]
    }
    counts = {
        key: numbers[column] - 40 * place % 95 // 5 * 5
        for key, numbers in demo_team.FINISHED.items()
        if numbers[column] > 95
    }
    if numbers := demo_team.FINISHED["bezwaar"][column]:
        counts["bezwaar"] = numbers
    return minutes, counts
