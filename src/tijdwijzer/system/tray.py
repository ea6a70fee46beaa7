"""Whether the desktop has a tray, asked without opening a window."""

from contextlib import suppress

from tijdwijzer.services.platform import Desktop, Lack, Reason, lack_on

WATCHER = "org.kde.StatusNotifierWatcher"


def find_tray(desktop: Desktop) -> str | Lack:
    """What holds the tray icons, or why there is no tray."""
    if desktop in {Desktop.WINDOWS, Desktop.MACOS}:
        return str(desktop)
    if desktop is Desktop.NONE:
        return lack_on(desktop)
    if _watcher_answers():
        return "StatusNotifierWatcher"
    if desktop is Desktop.X11 and _selection_has_owner():
        return "system tray"
    return Lack(Reason.MISSING, "StatusNotifierWatcher")


def _watcher_answers() -> bool:
    """Whether somebody on the session bus takes tray icons: KDE, or GNOME with its extension."""
    from jeepney import DBusAddress, new_method_call
    from jeepney.io.blocking import open_dbus_connection

    bus = DBusAddress("/org/freedesktop/DBus", bus_name="org.freedesktop.DBus", interface="org.freedesktop.DBus")
    with suppress(KeyError, OSError, ValueError, RuntimeError), open_dbus_connection("SESSION") as connection:
        answer = connection.send_and_get_reply(new_method_call(bus, "NameHasOwner", "s", (WATCHER,)), timeout=2)
        return bool(answer.body and answer.body[0] is True)
    return False


def _selection_has_owner() -> bool:
    """Whether a window of the X server takes tray icons: panels such as Xfce's."""
    from Xlib.display import Display
    from Xlib.error import ConnectionClosedError, DisplayError

    try:
        display = Display()
    except (DisplayError, ConnectionClosedError):
        return False
    try:
        selection = display.intern_atom(f"_NET_SYSTEM_TRAY_S{display.get_default_screen()}")
        return bool(display.get_selection_owner(selection))
    finally:
        display.close()
