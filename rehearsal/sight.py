"""What each party could see, gathered from what it really has: its own folder, and the documents it may read."""

import json
from collections.abc import Iterator
from pathlib import Path

from rehearsal.quarter import TASK, TEAM, Cast, opened, said
from tijdwijzer.services.mailbox import Box


def show_what_each_could_see(cast: Cast) -> None:
    said("What each party could see")
    mailbox = opened(cast)
    for name in mailbox.names(Box.PUBLISHED, (TASK, "release", TEAM)):
        content = mailbox.get(Box.PUBLISHED, (TASK, "release", TEAM, name))
        print(f"  everybody, and the lead no more than that: {describe(json.loads(content or b'{}'))}")
    print(f"  the share, or the service: {counted(cast)}")
    for party, what in (
        (cast.aggregator, "its keys under a passphrase, answers that are sealed to the gatekeeper, a log of codes"),
        (cast.gatekeeper, "its keys under two passphrases, hashes of codes, rosters, closings, a log of codes"),
        (cast.lead, "a profile with agreements and releases"),
        (cast.members[0], "a profile with its own time, its own ledger and the team's releases"),
    ):
        print(f"  {party.name}: {what}:")
        for line in sorted(files(party.home)):
            print(f"      {line}")


def describe(release: dict[str, object]) -> str:
    if "refused" in release:
        return f"{release['period']}: nothing, {release['refused']}"
    return (
        f"{release['period']}: {release['n']} people; minutes a week {release['minutes']}; "
        f"finished {release['counts']}; not shown {release['not_shown']}"
    )


def counted(cast: Cast) -> str:
    """How many documents are left in each box that the place shows to a member."""
    share = Path(cast.place)
    if not share.is_dir():
        return "published documents; what is sealed is behind the service, where only the two roles read it"
    found = {box: sum(1 for file in (share / box).rglob("*") if file.is_file()) for box in Box}
    return ", ".join(f"{number} in {box}" for box, number in found.items())


def files(folder: Path) -> Iterator[str]:
    for file in folder.rglob("*"):
        if file.is_file() and file.stat().st_size:
            yield f"{file.relative_to(folder)} ({file.stat().st_size:,} bytes)"
