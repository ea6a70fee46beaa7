"""Whether microphone and camera are in use on Linux, by any program: what the kernel says, and never by which."""

from collections.abc import Iterable
from pathlib import Path

from tijdwijzer.domain.observing import Sign

SOUND = Path("/proc/asound")
CAMERA = Path("/sys/module/uvcvideo/refcnt")


def records(statuses: Iterable[str]) -> bool:
    """Whether sound is being recorded: the states of all inputs, as ALSA writes them."""
    return any("state: RUNNING" in status.splitlines() for status in statuses)


def opened(count: str) -> bool:
    """Whether a camera is open: how often its driver is used."""
    return count.strip().isdecimal() and int(count) > 0


def signs_in_use(sound: Path = SOUND, camera: Path = CAMERA) -> frozenset[Sign]:
    """The signs of a meeting that are there now; none where the kernel does not tell."""
    microphone = records(map(_text, sound.glob("card*/pcm*c/sub*/status")))
    told = {Sign.MICROPHONE: microphone, Sign.CAMERA: opened(_text(camera))}
    return frozenset(sign for sign, in_use in told.items() if in_use)


def _text(path: Path) -> str:
    """What a file says; nothing when it is not there (any more), or not for us."""
    try:
        return path.read_text(encoding="ascii", errors="replace")
    except OSError:
        return ""
