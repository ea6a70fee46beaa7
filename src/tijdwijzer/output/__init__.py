"""Pictures and files for people to look at: charts (matplotlib Figures to bytes) and tables."""
