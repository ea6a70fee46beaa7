"""A system tray of our own on a private X server: it knows to the millisecond when an icon asks to be docked."""

import subprocess
import time
from types import TracebackType
from typing import Self

from Xlib import X, display
from Xlib.protocol import event
from Xlib.xobject.drawable import Window

SIDE = 22


class TrayHost:
    """Xvfb with nothing but a tray."""

    def __enter__(self) -> Self:
        command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-noreset", "-nolisten", "tcp"]
        self._server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        assert self._server.stdout is not None
        self.name = f":{self._server.stdout.readline().strip()}"
        self._display = display.Display(self.name)
        root = self._display.screen().root
        self._own = root.create_window(0, 0, 200, SIDE, 0, self._display.screen().root_depth, background_pixel=0xEEF1F3)
        selection = self._display.intern_atom("_NET_SYSTEM_TRAY_S0")
        self._opcode = self._display.intern_atom("_NET_SYSTEM_TRAY_OPCODE")
        self._own.set_selection_owner(selection, X.CurrentTime)
        self._own.map()
        manager = self._display.intern_atom("MANAGER")
        data = (32, [X.CurrentTime, selection, self._own.id, 0, 0])
        root.send_event(event.ClientMessage(window=root, client_type=manager, data=data), X.StructureNotifyMask)
        self._display.sync()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._display.close()
        self._server.terminate()
        self._server.wait()

    def wait_for_icon(self, seconds: float = 60) -> Window:
        """The next window that asks to be docked, shown in the tray. Raises TimeoutError."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if not self._display.pending_events():
                time.sleep(0.0005)
                continue
            message = self._display.next_event()
            if message.type == X.ClientMessage and message.client_type == self._opcode and message.data[1][1] == 0:
                return self._dock(message.data[1][2])
        raise TimeoutError("no icon asked to be docked")

    def _dock(self, window_id: int) -> Window:
        window = self._display.create_resource_object("window", window_id)
        window.configure(width=SIDE, height=SIDE)
        window.reparent(self._own, 0, 0)
        window.map()
        self._display.sync()
        return window

    def wait_for_colour(self, window: Window, colours: set[int], seconds: float = 60) -> None:
        """Wait until one of these colours (0xRRGGBB) is in the icon. Raises TimeoutError."""
        wanted = [colour.to_bytes(3, "little") for colour in colours]
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            seen = window.get_image(0, 0, SIDE, SIDE, X.ZPixmap, 0xFFFFFFFF).data
            if any(colour in seen for colour in wanted):
                return
            time.sleep(0.002)
        raise TimeoutError("the icon never took the colour of the running activity")
