"""A private message bus, and programs on it."""

import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from jeepney import DBusAddress, HeaderFields, Message, MessageType, message_bus, new_method_return, new_signal
from jeepney.io.blocking import DBusConnection, open_dbus_connection

Body = tuple[object, ...]
Answer = tuple[str, Body]
"""A signature and what it describes."""


@contextmanager
def message_bus_daemon() -> Iterator[str]:
    """A private bus; its address."""
    program = shutil.which("dbus-daemon") or pytest.fail("dbus-daemon is missing")
    daemon = subprocess.Popen(
        [program, "--session", "--nofork", "--print-address"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert daemon.stdout is not None
    try:
        yield daemon.stdout.readline().strip()
    finally:
        daemon.terminate()
        daemon.wait()
        daemon.stdout.close()


class Service:
    """A program on a bus that owns a name, answers calls and can send signals."""

    def __init__(self, bus: str, name: str, answer: Answer | Callable[[str, Body], Answer] | None) -> None:
        """`answer` is what it says to every call, or says so of a method and its arguments; without it says nothing."""
        self._connection: DBusConnection = open_dbus_connection(bus)
        self._connection.send_and_get_reply(message_bus.RequestName(name))
        self._answer = answer
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def signal(self, path: str, interface: str, member: str, *body: bool | int) -> None:
        emitter = DBusAddress(path, interface=interface)
        kinds = "".join("b" if isinstance(part, bool) else "u" for part in body)
        self._connection.send(new_signal(emitter, member, kinds, body))

    def end(self) -> None:
        self._connection.sock.shutdown(2)
        self._thread.join()
        self._connection.close()

    def _serve(self) -> None:
        while True:
            try:
                message = self._connection.receive()
            except OSError:
                return
            called = message.header.message_type is MessageType.method_call
            if called and self._answer is not None and HeaderFields.member in message.header.fields:
                self._reply(message, self._answer)

    def _reply(self, call: Message, answer: Answer | Callable[[str, Body], Answer]) -> None:
        if callable(answer):
            answer = answer(call.header.fields[HeaderFields.member], call.body)
        self._connection.send(new_method_return(call, *answer))
