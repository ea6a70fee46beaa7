"""What is outside for an employee: a mailbox in memory that can be away, and gatekeepers that sign what a test says."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from tijdwijzer.domain.agreement import COMPONENTS, AgreedProduct, Agreement, Rhythm
from tijdwijzer.domain.canonical import read
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.messages import NotShown, Refusal, Release, Root, Roster, bundle_of
from tijdwijzer.services.mailbox import Box, Path
from tijdwijzer.sharing import sealing

TASK, TEAM, PLACE = "rework", "Team Noord", "/srv/share"
PRODUCTS = (AgreedProduct("ww", "WW-aanvraag", 120.0),)


class MemoryMailbox:
    """Fits `services.mailbox.Mailbox`. `away`: nobody answers; `puts` counts what was written, the same again too."""

    def __init__(self, place: str = PLACE) -> None:
        self.place = place
        self.documents: dict[tuple[Box, Path], bytes] = {}
        self.away = False
        self.refuses: set[Path] = set()
        self.puts = 0

    def put(self, box: Box, path: Path, content: bytes) -> None:
        self._reach()
        if path in self.refuses:
            raise DomainError("mailbox_refused", place=self.place)
        if self.documents.get((box, path), content) != content:
            raise DomainError("mailbox_taken", place=self.place)
        self.puts += 1
        self.documents[box, path] = content

    def get(self, box: Box, path: Path) -> bytes | None:
        self._reach()
        return self.documents.get((box, path))

    def names(self, box: Box, folder: Path) -> list[str]:
        self._reach()
        depth = len(folder)
        return sorted({path[depth] for of, path in self.documents if of is box and path[:depth] == folder})

    def everything(self, box: Box, folder: Path) -> Iterator[tuple[str, bytes]]:
        self._reach()
        for (of, path), content in sorted(self.documents.items()):
            if of is box and path[:-1] == folder:
                yield path[-1], content

    def remove(self, box: Box, path: Path) -> None:
        self._reach()
        self.documents.pop((box, path), None)

    def remove_all(self, box: Box, folder: Path, names: Sequence[str]) -> None:
        for name in names:
            self.remove(box, (*folder, name))

    def _reach(self) -> None:
        if self.away:
            raise DomainError("mailbox_unreachable", place=self.place)


@dataclass
class Outside:
    """The gatekeepers, and where they publish."""

    mailbox: MemoryMailbox = field(default_factory=MemoryMailbox)
    root: sealing.Pair = field(default_factory=sealing.signing_pair)
    key_a: sealing.Pair = field(default_factory=sealing.sealing_pair)
    key_b: sealing.Pair = field(default_factory=sealing.sealing_pair)
    sign_b: sealing.Pair = field(default_factory=sealing.signing_pair)

    def open(self, place: str) -> MemoryMailbox:
        self.mailbox.place = place
        return self.mailbox

    @property
    def root_file(self) -> bytes:
        return Root(TASK, self.root.public).file()

    def agreement(self, quarter: str = "2026-Q4", **changes: object) -> Agreement:
        agreed = Agreement(
            task=TASK,
            cells=(*COMPONENTS, "ww"),
            caps=(*(50_000 for _ in COMPONENTS), 5_000),
            k=8,
            k_cell=3,
            dominance=0.6,
            round_minutes=15,
            round_count=5,
            rhythms=(Rhythm(8, 13, 0), Rhythm(15, 4, 0)),
            key_a=self.key_a.public,
            key_b=self.key_b.public,
            sign_b=self.sign_b.public,
            quarter=quarter,
            products=PRODUCTS,
        )
        changed = replace(agreed, **changes)
        return replace(changed, signature=sealing.signature(changed.signed, self.root.private))

    def publish_agreement(self, agreement: Agreement) -> None:
        self.mailbox.documents[Box.PUBLISHED, (TASK, "agreement", agreement.quarter)] = agreement.file()

    def publish_roster(self, *own: bytes, size: int = 9, quarter: str = "2026-Q4", team: str = TEAM) -> Roster:
        """Of `size` people, among them those with these keys."""
        others = tuple(bytes([number]) * 32 for number in range(1, size - len(own) + 1))
        roster = Roster(TASK, team, quarter, size, tuple(sorted((*own, *others))))
        roster = replace(roster, signature=sealing.signature(roster.signed, self.sign_b.private))
        self.mailbox.documents[Box.PUBLISHED, (TASK, "roster", quarter, team)] = roster.file()
        return roster

    def publish_release(
        self, period: str, ids: Sequence[str], agreement: Agreement, others: int = 8, refused: str = ""
    ) -> Release | Refusal:
        """One that counts these ids and those of so many `others`."""
        every = tuple(sorted({*ids, *(f"{number:032x}" for number in range(others))}))
        release: Release | Refusal
        if refused:
            release = Refusal(TASK, TEAM, period, refused, agreement.hash)
        else:
            shown = dict.fromkeys(agreement.minutes_cells, 300)
            hidden = (NotShown("ww", "few"),)
            release = Release(TASK, TEAM, period, len(every), every, shown, {}, hidden, agreement.hash)
        release = replace(release, signature=sealing.signature(release.signed, self.sign_b.private))
        self.mailbox.documents[Box.PUBLISHED, (TASK, "release", TEAM, period)] = release.file()
        return release

    # What was delivered
    def dropped(self) -> list[str]:
        """The ids of the bundles that were delivered."""
        return self.mailbox_names(Box.DROP)

    def mailbox_names(self, box: Box) -> list[str]:
        return sorted(path[-1] for of, path in self.mailbox.documents if of is box)

    def opened(self, id: str) -> tuple[int, tuple[int, ...]]:
        """The version of a bundle, and its numbers as the two roles have them only together."""
        bundle = bundle_of(read(self.mailbox.documents[Box.DROP, (TASK, TEAM, id)], "bundle"))
        length = 1 + 3 * (len(COMPONENTS) + 1)
        for_b = sealing.open_for_gatekeeper(bundle, self.key_b.private)
        share = sealing.open_for_aggregator(bundle, self.key_a.private, length)
        whole = sealing.together(share, sealing.gatekeeper_share(bundle, for_b.seed, length))
        if for_b.seed == bytes(32):
            assert all(whole), "a seed of zeros hides nothing, so that what it takes off must be random"
            return for_b.version, ()
        return for_b.version, whole[11:21]
