"""The window that shows a team's releases, to its lead and to the team alike."""
