"""The words of the day view: what a row says, in writing and to a screen reader."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication

from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.entries import Source, Span, What
from tijdwijzer.domain.observing import Observed
from tijdwijzer.domain.suggesting import Suggestion
from tijdwijzer.ui.day.view import Row
from tijdwijzer.words import formats
from tijdwijzer.words.formats import EN_DASH, Language, clock, clock_span, duration, spoken_duration
from tijdwijzer.words.programs import program
from tijdwijzer.words.reasons import reason_in_words

translate = QCoreApplication.translate

SOURCE_ICONS = {
    Source.TYPED: "pencil",
    Source.TIMER: "clock",
    Source.IMPORTED: "download",
    Source.SUGGESTED: "circle-dashed",
    Source.CONFIRMED: "check",
    None: "circle-help",
}
"""An icon per source; None is the time of which nothing is known."""


def source_name(source: Source | None) -> str:
    """Where time came from, in a word or two."""
    return {
        Source.TYPED: translate("Day", "typed in"),
        Source.TIMER: translate("Day", "timer"),
        Source.IMPORTED: translate("Day", "imported"),
        Source.SUGGESTED: translate("Day", "suggested"),
        Source.CONFIRMED: translate("Day", "confirmed"),
        None: translate("Day", "unknown"),
    }[source]


@dataclass(frozen=True, slots=True)
class DayTexts:
    """Texts in one language, with the names of one catalogue; `zone` is what the clock of the day shows, `products` the
    names of products by key.
    """

    catalogue: Catalogue
    language: Language
    zone: tzinfo
    products: Mapping[str, str] = field(default_factory=dict)

    # Of a row
    def time(self, row: Row) -> str:
        """`12:35–13:00`, or `15:12–now` while the timer runs."""
        if row.running:
            return f"{clock(row.span.start, self.zone)}{EN_DASH}{translate('Day', 'now')}"
        return self.span(row.span)

    def typed_time(self, row: Row) -> str:
        """The time as one would type it."""
        return self.time(row).replace(EN_DASH, "-")

    def span(self, span: Span) -> str:
        return clock_span(span.start, span.end, self.zone)

    def clock(self, moment: datetime) -> str:
        return clock(moment, self.zone)

    def name(self, row: Row) -> str:
        """The activity, or else the component; a gap says that it is one."""
        return self.what(row.what) if row.what else translate("Day", "Not filled in yet")

    def what(self, what: What) -> str:
        """The activity, or else the component."""
        return what.activity or self.component(what)

    def component(self, what: What | None) -> str:
        """The component's label; a dash for a gap."""
        if what is None:
            return EN_DASH
        return self.catalogue.label(what.component, translate("Day", "Not assigned"))

    def remarks(self, row: Row) -> str:
        """Case, note, and where the entry goes on outside this day; why something is suggested."""
        entry = row.entry
        if entry is None:
            return self.reason(row.suggestion) if row.suggestion else ""
        parts = [f"#{entry.what.case}" if entry.what.case else "", entry.what.note or ""]
        if row.starts_earlier:
            parts.append(translate("Day", "since {time} the day before").format(time=self.clock(entry.start)))
        if row.ends_later and entry.end:
            parts.append(translate("Day", "until {time} the next day").format(time=self.clock(entry.end)))
        return " · ".join(part for part in parts if part)

    def source(self, row: Row) -> str:
        if row.suggestion is not None:
            share = self.percentage(row.suggestion.confidence)
            return translate("Day", "suggestion, {share}").format(share=share)
        return source_name(row.source)

    def spoken_source(self, row: Row) -> str:
        if row.suggestion is not None:
            return translate("Day", "suggestion, {sure}").format(sure=self.sure(row.suggestion))
        return self.source(row)

    # Of a suggestion
    def reason(self, suggestion: Suggestion) -> str:
        """Why it is suggested."""
        return reason_in_words(suggestion.reason, suggestion.what, self.language, self.catalogue.labels)

    def sure(self, suggestion: Suggestion) -> str:
        """`90 % sure`."""
        return translate("Day", "{share} sure").format(share=self.percentage(suggestion.confidence))

    # Of what was observed
    def program(self, app: str) -> str:
        """The name of a program as people know it."""
        return program(app, self.language)

    def seen(self, app: str, length: timedelta) -> str:
        """What was in front most of all while nothing was registered."""
        words = translate("Day", "Observed: {program}, {length}")
        return words.format(program=self.program(app), length=formats.short_duration(length))

    def observed(self, one: Observed) -> str:
        """A stretch that was observed in one line, for its tooltip."""
        parts = [self._spoken_span(one.span), self.spoken_length(one.span.length)]
        if one.seen is not None:
            parts[1:1] = [self.program(one.seen.app), one.seen.label or ""]
        return ", ".join(part for part in parts if part)

    def spoken_time(self, row: Row) -> str:
        return self._spoken_span(row.span, translate("Day", "now") if row.running else "")

    def _spoken_span(self, span: Span, end: str = "") -> str:
        words = translate("Day", "{start} to {end}")
        return words.format(start=self.clock(span.start), end=end or self.clock(span.end))

    def spoken_length(self, length: timedelta) -> str:
        return spoken_duration(length, self.language)

    def sentence(self, row: Row) -> str:
        """Everything about a row in one line, for tooltips and screen readers."""
        parts = [self.spoken_time(row), self.name(row)]
        if row.what is not None and row.what.activity:
            parts.append(self.component(row.what))
        parts.append(self.spoken_length(row.span.length))
        parts += [self.remarks(row), "" if row.is_gap else self.spoken_source(row)]
        return ", ".join(part for part in parts if part)

    def heading(self, row: Row) -> str:
        """What the line of actions says first: `12:35–13:00, not filled in yet`."""
        name = self.name(row)
        return f"{self.time(row)}, {name[0].lower() + name[1:] if row.is_gap else name}"

    def period(self, first: date, last: date) -> str:
        """`23–29 november 2026`, with as much before the dash as is needed."""
        end = formats.short_date(last, self.language, year=True)
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day}{EN_DASH}{end}" if first != last else end
        return f"{formats.short_date(first, self.language, year=first.year != last.year)} {EN_DASH} {end}"

    # Of figures
    def duration(self, length: timedelta) -> str:
        return duration(length)

    def percentage(self, share: float | None) -> str:
        return formats.percentage(share, self.language) if share is not None else EN_DASH
