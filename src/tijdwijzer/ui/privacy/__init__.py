"""Privacy: what is kept, where, and how to take it along or be rid of it."""
