"""Saving time and output as a document."""
