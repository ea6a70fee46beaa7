"""Whose contribution to a period counts: what the gatekeeper verifies before it closes, and what is kept of that."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from tijdwijzer.domain.agreement import Agreement
from tijdwijzer.domain.canonical import canonical, coded, read
from tijdwijzer.domain.contribution import NO_SEED, added_up, context
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.messages import Roster, bundle_of
from tijdwijzer.sharing.role_folder import (
    ONLY_THE_OWNER,
    bytes_of,
    read_object,
    text_of,
    write_whole,
)
from tijdwijzer.sharing.sealing import ForGatekeeper, PrivateKey, mask, open_for_gatekeeper, opening_key

SEALED_MORE = 48
"""Bytes that HPKE adds."""


@dataclass(frozen=True, slots=True)
class Verified:
    """Ids that count, in order; the gatekeeper's share of everything they add up to; and why the others do not."""

    ids: tuple[str, ...]
    share: tuple[int, ...] = field(repr=False)
    left_out: Mapping[str, int]


def length(agreement: Agreement) -> int:
    """Of a vector."""
    return 1 + 3 * len(agreement.cells)


def verified(
    arrived: Iterable[tuple[str, bytes]], period: str, roster: Roster, agreement: Agreement, private: bytes
) -> Verified:
    """The newest contribution of each member on the roster, of two of one version the one with the smallest id; none of
    who withdrew. What is of another period is not looked at.
    """
    left_out: Counter[str] = Counter()
    members, key = frozenset(roster.keys), opening_key(private)
    newest: dict[bytes, tuple[int, str, bytes]] = {}
    for name, content in arrived:
        try:
            found = _opened(name, content, period, roster, agreement, key)
            if found is not None and found.member not in members:
                raise DomainError("not_enrolled")
        except DomainError as error:
            left_out[error.code] += 1
            continue
        if found is None:
            continue
        mine = (found.version, name, found.seed)
        other = newest.get(found.member)
        left_out["replaced"] += other is not None
        newest[found.member] = mine if other is None or _is_newer(mine, other) else other
    counting = {id_: seed for _, id_, seed in newest.values() if seed != NO_SEED}
    left_out["withdrawn"] += len(newest) - len(counting)
    places = {id_: context(roster.task, roster.team, period, id_) for id_ in counting}
    shares = [mask(seed, places[id_], length(agreement)) for id_, seed in counting.items()]
    return Verified(tuple(sorted(counting)), added_up(shares, length(agreement)), dict(+left_out))


def _is_newer(one: tuple[int, str, bytes], other: tuple[int, str, bytes]) -> bool:
    return (-one[0], one[1]) < (-other[0], other[1])


def _opened(
    name: str, content: bytes, period: str, roster: Roster, agreement: Agreement, private: PrivateKey
) -> ForGatekeeper | None:
    """None for another period. Raises DomainError with the reason why it does not count."""
    bundle = bundle_of(read(content, "bundle"))
    if (bundle.task, bundle.team, bundle.id) != (roster.task, roster.team, name):
        raise DomainError("share_foreign", what="bundle")
    if bundle.period != period:
        return None
    if len(bundle.a) != 8 * length(agreement) + SEALED_MORE:  # the aggregator could not use it, nor the whole period
        raise DomainError("share_form", what="bundle", place="a")
    return open_for_gatekeeper(bundle, private)


class Stage(StrEnum):
    """How far a period is: closing and publishing are decisions, written down before they are done outside; closed and
    done say that they were.
    """

    CLOSING = "closing"
    CLOSED = "closed"
    PUBLISHING = "publishing"
    DONE = "done"


CARRIED_OUT = {Stage.CLOSING: Stage.CLOSED, Stage.PUBLISHING: Stage.DONE}


@dataclass(frozen=True, slots=True)
class Progress:
    """`closing` and `published` are documents as they were put; `share` is the gatekeeper's, sealed to itself, until
    there is something to publish. `why` a cell is not shown, and how many were `left_out`, say something of people:
    they are told once, and not kept.
    """

    stage: Stage
    closing: bytes = b""
    share: bytes = field(default=b"", repr=False)
    left_out: Mapping[str, int] = field(default_factory=dict)
    published: bytes = b""
    why: Mapping[str, str] = field(default_factory=dict)

    @property
    def ended_at_once(self) -> bool:
        """Whether there were too few to ask the aggregator, and a crash came before that was published."""
        return self.stage is Stage.PUBLISHING and not self.closing

    def write(self, path: Path, *, new: bool = False) -> None:
        values = {
            "v": 1,
            "stage": self.stage,
            "closing": coded(self.closing),
            "share": coded(self.share),
            "published": coded(self.published),
        }
        write_whole(path, canonical(values), new=new)


def mark(path: Path, stage: Stage) -> None:
    """Note beside a decision that it was carried out. The disk is not waited for: a file without content cannot be half
    there, and after a power cut that took it away the decision is carried out once more, which has no effect.
    """
    path.with_suffix(f".{stage}").touch(mode=ONLY_THE_OWNER)


def progress_in(path: Path) -> Progress | None:
    """None when nothing was done yet. Raises DomainError "role_damaged"."""
    found = read_object(path)
    if found is None:
        return None
    if text_of(found, "stage") not in set(Stage):
        raise DomainError("role_damaged", file=path.name)
    decided = Stage(text_of(found, "stage"))
    done = CARRIED_OUT.get(decided, decided)
    return Progress(
        done if path.with_suffix(f".{done}").exists() else decided,
        bytes_of(found, "closing"),
        bytes_of(found, "share"),
        published=bytes_of(found, "published"),
    )
