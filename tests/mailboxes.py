"""A mailbox in memory: held to the same tests as the real ones."""

from collections.abc import Callable, Iterator, Sequence

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.form import as_name
from tijdwijzer.services.mailbox import Box, Path


class MemoryMailbox:
    """`before` is called ahead of everything that changes something, `after` behind it: a test raises there what a
    crash or a lost network would.
    """

    def __init__(self, place: str = "memory") -> None:
        self.place = place
        self.documents: dict[tuple[str, ...], bytes] = {}
        self.before: Callable[[str], None] = lambda _: None
        self.after: Callable[[str], None] = lambda _: None

    def put(self, box: Box, path: Path, content: bytes) -> None:
        self.before("put")
        if self.documents.setdefault(_key(box, path), content) != content:
            raise DomainError("mailbox_taken", place=self.place)
        self.after("put")

    def get(self, box: Box, path: Path) -> bytes | None:
        return self.documents.get(_key(box, path))

    def names(self, box: Box, folder: Path) -> list[str]:
        within = _key(box, folder)
        return sorted({key[len(within)] for key in self.documents if key[: len(within)] == within})

    def everything(self, box: Box, folder: Path) -> Iterator[tuple[str, bytes]]:
        for name in self.names(box, folder):
            content = self.get(box, (*folder, name))
            if content is not None:
                yield name, content

    def remove(self, box: Box, path: Path) -> None:
        self.before("remove")
        self.documents.pop(_key(box, path), None)
        self.after("remove")

    def remove_all(self, box: Box, folder: Path, names: Sequence[str]) -> None:
        for name in names:
            self.remove(box, (*folder, name))


def _key(box: Box, path: Path) -> tuple[str, ...]:
    try:
        return (box, *(as_name(name) for name in path))
    except ValueError:
        raise DomainError("mailbox_name") from None
