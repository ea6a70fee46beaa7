"""The first run: under a minute, and it works without answering anything."""
