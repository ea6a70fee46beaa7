"""Looking at what was registered: day and report."""

from pathlib import Path

from tijdwijzer.cli import documents, papers, shown
from tijdwijzer.cli.context import Context
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, Span
from tijdwijzer.domain.figures import Slice
from tijdwijzer.domain.spreadsheet import harmless
from tijdwijzer.services.days import UNASSIGNED, By, DayView, Report, Row
from tijdwijzer.words import say


def day(context: Context) -> int:
    view = context.use.days.day(context.day(context.asked.date), holidays=False)
    if context.asked.json:
        context.print_json(documents.day_document(view))
        return 0
    context.print(f"{shown.long_date(view.date, context.language)} ({view.zone.key})")
    context.print("")
    for line in _lines(view, context.language) or [say("day.empty", context.language)]:
        context.print(line)
    if view.slices:
        context.print("")
        for line in _totals(view, context.language):
            context.print(line)
    return 0


def _lines(view: DayView, language: str) -> list[str]:
    """The day as a table, gaps among the entries."""
    rows = [(part.span.start, _row(part, view, language)) for part in view.slices]
    rows += [(gap.start, _gap(gap, view, language)) for gap in view.figures.gaps]
    rows += [(entry.start, _begun(entry, view, language)) for entry in documents.just_begun(view)]
    return shown.table([row for _, row in sorted(rows)], right=(1,)) if rows else []


def _gap(gap: Span, view: DayView, language: str) -> tuple[str, ...]:
    times = f"{shown.clock(gap.start, view.zone)}–{shown.clock(gap.end, view.zone)}"
    return times, shown.length(gap.seconds / 60), say("day.gap", language), "", ""


def _row(part: Slice, view: DayView, language: str) -> tuple[str, ...]:
    runs = documents.runs_on(part.entry, part.span.end, view)
    end = "" if runs else shown.clock(part.span.end, view.zone)
    times = f"{shown.clock(part.span.start, view.zone)}–{end}"
    return times, shown.length(part.minutes), *_said(part.entry, language, runs)


def _begun(entry: Entry, view: DayView, language: str) -> tuple[str, ...]:
    return f"{shown.clock(entry.start, view.zone)}–", "0:00", *_said(entry, language, True)


def _said(entry: Entry, language: str, runs: bool) -> tuple[str, str, str]:
    what = entry.what
    about = [f"#{case}" for case in (what.case or "").split()]
    about += [f"// {what.note}"] if what.note else []
    about += [f"[{say('day.runs', language)}]"] if runs else []
    component = shown.component_name(what.component, language)
    return shown.plain(what.activity or component), component, shown.plain(" ".join(about))


def _totals(view: DayView, language: str) -> list[str]:
    figures = view.figures
    found = [("day.tracked", shown.length(figures.tracked))]
    if figures.unassigned:
        found.append(("day.unassigned", shown.length(figures.unassigned)))
    found += [
        ("day.direct", shown.percent(figures.direct_share)),
        ("day.value_adding", shown.percent(figures.value_adding_share)),
        ("day.interruptions", str(figures.interruptions)),
        ("day.longest", shown.length(figures.longest_block_minutes)),
    ]
    return shown.table([(say(code, language), value) for code, value in found], right=(1,))


def report(context: Context) -> int:
    by = By(context.choice(context.asked.by, tuple(By)))
    form = context.choice(context.asked.format, (*FORMATS, *papers.FORMATS))
    first, last = context.day(context.asked.first), context.day(context.asked.last)
    if form in papers.FORMATS:
        return papers.document(context, form, first, last)
    text = FORMATS[form](context.use.days.report(first, last, by), context.language)
    if context.asked.out is None:
        context.print(text)
    else:
        context.house.write(Path(context.asked.out), f"{text}\n", True)
        context.warn("report.written", file=context.asked.out)
    return 0


def _as_table(found: Report, language: str) -> str:
    header = [say(f"report.{found.by}", language), *(say(f"report.{name}", language) for name in COLUMNS)]
    rows = [_report_row(found, row, language) for row in found.rows]
    total = [say("report.total", language), shown.length(found.tracked), "", ""]
    return "\n".join(shown.table([header, *rows, total], right=(1, 2, 3)))


COLUMNS = ("time", "share", "entries")


def _report_row(found: Report, row: Row, language: str) -> list[str]:
    share = row.minutes / found.tracked if found.tracked else None
    return [_key(found.by, row.key, language), shown.length(row.minutes), shown.percent(share), str(row.entries)]


def _key(by: By, key: str, language: str) -> str:
    """A key as people read it: components by name, the rest as it is."""
    if by is By.SOURCE:
        return say(f"source.{key}", language)
    known = {*Component, UNASSIGNED}
    if by in {By.COMPONENT, By.ACTIVITY} and key in known:
        return shown.component_name(None if key == UNASSIGNED else Component(key), language)
    return shown.plain(key)


def _as_json(found: Report, _language: str) -> str:
    import json

    from tijdwijzer.services.documents import report_document

    return json.dumps(report_document(found), ensure_ascii=False, indent=2)


def _as_csv(found: Report, _language: str) -> str:
    """Commas and decimal points, whatever the language: for programs."""
    import csv
    import io

    sheet = io.StringIO()
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow(["key", "minutes", "entries"])
    writer.writerows([harmless(row.key), row.minutes, row.entries] for row in found.rows)
    return sheet.getvalue().rstrip("\n")


FORMATS = {"table": _as_table, "json": _as_json, "csv": _as_csv}

COMMANDS = {"day": day, "report": report}
