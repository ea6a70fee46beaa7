"""What a new agreement says otherwise than the one before it, and whether it protects less."""

from collections.abc import Iterator

from tijdwijzer.domain.agreement import Agreement, Rhythm
from tijdwijzer.services.sharing import Difference


def differences(before: Agreement, after: Agreement) -> tuple[Difference, ...]:
    """In the order of the agreement. Another quarter with its keys is no difference; other keys in the same one are."""
    return tuple(one for one in _differences(before, after) if one.before != one.after)


def _differences(before: Agreement, after: Agreement) -> Iterator[Difference]:
    yield Difference("task", before.task, after.task, weaker=False)
    yield _number("k", before.k, after.k)
    yield _number("k_cell", before.k_cell, after.k_cell)
    weaker = after.dominance > before.dominance
    yield Difference("dominance", f"{before.dominance:g}", f"{after.dominance:g}", weaker)
    yield _number("round_minutes_per_week", before.round_minutes, after.round_minutes)
    yield _number("round_count", before.round_count, after.round_count)
    weaker = any(_is_weaker(one, before) for one in after.rhythms)
    yield Difference("rhythms", _said(before.rhythms), _said(after.rhythms), weaker)
    more = not set(after.cells) <= set(before.cells)
    yield Difference("products", ", ".join(before.count_cells), ", ".join(after.count_cells), more)
    yield _caps(before, after)
    if before.quarter == after.quarter:
        for part in ("key_a", "key_b", "sign_b"):
            yield Difference(part, getattr(before, part).hex(), getattr(after, part).hex(), weaker=True)


def _number(part: str, before: int, after: int) -> Difference:
    """Lower protects less."""
    return Difference(part, str(before), str(after), weaker=after < before)


def _caps(before: Agreement, after: Agreement) -> Difference:
    """Of the cells that both have: a higher one lets a single person weigh more."""
    were, are = (dict(zip(one.cells, one.caps, strict=True)) for one in (before, after))
    both = [cell for cell in were if cell in are and were[cell] != are[cell]]
    said = [", ".join(f"{cell}: {caps[cell]}" for cell in both) for caps in (were, are)]
    return Difference("caps", said[0], said[1], any(are[cell] > were[cell] for cell in both))


def _is_weaker(rhythm: Rhythm, before: Agreement) -> bool:
    """Whether a team of this size shared less often before, or with more noise."""
    fitting = [one for one in before.rhythms if one.size <= rhythm.size]
    was = max(fitting, key=lambda one: one.size, default=None)
    return was is None or rhythm.weeks < was.weeks or rhythm.noise < was.noise


def _said(rhythms: tuple[Rhythm, ...]) -> str:
    """`8: 13, 15: 4` (people: weeks); with noise `25: 1 ± 680`."""
    ordered = sorted(rhythms, key=lambda one: one.size)
    return ", ".join(f"{one.size}: {one.weeks}" + (f" ± {one.noise}" if one.noise else "") for one in ordered)
