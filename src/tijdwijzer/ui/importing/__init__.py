"""Bringing in files from the screen: choose, look at what would happen, import."""
