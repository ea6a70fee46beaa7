"""How the schema came to be, one file a step. The first line of a step says what it adds."""
