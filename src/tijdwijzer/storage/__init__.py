"""Keeping the day: SQLite under SQLCipher."""
