"""The rows of the switcher: what can be switched to, and what fits what is being typed; no Qt here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from tijdwijzer.domain.components import Component, Group
from tijdwijzer.domain.counttext import count_in, fitting, is_count
from tijdwijzer.domain.entries import What
from tijdwijzer.domain.textentry import Name, Names, matches, name_span
from tijdwijzer.ui.today import Today
from tijdwijzer.words.formats import EN_DASH, NO_BREAK_SPACE, duration

KEYED = {str(place): component for place, component in enumerate(Component, start=1)}
"""The key of each component; one that an organisation moved to the other group keeps its own."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line: something to switch to, or a product to count; with neither of them it is the heading of a group.

    `key` is the key that acts at once, `cap` what stands in its place where there is none. `aside` stands at the right;
    `running` marks what is being registered now. `product` is the key of a product, "" where any can be counted.
    """

    name: str
    what: What | None = None
    key: str = ""
    aside: str = ""
    running: bool = False
    product: str | None = None
    cap: str = ""

    @property
    def is_heading(self) -> bool:
        return self.what is None and self.product is None


@dataclass(frozen=True, slots=True)
class Headings:
    """The names of the groups; `today` takes a {time}. `count` names the row that leads to counting."""

    direct: str
    indirect: str
    recent: str
    today: str
    finished: str
    count: str


def switch_rows(today: Today, headings: Headings, now: datetime) -> list[Row]:
    """The nine components in their two groups, under the keys 1-9, the recent activities under F1-F3, and counting."""
    rows: list[Row] = []
    for group, title in ((Group.DIRECT, headings.direct), (Group.INDIRECT, headings.indirect)):
        rows.append(Row(title, aside=headings.today.format(time=duration(today.group(group, now)))))
        rows += [_component(today, key, c, now) for key, c in KEYED.items() if today.catalogue.groups[c] is group]
    if today.recent:
        rows.append(Row(headings.recent))
        rows += [Row(today.name(what), what, f"F{place}") for place, what in enumerate(today.recent, start=1)]
    if today.counted:
        rows.append(Row(headings.finished, aside=headings.today.format(time=today.finished)))
        rows.append(Row(_counts(today) or headings.count, key="+", product=""))
    return rows


def _counts(today: Today) -> str:
    """`Beslissing WW 6, Herziening 1`."""
    counted = [f"{one.product.name}{NO_BREAK_SPACE}{one.tally.finished}" for one in today.counted if one.tally.finished]
    return ", ".join(counted)


def count_rows(text: str, today: Today, stands: str) -> list[Row]:
    """What a line of text may count, with what stands for it today (`stands` takes a {time})."""
    cap, by_key = f"+{count_in(text)}", {one.product.key: one for one in today.counted}
    return [
        Row(one.name, aside=stands.format(time=by_key[one.key].tally.finished), product=one.key, cap=cap)
        for one in fitting(text, [counted.product for counted in today.counted])
    ]


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
    if is_count(text):
        return f"+{count_in(text)} {name}"
    start, end = name_span(text)
    before = text[:start] if start == 0 or text[start - 1].isspace() else f"{text[:start]} "
    return f"{before}{name}{text[end:]}"


def first_choice(rows: Sequence[Row]) -> int | None:
    """The row that Enter takes to begin with: what runs, or else the first that can be taken."""
    places = [place for place, row in enumerate(rows) if not row.is_heading]
    return next((place for place in places if rows[place].running), places[0] if places else None)
