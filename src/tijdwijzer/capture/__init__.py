"""Looking at this machine: the last input and the global hotkey."""
