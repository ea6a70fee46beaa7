"""What is said of a team's release, alike on screen, on paper and on the command line."""

from collections.abc import Callable, Iterable
from datetime import timedelta
from fractions import Fraction

from tijdwijzer.domain.agreement import Agreement
from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.components import Group
from tijdwijzer.domain.department import DepartmentView
from tijdwijzer.domain.share_periods import SharePeriod
from tijdwijzer.domain.team_view import Figure, Row, TeamView
from tijdwijzer.domain.team_year import Slot
from tijdwijzer.words import say
from tijdwijzer.words.formats import Language, duration, number, percentage


def period_title(period: SharePeriod, language: Language, *, year: bool = False) -> str:
    """ "Blok 11, week 41–44", with the year when asked for: "Blok 11 van 2026, week 41–44"."""
    last = period.first_week + period.weeks - 1
    code = f"team.{'in_year' if year else 'period'}.{period.kind}"
    return say(code, language, number=period.number, year=period.year, first=period.first_week, last=last)


def period_name(period: SharePeriod, language: Language) -> str:
    """ "blok 11"."""
    return say(f"team.one.{period.kind}", language, number=period.number)


def course_title(view: TeamView, language: Language) -> str:
    """ "uur per week, blok 1 tot en met 11"."""
    first, last = view.periods[0].period, view.period
    if first == last:
        return say("team.course", language, periods=period_name(last, language))
    one = first.number if first.year == last.year else f"{first.number} ({first.year})"
    periods = say(f"team.from_to.{last.kind}", language, first=one, last=last.number)
    return say("team.course", language, periods=periods)


def hours(minutes: Fraction | int) -> str:
    """ "17:45"."""
    return duration(timedelta(minutes=float(minutes)))


def why_withheld(why: str, agreement: Agreement, language: Language) -> str:
    """ "niet getoond, om een ander vak te beschermen"."""
    part = percentage(agreement.dominance, language)
    return say("team.why", language, why=say(f"team.why.{why}", language, k_cell=agreement.k_cell, part=part))


def why_refused(why: str, agreement: Agreement, language: Language) -> str:
    return say(f"team.refused.{why}", language, k=agreement.k)


def coverage(view: TeamView, language: Language) -> str:
    """Of how many people the figures are, or why there are none."""
    if view.n is None:
        why = why_refused(view.refused, view.agreement, language)
        return say("team.refused", language, period=period_title(view.period, language), why=why)
    step = view.agreement.round_minutes
    said = say("team.quarter_hour", language) if step == 15 else say("team.minutes", language, count=step)
    code = "team.mean_of_some" if view.headcount is None else "team.mean_of"
    return say(code, language, n=view.n, headcount=view.headcount, step=said)


def partial(view: TeamView, language: Language) -> str:
    """What it means that people of the team are not in it; empty when all are."""
    if view.n is None or view.headcount is None or not view.partial:
        return ""
    left = view.headcount - view.n
    return say("team.partial_one" if left == 1 else "team.partial", language, left=left, headcount=view.headcount)


def share(figure: Figure | None, language: Language) -> str:
    """ "hoogstens 81 %"."""
    return _bounded(figure, language, lambda value: percentage(float(value), language))


def shares(view: TeamView | DepartmentView, language: Language) -> str:
    """ "Directe tijd: 78 %. Waardetoevoegend: hoogstens 52 %."."""
    figures = (("direct_share", view.direct_share), ("value_share", view.value_share))
    return " ".join(f"{say(f'team.{code}', language)}: {share(figure, language)}." for code, figure in figures)


def amount_of_hours(figure: Figure | None, language: Language) -> str:
    """ "ten minste 812 uur"."""
    return _bounded(figure, language, lambda value: say("team.hours", language, count=number(float(value), language)))


def _bounded(figure: Figure | None, language: Language, written: Callable[[Fraction], str]) -> str:
    if figure is None:
        return say("team.unknown", language)
    return say(f"team.{figure.certainty}", language, value=written(figure.value))


def no_efficiency(view: TeamView, catalogue: Catalogue, language: Language) -> str:
    """Why efficiency cannot be told; empty when it can."""
    if view.efficiency is not None or view.n is None:
        return ""
    if not view.made:
        return say("team.no_products", language)
    if view.earned_hours is None:
        return say("team.nothing_made", language)
    direct = [catalogue.label(row.component) for row in view.withheld if row.group is Group.DIRECT]
    return say("team.no_efficiency", language, withheld=listed(direct))


def listed(names: Iterable[str]) -> str:
    return ", ".join(names)


def question(view: TeamView, catalogue: Catalogue, language: Language) -> str:
    """For the team's meeting: what changed most, as a question that nobody has to answer for."""
    if view.n is None:
        return say("team.question.refused", language)
    asked = view.question
    if asked is None:
        return say("team.question.none" if len(view.periods) > 1 else "team.question.first", language)
    return say(
        "team.question.fell" if asked.fell else "team.question.rose",
        language,
        component=catalogue.label(asked.component),
        periods=say(f"team.many.{view.period.kind}", language, count=asked.periods),
        before=hours(asked.before),
        after=hours(asked.after),
    )


def gaps(view: TeamView, language: Language) -> list[str]:
    """Which periods of the year are missing, a sentence for each reason."""
    by_reason: dict[str, list[str]] = {}
    for slot in view.periods:
        if slot.state != "shown" and slot.period != view.period:
            by_reason.setdefault(why_gap(slot, view, language), []).append(period_name(slot.period, language))
    return [
        say("team.gap" if len(names) == 1 else "team.gaps", language, periods=_capital(listed(names)), why=why)
        for why, names in by_reason.items()
    ]


def withheld(view: TeamView, catalogue: Catalogue, language: Language) -> list[str]:
    """Which components and products of this period are withheld, a sentence for each reason; or why all of it is."""
    if view.n is None:
        return [coverage(view, language)]
    components = [(row.why, catalogue.label(row.component)) for row in view.withheld]
    return _by_reason([*components, *_withheld_products(view)], view, language)


def withheld_products(view: TeamView, language: Language) -> list[str]:
    """The products alone: a screen says it of components where they stand."""
    return _by_reason(_withheld_products(view), view, language)


def _withheld_products(view: TeamView) -> list[tuple[str, str]]:
    return [(one.why, one.name) for one in view.made if one.count is None]


def _by_reason(cells: Iterable[tuple[str, str]], view: TeamView, language: Language) -> list[str]:
    by_reason: dict[str, list[str]] = {}
    for why, name in cells:
        by_reason.setdefault(why, []).append(name)
    return [f"{listed(names)}: {why_withheld(why, view.agreement, language)}." for why, names in by_reason.items()]


def last_shown(row: Row, language: Language) -> str:
    """ "laatst getoond in blok 5: 16:15"; that it is withheld where the year shows it nowhere."""
    shown = [(mark.period, mark.minutes) for mark in row.marks if mark.minutes is not None]
    if not shown:
        return say("team.withheld", language)
    period, minutes = shown[-1]
    return say("team.last_shown", language, period=period_name(period, language), time=hours(minutes))


def why_gap(slot: Slot, view: TeamView, language: Language) -> str:
    return why_refused(slot.why or slot.state, view.agreement, language)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
