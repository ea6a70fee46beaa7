"""The baseline measurement: baseline start, status, answer, mark, stop, report."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from pathlib import Path

from tijdwijzer.cli import aim_documents, shown
from tijdwijzer.cli.context import Context
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.nulmeting import Horizon, Obstacle
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.potential import DayCompleteness, Felt, Minutes, Potential
from tijdwijzer.domain.textentry import normal
from tijdwijzer.services.nulmeting import NulmetingView
from tijdwijzer.words import LANGUAGES, say

WEEKS = 2
"""How long it takes, where nothing else was asked."""

HORIZONS: Mapping[str, Horizon | None] = {
    "year": Horizon.YEAR,
    "jaar": Horizon.YEAR,
    "later": Horizon.LATER,
    "none": None,
    "geen": None,
}


def baseline(context: Context) -> int:
    return ACTIONS[context.choice(context.asked.action, tuple(ACTIONS))](context)


def _start(context: Context) -> int:
    asked = context.asked
    first = context.day(asked.first)
    weeks = _weeks(asked.weeks)
    last = first + timedelta(weeks=weeks, days=-1) if asked.last is None else context.day(asked.last)
    if last < first:
        raise DomainError("report_order", first=first, last=last)
    started = context.use.nulmeting.start(Period(first, last))
    context.say("baseline.started", first=started.period.first, last=started.period.last)
    return 0


def _weeks(text: str | None) -> int:
    if text is None:
        return WEEKS
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 99:
        raise DomainError("bad_weeks", text=text)
    return int(text)


def _stop(context: Context) -> int:
    context.use.nulmeting.stop()
    context.say("baseline.stopped")
    return 0


def _answer(context: Context) -> int:
    given = dict(_read_answer(text.strip()) for text in context.asked.words)
    remark = None if context.asked.remark is None else context.words([context.asked.remark])
    context.use.nulmeting.answer(given, remark)
    context.say("baseline.answered", count=len(given))
    return 0


def _read_answer(text: str) -> tuple[Obstacle, int]:
    """`rework=4`: an obstacle by its key or the beginning of its name. Raises DomainError("bad_answer")."""
    name, _, number = text.rpartition("=")
    found = _obstacles(normal(name))
    if len(found) != 1 or not number.strip().isascii() or not number.strip().isdigit():
        raise DomainError("bad_answer", text=text, known=list(Obstacle))
    return found.pop(), int(number)


def _obstacles(name: str) -> set[Obstacle]:
    """Those with this key, or a name in either language that begins so."""
    names = {
        obstacle: [normal(obstacle), *(normal(say(f"obstacle.{obstacle}", language)) for language in LANGUAGES)]
        for obstacle in Obstacle
    }
    exact = {obstacle for obstacle, called in names.items() if name in called}
    return exact or {one for one, called in names.items() if name and any(text.startswith(name) for text in called)}


def _mark(context: Context) -> int:
    *words, when = context.asked.words or [""]
    if when.casefold() not in HORIZONS:
        raise DomainError("bad_choice", text=when, choices=tuple(HORIZONS))
    context.text = context.words(words)
    component = context.use.tracking.resolve(context.text).component
    if component is None:
        raise DomainError("nulmeting_loss")
    horizon = HORIZONS[when.casefold()]
    context.use.nulmeting.mark(component, horizon)
    what = shown.component_name(component, context.language)
    context.say("baseline.marked", what=what, horizon=_horizon(horizon, context))
    return 0


# Looking
def _view(context: Context) -> NulmetingView:
    view = context.use.nulmeting.current()
    if view is None:
        raise DomainError("nulmeting_none")
    return view


def _status(context: Context) -> int:
    view = _view(context)
    if context.asked.json:
        context.print_json(aim_documents.nulmeting_document(view))
        return 0
    _print_standing(view, context)
    for line in shown.table([_day(day, context) for day in view.days], right=(1, 3)) if view.days else []:
        context.print(line)
    if view.baseline.remark:
        context.say("baseline.remark", remark=shown.plain(view.baseline.remark))
    return 0


def _print_standing(view: NulmetingView, context: Context) -> None:
    period, running = view.baseline.period, context.use.nulmeting.today()
    context.say("baseline.period", first=period.first, last=period.last)
    complete = sum(day.complete for day in view.days)
    context.say("baseline.complete", complete=complete, days=len(view.days))
    if view.over:
        context.say("baseline.over")
    elif running is not None:
        context.say("baseline.running", number=running.number, of=running.of)
    else:
        context.say("baseline.to_begin")
    context.say("baseline.answers", answered=len(view.baseline.felt), of=len(Obstacle))


def _day(day: DayCompleteness, context: Context) -> tuple[str, ...]:
    said = say("baseline.day_complete" if day.complete else "baseline.day_open", context.language)
    of = say("baseline.of", context.language)
    return day.day.isoformat(), shown.length(day.registered), of, shown.length(day.asked), said


def _report(context: Context) -> int:
    view = _view(context)
    if context.asked.out is not None:
        done = context.use.documents.write_nulmeting(
            view.baseline.id or 0, Path(context.asked.out), overwrite=context.asked.force
        )
        context.say("report.written", file=done.file)
        return 0
    if context.asked.json:
        context.print_json(aim_documents.nulmeting_document(view))
        return 0
    _print_report(view, context)
    return 0


def _print_report(view: NulmetingView, context: Context) -> None:
    _print_standing(view, context)
    if not view.potentials:
        context.say("baseline.nothing")
        return
    if view.thin:
        context.say("baseline.thin")
    _print_potential(view, context)
    if view.baseline.felt:
        _print_felt(view, context)


def _print_potential(view: NulmetingView, context: Context) -> None:
    header = [say(f"baseline.{name}", context.language) for name in ("loss", "share", "typical", "minutes", "horizon")]
    losses = shown.table([header, *(_potential(one, context) for one in view.potentials)], right=(1, 2, 3))
    sums = shown.table(_sums(view, context), right=(1,))
    for line in ("", say("baseline.potential", context.language), *losses, "", *sums):
        context.print(line)
    if unassigned := view.totals.seconds[None]:
        context.say("baseline.unassigned", length=shown.length(unassigned / 60))


def _potential(one: Potential, context: Context) -> tuple[str, ...]:
    typical = f"{100 * one.typical.low:.0f}–{100 * one.typical.high:.0f} %"
    name, horizon = shown.component_name(one.component, context.language), _horizon(one.horizon, context)
    return name, shown.percent(one.share), typical, _minutes(Minutes(one.low, one.high)), horizon


def _sums(view: NulmetingView, context: Context) -> list[tuple[str, str]]:
    sums = [
        ("horizon.year", view.split.year),
        ("horizon.later", view.split.later),
        ("horizon.unmarked", view.split.unmarked),
        ("baseline.total", view.split.total),
    ]
    return [(say(code, context.language), _minutes(minutes)) for code, minutes in sums]


def _print_felt(view: NulmetingView, context: Context) -> None:
    context.print("")
    context.say("baseline.felt")
    for line in shown.table([_felt(one, context) for one in view.felt], right=(1, 2)):
        context.print(line)


def _felt(one: Felt, context: Context) -> tuple[str, ...]:
    hint = say(f"hint.{one.hint}", context.language) if one.hint else ""
    answer = "–" if one.felt is None else str(one.felt)
    return shown.component_name(one.component, context.language), answer, shown.percent(one.share), hint


def _horizon(horizon: Horizon | None, context: Context) -> str:
    return say(f"horizon.{horizon or 'unmarked'}", context.language)


def _minutes(minutes: Minutes) -> str:
    return f"{minutes.low:.0f}–{minutes.high:.0f} min"


ACTIONS: Mapping[str, Callable[[Context], int]] = {
    "start": _start,
    "status": _status,
    "answer": _answer,
    "mark": _mark,
    "stop": _stop,
    "report": _report,
}

COMMANDS = {"baseline": baseline}
