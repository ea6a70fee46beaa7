"""Hand-overs: what recurs between programs, for the employee alone."""
