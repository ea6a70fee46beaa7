"""The words around an import."""

from PySide6.QtCore import QCoreApplication

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.importing import FileProblem
from tijdwijzer.services.bringing_counts import BroughtIn
from tijdwijzer.services.importing import ImportResult
from tijdwijzer.ui.importing.looking import OUTPUT, RECOGNISE, Reason, reasons
from tijdwijzer.words import say
from tijdwijzer.words.formats import EN_DASH, Language, number, short_date

translate = QCoreApplication.translate
ROWS_NAMED = 8


def format_name(key: str) -> str:
    """A format as people know it."""
    return {
        RECOGNISE: translate("Import", "Recognise by the file"),
        "toggl": "Toggl (CSV)",
        "timewarrior": "Timewarrior",
        "watson": "Watson",
        "hamster": "Hamster",
        "activitywatch": "ActivityWatch",
        "csv": translate("Import", "Table (CSV) with a map"),
        "ics": translate("Import", "Calendar (ICS)"),
        "tijdwijzer": translate("Import", "Export of tijdwijzer"),
        OUTPUT: translate("Import", "Products or counts (CSV, TOML)"),
    }.get(key, key)


def summary(result: ImportResult, language: Language, done: bool) -> list[str]:
    """What came, or would come, of the rows; the numbers add up."""
    head = translate("Import", "Imported: {count}") if done else translate("Import", "To be imported: {count}")
    lines = [
        translate("Import", "Read from {format}: {count}").format(
            format=format_name(result.format), count=number(result.read, language)
        ),
        head.format(count=number(result.imported, language)),
        translate("Import", "There already: {count}").format(count=number(result.duplicates, language)),
        translate("Import", "Skipped: {count}").format(count=number(len(result.skipped), language)),
    ]
    if result.first and result.last:
        first, last = short_date(result.first, language, year=True), short_date(result.last, language, year=True)
        lines.append(f"{first} {EN_DASH} {last}" if first != last else first)
    for count, text in (
        (result.unassigned, translate("Import", "Without a meaning yet: {count}")),
        (len(result.trimmed), translate("Import", "Shortened, because something else was there: {count}")),
        (len(result.moved), translate("Import", "Laid at another time than the file says: {count}")),
    ):
        if count:
            lines.append(text.format(count=number(count, language)))
    return lines + [say(kept.kind.value, language, count=kept.count) for kept in result.kept]


def told(result: ImportResult | BroughtIn, language: Language, done: bool) -> list[str]:
    """What came, or would come, of a file."""
    if isinstance(result, BroughtIn):
        return output_summary(result, language, done)
    return summary(result, language, done)


def output_summary(result: BroughtIn, language: Language, done: bool) -> list[str]:
    """What came, or would come, of products or counts; new, changed and unchanged add up to what was read."""
    read = translate("Import", "Products: {count}") if result.of_products else translate("Import", "Rows read: {count}")
    new = translate("Import", "New: {count}") if done else translate("Import", "To be added: {count}")
    changed = translate("Import", "Changed: {count}") if done else translate("Import", "To be changed: {count}")
    lines = [
        read.format(count=number(result.read, language)),
        new.format(count=number(result.new, language)),
        changed.format(count=number(result.changed, language)),
        translate("Import", "There already: {count}").format(count=number(result.unchanged, language)),
    ]
    if result.first and result.last:
        first, last = short_date(result.first, language, year=True), short_date(result.last, language, year=True)
        lines.append(f"{first} {EN_DASH} {last}" if first != last else first)
    if result.replaced:
        text = translate("Import", "Numbers without a case that give way to cases: {count}")
        lines.append(text.format(count=number(result.replaced, language)))
    return [*lines, ", ".join(result.products)]


def refusal(error: DomainError, language: Language) -> str:
    """Why the files cannot be imported, and what to do here."""
    if error.code == FileProblem.OF_OTHERS:
        return translate(
            "Import", "More than one person is in this file. Fill in your name as it is there: only your rows are read."
        )
    return say(error.code, language, **error.details)


def skipped_lines(result: ImportResult | BroughtIn, language: Language) -> list[str]:
    """A line per reason for skipping, with the first rows; of products and counts no row is skipped."""
    if isinstance(result, BroughtIn):
        return []
    return [_reason_line(reason, language) for reason in reasons(result.skipped)]


def _reason_line(reason: Reason, language: Language) -> str:
    known = {"detail": reason.detail} if reason.detail else {}
    words = say(f"skip.{reason.reason}", language, **known)
    rows = ", ".join(str(row) for row in reason.rows[:ROWS_NAMED])
    more = ", …" if len(reason.rows) > ROWS_NAMED else ""
    return translate("Import", "{count} × {reason} (row {rows})").format(
        count=number(len(reason.rows), language), reason=words, rows=rows + more
    )
