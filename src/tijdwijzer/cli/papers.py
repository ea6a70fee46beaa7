"""Written documents of a period: report --format xlsx, pdf, ics, week and entries."""

import sys
from datetime import date
from pathlib import Path

from tijdwijzer.cli.context import Context
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.periods import Period

FORMATS = {"xlsx": "xlsx", "pdf": "pdf", "ics": "ics", "week": "week", "entries": "csv"}
"""By the words for them; `csv` on the command line is the sums of a report, for programs."""

NO_TEXT = {"xlsx", "pdf"}


def document(context: Context, form: str, first: date, last: date) -> int:
    """Into the file that was named, or else on the standard output.

    Raises DomainError "report_order", "document_no_days", or "document_needs_file" where a terminal would show bytes.
    """
    from tijdwijzer.services.documents import Format

    if last < first:
        raise DomainError("report_order", first=first, last=last)
    period, wanted, out = Period(first, last), Format(FORMATS[form]), context.asked.out
    if out is None and form in NO_TEXT and sys.stdout.isatty():
        raise DomainError("document_needs_file", format=form)
    if out is None:
        sys.stdout.buffer.write(context.use.documents.content(wanted, period))
    else:
        context.use.documents.write(wanted, period, Path(out), overwrite=True)
        context.warn("report.written", file=out)
    return 0
