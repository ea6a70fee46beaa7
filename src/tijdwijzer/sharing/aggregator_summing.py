"""What the aggregator checks of a closing, and its shares of the sums of what may be handed over."""

from collections.abc import Iterable
from dataclasses import dataclass

from tijdwijzer.domain.agreement import Agreement, Rhythm
from tijdwijzer.domain.canonical import read
from tijdwijzer.domain.contribution import MODULUS, packed, unpacked
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.messages import Closing, Sums, bundle_of
from tijdwijzer.domain.noise import Below, drawn
from tijdwijzer.domain.releasing import enough
from tijdwijzer.sharing.sealing import PrivateKey, open_for_aggregator, opening_key, together


class NotAgreedError(Exception):
    """There will be no sums. `refused` is what the gatekeeper is told, `reason` what the log says."""

    def __init__(self, refused: str, reason: str) -> None:
        super().__init__(reason)
        self.refused, self.reason = refused, reason


@dataclass(frozen=True, slots=True)
class Handed:
    """What is handed over, and which cells are not: too few people."""

    sums: Sums
    withheld: tuple[str, ...]


def handed(
    closing: Closing,
    agreement: Agreement,
    rhythm: Rhythm,
    arrived: Iterable[tuple[str, bytes]],
    private: bytes,
    below: Below,
) -> Handed:
    """`arrived`: everything in the drop of the team, with its ids. Raises NotAgreedError; DomainError "bundles_missing"
    when some are not there (yet).
    """
    if len(closing.ids) != len(set(closing.ids)) or list(closing.ids) != sorted(closing.ids):
        raise NotAgreedError("not_agreed", "ids_twice")
    if len(closing.ids) < agreement.k:
        raise NotAgreedError("too_few", "too_few")
    m = len(agreement.cells)
    if len(closing.counts) != 8 * (1 + m):
        raise NotAgreedError("not_agreed", "counts_wrong")
    share = _added_up(closing, 1 + 3 * m, arrived, private)
    n, *counts = together(share[: 1 + m], unpacked(closing.counts))
    if n != len(closing.ids) or any(count > n for count in counts):
        raise NotAgreedError("not_agreed", "counts_wrong")
    cells = enough(dict(zip(agreement.cells, counts, strict=True)), agreement)
    shares = []
    for cell in cells:
        position = agreement.cells.index(cell)
        noise = drawn(agreement.noise_of(cell, rhythm), below)
        shares += [(share[1 + m + position] + noise) % MODULUS, share[1 + 2 * m + position]]
    return Handed(Sums(closing.hash, cells, packed(shares)), tuple(one for one in agreement.cells if one not in cells))


def _added_up(closing: Closing, length: int, arrived: Iterable[tuple[str, bytes]], private: bytes) -> tuple[int, ...]:
    """One bundle at a time: none is kept, and none counts twice."""
    sums = [0] * length
    missing, key = set(closing.ids), opening_key(private)
    for id_, content in arrived:
        if id_ not in missing:
            continue
        missing.remove(id_)
        for position, number in enumerate(_share(closing, id_, content, length, key)):
            sums[position] += number
    if missing:
        raise DomainError("bundles_missing", team=closing.team, period=closing.period, missing=len(missing))
    return tuple(number % MODULUS for number in sums)


def _share(closing: Closing, id_: str, content: bytes, length: int, private: PrivateKey) -> tuple[int, ...]:
    try:
        bundle = bundle_of(read(content, "bundle"))
        if (bundle.task, bundle.team, bundle.period, bundle.id) != (closing.task, closing.team, closing.period, id_):
            raise DomainError("share_foreign", what="bundle")
        return open_for_aggregator(bundle, private, length)
    except DomainError as error:
        raise NotAgreedError("not_agreed", error.code) from None
