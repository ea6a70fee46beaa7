"""What use cases say has changed. Whoever shows it listens; nobody has to poll."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from tijdwijzer.domain.entries import Span


@dataclass(frozen=True, slots=True)
class EntriesChanged:
    """Entries inside `span` changed; None means anywhere."""

    span: Span | None = None


@dataclass(frozen=True, slots=True)
class SettingsChanged:
    keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class ReflectionChanged:
    day: date


@dataclass(frozen=True, slots=True)
class ObservedChanged:
    """What was observed inside `span` changed, or what is made of it; None means anywhere."""

    span: Span | None = None


@dataclass(frozen=True, slots=True)
class OutputChanged:
    """What was counted on `days` changed; None means anywhere. Products and their standard times are "anywhere" too."""

    days: frozenset[date] | None = None


@dataclass(frozen=True, slots=True)
class AimsChanged:
    """A goal or a baseline measurement changed."""


@dataclass(frozen=True, slots=True)
class SharingChanged:
    """Something about sharing changed: what is agreed on, sent, delivered or published."""


@dataclass(frozen=True, slots=True)
class ChangedElsewhere:
    """Another process changed the database: whatever is shown or remembered may be old."""


Notice = (
    EntriesChanged
    | SettingsChanged
    | ReflectionChanged
    | ObservedChanged
    | OutputChanged
    | AimsChanged
    | SharingChanged
    | ChangedElsewhere
)

Publish = Callable[[Notice], None]


class Notices:
    """Hands each notice to every listener, in the order in which they came, on the thread that publishes."""

    def __init__(self) -> None:
        self._listeners: list[Publish] = []

    def listen(self, listener: Publish) -> None:
        self._listeners.append(listener)

    def publish(self, notice: Notice) -> None:
        for listener in self._listeners:
            listener(notice)
