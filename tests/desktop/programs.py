"""Windows of several programs on a virtual screen. The test makes them itself, so their class tells them apart."""

from collections.abc import Sequence

from Xlib import X, Xatom
from Xlib.display import Display
from Xlib.protocol.event import ClientMessage
from Xlib.xobject.drawable import Window

from tests.desktop.session import DesktopSession

ACTIVE = "_NET_ACTIVE_WINDOW"


class Programs:
    """What a person does with windows: open one, go to one, close one."""

    def __init__(self, screen: DesktopSession) -> None:
        self._screen = screen
        self.display = Display(screen.environment["DISPLAY"])
        self.root = self.display.screen().root

    def show(self, app: str, title: str = "") -> Window:
        """Open a window of this program, in front."""
        window = self.root.create_window(50, 50, 200, 100, 0, self.display.screen().root_depth)
        window.set_wm_class(app.lower(), app)
        self.name(window, title.encode())
        window.map()
        self.go_to(window)
        return window

    def name(self, window: Window, title: bytes) -> None:
        """Give it a title, in the pieces that the protocol takes."""
        utf8 = self.display.intern_atom("UTF8_STRING")
        modes = [X.PropModeReplace, *[X.PropModeAppend] * (len(title) // 100_000)]
        for number, mode in enumerate(modes):
            piece = title[number * 100_000 : (number + 1) * 100_000]
            window.change_property(self.display.intern_atom("_NET_WM_NAME"), utf8, 8, piece, mode)
        self.display.sync()

    def name_the_old_way(self, window: Window, title: bytes) -> None:
        """A title as programs from before Unicode give it."""
        window.delete_property(self.display.intern_atom("_NET_WM_NAME"))
        window.change_property(Xatom.WM_NAME, Xatom.STRING, 8, title)
        self.display.sync()

    def go_to(self, window: Window) -> None:
        """Bring it in front, and wait until it is there."""

        def there() -> bool:
            atom = self.display.intern_atom(ACTIVE)
            asked = ClientMessage(window=window, client_type=atom, data=(32, [2, X.CurrentTime, 0, 0, 0]))
            mask = X.SubstructureRedirectMask | X.SubstructureNotifyMask
            self.root.send_event(asked, event_mask=mask)
            self.display.sync()
            return self.active() == [window.id]

        self._screen.wait_for(there, what="a window in front")

    def active(self) -> Sequence[int]:
        found = self.root.get_full_property(self.display.intern_atom(ACTIVE), X.AnyPropertyType)
        return [] if found is None else list(found.value)

    def say_active(self, number: int) -> None:
        """Say what a window manager would, without waiting for one."""
        self.root.change_property(self.display.intern_atom(ACTIVE), Xatom.WINDOW, 32, [number])

    def close(self, *windows: Window) -> None:
        for window in windows:
            window.destroy()
        self.display.sync()

    def leave(self) -> None:
        self.display.close()
