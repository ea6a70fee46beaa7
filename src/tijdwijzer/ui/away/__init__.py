"""Back from away: the quiet panel that asks what the time was."""
