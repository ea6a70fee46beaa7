"""The figures of a team, from releases: team import, team report, team department."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from tijdwijzer.cli import shown
from tijdwijzer.cli.context import Context
from tijdwijzer.cli.department import print_department
from tijdwijzer.domain.department import DepartmentView
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.team_view import Made, Row, TeamView
from tijdwijzer.domain.team_year import MOST_PERIODS
from tijdwijzer.words import say
from tijdwijzer.words.formats import Language, number
from tijdwijzer.words.team_sentences import (
    amount_of_hours,
    course_title,
    coverage,
    gaps,
    hours,
    listed,
    no_efficiency,
    partial,
    period_title,
    question,
    share,
    why_gap,
    why_withheld,
)

if TYPE_CHECKING:
    from tijdwijzer.services.team import Brought, Taken

FORMATS = ("table", "json", "csv", "xlsx", "pdf")
NO_TEXT = ("xlsx", "pdf")


def team(context: Context) -> int:
    return ACTIONS[context.choice(context.asked.action, tuple(ACTIONS))](context)


# Taking in
def _import(context: Context) -> int:
    files = _files([Path(word) for word in context.asked.words])
    if not files:
        raise DomainError("team_no_files")
    brought = context.use.team.bring([_content(file) for file in files], [file.name for file in files])
    for one in brought.taken:
        _say_taken(context, one)
    for refused in brought.refused:
        context.warn("team.not_taken", file=shown.plain(refused.file), why=refused.why)
    return _code(brought)


def _files(places: list[Path]) -> list[Path]:
    """Files, and the documents in folders, in order."""
    found = [sorted(place.rglob("*.json")) if place.is_dir() else [place] for place in places]
    return [file for files in found for file in files]


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        raise DomainError("team_file", file=str(file)) from None


def _say_taken(context: Context, one: "Taken") -> None:
    file = shown.plain(one.file)
    if not one.new:
        context.say("team.had", file=file)
        return
    context.say(f"team.took.{one.kind.name.lower()}", file=file, name=one.name, fingerprint=one.fingerprint)


def _code(brought: "Brought") -> int:
    return 1 if brought.refused else 0


# Looking
def _report(context: Context) -> int:
    asked = context.asked
    context.choice(asked.format, FORMATS)
    view = context.use.team.view(asked.team, asked.period, _periods(asked.periods))
    return _give(view, context, lambda: _print_view(view, context))


def _department(context: Context) -> int:
    asked = context.asked
    context.choice(asked.format, FORMATS)
    view = context.use.team.department(asked.words, asked.period)
    return _give(view, context, lambda: print_department(view, context))


def _give(view: TeamView | DepartmentView, context: Context, as_table: Callable[[], None]) -> int:
    """In the form that was asked for: as a table, in a file, or on the standard output."""
    asked, form = context.asked, context.asked.format
    if form == "table":
        as_table()
        return 0
    from tijdwijzer.services.team import Form

    if asked.to is not None:
        context.use.team.write(Form(form), view, Path(asked.to), overwrite=True)
        context.warn("report.written", file=asked.to)
        return 0
    if form in NO_TEXT and sys.stdout.isatty():
        raise DomainError("document_needs_file", format=form)
    content = context.use.team.content(Form(form), view)
    if form == "json":
        context.print(content.decode().rstrip())
    else:
        sys.stdout.buffer.write(content)
    return 0


def _periods(text: str | None) -> int | None:
    if text is None:
        return None
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= MOST_PERIODS:
        raise DomainError("bad_periods", text=text)
    return int(text)


def _language(context: Context) -> Language:
    return "nl" if context.language == "nl" else "en"


def _print_view(view: TeamView, context: Context) -> None:
    language = _language(context)
    title = say("team.title", language, team=view.team)
    said = [f"{title}: {period_title(view.period, language, year=True)}", coverage(view, language)]
    said += [text for text in (partial(view, language),) if text]
    if view.n is not None:
        heads = [say(f"team.{name}", language) for name in ("component", "hours_a_week", "share", "typical")]
        said += ["", *shown.table([[*heads, ""], *(_row(row, view, language) for row in view.rows)], right=(1, 2, 3))]
        said += [say("team.of_what_is_shown", language), "", *_figures(view, context)]
        said += ["", *shown.table([_made(one, view, language) for one in view.made], right=(1,))]
    said += _year(view, context)
    said += ["", *gaps(view, language), question(view, context.use.catalogue(), language)]
    for line in said:
        context.print(line)


def _row(row: Row, view: TeamView, language: Language) -> tuple[str, ...]:
    typical = f"{100 * row.typical.low:.0f}–{100 * row.typical.high:.0f} %"
    name = shown.component_name(row.component, language)
    if row.minutes is None:
        return name, "–", "–", typical, why_withheld(row.why, view.agreement, language)
    return name, hours(row.minutes), "–" if row.share is None else f"{row.share} %", typical, ""


def _figures(view: TeamView, context: Context) -> list[str]:
    language = _language(context)
    figures = [
        (say("team.direct_share", language), share(view.direct_share, language)),
        (say("team.value_share", language), share(view.value_share, language)),
        (say("team.earned", language), amount_of_hours(view.earned_hours, language)),
        (say("team.efficiency", language), share(view.efficiency, language)),
    ]
    why = no_efficiency(view, context.use.catalogue(), language)
    return [*shown.table(figures), *([why] if why else [])]


def _year(view: TeamView, context: Context) -> list[str]:
    """A line for each period, beside which nothing fits but the numbers of the components; none of a single period."""
    language = _language(context)
    if len(view.periods) < 2:
        return []
    names = [f"{number} {shown.component_name(row.component, language)}" for number, row in enumerate(view.rows, 1)]
    head = ["", *(str(number) for number, _ in enumerate(view.rows, 1)), ""]
    rows = [
        [
            slot.period.name,
            *("–" if row.marks[place].minutes is None else hours(row.marks[place].minutes or 0) for row in view.rows),
            "" if slot.state == "shown" else why_gap(slot, view, language),
        ]
        for place, slot in enumerate(view.periods)
    ]
    title = say("team.year_of", language, course=course_title(view, language))
    return ["", title, *shown.table([head, *rows], right=range(1, len(view.rows) + 1)), listed(names)]


def _made(one: Made, view: TeamView, language: Language) -> tuple[str, ...]:
    name = shown.plain(one.name)
    if one.count is None:
        return name, "–", why_withheld(one.why, view.agreement, language)
    return name, number(one.count, language), ""


ACTIONS: Mapping[str, Callable[[Context], int]] = {
    "import": _import,
    "report": _report,
    "department": _department,
}

COMMANDS = {"team": team}
