"""Pictures and files made from the day."""
