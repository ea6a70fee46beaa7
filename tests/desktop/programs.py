"""Windows of several programs on a virtual screen. The test makes them itself, so their class tells them apart."""

from Xlib import X, Xatom
from Xlib.display import Display
from Xlib.protocol.event import ClientMessage
from Xlib.xobject.drawable import Window

from tests.desktop.session import DesktopError, DesktopSession

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
        self._screen.wait_for(lambda: self._come_up(window), 20, what="a window that is managed")
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
        """Bring it in front, and wait until it is there. Asked once: later answers would come in between."""
        asked = ClientMessage(
            window=window, client_type=self.display.intern_atom(ACTIVE), data=(32, [2, X.CurrentTime, 0, 0, 0])
        )
        self.root.send_event(asked, event_mask=X.SubstructureRedirectMask | X.SubstructureNotifyMask)
        self.display.sync()
        self._screen.wait_for(lambda: self._told(ACTIVE) == [window.id], what="a window in front")

    def _come_up(self, window: Window) -> bool:
        """Whether the window manager takes it; one that is still starting misses some."""
        window.unmap()
        window.map()
        self.display.sync()
        try:
            return self._screen.wait_for(lambda: window.id in self._told("_NET_CLIENT_LIST"), 2)
        except DesktopError:
            return False

    def _told(self, name: str) -> list[int]:
        """What the window manager says."""
        found = self.root.get_full_property(self.display.intern_atom(name), X.AnyPropertyType)
        return [] if found is None else list(found.value)

    def say_active(self, number: int) -> None:
        """Say what a window manager would."""
        self.root.change_property(self.display.intern_atom(ACTIVE), Xatom.WINDOW, 32, [number])
        self.display.flush()

    def close(self, *windows: Window) -> None:
        for window in windows:
            window.destroy()
        self.display.sync()

    def leave(self) -> None:
        self.display.close()
