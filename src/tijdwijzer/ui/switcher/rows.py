"""The rows of the switcher: what can be switched to, and what fits what is being typed; no Qt here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from tijdwijzer.domain.components import Component, Group
from tijdwijzer.domain.entries import What
from tijdwijzer.domain.textentry import Name, Names, matches, name_span
from tijdwijzer.ui.formats import EN_DASH, duration
from tijdwijzer.ui.today import Today

KEYED = {str(place): component for place, component in enumerate(Component, start=1)}
"""The key of each component; one that an organisation moved to the other group keeps its own."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line. Without `what` it is the heading of a group; `key` is the key that acts at once.

    `aside` stands at the right; `running` marks what is being registered now.
    """

    name: str
    what: What | None = None
    key: str = ""
    aside: str = ""
    running: bool = False


@dataclass(frozen=True, slots=True)
class Headings:
    """The names of the groups; `today` takes a {time}."""

    direct: str
    indirect: str
    recent: str
    today: str


def switch_rows(today: Today, headings: Headings, now: datetime) -> list[Row]:
    """The nine components in their two groups, under the keys 1-9, and the recent activities under F1-F3."""
    rows: list[Row] = []
    for group, title in ((Group.DIRECT, headings.direct), (Group.INDIRECT, headings.indirect)):
        rows.append(Row(title, aside=headings.today.format(time=duration(today.group(group, now)))))
        rows += [_component(today, key, c, now) for key, c in KEYED.items() if today.catalogue.groups[c] is group]
    if today.recent:
        rows.append(Row(headings.recent))
        rows += [Row(today.name(what), what, f"F{place}") for place, what in enumerate(today.recent, start=1)]
    return rows


def _component(today: Today, key: str, component: Component, now: datetime) -> Row:
    spent = today.minutes(component, now)
    aside = duration(spent) if spent >= timedelta(seconds=30) else EN_DASH
    label = today.catalogue.label(component)
    return Row(label, What(component), key, aside, running=component is today.component)


def matching_rows(text: str, names: Names, today: Today) -> list[Row]:
    """What the name in a line of text may stand for, the likeliest first; none before a name is typed."""
    start, end = name_span(text)
    return [_match(name, today) for name in matches(text[start:end], names)]


def _match(name: Name, today: Today) -> Row:
    behind = today.catalogue.label(name.what.component) if name.what.activity else ""
    return Row(name.shown, name.what, aside=behind)


def new_rows(text: str, today: Today) -> list[Row]:
    """A name that nobody used before can become an activity under each component; none before a name is typed."""
    start, end = name_span(text)
    name = " ".join(text[start:end].split())
    return [Row(today.catalogue.label(c), What(c, name)) for c in Component] if name else []


def completed(text: str, name: str) -> str:
    """The line of text with its name written out."""
    start, end = name_span(text)
    before = text[:start] if start == 0 or text[start - 1].isspace() else f"{text[:start]} "
    return f"{before}{name}{text[end:]}"


def first_choice(rows: Sequence[Row]) -> int | None:
    """The row that Enter takes to begin with: what runs, or else the first that can be taken."""
    places = [place for place, row in enumerate(rows) if row.what is not None]
    return next((place for place in places if rows[place].running), places[0] if places else None)
