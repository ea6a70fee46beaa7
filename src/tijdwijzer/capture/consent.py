"""Whether microphone and camera are in use, as Windows tells the person in its own privacy settings.

It keeps there, for each program, when it began and ended to use them. Which program that is, is not looked at.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tijdwijzer.domain.observing import Sign

DEVICES = {Sign.MICROPHONE: "microphone", Sign.CAMERA: "webcam"}
"""What Windows calls them."""

PER_SECOND = 10_000_000
BEGINNING = 11_644_473_600
"""Windows counts in steps of 100 ns since 1601, which is so many seconds before 1970."""


@dataclass(frozen=True, slots=True)
class Use:
    """When a program last began and ended to use a device, as Windows counts; `ended` is 0 while it uses it.

    None for what is not written there.
    """

    began: int | None
    ended: int | None

    def goes_on(self, booted: int) -> bool:
        """A use from before the machine was started is one that a crash or a power cut ended."""
        return self.ended == 0 and self.began is not None and self.began > booted


def signs(uses: Callable[[str], Iterable[Use]], booted: int) -> frozenset[Sign]:
    """The devices that any program uses now; `uses` answers for one by Windows' name of it."""
    return frozenset(sign for sign, device in DEVICES.items() if any(use.goes_on(booted) for use in uses(device)))


def booted(now: float, up: float) -> int:
    """When the machine was started, as Windows counts: `up` seconds before `now`, in seconds since 1970."""
    return round((now - up + BEGINNING) * PER_SECOND)
