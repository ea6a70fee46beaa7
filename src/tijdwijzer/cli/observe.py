"""Observing: on, off, a pause, whether it does so now, and forgetting."""

from tijdwijzer.cli.context import Context
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.programs import names_of
from tijdwijzer.services.observing import Standing, State
from tijdwijzer.words.programs import program

ACTIONS = ("on", "off", "pause", "resume", "status", "forget")
REST_OF_DAY = {"day", "dag"}


def observe(context: Context) -> int:
    action, rest = context.choice(context.asked.action, ACTIONS), context.words(context.asked.rest)
    observing = context.use.observing
    match action:
        case "on" | "off":
            _tell(context, observing.switch(action == "on"))
        case "pause":
            _tell(context, _pause(context, rest))
        case "resume":
            _tell(context, observing.resume())
        case "forget":
            return _forget(context, rest)
        case _:
            _status(context)
    return 0


def _pause(context: Context, length: str) -> State:
    if length.casefold() in REST_OF_DAY:
        return context.use.observing.pause_today()
    if not length.isdecimal():
        raise DomainError("bad_pause", minutes=length)
    return context.use.observing.pause(int(length))


def _tell(context: Context, state: State) -> None:
    until = None if state.until is None else context.use.days.calendar().local(state.until)
    context.say(f"observe.{state.standing}", until=until)
    if state.standing is Standing.ON and not context.house.app_runs():
        context.say("observe.app_not_running")


def _status(context: Context) -> None:
    state, kept = context.use.observing.state(), context.use.privacy.inventory()
    if context.asked.json:
        until = None if state.until is None else context.use.days.calendar().local(state.until).isoformat()
        runs = context.house.app_runs()
        context.print_json(
            {
                "standing": state.standing.value,
                "paused_until": until,
                "app_runs": runs,
                "observes": runs and state.standing is Standing.ON,
                "spans": kept.observed.count,
                "programs": kept.programs.count,
                "since": kept.observed.since and kept.observed.since.isoformat(),
                "keep_days": kept.observe_days,
            }
        )
        return
    _tell(context, state)
    if kept.observed.count:
        details = {"count": kept.observed.count, "programs": kept.programs.count, "since": kept.observed.since}
        context.say("observe.kept", **details)
    else:
        context.say("observe.nothing_kept")
    context.say("observe.days", days=kept.observe_days)


def _forget(context: Context, what: str) -> int:
    observing = context.use.observing
    match what.casefold():
        case "hour":
            count = observing.forget_last_hour()
        case "today":
            count = observing.forget_today()
        case "all":
            count = observing.forget()
        case name:
            apps = [app for app in observing.apps() if name in _names(app, context.language)]
            if not apps:
                raise DomainError("not_observed", app=what)
            count = sum(map(observing.forget_app, apps))
    context.say("observe.forgotten", count=count)
    return 0


def _names(app: str, language: str) -> set[str]:
    return {app.casefold(), program(app, language).casefold(), *names_of(app)}


COMMANDS = {"observe": observe}
