"""Which mailbox a place is: a folder on a share, or a service."""

from tijdwijzer.services.mailbox import Mailbox


def open_mailbox(place: str) -> Mailbox:
    """The mailbox at a folder or an https address. Nothing is asked of it yet."""
    if place.startswith("https://"):
        from tijdwijzer.sharing.http_mailbox import HttpMailbox  # type: ignore[import-not-found,import-untyped,unused-ignore]

        service: Mailbox = HttpMailbox(place)
        return service
    from tijdwijzer.sharing.folder_mailbox import FolderMailbox  # type: ignore[import-not-found,import-untyped,unused-ignore]

    folder: Mailbox = FolderMailbox(place)
    return folder
