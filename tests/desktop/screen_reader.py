"""What a screen reader is told of a program's windows: names, roles and places, so that a test finds a button by name.

Qt puts its accessible tree on the bus that AT_SPI_BUS_ADDRESS names, and leaves popups out of it: of those a screen
reader only hears that they show. So this is also the registry at which programs announce themselves.
"""

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    MatchRule,
    Message,
    MessageType,
    message_bus,
    new_method_call,
    new_method_return,
)
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.desktop.session import Area

ROOT = "/org/a11y/atspi/accessible/root"
REGISTRY = "org.a11y.atspi.Registry"
ACCESSIBLE = "org.a11y.atspi.Accessible"
COMPONENT = "org.a11y.atspi.Component"
TEXT = "org.a11y.atspi.Text"
VALUE = "org.a11y.atspi.Value"
EVENTS = "org.a11y.atspi.Event.Object"
PROPERTIES = "org.freedesktop.DBus.Properties"

STATES = {"checked": 4, "enabled": 8, "focused": 12, "selected": 23, "showing": 25, "visible": 30}
PATIENCE = 5.0

Reference = tuple[str, str]
"""The bus name of a program and the path of one of its objects."""


class Gone(Exception):
    """What was looked at is no longer there."""


@dataclass(frozen=True, slots=True)
class Element:
    """A widget, cell or menu item as it was when it was looked up, with its place in pixels of the screen.

    `name` has plain spaces where the screen has unbreakable ones. `depth` is 0 for a window, 1 for what is in it.
    """

    reference: Reference
    name: str
    description: str
    role: str
    states: frozenset[str]
    area: Area
    depth: int

    @property
    def showing(self) -> bool:
        return "showing" in self.states and self.area.width > 0 and self.area.height > 0


class Registry:
    """Where programs announce their accessible trees; hears what they show. Must be there before they start."""

    def __init__(self, address: str) -> None:
        self._bus = open_dbus_connection(address)
        self._programs: list[str] = []
        self._shown: dict[Reference, None] = {}
        self._lock = threading.Lock()
        self._ended = threading.Event()
        _ask(self._bus, message_bus.RequestName(REGISTRY))
        _ask(self._bus, message_bus.AddMatch(MatchRule(type="signal", interface=EVENTS, member="StateChanged")))
        self._thread = threading.Thread(target=self._serve, name="accessibility registry")
        self._thread.start()

    def close(self) -> None:
        """Must come before the bus goes away."""
        self._ended.set()
        self._thread.join()
        self._bus.close()

    def shown(self, program: str) -> list[str]:
        """The paths of what this program said to show, in that order."""
        with self._lock:
            return [path for name, path in self._shown if name == program]

    def forget(self, shown: Reference) -> None:
        with self._lock:
            self._shown.pop(shown, None)

    def programs(self) -> list[str]:
        """The bus names of the programs that announced themselves."""
        with self._lock:
            return list(self._programs)

    def _serve(self) -> None:
        while not self._ended.is_set():
            try:
                message = self._bus.receive(timeout=0.1)
            except TimeoutError:
                continue
            if message.header.message_type is MessageType.method_call:
                self._answer(message)
            elif message.header.message_type is MessageType.signal:
                self._hear(message)

    def _answer(self, call: Message) -> None:
        fields = call.header.fields
        member, sender = fields[HeaderFields.member], fields[HeaderFields.sender]
        if member == "Embed":
            with self._lock:
                self._programs.append(sender)
            reply = new_method_return(call, "(so)", ((self._bus.unique_name, ROOT),))
        elif member == "GetRegisteredEvents":
            reply = new_method_return(call, "a(ss)", ([(self._bus.unique_name, "object:")],))
        elif member == "NotifyListenersSync":  # of a key: nobody here takes it away
            reply = new_method_return(call, "b", (False,))
        else:
            reply = new_method_return(call)
        self._bus.send(reply)

    def _hear(self, signal: Message) -> None:
        fields = signal.header.fields
        if fields[HeaderFields.member] == "StateChanged" and signal.body[:2] == ("showing", 1):
            with self._lock:
                self._shown[fields[HeaderFields.sender], fields[HeaderFields.path]] = None


class ScreenReader:
    """Reads one program's accessible tree. `ratio` is how many pixels of the screen make one of Qt's."""

    def __init__(self, address: str, registry: Registry, pid: int, ratio: float = 1.0) -> None:
        self._registry = registry
        self._pid = pid
        self._ratio = ratio
        self._program = ""
        self._bus: DBusConnection = open_dbus_connection(address)

    def close(self) -> None:
        self._bus.close()

    def elements(self, within: Element | None = None) -> Iterator[Element]:
        """Everything that shows, the outermost first. What goes away meanwhile is left out."""
        if within:
            yield from self._below(within.reference, within.depth + 1)
            return
        for window in self._windows():
            yield from self._from(window, 0)

    def text(self, element: Element) -> str:
        """What stands in a text field."""
        count = self._property(element.reference, TEXT, "CharacterCount")
        return str(self._call(element.reference, TEXT, "GetText", "ii", (0, int(count)))[0])

    def selected_text(self, element: Element) -> str:
        """What is selected in a text field."""
        start, end = self._call(element.reference, TEXT, "GetSelection", "i", (0,))
        return self.text(element)[start:end]

    def value(self, element: Element) -> tuple[float, float]:
        """Where a slider or stepper stands, and how far it goes."""
        value, most = (self._property(element.reference, VALUE, name) for name in ("CurrentValue", "MaximumValue"))
        return float(value), float(most)

    def _windows(self) -> list[Reference]:
        """The windows of the tree, and after them the popups."""
        program = self._find_program()
        windows = self._children((program, ROOT))
        shown = [(program, path) for path in self._registry.shown(program)]
        return windows + [popup for popup in shown if popup not in windows and self._is_window(popup)]

    def _is_window(self, reference: Reference) -> bool:
        """Whether it is no part of something else; what is neither is not asked about again."""
        try:
            is_window = str(self._property(reference, ACCESSIBLE, "Parent")[1]) == ROOT
        except Gone:
            is_window = False
        if not is_window:
            self._registry.forget(reference)
        return is_window

    def _below(self, reference: Reference, depth: int) -> Iterator[Element]:
        for child in self._children(reference):
            yield from self._from(child, depth)

    def _from(self, reference: Reference, depth: int) -> Iterator[Element]:
        try:
            element = self._element(reference, depth)
        except Gone:
            return
        if element.showing:
            yield element
            yield from self._below(reference, depth + 1)

    def _children(self, reference: Reference) -> list[Reference]:
        try:
            return [(str(name), str(path)) for name, path in self._call(reference, ACCESSIBLE, "GetChildren")[0]]
        except Gone:
            return []

    def _element(self, reference: Reference, depth: int) -> Element:
        low, high = self._call(reference, ACCESSIBLE, "GetState")[0]
        bits = low | high << 32
        return Element(
            reference,
            str(self._property(reference, ACCESSIBLE, "Name")).replace("\xa0", " "),
            str(self._property(reference, ACCESSIBLE, "Description")),
            str(self._call(reference, ACCESSIBLE, "GetRoleName")[0]),
            frozenset(name for name, bit in STATES.items() if bits >> bit & 1),
            self._area(*self._call(reference, COMPONENT, "GetExtents", "u", (0,))[0]),
            depth,
        )

    def _area(self, x: int, y: int, width: int, height: int) -> Area:
        return Area(*(round(length * self._ratio) for length in (x, y, width, height)))

    def _property(self, reference: Reference, interface: str, name: str) -> Any:
        return self._call(reference, PROPERTIES, "Get", "ss", (interface, name))[0][1]

    def _call(
        self, to: Reference, interface: str, method: str, signature: str | None = None, body: tuple[object, ...] = ()
    ) -> tuple[Any, ...]:
        return _ask(self._bus, new_method_call(DBusAddress(to[1], to[0], interface), method, signature, body))

    def _find_program(self) -> str:
        """The bus name under which the program announced itself."""
        if not self._program:
            self._program = next((name for name in self._registry.programs() if self._runs(name)), "")
        if self._program:
            return self._program
        raise Gone(f"process {self._pid} shows no tree")

    def _runs(self, name: str) -> bool:
        """Whether this name belongs to the process."""
        try:
            return bool(_ask(self._bus, message_bus.GetConnectionUnixProcessID(name))[0] == self._pid)
        except Gone:
            return False


def _ask(bus: DBusConnection, call: Message) -> tuple[Any, ...]:
    try:
        reply = bus.send_and_get_reply(call, timeout=PATIENCE)
    except TimeoutError:
        raise Gone("no answer") from None
    if reply.header.message_type is MessageType.error:
        raise Gone(str(reply.header.fields.get(HeaderFields.error_name)))
    return tuple(reply.body)
