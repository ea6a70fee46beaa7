"""Teams together as a table: what their releases come to, of how much, and what is not in it."""

from tijdwijzer.cli import shown
from tijdwijzer.cli.context import Context
from tijdwijzer.domain.department import DepartmentView, Finished, Line
from tijdwijzer.words import say
from tijdwijzer.words.department_sentences import absent, coverage, covered, holes, left_out, shown_by, title
from tijdwijzer.words.formats import Language, number
from tijdwijzer.words.team_sentences import amount_of_hours, hours, period_title, shares


def print_department(view: DepartmentView, context: Context) -> None:
    language: Language = "nl" if context.language == "nl" else "en"
    said = [f"{title(view, language)}: {period_title(view.period, language, year=True)}", coverage(view, language)]
    said += [text for text in (left_out(view, language),) if text]
    if view.shown:
        said += ["", *_components(view, language), "", *_products(view, language)]
        earned = amount_of_hours(view.earned_hours, language)
        said += [f"{say('team.earned', language)}: {earned}. {shares(view, language)}", ""]
    said += [*absent(view, language), *holes(view, context.use.catalogue(), language)]
    for line in [*said, say("department.covers_text", language)]:
        context.print(line)


def _components(view: DepartmentView, language: Language) -> list[str]:
    codes = ("team.component", "team.hours_a_week", "team.share", "team.typical", *COVER)
    rows = [
        (
            shown.component_name(row.component, language),
            "–" if row.minutes is None else hours(row.minutes),
            "–" if row.share is None else f"{row.share} %",
            f"{100 * row.typical.low:.0f}–{100 * row.typical.high:.0f} %",
            *_cover(row, view, language),
        )
        for row in view.rows
    ]
    return shown.table([[say(code, language) for code in codes], *rows], right=(1, 2, 3, 4, 5))


def _products(view: DepartmentView, language: Language) -> list[str]:
    rows = [
        (
            shown.plain(one.name),
            say("team.withheld", language) if one.count is None else number(one.count, language),
            *_cover(one, view, language),
        )
        for one in view.made
    ]
    codes = ("team.product", "team.count", *COVER)
    return shown.table([[say(code, language) for code in codes], *rows], right=(1, 2, 3))


COVER = ("department.covers", "department.shown_by")


def _cover(cell: Line | Finished, view: DepartmentView, language: Language) -> tuple[str, str]:
    return covered(cell.coverage), shown_by(cell, view, language)
