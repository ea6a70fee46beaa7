"""The only room that may reach the network."""
