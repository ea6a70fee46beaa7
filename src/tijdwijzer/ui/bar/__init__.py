"""The floating bar, where no tray exists."""
