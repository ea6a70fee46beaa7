"""Which mailbox a place is: a folder on a share, or a service."""

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.mailbox import Mailbox


def open_mailbox(place: str) -> Mailbox:
    """The mailbox at a folder or an https address; nothing is asked of it yet. Raises DomainError "place"."""
    if place.lower().startswith("https://"):
        from importlib import import_module

        service: Mailbox = import_module("tijdwijzer.sharing.http_mailbox").HttpMailbox(place)
        return service
    if not place or "://" in place:
        raise DomainError("place", place=place)
    from tijdwijzer.sharing.folder_mailbox import FolderMailbox

    return FolderMailbox(place)
