"""Settings: the screen of what `domain.settings` declares."""
