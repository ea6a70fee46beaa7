"""What sharing costs outside a closing: everybody's enrolment, the rosters, and one employee's contribution."""

import os
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

from bench.closing import PEOPLE, QUARTER, SAMPLE, TASK, TEAMS, Rehearsed, timed
from bench.measure import Line, median_ms
from tests.fakes import FakeClock
from tests.postgresql import cluster
from tests.sharing_outside import PLACE, TEAM, Outside
from tijdwijzer.bootstrap import House
from tijdwijzer.domain.agreement import Agreement
from tijdwijzer.domain.canonical import read
from tijdwijzer.domain.contribution import vector
from tijdwijzer.domain.messages import enrolment_of
from tijdwijzer.domain.share_periods import period_named
from tijdwijzer.services.mailbox import Box
from tijdwijzer.sharing import sealing
from tijdwijzer.sharing.carrier import Carrier
from tijdwijzer.sharing.enrolling import open_enrolment, seal_enrolment
from tijdwijzer.sharing.sealer import HpkeSealer
from tijdwijzer.storage.service.mailbox import DatabaseMailbox

LAST_DAY = datetime(2027, 1, 3, 12, tzinfo=UTC)
OWN = period_named("2026-Q4")


def lines(people: int = PEOPLE, teams: int = TEAMS) -> Iterator[Line]:
    """All lines of this part. A quarter of the people first, to show that four times as many take four times longer."""
    yield from _employee()
    for part in (4, 1):
        with tempfile.TemporaryDirectory() as folder, cluster(options="") as postgresql:
            mailbox = DatabaseMailbox(postgresql.create("bench"))
            mailbox.open()
            yield from _enrolling(Rehearsed(Path(folder), mailbox), people // part, teams // part)
            mailbox.close()


def _enrolling(rehearsed: Rehearsed, size: int, parts: int) -> Iterator[Line]:
    b, mailbox = rehearsed.b, rehearsed.mailbox
    sizes = {f"Team {part}": size // parts + (part < size % parts) for part in range(parts)}
    codes: dict[str, tuple[str, ...]] = {}
    given = timed(lambda: codes.update({team: b.codes(QUARTER, team, count) for team, count in sizes.items()}))
    with ProcessPoolExecutor(os.cpu_count()) as processes:
        work = ((team_codes, rehearsed.agreement) for team_codes in codes.values())
        sealed = [one for made in processes.map(_sealed, work, chunksize=20) for one in made]
    for id_, content in sealed:
        mailbox.put(Box.ENROL, (TASK, QUARTER, id_), content)
    floor = _floor(rehearsed, [content for _, content in sealed[:SAMPLE]]) * size
    taken = timed(lambda: b.rosters(QUARTER))
    published = timed(lambda: [b.publish_roster(QUARTER, team, looked=True) for team in sizes])
    asked = timed(b.due)
    assert sum(one.enrolled for one in b.rosters(QUARTER) if one.published) == size
    name = f"{size:,} people in {parts:,} teams"
    yield Line(f"{name}: codes given out", given, "s", None)
    yield Line(f"{name}: enrolments taken", taken, "s", 4, floor, "opening their envelopes")
    yield Line(f"{name}: rosters published", published, "s", None)
    yield Line(f"{name}: what is due, asked", asked, "s", None)


def _sealed(work: tuple[Sequence[str], Agreement]) -> list[tuple[str, bytes]]:
    """An enrolment with each code, by a new key."""
    codes, agreement = work
    made = []
    for code in codes:
        place = (TASK, QUARTER, os.urandom(16).hex())
        sealed = seal_enrolment(place, code, sealing.signing_pair(), agreement.key_b)
        made.append((sealed.id, sealed.file()))
    return made


def _floor(rehearsed: Rehearsed, sealed: Sequence[bytes]) -> float:
    """Seconds that opening one takes, and verifying the signature in it."""
    private, enrolments = rehearsed.role.keys(QUARTER)["key_b"], [enrolment_of(read(one, "one")) for one in sealed]
    return timed(lambda: [open_enrolment(one, private) for one in enrolments]) / len(enrolments)


def _employee() -> Iterator[Line]:
    """In a database of its own, encrypted as always."""
    outside = Outside()
    agreement = outside.agreement()
    with tempfile.TemporaryDirectory() as folder:
        house = House(Path(folder), clock=FakeClock(LAST_DAY))
        sharing = house.open().sharing
        sharing.accept(sharing.read_offer(agreement.file(), outside.root_file, PLACE))
        sharing.enrol(TEAM, "K7Q2-M9XD")
        with house.open().store.unit() as unit:
            own = unit.memberships()[-1]
        outside.publish_roster(own.public)
        sharing.carried(Carrier(outside.open).carry(sharing.errands()))
        numbers, place = [600] * len(agreement.cells), (agreement.task, TEAM, OWN.name, "0" * 32)
        sealed = median_ms(lambda: HpkeSealer().contribution(numbers, 1, place, agreement, own), 101)

        def both() -> None:
            sharing.send(OWN)
            sharing.withdraw(OWN)

        kept = median_ms(both, 21) / 2
        house.close()
    yield Line("a contribution sealed", sealed, "ms", 4, _bare(agreement), "bare HPKE, twice, and a signature")
    yield Line("a contribution sealed and kept with its line in the ledger", kept, "ms", 100)


def _bare(agreement: Agreement) -> float:
    member = sealing.signing_pair()
    long, short = bytes(8 * len(vector([0] * len(agreement.cells)))), bytes(sealing.B_LENGTH)

    def once() -> None:
        sealing.seal(long, agreement.key_a, b"")
        sealing.seal(short, agreement.key_b, b"")
        sealing.signature(short, member.private)

    return median_ms(once, 101)
