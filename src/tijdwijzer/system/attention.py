"""Whether the person is showing something or wants silence just now."""

from tijdwijzer.services.platform import Attention, Desktop, Lack, lack_on


class NoAttention:
    """Nobody tells, so nobody is taken to be busy."""

    def __init__(self, lack: Lack) -> None:
        self.lack: Lack | None = lack

    def busy(self) -> bool:
        return False


def attention(desktop: Desktop) -> Attention:
    """What tells on this desktop."""
    if desktop is Desktop.X11:
        from tijdwijzer.system.attention_x11 import X11Attention

        return X11Attention()
    if desktop is Desktop.WINDOWS:
        from tijdwijzer.system.attention_windows import WindowsAttention

        return WindowsAttention()
    return NoAttention(lack_on(desktop))
