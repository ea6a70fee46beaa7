"""Wayland keeps from a program what the others show, so nothing in front is told: only whether somebody is there.

GNOME tells that on the session bus, as it changes. Other compositors tell it to programs with a window of their own
(the idle protocols of Wayland), which this is not: there nothing is told, and the null object says so.
"""

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from tijdwijzer.capture.in_use_linux import signs_in_use
from tijdwijzer.domain.observing import Sign
from tijdwijzer.domain.redaction import Sighting
from tijdwijzer.services.platform import Lack, OnChange, Probe, ProbeError, Reason

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection

MONITOR = "org.gnome.Mutter.IdleMonitor"
MONITOR_PATH = "/org/gnome/Mutter/IdleMonitor/Core"
PATIENCE = 2.0


def open_wayland_probe() -> Probe | Lack:
    """The probe of GNOME's session, or that Wayland tells nothing."""
    from jeepney.io.blocking import open_dbus_connection

    try:
        made = WaylandProbe(open_dbus_connection("SESSION"), open_dbus_connection("SESSION"))
    except (KeyError, OSError, ValueError, RuntimeError):
        return Lack(Reason.WAYLAND)
    try:
        made.idle_seconds()
    except ProbeError:
        made.stop()
        return Lack(Reason.WAYLAND)
    return made


class WaylandProbe:
    """Knows whether somebody is there and never what is in front; `lack` says so. One connection asks, one listens."""

    source = "gnome idle monitor"
    tells = True

    def __init__(self, asking: "DBusConnection", listening: "DBusConnection") -> None:
        self.lack: Lack | None = Lack(Reason.WAYLAND)
        self._asking = asking
        self._listening = listening
        self._listener: threading.Thread | None = None
        self._stopping = False
        self._watch: int | None = None

    def start(self, on_change: OnChange) -> None:
        from jeepney import MatchRule, message_bus

        fired = MatchRule(type="signal", interface=MONITOR, member="WatchFired", path=MONITOR_PATH)
        with suppress(OSError):  # a bus that is gone is found out by the listener
            self._listening.send_and_get_reply(message_bus.AddMatch(fired), timeout=PATIENCE)
        self._listener = threading.Thread(target=self._listen, args=(on_change,), name="probe", daemon=True)
        self._listener.start()

    def sighting(self, titles: Callable[[str], bool]) -> Sighting | None:  # noqa: ARG002
        return None

    def idle_seconds(self) -> float | None:
        (milliseconds,) = self._ask("GetIdletime")
        return float(milliseconds) / 1000

    def wake_when(self, idle: float) -> None:
        """An idle watch that is late fires at once, and a watch for activity at the next input, so none is missed."""
        if self._watch is not None:
            self._ask("RemoveWatch", "u", self._watch)
        seconds = self.idle_seconds()
        away = seconds is not None and seconds > idle
        (self._watch,) = (
            self._ask("AddUserActiveWatch") if away else self._ask("AddIdleWatch", "t", int(idle * 1000) + 1)
        )

    def using(self) -> frozenset[Sign]:
        return signs_in_use()

    def stop(self) -> None:
        if self._stopping:
            return
        self._stopping = True
        if self._listener is not None:
            with suppress(OSError):  # the bus may have closed it before us
                self._listening.sock.shutdown(2)  # both ways: the waiting thread wakes up to the end of the stream
            self._listener.join()
        self._listening.close()
        self._asking.close()

    def _ask(self, method: str, signature: str | None = None, *body: int) -> Any:
        from jeepney import DBusAddress, DBusErrorResponse, new_method_call
        from jeepney.wrappers import unwrap_msg

        monitor = DBusAddress(MONITOR_PATH, bus_name=MONITOR, interface=MONITOR)
        call = new_method_call(monitor, method, signature, body)
        try:
            return unwrap_msg(self._asking.send_and_get_reply(call, timeout=PATIENCE))
        except (DBusErrorResponse, OSError):  # a TimeoutError is one
            raise ProbeError("GNOME's idle monitor does not answer") from None

    def _listen(self, on_change: OnChange) -> None:
        """Watches of other programs are told as well, and cost one look more."""
        from jeepney import HeaderFields

        with suppress(OSError):
            while True:
                if self._listening.receive().header.fields.get(HeaderFields.member) == "WatchFired":
                    on_change()
        if not self._stopping:
            on_change()  # whoever asks now, hears why
