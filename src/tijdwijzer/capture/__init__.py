"""Looking at this machine: the last input, the global hotkey, and the files that other tools left."""
