"""What a message can offer to do."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Offer:
    """A button in a message: what it says, and what it does besides ending the message."""

    text: str
    act: Callable[[], object]
