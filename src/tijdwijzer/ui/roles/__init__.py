"""What the guided windows of the two roles have in common. Nothing here opens, or needs, an employee's profile."""
