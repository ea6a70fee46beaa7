"""Reading a line of text as a registration: `09:10-09:40 bellen`, `-15 overleg`, `tot 11:00 dossier`, `10:00 +45 les`.

    text  = [when] name [#case ...] [// note]
    when  = clock "-" clock | clock "+" length | "-" length | tot clock | [vanaf] clock
    clock = 9 | 9:10 | 09.10 | 0910        length = 45 | 45m | 1:30 | 2u

Words are Dutch or English. A name is an activity, a component's label, key or everyday word, or an unambiguous
beginning of one. What is not understood raises a `TextError` that points at the word.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from tijdwijzer.domain import timeline
from tijdwijzer.domain.calendar import Calendar
from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, Source, What
from tijdwijzer.domain.errors import DomainError

LONGEST_NIGHT = timedelta(hours=16)
"""`22:00-06:00` runs past midnight; a span longer than this is a typing mistake."""

_CLOCK = r"(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?|(?:[01]\d|2[0-4])[0-5]\d"
_LENGTH = r"\d{1,2}:[0-5]\d|\d{1,3}\s?(?:minuten|min|m|uur|u|hours|h)?(?![\w:.])"
_TO = r"\s*(?:[-\u2013\u2014]|(?:\s(?:tot|to|t/m|until)\s))\s*"
_UNTIL_NOW = re.compile(rf"{_TO}(?:nu|now)\s*$", re.IGNORECASE)
_FORMS = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        ("range", rf"(?:(?:van|from)\s+)?(?P<start>{_CLOCK}){_TO}(?P<end>{_CLOCK})(?![\w:.+])"),
        ("length", rf"(?:(?:vanaf|van|from|at|om)\s+)?(?P<start>{_CLOCK})\s*\+\s*(?P<length>{_LENGTH})"),
        ("ago", rf"-\s?(?P<length>{_LENGTH})"),
        ("until", rf"(?:tot|until|till)\s+(?P<end>{_CLOCK})(?![\w:.+])"),
        ("since", rf"(?:(?:vanaf|van|sinds|from|since|at|om)\s+)?(?P<start>{_CLOCK})(?![\w:.+])"),
    )
)


class TextError(DomainError):
    """Text that was not understood; `start` and `end` are the character positions of the word to look at."""

    def __init__(self, code: str, start: int, end: int, **details: object) -> None:
        super().__init__(code, **details)
        self.start = start
        self.end = end


@dataclass(frozen=True, slots=True)
class Name:
    """Something that can be typed, in its normal form, and what it means. Lower `rank` wins among equals."""

    text: str
    what: What
    shown: str
    rank: int


Names = tuple[Name, ...]

OTHER_LANGUAGE = 3
"""The rank of what an activity is called in another language: the beginning of one counts when nothing else fits."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a line of text is read against.

    `anchors` are the instants on `day` at which something ended or a timer started: `tot 11:00` counts from the last
    of them before 11:00, or else from `day_starts`.
    """

    now: datetime
    day: date
    calendar: Calendar
    names: Names
    anchors: tuple[datetime, ...] = ()
    day_starts: time = time(8, 30)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a line of text says; without an end it is a timer that still runs."""

    start: datetime
    end: datetime | None
    what: What

    def operation(self) -> Callable[[Sequence[Entry], datetime], timeline.Change]:
        """The timeline operation that registers it."""
        end = self.end
        if end is None:
            return lambda entries, now: timeline.start(entries, self.start, now, self.what, Source.TYPED)
        new = Entry(self.start, end, self.what)
        return lambda entries, now: timeline.place(entries, new, now)


def normal(text: str) -> str:
    """Lower case without accents or punctuation, single spaces."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^\w]|_", " ", bare).split())


def names_of(catalogue: Catalogue, used: Iterable[What] = ()) -> Names:
    """Everything that can be typed: activities in use, the catalogue's, and the words for components."""
    names = [Name(normal(w.activity), What(w.component, w.activity), w.activity, 0) for w in used if w.activity]
    names += [Name(normal(a.name), What(a.component, a.name), a.name, 1) for a in catalogue.activities]
    for component in Component:
        label = catalogue.labels[component]
        names += [Name(normal(text), What(component), label, 2) for text in (label, component.value)]
    names += [Name(normal(word), What(c), catalogue.labels[c], 2) for word, c in catalogue.words.items()]
    for activity in catalogue.activities:
        what = What(activity.component, activity.name)
        names += [Name(normal(name), what, activity.name, OTHER_LANGUAGE) for name in activity.also]
    return tuple(dict.fromkeys(name for name in names if name.text))


def matches(typed: str, names: Names, limit: int = 8) -> list[Name]:
    """Names for type-ahead: those that begin with what was typed, then those with a word that does; one per meaning."""
    wanted = normal(typed)
    ranked = sorted(
        (name for name in names if name.text.startswith(wanted) or f" {wanted}" in name.text),
        key=lambda name: (not name.text.startswith(wanted), name.rank, len(name.text), name.text),
    )
    by_what: dict[What, Name] = {}
    for name in ranked:
        by_what.setdefault(name.what, name)
    return list(by_what.values())[:limit] if wanted else []


def name_span(text: str) -> tuple[int, int]:
    """Where in a line of text the name stands: after the time, before the first case and the note."""
    first = len(text) - len(text.lstrip())
    found = next((found for _, pattern in _FORMS if (found := pattern.match(text, first)) is not None), None)
    start = found.end() if found else first
    name = re.split(r"//|(?:^|(?<=\s))#\S", text[start:])[0]
    start += len(name) - len(name.lstrip())
    return start, start + len(name.strip())


def read(text: str, context: Context, chosen: What | None = None) -> Reading:
    """What `text` registers; `chosen` is what its name stands for when somebody picked that. Raises TextError."""
    if not text.strip():
        raise TextError("empty", 0, len(text))
    for form, pattern in _FORMS:
        found = pattern.match(text, len(text) - len(text.lstrip()))
        if found is not None:
            what = read_what(text, context.names, found.end(), chosen)  # first: `-09:70` is no time, rather than no end
            return Reading(*_when(form, found, context), what)
    what = read_what(text, context.names, chosen=chosen)
    if context.day != context.calendar.day_of(context.now):
        first = re.search(r"\S+", text)
        raise TextError("needs_time", *(first.span() if first else (0, 0)))
    return Reading(context.now, None, what)


def read_times(text: str, context: Context) -> tuple[datetime | None, datetime | None]:
    """A start, an end or both: `9:10`, `9:10-9:40`, `9:10 +30`, `tot 9:40`, `9:10-nu`; None means: as it was.

    Raises TextError.
    """
    bare = _UNTIL_NOW.sub("", text)
    first = len(bare) - len(bare.lstrip())
    for form, pattern in _FORMS:
        found = pattern.match(bare, first)
        if found is None or bare[found.end() :].strip():
            continue
        if form in ("range", "length"):
            return _when(form, found, context)
        if form == "until":
            return None, _instant(found, "end", context)
        if form == "since":
            return _instant(found, "start", context), None
    raise TextError("bad_time", first, len(text.rstrip()), word=text.strip())


def read_what(text: str, names: Names, position: int = 0, chosen: What | None = None) -> What:
    """The name (or `chosen` for it), cases (`#123`) and note (`// ...`) from `position` on. Raises TextError."""
    head, _, note = text[position:].partition("//")
    words = [(m.group(), position + m.start(), position + m.end()) for m in re.finditer(r"\S+", head)]
    cases = [word[1:] for word, _, _ in words if word.startswith("#") and len(word) > 1]
    named = [word for word in words if not word[0].startswith("#")]
    what = chosen or _lookup(named, names, position + len(head.rstrip()))
    return What(what.component, what.activity, note.strip() or None, " ".join(cases) or None)


def _lookup(words: Sequence[tuple[str, int, int]], names: Names, at: int) -> What:
    if not words:
        raise TextError("needs_name", at, at)
    for word, start, end in words:
        if not normal(word) and word != "&":
            raise TextError("unknown_word", start, end, word=word)
    phrase = normal(" ".join(word for word, _, _ in words))
    exact = [name for name in names if name.text == phrase]
    best = [name for name in exact if name.rank == min(n.rank for n in exact)]
    begun = [name for name in names if phrase and name.text.startswith(phrase)]
    found = best or [name for name in begun if name.rank < OTHER_LANGUAGE] or begun
    meanings = {name.what: name.shown for name in found}
    plain = What(next(iter(meanings)).component) if len({what.component for what in meanings}) == 1 else None
    if len(meanings) == 1:
        return next(iter(meanings))
    if plain in meanings:
        return plain
    if meanings:
        candidates = sorted(set(meanings.values()))
        raise TextError("ambiguous", words[0][1], words[-1][2], word=phrase, candidates=candidates)
    word, start, end = _first_unknown(words, names)
    raise TextError("bad_time" if re.match(r"[-+]?\d", word) else "unknown_word", start, end, word=word)


def _first_unknown(words: Sequence[tuple[str, int, int]], names: Names) -> tuple[str, int, int]:
    for count in range(1, len(words) + 1):
        beginning = normal(" ".join(word for word, _, _ in words[:count]))
        if not any(beginning and name.text.startswith(beginning) for name in names):
            return words[count - 1]
    return words[-1]


def _when(form: str, found: re.Match[str], context: Context) -> tuple[datetime, datetime | None]:
    match form:
        case "range":
            start = _instant(found, "start", context)
            return start, _end_after(found, start, context)
        case "length":
            start = _instant(found, "start", context)
            return start, start + _length(found)
        case "ago":
            return _today(context.now - _length(found), found, context), None
        case "until":
            end = _instant(found, "end", context)
            return _anchor(end, found, context), end
        case _:
            return _today(_instant(found, "start", context), found, context), None


def _clock(found: re.Match[str], group: str) -> tuple[int, int]:
    text = found.group(group).replace(".", ":")
    hours, _, minutes = text.partition(":") if ":" in text or len(text) < 3 else (text[:-2], "", text[-2:])
    if int(hours) == 24 and int(minutes or 0):
        raise TextError("bad_time", *found.span(group), word=found.group(group))
    return int(hours), int(minutes or 0)


def _instant(found: re.Match[str], group: str, context: Context, day: date | None = None) -> datetime:
    hours, minutes = _clock(found, group)
    day = day or context.day
    try:
        if hours == 24:
            return context.calendar.at(day + timedelta(days=1), time(0))
        return context.calendar.at(day, time(hours, minutes))
    except DomainError as error:
        raise TextError(error.code, *found.span(group), word=found.group(group)) from None


def _end_after(found: re.Match[str], start: datetime, context: Context) -> datetime:
    end = _instant(found, "end", context)
    over_midnight = end <= start
    if over_midnight:
        hours, minutes = _clock(found, "end")
        again = context.calendar.at(context.day, time(hours % 24, minutes), after=start)
        end = again if again > start else _instant(found, "end", context, context.day + timedelta(days=1))
    if end - start > LONGEST_NIGHT:
        raise TextError(
            "ends_before_start" if over_midnight else "long_span", *found.span("end"), word=found.group("end")
        )
    return end


def _length(found: re.Match[str]) -> timedelta:
    text = found.group("length").strip().casefold()
    hours, colon, minutes = text.partition(":")
    if colon:
        length = timedelta(hours=int(hours), minutes=int(minutes))
    else:
        number = int(re.match(r"\d+", text).group())  # type: ignore[union-attr]
        length = timedelta(hours=number) if re.search(r"[uh]", text) else timedelta(minutes=number)
    if not timedelta(0) < length <= LONGEST_NIGHT:
        raise TextError("bad_length", *found.span("length"), word=found.group("length"))
    return length


def _today(start: datetime, found: re.Match[str], context: Context) -> datetime:
    if context.day != context.calendar.day_of(context.now):
        raise TextError("needs_end", *found.span(), word=found.group())
    if start > context.now:
        raise TextError("in_future", *found.span(), word=found.group())
    return start


def _anchor(end: datetime, found: re.Match[str], context: Context) -> datetime:
    anchors = (*context.anchors, context.calendar.at(context.day, context.day_starts))
    earlier = [anchor for anchor in anchors if anchor < end]
    in_use = [anchor for anchor in context.anchors if anchor < end]
    if not earlier:
        raise TextError("nothing_before", *found.span("end"), word=found.group("end"))
    return max(in_use or earlier)
