"""What the command line says."""

COMMANDS: dict[str, tuple[str, str]] = {}
