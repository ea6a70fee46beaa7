"""The use cases as commands."""
