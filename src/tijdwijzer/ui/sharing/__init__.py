"""Sharing with the team: the agreement, what leaves this computer, and what left it."""
