"""Sharing a team's figures: share status, load, enrol, preview, send, hold, withdraw, carry, ledger, releases, test."""

from collections.abc import Callable, Mapping
from pathlib import Path

from tijdwijzer.cli import shown
from tijdwijzer.cli.context import Context
from tijdwijzer.cli.sharing_documents import ledger_document, look_document, period_document, release_document
from tijdwijzer.domain.canonical import MOST_BYTES
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.messages import Refusal
from tijdwijzer.domain.share_periods import SharePeriod, period_named
from tijdwijzer.services.sharing import Choice, Offer, PeriodLook, SharingLook, Standing, TeamRelease
from tijdwijzer.words import say


def share(context: Context) -> int:
    return ACTIONS[context.choice(context.asked.action, tuple(ACTIONS))](context)


# How it stands
def _status(context: Context) -> int:
    look = context.use.sharing.look()
    if context.asked.json:
        context.print_json(look_document(look))
        return 0
    context.say(f"share.standing.{look.standing}")
    if look.standing is not Standing.LOCAL:
        _tell_standing(context, look)
    for alert in look.alerts:
        context.warn(f"share.alert.{alert.kind}", **alert.details)
    return 0


def _tell_standing(context: Context, look: SharingLook) -> None:
    if look.agreement is not None:
        details = {"quarter": look.agreement.quarter, "fingerprint": look.root_fingerprint, "place": look.place}
        context.say("share.with", **details)
    if look.team:
        context.say("share.team", team=look.team, enrolled=look.enrolled, headcount=look.headcount)
    for period in look.periods:
        _tell_period(context, period)
    if look.waiting:
        context.say("share.waiting", count=look.waiting)
    if look.last_trouble:
        context.say("share.trouble", trouble=DomainError(look.last_trouble, place=look.place))


def _tell_period(context: Context, look: PeriodLook) -> None:
    choice = say(f"share.choice.{look.choice}", context.language)
    if look.state is not None:
        choice += ", " + say(f"share.state.{look.state}", context.language)
    days = look.period.days
    context.say("share.period", period=look.period.name, first=days.first, last=days.last, choice=choice)


# Taking part
def _load(context: Context) -> int:
    asked = context.asked
    root = _read(asked.root) if asked.root else None
    offer = _offer(context, root)
    for one in offer.differences:
        part = say(f"share.part.{one.part}", context.language)
        details = {"part": part, "before": one.before or "–", "after": one.after or "–"}
        context.warn("share.weaker" if one.weaker else "share.difference", **details)
    if any(one.weaker for one in offer.differences) and not asked.yes:
        raise DomainError("share_weaker")
    context.use.sharing.accept(offer)
    details = {"quarter": offer.agreement.quarter, "fingerprint": offer.root_fingerprint, "place": offer.place}
    context.say("share.loaded", **details)
    if offer.first:
        context.say("share.first")
    return 0


def _offer(context: Context, root: bytes | None) -> Offer:
    """Of the file that is named, or else the first that waits."""
    words, sharing = context.asked.words, context.use.sharing
    if words:
        return sharing.read_offer(_read(words[0]), root, context.asked.place or "")
    waiting = [alert.details["quarter"] for alert in sharing.look().alerts if alert.kind == "agreement_changed"]
    return sharing.waiting_offer(min(waiting, default="–"))


def _read(name: str) -> bytes:
    """Raises DomainError "import_file_missing" or "import_file_unreadable"."""
    try:
        with Path(name).open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise DomainError("import_file_missing", file=name) from None
    except OSError:
        raise DomainError("import_file_unreadable", file=name) from None


def _enrol(context: Context) -> int:
    *team, code = context.asked.words or [""]
    context.use.sharing.enrol(" ".join(team), code)
    context.say("share.enrolled", team=" ".join(team).strip())
    return 0


def _leave(context: Context) -> int:
    context.use.sharing.leave()
    context.say("share.left")
    return 0


# A period
def _preview(context: Context) -> int:
    look = context.use.sharing.preview(_period(context, decidable=False))
    if context.asked.json:
        context.print_json(period_document(look))
        return 0
    _tell_period(context, look)
    header = [say(f"share.{name}", context.language) for name in ("cell", "now", "was")]
    sent = look.sent or {}
    rows = [
        (_cell(cell, context), str(value), str(sent[cell]) if cell in sent else "–")
        for cell, value in look.numbers.values.items()
    ]
    for line in shown.table([header, *rows], right=(1, 2)):
        context.print(line)
    if look.numbers.capped:
        context.say("share.capped", cells=[_cell(cell, context) for cell in sorted(look.numbers.capped)])
    return 0


def _decide(context: Context) -> int:
    action, sharing = context.asked.action, context.use.sharing
    period = _period(context, decidable=True)
    {"send": sharing.send, "hold": sharing.hold, "withdraw": sharing.withdraw}[action](period)
    context.say(f"share.{action}", period=period.name)
    return 0


def _period(context: Context, *, decidable: bool) -> SharePeriod:
    """The one that is named, or else the newest; `decidable`: that is over or nearly, and can still be decided on."""
    if context.asked.words:
        return period_named(context.asked.words[0])
    look = context.use.sharing.look()
    if look.standing is Standing.LOCAL:
        raise DomainError("share_local")
    found = [one for one in look.periods if not decidable or (one.complete and one.choice is not Choice.TOO_LATE)]
    if not found:
        raise DomainError("share_period_needed")
    return found[0].period


def _cell(cell: str, context: Context) -> str:
    if cell in tuple(Component):
        return say(f"component.{cell}", context.language)
    agreement = context.use.sharing.look().agreement
    names = {one.key: one.name for one in agreement.products} if agreement else {}
    return shown.plain(names.get(cell, cell))


# Outside, and what left
def _carry(context: Context) -> int:
    sharing = context.use.sharing
    errands = sharing.errands()
    if not errands.place:
        context.say("share.nothing_to_carry")
        return 0
    carried = context.house.carrier().carry(errands)
    sharing.carried(carried)
    look = sharing.look()
    details = {"delivered": len(carried.delivered), "found": len(carried.found), "waiting": look.waiting}
    context.say("share.carried", **details)
    if look.last_trouble:
        raise DomainError(look.last_trouble, place=look.place)
    return 0


def _ledger(context: Context) -> int:
    asked, sharing = context.asked, context.use.sharing
    if asked.check:
        return _check(context)
    if asked.to:
        sharing.export_ledger(Path(asked.to), overwrite=asked.force)
        context.say("share.written", file=asked.to)
        return 0
    lines = sharing.ledger()
    if asked.json:
        context.print_json(ledger_document(lines))
    elif not lines:
        context.say("share.ledger_empty")
    for line in () if asked.json else lines:
        numbers = ", ".join(f"{_cell(cell, context)} {value}" for cell, value in line.numbers.items() if value)
        state = say("share.choice.withdrawn" if line.withdrawn else f"share.state.{line.state}", context.language)
        context.print(
            f"{line.at:%Y-%m-%d %H:%M}Z  {line.period}  {line.version}  {state}  {line.id}  {numbers}".rstrip()
        )
    return 0


def _check(context: Context) -> int:
    whole = context.use.sharing.verify_ledger()
    if whole.begins:
        context.say("share.ledger_begins", begins=whole.begins)
    if whole.broken_at is not None:
        context.warn("share.alert.ledger_broken", line=whole.broken_at)
        return 1
    context.say("share.ledger_whole", lines=whole.lines)
    return 0


def _releases(context: Context) -> int:
    releases = context.use.sharing.releases()
    if context.asked.json:
        context.print_json([release_document(one) for one in releases])
        return 0
    if not releases:
        context.say("share.no_releases")
    for one in releases:
        _tell_release(context, one)
    return 0


def _tell_release(context: Context, one: TeamRelease) -> None:
    release = one.release
    if isinstance(release, Refusal):
        why = say(f"share.refused.{release.refused}", context.language)
        context.say("share.refusal", period=one.period.name, why=why)
        return
    context.say("share.release", period=one.period.name, n=release.n)
    rows = [(_cell(cell, context), str(value)) for cell, value in {**release.minutes, **release.counts}.items()]
    rows += [(_cell(no.key, context), _not_shown(no.why, context)) for no in release.not_shown]
    for line in shown.table(rows):
        context.print(f"  {line}")


def _not_shown(why: str, context: Context) -> str:
    return say("share.not_shown", context.language, why=say(f"share.why.{why}", context.language))


def _test(context: Context) -> int:
    asked, sharing = context.asked, context.use.sharing
    if not asked.open:
        bundle = sharing.sealed_for_test(_period(context, decidable=False))
        if not asked.to:
            context.print(bundle.decode())
            return 0
        context.house.write(Path(asked.to), bundle.decode(), asked.force)
        context.say("share.written", file=asked.to)
        return 0
    opened = sharing.open_test(_read(asked.open))
    for line in shown.table([(_cell(cell, context), str(value)) for cell, value in opened.numbers.items()], right=(1,)):
        context.print(line)
    context.say("share.test_opened", version=opened.version, plain_a=opened.plain_a, plain_b=opened.plain_b)
    return 0


ACTIONS: Mapping[str, Callable[[Context], int]] = {
    "status": _status,
    "load": _load,
    "enrol": _enrol,
    "preview": _preview,
    "send": _decide,
    "hold": _decide,
    "withdraw": _decide,
    "carry": _carry,
    "ledger": _ledger,
    "releases": _releases,
    "test": _test,
    "leave": _leave,
}

COMMANDS = {"share": share}
