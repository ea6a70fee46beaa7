"""What a period costs both roles on a service's PostgreSQL: of one team of 25, and of 65,000 people in 4,000 teams; and
in a folder.
"""

import os
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bench.measure import Line
from tests.fakes import FakeClock
from tests.postgresql import cluster
from tijdwijzer.domain.agreement import AgreedProduct, Agreement
from tijdwijzer.domain.canonical import read
from tijdwijzer.domain.contribution import vector
from tijdwijzer.domain.messages import Release, Roster, bundle_of, release_of
from tijdwijzer.domain.share_periods import period_named
from tijdwijzer.services.mailbox import Box, Mailbox
from tijdwijzer.services.roles import Due, Terms, Turn
from tijdwijzer.sharing import sealing
from tijdwijzer.sharing.aggregator import FolderAggregator
from tijdwijzer.sharing.folder_mailbox import FolderMailbox
from tijdwijzer.sharing.gatekeeper import FolderGatekeeper
from tijdwijzer.sharing.gatekeeper_folder import GatekeeperFiles
from tijdwijzer.sharing.keyfile import Cost
from tijdwijzer.sharing.role import Role
from tijdwijzer.storage.service.mailbox import DatabaseMailbox

PEOPLE, TEAMS = 65_000, 4_000
IN_A_FOLDER = 800, 50
TASK, QUARTER, PERIOD = "Tijd", "2026-Q4", "2026-B11"
BOTH, FOR_A = ("correct horse battery", "staple of the council"), "reckoning by the river"
PRODUCTS = tuple(AgreedProduct(f"product-{number}", f"Product {number}", 60.0) for number in range(10))
CHEAP = Cost(n=16)
"""Of the passphrases, which are asked once."""

SAMPLE = 400


def lines(people: int = PEOPLE, teams: int = TEAMS) -> Iterator[Line]:
    """All lines of this part."""
    for size, parts in ((25, 1), (people, teams)):
        with tempfile.TemporaryDirectory() as folder, cluster(options="") as postgresql:
            mailbox = DatabaseMailbox(postgresql.create("bench"))
            mailbox.open()
            yield from Rehearsed(Path(folder), mailbox).lines(size, parts)
            mailbox.close()
    with tempfile.TemporaryDirectory() as folder:
        share = Path(folder, "share")
        share.mkdir()
        yield from Rehearsed(Path(folder), FolderMailbox(str(share))).lines(*IN_A_FOLDER)


class Rehearsed:
    """Both roles in folders of their own, and everybody's contributions."""

    def __init__(self, folder: Path, mailbox: Mailbox) -> None:
        self.mailbox = mailbox
        self.clock = FakeClock(datetime(2026, 10, 1, 9, tzinfo=UTC))
        self.b = FolderGatekeeper(folder / "b", lambda _: mailbox, self.clock, cost=CHEAP)
        self.a = FolderAggregator(folder / "a", lambda _: mailbox, self.clock, cost=CHEAP)
        self.b.begin(TASK, "bench", BOTH)
        self.a.begin(TASK, "bench", FOR_A)
        self.agreement = self.b.agree(Terms(QUARTER, PRODUCTS), self.a.key_file(QUARTER))
        self.role = Role(folder / "b", "gatekeeper", lambda _: mailbox, self.clock, CHEAP)
        self.role.unlock(BOTH)

    def lines(self, size: int, parts: int) -> Iterator[Line]:
        sizes = {f"Team {part}": size // parts + (part < size % parts) for part in range(parts)}
        made = self._made(sizes)
        sealed = [content for _, contents in made.values() for content in contents]
        self.clock.set(datetime.combine(period_named(PERIOD).deadline, self.clock.now().timetz()) + timedelta(days=1))
        dues = [Due(team, period_named(PERIOD), Turn.CLOSING) for team in sizes]
        floor = self._floor(sealed[:SAMPLE])
        unit, per = ("s", 1) if parts > 1 else ("ms", 1000)
        where = ", in a folder" if isinstance(self.mailbox, FolderMailbox) else ""
        name = (f"{size:,} people in {parts:,} teams" if parts > 1 else f"a team of {size}") + where
        put = timed(lambda: self._put(made)) * per
        closed = timed(lambda: [self.b.close(due) for due in dues]) * per
        answered = timed(lambda: [self.a.answer(due) for due in dues]) * per
        floor = (floor + self._floor(sealed[:SAMPLE])) / 2 * size  # others keep the machine busy, more or less
        published = timed(lambda: [self.b.publish(due) for due in dues]) * per
        self._check(sizes)
        yield Line(f"{name}: contributions put", put, unit, None)
        yield Line(f"{name}: closed", closed, unit, 4, floor * per, "opening its envelopes")
        yield Line(f"{name}: answered", answered, unit, 8, floor * per, "opening its envelopes")
        yield Line(f"{name}: published and erased", published, unit, None)
        yield Line(f"{name}: all of it", put + closed + answered + published, unit, 3_600 if parts > 1 else 2_000)

    def _made(self, sizes: dict[str, int]) -> dict[str, tuple[tuple[bytes, ...], list[bytes]]]:
        """Per team the members' keys and their contributions; the rosters are published. (Codes and enrolments are
        another matter, and of another day.)
        """
        files, sign = GatekeeperFiles(self.role), self.role.keys(QUARTER)["sign_b"]
        work = [(team, count, self.agreement) for team, count in sizes.items()]
        with ProcessPoolExecutor(os.cpu_count()) as processes:
            made = dict(zip(sizes, processes.map(_members, work, chunksize=20), strict=True))
        for team, (keys, _) in made.items():
            roster = Roster(TASK, team, QUARTER, sizes[team], keys)
            signed = replace(roster, signature=sealing.signature(roster.signed, sign)).file()
            file, place = files.people(QUARTER).file(team), (TASK, "roster", QUARTER, team)
            self.role.published(file, place, lambda signed=signed: signed, lambda *_: None)
        return made

    def _floor(self, sealed: Sequence[bytes]) -> float:
        """Seconds that opening one envelope takes, and verifying the signature in it."""
        private = sealing.opening_key(self.role.keys(QUARTER)["key_b"])
        bundles = [bundle_of(read(content, "bundle")) for content in sealed]
        return timed(lambda: [sealing.open_for_gatekeeper(bundle, private) for bundle in bundles]) / len(bundles)

    def _put(self, made: dict[str, tuple[tuple[bytes, ...], list[bytes]]]) -> None:
        for team, (_, contents) in made.items():
            for content in contents:
                bundle = bundle_of(read(content, "bundle"))
                self.mailbox.put(Box.DROP, (TASK, team, bundle.id), content)

    def _check(self, sizes: dict[str, int]) -> None:
        """Everything was published, of everybody, and erased."""
        for team, count in sizes.items():
            content = self.mailbox.get(Box.PUBLISHED, (TASK, "release", team, PERIOD))
            assert content is not None, team
            release = release_of(read(content, "release"))
            assert isinstance(release, Release), release
            assert release.n == count
            assert self.mailbox.names(Box.DROP, (TASK, team)) == []


def _members(work: tuple[str, int, Agreement]) -> tuple[tuple[bytes, ...], list[bytes]]:
    """New keys in order, and a contribution of each."""
    team, count, agreement = work
    pairs = sorted((sealing.signing_pair() for _ in range(count)), key=lambda pair: pair.public)
    return tuple(pair.public for pair in pairs), [
        sealing.seal_contribution(
            vector([500 + 10 * position] * len(agreement.cells)),
            os.urandom(32),
            1,
            (TASK, team, PERIOD, os.urandom(16).hex()),
            (agreement.key_a, agreement.key_b),
            pair,
        ).file()
        for position, pair in enumerate(pairs)
    ]


def timed(job: Callable[[], object]) -> float:
    start = time.perf_counter()
    job()
    return time.perf_counter() - start
