"""Window messages as Windows sends them, through the filter that Qt calls."""

from collections.abc import Iterator
from ctypes import addressof
from ctypes.wintypes import MSG

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QApplication

from tijdwijzer.services.platform import SessionEvent
from tijdwijzer.system.session_windows import WM_POWERBROADCAST, WM_WTSSESSION_CHANGE, WindowsSessionEvents
from tijdwijzer.ui.window_messages import KIND, WindowMessages


class Attached(WindowsSessionEvents):
    """Session events that only remember which window is theirs."""

    window = 0

    def attach(self, window: int) -> None:
        self.window = window


@pytest.fixture
def events() -> Attached:
    return Attached()


@pytest.fixture
def messages(qapp: QApplication, events: Attached) -> Iterator[WindowMessages]:
    made = WindowMessages(events)
    yield made
    made.close()


def test_lock_and_sleep_are_heard_once_by_the_window_that_asked(messages: WindowMessages, events: Attached) -> None:
    told: list[SessionEvent] = []
    events.start(told.append)
    for window in (events.window + 1, events.window, 0):
        for number, meaning in ((WM_WTSSESSION_CHANGE, 7), (WM_POWERBROADCAST, 0x4), (0x000F, 0)):
            came = MSG(hWnd=window, message=number, wParam=meaning)
            assert messages.nativeEventFilter(QByteArray(KIND), addressof(came)) == (False, 0)
    assert told == [SessionEvent.LOCKED, SessionEvent.SLEEPING]


def test_other_systems_messages_are_left_alone(messages: WindowMessages, events: Attached) -> None:
    events.start(lambda event: pytest.fail("that was no message of Windows"))
    assert messages.nativeEventFilter(QByteArray(b"xcb_generic_event_t"), 1) == (False, 0)
