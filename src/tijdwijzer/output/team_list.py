"""The figures of a team as a list for people (CSV) and for programs (JSON)."""

import csv
import io
import json
from collections.abc import Iterator

from tijdwijzer.domain.spreadsheet import harmless
from tijdwijzer.domain.team_view import Figure, Row, TeamView
from tijdwijzer.services.papers import TeamPaper
from tijdwijzer.words import say
from tijdwijzer.words.team_sentences import coverage, no_efficiency, question, why_gap, why_withheld

COLUMNS = ("period_column", "what", "minutes_column", "share", "count", "reason")


def listing(paper: TeamPaper) -> bytes:
    """A line per component and period of the year, and per product of this period. It opens as it should in a
    spreadsheet of its language.
    """
    language = paper.edition.language
    file = io.StringIO()
    writer = csv.writer(file, delimiter=";" if language == "nl" else ",")
    writer.writerow([say(f"team.{name}", language) for name in COLUMNS])
    writer.writerows(_lines(paper))
    return file.getvalue().encode("utf-8-sig")


def _lines(paper: TeamPaper) -> Iterator[list[str]]:
    view, language = paper.view, paper.edition.language
    for row in view.rows:
        for mark, slot in zip(row.marks, view.periods, strict=True):
            withheld = mark.why in ("few", "protects")
            why = why_withheld(mark.why, view.agreement, language) if withheld else why_gap(slot, view, language)
            share = row.share if slot.period == view.period else None
            name = harmless(paper.edition.catalogue.label(row.component))
            yield [
                slot.period.name,
                name,
                text(mark.minutes),
                text(share),
                "",
                "" if mark.minutes is not None else why,
            ]
    for one in view.made:
        why = why_withheld(one.why, view.agreement, language) if one.count is None else ""
        yield [view.period.name, harmless(one.name), "", "", text(one.count), why]


def text(value: int | None) -> str:
    return "" if value is None else str(value)


def document(paper: TeamPaper) -> bytes:
    """The keys and their order are a promise (docs/command-line.md)."""
    return (json.dumps(_document(paper), ensure_ascii=False, indent=2) + "\n").encode()


def _document(paper: TeamPaper) -> dict[str, object]:
    view, language = paper.view, paper.edition.language
    return {
        "team": view.team,
        "period": view.period.name,
        "from": view.period.days.first.isoformat(),
        "to": view.period.days.last.isoformat(),
        "n": view.n,
        "headcount": view.headcount,
        "refused": view.refused or None,
        "coverage": coverage(view, language),
        "components": [_component(row) for row in view.rows],
        "products": [
            {
                "key": one.key,
                "name": one.name,
                "count": one.count,
                "standard_minutes": one.standard_minutes,
                "earned_hours": None if one.earned_hours is None else float(one.earned_hours),
                "withheld": one.why or None,
            }
            for one in view.made
        ],
        "direct_share": figure(view.direct_share),
        "value_adding_share": figure(view.value_share),
        "earned_hours": figure(view.earned_hours),
        "direct_hours": None if view.direct_hours is None else float(view.direct_hours),
        "efficiency": figure(view.efficiency),
        "no_efficiency": no_efficiency(view, paper.edition.catalogue, language) or None,
        "periods": _periods(view),
        "question": question(view, paper.edition.catalogue, language),
    }


def _component(row: Row) -> dict[str, object]:
    return {
        "key": row.component.value,
        "minutes_per_week": row.minutes,
        "share": row.share,
        "typical": [row.typical.low, row.typical.high],
        "withheld": row.why or None,
    }


def figure(figure: Figure | None) -> dict[str, object] | None:
    """`is` says whether the value is exact, or a bound."""
    return None if figure is None else {"value": float(figure.value), "is": figure.certainty.value}


def _periods(view: TeamView) -> list[dict[str, object]]:
    return [
        {
            "period": slot.period.name,
            "state": slot.state,
            "why": slot.why or None,
            "minutes_per_week": {row.component.value: row.marks[place].minutes for row in view.rows},
        }
        for place, slot in enumerate(view.periods)
    ]
