"""What the gatekeeper makes of what it has: an agreement of terms and keys, a release of both shares of the sums."""

from collections.abc import Mapping

from tijdwijzer.domain.agreement import COMPONENTS, Agreement, Rhythm
from tijdwijzer.domain.canonical import read
from tijdwijzer.domain.contribution import MODULUS, unpacked
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.messages import Closing, Refusal, Release, Sums, answer_of, sums_of
from tijdwijzer.domain.noise import Below, drawn
from tijdwijzer.domain.releasing import Sum, figures, plausible
from tijdwijzer.domain.share_periods import period_named
from tijdwijzer.services.roles import Terms
from tijdwijzer.sharing.sealing import opened, together


class RefusedError(Exception):
    """Nothing may be published; `reason` is one of `domain.messages.REFUSALS`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def answered(content: bytes, closing: Closing, private: bytes, info: bytes) -> Sums:
    """What the aggregator says to a closing. Raises DomainError when this is no answer to it."""
    answer = answer_of(read(content, "answer"))
    if (answer.task, answer.team, answer.period) != (closing.task, closing.team, closing.period):
        raise DomainError("share_foreign", what="answer")
    sums = sums_of(read(opened(answer.b, private, info, "answer"), "answer"))
    if sums.closing != closing.hash:
        raise DomainError("share_foreign", what="answer")
    return sums


def released(
    closing: Closing, sums: Sums, share: tuple[int, ...], agreement: Agreement, rhythm: Rhythm, below: Below
) -> tuple[Release, Mapping[str, str]]:
    """What is published, to be signed; and for the gatekeeper's eyes only why a cell is not shown: "few", "dominated"
    or "protects". Raises RefusedError.
    """
    if sums.refused or not set(sums.cells) <= set(agreement.cells):
        raise RefusedError(sums.refused or "not_agreed")
    found = _put_together(sums, share, agreement)
    n = len(closing.ids)
    if not plausible(found, n, agreement, rhythm):
        raise RefusedError("implausible")
    noised = {
        cell: Sum(one.total + drawn(agreement.noise_of(cell, rhythm), below), one.squares)
        for cell, one in found.items()
    }
    shown = figures(noised, n, period_named(closing.period).weeks, agreement)
    why = {one.key: "dominated" if one.why == "few" and one.key in noised else one.why for one in shown.not_shown}
    place = (closing.task, closing.team, closing.period)
    return Release(*place, n, closing.ids, shown.minutes, shown.counts, shown.not_shown, agreement.hash), why


def whys(document: Release | Refusal) -> Mapping[str, str]:
    """What everybody may know of it: all that is left after a crash."""
    return {one.key: one.why for one in document.not_shown} if isinstance(document, Release) else {}


def _put_together(sums: Sums, share: tuple[int, ...], agreement: Agreement) -> dict[str, Sum]:
    """Both shares of each cell; what noise brought below 0 is read as that."""
    m, found = len(agreement.cells), {}
    for cell, theirs in zip(sums.cells, _pairs(unpacked(sums.shares)), strict=True):
        position = agreement.cells.index(cell)
        total, squares = together(theirs, (share[1 + m + position], share[1 + 2 * m + position]))
        found[cell] = Sum(total - MODULUS if 2 * total >= MODULUS else total, squares)
    return found


def _pairs(numbers: tuple[int, ...]) -> list[tuple[int, int]]:
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def agreement_on(task: str, terms: Terms, key_a: bytes, key_b: bytes, sign_b: bytes) -> Agreement:
    """Not signed, and not checked, yet."""
    return Agreement(
        task=task,
        cells=(*COMPONENTS, *(product.key for product in terms.products)),
        caps=(*(terms.cap_minutes for _ in COMPONENTS), *(terms.cap_count for _ in terms.products)),
        k=terms.k,
        k_cell=terms.k_cell,
        dominance=terms.dominance,
        round_minutes=terms.round_minutes,
        round_count=terms.round_count,
        rhythms=terms.rhythms,
        key_a=key_a,
        key_b=key_b,
        sign_b=sign_b,
        quarter=terms.quarter,
        products=terms.products,
    )
