"""`make rehearsal`: three quarters of nine employees, two roles and a lead, in a folder and through a service.

`python -m rehearsal [folder|service]`. Prints what everybody did, and at the end what each party could see.
"""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from rehearsal.quarter import PEOPLE, TEAM, Cast, agree, at, begin, close, look, said, send, work
from rehearsal.sight import show_what_each_could_see
from tijdwijzer.domain.share_periods import period_named

QUARTERS = tuple(period_named(f"2026-Q{number}") for number in (1, 2, 3))


def main() -> int:
    modes = sys.argv[1:] or ["folder", "service"]
    for mode in modes:
        print(f"\n======== {mode} mode ========", flush=True)
        with tempfile.TemporaryDirectory(prefix="rehearsal-") as name, MODES[mode](Path(name)) as cast:
            rehearse(cast)
    return 0


def rehearse(cast: Cast) -> None:
    begin(cast, at(QUARTERS[0].days.first - timedelta(days=6)))
    for quarter, senders in zip(QUARTERS, (PEOPLE, PEOPLE, 6), strict=True):
        agree(cast, quarter)
        work(cast, quarter)
        send(cast, quarter, senders)
        close(cast, quarter)
        look(cast, quarter)
    said("What everybody has of it")
    after = at(QUARTERS[-1].deadline + timedelta(days=3))
    cast.lead.runs(after, "team", "report", "--team", TEAM, "--periods", "3")
    for member in (cast.members[0], cast.members[8]):
        member.runs(after, "share", "status")
        member.runs(after, "share", "ledger")
    show_what_each_could_see(cast)


@contextmanager
def in_a_folder(folder: Path) -> Iterator[Cast]:
    share = folder / "share"
    share.mkdir()
    yield Cast(folder / "people", str(share), str(share))


@contextmanager
def through_a_service(folder: Path) -> Iterator[Cast]:
    from rehearsal.service import TOKEN, running

    with running(folder) as (address, database):
        cast = Cast(folder / "people", address, database)
        role = cast.gatekeeper.home / "gatekeeper"
        role.mkdir()
        (role / "token").write_text(TOKEN, encoding="utf-8")
        yield cast


MODES = {"folder": in_a_folder, "service": through_a_service}

if __name__ == "__main__":
    sys.exit(main())
