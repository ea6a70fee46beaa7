"""Organisation policy from a JSON file: one object, settings by their keys."""

from pathlib import Path

from tijdwijzer.domain.policy import Decree, Origin, Refused, Why

MOST_BYTES = 1 << 20


class PolicyFile:
    """Fits `services.platform.PolicySource`. Without a file there is no policy, unless an administrator `named` it:
    then it is to be there, by its full path, and is refused when it is not.
    """

    def __init__(self, path: Path, *, named: bool = False) -> None:
        self._path = path
        self._named = named

    def read(self) -> list[Decree]:
        if self._named and not self._path.is_absolute():
            return [self._refused(Why.FILE_PATH)]
        try:
            data = _first_bytes(self._path)
        except FileNotFoundError:
            return [self._refused(Why.FILE_MISSING)] if self._named else []
        except (OSError, ValueError):  # the second for a path that no system takes
            return [self._refused(Why.FILE_UNREADABLE)]
        if len(data) > MOST_BYTES:
            return [self._refused(Why.FILE_TOO_LARGE)]
        found = parse_policy(data)
        return [self._refused(found) if isinstance(found, Why) else Decree(Origin.FILE, found)]

    def _refused(self, why: Why) -> Decree:
        return Decree(Origin.FILE, {}, (Refused(str(self._path), Origin.FILE, why),))


def _first_bytes(path: Path) -> bytes:
    """One more than may be. Raises OSError or ValueError."""
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)


class _TwiceError(ValueError):
    """One name stands twice in an object: who knows which was meant?"""


def parse_policy(data: bytes) -> dict[str, object] | Why:
    """What the file says, or why that cannot be told."""
    import json

    try:
        found = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_once)
    except _TwiceError:
        return Why.FILE_TWICE
    except (ValueError, RecursionError):
        return Why.FILE_NOT_JSON
    return found if isinstance(found, dict) else Why.FILE_NO_OBJECT


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _TwiceError
    return found
