"""Teams together as a list for people (CSV) and for programs (JSON)."""

import csv
import io
import json
from collections.abc import Iterator

from tijdwijzer.domain.department import DepartmentView, Finished, Line
from tijdwijzer.domain.spreadsheet import harmless
from tijdwijzer.output.team_list import figure, text
from tijdwijzer.services.papers import DepartmentPaper
from tijdwijzer.words import say
from tijdwijzer.words.department_sentences import coverage, why_absent
from tijdwijzer.words.team_sentences import why_withheld

COLUMNS = (
    "team.period_column",
    "department.team",
    "team.what",
    "team.minutes_column",
    "team.share",
    "team.count",
    "department.covers",
    "department.shown_by",
    "team.reason",
)


def listing(paper: DepartmentPaper) -> bytes:
    """A line per component and product of all teams together, then one per team that is not in it and per cell that a
    team withholds. It opens as it should in a spreadsheet of its language.
    """
    language = paper.edition.language
    file = io.StringIO()
    writer = csv.writer(file, delimiter=";" if language == "nl" else ",")
    writer.writerow([say(code, language) for code in COLUMNS])
    writer.writerows(_lines(paper))
    return file.getvalue().encode("utf-8-sig")


def _lines(paper: DepartmentPaper) -> Iterator[list[str]]:
    view, language = paper.view, paper.edition.language
    period, label = view.period.name, paper.edition.catalogue.label
    for row in view.rows:
        minutes = None if row.minutes is None else round(row.minutes)
        yield [period, "", harmless(label(row.component)), text(minutes), text(row.share), "", *_covered(row, language)]
    for one in view.made:
        yield [period, "", harmless(one.name), "", "", text(one.count), *_covered(one, language)]
    names = {row.component.value: label(row.component) for row in view.rows} | {one.key: one.name for one in view.made}
    for member in view.absent:
        why = why_absent(member, view.agreement, language)
        yield [period, harmless(member.team), "", "", "", "", "", "", why]
    for hole in view.holes:
        why = why_withheld(hole.why, view.agreement, language)
        yield [period, harmless(hole.team), harmless(names[hole.cell]), "", "", "", "", "", why]


def _covered(cell: Line | Finished, language: str) -> list[str]:
    why = "" if cell.rolled.releases else say("department.by_nobody", language)
    return [str(int(100 * cell.coverage)), str(cell.rolled.releases), why]


def document(paper: DepartmentPaper) -> bytes:
    """The keys and their order are a promise (docs/command-line.md)."""
    return (json.dumps(_document(paper.view, paper), ensure_ascii=False, indent=2) + "\n").encode()


def _document(view: DepartmentView, paper: DepartmentPaper) -> dict[str, object]:
    whole = view.whole
    return {
        "teams": list(whole.teams),
        "periods": [period.name for period in whole.periods],
        "releases": whole.releases,
        "refused": whole.refused,
        "components": [
            {
                "key": row.component.value,
                "minutes_per_week": None if row.minutes is None else float(row.minutes),
                **_released(row),
                "share": row.share,
                "typical": [row.typical.low, row.typical.high],
                "withheld": dict(row.why),
            }
            for row in view.rows
        ],
        "products": [
            {"key": one.key, "name": one.name, "count": one.count, **_released(one), "withheld": dict(one.why)}
            for one in view.made
        ],
        "earned_hours": figure(view.earned_hours),
        "from": view.period.days.first.isoformat(),
        "to": view.period.days.last.isoformat(),
        "n": view.n,
        "headcount": view.headcount,
        "coverage": coverage(view, paper.edition.language),
        "direct_share": figure(view.direct_share),
        "value_adding_share": figure(view.value_share),
        "members": [
            {"team": one.team, "state": one.state, "why": one.why or None, "n": one.n, "headcount": one.headcount}
            for one in view.members
        ],
        "withheld": [{"team": hole.team, "key": hole.cell, "why": hole.why} for hole in view.holes],
    }


def _released(cell: Line | Finished) -> dict[str, object]:
    return {"coverage": float(cell.coverage), "releases": cell.rolled.releases}
