"""Time and what came of it, over a period or two: output, compare."""

from collections.abc import Sequence
from datetime import date

from tijdwijzer.cli import shown
from tijdwijzer.cli.context import Context
from tijdwijzer.cli.dates import read_period
from tijdwijzer.cli.output_documents import compared_document, output_document
from tijdwijzer.domain.components import LOSSES, Component
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.totals import Totals
from tijdwijzer.services.trends import Handling, Output, ProductOutput
from tijdwijzer.words import say
from tijdwijzer.words.comparing import comparison_in_words

COLUMNS = ("product", "finished", "right", "returned", "standard", "earned", "handling")


def output(context: Context) -> int:
    found = context.use.trends.output(_period(context.day(context.asked.first), context.day(context.asked.last)))
    if context.asked.json:
        context.print_json(output_document(found))
        return 0
    for line in [*_products(found, context.language), "", *_figures(found.totals, context.language)]:
        context.print(line)
    return 0


def _period(first: date, last: date) -> Period:
    """Raises DomainError("report_order")."""
    if last < first:
        raise DomainError("report_order", first=first, last=last)
    return Period(first, last)


def _products(found: Output, language: str) -> list[str]:
    if not found.products:
        return [say("output.nothing", language)]
    header = [say(f"output.{name}", language) for name in COLUMNS]
    lines = shown.table([header, *(_row(one, language) for one in found.products)], right=range(1, len(COLUMNS)))
    bare = [one for one in found.products if one.bare]
    return lines + [_without_standard(one, language) for one in bare]


def _without_standard(one: ProductOutput, language: str) -> str:
    return say("output.bare", language, finished=one.bare, product=shown.plain(one.product.name))


def _row(one: ProductOutput, language: str) -> Sequence[str]:
    return (
        shown.plain(one.product.name),
        str(one.finished),
        str(one.right),
        str(one.returned),
        _minutes(one.standard_minutes, language),
        shown.length(one.earned_hours * 60),
        _handling(one.handling, language),
    )


def _handling(handling: Handling | None, language: str) -> str:
    """The median with the middle half behind it: "64 min (48–80)"."""
    if handling is None:
        return "–"
    low, high = (round(minutes) for minutes in (handling.minutes.band.low, handling.minutes.band.high))
    return f"{_minutes(handling.minutes.median, language)} ({low if low == high else f'{low}–{high}'})"


def _minutes(minutes: float | None, language: str) -> str:
    """Of one: "30,5 min", as standard times are shown elsewhere."""
    return "–" if minutes is None else say("products.minute", language, minutes=minutes)


def _figures(totals: Totals, language: str) -> list[str]:
    found: tuple[tuple[str, str], ...] = (
        ("earned_hours", shown.length(totals.earned_hours * 60)),
        ("direct_hours", shown.length(totals.direct / 60)),
        ("paid_hours", shown.length(totals.paid / 60)),
        ("efficiency", _ratio(totals.efficiency, language)),
        ("productivity", _ratio(totals.productivity, language)),
        ("first_time_right_share", shown.percent(totals.first_time_right_share)),
    )
    if totals.points:
        found += (
            ("points", _ratio(totals.points, language)),
            ("points_per_hour", _ratio(totals.points_per_hour, language)),
        )
    return shown.table([(say(f"output.{name}", language), value) for name, value in found], right=(1,))


def _ratio(value: float | None, language: str) -> str:
    text = "–" if value is None else f"{value:.2f}"
    return text.replace(".", ",") if language == "nl" else text


def compare(context: Context) -> int:
    asked, today = context.asked, context.use.trends.today()
    loss = Component(context.choice(asked.loss, LOSSES)) if asked.loss else None
    found = context.use.trends.compare(read_period(asked.before, today), read_period(asked.after, today), loss)
    if asked.json:
        context.print_json(compared_document(found))
        return 0
    for line in comparison_in_words(found, context.language):
        context.print(line)
    return 0


COMMANDS = {"output": output, "compare": compare}
