"""macOS' idle clock."""

import ctypes

from tijdwijzer.services.platform import Lack

APPLICATION_SERVICES = "/System/Library/Frameworks/ApplicationServices.framework/ApplicationServices"
COMBINED_SESSION = 0
ANY_INPUT = 0xFFFFFFFF


class MacIdle:
    """Asks CGEventSource, which needs no permission for this."""

    source = "macos event source"
    lack: Lack | None = None

    def __init__(self) -> None:
        self._seconds = ctypes.CDLL(APPLICATION_SERVICES).CGEventSourceSecondsSinceLastEventType
        self._seconds.restype = ctypes.c_double
        self._seconds.argtypes = [ctypes.c_int32, ctypes.c_uint32]

    def idle_seconds(self) -> float | None:
        return float(self._seconds(COMBINED_SESSION, ANY_INPUT))

    def close(self) -> None:
        """There is nothing to close."""
