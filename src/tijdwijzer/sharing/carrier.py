"""Doing errands: delivering what waits and fetching what was published, over whichever mailbox there is."""

from collections.abc import Callable

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.membership import Parcel
from tijdwijzer.services.mailbox import Box, Mailbox, Path
from tijdwijzer.services.sharing import Carried, Errands

UNREACHABLE, REFUSED, TAKEN = "mailbox_unreachable", "mailbox_refused", "mailbox_taken"
TOLD = frozenset({"early", "late", "too_large", "unknown_quarter", "unknown_task", "unknown_team"})
"""Reasons of a service that say what can be done about it; they have words of their own: "mailbox_refused_late"."""


class Carrier:
    """Beside the thread of the database: a share or a network may take its time. `open_mailbox` opens a place."""

    def __init__(self, open_mailbox: Callable[[str], Mailbox]) -> None:
        self._open = open_mailbox

    def carry(self, errands: Errands) -> Carried:
        """How it went; what a mailbox refuses is said in it, any other error is raised."""
        if not errands.place:
            return Carried(errands)
        delivered: set[tuple[Box, Path]] = set()
        refused: dict[Path, str] = {}
        found: dict[Path, bytes] = {}
        trouble = ""
        try:
            mailbox = self._open(errands.place)
            for parcel in errands.parcels:
                code = _put(mailbox, parcel)
                if code:
                    refused[parcel.path] = code
                else:
                    delivered.add((Box(parcel.box), parcel.path))
            for path in errands.fetch:
                content = mailbox.get(Box.PUBLISHED, path)
                if content is not None:
                    found[path] = content
        except DomainError as error:
            if error.code not in (UNREACHABLE, REFUSED):
                raise
            trouble = _code(error)
        return Carried(errands, frozenset(delivered), refused, found, trouble)


def _put(mailbox: Mailbox, parcel: Parcel) -> str:
    """Empty when it went well, or why this document is not taken. Raises what concerns the whole mailbox."""
    try:
        mailbox.put(Box(parcel.box), parcel.path, parcel.content)
    except DomainError as error:
        if error.code not in (REFUSED, TAKEN):
            raise
        return _code(error)
    return ""


def _code(error: DomainError) -> str:
    """With the reason, when the service gave one that says more."""
    why = error.details.get("why")
    return f"{REFUSED}_{why}" if error.code == REFUSED and why in TOLD else error.code
