"""Rules: what work looks like on the screen, and what it is then."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tijdwijzer.domain.entries import What


@dataclass(frozen=True, slots=True)
class Rule:
    """When everything that it names fits, time is `what` and a title is kept as `label`.

    `app`, `title` and `calendar` are patterns in which `*` stands for anything; None fits always. They are compared
    without case; `title` and `calendar` (of an appointment) fit anywhere in the text. `weekdays` are 0 (Monday) to 6;
    empty fits always. Times of day are minutes since local midnight, [from, until), over midnight when from > until.
    No `what`: the rule only labels.
    """

    app: str | None = None
    title: str | None = None
    calendar: str | None = None
    weekdays: frozenset[int] = frozenset()
    hours: tuple[int, int] | None = None
    label: str | None = None
    what: What | None = None


def label_of(rules: Iterable[Rule], app: str, title: str | None) -> str | None:
    """What is kept of a title: the label of the first rule that leaves one and whose program and title fit."""
    folded = title and title.casefold()
    for rule in rules:
        about_windows = rule.label is not None and rule.calendar is None
        if about_windows and fits_app(rule.app, app) and (rule.title is None or _inside(rule.title, folded)):
            return rule.label
    return None


def plain_app(app: str) -> str:
    """The name by which programs are compared: without case and without ".exe"."""
    return app.casefold().removesuffix(".exe")


def fits_app(pattern: str | None, app: str) -> bool:
    """Whether the whole name of a program fits."""
    return pattern is None or _fits(plain_app(pattern).split("*"), plain_app(app))


def _inside(pattern: str, folded: str | None) -> bool:
    """Whether a text (without case) holds something that fits; no text holds nothing."""
    return folded is not None and _fits(f"*{pattern.casefold()}*".split("*"), folded)


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
