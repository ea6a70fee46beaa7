"""Trials of what a first day does not use: each of these parts would be missed only long after it went missing."""

import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

TIMES = 3
CALENDAR = f"""BEGIN:VCALENDAR
VERSION:2.0
X-WR-TIMEZONE:Europe/Amsterdam
BEGIN:VEVENT
UID:self-test
DTSTART:20260105T093000
DTEND:20260105T100000
RRULE:FREQ=WEEKLY;COUNT={TIMES}
SUMMARY:Self-test
END:VEVENT
END:VCALENDAR
"""
CHRISTMAS = date(2026, 12, 25)
WORDS, CONTEXT = b"self-test", b"tijdwijzer/1|self-test"


def bring_up_to_date() -> str:
    """A database goes through every revision since the first."""
    from tijdwijzer.storage.connection import connect, engine_on
    from tijdwijzer.storage.schema import NEWEST, migrate, revision

    with folder() as place:
        raw = connect(place / "old.db", secrets.token_bytes(32))
        try:
            migrate(raw, engine_on(raw))
            found = revision(raw)
        finally:
            raw.close()
    if found != NEWEST:
        raise AssertionError("not up to date")
    return found


def look_up_christmas() -> str:
    from tijdwijzer.system.holidays_nl import days_off

    names = [days_off([CHRISTMAS.year], language=language)[CHRISTMAS] for language in ("nl", "en_US")]
    if len(set(names)) != len(names):
        raise AssertionError("one language")
    return ", ".join(names)


def read_a_calendar() -> str:
    """One with an appointment that repeats, in a zone of its own."""
    from tijdwijzer.capture.importers.calendar_text import sheets_in
    from tijdwijzer.capture.importers.ics import rows_of
    from tijdwijzer.domain.importing import ImportMap, ReadOptions

    options = ReadOptions(ZoneInfo("UTC"), ImportMap(), datetime(2026, 2, 1, tzinfo=UTC))
    starts = [row.start for row in rows_of(sheets_in(CALENDAR, "self-test"), options)]
    if len(starts) != TIMES or starts[0] != datetime(2026, 1, 5, 8, 30, tzinfo=UTC):
        raise AssertionError("not the appointments that it holds")
    return f"{len(starts)}"


def seal_and_sign() -> str:
    """As what leaves this computer is: HPKE with X25519, HKDF-SHA256 and AES-128-GCM, and Ed25519."""
    from tijdwijzer.sharing.sealing import is_signed, opened, seal, sealing_pair, signature, signing_pair

    keys, signer = sealing_pair(), signing_pair()
    envelope, signed = seal(WORDS, keys.public, CONTEXT), signature(WORDS, signer.private)
    if WORDS in envelope or opened(envelope, keys.private, CONTEXT, "self-test") != WORDS:
        raise AssertionError("not sealed, or not opened")
    if not is_signed(WORDS, signed, signer.public) or is_signed(WORDS[1:], signed, signer.public):
        raise AssertionError("not signed, or whatever it says")
    return "HPKE X25519, HKDF-SHA256, AES-128-GCM; Ed25519"


@contextmanager
def folder() -> Iterator[Path]:
    """One that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="tijdwijzer-self-test-", ignore_cleanup_errors=True) as place:
        yield Path(place)
