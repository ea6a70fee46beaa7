"""What is said of teams together, alike on screen, on paper and on the command line."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from tijdwijzer.domain.agreement import Agreement
from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.department import DepartmentView, Finished, Line, Member
from tijdwijzer.words import say
from tijdwijzer.words.formats import NO_BREAK_SPACE, Language, percentage
from tijdwijzer.words.team_sentences import listed, period_title, why_refused

MOST_NAMED = 6
"""Teams in a sentence; the workbook and the lists name them all."""


def title(view: DepartmentView, language: Language) -> str:
    """ "Afdeling, 14 teams"."""
    return say("department.title", language, teams=_teams(len(view.members), language))


def coverage(view: DepartmentView, language: Language) -> str:
    """Of how many people and teams the figures are, or that there are none."""
    teams = len(view.members)
    if not view.shown:
        return say("department.nothing", language, period=period_title(view.period, language))
    code = "department.mean_of_some" if view.headcount is None else "department.mean_of"
    return say(code, language, n=view.n, headcount=view.headcount, shown=len(view.shown), teams=teams)


def left_out(view: DepartmentView, language: Language) -> str:
    """What it means that teams are not in it; empty when all are, or none is."""
    left = len(view.absent)
    if not left or not view.shown:
        return ""
    code = "department.left_out_one" if left == 1 else "department.left_out"
    return say(code, language, left=left, teams=len(view.members))


def why_absent(member: Member, agreement: Agreement, language: Language) -> str:
    """ "er deden minder dan 8 mensen mee"; empty for a team that is in it."""
    match member.state:
        case "shown":
            return ""
        case "refused":
            return why_refused(member.why, agreement, language)
        case _:
            return say(f"department.why.{member.state}", language)


def absent(view: DepartmentView, language: Language) -> list[str]:
    """Which teams are not in it, a sentence for each reason."""
    by_reason: dict[str, list[str]] = {}
    for one in view.absent:
        by_reason.setdefault(why_absent(one, view.agreement, language), []).append(one.team)
    return [
        say("department.absent", language, teams=_named(teams, language), why=why) for why, teams in by_reason.items()
    ]


def _named(teams: Sequence[str], language: Language) -> str:
    if len(teams) <= MOST_NAMED:
        return listed(teams)
    more = len(teams) - MOST_NAMED
    return say("department.absent_more", language, teams=listed(teams[:MOST_NAMED]), more=more)


def holes(view: DepartmentView, catalogue: Catalogue, language: Language) -> list[str]:
    """By how many teams each component and product is withheld, and why."""
    named: list[tuple[str, Line | Finished]] = [(catalogue.label(row.component), row) for row in view.rows]
    named += [(one.name, one) for one in view.made]
    return [
        say(
            "department.hole",
            language,
            cell=name,
            teams=_teams(sum(cell.why.values()), language),
            why=why_withheld(cell.why, view.agreement, language),
        )
        for name, cell in named
        if cell.why
    ]


def why_withheld(why: Mapping[str, int], agreement: Agreement, language: Language) -> str:
    """ "om een ander vak te beschermen"; with how often where there are more reasons."""
    part = percentage(agreement.dominance, language)
    said = {one: say(f"team.why.{one}", language, k_cell=agreement.k_cell, part=part) for one in why}
    if len(why) == 1:
        return listed(said.values())
    return "; ".join(say("department.times", language, count=count, why=said[one]) for one, count in why.items())


def _teams(count: int, language: Language) -> str:
    return say("department.one_team", language) if count == 1 else say("department.teams", language, count=count)


def covered(part: Fraction) -> str:
    """ "60 %": in whole percents, downwards, so that 100 % is all of it."""
    return f"{int(100 * part)}{NO_BREAK_SPACE}%"


def shown_by(cell: Line | Finished, view: DepartmentView, language: Language) -> str:
    """ "11 van 14"."""
    return say("department.of", language, part=cell.rolled.releases, whole=len(view.members))
