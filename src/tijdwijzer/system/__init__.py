"""This machine: clock, paths, secrets, session, jobs, logs."""
