"""Counting what is finished, and the products that are counted: count, products."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from tijdwijzer.cli import documents, shown
from tijdwijzer.cli.context import Context
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.products import ALWAYS, Product, Standard, key_of
from tijdwijzer.services.bringing_counts import BroughtIn
from tijdwijzer.services.counting import Counted
from tijdwijzer.words import say
from tijdwijzer.words import shown as as_text

WHOLE = re.compile(r"\s*[-+]?[0-9]{1,100}\s*")
BEGINS = re.compile(r"[-+]?[0-9]")
NUMBER = re.compile(r"[0-9]{1,6}([.,][0-9]{1,2})?")


def count(context: Context) -> int:
    day = context.day(context.asked.date)
    if not context.asked.what:
        return _tell_day(context, day)
    words, number = _product_and_number(context.asked.what)
    right, returned = context.asked.right, context.asked.returned
    finished = _whole(number) if number is not None else int(returned is None)
    counting = context.use.counting
    product = _found(context, words)
    done = counting.count(
        product.key,
        finished,
        None if right is None else _whole(right),
        0 if returned is None else _whole(returned),
        day,
    )
    _tell(context, done)
    _note(context, done)
    return 0


def _note(context: Context, one: Counted) -> None:
    """What somebody may not expect of what was counted."""
    name, ended = shown.plain(one.product.name), one.product.ended
    if ended is not None and not one.product.offered_on(one.day):
        context.say("count.ended", product=name, day=ended)
    if one.tally.finished and one.product.standard_on(one.day) is None:
        context.say("count.no_standard", product=name)


def _product_and_number(words: Sequence[str]) -> tuple[Sequence[str], str | None]:
    """A last word that is a number says how many; a product of which only its number was named is that product."""
    if len(words) > 1 and WHOLE.fullmatch(words[-1]):
        return words[:-1], words[-1]
    return words, None


def _found(context: Context, words: Sequence[str]) -> Product:
    """The product; where words without the last name one, the last is a number that cannot be."""
    counting = context.use.counting
    try:
        return counting.find(context.words(words))
    except DomainError:
        if len(words) > 1 and BEGINS.match(words[-1]):
            counting.find(context.words(words[:-1]))
            raise DomainError("count.bad_number", text=words[-1]) from None
        raise


def _whole(text: str) -> int:
    """Raises DomainError("count.bad_number")."""
    if not WHOLE.fullmatch(text):
        raise DomainError("count.bad_number", text=text.strip())
    return int(text)


def _tell_day(context: Context, day: date) -> int:
    counted = [one for one in context.use.counting.of_day(day) if one.tally]
    for one in counted:
        _tell(context, one)
    if not counted:
        context.say("count.nothing", day=_day(context, day))
    return 0


def _tell(context: Context, one: Counted) -> None:
    tally, name = one.tally, shown.plain(one.product.name)
    numbers = {"finished": tally.finished, "right": tally.right, "returned": tally.returned}
    context.say("count.stands", product=name, day=_day(context, one.day), **numbers)


def _day(context: Context, day: date) -> str:
    """The year only where it is another one."""
    text = shown.long_date(day, context.language)
    return text.removesuffix(f" {context.use.days.today().year}")


# Products
def products(context: Context) -> int:
    action = context.choice(context.asked.action or "list", tuple(ACTIONS))
    return ACTIONS[action](context)


def _list(context: Context) -> int:
    found = context.use.counting.products()
    if context.asked.json:
        context.print_json(documents.products_document(found))
        return 0
    if not found:
        context.say("products.none")
        return 0
    today, language = context.use.days.today(), context.language
    head = [say(f"products.{name}", language) for name in ("key", "name", "minutes", "since", "points")]
    for line in shown.table([[*head, ""], *(_row(one, today, language) for one in found)], right=(2, 4)):
        context.print(line)
    return 0


def _row(product: Product, today: date, language: str) -> list[str]:
    """The standard that holds today, or else the first to come."""
    standard = product.standard_on(today) or next(iter(product.standards), None)
    minutes = points = since = ""
    if standard is not None:
        minutes = say("products.minute", language, minutes=standard.minutes)
        since = "" if standard.since == ALWAYS else standard.since.isoformat()
        points = "" if standard.points is None else as_text(standard.points, language)
    about = [say("products.shared", language)] if product.shared else []
    about += [say("products.ended", language, day=product.ended)] if product.ended else []
    return [product.key, shown.plain(product.name), minutes, since, points, ", ".join(about)]


def _add(context: Context) -> int:
    """A product that is there already gets another standard time; earlier ones stay."""
    asked, name = context.asked, _words(context)
    if asked.minutes is None:
        raise DomainError("products.no_minutes")
    since = ALWAYS if asked.since is None else context.day(asked.since)
    standard = Standard(since, _number(asked.minutes), None if asked.points is None else _number(asked.points))
    counting = context.use.counting
    known = _named(counting.products(), asked.key, name)
    changed = replace(
        known, name=name if asked.key else known.name, unit=known.unit if asked.unit is None else asked.unit
    )
    counting.define(changed.with_standard(standard))
    context.say("products.added", product=shown.plain(changed.name), key=known.key, minutes=standard.minutes)
    return 0


def _named(products: Sequence[Product], key: str | None, name: str) -> Product:
    """The product with this key, or without one of this name; a new one where there is none."""
    same = (one for one in products if (one.key == key if key else one.name.casefold() == name.casefold()))
    made = key or key_of(name) or name
    return next(same, None) or next((one for one in products if one.key == made), Product(made, name))


def _end(context: Context) -> int:
    product = context.use.counting.find(_words(context))
    day = context.day(context.asked.since)
    context.use.counting.end(product.key, day)
    context.say("products.over", product=shown.plain(product.name), day=day)
    return 0


def _remove(context: Context) -> int:
    product = context.use.counting.find(_words(context))
    context.use.counting.remove(product.key)
    context.say("products.gone", product=shown.plain(product.name))
    return 0


def _import(context: Context) -> int:
    asked = context.asked
    file = Path(_words(context))
    result = context.use.bringing_counts.run(file, mine=asked.mine, dry_run=asked.dry_run)
    if asked.json:
        context.print_json(documents.brought_document(result))
    else:
        _tell_brought(context, result)
    return 0


def _tell_brought(context: Context, result: BroughtIn) -> None:
    numbers = {name: getattr(result, name) for name in ("read", "new", "changed", "unchanged")}
    if result.of_products:
        context.say("brought.products", **numbers)
    else:
        context.say("brought.counts", **numbers)
        context.say("import.period", first=result.first, last=result.last)
    if result.replaced:
        context.say("brought.replaced", count=result.replaced)
    context.say("brought.about", products=[shown.plain(name) for name in result.products])
    if context.asked.dry_run:
        context.say("import.dry")


def _words(context: Context) -> str:
    """Raises DomainError("products.which")."""
    words = context.words(context.asked.words)
    if not words:
        raise DomainError("products.which")
    return words


def _number(text: str) -> float:
    """Raises DomainError("products.bad_number")."""
    if not NUMBER.fullmatch(text.strip()):
        raise DomainError("products.bad_number", text=text.strip())
    return float(text.replace(",", "."))


ACTIONS: Mapping[str, Callable[[Context], int]] = {
    "list": _list,
    "add": _add,
    "end": _end,
    "remove": _remove,
    "import": _import,
}

COMMANDS = {"count": count, "products": products}
