"""The idle time of an X server, by its SYNC extension: as a figure, and as alarms that cost nothing until they go off.

python-xlib has nothing of this extension. Source: X Synchronization Extension Protocol, version 3.1.
"""

import struct
from typing import Any

from Xlib.protocol import rq

EXTENSION = "SYNC"
IDLE_TIME = "IDLETIME"
VERSION = (3, 1)
ALARM_NOTIFY = 1
"""The number of this event among those of the extension."""

COUNTER, VALUE_TYPE, VALUE, TEST_TYPE, DELTA = 1, 2, 4, 8, 16
ABSOLUTE = 0
RISES, FALLS = 0, 1
"""The counter passes the value, going up or going down."""


def halves(value: int) -> tuple[int, int]:
    """A number of 64 bits as the protocol has it: its upper half with the sign, and its lower half."""
    return value >> 32, value & 0xFFFFFFFF


def whole(high: int, low: int) -> int:
    return (high << 32) + low


def counters(data: bytes) -> dict[str, int]:
    """The system's counters by name: each has a number, a resolution of 64 bits and a name, filled up to 4 bytes."""
    found, at = {}, 0
    while at + 14 <= len(data):
        number, length = struct.unpack_from("=L8xH", data, at)
        name = data[at + 14 : at + 14 + length]
        found[name.decode("latin-1")] = int(number)
        at += (14 + length + 3) // 4 * 4
    return found


class Rest(rq.ValueField):  # type: ignore[misc]
    """All that follows, as it came."""

    structcode = None

    def parse_binary_value(self, data: Any, _display: Any, _length: Any, _format: Any) -> tuple[bytes, bytes]:
        return bytes(data), b""


class Initialize(rq.ReplyRequest):  # type: ignore[misc]
    _request = rq.Struct(
        rq.Card8("opcode"), rq.Opcode(0), rq.RequestLength(), rq.Card8("major"), rq.Card8("minor"), rq.Pad(2)
    )
    _reply = rq.Struct(
        rq.ReplyCode(),
        rq.Pad(1),
        rq.Card16("sequence_number"),
        rq.ReplyLength(),
        rq.Card8("major"),
        rq.Card8("minor"),
        rq.Pad(22),
    )


class ListSystemCounters(rq.ReplyRequest):  # type: ignore[misc]
    _request = rq.Struct(rq.Card8("opcode"), rq.Opcode(1), rq.RequestLength())
    _reply = rq.Struct(
        rq.ReplyCode(),
        rq.Pad(1),
        rq.Card16("sequence_number"),
        rq.ReplyLength(),
        rq.Card32("count"),
        rq.Pad(20),
        Rest("counters"),
    )


class QueryCounter(rq.ReplyRequest):  # type: ignore[misc]
    _request = rq.Struct(rq.Card8("opcode"), rq.Opcode(5), rq.RequestLength(), rq.Card32("counter"))
    _reply = rq.Struct(
        rq.ReplyCode(),
        rq.Pad(1),
        rq.Card16("sequence_number"),
        rq.ReplyLength(),
        rq.Int32("high"),
        rq.Card32("low"),
        rq.Pad(16),
    )


def _setting_an_alarm(number: int) -> Any:
    return rq.Struct(
        rq.Card8("opcode"),
        rq.Opcode(number),
        rq.RequestLength(),
        rq.Card32("alarm"),
        rq.Card32("given"),
        rq.Card32("counter"),
        rq.Card32("value_type"),
        rq.Int32("value_high"),
        rq.Card32("value_low"),
        rq.Card32("test_type"),
        rq.Int32("delta_high"),
        rq.Card32("delta_low"),
    )


class CreateAlarm(rq.Request):  # type: ignore[misc]
    _request = _setting_an_alarm(8)


class ChangeAlarm(rq.Request):  # type: ignore[misc]
    _request = _setting_an_alarm(9)


class AlarmNotify(rq.Event):  # type: ignore[misc]
    _code = None
    _fields = rq.Struct(
        rq.Card8("type"),
        rq.Card8("kind"),
        rq.Card16("sequence_number"),
        rq.Card32("alarm"),
        rq.Int32("counter_high"),
        rq.Card32("counter_low"),
        rq.Int32("value_high"),
        rq.Card32("value_low"),
        rq.Card32("timestamp"),
        rq.Card8("state"),
        rq.Pad(3),
    )


class IdleCounter:
    """The counter of milliseconds since the last input, on the connection of `display`, with an alarm for each way."""

    def __init__(self, display: Any, opcode: int, first_event: int, counter: int) -> None:
        self._display = display.display
        self._opcode = opcode
        self._counter = counter
        self._alarms: dict[int, int] = {}
        self.alarm_notify = first_event + ALARM_NOTIFY
        display.extension_add_event(self.alarm_notify, AlarmNotify)

    def seconds(self) -> float:
        """Seconds since the last input."""
        answer = QueryCounter(display=self._display, opcode=self._opcode, counter=self._counter)
        return whole(answer.high, answer.low) / 1000

    def set_alarms(self, seconds: float) -> None:
        """Go off when the idle time rises above `seconds`, and when it falls to them or less; once each.

        The same two alarms are set each time: one that is destroyed sends an event as well.
        """
        request = ChangeAlarm if self._alarms else CreateAlarm
        self._alarms = self._alarms or {test: self._display.allocate_resource_id() for test in (RISES, FALLS)}
        for test, alarm in self._alarms.items():
            high, low = halves(int(seconds * 1000) + (test == RISES))
            request(
                display=self._display,
                opcode=self._opcode,
                alarm=alarm,
                given=COUNTER | VALUE_TYPE | VALUE | TEST_TYPE | DELTA,
                counter=self._counter,
                value_type=ABSOLUTE,
                value_high=high,
                value_low=low,
                test_type=test,
                delta_high=0,
                delta_low=0,
            )


def idle_counter(display: Any) -> IdleCounter | None:
    """The idle counter of this display; None where the server has none."""
    extension = display.query_extension(EXTENSION)
    if extension is None or not extension.present:
        return None
    opcode = extension.major_opcode
    Initialize(display=display.display, opcode=opcode, major=VERSION[0], minor=VERSION[1])
    listed = ListSystemCounters(display=display.display, opcode=opcode)
    counter = counters(listed.counters).get(IDLE_TIME)
    return None if counter is None else IdleCounter(display, opcode, extension.first_event, counter)
