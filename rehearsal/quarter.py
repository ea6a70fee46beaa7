"""One quarter of a team of nine, from the keys to the release, each step by the command of who takes it."""

import json
import os
import re
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from rehearsal.party import Party, RehearsalError
from rehearsal.work import write_work
from tijdwijzer.domain.share_periods import SharePeriod
from tijdwijzer.services.mailbox import Box, Mailbox
from tijdwijzer.sharing.places import open_mailbox

TASK, TEAM, PEOPLE = "rehearsal", "Beoordelen Noord", 9
TERMS = {"products": [{"key": "beslissing-ww", "name": "Beslissing WW", "standard_minutes": 45}]}


@dataclass(slots=True)
class Cast:
    """Everybody, and where the documents go: `place`, and `place_a` for the aggregator."""

    folder: Path
    place: str
    place_a: str
    gatekeeper: Party = field(init=False)
    aggregator: Party = field(init=False)
    lead: Party = field(init=False)
    members: list[Party] = field(init=False)

    def __post_init__(self) -> None:
        self.gatekeeper, self.aggregator, self.lead = (
            self._party(name) for name in ("gatekeeper", "aggregator", "lead")
        )
        self.members = [self._party(f"member-{number}") for number in range(1, PEOPLE + 1)]

    def _party(self, name: str) -> Party:
        home = self.folder / name
        home.mkdir(parents=True)
        return Party(name, home)

    def secret(self, name: str) -> list[str]:
        """The options that hand a role its passphrases, each in a file of its own."""
        options = []
        for who in ("works council", "data protection officer") if name == "gatekeeper" else ("planning",):
            file = self.folder / f"passphrase of {who}.txt"
            file.write_text(f"a long passphrase of {who}\n", encoding="utf-8")
            options += ["--passphrase-file", str(file)]
        return options


def begin(cast: Cast, moment: datetime) -> None:
    said("Both roles begin")
    cast.gatekeeper.runs(
        moment, "gatekeeper", "init", "--task", TASK, "--place", cast.place, "--yes", *cast.secret("gatekeeper")
    )
    cast.aggregator.runs(
        moment, "aggregator", "init", "--task", TASK, "--place", cast.place_a, "--yes", *cast.secret("aggregator")
    )


def agree(cast: Cast, period: SharePeriod) -> None:
    """The keys, the agreement, the codes, the enrolments and the roster: in the week before the quarter."""
    quarter, moment = period.name, at(period.days.first - timedelta(days=5))
    key, terms, slips = (cast.folder / f"{name}-{quarter}" for name in ("key.json", "terms.json", "codes.txt"))
    terms.write_text(json.dumps(TERMS), encoding="utf-8")
    said(f"{quarter}: agreement, codes, enrolment")
    cast.aggregator.runs(moment, "aggregator", "key", quarter, "--to", str(key), "--yes", *cast.secret("aggregator"))
    cast.gatekeeper.runs(
        moment,
        *("gatekeeper", "agree", quarter, "--key", str(key), "--terms", str(terms), "--yes"),
        *cast.secret("gatekeeper"),
    )
    cast.gatekeeper.runs(
        moment,
        *("gatekeeper", "codes", quarter, TEAM, str(PEOPLE), "--to", str(slips), "--yes"),
        *cast.secret("gatekeeper"),
    )
    codes = re.findall(r"[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}", slips.read_text(encoding="utf-8"))
    if len(codes) != PEOPLE:
        raise RehearsalError(f"{len(codes)} codes on the slips")
    agreement, root = documents(cast, quarter)
    load = ("share", "load", str(agreement), "--root", str(root), "--place", cast.place, "--yes")

    def enrol(number: int, member: Party, quiet: bool) -> None:
        member.runs(moment, *load, quiet=quiet)
        member.runs(moment, "share", "enrol", TEAM, codes[number], quiet=quiet)
        member.runs(moment + timedelta(days=3), "share", "carry", quiet=quiet)

    everybody(cast.members, enrol)
    later = moment + timedelta(days=4)
    cast.gatekeeper.runs(later, *("gatekeeper", "roster", quarter, TEAM, "--yes"), *cast.secret("gatekeeper"))
    everybody(cast.members, lambda _, member, quiet: member.runs(later, "share", "carry", quiet=quiet))
    cast.members[0].runs(later, "share", "status")


def documents(cast: Cast, quarter: str) -> tuple[Path, Path]:
    """The agreement and the root key, as they were published."""
    found = cast.folder / "handed out"
    found.mkdir(exist_ok=True)
    mailbox = opened(cast)
    files = []
    for name, path in (("agreement", ("agreement", quarter)), ("root", ("root",))):
        content = mailbox.get(Box.PUBLISHED, (TASK, *path))
        if content is None:
            raise RehearsalError(f"no {name} was published")
        file = found / f"{name}-{quarter}.json"
        file.write_bytes(content)
        files.append(file)
    return files[0], files[1]


def opened(cast: Cast) -> Mailbox:
    return open_mailbox(cast.place)


def work(cast: Cast, period: SharePeriod) -> None:
    """Everybody works for a quarter, and registers it."""
    said(f"{period.name}: everybody works, and registers it")
    moment = at(period.days.last, 16)

    def register(number: int, member: Party, quiet: bool) -> None:
        file, mapped = write_work(member.home, number, period.days)
        member.runs(moment, "import", "csv", str(file), "--map", str(mapped), quiet=quiet)
        made = TERMS["products"][0]
        described = ("--minutes", str(made["standard_minutes"]), "--key", str(made["key"]))
        member.runs(moment, "products", "add", str(made["name"]), *described, quiet=quiet)
        member.runs(moment, "count", str(made["key"]), str(300 + 7 * number), quiet=quiet)

    everybody(cast.members, register)


def send(cast: Cast, period: SharePeriod, senders: int) -> None:
    """Most send, one corrects, one takes it back, one is offline for a week, one is too late."""
    said(f"{period.name}: {senders} of {PEOPLE} send")
    moment = at(period.days.last, 17)
    cast.members[0].runs(moment, "share", "preview", period.name)

    def send_and_carry(number: int, member: Party, quiet: bool) -> None:
        member.runs(moment, "share", "send", period.name, "--yes", quiet=quiet)
        member.runs(moment + timedelta(days=8 if number == 1 else 3), "share", "carry", quiet=quiet)

    everybody(cast.members[:senders], send_and_carry)
    if senders == PEOPLE:
        corrects, withdraws = cast.members[2], cast.members[8]
        last = period.days.last.isoformat()
        corrects.runs(moment + timedelta(days=4), "add", "--date", last, "19:00-20:00 Teamoverleg")
        corrects.runs(moment + timedelta(days=4), "share", "send", period.name, "--yes")
        withdraws.runs(moment + timedelta(days=4), "share", "withdraw", period.name, "--yes")
        for member in (corrects, withdraws):
            member.runs(moment + timedelta(days=7), "share", "carry")
    else:
        held = cast.members[senders]
        held.runs(moment, "share", "hold", period.name)
        late = at(period.deadline + timedelta(days=1))
        cast.members[-1].runs(late, "share", "send", period.name, "--yes", refused=True)


def close(cast: Cast, period: SharePeriod) -> None:
    """The gatekeeper closes, the aggregator answers, the gatekeeper publishes, everybody looks."""
    said(f"{period.name}: closing")
    moment = at(period.deadline + timedelta(days=1))
    b, a = cast.secret("gatekeeper"), cast.secret("aggregator")
    cast.gatekeeper.runs(moment, "gatekeeper", "close", "--yes", *b)
    cast.aggregator.runs(moment, "aggregator", "due", *a)
    cast.aggregator.runs(moment, "aggregator", "answer", "--yes", *a)
    cast.gatekeeper.runs(moment, "gatekeeper", "publish", "--yes", *b)
    everybody(cast.members, lambda _, member, quiet: member.runs(moment, "share", "carry", quiet=quiet))


def look(cast: Cast, period: SharePeriod) -> None:
    """The lead brings the release in."""
    said(f"{period.name}: the lead")
    moment = at(period.deadline + timedelta(days=2))
    content = opened(cast).get(Box.PUBLISHED, (TASK, "release", TEAM, period.name))
    if content is None:
        raise RehearsalError("no release was published")
    release = cast.folder / "handed out" / f"release-{period.name}.json"
    release.write_bytes(content)
    agreement, root = documents(cast, period.name)
    cast.lead.runs(
        moment, *("share", "load", str(agreement), "--root", str(root), "--place", cast.place, "--yes"), quiet=True
    )
    cast.lead.runs(moment, "team", "import", str(release))
    cast.lead.runs(moment, "team", "report", "--team", TEAM)


def said(what: str) -> None:
    print(f"\n== {what}", flush=True)


def everybody(members: Sequence[Party], act: Callable[[int, Party, bool], object]) -> None:
    """The first does it where it can be seen, then the others at the same time. `act` is told who, and whether to keep
    quiet.
    """
    act(0, members[0], False)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for done in [pool.submit(act, number, member, True) for number, member in enumerate(members[1:], start=1)]:
            done.result()


def at(day: date, hour: int = 9) -> datetime:
    return datetime.combine(day, time(hour), UTC)
