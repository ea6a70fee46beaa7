"""The person's own rules: what work looks like on the screen, and what it is then."""
