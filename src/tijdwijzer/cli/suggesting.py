"""What unregistered time probably was, and the rules for it: suggest, accept, rules."""

from collections.abc import Callable, Mapping

from tijdwijzer.cli import documents, shown
from tijdwijzer.cli.context import Context
from tijdwijzer.cli.dates import WEEKDAYS, read_clock
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.rules import Rule
from tijdwijzer.domain.suggesting import THRESHOLD, Suggestion
from tijdwijzer.words import say
from tijdwijzer.words.reasons import reason_in_words


def suggest(context: Context) -> int:
    day = context.day(context.asked.date)
    found = context.use.suggesting.day(day)
    zone = context.use.days.calendar().zone_of(day)
    reasons = [_reason(context, one) for one in found]
    if context.asked.json:
        context.print_json(documents.suggestions_document(day, found, reasons, zone))
        return 0
    rows = [
        (
            f"{shown.clock(one.span.start, zone)}–{shown.clock(one.span.end, zone)}",
            shown.length(one.span.seconds / 60),
            shown.name(one.what, context.language),
            shown.percent(one.confidence),
            shown.plain(reason),
        )
        for one, reason in zip(found, reasons, strict=True)
    ]
    for line in shown.table(rows, right=(1, 3)) if rows else [say("suggest.none", context.language)]:
        context.print(line)
    return 0


def _reason(context: Context, one: Suggestion) -> str:
    return reason_in_words(one.reason, one.what, context.language, context.use.catalogue().labels)


def accept(context: Context) -> int:
    least = context.asked.min_confidence
    day = context.day(context.asked.date)
    done = context.use.suggesting.accept_day(day, THRESHOLD if least is None else read_confidence(least))
    if done is None:
        context.warn("suggest.none")
        return 1
    calendar = context.use.days.calendar()
    for entry in done.change.added:
        what = shown.name(entry.what, context.language)
        context.say("said.added", span=shown.span(entry, calendar), what=what)
    return 0


def read_confidence(text: str) -> float:
    """`0.8`, `0,8` or `80%`. Raises DomainError("bad_confidence")."""
    number = text.strip().removesuffix("%").replace(",", ".")
    try:
        value = float(number) / (100 if "%" in text else 1)
    except ValueError:
        raise DomainError("bad_confidence", text=text) from None
    if not 0 <= value <= 1:
        raise DomainError("bad_confidence", text=text)
    return value


# Rules
def rules(context: Context) -> int:
    action = context.choice(context.asked.action or "list", tuple(ACTIONS))
    return ACTIONS[action](context)


def _list(context: Context) -> int:
    own = context.use.suggesting.rules()
    rows = [_row(str(number), rule, context.language) for number, rule in enumerate(own, 1)]
    shipped = say("rules.shipped", context.language)
    rows += [_row(shipped, rule, context.language) for rule in context.use.suggesting.shipped_rules()]
    if not own:
        context.say("rules.none")
    for line in shown.table(rows):
        context.print(line)
    return 0


def _row(number: str, rule: Rule, language: str) -> tuple[str, str, str]:
    found = [
        say(f"rules.{name}", language, pattern=pattern)
        for name, pattern in (("app", rule.app), ("title", rule.title), ("calendar", rule.calendar))
        if pattern
    ]
    found += [shown.DAYS[language][weekday] for weekday in sorted(rule.weekdays)]
    found += ["–".join(f"{minutes // 60:02}:{minutes % 60:02}" for minutes in rule.hours)] if rule.hours else []
    means = [shown.name(rule.what, language)] if rule.what else []
    means += [say("rules.label", language, label=rule.label)] if rule.label else []
    return number, shown.plain(", ".join(found)), shown.plain(", ".join(means))


def _test(context: Context) -> int:
    tried = context.use.suggesting.test(context.words(context.asked.words))
    if not tried.named:
        context.say("rules.not_named")
    elif tried.seen.label is None:
        context.say("rules.keeps_nothing")
    else:
        context.say("rules.keeps", label=tried.seen.label)
    if tried.named and tried.unread:
        context.warn("rules.unread")
    if tried.what is None or tried.reason is None:
        context.say("rules.would_be_nothing")
        return 0
    reason = reason_in_words(tried.reason, tried.what, context.language, context.use.catalogue().labels)
    context.say("rules.would_be", what=shown.name(tried.what, context.language), reason=reason)
    return 0


def _add(context: Context) -> int:
    asked = context.asked
    context.text = context.words(asked.words)
    rule = Rule(
        app=asked.app,
        title=asked.title,
        calendar=asked.calendar,
        weekdays=_weekdays(asked.days or ""),
        hours=_hours(asked.hours) if asked.hours else None,
        label=asked.label,
        what=context.use.tracking.resolve(context.text) if context.text else None,
    )
    own = [*context.use.suggesting.rules(), rule]
    context.use.suggesting.put_rules(own)
    context.say("rules.added", number=len(own))
    return 0


def _weekdays(text: str) -> frozenset[int]:
    """Weekdays by the beginnings of their names. Raises DomainError("bad_hours_of_rule")."""
    return frozenset(_weekday(word.strip().casefold()) for word in text.split(",") if word.strip())


def _weekday(word: str) -> int:
    found = [day for day, names in enumerate(WEEKDAYS) if any(name.startswith(word) for name in names)]
    if len(found) != 1:
        raise DomainError("bad_hours_of_rule")
    return found[0]


def _hours(text: str) -> tuple[int, int]:
    first, _, until = text.partition("-")
    start, end = read_clock(first.strip()), read_clock("00:00" if until.strip() == "24:00" else until.strip())
    return start.hour * 60 + start.minute, end.hour * 60 + end.minute


def _remove(context: Context) -> int:
    own, text = context.use.suggesting.rules(), context.words(context.asked.words)
    if not text.isascii() or not text.isdigit() or not 0 < int(text) <= len(own):
        raise DomainError("no_such_rule", number=text or "?")
    del own[int(text) - 1]
    context.use.suggesting.put_rules(own)
    context.say("rules.removed", number=text)
    return 0


ACTIONS: Mapping[str, Callable[[Context], int]] = {"list": _list, "test": _test, "add": _add, "remove": _remove}

COMMANDS = {"suggest": suggest, "accept": accept, "rules": rules}
