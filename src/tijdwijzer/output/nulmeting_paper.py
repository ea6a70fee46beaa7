"""The report of a baseline measurement."""
