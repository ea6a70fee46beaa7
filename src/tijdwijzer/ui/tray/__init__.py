"""The icon in the system tray, with its tooltip and menu."""
