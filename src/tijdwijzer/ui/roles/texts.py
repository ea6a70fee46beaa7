"""Words that both windows use."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.share_periods import SharePeriod
from tijdwijzer.services.roles import Due, Event, QuarterKeys
from tijdwijzer.ui.roles.acts import Outcome, Table
from tijdwijzer.words import say
from tijdwijzer.words.formats import EN_DASH, Language, clock, short_date
from tijdwijzer.words.role_events import told

translate = QCoreApplication.translate


def fingerprint(hexadecimal: str) -> str:
    """In groups of four, to be read out."""
    return " ".join(hexadecimal[place : place + 4] for place in range(0, len(hexadecimal), 4))


def refusal(error: DomainError, language: Language) -> str:
    return say(error.code, language, **error.details)


def days(period: SharePeriod, language: Language) -> str:
    """ "28 sep – 3 jan 2027"."""
    first, last = period.days.first, period.days.last
    return f"{short_date(first, language)} {EN_DASH} {short_date(last, language, year=True)}"


def due_name(due: Due) -> str:
    return f"{due.team}, {due.period.name}"


def reasons(counted: Mapping[str, int], what: str, language: Language) -> str:
    """How many of "enrolment" or "left_out", by reason: a line for each reason."""
    return "\n".join(f"{count} × {say(f'{what}.{code}', language)}" for code, count in sorted(counted.items()))


def refused_table(outcome: Outcome, language: Language) -> tuple[Table, ...]:
    """What an act was refused, if anything."""
    if not outcome.refused:
        return ()
    rows = tuple((deed.name, refusal(error, language)) for deed, error in outcome.refused)
    headings = (translate("Roles", "What"), translate("Roles", "Why"))
    return (Table(translate("Roles", "What could not be done"), headings, rows),)


def left_note(outcome: Outcome) -> tuple[str, ...]:
    """That it was stopped before the end, if it was."""
    if not outcome.left:
        return ()
    text = translate("Roles", "Stopped before the end: {count} still to do. Nothing of those was changed.")
    return (text.format(count=outcome.left),)


def key_rows(keys: tuple[QuarterKeys, ...], language: Language) -> list[tuple[str, ...]]:
    return [
        (
            one.quarter,
            short_date(one.destroy_on, language, year=True),
            short_date(one.destroyed, language, year=True) if one.destroyed else translate("Roles", "not yet"),
            fingerprint(one.fingerprint),
        )
        for one in reversed(keys)
    ]


def event_row(event: Event, language: Language) -> tuple[str, ...]:
    """When (on this machine's clock), team, period, what."""
    here = event.at.astimezone()
    when = f"{short_date(here.date(), language, year=True)} {clock(event.at, here.tzinfo)}" if here.tzinfo else ""
    return when, event.team, event.period, told(event.code, event.details, language)
