"""Rules: what work looks like on the screen, and what it is then.

A title is looked at once, in memory; what is left of it is a label. So every rule with a pattern for titles leaves a
label, its own or else the words of its pattern, and by that label its time is known again when only the program and
the label are kept. It is the same for the titles of appointments. Two rules with the same label mean the same.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from unicodedata import normalize

from tijdwijzer.domain.entries import What
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.observing import Seen
from tijdwijzer.domain.programs import names_of, plain_app

LONGEST_PATTERN = 100
MOST_RULES = 200


@dataclass(frozen=True, slots=True)
class Rule:
    """When everything that it names fits, time is `what` and a title is kept as `label`.

    `app`, `title` and `calendar` are patterns in which `*` stands for anything; None fits always. They are compared
    without case; `title` and `calendar` (of an appointment) fit anywhere in the text. `weekdays` are 0 (Monday) to 6;
    empty fits always. Times of day are minutes since local midnight, [from, until), over midnight when from > until;
    the weekday is then that of the evening. No `what`: the rule only labels.
    """

    app: str | None = None
    title: str | None = None
    calendar: str | None = None
    weekdays: frozenset[int] = frozenset()
    hours: tuple[int, int] | None = None
    label: str | None = None
    what: What | None = None

    @property
    def title_label(self) -> str | None:
        """What is kept of a title that fits; None when it leaves titles alone."""
        return (self.label or _words(self.title)) if self.title else None if self.calendar else self.label

    @property
    def calendar_label(self) -> str | None:
        """What is kept of the title of an appointment that fits; None when it leaves appointments alone."""
        return (self.label or _words(self.calendar)) if self.calendar else None


@dataclass(frozen=True, slots=True)
class ShippedRules:
    """The rules that come with the program, tried after the person's own; `meetings` are patterns of programs in which
    people meet: one of these in front is one sign of a meeting, never enough by itself.
    """

    version: int
    rules: tuple[Rule, ...] = ()
    meetings: tuple[str, ...] = ()


def _words(pattern: str) -> str:
    """What a pattern says besides its stars; the pattern itself when that is nothing."""
    return " ".join(" ".join(pattern.split("*")).split()) or pattern


def checked(rules: Sequence[Rule]) -> tuple[Rule, ...]:
    """The rules, when they can be kept.

    Raises DomainError: "too_many_rules"; "empty_rule" for one that names nothing, or from which nothing follows;
    "bad_pattern" for text that is empty, too long or cannot be shown; "bad_hours_of_rule" for hours without length.
    """
    if len(rules) > MOST_RULES:
        raise DomainError("too_many_rules", most=MOST_RULES)
    for rule in rules:
        _check(rule)
    return tuple(rules)


def _check(rule: Rule) -> None:
    patterns = (rule.app, rule.title, rule.calendar)
    if not (any(patterns) or rule.weekdays or rule.hours):
        raise DomainError("empty_rule")
    if (rule.what is None or rule.what.component is None) and not rule.title_label and not rule.calendar_label:
        raise DomainError("empty_rule")
    if not all(_sayable(text) for text in (*patterns, rule.label) if text is not None):
        raise DomainError("bad_pattern", longest=LONGEST_PATTERN)
    if not rule.weekdays <= set(range(7)) or (rule.hours is not None and not _are_hours(*rule.hours)):
        raise DomainError("bad_hours_of_rule")


def _sayable(text: str) -> bool:
    return 0 < len(text) <= LONGEST_PATTERN and text.isprintable() and text.strip() == text


def _are_hours(first: int, until: int) -> bool:
    return first != until and 0 <= first < 24 * 60 and 0 <= until <= 24 * 60


# What is kept of a title
def label_of(rules: Iterable[Rule], app: str, title: str | None) -> str | None:
    """What is kept of a title: the label of the first rule that leaves one and whose program and title fit."""
    compared = title and folded(title)
    for rule in rules:
        label = rule.title_label
        if label is not None and fits_app(rule.app, app) and (rule.title is None or _inside(rule.title, compared)):
            return label
    return None


def calendar_label_of(rules: Iterable[Rule], title: str) -> str | None:
    """What is kept of the title of an appointment: the label of the first rule with a pattern for it that fits."""
    compared = folded(title)
    return next((rule.calendar_label for rule in rules if rule.calendar and _inside(rule.calendar, compared)), None)


# What time was spent on
def rule_for(
    rules: Sequence[Rule], local: datetime, seen: Seen | None, appointments: Collection[str] = ()
) -> Rule | None:
    """The first rule that says what time was spent on, from what is kept of it.

    `local` is its beginning on the person's clock; `seen` what was in front (None: nobody was there), `appointments`
    the labels of appointments then. A label that no rule leaves is a title that was kept whole.
    """
    label = seen.label if seen else None
    whole = folded(label) if label and all(rule.title_label != label for rule in rules) else None
    for rule in rules:
        named = not rule.title or _inside(rule.title, whole) or (label is not None and rule.title_label == label)
        if rule.what and named and _applies(rule, local, seen, appointments):
            return rule
    return None


def _applies(rule: Rule, local: datetime, seen: Seen | None, appointments: Collection[str]) -> bool:
    """Whether everything but the title fits."""
    if (rule.app or rule.title) and (seen is None or not fits_app(rule.app, seen.app)):
        return False
    return (not rule.calendar or rule.calendar_label in appointments) and _is_time(rule, local)


def _is_time(rule: Rule, local: datetime) -> bool:
    minute, weekday = local.hour * 60 + local.minute, local.weekday()
    if rule.hours is not None:
        first, until = rule.hours
        if first < until and not first <= minute < until:
            return False
        if first > until:
            if until <= minute < first:
                return False
            weekday = (weekday - (minute < until)) % 7
    return not rule.weekdays or weekday in rule.weekdays


# Patterns
def fits_app(pattern: str | None, app: str) -> bool:
    """Whether the whole name of a program fits: of its file, or the one it is shown under."""
    if pattern is None:
        return True
    parts = _parts(plain_app(pattern))
    return any(_fits(parts, name) for name in names_of(app))


def folded(text: str) -> str:
    """Text as it is compared: without case, and with accents in one way of writing them."""
    return normalize("NFC", text).casefold()


def _inside(pattern: str, compared: str | None) -> bool:
    """Whether a text (as `folded` makes it) holds something that fits; no text holds nothing."""
    return compared is not None and _fits(_parts(f"*{folded(pattern)}*"), compared)


@lru_cache(maxsize=4 * MOST_RULES)
def _parts(pattern: str) -> tuple[str, ...]:
    return tuple(pattern.split("*"))


def _fits(parts: Sequence[str], text: str) -> bool:
    """Whether the text is these parts in this order with anything between. Each part is looked for once, from where the
    one before it ended, so that a long text costs no more than its length.
    """
    if len(parts) == 1:
        return text == parts[0]
    first, *middle, last = parts
    at, end = len(first), len(text) - len(last)
    if at > end or not text.startswith(first) or not text.endswith(last):
        return False
    for part in middle:
        at = text.find(part, at, end)
        if at < 0:
            return False
        at += len(part)
    return True
