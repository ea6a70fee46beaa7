"""The guided window of the gatekeepers: works council and data protection officer, together."""
