"""The reflection at the end of the day, and the earlier ones."""
