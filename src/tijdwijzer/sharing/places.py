"""Which mailbox a place is: a folder on a share, or a service."""

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.mailbox import Mailbox


def open_mailbox(place: str, token: str | None = None) -> Mailbox:
    """The mailbox at a folder or an https address; nothing is asked of it yet. `token` is that of a role at a service.

    Raises DomainError "place".
    """
    if place.lower().startswith(("https://", "http://")):
        from tijdwijzer.sharing.http_mailbox import HttpMailbox

        return HttpMailbox(place, token)
    if not place or "://" in place:
        raise DomainError("place", place=place)
    from tijdwijzer.sharing.folder_mailbox import FolderMailbox

    return FolderMailbox(place)
