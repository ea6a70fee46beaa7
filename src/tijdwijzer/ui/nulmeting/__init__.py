"""The baseline measurement: begun, filled in from day to day, asked about, and read."""
