"""A rehearsal of sharing: nine employees, two roles and a lead, each on their own (`make rehearsal`)."""
