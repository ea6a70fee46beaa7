"""`tijdwijzer gatekeeper`: what two people of a works council do together, each step said before it is done."""

import json
from collections.abc import Callable
from pathlib import Path

from tijdwijzer.cli import roles
from tijdwijzer.cli.context import Context
from tijdwijzer.domain.aggregator_key import aggregator_key_of
from tijdwijzer.domain.agreement import AgreedProduct, Rhythm
from tijdwijzer.domain.canonical import read
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.messages import Refusal
from tijdwijzer.services.roles import Due, Gatekeeper, TeamRoster, Terms, Turn
from tijdwijzer.words import say

PROMPTS = ("role.passphrase_1", "role.passphrase_2")
NEW_PROMPTS = ("role.new_passphrase_1", "role.new_passphrase_2")
WHOLE = ("k", "k_cell", "round_minutes", "round_count", "cap_minutes", "cap_count")
Action = Callable[[Context, Gatekeeper], int]


def gatekeeper(context: Context) -> int:
    action = context.choice(context.asked.action, tuple(ACTIONS))
    return ACTIONS[action](context, context.house.roles.gatekeeper(roles.folder(context, "gatekeeper")))


def _open(context: Context, role: Gatekeeper) -> None:
    one, two = roles.passphrases(context, PROMPTS)
    role.unlock((one, two))


def _init(context: Context, role: Gatekeeper) -> int:
    task, place = roles.asked_for(context, "task"), roles.asked_for(context, "place")
    context.say("step.gatekeeper_init", folder=role.folder, task=task, place=place)
    if not roles.sure(context):
        return 1
    one, two = roles.passphrases(context, PROMPTS, new=True)
    roles.keep_token(context, role)
    role.begin(task, place, (one, two))
    context.say("role.begun", folder=role.folder)
    context.say("role.root", fingerprint=role.root_fingerprint())
    return 0


def _agree(context: Context, role: Gatekeeper) -> int:
    (quarter,) = roles.words(context, "QUARTER")
    key = roles.content_of(Path(roles.asked_for(context, "key")))
    terms = _terms(Path(context.asked.terms), quarter) if context.asked.terms else Terms(quarter)
    context.say(
        "step.agree",
        quarter=quarter,
        fingerprint=aggregator_key_of(read(key, "key")).fingerprint,
        k=terms.k,
        k_cell=terms.k_cell,
        products=len(terms.products),
    )
    if not roles.sure(context):
        return 1
    _open(context, role)
    agreement = role.agree(terms, key)
    context.say("role.agreed", quarter=quarter, fingerprint=agreement.hash)
    context.say("role.root", fingerprint=role.root_fingerprint())
    return 0


def _terms(path: Path, quarter: str) -> Terms:
    """From JSON with any of the fields of `Terms`. Raises DomainError "role.terms" with the place that is wrong."""
    place = ""
    try:
        values = json.loads(roles.content_of(path))
        given: dict[str, object] = {}
        for place, value in values.items():
            given[place] = _term(place, value)
        return Terms(quarter, **given)  # type: ignore[arg-type]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise DomainError("role.terms", file=path, place=place) from None


def _term(name: str, value: object) -> object:
    """Raises what `_terms` catches."""
    if name in WHOLE:
        if not isinstance(value, int) or isinstance(value, bool):
            raise TypeError
        return value
    if name == "dominance":
        return float(str(value))
    if name not in {"products", "rhythms"} or not isinstance(value, list):
        raise TypeError
    if name == "products":
        return tuple(AgreedProduct(one["key"], one["name"], float(one["standard_minutes"])) for one in value)
    return tuple(Rhythm(int(one["from"]), int(one["weeks"]), int(one["noise"])) for one in value)


def _codes(context: Context, role: Gatekeeper) -> int:
    quarter, team, text = roles.words(context, "QUARTER", "TEAM", "N")
    count = int(text) if text.isdecimal() else 0
    context.say("step.codes", team=team, count=count, quarter=quarter)
    if not roles.sure(context):
        return 1
    _open(context, role)
    to = Path(context.asked.to) if context.asked.to else None
    if to:  # codes are shown once: first see whether there is a place for them
        context.house.write(to, "", context.asked.force)
    codes = role.codes(quarter, team, count)
    cut = f"\n\n{say('role.cut', context.language)}\n\n"
    slips = [say("role.slip", context.language, team=team, quarter=quarter, secret=code) for code in codes]
    if to:
        context.house.write(to, cut.join(slips) + "\n", overwrite=True)
        context.say("role.written", file=to)
    else:
        context.print(cut.join(slips))
    return 0


def _roster(context: Context, role: Gatekeeper) -> int:
    if len(context.asked.words) == 1:
        return _enrolment(context, role, *roles.words(context, "QUARTER"))
    quarter, team = roles.words(context, "QUARTER", "TEAM")
    context.say("step.roster", teams=team, quarter=quarter)
    if not roles.sure(context):
        return 1
    _open(context, role)
    _show_roster(context, role.publish_roster(quarter, team))
    return 0


def _enrolment(context: Context, role: Gatekeeper, quarter: str) -> int:
    _open(context, role)
    for one in role.rosters(quarter):
        _show_roster(context, one)
    roles.reasons(context, "role.unplaced", "enrolment", role.unplaced(quarter))
    return 0


def _show_roster(context: Context, one: TeamRoster) -> None:
    state = say("role.roster_public" if one.published else "role.roster_open", context.language)
    line = say("role.enrolled", context.language, enrolled=one.enrolled, headcount=one.headcount, state=state)
    context.print(f"{one.team}: {line}")
    roles.reasons(context, "role.not_taken", "enrolment", one.refused)


def _due(context: Context, role: Gatekeeper) -> int:
    return roles.show_due(context, role.due())


def _close(context: Context, role: Gatekeeper) -> int:
    due = roles.chosen(context, role.due(), {Turn.CLOSING})
    return _step(context, role, due, "step.close", lambda one: _close_one(context, role, one))


def _close_one(context: Context, role: Gatekeeper, due: Due) -> None:
    closed = role.close(due)
    code = "role.too_few" if closed.refused else "role.closed"
    context.print(say(code, context.language, team=due.team, period=due.period.name, taken=closed.taken))
    roles.reasons(context, "role.left_out", "left_out", closed.left_out)


def _publish(context: Context, role: Gatekeeper) -> int:
    due = roles.chosen(context, role.due(), {Turn.PUBLISHING})
    code = _step(context, role, due, "step.publish", lambda one: _publish_one(context, role, one))
    roles.show_destroyed(context, role.destroy_due())
    return code


def _publish_one(context: Context, role: Gatekeeper, due: Due) -> None:
    published = role.publish(due)
    place, release = {"team": due.team, "period": due.period.name}, published.release
    if isinstance(release, Refusal):
        context.say("role.refused", **place, reason=say(f"refused.{release.refused}", context.language))
        return
    context.say("role.published", **place, n=release.n, shown=len(release.minutes) + len(release.counts))
    for key, why in published.why.items():
        reason = say(f"withheld.{why}", context.language)
        context.say("role.withheld", cell=roles.cell(context, key), reason=reason)


def _step(context: Context, role: Gatekeeper, due: list[Due], step: str, act: Callable[[Due], None]) -> int:
    if not due:
        return roles.show_due(context, due)
    context.print(say(step, context.language))
    roles.show_due(context, due)
    if not roles.sure(context):
        return 1
    _open(context, role)
    return roles.each(context, due, act)


def _log(context: Context, role: Gatekeeper) -> int:
    return roles.show_log(context, role.log())


def _keys(context: Context, role: Gatekeeper) -> int:
    roles.show_destroyed(context, role.destroy_due())
    context.say("role.root", fingerprint=role.root_fingerprint())
    return roles.show_keys(context, role.keys())


def _passphrase(context: Context, role: Gatekeeper) -> int:
    context.say("step.passphrase", folder=role.folder)
    if not roles.sure(context):
        return 1
    _open(context, role)
    one, two = roles.other_passphrases(context, NEW_PROMPTS)
    role.change_passphrases((one, two))
    context.say("role.passphrases_changed", folder=role.folder)
    return 0


ACTIONS: dict[str, Action] = {
    "init": _init,
    "agree": _agree,
    "codes": _codes,
    "roster": _roster,
    "due": _due,
    "close": _close,
    "publish": _publish,
    "log": _log,
    "keys": _keys,
    "passphrase": _passphrase,
}
COMMANDS = {"gatekeeper": gatekeeper}
