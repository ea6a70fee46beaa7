"""The words of the sharing screen: cells, periods, states and what follows from them, plainly."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication

from tijdwijzer.domain.agreement import COMPONENTS, Agreement, Rhythm
from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.ledger import Line, State
from tijdwijzer.domain.share_periods import SharePeriod
from tijdwijzer.services.sharing import Choice, PeriodLook, SharingLook
from tijdwijzer.ui.sharing.cells_table import CellRow
from tijdwijzer.words.formats import EN_DASH, NO_BREAK_SPACE, Language, duration, long_date, number, short_date

translate = QCoreApplication.translate

GROUP = 4
"""Characters of a fingerprint that stand together, so that two people can read it to each other."""


def fingerprint(digest: str) -> str:
    """`ab12 cd34 …`: all of it, in groups."""
    return " ".join(digest[at : at + GROUP] for at in range(0, len(digest), GROUP))


def short_print(digest: str) -> str:
    """Its beginning, where the whole of it stands elsewhere."""
    return fingerprint(digest[: 3 * GROUP]) + " …" if digest else EN_DASH


@dataclass(frozen=True, slots=True)
class SharingTexts:
    """Texts in one language; `zone` is what the person's clock shows."""

    catalogue: Catalogue
    language: Language
    zone: tzinfo
    agreement: Agreement | None = None

    # Cells
    def cell(self, key: str) -> str:
        """The name of a component or a product."""
        if key in COMPONENTS:
            return self.catalogue.label(Component(key))
        products = self.agreement.products if self.agreement else ()
        return next((product.name for product in products if product.key == key), key)

    def amount(self, key: str, value: int) -> str:
        """As one reads it: hours and minutes, or how many."""
        if key in COMPONENTS:
            return duration(timedelta(minutes=value))
        return number(value, self.language)

    def exact(self, key: str, value: int) -> str:
        """As it is sent: whole minutes, or how many."""
        unit = f"{NO_BREAK_SPACE}min" if key in COMPONENTS else "×"
        return f"{number(value, self.language)}{unit}"

    def cells(
        self, values: Mapping[str, int], capped: frozenset[str] = frozenset(), sent: Mapping[str, int] | None = None
    ) -> list[CellRow]:
        """A row per cell; `sent` is what was sent before, where that is something else."""
        return [
            CellRow(
                key,
                self.cell(key),
                self.amount(key, value),
                self.exact(key, value),
                self._note(key, value, key in capped, sent),
            )
            for key, value in values.items()
        ]

    def _note(self, key: str, value: int, capped: bool, sent: Mapping[str, int] | None) -> str:
        again = sent is not None and sent.get(key) != value
        if capped and not again:
            return translate("Sharing", "capped: you registered more")
        if sent is None or not again:
            return ""
        before = self.exact(key, sent.get(key, 0))
        said = translate("Sharing", "{before} was sent before").format(before=before)
        short = translate("Sharing", "capped")
        return f"{short}; {said}" if capped else said

    # Periods
    def period(self, period: SharePeriod) -> str:
        """`Quarter 4 of 2026`."""
        said = {
            "Q": translate("Sharing", "Quarter {number} of {year}"),
            "B": translate("Sharing", "Block {number} of {year}"),
            "W": translate("Sharing", "Week {number} of {year}"),
        }[period.kind]
        return said.format(number=period.number, year=period.year)

    def days(self, period: SharePeriod) -> str:
        """From when to when, and how many weeks that is."""
        days = period.days
        first = short_date(days.first, self.language, year=days.first.year != days.last.year)
        last = short_date(days.last, self.language, year=True)
        weeks = translate("Sharing", "1 week") if period.weeks == 1 else translate("Sharing", "{count} weeks")
        return translate("Sharing", "{first} to {last}, {weeks}").format(
            first=first, last=last, weeks=weeks.format(count=period.weeks)
        )

    def deadline(self, period: SharePeriod, today: date) -> str:
        """Until when something can be done."""
        day = long_date(period.deadline, self.language, year=True)
        left = (period.deadline - today).days
        if left < 0:
            return translate("Sharing", "Sending was possible until {day}.").format(day=day)
        if left == 0:
            return translate("Sharing", "Today is the last day to send.")
        return translate("Sharing", "You can send until {day}.").format(day=day)

    def rhythm(self, rhythm: Rhythm | None) -> str:
        """How often a team shares."""
        if rhythm is None:
            return translate("Sharing", "not: the team is too small")
        return {
            13: translate("Sharing", "every quarter of 13 weeks"),
            4: translate("Sharing", "every four weeks"),
            1: translate("Sharing", "every week"),
        }[rhythm.weeks]

    # What became of a period
    def standing(self, look: PeriodLook) -> str:
        """One sentence on how it stands."""
        match look.choice:
            case Choice.HELD:
                return translate("Sharing", "You hold this period back. Nothing of it leaves your computer.")
            case Choice.SENT:
                return self._sent(look.state)
            case Choice.WITHDRAWN:
                return translate("Sharing", "You withdrew this period. It does not count, unless you send it again.")
            case Choice.TOO_LATE:
                return translate("Sharing", "Too late: this period does not count any more. It stays on your computer.")
        if look.complete:
            return translate("Sharing", "Nothing was sent yet. Without a word from you nothing leaves.")
        return translate("Sharing", "This period is still under way; below is what it comes to until now.")

    def _sent(self, state: State | None) -> str:
        match state:
            case State.READY:
                return translate("Sharing", "Sealed, and on its way: it waits on this computer until it is delivered.")
            case State.DELIVERED:
                return translate("Sharing", "Delivered. It counts once the gatekeeper closes the period.")
            case State.COUNTED:
                return translate("Sharing", "Counted: your share is in what was published, and nobody can take it out.")
            case State.NOT_COUNTED:
                return translate("Sharing", "Not counted. It may be that nothing was published of this period.")
            case State.EXPIRED:
                return translate("Sharing", "It could not be delivered in time, and does not count.")
        return translate("Sharing", "Sent.")

    def consequences(self, look: PeriodLook) -> str:
        """What the buttons do, and why those that cannot be used cannot."""
        if look.choice is Choice.SENT and look.state is not State.EXPIRED:
            return self._of_sent(look)
        if not look.complete:
            last = long_date(look.period.days.last, self.language)
            return translate("Sharing", "You can send from the last day on, {day}.").format(day=last)
        return translate(
            "Sharing",
            "Send seals these numbers for the two roles: neither can read them alone. Until the period is closed you "
            "can correct or withdraw them; Undo does not reach what has left. Hold back: nothing leaves, and nobody "
            "hears of it.",
        )

    def _of_sent(self, look: PeriodLook) -> str:
        withdraw = translate(
            "Sharing", "Withdraw takes your numbers out before the period is closed. Undo does not reach what has left."
        )
        if look.unsure:
            again = translate(
                "Sharing", "A backup was put back: Correct sends what is above once more, so that this is what counts."
            )
            return f"{again} {withdraw}"
        if look.differs:
            correct = translate("Sharing", "Your days changed since: Correct replaces what was sent by what is above.")
            return f"{correct} {withdraw}"
        same = translate("Sharing", "There is nothing to correct: what was sent is what your days come to.")
        return f"{same} {withdraw}"

    def outcome(self, look: PeriodLook) -> str:
        """Of a period that nothing can be done about any more."""
        if look.earlier_counted:
            return translate("Sharing", "what you sent before was counted")
        if look.choice is Choice.SENT:
            return self._closed(look.state)
        if look.choice is Choice.WITHDRAWN and look.state is State.EXPIRED:
            return translate("Sharing", "withdrawal not delivered in time")
        if look.choice is Choice.WITHDRAWN:
            return translate("Sharing", "withdrawn, did not count")
        return translate("Sharing", "too late, stayed here")

    def _closed(self, state: State | None) -> str:
        match state:
            case State.COUNTED:
                return translate("Sharing", "counted, and fixed for good")
            case State.NOT_COUNTED:
                return translate("Sharing", "not counted, and the period is closed")
            case State.DELIVERED:
                return translate("Sharing", "delivered, waits for the closing")
        return translate("Sharing", "not delivered in time, does not count")

    def state(self, state: State) -> str:
        """Of a line of the ledger."""
        return {
            State.READY: translate("Sharing", "sealed, waits"),
            State.DELIVERED: translate("Sharing", "delivered"),
            State.COUNTED: translate("Sharing", "counted"),
            State.NOT_COUNTED: translate("Sharing", "not counted"),
            State.EXPIRED: translate("Sharing", "expired"),
        }[state]

    # Taking part
    def enrolled(self, look: SharingLook) -> str:
        """`9 enrolled, 9 according to HR`."""
        said = translate("Sharing", "{enrolled} enrolled, {headcount} according to HR").format(
            enrolled=look.enrolled, headcount=look.headcount
        )
        if look.enrolled > look.headcount:
            more = translate("Sharing", "more than there are people: ask the works council before you send anything")
            return f"{said}: {more}"
        return said

    # The ledger
    def moment(self, line: Line) -> str:
        """When a line was written, on the person's clock."""
        at = line.at.astimezone(self.zone)
        return f"{short_date(at.date(), self.language, year=True)}, {at:%H:%M}"

    def line(self, line: Line) -> tuple[str, ...]:
        """A row: when, which period, what, its version, its fingerprint."""
        what = translate("Sharing", "withdrawal, ") if line.withdrawn else ""
        return (
            self.moment(line),
            line.period,
            f"{what}{self.state(line.state)}",
            str(line.version),
            short_print(line.bundle),
        )

    def facts(self, line: Line) -> list[tuple[str, str]]:
        """Everything that a line holds beside its numbers."""
        return [
            (translate("Sharing", "Team"), line.team),
            (translate("Sharing", "Went to"), line.path or EN_DASH),
            (translate("Sharing", "Number of the envelope"), line.id),
            (translate("Sharing", "Fingerprint of the envelope"), line.bundle),
            (translate("Sharing", "Key of the aggregator"), line.key_a),
            (translate("Sharing", "Key of the gatekeeper"), line.key_b),
            (translate("Sharing", "Agreement"), line.agreement),
            (translate("Sharing", "Release"), line.release or EN_DASH),
            (translate("Sharing", "This line"), line.hash),
            (translate("Sharing", "The line before it"), line.before),
        ]

    def chain(self, count: int, broken: bool) -> str:
        """Whether every line follows on the one before it."""
        if broken:
            return translate("Sharing", "The chain is broken: a line was changed or taken out.")
        if count == 0:
            return translate("Sharing", "Nothing ever left this computer.")
        if count == 1:
            return translate("Sharing", "The chain is whole: 1 line.")
        return translate("Sharing", "The chain is whole: {count} lines, each following on the one before it.").format(
            count=count
        )
