"""The widgets that more than one screen uses, and what paints them."""
