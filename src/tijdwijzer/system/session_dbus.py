"""Lock and sleep on Linux: signals of logind and of the desktop's screen saver, over D-Bus.

A thread per bus waits for a message and does nothing until one comes. jeepney only speaks to local sockets.
"""

import logging
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from tijdwijzer.services.platform import Lack, OnSessionEvent, Reason, SessionEvent, SessionEvents

if TYPE_CHECKING:
    from jeepney import MatchRule
    from jeepney.io.blocking import DBusConnection

log = logging.getLogger(__name__)

LOGIND = "org.freedesktop.login1"
LOGIND_PATH = "/org/freedesktop/login1"
PATIENCE = 2.0


def decode(interface: str, member: str, body: Sequence[object]) -> SessionEvent | None:
    """What a signal says about the session; None for all others."""
    if interface == f"{LOGIND}.Session":
        return {"Lock": SessionEvent.LOCKED, "Unlock": SessionEvent.UNLOCKED}.get(member)
    begins = bool(body and body[0])
    if member == "PrepareForSleep" and interface == f"{LOGIND}.Manager":
        return SessionEvent.SLEEPING if begins else SessionEvent.WOKE
    # GNOME, KDE, Xfce, MATE and Cinnamon each have an interface of their own, with the same signal.
    if member == "ActiveChanged" and interface.endswith(".ScreenSaver"):
        return SessionEvent.LOCKED if begins else SessionEvent.UNLOCKED
    return None


def open_bus_events(environment: Mapping[str, str]) -> SessionEvents | Lack:
    """Listens on the buses that answer; why not when none does."""
    buses = [bus for bus in (_session_bus(), _system_bus(environment)) if bus is not None]
    return BusSessionEvents(buses) if buses else Lack(Reason.NO_BUS, "D-Bus")


def _session_bus() -> "Bus | None":
    from jeepney import MatchRule

    connection = _connect("SESSION")
    if connection is None:
        return None
    _listen_for(connection, MatchRule(type="signal", member="ActiveChanged"))
    return Bus("session bus", connection)


def _system_bus(environment: Mapping[str, str]) -> "Bus | None":
    from jeepney import MatchRule

    connection = _connect("SYSTEM")
    if connection is None:
        return None
    manager = MatchRule(type="signal", sender=LOGIND, interface=f"{LOGIND}.Manager", member="PrepareForSleep")
    _listen_for(connection, manager)
    session = _own_session(connection, environment.get("XDG_SESSION_ID") or "auto")
    if session is not None:
        own = MatchRule(type="signal", sender=LOGIND, interface=f"{LOGIND}.Session", path=session)
        _listen_for(connection, own)
    return Bus("system bus", connection)


def _listen_for(connection: "DBusConnection", rule: "MatchRule") -> None:
    from jeepney import message_bus

    connection.send_and_get_reply(message_bus.AddMatch(rule), timeout=PATIENCE)


def _connect(bus: str) -> "DBusConnection | None":
    from jeepney.io.blocking import open_dbus_connection

    try:
        return open_dbus_connection(bus)
    except (KeyError, OSError, ValueError, RuntimeError):
        return None


def _own_session(connection: "DBusConnection", session: str) -> str | None:
    """The path of this login, so that somebody else's screen lock is not taken for ours; None without logind."""
    from jeepney import DBusAddress, DBusErrorResponse, new_method_call
    from jeepney.wrappers import unwrap_msg

    manager = DBusAddress(LOGIND_PATH, bus_name=LOGIND, interface=f"{LOGIND}.Manager")
    call = new_method_call(manager, "GetSession", "s", (session,))
    try:
        (path,) = unwrap_msg(connection.send_and_get_reply(call, timeout=PATIENCE))
    except (DBusErrorResponse, TimeoutError):
        return None
    return str(path)


class Bus:
    """A connection to one bus and the thread that waits on it."""

    def __init__(self, name: str, connection: "DBusConnection") -> None:
        self.name = name
        self._connection = connection
        self._thread: threading.Thread | None = None
        self._stopping = False

    def start(self, on_event: OnSessionEvent) -> None:
        self._thread = threading.Thread(target=self._listen, args=(on_event,), name=self.name, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._stopping = True
        if self._thread is not None:
            with suppress(OSError):  # the bus may have closed it before us
                self._connection.sock.shutdown(2)  # both ways: the waiting thread wakes up to the end of the stream
            self._thread.join()
        self._connection.close()

    def _listen(self, on_event: OnSessionEvent) -> None:
        while True:
            try:
                message = self._connection.receive()
            except OSError:
                if not self._stopping:
                    log.warning("the %s closed; lock and sleep are no longer announced", self.name)
                return
            event = _event_in(message)
            if event is not None:
                on_event(event)


def _event_in(message: Any) -> SessionEvent | None:
    from jeepney import HeaderFields, MessageType

    if message.header.message_type is not MessageType.signal:
        return None
    fields = message.header.fields
    return decode(fields.get(HeaderFields.interface, ""), fields[HeaderFields.member], message.body)


class BusSessionEvents:
    """Tells what the buses say, on their threads."""

    lack: Lack | None = None

    def __init__(self, buses: Sequence[Bus]) -> None:
        self._buses = buses
        self.source = ", ".join(bus.name for bus in buses)

    def start(self, on_event: OnSessionEvent) -> None:
        for bus in self._buses:
            bus.start(on_event)

    def stop(self) -> None:
        for bus in self._buses:
            bus.stop()
