"""What was observed: a day of it, and the hand-overs of a period."""

import sys
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path

from tijdwijzer.cli import documents, shown
from tijdwijzer.cli.context import Context
from tijdwijzer.cli.keeping import YES
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.observing import Observed
from tijdwijzer.services.event_log import Form
from tijdwijzer.services.fragmentation import FragmentedDay
from tijdwijzer.services.handovers import Period, Preview
from tijdwijzer.services.observing import ObservedDay
from tijdwijzer.words import say
from tijdwijzer.words.programs import program

WEEKS = timedelta(days=27)
"""Before the last day, where no first day is given."""

MOST = 10
"""Rows of each kind: what takes least time is left out."""

ALL = "-"
"""In the place of a file: show everything that would be written."""

Row = tuple[str, str, str]


def observed(context: Context) -> int:
    day = context.use.observing.day(context.day(context.asked.date))
    broken_up = context.use.fragmenting.day(day.date)
    if context.asked.json:
        context.print_json(documents.observed_document(day, broken_up))
        return 0
    context.print(f"{shown.long_date(day.date, context.language)} ({day.zone.key})")
    context.print("")
    rows = [_row(one, day, context.language) for one in day.spans]
    for line in shown.table(rows, right=(1,)) or [say("observed.nothing", context.language)]:
        context.print(line)
    if rows:
        context.print("")
        for line in _totals(broken_up, context.language):
            context.print(line)
    return 0


def _row(one: Observed, day: ObservedDay, language: str) -> tuple[str, ...]:
    """To the second: many a span lasts less than a minute."""
    times = "–".join(f"{moment.astimezone(day.zone):%H:%M:%S}" for moment in (one.span.start, one.span.end))
    name = _name(one.seen.app, language) if one.seen else say("observed.nobody", language)
    label = shown.plain(one.seen.label or "") if one.seen else ""
    return times, str(one.span.length), name, label


def _name(app: str, language: str) -> str:
    return shown.plain(program(app, language))


def _totals(day: FragmentedDay, language: str) -> list[str]:
    found = day.figures
    rows = [
        ("observed.active", shown.length(found.active)),
        ("observed.idle", shown.length(found.idle)),
        ("observed.switches", f"{found.switches_per_hour:.0f}"),
        ("observed.focus", shown.length(found.focus_minutes)),
    ]
    return shown.table([(say(code, language), value) for code, value in rows], right=(1,))


def handovers(context: Context) -> int:
    last = context.day(context.asked.last)
    first = last - WEEKS if context.asked.first is None else context.day(context.asked.first)
    wanted = [(form, getattr(context.asked, form)) for form in Form if getattr(context.asked, form) is not None]
    for form, file in wanted:
        preview = context.use.handovers.preview(first, last, form)
        if not _taken_along(context, preview, file):
            return 1
    if not wanted:
        _tell(context, context.use.handovers.between(first, last))
    return 0


def _tell(context: Context, period: Period) -> None:
    if not period.days:
        raise DomainError("nothing_observed")
    context.say("handovers.period", first=period.first, last=period.last, days=period.days)
    for code, rows in _sections(period, context.language):
        if rows:
            context.print("")
            context.say(code)
            for line in shown.table(rows[:MOST], right=(1, 2)):
                context.print(line)


def _sections(period: Period, language: str) -> Iterable[tuple[str, list[Row]]]:
    """Each kind of what recurs: a name, the time in a week, and how often."""
    found = period.recurring

    def row(joined_by: str, apps: Iterable[str], seconds: int, times: str = "") -> Row:
        name = joined_by.join(_name(app, language) for app in apps)
        return name, shown.length(period.per_week(seconds).total_seconds() / 60), times

    yield "handovers.programs", [row("", [app], seconds) for app, seconds in found.seconds.items()]
    yield "handovers.loops", [row(" ⇄ ", one.apps, one.seconds, f"{one.times} ×") for one in found.loops]
    yield "handovers.waited", [row("", [app], seconds) for app, seconds in period.waited.items()]
    yield (
        "handovers.handovers",
        [row(" → ", (one.source, one.target), one.seconds, f"{one.times} ×") for one in found.handovers],
    )
    yield "handovers.routines", [row(" → ", one.apps, one.seconds, f"{one.times} ×") for one in found.routines]


def _taken_along(context: Context, preview: Preview, file: str) -> bool:
    """Show what would be written, and write it once that is agreed to."""
    if file == ALL:
        context.print(preview.text.rstrip("\n"))
        return True
    context.say("handovers.preview", days=preview.days, cases=preview.cases, events=preview.events)
    if not context.asked.yes and not _agrees(context, file):
        return False
    context.use.handovers.export(preview, Path(file), overwrite=context.asked.force)
    context.say("report.written", file=file)
    return True


def _agrees(context: Context, file: str) -> bool:
    if not sys.stdin.isatty():
        context.warn("handovers.needs_yes")
        return False
    if input(say("handovers.ask", context.language, file=file)).strip().casefold() in YES:
        return True
    context.warn("handovers.left")
    return False


COMMANDS = {"observed": observed, "handovers": handovers}
