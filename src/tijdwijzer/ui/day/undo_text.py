"""Naming what undo takes back, so that nobody has to guess."""

from collections.abc import Callable, Mapping
from datetime import date, datetime

from tijdwijzer.domain.counts import Recount, total
from tijdwijzer.domain.entries import Entry, Span
from tijdwijzer.domain.timeline import Change
from tijdwijzer.services.ports import Action
from tijdwijzer.services.tracking import Done
from tijdwijzer.ui.day.texts import DayTexts, translate
from tijdwijzer.words.formats import short_date

MINUS = "−"


def action_name(label: str, change: Change, texts: DayTexts) -> str:
    """What was done: `edge to 10:13`, `deleted Lunch`, `+1 Decision`."""
    if change.counts and label not in _NAMES:
        return counted_name(change.counts, texts.products)
    return _NAMES.get(label, _entered)(change, texts)


def done_sentence(done: Done, texts: DayTexts) -> str:
    """What was just done, and what had to give way."""
    if not done.change:
        return translate("Day", "Nothing changed")
    name = action_name(done.label, done.change, texts)
    text = (
        name if done.label in _NAMES or done.change.counts else translate("Day", "{name} registered").format(name=name)
    )
    sentence = text[:1].upper() + text[1:]
    gone = ", ".join(texts.what(entry.what) for entry in done.change.dropped)
    if gone and done.label in _REPLACING:
        sentence = translate("Day", "{what}, in place of {gone}").format(what=sentence, gone=gone)
    if done.forgotten is not None:
        ended = translate("Day", "the forgotten timer ended at {time}").format(time=texts.clock(done.forgotten))
        sentence = f"{sentence}; {ended}"
    return sentence


_REPLACING = ("add", "replace", "start")


def undo_name(action: Action, day: Span, texts: DayTexts) -> str:
    """The text of the button that takes it back; with its date when it is about another day than the one shown."""
    return translate("Day", "Undo: {action}").format(action=_dated_name(action, day, texts))


def redo_name(action: Action, day: Span, texts: DayTexts) -> str:
    """The text of the button that does it again, as `undo_name`."""
    return translate("Day", "Redo: {action}").format(action=_dated_name(action, day, texts))


def _dated_name(action: Action, day: Span, texts: DayTexts) -> str:
    name, change = action_name(action.label, action.change, texts), action.change
    days = sorted({*change.counts.days, *(_date(entry.start, texts) for entry in (*change.removed, *change.added))})
    if not days or _is_about(change, day, texts):
        return name
    return f"{name}, {short_date(days[0], texts.language)}"


def _is_about(change: Change, day: Span, texts: DayTexts) -> bool:
    entries = (*change.removed, *change.added)
    here = any(entry.start < day.end and (entry.end is None or entry.end > day.start) for entry in entries)
    return here or _date(day.start, texts) in change.counts.days


def _date(moment: datetime, texts: DayTexts) -> date:
    return moment.astimezone(texts.zone).date()


def undo_counted(recount: Recount, products: Mapping[str, str]) -> str:
    """The name of what takes a count back."""
    return translate("Day", "Undo: {action}").format(action=counted_name(recount, products))


def counted_name(recount: Recount, products: Mapping[str, str]) -> str:
    """What was counted: `+1 Decision`, `Decision counted`, `3 counts`; a product without a name by its key."""
    counts = {(one.product, one.day, one.case) for one in (*recount.removed, *recount.added)}
    keys = {key for key, _, _ in counts}
    if len(keys) != 1:
        return translate("Day", "{count} counts").format(count=len(counts))
    (key,) = keys
    name, more = products.get(key, key), total(recount.added).finished - total(recount.removed).finished
    if not more:
        return translate("Day", "{name} counted").format(name=name)
    return f"{'+' if more > 0 else MINUS}{abs(more)} {name}"


def _moved(change: Change, texts: DayTexts) -> str:
    edge = _moved_edge(change)
    if edge is None:
        return translate("Day", "time changed")
    return translate("Day", "edge to {time}").format(time=texts.clock(edge))


def _moved_edge(change: Change) -> datetime | None:
    """The edge that moved; None when several did."""
    before = {entry.id: entry for entry in change.removed}
    pairs = [(before[entry.id], entry) for entry in change.added if entry.id in before]
    edges = {new.start for old, new in pairs if new.start != old.start}
    edges |= {new.end for old, new in pairs if new.end is not None and new.end != old.end}
    return edges.pop() if len(edges) == 1 else None


def _split(change: Change, texts: DayTexts) -> str:
    cut = max(entry.start for entry in change.added)
    return translate("Day", "split at {time}").format(time=texts.clock(cut))


def _merged(change: Change, texts: DayTexts) -> str:
    return translate("Day", "merged {name}").format(name=texts.what(change.added[0].what))


def _deleted(change: Change, texts: DayTexts) -> str:
    return _about(change.removed, texts, translate("Day", "deleted {name}"), translate("Day", "deleted {count} lines"))


def _changed(change: Change, texts: DayTexts) -> str:
    return _about(change.added, texts, translate("Day", "changed {name}"), translate("Day", "changed {count} lines"))


def _accepted(change: Change, texts: DayTexts) -> str:
    many = translate("Day", "accepted {count} suggestions")
    return _about(change.new, texts, translate("Day", "accepted {name}"), many)


def _stopped(_change: Change, _texts: DayTexts) -> str:
    return translate("Day", "stopped")


def _imported(_change: Change, _texts: DayTexts) -> str:
    return translate("Day", "import")


def _forgotten(_change: Change, _texts: DayTexts) -> str:
    return translate("Day", "forgotten timer ended")


def _away(_change: Change, _texts: DayTexts) -> str:
    return translate("Day", "away")


def _entered(change: Change, texts: DayTexts) -> str:
    """What was newly registered, whatever it replaced."""
    return _about(change.new or change.added or change.removed, texts, "{name}", translate("Day", "{count} lines"))


def _about(entries: tuple[Entry, ...], texts: DayTexts, one: str, many: str) -> str:
    if len(entries) == 1:
        return one.format(name=texts.what(entries[0].what))
    return many.format(count=len(entries))


_NAMES: dict[str, Callable[[Change, DayTexts], str]] = {
    "move": _moved,
    "split": _split,
    "merge": _merged,
    "delete": _deleted,
    "retag": _changed,
    "describe": _changed,
    "accept": _accepted,
    "stop": _stopped,
    "import": _imported,
    "forgotten": _forgotten,
    "away": _away,
}
