"""Goals: set in a sentence or by choosing, followed from week to week, and kept however they end."""
