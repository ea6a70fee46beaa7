"""Everything on screen, in Qt Widgets; it draws and forwards, and decides nothing."""
