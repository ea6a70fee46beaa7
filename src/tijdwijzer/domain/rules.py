"""Rules: what work looks like on the screen, and what it is then."""

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
