"""Timings beside bare floors measured in the same run: `make bench`. Never part of a pass or fail."""
