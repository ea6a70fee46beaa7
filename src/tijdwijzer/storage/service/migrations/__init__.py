"""The service's own migrations, beside those of a profile."""
