"""`tijdwijzer aggregator`: adding up what nobody can read, each step said before it is done."""

from collections.abc import Callable
from pathlib import Path

from tijdwijzer.cli import roles
from tijdwijzer.cli.context import Context
from tijdwijzer.services.roles import Aggregator, Due, Turn
from tijdwijzer.words import say

PROMPTS = ("role.passphrase",)
Action = Callable[[Context, Aggregator], int]


def aggregator(context: Context) -> int:
    action = context.choice(context.asked.action, tuple(ACTIONS))
    return ACTIONS[action](context, context.house.roles.aggregator(roles.folder(context, "aggregator")))


def _open(context: Context, role: Aggregator) -> None:
    (passphrase,) = roles.passphrases(context, PROMPTS)
    role.unlock(passphrase)


def _init(context: Context, role: Aggregator) -> int:
    task, place = roles.asked_for(context, "task"), roles.asked_for(context, "place")
    context.say("step.aggregator_init", folder=role.folder, task=task, place=place)
    if not roles.sure(context):
        return 1
    (passphrase,) = roles.passphrases(context, PROMPTS, new=True)
    roles.keep_token(context, role)
    role.begin(task, place, passphrase)
    context.say("role.begun", folder=role.folder)
    return 0


def _key(context: Context, role: Aggregator) -> int:
    (quarter,) = roles.words(context, "QUARTER")
    context.say("step.key", quarter=quarter)
    if not roles.sure(context):
        return 1
    _open(context, role)
    content = role.key_file(quarter).decode()
    if context.asked.to:
        context.house.write(Path(context.asked.to), content, context.asked.force)
        context.say("role.written", file=context.asked.to)
    else:
        context.print(content)
    context.say("role.key", quarter=quarter, fingerprint=role.fingerprint(quarter))
    return 0


def _due(context: Context, role: Aggregator) -> int:
    return roles.show_due(context, role.due())


def _answer(context: Context, role: Aggregator) -> int:
    due = roles.chosen(context, role.due(), {Turn.ANSWER})
    if not due:
        roles.show_destroyed(context, role.destroy_due())
        return roles.show_due(context, due)
    context.say("step.answer")
    roles.show_due(context, due)
    if not roles.sure(context):
        return 1
    _open(context, role)
    code = roles.each(context, due, lambda one: _answer_one(context, role, one))
    _say_root(context, role)
    roles.show_destroyed(context, role.destroy_due())
    return code


def _answer_one(context: Context, role: Aggregator, due: Due) -> None:
    answered = role.answer(due)
    reason = say(f"refused.{answered.refused}", context.language)
    code = "role.answered_without" if answered.refused else "role.answered"
    context.print(say(code, context.language, team=due.team, period=due.period.name, reason=reason))
    for key in answered.withheld:
        context.say("role.few", cell=roles.cell(context, key))


def _say_root(context: Context, role: Aggregator) -> None:
    fingerprint = role.root_fingerprint()
    if fingerprint:
        context.say("role.root_pinned", fingerprint=fingerprint)


def _log(context: Context, role: Aggregator) -> int:
    return roles.show_log(context, role.log())


def _keys(context: Context, role: Aggregator) -> int:
    roles.show_destroyed(context, role.destroy_due())
    _say_root(context, role)
    return roles.show_keys(context, role.keys())


def _passphrase(context: Context, role: Aggregator) -> int:
    context.say("step.passphrase", folder=role.folder)
    if not roles.sure(context):
        return 1
    _open(context, role)
    (new,) = roles.other_passphrases(context, ("role.new_passphrase",))
    role.change_passphrase(new)
    context.say("role.passphrases_changed", folder=role.folder)
    return 0


ACTIONS: dict[str, Action] = {
    "init": _init,
    "key": _key,
    "due": _due,
    "answer": _answer,
    "log": _log,
    "keys": _keys,
    "passphrase": _passphrase,
}
COMMANDS = {"aggregator": aggregator}
